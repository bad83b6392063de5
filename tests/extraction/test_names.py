"""Proper names: what belongs to one name, what sort of thing it names, which person it is."""

from collections.abc import Callable

import pytest

from dragoman.extraction.actors import find_actors
from dragoman.extraction.actors.resolution import Registry
from dragoman.extraction.labels import slug
from dragoman.extraction.lexicon.authority import packaged_authority
from dragoman.extraction.naming.words import Words
from dragoman.reading.pipeline import Document

Read = Callable[..., Document]


def kinds(document: Document) -> dict[str, str]:
    return {e.label: e.kind for e in find_actors(document).entities if e.kind != "Office"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mohammed al-Khulaifi met Cho Jung-tai.", {"Mohammed al-Khulaifi": "Person", "Cho Jung-tai": "Person"}),
        ("Minister Adam van Koeverden left.", {"Adam van Koeverden": "Person"}),
        ("The Commonwealth Bank of Ghana paid.", {"Commonwealth Bank of Ghana": "Company"}),
        ("Zorvex, a Dutch chip maker, sued.", {"Zorvex": "Company", "Netherlands": "State"}),
        ("China's Foreign Ministry objected.", {"China": "State", "China's Foreign Ministry": "GovernmentBody"}),
        ("Israeli minister Israel Katz objected.", {"Israel": "State", "Israel Katz": "Person"}),
        ("North America waited.", {"North America": "Place"}),
    ],
)
def test_names_and_their_kinds(read: Read, text: str, expected: dict[str, str]) -> None:
    found = kinds(read(text))
    assert {label: found.get(label) for label in expected} == expected


def test_a_states_name_inside_another_name_is_no_state(read: Read) -> None:
    assert "United States" not in kinds(read("North America and Latin America waited."))
    assert "Ghana" not in {e.label for e in find_actors(read("Ghanaian cocoa rotted.")).entities if e.kind == "Person"}


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Luiz Inácio Lula da Silva", "Lula"),
        ("Andrés Manuel López Obrador", "López Obrador"),
        ("Ursula von der Leyen", "Von der Leyen"),
        ("Xi Jinping", "Xi"),
        ("Recep Tayyip Erdogan", "Erdogan"),
        ("Mohammed bin Salman", "bin Salman"),
        ("Joe R. Biden", "Joe Biden"),
    ],
)
def test_a_shorter_name_is_the_same_person(full: str, short: str) -> None:
    registry = Registry(packaged_authority())
    person = registry.add_person(full)
    assert registry.person(short) is person
    assert registry.add_person(short if " " in short else full) is person


def test_words_are_names_as_written(read: Read) -> None:
    words = Words(read("The rebels' envoy met U.S. aides in Port-au-Prince; N'Djamena's did not.").doc).words
    assert [w.text for w in words if w.capital] == ["The", "U.S.", "Port-au-Prince", "N'Djamena"]
    assert [w.text for w in words if w.possessive] == ["rebels", "N'Djamena"]


def test_slugs_are_plain() -> None:
    assert slug("Mélanie Joly") == "melanie-joly"
    assert slug("Ørsted, Đặng, Þórðarson, Weiß") == "orsted-dang-thordarson-weiss"
    assert slug("../../etc") == "etc"
    assert slug("“—”") == "unnamed"


def test_every_state_has_a_name_and_no_name_two_states() -> None:
    authority = packaged_authority()
    states = [e for e in authority.entities.values() if e.kind == "State"]
    assert len(states) > 200
    for state in states:
        (hit,) = authority.find(state.label)
        assert hit.first.entity == state
