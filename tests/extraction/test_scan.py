"""Sparing the parser sentences that hold nothing: which those are, and that no gold article loses a fact by it."""

import pytest

from dragoman.extraction.extractor import extract
from dragoman.extraction.naming.name_spans import name_spans
from dragoman.extraction.scan import scan
from dragoman.model import Article, Record, Statement
from dragoman.reading.pipeline import Document, load_reader

IDLE = [
    "Rain fell on the square for most of the morning, and the band played under a canvas roof.",
    "A choir of schoolchildren sang two songs.",
    "Photographers waited behind a rope on Monday.",
    "It was the warmest day of the season so far.",
]
BUSY = [
    "Latvia will host it.",
    "Ilves praised the accord.",
    "They signed it.",
    "The minister resigned.",
    "She withdrew from the talks.",
    "The two governments agreed to meet again.",
    "It will cost $4 million.",
    "The agreement covers trade.",
    "Among other things:",
]


@pytest.mark.parametrize("sentence", IDLE)
def test_a_sentence_without_names_offices_or_frames_is_idle(sentence: str) -> None:
    text = "Peru and Chile met, Anna Ilves said. " + sentence
    assert not scan(text)(text.index(sentence), len(text))


@pytest.mark.parametrize("sentence", BUSY)
def test_a_sentence_that_can_hold_a_fact_is_not(sentence: str) -> None:
    text = "Peru and Chile met, Anna Ilves said. " + sentence
    assert scan(text)(text.index(sentence), len(text))


def facts(record: Record) -> set[tuple[object, ...]]:
    def key(s: Statement) -> tuple[object, ...]:
        return s.relation, s.subject, s.object, s.status, s.speaker

    return {key(statement) for statement in record.statements}


def test_no_gold_article_loses_or_gains_a_fact_by_it(
    gold_articles: tuple[Article, ...], gold_records: tuple[Record, ...]
) -> None:
    whole = {record.article.id: facts(record) for record in gold_records}
    spared = {d.article.id: facts(extract(d)) for d in load_reader().pipe(gold_articles, scan=scan, names=name_spans)}
    assert sum(map(len, whole.values())) > 300
    assert spared == whole


def test_a_spared_sentence_stays_in_the_document_flat_and_in_its_place() -> None:
    text = f"Peru and Chile met in Lima.\n\n{IDLE[0]} Their presidents signed the treaty.\n{IDLE[1]}"
    (document,) = load_reader().pipe([Article("a", text)], scan=scan)
    assert document.doc.text == text
    flat = [s.text.strip() for s in document.doc.sents if {t.pos_ for t in s} == {"X"}]
    assert flat == [IDLE[0], IDLE[1]]
    assert _heads_stay_inside(document)


def _heads_stay_inside(document: Document) -> bool:
    return all(token.head.sent == token.sent for token in document.doc)
