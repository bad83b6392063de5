"""Matters that are told first, then where they stand: 'fishing figures in the pact', 'fishing filled the talks'."""

from collections.abc import Iterator
from functools import cache

from dragoman.extraction.grammar import syntax
from dragoman.extraction.grammar.subjects import matters, words
from dragoman.extraction.things.contents.clauses import PRIORITIES
from dragoman.extraction.things.contents.container import (
    PARTS,
    Found,
    agreement_at,
    container_at,
    holder_at,
    is_somebody,
    last_of,
)
from dragoman.extraction.things.contents.topic_verbs import governed, placing_verbs, telling_verbs, topic_places
from dragoman.extraction.things.found import Things
from dragoman.reading.parsed import Token

STANDING = PARTS | frozenset("place way mention spot slot room part stage spotlight".split())
"""What a matter has in a paper: 'found a place in the pact', 'got a chapter of the treaty'."""
_HAVING = frozenset(
    """find have get earn receive win merit deserve take occupy claim gain make form constitute rate warrant command
    enjoy hold fill secure""".split()
)
_WITHIN = ("in", "into", "of", "at", "within", "during")
CLEFT = frozenset({"what", "all", "thing"})
"""Words of which a clause tells what something is about: 'what the pact covers is fishing'."""


def placed(token: Token, things: Things) -> Iterator[Found]:
    """Yield 'fishing figures in the pact', 'fishing came up at the talks', 'fishing fell under the treaty'."""
    ways = topic_places(token, placing_verbs()) if token.pos_ == "VERB" else set()
    if ways and not syntax.is_passive(token):
        holders = [n for way in ways for n in (governed(token, way) if way else syntax.children(token, "obj"))]
        yield from _told_before(token, holders, things)


def standing(token: Token, things: Things) -> Iterator[Found]:
    """Yield 'fishing found a place in the pact', 'fishing got a chapter of the treaty', 'forms part of the deal'."""
    verb = token.head
    idiom = (syntax.base_form(verb), token.lemma_.lower()) in {("take", "part"), ("take", "place")}
    if token.rel == "obj" and token.lemma_.lower() in STANDING and syntax.base_form(verb) in _HAVING and not idiom:
        yield from _told_before(verb, [n for way in _WITHIN for n in governed(verb, way)], things)


def _told_before(verb: Token, holders: list[Token], things: Things) -> Iterator[Found]:
    container = next((c for n in holders if (c := holder_at(n, things)) is not None), None)
    if container is not None:
        named = syntax.base_form(verb) in _RAISED
        subjects = [s for s in syntax.children(verb, "nsubj") if not is_somebody(s, things) or (named and _is_place(s))]
        yield from ((container, m, verb) for s in subjects for m in matters(s))


_RAISED = frozenset("loom come crop pop hang hover surface arise dominate top overshadow fill".split())
"""Verbs by which a state may be a matter: 'Syria loomed over the talks', while 'Syria figures in the pact' is bound."""


def _is_place(noun: Token) -> bool:
    return noun.pos_ == "PROPN" and noun.ent_type_ != "PERSON"


def filling(token: Token, things: Things) -> Iterator[Found]:
    """Yield 'trade dominated the talks', 'trade took up most of the meeting', 'trade filled a page of the treaty'."""
    if token.rel == "obj" and (syntax.base_form(token.head), syntax.particle(token.head)) in _filling():
        yield from _told_before(token.head, [token], things)


@cache
def _filling() -> frozenset[tuple[str, str]]:
    return frozenset((verb, particle) for verb, _, particle in (w.partition(" ") for w in words("filling")))


def within_it(token: Token, things: Things) -> Iterator[Found]:
    """Yield 'visas are in the deal', 'ports are not in the treaty'."""
    agreement = agreement_at(token, things)
    if agreement is not None and syntax.case(token) in {"in", "within"} and syntax.children(token, "cop"):
        subjects = [s for s in syntax.children(token, "nsubj") if not is_somebody(s, things)]
        yield from ((agreement, m, token) for s in subjects for m in matters(s))


def by_cleft(token: Token, things: Things) -> Iterator[Found]:
    """Yield 'what the pact covers is fishing', 'fishing is what it is about', 'it is fishing that the pact covers'."""
    if token.lower_ in CLEFT:
        nouns = syntax.children(token, "nsubj") if syntax.children(token, "cop") else [token.head]
        nouns = [n for n in nouns if n != token and (n.i < token.i or syntax.children(n, "cop"))]
        clauses = syntax.children(token, "acl:relcl")
    elif syntax.children(token, "cop") and any(c.lower_ == "it" and c.i < token.i for c in token.children):
        nouns, clauses = [token], syntax.children(token, "csubj", "acl:relcl")
    else:
        return
    for clause in clauses:
        told = topic_places(clause, telling_verbs()) or (clause.lower_ == "about" and syntax.children(clause, "cop"))
        named = [container_at(s, things) for s in syntax.children(clause, "nsubj")] if told else []
        yield from ((c, m, clause) for c in named if c is not None for noun in nouns for m in matters(noun))


HEARTS = frozenset({"heart", "core", "centre", "center", "root", "top"})


def at_heart(token: Token, things: Things) -> Iterator[Found]:
    """Yield 'a treaty with fishing at its heart', 'the pact has fishing at its core', 'at the top of their agenda'."""
    own = any(c.lower_ in {"its", "their"} for c in syntax.children(token, "nmod:poss"))
    own = own or any(c.lemma_.lower() in {"agenda", "list"} for c in syntax.complements(token, "of"))
    ways = {"at": HEARTS, "as": PRIORITIES}  # 'took fishing as its theme'
    if not own or token.lemma_.lower() not in ways.get(syntax.case(token), ()):
        return
    objects = syntax.children(token.head, "obj")
    within = [n for word in (token.head, *objects) for n in syntax.complements(word, "with")]
    before = [
        n
        for n in (*objects, *within)
        if n.i < token.i and container_at(n, things) is None and not is_somebody(n, things)
    ]
    container = last_of(token, things, "agreement", "initiative", "contact", "event")
    if before and container is not None:
        yield from ((container, m, token) for m in matters(max(before, key=lambda n: n.i)))
