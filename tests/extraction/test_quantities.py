"""Amounts: value, currency, unit, comparator, range, parts."""

from decimal import Decimal

import pytest

from dragoman.extraction.extractor import extract
from dragoman.extraction.quantities import find_quantities
from dragoman.extraction.quantities.amounts import QuantityMention
from dragoman.extraction.quantities.numbers import numbers
from dragoman.model import Ref
from tests.told import Read, told

WRITTEN = [
    ("24,000", "24000"),
    ("three billion", "3000000000"),
    ("half a million", "500000"),
    ("two and a half million", "2500000"),
    ("a dozen", "12"),
    ("twenty-four thousand", "24000"),
    ("500 crore", "5000000000"),
    ("2.5bn", "2500000000"),
    ("300m", "300000000"),
    ("1.2 trn", "1200000000000"),
    ("1,20,000", "120000"),
    ("1,50,000 crore", "1500000000000"),
    ("1,5 billion", "1500000000"),
    ("7,5%", "7.5"),
    ("3,2 Mrd", "3200000000"),
    ("1,234 million", "1234000000"),
    ("1 500 000", "1500000"),
    ("12 500", "12500"),
    ("1\u202f500\u202f000,50", "1500000.50"),
    ("1.500.000", "1500000"),
    ("1.500,50", "1500.50"),
    ("1'500'000", "1500000"),
    ("1’500", "1500"),
    ("2½ million", "2500000"),
    ("2 and a half million", "2500000"),
    ("5\nmillion", "5000000"),
]


@pytest.mark.parametrize(("text", "value"), WRITTEN)
def test_numbers_are_read_as_news_writes_them(text: str, value: str) -> None:
    (number,) = numbers(text)
    assert number.value == Decimal(value)
    assert (number.start, number.end) == (0, len(text.rstrip("%")))


LOOKALIKES = ["COVID-19", "2024-10-14", "G7", "F-16s", "at 10:30", "the 60th year", "M23", "thousands"]
TORN = [
    "1,2,3 million",
    "[13,14]",
    "01.02.2024",
    "2019,500 people",
    "5'11",
    "192.168.1.1",
    "a 5,000m peak",
    "on May 5 300 people",
]


@pytest.mark.parametrize("text", ["a 5,000m peak", *LOOKALIKES, *TORN])
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert list(numbers(text)) == []


MONEY = [
    ("It cost €2.5bn.", "€2.5bn", "2500000000", "EUR"),
    ("It cost A$140 million.", "A$140 million", "140000000", "AUD"),
    ("It cost C$220 million.", "C$220 million", "220000000", "CAD"),
    ("It cost 500 Mexican pesos.", "500 Mexican pesos", "500", "MXN"),
    ("It cost three billion euros.", "three billion euros", "3000000000", "EUR"),
    ("It cost RMB 4 million.", "RMB 4 million", "4000000", "CNY"),
    ("It cost EUR 201 million.", "EUR 201 million", "201000000", "EUR"),
    ("It cost 120 million Swiss francs.", "120 million Swiss francs", "120000000", "CHF"),
    ("It cost 90 million kroner and US$5.", "US$5", "5", "USD"),
    ("It cost EUR 3,2 Mrd.", "EUR 3,2 Mrd", "3200000000", "EUR"),
    ("It cost EUR 1 500.", "EUR 1 500", "1500", "EUR"),
    ("It cost 1 500 000 euros.", "1 500 000 euros", "1500000", "EUR"),
    ("It cost 1'500'000 Swiss francs.", "1'500'000 Swiss francs", "1500000", "CHF"),
    ("It cost £5,000m.", "£5,000m", "5000000000", "GBP"),
    ("It cost USD5m.", "USD5m", "5000000", "USD"),
    ("It cost two hundred and fifty\nmillion euros.", "two hundred and fifty million euros", "250000000", "EUR"),
    ("It cost three quarters of a million euros.", "three quarters of a million euros", "750000", "EUR"),
    ("It cost a multi-million-euro sum, or 5 million euros.", "5 million euros", "5000000", "EUR"),
]


