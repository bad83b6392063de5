"""From the frames found in a document to its statements, situations and entities."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations, pairwise, product

from dragoman.extraction.actors import Actors
from dragoman.extraction.events.engine import Occurrence
from dragoman.extraction.events.filler_types import POWERS, Filler
from dragoman.extraction.events.sides import Coding, Dyad, is_somebody
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.surroundings import whole_phrase
from dragoman.extraction.kinds import is_kind
from dragoman.extraction.labels import slug
from dragoman.extraction.lexicon.frame import packaged_lexicon
from dragoman.extraction.quantities.dates import Dates
from dragoman.model import Article, Entity, PartialDate, Ref, Situation, Span, Statement, Status
from dragoman.reading.parsed import Token
from dragoman.relations import RELATIONS


@dataclass(frozen=True, slots=True)
class Found:
    """A statement with the nodes it speaks of."""

    statement: Statement
    entities: tuple[Entity, ...]
    situation: Situation | None


def statements_of(occurrence: Occurrence, article: Article, actors: Actors, dates: Dates) -> Iterator[Found]:
    """Yield the statements of one occurrence: its facts, and its dyad where no fact holds it already."""
    frame, fillers, coding = occurrence.frame, occurrence.fillers, occurrence.coding
    date = dates.clause_date(occurrence.token)
    written: list[Filler] = []
    events: dict[int, Situation] = {}  # of each thing or envoy, the event in which the actor behind has a part
    for relation, left, right in frame.facts:
        tells = relation == frame.facts[0][0] and RELATIONS[relation].situation is not None
        event = coding if coding and tells and not coding.turned else None
        functions = occurrence.trigger.functions
        reciprocal = right not in functions or bool(_TOGETHER & set(functions[right]))
        for source, target in _pairs(relation, left, right, fillers, actors, reciprocal):
            told = (left.partition(".")[0], right.partition(".")[0])
            found = _found(occurrence, relation, source, target, article, actors, date, event)
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
        for source, target in _pairs(relation, "source", "target", sides, actors):
            found = _found(occurrence, relation, source, target, article, actors, date, coding)
            same = events.get(target.token.i) if target in coding.dyad.behind else None
            if same is not None:  # a part in any kind of event
                part = replace(found.statement, relation="actsToward", situation=same.id)
                found = replace(found, statement=part, situation=same)
            yield found


def _is_sworn_attack(occurrence: Occurrence, coding: Coding) -> bool:
    """Tell whether somebody vows to attack, which is a threat: 'promised to fire missiles at Oslo'."""
    deed = occurrence.trigger.plover or occurrence.frame.plover
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


_KINDS = {"SUPPORT": "Endorsement", "ACCUSE": "Accusation", "THREATEN": "Threat", "SANCTION": "Sanction"}
"""PLOVER root type → the class of an event that no fact relation tells."""


def _pairs(
    relation: str,
    left: str,
    right: str,
    fillers: dict[str, tuple[Filler, ...]],
    actors: Actors,
    reciprocal: bool = True,
) -> list[tuple[Filler, Filler]]:
    """Return who with whom; where one side is empty, those on the other among themselves, if one can do it together."""
    sources, targets = _side(left, fillers, actors), _side(right, fillers, actors)
    if RELATIONS[relation].symmetric and reciprocal and (not targets or not sources or sources == targets):
        together = sources or targets
        pairs = [(a, b) for a, b in combinations(together, 2) if a.entity.id != b.entity.id]
        return [(a, b) for a, b in pairs if not _one_side(a, b, actors)]
    each = zip(sources, targets, strict=True) if _respective(sources, targets) else product(sources, targets)
    found = [(a, b) for a, b in each if a.entity.id != b.entity.id and _fits(relation, a, b, actors)]
    if relation == "beneficiary":
        return [(a, b) for a, b in found if not _is_of_another_sum(a, b, sources)]
    return found


def _respective(sources: Sequence[Filler], targets: Sequence[Filler]) -> bool:
    """Tell whether each has its own: 'Peru and Chile pledged $5 million and $2 million', or as 'respectively' says."""
    if len(sources) < 2 or len(sources) != len(targets):
        return False
    doc = sources[0].token.doc
    if any(t.lower_ == "respectively" for t in sources[0].token.sent):
        return True
    sums = all(t.entity.kind == "FundingCommitment" for t in targets)
    between = (doc.text[a.span.end : b.span.start].strip() for a, b in pairwise(targets))
    return sums and all(words in {",", "and", ", and"} for words in between)


def _is_of_another_sum(amount: Filler, target: Filler, amounts: Sequence[Filler]) -> bool:
    """Tell whether a further sum stands between: '$9 million: $5 million of it for visas, $4 million for the fight'."""
    between = target.token.doc[amount.token.i + 1 : target.token.i]
    told = [a.span for a in amounts]
    return any(t.tag_ == "$" and not any(s.start <= t.idx < s.end for s in told) for t in between)


_OWN_PAPERS = frozenset("order decree law bill act legislation edict petition budget".split())
"""Papers that bind nobody to another side."""
_PRESS = frozenset({"reporters", "journalists", "correspondents"})


def _fits(relation: str, source: Filler, target: Filler, actors: Actors) -> bool:
    """Tell whether it can be.

    Nobody expels an envoy of its own, recalls another's, acts for two states, comes to the own state as a visitor or
    threatens whom they serve; no sum profits from another.
    """
    if relation == "actsFor" and target.entity.kind == "State":
        return actors.acts_for(source.entity) in {None, target.entity}
    if relation == "visited" and target.entity.kind == "State" and source.entity.kind == "Person":
        return (
            actors.acts_for(source.entity) != target.entity
        )  # 'at the invitation of its king, the premier visited it'
    if relation == "threatens" and source.entity.kind == "Person":
        return actors.acts_for(source.entity) != target.entity
    if relation == "says" and source.entity.label.lower() in _PRESS:
        return False  # 'asked by reporters whether'
    if relation == "partyTo" and target.entity.label.lower().rpartition(" ")[2] in _OWN_PAPERS:
        return False  # 'the order was signed by the president'
    if relation == "beneficiary" and target.entity.kind == "FundingCommitment":
        return False
    home = actors.acts_for(target.entity) if relation in {"expels", "recalls"} else None
    if home is None or home.kind != "State":
        return True
    principal = actors.acts_for(source.entity)
    if relation == "recalls" and principal is None and source.entity.kind in {"Person", "GovernmentBody"}:
        return True  # nobody else could
    own = home in {source.entity, principal, actors.acts_for(principal) if principal else None}
    return own == (relation == "recalls")


def _one_side(first: Filler, second: Filler, actors: Actors) -> bool:
    """Tell whether one acts for the other: 'Prime Minister Lee of Canada' is nobody that Canada meets."""
    return actors.acts_for(first.entity) == second.entity or actors.acts_for(second.entity) == first.entity


_TOGETHER = frozenset({"with", "between"})
"""Functions that show a verb or noun to be reciprocal: 'they met (with each other)', but not 'they received'."""
_AGENTS = frozenset({"Person", "GovernmentBody", "PersonGroup"})
"""Kinds that bind somebody else when they sign or pay."""


def _side(role: str, fillers: dict[str, tuple[Filler, ...]], actors: Actors) -> list[Filler]:
    """Return a role's fillers; 'source.state': those for whom its persons act, 'source.sender': for whom groups do."""
    name, _, part = role.partition(".")
    found = list(fillers.get(name, ()))
    if not part:
        return found
    meant: dict[str, Filler] = {}
    for filler in found:
        principal = _sender(filler.entity, actors) if part == "sender" else _principal(filler.entity, actors)
        if principal is not None:
            meant.setdefault(principal.id, Filler(principal, filler.token, filler.span))
    return list(meant.values())


