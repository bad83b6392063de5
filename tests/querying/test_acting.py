"""Whoever acts for a state counts for it where an article says so, and not for ever."""

import pytest

import dragoman
from dragoman.network import read
from dragoman.network.measures import tie_rows
from dragoman.network.projections import project
from dragoman.querying.catalogue import load_catalogue
from dragoman.querying.parameters import bind
from dragoman.rdf import records_quads
from dragoman.store import EmbeddedStore
from tests.querying.test_answers import table

MINISTER = "Peru's foreign minister, Ana Rojas, met Chile's president, Juan Soto, in Lima."
ENVOY = "The secretary general of the OECD, Ana Rojas, met Fiji's prime minister, Sam Vula, in Suva."


@pytest.fixture(scope="module")
def career() -> EmbeddedStore:
    """Return a store of one who is a minister, and years later the head of an organisation."""
    records = (
        dragoman.read(MINISTER, id="early", date="2012-05-03"),
        dragoman.read(ENVOY, id="late", date="2024-02-08"),
    )
    return EmbeddedStore.memory(records_quads(records))


def rows(store: EmbeddedStore, name: str, **values: str) -> list[list[str]]:
    return table(store.query(bind(load_catalogue()[name], values, store)))[1:]


def test_meetings_are_those_of_who_acted_for_the_state_then(career: EmbeddedStore) -> None:
    others = [row[2:4] for row in rows(career, "meetings", country="PER", since="2000-01-01")]
    assert others == [["person/ana-rojas", "person/juan-soto"]]


def test_ties_are_those_of_the_states_acted_for_then(career: EmbeddedStore) -> None:
    assert [row[:2] for row in rows(career, "tie-strength")] == [["state/CHL", "state/PER"]]
    assert {row[0] for row in rows(career, "dyads-by-month")} == {"2012-05"}
    network = tie_rows(project(read(career), "state-state"))
    assert [(row["first"], row["second"]) for row in network] == [("Chile", "Peru")]


def test_officials_stand_with_each_body_that_they_acted_for(career: EmbeddedStore) -> None:
    served = {(row[0], row[1]) for row in rows(career, "connected-officials")}
    bodies = {body for person, body in served if person == "person/ana-rojas"}
    assert bodies == {"state/PER", "org/organisation-for-economic-co-operation-and-development"}


def test_who_acts_for_a_state_has_the_offices_and_days_of_those_articles(career: EmbeddedStore) -> None:
    (row,) = rows(career, "who-acts-for", state="PER")
    assert row[0] == "person/ana-rojas"
    assert "foreign-minister" in row[1]
    assert row[2:] == ["2012-05-03", "2012-05-03"]


def test_an_office_is_of_the_body_acted_for_in_its_articles() -> None:
    records = (
        dragoman.read(MINISTER, id="early", date="2012-05-03"),
        dragoman.read("A mediator, Ana Rojas, met Chile's president, Juan Soto.", id="late", date="2024-02-08"),
    )
    held = rows(EmbeddedStore.memory(records_quads(records)), "office-holders", day="2025-01-01")
    bodies = {row[0].rsplit("/", 1)[-1]: row[2] for row in held if row[1] == "person/ana-rojas"}
    assert bodies == {"per-foreign-minister": "state/PER", "mediator": ""}


OFFICIALS = "Canada's foreign minister, Ann Lee, met Kenyan officials. Kenya's foreign ministry condemned Chile's army."
PARTY = "Chile praised Kenya's ruling party. The ruling party met Peru's president, Juan Soto."
BANKS = "Chile's central bank and the Bank of Japan signed the Lima Accord."


def told(*texts: str) -> EmbeddedStore:
    """Return a store of articles of one day with these texts."""
    records = [dragoman.read(text, id=f"a{i}", date="2024-02-08") for i, text in enumerate(texts)]
    return EmbeddedStore.memory(records_quads(records))


def test_what_bodies_of_a_state_do_counts_for_it_and_once_a_word() -> None:
    store = told(OFFICIALS)
    assert [row[1:] for row in rows(store, "dyads-by-month")] == [
        ["state/CAN", "state/KEN", "verbal cooperation", "1"],
        ["state/KEN", "state/CHL", "verbal conflict", "1"],
    ]
    assert rows(store, "tie-strength") == [["state/CAN", "state/KEN", "1", "0"]]
    (met,) = rows(store, "meetings", country="KEN", since="2024-01-01")
    assert met[2:4] == ["group/kenyan-officials", "person/ann-lee"]


def test_what_a_party_does_is_not_a_deed_of_its_state() -> None:
    store = told(PARTY)
    assert rows(store, "dyads-by-month") == rows(store, "tie-strength") == []
    assert rows(store, "meetings", country="KEN", since="2024-01-01") == []


def test_states_share_the_agreements_of_their_bodies() -> None:
    store = told(BANKS)
    assert [row[0] for row in rows(store, "agreements-between", first="CHL", second="JPN")] == ["agreement/lima-accord"]
    assert rows(store, "tie-strength") == [["state/CHL", "state/JPN", "0", "1"]]


def test_who_acts_for_a_body_acts_for_its_state() -> None:
    store = told("The governor of the Bank of Japan, Ann Lee, met the governor of the Bank of England, Tom Ray.")
    assert [row[0] for row in rows(store, "who-acts-for", state="JPN")] == ["person/ann-lee"]
    assert {tuple(row[:2]) for row in rows(store, "connected-officials")} == {
        ("person/ann-lee", "state/JPN"),
        ("person/tom-ray", "state/GBR"),
    }
    assert [row[:3] for row in rows(store, "tie-strength")] == [["state/GBR", "state/JPN", "1"]]


def test_a_sum_of_a_state_is_not_counted_again_for_the_body_that_gives_it() -> None:
    (row,) = rows(told("The Bank of England gave $5 million to Ghana."), "commitments")
    assert row[0] == "state/GBR"
