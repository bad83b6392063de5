"""A word is one row of event data for each two sides."""

from collections import Counter

import pytest

from dragoman.extraction.extractor import extract
from tests.told import Read


@pytest.mark.parametrize(
    "text",
    [
        "NATO Secretary General Jens Stoltenberg welcomed the vote.",
        "UN Secretary General Antonio Guterres hailed the election in Chad.",
        "Kenyan President Amina Wario praised the vote in parliament.",
    ],
)
def test_what_a_fact_tells_is_no_second_dyad(read: Read, text: str) -> None:
    rows = Counter((s.subject, s.object, s.situation, s.trigger) for s in extract(read(text)).statements if s.situation)
    assert rows
    assert set(rows.values()) == {1}
