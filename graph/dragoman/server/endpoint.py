"""A SPARQL 1.1 endpoint over a store, with a query page and the explorer: for this computer, read-only.

It answers only to its own name on the loopback interface and only to its own pages, so that no web page of somebody
else's can ask it; and no question may ask another server, for what it asks there can carry the graph away.
A `writer` adds the update protocol and the graph store protocol; the command line never gives one.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from email.message import Message
from fnmatch import fnmatchcase
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import islice
from threading import Lock
from typing import Any, Protocol
from urllib.parse import parse_qs, urlsplit

from pyoxigraph import NamedNode, Quad, RdfFormat, parse, serialize

from dragoman.errors import DragomanError, QueryError
from dragoman.querying.asking import Queryable, ask
from dragoman.querying.results import write_answer
from dragoman.querying.turtle import ntriples
from dragoman.store import Rows, Triples
from dragoman.store.syntax import asks_elsewhere

MOST_BYTES = 50_000_000
"""Longest request body that is read."""
MOST_CELLS = 2_000_000
"""Rows times columns of the longest answer, which takes some hundred megabytes until it is sent."""
PATIENCE = 60
"""Seconds that a connection may keep silent in the midst of a request."""

_ROWS_TYPES = {
    "application/sparql-results+json": "json",
    "application/json": "json",
    "application/sparql-results+xml": "xml",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
}
_TRIPLES_TYPES = {
    "application/n-triples": RdfFormat.N_TRIPLES,
    "text/turtle": RdfFormat.TURTLE,
    "application/rdf+xml": RdfFormat.RDF_XML,
    "application/ld+json": RdfFormat.JSON_LD,
}
_GRAPH = "default-graph-uri"
_DATASET = ("named-graph-uri", "using-graph-uri", "using-named-graph-uri")
_BODIES = frozenset({"", "application/x-www-form-urlencoded", "application/sparql-query", "application/sparql-update"})
"""What a posted question may come as."""
_METHODS = {"/sparql": "GET, HEAD, POST", "/update": "POST", "/graph": "PUT"}
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]"})
_LAST = {"Connection": "close"}
_OWN_PAGES = frozenset({"same-origin", "none"})
"""What a browser says in Sec-Fetch-Site of our own pages, and of an address that the user has typed."""


@dataclass(frozen=True, slots=True)
class Response:
    """What is sent back."""

    status: int
    kind: str
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked: method, path, parameters (of the address and of a form), body, its type, and what is accepted."""

    method: str
    path: str
    parameters: Mapping[str, str]
    body: bytes
    kind: str
    accept: str
    doubled: frozenset[str] = frozenset()
    """The parameters that were given more than once."""


Pages = Mapping[str, Callable[[Mapping[str, str]], Response]]
"""Path → what makes its page, from the parameters of the request."""


class Writer(Protocol):
    """What takes updates, where they are allowed."""

    def update(self, sparql: str) -> None:
        """Run a SPARQL update."""

    def replace_graph(self, graph: NamedNode, quads: Iterable[Quad]) -> bool:
        """Make these quads the whole content of the graph."""


