"""What an expression of time means, seen from a day: one row of the table a kind of expression."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from dragoman.extraction.quantities.partial_dates import (
    SEASONS,
    exact,
    in_month,
    month_beside,
    on_day,
    season_beside,
    shifted,
    weekday_beside,
)
from dragoman.extraction.quantities.time_patterns import (
    ALONE,
    BEHIND_DAY,
    BEHIND_MONTH,
    COUNTS,
    DAY,
    DAYS,
    HALVES,
    MONTH,
    MONTHS,
    OPENERS,
    PART,
    SPANS,
    TIMES,
    UNITS,
    UP_TO_DAY,
    UP_TO_MONTH,
    UP_TO_YEAR,
    WEEKDAY,
    WHICH,
    WHOSE,
    YEAR,
)
from dragoman.model import PartialDate


@dataclass(frozen=True, slots=True)
class View:
    """From where an expression is read: the article's day, and the date last spoken of ('two days later')."""

    today: date | None
    spoken: PartialDate | None = None

    @property
    def written(self) -> PartialDate | None:
        """Return the article's day as a date."""
        return exact(self.today) if self.today is not None else None

    @property
    def base(self) -> PartialDate | None:
        """Return the date last spoken of, before there is one the article's day."""
        return self.spoken or self.written

    @property
    def anchor(self) -> date | None:
        """Return the day last spoken of, None where only a month or a year was."""
        return date.fromisoformat(self.base.value) if self.base is not None and self.base.precision == "day" else None


class Meaning(NamedTuple):
    """What a rule makes of an expression; `last` is the last of several days, from which one goes on reckoning.

    `future_last` is that of those to come.
    """

    past: PartialDate | None
    future: PartialDate | None
    ahead: bool = False
    last: PartialDate | None = None
    future_last: PartialDate | None = None


Rule = Callable[[re.Match[str], View], Meaning | None]
_SPOKEN = frozenset({"that same", "that", "same", "previous", "following"})
"""What is reckoned from the date last spoken of, not from the article's day."""


def _iso(match: re.Match[str], view: View) -> Meaning | None:
    day = on_day(int(match[1]), int(match[3]), int(match[4]))
    return Meaning(day, day) if day else None


def _month_day(match: re.Match[str], view: View) -> Meaning | None:
    month, day, year = _month(match), int(match["day"]), _year_said(match, view)
    if year is not None:
        said = on_day(year - _from_year_before(match), month, day)
        last = _last_day(match, said)
        return Meaning(said, said, last=last, future_last=last) if said else None
    if view.today is None:
        return None
    years = range(view.today.year - 1, view.today.year + 2)
    days = [said for year in years if (said := on_day(year, month, day)) is not None]
    past = max((said for said in days if said <= exact(view.today)), default=None)
    future = min((said for said in days if said >= exact(view.today)), default=None)
    return Meaning(past, future, False, _last_day(match, past), _last_day(match, future)) if days else None


def _last_day(match: re.Match[str], first: PartialDate | None) -> PartialDate | None:
    """Return the last of several days, None of one: of '28 April to 3 May' the third of May."""
    said = match.groupdict()
    day = said.get("last") or said["to"]
    if first is None or day is None:
        return None
    month = _month(match, "until") if match["until"] else _month(match)
    return on_day(int(first.value[:4]) + _from_year_before(match), month, int(day))


def _month_only(match: re.Match[str], view: View) -> Meaning | None:
    month, which, year = _month(match), (match.groupdict().get("which") or "").lower(), _year_said(match, view)
    if year is not None:
        said = in_month(year - _from_year_before(match), month)
        last = in_month(year, _month(match, "until")) if match["until"] else None
        return Meaning(said, said, last=last, future_last=last)
    if which in _SPOKEN:
        return Meaning(month_beside(view.base, month, _step(which)), None) if view.base is not None else None
    if view.today is None:
        return None
    year = view.today.year
    earlier = in_month(year - (month > view.today.month or (which == "last" and month == view.today.month)), month)
    later = in_month(year + (month < view.today.month or (which == "next" and month == view.today.month)), month)
    return Meaning(later, later, True) if _is_to_come(which) else Meaning(earlier, later)


def _weekday(match: re.Match[str], view: View) -> Meaning | None:
    which, weekday = (match["which"] or "").lower(), DAYS[match["weekday"].lower()]
    if which in _SPOKEN and view.spoken is not None:
        return Meaning(exact(weekday_beside(view.anchor, weekday, _step(which))), None) if view.anchor else None
    if view.today is None:
        return None
    back = (view.today.weekday() - weekday) % 7
    earlier = view.today - timedelta(back or (7 if _step(which) < 0 else 0))
    later = view.today + timedelta((-back % 7) or (7 if _step(which) > 0 else 0))
    ahead = _is_to_come(which)
    return Meaning(exact(later if ahead else earlier), exact(later), ahead)


