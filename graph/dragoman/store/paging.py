"""Long answers in pages: many servers cut an answer at a round number of rows and say little about it."""

import re

_PROLOGUE = re.compile(r"(?is)\A(?:\s+|#[^\n]*(?:\n|\Z)|(?:PREFIX\s+[^\s:]*:|BASE)\s*<[^>]*>)*")
_LIMITED = re.compile(r"(?is)\b(?:LIMIT|OFFSET)\s+\d+\s*\Z")

_ROUND = 1000
"""A full multiple of so many rows may be a server's limit, and asks for the next page."""


def may_continue(sparql: str, rows: int, max_rows: str | None) -> bool:
    """Return whether an answer of so many rows may have been cut by the server (whose header is `max_rows`)."""
    if rows == 0 or _LIMITED.search(_without_comments(sparql)):
        return False
    return max_rows is not None or rows % _ROUND == 0


def next_page(sparql: str, variables: tuple[str, ...], limit: int, offset: int) -> str:
    """Return the query for the rows after `offset`: the whole as a subquery, which keeps its own ORDER BY."""
    match = _PROLOGUE.match(sparql)
    assert match
    names = " ".join(f"?{name}" for name in variables)
    return f"{match[0]}\nSELECT {names} WHERE {{ {{\n{sparql[match.end() :]}\n}} }}\nLIMIT {limit} OFFSET {offset}"


def _without_comments(sparql: str) -> str:
    return re.sub(r"(?m)^\s*#.*$", "", sparql).rstrip()
