"""Office holders whom every reader of news knows: year and title decide, and what the text says comes first."""

from collections.abc import Callable
from datetime import date as day

import pytest

import dragoman
from dragoman.extraction.extractor import extract
from dragoman.extraction.lexicon import table
from dragoman.extraction.lexicon.authority import packaged_authority
from dragoman.extraction.lexicon.incumbents import state_of, usual_name
from dragoman.reading.pipeline import Document
from tests.told import facts

Read = Callable[..., Document]
OFFICES = {"head", "government", "foreign", "defence", "deputy", "finance", "trade", "security", "other"}


@pytest.mark.parametrize(
    ("name", "title", "year", "expected"),
    [
        ("William Ruto", "president", 2024, "state/KEN"),
        ("Recep Tayyip Erdoğan", "president", 2019, "state/TUR"),
        ("Ruto", "president", 2024, "state/KEN"),
        ("Ruto", "prime minister", 2024, ""),
        ("Blair", "prime minister", 2003, "state/GBR"),
        ("Blair", "prime minister", 2020, ""),
        ("Lavrov", "foreign minister", 2024, "state/RUS"),
        ("Lavrov", "prime minister", 2024, ""),
        ("Bush", "president", None, "state/USA"),
        ("Nobody Known", "president", 2024, ""),
    ],
)
def test_the_state_of_a_name_and_a_title(name: str, title: str, year: int | None, expected: str) -> None:
    assert state_of({name}, title, year) == expected


def test_two_spellings_name_one_person() -> None:
    spellings = ("Volodymyr Zelensky", "Volodymyr Zelenskyy", "Volodymyr Zelenskiy")
    ids = {s.subject for name in spellings for s in dragoman.read(f"President {name} of Ukraine resigned.").statements}
    assert len(ids) == 1
    labels = {e.label for name in spellings for e in dragoman.read(f"{name} resigned in Peru.").entities}
    assert set(spellings) <= labels  # each article calls him as it does


def test_a_name_that_several_bear_stands_for_itself() -> None:
    assert usual_name("Volodymyr Zelenskyy") == "Volodymyr Zelensky"
    assert usual_name("George Bush") == "George Bush"
    assert usual_name("Nobody Known") == "Nobody Known"


@pytest.mark.parametrize(
    ("spelling", "usual"),
    [
        ("Muhammad bin Salman", "Mohammed bin Salman"),
        ("Mohamed bin Zayed", "Mohammed bin Zayed"),
        ("Tayyip Erdogan", "Recep Tayyip Erdogan"),
        ("Joseph R. Biden Jr.", "Joe Biden"),
        ("Sergey V. Lavrov", "Sergei Lavrov"),
        ("Victor Yanukovich", "Viktor Yanukovych"),
        ("Bashar Assad", "Bashar al-Assad"),
        ("Donald Trump Jr.", "Donald Trump Jr."),
    ],
)
def test_articles_initials_and_spellings_part_nobody(spelling: str, usual: str) -> None:
    assert usual_name(spelling) == usual_name(usual)


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("Muammar al-Qaddafi thanked Peru.", "person/muammar-gaddafi"),
        ("Daw Aung San Suu Kyi thanked Peru.", "person/aung-san-suu-kyi"),
        ("Sheikh Hasina thanked Peru.", "person/sheikh-hasina"),
        ("Hizballah thanked Peru.", "org/hezbollah"),
        ("The Association of South-East Asian Nations thanked Peru.", "org/association-of-southeast-asian-nations"),
        ("The Organization of the Islamic Conference thanked Peru.", "org/organisation-of-islamic-cooperation"),
    ],
)
def test_other_spellings_meet_in_one_node(text: str, identifier: str) -> None:
    assert identifier in {e.id for e in dragoman.read(text).entities}


def test_two_spellings_in_one_text_name_one_person() -> None:
    text = "Mohamed bin Salman left for Peru. Mohammad bin Salman praised Chile."
    assert [e.id for e in dragoman.read(text).entities if e.kind == "Person"] == ["person/mohammed-bin-salman"]


