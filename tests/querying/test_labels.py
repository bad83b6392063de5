"""A thing that articles call by several names is everywhere called what most of them call it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from dragoman.linking.actors import actors
from dragoman.model import Article, Entity, Record, Span, Statement
from dragoman.network import read
from dragoman.querying.formats import to_csv, to_turtle
from dragoman.querying.labels import labels_of, plain
from dragoman.querying.ordering import as_shown
from dragoman.rdf import document_iri, record_quads, records_quads
from dragoman.settings import DATA_IRI
from dragoman.store import EmbeddedStore, Rows, Store
from dragoman.store.remote import RemoteStore
from dragoman.vocabulary import RDFS
from tests.endpoints import oxigraph_server, virtuoso

WHO = "org/world-health-organization"
FULL = "World Health Organization"


def record(number: int, name: str, kind: str) -> Record:
    """An article that calls the organization by this name, and takes it for this kind of thing."""
    entities = (Entity(WHO, kind, name), Entity("state/PER", "State", "Peru"))
    statement = Statement("criticizes", WHO, "state/PER", Span(0, 9))
    return Record(Article(f"paper-{number}", "criticism of Peru"), entities, statements=(statement,))


RECORDS = [record(0, "WHO", "Actor"), *(record(i, FULL, "IntergovernmentalOrganization") for i in (1, 2, 3))]
STORE = EmbeddedStore.memory(records_quads(RECORDS))


@pytest.fixture(params=["embedded", "oxigraph server", "virtuoso"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    match request.param:
        case "embedded":
            yield STORE
        case "oxigraph server":
            with oxigraph_server() as endpoint:
                yield filled(RemoteStore(endpoint))
        case _:
            with virtuoso(tmp_path) as endpoint:
                yield filled(RemoteStore(endpoint))


def filled(store: RemoteStore) -> RemoteStore:
    for each in RECORDS:
        store.replace_graph(document_iri(each.article), record_quads(each))
    return store


def test_the_commonest_label_in_tables_networks_and_links(store: Store) -> None:
    assert labels_of(store, [DATA_IRI + WHO]) == {DATA_IRI + WHO: FULL}
    node = read(store).nodes[DATA_IRI + WHO]
    assert (node.label, node.kind) == (FULL, "IntergovernmentalOrganization")
    assert "WHO" in node.aliases
    (actor,) = (actor for actor in actors(store) if actor.iri == DATA_IRI + WHO)
    assert (actor.label, actor.aliases) == (FULL, {FULL, "WHO"})


def test_the_commonest_label_in_exports() -> None:
    assert all(row.startswith(f"criticizes,{FULL},Peru") for row in to_csv(STORE).splitlines()[1:])
    assert f'rdfs:label "{FULL}"' in to_turtle(STORE)


def test_a_graph_without_articles_has_its_labels_too() -> None:
    thing = NamedNode(DATA_IRI + WHO)
    quads = [Quad(thing, RDFS.label, Literal(label), DefaultGraph()) for label in (FULL, "WHO")]
    assert labels_of(EmbeddedStore.memory(quads), [thing.value]) == {thing.value: "WHO"}  # none commoner: the first
    assert 'rdfs:label "WHO"' in to_turtle(EmbeddedStore.memory(quads))


def test_a_table_is_ordered_by_what_it_shows() -> None:
    rows = Rows(("n", "who"), [(Literal(n), Literal(name)) for n, name in ((9, "b"), (10, "Zeta"), (10, "alpha"))])
    asked = "SELECT ?n ?who WHERE { ?who a ?n } ORDER BY DESC(?n) ?who LIMIT 5"
    assert [plain(row) for row in as_shown(asked, rows)] == [("10", "alpha"), ("10", "Zeta"), ("9", "b")]
    told = "SELECT ?n ?who WHERE { ?who a ?n } ORDER BY (COALESCE(STR(?who), STR(?n))) ?other"
    assert [plain(row)[1] for row in as_shown(told, rows)] == ["alpha", "b", "Zeta"]
    assert list(as_shown("SELECT ?n ?who WHERE { ?who a ?n }", rows)) == list(rows)
