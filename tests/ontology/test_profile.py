"""OWL 2 DL and RL by the OWL API's profile checker, consistency by HermiT; both see what is planted."""

from collections import defaultdict

import pytest

from dragoman.publishing.entailments import materialised
from dragoman.querying.turtle import turtle
from dragoman.rdf import records_quads
from dragoman.resources import folder
from tests.gold_graph import gold_records
from tests.java.tools import owlapi

PREFIXES = "@prefix dgm: <https://w3id.org/dragoman/ontology#> . @prefix : <https://example.org/> .\n"

CONTRADICTIONS = {
    "a capital that signs as an actor": ":ottawa a dgm:Place ; dgm:signed :accord .",
    "a minister who is a ministry": ":x a dgm:Person, dgm:GovernmentBody .",
    "a state that is its government": ":x a dgm:State, dgm:Government .",
    "an office filled by an office": ":term a dgm:OfficeHolding ; dgm:holder :post . :post a dgm:Office .",
    "a visit that is the meeting": ":x a dgm:Visit, dgm:Meeting .",
    "an agreement that is a party": ":x a dgm:Treaty . :y dgm:party :x .",
    "an amount with two values": ":x dgm:value 1.0, 2.0 .",
    "a sum that is a part of itself": ":x dgm:hasComponent :x .",
    "a person as the status": ":x dgm:status :y . :y a dgm:Person .",
    "praise that is critical": ":x a dgm:Endorsement, dgm:Criticism .",
}

_UNION = "dgm:Actor rdfs:subClassOf [ a owl:Class ; owl:unionOf ( dgm:Person dgm:State ) ] ."
_CHAIN = "dgm:partyTo a owl:FunctionalProperty ; owl:propertyChainAxiom ( dgm:signed dgm:covers ) ."
_EMPTY = ":x a owl:Class ; rdfs:subClassOf dgm:Place, dgm:State ."


@pytest.fixture(scope="module")
def findings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What the checker finds in the ontology with each of these, by name; one run, because Java starts slowly."""
    ontology = (folder("ontology") / "dragoman.ttl").read_text(encoding="utf-8")
    graph = turtle(materialised(records_quads(gold_records())))
    cases = {
        "ontology": "",
        "alignments": (folder("ontology") / "alignments.ttl").read_text(encoding="utf-8"),
        "gold": graph,
        "union": PREFIXES + _UNION,
        "chain": PREFIXES + _CHAIN,
        "empty": PREFIXES + _EMPTY,
        **{name: PREFIXES + planted for name, planted in CONTRADICTIONS.items()},
    }
    place = tmp_path_factory.mktemp("checked")
    for name, added in cases.items():
        (place / f"{name}.ttl").write_text(f"{ontology}\n{added}", encoding="utf-8")
    found: dict[str, list[str]] = defaultdict(list)
    for line in owlapi("check", *(place / f"{name}.ttl" for name in cases)):
        name, _, finding = line.partition(".ttl\t")
        found[name].append(finding)
    assert set(found) == set(cases)
    return found


@pytest.mark.parametrize("name", ["ontology", "alignments"])
def test_both_profiles_and_consistent(findings: dict[str, list[str]], name: str) -> None:
    assert findings[name] == ["consistent\ttrue"]


def test_the_gold_graph_is_consistent_with_its_entailments(findings: dict[str, list[str]]) -> None:
    """Data hold xsd:date and documents' properties undeclared in OWL: only consistency is asked of them."""
    assert [line for line in findings["gold"] if not line.startswith("OWL2_")] == ["consistent\ttrue"]


@pytest.mark.parametrize("name", CONTRADICTIONS)
def test_a_planted_contradiction_is_found(findings: dict[str, list[str]], name: str) -> None:
    assert "consistent\tfalse" in findings[name]


def test_a_planted_breach_of_a_profile_is_found(findings: dict[str, list[str]]) -> None:
    of_union, of_chain = ({line.split("\t")[0] for line in findings[name]} for name in ("union", "chain"))
    assert "OWL2_RL" in of_union
    assert "OWL2_DL" not in of_union
    assert "OWL2_DL" in of_chain


def test_an_empty_class_is_found(findings: dict[str, list[str]]) -> None:
    assert "unsatisfiable\thttps://example.org/x" in findings["empty"]
