"""The remote home: any SPARQL 1.1 endpoint, one named graph an article.

The endpoint's default graph must be the union of its named graphs, as it is in Virtuoso, GraphDB and RDF4J; Oxigraph
and Jena have a switch for it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import TypeVar

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Triple,
    parse,
    parse_query_results,
)

from dragoman.errors import QueryError, StoreError
from dragoman.settings import DATA_IRI
from dragoman.store.graphstore import put_graph
from dragoman.store.paging import may_continue, next_page
from dragoman.store.protocol import Answer, Row, Rows, Triples, select
from dragoman.store.syntax import update_message
from dragoman.store.transport import Endpoint, Reply, readable, send

CHUNK = 1000
"""Triples that one update carries; some servers refuse much longer ones."""

_FAR = 1_000_000_000
"""A row that no answer has: who has one there minds no OFFSET."""

_RESULTS = "application/sparql-results+json"
_TRIPLES = "application/n-triples, text/turtle;q=0.5"
_FORM = re.compile(r"(?im)^\s*(?:(?:PREFIX\s+[^\s:]*:|BASE)\s*<[^>]*>\s*)*(SELECT|ASK|CONSTRUCT|DESCRIBE)\b")
_T = TypeVar("_T")


def open_endpoint(url: str, environment: Mapping[str, str]) -> "RemoteStore":
    """Return the store at the address; user and password come from the environment."""
    return RemoteStore(Endpoint.from_environment(url, environment))


class RemoteStore:
    """A SPARQL endpoint that implements the protocol."""

    def __init__(self, endpoint: Endpoint) -> None:
        self.endpoint = endpoint
        self.name = endpoint.url

    def query(self, sparql: str, graph: str = "") -> Answer:
        """Return what the query answers; a SELECT that the server cuts is asked on, page by page."""
        if graph:
            return RemoteStore(replace(self.endpoint, graph=graph)).query(sparql)
        refused = update_message(sparql)
        if refused:
            raise QueryError(refused)
        form = _FORM.search(sparql)
        if form and form[1].upper() in ("CONSTRUCT", "DESCRIBE"):
            return Triples(self._triples(send(self.endpoint, sparql, _TRIPLES)))
        reply = send(self.endpoint, sparql, _RESULTS)
        answer = self._parsed(reply)
        if isinstance(answer, bool):
            return answer
        if form and form[1].upper() == "ASK":  # Virtuoso may answer with a row that holds 1
            return any(term is not None and term.value == "1" for row in answer for term in row)
        return Rows(answer.variables, self._pages(sparql, answer, reply))

    def update(self, sparql: str) -> None:
        """Run a SPARQL update in one request."""
        send(self.endpoint, sparql, "*/*", update=True)

    def replace_graph(self, graph: NamedNode, quads: Iterable[Quad]) -> bool:
        """Make these quads the graph's content: by one request, or through a staging graph that is moved at the end."""
        lines = sorted({_line(quad) for quad in quads})
        if self.endpoint.graph_store_url:
            put_graph(self.endpoint, graph, "\n".join(lines))
        elif len(lines) <= CHUNK:
            self.update(f"DROP SILENT GRAPH {graph}{_insert(graph, lines)}")
        else:
            staging = NamedNode(f"{graph.value}/staging")
            self.update(f"DROP SILENT GRAPH {staging}")
            for chunk in chunks(lines, CHUNK):
                self.update(_insert(staging, chunk).removeprefix(" ;\n"))
            self.update(f"MOVE GRAPH {staging} TO GRAPH {graph}")
        return True

    def load(self, quads: Iterable[Quad]) -> int:
        """Add the quads, a request for each chunk; sending a chunk twice does no harm."""
        count = 0
        for chunk in chunks(quads, CHUNK):
            self.update("INSERT DATA {\n" + "\n".join(map(_statement, chunk)) + "\n}")
            count += len(chunk)
        return count

    def add_graphs(self, graphs: Mapping[str, bytes]) -> None:
        """Add graphs that are not there yet: name → its quads as N-Quads."""
        self.load(parse(b"".join(graphs.values()), RdfFormat.N_QUADS))

    def dump(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        """Yield the quads of one graph or of all of ours, in order: a graph of several pages might else have gaps."""
        for name in [graph] if graph else self.graphs():
            rows = select(self, f"SELECT ?s ?p ?o WHERE {{ GRAPH {name} {{ ?s ?p ?o }} }} ORDER BY ?s ?p ?o")
            yield from (_quad(row, name) for row in rows)

    def drop(self, graph: NamedNode | None = None) -> None:
        """Remove one graph, or all of ours; what else the server holds is left alone."""
        for name in [graph] if graph else self.graphs():
            self.update(f"DROP SILENT GRAPH {name}")

    def graphs(self) -> tuple[NamedNode, ...]:
        """Return the names of our graphs, sorted."""
        rows = select(
            self,
            "SELECT DISTINCT ?graph WHERE { GRAPH ?graph { ?s ?p ?o } "
            f'FILTER(STRSTARTS(STR(?graph), "{DATA_IRI}")) }} ORDER BY ?graph',
        )
        return tuple(sorted((r[0] for r in rows if isinstance(r[0], NamedNode)), key=lambda graph: graph.value))

    def close(self) -> None:
        """Nothing is held between requests."""

    def _pages(self, sparql: str, first: Rows, reply: Reply) -> Iterator[Row]:
        rows = list(first)
        yield from rows
        size = seen = len(rows)
        while rows and may_continue(sparql, seen, reply.headers.get("x-sparql-maxrows")):
            before, (rows, reply) = rows, self._page(next_page(sparql, first.variables, size, seen))
            if rows == before and self._page(next_page(sparql, first.variables, size, _FAR))[0]:
                raise StoreError(f"'{self.name}' sends the same rows again and again: give the query an ORDER BY")
            yield from rows
            seen += len(rows)

    def _page(self, sparql: str) -> tuple[list[Row], Reply]:
        reply = send(self.endpoint, sparql, _RESULTS)
        page = self._parsed(reply)
        return list(page) if isinstance(page, Rows) else [], reply

    def _parsed(self, reply: Reply) -> Rows | bool:
        try:
            answer = parse_query_results(reply.body, QueryResultsFormat.JSON)
            match answer:
                case QueryBoolean():
                    return bool(answer)
                case QuerySolutions():
                    return Rows(tuple(v.value for v in answer.variables), [tuple(row) for row in answer])
            raise TypeError(f"unknown answer {answer!r}")
        except (SyntaxError, ValueError) as error:
            raise StoreError(f"'{self.name}' did not answer in SPARQL results JSON: {readable(reply.body)}") from error

    def _triples(self, reply: Reply) -> Iterator[Triple]:
        try:
            for quad in parse(reply.body, RdfFormat.TURTLE):
                yield Triple(quad.subject, quad.predicate, quad.object)
        except SyntaxError as error:
            raise StoreError(f"'{self.name}' did not answer in Turtle: {readable(reply.body)}") from error


def chunks(items: Iterable[_T], size: int) -> Iterator[list[_T]]:
    """Yield the items in lists of at most `size`."""
    stream = iter(items)
    while chunk := list(islice(stream, size)):
        yield chunk


def _line(quad: Quad) -> str:
    return f"{quad.subject} {quad.predicate} {quad.object} ."


def _insert(graph: NamedNode, lines: list[str]) -> str:
    """Return the second half of an update that fills the graph; nothing for no lines."""
    return f" ;\nINSERT DATA {{ GRAPH {graph} {{\n" + "\n".join(lines) + "\n} }" if lines else ""


def _statement(quad: Quad) -> str:
    return f"GRAPH {quad.graph_name} {{ {_line(quad)} }}" if isinstance(quad.graph_name, NamedNode) else _line(quad)


def _quad(row: Row, graph: NamedNode) -> Quad:
    subject, predicate, obj = row
    assert isinstance(subject, NamedNode | BlankNode)
    assert isinstance(predicate, NamedNode)
    assert isinstance(obj, NamedNode | BlankNode | Literal)
    return Quad(subject, predicate, obj, graph)
