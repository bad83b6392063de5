"""Sums in a row whose verb is told once: 'Germany gave €5 million, France €3 million and Italy €2 million'."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dragoman.extraction.engine import Occurrence, Rejection
from dragoman.extraction.filler_types import Filler
from dragoman.extraction.fillers import Fillers
from dragoman.reading.parsed import Doc, Token

_SEPARATORS = frozenset({",", ";", "and", "&", "while", "but"})
_FIGURE = "quantity"
_AMOUNTS = frozenset({"amount", _FIGURE})
"""Roles of what varies in a row: sums given, figures at which something is put."""
_HEDGES = frozenset(
    """up to at about around some nearly almost more than at least over an additional another a further roughly just
    only""".split()
)
_LONGEST_TAIL = 5
"""How many words may stand between a sum and the next one's giver: '€5 million for schools, France ...'."""
_LONGEST_NAME = 8


def gapped(doc: Doc, found: Iterable[Occurrence | Rejection], fillers: Fillers) -> Iterator[Occurrence]:
    """Yield for each further sum of a row what the verb tells of it, with its own giver or taker."""
    taken = {f.entity.id for o in found if isinstance(o, Occurrence) for f in o.fillers.get("amount", ())}
    for one in found:
        told = _AMOUNTS & one.fillers.keys() if isinstance(one, Occurrence) else set[str]()
        if not isinstance(one, Occurrence) or not told:
            continue
        sort = min(told)
        role = _contrasted(one, one.fillers[sort], sort)
        last = _end(doc, one.fillers[sort][-1])
        while role and (pair := _next(doc, last, one.frame.roles[role], fillers, sort)) is not None:
            actor, amount = pair
            last = _end(doc, amount)
            if amount.entity.id not in taken:
                yield replace(one, fillers={**one.fillers, role: (actor,), sort: (amount,)}, dyad=None, coding=None)


def _contrasted(one: Occurrence, amounts: tuple[Filler, ...], sort: str) -> str:
    """Return the role that the row varies: of whom stands between verb and sum, else of whom stands before the verb."""
    if one.token.pos_ != "VERB" or amounts[0].token.i < one.token.i:
        return ""
    others = [(f.token.i, role) for role, side in one.fillers.items() if role not in {sort, "about"} for f in side]
    inside = [role for i, role in others if one.token.i < i < amounts[0].token.i]
    before = [role for i, role in others if i < one.token.i]
    return (inside or before or [""])[0]


def _end(doc: Doc, amount: Filler) -> int:
    """Return the first word behind a sum."""
    return next((t.i for t in doc[amount.token.i :] if t.idx >= amount.span.end), len(doc))


def _next(doc: Doc, start: int, kind: str, fillers: Fillers, sort: str) -> tuple[Filler, Filler] | None:
    """Return the giver or taker and the sum that follow a separator with no verb between; None if none do."""
    stop = doc[start - 1].sent.end
    place = next((i for i in range(start, min(stop, start + _LONGEST_TAIL)) if doc[i].text in _SEPARATORS), stop)
    if any(t.pos_ in {"VERB", "AUX"} for t in doc[start:place]):
        return None
    while place < stop and doc[place].text in _SEPARATORS:
        place += 1
    for i in range(place, min(stop, place + _LONGEST_NAME)):
        amount = fillers.quantities.at(doc[i])
        if amount is not None and (amount.is_money or sort == _FIGURE):
            actor = _before(doc, place, i, kind, fillers)
            entity = amount.entity if sort == _FIGURE else amount.funding
            return (actor, Filler(entity, doc[i], amount.span)) if actor is not None else None
        if doc[i].pos_ in {"VERB", "AUX", "SCONJ", "ADP"} and doc[i].lower_ not in {"of", *_HEDGES}:
            return None
    return None


def _before(doc: Doc, first: int, amount: int, kind: str, fillers: Fillers) -> Filler | None:
    """Return whose words end right before a sum, 'more than' and the like left out."""
    last = amount - 1
    while last > first and doc[last].lower_ in _HEDGES:
        last -= 1
    if last < first or doc[last].pos_ not in {"NOUN", "PROPN"}:
        return None
    words: list[Token] = [t for t in doc[first : last + 1] if t.head.i < first or t.head.i > last or t.i == last]
    return next((f for t in reversed(words) for f in fillers.of_type(t, kind)), None)
