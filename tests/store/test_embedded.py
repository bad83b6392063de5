import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from dragoman.errors import QueryError, StoreError
from dragoman.model import Record
from dragoman.rdf import document_iri, record_nquads, record_quads, records_quads
from dragoman.store import EmbeddedStore, Rows, select
from tests.gold_graph import gold_records
from tests.support import forbid

RECORDS = gold_records()
LABEL = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")


def merge(store: EmbeddedStore) -> set[tuple[str, str, str]]:
    """The default graph that queries see."""
    rows = select(store, "SELECT ?s ?p ?o WHERE { ?s ?p ?o }")
    return {(str(s), str(p), str(o)) for s, p, o in rows}


def merge_of(*records: Record) -> set[tuple[str, str, str]]:
    return {(str(q.subject), str(q.predicate), str(q.object)) for q in records_quads(records)}


def put(store: EmbeddedStore, record: Record) -> bool:
    return store.replace_graph(document_iri(record.article), record_quads(record))


@pytest.fixture
def store(tmp_path: Path) -> EmbeddedStore:
    return EmbeddedStore.open(tmp_path / "store")


def test_a_triple_of_several_articles_is_seen_once(store: EmbeddedStore) -> None:
    for record in RECORDS:
        put(store, record)
    rows = list(select(store, 'SELECT ?s WHERE { ?s <http://www.w3.org/2000/01/rdf-schema#label> "Kenya" }'))
    assert len(rows) == 1
    assert merge(store) == merge_of(*RECORDS)


def test_building_again_changes_nothing(store: EmbeddedStore) -> None:
    assert put(store, RECORDS[0])
    before = set(store.oxigraph)
    assert not put(store, RECORDS[0])
    assert set(store.oxigraph) == before


def test_a_correction_leaves_no_stale_triple_and_shared_entities_stay(store: EmbeddedStore) -> None:
    for record in RECORDS:
        put(store, record)
    corrected = replace(RECORDS[0], statements=RECORDS[0].statements[:2])
    assert put(store, corrected)
    assert merge(store) == merge_of(corrected, *RECORDS[1:])
    assert set(store.dump()) == set(records_quads([corrected, *RECORDS[1:]]))


def test_dropping_an_article_leaves_what_others_say(store: EmbeddedStore) -> None:
    for record in RECORDS:
        put(store, record)
    store.drop(document_iri(RECORDS[3].article))
    kept = [record for record in RECORDS if record is not RECORDS[3]]
    assert merge(store) == merge_of(*kept)
    assert store.graphs() == tuple(sorted((document_iri(r.article) for r in kept), key=lambda g: g.value))
    store.drop()
    assert merge(store) == set()
    assert store.graphs() == ()


def test_load_is_the_same_as_replacing_each_graph(store: EmbeddedStore) -> None:
    quads = list(records_quads(RECORDS))
    assert store.load(quads) == len(quads)
    assert store.load(quads) == len(quads)
    assert merge(store) == merge_of(*RECORDS)
    assert set(store.dump()) == set(quads)


def test_adding_graphs_is_the_same_as_loading_their_quads(store: EmbeddedStore) -> None:
    graphs = {document_iri(record.article).value: record_nquads(record) for record in RECORDS}
    store.add_graphs(graphs)
    store.add_graphs(graphs)
    assert merge(store) == merge_of(*RECORDS)
    assert set(store.dump()) == set(records_quads(RECORDS))


NESTED = """@prefix a: <http://a/> .
a:x a:knows [ a:name "one" ; a:knows [ a:name "two" ] ] ; a:name "x" ."""


def test_blank_nodes_can_be_replaced_and_dropped_and_what_others_say_of_them_stays(store: EmbeddedStore) -> None:
    graph, other = NamedNode("https://example.org/g"), NamedNode("https://example.org/other")
    quads = [Quad(t.subject, t.predicate, t.object, graph) for t in parse(NESTED, RdfFormat.TURTLE)]
    shared = next(quad for quad in quads if quad.object == Literal("two"))
    store.load([*quads, Quad(shared.subject, shared.predicate, shared.object, other)])
    kept = [quad for quad in quads if quad.object != Literal("x")]
    assert store.replace_graph(graph, kept)
    names = "SELECT DISTINCT ?name { ?x <http://a/knows>+ ?y . ?y <http://a/name> ?name } ORDER BY ?name"
    assert [row[0] for row in select(store, names)] == [Literal("one"), Literal("two")]
    assert store.replace_graph(graph, quads[:2])
    store.drop(graph)
    assert store.graphs() == (other,)
    assert [quad.object for quad in store.oxigraph] == [Literal("two"), Literal("two")]  # in its graph and in the merge


