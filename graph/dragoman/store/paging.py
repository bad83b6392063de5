"""Long answers in pages: many servers cut an answer at a round number of rows and say little about it."""

import math
import re

from dragoman.store.syntax import bare

_PROLOGUE = re.compile(r"(?is)\A(?:\s+|#[^\n]*(?:\n|\Z)|(?:PREFIX\s+[^\s:]*:|BASE)\s*<[^>]*>)*")
_DATASET = re.compile(r"(?is)(?<![\w?$:.-])FROM\b(?!:).*?(?=\{|(?<![\w?$:.-])WHERE\b)")
_LIMIT = re.compile(r"(?i)\b(LIMIT|OFFSET)\s+(\d+)")

_ROUND = 1000
"""A full multiple of so many rows may be a server's limit, and asks for the next page."""


def may_continue(sparql: str, rows: int, max_rows: str | None) -> bool:
    """Return whether an answer of so many rows may have been cut by the server (whose header is `max_rows`)."""
    own = {name.upper(): int(number) for name, number in _LIMIT.findall(bare(sparql).rpartition("}")[2])}
    whole = own.get("LIMIT", 0 if "OFFSET" in own else math.inf)  # a subquery with an OFFSET alone fails in Virtuoso
    return 0 < rows < whole and (max_rows is not None or rows % _ROUND == 0)


def next_page(sparql: str, variables: tuple[str, ...], limit: int, offset: int) -> str:
    """Return the query for the rows after `offset`: the whole as a subquery, which keeps its own ORDER BY.

    With LIMIT and OFFSET in the query itself Virtuoso refuses to sort more than 10,000 rows. FROM, which no subquery
    may have, goes outside.
    """
    match = _PROLOGUE.match(sparql)
    assert match
    found = _DATASET.search(bare(sparql))
    start, end = found.span() if found else (match.end(), match.end())
    head = f"SELECT {' '.join(f'?{name}' for name in variables)} {sparql[start:end]}"
    rest = sparql[match.end() : start] + sparql[end:]
    return f"{match[0]}\n{head}WHERE {{ {{\n{rest}\n}} }}\nLIMIT {limit} OFFSET {offset}"
