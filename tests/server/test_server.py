import http.client
import json
import socket
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from threading import Thread
from urllib.parse import urlsplit

import pytest
from pyoxigraph import NamedNode
from rdflib import Graph, URIRef, Variable
from rdflib.plugins.stores.sparqlstore import SPARQLStore

import dragoman
from dragoman.errors import StoreError
from dragoman.querying.catalogue import load_catalogue
from dragoman.rdf import document_iri, records_quads
from dragoman.server import Endpoint, make_server, query_page
from dragoman.settings import DATA_IRI
from dragoman.store import EmbeddedStore
from dragoman.store.remote import RemoteStore
from dragoman.store.transport import Endpoint as Address
from tests.gold_graph import gold_records

QUERY = "SELECT ?who WHERE { ?who <https://w3id.org/dragoman/ontology#ratified> ?what }"
WHO = "https://w3id.org/dragoman/id/organization/storting"


@pytest.fixture(scope="module")
def base() -> Iterator[str]:
    store = EmbeddedStore.memory(records_quads(gold_records()))
    server = make_server(Endpoint(store, {"/": lambda _: query_page(load_catalogue())}), 0)
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def send(url: str, data: str | None = None, **headers: str) -> tuple[int, str, str]:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    request = urllib.request.Request(url, data.encode() if data is not None else None, named)
    try:
        with urllib.request.urlopen(request, timeout=30) as reply:
            return reply.status, reply.headers["Content-Type"], reply.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.headers["Content-Type"], error.read().decode()


@pytest.mark.parametrize(
    ("accept", "words"),
    [
        ("application/sparql-results+json", '"uri"'),
        ("application/sparql-results+xml;q=0.9", "<uri>"),
        ("text/csv", f"who\n{WHO}\n"),
        ("text/tab-separated-values", f"?who\n<{WHO}>\n"),
        ("*/*", '"uri"'),
        ("text/*", f"who\n{WHO}\n"),
        ("application/json;q=0.1, text/csv, image/png", f"who\n{WHO}\n"),
    ],
)
def test_forms_of_an_answer(base: str, accept: str, words: str) -> None:
    status, _, body = send(f"{base}/sparql", QUERY, Content_Type="application/sparql-query", Accept=accept)
    assert status == 200
    assert WHO in body
    assert words in body


def test_an_article_of_what_is_served_is_a_graph_of_the_view(base: str) -> None:
    dataset = dragoman.open(f"{base}/sparql")
    record = gold_records()[2]
    article = dataset.graph(URIRef(document_iri(record.article).value))
    assert len(article) == len(set(article)) == len(set(records_quads([record])))
    (row,) = article.query("SELECT (COUNT(DISTINCT ?d) AS ?n) { ?s dgm:inDocument ?d }")
    assert int(row[0]) == 1


@pytest.mark.parametrize("accept", ["application/foo", "text/turtle", "text/csv;q=0", "text/csv;q=x"])
def test_a_form_that_is_not_offered_is_refused(base: str, accept: str) -> None:
    status, _, body = send(f"{base}/sparql", QUERY, Content_Type="application/sparql-query", Accept=accept)
    assert status == 406
    assert body.startswith("this answer is offered as application/sparql-results+json, ")


def test_ways_to_ask(base: str) -> None:
    asked = urllib.request.quote(QUERY)  # type: ignore[attr-defined]
    form = {"Content_Type": "application/x-www-form-urlencoded"}
    for reply in (send(f"{base}/sparql?query={asked}"), send(f"{base}/sparql", f"query={asked}", **form)):
        assert json.loads(reply[2])["results"]["bindings"] == [{"who": {"type": "uri", "value": WHO}}]


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        ("application/rdf+xml", "xml"),
        ("application/ld+json", "json-ld"),
        ("text/turtle", "turtle"),
        ("application/n-triples", "nt"),
    ],
)
def test_forms_of_triples(base: str, accept: str, form: str) -> None:
    asked = "CONSTRUCT { ?a a <x:y> } WHERE { ?a a <https://w3id.org/dragoman/ontology#Visit> }"
    status, kind, body = send(f"{base}/sparql", asked, Content_Type="application/sparql-query", Accept=accept)
    assert (status, kind) == (200, accept)
    assert len(Graph().parse(data=body, format=form)) > 0


def test_the_library_rdflib_may_ask(base: str) -> None:
    store = SPARQLStore(f"{base}/sparql")
    assert [str(row[Variable("who")]) for row in Graph(store).query(QUERY).bindings] == [WHO]
    made = Graph(store).query("CONSTRUCT WHERE { ?a a <https://w3id.org/dragoman/ontology#Visit> }").graph
    assert made is not None
    assert len(made) > 0


