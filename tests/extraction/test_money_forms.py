"""Sums in many wordings, given in many constructions: who funds, and who benefits, is told in all of them."""

import pytest

from dragoman.extraction.extractor import extract
from tests.told import Read, told

SUMS = [
    "$9 million",
    "9 million euros",
    "€9 million ($10 million)",
    "some 9 billion yen",
    "a $9 million grant",
    "a loan worth $9 million",
    "up to $9 million",
    "$9 million in humanitarian aid",
    "a 9-million-euro package",
    "a soft loan of 9 million dollars",
]
GIFTS = [
    "Norway gave Chad {}.",
    "Norway pledged {} to Chad.",
    "Norway announced {} for Chad.",
    "Chad received {} from Norway.",
    "Norway has earmarked {} for Chad.",
    "Norway, the largest donor, has paid {} to Chad since 2020.",
    "Norway said it had given {} to Chad.",
    "Norway and Oman pledged {} to Chad.",
    "Norway is giving {} to Chad, the foreign ministry said.",
    "Norway channelled {} to Chad through the World Bank.",
]


@pytest.mark.parametrize("gift", GIFTS)
def test_whoever_words_a_gift_it_is_one(read: Read, gift: str) -> None:
    for wording in SUMS:
        found = told(read, gift.format(wording))
        given = {o for relation, subject, o in found if relation == "funds" and subject == "norway"}
        got = {s for relation, s, o in found if relation == "beneficiary" and o == "chad"}
        assert any("9" in sum_ for sum_ in given & got), gift.format(wording)


def test_an_agreement_to_lend_is_a_commitment(read: Read) -> None:
    found = told(read, "Norway signed an agreement to lend Chad $9 million.")
    assert {("funds", "norway", "$9 million"), ("beneficiary", "$9 million", "chad")} <= found


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Malaysia will send observers, and Japan pledged ¥500 million to the mission.", "JPY"),
        ("Britain will pay 101 million pounds a year to lease Diego Garcia.", "GBP"),
        ("The United States pledged $9 million to Chad.", "USD"),
        ("Canada pledged $9 million to Chad.", ""),
        ("Britain and Egypt pledged 9 million pounds to Chad.", ""),
    ],
)
def test_a_sign_of_several_currencies_is_that_of_the_state_that_pays(read: Read, text: str, code: str) -> None:
    record = extract(read(text))
    sums = [dict(e.details) for e in record.entities if e.kind == "MonetaryAmount"]
    assert [found.get("currency", "") for found in sums] == [code]
    assert all(str(found["currencyBasis"]).startswith("inferred from ") for found in sums if "currency" in found)
