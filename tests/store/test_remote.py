"""The remote home against two real servers that differ: Virtuoso, and Oxigraph behind SPARQL over HTTP."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from dragoman.errors import StoreError
from dragoman.rdf import document_iri, record_quads, records_quads
from dragoman.settings import DATA_IRI
from dragoman.store import EmbeddedStore, Triples, select
from dragoman.store.remote import CHUNK, RemoteStore
from dragoman.store.transfer import Notes, copy, drop_gone
from tests.endpoints import oxigraph_server, virtuoso
from tests.gold_graph import gold_records

RECORDS = gold_records()
LABEL = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")


def numbered(graph: NamedNode, count: int) -> list[Quad]:
    return [Quad(NamedNode(f"{DATA_IRI}thing/{i}"), LABEL, Literal(f"thing {i:05}"), graph) for i in range(count)]


@pytest.fixture(scope="module", params=["oxigraph server", "oxigraph graph store", "virtuoso"])
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RemoteStore]:
    if request.param == "virtuoso":
        with virtuoso(tmp_path_factory.mktemp("virtuoso"), max_rows=700) as endpoint:
            yield RemoteStore(endpoint)
    else:
        with oxigraph_server() as endpoint:
            url = endpoint.url.replace("/sparql", "/graph") if "graph store" in request.param else ""
            yield RemoteStore(replace(endpoint, graph_store_url=url))


@pytest.fixture
def store(server: RemoteStore) -> RemoteStore:
    server.drop()
    return server


def test_articles_are_replaced_as_a_whole(store: RemoteStore) -> None:
    for record in RECORDS:
        store.replace_graph(document_iri(record.article), record_quads(record))
    corrected = replace(RECORDS[0], statements=RECORDS[0].statements[:2])
    store.replace_graph(document_iri(corrected.article), record_quads(corrected))
    assert set(store.dump()) == set(records_quads([corrected, *RECORDS[1:]]))
    store.replace_graph(document_iri(corrected.article), ())
    assert set(store.dump()) == set(records_quads(RECORDS[1:]))


def test_a_graph_of_many_triples(store: RemoteStore) -> None:
    graph = NamedNode(f"{DATA_IRI}doc/long")
    store.replace_graph(graph, numbered(graph, 5))
    store.replace_graph(graph, numbered(graph, 2 * CHUNK + 1))
    assert store.graphs() == (graph,)
    assert len(set(store.dump())) == 2 * CHUNK + 1


def test_a_long_answer_comes_whole_and_in_order(store: RemoteStore) -> None:
    graph = NamedNode(f"{DATA_IRI}doc/long")
    store.load(numbered(graph, 2 * CHUNK))
    rows = select(store, f"PREFIX x: <http://x/>\nSELECT ?s ?label WHERE {{ ?s {LABEL} ?label }} ORDER BY ?label")
    assert [row[1].value for row in rows if row[1]] == [f"thing {i:05}" for i in range(2 * CHUNK)]


def test_a_long_answer_over_a_graph_by_from_comes_whole(store: RemoteStore) -> None:
    graph = NamedNode(f"{DATA_IRI}doc/long")
    store.load(numbered(graph, 2 * CHUNK))
    rows = list(select(store, f"SELECT ?s ?label FROM {graph} WHERE {{ ?s {LABEL} ?label }}"))
    assert len(set(rows)) == len(rows) == 2 * CHUNK


def test_a_long_answer_without_doubles_comes_whole(store: RemoteStore) -> None:
    store.load([quad for name in "ab" for quad in numbered(NamedNode(f"{DATA_IRI}doc/{name}"), 2 * CHUNK)])
    for modifiers in ("", "ORDER BY ?s", "GROUP BY ?s"):
        rows = list(select(store, f"SELECT DISTINCT ?s WHERE {{ ?s {LABEL} ?label }} {modifiers}"))
        assert len(set(rows)) == len(rows) == 2 * CHUNK


def test_a_limit_above_the_servers_own_is_reached(store: RemoteStore) -> None:
    graph = NamedNode(f"{DATA_IRI}doc/long")
    store.load(numbered(graph, 2 * CHUNK))
    rows = list(select(store, f"SELECT ?s WHERE {{ ?s {LABEL} ?label }} ORDER BY ?s LIMIT 1500"))
    assert len(set(rows)) == len(rows) == 1500


def test_kinds_of_answers(store: RemoteStore) -> None:
    graph = NamedNode(f"{DATA_IRI}doc/short")
    store.load(numbered(graph, 2))
    assert store.query(f'ASK {{ ?s {LABEL} "thing 00001" }}') is True
    assert store.query(f'ASK {{ ?s {LABEL} "thing 00009" }}') is False
    answer = store.query(f"CONSTRUCT {{ ?s {LABEL} ?o }} WHERE {{ ?s {LABEL} ?o }}")
    assert isinstance(answer, Triples)
    assert {str(triple.object) for triple in answer} == {'"thing 00000"', '"thing 00001"'}


def test_words_of_all_kinds_come_back(store: RemoteStore) -> None:
    graph = NamedNode(f"{DATA_IRI}doc/words")
    words = ["“fake deal”", 'a "quote" \\ and \n a line', "日本 – été 😀", "x" * 5000, "<b>&amp;</b>", "'''"]
    quads = [Quad(graph, LABEL, Literal(text), graph) for text in words]
    store.replace_graph(graph, quads)
    assert {quad.object.value for quad in store.dump() if isinstance(quad.object, Literal)} == set(words)


def test_a_stopped_copy_goes_on_and_loses_nothing(store: RemoteStore, tmp_path: Path) -> None:
    source = EmbeddedStore.memory(records_quads(RECORDS))
    notes = tmp_path / "notes"
    steps = copy(source, store, Notes(notes))
    assert next(steps).sent
    assert next(steps).sent
    steps.close()  # type: ignore[attr-defined]
    with notes.open("a") as file:
        file.write("cut off in the mid")
    again = list(copy(source, store, Notes(notes)))
    assert [copied.sent for copied in again] == [False, False, True, True, True]
    assert set(store.dump()) == set(source.dump())
    target = EmbeddedStore.memory()
    assert all(copied.sent for copied in copy(store, target, Notes(tmp_path / "back")))
    assert set(target.oxigraph) == set(source.oxigraph)


def test_a_copy_does_not_trust_its_notes_about_an_emptied_server(store: RemoteStore, tmp_path: Path) -> None:
    source = EmbeddedStore.memory(records_quads(RECORDS))
    list(copy(source, store, Notes(tmp_path / "notes")))
    store.drop(document_iri(RECORDS[2].article))
    assert sum(copied.sent for copied in copy(source, store, Notes(tmp_path / "notes"))) == 1
    assert set(store.dump()) == set(source.dump())


def test_what_the_source_has_no_more_is_dropped_and_what_came_from_elsewhere_stays(
    store: RemoteStore, tmp_path: Path
) -> None:
    source, own, other = EmbeddedStore.memory(records_quads(RECORDS)), NamedNode(f"{DATA_IRI}doc/own"), RECORDS[3]
    store.load(numbered(own, 3))
    assert len(list(copy(source, store, Notes(tmp_path / "notes")))) == 5
    assert drop_gone(source, store, Notes(tmp_path / "notes")) == 0
    for record in (RECORDS[1], other):
        source.drop(document_iri(record.article))
    changed = replace(other, statements=other.statements[:1])
    store.replace_graph(document_iri(other.article), record_quads(changed))
    assert len(list(copy(source, store, Notes(tmp_path / "notes")))) == 3
    assert [drop_gone(source, store, Notes(tmp_path / "notes")) for _ in range(2)] == [1, 0]
    kept = [*records_quads([RECORDS[0], RECORDS[2], changed, RECORDS[4]]), *numbered(own, 3)]
    assert set(store.dump()) == set(kept)
    source.replace_graph(document_iri(RECORDS[1].article), record_quads(RECORDS[1]))
    assert sum(copied.sent for copied in copy(source, store, Notes(tmp_path / "notes"))) == 1
    assert store.query(f"ASK {{ GRAPH {document_iri(RECORDS[1].article)} {{ ?s ?p ?o }} }}") is True


def test_a_source_that_shows_nothing_takes_nothing_away(store: RemoteStore, tmp_path: Path) -> None:
    store.load(records_quads(RECORDS))
    target = EmbeddedStore.memory()
    list(copy(store, target, Notes(tmp_path / "notes")))
    gone = document_iri(RECORDS[2].article)
    store.drop(gone)
    assert drop_gone(store, target, Notes(tmp_path / "notes")) == 1
    assert set(target.dump()) == set(records_quads([record for record in RECORDS if record is not RECORDS[2]]))
    store.drop()
    assert drop_gone(store, target, Notes(tmp_path / "notes")) == 0
    assert len(target.graphs()) == 4


def test_other_graphs_of_the_server_are_left_alone(store: RemoteStore) -> None:
    other = NamedNode("https://example.org/somebody-else")
    store.load(numbered(other, 3))
    store.drop()
    assert store.graphs() == ()
    assert store.query(f"ASK {{ GRAPH {other} {{ ?s ?p ?o }} }}") is True
    store.drop(other)


def test_a_wrong_password_is_one_clear_line(tmp_path: Path) -> None:
    with virtuoso(tmp_path) as endpoint:
        store = RemoteStore(replace(endpoint, password="guess"))
        with pytest.raises(StoreError, match="refused the user or the password"):
            store.query("SELECT ?s WHERE { ?s ?p ?o } LIMIT 1")


@pytest.mark.slow
def test_a_million_triples(tmp_path: Path) -> None:
    """Pushed to Virtuoso in chunks, stopped, gone on with: nothing lost. Some minutes."""
    graphs = [NamedNode(f"{DATA_IRI}doc/many-{i}") for i in range(500)]
    source = EmbeddedStore.memory(quad for graph in graphs for quad in numbered(graph, 2000))
    with virtuoso(tmp_path) as endpoint:
        store = RemoteStore(endpoint)
        steps = copy(source, store, Notes(tmp_path / "notes"))
        for _ in range(123):
            next(steps)
        steps.close()  # type: ignore[attr-defined]
        assert sum(copied.sent for copied in copy(source, store, Notes(tmp_path / "notes"))) == 500 - 123
        rows = select(store, f"SELECT (COUNT(*) AS ?n) WHERE {{ GRAPH ?g {{ ?s {LABEL} ?o }} }}")
        assert [str(row[0].value) for row in rows if row[0]] == ["1000000"]
