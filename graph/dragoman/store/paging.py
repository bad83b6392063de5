"""Long answers in pages: many servers cut an answer at a round number of rows and say little about it."""

import math
import re

from dragoman.store.syntax import bare

_PROLOGUE = re.compile(r"(?is)\A(?:\s+|#[^\n]*(?:\n|\Z)|(?:PREFIX\s+[^\s:]*:|BASE)\s*<[^>]*>)*")
_DATASET = re.compile(r"(?is)(?<![\w?$:.-])FROM\b(?!:).*?(?=\{|(?<![\w?$:.-])WHERE\b)")
_VALUES = re.compile(r"(?is)\bVALUES\s*(?:[?$]\w+|\([^()]*\))\s*\{[^{}]*\}\s*\Z")
_MODIFIER = re.compile(r"(?i)\b(?:GROUP|HAVING|ORDER|LIMIT|OFFSET)\b")
_LIMIT = re.compile(r"(?i)\b(LIMIT|OFFSET)\s+(\d+)")

_ROUND = 1000
"""A full multiple of so many rows may be a server's limit, and asks for the next page."""


def may_continue(sparql: str, rows: int, max_rows: str | None) -> bool:
    """Return whether an answer of so many rows may have been cut by the server (whose header is `max_rows`)."""
    modifiers, _ = _ending(sparql)
    own = {name.upper(): int(number) for name, number in _LIMIT.findall(modifiers)}
    whole = own.get("LIMIT", 0 if "OFFSET" in own else math.inf)  # a subquery with an OFFSET alone fails in Virtuoso
    return 0 < rows < whole and (max_rows is not None or rows % _ROUND == 0)


def next_page(sparql: str, variables: tuple[str, ...], limit: int, offset: int) -> str:
    """Return the query for the rows after `offset`: with LIMIT and OFFSET of its own, or as a subquery.

    Virtuoso needs both: it sorts no more than 10,000 rows where OFFSET stands beside ORDER BY, and minds no OFFSET
    around a subquery with DISTINCT alone. FROM, which no subquery may have, goes outside.
    """
    modifiers, end = _ending(sparql)
    if not _MODIFIER.search(modifiers):
        return f"{sparql[:end]}\nLIMIT {limit} OFFSET {offset}\n{sparql[end:]}"
    match = _PROLOGUE.match(sparql)
    assert match
    found = _DATASET.search(bare(sparql))
    start, end = found.span() if found else (match.end(), match.end())
    head = f"SELECT {' '.join(f'?{name}' for name in variables)} {sparql[start:end]}"
    rest = sparql[match.end() : start] + sparql[end:]
    return f"{match[0]}\n{head}WHERE {{ {{\n{rest}\n}} }}\nLIMIT {limit} OFFSET {offset}"


def _ending(sparql: str) -> tuple[str, int]:
    """Return what stands behind the pattern of a query, as GROUP BY and LIMIT do, and where it ends: before VALUES."""
    grammar = bare(sparql)
    values = _VALUES.search(grammar)
    end = values.start() if values else len(grammar)
    return grammar[:end].rpartition("}")[2], end
