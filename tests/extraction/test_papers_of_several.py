"""Papers named only as one of several ('one on fish', 'a second'), and papers added to another ('as well as')."""

import pytest

from tests.told import Read, told

CASES = [
    ("Peru and Chile signed three agreements. One concerns copper smelting.", "covers", "agreement", "copper smelting"),
    ("Peru and Chile signed three agreements. One concerns copper smelting.", "partyTo", "chile", "agreement"),
    (
        "Ghana and Togo exchanged two memoranda. The first, on port security, was signed by Kofi Mensah of Ghana.",
        "signed",
        "kofi mensah",
        "memorandum on port security",
    ),
    (
        "Ghana and Togo exchanged two memoranda. The first, on ports, was signed in Lome; the second covers cocoa.",
        "covers",
        "second memorandum",
        "cocoa",
    ),
    (
        "Of the two treaties signed in Vienna, the one on extradition was ratified by the Austrian parliament.",
        "ratified",
        "austrian parliament",
        "treaty on extradition",
    ),
    ("Oman and India signed two pacts, the first of which covers shipping.", "covers", "first pact", "shipping"),
    (
        "Two protocols were initialled, the first with Bolivia, the second, concerning lithium, with Argentina.",
        "partyTo",
        "argentina",
        "protocol on lithium",
    ),
    (
        "Spain and Morocco signed an accord. Another, on migration, was initialled by the ministers of Chad and Mali.",
        "partyTo",
        "mali",
        "accord on migration",
    ),
    # further papers behind 'as well as', 'along with' and the like
    (
        "Chile and Peru signed the Treaty on Extradition, as well as the Lima Declaration on Mining.",
        "partyTo",
        "peru",
        "lima declaration on mining",
    ),
    ("Oman signed a treaty on borders together with a memorandum on gas.", "signed", "oman", "memorandum on gas"),
    (
        "Iraq and Fiji signed an oil contract, a memorandum on rail and a letter of intent on water.",
        "signed",
        "fiji",
        "memorandum on rail",
    ),
]


@pytest.mark.parametrize(("text", "relation", "subject", "object_"), CASES)
def test_one_of_several_papers_is_told_of_by_itself(
    text: str, relation: str, subject: str, object_: str, read: Read
) -> None:
    assert (relation, subject, object_) in {(r, s.lower(), o.lower()) for r, s, o in told(read, text)}


@pytest.mark.parametrize(
    "text",
    [
        "Two ministers signed the accords. One said that fish was scarce.",
        "The premiers signed the accords and greeted one another on the steps.",
        "Lee signed two agreements on Monday and one on Tuesday.",
    ],
)
def test_what_is_no_paper_is_not_one_of_several(text: str, read: Read) -> None:
    assert not [fact for fact in told(read, text) if fact[0] == "covers"]
