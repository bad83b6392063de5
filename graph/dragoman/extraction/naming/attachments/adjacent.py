"""A title right beside a name: 'Prime Minister Lee', 'the premier, Ann Lee,', 'Ann Lee, mayor of Oslo,'."""

import re

from dragoman.extraction.lexicon.authority import NAME
from dragoman.extraction.lexicon.office_words import office_words
from dragoman.extraction.naming.attachments.surroundings import (
    CLOSE,
    LONGEST_ASIDE,
    LONGEST_TIME,
    PAST,
    TIMES,
    Attachment,
    Surroundings,
    is_person,
)
from dragoman.extraction.naming.names import Name
from dragoman.extraction.naming.title import Title
from dragoman.extraction.naming.words import CLOSED_BY

_OPEN = frozenset({",", "(", "—", "–", "-", ":"})
_GOING_ON = frozenset({"who", "and", "whose", "since", "in", "at", "with", "from"})
"""What may follow a title set behind a name: 'Ann Lee, a senator from Ohio,'."""
_HIGHEST = frozenset("president minister premier chancellor king queen emir sultan secretary-general".split())
"""Last words of offices of which a name has no second one right behind a comma."""
_AGE = re.compile(r"\d\d")
_THEMSELVES = frozenset({"himself", "herself"})
_LOCATING = frozenset({"at", "in", "near", "off", "around"})


def before_name(near: Surroundings, title: Title) -> Attachment | None:
    """'Prime Minister Mark Carney'; the name may follow an honorific or stand as unknown."""
    if near.words[title.last].possessive or near.words.apart(title.last + 1):
        return None
    name = near.starting.get(near.past_rank(near.past_honorifics(title.last + 1)))
    if name is None or name.sort not in {"person", "unknown"}:
        return None
    return Attachment(title, name, "title", of=None if title.owners else near.state_of(name))


def before_name_set_off(near: Surroundings, title: Title) -> Attachment | None:
    """'Chad’s premier (Ann Lee) left', 'Chad's premier - Ann Lee - left': a name between brackets or dashes."""
    opening = near.text(title.last + 1)
    name = near.starting.get(near.past_honorifics(title.last + 2)) if opening in CLOSED_BY else None
    if name is None or not is_person(name, 2) or near.words[title.last].possessive:
        return None
    closed = near.text(name.last + 1) in CLOSED_BY[opening]
    return Attachment(title, name, "comma") if closed and (title.definite or title.owners) else None


def before_name_with_comma(near: Surroundings, title: Title) -> Attachment | None:
    """'the alliance’s secretary general, Mark Rutte,': a name of two words or more, set off again after it."""
    comma = _past_relative(near, near.past_brackets(title.last + 1))  # 'the head of the Council (CC), Ann Lee,'
    if near.text(comma) != "," or near.words[title.last].possessive:
        return None
    start = near.past_honorifics(comma + 1)
    name = near.starting.get(near.past_rank(start, title.core.name == "host"))
    aside = near.starting.get(near.past_rank(start, True)) if name is None or not is_person(name) else None
    acts = aside is not None and near.text(aside.last + 1) == "," and near.acts(title, aside.last + 2)
    acts = acts or (aside is not None and _is_explained(near, title, aside))
    name = aside if acts else name  # 'the president of the Council, the former Danish premier Ann Lee, said'
    honoured = start != comma + 1  # 'the emir, Sheikh Tamim,'
    titled = name is not None and name.first in near.titled  # 'her host, Minister Lee,'
    short = honoured or titled or title.core.name in office_words().reigning  # 'the King of Lesotho, Letsie,'
    if name is None or not is_person(name, 1 if short else 2) or (_begins_another(near, title) and not acts):
        return None
    if _has_own_title(near, name, title):
        return None
    closed = near.text(name.last + 1) in CLOSE or near.text(name.last + 1) in {"who", "whose"}
    apposed = any(w.head.dep_ == "appos" for w in near.words.words[name.first : name.last + 1])
    apposed = apposed and (honoured or title.core.name == "host" or name.last > name.first)
    first = near.title_ending.get(title.first - 2)
    definite = title.definite or (first is not None and first.definite and near.joined(first, title))
    if not (closed or apposed) or not (definite or title.owners or title.first < title.label_first):
        return None
    return Attachment(title, name, "comma")


def _is_explained(near: Surroundings, title: Title, name: Name) -> bool:
    """Tell whether a body's office is explained by a state's: 'signed by the AU chair, Danish premier Ann Lee.'."""
    own = near.title_at.get(title.last + 2)
    bodies = [o.hit for o in title.owners if o.hit is not None and o.hit.first.entity.kind != "State"]
    states = [o for o in own.owners if o.hit and o.hit.first.entity.kind == "State"] if own is not None else []
    heads = [w.head for w in near.words.words[name.first : name.last + 1] if w.head.dep_ == "appos"]
    inside = {w.head.i for w in near.words.words[title.first : title.last + 1]}
    explains = bool(bodies and states) and any(t.head.i in inside for t in heads)
    return explains and near.text(name.last + 1) in CLOSE


def _has_own_title(near: Surroundings, name: Name, title: Title) -> bool:
    """Tell whether a name has a title of another state behind it: 'warned by Peru's king, Lee, Chad's premier,'."""
    own = near.title_at.get(name.last + 2) if near.text(name.last + 1) == "," else None
    if own is None or near.text(own.last + 1) != "," or is_person(near.starting.get(own.last + 2)):
        return False  # 'Peru's president, Lee, Chad's president, Ray, and'
    before, behind = (_states(t) for t in (title, own))
    return bool(before and behind) and before.isdisjoint(behind)


