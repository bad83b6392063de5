"""By what the reader can size and colour nodes: measures from 0 to 1, and the community."""

from typing import Any

from dragoman.network.communities import communities
from dragoman.network.data import TIE_STATUSES, NetworkData
from dragoman.network.measures import scores
from dragoman.network.projections import project

_SIZES = ("betweenness", "pagerank")


def appearance(data: NetworkData) -> dict[str, dict[str, Any]]:
    """Return for each tied node its measures, each as a share of the greatest, and the number of its community."""
    graph = project(data, "all", statuses=TIE_STATUSES)
    home = {key: number for number, part in enumerate(communities(graph)) for key in part}
    found = scores(graph)
    most = {name: max((values[name] for values in found.values()), default=0.0) or 1.0 for name in _SIZES}
    return {
        iri: {
            "community": home[iri],
            "measures": {name: round(found[iri][name] / most[name], 3) for name in _SIZES},
        }
        for iri in graph
    }
