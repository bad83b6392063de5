"""Dragoman: diplomatic news read into a knowledge graph that keeps who said what, in which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    from os import PathLike

    from rdflib import Dataset

    from dragoman.model import Record

__version__ = "0.25.0"


def read(text: str, date: datetime.date | str | None = None, *, id: str = "text") -> Record:
    """Return the record of one article's text: its entities, situations and statements, each with its words.

    `date` is the day of publication (a date or 'YYYY-MM-DD'), from which 'on Thursday' is reckoned; by default the
    day at the top of the text. `id` is what the article is known by, and '' a hash of its text. ArticleError where
    the date or the id is none, and where the text cannot be read.
    """
    from datetime import date as day
    from datetime import datetime as moment

    from dragoman.model import Article
    from dragoman.pipeline import records  # only here: importing the package loads nothing
    from dragoman.reading.datelines import day_of
    from dragoman.reading.sources import check_text, identifier, parse_date, short_hash

    check_text(text)
    date = date.date() if isinstance(date, moment) else date
    published = date if isinstance(date, day) else parse_date(date) or day_of(text)
    return next(records([Article(id=identifier(id) or f"text-{short_hash(text)}", text=text, date=published)]))


def open(place: str | PathLike[str] | None = None, *, read_only: bool = True) -> Dataset:
    """Return an rdflib Dataset over a store: a folder, an endpoint's address, or by default the store of this folder.

    Its default graph is the merge of all articles, and each article is a named graph.
    """
    from dragoman.store.rdflib_view import open_dataset  # only here: importing the package loads nothing

    return open_dataset(place, read_only=read_only)