def _states(title: Title) -> set[str]:
    """Return the states, by their ids, whose office a title is."""
    return {o.hit.first.entity.id for o in title.owners if o.hit is not None and o.hit.first.entity.kind == "State"}


def _past_relative(near: Surroundings, index: int) -> int:
    """Return the comma behind a short relative clause that begins here: 'the envoy who brokered it, Ann Lee,'."""
    if near.text(index) not in {"who", "that"}:
        return index
    marks = (i for i in range(index, index + LONGEST_ASIDE) if near.text(i) in CLOSE)
    return next(marks, index)


def _begins_another(near: Surroundings, title: Title) -> bool:
    """Tell whether the comma parts two people: 'at the invitation of the Greek president, Prime Minister Lee'."""
    behind = near.title_at.get(title.last + 2)
    return behind is not None and all(t.core.name.split()[-1] in _HIGHEST for t in (title, behind))


def after_name(near: Surroundings, title: Title) -> Attachment | None:
    """'Mike Duheme, commissioner of the police,': set off by marks on both sides."""
    if signed := _signature(near, title):
        return signed
    opening = _behind_age(near, _behind_time(near, title.first - 1))
    if near.text(opening) not in _OPEN or any(o.word.lower == "whose" for o in title.owners):
        return None
    if near.text(opening) == ":" and near.text(opening + 1) in office_words().honorifics:
        return None  # 'Ann Lee: Mr Chairman, thank you'
    name = near.told_of(opening - 1, title) or _before_brackets(near, opening - 1)
    if not is_person(name) or near.words[title.last].possessive or name is None:
        return None
    if _is_of_another_state(near, name, title):
        return None
    bare = title.definite and not (title.owners or title.complement)
    if bare and name.first == name.last and near.text(name.first - 1) in _LOCATING:
        return None  # 'asked about the dispute at Ambalat, the minister said'
    behind = near.past_brackets(title.last + 1)
    after = "." if near.words.apart(behind) else near.text(behind)
    if after != "." and near.starting.get(behind) is not None and is_person(near.starting[behind]):
        return None
    following = near.words.get(behind)
    closed = after in CLOSE | _GOING_ON or (following is not None and following.head.tag_ == "VBN")
    closed = closed or (after in {"to", "of", "for"} and title.last + 2 in near.title_at)
    if not closed and name.first in near.titled:  # 'to see President X, the Italian premier flew': another person
        return None
    bare = title.first == title.label_first and not title.complement and not title.owners
    if not closed and not title.definite and not near.ends_row(title):
        return None
    if bare and after not in CLOSE and not near.ends_row(title):
        return None
    past = near.text(opening + 1) in PAST and title.first > opening + 1
    state = None if any(o.hit for o in title.owners) else _state_behind(near, title)
    return Attachment(title, name, "apposition", former=past, of=state, given=near.gives(title))


def _signature(near: Surroundings, title: Title) -> Attachment | None:
    """Take up the lines over or under a statement: a person's name in one, the office alone in the next."""
    alone = near.words.apart(title.first) and near.words.apart(title.last + 1)
    name = near.ending.get(title.first - 1) if alone else None
    return Attachment(title, name, "apposition") if name is not None and is_person(name, 2) else None


def _is_of_another_state(near: Surroundings, name: Name, title: Title) -> bool:
    """Tell whether a name and the title behind it are said to be of two states: "Chad's Lee, Peru's premier"."""
    before = near.ending.get(name.first - 1)
    if before is None or before.hit is None or not near.words[before.last].possessive:
        return False
    state = before.hit.first.entity
    states = [o.hit.first.entity for o in title.owners if o.hit is not None and o.hit.first.entity.kind == "State"]
    return state.kind == "State" and bool(states) and state not in states


def _before_brackets(near: Surroundings, closing: int) -> Name | None:
    """Return the name that an aside in brackets is set behind: 'Ann Lee (no relation), the mayor of Oslo'."""
    if near.text(closing) != ")":
        return None
    for place in range(closing - 1, max(0, closing - LONGEST_ASIDE), -1):
        if near.text(place) == "(":
            return near.ending.get(place - 1)
    return None


def _state_behind(near: Surroundings, title: Title) -> Name | None:
    """Return the state that a list of those present sets behind an office: 'Kari Dahl, Minister, Norway; ...'."""
    state = near.starting.get(title.last + 2) if near.text(title.last + 1) == "," else None
    named = state is not None and state.hit is not None and state.hit.first.way == NAME
    listed = state is not None and near.text(state.last + 1) in {";", ".", ")"}
    return state if named and listed else None


def _behind_age(near: Surroundings, index: int) -> int:
    """Return the comma before an age that ends here: 'Ann Lee, 54, mayor of Oslo', 'Ann Lee, aged 54, mayor'."""
    before = index - 2 - (near.text(index - 2) == "aged")
    aged = near.text(index) == near.text(before) == "," and _AGE.fullmatch(near.text(index - 1)) is not None
    return before if aged else index


def _behind_time(near: Surroundings, index: int) -> int:
    """Return the mark before 'until last month', 'at the time', which may open a title behind a name."""
    place = index
    while index - place < LONGEST_TIME and near.text(place) in TIMES:
        place -= 1
    if near.text(place) == "by" and near.text(index) == "now":  # 'Ann Lee, by now leader of the party,'
        place -= 1
    if near.text(place) in _THEMSELVES:  # 'Ann Lee, herself president of Fiji,'
        return place - 1
    return place if near.text(place + 1) in PAST | {"now", "by"} else index
