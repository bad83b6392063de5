"""The graph against ontology/shapes.ttl, by pySHACL, in words that a person understands."""

import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path

from oxrdflib import OxigraphStore
from pyoxigraph import Quad, QuerySolutions, RdfFormat
from pyoxigraph import Store as Oxigraph
from pyshacl import validate
from rdflib import Graph, URIRef
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID
from rdflib.namespace import SH, NamespaceManager
from rdflib.term import Node

from dragoman.querying.checks import Finding, undeclared
from dragoman.querying.formats import merged
from dragoman.querying.labels import short_name
from dragoman.querying.naming import kind_of, named, plain_terms, told_in
from dragoman.resources import folder
from dragoman.settings import ONTOLOGY_IRI

_WARNING = SH.Warning
_TARGETS = frozenset({SH.targetClass, SH.targetSubjectsOf, SH.targetNode})
_OUTER = (SH.sourceConstraintComponent, SH.NodeConstraintComponent)
"""Marks a result that says only that another, which tells more, was found on the same node."""


class _Uncounted(OxigraphStore):
    """Oxigraph, which answers the shapes' SPARQL faster than rdflib; pySHACL asks again and again if it is empty."""

    def __len__(self, context: Graph | None = None) -> int:
        return 1


class _Whole(NamespaceManager):
    """Whole IRIs for the notes that pySHACL takes of every node that it tries: to shorten them is most of its work."""

    def normalizeUri(self, rdfTerm: str) -> str:  # noqa: N802, N803
        """Return the IRI."""
        return str(rdfTerm)


def shape_findings(quads: Iterable[Quad], ontology: Path | None = None) -> Iterator[Finding]:
    """Yield what the shapes find wrong, sorted; warnings are told as such by their check, 'note'."""
    place = ontology or folder("ontology")
    store = Oxigraph()
    store.bulk_extend(merged(quads))
    for name in ("dragoman.ttl", "plover.ttl"):
        store.bulk_load(path=str(place / name), format=RdfFormat.TURTLE)
    data = Graph(_Uncounted(store=store), identifier=DATASET_DEFAULT_GRAPH_ID)
    shapes = _side_by_side(_without_met(Graph().parse(place / "shapes.ttl"), store))
    shapes.namespace_manager, data.namespace_manager = _Whole(shapes), _Whole(data)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # pySHACL and rdflib warn of their own deprecations
        _, report, _ = validate(data, shacl_graph=shapes, inplace=True)
    assert isinstance(report, Graph)
    results = [result for result in report.subjects(SH.focusNode) if (result, *_OUTER) not in report]
    yield from sorted({_finding(report, data, result) for result in results})


def _without_met(shapes: Graph, store: Oxigraph) -> Graph:
    """Return the shapes without the constraints in SPARQL that nothing in the store breaks.

    Asked once of the whole graph they take a moment, asked of every node by pySHACL minutes.
    """
    names = "".join(
        f"PREFIX {shapes.value(name, SH.prefix)}: <{shapes.value(name, SH.namespace)}> "
        for name in shapes.objects(None, SH.declare)
    )
    for constraint, select in list(shapes.subject_objects(SH.select)):
        broken = store.query(names + str(select))
        assert isinstance(broken, QuerySolutions)
        if next(broken, None) is None:
            shapes.remove((None, SH.sparql, constraint))
    for used in list(shapes.objects(None, SH.node)):
        if not any(str(predicate).startswith(str(SH)) for predicate in shapes.predicates(used)):
            shapes.remove((None, SH.node, used))  # nothing of it is left
    return shapes


def _side_by_side(shapes: Graph) -> Graph:
    """Return the shapes with each property's beside its node's: pySHACL reads a nested one anew for every node."""
    for shape, nested in list(shapes.subject_objects(SH.property)):
        targets = [(kind, target) for kind, target in shapes.predicate_objects(shape) if kind in _TARGETS]
        if targets:
            shapes.remove((shape, SH.property, nested))
            for kind, target in targets:
                shapes.add((nested, kind, target))
    return shapes


def _finding(report: Graph, data: Graph, result: Node) -> Finding:
    about = report.value(result, SH.focusNode)
    message = plain_terms(str(report.value(result, SH.resultMessage)))
    path = report.value(result, SH.resultPath)
    value = report.value(result, SH.value)
    if about == URIRef(ONTOLOGY_IRI):  # its shape looks at every term once
        return undeclared(str(value))
    parts = [f"{named(data, about)}: {message}"]
    if path is not None and short_name(str(path)) not in message:
        parts.append(f"({short_name(str(path))})")
    if value is not None and value != about:
        kind = kind_of(data, value)
        parts.append(f"found: {named(data, value)}" + (f", {kind}" if kind else ""))
    if place := told_in(data, about, path, value):
        parts.append(f"· {place}")
    check = "note" if report.value(result, SH.resultSeverity) == _WARNING else "shapes"
    return Finding(check, str(about), " ".join(parts))
