"""A small graph made by hand, whose every answer is known: five invented articles of two papers that disagree.

`gold_records()` is what the tests of the catalogue, the stores, the exports and the explorer share; the
words and statements themselves are in gold_data.py.
"""

from collections.abc import Iterator, Sequence

from dragoman.model import Entity, PartialDate, Record, Ref, Span, Statement
from dragoman.relations import RELATIONS
from tests.gold_data import ARTICLES, ENTITIES, SITUATIONS, Row, Source

GENERATOR = "gold by hand"


def gold_records() -> tuple[Record, ...]:
    """Return the five records, oldest article first."""
    return tuple(_record(source) for source in ARTICLES)


def _record(source: Source) -> Record:
    sentences = tuple(_sentence_spans(source.sentences))
    text = source.article.text
    statements = tuple(_statement(text, sentences[row.sentence], row) for row in source.rows)
    situations = {s.situation: SITUATIONS[s.situation] for s in statements if s.situation}
    named = {i for s in statements for i in (s.subject, s.object, s.speaker) if i}
    named |= {s.place for s in situations.values() if s.place}
    entities = tuple(ENTITIES[i] for i in sorted(_closure(named)))
    return Record(source.article, entities, tuple(situations.values()), statements, GENERATOR)


def _closure(ids: set[str]) -> set[str]:
    """Return the ids and those that their details refer to, over any number of steps."""
    reached = {target for i in ids for target in _targets(ENTITIES[i])}
    return ids if reached <= ids else _closure(ids | reached)


def _targets(entity: Entity) -> Iterator[str]:
    return (value.id for _, value in entity.details if isinstance(value, Ref))


def _sentence_spans(sentences: Sequence[str]) -> Iterator[Span]:
    start = 0
    for sentence in sentences:
        yield Span(start, start + len(sentence))
        start += len(sentence) + 1


def _statement(text: str, evidence: Span, row: Row) -> Statement:
    return Statement(
        row.relation,
        row.subject,
        row.object,
        evidence,
        status=row.status,
        speaker=row.speaker,
        situation=row.situation,
        date=PartialDate(row.date) if row.date else None,
        trigger=_find(text, row.trigger, evidence),
        subject_span=_find(text, row.subject_words, evidence),
        object_span=_find(text, row.object_words, evidence),
        frame=RELATIONS[row.relation].situation or row.relation,
        confidence=0.9,
    )


def _find(text: str, words: str, within: Span) -> Span | None:
    if not words:
        return None
    start = text.index(words, within.start, within.end)
    return Span(start, start + len(words))
