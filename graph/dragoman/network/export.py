"""The network for Gephi and its kin: GraphML and GEXF, one edge a fact, with sources and dates."""

import io
import re

import networkx as nx

from dragoman.network.data import NetworkData
from dragoman.network.kinds import GROUPS, group_of
from dragoman.network.reading import read
from dragoman.network.scene import scene
from dragoman.store import Store

_COLOURS = {group.id: group.colour for group in GROUPS}


def to_graphml(store: Store) -> str:
    """Return the store's network as GraphML."""
    out = io.BytesIO()
    nx.write_graphml_xml(_safe(network(read(store))), out, encoding="utf-8", prettyprint=True)
    return out.getvalue().decode() + "\n"


def to_gexf(store: Store) -> str:
    """Return the store's network as GEXF 1.2, with colours, places and dates as Gephi takes them."""
    data = read(store)
    graph = _safe(network(data))
    drawn = scene(data)
    for iri, values in graph.nodes(data=True):
        red, green, blue = bytes.fromhex(_COLOURS[values["group"]][1:])
        spot = drawn.spots[iri]
        values["viz"] = {
            "color": {"r": red, "g": green, "b": blue, "a": 1.0},
            "position": {"x": spot.x, "y": -spot.y, "z": 0.0},
            "size": drawn.marks[iri].radius,
        }
    # without the day of writing the same graph gives the same bytes
    return re.sub(r' lastmodifieddate="[^"]*"', "", "\n".join(nx.generate_gexf(graph)), count=1) + "\n"


def network(data: NetworkData) -> "nx.MultiDiGraph[str]":
    """Return all facts as a directed multigraph; what is denied or only supposed is there with its status."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for iri, node in data.nodes.items():
        graph.add_node(
            iri, label=node.label, kind=node.kind, group=group_of(node.kind), aliases="; ".join(node.aliases)
        )
    for fact in data.facts:
        document = data.documents.get(fact.document)
        graph.add_edge(
            fact.subject,
            fact.object,
            key=fact.iri,
            label=fact.relation,
            relation=fact.relation,
            status=fact.status,
            date=fact.date,
            told=data.told(fact),
            sign=fact.sign,
            speaker=data.nodes[fact.speaker].label if fact.speaker else "",
            quote=fact.quote,
            source=(document.url or document.iri) if document else "",
        )
    return graph


def _safe(graph: "nx.MultiDiGraph[str]") -> "nx.MultiDiGraph[str]":
    """Return the graph without the characters that XML cannot hold."""
    for values in (*(d for _, d in graph.nodes(data=True)), *(d for _, _, d in graph.edges(data=True))):
        for name, value in values.items():
            if isinstance(value, str):
                values[name] = "".join(
                    c if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff") else " " for c in value
                )
    return graph
