"""The words that show a statement, and those of its sides."""

from collections.abc import Iterable

from dragoman.extraction.events.filler_types import Filler
from dragoman.extraction.grammar.surroundings import whole_phrase
from dragoman.model import Span
from dragoman.reading.parsed import Token


def side_span(side: Filler, sides: tuple[Filler, ...]) -> Span:
    """Return the words of a side of an event: its whole noun phrase."""
    same = [s for s in sides if s.entity.id == side.entity.id] or [s for s in sides if s.token == side.token]
    return same[0].span if same else whole_phrase(side.token) if side.token.pos_ == "NOUN" else side.span


def evidence_span(trigger: Token, fillers: Iterable[Filler]) -> Span:
    """Return the shortest stretch of the trigger's sentence that holds the trigger and its fillers."""
    sentence = trigger.sent
    spans = [word_span(trigger), *(f.span for f in fillers if sentence.start_char <= f.span.start < sentence.end_char)]
    return joined(spans)


def joined(spans: Iterable[Span]) -> Span:
    """Return the shortest stretch that holds all of some spans."""
    starts, ends = zip(*spans, strict=True)
    return Span(min(starts), max(ends))


def word_span(token: Token) -> Span:
    """Return the span of one word."""
    return Span(token.idx, token.idx + len(token))
