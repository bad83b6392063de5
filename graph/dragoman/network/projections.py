"""Typed projections of the record as networkx graphs: who is tied to whom, how often, and with which sign.

Each edge carries `weight` (facts), `cooperation` and `conflict` (facts of that sign), `relations` (the relations'
names, sorted, joined by a space) and `facts` (the IRIs of its assertions). Node attributes: `label`, `kind`, `group`,
and `named` (whether people know it by a name of its own).
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

import networkx as nx

from dragoman.network.data import REPORTED, Fact, NetworkData, Node
from dragoman.network.kinds import ACTORS, group_of
from dragoman.network.subjects import has_name
from dragoman.relations import RELATIONS

THINGS = frozenset({"agreement", "initiative"})
_JOINT = frozenset({"partyTo", "signed", "ratified", "joined", "hosts"})
"""Relations that tie two actors who have them with the same thing."""

_SERVING = frozenset({"actsFor", "leads", "memberOf"})

Pair = tuple[str, str, Fact]
_Represents = Callable[[str, str], frozenset[str]]
"""From an actor and a document to those for whom the actor counts there."""


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of time; both ends count, and an end left '' is open. Dates compare as far as they are stated."""

    since: str = ""
    until: str = ""

    def holds(self, date: str) -> bool:
        """Return whether a date as precise as stated lies in the window; no date lies only in an open one."""
        if not date:
            return not self.since and not self.until
        early = bool(self.since) and date < self.since[: len(date)]
        late = bool(self.until) and date[: len(self.until)] > self.until
        return not early and not late


ALWAYS = Window()


def project(
    data: NetworkData, name: str, window: Window = ALWAYS, statuses: tuple[str, ...] = REPORTED
) -> "nx.Graph[str]":
    """Return the projection of that name over a time window; KeyError for a name that PROJECTIONS does not hold."""
    graph: nx.Graph[str] = nx.Graph(name=name)
    ties = [fact for fact in _once(data.ties(statuses)) if window.holds(data.when(fact))]
    for a, b, fact in sorted(PROJECTIONS[name](data, ties), key=lambda pair: (pair[0], pair[1], pair[2].iri)):
        _add(graph, data, a, b, fact)
    return graph


def tone(fact: Fact) -> int:
    """Return 1 for cooperation, which it is also to join in one thing, -1 for conflict, 0 for neither."""
    return 1 if fact.relation in _JOINT else fact.sign


def without_pairs(facts: Iterable[Fact]) -> Iterator[Fact]:
    """Yield facts without the pairs of those who join in one thing by the same words: of seven parties, 42 pairs."""
    facts = list(facts)
    joined = {(fact.document, fact.place, fact.subject) for fact in facts if fact.relation in _JOINT}
    for fact in facts:
        sides = {(fact.document, fact.place, iri) for iri in (fact.subject, fact.object)}
        if fact.place < 0 or RELATIONS[fact.relation].fact or not sides <= joined:
            yield fact


def _once(facts: Iterable[Fact]) -> Iterator[Fact]:
    """Yield facts without the second row of event data that tells one cooperation from its other side."""
    told = set()
    for fact in facts:
        mutual = fact.place >= 0 and fact.sign > 0 and not RELATIONS[fact.relation].fact
        key = (fact.document, fact.place, fact.relation, fact.status, frozenset((fact.subject, fact.object)))
        if not mutual or key not in told:
            yield fact
        if mutual:
            told.add(key)


def _add(graph: "nx.Graph[str]", data: NetworkData, a: str, b: str, fact: Fact) -> None:
    for iri in (a, b):
        if iri not in graph:
            node = data.nodes[iri]
            graph.add_node(iri, label=node.label, kind=node.kind, group=group_of(node.kind), named=has_name(node))
    if not graph.has_edge(a, b):
        graph.add_edge(a, b, weight=0, cooperation=0, conflict=0, relations="", facts="")
    edge = graph.edges[a, b]
    known = edge["facts"].split()
    if fact.iri in known:
        return
    edge["weight"] += 1
    edge["cooperation"] += tone(fact) > 0
    edge["conflict"] += tone(fact) < 0
    edge["relations"] = " ".join(sorted({*edge["relations"].split(), fact.relation}))
    edge["facts"] = " ".join([*known, fact.iri])


def _groups(data: NetworkData) -> Mapping[str, str]:
    return {iri: group_of(node.kind) for iri, node in data.nodes.items()}


