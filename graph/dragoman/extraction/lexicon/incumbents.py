"""Of which state or body a known holder of an office is: 'President Lula', 'Guterres', where news take it for known.

Asked only where the text does not say it. lexicon/incumbents.tsv lists who held which office of which state, when,
heads.tsv who headed or spoke for which organisation, and what the head of all is called.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from sys import intern

from dragoman.extraction.labels import fold
from dragoman.extraction.lexicon import table
from dragoman.extraction.lexicon.office_words import office_words

_HEAD = frozenset("president king queen emir amir sultan pope emperor".split())
_GOVERNMENT = frozenset({"premier", "chancellor", "prime minister", "taoiseach"})
_MINISTERIAL = {
    title: office
    for office, fields in {
        "foreign": ("foreign", "foreign affairs", "external affairs"),
        "defence": ("defence", "defense"),
        "finance": ("finance",),
    }.items()
    for field in fields
    for title in (f"{field} minister", f"minister of {field}", f"minister for {field}")
}
"""Title of a minister → the office in the table."""
_SLACK = 1
"""Years by which a term in the table may be off."""
_LATEST = 9999


@dataclass(frozen=True, slots=True)
class _Term:
    """That somebody of this name held an office of a state, or served an organisation, from one year to another."""

    name: str
    served: str
    office: str
    first: int
    last: int


_Index = dict[str, tuple[_Term, ...]]
"""Folded name → the terms of those who are called so."""


def state_of(names: set[str], title: str, year: int | None, former: bool = False) -> str:
    """Return the id of the state of whom these names and this title fit in this year; '' if none or several do.

    A full name fits any office of that person in this year, or before it the one that the title says, as a surname does
    in this year.
    """
    short = _terms()[1]
    folded = {fold(name) for name in names}
    office = "head" if title in _HEAD else "government" if title in _GOVERNMENT else _MINISTERIAL.get(title, "")
    full = {t for n in folded for t in _of_state(n)}
    found = {t.served for t in full if _fits(t, year, former)}
    found = found or {t.served for t in full if t.office == office and _fits(t, year, True)}  # told of years ago
    if not found and office:
        found = {t.served for n in folded for t in short.get(n, ()) if t.office == office and _fits(t, year, former)}
        crowned = office_words().without["president"]
        found = {s for s in found if office != "head" or (s in crowned) == (title != "president")}
    return f"state/{found.pop()}" if len(found) == 1 else ""


def led_by(name: str, year: int | None) -> str:
    """Return the id of the state that somebody of this surname leads in this year; '' if none does or several do."""
    terms = (t for t in _terms()[1].get(fold(name), ()) if t.office in {"head", "government"} and _fits(t, year, False))
    found = {t.served for t in terms}
    return f"state/{found.pop()}" if len(found) == 1 else ""


_TITLES = {
    "head": "president",
    "government": "prime minister",
    "foreign": "foreign minister",
    "defence": "defence minister",
    "finance": "finance minister",
}
"""What the holder of an office in the table is called, where the state has no word of its own for it."""
_OWN = {
    ("USA", "foreign"): "secretary of state",
    ("DEU", "government"): "chancellor",
    ("AUT", "government"): "chancellor",
}


def office_of(name: str, year: int | None) -> tuple[str, str] | None:
    """Return title and state id of somebody of this full name in this year; None if nobody or several are known."""
    found = {(t.served, t.office) for t in _in_office(name, year) if t.office in _TITLES}
    if len(found) != 1:
        return None
    state, office = found.pop()
    if office == "head" and state in office_words().without["president"]:
        return None
    return _OWN.get((state, office), _TITLES[office]), f"state/{state}"


def headed(name: str, office: str, year: int | None) -> str:
    """Return the id of the organisation that somebody of this full name heads in this year under this title, or ''."""
    terms = _of_body(fold(name))
    called = office.replace(" ", "-")
    return next((t.served for t in terms if t.office.replace(" ", "-") == called and _fits(t, year, False)), "")


def offices_ever(name: str) -> frozenset[tuple[str, str]]:
    """Return code of the state and sort of each office that somebody of this full name held at any time."""
    folded = fold(name)
    return frozenset((t.served, t.office) for t in _of_state(folded)) if " " in folded else frozenset()


def served_ever(name: str) -> str:
    """Return the id of the one state that somebody of this full name ever served, else of the one body; '' if none."""
    folded = fold(name)
    states = {f"state/{state}" for state, _ in offices_ever(name)}
    bodies = {t.served for t in _of_body(folded)} if " " in folded else set[str]()
    served = states or bodies
    return served.pop() if len(served) == 1 else ""


def served_by(name: str, year: int | None) -> frozenset[str]:
    """Return the ids of the states and bodies that somebody of this full name serves in this year."""
    folded = fold(name)
    if year is None or " " not in folded:
        return frozenset()
    bodies = {t.served for t in _of_body(folded) if t.first <= year <= t.last}
    return frozenset(bodies | {f"state/{t.served}" for t in _in_office(name, year)})


def _in_office(name: str, year: int | None) -> list[_Term]:
    """Return the terms of somebody of this full name that run in this year."""
    folded = fold(name)
    if year is None or " " not in folded:
        return []
    return [t for t in _of_state(folded) if t.first <= year <= t.last]


def usual_name(name: str) -> str:
    """Return the name under which the table lists somebody, whatever the spelling; the name itself if none or several.

    So two articles that spell a president's name differently speak of one person.
    """
    folded = fold(name)
    listed = {fold(term.name): term.name for term in (*_of_body(folded), *_of_state(folded))}
    return next(iter(listed.values())) if " " in folded and len(listed) == 1 else name


def is_known(name: str) -> bool:
    """Tell whether the table lists somebody of this full name."""
    folded = fold(name)
    return " " in folded and bool(_of_state(folded) or _of_body(folded))


def is_surname(name: str) -> bool:
    """Tell whether holders of the highest offices are called so where news take them for known: 'Netanyahu'."""
    return fold(name) in _terms()[1]


def _of_state(folded: str) -> tuple[_Term, ...]:
    """Return the terms in states of those of this full name, however news spells it."""
    return _terms()[0].get(folded, ()) or _loose_terms().get(_spelled(folded), ())


def _of_body(folded: str) -> tuple[_Term, ...]:
    """Return the terms at organisations of those of this full name, however news spells it."""
    return _bodies().get(folded, ()) or _loose_bodies().get(_spelled(folded), ())


_ARTICLES = re.compile(r"(?<!\S)(?:al|el)[- ]")
_MIDDLE = re.compile(r"(?<= )[a-z]\.? ")
_SPELLINGS = {
    word: row.split()[0]
    for row in (
        "mohammed mohamed mohammad muhammad mohamad muhammed",
        "ahmed ahmad",
        "hussein hussain husayn husein",
        "hassan hasan",
        "khaled khalid",
        "mahmoud mahmud",
        "abdullah abdallah abdulla",
        "yusuf youssef yousef yousuf",
        "viktor victor",
        "sergei sergey serguei",
        "dmitry dmitri dmitriy dmitrii",
        "andrei andrey",
        "alexei alexey aleksei aleksey",
        "alexander aleksandr aleksander alexandr",
        "yevgeny evgeny yevgeni evgeni",
        "yuri yury iouri",
    )
    for word in row.split()
}
"""How news spells a given name → one of the ways."""


def _spelled(folded: str) -> str:
    """Return a full name in one of its spellings, without articles and the initials of middle names."""
    plain = _MIDDLE.sub("", _ARTICLES.sub("", folded))
    return " ".join(_SPELLINGS.get(word, word) for word in plain.split())


@cache
def _loose_terms() -> _Index:
    return _loosened(_terms()[0])


@cache
def _loose_bodies() -> _Index:
    return _loosened(_bodies())


def _loosened(index: _Index) -> _Index:
    """Return the terms by full name in one spelling, without those of names that several then share."""
    found = _Index()
    for name, terms in index.items():
        if " " in name and (key := _spelled(name)):
            found[key] = (*found.get(key, ()), *terms)
    return {name: terms for name, terms in found.items() if len({fold(t.name) for t in terms}) == 1}


def _fits(term: _Term, year: int | None, former: bool) -> bool:
    if year is None:
        return True
    return term.first - _SLACK <= year <= (_LATEST if former else term.last + _SLACK)


@cache
def _terms() -> tuple[_Index, _Index]:
    """Return the terms by full name, and those of the highest offices by the name of second mention."""
    full, short = _Index(), _Index()
    for row in table("incumbents"):
        term = _term(row, row["state"], row["office"])
        _file(full, term, _names(row))
        if term.office in _TITLES:
            _file(short, term, row["short"].split("|"))
    return full, short


@cache
def _bodies() -> _Index:
    """Return the terms at organisations by full name."""
    found = _Index()
    for row in table("heads"):
        _file(found, _term(row, row["organization"], row["office"]), _names(row))
    return found


def _file(index: _Index, term: _Term, names: Iterable[str]) -> None:
    for name in filter(None, names):
        folded = fold(name)
        index[folded] = (*index.get(folded, ()), term)


def _term(row: Mapping[str, str], served: str, office: str = "") -> _Term:
    return _Term(row["name"], intern(served), intern(office), int(row["from"]), int(row["until"] or _LATEST - _SLACK))


def _names(row: Mapping[str, str]) -> list[str]:
    """Return the name of a row and its other spellings."""
    return [row["name"], *row["aliases"].split("|")]
