"""The layout of large graphs: communities as regions, each drawn by itself, linked ones near each other."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import networkx as nx
import numpy as np

from dragoman.network.communities import communities
from dragoman.network.stress import place

_DRAWN = 120
"""Most nodes of a region that are placed by stress; a larger one is wound up from its strongest node outwards."""
_TURN = 2.399963
"""The golden angle, in radians."""
_ROOM = 26.0
"""Room for one node in a wound-up region, in pixels."""


def regions(sized: Sequence[tuple[str, float]], links: Sequence[tuple[str, str]]) -> dict[str, tuple[float, float]]:
    """Return a point for each key of (key, radius)."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(key for key, _ in sized)
    graph.add_edges_from(links)
    found = communities(graph)
    radii = dict(sized)
    local = [_inside(graph.subgraph(sorted(part)), radii) for part in found]
    reach = [max((float(np.hypot(x, y)) for x, y in spots.values()), default=0.0) + _ROOM for spots in local]
    home = {key: index for index, part in enumerate(found) for key in part}
    joined = sorted({(min(home[a], home[b]), max(home[a], home[b])) for a, b in links if home[a] != home[b]})
    centres = _centres([2 * r for r in reach], joined)
    return {
        key: (round(centres[index][0] + x, 1), round(centres[index][1] + y, 1))
        for index, spots in enumerate(local)
        for key, (x, y) in spots.items()
    }


def _centres(widths: Sequence[float], joined: Sequence[tuple[int, int]]) -> list[tuple[float, float]]:
    """Return the regions' centres: those with neighbours by stress, above 400 of them simply wound up by size."""
    if len(widths) <= 400:
        return [(float(x), float(y)) for x, y in place([(w, w) for w in widths], joined, 20.0)]
    area = np.cumsum([w * w for w in widths])
    return [
        (float(np.sqrt(a) * 0.62 * np.cos(i * _TURN)), float(np.sqrt(a) * 0.62 * np.sin(i * _TURN)))
        for i, a in enumerate(area)
    ]


def _inside(part: "nx.Graph[str]", radii: Mapping[str, float]) -> dict[str, tuple[float, float]]:
    keys = sorted(part, key=lambda key: (-part.degree(key), key))
    if len(keys) <= _DRAWN:
        at = {key: index for index, key in enumerate(keys)}
        points = place(
            [(2.6 * radii[key] + 16, 2.6 * radii[key] + 10) for key in keys],
            [(at[a], at[b]) for a, b in part.edges],
            30.0,
        )
        return {key: (float(x), float(y)) for key, (x, y) in zip(keys, points, strict=True)}
    return {
        key: (_ROOM * 0.6 * i**0.5 * float(np.cos(i * _TURN)), _ROOM * 0.6 * i**0.5 * float(np.sin(i * _TURN)))
        for i, key in enumerate(_outwards(part, keys))
    }


def _outwards(part: "nx.Graph[str]", keys: Sequence[str]) -> list[str]:
    """Return the keys from the strongest node outwards, step by step; what it does not reach comes last."""
    steps: defaultdict[str, int] = defaultdict(lambda: len(keys))
    steps.update(nx.single_source_shortest_path_length(part, keys[0]))
    return sorted(keys, key=lambda key: (steps[key], -part.degree(key), key))
