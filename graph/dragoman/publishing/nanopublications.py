"""Each assertion as a nanopublication in TriG: what is asserted, where it comes from, and who made the record.

The direct triple stands in the assertion only where the source reports it as fact; a claim, plan, denial or
supposition is published as such, so that whoever merges the graphs of many nanopublications asserts no more.
"""

from collections.abc import Iterator
from itertools import product

from pyoxigraph import Literal, NamedNode, Quad

from dragoman.querying.turtle import trig
from dragoman.store import Store, select
from dragoman.vocabulary import DCTERMS, DGM, NP, PROV, RDF

_CONTENT = (DGM.subject, DGM.predicate, DGM.object, DGM.literalValue, DGM.status, DGM.situation, DGM.date)
_SPANS = (DGM.evidence, DGM.triggerSpan, DGM.subjectSpan, DGM.objectSpan)
_PARTS = ("head", "assertion", "provenance", "pubinfo")
_SOFTWARE = Literal("Dragoman")

_Values = dict[str, list[NamedNode | Literal]]
_Spans = dict[str, list[tuple[NamedNode, NamedNode | Literal]]]


def to_nanopublications(store: Store) -> str:
    """Return one nanopublication an assertion, as TriG."""
    return trig(nanopublications(store))


def nanopublications(store: Store) -> Iterator[Quad]:
    """Yield the quads of every nanopublication: its head, assertion, provenance and publication info."""
    spans = _spans(store)
    for assertion, values in _assertions(store):
        parts = {name: NamedNode(f"{assertion.value}#{name}") for name in _PARTS}
        publication = NamedNode(f"{assertion.value}#nanopublication")
        yield Quad(publication, RDF.type, NP.Nanopublication, parts["head"])
        yield Quad(publication, NP.hasAssertion, parts["assertion"], parts["head"])
        yield Quad(publication, NP.hasProvenance, parts["provenance"], parts["head"])
        yield Quad(publication, NP.hasPublicationInfo, parts["pubinfo"], parts["head"])
        yield from _content(assertion, values, parts["assertion"])
        yield from _provenance(assertion, values, spans, parts["assertion"], parts["provenance"])
        yield Quad(publication, DCTERMS.creator, _SOFTWARE, parts["pubinfo"])
        for run in values.get(PROV.wasGeneratedBy.value, ()):
            yield Quad(publication, PROV.wasGeneratedBy, run, parts["pubinfo"])


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
    assertion: NamedNode, values: _Values, spans: _Spans, about: NamedNode, graph: NamedNode
) -> Iterator[Quad]:
    """Yield whence the assertion graph comes, with the words themselves, so that it can be read alone."""
    for document in values.get(DGM.inDocument.value, ()):
        yield Quad(about, PROV.wasDerivedFrom, document, graph)
    for speaker in values.get(PROV.wasAttributedTo.value, ()):
        yield Quad(about, PROV.wasAttributedTo, speaker, graph)
    for confidence in values.get(DGM.confidence.value, ()):
        yield Quad(assertion, DGM.confidence, confidence, graph)
    for name in _SPANS:
        for span in values.get(name.value, ()):
            yield Quad(assertion, name, span, graph)
            if isinstance(span, NamedNode):
                yield from (Quad(span, predicate, value, graph) for predicate, value in spans.get(span.value, ()))


def _spans(store: Store) -> _Spans:
    """Return the triples of each text span."""
    found: _Spans = {}
    for span, predicate, value in select(store, f"SELECT ?s ?p ?o {{ ?s a {DGM.TextSpan} ; ?p ?o }}"):
        assert isinstance(span, NamedNode)
        assert isinstance(predicate, NamedNode)
        assert isinstance(value, NamedNode | Literal)
        found.setdefault(span.value, []).append((predicate, value))
    return found
