"""How much one page carries and draws, and what it becomes when a graph is too large for that."""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from dragoman.network import labels
from dragoman.network.communities import communities
from dragoman.network.data import TIE_STATUSES, Fact, NetworkData
from dragoman.network.projections import project
from dragoman.network.stress import place

ALL = 1500
"""Most nodes that are all drawn at first."""
FIRST = 300
"""The strongest actors that are drawn first of a larger graph."""
WEBGL = 2000
"""Drawn nodes above which the page uses WebGL."""
CARRIED = 20_000
"""Most nodes that a page carries; of a larger graph it carries communities and the strongest."""
LIMITS = {"all": ALL, "first": FIRST, "webgl": WEBGL}
_STRONGEST = 1500
_FACTS_A_PAIR = 12
_BUBBLES = 120
_BUNDLES = 240


@dataclass(frozen=True, slots=True)
class Bubble:
    """A community drawn as one mark: its label, its size, and its members that the page carries."""

    label: str
    size: int
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fitted:
    """What a page carries of a graph, and the words that say what it leaves out."""

    data: NetworkData
    notice: str = ""
    bubbles: tuple[Bubble, ...] = ()
    bundles: Mapping[tuple[int, int], int] = field(default_factory=dict)


def fitted(data: NetworkData, carried: int = CARRIED) -> Fitted:
    """Return the graph itself, or above `carried` nodes its communities with the strongest nodes of each."""
    if len(data.nodes) <= carried:
        return Fitted(data)
    strength = Counter(iri for fact in data.ties() for iri in (fact.subject, fact.object))
    found = communities(project(data, "all", statuses=TIE_STATUSES))
    kept = {iri for iri, _ in sorted(strength.items(), key=lambda item: (-item[1], item[0]))[:_STRONGEST]}
    small = _inner(data, kept)
    bubbles = tuple(_bubble(data, part, strength, kept) for part in found[:_BUBBLES])
    home = {iri: number for number, part in enumerate(found[:_BUBBLES]) for iri in part}
    notice = (
        f"This graph holds {len(data.nodes):,} things and {len(data.facts):,} facts, more than one page can. Here are "
        f"its {len(bubbles)} largest communities, its {len(kept):,} strongest actors and {len(small.facts):,} facts "
        "between them; double-click a community to open it. 'dragoman facts' and 'dragoman analyse' tell of all."
    )
    return Fitted(small, notice, bubbles, _bundles(data, home))


def _inner(data: NetworkData, kept: set[str]) -> NetworkData:
    """Return the kept nodes and the latest facts of each pair of them."""
    pairs: defaultdict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in data.facts:
        if fact.subject in kept and fact.object in kept:
            pairs[fact.subject, fact.object].append(fact)
    latest = {
        fact.iri
        for facts in pairs.values()
        for fact in sorted(facts, key=lambda f: (data.when(f), f.iri))[-_FACTS_A_PAIR:]
    }
    facts = tuple(fact for fact in data.facts if fact.iri in latest)
    speakers = {fact.speaker for fact in facts if fact.speaker}
    documents = {fact.document for fact in facts}
    return NetworkData(
        {iri: node for iri, node in data.nodes.items() if iri in kept | speakers},
        facts,
        {iri: document for iri, document in data.documents.items() if iri in documents},
    )


def _bubble(data: NetworkData, part: list[str], strength: Mapping[str, int], kept: set[str]) -> Bubble:
    ranked = sorted(part, key=lambda iri: (-strength[iri], iri))
    names = ", ".join(data.nodes[iri].label for iri in ranked[:2])
    rest = f" and {len(part) - 2:,} more" if len(part) > 2 else ""
    return Bubble(names + rest, len(part), tuple(iri for iri in ranked if iri in kept))


def _bundles(data: NetworkData, home: Mapping[str, int]) -> dict[tuple[int, int], int]:
    """Return how many facts join each two communities."""
    counts: Counter[tuple[int, int]] = Counter()
    for fact in data.ties():
        a, b = home.get(fact.subject, -1), home.get(fact.object, -1)
        if a >= 0 and b >= 0 and a != b:
            counts[min(a, b), max(a, b)] += 1
    return dict(sorted(sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:_BUNDLES]))


def add_bubbles(nodes: list[dict[str, Any]], view: Fitted) -> list[dict[str, int]]:
    """Add the communities to the page's nodes, set their members around them; return the bundles of facts between."""
    if not view.bubbles:
        return []
    at = {iri: index for index, iri in enumerate(view.data.nodes)}
    first = len(nodes)
    for node in nodes:  # the communities are those of the whole graph, not of the part that the page carries
        node.pop("community", None)
    for number, (bubble, (x, y)) in enumerate(zip(view.bubbles, _centres(view), strict=True)):
        radius = _radius(bubble)
        nodes.append(
            {"id": f"community/{number}", "label": bubble.label, "kind": "community", "group": "community"}
            | {"x": x, "y": y, "r": radius, "lines": labels.lines(bubble.label), "community": number}
        )
        for rank, iri in enumerate(bubble.members):
            reach, turn = radius * 0.9 * ((rank + 0.5) / len(bubble.members)) ** 0.5, rank * 2.399963
            nodes[at[iri]] |= {
                "x": round(x + reach * math.cos(turn), 1),
                "y": round(y + reach * math.sin(turn), 1),
                "community": number,
            }
    return [{"from": first + a, "to": first + b, "n": n} for (a, b), n in view.bundles.items()]


def _radius(bubble: Bubble) -> float:
    return round(24 + 12 * math.sqrt(max(bubble.size, 3 * len(bubble.members))), 1)


def _centres(view: Fitted) -> list[tuple[float, float]]:
    sizes = [(2 * _radius(bubble) + 30, 2 * _radius(bubble) + 70) for bubble in view.bubbles]
    return [(round(float(x), 1), round(float(y), 1)) for x, y in place(sizes, list(view.bundles), 30.0)]
