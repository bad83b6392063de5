"""Rows in the order of what is shown: a question orders things by their IRIs, and a reader sees their labels."""

import re

from pyoxigraph import Literal

from dragoman.querying.labels import words_of
from dragoman.store import Row, Rows, Term
from dragoman.vocabulary import XSD

_ORDER = re.compile(r"\bORDER\s+BY\s+([^{}]+?)(?:\s+(?:LIMIT|OFFSET)\s[^{}]*)?\s*\Z", re.IGNORECASE)
_KEY = re.compile(
    r"\s*(?:(?P<way>ASC|DESC)\s*)?"
    r"(?:\(\s*COALESCE\(\s*STR\(\?(?P<first>\w+)\),\s*STR\(\?(?P<second>\w+)\)\s*\)\s*\)|\(?\?(?P<name>\w+)\)?)",
    re.IGNORECASE,
)
_NUMBERS = frozenset({XSD.integer, XSD.decimal})
_Place = tuple[int, float, str, str]


def as_shown(sparql: str, answer: Rows) -> Rows:
    """Return an answer whose IRIs are labels by now, ordered by these where its question orders by IRIs.

    Only the keys count that stand in the answer, up to the first that does not; of equals the order stays.
    """
    tail = _ORDER.search(sparql)
    rows, rest = list(answer), tail[1] if tail else ""
    keys: list[tuple[tuple[int, ...], bool]] = []
    while key := _KEY.match(rest):
        names = [name for name in (key["name"], key["first"], key["second"]) if name]
        if not set(names) <= set(answer.variables):
            break
        keys.append((tuple(map(answer.variables.index, names)), (key["way"] or "").upper() == "DESC"))
        rest = rest[key.end() :]
    for columns, down in reversed(keys):
        rows.sort(key=lambda row, columns=columns: _place(row, columns), reverse=down)  # type: ignore[misc]
    return Rows(answer.variables, rows)


def _place(row: Row, columns: tuple[int, ...]) -> _Place:
    """Return what a row is ordered by: the first of the columns that holds something."""
    return _rank(next((row[column] for column in columns if row[column] is not None), None))


def _rank(term: Term | None) -> _Place:
    """Return the place of a term: nothing, numbers, words without regard to capitals."""
    if term is None:
        return 0, 0.0, "", ""
    words = words_of(term)
    if isinstance(term, Literal) and term.datatype in _NUMBERS:
        try:
            return 1, float(words), "", words
        except ValueError:
            pass
    return 2, 0.0, words.casefold(), words
