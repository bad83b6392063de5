"""The packaged reader, loaded once for all tests of extraction."""

import datetime
from collections.abc import Callable

import pytest

from dragoman.extraction.casing import recased
from dragoman.extraction.naming.name_spans import name_spans
from dragoman.model import Article
from dragoman.reading.pipeline import Document, load_reader


@pytest.fixture(scope="session")
def read() -> Callable[..., Document]:
    """Parse a text; the second argument is its date as YYYY-MM-DD."""

    def read_text(text: str, date: str = "2024-05-15") -> Document:
        return load_reader().read(
            Article(id="t", text=text, date=datetime.date.fromisoformat(date)), name_spans, recased
        )

    return read_text
