"""Scores of a small gold article, worked out by hand."""

import datetime

import pytest

from dragoman.evaluation import Fact, Gold, Score, Tally, by_relation, evaluate, score
from dragoman.evaluation.scoring import WORDED_OBJECTS, WORDED_SUBJECTS
from dragoman.model import Article
from dragoman.relations import FACT_RELATIONS

GOLD = Gold(
    Article(
        "mini", "Ada Okafor, president of Ruritania, met Ben Sato. They signed nothing.", datetime.date(2024, 5, 1)
    ),
    {
        "Okafor": ("Ada Okafor",),
        "Sato": ("Ben Sato",),
        "president": ("president", "president of Ruritania"),
        "pact": ("Border Pact", "pact"),
        "treaty": ("Border Treaty on Water", "treaty"),
        "Ruritania": ("Ruritania", "Strelsau"),
    },
    facts=(
        Fact("holdsOffice", "Okafor", "president"),
        Fact("actsFor", "Okafor", "Ruritania"),
        Fact("metWith", "Okafor", "Sato"),
        Fact("announced", "Okafor", "pact"),
        Fact("announced", "Okafor", "treaty"),
    ),
    optional=(Fact("hosts", "Ruritania", "summit"),),
    never=(Fact("signed", "Okafor", "pact"), Fact("signed", "Sato", "pact")),
)


def tallies(*facts: tuple[str, str, str]) -> dict[str, tuple[int, int, int]]:
    result = score(GOLD, [Fact(*fact) for fact in facts])
    return {name: (t.found, t.wrong, t.missed) for name, t in result.tallies.items()}


NOTHING = {"holdsOffice": (0, 0, 1), "actsFor": (0, 0, 1), "metWith": (0, 0, 1), "announced": (0, 0, 2)}


def test_no_facts_miss_all() -> None:
    assert tallies() == NOTHING
    result = score(GOLD, [])
    assert result.missed == GOLD.facts
    assert (result.total.precision, result.total.recall, result.total.f1) == (0.0, 0.0, 0.0)


@pytest.mark.parametrize("pair", [("Ada Okafor", "Ben Sato"), ("Ben Sato", "ADA OKAFOR")])
def test_a_symmetric_relation_holds_both_ways(pair: tuple[str, str]) -> None:
    assert tallies(("metWith", *pair))["metWith"] == (1, 0, 0)


def test_other_relations_have_a_direction() -> None:
    assert tallies(("actsFor", "Strelsau", "Ada Okafor"))["actsFor"] == (0, 1, 1)


def test_an_actor_must_bear_an_accepted_name_and_a_thing_need_not() -> None:
    assert tallies(("holdsOffice", "Okafor", "president"))["holdsOffice"] == (0, 1, 1)
    assert tallies(("holdsOffice", "Ada Okafor", "the Ruritania president"))["holdsOffice"] == (1, 0, 0)


def test_one_fact_may_meet_several_gold_facts() -> None:
    assert tallies(("announced", "Ada Okafor", "border pact treaty"))["announced"] == (2, 0, 0)


def test_a_repeated_fact_counts_once() -> None:
    wrong = ("actsFor", "Ben Sato", "Ruritania")
    assert tallies(wrong, ("actsFor", "ben sato", "the Ruritania"))["actsFor"] == (0, 1, 1)


def test_optional_costs_nothing_and_never_costs_double() -> None:
    assert tallies(("hosts", "Ruritania", "the summit")) == NOTHING
    assert tallies(("signed", "Ben Sato", "the pact"))["signed"] == (0, 2, 0)


def test_relations_of_event_data_and_unknown_ones_are_passed_over() -> None:
    assert tallies(("requests", "Ada Okafor", "Ben Sato"), ("likes", "Ada Okafor", "Ben Sato")) == NOTHING


def test_a_side_that_is_no_key_stands_for_itself() -> None:
    gold = Gold(GOLD.article, {}, facts=(Fact("visited", "Ben Sato", "Strelsau"),))
    assert score(gold, [Fact("visited", "Ben Sato", "Strelsau")]).total == Tally(1, 0, 0)


def test_notes_keep_the_facts_themselves() -> None:
    signed, acts = Fact("signed", "Ada Okafor", "pact"), Fact("actsFor", "Ben Sato", "Ruritania")
    result = score(GOLD, [signed, acts])
    assert (result.never, result.wrong, result.missed) == ((signed,), (acts,), GOLD.facts)


def test_sums_over_articles() -> None:
    def facts_of(article: Article) -> list[Fact]:
        return [Fact("metWith", "Ben Sato", "Ada Okafor"), Fact("visited", "Ben Sato", "Ruritania")]

    scores: list[Score] = list(evaluate([GOLD, GOLD], facts_of))
    sums = by_relation(scores)
    assert list(sums) == ["holdsOffice", "actsFor", "visited", "metWith", "announced"]
    total = sum(sums.values(), Tally())
    assert total == Tally(2, 2, 8)
    assert (total.precision, total.recall) == (0.5, 0.2)
    assert total.f1 == pytest.approx(2 / 7)


def test_worded_sides_are_known_relations() -> None:
    assert set(FACT_RELATIONS) >= WORDED_OBJECTS >= WORDED_SUBJECTS
