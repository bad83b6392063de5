"""GraphML and GEXF: what other tools read back."""

import xml.etree.ElementTree as ET
from pathlib import Path

import networkx as nx

from dragoman.network import NetworkData
from dragoman.network.export import to_gexf, to_graphml
from dragoman.rdf import records_quads
from dragoman.store import EmbeddedStore
from tests.explorer.test_hostile import hostile_record

GEXF = "{http://www.gexf.net/1.2draft}"
VIZ = "{http://www.gexf.net/1.2draft/viz}"


def test_graphml_is_read_back_with_every_fact(gold_store: EmbeddedStore, gold: NetworkData, tmp_path: Path) -> None:
    file = tmp_path / "gold.graphml"
    file.write_text(to_graphml(gold_store), encoding="utf-8")
    graph = nx.read_graphml(file, force_multigraph=True)
    assert (graph.number_of_nodes(), graph.number_of_edges()) == (43, 74)
    found = {(d["relation"], d["status"], d["quote"], d["date"], d["told"]) for _, _, d in graph.edges(data=True)}
    assert found == {(f.relation, f.status, f.quote, f.date, gold.told(f)) for f in gold.facts}


def test_gexf_has_colours_places_and_sizes(gold_store: EmbeddedStore, gold: NetworkData) -> None:
    root = ET.fromstring(to_gexf(gold_store))
    nodes = list(root.iter(GEXF + "node"))
    assert {node.get("label") for node in nodes} == {node.label for node in gold.nodes.values()}
    assert all(node.find(VIZ + tag) is not None for node in nodes for tag in ("color", "position", "size"))
    assert len(list(root.iter(GEXF + "edge"))) == 74


def test_the_same_graph_gives_the_same_bytes(gold_store: EmbeddedStore) -> None:
    assert to_gexf(gold_store) == to_gexf(gold_store)
    assert "lastmodifieddate" not in to_gexf(gold_store)
    assert to_graphml(gold_store) == to_graphml(gold_store)


def test_hostile_text_stays_text() -> None:
    store = EmbeddedStore.memory(records_quads([hostile_record("https://example.org/")]))
    for text in (to_gexf(store), to_graphml(store)):
        assert "<script" not in text
        ET.fromstring(text)
