"""The embedded home: Oxigraph in a folder, or in memory.

An article's quads stand in the graph of its name and, once, in the default graph: so a plain query sees each
triple of the merge once, however many articles state it. (Oxigraph's own union repeats a triple for every graph
that holds it, which multiplies in joins.)
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from pyoxigraph import (
    BlankNode,
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
)
from pyoxigraph import Store as Oxigraph

from dragoman.errors import QueryError, StoreError
from dragoman.store.protocol import Answer, Rows, Triples
from dragoman.store.syntax import asks_elsewhere, syntax_message
from dragoman.vocabulary import RDF, XSD

_DEFAULT = DefaultGraph()
_MEMORY = "memory"
_ONLY_MERGED = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o FILTER NOT EXISTS { GRAPH ?g { ?s ?p ?o } } }"
_AS_WRITTEN = frozenset({XSD.string, NamedNode(RDF.base + "langString")})
_FAILURES = (OSError, RuntimeError)
_PARTS = re.compile(r"MANIFEST-\d+|\d+\.sst|OPTIONS-\d+|IDENTITY|journal\.sqlite")
"""Files of a store by which it is known though CURRENT, its beginning, is missing."""
_T = TypeVar("_T")


class EmbeddedStore:
    """An Oxigraph store that implements the protocol."""

    def __init__(self, oxigraph: Oxigraph, name: str = _MEMORY, *, on_disk: bool = False) -> None:
        self.oxigraph = oxigraph
        self.name = name
        self._unflushed = on_disk

    @classmethod
    def memory(cls, quads: Iterable[Quad] = ()) -> "EmbeddedStore":
        """Return a store in memory that holds these quads."""
        store = cls(Oxigraph())
        store.load(quads)
        return store

    @classmethod
    def open(cls, folder: Path, *, read_only: bool = False, create: bool = True) -> "EmbeddedStore":
        """Return the store in the folder, made if it is missing unless it is only to be read, or `create` is False.

        StoreError if it is not there, locked, damaged or forbidden.
        """
        try:
            _refuse_strange_folder(folder, missing=create and not read_only)
            if read_only:
                return cls(Oxigraph.read_only(str(folder)), str(folder))
            _make(folder)
            return cls(Oxigraph(str(folder)), str(folder), on_disk=True)
        except _FAILURES as error:
            raise StoreError(_reason(folder, error)) from error

    def query(self, sparql: str, graph: str = "") -> Answer:
        """Return what the query answers over the merge of all articles, or over this graph."""
        asked = "answer (SERVICE asks another server)" if asks_elsewhere(sparql) else "answer"
        with self._told(asked):
            try:
                answer = self.oxigraph.query(sparql, default_graph=NamedNode(graph) if graph else None)
            except SyntaxError as error:
                raise QueryError(syntax_message(error, sparql)) from error
        match answer:
            case QuerySolutions():
                rows = (tuple(solution) for solution in answer)
                return Rows(tuple(v.value for v in answer.variables), self._read(rows, asked))
            case QueryTriples():
                return Triples(self._read(answer, asked))
            case QueryBoolean():
                return bool(answer)
        raise TypeError(f"unknown answer {answer!r}")

    def replace_graph(self, graph: NamedNode, quads: Iterable[Quad]) -> bool:
        """Make these quads the graph's content in one transaction that touches only what differs."""
        new = _canonical(Quad(q.subject, q.predicate, q.object, graph) for q in quads)
        old = set(self._quads_of(graph))
        added, removed = new - old, old - new
        if not added and not removed:
            return False
        if not removed:
            self._write(_both(added))
        elif any(map(_is_blank, added | removed)):
            self._update(_replacement(graph, new))
        else:
            orphans = {merged for q in removed if not self._elsewhere(q) for merged in [_merged(q)]}
            self._update(_delete_insert(removed | orphans, _both(added)))
        return True

    def load(self, quads: Iterable[Quad]) -> int:
        """Add the quads by Oxigraph's bulk loader; nothing is kept in memory."""
        count = 0

        def counted() -> Iterator[Quad]:
            nonlocal count
            for count, quad in enumerate(quads, start=1):  # noqa: B007
                yield quad

        with self._told("be written"):
            self.oxigraph.bulk_extend(_both(counted()))
        return count

    def add(self, quads: Iterable[Quad]) -> None:
        """Add the quads in one transaction."""
        self._write(_both(quads))

    def remove(self, quads: Iterable[Quad]) -> None:
        """Remove the quads; a triple stays in the merge as long as a graph states it."""
        gone = tuple(quads)
        with self._told("be written"):
            for quad in gone:
                self.oxigraph.remove(quad)
            for merged in {_merged(quad) for quad in gone}:
                (self.oxigraph.add if self._elsewhere(merged) else self.oxigraph.remove)(merged)

    def add_graphs(self, graphs: Mapping[str, bytes]) -> None:
        """Add graphs that are not there yet: name → its quads as N-Quads; text in two bulk loads is the fastest way.

        The merge comes first: if this is cut short the graphs are still missing, and to add them again mends it.
        """
        merged = b"".join(quads.replace(f" <{name}> .\n".encode(), b" .\n") for name, quads in graphs.items())
        with self._told("be written"):
            self.oxigraph.bulk_load(merged, RdfFormat.N_TRIPLES)
            self.oxigraph.bulk_load(b"".join(graphs.values()), RdfFormat.N_QUADS)

    def dump(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        """Yield the quads of one graph, or of all named ones, then the triples that are only in the default graph."""
        for name in [graph] if graph else self.graphs():
            yield from self._quads_of(name)
        rest = self.query(_ONLY_MERGED) if graph is None else Triples(())
        for triple in rest if isinstance(rest, Triples) else ():
            yield Quad(triple.subject, triple.predicate, triple.object, _DEFAULT)

    def drop(self, graph: NamedNode | None = None) -> None:
        """Remove one article's graph, or everything."""
        if graph is None:
            self._update("DROP ALL")
        else:
            self.replace_graph(graph, ())
            self.oxigraph.remove_graph(graph)

    def graphs(self) -> tuple[NamedNode, ...]:
        """Return the names of the articles' graphs, sorted."""
        known = self._read(self.oxigraph.named_graphs(), "be read")
        named = (graph for graph in known if isinstance(graph, NamedNode))
        return tuple(sorted(named, key=lambda graph: graph.value))

    def close(self) -> None:
        """Let go of the folder, so that another process may open it.

        The log of writes is flushed first: without that every later opening would replay it, which takes seconds.
        """
        if self._unflushed:
            self.oxigraph.flush()
        del self.oxigraph

    def _update(self, sparql: str) -> None:
        """Run a SPARQL update in one transaction; the caller keeps the merge true."""
        with self._told("be written"):
            self.oxigraph.update(sparql)

    def _write(self, quads: Iterable[Quad]) -> None:
        with self._told("be written"):
            self.oxigraph.extend(quads)

    def _quads_of(self, graph: NamedNode | DefaultGraph) -> Iterator[Quad]:
        return self._read(self.oxigraph.quads_for_pattern(None, None, None, graph), "be read")

    def _read(self, items: Iterable[_T], what: str) -> Iterator[_T]:
        """Yield what Oxigraph finds, which it may also fail at on the way."""
        with self._told(what):
            yield from items

    @contextmanager
    def _told(self, what: str) -> Iterator[None]:
        """Turn a failure of Oxigraph's into ours: what the store cannot do, and why."""
        try:
            yield
        except _FAILURES as error:
            raise StoreError(self._trouble(error, what)) from error

    def _trouble(self, error: Exception, what: str) -> str:
        damaged = "Corruption" in str(error) and self.name != _MEMORY
        return _damaged(Path(self.name)) if damaged else f"the store '{self.name}' cannot {what}: {_line(error)}"

    def _elsewhere(self, quad: Quad) -> bool:
        """Return whether another named graph than the quad's own states the same triple."""
        same = self.oxigraph.quads_for_pattern(quad.subject, quad.predicate, quad.object, None)
        return any(q.graph_name not in (_DEFAULT, quad.graph_name) for q in same)


def _canonical(quads: Iterable[Quad]) -> set[Quad]:
    """Return the quads as Oxigraph keeps them: 0.90 becomes 0.9, and so compares equal to what is stored."""
    known = set(quads)
    typed = {quad for quad in known if isinstance(quad.object, Literal) and quad.object.datatype not in _AS_WRITTEN}
    passing = Oxigraph()
    passing.extend(typed)
    return (known - typed) | set(passing)


def _both(quads: Iterable[Quad]) -> Iterator[Quad]:
    for quad in quads:
        yield quad
        if quad.graph_name != _DEFAULT:
            yield _merged(quad)


def _merged(quad: Quad) -> Quad:
    return Quad(quad.subject, quad.predicate, quad.object, _DEFAULT)


def _delete_insert(removed: Iterable[Quad], added: Iterable[Quad]) -> str:
    return f"DELETE DATA {{ {_data(removed)} }} ;\nINSERT DATA {{ {_data(added)} }}"


def _replacement(graph: NamedNode, quads: Iterable[Quad]) -> str:
    """Return the update that replaces a graph as a whole, by pattern: DELETE DATA can name no blank node."""
    return (
        f"DELETE {{ ?s ?p ?o }} WHERE {{ GRAPH {graph} {{ ?s ?p ?o }} "
        f"FILTER NOT EXISTS {{ GRAPH ?other {{ ?s ?p ?o }} FILTER(?other != {graph}) }} }} ;\n"
        f"CLEAR GRAPH {graph} ;\nINSERT DATA {{ {_data(_both(quads))} }}"
    )


def _is_blank(quad: Quad) -> bool:
    return isinstance(quad.subject, BlankNode) or isinstance(quad.object, BlankNode)


def _data(quads: Iterable[Quad]) -> str:
    return "\n".join(_pattern(quad) for quad in quads)


def _pattern(quad: Quad) -> str:
    triple = f"{quad.subject} {quad.predicate} {quad.object} ."
    return triple if quad.graph_name == _DEFAULT else f"GRAPH {quad.graph_name} {{ {triple} }}"


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = f"the folder '{folder}' cannot be made ({error.strerror})"
        raise StoreError(f"{reason}: name another place with --store") from error


def _refuse_strange_folder(folder: Path, *, missing: bool) -> None:
    """Raise StoreError where the folder holds no whole store, or none though it may not be missing.

    Never mix with a user's files.
    """
    if folder.is_file():
        raise StoreError(f"'{folder}' is a file and no store: name another place with --store")
    names = {path.name for path in folder.iterdir()} if folder.is_dir() else set()
    if "CURRENT" in names:
        return
    if any(_PARTS.fullmatch(name) for name in names):
        raise StoreError(_damaged(folder))
    if not missing:
        raise StoreError(f"there is no store in '{folder}' yet: 'dragoman build' makes one")
    if names:
        raise StoreError(f"'{folder}' holds other files and no store: name another place with --store")


def _reason(folder: Path, error: Exception) -> str:
    text = str(error).replace(str(folder), "")
    if isinstance(error, PermissionError) or "Permission denied" in text:
        return f"the store '{folder}' may not be read or written by this user: mend its permissions or name another"
    if "lock" in text.lower() or _written_elsewhere(folder):
        return f"the store '{folder}' is in use by another program: wait until it has finished"
    if "Corruption" in text or "Column family not found" in text or isinstance(error, FileNotFoundError):
        return _damaged(folder)
    return f"the store '{folder}' cannot be opened: {_line(error)}"


def _damaged(folder: Path) -> str:
    return (
        f"the store '{folder}' is damaged, files of it are missing or broken: delete this folder, and build or load "
        "it again ('dragoman status' tells what was read)"
    )


def _written_elsewhere(folder: Path) -> bool:
    """Return whether another program writes the store now: what a reader misses then may only just have been moved."""
    try:
        import fcntl
    except ImportError:  # where there is no fcntl an open store cannot be deleted either
        return False
    try:
        with (folder / "LOCK").open("r+b") as file:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    return False


def _line(error: Exception) -> str:
    return " ".join(str(error).split())[:300]
