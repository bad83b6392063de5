"""What is about something: agreements, initiatives, events and contacts."""

from collections.abc import Iterable

from dragoman.extraction.grammar import syntax
from dragoman.extraction.grammar.subjects import Matter
from dragoman.extraction.lexicon.nouns import group_of
from dragoman.extraction.things.found import Things
from dragoman.model import Entity
from dragoman.reading.parsed import Token

_CONTAINERS = frozenset({"agreement", "initiative", "event", "contact"})
_ABOUT_NOTHING = frozenset({"InfrastructureProject", "Delegation"})
PARTS = frozenset("provision clause article chapter section annex paragraph rule stipulation".split())
"""What agreements are made of."""
Found = tuple[Entity, Matter, Token]
"""A container, a matter, and the word that says that the one is about the other."""


def container_at(token: Token, things: Things) -> Entity | None:
    """Return what a word names, if it is of a sort that can be about something."""
    entity = things.at(token)
    fits = entity is not None and group_of(entity.kind) in _CONTAINERS and entity.kind not in _ABOUT_NOTHING
    return entity if fits else None


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
