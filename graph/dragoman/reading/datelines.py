"""Datelines: the place, day and agency that news sets before its first sentence."""

import re
from collections.abc import Iterator

from spacy.lang.char_classes import ALPHA_UPPER as UPPER

from dragoman.model import Span
from dragoman.reading.tokenizer import MONTHS

_MONTH = f"(?:{MONTHS}|May)[a-z]*"
_CAPS = rf"[{UPPER}][{UPPER}.'’-]+(?:[ /][{UPPER}][{UPPER}.'’-]+)*"
"""MEXICO CITY, PORT-AU-PRINCE, QUITO/LIMA"""
_PLACE = rf"[{UPPER}][\w.'’-]+(?:[ /][{UPPER}][\w.'’-]+){{0,3}}"
"""Mexico City"""
_REGION = rf"(?:, [{UPPER}][\w.]+(?: [{UPPER}][\w.]+)?)?"
_DATE = rf"(?:,? {_MONTH}\.? \d{{1,2}}(?:, \d{{4}})?\.?|,? \d{{1,2}} {_MONTH}\.?(?: \d{{4}})?)"
"""Oct. 14, 2025 or 14 October 2025"""
_AGENCY = rf"(?:\s*(?:\([{UPPER}][\w. /-]{{0,30}}\)|/[{UPPER}][\w .-]{{0,30}}/))"
"""(Reuters) or /TASS/"""
_DASH = r"\s*[-–—]{1,2}\s+"
_MARK = rf"(?:{_DASH}|\s*[:.]\s+)"

_DATELINE = re.compile(
    rf"(?:\([{UPPER}][\w. /-]*\)\s*[-–—]+\s*)?"  # (Reuters) -
    rf"(?:{_CAPS}{_REGION}{_DATE}?{_AGENCY}?(?:{_DASH}|:\s+)"
    rf"|{_CAPS}{_REGION}{_DATE}?{_AGENCY}(?:{_MARK}|\s+)"
    rf"|{_PLACE}{_REGION}{_DATE}{_AGENCY}(?:{_MARK}|\s+)"
    rf"|{_PLACE}{_REGION}{_DATE}(?:{_DASH}|:\s+)"
    rf"|{_PLACE}{_REGION}{_AGENCY}{_DASH}"
    rf"|{_PLACE}{_REGION[:-1]}{_DASH})"  # Bogor, West Java -
    rf"(?=[{UPPER}\"“‘'])"
)


def datelines(text: str) -> Iterator[Span]:
    """Yield the datelines of a text, each up to the sentence behind it; they open a line."""
    for line in re.finditer(r"^[^\n]+", text, re.MULTILINE):
        words = line.group().lstrip()
        if found := _DATELINE.match(words):
            start = line.end() - len(words)
            yield Span(start, start + found.end())


def first_dateline(text: str) -> Span:
    """Return the first dateline of a text, an empty span where it has none."""
    return next(datelines(text), Span(0, 0))
