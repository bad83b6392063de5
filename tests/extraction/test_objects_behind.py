"""What is done to something is told as well when an aside stands before it: 'signed, with Peru in Lima, a treaty'."""

from itertools import product

import pytest

from dragoman.model import Article
from dragoman.pipeline import records
from tests.told import Facts, facts

DOERS = {
    "Kenya": "Kenya",
    "Kenyan President Amina Wario": "Amina Wario",
    "Kenya's trade ministry": "Kenya's trade ministry",
}
DEEDS = [
    # verb, what it is done to, relation, the label of its object
    ("signed", "a treaty on fish with Norway", "signed", "treaty on fish"),
    ("will sign", "a treaty on fish with Norway", "signed", "treaty on fish"),
    ("has condemned", "the raid on the port", "criticizes", "raid"),
    ("welcomed", "the ceasefire in Mali", "supports", "ceasefire"),
    ("ratified", "the fisheries agreement", "ratified", "fisheries agreement"),
    ("expelled", "two Malian diplomats", "expels", "two Malian diplomats"),
    ("praised", "the treaty", "supports", "treaty"),
    ("hosted", "a summit on water", "hosts", "summit"),
    ("announced", "a boycott of the games", "announced", "boycott"),
    ("imposed", "sanctions on Mali", "sanctions", "Mali"),
    ("denounced", "the agreement", "criticizes", "agreement"),
    ("accused", "Mali of fraud", "accuses", "Mali"),
]  # fmt: skip
ASIDES = [
    "with Peru",
    "together with Peru",
    "along with Peruvian premier Juan Gomez",
    "like Peru",
    "on behalf of the bloc",
    "in Lima",
    "on Monday",
    "at a ceremony in Lima",
    "in the strongest terms",
    "for the first time",
    "according to officials",
    "among other things",
    "inter alia",
    "while in Lima",
    "in a speech",
    "once again",
]


@pytest.mark.parametrize("aside", ASIDES)
def test_an_aside_before_its_object_costs_a_deed_nothing(aside: str) -> None:
    asked = list(product(DOERS.items(), DEEDS))
    texts = [f"{doer} {verb}, {aside}, {thing}." for (doer, _), (verb, thing, _, _) in asked]
    told = [facts(record, any_status=True) for record in records(Article(str(i), text) for i, text in enumerate(texts))]
    lost = [
        text
        for text, found, ((_, name), (_, _, relation, thing)) in zip(texts, told, asked, strict=True)
        if not _tells(found, relation, name, thing)
    ]
    assert not lost


def _tells(found: Facts, relation: str, subject: str, thing: str) -> bool:
    return any(r == relation and s == subject and o.startswith(thing) for r, s, o in found)
