"""Capitals that tell no name, written small.

Headings write every word with a capital, or all in capitals. How the article itself writes a word elsewhere comes
first; of the others, verbs of the lexicon are written small. In 'Peru Recalls Envoy' offices, bodies and agreements
keep the capitals with which they are read as well; in 'PERU RECALLS ENVOY' only what the world knows does. In running
text a word stands in capitals for emphasis ('a FURIOUS Lavrov'), and 'Will' opens a question.
"""

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from itertools import pairwise

from dragoman.extraction.labels import fold
from dragoman.extraction.lexicon.authority import Hit, packaged_authority
from dragoman.extraction.naming.words import CALENDAR
from dragoman.extraction.scan import may_be_verb

_WORD = re.compile(r"[^\W\d_]+(?:[-'’](?![sS]\b)[^\W\d_]+)*|(?<=['’])[sS]\b")
_LINE = re.compile(r"[^\n]+")
_STOPS = (".", "!", "?", ":", ";")
_CLOSING = "\"”’') "
_LONGER = 4
"""From so many letters on a heading of the first kind writes every word with a capital."""
_SHARE = 0.85
"""A line is such a heading where more than this share of its longer words have capitals; with a stop, all."""
_SHOUTED = 0.7
"""A line is all in capitals where more than this share of its words are."""
_FEWEST = 3
_SMALL_WORDS = frozenset("a an the of in on at for by to with from and or".split())
_EMPHATIC = 5
"""From so many letters on a word in capitals is taken for no acronym where its form is that of a word."""
_IN_CAPITALS = re.compile(rf"(?<![\w-])[A-Z]{{{_LONGER},}}(?: [A-Z]{{{_LONGER},}})*(?![\w-])")
_LAST_WORD = re.compile(r"(?<![\w.'’-])([A-Z]\w{0,3}\.|[\w'’-]+) $")
_LONGEST_WORD = 40
_DESCRIBING = ("ly", "ed", "ing", "ous", "ful")
"""How words end that describe what follows: 'FURIOUS Moscow'."""
_WILL = re.compile(r"(?:(?<=[.!?:;\"“”‘'(] )|(?<=[\"“‘'(\n])|\A)Will(?= ([A-Z][\w'’-]*)[^.!?\n]*\?)")
_INSIDE = re.compile(r"[\w,;)’'-] +$")
"""What stands before a word inside a sentence, where a capital shows a name."""


def recased(text: str) -> str:
    """Return the text with its headings and emphasised words as running text has them; all characters stay in place."""
    lines = list(_LINE.finditer(text))
    shouted = {line.start() for line in lines if _is_shouted(line[0])}
    headings = {line.start() for line in lines if line.start() in shouted or _is_heading(line[0])}
    running = [line for line in lines if line.start() not in headings]
    if not running and (shouted or any(_is_stopped(line[0]) for line in lines)):
        return text  # a telex in capitals, a sentence full of names: nothing shows how their words are written
    written = _written(running)
    parts: list[str] = []
    end = 0
    for line in lines:
        for start, word in _told_small(line, written, headings, shouted):
            parts += (text[end:start], word)
            end = start + len(word)
    return "".join((*parts, text[end:]))


def _told_small(
    line: re.Match[str], written: Mapping[str, str], headings: Container[int], shouted: Container[int]
) -> list[tuple[int, str]]:
    """Return the words of a line that are written otherwise, with their places, from left to right."""
    found: Iterator[tuple[int, str]] = iter(())
    if line.start() in headings:
        found = (_smaller if line.start() in shouted else _small)(line, written)
    told = [(start, word) for start, word in found if start > line.start()]  # the first has its capital as elsewhere
    if line.start() not in shouted:
        told += (*_emphasised(line, written), *_asking(line))
    return sorted((start, word) for start, word in told if _is_same(line, start, word))


def _is_same(line: re.Match[str], start: int, word: str) -> bool:
    """Tell whether a word as long as the written one differs by its case alone: 'İ' is two characters when small."""
    there = line.string[start : start + len(word)]
    return len(there) == len(word) and there.casefold() == word.casefold()


def _written(lines: Iterable[re.Match[str]]) -> dict[str, str]:
    """Return a word in capitals → how running text writes it: small if it ever does, else as inside a sentence."""
    found: dict[str, str] = {}
    for word in (word for line in lines for word in _WORD.finditer(line.string, *line.span())):
        if word[0].islower():
            found[word[0].upper()] = word[0]
        elif _INSIDE.search(word.string, max(0, word.start() - 3), word.start()):
            found.setdefault(word[0].upper(), word[0])
    return found


