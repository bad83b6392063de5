import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad

from dragoman.errors import QueryError
from dragoman.model import Article, Entity, Record, Ref, Span, Statement
from dragoman.querying.catalogue import load_catalogue
from dragoman.querying.labels import plain
from dragoman.querying.parameters import bind, namesakes
from dragoman.rdf import record_quads, records_quads
from dragoman.reading.sources import slug
from dragoman.settings import DATA_IRI
from dragoman.store import EmbeddedStore, Rows
from dragoman.vocabulary import DGM, RDF
from tests.gold_graph import gold_records

CATALOGUE = load_catalogue()
LABEL = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
STATE = Entity("state/KEN", "State", "Kenya")
STORE = EmbeddedStore.memory(records_quads(gold_records()))


def rows(name: str, **values: str) -> list[tuple[str, ...]]:
    answer = STORE.query(bind(CATALOGUE[name], values, STORE))
    assert isinstance(answer, Rows)
    return [plain(row) for row in answer]


@pytest.mark.parametrize(
    "value",
    [
        "CAN",
        "can",
        "CA",
        "ca",
        "Canada",
        "canada",
        "Ottawa",
        f"{DATA_IRI}state/CAN",
        f"<{DATA_IRI}state/CAN>",
        "id:state/CAN",
    ],
)
def test_a_state_by_code_label_other_name_or_iri(value: str) -> None:
    assert rows("meetings", country=value) == rows("meetings", country=f"{DATA_IRI}state/CAN")
    assert len(rows("meetings", country=value)) == 1


def test_a_code_outside_the_standard_names_its_state_too() -> None:
    kosovo = Entity("state/XKX", "State", "Kosovo")
    quads = record_quads(Record(Article("a", "Kosovo."), (kosovo,), (), ()))
    text = bind(CATALOGUE["who-acts-for"], {"state": "xkx"}, EmbeddedStore.memory(quads))
    assert f"(<{DATA_IRI}state/XKX>" in text


def test_the_class_of_a_parameter_decides_between_a_city_and_its_state() -> None:
    assert rows("who-acts-for", state="Nairobi") == rows("who-acts-for", state="KEN") != []


def test_dates_and_numbers() -> None:
    assert rows("meetings", country="CAN", since="2025-02-01") == []
    assert rows("travels", person="Erik Dahl", year="2025") == [("2025-01-14", "", f"{DATA_IRI}place/lisbon")]
    assert rows("office-holders", day="2025-01-10")[-1][1] == f"{DATA_IRI}person/erik-dahl"


@pytest.mark.parametrize(
    ("name", "values", "words"),
    [
        ("meetings", {"land": "CAN"}, "no parameter 'land'; it has: country, since"),
        ("hosts", {"x": "1"}, "no parameter 'x'; it has: none"),
        ("meetings", {"since": "yesterday"}, "a day as 2020-01-31, and 'yesterday' is none"),
        ("meetings", {"since": "2024-02-30"}, "is none"),
        ("meetings", {"since": "20240230"}, "is none"),
        ("travels", {"year": "20x4"}, "a year as 2024, and '20x4' is none"),
        ("travels", {"year": "٢٠٢٤"}, "a year as 2024"),
        ("travels", {"year": "25"}, "a year as 2024, and '25' is none"),
        ("evidence", {"subject": "ingrid"}, "nothing in the graph is called 'ingrid': did you mean 'Ingrid Solheim'"),
        ("evidence", {"subject": "Solhiem"}, "is called 'Solhiem': did you mean 'Ingrid Solheim'"),
        ("meetings", {"country": "Kenia"}, "in the graph is called 'Kenia': did you mean 'Kenya'"),
        ("meetings", {"country": "Atlantis"}, "nothing of class State in the graph is called 'Atlantis'"),
        ("meetings", {"country": "Ingrid Solheim"}, "nothing of class State"),
        ("said-by", {"speaker": "visit"}, "nothing of class Actor in the graph is called 'visit'"),
        ("said-by", {"speaker": "Ingrid"}, "did you mean 'Ingrid Solheim'?"),
        ("events", {"wanted": "foo"}, "'wanted' is reported, claimed, planned, denied, hypothetical or all, not 'foo'"),
        ("evidence", {"subject": "http://a b"}, "nothing in the graph is called 'http://a b'"),
        ("evidence", {"subject": "<http://a>b>"}, "is no valid IRI"),
    ],
)
def test_what_cannot_be_is_one_clear_line(name: str, values: dict[str, str], words: str) -> None:
    with pytest.raises(QueryError) as caught:
        bind(CATALOGUE[name], values, STORE)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_surname_that_one_person_has_is_enough() -> None:
    assert rows("said-by", speaker="mwangi") == rows("said-by", speaker="Grace Mwangi") != []
    graph = NamedNode("https://example.org/g")
    people = [NamedNode(f"https://example.org/{name}") for name in ("ann", "ray")]
    quads = [Quad(who, RDF.type, DGM.Person, graph) for who in people]
    quads += [Quad(who, LABEL, Literal(f"{who.value[-3:].title()} Lee"), graph) for who in people]
    with pytest.raises(QueryError, match=r"'Lee' may be 2 things, give the id of one: .*\(Ann Lee, .*; .*\(Ray Lee, "):
        bind(CATALOGUE["said-by"], {"speaker": "Lee"}, EmbeddedStore.memory(quads))