def test_a_former_holder_is_known_after_the_term() -> None:
    assert state_of({"Blair"}, "prime minister", 2024) == ""
    assert state_of({"Tony Blair"}, "foreign minister", 2024) == ""
    assert state_of({"Tony Blair"}, "prime minister", 2024) == "state/GBR"  # told of what was
    assert state_of({"Tony Blair"}, "prime minister", 2024, former=True) == "state/GBR"


def test_every_row_is_a_term_in_a_known_state() -> None:
    states = packaged_authority().entities
    for row in table("incumbents"):
        assert f"state/{row['state']}" in states, row
        assert row["name"], row
        assert row["office"] in OFFICES, row
        assert int(row["from"]) <= int(row["until"] or 9999), row


def test_every_head_is_of_a_known_organisation() -> None:
    for row in table("heads"):
        assert row["organization"] in packaged_authority().entities, row
        assert int(row["from"]) <= int(row["until"] or 9999), row


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        (
            "China signed a pact with Peru. President William Ruto welcomed it.",
            "2024-05-15",
            {("William Ruto", "Kenya")},
        ),
        ("Zambian President William Ruto welcomed the pact.", "2024-05-15", {("William Ruto", "Zambia")}),
        ("William Ruto, a farmer, welcomed the pact.", "2024-05-15", set()),
    ],
)
def test_it_is_asked_where_a_title_names_no_state(
    read: Read, text: str, date: str, expected: set[tuple[str, str]]
) -> None:
    record = extract(read(text, date))
    acting = {(record.label(s.subject), record.label(s.object)) for s in record.reported() if s.relation == "actsFor"}
    assert acting == expected


@pytest.mark.parametrize(
    ("text", "year", "fact"),
    [
        ("Viktor Orbán accused Poland. Hungary buys gas.", 2024, ("actsFor", "Viktor Orbán", "Hungary")),
        ("António Guterres urged the United Nations to act.", 2024, ("actsFor", "António Guterres", "United Nations")),
        ("The EU will pay, Ursula von der Leyen said.", 2023, ("actsFor", "Ursula von der Leyen", "European Union")),
        (
            "Riyadh heard Jake Sullivan out. The United States sells arms.",
            2023,
            ("actsFor", "Jake Sullivan", "United States"),
        ),
        ("The Taliban will pay, Zabihullah Mujahid said.", 2023, ("actsFor", "Zabihullah Mujahid", "Taliban")),
        ("Hamas will pay, Khalil al-Hayya said.", 2024, ("actsFor", "Khalil al-Hayya", "Hamas")),
        (
            "Alice Weidel left. The Alternative for Germany won.",
            2023,
            ("memberOf", "Alice Weidel", "Alternative for Germany"),
        ),
    ],
)
def test_whom_everybody_knows_acts_for_what_the_text_names(text: str, year: int, fact: tuple[str, str, str]) -> None:
    record = dragoman.read(text, date=day(year, 6, 1))
    assert fact in facts(record)
    assert {s.confidence for s in record.statements if s.frame == "incumbency"} == {0.6}


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Viktor Orbán accused Poland.", 2024),  # Hungary is not spoken of
        ("Viktor Orbán accused Poland. Hungary buys gas.", 2007),  # he held no office
        ("Viktor Orbán, an adviser to Poland, met Hungary.", 2024),  # the text says for whom
    ],
)
def test_nobody_is_known_against_the_text(text: str, year: int) -> None:
    assert not [s for s in dragoman.read(text, date=day(year, 6, 1)).statements if s.frame == "incumbency"]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Bangladesh waits. India will not hand him over, and its adviser, Touhid Hossain, protested.", "Bangladesh"),
        ("Bangladesh waits. India's adviser, Touhid Hossain, protested.", "India"),  # so the text has it
    ],
)
def test_a_state_that_only_seems_to_be_meant_gives_way_to_the_known_one(text: str, state: str) -> None:
    assert ("actsFor", "Touhid Hossain", state) in facts(dragoman.read(text, date=day(2024, 12, 1)))
