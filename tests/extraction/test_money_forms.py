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


ROWS = [
    "Norway gave Chad {}3 million{}, Togo {}2 million{} and Mali {}1 million{}.",
    "Norway gave Chad {}3 million{}, Togo {}2 million{} and Mali another {}1 million{}.",
    "Norway will give Chad {}3 million{} for schools, Togo {}2 million{} for aid, and Mali {}1 million{} for roads.",
    "Norway pledged {}3 million{} to Chad, {}2 million{} to Togo and {}1 million{} to Mali.",
    "Norway will provide Chad with {}3 million{}, Togo with {}2 million{} and Mali with {}1 million{}.",
]


@pytest.mark.parametrize("money", ["${}", "€{}", "EUR {}", "{} euros", "{} yen"])
@pytest.mark.parametrize("row", ROWS)
def test_each_sum_of_a_row_goes_to_whom_it_stands_beside(read: Read, row: str, money: str) -> None:
    found = told(read, row.format(*money.split("{}") * 3))
    sums = {amount: money.format(f"{amount} million").lower() for amount in "321"}
    assert {f for f in found if f[0] == "funds"} == {("funds", "norway", sum_) for sum_ in sums.values()}
    states = {"chad": "3", "togo": "2", "mali": "1"}
    gains = {f for f in found if f[0] == "beneficiary" and f[2] not in {"schools", "roads"}}
    assert gains == {("beneficiary", sums[amount], state) for state, amount in states.items()}


def test_who_gives_in_a_row_is_no_taker(read: Read) -> None:
    found = told(read, "Norway gave €3 million to Chad, Denmark €2 million and Oman €3 million.")
    assert {(s, o) for relation, s, o in found if relation == "funds"} == {
        ("norway", "€3 million"),
        ("denmark", "€2 million"),
        ("oman", "€3 million"),
    }
    assert {o for relation, _, o in found if relation == "beneficiary"} == {"chad"}


def test_a_name_before_a_currency_code_is_no_part_of_it(read: Read) -> None:
    found = told(
        read, "Norway gave the World Food Programme EUR 3 million, UNICEF EUR 2 million and Mali EUR 1 million."
    )
    takers = {(s, o) for relation, s, o in found if relation == "beneficiary"}
    assert takers == {
        ("eur 3 million", "world food programme"),
        ("eur 2 million", "unicef"),
        ("eur 1 million", "mali"),
    }
