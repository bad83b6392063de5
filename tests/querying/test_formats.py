import random
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, RdfFormat, parse
from rdflib import Dataset, Graph
from rdflib.compare import isomorphic

from dragoman.querying.formats import to_csv, to_nquads, to_ntriples, to_rdfxml, to_trig, to_turtle
from dragoman.querying.turtle import turtle
from dragoman.rdf import records_quads
from dragoman.store import EmbeddedStore, Store
from dragoman.vocabulary import RDFS, SKOS
from tests.gold_graph import gold_records
from tests.support import require

QUADS = list(records_quads(gold_records()))
MERGE = {Quad(q.subject, q.predicate, q.object) for q in QUADS}
STORE = EmbeddedStore.memory(QUADS)
P = NamedNode("https://example.org/p")
WRITERS = {"ttl": to_turtle, "trig": to_trig, "nq": to_nquads, "nt": to_ntriples, "rdf": to_rdfxml, "csv": to_csv}
FORMATS = {
    "ttl": RdfFormat.TURTLE,
    "trig": RdfFormat.TRIG,
    "nq": RdfFormat.N_QUADS,
    "nt": RdfFormat.N_TRIPLES,
    "rdf": RdfFormat.RDF_XML,
}


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_is_lost(name: str) -> None:
    read = set(parse(WRITERS[name](STORE), FORMATS[name]))
    assert read == (MERGE if name in ("ttl", "nt", "rdf") else set(QUADS))


@pytest.mark.parametrize("name", WRITERS)
def test_the_same_graph_gives_the_same_bytes(name: str) -> None:
    shuffled = QUADS.copy()
    random.Random(7).shuffle(shuffled)
    assert WRITERS[name](EmbeddedStore.memory(shuffled)) == WRITERS[name](STORE)


@pytest.mark.parametrize("name", ["ttl", "nt", "rdf"])
def test_a_merge_has_one_label_of_each_thing_the_commonest_of_several_articles(name: str) -> None:
    thing = NamedNode("https://example.org/x")
    written = (Literal("Shahbaz"), Literal("Shehbaz"), Literal("Shehbaz"), Literal("Chehbaz", language="fr"))
    graphs = [NamedNode(f"https://example.org/g{i}") for i in range(len(written))]
    quads = [Quad(thing, RDFS.label, label, graph) for label, graph in zip(written, graphs, strict=True)]
    found = {(q.predicate, q.object) for q in parse(WRITERS[name](EmbeddedStore.memory(quads)), FORMATS[name])}
    assert found == {(RDFS.label, written[1]), (SKOS.altLabel, written[0]), (RDFS.label, written[3])}
    assert WRITERS["trig"](EmbeddedStore.memory(quads)).count("rdfs:label") == len(written)


def test_rdflib_reads_turtle_and_trig_the_same() -> None:
    assert len(Graph().parse(data=to_turtle(STORE), format="turtle")) == len(MERGE)
    dataset = Dataset()
    dataset.parse(data=to_trig(STORE), format="trig")
    assert sum(len(graph) for graph in dataset.graphs()) == len(QUADS)


@pytest.mark.parametrize("name", ["ttl", "nq", "rdf"])
def test_rapper_reads_it_the_same(name: str, tmp_path: Path) -> None:
    rapper = require("rapper")
    path = tmp_path / f"graph.{name}"
    path.write_text(WRITERS[name](STORE), encoding="utf-8")
    kind = {"ttl": "turtle", "nq": "nquads", "rdf": "rdfxml"}[name]
    done = subprocess.run([rapper, "-c", "-i", kind, str(path)], capture_output=True, text=True, check=True)
    assert f"returned {len(QUADS if name == 'nq' else MERGE)} triples" in done.stderr


def test_turtle_is_written_for_people() -> None:
    text = to_turtle(STORE)
    assert (
        '\nstate:KEN\n  a dgm:State ;\n  rdfs:label "Kenya" ;\n  skos:altLabel "Nairobi" ;\n  dgm:accuses state:CHL ;\n'
        in text
    )
    prefixes = [line.split()[1] for line in text.splitlines() if line.startswith("@prefix")]
    assert prefixes == sorted(prefixes)
    assert all(text.count(prefix) > 1 for prefix in prefixes)


@pytest.mark.parametrize("local", ["a/b", "x#y", "with.dot", "end.", "ünï", "a%20b", "a,b", "-a", "1", "a~b", ""])
def test_names_of_all_kinds(local: str) -> None:
    subject = NamedNode(f"https://w3id.org/dragoman/id/state/{local}")
    text = turtle([Quad(subject, P, subject)])
    assert set(parse(text, RdfFormat.TURTLE)) == {Quad(subject, P, subject, DefaultGraph())}


@pytest.mark.parametrize("words", ['"', "\\", "a\nb\tc\r", "'''\"\"\"", "\u2028", "😀", "\x07", " ", ""])
def test_words_of_all_kinds(words: str) -> None:
    quads = {Quad(P, P, Literal(words)), Quad(P, P, Literal(words, language="pt-br"))}
    assert set(parse(turtle(quads), RdfFormat.TURTLE)) == quads


def test_blank_nodes_get_the_same_names_every_time() -> None:
    def graph(first: str, second: str) -> list[Quad]:
        return [Quad(BlankNode(first), P, BlankNode(second)), Quad(BlankNode(second), P, Literal("end"))]

    assert turtle(graph("a", "b")) == turtle(graph("z", "c"))
    one, other = (Graph().parse(data=turtle(graph(*names)), format="turtle") for names in (("a", "b"), ("b", "a")))
    assert isomorphic(one, other)


@pytest.mark.parametrize("write", WRITERS.values())
def test_an_empty_graph(write: Callable[[Store], str]) -> None:
    assert isinstance(write(EmbeddedStore.memory()), str)


def test_rdf_xml_is_xml_whatever_characters_a_text_holds() -> None:
    odd = [Literal("Lima\x01", language="en"), Literal("Lima\ufffe"), Literal("Lima")]
    store = EmbeddedStore.memory([Quad(P, P, word) for word in odd])
    read = Graph().parse(data=to_rdfxml(store), format="xml")
    assert {str(word) for word in read.objects()} == {"Lima\ufffd", "Lima"}
