"""A text as it is read, and the way back: every span of the record counts the characters of the original.

Between a publisher and a file stand things that no reader sees: soft hyphens, zero-width spaces, entities of HTML,
letters in two characters, line ends of Windows, other spaces than the plain one, lines wrapped at a width and words
broken there. Here they are undone.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from html import unescape

from dragoman.model import Article, Record, Span, Statement
from dragoman.reading.hyphens import SOFT_AT_LINE_END, words_joined

SPACES = dict.fromkeys([*map(ord, "\u00a0\u1680\u202f\u205f\u3000"), *range(0x2000, 0x200B)], " ")
"""What stands between words like a space: 'North Korea' with a no-break space is no Korea of the north."""
_UNSEEN = "\u00ad\u200b\u2060\ufeff"
"""Soft hyphen, zero-width space, word joiner, byte order mark."""
_CHANGED = re.compile(
    rf"(?!{SOFT_AT_LINE_END})[{_UNSEEN}]+"  # a soft hyphen at the end of a line is seen
    r"|(?<=[^\W\d_])[\u200c\u200d]+(?=[^\W\d_])"  # between letters; between pictures they make one of several
    r"|[^\W\d_][\u0300-\u036f]+"  # a letter and its accents
    r"|\r\n?"
    r"|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]{2,31}\d{0,2});"
)
_ACCENTS = 9
"""More accents than a letter has; with hundreds, as some write for fun, each would count as a word."""
_BREAK = re.compile(r"(?<=[^\n]{25})\n(?=[^\s])")
"""Where a line may have been wrapped: behind so many characters, and with words in the next line."""
_ITEM = re.compile(r"[•‣◦▪●·*–—-]|\(?(?:\d{1,2}|[a-z]|[ivx]+)[.)] ")
_GO_ON = 0.5
_FULL = 0.8
"""A text was wrapped where this share of its lines goes on in small letters, or is as full as the width allows."""


@dataclass(frozen=True, slots=True)
class Plain:
    """A text as it is read; for each of its characters where its original begins and ends, None where all stay."""

    text: str
    places: tuple[Span, ...] | None = None

    def original(self, span: Span) -> Span:
        """Return a span of the plain text as one of the original."""
        if self.places is None or not span.end:
            return span
        last = self.places[span.end - 1].end
        return Span(self.places[span.start].start if span.start < span.end else last, last)


def plain(text: str) -> Plain:
    """Return a text as it is read."""
    seen = _of_pieces(text, _pieces(text)) if _CHANGED.search(text) else Plain(text)
    lines = seen.text.translate(SPACES)
    read = _unwrapped(lines)
    joined = list(words_joined(lines))
    if not joined:
        return Plain(read, seen.places)
    whole = _of_pieces(read, _with_gaps(joined, read))
    return Plain(whole.text, tuple(map(seen.original, whole.places or ())))


def _of_pieces(text: str, pieces: Iterable[tuple[str, Span]]) -> Plain:
    """Return a text made of pieces, each of which stands for a stretch of another."""
    parts: list[str] = []
    places: list[Span] = []
    for found, origin in pieces:
        parts.append(found)
        places += [Span(i, i + 1) for i in range(*origin)] if found == origin.of(text) else [origin] * len(found)
    return Plain("".join(parts), tuple(places))


def restored(record: Record, article: Article, text: Plain) -> Record:
    """Return the record of a plain text as that of the article from which it was made."""
    if text.places is None:
        return replace(record, article=article)
    return replace(record, article=article, statements=tuple(_placed(s, text) for s in record.statements))


def _placed(statement: Statement, text: Plain) -> Statement:
    def moved(span: Span | None) -> Span | None:
        return None if span is None else text.original(span)

    return replace(
        statement,
        evidence=text.original(statement.evidence),
        trigger=moved(statement.trigger),
        subject_span=moved(statement.subject_span),
        object_span=moved(statement.object_span),
    )


def _pieces(text: str) -> Iterator[tuple[str, Span]]:
    """Yield the text piece by piece as it is seen, each with the stretch that it stands for."""
    return _with_gaps(((_read(found[0]), Span(*found.span())) for found in _CHANGED.finditer(text)), text)


def _with_gaps(changed: Iterable[tuple[str, Span]], text: str) -> Iterator[tuple[str, Span]]:
    """Yield the pieces of a text that have changed, and between them those that stay."""
    end = 0
    for piece in changed:
        yield text[end : piece[1].start], Span(end, piece[1].start)
        yield piece
        end = piece[1].end
    yield text[end:], Span(end, len(text))


def _read(written: str) -> str:
    """Return what a reader takes a stretch for."""
    if written[0] == "\r":
        return "\n"
    if written[0] == "&":
        return unescape(written).translate(dict.fromkeys(map(ord, _UNSEEN)))
    return unicodedata.normalize("NFC", written[: 1 + _ACCENTS]) if written[0].isalpha() else ""


def _unwrapped(text: str) -> str:
    """Return a text with spaces for the line feeds that only its width brought, if it was wrapped.

    In wrapped text a line goes on in small letters more often than not, and ends where the next word found no room;
    the lines of headings and lists end earlier.
    """
    breaks = [found.start() for found in _BREAK.finditer(text) if not _ITEM.match(text, found.end())]
    small = {at for at in breaks if text[at + 1].islower()}
    if not small:
        return text
    width = max(_length(text, at) for at in small)
    full = {at for at in breaks if _length(text, at) + _next_word(text, at) > width}
    if len(small) < _GO_ON * len(breaks) and len(full) < _FULL * len(breaks):
        return text
    letters = list(text)
    for at in small | full:
        letters[at] = " "
    return "".join(letters)


def _length(text: str, end: int) -> int:
    """Return the length of the line that ends there."""
    return end - text.rfind("\n", 0, end) - 1


def _next_word(text: str, at: int) -> int:
    """Return the length of a line feed and the word behind it."""
    return len(text[at : at + 40].split(maxsplit=1)[0]) + 1
