"""Who or what a word takes up from the sentences before: spokesmen, guests, neighbours, rows, 'each', 'them'."""

import pytest

from dragoman.extraction.extractor import extract
from tests.told import Read, told


def test_a_heading_may_leave_the_name_to_the_text(read: Read) -> None:
    found = told(
        read,
        "Visit to Chile of the Prime Minister of Fiji\n\nThe Prime Minister of Fiji, Ann Lee, is visiting Chile.",
    )
    assert ("visited", "ann lee", "chile") in found
    assert not [fact for fact in found if fact[1] == "prime minister of fiji"]


def test_initials_mean_what_they_mean_in_a_state_of_the_text(read: Read) -> None:
    def who(text: str) -> set[str]:
        return {s.subject for s in extract(read(text)).statements if s.relation == "criticizes"}

    assert who("In Sudan the RSF condemned the truce.") == {"org/rapid-support-forces"}
    assert who("RSF condemned the arrest of reporters in Turkey.") == {"org/reporters-without-borders"}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("DONALD Trump has praised Poland.", "Donald Trump"),
        ("BISHKEK, 4 June - Ann Lee of Fiji visited Bishkek.", "Bishkek"),
        ("MANUEL LOPEZ-OBRADOR has praised Poland.", "Manuel Lopez-Obrador"),
        ("AMLO has praised Poland.", "AMLO"),
    ],
)
def test_capitals_of_a_headline_are_no_part_of_a_name(read: Read, text: str, label: str) -> None:
    assert label in {entity.label for entity in extract(read(text)).entities}
