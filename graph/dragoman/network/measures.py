"""What the networks say: who is central, who stands between groups, how ties grow, what changed.

Every measure returns rows (dicts with the same keys) in a fixed order, ready for a table, CSV or JSON. Sums, figures,
offices and mere words hold a network together, but have no row of their own: nobody looks for them by a name.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import networkx as nx
import rustworkx as rx

from dragoman.network.communities import communities
from dragoman.network.data import NetworkData
from dragoman.network.projections import ALWAYS, Window, project
from dragoman.vocabulary import camel_words

MeasureRows = list[dict[str, Any]]
_EXACT = 2500
"""Most nodes for which betweenness counts all shortest paths; above, those from a sample."""
_SAMPLE = 100
_STEPS = {"year": 4, "month": 7, "day": 10}


def scores(graph: "nx.Graph[str]") -> dict[str, dict[str, float]]:
    """Return the centralities of each node: ties, strength, betweenness and PageRank, the last two from 0 to 1."""
    keys = sorted(graph)
    fast, at = _rustworkx(graph, keys)
    ranks = rx.pagerank(fast.to_directed(), weight_fn=float) if keys else {}
    between = _betweenness(graph, fast, at)
    return {
        key: {
            "ties": graph.degree(key),
            "strength": graph.degree(key, weight="weight"),
            "betweenness": round(between[key], 6),
            "pagerank": round(ranks[at[key]], 6),
        }
        for key in keys
    }


def _rustworkx(graph: "nx.Graph[str]", keys: list[str]) -> tuple["rx.PyGraph[str, int]", dict[str, int]]:
    fast: rx.PyGraph[str, int] = rx.PyGraph(multigraph=False)
    at = dict(zip(keys, fast.add_nodes_from(keys), strict=True))
    fast.add_edges_from([(at[a], at[b], d.get("weight", 1)) for a, b, d in _edges(graph)])
    return fast, at


def _edges(graph: "nx.Graph[str]") -> list[tuple[str, str, dict[str, Any]]]:
    """Return the edges in a fixed order, each with its smaller end first."""
    return sorted(((min(a, b), max(a, b), d) for a, b, d in graph.edges(data=True)), key=lambda edge: edge[:2])


def _betweenness(graph: "nx.Graph[str]", fast: "rx.PyGraph[str, int]", at: dict[str, int]) -> dict[str, float]:
    if len(at) > _EXACT:
        ordered: nx.Graph[str] = nx.Graph()
        ordered.add_nodes_from(sorted(graph))
        ordered.add_edges_from(sorted(graph.edges()))
        sampled: dict[str, float] = nx.betweenness_centrality(ordered, k=_SAMPLE, seed=0)
        return sampled
    # one thread: a sum in changing order would change the last digits
    exact = rx.betweenness_centrality(fast, parallel_threshold=len(at) + 1)
    return {key: exact[index] for key, index in at.items()}


def centrality(graph: "nx.Graph[str]") -> MeasureRows:
    """Return a row for each node with its centralities and its community, the strongest first."""
    home = {key: number for number, part in enumerate(communities(graph), start=1) for key in part}
    rows = [
        {
            "actor": graph.nodes[key]["label"],
            "kind": camel_words(graph.nodes[key]["kind"]),
            **values,
            "community": home[key],
            "iri": key,
        }
        for key, values in scores(graph).items()
        if _named(graph, key)
    ]
    return sorted(rows, key=lambda row: (-row["pagerank"], row["iri"]))


def community_rows(graph: "nx.Graph[str]") -> MeasureRows:
    """Return a row for each community with names in it: how many, its inner and outer ties, its strongest members."""
    rows = []
    for number, part in enumerate(communities(graph), start=1):
        inside = graph.subgraph(part)
        strongest = sorted(part, key=lambda key: (-graph.degree(key, weight="weight"), key))
        names = list(dict.fromkeys(graph.nodes[key]["label"] for key in strongest if _named(graph, key)))
        if not names:
            continue
        inner = sum(d["weight"] for _, _, d in inside.edges(data=True))
        outer = sum(d["weight"] for a, b, d in graph.edges(part, data=True)) - inner
        members = "; ".join(names[:8])
        rows.append({"community": number, "size": len(names), "inner": inner, "outer": outer, "members": members})
    return sorted(rows, key=lambda row: (-row["size"], row["community"]))


def _named(graph: "nx.Graph[str]", key: str) -> bool:
    return bool(graph.nodes[key].get("named", True))


def brokers(graph: "nx.Graph[str]") -> MeasureRows:
    """Return a row for each node that stands between communities: its betweenness, and how many it joins."""
    home = {key: number for number, part in enumerate(communities(graph), start=1) for key in part}
    joined = {key: len({home[other] for other in graph[key]} | {home[key]}) for key in graph}
    rows = [
        {
            "actor": graph.nodes[key]["label"],
            "betweenness": values["betweenness"],
            "communities": joined[key],
            "ties": values["ties"],
            "iri": key,
        }
        for key, values in scores(graph).items()
        if values["betweenness"] > 0 and joined[key] > 1 and _named(graph, key)
    ]
    return sorted(rows, key=lambda row: (-row["betweenness"], row["iri"]))


def tie_rows(graph: "nx.Graph[str]") -> MeasureRows:
    """Return a row for each tie with its strength and sign, the strongest first."""
    rows = [
        {
            "first": graph.nodes[a]["label"],
            "second": graph.nodes[b]["label"],
            "facts": d["weight"],
            "cooperation": d["cooperation"],
            "conflict": d["conflict"],
            "relations": d["relations"],
        }
        for a, b, d in _edges(graph)
    ]
    return sorted(rows, key=lambda row: (-row["facts"], row["first"], row["second"]))


def over_time(data: NetworkData, projection: str, step: str = "month", window: Window = ALWAYS) -> MeasureRows:
    """Return a row for each tie and period ('year', 'month' or 'day'), oldest first; undated facts are left out."""
    graph = project(data, projection, window)
    when = {fact.iri: data.when(fact) for fact in data.facts}
    rows: MeasureRows = []
    for a, b, edge in _edges(graph):
        periods: defaultdict[str, int] = defaultdict(int)
        for iri in edge["facts"].split():
            if when[iri]:
                periods[when[iri][: _STEPS[step]]] += 1
        names = graph.nodes[a]["label"], graph.nodes[b]["label"]
        rows += [{"period": p, "first": names[0], "second": names[1], "facts": n} for p, n in periods.items()]
    return sorted(rows, key=lambda row: (row["period"], -row["facts"], row["first"], row["second"]))


def changes(data: NetworkData, projection: str, before: Window, after: Window) -> MeasureRows:
    """Return a row for each tie that differs between two windows, the greatest change first."""
    old, new = project(data, projection, before), project(data, projection, after)
    pairs = {(min(a, b), max(a, b)) for a, b in (*old.edges(), *new.edges())}
    rows = [_change(data, a, b, _edge(old, a, b), _edge(new, a, b)) for a, b in sorted(pairs)]
    return sorted((row for row in rows if row["change"] or row["turn"]), key=lambda row: -abs(row["change"]))


def _change(data: NetworkData, a: str, b: str, old: dict[str, int], new: dict[str, int]) -> dict[str, Any]:
    tones = [_tone(edge) for edge in (old, new)]
    return {
        "first": data.nodes[a].label,
        "second": data.nodes[b].label,
        "before": old["weight"],
        "after": new["weight"],
        "change": new["weight"] - old["weight"],
        "turn": f"{tones[0]} → {tones[1]}" if tones[0] != tones[1] else "",
    }


def _edge(graph: "nx.Graph[str]", a: str, b: str) -> dict[str, int]:
    return graph.edges[a, b] if graph.has_edge(a, b) else {"weight": 0, "cooperation": 0, "conflict": 0}


def _tone(edge: dict[str, int]) -> str:
    """Return a tie's tone in a word: which of cooperation and conflict has more facts."""
    if not edge["weight"]:
        return "none"
    more = edge["cooperation"] - edge["conflict"]
    return "cooperation" if more > 0 else "conflict" if more < 0 else "neutral"


def columns(rows: Iterable[dict[str, Any]]) -> list[str]:
    """Return the rows' column names, in order."""
    return list(next(iter(rows), {}))
