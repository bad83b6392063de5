"""Time cut into bins of one length: days, months or years, whatever leaves bars that can be seen."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

MOST_BINS = 60
"""Most bars of a timeline, if years are not too many."""


@dataclass(frozen=True, slots=True)
class Bin:
    """A length of time: how many characters of a date tell it, its number on the calendar, and the way back."""

    name: str
    chars: int
    number: Callable[[str], int]
    label: Callable[[int], str]

    def span(self, days: Iterable[str]) -> range:
        """Return the numbers from the first to the last of these dates; what is not told so exactly is passed over."""
        numbers = [self.number(day[: self.chars]) for day in days if len(day) >= self.chars]
        return range(min(numbers), max(numbers) + 1) if numbers else range(0)


BINS = (
    Bin("day", 10, lambda day: date.fromisoformat(day).toordinal(), lambda n: date.fromordinal(n).isoformat()),
    Bin("month", 7, lambda m: int(m[:4]) * 12 + int(m[5:]) - 1, lambda n: f"{n // 12:04}-{n % 12 + 1:02}"),
    Bin("year", 4, int, lambda n: f"{n:04}"),
)


def fitting(days: Iterable[str]) -> Bin:
    """Return the shortest bin of which not too many lie between the first and the last of these dates."""
    known = [day for day in days if day]
    return next((unit for unit in BINS if 0 < len(unit.span(known)) <= MOST_BINS and _told(unit, known)), BINS[-1])


def _told(unit: Bin, days: list[str]) -> bool:
    """Return whether nearly all dates are told so exactly: a picture by day that lacks half the facts would mislead."""
    return sum(len(day) >= unit.chars for day in days) >= 0.9 * len(days)
