"""Who has written an article, where it says so on a line of its own: 'By Ann Lee', 'Reporting by Tom Ray in Suva'."""

import re
from collections.abc import Iterator

from dragoman.model import Span

_LINE = re.compile(
    r"^[ \t*_#>(\[]*(?:(?:reporting|additional reporting|written|story|report|words|analysis|text|editing) )?by:? "
    r"(?P<names>[^\n]{3,120})$",
    re.IGNORECASE | re.MULTILINE,
)
_SMALL = frozenset({"and", "in", "for", "of", "the", "at", "with", "de", "da", "di", "van", "von", "bin", "al", "el"})


def bylines(text: str) -> Iterator[Span]:
    """Yield the lines that name the writers: 'By' and names, and nothing that could be a sentence."""
    for line in _LINE.finditer(text):
        words = line["names"].split()
        named = all(not word[0].islower() or word.strip(",;") in _SMALL for word in words)
        if named and words[0][0].isupper() and words[-1][-1] not in "!?:,":
            yield Span(*line.span())
