"""People are the same people however a sentence introduces them: each way of naming two of them, in each sentence."""

from collections.abc import Iterator
from datetime import date
from itertools import product

import pytest

from dragoman.model import Article, Record
from dragoman.pipeline import records
from tests.told import facts

Fact = tuple[str, str, str]
Person = tuple[str, str, str, str]

CHAD: Person = ("Idriss Ndong", "Chad", "Chadian", "president")
NORWAY: Person = ("Kari Dahl", "Norway", "Norwegian", "foreign minister")
PERU: Person = ("Tomas Rivera", "Peru", "Peruvian", "prime minister")
A, B, C = CHAD[0], NORWAY[0], PERU[0]

FORMS = {
    "title in front": "{adjective} {Office} {name}",
    "owner, title, name": "{state}'s {office}, {name},",
    "owner and name": "{state}'s {name}",
    "title behind": "{name}, the {office} of {state},",
    "office of a state": "the {office} of {state}, {name},",
    "of a state": "{name} of {state}",
    "adjective, title, name": "the {adjective} {office}, {name},",
}
SENTENCES: dict[str, list[Fact]] = {
    "{a} met {b} in Oslo on Monday.": [("metWith", A, B)],
    "{a} and {b} met in Oslo on Monday.": [("metWith", A, B)],
    "In Oslo on Monday, {a} met {b}.": [("metWith", A, B)],
    "{a} was received by {b} on Monday.": [("metWith", A, B)],
    "{a} flew to Lima and met {b}.": [("metWith", A, B), ("visited", A, "Lima")],
    "{a}, who met {b} on Monday, praised {c}.": [("metWith", A, B), ("supports", A, C)],
    "{a}, accompanied by {b}, met {c}.": [("metWith", A, C)],
    "{a} hosted {b} for talks on trade.": [("metWith", A, B)],
    "{a} and {b} signed the treaty on Monday.": [("signed", A, "treaty"), ("signed", B, "treaty")],
    "{a}, {b} and {c} signed the treaty.": [("signed", p, "treaty") for p in (A, B, C)],
    "{a} signed the treaty alongside {b}.": [("signed", A, "treaty"), ("signed", B, "treaty")],
    "The treaty was signed on Monday by {a} and {b}.": [("signed", A, "treaty"), ("signed", B, "treaty")],
    "The agreement, signed by {a} and {b}, covers trade.": [("signed", A, "agreement"), ("signed", B, "agreement")],
    "Talks between {a} and {b} ended on Monday.": [("metWith", A, B)],
    "{a} accused {b} of lying.": [("accuses", A, B)],
    "{b} was accused by {a} of lying.": [("accuses", A, B)],
    "{a} criticised the deal, while {b} welcomed it.": [("criticizes", A, "deal"), ("supports", B, "deal")],
    "The deal was a mistake, {a} told {b}.": [("criticizes", A, "deal")],
    "The deal is a mistake, said {a}.": [("criticizes", A, "deal")],
    "{a} told {b} that the deal was a mistake.": [("criticizes", A, "deal")],
    "{a} praised {b} and {c} for their help.": [("supports", A, B), ("supports", A, C)],
    "After talks with {b}, {a} praised the deal.": [("supports", A, "deal")],
    "{a} announced $5 million for schools.": [("announced", A, "$5 million")],
}


def named(person: Person, form: str) -> str:
    name, state, adjective, office = person
    return FORMS[form].format(name=name, state=state, adjective=adjective, office=office, Office=office.title())


def texts(sentence: str) -> Iterator[str]:
    for first, second in product(FORMS, repeat=2):
        text = sentence.format(a=named(CHAD, first), b=named(NORWAY, second), c=named(PERU, first))
        yield text[0].upper() + text[1:].replace(",.", ".").replace(",,", ",")


def either_way(record: Record) -> set[Fact]:
    found = facts(record)
    return found | {(r, o, s) for r, s, o in found if r == "metWith"}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_people_are_recognised_in_every_form(sentence: str) -> None:
    """Who did what, and for which state each of them acts; for no other."""
    articles = [Article(str(i), text, date(2025, 8, 20)) for i, text in enumerate(texts(sentence))]
    wrong: list[tuple[str, object]] = []
    for article, record in zip(articles, records(articles), strict=True):
        told = either_way(record)
        states = {(name, state) for name, state, _, _ in (CHAD, NORWAY, PERU) if name in article.text}
        wrong += [(article.text, fact) for fact in SENTENCES[sentence] if fact not in told]
        if (acting := {(s, o) for r, s, o in told if r == "actsFor"}) != states:
            wrong.append((article.text, acting))
    assert not wrong
