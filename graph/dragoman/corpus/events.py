"""Which situations of several articles are one event: on strong grounds only.

Two situations are one event if their kind and the actors in each role are the same, both tell a day and the days lie
in the kind's window, their places are the same where both tell one, and no article tells both (it would know). What
fits two events equally well is left alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

WINDOW_DAYS = {
    "Meeting": 1,
    "Visit": 2,
    "PhoneCall": 1,
    "Negotiation": 1,
    "Mediation": 1,
    "Signing": 1,
    "Ratification": 2,
    "Accession": 2,
    "Withdrawal": 2,
    "Appointment": 2,
    "Expulsion": 2,
    "Recall": 2,
    "TiesEstablished": 2,
    "TiesSevered": 2,
    "Sanction": 1,
}
"""Kind of event → days by which two accounts of one event may differ; kinds that recur at will are not merged."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A situation as articles tell it: `roles` are (role, actor) pairs, `place` is '' where none is told."""

    iri: str
    kind: str
    roles: frozenset[tuple[str, str]]
    documents: frozenset[str]
    day: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class OneEvent:
    """Situations that are one event, the earliest first, and the grounds on which they were taken for one."""

    tellings: tuple[Telling, ...]
    grounds: str


def same_events(tellings: Iterable[Telling]) -> Iterator[OneEvent]:
    """Yield the groups of two or more situations that are one event, in a stable order."""
    alike: dict[tuple[str, tuple[tuple[str, str], ...]], list[Telling]] = defaultdict(list)
    for telling in tellings:
        if telling.kind in WINDOW_DAYS and telling.roles and telling.day:
            alike[telling.kind, tuple(sorted(telling.roles))].append(telling)
    for key in sorted(alike):
        for group in _grouped(alike[key]):
            if len(group) > 1:
                yield OneEvent(tuple(group), _grounds(group))


def _grouped(tellings: list[Telling]) -> Iterator[list[Telling]]:
    """Yield the situations in groups of which every two are one event: chains of days do not add up to a week."""
    groups: list[list[Telling]] = []
    for telling in sorted(tellings, key=lambda t: (t.day, t.iri)):
        fitting = [group for group in groups if all(_same(telling, other) for other in group)]
        if len(fitting) == 1:
            fitting[0].append(telling)
        elif not fitting:
            groups.append([telling])
    yield from groups


def _same(one: Telling, other: Telling) -> bool:
    if one.documents & other.documents:
        return False
    if one.place and other.place and one.place != other.place:
        return False
    return abs((date.fromisoformat(one.day) - date.fromisoformat(other.day)).days) <= WINDOW_DAYS[one.kind]


def _grounds(group: list[Telling]) -> str:
    days = sorted({telling.day for telling in group})
    where = ", same place" if all(telling.place for telling in group) else ""
    return f"{group[0].kind} of the same actors on {' and '.join(days)}{where}"
