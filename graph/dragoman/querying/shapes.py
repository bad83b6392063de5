"""The graph against ontology/shapes.ttl, by pySHACL, in words that a person understands."""

import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path

from pyoxigraph import Quad
from pyshacl import validate
from rdflib import RDFS, Graph, Literal, URIRef
from rdflib.namespace import SH
from rdflib.term import Node

from dragoman.querying.checks import Finding
from dragoman.querying.labels import short_name
from dragoman.querying.turtle import ntriples
from dragoman.resources import folder

_WARNING = SH.Warning


def shape_findings(quads: Iterable[Quad], ontology: Path | None = None) -> Iterator[Finding]:
    """Yield what the shapes find wrong, sorted; warnings are told as such by their check, 'note'."""
    place = ontology or folder("ontology")
    data = Graph().parse(data=ntriples(quads), format="nt")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # pySHACL and rdflib warn of their own deprecations
        _, report, _ = validate(
            data,
            shacl_graph=Graph().parse(place / "shapes.ttl"),
            ont_graph=_terms(place),
            inference="none",
            advanced=True,
        )
    assert isinstance(report, Graph)
    yield from sorted(_finding(report, data, result) for result in report.subjects(SH.focusNode))


def _terms(place: Path) -> Graph:
    """Return the ontology, and the schemes that the data refer to."""
    graph = Graph()
    for name in ("dragoman.ttl", "plover.ttl"):
        if (place / name).is_file():
            graph.parse(place / name)
    return graph


def _finding(report: Graph, data: Graph, result: Node) -> Finding:
    about = report.value(result, SH.focusNode)
    message = report.value(result, SH.resultMessage)
    path = report.value(result, SH.resultPath)
    value = report.value(result, SH.value)
    parts = [f"{_words(data, about)}: {message}"]
    if path is not None and short_name(str(path)) not in str(message):
        parts.append(f"({short_name(str(path))})")
    if value is not None and value != about:
        parts.append(f"found: {_words(data, value)}")
    check = "note" if report.value(result, SH.resultSeverity) == _WARNING else "shapes"
    return Finding(check, str(about), " ".join(parts))


def _words(data: Graph, node: Node | None) -> str:
    label = data.value(node, RDFS.label) if node is not None else None
    if isinstance(node, URIRef):
        return f"'{label}'" if isinstance(label, Literal) else short_name(str(node))
    return f"'{node}'"
