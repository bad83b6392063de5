"""What the page of the ontology shows, as plain values read from the Turtle files."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rdflib import OWL, RDF, RDFS, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, SH, SKOS, Namespace
from rdflib.term import Node

from dragoman.relations import RELATIONS

DGM = Namespace("https://w3id.org/dragoman/ontology#")
SCHEMA = Namespace("https://schema.org/")
ONTOLOGY = URIRef("https://w3id.org/dragoman/ontology")
TOPICS = URIRef("https://w3id.org/dragoman/topics")
PLOVER = URIRef("https://w3id.org/dragoman/plover")

SECTIONS = (
    ("classes", "Classes", OWL.Class),
    ("relations", "Relations", None),
    ("object-properties", "Roles and links", OWL.ObjectProperty),
    ("datatype-properties", "Values", OWL.DatatypeProperty),
    ("annotation-properties", "Annotations", OWL.AnnotationProperty),
    ("individuals", "Statuses", OWL.NamedIndividual),
)
"""Anchor, title and type of each section; relations are the object properties that tell facts."""

CHARACTERISTICS = {
    OWL.SymmetricProperty: "symmetric",
    OWL.FunctionalProperty: "one value",
    OWL.AsymmetricProperty: "never both ways",
    OWL.IrreflexiveProperty: "never to itself",
}


@dataclass(slots=True)
class Entry:
    """One term as it is shown; lists hold names of terms, or prefixed names of others' terms."""

    name: str
    iri: str
    labels: dict[str, str]
    definition: str
    example: str
    note: str = ""
    above: list[str] = field(default_factory=list)
    below: list[str] = field(default_factory=list)
    starts: list[str] = field(default_factory=list)
    leads: list[str] = field(default_factory=list)
    traits: list[str] = field(default_factory=list)
    inverse: list[str] = field(default_factory=list)
    situation: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    event_type: list[str] = field(default_factory=list)
    outgoing: list[str] = field(default_factory=list)
    incoming: list[str] = field(default_factory=list)
    alike: list[str] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)


def page(folder: Path) -> dict[str, Any]:
    """Return the values of the template: header, sections of terms, class tree, topics, event types, prefixes."""
    graph = Graph().parse(folder / "dragoman.ttl")
    alignments = Graph().parse(folder / "alignments.ttl")
    shapes = Graph().parse(folder / "shapes.ttl")
    names = sorted({str(s) for s in graph.subjects(RDF.type) if str(s).startswith(str(DGM))}, key=str.lower)
    terms = {short(graph, URIRef(name)): _entry(graph, alignments, shapes, URIRef(name)) for name in names}
    for entry in terms.values():
        for kind in entry.starts:
            if kind in terms:
                terms[kind].outgoing.append(entry.name)
        for kind in entry.leads:
            if kind in terms:
                terms[kind].incoming.append(entry.name)
    roots = [n for n in _of_type(graph, terms, OWL.Class) if not any(above in terms for above in terms[n].above)]
    return {
        "terms": terms,
        "header": _header(graph),
        "sections": [(anchor, title, _section(graph, terms, anchor, kind)) for anchor, title, kind in SECTIONS],
        "roots": roots,
        "topics": _concepts(Graph().parse(folder / "topics.ttl"), TOPICS),
        "plover": _concepts(Graph().parse(folder / "plover.ttl"), PLOVER),
    }


def short(graph: Graph, term: Node) -> str:
    """Return a term of ours by its name, another's with its prefix."""
    text = str(term)
    return text.removeprefix(str(DGM)) if text.startswith(str(DGM)) else graph.namespace_manager.normalizeUri(text)