def _sender(entity: Entity, actors: Actors) -> Entity:
    """Return for whom a group acts, anybody else as they are."""
    return (actors.acts_for(entity) if entity.kind == "PersonGroup" else None) or entity


def _principal(entity: Entity, actors: Actors) -> Entity | None:
    """Return the state or body for which somebody acts, of a ministry the state; None if the text names none."""
    principal = actors.acts_for(entity) if entity.kind in _AGENTS else entity
    if principal is not None and principal.kind == "GovernmentBody":
        return actors.acts_for(principal) or principal
    return principal


def _found(
    occurrence: Occurrence,
    relation: str,
    source: Filler,
    target: Filler,
    article: Article,
    actors: Actors,
    date: PartialDate | None,
    coding: Coding | None,
) -> Found:
    standing = occurrence.standing
    status = standing.status
    if coding and coding.turned and not coding.to_come and status is not Status.CLAIMED:
        status = Status.REPORTED  # what was promised has not happened; the promise has
    if status is Status.REPORTED and date is not None and _is_to_come(occurrence.token, date, article):
        status = Status.PLANNED
    situation = _situation(occurrence, relation, source, target, article, actors, date, coding)
    speaker = speaker_of(standing.speech, actors)
    statement = Statement(
        relation=relation,
        subject=source.entity.id,
        object=target.entity.id,
        evidence=evidence_span(occurrence.token, (source, target)),
        status=status,
        speaker=speaker.id if speaker else None,
        situation=situation.id if situation else None,
        date=date,
        trigger=word_span(occurrence.token),
        subject_span=_side_span(source, coding.dyad.sources) if coding else source.span,
        object_span=_side_span(target, coding.dyad.targets) if coding else target.span,
        frame=occurrence.frame.name,
    )
    nodes = (source.entity, target.entity, *((speaker,) if speaker else ()))
    return Found(statement, nodes, situation)


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


