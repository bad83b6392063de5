"""The pure function of a build: articles in, N-Quads out. Every engine runs this and nothing else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from pyoxigraph import RdfFormat, serialize

from dragoman.errors import ArticleError
from dragoman.model import Article
from dragoman.pipeline import records
from dragoman.rdf import document_iri, record_quads
from dragoman.reading.pipeline import Reader, load_reader
from dragoman.reading.sources import Rejected


@dataclass(frozen=True, slots=True)
class Built:
    """One article's graph: its name, its quads as N-Quads, and how many statements they hold."""

    id: str
    graph: str
    quads: bytes
    statements: int


Results = list[Built | Rejected]


def read_batch(articles: Sequence[Article]) -> Results:
    """Return the graphs of a batch of articles in their order; an article that cannot be read costs only itself."""
    try:
        return list(_built(articles, _reader()))
    except ArticleError as error:
        if len(articles) == 1:
            return [Rejected(articles[0].id, str(error))]
    return [result for article in articles for result in read_batch((article,))]


def _built(articles: Sequence[Article], reader: Reader) -> Iterator[Built]:
    for record in records(articles, reader):
        quads = serialize(record_quads(record), format=RdfFormat.N_QUADS)
        yield Built(record.article.id, document_iri(record.article).value, quads or b"", len(record.statements))


@cache
def _reader() -> Reader:
    """Return the reader of this process, loaded once."""
    return load_reader()
