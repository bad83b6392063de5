"""Which funding an equal sum is: one that was told before, or another of as much money."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from dragoman.extraction.quantities.amounts import QuantityMention
from dragoman.model import Span, Statement
from dragoman.reading.parsed import Doc

_FURTHER = frozenset({"another", "further", "additional", "second", "extra"})
_SAME = frozenset({"the", "this", "that", "these", "those", "same"})
_UNNAMED = ("topic/", "place/", "group/", "initiative/")
"""Ids of what a sum may be for besides the one that gets it."""


@dataclass(slots=True)
class _Sides:
    """Who gives and who gets a sum, by their ids."""

    givers: set[str] = field(default_factory=set)
    takers: set[str] = field(default_factory=set)

    def shared(self, other: "_Sides") -> int:
        """Return how many stand on the same sides of both."""
        return len(self.givers & other.givers) + len(self.takers & other.takers)

    def fits(self, other: "_Sides") -> bool:
        """Tell whether both can be of one funding: what both tell of a side is told of the same ones.

        A state and the agency through which it gets the money may both be told to get it.
        """
        kinds = ({id_.partition("/")[0] for id_ in side.takers} for side in (self, other))
        return _fit(self.givers, other.givers) and (_fit(self.takers, other.takers) or set.isdisjoint(*kinds))

    def add(self, other: "_Sides") -> None:
        """Hold the sides of both."""
        self.givers |= other.givers
        self.takers |= other.takers


@dataclass(slots=True)
class _Funding:
    """One funding with the sides and the mentions that tell of it."""

    sides: _Sides
    mentions: list[QuantityMention]


def told_apart(
    statements: Iterable[Statement], mentions: Sequence[QuantityMention], doc: Doc
) -> tuple[list[Statement], Sequence[QuantityMention]]:
    """Return statements and mentions with each equal sum that has other sides as a funding of its own."""
    told = list(statements)
    equal = defaultdict[str, list[QuantityMention]](list)
    for mention in mentions:
        if mention.is_money:
            equal[mention.funding.id].append(mention)
    sides = _sides(told, equal)
    nth: dict[Span, int] = {}
    for sums in equal.values():
        for number, funding in enumerate(_fundings(sums, sides, doc)):
            nth |= {mention.span: number for mention in funding.mentions}

    def own(id_: str, span: Span) -> str:
        if id_ not in equal:
            return id_
        meant = _meant(equal[id_], span)
        return replace(meant, nth=nth[meant.span]).funding.id

    for i, s in enumerate(told):
        subject, object_ = own(s.subject, s.subject_span or s.evidence), own(s.object, s.object_span or s.evidence)
        told[i] = replace(s, subject=subject, object=object_)
    return told, tuple(replace(m, nth=nth.get(m.span, 0)) for m in mentions)


def _sides(statements: Sequence[Statement], equal: Mapping[str, list[QuantityMention]]) -> dict[Span, _Sides]:
    """Return for each sum who is told to give and to get it; who acts for a state gives as that state."""
    serves = served(statements)
    sides = defaultdict[Span, _Sides](_Sides)
    for s in statements:
        if s.relation == "funds" and s.object in equal:
            side = sides[_meant(equal[s.object], s.object_span or s.evidence).span]
            side.givers |= serves.get(s.subject, set() if s.subject.startswith("person/") else {s.subject})
        elif s.relation == "beneficiary" and s.subject in equal and not s.object.startswith(_UNNAMED):
            sides[_meant(equal[s.subject], s.subject_span or s.evidence).span].takers.add(s.object)
    return sides


def served(statements: Iterable[Statement]) -> dict[str, set[str]]:
    """Return for whom each actor acts that acts for somebody."""
    serves = defaultdict[str, set[str]](set)
    for s in statements:
        if s.relation == "actsFor":
            serves[s.subject].add(s.object)
    return serves


def _meant(sums: Sequence[QuantityMention], span: Span) -> QuantityMention:
    """Return which of equal sums words speak of: the one in them or nearest to them."""
    return min(sums, key=lambda m: max(m.span.start - span.end, span.start - m.span.end, 0))


def _fundings(sums: Sequence[QuantityMention], sides: Mapping[Span, _Sides], doc: Doc) -> list[_Funding]:
    """Return the fundings that equal sums tell of, the first one first."""
    fundings: list[_Funding] = []
    for mention in sums:
        own, before = sides.get(mention.span, _Sides()), doc[max(0, _first(doc, mention) - 1)].lower_
        there = [f for f in fundings if f.sides.fits(own) and (before in _SAME or not _beside(f, mention, doc))]
        if there and before not in _FURTHER:
            known = max(reversed(there), key=lambda f: f.sides.shared(own))
            known.mentions.append(mention)
            known.sides.add(own)
        else:
            fundings.append(_Funding(replace(own, givers=set(own.givers), takers=set(own.takers)), [mention]))
    return fundings


def _first(doc: Doc, mention: QuantityMention) -> int:
    """Return the index of a sum's first word."""
    span = doc.char_span(mention.span.start, mention.span.end)
    return span.start if span is not None else mention.head


def _beside(funding: _Funding, mention: QuantityMention, doc: Doc) -> bool:
    """Tell whether a funding is told of in the same sentence: that gives it once."""
    return any(doc[m.head].sent.start == doc[mention.head].sent.start for m in funding.mentions)


def _fit(one: set[str], other: set[str]) -> bool:
    return not one or not other or not one.isdisjoint(other)
