"""What agreements, gatherings and sums are about, and whom money is for: one wording a row."""

import pytest

from tests.told import Read, told


def test_who_gives_next_receives_nothing(read: Read) -> None:
    facts = told(read, "Chile is contributing $30 million, Peru $20 million and Fiji $10 million.")
    assert ("funds", "peru", "$20 million") in facts
    assert not [fact for fact in facts if fact[0] == "beneficiary"]


def test_the_first_of_two_gerunds_is_no_matter(read: Read) -> None:
    facts = told(read, "The memorandum provides for buying and maintaining helicopters.")
    assert {f[2] for f in facts if f[0] == "covers"} == {"helicopters"}


def test_what_only_explains_a_member_is_none_itself(read: Read) -> None:
    facts = told(read, "The treaty covers copper, the main export of Zambia, and cobalt.")
    assert {f for f in facts if f[0] == "covers" and "export" in f[2]} == set()


def test_a_further_member_of_the_list_is_of_nothing(read: Read) -> None:
    facts = told(read, "The treaty covers the repair of dams, the training of pilots and visas.")
    assert {f[2] for f in facts if f[0] == "covers"} == {"repair of dams", "training of pilots", "visas"}


@pytest.mark.parametrize(
    "text",
    [
        "The treaty drew sharp criticism.",
        "The accord marks a turn in the talks.",
        "The deal leaves Canberra isolated.",
        "The pact leaves the buffer zones untouched.",
        "The treaty opens a new chapter.",
    ],
)
def test_how_a_paper_is_taken_is_not_in_it(text: str, read: Read) -> None:
    assert not [fact for fact in told(read, text) if fact[0] == "covers"]