def test_others_who_bear_the_name_of_a_person_are_told() -> None:
    people = [Entity(f"person/{slug(name)}", "Person", name) for name in ("Lee", "Ann Lee", "Lee Moss", "Bruce")]
    store = EmbeddedStore.memory(record_quads(Record(Article("a", "Lee"), (*people, STATE), (), ())))
    question = CATALOGUE["travels"]
    assert "person:ann-lee (Ann Lee, person)" in namesakes(question, {"person": "Lee"}, store)
    assert "others bear the name: person:lee (Lee, person); ask" in namesakes(question, {"person": "Ann Lee"}, store)
    assert namesakes(question, {"person": "Bruce"}, store) == ""
    assert namesakes(CATALOGUE["meetings"], {"country": "KEN"}, store) == ""


def test_a_class_stands_for_those_below_it() -> None:
    assert (
        STORE.query(bind(CATALOGUE["is-party"], {"actor": "NOR", "agreement": "Atlantic Cable Treaty"}, STORE)) is True
    )
    assert rows("agreement-parties", agreement="atlantic cable treaty") != []


def test_an_ambiguous_label_lists_what_it_may_mean() -> None:
    graph = NamedNode("https://example.org/g")
    twins = [Quad(NamedNode(f"https://example.org/{i}"), LABEL, Literal("Georgia"), graph) for i in range(7)]
    with pytest.raises(QueryError, match=r"'georgia' may be 7 things, give the id of one: .*; and 2 more") as caught:
        bind(CATALOGUE["evidence"], {"subject": "georgia"}, EmbeddedStore.memory(twins))
    assert "https://example.org/0 (Georgia); https" in str(caught.value)


def test_things_of_one_name_are_told_apart_by_what_can_be_given_as_a_value() -> None:
    ministers = [
        Entity(f"office/{state}/minister", "Office", "minister", details=(("organization", Ref(f"state/{state}")),))
        for state in ("NOR", "KEN")
    ]
    states = [Entity("state/NOR", "State", "Norway"), Entity("state/KEN", "State", "Kenya")]
    person = Entity("person/minister", "Person", "Minister")
    told = [Statement("holdsOffice", person.id, office.id, Span(0, 8)) for office in ministers]
    record = Record(Article("oslo-note", "minister"), (*ministers, *states, person), (), tuple(told))
    store = EmbeddedStore.memory(record_quads(record))
    with pytest.raises(QueryError) as caught:
        bind(CATALOGUE["evidence"], {"subject": "MINISTER"}, store)
    listed = str(caught.value).partition("give the id of one: ")[2].split("; ")
    assert listed == [
        "office:KEN/minister (minister, office of Kenya, in oslo-note)",
        "office:NOR/minister (minister, office of Norway, in oslo-note)",
        "person:minister (Minister, person, in oslo-note)",
    ]
    for candidate in listed:
        assert bind(CATALOGUE["evidence"], {"subject": candidate.partition(" ")[0]}, store)


HOSTILE = [
    '" . } ; DROP ALL #',
    "x' } UNION { ?s ?p ?o",
    "\\",
    "\\u0022 }",
    'a"^^<http://x> "',
    "{0}",
    "?x",
    "$1",
    "\u2028\x00",
    "\\g<0>",
]


@pytest.mark.parametrize("value", HOSTILE)
def test_a_hostile_text_stays_a_text(value: str) -> None:
    text = CATALOGUE["facts"].with_terms({"wanted": Literal(value)})
    assert list(STORE.query(text)) == []  # type: ignore[arg-type]


@pytest.mark.parametrize("value", HOSTILE)
def test_a_hostile_name_is_not_found(value: str) -> None:
    with pytest.raises(QueryError, match="nothing in the graph is called"):
        bind(CATALOGUE["evidence"], {"subject": value}, STORE)


@settings(deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_serialised_as_one_term(value: str) -> None:
    query = CATALOGUE["facts"]
    changed = query.with_terms({"wanted": Literal(value)})
    start = query.text.index('"reported") }')
    assert changed.startswith(query.text[:start])
    assert changed.endswith(query.text[start + len('"reported"') :])
    STORE.query(changed)


@pytest.mark.parametrize("value", ["UK", "u.k.", "Britain", "Great Britain", "GB"])
def test_a_state_is_found_by_every_name_that_the_world_gives_it(value: str) -> None:
    britain = Entity("state/GBR", "State", "United Kingdom")
    store = EmbeddedStore.memory(record_quads(Record(Article("a", "London."), (britain,), (), ())))
    assert f"(<{DATA_IRI}state/GBR>" in bind(CATALOGUE["who-acts-for"], {"state": value}, store)


def test_a_state_that_no_article_speaks_of_is_named_as_such() -> None:
    with pytest.raises(QueryError, match="no article in the graph speaks of United States"):
        bind(CATALOGUE["who-acts-for"], {"state": "U.S."}, EmbeddedStore.memory())
