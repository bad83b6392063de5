"""The description of the dataset counts what is there."""

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from dragoman.publishing.description import description, to_description
from dragoman.settings import DATA_IRI
from dragoman.store import EmbeddedStore
from dragoman.vocabulary import DCAT, DGM, OWL, RDF, VOID, XSD


def test_counts(gold_store: EmbeddedStore) -> None:
    found = {q.predicate: q.object.value for q in description(gold_store) if str(q.subject).endswith("/dataset>")}
    merged = {(q.subject, q.predicate, q.object) for q in gold_store.dump()}
    assert found[VOID.triples] == str(len(merged))
    assert found[VOID.distinctSubjects] == str(len({s for s, _, _ in merged}))
    assert found[VOID.properties] == str(len({p for _, p, _ in merged}))
    assert found[VOID.documents] == "5"


def test_partitions_sum_up(gold_store: EmbeddedStore) -> None:
    quads = list(description(gold_store))
    triples = next(
        q.object.value for q in quads if q.predicate == VOID.triples and str(q.subject).endswith("/dataset>")
    )
    by_property = {q.subject for q in quads if q.predicate == VOID.property}
    assert sum(int(q.object.value) for q in quads if q.predicate == VOID.triples and q.subject in by_property) == int(
        triples
    )
    states = {q.subject for q in quads if q.predicate == VOID["class"] and q.object == DGM.State}
    assert [q.object.value for q in quads if q.subject in states and q.predicate == VOID.entities] == ["5"]


def test_the_period_of_the_documents(gold_store: EmbeddedStore) -> None:
    quads = set(description(gold_store))
    assert [q.object for q in quads if q.predicate == DCAT.startDate] == [Literal("2024-03-05", datatype=XSD.date)]
    assert set(parse(to_description(gold_store), format=RdfFormat.TURTLE)) == quads


def test_links_to_another_dataset_are_a_linkset() -> None:
    actors = [NamedNode(f"{DATA_IRI}person/{name}") for name in "abc"]
    others = [f"http://www.wikidata.org/entity/Q{i}" for i in (1, 2)] + [actors[0].value]
    links = [Quad(one, OWL.sameAs, NamedNode(other)) for one, other in zip(actors, others, strict=True)]
    quads = list(description(EmbeddedStore.memory(links)))
    (linkset,) = (q.subject for q in quads if q.object == VOID.Linkset)
    told = {q.predicate: q.object for q in quads if q.subject == linkset}
    assert (told[VOID.linkPredicate], told[VOID.triples].value) == (OWL.sameAs, "2")
    spaces = {q.object.value for q in quads if q.subject == told[VOID.objectsTarget] and q.predicate == VOID.uriSpace}
    assert spaces == {"http://www.wikidata.org/entity/"}


def test_an_empty_store_has_no_period() -> None:
    quads = list(description(EmbeddedStore.memory()))
    assert not [q for q in quads if q.predicate == DCAT.startDate]
    assert any(q.predicate == RDF.type and q.object == VOID.Dataset for q in quads)
