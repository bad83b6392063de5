"""Expressions of time in a text and what they mean, seen from a day: one row of the table a kind of expression."""

import re
from calendar import day_abbr, day_name, month_abbr, month_name
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from dragoman.model import PartialDate


@dataclass(frozen=True, slots=True)
class View:
    """From where an expression is read: the article's day, the day and the year last spoken of ('two days later')."""

    today: date | None
    anchor: date | None
    year: int | None


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression means: read as past or present, and read as future where that differs."""

    start: int
    end: int
    past: PartialDate | None
    future: PartialDate | None
    ahead: bool = False


_Meaning = tuple[PartialDate | None, PartialDate | None, bool]
_Rule = Callable[[re.Match[str], View], _Meaning | None]

_MONTHS = {name.lower(): i for names in (month_name, month_abbr) for i, name in enumerate(names) if name} | {"sept": 9}
_DAYS = {name.lower(): i for names in (day_name, day_abbr) for i, name in enumerate(names)}
_SEASONS = {"spring": 4, "summer": 7, "autumn": 10, "fall": 10, "winter": 1}
_COUNTS = {
    word: i for i, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
} | {"a": 1, "an": 1}

_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d,.]\d|\d)"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)\b(?![,.]\d)"
_WEEKDAY = r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_PART = r"(?: (?:morning|afternoon|evening|night))?"
_WHICH = r"(?P<which>last|past|this|next|coming|upcoming|previous|that|following)"
_OPENERS = (
    "in|since|until|till|by|from|during|before|after|for|of|early|mid|late|earlier|later|on|to|and|throughout|around"
)


def readings(text: str, today: date | None) -> Iterator[Reading]:
    """Yield the expressions of time from left to right; those that need a day to see them from only with `today`."""
    view, taken = View(today, today, today.year if today else None), 0
    for match, rule in sorted(_matches(text), key=lambda found: (found[0].start(), -found[0].end())):
        if match.start() < taken:
            continue
        meaning = rule(match, view)
        if meaning is None:
            continue
        taken = match.end()
        past, future, ahead = meaning
        start = match.start("said") if "said" in match.re.groupindex else match.start()
        end = match.end("said") if "said" in match.re.groupindex else match.end()
        yield Reading(start, end, past, future, ahead)
        view = _moved(view, past)


def _moved(view: View, spoken_of: PartialDate | None) -> View:
    if spoken_of is None:
        return view
    day = date.fromisoformat(spoken_of.value) if spoken_of.precision == "day" else None
    return View(view.today, day, int(spoken_of.value[:4]))


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
    day = _partial(int(match[1]), int(match[2]), int(match[3]))
    return (day, day, False) if day else None


def _month_day(match: re.Match[str], view: View) -> _Meaning | None:
    month, day = _month(match), int(match["day"])
    if match["year"]:
        said = _partial(int(match["year"]), month, day)
        return (said, said, False) if said else None
    if view.today is None:
        return None
    year = view.today.year
    this = _partial(year, month, day)
    if this is None:
        return None
    if this.value <= view.today.isoformat():
        return this, _partial(year + 1, month, day), False
    return _partial(year - 1, month, day), this, False


def _month_only(match: re.Match[str], view: View) -> _Meaning | None:
    month, which = _month(match), (match.groupdict().get("which") or "").lower()
    if match.groupdict().get("year"):
        said = PartialDate(f"{match['year']}-{month:02}")
        return said, said, False
    if view.today is None:
        return None
    year = view.today.year
    if which == "that" and view.year:
        return PartialDate(f"{view.year}-{month:02}"), None, False
    earlier = PartialDate(
        f"{year - (month > view.today.month or (which == 'last' and month == view.today.month))}-{month:02}"
    )
    later = PartialDate(
        f"{year + (month < view.today.month or (which == 'next' and month == view.today.month))}-{month:02}"
    )
    return (later, later, True) if which in {"next", "coming", "upcoming"} else (earlier, later, False)


def _weekday(match: re.Match[str], view: View) -> _Meaning | None:
    if view.today is None:
        return None
    which = (match["which"] or "").lower()
    day, today = _DAYS[match["weekday"].lower()], view.today
    back = (today.weekday() - day) % 7
    earlier = today - timedelta(back or (7 if which in {"last", "previous", "past"} else 0))
    later = today + timedelta((-back % 7) or (7 if which in {"next", "following", "coming"} else 0))
    ahead = which in {"next", "coming", "upcoming"}
    return _of(later if ahead else earlier), _of(later), ahead


def _near(match: re.Match[str], view: View) -> _Meaning | None:
    word = match[0].lower()
    if view.today is None:
        return None
    if word in {"tomorrow"} or word.startswith("tomorrow"):
        day = view.today + timedelta(1)
        return _of(day), _of(day), True
    day = view.today - timedelta(word.startswith("yesterday") or word == "last night")
    return _of(day), _of(day), word == "tonight"


def _which_unit(match: re.Match[str], view: View) -> _Meaning | None:
    if view.today is None:
        return None
    which, unit = match["which"].lower(), match["unit"].lower()
    step = 0 if which in {"this", "that"} else 1 if which in {"next", "coming", "upcoming", "following"} else -1
    when = _season(unit, step, view.today) if unit in _SEASONS else _shifted(view.today, unit, step)
    ahead = step > 0 or (match.groupdict().get("when") or "").lower() == "later"
    return (when, when, ahead) if when else None


def _season(unit: str, step: int, today: date) -> PartialDate:
    passed = today.month > _SEASONS[unit] + 1
    return PartialDate(str(today.year + (step > 0 and passed) - (step < 0 and not passed)))


def _ago(match: re.Match[str], view: View) -> _Meaning | None:
    written, unit, way = match["count"], match["unit"].lower().rstrip("s"), match["way"].lower()
    count = int(written) if written and written.isdigit() else _COUNTS.get((written or "").lower(), 0)
    base = view.today if way in {"ago", "from now"} else view.anchor
    if base is None or (not written and unit not in {"hour", "minute"}):
        return None
    sign = 1 if way in {"later", "from now", "after", "afterwards"} else -1
    when = _of(base) if unit in {"hour", "minute"} else _shifted(base, unit, sign * count)
    return (when, when, way == "from now") if when else None


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
    return _of(view.anchor + timedelta(step)), None, False


def _year(match: re.Match[str], view: View) -> _Meaning | None:
    year = PartialDate(match["year"])
    return year, year, view.today is not None and int(match["year"]) > view.today.year


def _month(match: re.Match[str]) -> int:
    return _MONTHS[match["month"].lower().rstrip(".")]


def _of(day: date) -> PartialDate:
    return PartialDate(day.isoformat())


def _partial(year: int, month: int, day: int) -> PartialDate | None:
    try:
        return _of(date(year, month, day))
    except ValueError:
        return None


def _shifted(base: date, unit: str, count: int) -> PartialDate | None:
    """Return the date `count` units away, as precise as the unit is: a week is known to the month, a day to the day."""
    try:
        match unit:
            case "day" | "night":
                return _of(base + timedelta(count))
            case "week" | "weekend" | "fortnight":
                return PartialDate((base + timedelta(count * (14 if unit == "fortnight" else 7))).isoformat()[:7])
            case "month":
                months = base.year * 12 + base.month - 1 + count
                return PartialDate(f"{months // 12:04}-{months % 12 + 1:02}")
            case _:
                return PartialDate(f"{base.year + count * (10 if unit == 'decade' else 1):04}")
    except (ValueError, OverflowError):
        return None


_SPANS = "week|weekend|month|year|decade|" + "|".join(_SEASONS)
_TIMES = "hour|minute|day|week|fortnight|month|year|decade"
_HALVES = "morning|afternoon|evening|night"
_WORD = re.compile(r"[^\W_]+")
_REACH = 40
"""More characters than an expression has before its first cue or behind its last."""
_AFTER_DAY = rf"(?:,? {_YEAR})?"

_NUMBER = "0"
"""The cue that stands for every number."""
_SOME_MONTH, _SOME_DAY, _SOME_SPAN = frozenset(_MONTHS), frozenset(_DAYS), frozenset(_SPANS.split("|"))
_SOME_HALF = frozenset({*_HALVES.split("|"), "day"})
_SOME_NEAR = frozenset("today yesterday tomorrow tonight".split()) | _SOME_HALF
_SOME_TIME = frozenset(f"{unit}{s}" for unit in _TIMES.split("|") for s in ("", "s"))

_ROWS: tuple[tuple[str, frozenset[str], _Rule], ...] = (
    (r"\b(\d{4})-(\d\d)-(\d\d)\b", frozenset({_NUMBER}), _iso),
    (rf"\b(?:{_WEEKDAY},? )?(?-i:{_MONTH}) {_DAY}{_AFTER_DAY}", _SOME_MONTH, _month_day),
    (rf"\b(?:{_WEEKDAY},? )?(?:the )?{_DAY}(?: of)? (?-i:{_MONTH}){_AFTER_DAY}", _SOME_MONTH, _month_day),
    (rf"\b(?-i:{_MONTH})(?:,| of)? {_YEAR}", _SOME_MONTH, _month_only),
    (rf"\b(?:{_OPENERS}|end of|{_WHICH})[ -](?P<said>(?-i:{_MONTH})(?! \d))(?!\w)", _SOME_MONTH, _month_only),
    (rf"\b(?:{_WHICH} )?{_WEEKDAY}{_PART}\b", _SOME_DAY, _weekday),
    (
        rf"\b(?:today|(?:yesterday|tomorrow){_PART})\b|\btonight\b|\blast night\b|\bthis (?:{_HALVES})\b",
        _SOME_NEAR,
        _near,
    ),
    (
        rf"\b(?:(?P<when>earlier|later|late|early) )?(?:the )?{_WHICH} (?P<unit>{_SPANS})\b",
        _SOME_SPAN,
        _which_unit,
    ),
    (
        rf"\b(?P<count>\d{{1,3}}|{'|'.join(_COUNTS)}) (?P<unit>{_TIMES})s? "
        r"(?P<way>ago|earlier|later|before|from now|afterwards)\b",
        _SOME_TIME,
        _ago,
    ),
    (
        r"\b(?P<count>)(?P<unit>hour|minute)s (?P<way>earlier|later|before|afterwards|after)\b(?! than)",
        _SOME_TIME,
        _ago,
    ),
    (r"\bthe (?:day|evening|night) (?:before|after)\b|\ba day (?:earlier|later)\b", _SOME_HALF, _day_before),
    (rf"\bthe (?:same|previous|following|(?:very )?next) (?:day|{_HALVES})\b", _SOME_HALF, _day_before),
    (rf"\bthat (?:same )?(?:day|{_HALVES})\b", _SOME_HALF, _day_before),
    (rf"(?:\b(?:{_OPENERS}|between|the)[ -]|\()(?P<said>{_YEAR})(?!-\d|s\b)", frozenset({_NUMBER}), _year),
)
"""The kinds of expression: its pattern, the words of which one stands in each such expression, and what it means."""
_CUES = frozenset().union(*(cues for _, cues, _ in _ROWS))


@cache
def _rules() -> tuple[tuple[re.Pattern[str], frozenset[str], _Rule], ...]:
    return tuple((re.compile(pattern, re.IGNORECASE), cues, rule) for pattern, cues, rule in _ROWS)
