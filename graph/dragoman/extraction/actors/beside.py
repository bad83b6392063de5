"""A state that stands right beside an office holder: 'for Fiji', 'the Thai by', 'In Taipei,'."""

from dragoman.extraction.actors.chart import Chart
from dragoman.extraction.lexicon.authority import NAME, SEAT
from dragoman.extraction.naming.title import Title

_AMONG = (("among", "them"), ("including",), ("such", "as"), ("like",), ("represented", "by"), (",", "through"))


def of_group(chart: Chart, first: int) -> str:
    """'six Indian diplomats, among them High Commissioner X'; 'Australia, represented by Foreign Minister Y'."""
    words = chart.words
    for marker in _AMONG:
        start = first - len(marker)
        if start > 0 and tuple(w.lower for w in words.words[start:first]) == marker:
            for word in reversed(words.words[max(0, start - 6) : start]):
                ids = chart.at(word.head)
                if len(ids) == 1 and chart.kind(ids[0]) != "Person":
                    group = chart.kind(ids[0]) == "PersonGroup"
                    return chart.principal(ids[0]) if group else ids[0] if marker[0] == "represented" else ""
    return ""


def of_row(chart: Chart, first: int) -> str:
    """'The Lao team was led by X, the Thai by Minister Y': the state before a 'by' that goes on a row."""
    words = chart.words
    if first < 3 or words[first - 1].lower != "by":
        return ""
    name = next((n for n in chart.names.values() if n.last == first - 2), None)
    before = words.get(name.first - 1) if name is not None else None
    before = words.get(before.index - 1) if before is not None and before.lower == "the" else before
    if name is None or name.hit is None or before is None:
        return ""
    apart = before.lower in {",", ";", "and", "while", "but"}
    ids = {known.entity.id for known in name.hit.known[:1] if known.entity.kind == "State"}
    return ids.pop() if apart and ids else ""


def acting_for(chart: Chart, last: int) -> str:
    """'It was signed by Minister X for Fiji and Ambassador Y for Samoa': the state right behind the name."""
    words = chart.words
    first = last + 2 + (chart.words.lower(last + 2) == "the")
    name = chart.names.get(first) if chart.words.lower(last + 1) == "for" else None
    if name is None or name.hit is None or words[name.last].possessive:
        return ""
    closing = words.get(name.last + 1)
    closed = closing is None or closing.text in {",", ".", ";", ")"} or closing.lower in {"and", "while"}
    known = name.hit.first
    return known.entity.id if closed and known.way in {NAME, SEAT} and known.entity.kind == "State" else ""


def seat_in_front(chart: Chart, first: int) -> str:
    """'In Taipei, Premier X'."""
    behind = first > 1 and chart.words[first - 1].text == ","
    return _capital_at(chart, first - 2, {SEAT, NAME}) if behind else ""


def seat_before(chart: Chart, title: Title) -> str:
    """Return the state in whose capital it happens: 'in Wellington his counterpart'; '' if none stands there."""
    return _capital_at(chart, title.first - 1, {SEAT})


def _capital_at(chart: Chart, last: int, ways: set[str]) -> str:
    """Return the state named, in one of these ways, behind an 'in' by the name that ends at a word."""
    name = next((n for n in chart.names.values() if n.last == last), None)
    before = chart.words.get(name.first - 1) if name else None
    seat = name.hit.first if name is not None and name.hit is not None else None
    if seat is None or seat.way not in ways or before is None or before.lower != "in":
        return ""
    return seat.entity.id if seat.entity.kind == "State" else ""
