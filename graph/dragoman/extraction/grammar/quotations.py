"""Direct speech: which words stand in quotation marks, and which verb of saying introduces them."""

import re

from dragoman.extraction.grammar import arguments
from dragoman.extraction.lexicon import attitudes
from dragoman.model import Span
from dragoman.reading.parsed import Doc, Token

_QUOTED = re.compile(r"“[^“”]{2,1200}”|\"[^\"\n]{2,1200}\"|«[^«»]{2,1200}»|„[^„“”]{2,1200}[“”]")
OPENING = frozenset({'"', "“", "«", "‘", "'"})
"""Marks that may open words of somebody else, the single ones with them, which are apostrophes as well."""
_SCARE_WORDS = 4
"""Up to so many words in quotation marks are a borrowed expression, not a speech."""
_FEWEST = 2
"""So few are no sentence, whatever stands around them."""


def _is_sentence(text: str, start: int, quoted: str) -> bool:
    """Tell whether so few words are a sentence: '“We support them,” she said', not 'the “Silk Road,”'."""
    before = text[:start].rstrip(" ")
    opens = not before or before[-1] in '.!?:,\n”"»'
    return opens and quoted[:1].isupper() and quoted[-1] in ",.!?" and len(quoted.split()) > _FEWEST


class Quotations:
    """The quoted passages of a document."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.spans = [
            Span(m.start() + 1, m.end() - 1)
            for m in _QUOTED.finditer(doc.text)
            if len(m.group().split()) > _SCARE_WORDS or _is_sentence(doc.text, m.start(), m.group()[1:-1])
        ]

    def span_of(self, token: Token) -> Span | None:
        """Return the quoted passage the token stands in."""
        return next((s for s in self.spans if s.start <= token.idx < s.end), None)

    def covers(self, token: Token) -> bool:
        """Tell whether the token stands in a quoted passage."""
        return self.span_of(token) is not None

    def speech_of(self, token: Token) -> Token | None:
        """Return the verb of saying nearest to the quoted passage the token stands in, outside of it."""
        span = self.span_of(token)
        if span is None:
            return None
        return self.introducer(span)

    def introducer(self, span: Span) -> Token | None:
        """Return the verb of saying right before or after a quoted passage, None if there is none near."""
        table = attitudes()
        saying = table["report"] | table["claim"]
        near = self.doc.char_span(span.start, span.end)
        if near is None:
            return None
        window = [
            *range(near.end, min(len(self.doc), near.end + 14)),
            *range(near.start - 1, max(-1, near.start - 16), -1),
        ]
        for index in window:
            token: Token = self.doc[index]
            speaks = token.pos_ == "VERB" and token.lemma_.lower() in saying and not self.covers(token)
            if speaks and arguments.surface_subject(token) is not None:
                return token
        return None
