from pathlib import Path

import pytest
from rdflib import RDFS, Graph, Literal, URIRef
from rdflib.plugins.sparql import prepareQuery

import dragoman
from dragoman.errors import QueryError, StoreError
from dragoman.querying.turtle import ntriples
from dragoman.rdf import document_iri, records_quads
from dragoman.store import EmbeddedStore
from dragoman.store.remote import RemoteStore
from tests.endpoints import oxigraph_server, virtuoso
from tests.gold_graph import gold_records

KENYA = URIRef("https://w3id.org/dragoman/id/state/KEN")


def test_a_folder_as_a_dataset(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = EmbeddedStore.open(tmp_path / "store")
    store.load(records_quads(gold_records()))
    store.close()
    dataset = dragoman.open(tmp_path / "store")
    assert [str(label) for label in dataset.objects(KENYA, RDFS.label)] == ["Kenya"]
    assert (KENYA, RDFS.label, Literal("Kenya")) in dataset
    expected = Graph().parse(data=ntriples(records_quads(gold_records())), format="nt")
    assert {(s, p, str(o)) for s, p, o in dataset.default_graph} == {(s, p, str(o)) for s, p, o in expected}
    article = dataset.graph(URIRef(document_iri(gold_records()[2].article).value))
    assert len(article) == len(list(records_quads(gold_records()[2:3])))
    rows = dataset.query("SELECT ?who WHERE { ?who <https://w3id.org/dragoman/ontology#ratified> ?what }")
    assert [str(row[0]) for row in rows] == ["https://w3id.org/dragoman/id/organization/storting"]  # type: ignore[index]
    monkeypatch.setenv("DRAGOMAN_STORE", str(tmp_path / "store"))
    assert len(dragoman.open().default_graph) == len(expected)


def test_a_dataset_that_is_only_read_says_so(tmp_path: Path) -> None:
    EmbeddedStore.open(tmp_path / "store").close()
    dataset = dragoman.open(tmp_path / "store")
    writes = (
        lambda: dataset.add((KENYA, RDFS.label, Literal("x"))),
        lambda: dataset.remove((KENYA, None, None)),
        lambda: dataset.update("DELETE WHERE { ?s ?p ?o }"),
        lambda: dataset.parse(data=f"<{KENYA}> <{KENYA}> 'x' .", format="turtle"),
    )
    for write in writes:
        with pytest.raises(StoreError, match=r"opened to be read; dragoman.open\(read_only=False\)"):
            write()


MINE = URIRef("https://w3id.org/dragoman/id/graph/mine")
OTHER = URIRef("https://w3id.org/dragoman/id/graph/other")
NAME = (KENYA, RDFS.label, Literal("Nchi"))
MERGED = "ASK { state:KEN rdfs:label 'Nchi' }"


def test_what_is_written_to_a_graph_is_in_the_merge(tmp_path: Path) -> None:
    dataset = dragoman.open(tmp_path / "store", read_only=False)
    for graph in (MINE, OTHER):
        dataset.graph(graph).add(NAME)
    assert dataset.query(MERGED).askAnswer
    dataset.graph(MINE).remove(NAME)
    assert dataset.query(MERGED).askAnswer
    dataset.remove_graph(OTHER)
    assert not dataset.query(MERGED).askAnswer
    dataset.addN([(*NAME, dataset.graph(MINE))])
    assert dataset.query(MERGED).askAnswer
    dataset.remove(NAME)
    assert not dataset.query("ASK { { state:KEN rdfs:label ?n } UNION { GRAPH ?g { ?s rdfs:label ?n } } }").askAnswer


def test_an_update_is_refused_and_parsing_keeps_the_merge_true(tmp_path: Path) -> None:
    dataset = dragoman.open(tmp_path / "store", read_only=False)
    with pytest.raises(StoreError, match="use add and remove, parse, or 'dragoman load'"):
        dataset.update(f"INSERT DATA {{ GRAPH <{MINE}> {{ state:KEN rdfs:label 'Nchi' }} }}")
    dataset.parse(data=f"<{MINE}> {{ <{KENYA}> <{RDFS.label}> 'Nchi' }}", format="trig")
    assert dataset.query(MERGED).askAnswer
    dataset.graph(MINE).parse(data=f"<{KENYA}> <{RDFS.comment}> 'x' .", format="turtle")
    assert dataset.query("ASK { state:KEN rdfs:comment 'x' }").askAnswer


@pytest.mark.parametrize("read_only", [True, False])
def test_prefixes_need_no_declaration_and_a_mistake_is_told_with_its_place(tmp_path: Path, read_only: bool) -> None:
    store = EmbeddedStore.open(tmp_path / "store")
    store.load(records_quads(gold_records()))
    store.close()
    dataset = dragoman.open(tmp_path / "store", read_only=read_only)
    assert dataset.query("ASK { state:KEN a dgm:State }").askAnswer
    assert "dgm:ratified" in dataset.default_graph.serialize(format="turtle")
    with pytest.raises(QueryError, match="the query is malformed at line 1, column"):
        dataset.query("SELECT * { ?s ?p }")


@pytest.mark.parametrize("read_only", [True, False])
def test_what_rdflib_users_write_works(tmp_path: Path, read_only: bool) -> None:
    store = EmbeddedStore.open(tmp_path / "store")
    store.load(records_quads(gold_records()))
    store.close()
    dataset = dragoman.open(tmp_path / "store", read_only=read_only)
    assert dataset.value(KENYA, RDFS.label) == Literal("Kenya")
    label = "SELECT ?l { ?s rdfs:label ?l }"
    for query in (label, prepareQuery(label)):
        assert [row[0] for row in dataset.query(query, initBindings={"s": KENYA})] == [Literal("Kenya")]
    count = "SELECT (COUNT(?l) AS ?n) { ?s rdfs:label ?l }"
    assert [int(row[0]) for row in dataset.query(count, initBindings={"s": KENYA})] == [1]
    assert [row[0] for row in dataset.query("SELECT ?s ?l { ?s own:label ?l }", initNs={"own": RDFS})]
    built = dataset.query("CONSTRUCT { ?s rdfs:label ?l } { ?s rdfs:label ?l }").graph
    assert (KENYA, RDFS.label, Literal("Kenya")) in built
    expected = Graph().parse(data=ntriples(records_quads(gold_records())), format="nt")
    assert set(dataset.default_graph) == set(expected)


def test_an_endpoint_as_a_dataset() -> None:
    with oxigraph_server() as endpoint:
        RemoteStore(endpoint).load(records_quads(gold_records()))
        dataset = dragoman.open(endpoint.url)
        rows = dataset.query("SELECT DISTINCT ?label WHERE { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?label }")
        assert Literal("Kenya") in {row[0] for row in rows}  # type: ignore[index]
        assert dataset.query("ASK { state:KEN a dgm:State }").askAnswer


def test_an_endpoint_for_users_as_a_dataset(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A password is sent by digest, long answers come whole, and each article is a graph."""
    with virtuoso(tmp_path, max_rows=500) as endpoint:
        RemoteStore(endpoint).load(records_quads(gold_records()))
        monkeypatch.setenv("DRAGOMAN_USER", endpoint.user)
        monkeypatch.setenv("DRAGOMAN_PASSWORD", endpoint.password)
        dataset = dragoman.open(endpoint.url)
        expected = Graph().parse(data=ntriples(records_quads(gold_records())), format="nt")
        mine = "FILTER(STRSTARTS(STR(?s), 'https://w3id.org/dragoman/id/'))"
        whole = dataset.query(f"SELECT DISTINCT ?s ?p ?o {{ ?s ?p ?o {mine} }}")
        assert {(s, p, str(o)) for s, p, o in whole} == {(s, p, str(o)) for s, p, o in expected}  # type: ignore[misc]
        assert (KENYA, RDFS.label, Literal("Kenya")) in dataset
        record = gold_records()[2]
        article = dataset.graph(URIRef(document_iri(record.article).value))
        assert len(article) == len(set(article)) == len(set(records_quads([record])))
        assert dataset.query("ASK { ?s a <http://nothing.example/> }").askAnswer is False
        built = dataset.query("CONSTRUCT { ?s ?p 'x' } { ?s ?p 'Kenya' }").graph
        assert built is not None
        assert (KENYA, RDFS.label, Literal("x")) in built


def test_an_endpoint_is_only_read_and_says_so() -> None:
    with pytest.raises(StoreError, match="'dragoman push' and 'dragoman load' write to an endpoint"):
        dragoman.open("http://127.0.0.1:9/sparql", read_only=False)
    with pytest.raises(StoreError, match="cannot be reached"):
        dragoman.open("http://127.0.0.1:9/sparql").query("ASK {}")
