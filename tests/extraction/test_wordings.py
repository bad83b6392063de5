"""The wordings of diplomatic news, each in a plain sentence: wordings.tsv says what facts each of them tells, or not.

A line is `relation subject | object ; ...`, a tab and the sentence; '!' before a fact says that it does not tell that.
"""

import re
from datetime import date
from itertools import groupby
from pathlib import Path

import pytest

from dragoman.model import Article
from dragoman.pipeline import records
from tests.told import Facts, both_ways, facts

LINES = (Path(__file__).parent / "wordings.tsv").read_text(encoding="utf-8").splitlines()


def sort_of(line: str) -> str:
    return line.lstrip("! ").split(" ", 1)[0]


GROUPS = {relation: list(lines) for relation, lines in groupby(LINES, sort_of)}


def plain(label: str) -> str:
    return " ".join(re.sub(r"[^\w$€£%.]+", " ", label.lower()).split())


def fits(label: str, named: str) -> bool:
    """Tell whether one of the two has the other's words."""
    one, other = plain(label), plain(named)
    return bool(one and other) and (one in other or other in one)


def tells(found: Facts, fact: str) -> bool:
    head, named = (part.strip() for part in fact.split("|"))
    relation, subject = head.split(" ", 1)
    return any(r == relation and fits(s, subject) and fits(o, named) for r, s, o in found)


def test_every_relation_has_its_wordings() -> None:
    assert len(GROUPS) == len({sort_of(line) for line in LINES}) >= 28  # each relation's lines stand together


@pytest.mark.parametrize("relation", GROUPS)
def test_wordings_tell_their_facts(relation: str) -> None:
    rows = [line.split("\t") for line in GROUPS[relation]]
    articles = [Article(str(i), sentence, date(2025, 8, 20)) for i, (_, sentence) in enumerate(rows)]
    wrong = []
    for (listed, sentence), record in zip(rows, records(articles), strict=True):
        found = both_ways(facts(record))
        for fact in listed.split(";"):
            if tells(found, fact.strip().removeprefix("!").strip()) is fact.strip().startswith("!"):
                wrong.append(f"{fact.strip()}: {sentence}")
    assert wrong == []