@pytest.mark.parametrize(("text", "label", "value", "code"), MONEY)
def test_money_has_value_and_currency(read: Read, text: str, label: str, value: str, code: str) -> None:
    (*others, mention) = find_quantities(read(text)).money()
    assert (mention.label, mention.value) == (label, Decimal(value))
    assert not others or others[0].label == "90 million kroner"
    assert mention.currency is not None
    assert (mention.currency.code, mention.currency.basis) == (code, "stated")


def test_a_bare_dollar_sign_is_inferred_from_the_state_or_left_open(read: Read) -> None:
    document = read("Ottawa offered $9 million.")
    (open_,) = find_quantities(document).money()
    (canadian,) = find_quantities(document, state="CAN").money()
    assert open_.currency is not None
    assert open_.currency.code == ""
    assert canadian.currency is not None
    assert (canadian.currency.code, canadian.currency.basis) == ("CAD", "inferred from CAN")
    assert not any(name == "currency" for name, _ in open_.entity.details)


def test_a_bare_dollar_sign_follows_the_only_named_dollar(read: Read) -> None:
    first, second = find_quantities(read("Canberra gave A$3 million. Another $2 million will follow.")).money()
    assert first.currency is not None
    assert second.currency is not None
    assert second.currency.code == "AUD"
    assert second.currency.basis.startswith("inferred")


def test_a_number_may_have_more_digits_than_python_keeps(read: Read) -> None:
    for number in ("3" * 27 + " million", "7" * 40, "a thousand million billion trillion"):
        assert len(list(find_quantities(read(f"Peru lent Chile {number} euros.")).money())) == 1
    assert find_quantities(read(f"Prices rose by {'8' * 30} percent."))


RANGES = [
    ("It costs between $2 and $3 billion.", "2000000000", "3000000000"),
    ("It costs $2-3 billion.", "2000000000", "3000000000"),
    ("It takes some 30 to 40 percent.", "30", "40"),
    ("It costs five to six thousand million euros.", "5000000000", "6000000000"),
    ("It costs two to three hundred thousand euros.", "200000", "300000"),
    ("It costs between fifty and two hundred thousand euros.", "50000", "200000"),
    ("It costs between one hundred and two thousand euros.", "100", "2000"),
    ("It costs between one hundred and fifty and two hundred euros.", "150", "200"),
    ("It costs between $3 million and $5 million.", "3000000", "5000000"),
    ("It costs between 3 million euros and 5 million euros.", "3000000", "5000000"),
    ("Oslo pledged EUR 3 to 5 million.", "3000000", "5000000"),
    ("Oslo pledged from 3 to 5 million euros.", "3000000", "5000000"),
    ("Oslo gave Chad from $3 million to $5 million.", "3000000", "5000000"),
]


@pytest.mark.parametrize(("text", "low", "high"), RANGES)
def test_ranges_have_two_ends(read: Read, text: str, low: str, high: str) -> None:
    (mention,) = find_quantities(read(text)).mentions
    assert (mention.value, mention.upper) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize("text", ["Exports rose from $2 billion to $3 billion.", "It raised aid from 2 to 3 billion."])
def test_a_rise_is_no_range(read: Read, text: str) -> None:
    assert all(m.upper is None for m in find_quantities(read(text)).mentions)


SUMS_BETWEEN = [
    ("Norway pledged {} for Chad.", "between $3 million and $5 million"),
    ("Norway pledged {} for Chad.", "between EUR 3 million and EUR 5 million"),
    ("Norway gave Chad {}.", "between 3 and 5 million euros"),
    ("Norway pledged {} to Chad.", "from 3 to 5 million euros"),
    ("Chad will receive {} from Norway.", "between $3m and $5m"),
    ("Norway offered Chad {}.", "$3 to $5 million"),
    ("Norway offered Chad {} in aid.", "$3-5 million"),
    ("Norway announced a grant of {} for Chad.", "between $3 million and $5 million"),
]


@pytest.mark.parametrize(("gift", "sum_"), SUMS_BETWEEN)
def test_a_range_is_given_as_one_sum(read: Read, gift: str, sum_: str) -> None:
    found, label = told(read, gift.format(sum_)), sum_.removeprefix("from ").lower()
    assert {("funds", "norway", label), ("beneficiary", label, "chad")} <= found


COMPARED = [("over", "over"), ("more than", "over"), ("at least", "at least"), ("up to", "up to"), ("nearly", "nearly")]


