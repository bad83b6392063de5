"""Titles written with capitals, word by word: 'the Minister of Trade and Industry of the Republic of Peru'.

Readouts and joint statements give each signer such a title between commas, and a small parser loses count of them.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dragoman.extraction.lexicon.authority import DEMONYM, NAME, SEAT, Hit
from dragoman.extraction.lexicon.office_words import office_words
from dragoman.reading.condensing import Inner

GRADES = frozenset(
    """prime deputy vice acting chief special general coordinating senior state permanent principal executive assistant
    associate cabinet under managing joint honorary interim caretaker resident""".split()
)
"""Words in front of the one that heads a title."""
OF_WHAT = frozenset({"of", "for"})
TYING = OF_WHAT | {"and", "the"}
"""Words inside a title: 'Minister of Trade and Industry'."""
_CLOSED = re.compile(r"[,.;](?=\s|$)")
WORDS = re.compile(r"-|[^\s-]+")
"""The words of a name as the reader parts them."""
_WORD = re.compile(r"[\w&][\w’'&-]*")
TAGS = {
    "and": ("CCONJ", "CC", "cc"),
    "&": ("CCONJ", "CC", "cc"),
    "the": ("DET", "DT", "det"),
    "of": ("ADP", "IN", "case"),
    "for": ("ADP", "IN", "case"),
}
"""Part of speech, tag and relation of the small words in a title."""
_LONGEST = 16
"""Words of the longest title."""


@dataclass(frozen=True, slots=True)
class WrittenTitle:
    """A title: where it starts and ends, where the word that heads it starts, and the syntax of its words."""

    start: int
    end: int
    head: int
    inner: tuple[Inner, ...]


@dataclass(frozen=True, slots=True)
class _Unit:
    """A word of a title, or a known name in it."""

    start: int
    end: int
    lower: str
    capital: bool
    hit: Hit | None = None
    owns: bool = False
    """Whether it is a possessive: "Peru's"."""


def capital_title(text: str, start: int, hits: Mapping[int, Hit]) -> WrittenTitle | None:
    """Return the title that starts here and that a comma, semicolon or full stop closes; None if none does."""
    units = _units(text, start, hits)
    front = units[:1] if units and units[0].lower == "the" else []
    rest = units[len(front) :]
    owner = rest[0] if rest and rest[0].hit is not None and _may_own(rest[0]) else None
    rest = rest[1:] if owner is not None else rest
    office = _office(rest)
    if not office:
        return None
    head, before = _headed(office)
    inner = [Inner(head.start, head.start, "PROPN", "NNP", "dep")]
    inner += [Inner(u.start, head.start, "DET", "DT", "det") for u in front]
    inner += _owner(text, owner, head.start) if owner is not None else []
    inner += before
    tail = _tail(text, rest[len(office) :], head.start)
    return WrittenTitle(start, units[-1].end, head.start, (*inner, *tail)) if tail is not None else None


def _units(text: str, start: int, hits: Mapping[int, Hit]) -> list[_Unit]:
    """Return the words up to the mark that closes the title; none where anything else ends it."""
    units: list[_Unit] = []
    place = start
    while len(units) < _LONGEST:
        hit, word = hits.get(place), _WORD.match(text, place)
        end = hit.end if hit is not None else word.end() if word is not None else place
        if end == place:
            return []
        owns = hit is not None and text[end : end + 2] in {"'s", "’s"}
        lower = text[place:end].lower()
        units.append(_Unit(place, end, lower, text[place].isupper(), hit, owns))
        end += 2 * owns
        if _CLOSED.match(text, end):
            return units
        if text[end : end + 1] != " ":
            return []
        place = end + 1
    return []


def _may_own(unit: _Unit) -> bool:
    """Tell whether a known name stands for a title's state or body: 'Peruvian', "Peru's", 'NATO'; no word of it."""
    way = unit.hit.first.way if unit.hit is not None else ""
    return unit.lower not in heads() and (way in {DEMONYM, NAME} or (way == SEAT and unit.owns))


