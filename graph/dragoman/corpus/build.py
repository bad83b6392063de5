"""Building a store from a stream of articles: read by an engine, written by one writer, noted in the journal."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pyoxigraph import NamedNode, RdfFormat, parse

from dragoman.corpus.batches import Batch, batches
from dragoman.corpus.engine import Engine
from dragoman.corpus.journal import Entry, Journal, Kind
from dragoman.corpus.work import Built, Results
from dragoman.reading.sources import Found, Rejected
from dragoman.reading.sources.identity import fingerprint
from dragoman.store import Store


def build(items: Iterable[Found | Rejected], store: Store, journal: Journal, engine: Engine) -> Iterator[Entry]:
    """Yield what became of each article, once it is in the store and in the journal.

    The store commits before the journal does: after a crash the journal may know too little, never too much.
    """
    for batch, results in engine(batches(items, journal)):
        entries = [*batch.settled, *_written(batch, results, store)]
        journal.write(entries)
        yield from entries


def _written(batch: Batch, results: Results, store: Store) -> Iterator[Entry]:
    """Yield the entries of a batch that the store holds now."""
    _store([result for result in results if isinstance(result, Built)], store)
    for found, result in zip(batch.todo, results, strict=True):
        article = found.article
        entry = Entry(Kind.REJECTED, found.place, article.id, fingerprint(article), found.origin)
        if isinstance(result, Built):
            yield replace(entry, kind=Kind.BUILT, statements=result.statements)
        else:
            yield replace(entry, reason=result.reason)


def _store(built: list[Built], store: Store) -> None:
    """Put the graphs into the store: new ones together, which costs half; the others in the place of what was there."""
    new = {b.graph for b in built if not store.query(f"ASK {{ GRAPH <{b.graph}> {{ ?s ?p ?o }} }}")}
    if new:
        store.add_graphs({b.graph: b.quads for b in built if b.graph in new})
    for b in built:
        if b.graph not in new:
            store.replace_graph(NamedNode(b.graph), parse(b.quads, RdfFormat.N_QUADS))