def _day_of_week(match: re.Match[str], view: View) -> Meaning | None:
    which, weekday = match["which"].lower(), DAYS[match["weekday"].lower()]
    base = view.anchor if which in _SPOKEN else view.today
    if base is None:
        return None
    day = exact(base + timedelta(7 * _step(which) + weekday - base.weekday()))
    return Meaning(day, day, _is_to_come(which))


def _near(match: re.Match[str], view: View) -> Meaning | None:
    if view.today is None:
        return None
    word = match[0].lower()
    step = next((step for words, step in _STEPS_NEAR.items() if words in word), 0)
    day = exact(view.today + timedelta(step))
    return Meaning(day, day, step > 0 or word == "tonight")


_STEPS_NEAR = {"before yesterday": -2, "yesterday": -1, "last night": -1, "after tomorrow": 2, "tomorrow": 1}


def _which_unit(match: re.Match[str], view: View) -> Meaning | None:
    which, unit = match["which"].lower(), match["unit"].lower()
    base = view.base if which in _SPOKEN else view.written
    if base is None:
        return None
    when = season_beside(base, unit, _step(which)) if unit in SEASONS else shifted(base, unit, _step(which))
    later = which == "this" and (match["when"] or "").lower() == "later"
    return Meaning(when, when, later or _is_to_come(which)) if when else None


def _second_unit(match: re.Match[str], view: View) -> Meaning | None:
    base, ahead = view.written, "next" in match[0].lower()
    when = shifted(base, match["unit"].lower(), 2 if ahead else -2) if base is not None else None
    return Meaning(when, when, ahead) if when else None


def _step(which: str) -> int:
    """Return whether a word means the one before (-1), the one itself (0) or the one after (1)."""
    return 1 if which == "following" or _is_to_come(which) else -1 if which in {"last", "past", "previous"} else 0


def _is_to_come(which: str) -> bool:
    return which in {"next", "coming", "upcoming"}


def _ago(match: re.Match[str], view: View) -> Meaning | None:
    written, unit, way = match["count"], match["unit"].lower().rstrip("s"), match["way"].lower()
    count = int(written) if written and written.isdigit() else COUNTS.get((written or "").lower(), 0)
    sign, hours = 1 if way in {"later", "from now", "after", "afterwards"} else -1, unit in {"hour", "minute"}
    since = view.spoken if sign > 0 else view.base  # 'ten years later' is after something told, not after today
    base = view.written if way in {"ago", "from now"} else since
    if base is None or (hours and base.precision != "day") or not (written or hours):
        return None
    when = base if hours else shifted(base, unit, sign * count)
    return Meaning(when, when, way == "from now") if when else None


def _day_before(match: re.Match[str], view: View) -> Meaning | None:
    if view.anchor is None:
        return None
    word = match[0].lower()
    step = (
        -1
        if re.search("before|previous|earlier|prior", word)
        else 1
        if re.search("after|later|next|following", word)
        else 0
    )
    if step > 0 and view.spoken is None:
        return None
    return Meaning(exact(view.anchor + timedelta(step)), None)


def _year(match: re.Match[str], view: View) -> Meaning | None:
    first, to = match["year"], match["to"]
    year, last = PartialDate(first), PartialDate(first[: 4 - len(to)] + to) if to else None
    if last is not None and last <= year:
        return None
    if last is not None and match[0].startswith("("):
        return _TERM  # whoever ruled '(2006-2011)' may have done so then, and nothing else
    ahead = view.today is not None and int(first) > view.today.year
    return Meaning(year, year, ahead, last, last)


def _season_of(match: re.Match[str], view: View) -> Meaning | None:
    year = PartialDate(match["year"])
    return Meaning(year, year)


def _term(match: re.Match[str], view: View) -> Meaning | None:
    """Return no date: the years for which there is a budget are not those in which it is made."""
    return _TERM


_TERM = Meaning(None, None)


def _month(match: re.Match[str], name: str = "month") -> int:
    return MONTHS[match[name].lower().rstrip(".")]


def _year_said(match: re.Match[str], view: View) -> int | None:
    """Return the year that is said with a day or month: of 'March 2021', 'March last year'; None where none is."""
    said = match.groupdict()
    if said.get("year"):
        return int(match["year"])
    whose = (said.get("whose") or "").lower()
    base = view.base if whose in _SPOKEN else view.written
    return int(base.value[:4]) + _step(whose) if whose and base is not None else None


def _from_year_before(match: re.Match[str]) -> bool:
    """Tell whether a stretch of time begins in the year before that of its end: 'from November to January 2019'."""
    return match["until"] is not None and _month(match, "until") < _month(match)


