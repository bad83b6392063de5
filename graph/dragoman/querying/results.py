"""Answers as text: a table for people, the W3C's result formats for programs."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape
from itertools import repeat, zip_longest

from pyoxigraph import BlankNode, Literal, NamedNode, Quad
from rich.cells import cell_len, chop_cells

from dragoman.errors import QueryError, one_line
from dragoman.querying.labels import TRIPLE_TERM, plain, words_of
from dragoman.querying.turtle import turtle
from dragoman.store import Answer, Rows, Term, Triples
from dragoman.vocabulary import XSD

FORMATS = ("table", "csv", "tsv", "json", "xml", "turtle")

NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold in any way."""

_UNBROKEN = 15
"""A column whose words are no longer than this is never folded."""

_BIT = 12
"""Columns in which a folded cell can still be read: hardly a word is broken there."""

_BETWEEN = 2
"""Columns between two columns of a table."""

_WHOLE_NUMBERS = frozenset({XSD.integer, XSD.decimal})

_WHOLE = 30
"""A word no longer than this is not broken while the terminal has room for it: names, identifiers of documents."""


def write_answer(answer: Answer, form: str, width: int = 100) -> str:
    """Return the answer in the format; QueryError where that kind of answer has no such form."""
    match answer:
        case Rows() if form == "table":
            return table_text(answer, width)
        case Rows() if form in _ROWS:
            return _ROWS[form](answer)
        case Triples() if form in ("table", "turtle"):
            return _turtle(answer)
        case bool() if form in _TRUTH:
            return _TRUTH[form](answer)
    kind, forms = {Rows: ("rows", ("table", *_ROWS)), Triples: ("triples", ("turtle", "table"))}.get(
        type(answer), ("yes or no", tuple(_TRUTH))
    )
    known = f"{', '.join(forms[:-1])} or {forms[-1]}"
    raise QueryError(f"an answer of {kind} cannot be written as {form}, but as {known}")


