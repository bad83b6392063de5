"""The two tables most users want, by SPARQL over the graph: facts and event data."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from pyoxigraph import Literal

from dragoman.model import Status
from dragoman.querying.catalogue import load_catalogue
from dragoman.querying.labels import plain, with_labels
from dragoman.store import Row, Rows, Store, select
from dragoman.vocabulary import DGM

STATUSES = ("all", *(status.value for status in Status))
"""What a view can be narrowed to."""

_FACT = ("relation", "subject", "object", "status", "document")
_DYAD = ("document", "source", "target", "event", "plover", "status", "start")
"""Columns that make rows one fact, one event dyad."""

_Words = Mapping[str, str]
"""A row in plain words, by column."""


def facts(store: Store, status: str = Status.REPORTED.value) -> Rows:
    """Return the facts view with labels, one row a fact and date: its earliest passage, in text order.

    Its columns: relation, subject, object, date, status, speaker, quote, start, end, document.
    """
    variables, rows, words = _passages(store, "facts", status)
    return with_labels(store, Rows(variables, [rows[place] for place in _one_a_fact(words)]))


def statements(store: Store) -> Rows:
    """Return every statement of the facts view with labels, whatever its status: one row a passage, in text order."""
    variables, rows, _ = _passages(store, "facts", "all")
    return with_labels(store, Rows(variables, rows))


def events(store: Store, status: str = "all") -> Rows:
    """Return event data with labels: one row a dyad with its PLOVER type, trigger and sentence, in text order."""
    variables, rows, words = _passages(store, "events", status)
    return with_labels(store, Rows(variables, [rows[place] for place in _one_a_dyad(words)]))


def _passages(store: Store, name: str, status: str) -> tuple[tuple[str, ...], list[Row], list[_Words]]:
    """Return the columns of a view's query, its rows in text order, and the same rows in words."""
    answer = select(store, load_catalogue()[name].with_terms({"wanted": Literal(status)}))
    told = [(dict(zip(answer.variables, plain(row), strict=True)), row) for row in answer]
    told.sort(key=lambda passage: _text_order(passage[0]))
    return answer.variables, [row for _, row in told], [words for words, _ in told]


def _text_order(words: _Words) -> tuple[object, ...]:
    return (words["document"], int(words["start"]), int(words["end"]), *words.values())


def _one_a_fact(told: Sequence[_Words]) -> list[int]:
    """Return the place of the earliest passage of each fact and date; of what is not reported, of each speaker too.

    No date, or one that another passage on the fact tells more exactly, is no date of its own.
    """
    dates: defaultdict[tuple[str, ...], dict[str, int]] = defaultdict(dict)
    for place, words in enumerate(told):
        speaker = "" if words["status"] == DGM.reported.value else words["speaker"]
        dates[*(words[name] for name in _FACT), speaker].setdefault(words["date"], place)
    return sorted(
        place
        for places in dates.values()
        for date, place in places.items()
        if not any(other != date and other.startswith(date) for other in places)
    )


def _one_a_dyad(told: Sequence[_Words]) -> Iterator[int]:
    """Yield the place of each dyad's passage with the fullest words for the target: 'the vote in Chad', not 'vote'."""
    fullest: dict[tuple[str, ...], int] = {}
    for place, words in enumerate(told):
        key = tuple(words[name] for name in _DYAD)
        other = fullest.setdefault(key, place)
        if len(words["target_text"]) > len(told[other]["target_text"]):
            fullest[key] = place
    yield from fullest.values()
