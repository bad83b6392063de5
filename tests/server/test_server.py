import json
import urllib.error
import urllib.request
from collections.abc import Iterator
from threading import Thread

import pytest

from dragoman.querying.catalogue import load_catalogue
from dragoman.rdf import records_quads
from dragoman.server import Endpoint, make_server, query_page
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


def test_mistakes_are_told(base: str) -> None:
    assert send(f"{base}/sparql") == (400, "text/plain; charset=utf-8", "the request has no parameter 'query'\n")
    status, _, body = send(f"{base}/sparql", "SELECT {", Content_Type="application/sparql-query")
    assert status == 400
    assert body.startswith("the query is malformed at line 1")
    assert send(f"{base}/nothing")[0] == 404


def test_it_is_read_only(base: str) -> None:
    form = {"Content_Type": "application/x-www-form-urlencoded"}
    assert send(f"{base}/update", "update=DROP%20ALL", **form)[0] == 404
    assert send(f"{base}/sparql", "DROP ALL", Content_Type="application/sparql-query")[0] == 400
    assert WHO in send(f"{base}/sparql", QUERY, Content_Type="application/sparql-query")[2]


def test_other_web_pages_cannot_ask(base: str) -> None:
    assert (
        send(f"{base}/sparql", QUERY, Content_Type="application/sparql-query", Origin="https://evil.example")[0] == 403
    )
    assert send(f"{base}/sparql?query=ASK{{}}", Host="evil.example:7878")[0] == 403
    with urllib.request.urlopen(f"{base}/") as reply:
        assert "Access-Control-Allow-Origin" not in reply.headers


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
