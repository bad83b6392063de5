"""The graph against ontology/shapes.ttl, by pySHACL, in words that a person understands."""

import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path

from oxrdflib import OxigraphStore
from pyoxigraph import Quad
from pyshacl import validate
from rdflib import Graph, URIRef
from rdflib.namespace import SH
from rdflib.term import Node

from dragoman.querying.checks import Finding, undeclared
from dragoman.querying.labels import short_name
from dragoman.querying.naming import kind_of, named, plain_terms, told_in
from dragoman.querying.turtle import ntriples
from dragoman.resources import folder
from dragoman.settings import ONTOLOGY_IRI

_WARNING = SH.Warning
_WHOLE = (SH.sourceConstraintComponent, SH.NodeConstraintComponent)
"""Marks a result that says only that another, which tells more, was found on the same node."""


class _Uncounted(OxigraphStore):
    """Oxigraph, which answers the shapes' SPARQL faster than rdflib; pySHACL asks again and again if it is empty."""

    def __len__(self, context: Graph | None = None) -> int:
        return 1


def shape_findings(quads: Iterable[Quad], ontology: Path | None = None) -> Iterator[Finding]:
    """Yield what the shapes find wrong, sorted; warnings are told as such by their check, 'note'."""
    place = ontology or folder("ontology")
    data = Graph(store=_Uncounted())
    data.parse(data=ntriples(quads), format="nt")
    for name in ("dragoman.ttl", "plover.ttl"):
        data.parse(place / name)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # pySHACL and rdflib warn of their own deprecations
        _, report, _ = validate(
            data,
            shacl_graph=Graph().parse(place / "shapes.ttl"),
            inplace=True,
        )
    assert isinstance(report, Graph)
    results = [result for result in report.subjects(SH.focusNode) if (result, *_WHOLE) not in report]
    yield from sorted({_finding(report, data, result) for result in results})


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
