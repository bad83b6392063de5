"""Deeds told by a stand-in for the verb count as the verb's."""

from collections.abc import Callable

import pytest

from dragoman.extraction.extractor import extract
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


@pytest.mark.parametrize(
    ("text", "relation", "expected"),
    [
        (
            "Britain sanctioned nine officials. Those sanctioned include Tom Ray and Ann Lee.",
            "sanctions",
            {"nine officials", "Tom Ray", "Ann Lee"},
        ),
        (
            "Peru expelled nine diplomats. Among those expelled was Tom Ray, the consul.",
            "expels",
            {"nine diplomats", "Tom Ray"},
        ),
        (
            "The Council imposed sanctions on two officials. The listings include Tom Ray, a judge.",
            "sanctions",
            {"two officials", "Tom Ray"},
        ),
        (
            "Britain sanctioned nine officials. Among those who welcomed it was Tom Ray.",
            "sanctions",
            {"nine officials"},
        ),
        ("Britain will sanction two officials. Among those sanctioned is Tom Ray.", "sanctions", set()),
    ],
)
def test_who_is_named_of_those_meant_suffers_the_deed(read: Read, text: str, relation: str, expected: set[str]) -> None:
    record = extract(read(text))
    found = [s for s in record.statements if s.relation == relation and s.status is Status.REPORTED]
    assert {record.label(s.object) for s in found} == expected


def test_those_named_by_somebody_suffer_the_deed_of_that_one(read: Read) -> None:
    text = "The EU sanctioned two officials. Peru hit back, sanctioning a Dane. Those named by the EU include Tom Ray."
    record = extract(read(text))
    assert [record.label(s.subject) for s in record.statements if record.label(s.object) == "Tom Ray"] == [
        "European Union"
    ]