def test_it_is_on_disk(tmp_path: Path) -> None:
    store = EmbeddedStore.open(tmp_path / "store")
    put(store, RECORDS[0])
    store.close()
    assert merge(EmbeddedStore.open(tmp_path / "store", read_only=True)) == merge_of(RECORDS[0])


def test_an_interrupted_replacement_leaves_the_former_state(store: EmbeddedStore) -> None:
    put(store, RECORDS[0])

    def breaks_off():  # type: ignore[no-untyped-def]
        yield next(record_quads(RECORDS[1]))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.replace_graph(document_iri(RECORDS[0].article), breaks_off())
    assert merge(store) == merge_of(RECORDS[0])


def test_hostile_literals_stay_literals(store: EmbeddedStore) -> None:
    graph, thing = NamedNode("https://example.org/g"), NamedNode("https://example.org/s")
    words = '" . } ; DROP ALL ; INSERT DATA { <x:> <x:> "\\\n\t\'\u2028\u0007'
    first, second = Quad(thing, LABEL, Literal(words), graph), Quad(thing, LABEL, Literal("new"), graph)
    store.replace_graph(graph, [first])
    store.replace_graph(graph, [second])
    store.replace_graph(graph, [first, second])
    store.replace_graph(graph, [first])
    assert set(store.dump()) == {first}


def test_a_store_in_use_is_one_clear_line(tmp_path: Path) -> None:
    hold = (
        "import sys; from pathlib import Path; from dragoman.store import EmbeddedStore\n"
        "store = EmbeddedStore.open(Path(sys.argv[1])); print('open', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", hold, str(tmp_path / "store")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout and other.stdout.readline() == b"open\n"  # noqa: PT018
        with pytest.raises(StoreError, match="in use by another program"):
            EmbeddedStore.open(tmp_path / "store")
        other.communicate()


def test_reading_a_store_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="'dragoman build' makes one"):
        EmbeddedStore.open(tmp_path / "none", read_only=True)
    assert not (tmp_path / "none").exists()


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "diary.txt").write_text("dear diary")
    with pytest.raises(StoreError, match="holds other files"):
        EmbeddedStore.open(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["diary.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_forbidden_folder_is_one_clear_line(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(StoreError, match="may not be read or written"):
        EmbeddedStore.open(tmp_path / "store")


def test_a_folder_that_may_not_be_looked_into_is_not_taken_for_a_store_in_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "locked" / "store"
    folder.mkdir(parents=True)
    forbid(monkeypatch, folder)
    for read_only in (True, False):
        with pytest.raises(StoreError, match="may not be read or written by this user"):
            EmbeddedStore.open(folder, read_only=read_only)


@pytest.mark.parametrize("read_only", [True, False])
@pytest.mark.parametrize("lost", ["CURRENT", "MANIFEST-*", "*.sst"])
def test_a_store_that_lost_a_file_is_said_to_be_damaged(tmp_path: Path, lost: str, read_only: bool) -> None:
    store = EmbeddedStore.open(tmp_path / "store")
    store.load(record_quads(RECORDS[0]))
    store.close()
    for path in (tmp_path / "store").glob(lost):
        path.unlink()
    with pytest.raises(StoreError, match=r"is damaged, .* delete this folder, and build or load it again"):
        EmbeddedStore.open(tmp_path / "store", read_only=read_only)


def test_a_malformed_query_tells_the_place(store: EmbeddedStore) -> None:
    with pytest.raises(QueryError, match="malformed at line 2, column"):
        store.query("SELECT ?s WHERE {\n ?s ?p }")


def test_answers_by_kind(store: EmbeddedStore) -> None:
    put(store, RECORDS[0])
    assert store.query("ASK { ?s ?p ?o }") is True
    rows = store.query("SELECT ?s ?none WHERE { ?s a ?kind } LIMIT 1")
    assert isinstance(rows, Rows)
    assert rows.variables == ("s", "none")
    assert next(iter(rows))[1] is None
