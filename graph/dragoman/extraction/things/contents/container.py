"""What is about something: agreements, initiatives, events and contacts."""

from collections.abc import Iterable
from functools import cache

from dragoman.extraction.grammar import syntax
from dragoman.extraction.grammar.subjects import Matter
from dragoman.extraction.lexicon import word_classes
from dragoman.extraction.lexicon.actor_words import actor_nouns
from dragoman.extraction.lexicon.nouns import group_of
from dragoman.extraction.things.found import Things
from dragoman.model import Entity
from dragoman.reading.parsed import Token

_CONTAINERS = frozenset({"agreement", "initiative", "event", "contact"})
_ABOUT_NOTHING = frozenset({"InfrastructureProject", "Delegation"})
PARTS = frozenset("provision clause article chapter section annex paragraph rule stipulation".split())
"""What agreements are made of."""
PORTIONS = PARTS | frozenset(
    """page line part half bulk third quarter majority most much all share remit scope ambit purview term text body
    agenda hour minute portion stretch while opening end course context framework""".split()
)
"""What may be filled of an agreement or a meeting: 'most of the talks', 'a page of the treaty'."""
Found = tuple[Entity, Matter, Token]
"""A container, a matter, and the word that says that the one is about the other."""


def container_at(token: Token, things: Things) -> Entity | None:
    """Return what a word names, if it is of a sort that can be about something."""
    entity = things.at(token)
    fits = entity is not None and group_of(entity.kind) in _CONTAINERS and entity.kind not in _ABOUT_NOTHING
    return entity if fits else None


def holder_at(token: Token, things: Things) -> Entity | None:
    """Return what a word names, or names a portion of: 'most of the talks', 'two pages of the treaty'."""
    portion = token.lemma_.lower() in PORTIONS or token.pos_ in {"NUM", "ADJ"}
    owners = [n for p in ("of", "in", "to") for n in syntax.complements(token, p)] if portion else []
    owners += syntax.children(token, "nmod:poss") if portion else []
    return container_at(token, things) or first_container(owners, things)


def is_somebody(noun: Token, things: Things) -> bool:
    """Tell whether a noun names or describes people or a body, and so no matter."""
    lemma = noun.lemma_.lower()
    return things.is_actor(noun) or lemma in _people() or actor_nouns().describe(noun.lower_, lemma)


@cache
def _people() -> frozenset[str]:
    return (
        frozenset(actor_nouns().groups.values())
        | word_classes("nouns")["envoys"]
        | word_classes("nouns")["delegations"]
    )


def agreement_at(token: Token, things: Things) -> Entity | None:
    """Return the agreement that a word names."""
    entity = things.at(token)
    return entity if entity is not None and group_of(entity.kind) == "agreement" else None


def first_container(tokens: Iterable[Token], things: Things) -> Entity | None:
    """Return what the first of some words names that names a container."""
    return next((c for token in tokens if (c := container_at(token, things)) is not None), None)


def last_of(token: Token, things: Things, *groups: str) -> Entity | None:
    """Return the container of some groups that is last spoken of, in this sentence or the one before."""
    earlier = token.doc[syntax.start_of(token, 2) : token.i]
    found = (c for t in reversed(list(earlier)) if (c := container_at(t, things)) is not None)
    return next((c for c in found if group_of(c.kind) in groups), None)
