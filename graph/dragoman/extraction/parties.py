"""Whose agreement it is, where the sentence does not say so outright. Written with less confidence than what is said.

'Peru and Chile are entering a new era, Boric said after announcing a strategic partnership' names no party; a
reader takes the two states that the sentence coordinates. And in 'The accord was brokered by Oman' the two sides are
the parties that the text has named before.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from dragoman.extraction.actors import Actors
from dragoman.extraction.assembly.situations import situation_between
from dragoman.extraction.assembly.spans import evidence_span, word_span
from dragoman.extraction.assembly.statements import Found, implied_statement
from dragoman.extraction.events.engine import Occurrence
from dragoman.extraction.events.filler_types import Filler
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.mood import own_status
from dragoman.extraction.kinds import is_kind
from dragoman.extraction.things import Things
from dragoman.model import Entity, Statement, Status
from dragoman.reading.parsed import Doc, Token

IMPLIED = 0.6
"""Confidence of a party that only the context gives."""

_BINDING = frozenset({"announcing", "signing", "concluding"})


def implied_parties(
    found: Iterable[Occurrence], statements: Iterable[Statement], actors: Actors, things: Things
) -> Iterator[Statement]:
    """Yield partyTo for agreements announced or signed with no party named, where the sentence coordinates states.

    To announce one that is not signed yet binds nobody.
    """
    settled = {s.object for s in statements if s.relation == "partyTo"}
    for occurrence in found:
        if occurrence.frame.name not in _BINDING or occurrence.standing.status is not Status.REPORTED:
            continue
        for filler in _agreements(occurrence):
            if filler.entity.id in settled or filler.entity.id in _unsigned(occurrence.token.doc, things):
                continue
            together = _coordinated_states(occurrence.token, actors)
            for state in together:
                settled.add(filler.entity.id)
                yield implied_statement("partyTo", state, filler, occurrence.token, "implied-party", IMPLIED)


def _unsigned(doc: Doc, things: Things) -> set[str]:
    """Return the agreements that are still to be signed by the words of the text: 'The pact has not been signed'."""
    verbs = [t for t in doc if t.lemma_.lower() == "sign" and own_status(t)[0] is not Status.REPORTED]
    papers = (things.at(paper) for verb in verbs for paper in arguments.logical_objects(verb))
    return {paper.id for paper in papers if paper is not None}


def agreed_parties(
    found: Iterable[Occurrence], statements: Iterable[Statement], actors: Actors, things: Things
) -> Iterator[Statement]:
    """Yield partyTo for the agreement that a text takes up: 'Chad and Niger agreed to stop firing. The deal ...'."""
    settled = {s.object for s in statements if s.relation == "partyTo" and s.frame in _SAID_OUTRIGHT}
    for occurrence in found:
        verb = occurrence.token
        if verb.lemma_.lower() != "agree" or occurrence.standing.status is not Status.REPORTED:
            continue
        sides = _sides(verb, actors)
        taken_up = _taken_up(verb, things) if len(sides) > 1 else None
        if taken_up is None or taken_up.entity.id in settled:
            continue
        settled.add(taken_up.entity.id)
        for side in sides:
            yield implied_statement("partyTo", side, taken_up, verb, "agreed", IMPLIED)


_SAID_OUTRIGHT = frozenset({"concluding", "agreeing", "party"})
"""Frames that name the parties themselves, not only who signed for one of them."""
_PARTIES = frozenset("State ArmedGroup StateGrouping PoliticalParty GovernmentBody Organization".split())
_REACH = 3
"""In how many sentences, the first counted, the agreement is taken up."""


def _sides(verb: Token, actors: Actors) -> list[Filler]:
    """Return the states, armed groups and the like that agree together, by their leaders or not."""
    members = [m for s in arguments.logical_subjects(verb) for m in syntax.coordinated(s)]
    members += syntax.complements(verb, "with")
    found: dict[str, Filler] = {}
    for member in members:
        for entity in actors.at(member):
            party = actors.acts_for(entity) if entity.kind == "Person" else entity
            if party is not None and party.kind in _PARTIES:
                found.setdefault(party.id, Filler(party, member, actors.mention_span(member)))
    return list(found.values())


def _taken_up(verb: Token, things: Things) -> Filler | None:
    """Return the agreement that 'the deal' in one of the next sentences brings in, if no sentence before did."""
    doc, end, count = verb.doc, verb.sent.end, 1
    while end < len(doc) and count < _REACH:
        end, count = doc[end].sent.end, count + 1
    before = {thing.id for t in doc[: verb.i] if (thing := things.at(t)) is not None}
    for noun in doc[verb.sent.end : end]:
        thing = things.at(noun)
        if thing is None or not is_kind(thing.kind, "Agreement") or thing.id in before:
            continue
        definite = any(c.lower_ in {"the", "this"} for c in noun.lefts)
        told = any(syntax.case(c) in {"on", "about", "with", "between"} for c in syntax.children(noun, "nmod"))
        return Filler(thing, noun, word_span(noun)) if definite and noun.pos_ == "NOUN" and not told else None
    return None


def shared_parties(statements: Iterable[Statement], things: Things) -> Iterator[Statement]:
    """Yield partyTo for one of several papers that two have signed: 'A and B signed two pacts. One covers fish'."""
    bound: dict[str, dict[str, Statement]] = {}
    for s in statements:
        if s.relation == "partyTo" and s.status is Status.REPORTED:
            bound.setdefault(s.object, {}).setdefault(s.subject, s)
    for part, whole, mention in things.parts():
        own, theirs = bound.get(part.id, {}), bound.get(whole.id, {})
        if len(own) < _PAIR and len(theirs) <= _PAIR:
            span = word_span(mention.head)
            for party, told in theirs.items():
                if party not in own:
                    yield replace(
                        told, object=part.id, object_span=span, evidence=span, frame="shared-party", confidence=IMPLIED
                    )


_PAIR = 2


def mediated_parties(
    article_id: str,
    found: Iterable[Occurrence],
    statements: Iterable[Statement],
    things: Things,
    known: Mapping[str, Entity],
) -> Iterator[Found]:
    """Yield mediates for who brokered an agreement without a word on the sides: they are its parties."""
    agreed = {Status.REPORTED, Status.PLANNED}  # those who will extend a truce that was brokered are its parties
    bound = [s for s in statements if s.relation == "partyTo" and s.status in agreed]
    for occurrence in found:
        mediators = occurrence.fillers.get("source", ())
        if occurrence.frame.name != "mediating" or occurrence.standing.status is not Status.REPORTED:
            continue
        if {f.entity.id for f in occurrence.fillers.get("target", ())} - {f.entity.id for f in mediators}:
            continue
        named = [things.at(t) for o in arguments.logical_objects(occurrence.token) for t in syntax.clauses_above(o)]
        sides = dict.fromkeys(s.subject for s in bound if any(thing and s.object == thing.id for thing in named))
        third = [f for f in mediators if f.entity.id not in sides] or mediators
        if not (sides and third):
            continue
        told = f"{article_id}@{occurrence.token.sent.start_char}"
        mediation = situation_between("Mediation", [f.entity for f in third], [known[side] for side in sides], told)
        for mediator in third:
            for side in sides:
                if side != mediator.entity.id:
                    statement = Statement(
                        relation="mediates",
                        subject=mediator.entity.id,
                        object=side,
                        evidence=evidence_span(occurrence.token, (mediator,)),
                        situation=mediation.id,
                        trigger=word_span(occurrence.token),
                        subject_span=mediator.span,
                        frame="mediated-party",
                        confidence=IMPLIED,
                    )
                    yield Found(statement, (), mediation)


def mediated_talks(
    found: Iterable[Occurrence], statements: Iterable[Statement], known: Mapping[str, Entity]
) -> Iterator[Found]:
    """Yield negotiatesWith for the two between whom somebody mediated, where they came to terms or held talks."""
    told = [s for s in statements if s.status is Status.REPORTED]
    bound = {s.subject for s in told if s.relation == "partyTo"}
    held = {frozenset((s.subject, s.object)) for s in told if s.relation == "negotiatesWith"}
    talks = any(o.token.lemma_.lower() in _TALKS and o.standing.status is Status.REPORTED for o in found)
    mediated: dict[str, list[Statement]] = {}
    for statement in told:
        if statement.relation == "mediates":
            mediated.setdefault(statement.subject, []).append(statement)
    for between in mediated.values():
        sides = dict.fromkeys(s.object for s in between)
        if len(sides) == 2 and frozenset(sides) not in held and (talks or sides.keys() <= bound):
            held.add(frozenset(sides))
            one, other = sorted(sides)
            mediation = between[0]
            negotiation = situation_between(
                "Negotiation", [known[one]], [known[other]], f"{mediation.situation}", date=mediation.date
            )
            statement = replace(
                mediation,
                relation="negotiatesWith",
                subject=one,
                object=other,
                subject_span=None,
                situation=negotiation.id,
                frame="mediated-talks",
                confidence=IMPLIED,
            )
            yield Found(statement, (), negotiation)


_TALKS = frozenset({"talk", "talks", "negotiation", "negotiate"})


def _agreements(occurrence: Occurrence) -> Iterator[Filler]:
    for fillers in occurrence.fillers.values():
        yield from (f for f in fillers if is_kind(f.entity.kind, "Agreement"))


def _coordinated_states(token: Token, actors: Actors) -> list[Filler]:
    """Return the states that, by themselves or their people, are subject of a clause here together: 'A and B are'."""
    for word in token.sent:
        if word.dep_ not in syntax.SUBJECTS | syntax.PASSIVE_SUBJECTS:
            continue
        members = [(m, e) for m in syntax.coordinated(word) for e in actors.at(m)]
        parties = [(m, actors.acts_for(e) if e.kind == "Person" else e) for m, e in members]
        states = [Filler(e, m, actors.mention_span(m)) for m, e in parties if e is not None and e.kind == "State"]
        if len({f.entity.id for f in states}) > 1:
            return states
    return []
