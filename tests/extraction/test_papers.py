"""Which paper is meant and whose it is: one of several, one beside another, one with a long name."""

import pytest

from dragoman.model import Article
from dragoman.pipeline import records
from tests.told import Read, told


def test_a_partner_has_no_part_in_the_paper_with_another(read: Read) -> None:
    facts = {(r, s.lower(), o) for r, s, o in told(read, "Togo signed an accord with Benin and a treaty with Niger.")}
    assert not {("partyTo", "benin", "treaty"), ("partyTo", "niger", "accord")} & facts


def test_a_parliament_may_ratify_what_others_have_agreed(read: Read) -> None:
    facts = told(read, "Turkey's parliament ratified the accession protocol.")
    assert not [fact for fact in facts if fact[0] == "partyTo"]


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


@pytest.mark.parametrize(
    ("name", "shared"),
    [
        ("the text", False),
        ("the Joint Declaration", False),
        ("the Land Boundary Agreement", False),
        ("the Prespa Agreement", True),
    ],
)
def test_two_articles_meet_in_a_paper_only_where_it_has_a_name_of_its_own(name: str, shared: bool) -> None:
    texts = {"a": f"Peru and Chile signed {name} in Lima.", "b": f"Mali and Niger signed {name} in Bamako."}
    signed = [
        {s.object for s in r.statements if s.relation == "signed"} for r in records(map(Article, texts, texts.values()))
    ]
    assert [len(papers) for papers in signed] == [1, 1]
    assert (signed[0] == signed[1]) is shared
