"""From the frames found in a document to its statements, situations and entities."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, product

from spacy.tokens import Token

from dragoman.extraction import syntax
from dragoman.extraction.actors import Actors
from dragoman.extraction.dates import Dates
from dragoman.extraction.engine import Occurrence
from dragoman.extraction.entities import slug
from dragoman.extraction.fillers import Filler
from dragoman.model import Article, Entity, PartialDate, Situation, Span, Statement
from dragoman.relations import RELATIONS


@dataclass(frozen=True, slots=True)
class Found:
    """A statement with the nodes it speaks of."""

    statement: Statement
    entities: tuple[Entity, ...]
    situation: Situation | None


def statements_of(occurrence: Occurrence, article: Article, actors: Actors, dates: Dates) -> Iterator[Found]:
    """Yield the statements of one occurrence: its facts, and its dyad where no fact holds it already."""
    frame, fillers = occurrence.frame, occurrence.fillers
    date = dates.clause_date(occurrence.token)
    written: set[frozenset[str]] = set()
    for relation, left, right in frame.facts:
        for source, target in _pairs(relation, left, right, fillers, actors):
            written.add(frozenset((source.entity.id, target.entity.id)))
            yield _found(occurrence, relation, source, target, article, actors, date)
    plover = occurrence.trigger.plover or frame.plover
    if plover:
        relation = DYAD_RELATIONS[plover]
        for source, target in _pairs(relation, *frame.dyad, fillers, actors):
            if frozenset((source.entity.id, target.entity.id)) not in written:
                yield _found(occurrence, relation, source, target, article, actors, date)


DYAD_RELATIONS = {
    "AGREE": "agreesWith",
    "CONSULT": "consultsWith",
    "SUPPORT": "supports",
    "CONCEDE": "yieldsTo",
    "COOPERATE": "cooperatesWith",
    "AID": "aids",
    "RETREAT": "yieldsTo",
    "REQUEST": "requests",
    "ACCUSE": "accuses",
    "REJECT": "rejects",
    "THREATEN": "threatens",
    "PROTEST": "protestsAgainst",
    "SANCTION": "sanctions",
    "MOBILIZE": "mobilizesAgainst",
    "COERCE": "coerces",
    "ASSAULT": "assaults",
}
"""PLOVER root type → the relation that stands for it between two sides where a frame names no own fact."""


def _pairs(
    relation: str, left: str, right: str, fillers: dict[str, tuple[Filler, ...]], actors: Actors
) -> list[tuple[Filler, Filler]]:
    sources, targets = _side(left, fillers, actors), _side(right, fillers, actors)
    if RELATIONS[relation].symmetric and (not targets or not sources or sources == targets):
        together = sources or targets
        return [(a, b) for a, b in combinations(together, 2) if a.entity.id != b.entity.id]
    return [(a, b) for a, b in product(sources, targets) if a.entity.id != b.entity.id]


def _side(role: str, fillers: dict[str, tuple[Filler, ...]], actors: Actors) -> list[Filler]:
    """Return a role's fillers; 'source.state' are the states or bodies for which its persons act."""
    name, _, part = role.partition(".")
    found = list(fillers.get(name, ()))
    if part != "state":
        return found
    states: dict[str, Filler] = {}
    for filler in found:
        principal = actors.acts_for(filler.entity) if filler.entity.kind == "Person" else filler.entity
        if principal is not None:
            states.setdefault(principal.id, Filler(principal, filler.token, filler.span))
    return list(states.values())


def _found(
    occurrence: Occurrence,
    relation: str,
    source: Filler,
    target: Filler,
    article: Article,
    actors: Actors,
    date: PartialDate | None,
) -> Found:
    standing = occurrence.standing
    situation = _situation(occurrence, relation, source, target, article, date)
    speaker = speaker_of(standing.speech, actors)
    statement = Statement(
        relation=relation,
        subject=source.entity.id,
        object=target.entity.id,
        evidence=evidence_span(occurrence.token, (source, target)),
        status=standing.status,
        speaker=speaker.id if speaker else None,
        situation=situation.id if situation else None,
        date=date,
        trigger=word_span(occurrence.token),
        subject_span=source.span,
        object_span=target.span,
        frame=occurrence.frame.name,
    )
    nodes = (source.entity, target.entity, *((speaker,) if speaker else ()))
    return Found(statement, nodes, situation)


def _situation(
    occurrence: Occurrence,
    relation: str,
    source: Filler,
    target: Filler,
    article: Article,
    date: PartialDate | None,
) -> Situation | None:
    """Return the node behind a statement; its id is a hash of what identifies it, so that accounts can meet."""
    row, frame = RELATIONS[relation], occurrence.frame
    if row.situation is None:
        return None
    own = not frame.facts or relation == frame.facts[0][0]
    kind = frame.event if own else row.situation
    sides = [source.entity, target.entity]
    if row.symmetric:
        sides.sort(key=lambda e: e.id)
    when = date.value if date else f"{article.id}@{occurrence.token.sent.start_char}"
    digest = hashlib.sha256("\x1f".join([kind, *(e.id for e in sides), when]).encode()).hexdigest()[:12]
    label = f"{_spaced(kind)}: {sides[0].label} – {sides[1].label}"
    return Situation(
        id=f"{slug(_spaced(kind))}/{digest}",
        kind=kind,
        label=label,
        date=date,
        plover=occurrence.trigger.plover or frame.plover or row.plover,
        mode=occurrence.trigger.mode or frame.mode,
    )


def evidence_span(trigger: Token, fillers: Iterable[Filler]) -> Span:
    """Return the shortest stretch of the trigger's sentence that holds the trigger and its fillers."""
    sentence = trigger.sent
    spans = [word_span(trigger), *(f.span for f in fillers if sentence.start_char <= f.span.start < sentence.end_char)]
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def word_span(token: Token) -> Span:
    """Return the span of one word."""
    return Span(token.idx, token.idx + len(token))


def speaker_of(speech: Token | None, actors: Actors) -> Entity | None:
    """Return who says the words below a verb of saying, None if nobody is named."""
    if speech is None:
        return None
    for subject in syntax.logical_subjects(speech):
        found = actors.at(subject)
        if found:
            return found[0]
    return None


def _spaced(kind: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", kind)