@pytest.mark.parametrize(
    ("asked", "kind", "status", "words"),
    [
        (f"query={QUERY}&query={QUERY}", "application/x-www-form-urlencoded", 400, "several parameters"),
        (
            f"query={QUERY}&default-graph-uri=x:y&default-graph-uri=x:z",
            "application/x-www-form-urlencoded",
            400,
            "write FROM",
        ),
        (f"query={QUERY}&default-graph-uri=x%20y", "application/x-www-form-urlencoded", 400, "is no IRI"),
        (f"query={QUERY}&named-graph-uri=x:y", "application/x-www-form-urlencoded", 400, "write FROM"),
        (QUERY, "text/plain", 415, "posted as a form"),
    ],
)
def test_what_the_protocol_knows_and_is_not_done_is_told(
    base: str, asked: str, kind: str, status: int, words: str
) -> None:
    code, _, body = send(f"{base}/sparql", asked, Content_Type=kind)
    assert (code, words in body) == (status, True)


@pytest.mark.parametrize("accept", ["application/sparql-results+json", "application/sparql-results+xml", "text/csv"])
def test_a_triple_as_a_term_is_told(base: str, accept: str) -> None:
    asked = "SELECT (<<( <a:a> <a:b> <a:c> )>> AS ?t) {}"
    status, _, body = send(f"{base}/sparql", asked, Content_Type="application/sparql-query", Accept=accept)
    assert status == 400
    assert body.startswith("the answer holds a triple as a term")


@pytest.mark.parametrize(("method", "status"), [("HEAD", 200), ("OPTIONS", 405), ("DELETE", 405), ("PUT", 405)])
def test_methods(base: str, method: str, status: int) -> None:
    address = urlsplit(base).netloc
    connection = http.client.HTTPConnection(address, timeout=30)
    connection.request(method, "/sparql?query=" + urllib.parse.quote(QUERY))
    reply = connection.getresponse()
    body = reply.read()
    assert (reply.status, reply.headers.get("Allow")) == (status, "GET, HEAD, POST" if status == 405 else None)
    assert (body == b"") == (method == "HEAD")


def test_mistakes_are_told(base: str) -> None:
    assert send(f"{base}/sparql") == (400, "text/plain; charset=utf-8", "the request has no parameter 'query'\n")
    status, _, body = send(f"{base}/sparql", "SELECT {", Content_Type="application/sparql-query")
    assert status == 400
    assert body.startswith("the query is malformed at line 1")
    assert send(f"{base}/nothing")[0] == 404


def test_it_is_read_only(base: str) -> None:
    form = {"Content_Type": "application/x-www-form-urlencoded"}
    assert send(f"{base}/update", "update=DROP%20ALL", **form)[0] == 404
    refused = "only questions are answered here; change its store with --store where that lies"
    for update, kind in (("update=DROP%20ALL", form), ("DROP ALL", {"Content_Type": "application/sparql-update"})):
        status, _, body = send(f"{base}/sparql", update, **kind)
        assert (status, body) == (403, f"{refused}\n")
    with pytest.raises(StoreError, match=f"does not allow this: it is read-only, [^:]*: {refused}"):
        RemoteStore(Address(f"{base}/sparql")).drop(NamedNode(f"{DATA_IRI}doc/a"))
    assert send(f"{base}/sparql", "DROP ALL", Content_Type="application/sparql-query")[0] == 400
    assert WHO in send(f"{base}/sparql", QUERY, Content_Type="application/sparql-query")[2]


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://[evil"},
        {"Origin": "http://127.0.0.1:1"},
        {"Host": "evil.example:7878"},
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
    ],
)
def test_other_web_pages_cannot_ask(base: str, headers: dict[str, str]) -> None:
    assert send(f"{base}/sparql", QUERY, Content_Type="application/sparql-query", **headers)[0] == 403
    assert send(f"{base}/sparql?query=ASK{{}}", **headers)[0] == 403


def test_our_own_pages_and_the_address_bar_can_ask(base: str) -> None:
    with urllib.request.urlopen(f"{base}/") as reply:
        assert "Access-Control-Allow-Origin" not in reply.headers
    assert send(f"{base}/sparql?query=ASK{{}}", Sec_Fetch_Site="none")[0] == 200
    assert send(f"{base}/sparql?query=ASK{{}}", Sec_Fetch_Site="same-origin", Origin=base)[0] == 200


