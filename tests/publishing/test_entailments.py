"""The entailments written out are those of a reasoner for the whole of OWL 2 RL."""

from collections.abc import Iterable

import owlrl
import pytest
from pyoxigraph import Literal, NamedNode, Quad
from rdflib import RDF, Graph, URIRef

from dragoman.publishing.entailments import materialised, materialised_store, rules
from dragoman.querying.turtle import ntriples
from dragoman.rdf import record_quads, records_quads
from dragoman.resources import folder
from dragoman.store import EmbeddedStore
from dragoman.vocabulary import DGM
from dragoman.vocabulary import RDF as RDF_TERMS
from tests.gold_graph import gold_records

_A, _B, _GRAPH = (NamedNode(f"https://example.org/{name}") for name in ("a", "b", "graph"))
_SKOS = "http://www.w3.org/2004/02/skos/core#"


@pytest.fixture(scope="module")
def gold() -> list[Quad]:
    return list(record_quads(gold_records()[0]))


def test_equal_to_owlrl(gold: list[Quad]) -> None:
    ours = Graph().parse(data=ntriples(materialised(gold)), format="nt")
    data = Graph().parse(data=ntriples(gold), format="nt")
    theirs = Graph().parse(data=ntriples(gold), format="nt").parse(folder("ontology") / "dragoman.ttl")
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics, axiomatic_triples=False, datatype_axioms=False).expand(theirs)
    subjects = {term for s, _, o in data for term in (s, o) if isinstance(term, URIRef)}
    subjects -= {term for term in subjects if str(term).startswith((DGM.base, _SKOS))}
    assert _about(ours, subjects) == _about(theirs, subjects)


def _about(graph: Graph, subjects: set[URIRef]) -> set[tuple[str, str, str]]:
    """The triples on the data: our properties, and our or SKOS's classes."""
    found = set()
    for s, p, o in graph:
        ours = str(p).startswith(DGM.base) or (p == RDF.type and str(o).startswith((DGM.base, _SKOS)))
        if s in subjects and ours:
            found.add((str(s), str(p), str(o)))
    return found


def follows(*facts: tuple[NamedNode, NamedNode, NamedNode]) -> set[tuple[str, str, str]]:
    quads = materialised(Quad(*fact, _GRAPH) for fact in facts)
    return {
        (str(q.subject), str(q.predicate), str(q.object))
        for q in quads
        if (q.subject, q.predicate, q.object) not in facts
    }


def _texts(*facts: tuple[NamedNode, NamedNode, NamedNode | Literal]) -> set[tuple[str, str, str]]:
    return {(str(s), str(p), str(o)) for s, p, o in facts}


def test_a_class_brings_those_above_it() -> None:
    above = (DGM.Consultation, DGM.Event, DGM.Situation)
    assert follows((_A, RDF_TERMS.type, DGM.PhoneCall)) == _texts(*((_A, RDF_TERMS.type, kind) for kind in above))


def test_a_symmetric_relation_holds_both_ways() -> None:
    both = [(node, RDF_TERMS.type, DGM.Actor) for node in (_A, _B)]
    assert follows((_A, DGM.metWith, _B)) == _texts((_B, DGM.metWith, _A), *both)


def test_inverse_relations() -> None:
    types = ((_A, RDF_TERMS.type, DGM.Actor), (_B, RDF_TERMS.type, DGM.Agreement))
    assert follows((_A, DGM.partyTo, _B)) == _texts((_B, DGM.party, _A), *types)
    assert follows((_B, DGM.party, _A)) == _texts((_A, DGM.partyTo, _B), *types)


def test_a_criticism_is_critical() -> None:
    assert (str(_A), str(DGM.stance), str(Literal("critical"))) in follows((_A, RDF_TERMS.type, DGM.Criticism))


def test_what_follows_stands_in_the_graph_of_its_premise_and_stays_when_done_again(gold: list[Quad]) -> None:
    once = set(materialised(gold))
    assert {quad.graph_name for quad in once} == {quad.graph_name for quad in gold}
    assert set(materialised(once)) == once > set(gold)


def test_a_claim_stays_a_claim() -> None:
    """No entailment lets a relation stand that no article reports."""
    store = materialised_store(EmbeddedStore.memory(records_quads(gold_records())))
    unreported = f"""ASK {{
        ?assertion {DGM.subject} ?s ; {DGM.predicate} ?p ; {DGM.object} ?o . ?s ?p ?o .
        FILTER NOT EXISTS {{ ?r {DGM.subject} ?s ; {DGM.predicate} ?p ; {DGM.object} ?o ; {DGM.status} {DGM.reported} }}
        FILTER NOT EXISTS {{ ?r {DGM.subject} ?o ; {DGM.predicate} ?p ; {DGM.object} ?s ; {DGM.status} {DGM.reported} }}
    }}"""
    assert store.query(unreported) is False


def test_the_ontology_holds_no_axiom_that_the_rules_leave_out() -> None:
    """Whoever adds a chain or a sub-property must extend the rules first."""
    graph = Graph().parse(folder("ontology") / "dragoman.ttl")
    owl = "http://www.w3.org/2002/07/owl#"
    axioms = {str(p).removeprefix(owl) for p in graph.predicates() if str(p).startswith(owl)}
    checked_elsewhere = {"versionIRI", "versionInfo", "members", "distinctMembers", "disjointWith"}
    assert axioms - checked_elsewhere == {"inverseOf", "onProperty", "hasValue"}
    kinds = {str(o).removeprefix(owl) for o in graph.objects(None, RDF.type) if str(o).startswith(owl)}
    assert {k for k in kinds if k.endswith("Property")} == {
        "ObjectProperty",
        "DatatypeProperty",
        "AnnotationProperty",
        "SymmetricProperty",
        "FunctionalProperty",
        "AsymmetricProperty",
        "IrreflexiveProperty",
    }
    assert not list(graph.subject_objects(URIRef("http://www.w3.org/2000/01/rdf-schema#subPropertyOf")))


def test_rules_of_another_ontology(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("ontology") / "small.ttl"
    path.write_text(
        "@prefix : <https://example.org/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
        ":Sloop rdfs:subClassOf :Boat . :Boat rdfs:subClassOf :Thing ."
    )
    found = rules(path).superclasses["https://example.org/Sloop"]
    assert {kind.value for kind in found} == {"https://example.org/Boat", "https://example.org/Thing"}


def test_an_empty_graph_entails_nothing() -> None:
    nothing: Iterable[Quad] = ()
    assert list(materialised(nothing)) == []
