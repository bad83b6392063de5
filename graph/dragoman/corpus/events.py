"""Which situations of several articles are one event, and which agreements one agreement: on strong grounds only.

Two situations are one event if their kind and the actors in each role are the same, both tell a day and the days lie
in the kind's window, their places are the same where both tell one, and no article tells both (it would know). So with
agreements, by their parties and the day of their signing, where what one name adds does not contradict the other. What
fits two equally well is left alone.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

AGREEMENT = "Agreement"
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
    AGREEMENT: 1,
}
"""Kind of event → days by which two accounts of one event may differ; kinds that recur at will are not merged."""
_PLAIN_WORDS = frozenset(
    "a accord agreement an and between bilateral deal for in new of on pact the to understanding with".split()
)
"""What the name of any agreement may hold."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A situation or agreement as articles tell it: `roles` are (role, actor) pairs, `place` is '' where none is told.

    `words` are those that set the name of an agreement apart.
    """

    iri: str
    kind: str
    roles: frozenset[tuple[str, str]]
    documents: frozenset[str]
    day: str
    place: str = ""
    words: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class OneEvent:
    """Situations that are one event, the earliest first, and the grounds on which they were taken for one."""

    tellings: tuple[Telling, ...]
    grounds: str


def telling_words(names: Iterable[str]) -> frozenset[str]:
    """Return the words in names of an agreement that set it apart from others."""
    return frozenset(word for name in names for word in re.findall(r"\w+", name.lower())) - _PLAIN_WORDS


def same_events(tellings: Iterable[Telling]) -> Iterator[OneEvent]:
    """Yield the groups of two or more situations that are one event, in a stable order."""
    alike: dict[tuple[str, tuple[tuple[str, str], ...]], list[Telling]] = defaultdict(list)
    for telling in tellings:
        if telling.kind in WINDOW_DAYS and telling.roles and telling.day:
            alike[telling.kind, tuple(sorted(telling.roles))].append(telling)
    for key in sorted(alike):
        for group in _grouped(alike[key]):
            if len(group) > 1:
                group.sort(key=lambda t: (t.day, -len(t.words), t.iri))
                yield OneEvent(tuple(group), _grounds(group))


def _grouped(tellings: list[Telling]) -> Iterator[list[Telling]]:
    """Yield the situations in groups of which every two are one event: chains of days do not add up to a week.

    Those that tell least come last, when all that they may fit is known.
    """
    groups: list[list[Telling]] = []
    for telling in sorted(tellings, key=lambda t: (-len(t.words), not t.place, t.day, t.iri)):
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
    if not (one.words <= other.words or other.words <= one.words):
        return False
    return abs((date.fromisoformat(one.day) - date.fromisoformat(other.day)).days) <= WINDOW_DAYS[one.kind]


def _grounds(group: list[Telling]) -> str:
    days = sorted({telling.day for telling in group})
    where = ", same place" if all(telling.place for telling in group) else ""
    return f"{group[0].kind} of the same actors on {' and '.join(days)}{where}"
