"""Expressions of time in a text and what they mean, seen from a day: one row of the table a kind of expression."""

import re
from calendar import day_abbr, day_name, month_abbr, month_name, monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from dragoman.extraction.lexicon.currencies import GAPS
from dragoman.model import PartialDate


@dataclass(frozen=True, slots=True)
class View:
    """From where an expression is read: the article's day, and the date last spoken of ('two days later')."""

    today: date | None
    spoken: PartialDate | None = None

    @property
    def written(self) -> PartialDate | None:
        """Return the article's day as a date."""
        return _of(self.today) if self.today is not None else None

    @property
    def base(self) -> PartialDate | None:
        """Return the date last spoken of, before there is one the article's day."""
        return self.spoken or self.written

    @property
    def anchor(self) -> date | None:
        """Return the day last spoken of, None where only a month or a year was."""
        return date.fromisoformat(self.base.value) if self.base is not None and self.base.precision == "day" else None


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression means: read as past or present, and read as future where that differs.

    Of a stretch of time that is when it begins, and `past_end` and `future_end` are when it ends; of 'in 2019 and 2021'
    it is the first, and `past_also` and `future_also` are the last.
    """

    start: int
    end: int
    past: PartialDate | None
    future: PartialDate | None
    ahead: bool = False
    past_end: PartialDate | None = None
    future_end: PartialDate | None = None
    past_also: PartialDate | None = None
    future_also: PartialDate | None = None

    def is_rather_past(self, today: date | None) -> bool:
        """Tell whether the day that is over is nearer to the article's than the one to come: 'was to sign in May'."""
        if today is None or self.past is None or self.future is None:
            return self.future is None
        return today - _ends(self.past)[1] < _ends(self.future)[0] - today


class _Meaning(NamedTuple):
    """What a rule makes of an expression; `last` is the last of several days, from which one goes on reckoning.

    `future_last` is that of those to come.
    """

    past: PartialDate | None
    future: PartialDate | None
    ahead: bool = False
    last: PartialDate | None = None
    future_last: PartialDate | None = None


_Rule = Callable[[re.Match[str], View], _Meaning | None]

_MONTHS = {name.lower(): i for names in (month_name, month_abbr) for i, name in enumerate(names) if name} | {"sept": 9}
_DAYS = {name.lower(): i for names in (day_name, day_abbr) for i, name in enumerate(names)}
_SEASONS = {"spring": 4, "summer": 7, "autumn": 10, "fall": 10, "winter": 1}
_COUNTS = {
    word: i for i, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
} | {"a": 1, "an": 1}

_NAMES = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_WEEKDAYS = "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_MONTH, _LAST_MONTH, _WEEKDAY = rf"(?P<month>{_NAMES})", rf"(?P<until>{_NAMES})", rf"(?P<weekday>{_WEEKDAYS})"
_NUMBERED, _TH = r"(?:[12]\d|3[01]|0?[1-9])", r"(?:st|nd|rd|th)?(?![\d,.]\d|\d)"
_DAY, _OTHER_DAY = rf"(?P<day>{_NUMBERED}){_TH}", rf"(?:{_WEEKDAYS},? )?(?:the )?{_NUMBERED}{_TH}"
_THROUGH = r"(?:,? (?:to|through|till|until) | ?[-–—/] ?)"
_JOINT, _AND = (re.compile(rf"{joint}(?:the )?", re.IGNORECASE) for joint in (_THROUGH, " and "))
_ON = re.compile(r",? on (?:the )?", re.IGNORECASE)
_TO = rf"(?:{_THROUGH}|,? (?:and|or) )"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)\b(?![,.]\d)"
_WHOSE = (
    r"(?:,| of)? (?:the )?(?P<whose>last|past|this|next|coming|previous|that same|that|same|following) year\b(?!['’])"
)
_PART = r"(?: (?:morning|afternoon|evening|night))?"
_WHICH = r"(?P<which>last|past|this|next|coming|upcoming|previous|that same|that|same|following)"
_SPOKEN = frozenset({"that same", "that", "same", "previous", "following"})
"""What is reckoned from the date last spoken of, not from the article's day."""
_ALONE = r"\b(?=\W*$|[^\w ]| (?:in|at|by|with|from|to|and|but|when|that|as|for|had|was|were)\b)"
"""Behind 'the day before': what it is before must not follow, as in 'the day before the vote'."""
_OPENERS = (
    "in|since|until|till|by|from|between|during|before|after|for|of|early|mid|late|earlier|later|on|to|and|throughout"
    "|around"
)


