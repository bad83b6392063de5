"""JSON-LD by our context: nothing is lost, and it reads like JSON."""

import json

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse
from rdflib import Dataset

from dragoman.publishing.jsonld import context, to_jsonld
from dragoman.resources import folder
from dragoman.store import EmbeddedStore
from dragoman.vocabulary import DGM, RDFS, TERMS, XSD


def test_the_shipped_context_is_that_of_the_ontology() -> None:
    """After a change of the ontology: scripts/ontology-docs."""
    shipped = json.loads((folder("ontology") / "context.jsonld").read_text(encoding="utf-8"))
    assert shipped == context()
    assert shipped["@context"].keys() >= TERMS


def test_no_two_keys_mean_one_property() -> None:
    iris = [v if isinstance(v, str) else v["@id"] for k, v in context()["@context"].items() if k != "@version"]  # type: ignore[attr-defined]
    assert len(iris) == len(set(iris))


def test_nothing_is_lost(gold_store: EmbeddedStore) -> None:
    text = to_jsonld(gold_store)
    assert set(parse(text, format=RdfFormat.JSON_LD)) == set(gold_store.dump())
    dataset = Dataset()
    dataset.parse(data=text, format="json-ld")
    assert len(list(dataset.quads())) == len(set(gold_store.dump()))


def test_it_reads_like_json(gold_store: EmbeddedStore) -> None:
    nodes = {node["id"]: node for graph in json.loads(to_jsonld(gold_store))["graph"] for node in graph["graph"]}
    assert nodes["data:state/NOR"]["isoCode"] == "NOR"
    assert nodes["data:amount/8000000-usd"]["value"] == "8000000"
    signed = [n for n in nodes.values() if n["type"] == "Assertion" and n["predicate"] == "signed"]
    assert {n["status"] for n in signed} == {"reported", "denied", "planned"}


_HARD = [
    Literal("wagon", language="fr"),
    Literal("1e5", datatype=XSD.decimal),
    Literal("2024", datatype=XSD.gYear),
    Literal('quote " and \\ and \n new line é 🌍'),
    NamedNode("https://w3id.org/dragoman/id//double"),
    NamedNode("urn:isbn:9780140449136"),
    NamedNode(DGM.base),
]


@pytest.mark.parametrize("value", _HARD, ids=str)
@pytest.mark.parametrize("predicate", [RDFS.label, DGM.value, DGM.object, DGM.predicate, NamedNode("urn:x:p")], ids=str)
def test_values_that_no_article_of_ours_has_yet(predicate: NamedNode, value: Literal | NamedNode) -> None:
    quads = {Quad(NamedNode("https://example.org/s"), predicate, value)}
    assert set(parse(to_jsonld(EmbeddedStore.memory(quads)), format=RdfFormat.JSON_LD)) == quads


def test_the_same_graph_gives_the_same_bytes(gold_store: EmbeddedStore) -> None:
    again = EmbeddedStore.memory(reversed(list(gold_store.dump())))
    assert to_jsonld(again) == to_jsonld(gold_store)
