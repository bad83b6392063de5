"""Main clauses side by side are parsed each alone, and change no fact."""

import pytest

import dragoman
from dragoman.reading.joints import stretches
from dragoman.reading.pipeline import load_language

FIRST = (
    "Chad condemned the raid",
    "Kenyan foreign minister Ann Lee flew to Suva",
    "Peru, Chile and Fiji signed a fisheries treaty",
)
SECOND = (
    "Niger, which borders Libya, recalled its envoy from Rabat",
    "the Norwegian prime minister, Jo Poe, who was in Suva, denounced the coup",
    "Oman hosted a summit",
)
JOINTS = ("; ", ", and ", ", but ", ", while ", ", whereas ", "; and ")


def facts(text: str) -> set[tuple[str, str, str]]:
    """Return the facts of a text, by their labels."""
    record = dragoman.read(text, date="2024-06-05")
    return {(s.relation, record.label(s.subject), record.label(s.object)) for s in record.statements}


@pytest.mark.parametrize("first", FIRST)
@pytest.mark.parametrize("second", SECOND)
@pytest.mark.parametrize("joint", JOINTS)
def test_a_joint_changes_no_fact(first: str, second: str, joint: str) -> None:
    capital = second[0].upper() + second[1:]
    assert facts(f"{first}{joint}{second}.") == facts(f"{first}. {capital}.")


@pytest.mark.parametrize(
    "text",
    [
        "If Chad signs the treaty, and Niger ratifies it, Fiji will join.",
        "Chad condemned the raid, and called for talks.",
        "Ann Lee spoke of peace, and of war.",
        'Ann Lee said: "Chad has signed; Niger has not signed."',
        "Three demands were made: Chad leaves; Niger stays.",
        "Both Chad signed, and Niger did.",
    ],
)
def test_no_joint_is_seen(text: str) -> None:
    doc = load_language(None).make_doc(text)
    assert [stretch.joints for stretch in stretches(doc)] == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Ann Lee said Chad had signed the pact, and Niger had ratified it.", ("ratified", "Niger", "pact")),
        ("Ann Lee met Tom Ray, the president, and Jo Poe, the envoy.", ("metWith", "Jo Poe", "Tom Ray")),
        ("Chad was led by Tom Ray, and Niger by Jo Poe.", ("leads", "Tom Ray", "Niger")),
        ("Lee was made director of the bank in May; Ray was brought in as envoy.", ("holdsOffice", "Lee", "envoy")),
    ],
)
def test_clauses_lend_one_another_nothing(text: str, wrong: tuple[str, str, str]) -> None:
    record = dragoman.read(text, date="2024-06-05")
    told = [(s.relation, record.label(s.subject), record.label(s.object)) for s in record.statements if not s.speaker]
    assert wrong not in told
