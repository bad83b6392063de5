"""Words of closed classes have one home, which no locale changes."""

import ast
from datetime import date
from pathlib import Path

from dragoman import english

PACKAGE = Path(english.__file__).parent
NAMES_OF_LOCALE = {"month_name", "month_abbr", "day_name", "day_abbr"}


def test_months_and_days_have_the_numbers_of_dates() -> None:
    day = date(2024, 9, 4)
    assert english.MONTHS["September"] == english.SHORT_MONTHS["Sep"] == day.month
    assert english.WEEKDAYS["Wednesday"] == english.SHORT_WEEKDAYS["Wed"] == day.weekday()
    assert (len(english.MONTHS), len(english.WEEKDAYS)) == (12, 7)
    assert "May" not in english.SHORT_MONTHS


def test_numbers_come_in_order_with_both_ends() -> None:
    assert list(english.numbers(2, 4).items()) == [("two", 2), ("three", 3), ("four", 4)]
    assert list(english.numbers())[-1] == "twelve"


def test_no_word_comes_from_the_locale() -> None:
    for path in PACKAGE.rglob("*.py"):
        nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
        named = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
        named |= {alias.name for node in nodes if isinstance(node, ast.ImportFrom) for alias in node.names}
        assert not named & NAMES_OF_LOCALE, path
