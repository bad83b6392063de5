"""From one home to another, graph by graph: what was copied is noted, so that a stopped copy goes on where it was."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import NamedNode, Quad

from dragoman.errors import StoreError
from dragoman.store.protocol import Store, select


@dataclass(frozen=True, slots=True)
class Copied:
    """One graph that the target now holds; `sent` is False where it had it already."""

    graph: NamedNode
    triples: int
    sent: bool


_GONE = "-" * 64
"""What stands for the digest of a graph that the copy has taken away again."""


class Notes:
    """What a copy has finished: one line a graph, its digest and its name; kept over an interruption."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._known = dict(self._read())

    def has(self, graph: NamedNode, digest: str) -> bool:
        """Return whether the graph was copied with this content."""
        return self._known.get(graph.value) == digest

    def graphs(self) -> list[NamedNode]:
        """Return the graphs that were copied and not taken away again."""
        return [NamedNode(graph) for graph, digest in self._known.items() if digest != _GONE]

    def add(self, graph: NamedNode, digest: str = _GONE) -> None:
        """Note that the graph was copied with this content, or taken away again."""
        self._known[graph.value] = digest
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("a", encoding="utf-8") as file:
                file.write(f"{digest} {graph.value}\n")
        except OSError as error:
            raise StoreError(f"'{self.path}' cannot be written: {error.strerror}") from error

    def _read(self) -> Iterator[tuple[str, str]]:
        if self.path.is_file():
            for line in self.path.read_text(encoding="utf-8").splitlines():
                digest, space, graph = line.partition(" ")
                if space and len(digest) == 64:  # a line cut off by a crash is no note
                    yield graph, digest


def notes_for(source: Store, target: Store) -> Notes:
    """Return the notes of copies from the source to the target: in the folder of the embedded one, to go with it."""
    folder = Path(source.name if "://" not in source.name else target.name)
    pair = hashlib.sha256(f"{source.name}\n{target.name}".encode()).hexdigest()[:12]
    return Notes(folder / f"copied-{pair}")


def copy(source: Store, target: Store, notes: Notes) -> Iterator[Copied]:
    """Yield every graph of the source once the target holds it as it is here.

    A graph that the notes say was copied with the same content is skipped, if the target has as many triples in it.
    """
    there = _sizes(target)
    for graph, quads in _by_graph(source):
        digest = _digest(quads)
        known = notes.has(graph, digest) and there.get(graph.value) == len(quads)
        if not known:
            target.replace_graph(graph, quads)
            notes.add(graph, digest)
        yield Copied(graph, len(quads), not known)


def drop_gone(source: Store, target: Store, notes: Notes) -> int:
    """Drop from the target what was copied and is in the source no more; return how many graphs that were.

    What the target holds otherwise than it was copied has come from elsewhere since, and stays; so does everything
    where the source has nothing at all, as a server seems to for a user who may not read it.
    """
    here = set(source.graphs())
    dropped = 0
    for graph in [graph for graph in notes.graphs() if here and graph not in here]:
        if notes.has(graph, _digest(target.dump(graph))):
            target.drop(graph)
            dropped += 1
        notes.add(graph)
    return dropped


def _by_graph(source: Store) -> Iterator[tuple[NamedNode, list[Quad]]]:
    """Yield the named graphs with their quads; a dump comes graph by graph."""
    graph: NamedNode | None = None
    members: list[Quad] = []
    for quad in source.dump():
        if quad.graph_name != graph:
            if graph is not None:
                yield graph, members
            graph = quad.graph_name if isinstance(quad.graph_name, NamedNode) else None
            members = []
        members.append(quad)
    if graph is not None:
        yield graph, members


def _sizes(store: Store) -> dict[str, int]:
    rows = select(store, "SELECT ?graph (COUNT(*) AS ?size) WHERE { GRAPH ?graph { ?s ?p ?o } } GROUP BY ?graph")
    counted = ((graph.value, size.value) for graph, size in rows if graph is not None and size is not None)
    return {graph: int(size) for graph, size in counted if size.isdecimal()}  # what is no number is no size


def _digest(quads: Iterable[Quad]) -> str:
    return hashlib.sha256("\n".join(sorted(map(str, quads))).encode()).hexdigest()
