"""For whom those act who are given an office, and which party those belong to who lead or join it.

'President Lee of Peru has named Ann Ray special envoy to the alliance': she acts for Peru. Written with less confidence
than what a text says outright.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from dragoman.extraction.actors import Actors
from dragoman.extraction.assembly.statements import implied_statement
from dragoman.extraction.events.engine import Occurrence
from dragoman.extraction.events.filler_types import Filler
from dragoman.extraction.grammar import syntax
from dragoman.extraction.grammar.verb_classes import APPOINTING, SENDING
from dragoman.model import Statement, Status

_SENDERS = frozenset({"State", "IntergovernmentalOrganization"})
_SERVED = _SENDERS | {"Organization", "GovernmentBody", "Company"}
IMPLIED = 0.6
"""Confidence of whom only the appointment shows."""


def implied_service(
    found: Iterable[Occurrence], statements: Iterable[Statement], actors: Actors
) -> Iterator[Statement]:
    """Yield actsFor for those whom a state or an organisation of states appoints or sends, or somebody who acts for it.

    What the text tells of whom somebody acts for goes before that.
    """
    serving = _told(statements)
    for occurrence in found:
        if occurrence.frame.name == "serving" and occurrence.standing.status is Status.REPORTED:
            yield from _serving(occurrence, actors, serving)
        appointing = occurrence.frame.name == "appointing" and occurrence.token.lemma_.lower() in APPOINTING | SENDING
        if not appointing or occurrence.standing.status is not Status.REPORTED:
            continue
        for appointee in occurrence.fillers.get("appointee", ()):
            for giver in occurrence.fillers.get("source", ()):
                sender = giver.entity if giver.entity.kind in _SENDERS else actors.acts_for(giver.entity)
                if sender is not None and sender.kind in _SENDERS and appointee.entity.id not in serving:
                    serving.add(appointee.entity.id)
                    served = Filler(sender, giver.token, giver.span)
                    yield implied_statement("actsFor", appointee, served, occurrence.token, "service", IMPLIED)


def _told(statements: Iterable[Statement]) -> set[str]:
    """Return of whom the text tells which state or body they act for, besides whose envoy they are."""
    return {s.subject for s in statements if s.relation == "actsFor" and not s.object.startswith("person/")}


def _serving(occurrence: Occurrence, actors: Actors, serving: set[str]) -> Iterator[Statement]:
    """Yield for whom somebody acts who serves in an office: 'serves as director of the World Bank'."""
    for office in occurrence.fillers.get("office", ()):
        owners = [w for p in ("of", "at") for w in syntax.complements(office.token, p)]
        bodies = [(e, w) for w in owners for e in actors.at(w) if e.kind in _SERVED]
        for holder in occurrence.fillers.get("holder", ()) if len(bodies) == 1 else ():
            body, word = bodies[0]
            if holder.entity.id not in serving:
                serving.add(holder.entity.id)
                served = Filler(body, word, actors.mention_span(word))
                yield implied_statement("actsFor", holder, served, occurrence.token, "service", IMPLIED)


def implied_incumbency(statements: Iterable[Statement], actors: Actors) -> Iterator[Statement]:
    """Yield actsFor for those whom a text takes for known, as 'Viktor Orbán', unless it tells whom they serve.

    Who serves a party is its member.
    """
    serving = _told(statements)
    for person, served, words in actors.incumbents:
        of_party = actors.entity(served).kind == "PoliticalParty"
        if of_party or person not in serving:
            relation = "memberOf" if of_party else "actsFor"
            yield Statement(relation, person, served, words, frame="incumbency", confidence=IMPLIED)


_VOICES = frozenset("spokesman spokeswoman spokesperson official diplomat officer".split())
_BODIES = frozenset({"GovernmentBody", "Organization", "Company", "IntergovernmentalOrganization"})


def implied_voices(statements: Iterable[Statement], actors: Actors) -> Iterator[Statement]:
    """Yield actsFor for those who speak without a name for a body: 'a State Department official said'."""
    statements = list(statements)
    serving = {s.subject for s in statements if s.relation == "actsFor"}
    for s in statements:
        if s.relation != "says" or s.status is not Status.REPORTED or s.subject in serving:
            continue
        voice = actors.entity(s.subject)
        called = set(voice.label.split(" of ")[0].split(" for ")[0].split()[-1:])
        body = actors.acts_for(voice) if voice.kind == "Person" and called & _VOICES else None
        if body is not None and body.kind in _BODIES:
            serving.add(s.subject)
            yield replace(s, relation="actsFor", object=body.id, frame="service", confidence=IMPLIED)


def implied_membership(statements: Iterable[Statement], kinds: Mapping[str, str]) -> Iterator[Statement]:
    """Yield memberOf for the persons who lead or join a party; `kinds` are those of the entities, by their ids."""
    for s in statements:
        led = s.relation in {"leads", "joined"} and s.status is Status.REPORTED
        if led and kinds.get(s.subject) == "Person" and kinds.get(s.object) == "PoliticalParty":
            yield replace(s, relation="memberOf", frame="party", confidence=IMPLIED)
