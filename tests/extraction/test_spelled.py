"""Numbers in words: the forms of the news, and every number spelled out in the British and the American manner."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.extraction.quantities.numbers import numbers

ONES = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen""".split()
TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = {10**9: "billion", 10**6: "million", 10**3: "thousand"}
LONG_SCALES = {10**6: "million", 10**3: "thousand"}
"""Of the manner that says 'a thousand million'."""

WRITTEN = [
    ("two hundred and fifty million", "250000000"),
    ("a hundred and fifty million", "150000000"),
    ("one hundred and five million", "105000000"),
    ("a thousand million", "1000000000"),
    ("two thousand five hundred million", "2500000000"),
    ("a million million", "1000000000000"),
    ("half a billion", "500000000"),
    ("a half-billion", "500000000"),
    ("a quarter of a million", "250000"),
    ("three quarters of a million", "750000"),
    ("three-quarters of a million", "750000"),
    ("a third of a million", "333333.33"),
    ("one and a half billion", "1500000000"),
    ("two-and-a-half million", "2500000"),
    ("two and half million", "2500000"),
    ("a million and a half", "1500000"),
    ("two and a quarter million", "2250000"),
    ("one and three quarters of a million", "1750000"),
    ("a couple of million", "2000000"),
    ("a couple dozen", "24"),
    ("half a dozen", "6"),
    ("three score and ten", "70"),
    ("twelve hundred", "1200"),
    ("two millions", "2000000"),
]


@pytest.mark.parametrize(("text", "value"), WRITTEN)
def test_numbers_in_words(text: str, value: str) -> None:
    (number,) = numbers(f"It took {text} votes.")
    assert number.value == Decimal(value)
    assert (number.start, number.end) == (8, 8 + len(text))


SEPARATE = [
    ("two, three", [2, 3]),
    ("two three", [2, 3]),
    ("nineteen eighty-four", [19, 84]),
    ("one hundred and two hundred", [100, 200]),
    ("one thousand and two thousand", [1000, 2000]),
    ("a million and half the town", [1_000_000]),
    ("one of a million reasons", [1, 1_000_000]),
    ("between one hundred and two thousand", [100, 2000]),
    ("between one hundred and fifty and two hundred", [150, 200]),
    ("two million five-year plans", [2_000_000]),
]


@pytest.mark.parametrize(("text", "values"), SEPARATE)
def test_neighbours_are_numbers_of_their_own(text: str, values: list[int]) -> None:
    assert [number.value for number in numbers(text)] == values


def test_a_row_of_articles_is_not_read_to_its_end_from_each_of_them() -> None:
    assert [number.value for number in numbers("a " * 5_000 + "million")] == [1_000_000]


@pytest.mark.parametrize("text", ["multi-million", "twenty-five-year", "a third million", "half the town", "a score"])
def test_what_is_no_number_in_words(text: str) -> None:
    assert list(numbers(text)) == []


@given(st.integers(1, 10**12 - 1), st.booleans(), st.booleans(), st.booleans(), st.sampled_from([SCALES, LONG_SCALES]))
def test_what_is_spelled_out_is_read_back(
    value: int, british: bool, hyphens: bool, article: bool, scales: dict[int, str]
) -> None:
    words = spell(value, " and " if british else " ", "-" if hyphens else " ", scales)
    if article and words.startswith("one ") and value >= 100:
        words = "a " + words.removeprefix("one ")
    (number,) = numbers(f"They counted {words}.")
    assert number.value == value
    assert (number.start, number.end) == (13, 13 + len(words))


def spell(value: int, joint: str, hyphen: str, scales: dict[int, str]) -> str:
    """Return a number in words; a joint stands before tens and ones behind a hundred or a scale."""
    if value < 100:
        tens, ones = divmod(value, 10)
        return ONES[value] if value < 20 else TENS[tens] + (hyphen + ONES[ones] if ones else "")
    scale, name = next(((s, name) for s, name in scales.items() if value >= s), (100, "hundred"))
    whole, rest = divmod(value, scale)
    behind = (joint if rest < 100 else " ") + spell(rest, joint, hyphen, scales) if rest else ""
    return f"{spell(whole, joint, hyphen, scales)} {name}{behind}"
