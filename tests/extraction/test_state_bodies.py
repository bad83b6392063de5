"""Of which state a body is stands in the graph where its name, the text or the world's knowledge tells it for good."""

import pytest

import dragoman
from dragoman.model import Record, Ref
from dragoman.rdf import record_quads
from dragoman.settings import DATA_IRI
from dragoman.vocabulary import DGM, RDF

TOLD = [
    ("Kenyan officials accused Chad.", "group/kenyan-officials", "KEN"),
    ("South African troops fired on Lesotho.", "group/south-african-troops", "ZAF"),
    ("Chad welcomed delegations from Morocco.", "group/delegations-from-morocco", "MAR"),
    ("The Peruvian parliament ratified the Lima Accord.", "org/peru-parliament", "PER"),
    ("Chile's central bank sued Chad.", "org/chile-central-bank", "CHL"),
    ("The Central Bank of Peru sued Chad.", "org/central-bank-of-peru", "PER"),
    ("The Colombian army attacked Peru.", "org/colombia-army", "COL"),
    ("Kenya's embassy in Berlin thanked Chad.", "org/kenya-embassy", "KEN"),
    ("Oslo protested. The foreign ministry accused Chad.", "org/norway-foreign-ministry", "NOR"),
    ("The State Department criticised Hungary.", "org/state-department", "USA"),
    ("The Bundestag backed Ukraine.", "org/bundestag", "DEU"),
    ("The Conservative Party of Canada criticised Mexico.", "org/conservative-party-of-canada", "CAN"),
    ("Hungary's ruling party backed Serbia.", "org/hungary-ruling-party", "HUN"),
    ("The office of Prime Minister Abdi Barre of Somalia thanked Kenya.", "org/abdi-barre-office", "SOM"),
    ("Mexico's foreign affairs committee thanked Peru.", "org/mexico-affairs-committee", "MEX"),
    ("Chinese foreign ministry spokesman Wang Li criticised Japan.", "org/china-foreign-ministry", "CHN"),
]

OPEN = [
    "Americans praised Peru.",
    "Soldiers of Chad attacked. Later the soldiers shelled Togo.",
    "Officials accused Chad.",
    "The ministry accused Chad.",
    "The European Commission fined Poland.",
    "African Union officials praised Peru.",
    "Five Central American presidents praised Peru.",
    "Australian and New Zealand diplomats praised Peru.",
    "FARC rebels attacked Ecuador.",
    "A Spanish power company sued Peru.",
    "Ghana's opposition criticised Togo.",
    "Protesters in Georgia criticised Russia.",
    "Malian farmers criticised Niger.",
]


def bodies(record: Record) -> dict[str, list[str]]:
    """Return body → the states that its details name."""
    told = {e.id: [v.id for name, v in e.details if name == "bodyOf" and isinstance(v, Ref)] for e in record.entities}
    return {body: states for body, states in told.items() if states}


@pytest.mark.parametrize(("text", "body", "code"), TOLD)
def test_a_body_is_of_a_state(text: str, body: str, code: str) -> None:
    record = dragoman.read(text)
    assert bodies(record) == {body: [f"state/{code}"]}
    assert record.label(f"state/{code}")


@pytest.mark.parametrize("text", OPEN)
def test_nobody_else_is(text: str) -> None:
    assert bodies(dragoman.read(text)) == {}


def test_it_is_a_plain_triple_without_an_assertion() -> None:
    quads = list(record_quads(dragoman.read("Kenyan officials accused Chad.")))
    (link,) = [q for q in quads if q.predicate == DGM.bodyOf]
    assert (link.subject.value, link.object.value) == (f"{DATA_IRI}group/kenyan-officials", f"{DATA_IRI}state/KEN")
    assert DGM.State in {q.object for q in quads if q.subject == link.object and q.predicate == RDF.type}
    assert DGM.bodyOf not in {q.object for q in quads if q.predicate == DGM.predicate}


def test_articles_that_call_a_body_differently_agree_on_its_state() -> None:
    texts = ("Kenya's foreign ministry accused Chad.", "Nairobi protested. The foreign ministry accused Chad.")
    assert [bodies(dragoman.read(text)) for text in texts] == [{"org/kenya-foreign-ministry": ["state/KEN"]}] * 2
