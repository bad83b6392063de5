"""The pure function of a build: articles in, N-Quads out. Every engine runs this and nothing else."""

import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pyoxigraph import RdfFormat, serialize

from dragoman.corpus.copies import signature
from dragoman.errors import ArticleError, DragomanError
from dragoman.model import Article
from dragoman.pipeline import records
from dragoman.rdf import document_iri, record_quads
from dragoman.reading.pipeline import Reader, load_reader
from dragoman.reading.sources import Rejected


@dataclass(frozen=True, slots=True)
class Built:
    """One article's graph: its name, its quads as N-Quads, how many statements they hold, the text's signature."""

    id: str
    graph: str
    quads: bytes
    statements: int
    signature: bytes


Results = list[Built | Rejected]


def read_batch(articles: Sequence[Article]) -> Results:
    """Return the graphs of a batch of articles in their order; an article that cannot be read costs only itself."""
    reader = _reader()
    try:
        return list(_built(articles, reader))
    except Exception as error:
        if isinstance(error, DragomanError) and not isinstance(error, ArticleError):
            raise
        if len(articles) == 1:
            return [Rejected(articles[0].id, _reason(error))]
    return [result for article in articles for result in read_batch((article,))]


def _reason(error: Exception) -> str:
    """Return why an article could not be read; a mistake of ours names its place, so that it can be reported."""
    if isinstance(error, ArticleError):
        return str(error)
    last = traceback.extract_tb(error.__traceback__)[-1]
    kind, place = type(error).__name__, f"{Path(last.filename).name}:{last.lineno}"
    return f"a mistake in Dragoman ({kind} at {place}: {' '.join(str(error).split())[:80]}); please report it"


def _built(articles: Sequence[Article], reader: Reader) -> Iterator[Built]:
    for record in records(articles, reader):
        article = record.article
        quads = serialize(record_quads(record), format=RdfFormat.N_QUADS) or b""
        graph = document_iri(article).value
        yield Built(article.id, graph, quads, len(record.statements), signature(article.text))


@cache
def _reader() -> Reader:
    """Return the reader of this process, loaded once."""
    return load_reader()
