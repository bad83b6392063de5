"""Groups of nodes that have more ties among themselves than with others."""

from collections.abc import Iterable

import networkx as nx

_MOST = 6000
"""Most nodes for the exact method (Louvain); above, labels are passed on between neighbours."""


def communities(graph: "nx.Graph[str]") -> list[list[str]]:
    """Return the communities, largest first, each with its keys sorted; the same for the same graph."""
    ordered: nx.Graph[str] = nx.Graph()
    ordered.add_nodes_from(sorted(graph))
    ordered.add_weighted_edges_from(
        sorted((min(a, b), max(a, b), d.get("weight", 1)) for a, b, d in graph.edges(data=True))
    )
    if len(ordered) <= _MOST:
        found: Iterable[set[str]] = nx.community.louvain_communities(ordered, weight="weight", seed=0)
    else:
        found = nx.community.asyn_lpa_communities(ordered, weight="weight", seed=0)
    return sorted((sorted(part) for part in found), key=lambda part: (-len(part), part))
