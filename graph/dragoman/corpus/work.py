"""The pure function of a build: articles in, N-Quads out. Every engine runs this and nothing else."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from dragoman.errors import DragomanError
from dragoman.model import Article, Record
from dragoman.pipeline import mistake, results
from dragoman.rdf import document_iri, record_nquads
from dragoman.reading.sources import Rejected


@dataclass(frozen=True, slots=True)
class Built:
    """One article's graph: its name, its quads as N-Quads, how many statements they hold."""

    id: str
    graph: str
    quads: bytes
    statements: int


Results = list[Built | Rejected]


def read_batch(articles: Sequence[Article]) -> Results:
    """Return the graphs of a batch of articles in their order; an article that cannot be read costs only itself."""
    try:
        with uncollected():
            return list(_read(articles))
    except DragomanError:
        raise
    except Exception as error:
        if len(articles) == 1:
            return [Rejected(articles[0].id, mistake(error))]
    return [result for article in articles for result in read_batch((article,))]


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep the garbage collector waiting until the end: amid a batch it would look at much and find little."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()
            gc.collect(0)


def _read(articles: Sequence[Article]) -> Iterator[Built | Rejected]:
    for result in results(articles):
        yield result if isinstance(result, Rejected) else built(result)


def built(record: Record) -> Built:
    """Return one record as the graph that a store takes."""
    article = record.article
    return Built(article.id, document_iri(article).value, record_nquads(record), len(record.statements))
