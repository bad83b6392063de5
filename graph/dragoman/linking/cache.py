"""Answers of a knowledge base kept on disk, so that no question is asked twice."""

import hashlib
import json
from pathlib import Path

from pyoxigraph import QueryResultsFormat, QuerySolutions, parse_query_results

from dragoman.errors import StoreError
from dragoman.linking.candidates import Query
from dragoman.querying.results import write_answer
from dragoman.store import Answer, Rows


def cached(query: Query, folder: Path, source: str) -> Query:
    """Return the query function with a memory on disk, one small file an answer; a damaged file is asked again."""

    def ask(sparql: str) -> Answer:
        key = hashlib.sha256(f"{source}\n{sparql}".encode()).hexdigest()
        path = folder / key[:2] / f"{key}.json"
        known = _read(path)
        if known is None:
            answer = query(sparql)
            assert isinstance(answer, Rows)
            known = Rows(answer.variables, list(answer))
            _write(path, write_answer(known, "json"))
        return known

    return ask


def _read(path: Path) -> Rows | None:
    try:
        data = path.read_bytes()
        json.loads(data)
        found = parse_query_results(data, QueryResultsFormat.JSON)
        assert isinstance(found, QuerySolutions)
        return Rows(tuple(v.value for v in found.variables), [tuple(row) for row in found])
    except FileNotFoundError:
        return None
    except (OSError, ValueError, SyntaxError):
        return None


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        part.write_text(text, encoding="utf-8")
        part.replace(path)
    except OSError as error:
        raise StoreError(f"'{path}' cannot be written: {error.strerror}") from error
