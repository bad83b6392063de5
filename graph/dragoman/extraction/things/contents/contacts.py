"""What was spoken of at a meeting or call: 'the two sides discussed water', 'trade dominated the talks'."""

from collections.abc import Iterator
from functools import cache

from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.subjects import matters
from dragoman.extraction.lexicon import word_classes
from dragoman.extraction.things.contents.clauses import ALLOWING, told_of
from dragoman.extraction.things.contents.container import Found, container_at, first_container
from dragoman.extraction.things.contents.phrases import is_circumstance
from dragoman.extraction.things.contents.topic_verbs import (
    agenda_of,
    besides,
    clause_marker,
    governed,
    raising_verbs,
    topic_places,
)
from dragoman.extraction.things.found import Things
from dragoman.model import Entity
from dragoman.reading.parsed import Token

AGENDA = frozenset({"subject", "topic", "issue", "agenda", "theme", "item", "matter"})
_TOPICS = frozenset({"topic", "subject", "theme"})


def raised(token: Token, things: Things) -> Iterator[Found]:
    """Yield what was discussed: 'the two sides discussed water', 'water was raised'; the contact is the last one."""
    ways = topic_places(token, raising_verbs()) if token.pos_ == "VERB" else set()
    granted = token.lemma_.lower() == "confer" and syntax.children(token, "obj")  # 'conferred an order on Lee'
    named = token.tag_ == "VBG" and clause_marker(token)  # 'after years of haggling over fruit': at no one meeting
    allowed = token.dep_ in {"xcomp", "ccomp"} and token.head.lemma_.lower() in ALLOWING  # 'lets Peru explore the gulf'
    if not ways or granted or named or allowed:
        return
    container = _spoken_at(token, things) or things.last_contact(token)
    if container is None or any(container_at(s, things) for s in told_of(token, things)):
        return
    gerunds = [c for c in syntax.children(token, "xcomp") if c.tag_ == "VBG"]  # 'discussed ending the war'
    nouns = (arguments.logical_objects(token) or gerunds or besides(token)) if "" in ways else []
    nouns += [
        noun for preposition in ways - {""} for noun in governed(token, preposition, syntax.children(token, "obl"))
    ]
    if token.lemma_.lower() == "address":  # 'addressed the Congress before the summit' spoke to it
        nouns = [n for n in nouns if not things.is_actor(n)]
    nouns = [n for n in nouns if n.lemma_.lower() not in _taken_up()]
    told = (n for n in nouns if not is_circumstance(n) and not any(c.lower_ == "no" for c in n.children))
    yield from ((container, m, agenda_of(token)) for noun in told for m in matters(noun))


@cache
def _taken_up() -> frozenset[str]:
    """Return what is taken up and is no topic: 'took up his post, arms, residence'; a position may be set out."""
    return (word_classes("nouns")["posts"] | {"residence", "arm"}) - {"position"}


def _spoken_at(verb: Token, things: Things) -> Entity | None:
    """Return where it is spoken of: 'at the forum they discussed debt', 'the forum brought bankers to discuss debt'."""
    speakers = [s for s in [arguments.surface_subject(verb)] if s is not None]
    places = [n for w in (verb, *speakers) for p in ("at", "during", "to") for n in syntax.complements(w, p)]
    gathering = syntax.children(verb.head, "nsubj") if verb.dep_ in {"advcl", "xcomp"} else []
    return first_container([*places, *gathering], things)


def on_agenda(token: Token, things: Things) -> Iterator[Found]:
    """Yield 'named fishing among the subjects', 'fishing was on the agenda', 'fishing topped the agenda'."""
    if token.lemma_.lower() not in AGENDA:
        return
    verb = next((t for t in syntax.clauses_above(token) if t.pos_ == "VERB" or syntax.children(t, "cop")), None)
    container = things.last_contact(token)
    if verb is None or container is None:
        return
    if syntax.case(token) in {"among", "amongst", "on"}:
        named = [token.head] if token.head.pos_ == "NOUN" and token.head != token else []
        named = named or (syntax.children(verb, "obj") if verb != token else [])
        nouns = named or [s for s in [arguments.surface_subject(verb)] if s is not None]
    elif token.dep_ == "obj" and verb.lemma_.lower() in {"top", "dominate", "head", "lead"}:
        nouns = [s for s in [arguments.surface_subject(verb)] if s is not None]
    elif syntax.children(token, "cop") and token.lemma_.lower() in _TOPICS:  # 'fishing was the main topic'
        nouns = syntax.children(token, "nsubj")
    else:
        nouns = []
    nouns = [n for n in nouns if n != token and n.pos_ != "ADJ"]  # 'high on the agenda was fishing'
    yield from ((container, m, verb) for noun in nouns for m in matters(noun))
