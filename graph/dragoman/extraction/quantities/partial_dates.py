"""Dates known to the day, the month or the year, and reckoning with them."""

from calendar import monthrange
from datetime import date, timedelta

from dragoman.model import PartialDate

SEASONS = {"spring": 4, "summer": 7, "autumn": 10, "fall": 10, "winter": 1}
"""The month in the middle of each."""


def month_beside(base: PartialDate, month: int, step: int) -> PartialDate:
    """Return the month of this name in the year of a date, or the first after it, or the last before it."""
    year, spoken = int(base.value[:4]), int(base.value[5:7] or 0)
    if step > 0:
        year += not spoken or month <= spoken
    elif step < 0:
        year -= not spoken or month >= spoken
    return in_month(year, month)


def weekday_beside(base: date, weekday: int, step: int) -> date:
    """Return the day of this name in the week of a day, or the first after that day, or the last before it."""
    if step == 0:
        return base + timedelta(weekday - base.weekday())
    days = (weekday - base.weekday() - 1) % 7 + 1 if step > 0 else -((base.weekday() - weekday - 1) % 7 + 1)
    return base + timedelta(days)


def season_beside(base: PartialDate, unit: str, step: int) -> PartialDate:
    """Return the year of the season in, after or before a date; that of a mere year begins and ends with it."""
    year, month = int(base.value[:4]), int(base.value[5:7] or 0)
    passed = month > SEASONS[unit] + 1
    year += (step > 0 and (passed or not month)) - (step < 0 and not passed)
    return PartialDate(date(year, 1, 1).isoformat()[:4])


def in_month(year: int, month: int) -> PartialDate:
    """Return a month as a date; ValueError where the calendar has no such year."""
    return PartialDate(date(year, month, 1).isoformat()[:7])


def exact(day: date) -> PartialDate:
    """Return a day as a date."""
    return PartialDate(day.isoformat())


def on_day(year: int, month: int, day: int) -> PartialDate | None:
    """Return a day as a date, None where the calendar has no such day."""
    try:
        return exact(date(year, month, day))
    except ValueError:
        return None


def shifted(base: PartialDate, unit: str, count: int) -> PartialDate | None:
    """Return the date `count` units away, as precise as base and unit leave it; None where not even the year is sure.

    A week is known to the month: of a week after 'March 2019' no more than the year is.
    """
    first, last = (_moved(day, unit, count) for day in first_and_last(base))
    length = next((n for n in (10, 7, 4) if n <= _KNOWN_TO[unit] and first[:n] == last[:n]), 0)
    return PartialDate(first[:length]) if length else None


def first_and_last(base: PartialDate) -> tuple[date, date]:
    """Return the first and the last day of a date."""
    year, month, day = (int(part) for part in f"{base.value}-0-0".split("-")[:3])
    last = month or 12
    return date(year, month or 1, day or 1), date(year, last, day or monthrange(year, last)[1])


def _moved(day: date, unit: str, count: int) -> str:
    """Return a day `count` units away; of one that is months away, the days count for nothing."""
    match unit:
        case "day" | "night":
            return (day + timedelta(count)).isoformat()
        case "week" | "weekend" | "fortnight":
            return (day + timedelta(count * (14 if unit == "fortnight" else 7))).isoformat()
        case _:
            months = day.year * 12 + day.month - 1 + count * _MONTHS_OF[unit]
            return date(months // 12, months % 12 + 1, 1).isoformat()


_MONTHS_OF = {"month": 1, "year": 12, "decade": 120}
_KNOWN_TO = {"day": 10, "night": 10, "week": 7, "weekend": 7, "fortnight": 7, "month": 7, "year": 4, "decade": 4}
"""The length of the most precise date that so many units lead to."""
