"""Measures against networkx's own answers and against what the gold graph says."""

import networkx as nx
import pytest

from dragoman.network import NetworkData
from dragoman.network.data import Fact, Node
from dragoman.network.measures import (
    brokers,
    centrality,
    changes,
    community_rows,
    over_time,
    scores,
)
from dragoman.network.projections import Window, project


def test_betweenness_is_that_of_networkx(gold: NetworkData) -> None:
    graph = project(gold, "all")
    expected = nx.betweenness_centrality(graph)
    assert {k: v["betweenness"] for k, v in scores(graph).items()} == pytest.approx(expected, abs=1e-6)


def test_pagerank_sums_to_one_and_strength_counts_facts(gold: NetworkData) -> None:
    graph = project(gold, "state-state")
    found = scores(graph)
    assert sum(v["pagerank"] for v in found.values()) == pytest.approx(1, abs=1e-4)
    assert sum(v["strength"] for v in found.values()) == 2 * sum(d["weight"] for _, _, d in graph.edges(data=True))


def test_central_states_come_first(gold: NetworkData) -> None:
    rows = centrality(project(gold, "state-state"))
    assert [(r["actor"], r["ties"], r["strength"]) for r in rows][:2] == [("Kenya", 4, 12), ("Chile", 3, 9)]


def test_communities_hold_every_node_once_and_count_their_ties(gold: NetworkData) -> None:
    graph = project(gold, "state-state")
    rows = community_rows(graph)
    assert sum(r["size"] for r in rows) == graph.number_of_nodes()
    assert sum(r["inner"] for r in rows) + sum(r["outer"] for r in rows) / 2 == 19
    assert "Chile" in next(r["members"] for r in rows if "Kenya" in r["members"])


def test_sums_offices_and_mere_words_hold_a_network_together_without_rows_of_their_own() -> None:
    labels = {
        "a": ("Oman", "State"),
        "b": ("Oman", "Topic"),
        "c": ("$3 million", "FundingCommitment"),
        "d": ("text", "Topic"),
        "e": ("President", "Office"),
        "f": ("Muscat Accord", "Agreement"),
        "g": ("accord", "Agreement"),
        "h": ("fisheries agreement", "Agreement"),
        "i": ("15 days", "Topic"),
        "j": ("critical minerals", "Topic"),
    }
    nodes = {iri: Node(iri, kind, label) for iri, (label, kind) in labels.items()}
    facts = tuple(Fact(f"f{iri}", "covers", "a", iri, "reported", "doc") for iri in labels if iri != "a")
    graph = project(NetworkData(nodes, facts, {}), "all")
    assert graph.number_of_nodes() == len(labels)
    (row,) = community_rows(graph)
    assert (row["members"], row["size"]) == ("Oman; Muscat Accord; fisheries agreement; critical minerals", 4)
    assert {r["actor"] for r in centrality(graph)} == set(row["members"].split("; "))
    assert [(r["actor"], r["kind"]) for r in centrality(graph)][:2] == [
        ("Oman", "state"),
        ("Muscat Accord", "agreement"),
    ]


def test_brokers_stand_between_others(gold: NetworkData) -> None:
    line = nx.Graph()
    for a, b in ("ab", "bc", "cd", "de"):
        line.add_edge(a, b, weight=1)
    nx.set_node_attributes(line, {key: key.upper() for key in line}, "label")
    assert [(r["actor"], r["communities"]) for r in brokers(line)] == [("C", 2), ("D", 2)]  # B has one side only


def test_changes_between_two_windows_say_what_turned(gold: NetworkData) -> None:
    rows = changes(gold, "state-state", Window("2024", "2024"), Window("2025", "2025"))
    assert rows[0] == {
        "first": "Chile",
        "second": "Kenya",
        "before": 6,
        "after": 1,
        "change": -5,
        "turn": "conflict → cooperation",
    }
    assert not [r for r in rows if not r["change"] and not r["turn"]]


def test_ties_over_time_add_up_to_the_ties(gold: NetworkData) -> None:
    rows = over_time(gold, "state-state", "year")
    assert [(r["period"], r["facts"]) for r in rows if (r["first"], r["second"]) == ("Chile", "Kenya")] == [
        ("2024", 6),
        ("2025", 1),
    ]
    assert sum(r["facts"] for r in rows) == 19
    assert {len(r["period"]) for r in over_time(gold, "state-state", "month")} <= {4, 7}


def test_an_empty_network_has_no_rows() -> None:
    graph: nx.Graph[str] = nx.Graph()
    assert centrality(graph) == community_rows(graph) == brokers(graph) == []