_SPACES = dict.fromkeys(map(ord, GAPS), " ")
_Ahead = Callable[[Reading], bool]


def readings(text: str, today: date | None, is_ahead: _Ahead = attrgetter("ahead")) -> Iterator[Reading]:
    """Yield the expressions of time from left to right; those that need a day to see them from only with `today`.

    Two of them, 'from Monday | to Wednesday', are the stretch of time between them. `is_ahead` tells of an expression
    whether the text means a time to come by it: from such a one only what is to come itself is reckoned.
    """
    text = text.translate(_SPACES)
    before: Reading | None = None
    for reading in _single(text, today, is_ahead):
        joined = (_joined(text, before, reading) or _narrowed(text, before, reading)) if before is not None else None
        if joined is None and before is not None:
            yield before
        before = joined or reading
    if before is not None:
        yield before


def set_off(text: str, event: Reading) -> Reading | None:
    """Return the time so long before or after an event that has a date: 'two days after the coup of 3 May'."""
    match = _SET_OFF.search(text.translate(_SPACES), max(0, event.start - _FAR), event.start)
    if match is None:
        return None
    written, unit, sign = match["count"].lower(), match["unit"].lower(), 1 if match["way"].lower() == "after" else -1
    count = int(written) if written.isdigit() else _COUNTS[written]
    past, future = (
        (day if unit in {"hour", "minute"} else _shifted(day, unit, sign * count)) if day is not None else None
        for day in (event.past, event.future)
    )
    return Reading(match.start(), event.end, past, future, event.ahead)


def _joined(text: str, first: Reading, last: Reading) -> Reading | None:
    """Return the stretch of time that begins with one expression and ends with the next; None where there is none."""
    joint = _AND if _is_between(text, first.start) else _JOINT
    if first.past_end is not None or not joint.fullmatch(text, first.end, last.start):
        return None
    past, future = (
        next((end for end in (last.past, last.future) if begin and end and end > begin), None)
        for begin in (first.past, first.future)
    )
    return replace(first, end=last.end, past_end=past, future_end=future) if past or future else None


def _narrowed(text: str, first: Reading, last: Reading) -> Reading | None:
    """Return the day that narrows down a week, month or year: 'last week, on March 30', 'last year, on May 3'."""
    if first.past is None or last.past is None or first.past_end or last.past_end or last.past.precision != "day":
        return None
    if first.past.precision == "day" or not _ON.fullmatch(text, first.end, last.start):
        return None
    if first.past.precision == "month" or re.search(r"\d{4}", text[last.start : last.end]):
        return replace(last, start=first.start)
    day = PartialDate(first.past.value + last.past.value[4:])
    return replace(last, start=first.start, past=day, future=day, ahead=first.ahead)


def _single(text: str, today: date | None, is_ahead: _Ahead) -> Iterator[Reading]:
    past, future, taken = View(today), View(today), 0
    for match, rule in sorted(_matches(text), key=lambda found: (_place(found[0])[0], -found[0].end())):
        start, end = _place(match)
        meaning = _meaning(rule, match, past, future) if start >= taken else None
        if meaning is None:
            continue
        taken = match.end()
        pairs = ((meaning.past, meaning.last), (meaning.future, meaning.future_last))
        lasts = [last if first and last and first < last else None for first, last in pairs]
        stretch, both = _is_stretch(text, start, end), " and " in text[start:end]
        ends = lasts if stretch else [None, None]
        reading = Reading(
            start,
            end,
            meaning.past,
            meaning.future,
            meaning.ahead,
            *ends,
            *(lasts if both and not stretch else [None, None]),
        )
        yield reading
        if is_ahead(reading):
            future = View(today, meaning.future_last or meaning.future or meaning.last or meaning.past or future.spoken)
        else:
            past = future = View(today, meaning.last or meaning.past or future.spoken)


def _is_stretch(text: str, start: int, end: int) -> bool:
    """Tell whether several days are told by the first and the last: '3-5 May', but not '3 and 5 May'."""
    return not _LISTED.search(text, start, end) or _is_between(text, start)


def _is_between(text: str, start: int) -> bool:
    return text[max(0, start - 8) : start].lower() == "between "


_LISTED = re.compile(r"\b(?:and|or)\b", re.IGNORECASE)


