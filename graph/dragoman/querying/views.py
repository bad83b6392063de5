"""The two tables most users want, by SPARQL over the graph: facts and event data."""

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import Literal

from dragoman.model import Status
from dragoman.querying.catalogue import load_catalogue
from dragoman.querying.labels import plain, with_labels
from dragoman.store import Row, Rows, Store, select

STATUSES = ("all", *(status.value for status in Status))
"""What a view can be narrowed to."""


@dataclass(frozen=True, slots=True)
class View:
    """A table over the graph: its query, the columns that make a row one fact, and the columns whose words count."""

    query: str
    key: tuple[str, ...]
    telling: tuple[str, ...] = ()
    """Of rows that are one, that with the most words in these is shown: 'the vote in Chad', not 'vote'."""


FACTS = View("facts", ("relation", "subject", "object", "status", "document"))
EVENTS = View("events", ("document", "source", "target", "event", "plover", "status", "start"), ("target_text",))


def view(store: Store, which: View, status: str = "all") -> Rows:
    """Return the view's rows with labels, one row a fact (its earliest or fullest passage), in text order."""
    query = load_catalogue()[which.query]
    answer = select(store, query.with_terms({"wanted": Literal(status)}))
    ordered = sorted(answer, key=lambda row: _text_order(answer.variables, row))
    labelled = with_labels(store, Rows(answer.variables, tuple(_one_of_each(answer.variables, ordered, which))))
    return labelled


def facts(store: Store, status: str = Status.REPORTED.value) -> Rows:
    """Return the facts view: relation, subject, object, date, status, speaker, quote, start, end, document."""
    return view(store, FACTS, status)


def events(store: Store, status: str = "all") -> Rows:
    """Return event data: one row a dyad with its PLOVER type, trigger and sentence."""
    return view(store, EVENTS, status)


def _text_order(variables: tuple[str, ...], row: Row) -> tuple[object, ...]:
    words = dict(zip(variables, plain(row), strict=True))
    return (words["document"], int(words["start"]), int(words["end"]), *plain(row))


def _one_of_each(variables: tuple[str, ...], rows: list[Row], which: View) -> Iterator[Row]:
    places = [variables.index(name) for name in which.key]
    telling = [variables.index(name) for name in which.telling]
    kept: dict[tuple[object, ...], Row] = {}
    for row in rows:
        other = kept.setdefault(tuple(row[place] for place in places), row)
        if sum(len(str(row[t])) for t in telling) > sum(len(str(other[t])) for t in telling):
            kept[tuple(row[place] for place in places)] = row
    yield from kept.values()
