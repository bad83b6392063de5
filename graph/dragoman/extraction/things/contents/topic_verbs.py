"""Verbs that tell what something is about, and where with each the topic stands."""

from collections.abc import Iterator, Sequence
from functools import cache

from dragoman.extraction.grammar import syntax
from dragoman.extraction.grammar.subjects import words
from dragoman.reading.parsed import Token

_PARTICLES = frozenset({"out", "up", "down", "over"})
TopicVerbs = dict[str, frozenset[tuple[str, str]]]
"""Verb → (particle, preposition of its topic), '' where there is none: 'set out', 'focus on', 'cover'."""


def governed(verb: Token, preposition: str, others: Sequence[Token] = ()) -> Iterator[Token]:
    """Yield the nouns behind a preposition of the verb or of its object: 'reserves a third for roads'."""
    for word in (verb, *syntax.children(verb, "obj"), *others):
        yield from (c for c in word.rights if c.dep_ != "case" and preposition in {syntax.case(c), clause_marker(c)})


def clause_marker(clause: Token) -> str:
    """Return the word that opens a gerund or infinitive, as a preposition opens a noun; '' if none does."""
    return next((c.lower_ for c in clause.lefts if c.dep_ == "mark" and clause.tag_ in {"VBG", "VB", "NN"}), "")


def besides(verb: Token) -> list[Token]:
    """Return the objects that the parse joins to an aside: 'discussed, among other things, | grain and visas'."""
    things = [c for c in syntax.complements(verb, "among") if c.lemma_.lower() in {"thing", "matter", "issue"}]
    return [c for noun in things for c in syntax.children(noun, "conj")]


@cache
def telling_verbs() -> TopicVerbs:
    """Return the verbs that tell what their subject is about: 'the pact covers fishing'."""
    return _verbs("contents")


@cache
def raising_verbs() -> TopicVerbs:
    """Return the verbs of what is spoken of at a meeting: 'the sides discussed fishing'."""
    return _verbs("raising")


def _verbs(name: str) -> TopicVerbs:
    rows: dict[str, set[tuple[str, str]]] = {}
    for expression in words(name):
        verb, *rest = expression.split()
        particle = rest[0] if rest and rest[0] in _PARTICLES else ""
        preposition = rest[-1] if rest and rest[-1] not in _PARTICLES else ""
        rows.setdefault(verb, set()).add((particle, preposition))
        if (particle, preposition) == ("over", ""):  # the parse has 'over' with the verb or with its noun
            rows[verb].add(("", "over"))
    return {verb: frozenset(found) for verb, found in rows.items()}


def topic_places(verb: Token, table: TopicVerbs) -> set[str]:
    """Return the prepositions behind which the verb's topic stands, '' for its object; none if it is no such verb."""
    rows = table.get(syntax.base_form(verb))
    if rows is None:
        return set()
    said = syntax.particle(verb) or next(
        (c.lower_ for c in verb.rights if c.lower_ in _PARTICLES and c.i == verb.i + 1), ""
    )
    return {preposition for particle, preposition in rows if particle == said}


def agenda_of(verb: Token) -> Token:
    """Return the verb of which a talk is the purpose: who 'held a summit to discuss fish' has made that its matter."""
    purpose = verb.tag_ == "VB" and verb.dep_ in {"advcl", "acl"} and verb.lemma_.lower() in raising_verbs()
    return verb.head if purpose and any(c.lower_ == "to" for c in verb.lefts) else verb