class Endpoint:
    """Answers requests for a store; independent of the network, so that it can be tested and embedded."""

    def __init__(self, store: Queryable, pages: Pages, writer: Writer | None = None) -> None:
        self._store = store
        self._pages = pages
        self._writer = writer
        self._writing = Lock()

    def respond(self, request: Request) -> Response:
        """Return the response; what a user can mend is told in one line of plain text."""
        offered = self._methods(request.path)
        if offered and request.method not in offered.split(", "):
            return text(405, f"this address takes {offered}", Allow=offered)
        try:
            if request.path == "/sparql":
                return self._query(request)
            if request.path == "/update" and self._writer:
                return self._update(request, self._writer)
            if request.path == "/graph" and self._writer:
                return self._graph(request, self._writer)
            if request.path in self._pages:
                return self._pages[request.path](request.parameters)
            return text(404, "there is nothing here; the endpoint is /sparql")
        except QueryError as error:
            return text(400, str(error))
        except DragomanError as error:
            return text(500, str(error))

    def _methods(self, path: str) -> str:
        """Return what can be done at an address, as a list of methods; '' where there is nothing."""
        if path == "/sparql" or self._writer:
            return _METHODS.get(path, "GET, HEAD" if path in self._pages else "")
        return "GET, HEAD" if path in self._pages else ""

    def _query(self, request: Request) -> Response:
        sparql = _asked(request, "query")
        if _asked(request, "update"):
            place = "updates go to /update" if self._writer else "change its store with --store where that lies"
            return text(403, f"only questions are answered here; {place}")
        if told := next((name for name in _DATASET if name in request.parameters), ""):
            return text(400, f"{told} is not taken here: write FROM or FROM NAMED into the question")
        if "query" in request.doubled:
            return text(400, "the request has several parameters 'query'; ask one question at a time")
        if _GRAPH in request.doubled:
            return text(400, f"one {_GRAPH} is taken here: write FROM into the question for several")
        graph = request.parameters.get(_GRAPH, "")
        if graph and not _is_iri(graph):
            return text(400, f"{_GRAPH} is no IRI: {graph}")
        if request.method == "POST" and request.kind not in _BODIES:
            return text(415, "a question is posted as a form or as application/sparql-query")
        if not sparql.strip():
            return text(400, "the request has no parameter 'query'")
        if asks_elsewhere(sparql):
            return text(400, "SERVICE asks another server, which is not done here: 'dragoman query' does it")
        answer = ask(self._store, sparql, graph)
        offered = tuple(_TRIPLES_TYPES if isinstance(answer, Triples) else _ROWS_TYPES)
        kind = _negotiate(request.accept, offered)
        if kind is None:
            return text(406, f"this answer is offered as {', '.join(offered)}")
        if isinstance(answer, Triples):
            return Response(200, kind, _triples(answer, _TRIPLES_TYPES[kind]))
        if isinstance(answer, Rows):
            most = MOST_CELLS // max(1, len(answer.variables))
            rows = list(islice(answer, most + 1))
            if len(rows) > most:
                return text(400, f"the answer has over {most:,} rows: ask for a part of it, with LIMIT")
            answer = Rows(answer.variables, rows)
        return Response(200, kind, write_answer(answer, _ROWS_TYPES[kind]).encode())

    def _update(self, request: Request, writer: Writer) -> Response:
        sparql = _asked(request, "update")
        if not sparql.strip():
            return text(400, "an update is a POST with a parameter 'update'")
        with self._writing:
            writer.update(sparql)
        return text(200, "done")

    def _graph(self, request: Request, writer: Writer) -> Response:
        graph = NamedNode(request.parameters.get("graph", ""))
        with self._writing:
            writer.replace_graph(graph, parse(request.body, RdfFormat.TURTLE))
        return text(200, "done")


def _triples(answer: Triples, form: RdfFormat) -> bytes:
    """Return triples as a document; Turtle as it reads best, the others as they are."""
    if form == RdfFormat.TURTLE:
        return write_answer(answer, "turtle").encode()
    if form == RdfFormat.N_TRIPLES:
        return ntriples(Quad(t.subject, t.predicate, t.object) for t in answer).encode()
    return serialize(answer, format=form) or b""


def text(status: int, words: str, **headers: str) -> Response:
    """Return a response of plain text."""
    return Response(status, "text/plain; charset=utf-8", f"{words}\n".encode(), headers)


