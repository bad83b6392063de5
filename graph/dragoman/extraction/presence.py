"""Where an act shows somebody abroad: who signs a treaty or meets a colleague in a city of another state was there."""

from collections.abc import Iterable, Iterator

from dragoman.extraction import syntax
from dragoman.extraction.actors import Actors
from dragoman.extraction.assembly import evidence_span, word_span
from dragoman.extraction.authority import packaged_authority
from dragoman.extraction.engine import Occurrence
from dragoman.extraction.entities import fold
from dragoman.extraction.fillers import Filler
from dragoman.model import Entity, Statement, Status
from dragoman.reading.parsed import Token

_FACE_TO_FACE = frozenset({"meeting", "signing", "talks", "negotiating"})
IMPLIED = 0.8
"""Confidence of a visit that only another act shows."""


def implied_visits(found: Iterable[Occurrence], actors: Actors) -> Iterator[Statement]:
    """Yield visited for the people of face-to-face acts that have a place in a state other than theirs."""
    for occurrence in found:
        if occurrence.frame.name not in _FACE_TO_FACE or occurrence.standing.status is not Status.REPORTED:
            continue
        for place, word in _places(occurrence.token, actors):
            host = packaged_authority().places.get(fold(place.label))
            for person in _people(occurrence):
                home = actors.acts_for(person.entity)
                if host and home is not None and home.kind == "State" and home.id != f"state/{host}":
                    yield _visited(occurrence, person, place, word)


def _places(token: Token, actors: Actors) -> Iterator[tuple[Entity, Token]]:
    """Yield the cities in which it happened, with the words that name them."""
    carriers = [token] if token.pos_ == "VERB" else [token, token.head]
    for word in [w for carrier in carriers for w in syntax.complements(carrier, "in")]:
        yield from ((place, word) for place in actors.at_place(word) if place.kind == "Place")


def _people(occurrence: Occurrence) -> list[Filler]:
    return [f for role in ("source", "target") for f in occurrence.fillers.get(role, ()) if f.entity.kind == "Person"]


def _visited(occurrence: Occurrence, person: Filler, place: Entity, word: Token) -> Statement:
    where = Filler(place, word, word_span(word))
    return Statement(
        relation="visited",
        subject=person.entity.id,
        object=place.id,
        evidence=evidence_span(occurrence.token, (person, where)),
        trigger=word_span(occurrence.token),
        subject_span=person.span,
        object_span=where.span,
        frame="presence",
        confidence=IMPLIED,
    )