def _office(units: list[_Unit]) -> list[_Unit]:
    """Return the words of the office itself, with capitals: 'Deputy Prime Minister'; none if nobody is called so."""
    office: list[_Unit] = []
    for unit in units:
        if not unit.capital or unit.lower not in title_words():
            break
        office.append(unit)
    return office if any(u.lower in heads() for u in office) else []


def _headed(office: list[_Unit]) -> tuple[_Unit, list[Inner]]:
    """Return the word that heads an office, and the others that hang on it."""
    head = next(u for u in reversed(office) if u.lower in heads())
    return head, [Inner(u.start, head.start, "PROPN", "NNP", "compound") for u in office if u != head]


def _owner(text: str, owner: _Unit, head: int) -> list[Inner]:
    relation = "nmod:poss" if owner.owns else "compound" if owner.hit and owner.hit.first.way == NAME else "amod"
    known = known_name(text, owner.start, owner.end, head, relation)
    return [*known, Inner(owner.end, known[-1].start, "PART", "POS", "case")] if owner.owns else known


def _tail(text: str, units: list[_Unit], head: int) -> list[Inner] | None:
    """Return the words behind the office: 'of Trade and Industry of the Republic of Peru', 'and Minister of Health'.

    None where they are anything else.
    """
    if not units:
        return []
    opening, rest = units[0], units[1:]
    if opening.lower in {"and", "&"}:  # a second office
        office = _office(rest)
        if not office:
            return None
        second, before = _headed(office)
        inner = [Inner(second.start, head, "PROPN", "NNP", "conj"), Inner(opening.start, second.start, *TAGS["and"])]
        inner += before
        more = _tail(text, rest[len(office) :], second.start)
        return [*inner, *more] if more is not None else None
    if opening.lower not in OF_WHAT:
        return None
    field = rest[: _field(rest)]
    if not field or not all(u.capital or u.lower in TYING for u in field) or not field[-1].capital:
        return None
    *others, last = field
    named = known_name(text, last.start, last.end, head, "nmod")
    top = named[-1].start
    inner = [Inner(u.start, top, *TAGS.get(u.lower, ("PROPN", "NNP", "compound"))) for u in (opening, *others)]
    more = _tail(text, rest[len(field) :], head)
    return [*inner, *named, *more] if more is not None else None


def _field(units: list[_Unit]) -> int:
    """Return how many words tell of what the office is: up to the next 'of', or a second office."""
    for i, unit in enumerate(units):
        second = unit.lower in {"and", "&"} and bool(_office(units[i + 1 :]))
        if i and (unit.lower in OF_WHAT or second):
            return i
    return len(units)


def known_name(text: str, start: int, end: int, head: int, relation: str) -> list[Inner]:
    """Return the words of a name, of which the last governs the others; the reader parts words at their hyphens."""
    *rest, last = (word.start() for word in WORDS.finditer(text, start, end))
    pos, tag = ("ADJ", "JJ") if relation == "amod" else ("PROPN", "NNP")
    inner = [
        Inner(word, last, *(("PUNCT", "HYPH", "punct") if text[word] == "-" else ("PROPN", "NNP", "compound")))
        for word in rest
    ]
    return [*inner, Inner(last, head, pos, tag, relation)]


@cache
def heads() -> frozenset[str]:
    """Return the words that head a title of one holder."""
    return frozenset(core[-1] for core in office_words().cores if core[-1].isalpha() and not core[-1].endswith("s"))


@cache
def modifiers() -> frozenset[str]:
    """Return what may stand in a title before the word that heads it."""
    words = office_words()
    return words.portfolios | words.not_title | GRADES


@cache
def title_words() -> frozenset[str]:
    """Return the words of which the first part of a title is made."""
    return modifiers() | heads()
