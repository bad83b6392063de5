"""The packaged reader, loaded once for all tests of extraction."""

import datetime
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from dragoman.extraction.casing import recased
from dragoman.extraction.extractor import extract
from dragoman.extraction.naming.name_spans import name_spans
from dragoman.model import Article, Record
from dragoman.reading.pipeline import Document, load_reader


@pytest.fixture(scope="session")
def read() -> Callable[..., Document]:
    """Parse a text; the second argument is its date as YYYY-MM-DD."""

    def read_text(text: str, date: str = "2024-05-15") -> Document:
        return load_reader().read(
            Article(id="t", text=text, date=datetime.date.fromisoformat(date)), name_spans, recased
        )

    return read_text


@pytest.fixture(scope="session")
def gold_articles() -> tuple[Article, ...]:
    """The articles whose facts are known."""
    files = sorted((Path(__file__).parents[2] / "articles" / "gold").glob("*.json"))
    told = [json.loads(file.read_text(encoding="utf-8")) for file in files]
    return tuple(Article(t["id"], t["text"], datetime.date.fromisoformat(t["date"])) for t in told)


@pytest.fixture(scope="session")
def gold_records(gold_articles: tuple[Article, ...]) -> tuple[Record, ...]:
    """What is read from them, no sentence spared."""
    return tuple(map(extract, load_reader().pipe(gold_articles, names=name_spans)))
