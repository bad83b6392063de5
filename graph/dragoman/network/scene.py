"""From the network's values to what is drawn: marks with sizes and labels, one line a pair, and the layout."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dragoman.network import labels
from dragoman.network.data import NetworkData, Node
from dragoman.network.kinds import GROUPS, group_of
from dragoman.network.layout import Mark, Spot, arrange

_RADIUS = {"state": 15.0, "agreement": 13.0, "initiative": 12.0, "organization": 11.0, "person": 10.0, "topic": 4.0}
_DEFAULT_RADIUS = 9.0
_FIRST_OFF = frozenset(group.id for group in GROUPS if group.off)


@dataclass(frozen=True, slots=True)
class Scene:
    """The drawn nodes: their marks and spots by IRI."""

    marks: dict[str, Mark]
    spots: dict[str, Spot]


def scene(data: NetworkData) -> Scene:
    """Return the marks and spots of all nodes; those that are first left out find a place near what they belong to."""
    weight = Counter(iri for fact in data.ties() for iri in (fact.subject, fact.object))
    subtitles = offices(data)
    marks = {iri: mark(node, weight[iri], subtitles.get(iri, "")) for iri, node in data.nodes.items()}
    links = sorted({(min(f.subject, f.object), max(f.subject, f.object)) for f in data.ties()})
    shown = _shown(data, marks, links)
    spots = arrange(
        [marks[iri] for iri in marks if iri in shown], [(a, b) for a, b in links if a in shown and b in shown]
    )
    return Scene(marks, spots | _beside(marks.keys() - shown, links, spots))


def mark(node: Node, weight: int, subtitle: str = "") -> Mark:
    """Return how a node is drawn: its radius grows slowly with the number of its ties."""
    group = group_of(node.kind)
    radius = _RADIUS.get(group, _DEFAULT_RADIUS)
    grown = 0.0 if group == "topic" else min(1.6 * max(weight - 1, 0) ** 0.5, 8.0)
    return Mark(node.iri, group, round(radius + grown, 1), tuple(labels.lines(node.label)), subtitle)


def offices(data: NetworkData) -> dict[str, str]:
    """Return the subtitle of each person: the office that the latest report gives, cut to one line."""
    held: dict[str, tuple[str, str]] = {}
    for fact in data.facts:
        if fact.relation in ("holdsOffice", "appointedTo") and fact.status == "reported":
            until = f" (to {fact.end[:4]})" if fact.end else ""
            found = (data.when(fact), _short(data.nodes[fact.object].label) + until)
            held[fact.subject] = max(held.get(fact.subject, found), found)
    return {iri: label for iri, (_, label) in held.items()}


def _short(text: str) -> str:
    first = text[:1].upper() + text[1:]
    return first if len(first) <= 32 else first[:31].rstrip() + "…"


def _shown(data: NetworkData, marks: Mapping[str, Mark], links: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Return the nodes of the first view: those with a tie to a node that is not first left out."""
    visible = {iri for iri in data.nodes if marks[iri].group not in _FIRST_OFF}
    tied = {iri for a, b in links if a in visible and b in visible for iri in (a, b)}
    people = {iri for iri in visible if marks[iri].subtitle}
    return frozenset(tied | people)


def _beside(rest: Iterable[str], links: Iterable[tuple[str, str]], spots: Mapping[str, Spot]) -> dict[str, Spot]:
    """Return spots for the nodes left out at first: around the node they belong to, or in a row below all."""
    near: defaultdict[str, list[str]] = defaultdict(list)
    for a, b in links:
        near[a].append(b)
        near[b].append(a)
    floor = max((spot.y for spot in spots.values()), default=0.0) + 90
    placed, around = {}, Counter[str]()
    for index, iri in enumerate(sorted(rest)):
        parent = next((other for other in sorted(near[iri]) if other in spots), "")
        if parent:
            turn = around[parent]
            around[parent] += 1
            home = spots[parent]
            placed[iri] = Spot(round(home.x + 62 + 8 * turn, 1), round(home.y - 46 + 34 * turn, 1))
        else:
            placed[iri] = Spot(float(index % 12 * 130 - 715), floor + 60 * (index // 12))
    return placed