NUMBER = "0"
"""The cue that stands for every number."""
_SOME_MONTH, _SOME_DAY, _SOME_SPAN = frozenset(MONTHS), frozenset(DAYS), frozenset(SPANS.split("|"))
_SOME_HALF = frozenset({*HALVES.split("|"), "day"})
_SOME_NEAR = frozenset("today yesterday tomorrow tonight".split()) | _SOME_HALF
_SOME_TIME = frozenset(f"{unit}{s}" for unit in TIMES.split("|") for s in ("", "s"))
_ROWS: tuple[tuple[str, frozenset[str], Rule], ...] = (
    (r"\b(\d{4})([-/])(\d\d)\2(\d\d)\b", frozenset({NUMBER}), _iso),
    (
        rf"\b(?P<opened>(?:from|between) )?(?P<said>(?:{WEEKDAY},? )?(?-i:{MONTH}) {DAY}{BEHIND_DAY})",
        _SOME_MONTH,
        _month_day,
    ),
    (
        rf"\b(?:{WEEKDAY},? )?(?:the )?{DAY}{UP_TO_DAY}(?: of)? (?-i:{MONTH}){BEHIND_MONTH}",
        _SOME_MONTH,
        _month_day,
    ),
    (rf"\b(?-i:{MONTH}){UP_TO_MONTH}(?:(?:,| of)? {YEAR}|{WHOSE})", _SOME_MONTH, _month_only),
    (rf"\b(?P<season>{'|'.join(SEASONS)})(?: of)? {YEAR}", _SOME_SPAN, _season_of),
    (rf"\b(?:{OPENERS}|end of|{WHICH})[ -](?P<said>(?-i:{MONTH})(?! \d))(?!\w)", _SOME_MONTH, _month_only),
    (rf"\b(?:{WHICH} )?{WEEKDAY}{PART}\b", _SOME_DAY, _weekday),
    (rf"\b{WEEKDAY}{PART}(?: of)? (?:the )?{WHICH} week\b(?!['’])", _SOME_DAY, _day_of_week),
    (
        r"\b(?:the )?day (?:before yesterday|after tomorrow)\b"
        rf"|\b(?:today|(?:yesterday|tomorrow){PART})\b|\btonight\b|\blast night\b|\bthis (?:{HALVES})\b",
        _SOME_NEAR,
        _near,
    ),
    (
        rf"\b(?:(?P<when>earlier|later|late|early) )?(?:the )?{WHICH} (?P<unit>{SPANS})\b",
        _SOME_SPAN,
        _which_unit,
    ),
    (rf"\bthe (?P<unit>night|{UNITS}) (?:before last|after next)\b", _SOME_SPAN | {"night"}, _second_unit),
    (
        rf"\b(?P<count>\d{{1,3}}|{'|'.join(COUNTS)}) (?P<unit>{TIMES})s? "
        rf"(?P<way>ago|earlier|later|from now|afterwards|before{ALONE})\b",
        _SOME_TIME,
        _ago,
    ),
    (
        rf"\b(?P<count>)(?P<unit>hour|minute)s (?P<way>earlier|later|afterwards|(?:before|after){ALONE})\b(?! than)",
        _SOME_TIME,
        _ago,
    ),
    (
        rf"\bthe (?:day|evening|night) (?:before|after){ALONE}|\ba day (?:earlier|later)\b",
        _SOME_HALF,
        _day_before,
    ),
    (rf"\bthe (?:same|previous|following|(?:very )?next) (?:day|{HALVES})\b", _SOME_HALF, _day_before),
    (rf"\bthat (?:same )?(?:day|{HALVES})\b", _SOME_HALF, _day_before),
    (
        rf"\bfor (?:the )?(?:(?:\w+ )?(?:years?|period) )?(?P<said>{YEAR}{UP_TO_YEAR})(?!-\d|s\b)",
        frozenset({NUMBER}),
        _term,
    ),
    (
        rf"(?:\b(?:{OPENERS}|the|years|period)[ -]|\(|(?<=\b[12]\d{{3}}, )(?=\d{{4}}(?:,? and|, \d{{4}})\b))"
        rf"(?P<said>{YEAR}{UP_TO_YEAR})(?!-\d|s\b)",
        frozenset({NUMBER}),
        _year,
    ),
)
"""The kinds of expression: its pattern, the words of which one stands in each such expression, and what it means."""
CUES = frozenset().union(*(cues for _, cues, _ in _ROWS))


@cache
def rules() -> tuple[tuple[re.Pattern[str], frozenset[str], Rule], ...]:
    """Return the pattern of each kind of expression, the words of which one stands in it, and what it means."""
    return tuple((re.compile(pattern, re.IGNORECASE), cues, rule) for pattern, cues, rule in _ROWS)