def _entry(graph: Graph, alignments: Graph, shapes: Graph, term: URIRef) -> Entry:
    def names(*properties: URIRef, of: Graph = graph) -> list[str]:
        found = {short(of, o) for p in properties for o in of.objects(term, p) if isinstance(o, URIRef)}
        return sorted(found, key=str.lower)

    def words(prop: URIRef) -> str:
        return next((str(o) for o in graph.objects(term, prop)), "")

    below = (short(graph, s) for s in graph.subjects(RDFS.subClassOf, term))
    inverse = {*graph.objects(term, OWL.inverseOf), *graph.subjects(OWL.inverseOf, term)}
    return Entry(
        name=short(graph, term),
        iri=str(term),
        labels=_labels(graph, term, RDFS.label),
        definition=words(SKOS.definition),
        example=words(SKOS.example),
        note=words(SKOS.scopeNote),
        above=names(RDFS.subClassOf),
        below=sorted(below, key=str.lower),
        starts=names(RDFS.domain, SCHEMA.domainIncludes),
        leads=names(RDFS.range, SCHEMA.rangeIncludes),
        traits=sorted(words for kind, words in CHARACTERISTICS.items() if (term, RDF.type, kind) in graph),
        inverse=sorted(short(graph, o) for o in inverse),
        situation=names(DGM.situationClass),
        roles=names(DGM.subjectRole) + names(DGM.objectRole),
        event_type=names(DGM.eventType),
        alike=names(RDFS.subClassOf, RDFS.subPropertyOf, SKOS.closeMatch, of=alignments),
        rules=_rules(shapes, term),
    )


def _rules(shapes: Graph, term: URIRef) -> list[str]:
    """Return what the shapes say of a class, one sentence a constraint; what is said of many classes is left out."""
    found: set[str] = set()
    for shape in shapes.subjects(SH.targetClass, term):
        if (
            len(list(shapes.objects(shape, SH.targetClass))) > 1
            and URIRef(str(shape).replace("shapes#", "ontology#")) != term
        ):
            continue
        for link in (SH.property, SH.sparql):
            found |= {str(m) for c in shapes.objects(shape, link) for m in shapes.objects(c, SH.message)}
        found |= {str(message) for message in shapes.objects(shape, SH.message)}
    return sorted(re.sub(r"\{\?(\w+)\}", r"‹\1›", message) for message in found)


def _of_type(graph: Graph, terms: dict[str, Entry], kind: Node) -> list[str]:
    return [name for name, entry in terms.items() if (URIRef(entry.iri), RDF.type, kind) in graph]


def _section(graph: Graph, terms: dict[str, Entry], anchor: str, kind: Node | None) -> list[Entry]:
    relations = [name for name in terms if name in RELATIONS]
    if kind is None:
        return [terms[name] for name in relations]
    found = _of_type(graph, terms, kind)
    return [terms[name] for name in found if anchor != "object-properties" or name not in relations]


def _header(graph: Graph) -> dict[str, str]:
    def words(prop: URIRef) -> str:
        return next(str(o) for o in graph.objects(ONTOLOGY, prop) if getattr(o, "language", None) in (None, "en"))

    return {
        "title": words(DCTERMS.title),
        "description": words(DCTERMS.description),
        "licence": words(DCTERMS.license),
        "version": words(OWL.versionInfo),
        "version_iri": words(OWL.versionIRI),
        "modified": words(DCTERMS.modified)[:10],
    }


def _concepts(graph: Graph, scheme: URIRef) -> list[dict[str, Any]]:
    """Return the concepts of a scheme as a tree, each with its labels and definition."""
    return [_concept(graph, top) for top in _by_label(graph, set(graph.subjects(SKOS.topConceptOf, scheme)))]


def _concept(graph: Graph, concept: Node) -> dict[str, Any]:
    return {
        "name": str(concept).rsplit("#", 1)[-1].rsplit("/", 1)[-1],
        "labels": _labels(graph, concept, SKOS.prefLabel),
        "definition": next((str(o) for o in graph.objects(concept, SKOS.definition)), ""),
        "others": sorted(str(o) for o in graph.objects(concept, SKOS.altLabel)),
        "below": [_concept(graph, n) for n in _by_label(graph, set(graph.subjects(SKOS.broader, concept)))],
    }


def _by_label(graph: Graph, concepts: set[Node]) -> list[Node]:
    """Return concepts by their notation, those without one after the others, and by their label."""

    def key(concept: Node) -> tuple[str, str]:
        notation = next((str(o) for o in graph.objects(concept, SKOS.notation)), "~")
        return notation, _labels(graph, concept, SKOS.prefLabel)["en"]

    return sorted(concepts, key=key)


def _labels(graph: Graph, term: Node, prop: URIRef) -> dict[str, str]:
    """Return the labels of a term by language."""
    return {str(o.language): str(o) for o in graph.objects(term, prop) if isinstance(o, Literal)}
