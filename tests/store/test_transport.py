"""Failures of a real HTTP server that follows a script: patience, and words that a person can read."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import parse_qs

import pytest
from pyoxigraph import NamedNode, Quad

from dragoman.errors import QueryError, StoreError
from dragoman.settings import DATA_IRI
from dragoman.store import EmbeddedStore, Rows
from dragoman.store.paging import may_continue, next_page
from dragoman.store.remote import RemoteStore
from dragoman.store.transfer import Notes, copy
from dragoman.store.transport import Endpoint, readable
from tests.endpoints import free_port

ONE_ROW = b'{"head": {"vars": ["x"]}, "results": {"bindings": [{"x": {"type": "literal", "value": "1"}}]}}'
PAGE = b"<html><head><title>Oh</title><style>p {color: red}</style></head><body><h1>Out &amp; about</h1></body></html>"


@dataclass
class Server:
    url: str = ""
    queries: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)


@contextmanager
def scripted(*replies: tuple[int, dict[str, str], bytes]) -> Iterator[Server]:
    """A server that gives these replies in turn, the last one for ever."""
    seen, script = Server(), list(replies)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            fields = parse_qs(body)
            seen.queries.append((fields.get("query") or fields.get("update") or [""])[0])
            seen.headers.append(dict(self.headers))
            status, headers, reply = script.pop(0) if len(script) > 1 else script[0]
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(reply)

        def log_message(self, format: str, *args: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    seen.url = f"http://127.0.0.1:{server.server_address[1]}/sparql"
    try:
        yield seen
    finally:
        server.shutdown()
        server.server_close()


def test_passing_failures_are_tried_again_with_growing_pauses() -> None:
    pauses: list[float] = []
    with scripted((503, {}, b""), (502, {}, b""), (429, {"Retry-After": "7"}, b""), (200, {}, ONE_ROW)) as server:
        answer = RemoteStore(Endpoint(server.url, sleep=pauses.append)).query("SELECT ?x WHERE { ?s ?p ?x }")
        assert isinstance(answer, Rows)
        assert [str(row[0]) for row in answer] == ['"1"']
    assert pauses == [1.0, 2.0, 7.0]
    assert len(server.queries) == 4


def test_a_server_may_not_make_us_wait_for_ever() -> None:
    pauses: list[float] = []
    with scripted((503, {"Retry-After": "86400"}, b""), (200, {}, ONE_ROW)) as server:
        RemoteStore(Endpoint(server.url, sleep=pauses.append, longest_pause=30)).query("SELECT ?x WHERE { ?s ?p ?x }")
    assert pauses == [30]


def test_patience_ends() -> None:
    pauses: list[float] = []
    with (
        scripted((504, {}, b"<html><body>Gateway <b>tired</b></body></html>")) as server,
        pytest.raises(StoreError, match="failed with status 504: Gateway tired"),
    ):
        RemoteStore(Endpoint(server.url, tries=3, sleep=pauses.append)).query("ASK {}")
    assert pauses == [1.0, 2.0]


@pytest.mark.parametrize(
    ("status", "error", "words"),
    [
        (400, QueryError, "cannot read the query: Out & about"),
        (401, StoreError, "refused the user or the password"),
        (403, StoreError, "does not allow this"),
        (404, StoreError, "is no SPARQL endpoint"),
        (405, StoreError, "is no SPARQL endpoint, or takes no updates"),
        (501, StoreError, "is no SPARQL endpoint"),
        (500, StoreError, "failed with status 500: Out & about"),
    ],
)
def test_failures_are_one_line(status: int, error: type[Exception], words: str) -> None:
    with scripted((status, {"Content-Type": "text/html"}, PAGE)) as server, pytest.raises(error) as caught:
        RemoteStore(Endpoint(server.url)).query("SELECT * WHERE { ?s ?p ?o }")
    assert words in str(caught.value)
    assert "<" not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_update_that_is_refused_says_where_updates_may_go() -> None:
    with scripted((400, {}, b"Missing parameter: query")) as server, pytest.raises(StoreError) as caught:
        RemoteStore(Endpoint(f"{server.url}/asked", server.url)).update("DROP ALL")
    assert str(caught.value) == (
        f"'{server.url}' refuses the update: Missing parameter: query; "
        "where another address takes updates, name that in DRAGOMAN_UPDATE_ENDPOINT"
    )


def test_a_page_instead_of_an_answer() -> None:
    with scripted((200, {"Content-Type": "text/html"}, PAGE)) as server:
        store = RemoteStore(Endpoint(server.url))
        with pytest.raises(StoreError, match="did not answer in SPARQL results JSON: Out & about"):
            store.query("SELECT * WHERE { ?s ?p ?o }")


def test_nobody_listens() -> None:
    store = RemoteStore(Endpoint(f"http://127.0.0.1:{free_port()}/sparql"))
    with pytest.raises(StoreError, match="cannot be reached: Connection refused"):
        store.query("ASK {}")


def test_user_and_password_come_from_the_environment_only() -> None:
    with pytest.raises(StoreError, match="not in the address"):
        Endpoint.from_environment("http://ann:secret@example.org/sparql", {})
    with scripted((200, {}, ONE_ROW)) as server:
        endpoint = Endpoint.from_environment(server.url, {"DRAGOMAN_USER": "ann", "DRAGOMAN_PASSWORD": "secret"})
        RemoteStore(endpoint).query("SELECT ?x WHERE { ?s ?p ?x }")
    assert server.headers[0]["Authorization"] == "Basic YW5uOnNlY3JldA=="
    assert Endpoint.from_environment("https://example.org/sparql-auth", {}).scheme == "DIGEST"
    with pytest.raises(StoreError, match=r"DRAGOMAN_UPDATE_ENDPOINT: 'there' is no http.s. address"):
        Endpoint.from_environment("https://example.org/sparql", {"DRAGOMAN_UPDATE_ENDPOINT": "there"})
    with pytest.raises(StoreError, match="DRAGOMAN_AUTH is 'kerberos'; it may be basic or digest"):
        Endpoint.from_environment("https://example.org/sparql", {"DRAGOMAN_AUTH": "kerberos"})


@pytest.mark.parametrize("address", ["http://store..example/", "http://store.example/ sparql", "http://127.0.0.1:9/é"])
def test_an_address_that_cannot_be_asked_is_told(address: str) -> None:
    with pytest.raises(StoreError, match=r"cannot be asked: .*; check the address"):
        RemoteStore(Endpoint.from_environment(address, {})).query("ASK {}")
    put = Endpoint.from_environment("http://127.0.0.1:9/", {"DRAGOMAN_GRAPH_STORE": address})
    with pytest.raises(StoreError, match=r"cannot be asked: .*; check the address"):
        RemoteStore(put).replace_graph(NamedNode("urn:g"), ())


@pytest.mark.parametrize("target", ["http://[::2", "http://store..example/"])
def test_a_redirect_to_what_is_no_address_is_told(target: str) -> None:
    with scripted((302, {"Location": target}, b"")) as server, pytest.raises(StoreError, match="cannot be asked"):
        RemoteStore(Endpoint(server.url)).query("ASK {}")


def test_an_answer_that_is_no_http_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def answer() -> None:
            connection = listener.accept()[0]
            with connection:
                connection.recv(65_536)
                connection.sendall(b"HTTP/1.1 well\r\n\r\n")

        Thread(target=answer, daemon=True).start()
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/"
        with pytest.raises(StoreError, match=r"cannot be asked: HTTP/1\.1 well; check the address"):
            RemoteStore(Endpoint(url)).query("ASK {}")


def test_a_server_that_tells_no_sizes_is_sent_everything(tmp_path: Path) -> None:
    quad = Quad(NamedNode("urn:a"), NamedNode("urn:b"), NamedNode("urn:c"), NamedNode(f"{DATA_IRI}document/a"))
    row = b'{"graph": {"type": "uri", "value": "urn:x"}, "size": {"type": "uri", "value": "urn:x"}}'
    with scripted(
        (200, {}, b'{"head": {"vars": ["graph", "size"]}, "results": {"bindings": [' + row + b"]}}")
    ) as server:
        notes = Notes(tmp_path / "notes")
        assert [c.sent for c in copy(EmbeddedStore.memory([quad]), RemoteStore(Endpoint(server.url)), notes)] == [True]


@pytest.mark.parametrize(
    "url",
    [
        *("ftp://example.org/x", "file:///etc/passwd", "sparql", "http://"),
        *("http://store:port/", "http://[::2", "http://[store]/", "http://℀.example/"),
    ],
)
def test_only_web_addresses(url: str) -> None:
    with pytest.raises(StoreError, match=r"no http\(s\) address"):
        Endpoint.from_environment(url, {})


def test_error_pages_become_words() -> None:
    assert readable(b"plain \x00 words\r\n again") == "plain words again"
    assert readable(PAGE) == "Out & about"
    assert len(readable(b"x" * 10_000)) == 200


def test_a_query_with_its_own_limit_is_paged_up_to_it() -> None:
    assert not may_continue("SELECT * WHERE { ?s ?p ?o } LIMIT 1000", 1000, "1000")
    assert not may_continue("SELECT * WHERE { ?s ?p ?o } OFFSET 5 LIMIT 1000 # all <of> it", 1000, None)
    assert not may_continue("SELECT * WHERE { ?s ?p ?o } OFFSET 5 # all\n", 1000, None)
    assert may_continue("SELECT * WHERE { ?s ?p ?o } LIMIT 5000", 1000, "1000")
    assert may_continue("SELECT * WHERE { { SELECT * { ?s ?p ?o } LIMIT 5 } ?s ?q ?r }", 1000, None)
    assert may_continue("SELECT * WHERE { ?s ?p ?o } # LIMIT 5", 1000, None)
    assert may_continue("SELECT * WHERE { ?s ?p ?o }", 2000, None)
    assert may_continue("SELECT * WHERE { ?s ?p ?o }", 10, "10")
    assert not may_continue("SELECT * WHERE { ?s ?p ?o }", 10, None)


def test_a_server_that_minds_no_offset_does_not_keep_us_for_ever() -> None:
    with scripted((200, {"X-SPARQL-MaxRows": "1"}, ONE_ROW)) as server:
        answer = RemoteStore(Endpoint(server.url)).query("SELECT ?x WHERE { ?s ?p ?x }")
        assert isinstance(answer, Rows)
        with pytest.raises(StoreError, match="sends the same rows again and again: give the query an ORDER BY"):
            list(answer)


def test_the_next_page_keeps_prologue_and_order() -> None:
    query = "# title: x\nPREFIX a: <http://a#>\nBASE <http://b/>\nSELECT ?s WHERE { ?s a:p ?o } ORDER BY ?s"
    page = next_page(query, ("s",), 10, 20)
    assert page.startswith("# title: x\nPREFIX a: <http://a#>\nBASE <http://b/>\n\nSELECT ?s WHERE { {")
    assert page.endswith("LIMIT 10 OFFSET 20")


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?s FROM <http://where/a> # FROM here\nfrom\nnamed <http://b> { ?s ?p ?o } ORDER BY ?s # end",
        "PREFIX from: <http://from#> SELECT ?s (1 AS ?where) FROM from:where WHERE { ?s ?from 'from <x>' }",
        "SELECT DISTINCT ?s FROM <http://a> { ?s ?p ?o VALUES ?p { <http://LIMIT> } } # end",
        "SELECT ?s WHERE { ?s ?p ?o } VALUES (?p ?o) { (<http://p> '}') } # end",
        "SELECT ?s (EXISTS { ?s ?p 1 } AS ?e) FROM<http://a>WHERE{ ?s ?p ?o } VALUES ?s { <http://s> }",
        "SELECT ?s (COUNT(*) AS ?n) FROM <http://a> { ?s ?p ?o } GROUP BY ?s HAVING (COUNT(*) > 1) LIMIT 3000",
    ],
)
def test_the_next_page_of_a_legal_query_is_legal(query: str) -> None:
    answer = EmbeddedStore.memory().query(next_page(query, ("s",), 10, 20))
    assert isinstance(answer, Rows)
    assert answer.variables[0] == "s"
