"""The catalogue itself: as a list for people and as RDF for programs."""

import io
from collections.abc import Mapping

from rdflib import RDF, RDFS, XSD, Graph, Literal, Namespace, URIRef
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from dragoman.querying.catalogue import Parameter, Query
from dragoman.settings import DATA_IRI
from dragoman.vocabulary import DGM

_SH = Namespace("http://www.w3.org/ns/shacl#")
_DCTERMS = Namespace("http://purl.org/dc/terms/")
_FORMS = {
    "SELECT": (_SH.SPARQLSelectExecutable, _SH.select),
    "ASK": (_SH.SPARQLAskExecutable, _SH.ask),
    "CONSTRUCT": (_SH.SPARQLConstructExecutable, _SH.construct),
}
_DATATYPES = {"date": XSD.date, "integer": XSD.integer, "year": XSD.integer, "text": XSD.string}


def catalogue_table(catalogue: Mapping[str, Query], width: int) -> str:
    """Return the questions grouped: name and title, what each tells, and its parameters, each with an example."""
    out = io.StringIO()
    console = Console(file=out, width=width, color_system=None, highlight=False)
    group = ""
    for query in catalogue.values():
        if query.group != group:
            group = query.group
            console.print(Text(f"\n{group.upper()}" if out.tell() else group.upper()))
        console.print(Padding(Text(f"{query.name}  {query.title}"), (0, 0, 0, 2)))
        console.print(Padding(Text(query.description), (0, 0, 0, 6)))
        for parameter in query.parameters:
            console.print(Padding(Text(_parameter_line(parameter)), (0, 0, 0, 6)))
    console.print(Text(f"\n{len(catalogue)} questions; ask one with: dragoman query NAME --param NAME=VALUE"))
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def catalogue_turtle(catalogue: Mapping[str, Query]) -> str:
    """Return the catalogue as Turtle, one sh:SPARQLExecutable a question."""
    graph = Graph()
    graph.bind("sh", _SH)
    graph.bind("dcterms", _DCTERMS)
    for query in catalogue.values():
        _describe(graph, query)
    return graph.serialize(format="turtle").rstrip("\n") + "\n"


def _describe(graph: Graph, query: Query) -> None:
    iri = URIRef(f"{DATA_IRI}query/{query.name}")
    kind, body = _FORMS[query.form]
    graph.add((iri, RDF.type, _SH.SPARQLExecutable))
    graph.add((iri, RDF.type, kind))
    graph.add((iri, body, Literal(query.text)))
    graph.add((iri, _DCTERMS.identifier, Literal(query.name)))
    graph.add((iri, RDFS.label, Literal(query.title, lang="en")))
    graph.add((iri, RDFS.comment, Literal(query.description, lang="en")))
    graph.add((iri, _DCTERMS.subject, Literal(query.group, lang="en")))
    for order, parameter in enumerate(query.parameters):
        node = URIRef(f"{iri}/{parameter.name}")
        graph.add((iri, _SH.parameter, node))
        graph.add((node, RDF.type, _SH.Parameter))
        graph.add((node, _SH.path, node))
        graph.add((node, _SH.name, Literal(parameter.name)))
        graph.add((node, _SH.order, Literal(order)))
        graph.add((node, _SH.description, Literal(parameter.description, lang="en")))
        if parameter.kind == "iri":
            graph.add((node, _SH.nodeKind, _SH.IRI))
        else:
            graph.add((node, _SH.datatype, _DATATYPES[parameter.kind]))
        if parameter.of_class:
            graph.add((node, _SH["class"], URIRef(DGM[parameter.of_class].value)))


def _parameter_line(parameter: Parameter) -> str:
    term = parameter.default.split("^^")[0].strip('<>"')
    shown = f"id:{term.removeprefix(DATA_IRI)}" if term.startswith(DATA_IRI) else term
    word = "default" if parameter.optional else "for example"
    return f"{parameter.name} ({parameter.kind}): {parameter.description}  [{word} {shown}]"
