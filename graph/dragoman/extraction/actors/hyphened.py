"""Names inside hyphenated words: both of 'US-China talks', the one of 'Qatar-mediated talks'."""

from dataclasses import replace

from dragoman.extraction.actors.chart import Chart
from dragoman.extraction.lexicon.authority import REGION, Known
from dragoman.extraction.naming.words import Word
from dragoman.model import Span

_DASHES = frozenset({"-", "–"})
_TIED = frozenset("led mediated brokered facilitated sponsored chaired hosted backed".split())
_PAIRED = frozenset({"State", "IntergovernmentalOrganization", "ArmedGroup"})


def read_hyphened(chart: Chart) -> None:
    """Write down whom a participle ties to itself, and the sides of a pair."""
    for word in chart.words.words:
        if not _DASHES.isdisjoint(word.text):
            _read_tied(chart, word)
            _read_pair(chart, word)


def _read_tied(chart: Chart, word: Word) -> None:
    name, _, participle = word.text.rpartition("-")
    if participle not in _TIED or not word.capital:
        return
    span = Span(word.start, word.start + len(name))
    known = _named(chart, word, span)
    if known is not None and known.way != REGION:
        chart.set(list(word.tokens[:-2]), (chart.registry.keep(known.entity).id,), span)


def _read_pair(chart: Chart, word: Word) -> None:
    parts = [t for t in word.tokens if t.is_alpha]
    spans = [Span(t.idx, t.idx + len(t)) for t in parts]
    known = [k for span in spans if (k := _named(chart, word, span)) is not None and k.entity.kind in _PAIRED]
    if len(parts) < 2 or len(known) < len(parts):
        return
    for token, span, one in zip(parts, spans, known, strict=True):
        chart.set([token], (chart.registry.keep(one.entity).id,), span)


def _named(chart: Chart, word: Word, span: Span) -> Known | None:
    """Return what a part of a word names, if it is a name from end to end."""
    for hit in chart.registry.authority.find(span.of(chart.text)):
        if hit.end - hit.start == span.end - span.start:
            return chart.choose(replace(hit, start=span.start, end=span.end), word)
    return None
