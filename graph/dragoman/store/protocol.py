"""What every home of the graph can do, and what a query answers."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

Term = NamedNode | BlankNode | Literal
"""An RDF term as it stands in a row of an answer."""

Row = tuple[Term | None, ...]
"""One solution of a SELECT, in the order of its variables; None where a variable is not bound."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The answer of a SELECT; `rows` may be a stream that is read once."""

    variables: tuple[str, ...]
    rows: Iterable[Row]

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)


@dataclass(frozen=True, slots=True)
class Triples:
    """The answer of a CONSTRUCT or DESCRIBE; `triples` may be a stream that is read once."""

    triples: Iterable[Triple]

    def __iter__(self) -> Iterator[Triple]:
        return iter(self.triples)


Answer = Rows | Triples | bool
"""What a query answers: rows of a SELECT, triples of a CONSTRUCT, the truth of an ASK."""


class Store(Protocol):
    """A home of the graph: one named graph an article, and the merge of them all as the default graph.

    A query without GRAPH or FROM sees the merge. Every method raises StoreError where the home fails and
    QueryError where the question is malformed.
    """

    name: str
    """The folder or address, for messages."""

    def query(self, sparql: str, graph: str = "") -> Answer:
        """Return what the query answers, of all articles or with this graph in the place of their merge."""

    def replace_graph(self, graph: NamedNode, quads: Iterable[Quad]) -> bool:
        """Make these quads the whole content of the graph, at once; False if it is known that nothing changed."""

    def load(self, quads: Iterable[Quad]) -> int:
        """Add the quads, in chunks, and return how many were read; what is there already stays."""

    def add_graphs(self, graphs: Mapping[str, bytes]) -> None:
        """Add graphs that are not there yet: name → its quads as N-Quads, which spares making objects of them."""

    def dump(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        """Yield the quads of one graph, or of all; triples that stand in no named graph as the default graph's."""

    def drop(self, graph: NamedNode | None = None) -> None:
        """Remove one article's graph, or everything."""

    def graphs(self) -> tuple[NamedNode, ...]:
        """Return the names of the articles' graphs, sorted."""

    def close(self) -> None:
        """Let go of files and connections; the store is not used afterwards."""


def select(store: Store, sparql: str) -> Rows:
    """Return the rows of a query that is known to be a SELECT."""
    answer = store.query(sparql)
    if not isinstance(answer, Rows):
        raise TypeError("the query is no SELECT")
    return answer
