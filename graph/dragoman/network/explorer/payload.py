"""What the page needs to know, as plain JSON values; short names where there are many of them.

Facts are rows of indices into the lists of nodes and documents, so that a large graph stays a small file.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from dragoman.network.data import TIE_STATUSES, Fact, NetworkData, Node
from dragoman.network.kinds import GROUPS, group_of
from dragoman.network.phrases import phrases
from dragoman.network.scene import Scene
from dragoman.relations import FACT_RELATIONS
from dragoman.settings import CONTEXT_CHARS, DATA_IRI
from dragoman.vocabulary import camel_words

STATUSES = ("reported", "claimed", "planned", "denied", "hypothetical")
_DETAILS = ("value", "currency", "asWritten", "unit", "comparator", "isoCode")
_LINKS = ("hasComponent", "organization", "concerns")


def nodes(data: NetworkData, scene: Scene, extra: Mapping[str, Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return the nodes as pyvis and the page take them; `extra` adds values (measures, community) by IRI."""
    order = {iri: index for index, iri in enumerate(data.nodes)}
    return [_node(node, scene, order) | dict(extra.get(iri, {})) for iri, node in data.nodes.items()]


def _node(node: Node, scene: Scene, order: Mapping[str, int]) -> dict[str, Any]:
    mark, spot = scene.marks[node.iri], scene.spots[node.iri]
    full = {
        "id": short(node.iri),
        "label": node.label,
        "kind": camel_words(node.kind),
        "group": group_of(node.kind),
        "x": spot.x,
        "y": spot.y,
        "side": "" if spot.side == "b" else spot.side,
        "r": mark.radius,
        "lines": list(mark.lines) if list(mark.lines) != [node.label] else [],
        "sub": mark.subtitle,
        "aliases": list(node.aliases),
        "details": {name: node.detail(name) for name in _DETAILS if name in node.details},
        "links": {
            name: [order[iri] for iri in node.details[name] if iri in order] for name in _LINKS if name in node.details
        },
    }
    return {name: value for name, value in full.items() if value not in ("", [], {})}


def edges(data: NetworkData) -> list[dict[str, int]]:
    """Return one drawn line for each pair of nodes with the number of facts behind it."""
    order = {iri: index for index, iri in enumerate(data.nodes)}
    counts: dict[tuple[int, int], int] = {}
    for fact in data.ties():
        a, b = sorted((order[fact.subject], order[fact.object]))
        counts[a, b] = counts.get((a, b), 0) + 1
    return [{"from": a, "to": b, "n": n} for (a, b), n in sorted(counts.items())]


def facts(data: NetworkData, relations: Sequence[str]) -> list[list[Any]]:
    """Return the facts as rows: relation, subject, object, status, speaker or -1, date, document, quote and around."""
    order = {iri: index for index, iri in enumerate(data.nodes)}
    sources = {iri: index for index, iri in enumerate(data.documents)}
    return [_fact(fact, data.when(fact), relations, order, sources) for fact in data.facts]


def _fact(
    fact: Fact, when: str, relations: Sequence[str], order: Mapping[str, int], sources: Mapping[str, int]
) -> list[Any]:
    start, end = _utf16(fact.quote, fact.trigger) if fact.trigger else (0, 0)
    return [
        relations.index(fact.relation),
        order[fact.subject],
        order[fact.object],
        STATUSES.index(fact.status),
        order.get(fact.speaker, -1),
        when,
        1 if fact.date else 0,
        sources.get(fact.document, -1),
        fact.quote,
        fact.prefix,
        fact.suffix,
        start,
        end,
        short(fact.iri),
        fact.sign,
        *((fact.start, fact.end) if fact.start or fact.end else ()),
    ]


def _utf16(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """Return a span of code points as JavaScript counts it."""
    start, end = (len(text[:point].encode("utf-16-le")) // 2 for point in span)
    return start, end


def meta(data: NetworkData, relations: Sequence[str]) -> dict[str, Any]:
    """Return what the page knows of the whole: the tables of groups, relations, statuses and documents."""
    return {
        "base": DATA_IRI,
        "groups": [{"id": g.id, "label": g.label, "colour": g.colour, "shape": g.shape, "off": g.off} for g in GROUPS],
        "relations": [{"id": r, "words": phrases(r), "event": r not in FACT_RELATIONS} for r in relations],
        "context": CONTEXT_CHARS,
        "statuses": list(STATUSES),
        "ties": list(TIE_STATUSES),
        "documents": [
            {"iri": d.iri, "title": d.title, "publisher": d.publisher, "url": d.url, "date": d.date}
            for d in data.documents.values()
        ],
    }


def relations_of(data: NetworkData) -> list[str]:
    """Return the relations that occur, the most frequent first."""
    counts: dict[str, int] = {}
    for fact in data.facts:
        counts[fact.relation] = counts.get(fact.relation, 0) + 1
    return sorted(counts, key=lambda name: (-counts[name], name))


def short(iri: str) -> str:
    """Return an IRI of ours without its base; the page's links and its hash use the same form."""
    return iri.removeprefix(DATA_IRI)
