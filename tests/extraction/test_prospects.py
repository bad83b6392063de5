"""What is only in prospect: talks that are due, a meeting that is unlikely, a membership that is applied for."""

import pytest

from tests.told import Read, told

YET_TO_COME = [
    ("A summit between Ann Lee and Tom Ray is being planned.", "metWith"),
    ("A meeting between Ann Lee and Tom Ray remains possible.", "metWith"),
    ("Talks between Peru and Chile are due on Sunday.", "negotiatesWith"),
    ("Negotiations between Peru and Chile are expected to resume in May.", "negotiatesWith"),
    ("Mediation by Oman between Chad and Niger is unlikely.", "mediates"),
    ("The treaty's ratification by the Senate is in doubt.", "ratified"),
    ("Norway called for negotiations between Chad and Niger.", "negotiatesWith"),
    ("A journey by President Ann Lee of Peru to Quito is being prepared.", "visited"),
    ("Kenya has applied to join BRICS.", "joined"),
    ("Kenya expressed interest in joining BRICS.", "joined"),
    ("Kenya was barred from joining the Commonwealth.", "joined"),
    ("Spain blocked Kosovo from joining NATO.", "joined"),
    ("Ukraine could become a member of NATO.", "memberOf"),
    ("Talk of a meeting between Ann Lee and Tom Ray is premature.", "metWith"),
    ("Oman paved the way for talks between Peru and Chile.", "negotiatesWith"),
    ("A meeting between Ann Lee and Tom Ray fell through.", "metWith"),
    ("A visit by President Ann Lee of Peru to Oslo is expected in May.", "visited"),
]
HAPPENED = [
    ("Peru urged Norway to lift its sanctions on Syria.", "sanctions"),
    ("The planned meeting between Ann Lee and Tom Ray took place in Oslo.", "metWith"),
    ("Foreign Minister Ann Lee of Peru took to Twitter to praise the court.", "supports"),
    ("The talks between Peru and Chile, which began on Monday, are expected to last a week.", "negotiatesWith"),
    ("Kenya became the first African member of BRICS.", "memberOf"),
]


@pytest.mark.parametrize(("text", "relation"), YET_TO_COME)
def test_what_is_in_prospect_is_no_fact(read: Read, text: str, relation: str) -> None:
    assert relation not in {r for r, _, _ in told(read, text)}
    assert relation in {r for r, _, _ in told(read, text, any_status=True)}


@pytest.mark.parametrize(("text", "relation"), HAPPENED)
def test_what_only_looks_so_is_one(read: Read, text: str, relation: str) -> None:
    assert relation in {r for r, _, _ in told(read, text)}
