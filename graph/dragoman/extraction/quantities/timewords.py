"""Expressions of time in a text, from left to right, and what they mean, seen from a day."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from operator import attrgetter

from dragoman.extraction.lexicon.currencies import GAPS
from dragoman.extraction.quantities.partial_dates import first_and_last, shifted
from dragoman.extraction.quantities.time_patterns import COUNTS, THROUGH, TIMES
from dragoman.extraction.quantities.time_rules import CUES, NUMBER, Meaning, Rule, View, rules
from dragoman.model import PartialDate


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
        return today - first_and_last(self.past)[1] < first_and_last(self.future)[0] - today


_JOINT, _AND = (re.compile(rf"{joint}(?:the )?", re.IGNORECASE) for joint in (THROUGH, " and "))
_ON = re.compile(r",? on (?:the )?", re.IGNORECASE)
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
    count = int(written) if written.isdigit() else COUNTS[written]
    past, future = (
        (day if unit in {"hour", "minute"} else shifted(day, unit, sign * count)) if day is not None else None
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


def _meaning(rule: Rule, match: re.Match[str], past: View, future: View) -> Meaning | None:
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


def _matches(text: str) -> Iterator[tuple[re.Match[str], Rule]]:
    for start, end, cues in _stretches(text):
        for pattern, wanted, rule in rules():
            if not wanted.isdisjoint(cues):
                yield from ((match, rule) for match in pattern.finditer(text, start, end))


def _stretches(text: str) -> Iterator[tuple[int, int, set[str]]]:
    """Yield the stretches that can hold an expression: around the cues, with them."""
    start, end, cues = 0, 0, set[str]()
    for word in _WORD.finditer(text):
        cue = NUMBER if word[0][0].isdigit() else word[0].lower()
        if cue in CUES:
            if word.start() - _REACH > end:
                yield from [(start, end, cues)] if end else []
                start, cues = word.start() - _REACH, set()
            end = word.end() + _REACH
            cues.add(cue)
    if end:
        yield max(0, start), end, cues


_FAR = 90
"""How many characters before a date the words may begin that set something off from its event."""
_SET_OFF = re.compile(
    rf"\b(?P<count>\d{{1,3}}|{'|'.join(COUNTS)}) (?P<unit>{TIMES})s? (?P<way>before|after) "
    r"(?:[\w'’-]+ ){1,6}(?:of|on|in) (?:the )?$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+")
_REACH = 40
"""More characters than an expression has before its first cue or behind its last."""
