"""Verbs that tell what something is about, and where with each the topic stands."""

from collections.abc import Iterator, Sequence
from functools import cache

from dragoman.extraction.grammar import syntax
from dragoman.extraction.grammar.subjects import words
from dragoman.reading.parsed import Token

_PARTICLES = frozenset({"out", "up", "down", "over"})
_ALSO_PREPOSITIONS = frozenset({"in", "on", "off", "away"})
"""Particles in front of a preposition, 'zero in on', or where the list has a '+': 'take +in'."""
TopicVerbs = dict[str, frozenset[tuple[str, str]]]
"""Verb → (particle, preposition of its topic), '' where there is none: 'set out', 'focus on', 'cover'."""


def governed(verb: Token, preposition: str, others: Sequence[Token] = ()) -> Iterator[Token]:
    """Yield the nouns behind a preposition of the verb or of its object: 'reserves a third for roads'."""
    asides = [c for c in syntax.children(verb, "obl") if c.lemma_.lower() in _BESIDES | {"length", "detail"}]
    for word in (verb, *syntax.children(verb, "obj", "advmod"), *asides, *others):
        yield from (c for c in word.rights if c.dep_ != "case" and preposition in {syntax.case(c), clause_marker(c)})


def clause_marker(clause: Token) -> str:
    """Return the word that opens a gerund or infinitive, as a preposition opens a noun; '' if none does."""
    return next((c.lower_ for c in clause.lefts if c.dep_ == "mark" and clause.tag_ in {"VBG", "VB", "NN"}), "")


def besides(verb: Token) -> list[Token]:
    """Return the objects that the parse joins to an aside: 'discussed, among other things, | grain and visas'."""
    asides = [c for word in (verb, verb.head.head) for c in syntax.complements(word, "among") if c.i > verb.i]
    things = [c for c in asides if c.lemma_.lower() in _BESIDES and c.i < verb.i + 6]
    return [c for noun in things for c in syntax.children(noun, "conj")]


_BESIDES = frozenset("thing matter issue other field area topic subject point question much".split())


def widening(verb: Token) -> Token | None:
    """Return the verb of what is made to tell of more: 'extended' of 'extended the pact to cover fish'."""
    to = verb.tag_ == "VB" and any(c.lower_ == "to" for c in verb.lefts)
    above = verb.head.head if verb.dep_ == "acl" and verb.head.rel == "obj" else verb.head
    changes = to and verb.rel in {"acl", "advcl", "xcomp"} and syntax.base_form(above) in words("widening")
    return above if changes else None


@cache
def telling_verbs() -> TopicVerbs:
    """Return the verbs that tell what their subject is about: 'the pact covers fishing'."""
    return _verbs("contents")


@cache
def raising_verbs() -> TopicVerbs:
    """Return the verbs of what is spoken of at a meeting: 'the sides discussed fishing'."""
    return _verbs("raising")


@cache
def placing_verbs() -> TopicVerbs:
    """Return the verbs that tell where their subject stands: 'fishing figures in the pact'."""
    return _verbs("placing")


def _verbs(name: str) -> TopicVerbs:
    rows: dict[str, set[tuple[str, str]]] = {}
    for expression in words(name):
        verb, *rest = expression.replace("+", "").split()
        alone = len(rest) == 1 and "+" not in expression
        tied = rest[:1] if set(rest[:1]) <= (_PARTICLES if alone else _PARTICLES | _ALSO_PREPOSITIONS) else []
        particle = "".join(tied)
        preposition = "".join(rest[len(tied) :][-1:])
        rows.setdefault(verb, set()).add((particle, preposition))
        if (particle, preposition) == ("over", ""):  # the parse has 'over' with the verb or with its noun
            rows[verb].add(("", "over"))
    return {verb: frozenset(found) for verb, found in rows.items()}


def topic_places(verb: Token, table: TopicVerbs) -> set[str]:
    """Return the prepositions behind which the verb's topic stands, '' for its object; none if it is no such verb."""
    rows = table.get(syntax.base_form(verb))
    if rows is None:
        return set()
    behind = (c for c in verb.rights if c.i == verb.i + 1 and c.dep_ != "case")
    said = syntax.particle(verb) or next((c.lower_ for c in behind if c.lower_ in _PARTICLES | _ALSO_PREPOSITIONS), "")
    return {preposition for particle, preposition in rows if particle == said}


def agenda_of(verb: Token) -> Token:
    """Return the verb of which a talk is the purpose: who 'held a summit to discuss fish' has made that its matter."""
    purpose = verb.tag_ == "VB" and verb.dep_ in {"advcl", "acl"} and verb.lemma_.lower() in raising_verbs()
    return verb.head if purpose and any(c.lower_ == "to" for c in verb.lefts) else verb
