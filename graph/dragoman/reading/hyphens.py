"""Words broken at the end of a line, and the hyphens there that belong to a word.

The words of the text itself decide, then those of English; what neither knows keeps its hyphen.
"""

import re
from collections.abc import Iterator
from functools import cache

from dragoman.model import Span

_LINE_END = r"[ \t]*(?:\r\n?|\n)[ \t]*(?=[^\W_])"
SOFT_AT_LINE_END = rf"(?<=[^\W_])\u00ad{_LINE_END}"
_AT_LINE_END = re.compile(rf"(?<=[^\n]{{24}}[^\W_])[-\u2010]{_LINE_END}|{SOFT_AT_LINE_END}")
"""A hyphen that ends a line, as long as wrapped ones are where the hyphen is no soft one."""

_NO_LETTER = re.compile(r"[\W_]")
_WORD = re.compile(r"[^\W_]+(?:[-\u2010][^\W_]+)*")
_LONGEST = 40
"""Letters of a word that are looked at on each side of a line end."""
_SET_OFF = frozenset("anti co counter multi neo non quasi semi".split())
"""What news sets off from a word with a hyphen as often as not: 'non-proliferation' beside 'nonproliferation'."""
_GO_ON = frozenset({"and", "or", "to"})
"""Words before which a hyphen stands for a part that is still to come: 'short-' and 'and long-term'."""


def words_joined(text: str) -> Iterator[tuple[str, Span]]:
    """Yield the line ends within words, each with its hyphen, and what they are read as: nothing, or a hyphen."""
    found = list(_AT_LINE_END.finditer(text))
    own = frozenset(word.replace("\u2010", "-") for word in _WORD.findall(text.lower())) if found else frozenset()
    for line_end in found:
        start, end = line_end.span()
        before = _NO_LETTER.split(text[max(0, start - _LONGEST) : start])[-1]
        behind = _NO_LETTER.split(text[end : end + _LONGEST], maxsplit=1)[0]
        if text[start] == "\u00ad" or _is_one_word(before, behind, own):
            yield "", Span(start, end)
        elif behind not in _GO_ON:
            yield "-", Span(start, end)


def _is_one_word(before: str, behind: str, own: frozenset[str]) -> bool:
    """Return whether two parts are known to make one word without a hyphen."""
    if not (behind.islower() or behind.isupper()) or before.isupper() != behind.isupper():
        return False  # UN-backed, Franco-German
    joined, hyphened = (before + behind).lower(), f"{before}-{behind}".lower()
    if hyphened in own or joined in own:
        return hyphened not in own
    ranks = _english()
    if hyphened in ranks or joined not in ranks:
        return False
    return before.lower() not in _SET_OFF or ranks[joined] < ranks.get(behind.lower(), len(ranks))


@cache
def _english() -> dict[str, int]:
    """Return the words that the English reader knows, each with its rank: the commonest first."""
    from dragoman.reading import packaged, vectors  # only here: they load spaCy

    return {word: rank for rank, word in enumerate(vectors.words(packaged.FOLDER / vectors.FILE))}