def _small(line: re.Match[str], written: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    """Yield the words of 'Peru Recalls Envoy' that name nobody, in small letters, with their places."""
    known = _known(line[0])
    for word in _WORD.finditer(line.string, *line.span()):
        lower = word[0].lower()
        if word[0].istitle() and word.start() - line.start() not in known:
            form = written.get(word[0].upper())
            if form == lower or (form is None and may_be_verb(lower)):
                yield word.start(), lower


def _smaller(line: re.Match[str], written: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    """Yield the words of 'PERU RECALLS ENVOY' as the article writes them elsewhere; unknown ones in small letters.

    A line without a verb is a letterhead or a title, whose words may all belong to a name.
    """
    hits = packaged_authority().find(line[0])
    acronyms = {value for hit in hits for key, value in hit.first.entity.details if key == "acronym"}
    named, titled = _places(hits), _known(line[0].title())
    words = list(_WORD.finditer(line.string, *line.span()))
    if not any(
        _tells(before[0], word[0]) for before, word in pairwise(words) if word.start() - line.start() not in named
    ):
        return
    for word in words:
        place, lower = word.start() - line.start(), word[0].lower()
        if not word[0].isupper():
            continue
        if (form := written.get(word[0])) is not None:
            yield word.start(), form
        elif place in named and (place not in titled or word[0] in acronyms):
            continue
        elif place in titled or lower in CALENDAR:
            yield word.start(), word[0].title()
        else:
            yield word.start(), lower


def _emphasised(line: re.Match[str], written: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    """Yield the words of running text in capitals for emphasis, small but for the first letter of a sentence.

    Words in capitals that follow each other are emphasised together; behind a name they may go on with it ('Abiy
    AHMED'), and only what can be its verb is none of it.
    """
    known = _known(line[0]) if _IN_CAPITALS.search(line[0]) else frozenset()
    for found in _IN_CAPITALS.finditer(line.string, *line.span()):
        run = [word for word in _WORD.finditer(line.string, *found.span()) if word.start() - line.start() not in known]
        name = _name_before(found)
        if name:
            run = [word for word in run if _is_inflected(word[0].lower()) and not _is_given(name)]
        elif not any(_is_emphasis(word[0], written) for word in run):
            continue
        for word in run:
            inside = _INSIDE.search(word.string, max(0, word.start() - 3), word.start())
            yield word.start(), word[0].lower() if inside else word[0].capitalize()


def _name_before(found: re.Match[str]) -> str:
    """Return the word right before another where a name may begin with it, else an empty string."""
    before = _LAST_WORD.search(found.string, max(0, found.start() - _LONGEST_WORD), found.start())
    return before[1] if before and before[1][0].isupper() and before[1].lower() not in _SMALL_WORDS else ""


def _is_emphasis(word: str, written: Mapping[str, str]) -> bool:
    """Tell whether a word in capitals is one that names nobody: the article has it small, or its form tells."""
    lower, form = word.lower(), written.get(word, word)
    if len(word) < _EMPHATIC or _is_given(word):
        return False
    return form == lower or (form == word and (lower.endswith(_DESCRIBING) or _is_inflected(lower)))


def _is_inflected(lower: str) -> bool:
    return lower.endswith(("s", "ed", "ing")) and may_be_verb(lower)


def _is_given(word: str) -> bool:
    return fold(word) in packaged_authority().given_names


def _asking(line: re.Match[str]) -> Iterator[tuple[int, str]]:
    """Yield each 'Will' that opens a question and is not the given name of whom the text names elsewhere."""
    for found in _WILL.finditer(line.string, *line.span()):
        if not re.search(rf"[\w,;)] Will {re.escape(found[1])}\b", line.string):
            yield found.start(), "will"


def _tells(before: str, word: str) -> bool:
    """Tell whether a word can be the verb of a heading: 'PERU RECALLS', not the 'STATE' of 'SECRETARY OF STATE'."""
    return before.lower() not in _SMALL_WORDS and may_be_verb(word.lower())


def _known(line: str) -> frozenset[int]:
    """Return the places in a line of what it names and the world knows."""
    return _places(packaged_authority().find(line))


def _places(hits: Iterable[Hit]) -> frozenset[int]:
    return frozenset(place for hit in hits for place in range(hit.start, hit.end))


def _is_shouted(line: str) -> bool:
    """Tell whether a line is in capitals."""
    words = [word for word in _WORD.findall(line) if len(word) > 1]
    return len(words) >= _FEWEST and sum(word.isupper() for word in words) > _SHOUTED * len(words)


def _is_heading(line: str) -> bool:
    """Tell whether a line writes its longer words, of which there must be several, with a capital."""
    longer = [word for word in _WORD.findall(line) if len(word) >= _LONGER]
    capitals = sum(word[0].isupper() for word in longer)
    enough = capitals == len(longer) if _is_stopped(line) else capitals > _SHARE * len(longer)
    return len(longer) >= _LONGER and enough


def _is_stopped(line: str) -> bool:
    return line.rstrip(_CLOSING).endswith(_STOPS)
