"""The field's everyday expressions, each in a plain sentence: idioms.yaml says what fact each of them tells."""

import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from dragoman.model import Article, Record
from dragoman.pipeline import records
from tests.told import both_ways, facts

ROWS = yaml.safe_load((Path(__file__).parent / "idioms.yaml").read_text(encoding="utf-8"))
BEFORE = "Kenyan President Peter Wanjala spoke on Sunday. Peruvian President Lucia Ferrer listened. "
"""Who the two are that the sentences on meetings and visits are about."""


def tells(record: Record, row: dict[str, str]) -> bool:
    found = {(s, o) for relation, s, o in both_ways(facts(record)) if relation == row["relation"]}
    return any(row["subject"].lower() in s.lower() and re.search(row["object"], o) for s, o in found)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['relation']} {row['object'][:12]}")
def test_idioms_tell_their_fact(row: dict[str, str]) -> None:
    sentences = row["sentences"].splitlines()
    assert len(sentences) > 5
    before = BEFORE if "Wanjala" in row["subject"] else ""
    articles = [Article(str(i), before + sentence, date(2025, 8, 20)) for i, sentence in enumerate(sentences)]
    told = zip(sentences, records(articles), strict=True)
    assert [sentence for sentence, record in told if not tells(record, row)] == []