def _everything(data: NetworkData, ties: Iterable[Fact]) -> Iterator[Pair]:
    for fact in ties:
        yield fact.subject, fact.object, fact


def _between(data: NetworkData, ties: Iterable[Fact], left: frozenset[str], right: frozenset[str]) -> Iterator[Pair]:
    groups = _groups(data)
    for fact in ties:
        here, there = groups[fact.subject], groups[fact.object]
        if (here in left and there in right) or (here in right and there in left):
            yield fact.subject, fact.object, fact


def _actors(data: NetworkData, ties: Iterable[Fact]) -> Iterator[Pair]:
    """Yield ties between actors: what they do to one another. Whom somebody serves, leads or belongs to is no deed."""
    groups = _groups(data)
    own = {
        frozenset((fact.subject, fact.object))
        for fact in data.ties(REPORTED)
        if fact.relation in _SERVING and groups[fact.subject] == "person"
    }
    dealings = (fact for fact in ties if fact.sign or frozenset((fact.subject, fact.object)) not in own)
    yield from _between(data, dealings, ACTORS, ACTORS)


def _joint(ties: Iterable[Fact], represents: _Represents) -> Iterator[Pair]:
    """Yield each two that have the same relation with one thing, with the later one's fact."""
    together: defaultdict[tuple[str, str], dict[str, Fact]] = defaultdict(dict)
    for fact in ties:
        if fact.relation in _JOINT:
            for actor in represents(fact.subject, fact.document):
                together[fact.relation, fact.object].setdefault(actor, fact)
    for members in together.values():
        for a, b in combinations(sorted(members), 2):
            yield a, b, members[b]


def _states(data: NetworkData, ties: Iterable[Fact]) -> Iterator[Pair]:
    """Yield ties between states: their own, their bodies', those of who acts for them there, and what they join in."""
    ties = list(without_pairs(ties))
    groups = _groups(data)
    bodies = {iri: _states_of(node) & data.nodes.keys() for iri, node in data.nodes.items()}
    acts: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for fact in data.facts:
        if fact.relation == "actsFor" and fact.status == "reported":
            served = fact.object
            acts[fact.subject, fact.document] |= {served} if groups[served] == "state" else bodies[served]

    def represents(iri: str, document: str) -> frozenset[str]:
        return frozenset({iri}) if groups[iri] == "state" else bodies[iri] or frozenset(acts[iri, document])

    for fact in _told_once(ties, bodies):
        if fact.relation in ("actsFor", "holdsOffice"):
            continue
        for a in represents(fact.subject, fact.document):
            for b in represents(fact.object, fact.document):
                if a != b:
                    yield a, b, fact
    yield from _joint(ties, represents)


def _states_of(node: Node) -> frozenset[str]:
    """Return the states of which somebody is a body; a party's deeds are not those of its state."""
    return frozenset() if node.kind == "PoliticalParty" else frozenset(node.details.get("bodyOf", ()))


def _told_once(ties: Iterable[Fact], bodies: Mapping[str, frozenset[str]]) -> Iterator[Fact]:
    """Yield facts without the rows of event data on a state where the same word tells the same of its body."""
    ties = list(ties)
    told = {(f.document, f.place, f.plover, f.subject, state) for f in ties if f.plover for state in bodies[f.object]}
    yield from (f for f in ties if (f.document, f.place, f.plover, f.subject, f.object) not in told)


def _people(data: NetworkData, ties: Iterable[Fact]) -> Iterator[Pair]:
    """Yield ties between people: their own, and what they signed together."""
    ties = list(without_pairs(ties))
    groups = _groups(data)
    yield from _between(data, ties, frozenset({"person"}), frozenset({"person"}))
    yield from _joint(ties, lambda iri, _: frozenset({iri} if groups[iri] == "person" else ()))


def _signed(data: NetworkData, ties: Iterable[Fact]) -> Iterator[Pair]:
    yield from _between(data, (fact for fact in ties if fact.sign), ACTORS, ACTORS)


PROJECTIONS: dict[str, Callable[[NetworkData, Iterable[Fact]], Iterator[Pair]]] = {
    "all": _everything,
    "actor-actor": _actors,
    "state-state": _states,
    "person-person": _people,
    "actor-agreement": lambda data, ties: _between(data, ties, ACTORS, THINGS),
    "signed": _signed,
}
"""Projection → the pairs it joins; a row here is all that a new one needs."""
