"""Situations: the nodes behind statements, with ids by which accounts of one event meet."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dragoman.extraction.actors import Actors
from dragoman.extraction.assembly.pairs import pairs_of
from dragoman.extraction.events.coding import Coding
from dragoman.extraction.events.engine import Occurrence
from dragoman.extraction.events.filler_types import Filler
from dragoman.extraction.kinds import is_kind
from dragoman.extraction.labels import slug
from dragoman.extraction.lexicon.frame import packaged_lexicon
from dragoman.model import Article, Entity, PartialDate, Situation
from dragoman.relations import RELATIONS

_KINDS = {"SUPPORT": "Endorsement", "ACCUSE": "Accusation", "THREATEN": "Threat", "SANCTION": "Sanction"}
"""PLOVER root type → the class of an event that no fact relation tells."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A relation between two sides that an occurrence tells of, on a day, and how it is coded where it is its event.

    `until` is when it ends where the text tells of a stretch of time, which begins on that day; `to_come` is whether
    the present tense tells of a day to come.
    """

    occurrence: Occurrence
    relation: str
    source: Filler
    target: Filler
    date: PartialDate | None
    coding: Coding | None
    until: PartialDate | None = None
    to_come: bool = False


def situation_of(fact: Fact, article: Article, actors: Actors) -> Situation | None:
    """Return the node behind a fact, None if its relation needs none."""
    occurrence, relation, date, coding = fact.occurrence, fact.relation, fact.date, fact.coding
    row, frame = RELATIONS[relation], occurrence.frame
    if row.situation is None:
        return None
    own = relation == frame.facts[0][0] if frame.facts else True
    own = own and not (coding and coding.turned) and is_kind(frame.event, row.situation)
    kind = frame.event if own else row.situation  # who pledges aid agrees and has not assisted
    if coding and relation == "actsToward":
        kind = _KINDS[coding.root] if coding.turned or frame.facts else frame.event
    left, right = [fact.source.entity], [fact.target.entity]
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
        until=None if coding and coding.turned else fact.until,  # a promise is made in one day
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
    until: PartialDate | None = None,
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
        start=date if until is not None else None,
        end=until,
    )


def _listed(sides: Sequence[Entity]) -> str:
    """Return the labels as a sentence lists them: 'Qatar, Egypt and Turkey'."""
    *others, last = [e.label for e in sides]
    return f"{', '.join(others)} and {last}" if others else last


def _all_sides(occurrence: Occurrence, relation: str, actors: Actors) -> tuple[list[Entity], list[Entity]]:
    """Return all who are on the two sides of a relation by any of the frame's facts, each once, in a stable order."""
    rows = [(left, right) for name, left, right in occurrence.frame.facts if name == relation]
    pairs = [pair for left, right in rows for pair in pairs_of(relation, left, right, occurrence.fillers, actors)]
    left, right = ({f.entity.id: f.entity for f in side} for side in zip(*pairs, strict=True))
    return [left[i] for i in sorted(left)], [right[i] for i in sorted(right)]


@cache
def _types() -> defaultdict[str, set[tuple[str | None, str | None]]]:
    """Return with which PLOVER types and modes the frames code each kind of event."""
    types: defaultdict[str, set[tuple[str | None, str | None]]] = defaultdict(set)
    for frame in packaged_lexicon().frames:
        types[frame.event] |= {(t.plover or frame.plover, t.mode or frame.mode) for t in frame.triggers}
    return types


def _spaced(kind: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", kind)
