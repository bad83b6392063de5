"""From the frames found in a document to its statements, situations and entities."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from dragoman.extraction.actors import Actors
from dragoman.extraction.assembly.pairs import pairs_of
from dragoman.extraction.assembly.situations import Fact, situation_of
from dragoman.extraction.assembly.spans import evidence_span, joined, side_span, word_span
from dragoman.extraction.events.coding import Coding, Dyad, is_somebody
from dragoman.extraction.events.engine import Occurrence
from dragoman.extraction.events.filler_types import POWERS, Filler
from dragoman.extraction.events.functions.light_verbs import light_verb
from dragoman.extraction.grammar import syntax
from dragoman.extraction.grammar.mood import done_with
from dragoman.extraction.grammar.realis import speakers_of
from dragoman.extraction.grammar.schedule import tells_of_now
from dragoman.extraction.grammar.verb_forms import is_present
from dragoman.extraction.kinds import is_kind
from dragoman.extraction.quantities.dates import DateMention, Dates
from dragoman.model import Article, Entity, Ref, Situation, Statement, Status
from dragoman.reading.parsed import Token
from dragoman.relations import RELATIONS


@dataclass(frozen=True, slots=True)
class Found:
    """A statement with the nodes it speaks of."""

    statement: Statement
    entities: tuple[Entity, ...]
    situation: Situation | None


def statements_of(occurrence: Occurrence, article: Article, actors: Actors, dates: Dates) -> Iterator[Found]:
    """Yield the statements of one occurrence: its facts, and its dyad where no fact holds it already.

    What was done 'in 2019 and 2021' was done twice.
    """
    when = _when(occurrence, dates)
    yield from _statements_at(when, occurrence, article, actors)
    if when is not None and occurrence.frame.event != "FundingCommitment":  # a sum given twice is not twice the sum
        for further in dates.joined_to(when):
            for found in _statements_at(further, occurrence, article, actors):
                evidence = joined((found.statement.evidence, further.span))
                yield replace(found, statement=replace(found.statement, evidence=evidence))


def _statements_at(
    when: DateMention | None, occurrence: Occurrence, article: Article, actors: Actors
) -> Iterator[Found]:
    """Yield the statements of one occurrence at one time."""
    frame, fillers, coding = occurrence.frame, occurrence.fillers, occurrence.coding
    date, until = (when.value, when.until) if when is not None else (None, None)
    scheduled = is_present(occurrence.token) and not tells_of_now(occurrence.token)
    to_come = scheduled and when is not None and when.is_to_come(article.date)
    written: list[Filler] = []
    events: dict[int, Situation] = {}  # of each thing or envoy, the event in which the actor behind has a part
    for relation, left, right in frame.facts:
        tells = relation == frame.facts[0][0] and RELATIONS[relation].situation is not None
        event = coding if coding and tells and not coding.turned else None
        functions = occurrence.trigger.functions
        reciprocal = right not in functions or bool(_TOGETHER & set(functions[right]))
        day = None if relation == "partyTo" and frame.event == "Withdrawal" else date  # bound before it left
        for source, target in pairs_of(relation, left, right, fillers, actors, reciprocal):
            told = (left.partition(".")[0], right.partition(".")[0])
            found = _found(Fact(occurrence, relation, source, target, day, event, until, to_come), article, actors)
            if event is not None and told == frame.dyad:
                written.append(target)
                if found.situation is not None and RELATIONS[relation].object_role == "target":
                    events[target.token.i] = found.situation
            yield found
    further = _further(written, coding.dyad) if coding else ()
    if coding and further:
        threatened = [t for t in further if t.entity.kind in POWERS] if _is_sworn_attack(occurrence, coding) else []
        relation = "threatens" if threatened else DYAD_RELATIONS[coding.root]
        sides = {"source": coding.dyad.sources, "target": tuple(threatened) or further}
        for source, target in pairs_of(relation, "source", "target", sides, actors):
            found = _found(Fact(occurrence, relation, source, target, date, coding, until, to_come), article, actors)
            same = events.get(target.token.i) if target in coding.dyad.behind else None
            if same is not None:  # a part in any kind of event
                part = replace(found.statement, relation="actsToward", situation=same.id)
                found = replace(found, statement=part, situation=same)
            yield found


def _when(occurrence: Occurrence, dates: Dates) -> DateMention | None:
    """Return the expression of time that tells when it was or will be, None where there is none."""
    token = occurrence.token
    carried = light_verb(token, occurrence.trigger) if token.pos_ == "NOUN" else None
    leader = carried or done_with(token)  # 'In May Lee became the first to visit Oslo'
    when = dates.mention_at(occurrence.day) if occurrence.day is not None else dates.mention_for(token)
    if when is None and leader is not None:
        when = dates.mention_for(leader)
    if when is None or (when.is_years and _is_act(occurrence.frame.event)):
        return None  # 'signed a programme from 2025 to 2027'
    if when.since and token.pos_ == "VERB" and token.tag_ != "VBG" and _is_deed(occurrence.frame.event):
        return None  # 'since 2019 Lee has visited Oslo twice'
    happened = occurrence.standing.status is Status.REPORTED and not is_present(leader or token)
    return when.as_told if happened else when  # who decided to recall an envoy on Friday has done so


def _is_act(kind: str) -> bool:
    """Tell whether something is done on a day, and does not go on for years."""
    return kind in _ACTS or is_kind(kind, "Statement") or is_kind(kind, "Agreeing")


_ACTS = frozenset("FundingCommitment Withdrawal Expulsion Recall TiesSevered".split())


def _is_deed(kind: str) -> bool:
    """Tell whether something is done on a day, and does not go on from there as support does."""
    return kind in _DEEDS or (_is_act(kind) and kind != "Endorsement")


_DEEDS = frozenset("Visit Meeting PhoneCall Assault Assistance Appointment Concession Protest".split())


def _is_sworn_attack(occurrence: Occurrence, coding: Coding) -> bool:
    """Tell whether somebody vows to attack, which is a threat: 'promised to fire missiles at Oslo'."""
    deed = occurrence.root
    attack = coding.turned and (coding.root, deed) == ("THREATEN", "ASSAULT")
    return attack and any(t.lemma_.lower() in _SWEARING for t in syntax.clauses_above(occurrence.token))


_SWEARING = frozenset("vow promise pledge swear threaten threat".split())
DYAD_RELATIONS = {
    "AGREE": "agreesWith",
    "CONSULT": "consultsWith",
    "SUPPORT": "actsToward",
    "CONCEDE": "yieldsTo",
    "COOPERATE": "cooperatesWith",
    "AID": "aids",
    "RETREAT": "yieldsTo",
    "REQUEST": "requests",
    "ACCUSE": "actsToward",
    "REJECT": "rejects",
    "THREATEN": "actsToward",
    "PROTEST": "protestsAgainst",
    "SANCTION": "actsToward",
    "MOBILIZE": "mobilizesAgainst",
    "COERCE": "coerces",
    "ASSAULT": "assaults",
}
"""PLOVER root type → the relation that stands for it between two sides where a frame names no own fact."""
_TOGETHER = frozenset({"with", "between"})
"""Functions that show a verb or noun to be reciprocal: 'they met (with each other)', but not 'they received'."""


def _found(fact: Fact, article: Article, actors: Actors) -> Found:
    """Return the statement of a fact."""
    occurrence, source, target, coding = fact.occurrence, fact.source, fact.target, fact.coding
    situation = situation_of(fact, article, actors)
    speaker = speaker_of(occurrence.standing.speech, actors)
    statement = Statement(
        relation=fact.relation,
        subject=source.entity.id,
        object=target.entity.id,
        evidence=evidence_span(occurrence.token, (source, target)),
        status=_status(fact),
        speaker=speaker.id if speaker else None,
        situation=situation.id if situation else None,
        date=fact.date,
        trigger=word_span(occurrence.token),
        subject_span=side_span(source, coding.dyad.sources) if coding else source.span,
        object_span=side_span(target, (*coding.dyad.targets, *coding.dyad.behind)) if coding else target.span,
        frame=occurrence.frame.name,
    )
    nodes = (source.entity, target.entity, *((speaker,) if speaker else ()))
    return Found(statement, nodes, situation)


def _status(fact: Fact) -> Status:
    """Return the standing of a fact: that of its clause, but a promise is made, and a day to come is planned."""
    status = fact.occurrence.standing.status
    if fact.coding and fact.coding.turned and not fact.coding.to_come and status is not Status.CLAIMED:
        status = Status.REPORTED  # what was promised has not happened; the promise has
    return Status.PLANNED if status is Status.REPORTED and (fact.to_come or _is_next(fact)) else status


def _is_next(fact: Fact) -> bool:
    """Tell whether an office is still another's, whoever has been given it: 'named Lee its next secretary general'."""
    return fact.relation == "holdsOffice" and any(c.lower_ in _NOT_YET for c in fact.target.token.lefts)


