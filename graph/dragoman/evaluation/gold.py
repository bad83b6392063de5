"""Gold articles: a text with the facts that a careful reader takes from it; and tables of facts to measure."""

import csv
import datetime
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from dragoman.errors import ArticleError
from dragoman.model import Article
from dragoman.relations import FACT_RELATIONS


class Fact(NamedTuple):
    """One fact as labels; in a gold article its sides may be keys of the article's names."""

    relation: str
    subject: str
    object: str


@dataclass(frozen=True, slots=True)
class Gold:
    """An article with the facts that a careful reader takes from it."""

    article: Article
    names: Mapping[str, tuple[str, ...]]
    facts: tuple[Fact, ...]
    optional: tuple[Fact, ...] = ()
    never: tuple[Fact, ...] = ()

    def labels(self, side: str) -> tuple[str, ...]:
        """Return the labels accepted for one side of a gold fact; a side that is no key stands for itself."""
        return self.names.get(side, (side,))


FactsOf = Callable[[Article], Iterable[tuple[str, str, str]]]
"""What takes the facts from an article: relation, subject and object, in labels."""


def read_gold(folder: Path) -> Iterator[Gold]:
    """Yield the gold articles of a folder's JSON files, by name; raise ArticleError on a file that is none."""
    paths = sorted(folder.glob("*.json"))
    if not paths:
        raise ArticleError(f"there are no gold articles (*.json) in '{folder}'; name another folder")
    for path in paths:
        try:
            yield _gold(path.stem, json.loads(path.read_text(encoding="utf-8")))
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise ArticleError(f"'{path}' is no gold article: {_told(error)}; mend it or take it out") from error


def _told(error: Exception) -> str:
    """Return what is wrong with a file, in words."""
    match error:
        case KeyError():
            return f'it has no "{error.args[0]}"'
        case OSError():
            return error.strerror or str(error)
        case json.JSONDecodeError():
            return f"it is malformed JSON ({error})"
        case UnicodeDecodeError():
            return f"byte {error.start:,} is not UTF-8"
    return str(error)


def _gold(name: str, item: dict[str, object]) -> Gold:
    if not isinstance(item, dict):
        raise TypeError("it is no object")
    text, names = item["text"], item["names"]
    if not isinstance(text, str) or not isinstance(names, dict):
        raise TypeError("'text' must be a text and 'names' an object")
    date = datetime.date.fromisoformat(str(item["date"])) if "date" in item else None
    labels = {str(key): tuple(map(str, accepted)) for key, accepted in names.items()}
    lists = (_facts(item["facts"]), _facts(item.get("optional", [])), _facts(item.get("never", [])))
    return Gold(Article(id=name, text=text, date=date), labels, *lists)


def _facts(rows: object) -> tuple[Fact, ...]:
    if not isinstance(rows, list):
        raise TypeError("facts must be a list")
    facts = tuple(Fact(*map(str, row)) for row in rows)
    for fact in facts:
        if fact.relation not in FACT_RELATIONS:
            raise ValueError(f"unknown relation '{fact.relation}'")
    return facts


def facts_in(folder: Path) -> FactsOf:
    """Return a function that reads an article's facts from ID.csv in a folder; no file means no facts."""

    def facts_of(article: Article) -> list[Fact]:
        path = folder / f"{article.id}.csv"
        return _read_csv(path) if path.is_file() else []

    return facts_of


def _read_csv(path: Path) -> list[Fact]:
    try:
        with path.open(encoding="utf-8", newline="") as handle:
            return [Fact(row["relation"], row["subject"], row["object"]) for row in csv.DictReader(handle)]
    except (OSError, ValueError, KeyError) as error:
        raise ArticleError(f"'{path}' is no facts table (relation, subject, object): {_told(error)}") from error