@pytest.mark.parametrize(
    "pattern",
    [
        "SERVICE <{0}> {{ ?x ?y ?z }}",
        "SERVICE SILENT ?g {{ ?x ?y ?z }}",
        "LATERAL {{ service # {{ }}\n?g#\n{{ ?x ?y ?z }} }}",
        "FILTER EXISTS {{ SERVICE $g{{ ?x ?y ?z }} }}",
        "?s ?p 1SERVICEother:{{ ?x ?y ?z }}",
        "BIND('''it's''' AS ?t) SERVICE ?g {{ BIND('''it's''' AS ?u) }}",
        "FILTER(?a<?b)SERVICE?g#>\n{{ ?x ?y ?z }}",
        "\\u0053ERVICE ?g {{ ?x ?y ?z }}",
    ],
)
def test_a_question_cannot_carry_the_graph_to_another_server(base: str, pattern: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as elsewhere:
        elsewhere.setblocking(False)
        address = f"http://127.0.0.1:{elsewhere.getsockname()[1]}/"
        query = f"PREFIX other: <{address}> SELECT * {{ BIND(<{address}> AS ?g) {pattern.format(address)} }}"
        status, _, body = send(f"{base}/sparql", query, Content_Type="application/sparql-query")
        assert (status, body.split(",")[0]) == (400, "SERVICE asks another server")
        with pytest.raises(BlockingIOError):
            elsewhere.accept()


def test_the_word_service_is_no_service(base: str) -> None:
    query = """PREFIX service: <http://service/> # the secret service
        SELECT ?service ?x { ?service a service:Service OPTIONAL { ?service service:of ?x }
        FILTER(?x != "the foreign service" && ?x != 'service <http://x>') }"""
    status, _, body = send(f"{base}/sparql", query, Content_Type="application/sparql-query", Accept="text/csv")
    assert (status, body) == (200, "service,x\n")
    told = send(f"{base}/sparql", "SELECT ?service WHERE", Content_Type="application/sparql-query")[2]
    assert told == "the query is malformed at line 1, column 22: the query ends too early\n"


def raw(base: str, head: str, body: bytes = b"") -> bytes:
    """What the server sends to these bytes until it ends the connection."""
    place = urlsplit(base)
    with socket.create_connection((place.hostname, place.port), timeout=30) as connection:
        lines = [*head.splitlines(), f"Host: {place.netloc}"]
        connection.sendall("".join(f"{line}\r\n" for line in lines).encode() + b"\r\n" + body)
        received = b""
        while piece := connection.recv(4096):
            received += piece
    return received


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ("Origin: https://evil.example\nContent-Length: {}", 403),
        ("Sec-Fetch-Site: cross-site\nContent-Length: {}", 403),
        ("Content-Length: 50000001", 413),
        ("Content-Length: -1", 400),
        ("Content-Length: abc", 400),
        ("Content-Length: ", 400),
        ("Content-Length: " + "9" * 5000, 400),
        ("Transfer-Encoding: chunked", 400),
    ],
)
def test_the_body_of_a_refused_request_is_not_taken_for_the_next_one(base: str, headers: str, status: int) -> None:
    inner = f"GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: {urlsplit(base).netloc}\r\n\r\n".encode()
    received = raw(base, f"POST /sparql HTTP/1.1\n{headers.format(len(inner))}", inner)
    assert received.startswith(f"HTTP/1.1 {status} ".encode())
    assert received.count(b"HTTP/1.1 ") == 1


def test_a_request_for_what_is_no_address_is_told(base: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert raw(base, "GET http://[::2/ HTTP/1.1").startswith(b"HTTP/1.1 400 ")
    assert capfd.readouterr().err == ""


def test_an_answer_that_would_fill_the_memory_is_refused(base: str) -> None:
    everything = " . ".join(f"?s{i} ?p{i} ?o{i}" for i in range(3))
    status, _, told = send(f"{base}/sparql", f"SELECT * {{ {everything} }}", Content_Type="application/sparql-query")
    assert (status, told) == (400, "the answer has over 222,222 rows: ask for a part of it, with LIMIT\n")


@pytest.mark.parametrize("kind", ["application/sparql-query", "application/sparql-query; charset=utf-8"])
def test_a_query_that_is_not_utf_8_is_told(base: str, kind: str) -> None:
    head = f"POST /sparql HTTP/1.1\nContent-Type: {kind}\nContent-Length: 5\nConnection: close"
    received = raw(base, head, b"ASK\xff\xfe")
    assert received.startswith(b"HTTP/1.1 400 ")
    assert received.endswith(b"\r\n\r\nthe query is no UTF-8 text: byte 3\n")


def test_who_hangs_up_leaves_no_traceback(base: str, capfd: pytest.CaptureFixture[str]) -> None:
    place = urlsplit(base)
    for _ in range(3):
        with socket.create_connection((place.hostname, place.port), timeout=30) as connection:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")  # ends in a reset
            connection.sendall(f"GET / HTTP/1.1\r\nHost: {place.netloc}\r\n\r\n".encode())
    assert send(f"{base}/")[0] == 200
    assert capfd.readouterr().err == ""


def test_the_page_runs_only_its_own_script(base: str) -> None:
    with urllib.request.urlopen(f"{base}/") as reply:
        policy, body = reply.headers["Content-Security-Policy"], reply.read().decode()
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http-equiv" not in body
    assert 'src="' not in body
    assert "Who met whom" in body


def test_our_own_client_reads_it(base: str) -> None:
    store = RemoteStore(Address(f"{base}/sparql"))
    assert store.query("ASK { ?s ?p ?o }") is True
