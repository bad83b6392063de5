"""The facts and events views as tables that fit a terminal, and as JSON for programs."""

import json
from textwrap import fill

from pyoxigraph import Literal
from rich.cells import cell_len, set_cell_size

from dragoman.errors import one_line
from dragoman.model import Status
from dragoman.querying.labels import words_of
from dragoman.querying.results import table_text
from dragoman.store import Row, Rows, Term

_NUMBERS = frozenset({"start", "end"})
_WIDE = 100
"""From this width on a table also shows the words and the document of each row."""

_WORDS_AT_LEAST = 24
"""Fewest columns worth giving to a sentence; below, it is left out."""

_LEAST = ("speaker", "mode", "plover", "document", "date", "status", "event")
"""What a narrow table leaves out, in this order: the PLOVER type follows from the event, and the beginning of a
document's id tells less than a date."""

_AS_FACT = Status.REPORTED.value
_LEAST_BUT_SPEAKER = ("mode", "plover", "document", "date", "speaker")
"""The same where all rows are claims, plans or denials: what they are worth depends on who says so."""

NOT_SHOWN = "not shown: "
"""How the line under a table begins that tells what found no room."""

_COMFORT = 16
"""Columns that a folded name should have at least."""

_LONGEST_WORD = 20
"""Columns that a column may ask for so that no word of it is broken."""

_ID_AT_LEAST, _ID_AT_MOST = 12, 24
"""Columns that the beginning of a document's id takes: enough to tell it from the others, if there is room."""

_CELL_AT_MOST = 28
"""Columns that a name may take before it is folded."""


def facts_table(rows: Rows, width: int) -> str:
    """Return the facts as a table: what is the same for all rows is told once, below."""
    return _view_table(rows, ("relation", "subject", "object", "date", "status", "speaker", "document"), "quote", width)


def events_table(rows: Rows, width: int) -> str:
    """Return event data as a table."""
    return _view_table(rows, ("date", "source", "target", "event", "plover", "status", "document"), "sentence", width)


def view_json(rows: Rows) -> str:
    """Return rows as a JSON list of objects, offsets as numbers, what is not known as null."""
    objects = [{name: _json_value(name, term) for name, term in zip(rows.variables, row, strict=True)} for row in rows]
    return json.dumps(objects, ensure_ascii=False, indent=1) + "\n"


def _json_value(name: str, term: Term | None) -> str | int | None:
    if term is None:
        return None
    return int(term.value) if name in _NUMBERS else words_of(term)


def _view_table(rows: Rows, columns: tuple[str, ...], words: str, width: int) -> str:
    found = [dict(zip(rows.variables, row, strict=True)) for row in rows]
    constant = {name: words_of(found[0][name]) for name in ("status", "document") if len(_values(found, name)) == 1}
    found = [{**row, "document": short} for row, short in zip(found, _short_ids(found), strict=True)]
    wide = width >= _WIDE
    shown = [name for name in columns if name not in constant and _values(found, name) - {""}]
    wide_enough = {name: _comfort(found, name) for name in shown}
    least = _LEAST if constant.get("status", _AS_FACT) == _AS_FACT else _LEAST_BUT_SPEAKER
    for name in least:
        if sum(wide_enough[name] + 2 for name in shown) > width and name in shown:
            shown.remove(name)
    table = [tuple(row[name] for name in shown) for row in found]
    room = width - sum(min(_CELL_AT_MOST, _widest(table, i, name)) + 3 for i, name in enumerate(shown))
    if wide and room >= _WORDS_AT_LEAST:
        shown = [*shown, words]
        table = [(*cells, _cut(row[words], room - 2)) for cells, row in zip(table, found, strict=True)]
    text = table_text(Rows(tuple(shown), table), width)
    notes = ", ".join(f"{name} {value}" for name, value in constant.items())
    missing = [c for c in (*columns, words) if c not in constant and c not in shown and _values(found, c) - {""}]
    told = fill(f"{NOT_SHOWN}{', '.join(missing)}; --format csv has all", width) + "\n" if missing else ""
    return text.rstrip("\n") + (f", {notes}\n" if notes else "\n") + told


def _short_ids(found: list[dict[str, Term | None]]) -> list[Term | None]:
    """Return the document of each row, cut where all documents of the table still differ."""
    ids = _values(found, "document")
    size = next((n for n in range(_ID_AT_LEAST, _ID_AT_MOST) if len({i[:n] for i in ids}) == len(ids)), _ID_AT_MOST)
    return [_cut(row["document"], size + 1) for row in found]


def _comfort(found: list[dict[str, Term | None]], name: str) -> int:
    """Return the width at which a column breaks hardly a word and folds only long names."""
    cells = {words_of(row[name]) for row in found} | {name}
    longest_word = max(cell_len(word) for cell in cells for word in cell.split() or [""])
    return min(max(map(cell_len, cells)), max(min(longest_word, _LONGEST_WORD), _COMFORT))


def _values(found: list[dict[str, Term | None]], name: str) -> set[str]:
    return {words_of(row[name]) for row in found}


def _widest(table: list[Row], index: int, name: str) -> int:
    return max([len(name), *(cell_len(words_of(row[index])) for row in table)])


def _cut(term: Term | None, width: int) -> Term | None:
    """Return the words on one line, with an ellipsis where they do not fit."""
    line = one_line(words_of(term))
    return Literal(line if cell_len(line) <= width else set_cell_size(line, width - 1).rstrip() + "…")