def _meaning(rule: _Rule, match: re.Match[str], past: View, future: View) -> _Meaning | None:
    """Return what an expression means, seen from what was told as past, and from what was as yet to come."""
    try:
        seen = rule(match, past)
        later = rule(match, future) if future != past else None
    except (ValueError, OverflowError):
        return None  # beyond the calendar: 'tomorrow' on the last day of 9999
    if later is None:
        return seen
    to_come = later.future or later.past
    return seen._replace(future=to_come) if seen is not None else later._replace(past=None, future=to_come)


def _place(match: re.Match[str]) -> tuple[int, int]:
    """Return where the expression itself stands, without the word that shows it to be one."""
    return match.span("said" if "said" in match.re.groupindex else 0)


def _matches(text: str) -> Iterator[tuple[re.Match[str], _Rule]]:
    for start, end, cues in _stretches(text):
        for pattern, wanted, rule in _rules():
            if not wanted.isdisjoint(cues):
                yield from ((match, rule) for match in pattern.finditer(text, start, end))


def _stretches(text: str) -> Iterator[tuple[int, int, set[str]]]:
    """Yield the stretches that can hold an expression: around the cues, with them."""
    start, end, cues = 0, 0, set[str]()
    for word in _WORD.finditer(text):
        cue = _NUMBER if word[0][0].isdigit() else word[0].lower()
        if cue in _CUES:
            if word.start() - _REACH > end:
                yield from [(start, end, cues)] if end else []
                start, cues = word.start() - _REACH, set()
            end = word.end() + _REACH
            cues.add(cue)
    if end:
        yield max(0, start), end, cues


def _iso(match: re.Match[str], view: View) -> _Meaning | None:
    day = _partial(int(match[1]), int(match[3]), int(match[4]))
    return _Meaning(day, day) if day else None


def _month_day(match: re.Match[str], view: View) -> _Meaning | None:
    month, day, year = _month(match), int(match["day"]), _year_said(match, view)
    if year is not None:
        said = _partial(year - _from_year_before(match), month, day)
        last = _last_day(match, said)
        return _Meaning(said, said, last=last, future_last=last) if said else None
    if view.today is None:
        return None
    years = range(view.today.year - 1, view.today.year + 2)
    days = [said for year in years if (said := _partial(year, month, day)) is not None]
    past = max((said for said in days if said <= _of(view.today)), default=None)
    future = min((said for said in days if said >= _of(view.today)), default=None)
    return _Meaning(past, future, False, _last_day(match, past), _last_day(match, future)) if days else None


def _last_day(match: re.Match[str], first: PartialDate | None) -> PartialDate | None:
    """Return the last of several days, None of one: of '28 April to 3 May' the third of May."""
    said = match.groupdict()
    day = said.get("last") or said["to"]
    if first is None or day is None:
        return None
    month = _month(match, "until") if match["until"] else _month(match)
    return _partial(int(first.value[:4]) + _from_year_before(match), month, int(day))


def _month_only(match: re.Match[str], view: View) -> _Meaning | None:
    month, which, year = _month(match), (match.groupdict().get("which") or "").lower(), _year_said(match, view)
    if year is not None:
        said = _month_of(year - _from_year_before(match), month)
        last = _month_of(year, _month(match, "until")) if match["until"] else None
        return _Meaning(said, said, last=last, future_last=last)
    if which in _SPOKEN:
        return _Meaning(_month_beside(view.base, month, _step(which)), None) if view.base is not None else None
    if view.today is None:
        return None
    year = view.today.year
    earlier = _month_of(year - (month > view.today.month or (which == "last" and month == view.today.month)), month)
    later = _month_of(year + (month < view.today.month or (which == "next" and month == view.today.month)), month)
    return _Meaning(later, later, True) if _is_to_come(which) else _Meaning(earlier, later)


def _month_beside(base: PartialDate, month: int, step: int) -> PartialDate:
    """Return the month of this name in the year of a date, or the first after it, or the last before it."""
    year, spoken = int(base.value[:4]), int(base.value[5:7] or 0)
    if step > 0:
        year += not spoken or month <= spoken
    elif step < 0:
        year -= not spoken or month >= spoken
    return _month_of(year, month)


