"""Articles from Markdown: the words as a reader sees them, without the marks."""

import re
from pathlib import Path

from dragoman.reading.sources.found import Defaults, Found, found, real_path
from dragoman.reading.sources.text import decode, read_bytes, sidecar

_MARKS = (
    (re.compile(r"^ {0,3}(?:#{1,6}[ \t]+|(?:>[ \t]?)+)", re.MULTILINE), ""),  # headings, quotations
    (re.compile(r"[ \t]+#+[ \t]*$", re.MULTILINE), ""),
    (re.compile(r"^ {0,3}(?:[-*_=][ \t]*){3,}$", re.MULTILINE), ""),  # rules
    (re.compile(r"!?\[([^\[\]\n]*)\]\([^()\s]*(?:[ \t]+\"[^\"\n]*\")?\)"), r"\1"),  # links, pictures
    (re.compile(r"<(https?://[^<>\s]+)>"), r"\1"),
    (re.compile(r"(\*{1,3}|(?<!\w)_{1,3}|`+)(?=\S)([^\n]{0,300}?\S)\1(?!\w)"), r"\2"),  # stress, code
)
"""What stands for the looks of a text, and what is left of it."""


def read_markdown(path: Path, fallback_id: str, defaults: Defaults) -> Found:
    """Return the article of a Markdown file, with what its sidecar says of it."""
    text = without_marks(decode(read_bytes(path)))
    return found(text, sidecar(path), str(path), fallback_id, defaults, real_path(path))


def without_marks(text: str) -> str:
    """Return the words of a text in Markdown; the marks of lists stay, which tell where an item begins."""
    for mark, left in _MARKS:
        text = mark.sub(left, text)
    return text
