"""Reading gold articles and tables of facts."""

import datetime
import json
from pathlib import Path

import pytest

from dragoman.errors import ArticleError
from dragoman.evaluation import Fact, facts_in, read_gold
from dragoman.model import Article

ITEM = {"date": "2024-05-01", "text": "A met B.", "names": {"a": ["A"]}, "facts": [["metWith", "a", "B"]]}


def test_gold_articles_come_by_name(tmp_path: Path) -> None:
    for name in ("02-b", "01-a"):
        (tmp_path / f"{name}.json").write_text(json.dumps(ITEM), encoding="utf-8")
    first, second = read_gold(tmp_path)
    assert (first.article.id, second.article.id) == ("01-a", "02-b")
    assert first.article.date == datetime.date(2024, 5, 1)
    assert (first.facts, first.optional, first.never) == ((Fact("metWith", "a", "B"),), (), ())
    assert (first.labels("a"), first.labels("B")) == (("A",), ("B",))


@pytest.mark.parametrize(
    "change",
    [
        {"text": None},
        {"names": []},
        {"facts": "none"},
        {"facts": [["metWith", "a"]]},
        {"facts": [["likes", "a", "B"]]},
        {"date": "yesterday"},
    ],
)
def test_a_file_that_is_no_gold_article_is_named(tmp_path: Path, change: dict[str, object]) -> None:
    (tmp_path / "odd.json").write_text(json.dumps(ITEM | change), encoding="utf-8")
    with pytest.raises(ArticleError, match=r"odd\.json"):
        list(read_gold(tmp_path))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('{"id": "a"}', 'is no gold article: it has no "text"; mend it or take it out'),
        ("[1]", "is no gold article: it is no object"),
        ("{", "is no gold article: it is malformed JSON"),
    ],
)
def test_what_is_wrong_with_a_file_is_said_in_words(tmp_path: Path, content: str, told: str) -> None:
    (tmp_path / "odd.json").write_text(content, encoding="utf-8")
    with pytest.raises(ArticleError) as caught:
        list(read_gold(tmp_path))
    assert str(caught.value).startswith(f"'{tmp_path / 'odd.json'}' {told}")


def test_a_folder_without_gold_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="no gold articles"):
        list(read_gold(tmp_path))


def test_facts_come_from_the_table_of_the_article(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('relation,subject,object,status\nmetWith,A,"B, C",reported\n', encoding="utf-8")
    facts_of = facts_in(tmp_path)
    assert list(facts_of(Article("a", ""))) == [Fact("metWith", "A", "B, C")]
    assert list(facts_of(Article("b", ""))) == []


def test_a_table_without_the_columns_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("who,whom\nA,B\n", encoding="utf-8")
    with pytest.raises(ArticleError, match=r"a\.csv"):
        facts_in(tmp_path)(Article("a", ""))