def _weekday(match: re.Match[str], view: View) -> _Meaning | None:
    which, weekday = (match["which"] or "").lower(), _DAYS[match["weekday"].lower()]
    if which in _SPOKEN and view.spoken is not None:
        return _Meaning(_of(_weekday_beside(view.anchor, weekday, _step(which))), None) if view.anchor else None
    if view.today is None:
        return None
    back = (view.today.weekday() - weekday) % 7
    earlier = view.today - timedelta(back or (7 if _step(which) < 0 else 0))
    later = view.today + timedelta((-back % 7) or (7 if _step(which) > 0 else 0))
    ahead = _is_to_come(which)
    return _Meaning(_of(later if ahead else earlier), _of(later), ahead)


def _weekday_beside(base: date, weekday: int, step: int) -> date:
    """Return the day of this name in the week of a day, or the first after that day, or the last before it."""
    if step == 0:
        return base + timedelta(weekday - base.weekday())
    days = (weekday - base.weekday() - 1) % 7 + 1 if step > 0 else -((base.weekday() - weekday - 1) % 7 + 1)
    return base + timedelta(days)


def _day_of_week(match: re.Match[str], view: View) -> _Meaning | None:
    which, weekday = match["which"].lower(), _DAYS[match["weekday"].lower()]
    base = view.anchor if which in _SPOKEN else view.today
    if base is None:
        return None
    day = _of(base + timedelta(7 * _step(which) + weekday - base.weekday()))
    return _Meaning(day, day, _is_to_come(which))


def _near(match: re.Match[str], view: View) -> _Meaning | None:
    if view.today is None:
        return None
    word = match[0].lower()
    step = next((step for words, step in _STEPS_NEAR.items() if words in word), 0)
    day = _of(view.today + timedelta(step))
    return _Meaning(day, day, step > 0 or word == "tonight")


_STEPS_NEAR = {"before yesterday": -2, "yesterday": -1, "last night": -1, "after tomorrow": 2, "tomorrow": 1}


def _which_unit(match: re.Match[str], view: View) -> _Meaning | None:
    which, unit = match["which"].lower(), match["unit"].lower()
    base = view.base if which in _SPOKEN else view.written
    if base is None:
        return None
    when = _season(base, unit, _step(which)) if unit in _SEASONS else _shifted(base, unit, _step(which))
    later = which == "this" and (match["when"] or "").lower() == "later"
    return _Meaning(when, when, later or _is_to_come(which)) if when else None


def _second_unit(match: re.Match[str], view: View) -> _Meaning | None:
    base, ahead = view.written, "next" in match[0].lower()
    when = _shifted(base, match["unit"].lower(), 2 if ahead else -2) if base is not None else None
    return _Meaning(when, when, ahead) if when else None


def _season(base: PartialDate, unit: str, step: int) -> PartialDate:
    """Return the year of the season in, after or before a date; that of a mere year begins and ends with it."""
    year, month = int(base.value[:4]), int(base.value[5:7] or 0)
    passed = month > _SEASONS[unit] + 1
    year += (step > 0 and (passed or not month)) - (step < 0 and not passed)
    return PartialDate(date(year, 1, 1).isoformat()[:4])


def _step(which: str) -> int:
    """Return whether a word means the one before (-1), the one itself (0) or the one after (1)."""
    return 1 if which == "following" or _is_to_come(which) else -1 if which in {"last", "past", "previous"} else 0


def _is_to_come(which: str) -> bool:
    return which in {"next", "coming", "upcoming"}


def _ago(match: re.Match[str], view: View) -> _Meaning | None:
    written, unit, way = match["count"], match["unit"].lower().rstrip("s"), match["way"].lower()
    count = int(written) if written and written.isdigit() else _COUNTS.get((written or "").lower(), 0)
    base, hours = view.written if way in {"ago", "from now"} else view.base, unit in {"hour", "minute"}
    if base is None or (hours and base.precision != "day") or not (written or hours):
        return None
    sign = 1 if way in {"later", "from now", "after", "afterwards"} else -1
    when = base if hours else _shifted(base, unit, sign * count)
    return _Meaning(when, when, way == "from now") if when else None


def _day_before(match: re.Match[str], view: View) -> _Meaning | None:
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
    return _Meaning(_of(view.anchor + timedelta(step)), None)


def _year(match: re.Match[str], view: View) -> _Meaning | None:
    first, to = match["year"], match["to"]
    year, last = PartialDate(first), PartialDate(first[: 4 - len(to)] + to) if to else None
    if last is not None and last <= year:
        return None
    if last is not None and match[0].startswith("("):
        return _TERM  # whoever ruled '(2006-2011)' may have done so then, and nothing else
    ahead = view.today is not None and int(first) > view.today.year
    return _Meaning(year, year, ahead, last, last)


