"""Deeds told by a stand-in for the verb count as the verb's."""

from collections.abc import Callable

import pytest

from dragoman.extraction import extract
from dragoman.model import Status
from dragoman.reading.pipeline import Document

Read = Callable[..., Document]


def doers(document: Document, relation: str) -> set[str]:
    record = extract(document)
    found = [s for s in record.statements if s.relation == relation and s.status is Status.REPORTED]
    return {record.label(s.subject) for s in found}


@pytest.mark.parametrize(
    ("text", "relation", "expected"),
    [
        ("Senegal signed the treaty. Ghana did so too.", "signed", {"Senegal", "Ghana"}),
        ("Senegal ratified the treaty in May. So did Ghana.", "ratified", {"Senegal", "Ghana"}),
        ("Senegal ratified the treaty in May, as did Ghana.", "ratified", {"Senegal", "Ghana"}),
        ("Canada imposed sanctions on Belarus. Norway and Iceland followed suit.", "sanctions",
         {"Canada", "Norway", "Iceland"}),
    ],
)  # fmt: skip
def test_the_stand_in_has_the_deed_of_its_model(read: Read, text: str, relation: str, expected: set[str]) -> None:
    assert doers(read(text), relation) == expected


@pytest.mark.parametrize(
    ("text", "relation", "expected"),
    [
        ("Senegal signed the treaty. Ghana did not do so.", "signed", {"Senegal"}),
        ("Senegal signed the treaty. Ghana will do so in June.", "signed", {"Senegal"}),
        ("Senegal signed the treaty. Ghana did what it could.", "signed", {"Senegal"}),
        ("Senegal signed the treaty. Its pupils followed the news.", "signed", {"Senegal"}),
    ],
)
def test_what_is_denied_planned_or_no_stand_in_adds_nobody(
    read: Read, text: str, relation: str, expected: set[str]
) -> None:
    assert doers(read(text), relation) == expected
