"""A title in the plural and the names that share it: 'Presidents X and Y', 'three ministers, X of A and Y of B'."""

from collections.abc import Iterator

from dragoman.extraction.grammar.lists import COUNTS
from dragoman.extraction.naming.attachments.surroundings import CLOSE, Attachment, Surroundings, is_person
from dragoman.extraction.naming.names import Name
from dragoman.extraction.naming.title import Title
from dragoman.reading.asides import DASHES

_LISTED = frozenset({"of", "from", "for"})
"""What ties a name in a list of office-holders to its state: 'two ministers, Lee for Chad and Ray for Niger'."""

_FARTHEST = 15
"""Within how many words behind a title the colon stands that opens the list of its holders."""


def several(near: Surroundings, title: Title) -> Iterator[Attachment]:
    """'Presidents X and Y'; 'three prime ministers, X of A, Y of B and Z of C'; 'their leaders, X and Y'."""
    listed = _behind_states(near, title) or _listed(near, title.last + 1) or _listed_before(near, title)
    listed = listed or _listed_behind_colon(near, title)
    if len(listed) > 1:
        states = _states_behind(near, listed)
        for rank, (name, state) in enumerate(listed):
            of = states[rank] if states else state
            yield Attachment(title, name, "list", rank=rank, of=of, lone=False)


def _states_behind(near: Surroundings, listed: list[tuple[Name, Name | None]]) -> list[Name]:
    """Return the states of 'ministers X and Y of A and B', in that order, if there are as many as names."""
    states = [state for _, state in listed if state is not None]
    if len(states) != 1 or states[0] != listed[-1][1]:
        return []
    while (position := states[-1].last + 1) and near.text(position) in {",", "and", "&"}:
        while near.text(position) in {",", "and", "&", "the"}:
            position += 1
        state = near.starting.get(position)
        if state is None or state.sort not in {"known", "organization"} or near.words[state.last].possessive:
            break
        states.append(state)
    return states if len(states) == len(listed) else []


def _listed_before(near: Surroundings, title: Title) -> list[tuple[Name, Name | None]]:
    """Return the names of 'X and Y, the French and German foreign ministers', as many as the title has owners."""
    names: list[tuple[Name, Name | None]] = []
    position = title.first - 1
    while near.text(position) in ({"and", "&", ","} if names else {","}):
        while near.text(position) in {",", "and", "&"}:
            position -= 1
        name = near.ending.get(position)
        if name is None or not is_person(name, 2):
            break
        names.insert(0, (name, None))
        own = near.title_ending.get(name.first - 1)  # 'Minister X and Minister Y, the co-chairs of the panel,'
        position = (name.first if own is None else own.first) - 1
    closed = near.text(title.last + 1) in CLOSE and not near.acts(title, title.last + 1)
    owned = any(o.hit is not None for o in title.owners)
    shared = len(names) == 2 and not owned and title.label_last > title.core_last and closed
    bare = not title.definite and title.complement == "of" and closed and near.text(title.first - 1) == ","
    each = len(names) == len(title.owners) and (title.definite or bare)  # 'X and Y, presidents of A and of B,'
    return names if each or (title.definite and shared) else []


def _listed(near: Surroundings, position: int) -> list[tuple[Name, Name | None]]:
    """Return the names of a list that begins here, each with the state named behind it."""
    position += near.text(position) in DASHES | {",", ":"}
    position += near.text(position) == "respectively"
    listed: list[tuple[Name, Name | None]] = []
    while True:
        name = near.starting.get(near.past_style(position))
        if name is None or name.sort not in {"person", "unknown"}:
            break
        position = name.last + 1
        state = near.state_of(name, _LISTED) or _set_off(near, name)
        position = state.last + 1 if state else position
        position += near.text(position) == ")"
        listed.append((name, state))
        while near.text(position) in {",", "and", "&"}:
            position += 1
    return listed


def _set_off(near: Surroundings, name: Name) -> Name | None:
    """Return the state between commas behind one in a list: 'ministers X, for A, and Y, for B'."""
    place = name.last + 3 + (near.text(name.last + 3) == "the")
    state = (
        near.starting.get(place) if near.text(name.last + 1) == "," and near.text(name.last + 2) in _LISTED else None
    )
    closed = state is not None and near.text(state.last + 1) in CLOSE
    return state if closed and state is not None and state.sort == "known" else None


def _behind_states(near: Surroundings, title: Title) -> list[tuple[Name, Name | None]]:
    """Return the names that stand each behind its state: 'the ministers of A (X) and B (Y)', 'of A, X, and of B, Y'."""
    state = near.ending.get(title.last) if title.complement == "of" else None
    listed: list[tuple[Name, Name | None]] = []
    while state is not None and state.sort in {"known", "organization"}:
        opening = near.text(state.last + 1)
        name = near.starting.get(state.last + 2)
        if opening not in {"(", ","} or name is None or not is_person(name):
            break
        listed.append((name, state))
        position = name.last + 1
        while near.text(position) in {")", ",", "and", "of", "the", ";"}:
            position += 1
        state = near.starting.get(position)
    return listed if len(listed) > 1 and len(title.owners) == 1 else []


def _listed_behind_colon(near: Surroundings, title: Title) -> list[tuple[Name, Name | None]]:
    """Return the names behind 'three presidents signed it: X of A, Y of B and Z of C', as many as are counted."""
    ends = (i for i in range(title.last + 1, title.last + _FARTHEST) if near.text(i) in {":", ".", ";"})
    colon = next(ends, -1)
    listed = _listed(near, colon) if near.text(colon) == ":" else []
    before = {near.text(i) for i in range(title.first - 1, title.core_last)}
    counted = len(listed) in {COUNTS.get(word) for word in before}
    return listed if counted and all(state is not None for _, state in listed) else []
