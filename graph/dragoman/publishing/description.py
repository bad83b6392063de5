"""The dataset described for catalogues: VoID counts and DCAT metadata, in Turtle, from the graph itself."""

from collections import Counter
from collections.abc import Iterator

from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from dragoman.querying.turtle import turtle
from dragoman.settings import DATA_IRI, ONTOLOGY_IRI
from dragoman.store import Store, select
from dragoman.vocabulary import DCAT, DCTERMS, DGM, OA, OWL, PROV, RDF, SKOS, VOID, XSD

_DATASET = NamedNode(DATA_IRI + "dataset")
_VOCABULARIES = (DGM, OA, PROV, SKOS, DCTERMS)
_ABOUT = (
    "Who did what with whom in diplomacy and who said so, read from documents by Dragoman; each fact with its words."
)

_COUNTS = {
    VOID.triples: "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
    VOID.distinctSubjects: "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }",
    VOID.distinctObjects: "SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }",
    VOID.properties: "SELECT (COUNT(DISTINCT ?p) AS ?n) { ?s ?p ?o }",
    VOID.classes: "SELECT (COUNT(DISTINCT ?c) AS ?n) { ?s a ?c }",
    VOID.entities: f'SELECT (COUNT(DISTINCT ?s) AS ?n) {{ ?s a ?c FILTER(STRSTARTS(STR(?s), "{DATA_IRI}")) }}',
    VOID.documents: f"SELECT (COUNT(DISTINCT ?s) AS ?n) {{ ?s a {DGM.SourceDocument} }}",
}
_PARTITIONS = (
    (
        VOID.classPartition,
        VOID["class"],
        VOID.entities,
        "SELECT ?key (COUNT(DISTINCT ?s) AS ?n) { ?s a ?key } GROUP BY ?key",
    ),
    (VOID.propertyPartition, VOID.property, VOID.triples, "SELECT ?key (COUNT(*) AS ?n) { ?s ?key ?o } GROUP BY ?key"),
)
_LINKED = f'SELECT ?other {{ ?s {OWL.sameAs} ?other FILTER(!STRSTARTS(STR(?other), "{DATA_IRI}")) }}'
_DAYS = f"SELECT (MIN(?day) AS ?first) (MAX(?day) AS ?last) {{ ?d a {DGM.SourceDocument} ; {DCTERMS.date} ?day }}"


def to_description(store: Store) -> str:
    """Return the description of the store's dataset as Turtle."""
    return turtle(description(store))


def description(store: Store) -> Iterator[Quad]:
    """Yield the triples that describe the dataset: what it is, how large, of which classes and properties, of when."""
    for kind in (VOID.Dataset, DCAT.Dataset):
        yield Quad(_DATASET, RDF.type, kind)
    yield Quad(_DATASET, DCTERMS.title, Literal("Diplomatic record", language="en"))
    yield Quad(_DATASET, DCTERMS.description, Literal(_ABOUT, language="en"))
    yield Quad(_DATASET, DCTERMS.conformsTo, NamedNode(ONTOLOGY_IRI))
    yield Quad(_DATASET, VOID.uriSpace, Literal(DATA_IRI))
    yield from (Quad(_DATASET, VOID.vocabulary, NamedNode(namespace.base)) for namespace in _VOCABULARIES)
    for name, sparql in _COUNTS.items():
        for (count,) in select(store, sparql):
            yield Quad(_DATASET, name, _integer(count))
    yield from _partitions(store)
    yield from _linksets(store)
    yield from _period(store)


def _partitions(store: Store) -> Iterator[Quad]:
    for link, key, counted, sparql in _PARTITIONS:
        for value, count in select(store, sparql):
            if isinstance(value, NamedNode):
                part = NamedNode(f"{_DATASET.value}#{_slug(value)}")
                yield Quad(_DATASET, link, part)
                yield Quad(part, key, value)
                yield Quad(part, counted, _integer(count))


def _linksets(store: Store) -> Iterator[Quad]:
    """Yield the links to each other dataset, told apart by the beginning of its IRIs, as a linkset of its own."""
    linked = (row[0].value for row in select(store, _LINKED) if isinstance(row[0], NamedNode))
    spaces = Counter(iri[: max(iri.rfind("/"), iri.rfind("#")) + 1] for iri in linked)
    for number, (space, count) in enumerate(sorted(spaces.items()), start=1):
        links, other = (NamedNode(f"{_DATASET.value}#{name}-{number}") for name in ("links", "linked"))
        yield Quad(_DATASET, VOID.subset, links)
        yield Quad(links, RDF.type, VOID.Linkset)
        yield Quad(links, VOID.linkPredicate, OWL.sameAs)
        yield Quad(links, VOID.subjectsTarget, _DATASET)
        yield Quad(links, VOID.objectsTarget, other)
        yield Quad(links, VOID.triples, Literal(count))
        yield Quad(other, RDF.type, VOID.Dataset)
        yield Quad(other, VOID.uriSpace, Literal(space))


def _period(store: Store) -> Iterator[Quad]:
    """Yield the days of the first and last document, if any has one."""
    period = NamedNode(f"{_DATASET.value}#period")
    for first, last in select(store, _DAYS):
        if isinstance(first, Literal) and isinstance(last, Literal):
            yield Quad(_DATASET, DCTERMS.temporal, period)
            yield Quad(period, RDF.type, DCTERMS.PeriodOfTime)
            yield Quad(period, DCAT.startDate, first)
            yield Quad(period, DCAT.endDate, last)


def _slug(iri: NamedNode) -> str:
    """Return a name for a class or property that no other of another namespace has: 'ontology-Visit', 'oa-exact'."""
    return "-".join(iri.value.replace("#", "/").rstrip("/").rsplit("/", 2)[-2:])


def _integer(count: NamedNode | BlankNode | Literal | None) -> Literal:
    assert isinstance(count, Literal)
    return Literal(count.value, datatype=XSD.integer)