_NOT_YET = frozenset({"next", "future"})


def implied_statement(
    relation: str, source: Filler, target: Filler, told_by: Token, frame: str, confidence: float
) -> Statement:
    """Return a statement that a word shows without saying it outright, and how sure it is."""
    return Statement(
        relation=relation,
        subject=source.entity.id,
        object=target.entity.id,
        evidence=evidence_span(told_by, (source, target)),
        trigger=word_span(told_by),
        subject_span=source.span,
        object_span=target.span,
        frame=frame,
        confidence=confidence,
    )


def _further(written: list[Filler], dyad: Dyad) -> tuple[Filler, ...]:
    """Return whom an event is about besides what its facts name; who is behind a thing stands beside it or for it."""
    if written:
        named = {t.entity.id for t in written}
        return (*_not_among(written, dyad.targets), *(b for b in dyad.behind if b.entity.id not in named))
    covered = {b.token.i for b in dyad.behind}
    return (*(t for t in dyad.targets if t.token.i not in covered), *dyad.behind)


def _not_among(written: list[Filler], targets: tuple[Filler, ...]) -> tuple[Filler, ...]:
    """Return whom an event is about besides the thing that its fact names: 'deplored the violence in Chad'."""
    if any(is_somebody(t) for t in written):
        return ()
    known = {t.entity.id for t in written}
    return tuple(t for t in targets if t.entity.id not in known and (not written or is_somebody(t)))


def estimated(occurrences: Iterable[Occurrence]) -> Iterator[Entity]:
    """Yield each estimated quantity with what it is an estimate of, and that thing: 'the tournament will bring ...'."""
    for occurrence in occurrences:
        for about in occurrence.fillers.get("about", ()):
            yield about.entity
            for quantity in occurrence.fillers.get("quantity", ()):
                entity = quantity.entity
                yield replace(entity, details=(*entity.details, ("concerns", Ref(about.entity.id))))


def speaker_of(speech: Token | None, actors: Actors) -> Entity | None:
    """Return who says the words below a verb of saying, or is cited for them; None if nobody is named."""
    if speech is None:
        return None
    for subject in speakers_of(speech):
        found = actors.at(subject)
        if found:
            return found[0]
    return None