def csv_text(header: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return rows as CSV with lines ended by a single line feed."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def table_text(answer: Rows, width: int) -> str:
    """Return rows as a table that fits the width, long words folded; article text is never read as markup.

    Where not all columns find room, each row is a block of lines, a column each. Large numbers are grouped.
    """
    rows = [tuple(one_line(_cell(term)) for term in row) for row in answer]
    if not rows:
        return "no rows\n"
    count = f"{len(rows):,} row{'' if len(rows) == 1 else 's'}"
    names = [name.replace("_", " ") for name in answer.variables]
    if _least(names, rows) > width:
        return "\n".join(map(_block, repeat(answer.variables), rows)) + f"\n{count}\n"
    widths = _widths(names, rows, width)
    right = [all(_is_number(cell) for cell in column if cell) for column in zip(*rows, strict=True)]
    rule = " " + "─" * (sum(widths) + _BETWEEN * (len(widths) - 1))
    body = (line for row in rows for line in _lines(row, widths, right))
    return "\n".join((*_lines(names, widths, right), rule, *body)) + f"\n{count}\n"


def _widths(names: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """Return the width of each column: what its widest cell takes, or else the widest columns give way alike.

    No word is broken as long as there is room for all words.
    """
    wanted = [max(map(cell_len, column)) for column in zip(names, *rows, strict=True)]
    longest = [max(map(_longest, column)) for column in zip(names, *rows, strict=True)]
    short = [max(map(cell_len, column)) <= _UNBROKEN for column in zip(*rows, strict=True)]
    room = width - _BETWEEN * len(names)
    given = [most if whole else word for most, whole, word in zip(wanted, short, longest, strict=True)]
    if sum(given) > room:
        given = [most if whole else min(most, _BIT) for most, whole in zip(wanted, short, strict=True)]
    while sum(given) < min(room, sum(wanted)):
        narrow = (i for i in range(len(given)) if given[i] < wanted[i])
        given[min(narrow, key=given.__getitem__)] += 1
    return given


def _lines(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> Iterator[str]:
    """Yield the lines of a row, cells that are too wide folded."""
    folded = [_folded(cell, width) for cell, width in zip(cells, widths, strict=True)]
    for parts in zip_longest(*folded, fillvalue=""):
        spaces = (" " * (width - cell_len(part)) for part, width in zip(parts, widths, strict=True))
        line = (" " * _BETWEEN).join(
            space + part if to_the_right else part + space
            for part, space, to_the_right in zip(parts, spaces, right, strict=True)
        )
        yield f" {line}".rstrip()


def _folded(cell: str, width: int) -> list[str]:
    """Return a cell as lines no wider than the column, broken between words where no word is wider."""
    if cell_len(cell) <= width:
        return [cell]
    lines = [""]
    for word in cell.split():
        joined = f"{lines[-1]} {word}".strip()
        if cell_len(joined) <= width:
            lines[-1] = joined
        else:
            lines += chop_cells(word, width)
    return [line for line in lines if line]


def _least(names: Sequence[str], rows: Sequence[Sequence[str]]) -> int:
    """Return the columns that a table needs to show something of everything: short cells whole, else a bit."""
    widest = [max(map(cell_len, cells)) for cells in zip(names, *rows, strict=True)]
    longest = [max(map(cell_len, cells)) for cells in zip(*rows, strict=True)]
    least = (wide if long <= _UNBROKEN else _BIT for wide, long in zip(widest, longest, strict=True))
    return sum(least) + _BETWEEN * len(names)


def _block(names: Sequence[str], row: Sequence[str]) -> str:
    """Return a row as lines, a column each; what is empty is left out."""
    room = max(map(len, names))
    return "".join(f" {name:{room}}  {cell}\n" for name, cell in zip(names, row, strict=True) if cell)


def _cell(term: Term | None) -> str:
    """Return a term in words, a whole number from 10,000 on with its digits in groups."""
    words = words_of(term)
    number = isinstance(term, Literal) and term.datatype in _WHOLE_NUMBERS and words.isdecimal() and len(words) > 4
    return f"{int(words):,}" if number else words


def _longest(cell: str) -> int:
    return min(max(map(cell_len, cell.split()), default=0), _WHOLE)


def _is_number(words: str) -> bool:
    return words.lstrip("-").replace(".", "", 1).replace(",", "").isdigit()


def _csv(answer: Rows) -> str:
    return csv_text(answer.variables, map(plain, answer))


def _tsv(answer: Rows) -> str:
    lines = ["\t".join(f"?{name}" for name in answer.variables)]
    lines.extend("\t".join("" if term is None else str(term) for term in row) for row in answer)
    return "\n".join(lines) + "\n"


def _json(answer: Rows) -> str:
    bindings = [
        {name: _json_term(term) for name, term in zip(answer.variables, row, strict=True) if term is not None}
        for row in answer
    ]
    body = {"head": {"vars": list(answer.variables)}, "results": {"bindings": bindings}}
    return json.dumps(body, ensure_ascii=False, indent=1) + "\n"


def _json_term(term: Term) -> dict[str, str]:
    match term:
        case NamedNode():
            return {"type": "uri", "value": term.value}
        case BlankNode():
            return {"type": "bnode", "value": term.value}
        case Literal():
            found = {"type": "literal", "value": term.value}
            if term.language:
                found["xml:lang"] = term.language
            elif term.datatype != XSD.string:
                found["datatype"] = term.datatype.value
            return found
    raise QueryError(TRIPLE_TERM)


def _xml(answer: Rows) -> str:
    head = "".join(f'<variable name="{escape(name)}"/>' for name in answer.variables)
    results = "\n".join(
        "<result>"
        + "".join(
            f'<binding name="{escape(name)}">{_xml_term(term)}</binding>'
            for name, term in zip(answer.variables, row, strict=True)
            if term is not None
        )
        + "</result>"
        for row in answer
    )
    return _xml_document(f"<head>{head}</head>\n<results>\n{results}\n</results>")


def _xml_document(body: str) -> str:
    return f'<?xml version="1.0"?>\n<sparql xmlns="http://www.w3.org/2005/sparql-results#">\n{body}\n</sparql>\n'


def _xml_term(term: Term) -> str:
    found = _json_term(term)
    language = f' xml:lang="{escape(found["xml:lang"])}"' if "xml:lang" in found else ""
    datatype = f' datatype="{escape(found["datatype"])}"' if "datatype" in found else ""
    words = escape(NO_XML.sub("\ufffd", found["value"])).replace("\r", "&#13;")
    return f"<{found['type']}{language}{datatype}>{words}</{found['type']}>"


def _turtle(answer: Triples) -> str:
    return turtle(Quad(triple.subject, triple.predicate, triple.object) for triple in answer)


_ROWS: dict[str, Callable[[Rows], str]] = {
    "csv": _csv,
    "tsv": _tsv,
    "json": _json,
    "xml": _xml,
}

_TRUTH: dict[str, Callable[[bool], str]] = {
    "table": lambda truth: "yes\n" if truth else "no\n",
    "csv": lambda truth: f"{str(truth).lower()}\n",
    "tsv": lambda truth: f"{str(truth).lower()}\n",
    "json": lambda truth: json.dumps({"head": {}, "boolean": truth}) + "\n",
    "xml": lambda truth: _xml_document(f"<head/>\n<boolean>{str(truth).lower()}</boolean>"),
}