@pytest.mark.parametrize(("words", "comparator"), COMPARED)
def test_comparators_are_kept_apart_from_the_value(read: Read, words: str, comparator: str) -> None:
    (mention,) = find_quantities(read(f"It will create {words} 24,000 jobs.")).mentions
    assert (mention.label, mention.unit, mention.comparator) == ("24,000 jobs", "job", comparator)


@pytest.mark.parametrize("words", ["several", "many", "a few"])
def test_several_hundred_are_over_a_hundred(read: Read, words: str) -> None:
    (mention,) = find_quantities(read(f"It will create {words} hundred thousand jobs.")).mentions
    assert (mention.value, mention.unit, mention.comparator) == (Decimal(100_000), "job", "over")


def test_shares_and_long_units(read: Read) -> None:
    mentions = find_quantities(read("It spends 2.5 percent of GDP and pumps 1.5 million barrels a day.")).mentions
    assert [(m.label, m.unit) for m in mentions] == [
        ("2.5 percent of GDP", "percent of GDP"),
        ("1.5 million barrels a day", "barrels a day"),
    ]


def test_times_years_and_sides_are_no_amounts(read: Read) -> None:
    assert find_quantities(read("In 2023 the two countries talked for three days.")).mentions == ()


def _ids(mentions: list[QuantityMention]) -> tuple[str, ...]:
    return tuple(mention.funding.id for mention in mentions)


def test_a_total_knows_its_parts(read: Read) -> None:
    quantities = find_quantities(
        read("Oslo gives C$220 million, of which C$104 million goes to Toronto and C$116 million to Vancouver.")
    )
    total, *parts = quantities.money()
    assert total.parts == _ids(parts)
    assert total.funding.details[1:] == tuple(("hasComponent", Ref(part)) for part in total.parts)
    assert parts[0].parts == ()


def test_parts_may_stand_in_the_next_sentence(read: Read) -> None:
    quantities = find_quantities(
        read("Oslo gave $9 million. The money includes $5 million for schools and $4 million for roads.")
    )
    total, *parts = quantities.money()
    assert total.parts == _ids(parts)


def test_parts_may_stand_behind_a_colon(read: Read) -> None:
    quantities = find_quantities(read("Oslo gave Fiji €1.5 billion: €1 billion in loans and €500 million in grants."))
    total, *parts = quantities.money()
    assert total.parts == _ids(parts)


def test_sums_behind_a_colon_that_do_not_make_up_the_total_are_no_parts(read: Read) -> None:
    quantities = find_quantities(read("Oslo gave $9 million: Bern had given $5 million and Rome $1 million."))
    assert [m.parts for m in quantities.money()] == [(), (), ()]


def test_a_smaller_sum_elsewhere_is_no_part(read: Read) -> None:
    quantities = find_quantities(read("Oslo gave $9 million. Bern gave $5 million."))
    assert next(iter(quantities.money())).parts == ()


def test_a_bare_number_after_a_sum_is_of_the_same_money(read: Read) -> None:
    mentions = list(find_quantities(read("Of the 500 million pounds, 200 million will go to farmers.")).money())
    assert [m.label for m in mentions] == ["500 million pounds", "200 million"]


@pytest.mark.parametrize("sum_", ["EUR 3 million", "USD 3 million"])
def test_a_code_is_no_part_of_the_name_before_it(read: Read, sum_: str) -> None:
    facts = told(read, f"Germany gave Jordan {sum_}.")
    assert ("beneficiary", sum_.lower(), "jordan") in facts


def test_a_conference_is_no_sum(read: Read) -> None:
    record = extract(read("At COP28 in Dubai Germany pledged $100 million to the fund."))
    assert [e.label for e in record.entities if e.kind == "MonetaryAmount"] == ["$100 million"]
    assert not [detail for e in record.entities for detail in e.details if detail[0] == "currency"]


def test_who_pays_outranks_the_other_sums(read: Read) -> None:
    record = extract(read("Japan will lend Fiji ¥12.5bn. China's loan to Kenya is worth 500 million yuan."))
    assert {("currency", "JPY")} <= {d for e in record.entities if e.label == "¥12.5bn" for d in e.details}
