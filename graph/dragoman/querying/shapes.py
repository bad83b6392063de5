"""The graph against ontology/shapes.ttl, by pySHACL, in words that a person understands."""

import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path

from oxrdflib import OxigraphStore
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
    yield from sorted(_finding(report, data, result) for result in report.subjects(SH.focusNode))


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
