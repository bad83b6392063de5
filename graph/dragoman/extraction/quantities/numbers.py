"""Numbers as news writes them: '9.9', '24,000', 'three billion', '2-3 billion', 'half a million', '500 crore'."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from dragoman.extraction.lexicon import wordlist
from dragoman.extraction.lexicon.currencies import GAPS, currency_after, currency_before, is_currency
from dragoman.extraction.quantities import numerals, spelled

_START = re.compile(r"[\d½¼¾]|\b[^\W\d_]+")
_GLUED = re.compile(r"\b[A-Z]{3}$")
_BEFORE = re.compile(rf"(\w+)[{GAPS}]$")
_LEAST_METRES = 1000
"""From how much on an 'm' stands for metres, unless it is money."""


@dataclass(frozen=True, slots=True)
class Number:
    """One number of a text: place, value, and the far end of a hyphened range.

    `scales` are those behind it that a number before it may share, the largest first: 'two to three hundred thousand'.
    """

    start: int
    end: int
    value: Decimal
    scales: tuple[Decimal, ...] = ()
    upper: Decimal | None = None
    digits: bool = True

    @property
    def scale(self) -> Decimal:
        """Return the largest of its scales, 1 where it has none."""
        return max(self.scales, default=Decimal(1))


def numbers(text: str) -> Iterator[Number]:
    """Yield the numbers of a text from left to right, each with its scale words."""
    end = 0
    for match in _START.finditer(text):
        start = match.start()
        if start < end:
            continue
        if match[0].isalpha():
            if (number := _in_words(text, match)) is not None:
                end = number.end
                yield number
        elif (found := _pattern().match(text, start)) is not None and not _is_in_word(text, start):
            end = found.end()
            if not _is_doubtful(found):
                yield _in_digits(found)


def _is_in_word(text: str, start: int) -> bool:
    """Tell whether a number ends a word that is no currency's code: that of 'COP26', but not of 'AUD94.5 million'."""
    glued = _GLUED.search(text, max(0, start - 4), start)
    return glued is not None and not is_currency(glued[0]) and glued[0] not in wordlist("units")["signs"]


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


@cache
def _pattern() -> re.Pattern[str]:
    units = wordlist("units")
    scale, short = _any(units["scales"]), _any(units["abbreviations"])
    sign = "".join(rf"|(?<=\b{re.escape(s)})" for s in units["signs"] if s[-1].isalpha()) + r"|(?<=\b(?-i:[A-Z]{3}))"
    return re.compile(
        rf"(?<![\d.,½¼¾])(?<!\d[-–/:'’])(?<![A-Za-z][-–])(?:(?<![A-Za-z]){sign})"
        rf"(?P<digits>{numerals.NUMERAL})(?![\d/:])(?!-\d+-)(?!(?:st|nd|rd|th)\b)"
        rf"(?:[ ]?[-–][ ]?(?P<upper>{numerals.NUMERAL})(?![-–/:\d]))?"
        rf"(?:[ ]and[ ]an?[ ](?P<fraction>half|quarter)(?=[ ](?:{scale})))?"
        rf"(?:(?P<short>{short})\b|[{GAPS}-]?(?P<scale>(?:{scale})(?:[ ](?:{scale}))?)s?\b"
        rf"|[{GAPS}](?P<late>bn|mn|mln|bln|trn|tn|mio|mrd)\b)?",
        re.IGNORECASE,
    )


def _in_digits(match: re.Match[str]) -> Number:
    units, scale = wordlist("units"), Decimal(1)
    short = (match["short"] or match["late"] or "").lower()
    for word in (units["abbreviations"].get(short) or match["scale"] or "").lower().split():
        scale *= units["scales"][word]
    value = numerals.value_of(match["digits"]) + spelled.fractions().get((match["fraction"] or "").lower(), Decimal(0))
    upper = numerals.value_of(match["upper"]) * scale if match["upper"] else None
    return Number(match.start("digits"), match.end(), value * scale, (scale,) if scale > 1 else (), upper)


def _is_doubtful(match: re.Match[str]) -> bool:
    """Tell whether a number that nothing shows to be one may be none: a sum's, a scale's or a percentage's is one."""
    text, start, written = match.string, match.start("digits"), match["digits"]
    if currency_before(text, start) or currency_after(text, match.end()):
        return False
    if match["short"] == "m":  # 'a 5,000m peak'
        return numerals.value_of(written) >= _LEAST_METRES
    shown = match["short"] or match["scale"] or match["late"] or _percent().match(text, match.end())
    return not shown and numerals.may_be_several(text, start, written)


@cache
def _percent() -> re.Pattern[str]:
    return re.compile(rf"[{GAPS}-]?(?:{_any(map(re.escape, wordlist('units')['percent']))})")


def plain(value: Decimal) -> Decimal:
    """Return the same number without zeros behind the point and without an exponent."""
    return value.quantize(Decimal(1), context=numerals.LONG) if value == value.to_integral() else value.normalize()


def _in_words(text: str, match: re.Match[str]) -> Number | None:
    """Return the number in words that begins with this one, None if none does."""
    word, start = match[0].lower(), match.start()
    if word not in spelled.openings() or _goes_on(text, start, word):
        return None
    found = spelled.spelled(text, start)
    return Number(start, found.end, found.value, found.scales, digits=False) if found is not None else None


def _goes_on(text: str, start: int, word: str) -> bool:
    """Tell whether a word belongs to what stands before it and could not be read: 'multi-million', '1,2,3 million'."""
    if text[start - 1 : start] == "-":
        return text[start - 2 : start - 1].isalnum()
    before = _BEFORE.search(text, max(0, start - 20), start) if word in spelled.scales() else None
    return before is not None and (before[1][-1].isdigit() or spelled.is_number_word(before[1].lower()))