def _season_of(match: re.Match[str], view: View) -> _Meaning | None:
    year = PartialDate(match["year"])
    return _Meaning(year, year)


def _term(match: re.Match[str], view: View) -> _Meaning | None:
    """Return no date: the years for which there is a budget are not those in which it is made."""
    return _TERM


_TERM = _Meaning(None, None)


def _month(match: re.Match[str], name: str = "month") -> int:
    return _MONTHS[match[name].lower().rstrip(".")]


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


def _month_of(year: int, month: int) -> PartialDate:
    return PartialDate(date(year, month, 1).isoformat()[:7])


def _of(day: date) -> PartialDate:
    return PartialDate(day.isoformat())


def _partial(year: int, month: int, day: int) -> PartialDate | None:
    try:
        return _of(date(year, month, day))
    except ValueError:
        return None


def _shifted(base: PartialDate, unit: str, count: int) -> PartialDate | None:
    """Return the date `count` units away, as precise as base and unit leave it; None where not even the year is sure.

    A week is known to the month: of a week after 'March 2019' no more than the year is.
    """
    first, last = (_moved(day, unit, count) for day in _ends(base))
    length = next((n for n in (10, 7, 4) if n <= _KNOWN_TO[unit] and first[:n] == last[:n]), 0)
    return PartialDate(first[:length]) if length else None


def _ends(base: PartialDate) -> tuple[date, date]:
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

_FAR = 90
"""How many characters before a date the words may begin that set something off from its event."""
_UNITS = "week|weekend|month|year|decade"
_SPANS = f"{_UNITS}|{'|'.join(_SEASONS)}"
_TIMES = "hour|minute|day|week|fortnight|month|year|decade"
_HALVES = "morning|afternoon|evening|night"
_SET_OFF = re.compile(
    rf"\b(?P<count>\d{{1,3}}|{'|'.join(_COUNTS)}) (?P<unit>{_TIMES})s? (?P<way>before|after) "
    r"(?:[\w'’-]+ ){1,6}(?:of|on|in) (?:the )?$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+")
_REACH = 40
"""More characters than an expression has before its first cue or behind its last."""
# what stands between a day or month and the month or year behind it: further ones, up to the last
_MORE_DAYS = rf"(?:, {_OTHER_DAY})*{_TO}(?:{_WEEKDAYS},? )?"
_UP_TO_DAY = rf"(?:{_MORE_DAYS}(?:the )?(?P<to>{_NUMBERED}){_TH})?"
_UP_TO_MONTH = rf"(?:(?:, (?-i:{_NAMES}))*{_TO}(?-i:{_LAST_MONTH}))?"
_BEHIND_DAY = (
    rf"(?:(?: ?[-–—] ?|(?P<worded>(?:, {_OTHER_DAY})*{_TO}))(?:{_WEEKDAYS},? )?"
    rf"(?:(?-i:{_LAST_MONTH}) )?(?P<to>{_NUMBERED}){_TH})?(?:,? {_YEAR}|{_WHOSE})?"
    r"(?(worded)(?(opened)|(?(year)|(?(whose)|(?!)))))"
)
"""Without a year 'May 10 and 12 people' or 'May 10 to 15 states' are no days: 'from' or 'between' opens those."""
_BEHIND_MONTH = (
    rf"(?:(?:{_TO}(?:{_WEEKDAYS},? )?(?:the )?(?P<last>{_NUMBERED}){_TH}(?: of)? (?-i:{_LAST_MONTH}))?,? {_YEAR}"
    rf"|{_WHOSE})?"
)
_UP_TO_YEAR = rf"(?:(?:{_TO}(?=\d{{4}})|[-–—/])(?P<to>(?:1[5-9]|20)?\d\d)\b(?![,.]\d))?"

_NUMBER = "0"
"""The cue that stands for every number."""
_SOME_MONTH, _SOME_DAY, _SOME_SPAN = frozenset(_MONTHS), frozenset(_DAYS), frozenset(_SPANS.split("|"))
_SOME_HALF = frozenset({*_HALVES.split("|"), "day"})
_SOME_NEAR = frozenset("today yesterday tomorrow tonight".split()) | _SOME_HALF
_SOME_TIME = frozenset(f"{unit}{s}" for unit in _TIMES.split("|") for s in ("", "s"))

