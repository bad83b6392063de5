"""Numbers in words: 'two hundred and fifty million', 'a million and a half', 'a quarter of a million', 'two dozen'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from itertools import islice

from dragoman.extraction.lexicon import wordlist
from dragoman.extraction.lexicon.currencies import GAPS
from dragoman.extraction.quantities.numerals import LONG

_WORD = re.compile(r"[^\W\d_]+")
_BETWEEN = (*GAPS, "-")
_ARTICLES = frozenset({"a", "an"})
_LINKS = _ARTICLES | {"and", "of", "couple", "score"}
_NEAR = frozenset({"half", "quarter"})
"""The fractions that stand right before a scale: 'a quarter million', but a 'third million' comes after the second."""
_MOST_WORDS = 60
"""More words than the longest number has; 'a a a …' would else be read on from each of its words to the end."""
_SCORE = Decimal(20)
_BEYOND = Decimal("Infinity")
_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Spelled:
    """A number in words: end, value, and the scales that a number before it may share ('two to three hundred')."""

    end: int
    value: Decimal
    scales: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    end: int


@dataclass(frozen=True, slots=True)
class _Part:
    """What the words before the one at `at` come to.

    `scale` is the largest scale in it and `scales` are those behind it, each with all that follow; what is added must
    stay below `unit`: 'two hundred | and fifty'; 'and a half' is the half of `last`.
    """

    value: Decimal
    at: int
    scale: Decimal = Decimal(1)
    scales: tuple[Decimal, ...] = ()
    unit: Decimal = Decimal(1)
    last: Decimal = Decimal(1)


def spelled(text: str, start: int) -> Spelled | None:
    """Return the number in words that begins here; None where none does, or where a longer word goes on from it."""
    words = tuple(islice(_words(text, start), _MOST_WORDS))
    found = _read(words)
    between = text[max(0, start - 8) : start].lower() == "between "
    if found is not None and between and not text.startswith(" and ", words[found.at - 1].end):
        joint = next((i for i, word in enumerate(words[: found.at]) if word.text == "and"), found.at)
        found = _read(words[:joint])  # 'between one hundred and two thousand'
    if found is None or not _is_whole(text, words[found.at - 1].end):
        return None
    return Spelled(words[found.at - 1].end, found.value.quantize(_CENT, context=LONG), found.scales)


@cache
def openings() -> frozenset[str]:
    """Return the words, in lower case, with which a number may begin."""
    return frozenset({*_ARTICLES, *_NEAR, "couple", *_counts(), *scales()})


def is_number_word(word: str) -> bool:
    """Tell whether a word, in lower case, tells a number, a scale or a fraction."""
    return word in _counts() or word in scales() or word.removesuffix("s") in scales() or word in fractions()


@cache
def scales() -> dict[str, Decimal]:
    """Return the words that multiply a number: 'hundred', 'million'."""
    return {word: Decimal(value) for word, value in wordlist("units")["scales"].items()}


@cache
def fractions() -> dict[str, Decimal]:
    """Return the words that tell a part of a whole, for one and for several: 'half', 'thirds'."""
    parts = {word: Decimal(1) / of for word, of in wordlist("units")["fractions"].items()}
    return parts | {f"{word}s": part for word, part in parts.items()}


@cache
def _counts() -> dict[str, Decimal]:
    return {word: Decimal(value) for word, value in wordlist("units")["digits"].items()}


def _words(text: str, start: int) -> Iterator[_Word]:
    """Yield the words of which a number may be made, as far as they go on; 'five' of 'five-year' is none."""
    at = start
    while (match := _WORD.match(text, at)) is not None and _belongs(match):
        end = match.end()
        after = _WORD.match(text, end + 1)
        if not _is_whole(text, end) and not (after is not None and _belongs(after)):
            return
        yield _Word(match[0].lower(), end)
        if not text.startswith(_BETWEEN, end):
            return
        at = end + 1


def _belongs(match: re.Match[str]) -> bool:
    return match[0].lower() in _LINKS or is_number_word(match[0].lower())


def _is_whole(text: str, end: int) -> bool:
    """Tell whether no longer word goes on from a number: 'five-year' does, but not 'five-million-dollar'."""
    return not text.startswith("-", end) or _money().match(text, end + 1) is not None


@cache
def _money() -> re.Pattern[str]:
    units = wordlist("units")
    names = sorted((n for n in units["names"] if n not in units["homonyms"]), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, names))})\b", re.IGNORECASE)


def _read(words: tuple[_Word, ...]) -> _Part | None:
    return _part_of_scale(words) or _number(words, 0, _BEYOND)


def _text(words: tuple[_Word, ...], at: int) -> str:
    return words[at].text if at < len(words) else ""


def _part_of_scale(words: tuple[_Word, ...]) -> _Part | None:
    """Return what begins with a fraction: 'half a million', 'a quarter million', 'three quarters of a million'."""
    fraction, at = _fraction(words, 0)
    near = at > 0 and _text(words, at - 1) in _NEAR
    if at > 0 and _text(words, at) == "of":
        at, near = at + 1, True
    at += _text(words, at) in _ARTICLES or _text(words, at) == "one"
    scaled = _scaled(words, _Part(fraction, at), _BEYOND)
    return scaled if near and scaled.at > at else None


def _fraction(words: tuple[_Word, ...], at: int) -> tuple[Decimal, int]:
    """Return the fraction that begins here and where it ends: 'half', 'a quarter', 'three quarters'; else 0."""
    word = _text(words, at)
    times = Decimal(1) if word in _ARTICLES else _counts().get(word)
    noun = at + (times is not None)
    part = fractions().get(_text(words, noun))
    return ((times or 1) * part, noun + 1) if part is not None else (Decimal(0), at)


def _number(words: tuple[_Word, ...], at: int, limit: Decimal) -> _Part | None:
    """Return the longest number below a limit from here on, None where none begins."""
    counted = _count(words, at) or (_one(words, at) if limit == _BEYOND else None)
    if counted is None or counted[0] >= limit:
        return None
    part = _scaled(words, _Part(*counted), limit)
    while longer := _with_fraction(words, part) or _with_smaller(words, part):
        part = _scaled(words, longer, limit)
    return part


def _count(words: tuple[_Word, ...], at: int) -> tuple[Decimal, int] | None:
    """Return a number below a hundred and where it ends: 'five', 'twenty', 'twenty-five'."""
    counts = _counts()
    first, second = counts.get(_text(words, at)), counts.get(_text(words, at + 1), Decimal(0))
    if first is None:
        return None
    return (first + second, at + 2) if first >= 20 and 0 < second < 10 else (first, at + 1)


def _one(words: tuple[_Word, ...], at: int) -> tuple[Decimal, int] | None:
    """Return what only a scale follows: 1 in 'a hundred' and 'thousand', 2 in 'a couple of million'."""
    count, behind = Decimal(1), at + (_text(words, at) in _ARTICLES)
    if _text(words, behind) == "couple":
        count, behind = Decimal(2), behind + 1 + (_text(words, behind + 1) == "of")
    return (count, behind) if _text(words, behind) in scales() else None


def _scaled(words: tuple[_Word, ...], part: _Part, limit: Decimal) -> _Part:
    """Return the number with the scales behind it that multiply all of it: 'two thousand five hundred | million'."""
    shared: tuple[Decimal, ...] = ()
    while (scale := _scale(words, part)) and part.value * scale < limit:
        if scale < part.scale or (scale == part.scale and not shared):
            break
        shared = (*(s * scale for s in shared), scale)
        unit = scale if scale >= _SCORE else Decimal(1)  # nothing is added to 'a dozen'
        part = _Part(part.value * scale, part.at + 1, scale, shared, unit, scale)
    return part


def _scale(words: tuple[_Word, ...], part: _Part) -> Decimal:
    """Return the scale behind a number, 0 for none."""
    word = _text(words, part.at)
    if word == "score" and 1 < part.value < 10:
        return _SCORE
    return scales().get(word) or scales().get(word.removesuffix("s"), Decimal(0))


def _with_fraction(words: tuple[_Word, ...], part: _Part) -> _Part | None:
    """Return 'one and a half', 'a million and a half', 'two and three quarters'."""
    first = part.at + 1
    fraction, at = _fraction(words, first) if _text(words, part.at) == "and" else (Decimal(0), first)
    bare = at == first + 1  # 'two and half million', but not 'a million and half the town'
    if not fraction or (bare and _text(words, at) not in scales()):
        return None
    at += 2 if _text(words, at) == "of" and _text(words, at + 1) in _ARTICLES else 0
    return _whole(words, replace(part, value=part.value + fraction * part.last, at=at, unit=Decimal(1)))


def _with_smaller(words: tuple[_Word, ...], part: _Part) -> _Part | None:
    """Return the number with the smaller one behind it: 'two hundred | and fifty', 'a million | five thousand'."""
    smaller = _number(words, part.at + (_text(words, part.at) == "and"), part.unit)
    if smaller is None:
        return None
    value = part.value + smaller.value
    return _whole(words, replace(part, value=value, at=smaller.at, unit=smaller.unit, last=smaller.last))


def _whole(words: tuple[_Word, ...], part: _Part) -> _Part | None:
    """Return a number unless a scale follows that is not that of all of it: 'a hundred and two | hundred'."""
    scale = _scale(words, part)
    return part if not scale or scale > part.scale else None
