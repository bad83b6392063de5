"""What follows from the graph by the ontology's rules, written out for stores that do not reason.

The ontology stays within what one pass over the triples can answer: classes above a class, domains and ranges,
inverse and symmetric properties, and values that a class implies (OWL 2 RL rules cax-sco, prp-dom, prp-rng,
prp-inv, prp-symp, cls-hv1). A test holds the outcome equal to owlrl's, and the ontology free of other axioms.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, parse
from pyoxigraph import Store as Oxigraph

from dragoman.resources import folder
from dragoman.store import EmbeddedStore, Store
from dragoman.vocabulary import OWL, RDF, RDFS

_Node = NamedNode | BlankNode
_Term = NamedNode | BlankNode | Literal
_Fact = tuple[_Node, NamedNode, _Term]
_Table = dict[str, set[NamedNode]]


@dataclass(frozen=True, slots=True)
class Rules:
    """The ontology as tables from an IRI to what it implies; `superclasses` is transitive."""

    superclasses: _Table = field(default_factory=lambda: defaultdict(set))
    domains: _Table = field(default_factory=lambda: defaultdict(set))
    ranges: _Table = field(default_factory=lambda: defaultdict(set))
    inverses: _Table = field(default_factory=lambda: defaultdict(set))
    values: dict[str, set[tuple[NamedNode, _Term]]] = field(default_factory=lambda: defaultdict(set))

    def follow(self, fact: _Fact) -> Iterator[_Fact]:
        """Yield what follows from one triple, each step by one rule; a triple may be repeated."""
        subject, predicate, target = fact
        if predicate == RDF.type and isinstance(target, NamedNode):
            for kind in self.superclasses[target.value]:
                yield subject, RDF.type, kind
                yield from ((subject, name, value) for name, value in self.values[kind.value])
            yield from ((subject, name, value) for name, value in self.values[target.value])
            return
        for kind in self.domains[predicate.value]:
            yield from self._typed(subject, kind)
        if isinstance(target, Literal):
            return
        for kind in self.ranges[predicate.value]:
            yield from self._typed(target, kind)
        for inverse in self.inverses[predicate.value]:
            yield target, inverse, subject
            for kind in self.domains[inverse.value]:
                yield from self._typed(target, kind)
            for kind in self.ranges[inverse.value]:
                yield from self._typed(subject, kind)

    def _typed(self, node: _Node, kind: NamedNode) -> Iterator[_Fact]:
        yield node, RDF.type, kind
        yield from self.follow((node, RDF.type, kind))


def rules(ontology: Path | None = None) -> Rules:
    """Return the rules of dragoman.ttl, or of another ontology in Turtle."""
    path = ontology or folder("ontology") / "dragoman.ttl"
    store = Oxigraph()
    store.extend(parse(path=str(path), format=RdfFormat.TURTLE))
    found = Rules()
    for predicate, table in ((RDFS.domain, found.domains), (RDFS.range, found.ranges), (OWL.inverseOf, found.inverses)):
        for quad in store.quads_for_pattern(None, predicate, None):
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode):
                table[quad.subject.value].add(quad.object)
    for name, others in list(found.inverses.items()):
        for other in others:
            found.inverses[other.value].add(NamedNode(name))
    for quad in store.quads_for_pattern(None, RDF.type, OWL.SymmetricProperty):
        if isinstance(quad.subject, NamedNode):
            found.inverses[quad.subject.value].add(quad.subject)
    _classes(store, found)
    return found


def _classes(store: Oxigraph, found: Rules) -> None:
    above: dict[str, list[_Node]] = defaultdict(list)
    for quad in store.quads_for_pattern(None, RDFS.subClassOf, None):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | BlankNode):
            above[quad.subject.value].append(quad.object)
    for name in list(above):
        waiting = list(above[name])
        while waiting:
            parent = waiting.pop()
            if isinstance(parent, BlankNode):
                continue
            found.superclasses[name].add(parent)
            waiting.extend(above[parent.value])
        for restriction in above[name]:
            for value in _implied(store, restriction):
                found.values[name].add(value)


def _implied(store: Oxigraph, restriction: _Node) -> Iterator[tuple[NamedNode, _Term]]:
    for on in store.quads_for_pattern(restriction, OWL.onProperty, None):
        for value in store.quads_for_pattern(restriction, OWL.hasValue, None):
            if isinstance(on.object, NamedNode) and isinstance(value.object, NamedNode | Literal):
                yield on.object, value.object


def materialised(quads: Iterable[Quad], by: Rules | None = None) -> Iterator[Quad]:
    """Yield the quads, then what follows from each in the same graph; each quad once."""
    known = by or rules()
    seen: set[Quad] = set()
    for quad in quads:
        facts = [(quad.subject, quad.predicate, quad.object)]
        if not isinstance(quad.subject, NamedNode | BlankNode) or not isinstance(quad.object, _Term):
            yield quad
            continue
        facts.extend(known.follow((quad.subject, quad.predicate, quad.object)))
        for fact in facts:
            new = Quad(*fact, quad.graph_name)
            if new not in seen:
                seen.add(new)
                yield new


def materialised_store(store: Store) -> Store:
    """Return a store in memory that holds the store's graph and what follows from it."""
    return EmbeddedStore.memory(materialised(store.dump()))