_ROWS: tuple[tuple[str, frozenset[str], _Rule], ...] = (
    (r"\b(\d{4})([-/])(\d\d)\2(\d\d)\b", frozenset({_NUMBER}), _iso),
    (
        rf"\b(?P<opened>(?:from|between) )?(?P<said>(?:{_WEEKDAY},? )?(?-i:{_MONTH}) {_DAY}{_BEHIND_DAY})",
        _SOME_MONTH,
        _month_day,
    ),
    (
        rf"\b(?:{_WEEKDAY},? )?(?:the )?{_DAY}{_UP_TO_DAY}(?: of)? (?-i:{_MONTH}){_BEHIND_MONTH}",
        _SOME_MONTH,
        _month_day,
    ),
    (rf"\b(?-i:{_MONTH}){_UP_TO_MONTH}(?:(?:,| of)? {_YEAR}|{_WHOSE})", _SOME_MONTH, _month_only),
    (rf"\b(?P<season>{'|'.join(_SEASONS)})(?: of)? {_YEAR}", _SOME_SPAN, _season_of),
    (rf"\b(?:{_OPENERS}|end of|{_WHICH})[ -](?P<said>(?-i:{_MONTH})(?! \d))(?!\w)", _SOME_MONTH, _month_only),
    (rf"\b(?:{_WHICH} )?{_WEEKDAY}{_PART}\b", _SOME_DAY, _weekday),
    (rf"\b{_WEEKDAY}{_PART}(?: of)? (?:the )?{_WHICH} week\b(?!['’])", _SOME_DAY, _day_of_week),
    (
        r"\b(?:the )?day (?:before yesterday|after tomorrow)\b"
        rf"|\b(?:today|(?:yesterday|tomorrow){_PART})\b|\btonight\b|\blast night\b|\bthis (?:{_HALVES})\b",
        _SOME_NEAR,
        _near,
    ),
    (
        rf"\b(?:(?P<when>earlier|later|late|early) )?(?:the )?{_WHICH} (?P<unit>{_SPANS})\b",
        _SOME_SPAN,
        _which_unit,
    ),
    (rf"\bthe (?P<unit>night|{_UNITS}) (?:before last|after next)\b", _SOME_SPAN | {"night"}, _second_unit),
    (
        rf"\b(?P<count>\d{{1,3}}|{'|'.join(_COUNTS)}) (?P<unit>{_TIMES})s? "
        rf"(?P<way>ago|earlier|later|from now|afterwards|before{_ALONE})\b",
        _SOME_TIME,
        _ago,
    ),
    (
        rf"\b(?P<count>)(?P<unit>hour|minute)s (?P<way>earlier|later|afterwards|(?:before|after){_ALONE})\b(?! than)",
        _SOME_TIME,
        _ago,
    ),
    (
        rf"\bthe (?:day|evening|night) (?:before|after){_ALONE}|\ba day (?:earlier|later)\b",
        _SOME_HALF,
        _day_before,
    ),
    (rf"\bthe (?:same|previous|following|(?:very )?next) (?:day|{_HALVES})\b", _SOME_HALF, _day_before),
    (rf"\bthat (?:same )?(?:day|{_HALVES})\b", _SOME_HALF, _day_before),
    (
        rf"\bfor (?:the )?(?:(?:\w+ )?(?:years?|period) )?(?P<said>{_YEAR}{_UP_TO_YEAR})(?!-\d|s\b)",
        frozenset({_NUMBER}),
        _term,
    ),
    (
        rf"(?:\b(?:{_OPENERS}|the|years|period)[ -]|\(|(?<=\b[12]\d{{3}}, )(?=\d{{4}}(?:,? and|, \d{{4}})\b))"
        rf"(?P<said>{_YEAR}{_UP_TO_YEAR})(?!-\d|s\b)",
        frozenset({_NUMBER}),
        _year,
    ),
)
"""The kinds of expression: its pattern, the words of which one stands in each such expression, and what it means."""
_CUES = frozenset().union(*(cues for _, cues, _ in _ROWS))


@cache
def _rules() -> tuple[tuple[re.Pattern[str], frozenset[str], _Rule], ...]:
    return tuple((re.compile(pattern, re.IGNORECASE), cues, rule) for pattern, cues, rule in _ROWS)
