"""Each assertion as a nanopublication in TriG: what is asserted, where it comes from, and who made the record.

The direct triple stands in the assertion only where the source reports it as fact; a claim, plan, denial or
supposition is published as such, so that whoever merges the graphs of many nanopublications asserts no more.
Each can be read alone: it says what article it is from, and what the things that it speaks of are called.
"""

from collections.abc import Iterable, Iterator
from itertools import product

from pyoxigraph import Literal, NamedNode, Quad

from dragoman.querying.labels import labels_of
from dragoman.querying.turtle import trig
from dragoman.store import Store, select
from dragoman.vocabulary import DCTERMS, DGM, NP, PROV, RDF, RDFS

_CONTENT = (DGM.subject, DGM.predicate, DGM.object, DGM.literalValue, DGM.status, DGM.situation, DGM.date)
_SPANS = (DGM.evidence, DGM.triggerSpan, DGM.subjectSpan, DGM.objectSpan)
_NAMED = (DGM.subject, DGM.object, DGM.situation, PROV.wasAttributedTo)
_ABOUT_ARTICLES = (
    RDF.type,
    *(DCTERMS[name] for name in "identifier title publisher creator date source language".split()),
)
_PARTS = ("head", "assertion", "provenance", "pubinfo")
_SOFTWARE = Literal("Dragoman")

_Values = dict[str, list[NamedNode | Literal]]
_Described = dict[str, list[tuple[NamedNode, NamedNode | Literal]]]


def to_nanopublications(store: Store) -> str:
    """Return one nanopublication an assertion, as TriG."""
    return trig(nanopublications(store))


def nanopublications(store: Store) -> Iterator[Quad]:
    """Yield the quads of every nanopublication: its head, assertion, provenance and publication info."""
    described = _described(store, DGM.TextSpan) | _described(store, DGM.SourceDocument, _ABOUT_ARTICLES)
    assertions = list(_assertions(store))
    named = {term.value for _, values in assertions for term in _values(values, _NAMED) if isinstance(term, NamedNode)}
    labels = labels_of(store, named)
    for assertion, values in assertions:
        parts = {name: NamedNode(f"{assertion.value}#{name}") for name in _PARTS}
        publication = NamedNode(f"{assertion.value}#nanopublication")
        yield Quad(publication, RDF.type, NP.Nanopublication, parts["head"])
        yield Quad(publication, NP.hasAssertion, parts["assertion"], parts["head"])
        yield Quad(publication, NP.hasProvenance, parts["provenance"], parts["head"])
        yield Quad(publication, NP.hasPublicationInfo, parts["pubinfo"], parts["head"])
        yield from _content(assertion, values, parts["assertion"])
        yield from _provenance(assertion, values, described, parts["assertion"], parts["provenance"])
        yield Quad(publication, DCTERMS.creator, _SOFTWARE, parts["pubinfo"])
        for run in values.get(PROV.wasGeneratedBy.value, ()):
            yield Quad(publication, PROV.wasGeneratedBy, run, parts["pubinfo"])
        for thing in _values(values, _NAMED):
            if isinstance(thing, NamedNode) and thing.value in labels:
                yield Quad(thing, RDFS.label, Literal(labels[thing.value]), parts["pubinfo"])


def _values(values: _Values, names: Iterable[NamedNode]) -> Iterator[NamedNode | Literal]:
    return (value for name in names for value in values.get(name.value, ()))


def _assertions(store: Store) -> Iterator[tuple[NamedNode, _Values]]:
    """Yield each assertion with its values by property."""
    rows = select(store, f"SELECT ?a ?p ?o {{ ?a a {DGM.Assertion} ; ?p ?o }} ORDER BY ?a ?p ?o")
    current: NamedNode | None = None
    values: _Values = {}
    for assertion, predicate, value in rows:
        assert isinstance(assertion, NamedNode)
        assert isinstance(predicate, NamedNode)
        assert isinstance(value, NamedNode | Literal)
        if assertion != current:
            if current is not None:
                yield current, values
            current, values = assertion, {}
        values.setdefault(predicate.value, []).append(value)
    if current is not None:
        yield current, values


def _content(assertion: NamedNode, values: _Values, graph: NamedNode) -> Iterator[Quad]:
    yield Quad(assertion, RDF.type, DGM.Assertion, graph)
    for name in _CONTENT:
        yield from (Quad(assertion, name, value, graph) for value in values.get(name.value, ()))
    if values.get(DGM.status.value) == [DGM.reported]:
        sides = (values.get(name.value, ()) for name in (DGM.subject, DGM.predicate, DGM.object))
        for subject, predicate, target in product(*sides):
            if isinstance(subject, NamedNode) and isinstance(predicate, NamedNode):
                yield Quad(subject, predicate, target, graph)


def _provenance(
    assertion: NamedNode, values: _Values, described: _Described, about: NamedNode, graph: NamedNode
) -> Iterator[Quad]:
    """Yield whence the assertion graph comes, with the article and the words themselves."""
    for document in values.get(DGM.inDocument.value, ()):
        yield Quad(about, PROV.wasDerivedFrom, document, graph)
        if isinstance(document, NamedNode):
            yield from (
                Quad(document, predicate, value, graph) for predicate, value in described.get(document.value, ())
            )
    for speaker in values.get(PROV.wasAttributedTo.value, ()):
        yield Quad(about, PROV.wasAttributedTo, speaker, graph)
    for confidence in values.get(DGM.confidence.value, ()):
        yield Quad(assertion, DGM.confidence, confidence, graph)
    for name in _SPANS:
        for span in values.get(name.value, ()):
            yield Quad(assertion, name, span, graph)
            if isinstance(span, NamedNode):
                yield from (Quad(span, predicate, value, graph) for predicate, value in described.get(span.value, ()))


def _described(store: Store, kind: NamedNode, properties: Iterable[NamedNode] = ()) -> _Described:
    """Return what is said of each thing of a kind, by these properties or by all."""
    found: _Described = {}
    only = f"VALUES ?p {{ {' '.join(map(str, properties))} }}" if properties else ""
    for thing, predicate, value in select(store, f"SELECT ?s ?p ?o {{ {only} ?s a {kind} ; ?p ?o }}"):
        assert isinstance(thing, NamedNode)
        assert isinstance(predicate, NamedNode)
        assert isinstance(value, NamedNode | Literal)
        found.setdefault(thing.value, []).append((predicate, value))
    return found
