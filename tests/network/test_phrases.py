import pytest

from dragoman.network.phrases import phrases
from dragoman.relations import RELATIONS


@pytest.mark.parametrize(
    ("relation", "words"),
    [
        ("metWith", ["met", "is said to have met", "is to meet", "did not meet", "might meet"]),
        (
            "partyTo",
            ["is party to", "is said to be party to", "is to be party to", "is not party to", "might be party to"],
        ),
        ("supports", ["supports", "is said to support", "is to support", "does not support", "might support"]),
        ("protestsAgainst", ["protests against", "is said to protest against", "is to protest against"]),
        ("appointedTo", ["was appointed", "is said to have been appointed", "is to be appointed", "was not appointed"]),
    ],
)
def test_words_say_how_a_fact_stands(relation: str, words: list[str]) -> None:
    assert list(phrases(relation).values())[: len(words)] == words


def test_every_relation_says_each_status_in_other_words() -> None:
    for relation in RELATIONS:
        assert len(set(phrases(relation).values())) == 5, relation
