"""Headings that write every word with a capital, or all in capitals, as running text writes them: 'Peru recalls Envoy'.

There a capital tells no name. How the article itself writes a word elsewhere comes first; of the others, verbs of the
lexicon are written small. In 'Peru Recalls Envoy' offices, bodies and agreements keep the capitals with which they are
read as well; in 'PERU RECALLS ENVOY' only what the world knows does.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

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
_INSIDE = re.compile(r"[\w,;)’'-] +$")
"""What stands before a word inside a sentence, where a capital shows a name."""


def recased(text: str) -> str:
    """Return the text with its headings written as running text is; each character keeps its place."""
    lines = list(_LINE.finditer(text))
    shouted = {line.start() for line in lines if _is_shouted(line[0])}
    headings = [line for line in lines if line.start() in shouted or _is_heading(line[0])]
    if not headings or len(headings) == len(lines):
        return text
    above = {line.start() for line in headings}
    written = _written(line for line in lines if line.start() not in above)
    parts: list[str] = []
    end = 0
    for line in headings:
        small = _smaller if line.start() in shouted else _small
        for start, word in small(line, written):
            same = text[start : start + len(word)].casefold() == word.casefold()  # 'İ' is two characters when small
            if same and start > line.start():
                parts += (text[end:start], word)
                end = start + len(word)
    return "".join((*parts, text[end:]))


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
    stopped = line.rstrip(_CLOSING).endswith(_STOPS)
    return len(longer) >= _LONGER and (capitals == len(longer) if stopped else capitals > _SHARE * len(longer))
