"""What the network reads from a store."""

from dragoman.network import NetworkData
from dragoman.settings import DATA_IRI


def test_facts_carry_their_words_speaker_and_source(gold: NetworkData) -> None:
    (fact,) = [f for f in gold.facts if f.relation == "signed" and f.status == "denied"]
    assert fact.speaker == DATA_IRI + "person/grace-mwangi"
    assert fact.trigger is not None
    assert fact.quote[slice(*fact.trigger)] == "signed"
    assert gold.documents[fact.document].publisher == "Nairobi Morning Sheet"
    assert gold.when(fact) == "2024-03-07"


def test_an_article_is_no_speaker(gold: NetworkData) -> None:
    assert {f.speaker for f in gold.facts if f.status == "reported"} == {""}


def test_everything_is_read_once(gold: NetworkData) -> None:
    assert (len(gold.nodes), len(gold.facts), len(gold.documents)) == (43, 74, 5)
    assert len({fact.iri for fact in gold.facts}) == 74


def test_a_commitment_is_worth_its_amount_and_knows_its_parts(gold: NetworkData) -> None:
    whole = gold.nodes[DATA_IRI + "funding/12500000-usd"]
    assert (whole.detail("value"), whole.detail("currency")) == ("12500000", "USD")
    assert {gold.nodes[part].detail("value") for part in whole.details["hasComponent"]} == {"8000000", "4500000"}
    assert DATA_IRI + "amount/12500000-usd" not in gold.nodes


def test_aliases_and_the_time_of_an_office(gold: NetworkData) -> None:
    assert {"Oslo", "Kingdom of Norway"} <= set(gold.nodes[DATA_IRI + "state/NOR"].aliases)
    held = {
        (f.start, f.end) for f in gold.facts if f.subject.endswith("ingrid-solheim") and f.relation == "holdsOffice"
    }
    assert ("2021-10-14", "2025-01-02") in held


def test_denied_and_supposed_facts_are_no_ties(gold: NetworkData) -> None:
    assert {f.status for f in gold.ties()} == {"reported", "claimed", "planned"}
