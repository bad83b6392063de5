"""Whole sentences to facts: constructions a reader meets every day, with invented people."""

from collections.abc import Callable

import pytest

from dragoman.extraction.extractor import extract
from dragoman.model import Record, Ref, Status
from dragoman.reading.pipeline import Document

Read = Callable[..., Document]
Fact = tuple[str, str, str]


def facts(record: Record, status: Status = Status.REPORTED) -> set[Fact]:
    """The facts of a record by label."""
    found = [s for s in record.statements if s.status is status]
    return {(s.relation, record.label(s.subject), record.label(s.object)) for s in found}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bolivia severed diplomatic relations with Israel.", {("seversTies", "Bolivia", "Israel")}),
        ("Morocco and Israel established diplomatic ties in 2020.", {("establishesTies", "Morocco", "Israel")}),
        ("France expelled twelve Algerian diplomats.", {("expels", "France", "twelve Algerian diplomats")}),
        ("The European Union imposed sanctions on Belarus on Tuesday.", {("sanctions", "European Union", "Belarus")}),
        ("Sanctions were imposed on Myanmar by Canada last week.", {("sanctions", "Canada", "Myanmar")}),
        ("North Macedonia was admitted to NATO in 2020.", {("joined", "North Macedonia", "NATO")}),
        ("Indonesia hosted the G20 summit in 2022.", {("hosts", "Indonesia", "G20 summit")}),
        (
            "Egypt and Qatar brokered a truce between Israel and Hamas.",
            {("mediates", "Egypt", "Israel"), ("mediates", "Qatar", "Hamas"), ("partyTo", "Israel", "truce")},
        ),
        (
            "Germany pledged 50 million euros to Moldova for winter heating.",
            {("funds", "Germany", "50 million euros"), ("beneficiary", "50 million euros", "Moldova")},
        ),
        (
            "The UN estimates that 2.4 million people have fled.",
            {("estimates", "United Nations", "2.4 million people")},
        ),
        ("Opposition leader Juan Vargas called the treaty a sell-out.", {("criticizes", "Juan Vargas", "treaty")}),
        ("Algeria declared two French diplomats persona non grata.", {("expels", "Algeria", "two French diplomats")}),
        (
            "Iran and Chad agreed on a truce. The deal was brokered by Oman.",
            {("mediates", "Oman", "Iran"), ("mediates", "Oman", "Chad")},
        ),
        ("The OECD welcomed Peru's reforms.", {("supports", "OECD", "Peru's reforms")}),
        ("Sierra Leone joined the African Union. It also joined ECOWAS.", {("joined", "Sierra Leone", "ECOWAS")}),
        (
            "Peru expelled two Russian envoys. Moscow recalled its ambassador.",
            {("recalls", "Russia", "Russia's ambassador")},
        ),
    ],
)
def test_facts_of_a_sentence(read: Read, text: str, expected: set[Fact]) -> None:
    assert expected <= facts(extract(read(text)))


@pytest.mark.parametrize(("date", "state"), [("1989-02-02", "Soviet Union"), ("2024-02-02", "Russia")])
def test_a_capital_is_the_seat_of_the_state_of_its_day(read: Callable[..., Document], date: str, state: str) -> None:
    assert ("criticizes", state, "raid") in facts(extract(read("Moscow condemned the raid.", date)))


@pytest.mark.parametrize(
    ("text", "relation", "status"),
    [
        ("Azerbaijan refused to sign the declaration.", "signed", Status.DENIED),
        ("Vietnam will host the APEC summit in November.", "hosts", Status.PLANNED),
        ("The treaty between Peru and Chile is to be signed in May.", "signed", Status.PLANNED),
        ("Ghana's parliament has yet to ratify the treaty.", "ratified", Status.DENIED),
        ("The Vatican has offered to mediate between Kyiv and Moscow.", "mediates", Status.HYPOTHETICAL),
    ],
)
def test_what_did_not_happen_is_not_reported(read: Read, text: str, relation: str, status: Status) -> None:
    record = extract(read(text))
    assert relation in {fact[0] for fact in facts(record, status)}
    assert relation not in {fact[0] for fact in facts(record)}


def test_a_judgement_without_a_verb_of_criticism(read: Read) -> None:
    text = (
        "President Ana Ruiz announced a partnership with Peru on Monday. "
        "Opposition leader Juan Vargas said it was a sham. “This is another fake deal that nobody needs,” he said."
    )
    assert ("criticizes", "Juan Vargas", "partnership") in facts(extract(read(text)))


def test_every_span_lies_in_the_text(read: Read) -> None:
    text = "OSLO, May 14 – Norway’s minister, Kari Berg, met her Danish counterpart.“We agreed,” she said..Talks go on."
    record = extract(read(text))
    spans = [s for x in record.statements for s in (x.evidence, x.trigger, x.subject_span, x.object_span) if s]
    assert spans
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


def test_the_same_text_gives_the_same_record(read: Read) -> None:
    text = "Norway and Peru signed a treaty on Monday. Both ministers praised it."
    assert extract(read(text)) == extract(read(text))


CUT = (
    "And Road talks with Peru, but not with Chile, ended; of these, said the envoy, no treaty came instead of war.",
    "The Belt and Road pact, which Chad signed in May, obliges both not only to cut tariffs on $9 million of fish.",
    "All but Niger left: the bloc has not yet agreed to the Treaty on Ports and the Law of Nations, Ann Lee added.",
)


@pytest.mark.parametrize("text", CUT)
def test_a_text_may_begin_and_end_with_any_word(read: Read, text: str) -> None:
    words = text.split()
    for place in range(1, len(words)):
        extract(read(" ".join(words[:place])))
        assert extract(read(" ".join(words[place:]))).article.text == " ".join(words[place:])


def test_what_is_served_is_an_entity_of_the_record(read: Callable[..., Document]) -> None:
    record = extract(read("Manfred Weber withdrew his candidacy."))
    assert {s.object for s in record.statements} <= record.by_id.keys()


def ends(record: Record) -> set[str]:
    """The ids that statements name, and the details of entities."""
    named = {i for s in record.statements for i in (s.subject, s.object, s.speaker) if i}
    return named | {v.id for e in record.entities for _, v in e.details if isinstance(v, Ref)}


@pytest.mark.parametrize(
    "text",
    [
        "The UN named Congolese-born Canadian general Jean-Claude Mabiala as force commander in Abyei.",
        "A Tryst With Destiny Indian Prime Minister Ann Lee spoke.",
    ],
)
def test_a_state_of_which_only_a_title_tells_is_an_entity(read: Read, text: str) -> None:
    record = extract(read(text))
    assert "actsFor" in {s.relation for s in record.statements}
    assert ends(record) <= record.by_id.keys()


def test_every_id_in_a_record_is_one_of_its_entities(gold_records: tuple[Record, ...]) -> None:
    assert len(gold_records) > 200
    assert {r.article.id: missing for r in gold_records if (missing := ends(r) - r.by_id.keys())} == {}
