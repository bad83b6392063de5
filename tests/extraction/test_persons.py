"""Persons and whom they stand for: offices, parties, envoys, delegations, and who is meant by 'the visitors'."""

import pytest

from tests.told import Read, told

CASES = [
    # of several holders each his own state, however the states are joined
    (
        "Ann Lee and Petr Vesely, the foreign ministers of Fiji and the Czech Republic, left.",
        "actsFor",
        "Petr Vesely",
        "Czech Republic",
    ),
    ("Gabon and Chad's ministers for trade, Luc Mba and Idris Deby, signed a pact.", "actsFor", "Luc Mba", "Gabon"),
    ("Gabon's and Chad's foreign ministers, Luc Mba and Idris Deby, left.", "actsFor", "Luc Mba", "Gabon"),
    # what is told of somebody goes on behind 'and'
    (
        "Ann Lee, the Fijian president and a member of the Green Party, left.",
        "memberOf",
        "Ann Lee",
        "Green Party",
    ),
    ("Tom Ray, a banker and leader of the Civic Front, left.", "leads", "Tom Ray", "Civic Front"),
]

TRAPS = [
    ("Gabon and Chad's ministers, Luc Mba and Idris Deby, signed a pact.", "signed", "Gabon", "Chad"),
    ("Talks between Gabon and Chad's minister, Idris Deby, failed.", "actsFor", "Idris Deby", "Gabon"),
    ("In Gabon, Chad's ministers, Luc Mba and Idris Deby, left.", "actsFor", "Luc Mba", "Gabon"),
    ("Ann Lee, the president, and a member of the Green Party left.", "memberOf", "Ann Lee", "Green Party"),
    ("The Fijian president and a member of the Green Party, Ann Lee, left.", "holdsOffice", "Ann Lee", "president"),
]


@pytest.mark.parametrize(("text", "relation", "subject", "object_"), CASES)
def test_a_fact_is_found(read: Read, text: str, relation: str, subject: str, object_: str) -> None:
    assert (relation, subject.lower(), object_.lower()) in told(read, text)


@pytest.mark.parametrize(("text", "relation", "subject", "object_"), TRAPS)
def test_nothing_is_told_where_it_is_not_so(read: Read, text: str, relation: str, subject: str, object_: str) -> None:
    assert (relation, subject.lower(), object_.lower()) not in told(read, text)