def _is_to_come(verb: Token, date: PartialDate, article: Article) -> bool:
    """Tell whether the present tense tells of a later day than the article's: 'flies to Oslo on 3 May'."""
    today = article.date.isoformat() if article.date is not None else date.value
    return verb.tag_ in {"VBZ", "VBP"} and date.precision == "day" and date.value > today


def _situation(
    occurrence: Occurrence,
    relation: str,
    source: Filler,
    target: Filler,
    article: Article,
    actors: Actors,
    date: PartialDate | None,
    coding: Coding | None,
) -> Situation | None:
    """Return the node behind a statement, None if its relation needs none."""
    row, frame = RELATIONS[relation], occurrence.frame
    if row.situation is None:
        return None
    own = relation == frame.facts[0][0] if frame.facts else True
    own = own and not (coding and coding.turned) and is_kind(frame.event, row.situation)
    kind = frame.event if own else row.situation  # who pledges aid agrees and has not assisted
    if coding and relation == "actsToward":
        kind = _KINDS[coding.root] if coding.turned or frame.facts else frame.event
    left, right = [source.entity], [target.entity]
    if row.symmetric:
        (*left, last) = sorted([*left, *right], key=lambda e: e.id)
        right = [last]
    elif row.object_role == "participant":  # one mediation, whoever mediates between however many
        left, right = _all_sides(occurrence, relation, actors)
    typed = coding is not None and (not row.fact or len(_types()[kind]) > 1)
    return situation_between(
        kind,
        left,
        right,
        date.value if date else f"{article.id}@{occurrence.token.sent.start_char}",
        f"{coding.root}/{coding.mode}" if coding and typed else "",
        date=date,
        plover=coding.root if coding else None,
        mode=coding.mode if coding else None,
    )


def situation_between(
    kind: str,
    left: Sequence[Entity],
    right: Sequence[Entity],
    when: str,
    sort: str = "",
    date: PartialDate | None = None,
    plover: str | None = None,
    mode: str | None = None,
) -> Situation:
    """Return the node of what goes on between two sides.

    Its id is a hash of what identifies it, so that accounts can meet: `when` is its day, or else the sentence that
    tells of it; `sort` tells events of a kind apart that are of several types, as a riot is no strike of the same day.
    """
    parts = [kind, *(e.id for e in (*left, *right)), when, *([sort] if sort else [])]
    digest = hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:12]
    return Situation(
        id=f"{slug(_spaced(kind))}/{digest}",
        kind=kind,
        label=f"{_spaced(kind)}: {_listed(left)} – {_listed(right)}",
        date=date,
        plover=plover,
        mode=mode,
    )


def _listed(sides: Sequence[Entity]) -> str:
    """Return the labels as a sentence lists them: 'Qatar, Egypt and Turkey'."""
    *others, last = [e.label for e in sides]
    return f"{', '.join(others)} and {last}" if others else last


def _all_sides(occurrence: Occurrence, relation: str, actors: Actors) -> tuple[list[Entity], list[Entity]]:
    """Return all who are on the two sides of a relation by any of the frame's facts, each once, in a stable order."""
    rows = [(left, right) for name, left, right in occurrence.frame.facts if name == relation]
    pairs = [pair for left, right in rows for pair in _pairs(relation, left, right, occurrence.fillers, actors)]
    left, right = ({f.entity.id: f.entity for f in side} for side in zip(*pairs, strict=True))
    return [left[i] for i in sorted(left)], [right[i] for i in sorted(right)]


@cache
def _types() -> defaultdict[str, set[tuple[str | None, str | None]]]:
    """Return with which PLOVER types and modes the frames code each kind of event."""
    types: defaultdict[str, set[tuple[str | None, str | None]]] = defaultdict(set)
    for frame in packaged_lexicon().frames:
        types[frame.event] |= {(t.plover or frame.plover, t.mode or frame.mode) for t in frame.triggers}
    return types


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


def _side_span(side: Filler, sides: tuple[Filler, ...]) -> Span:
    """Return the words of a side of an event: its whole noun phrase."""
    same = (s.span for s in sides if s.entity.id == side.entity.id or s.token == side.token)
    return next(same, whole_phrase(side.token) if side.token.pos_ == "NOUN" else side.span)


def estimated(occurrences: Iterable[Occurrence]) -> Iterator[Entity]:
    """Yield each estimated quantity with what it is an estimate of, and that thing: 'the tournament will bring ...'."""
    for occurrence in occurrences:
        for about in occurrence.fillers.get("about", ()):
            yield about.entity
            for quantity in occurrence.fillers.get("quantity", ()):
                entity = quantity.entity
                yield replace(entity, details=(*entity.details, ("concerns", Ref(about.entity.id))))


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
    for subject in arguments.logical_subjects(speech):
        found = actors.at(subject)
        if found:
            return found[0]
    return None


def _spaced(kind: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", kind)
