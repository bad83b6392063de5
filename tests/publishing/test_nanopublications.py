"""Nanopublications: well formed by their guidelines, and no claim becomes a fact in them."""

from collections import defaultdict

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, parse

from dragoman.publishing.nanopublications import nanopublications, to_nanopublications
from dragoman.store import EmbeddedStore, select
from dragoman.vocabulary import DCTERMS, DGM, NP, OA, PROV, RDF, RDFS
from tests.gold_graph import gold_records


@pytest.fixture(scope="module")
def quads(gold_store: EmbeddedStore) -> set[Quad]:
    return set(nanopublications(gold_store))


def test_one_for_each_assertion(quads: set[Quad]) -> None:
    made = {q.subject for q in quads if q.predicate == RDF.type and q.object == NP.Nanopublication}
    assert len(made) == sum(len(record.statements) for record in gold_records())


def test_four_graphs_linked_from_the_head(quads: set[Quad]) -> None:
    """Head, assertion, provenance and publication info exist; the last two speak of the assertion and the whole."""
    graphs = defaultdict(set)
    for quad in quads:
        graphs[quad.graph_name].add(quad)
    heads = [q for q in quads if q.object == NP.Nanopublication]
    assert len(graphs) == 4 * len(heads)
    for head in heads:
        parts = {q.predicate: q.object for q in graphs[head.graph_name] if q.predicate != RDF.type}
        assert set(parts) == {NP.hasAssertion, NP.hasProvenance, NP.hasPublicationInfo}
        assert any(q.subject == parts[NP.hasAssertion] for q in graphs[parts[NP.hasProvenance]])
        assert any(q.subject == head.subject for q in graphs[parts[NP.hasPublicationInfo]])
        assert graphs[parts[NP.hasAssertion]]


def test_only_reported_facts_stand(gold_store: EmbeddedStore, quads: set[Quad]) -> None:
    direct = {(q.subject, q.predicate, q.object) for q in quads if _is_direct(q)}
    reported = select(
        gold_store,
        f"""SELECT ?s ?p ?o {{
            ?a {DGM.status} {DGM.reported} ; {DGM.subject} ?s ; {DGM.predicate} ?p ; {DGM.object} ?o }}""",
    )
    assert direct == set(reported)
    graphs = {q.graph_name for q in quads if _is_direct(q)}
    statuses = {q.object for q in quads if q.predicate == DGM.status and q.graph_name in graphs}
    assert statuses == {DGM.reported}


def _is_direct(quad: Quad) -> bool:
    return str(quad.graph_name).endswith("#assertion>") and not str(quad.subject).startswith(
        "<https://w3id.org/dragoman/id/assertion/"
    )


def test_each_carries_its_words_and_its_speaker(quads: set[Quad]) -> None:
    provenance = defaultdict(set)
    for quad in quads:
        if str(quad.graph_name).endswith("#provenance>"):
            provenance[quad.graph_name].add(quad.predicate)
    assert all(
        {PROV.wasAttributedTo, PROV.wasDerivedFrom, DGM.evidence, OA.exact} <= found for found in provenance.values()
    )


def test_each_can_be_read_alone(gold_store: EmbeddedStore) -> None:
    """Its graphs name the article with address, title, publisher and day, and call by name what they speak of."""
    graphs = defaultdict(set)
    for quad in nanopublications(gold_store):
        graphs[str(quad.graph_name).split("#")[0]].add(quad)
    for quads in graphs.values():
        (document,) = {q.object for q in quads if q.predicate == PROV.wasDerivedFrom}
        told = {q.predicate for q in quads if q.subject == document and str(q.graph_name).endswith("#provenance>")}
        assert {DCTERMS.source, DCTERMS.title, DCTERMS.publisher, DCTERMS.date} <= told
        spoken_of = {q.object for q in quads if q.predicate in {DGM.subject, DGM.object, PROV.wasAttributedTo}}
        assert spoken_of == {q.subject for q in quads if q.predicate == RDFS.label} & spoken_of


def test_trig_holds_all_of_it(gold_store: EmbeddedStore, quads: set[Quad]) -> None:
    assert set(parse(to_nanopublications(gold_store), format=RdfFormat.TRIG)) == quads


def test_no_assertions_no_nanopublications() -> None:
    other = Quad(NamedNode("urn:x:a"), RDF.type, DGM.State)
    assert list(nanopublications(EmbeddedStore.memory([other]))) == []
