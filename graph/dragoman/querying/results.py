"""Answers as text: a table for people, the W3C's result formats for programs."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Sequence
from html import escape
from itertools import repeat

from pyoxigraph import BlankNode, Literal, NamedNode, Quad
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from dragoman.errors import QueryError
from dragoman.querying.labels import plain, words_of
from dragoman.querying.turtle import turtle
from dragoman.store import Answer, Rows, Term, Triples
from dragoman.vocabulary import XSD

FORMATS = ("table", "csv", "tsv", "json", "xml", "turtle")

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold in any way."""

_UNBROKEN = 15
"""A column whose words are no longer than this is never folded."""

_BIT = 6
"""Columns in which a folded cell can still be read."""

_WHOLE_NUMBERS = frozenset({XSD.integer, XSD.decimal})

_WHOLE = 30
"""A word no longer than this is not broken while the terminal has room for it: names, identifiers of documents."""


def write_answer(answer: Answer, form: str, width: int = 100) -> str:
    """Return the answer in the format; QueryError where that kind of answer has no such form."""
    match answer:
        case Rows() if form in _ROWS:
            return _ROWS[form](answer) if form != "table" else table_text(answer, width)
        case Triples() if form in ("table", "turtle"):
            return _turtle(answer)
        case bool() if form in _TRUTH:
            return _TRUTH[form](answer)
    kind = {Rows: "rows", Triples: "triples"}.get(type(answer), "yes or no")
    raise QueryError(f"an answer of {kind} cannot be written as {form}")


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
    table = Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1), collapse_padding=True, header_style="bold")
    rows = [tuple(map(_cell, row)) for row in answer]
    count = f"{len(rows)} row{'' if len(rows) == 1 else 's'}"
    if rows and _least(answer.variables, rows) > width:
        return "\n".join(map(_block, repeat(answer.variables), rows)) + f"\n{count}\n"
    words = [
        max(_longest(cell) for cell in (name, *column)) for name, *column in zip(answer.variables, *rows, strict=True)
    ]
    fits = sum(words) + 2 * len(words) <= width
    for index, name in enumerate(answer.variables):
        numbers = bool(rows) and all(_is_number(row[index]) for row in rows if row[index])
        short = max((len(row[index]) for row in rows), default=0) <= _UNBROKEN
        table.add_column(
            name.replace("_", " "),
            justify="right" if numbers else "left",
            overflow="fold",
            no_wrap=short,
            min_width=words[index] if fits else None,
        )
    for row in rows:
        table.add_row(*(Text(one_line(cell)) for cell in row))
    out = io.StringIO()
    Console(file=out, width=width, color_system=None, highlight=False).print(table)
    lines = (line.rstrip() for line in out.getvalue().splitlines())
    body = "\n".join(line for line in lines if line)
    return f"{body}\n{count}\n" if rows else "no rows\n"


def _least(names: Sequence[str], rows: Sequence[Sequence[str]]) -> int:
    """Return the columns that a table needs to show something of everything: short cells whole, else a bit."""
    widest = [max(map(len, cells)) for cells in zip(names, *rows, strict=True)]
    longest = [max(map(len, cells)) for cells in zip(*rows, strict=True)]
    return sum(wide if long <= _UNBROKEN else _BIT for wide, long in zip(widest, longest, strict=True)) + 2 * len(names)


def _block(names: Sequence[str], row: Sequence[str]) -> str:
    """Return a row as lines, a column each; what is empty is left out."""
    room = max(map(len, names))
    return "".join(f" {name:{room}}  {one_line(cell)}\n" for name, cell in zip(names, row, strict=True) if cell)


def _cell(term: Term | None) -> str:
    """Return a term in words, a whole number from 10,000 on with its digits in groups."""
    words = words_of(term)
    number = isinstance(term, Literal) and term.datatype in _WHOLE_NUMBERS and words.isdecimal() and len(words) > 4
    return f"{int(words):,}" if number else words


def _longest(cell: str) -> int:
    return min(max(map(len, cell.split()), default=0), _WHOLE)


def _is_number(words: str) -> bool:
    return words.lstrip("-").replace(".", "", 1).replace(",", "").isdigit()


def one_line(words: str) -> str:
    """Return the words without line breaks and control characters, which could draw over a terminal."""
    return " ".join("".join(c if c.isprintable() else " " for c in words).split())


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
    raise TypeError(f"unknown term {term!r}")


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
    words = escape(_NO_XML.sub("\ufffd", found["value"])).replace("\r", "&#13;")
    return f"<{found['type']}{language}{datatype}>{words}</{found['type']}>"


def _turtle(answer: Triples) -> str:
    return turtle(Quad(triple.subject, triple.predicate, triple.object) for triple in answer)


_ROWS: dict[str, Callable[[Rows], str]] = {
    "table": _csv,
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
