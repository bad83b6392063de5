"""dragoman.read: mistakes in what it is given are errors of ours, told as the command line tells them."""

from typing import Any

import pytest

import dragoman
from dragoman.errors import ArticleError


@pytest.mark.parametrize("date", ["yesterday", "2025-02-30"])
def test_what_is_no_date_is_told(date: str) -> None:
    with pytest.raises(ArticleError, match=f"'{date}' is no date; write it as YYYY-MM-DD"):
        dragoman.read("Peru recalled its ambassador.", date=date)


def test_a_day_as_text() -> None:
    record = dragoman.read("Peru recalled its ambassador to Chile on Monday.", date="2024-05-08")
    assert str(record.article.date) == "2024-05-08"


@pytest.mark.parametrize("text", ["", " \n"])
def test_a_text_without_words_is_told(text: str) -> None:
    with pytest.raises(ArticleError, match="the text is empty"):
        dragoman.read(text)


@pytest.mark.parametrize("text", [None, b"Peru met Chile.", 5])
def test_what_is_no_text_is_told(text: Any) -> None:
    with pytest.raises(ArticleError, match=f"the text is of type {type(text).__name__}; give the article's words"):
        dragoman.read(text)


def test_an_id_is_what_jsonl_takes_for_one() -> None:
    one, other = (dragoman.read(f"Peru met {state}.", id="").article.id for state in ("Chile", "Fiji"))
    assert one.startswith("text-")
    assert one != other
    number: Any = 5
    assert dragoman.read("Peru met Chile.", id=number).article.id == "5"
    with pytest.raises(ArticleError, match="the id must be a line"):
        dragoman.read("Peru met Chile.", id="two\nlines")


def test_a_situation_is_found_and_called_by_its_id() -> None:
    record = dragoman.read("Peru's president, Ana Rojas, visited Quito.")
    (visit,) = [statement.situation for statement in record.statements if statement.relation == "visited"]
    assert visit is not None
    assert record.by_id[visit] in record.situations
    assert record.label(visit) == record.by_id[visit].label != ""
