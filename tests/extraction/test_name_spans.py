"""Names of several words, found before anything is parsed."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.extraction.naming.name_spans import name_spans

NAMES = [
    ("President Ama Boateng flew to Oslo.", ["Ama Boateng"]),
    ("Togo and Burkina Faso left the African Union.", ["Burkina Faso", "African Union"]),
    (
        "Its envoy to the African Union Commission, Jan van Houten, spoke.",
        ["African Union Commission", "Jan van Houten"],
    ),
    ("The Ministry of Foreign Affairs thanked him.", ["Ministry of Foreign Affairs"]),
    ("In Peru the talks went on. Yesterday Chile left.", []),
    ("On Monday May said nothing, and on 4 May Peru agreed.", []),
    ("Israel’s Noa Levin met Mexican President Luz Ortega.", ["Noa Levin", "Luz Ortega"]),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names_of_several_words_without_their_titles(text: str, expected: list[str]) -> None:
    spans = [text[name.start : name.end] for name in name_spans(text)]
    assert [span for span in spans if " " in span] == expected


def test_a_title_between_commas_is_one_word_with_its_name() -> None:
    text = "Talks between the president of Togo, Ama Boateng, and Peru's foreign minister, Luz Ortega, ended."
    spans = [text[name.start : name.end] for name in name_spans(text) if name.inner]
    assert spans == ["the president of Togo, Ama Boateng,", "Peru's foreign minister, Luz Ortega,"]


@pytest.mark.parametrize(
    "text",
    [
        "After talks with the president of Togo, Ama Boateng flew home.",
        "He thanked the ministers, Ama Boateng and Luz Ortega, for it.",
        "He thanked the singer, Ama Boateng.",
    ],
)
def test_other_commas_stay(text: str) -> None:
    assert not [name for name in name_spans(text) if name.inner]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Peru accused the Togo-backed Noa Levin of lying.", ["Togo-backed"]),
        ("The Togo-brokered African Union Treaty stood.", ["Togo-brokered"]),
        ("Peru joined the Togo-led talks.", []),
        ("The Treaty of the Togo-led African Union Agreement stood.", []),
    ],
)
def test_what_ties_one_name_to_the_next_is_one_word(text: str, tie: list[str]) -> None:
    spans = list(name_spans(text))
    assert [text[name.start : name.end] for name in spans if name.like == "armed"] == tie
    assert all(one.end <= other.start for one, other in pairwise(spans))


def test_the_word_before_of_or_the_last_heads_an_organisation_and_the_first_a_person() -> None:
    text = "The Organization of American States and the European Union received Ama Boateng."
    assert [text[name.head :].split()[0] for name in name_spans(text)] == ["Organization", "Union", "Ama"]


def test_states_capitals_demonyms_and_people_have_a_stand_in_that_the_reader_knows() -> None:
    text = "Tuvaluan President Ama Boateng flew from Funafuti to Tuvalu. Boateng waved."
    names = {text[name.start : name.end]: name.like for name in name_spans(text)}
    assert names == {
        "Tuvaluan": "American",
        "Ama Boateng": "John",
        "Funafuti": "London",
        "Tuvalu": "France",
        "Boateng": "John",
    }


@given(st.text(alphabet=st.sampled_from("Peru of the-United States.,’ \nAma Boateng al-"), max_size=80))
def test_spans_come_in_order_and_hold_their_head(text: str) -> None:
    last = 0
    for name in name_spans(text):
        assert last <= name.start <= name.head < name.end <= len(text)
        last = name.end