def refusal(headers: Message) -> Response | None:
    """Return why a request with these headers is not answered; None where it is.

    Its body stays unread, and would be taken for the next request: so the connection ends.
    """
    host, origin = headers.get("Host", ""), headers.get("Origin")
    length = headers.get("Content-Length", "0")
    foreign = origin is not None and origin.partition("://")[2] != host
    if host.rsplit(":", 1)[0] not in _LOOPBACK or foreign or headers.get("Sec-Fetch-Site", "none") not in _OWN_PAGES:
        return text(403, "this endpoint answers only to this computer, and to no other page: type its address", **_LAST)
    if "Transfer-Encoding" in headers or not re.fullmatch("[0-9]{1,18}", length):
        return text(400, "a request tells the length of its body as Content-Length, a whole number", **_LAST)
    if int(length) > MOST_BYTES:
        return text(413, f"a request may have {MOST_BYTES:,} bytes", **_LAST)
    return None


def make_server(endpoint: Endpoint, port: int) -> ThreadingHTTPServer:
    """Return a server on the loopback interface that is not yet running; port 0 takes a free one."""

    class Handler(BaseHTTPRequestHandler):
        server_version = "dragoman"
        sys_version = ""
        protocol_version = "HTTP/1.1"
        timeout = PATIENCE

        def do_GET(self) -> None:
            self._answer()

        do_HEAD = do_POST = do_PUT = do_DELETE = do_PATCH = do_OPTIONS = do_GET  # noqa: N815  (the library's names)

        def handle(self) -> None:
            with suppress(ConnectionError):  # who hangs up wants no answer
                super().handle()

        def _answer(self) -> None:
            if refused := refusal(self.headers):
                self._send(refused)
                return
            try:
                request = self._request()
            except ValueError as error:  # urllib's, of the address that is asked for
                self._send(text(400, f"the address of the request cannot be read: {error}", **_LAST))
                return
            self._send(endpoint.respond(request))

        def _request(self) -> Request:
            parts = urlsplit(self.path)
            body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
            kind = self.headers.get("Content-Type", "").split(";")[0].strip()
            fields = parse_qs(parts.query, keep_blank_values=True)
            if kind == "application/x-www-form-urlencoded":
                fields |= parse_qs(body.decode("utf-8", errors="replace"), keep_blank_values=True)
            parameters = {name: values[-1] for name, values in fields.items()}
            doubled = frozenset(name for name, values in fields.items() if len(values) > 1)
            return Request(self.command, parts.path, parameters, body, kind, self.headers.get("Accept", ""), doubled)

        def _send(self, response: Response) -> None:
            self.send_response(response.status)
            self.send_header("Content-Type", response.kind)
            self.send_header("Content-Length", str(len(response.body)))
            self.send_header("X-Content-Type-Options", "nosniff")
            for name, value in response.headers.items():
                self.send_header(name, value)
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(response.body)

        def log_message(self, format: str, *args: Any) -> None:
            """Keep quiet: what is asked is nobody's business."""

    return ThreadingHTTPServer(("127.0.0.1", port), Handler)


def _is_iri(text: str) -> bool:
    try:
        NamedNode(text)
    except ValueError:
        return False
    return True


def _asked(request: Request, name: str) -> str:
    """Return the text of a query or an update: the body itself, or the parameter of that name; '' for none."""
    if request.kind != f"application/sparql-{name}":
        return request.parameters.get(name, "")
    try:
        return request.body.decode()
    except UnicodeDecodeError as error:
        raise QueryError(f"the {name} is no UTF-8 text: byte {error.start:,}") from error


def _negotiate(accept: str, offered: Sequence[str]) -> str | None:
    """Return the offered type that is liked best, the first of equals; None where none is accepted."""
    liked = sorted(map(_liking, filter(str.strip, accept.split(","))), key=lambda pair: -pair[1])
    if not liked:
        return offered[0]
    return next((kind for pattern, q in liked if q for kind in offered if fnmatchcase(kind, pattern)), None)


def _liking(item: str) -> tuple[str, float]:
    """Return a type that is accepted, '*' standing for any, and how much it is liked, from 0 to 1."""
    kind, *settings = (part.strip().lower() for part in item.split(";"))
    said = next((setting.removeprefix("q=") for setting in settings if setting.startswith("q=")), "1")
    try:
        return kind, float(said)
    except ValueError:
        return kind, 0.0
