"""Whose agreement it is, where the sentence does not say so outright. Written with less confidence than what is said.

'Peru and Chile are entering a new era, Boric said after announcing a strategic partnership' names no party; a
reader takes the two states that the sentence coordinates. And in 'The accord was brokered by Oman' the two sides are
the parties that the text has named before.
"""

from collections.abc import Iterable, Iterator

from dragoman.extraction import syntax
from dragoman.extraction.actors import Actors
from dragoman.extraction.assembly import evidence_span, word_span
from dragoman.extraction.engine import Occurrence
from dragoman.extraction.filler_types import Filler
from dragoman.extraction.kinds import is_kind
from dragoman.extraction.things import Things
from dragoman.model import Statement, Status
from dragoman.reading.parsed import Token

IMPLIED = 0.6
"""Confidence of a party that only the context gives."""

_BINDING = frozenset({"announcing", "signing", "concluding"})


def implied_parties(
    found: Iterable[Occurrence], statements: Iterable[Statement], actors: Actors
) -> Iterator[Statement]:
    """Yield partyTo for agreements announced or signed with no party named, where the sentence coordinates states."""
    settled = {s.object for s in statements if s.relation == "partyTo"}
    for occurrence in found:
        if occurrence.frame.name not in _BINDING or occurrence.standing.status is not Status.REPORTED:
            continue
        for filler in _agreements(occurrence):
            together = [] if filler.entity.id in settled else _coordinated_states(occurrence.token, actors)
            for state in together:
                settled.add(filler.entity.id)
                yield Statement(
                    relation="partyTo",
                    subject=state.entity.id,
                    object=filler.entity.id,
                    evidence=evidence_span(occurrence.token, (state, filler)),
                    trigger=word_span(occurrence.token),
                    subject_span=state.span,
                    object_span=filler.span,
                    frame="implied-party",
                    confidence=IMPLIED,
                )


def mediated_parties(
    found: Iterable[Occurrence], statements: Iterable[Statement], things: Things
) -> Iterator[Statement]:
    """Yield mediates for who brokered an agreement without a word on the sides: they are its parties."""
    agreed = {Status.REPORTED, Status.PLANNED}  # those who will extend a truce that was brokered are its parties
    bound = [s for s in statements if s.relation == "partyTo" and s.status in agreed]
    for occurrence in found:
        mediators = occurrence.fillers.get("source", ())
        if occurrence.frame.name != "mediating" or occurrence.standing.status is not Status.REPORTED:
            continue
        if {f.entity.id for f in occurrence.fillers.get("target", ())} - {f.entity.id for f in mediators}:
            continue
        named = [things.at(noun) for noun in syntax.logical_objects(occurrence.token)]
        sides = dict.fromkeys(s.subject for s in bound if any(thing and s.object == thing.id for thing in named))
        for mediator in mediators:
            for side in sides:
                if side != mediator.entity.id:
                    yield Statement(
                        relation="mediates",
                        subject=mediator.entity.id,
                        object=side,
                        evidence=evidence_span(occurrence.token, (mediator,)),
                        trigger=word_span(occurrence.token),
                        subject_span=mediator.span,
                        frame="mediated-party",
                        confidence=IMPLIED,
                    )


def _agreements(occurrence: Occurrence) -> Iterator[Filler]:
    for fillers in occurrence.fillers.values():
        yield from (f for f in fillers if is_kind(f.entity.kind, "Agreement"))


def _coordinated_states(token: Token, actors: Actors) -> list[Filler]:
    """Return the states that are subject of a clause of this sentence together: 'Canada and Mexico are ...'."""
    for word in token.sent:
        if word.dep_ not in syntax.SUBJECTS | syntax.PASSIVE_SUBJECTS:
            continue
        members = syntax.coordinated(word)
        states = [Filler(e, m, actors.mention_span(m)) for m in members for e in actors.at(m) if e.kind == "State"]
        if len({f.entity.id for f in states}) > 1:
            return states
    return []
