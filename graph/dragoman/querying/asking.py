"""Asking a question as a user writes it: known prefixes need no declaration, and a mistake is told at its place."""

import re
from typing import Protocol

from dragoman.errors import QueryError
from dragoman.querying.completion import with_prefixes
from dragoman.store import Answer

_PLACE = re.compile(r"at line 1, column (\d+)")


class Queryable(Protocol):
    """What answers queries."""

    def query(self, sparql: str, graph: str = "") -> Answer:
        """Return what the query answers, of all or of this graph."""


def ask(store: Queryable, sparql: str, graph: str = "") -> Answer:
    """Return the answer, of all or of this graph; QueryError tells line and column as they are in the text."""
    text = with_prefixes(sparql)
    added = len(text) - len(sparql)
    try:
        return store.query(text, graph)
    except QueryError as error:
        raise QueryError(
            _PLACE.sub(lambda found: f"at line 1, column {max(1, int(found[1]) - added)}", str(error))
        ) from error
