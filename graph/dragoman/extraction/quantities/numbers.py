"""Numbers as news writes them: '9.9', '24,000', 'three billion', '2-3 billion', 'half a million', '500 crore'."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from dragoman.extraction.lexicon import wordlist
from dragoman.extraction.lexicon.currencies import is_currency

_DIGIT_OR_WORD = re.compile(r"\d|\b[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Number:
    """One number of a text: place, value, the value of its scale word, and the far end of a hyphened range."""

    start: int
    end: int
    value: Decimal
    scale: Decimal = Decimal(1)
    upper: Decimal | None = None
    digits: bool = True


def numbers(text: str) -> Iterator[Number]:
    """Yield the numbers of a text from left to right, each with its scale word."""
    end = 0
    for start in _starts(text):
        match = _pattern().match(text, start) if start >= end else None
        if match and not _is_in_word(text, start):
            end = match.end()
            yield _from_digits(match) if match["digits"] else _from_words(match)


def _is_in_word(text: str, start: int) -> bool:
    """Tell whether a number ends a word that is no currency's code: that of 'COP26', but not of 'AUD94.5 million'."""
    glued = _GLUED.search(text, max(0, start - 4), start)
    return glued is not None and not is_currency(glued[0]) and glued[0] not in wordlist("units")["signs"]


_GLUED = re.compile(r"\b[A-Z]{3}$")


def _starts(text: str) -> Iterator[int]:
    """Yield where a number may start: to try the whole pattern at every place takes ten times as long."""
    opening = _opening_words()
    return (m.start() for m in _DIGIT_OR_WORD.finditer(text) if m[0].isdigit() or m[0].lower() in opening)


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


@cache
def _opening_words() -> frozenset[str]:
    units = wordlist("units")
    return frozenset({"half", "a", "an", *units["scales"], *units["digits"]})


@cache
def _pattern() -> re.Pattern[str]:
    units = wordlist("units")
    scale, short = _any(units["scales"]), _any(units["abbreviations"])
    word = _any(w for w in units["digits"] if w not in {"a", "an", "half"})
    money = _any(name for name in units["names"] if name not in units["homonyms"])
    sign = "".join(rf"|(?<=\b{re.escape(s)})" for s in units["signs"] if s[-1].isalpha()) + r"|(?<=\b(?-i:[A-Z]{3}))"
    digits = r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?"
    return re.compile(
        rf"(?<![\d.,])(?<!\d[-–/:])(?<![A-Za-z][-–])(?:(?<![A-Za-z]){sign})"
        rf"(?P<digits>{digits})(?![\d/:])(?!-\d+-)(?!(?:st|nd|rd|th)\b)"
        rf"(?:[ ]?[-–][ ]?(?P<upper>{digits})(?![-–/:\d]))?"
        rf"(?:(?P<short>{short})\b|[ \u00a0-]?(?P<scale>(?:{scale})(?:[ ](?:{scale}))?)s?\b"
        r"|[ ](?P<late>bn|mn|mln|bln|trn|tn)\b)?"
        rf"|\b(?P<words>half[ ]an?[ ](?:{scale})|(?:an?[ ](?:half[ -])?)?(?:{scale})(?:[ ](?:{scale}))*"
        rf"|(?:{word})(?:[ -](?:and[ ]a[ ]half[ ])?(?:{word}|{scale}))*)\b(?!-(?!(?:{money})\b))",
        re.IGNORECASE,
    )


def _from_digits(match: re.Match[str]) -> Number:
    units, scale = wordlist("units"), Decimal(1)
    short = (match["short"] or match["late"] or "").lower()
    for word in (units["abbreviations"].get(short) or match["scale"] or "").lower().split():
        scale *= units["scales"][word]
    upper = _decimal(match["upper"]) * scale if match["upper"] else None
    return Number(match.start("digits"), match.end(), _decimal(match["digits"]) * scale, scale, upper)


def _decimal(written: str) -> Decimal:
    return Decimal(written.replace(",", ""))


def plain(value: Decimal) -> Decimal:
    """Return the same number without zeros behind the point and without an exponent."""
    return value.quantize(Decimal(1)) if value == value.to_integral() else value.normalize()


def _from_words(match: re.Match[str]) -> Number:
    units = wordlist("units")
    total, current, scale = Decimal(0), Decimal(0), Decimal(1)
    for word in re.split(r"[ -]+", match["words"].lower()):
        if word in units["scales"]:
            scale = Decimal(units["scales"][word])
            current = (current or Decimal(1)) * scale
            if scale >= 1000:
                total, current = total + current, Decimal(0)
        elif word == "half":
            current += Decimal("0.5")
        elif word not in {"a", "an", "and"}:
            current += Decimal(units["digits"][word])
    return Number(match.start("words"), match.end(), total + current, scale, digits=False)
