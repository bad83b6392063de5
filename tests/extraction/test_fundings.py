"""Fundings: equal sums of one text are told apart by who gives them to whom, one sum told twice stays one."""

from collections import defaultdict

import pytest

from dragoman.extraction.extractor import extract
from tests.told import Read

APART = [
    "Germany gave Jordan $3 million, and Japan gave Nepal $3 million.",
    "Germany gave Jordan $3 million. Japan gave Nepal $3 million on Tuesday.",
    "Germany gave $3 million to Jordan. Norway gave $3 million to Jordan.",
    "Germany gave $3 million to Jordan. A month later Germany gave $3 million to Nepal.",
    "Germany gave $3 million to Jordan. Germany gave another $3 million to Jordan in May.",
    "Germany gave Jordan €3 million, and Japan gave Nepal 3 million euros.",
    "President Ann Lee of Kenya pledged $3 million. President Tom Ray of Ghana pledged $3 million.",
]


@pytest.mark.parametrize("text", APART)
def test_sums_of_other_sides_are_fundings_of_their_own(read: Read, text: str) -> None:
    assert len(_sides(read, text)) == 2


ONE = [
    "Germany pledges $3 million\n\nGermany on Monday pledged $3 million for Jordan. The $3 million will go to schools.",
    "Germany gave Jordan $3 million. Jordan received the $3 million from Germany in May.",
    "President Ann Lee of Kenya pledged $3 million for Nepal. Kenya gave Nepal $3 million in May.",
    "Germany gave Jordan $3 million. Nepal asked for more. The $3 million was paid by Germany in May.",
]


@pytest.mark.parametrize("text", ONE)
def test_a_sum_told_again_is_the_same_funding(read: Read, text: str) -> None:
    assert len(_sides(read, text)) == 1


def test_each_funder_funds_its_own_beneficiary(read: Read) -> None:
    text = "Germany gave Jordan $3 million. Japan gave Nepal $3 million. The $3 million from Japan will go to schools."
    found = {frozenset(sides) for sides in _sides(read, text).values()}
    assert found == {frozenset({"Germany", "Jordan"}), frozenset({"Japan", "Nepal", "schools"})}


def test_equal_parts_of_a_sum_are_two_parts(read: Read) -> None:
    record = extract(read("Germany gave Jordan $6 million, including $3 million for schools and $3 million for roads."))
    (whole,) = (e for e in record.entities if e.kind == "FundingCommitment" and e.label == "$6 million")
    assert len({value for name, value in whole.details if name == "hasComponent"}) == 2


def test_a_total_told_again_keeps_its_parts(read: Read) -> None:
    text = "Germany pledged $6 million, of which $2 million is for schools. Germany paid the $6 million in May."
    assert {frozenset(sides) for sides in _sides(read, text).values()} == {
        frozenset({"Germany"}),
        frozenset({"Germany", "schools"}),
    }


def _sides(read: Read, text: str) -> dict[str, set[str]]:
    """Return the fundings that somebody gives or gets, each with the names of its sides and uses."""
    record, found = extract(read(text)), defaultdict[str, set[str]](set)
    for s in record.reported():
        if s.relation == "funds":
            found[s.object].add(record.label(s.subject))
        elif s.relation in {"beneficiary", "covers"}:
            found[s.subject].add(record.label(s.object))
    return found
