"""Rows of those who come into offices, with the verb told once.

'Named Lee foreign minister and Ray defence minister', 'Lee becomes premier, Ray speaker', 'picked Lee as envoy to Chad,
Ray as envoy to Togo'.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dragoman import tags
from dragoman.extraction.events.engine import Occurrence
from dragoman.extraction.events.filler_types import Filler
from dragoman.extraction.events.fillers import Fillers
from dragoman.extraction.grammar.rows import SEPARATORS
from dragoman.model import Span
from dragoman.reading.parsed import Token

_ROLES = {"appointing": "appointee", "serving": "holder"}
_PARTING = SEPARATORS | {"with"}
_JOINING = frozenset("as to be the a an its his her their new acting".split())
"""What may stand between one in a row and the office."""

_Pair = tuple[Filler, Filler]


def offices_in_row(found: Iterable[Occurrence], fillers: Fillers) -> Iterator[Occurrence]:
    """Yield what was found, with each further one in a row of offices beside the own office."""
    for one in found:
        role = _ROLES.get(one.frame.name, "")
        row = _row(one, role, fillers) if role and one.token.pos_ == "VERB" else []
        if not row:
            yield one
            continue
        start = row[0][0].span.start
        people = tuple(f for f in one.fillers[role] if f.span.start < start)
        offices = {f.entity.id: f for f in reversed(list(_offices(one.token, start, fillers)))}
        if people and offices:
            yield replace(one, fillers={**one.fillers, role: people, "office": tuple(reversed(offices.values()))})
        for person, office in row:
            sides = {**one.fillers, role: (person,), "office": (office,)}
            yield replace(one, fillers=sides, dyad=None, coding=None)


def _row(one: Occurrence, role: str, fillers: Fillers) -> list[_Pair]:
    """Return each further one of a row with the office right behind the name; none where the first has no office."""
    verb = one.token
    if not one.fillers.get(role) or not one.fillers.get("office"):
        return []
    named = [t for t in _behind(verb) if fillers.actors.office_at(t) is None]
    row: list[_Pair] = []
    for person in (f for t in named for f in fillers.of_type(t, "person")):
        office = _own_office(person, fillers)
        told = next(_offices(verb, person.span.start, fillers), None) is not None
        if office is not None and told and _is_parted(person, verb, fillers):
            row.append((person, office))
    return row


def _behind(verb: Token) -> list[Token]:
    """Return the words behind a verb up to the next one that is finite."""
    words = verb.doc[verb.i + 1 : verb.sent.end]
    end = next((t.i for t in words if t.tag_ in tags.FINITE or t.text == ";"), verb.sent.end)
    return list(verb.doc[verb.i + 1 : end])


def _offices(verb: Token, stop: int, fillers: Fillers) -> Iterator[Filler]:
    """Yield the offices between a verb and a place in the text."""
    for word in _behind(verb):
        if word.idx >= stop:
            return
        office = _office(word, fillers)
        if office is not None and office.token.i + 1 < len(word.doc) and word.doc[office.token.i + 1].pos_ != "PROPN":
            yield office  # not 'President' in 'named President Lee's brother envoy'


def _office(word: Token, fillers: Fillers) -> Filler | None:
    """Return the office of which the title begins with this word."""
    office = fillers.actors.office_at(word)
    last = word
    while last.i + 1 < word.sent.end and fillers.actors.office_at(last.doc[last.i + 1]) == office:
        last = last.doc[last.i + 1]
    return Filler(office, last, Span(word.idx, last.idx + len(last))) if office is not None else None


def _own_office(person: Filler, fillers: Fillers) -> Filler | None:
    """Return the office right behind a name: 'Ray as | defence minister', 'Ray | speaker'."""
    doc = person.token.doc
    words = [t for t in doc[person.token.i : person.token.sent.end] if t.idx >= person.span.end]
    first = next((t for t in words if t.lower_ not in _JOINING or fillers.actors.office_at(t)), None)
    office = _office(first, fillers) if first is not None else None
    return None if office is None or office.token.tag_ == "NNS" else office


def _is_parted(person: Filler, verb: Token, fillers: Fillers) -> bool:
    """Tell whether a new one of the row begins with this name, or with the title before it: ', General Ray'."""
    first = next((t for t in person.token.sent if t.idx >= person.span.start), person.token)
    place = first.i - 1
    while place > verb.i and fillers.actors.office_at(first.doc[place]) is not None:
        place -= 1
    return place > verb.i and first.doc[place].lower_ in _PARTING
