"""What pronouns and descriptions stand for: one word of each text is asked, its answer is exact."""

from collections.abc import Callable

import pytest

from dragoman.extraction.actors import find_actors
from dragoman.reading.pipeline import Document

Read = Callable[..., Document]


def refer(document: Document, word: str, nth: int = 0) -> list[str]:
    token = [t for t in document.doc if t.text == word][nth]
    return [e.label for e in find_actors(document).at(token)]


PAIR = "German Chancellor Olaf Scholz met French President Emmanuel Macron in Lyon. "


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (PAIR + "Scholz praised the talks.", "Scholz", ["Olaf Scholz"]),
        (PAIR + "He praised the talks.", "He", ["Olaf Scholz"]),
        (PAIR + "The two leaders praised the talks.", "leaders", ["Olaf Scholz", "Emmanuel Macron"]),
        (
            "Chad and Niger signed a truce. Rounds of talks had been hosted by Peru and Chile, "
            "to which both delegations expressed their thanks.",
            "delegations",
            ["Chad", "Niger"],
        ),
        (  # who deals with the two is none of them, whatever office it is
            PAIR + "Norway's premier, Lars Lund, praised the two leaders.",
            "leaders",
            ["Olaf Scholz", "Emmanuel Macron"],
        ),
        (PAIR + "Norway praised both leaders for their courage.", "leaders", ["Olaf Scholz", "Emmanuel Macron"]),
        (PAIR + "Both countries want peace.", "countries", ["Germany", "France"]),
        (PAIR + "The French president stayed.", "president", ["Emmanuel Macron"]),
        (PAIR + "Macron told him to wait.", "him", ["Olaf Scholz"]),
        ("Ottawa said it would retaliate.", "it", ["Canada"]),
        ("Ottawa said its envoy would stay.", "its", ["Canada"]),
        ("The talks in Ottawa failed.", "Ottawa", []),
        ("Qatar's emir met Ursula von der Leyen. She thanked Doha.", "She", ["Ursula von der Leyen"]),
        ("NATO met in Vilnius. The alliance admitted nobody.", "alliance", ["NATO"]),
        ("Kenyan President William Ruto said his country would pay.", "country", ["Kenya"]),
        ("Chile's foreign ministry protested. The ministry gave no details.", "ministry", ["Chile's foreign ministry"]),
        ("Mali and Niger left the bloc. They blamed Paris.", "They", ["Mali", "Niger"]),
        ("Six Russian diplomats were sent home. They left on Monday.", "They", ["Six Russian diplomats"]),
        ("Technical talks with the Americans failed.", "Americans", ["United States"]),
        ("The Nauruan government agreed.", "government", ["Nauru"]),
        ("Norway and Chad signed a pact. The sides praised it.", "sides", ["Norway", "Chad"]),
        (PAIR + "Berlin expelled two diplomats.", "diplomats", ["two diplomats"]),
        (PAIR + "Berlin expelled two French diplomats.", "diplomats", ["two French diplomats"]),
        ("Norway and Chad met. The two signed a pact.", "two", ["Norway", "Chad"]),
        ("Norway met Chad. The two countries signed a pact.", "countries", ["Norway", "Chad"]),
    ],
)
def test_reference(read: Read, text: str, word: str, expected: list[str]) -> None:
    document = read(text)
    last = sum(t.text == word for t in document.doc) - 1
    assert refer(document, word, last) == expected


PAIRS = [
    (
        "Fiji and Tonga held talks in Suva, hosted by Samoa. The two countries will meet again in Peru.",
        ["Fiji", "Tonga"],
    ),
    ("Oman is worried. Fiji and Tonga exchanged fire. Oman's foreign ministry urged both countries to stop.", None),
    (
        "Chad and Niger are at odds. Chad accused Niger of arson, and Niger protested.\n\n"
        "Fiji has made up with Tonga. Tonga sells fish. The two countries signed a pact.",
        ["Fiji", "Tonga"],
    ),
    (
        "Fiji's president, Ann Lee, and Tonga's premier, Tom Ray, met in Samoa, led by Ida Fox. Both countries won.",
        None,
    ),
]


@pytest.mark.parametrize(("text", "expected"), PAIRS)
def test_two_countries_are_those_last_named_with_each_other(read: Read, text: str, expected: list[str] | None) -> None:
    assert sorted(refer(read(text), "countries", -1)) == (expected or ["Fiji", "Tonga"])


def test_who_has_written_the_article_is_nobody_in_it(read: Read) -> None:
    document = read("By Ann Lee and Tom Ray in Suva\n\nThe envoy, who asked not to be named, praised Ida Fox.")
    assert {e.label for e in find_actors(document).entities if e.kind == "Person"} == {"Ida Fox"}


def test_a_minister_who_has_written_the_article_is_somebody(read: Read) -> None:
    document = read("By Ann Lee, foreign minister of Fiji\n\nFiji praised the pact.")
    assert {e.label for e in find_actors(document).entities if e.kind == "Person"} == {"Ann Lee"}


def test_an_organisation_may_stand_before_what_it_is(read: Read) -> None:
    document = read("Fiji signed a pact with the Mercosur bloc of Argentina, Brazil, Paraguay and Uruguay.")
    assert refer(document, "bloc") == ["Mercosur"]


def test_two_people_of_one_surname_stay_two(read: Read) -> None:
    document = read("Raúl Castro met Xiomara Castro, the president of Honduras, in Havana.")
    people = {e.label for e in find_actors(document).entities if e.kind == "Person"}
    assert people == {"Raúl Castro", "Xiomara Castro"}


def test_a_city_is_a_place_where_somebody_is(read: Read) -> None:
    document = read("Envoys from Peru met in Nairobi.")
    token = next(t for t in document.doc if t.text == "Nairobi")
    actors = find_actors(document)
    assert actors.at(token) == ()
    assert [e.label for e in actors.at_place(token)] == ["Nairobi"]


def test_the_congress_of_a_party_is_nobody(read: Read) -> None:
    text = (
        "Ann Lee of Fiji visited Chad after the 9th National Congress of the Labour Party. The two sides signed a pact."
    )
    document = read(text)
    assert sorted(refer(document, "sides")) == ["Chad", "Fiji"]
    assert {e.kind for e in find_actors(document).entities} & {"GovernmentBody"} == set()
