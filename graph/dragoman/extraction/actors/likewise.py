"""What is told of several alike: "Lee, Peru's premier, and Ray, Chad's", 'Lee for Chad and Ray for Fiji'."""

from itertools import pairwise

from dragoman.extraction.actors.chart import Chart, OfficeHeld
from dragoman.extraction.lexicon.authority import DEMONYM, NAME, SEAT
from dragoman.extraction.naming.names import Name
from dragoman.extraction.naming.title import Title

_CLOSING = frozenset({",", ".", ";", ")", "and", ":", "—", "–"})
_PARTING = frozenset({",", ";", "and", "while", "by"})
_FOR = (("for",), ("on", "behalf", "of"), ("representing",))
_SERVED = frozenset({"State", "IntergovernmentalOrganization"})
_ALONE = frozenset({"title", "comma", "apposition"})
"""How an office stands beside the name of its holder, which another one's may then leave out."""


def read_left_out_offices(chart: Chart) -> None:
    """Take up the office of one who is told by the state alone, like the one before: "and Ray, Chad's,"."""
    ending = {name.last: name for name in chart.names.values()}
    for state in list(chart.names.values()):
        person = _behind(chart, state) or _before(chart, state, ending)
        if person is None or person.first not in chart.person_of or state.hit is None:
            continue
        holder = chart.person_of[person.first]
        first, home = min(person.first, state.first), chart.registry.keep(state.hit.first.entity).id
        told = _office_before(chart, first, holder)
        if told is not None and not any(held.title == told and held.principal == home for held in chart.offices_held):
            chart.acts_for(holder, home)
            chart.offices_held.append(OfficeHeld(told, holder, home, chart.span(first, max(person.last, state.last))))


def _behind(chart: Chart, state: Name) -> Name | None:
    """Return who stands behind the state: "and Chad's, Ann Lee,", 'the Chadian one, Ann Lee,'."""
    first = state.last + 1 + (chart.words.lower(state.last + 1) == "one")
    alone = _owns(chart, state) or (first > state.last + 1 and _way(state) == DEMONYM)
    name = chart.names.get(first + 1) if alone and chart.words.lower(first) == "," else None
    closed = name is not None and chart.words.lower(name.last + 1) in _CLOSING and not chart.words[name.last].possessive
    return name if closed else None


def _before(chart: Chart, state: Name, ending: dict[int, Name]) -> Name | None:
    """Return who stands before the state: "Ann Lee, Chad's."."""
    closed = chart.words.lower(state.last + 1) in _CLOSING - {","} or chart.words.get(state.last + 1) is None
    closed = closed or (chart.words.lower(state.last + 1) == "," and state.last + 2 not in chart.names)
    name = ending.get(state.first - 2) if chart.words.lower(state.first - 1) == "," else None
    return name if _owns(chart, state) and closed else None


def _owns(chart: Chart, state: Name) -> bool:
    return _way(state) in {NAME, SEAT} and chart.words[state.last].possessive


def _way(state: Name) -> str:
    known = state.hit.first if state.hit is not None else None
    return known.way if known is not None and known.entity.kind == "State" else ""


def _office_before(chart: Chart, index: int, holder: str) -> Title | None:
    """Return the office of another one that stands last before a word in its sentence, or at the end of the last."""
    sentence = chart.words[index].sentence
    for title in sorted(chart.attached, key=lambda t: -t.first):
        if title.last >= index or not title.office or title.core.plural or title.former:
            continue
        if chart.words[title.first].sentence < sentence - 1:
            return None
        pair = next((a for a in chart.attached[title] if a.pattern in _ALONE), None)
        if pair is None or not any(not o.after for o in title.owners):
            continue
        return title if chart.person_of.get(pair.name.first, holder) != holder else None
    return None


def read_sides_in_row(chart: Chart) -> None:
    """Take up for whom each in a row is there: 'Lee for Chad, Ray for Fiji', 'Lee, for Chad, and Ray, for Fiji,'."""
    pairs = [(name, side) for name in chart.names.values() if (side := _side_of(chart, name)) is not None]
    for (one, first), (other, second) in pairwise(pairs):
        between = {chart.words.lower(i) for i in range(first.last + 1, other.first)}
        if between and between <= _PARTING and chart.words[first.last].sentence == chart.words[other.first].sentence:
            _serve(chart, one, first)
            _serve(chart, other, second)


def _side_of(chart: Chart, name: Name) -> Name | None:
    """Return the state or body behind a person's name and 'for'."""
    place = name.last + 1 + (chart.words.lower(name.last + 1) == ",")
    words = tuple(chart.words.lower(i) for i in range(place, place + 3))
    place += next((len(way) for way in _FOR if words[: len(way)] == way), len(chart.words))
    place += chart.words.lower(place) == "the"
    side = chart.names.get(place) if name.first in chart.person_of else None
    known = side.hit.first if side is not None and side.hit is not None else None
    closed = side is not None and chart.words.lower(side.last + 1) in _CLOSING and not chart.words[side.last].possessive
    return side if closed and known is not None and known.way in {NAME, SEAT} else None


def _serve(chart: Chart, name: Name, side: Name) -> None:
    person = chart.person_of[name.first]
    if side.hit is None or chart.kind(chart.registry.keep(side.hit.first.entity).id) not in _SERVED:
        return
    if chart.principal(person) in {"", side.hit.first.entity.id}:
        chart.acts_for(person, side.hit.first.entity.id)
        chart.stated.append(("actsFor", person, side.hit.first.entity.id, chart.span(name.first, side.last)))
