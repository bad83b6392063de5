"""Titles as written: where they begin and end, whose they are, whether they are over."""

from collections.abc import Callable

import pytest

from dragoman.extraction.actors import find_actors
from dragoman.extraction.lexicon.office_words import office_words, plural
from dragoman.reading.pipeline import Document

Read = Callable[..., Document]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Deputy Prime Minister Ana Pérez spoke.", "Deputy Prime Minister"),
        ("Secretary of State for Sport Ana Pérez spoke.", "Secretary of State for Sport"),
        ("Ana Pérez, senior adviser on Africa at the State Department, spoke.", "senior adviser on Africa"),
        ("Ana Pérez, the minister for canal affairs, spoke.", "minister for canal affairs"),
        ("Ana Pérez, the Peruvian trade and industry minister, spoke.", "trade and industry minister"),
        ("White House press secretary Ana Pérez spoke.", "White House press secretary"),
        ("Ana Pérez, Peru's 36-year-old president, spoke.", "president"),
        ("Ana Pérez, chair of the African Union Commission, spoke.", "chair of the African Union Commission"),
        ("Its ambassador to the United Nations, Ana Pérez, spoke.", "ambassador to the United Nations"),
    ],
)
def test_the_office_is_the_title_as_written(read: Read, text: str, office: str) -> None:
    assert [e.label for e in find_actors(read(text)).entities if e.kind == "Office"] == [office]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Pérez heads north and leads the way.",
        "General elections are due, Ana Pérez said.",
        "Rights activist Ana Pérez spoke.",
        "The then president, Ana Pérez, was elsewhere.",
    ],
)
def test_no_office(read: Read, text: str) -> None:
    assert [e.label for e in find_actors(read(text)).entities if e.kind == "Office"] == []


def test_a_line_break_ends_a_title(read: Read) -> None:
    text = "Visit to the Maldives\n\nPrime Minister Ana Pérez arrived on Monday."
    assert not [s for s in find_actors(read(text)).statements if s.object == "state/MDV"]


def test_plurals_and_phrases_are_titles_too() -> None:
    words = office_words()
    assert plural("spokesman") == "spokesmen"
    assert plural("deputy") == "deputies"
    for phrase in (["secretaries", "general"], ["prime", "ministers"], ["chiefs", "of", "staff"]):
        core = words.core(phrase)
        assert core is not None
        assert core.plural
