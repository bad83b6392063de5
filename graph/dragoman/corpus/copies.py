"""Copies and near-copies of one story: found by MinHash over word triples, counted as one account."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from dragoman.minhash import HASHES

SIMILAR = 0.7
"""Two texts are copies if they share at least this part of their word triples (as MinHash estimates it)."""

WINDOW_DAYS = 7
"""Copies are published within so many days; the same words a year later are another account."""

_BAND = 4
"""Bytes of the MinHash that must agree somewhere before two texts are compared at all."""


@dataclass(frozen=True, slots=True)
class Signed:
    """What is kept of an article to find its copies: the day it appeared and its text's MinHash."""

    id: str
    day: str
    min_hash: bytes


def accounts(articles: Iterable[Signed]) -> Iterator[tuple[str, ...]]:
    """Yield the groups of two or more articles that tell one account, the earliest of each first, sorted."""
    ordered = sorted(articles, key=lambda signed: (signed.day or "9999", signed.id))
    groups = _Groups(len(ordered))
    for band in range(0, HASHES, _BAND):
        buckets: dict[bytes, list[int]] = defaultdict(list)
        for position, signed in enumerate(ordered):
            buckets[signed.min_hash[band : band + _BAND]].append(position)
        for bucket in buckets.values():
            _join(bucket, ordered, groups)
    for members in groups.members():
        yield tuple(ordered[position].id for position in members)


def _join(bucket: list[int], ordered: list[Signed], groups: "_Groups") -> None:
    """Join the articles of a bucket that are copies; each is compared with one article of each group, not with all."""
    seen: list[int] = []
    for position in bucket:
        for other in seen:
            if groups.root(position) == groups.root(other):
                break
            if _copies(ordered[position], ordered[other]):
                groups.join(position, other)
                break
        else:
            seen.append(position)


def _copies(one: Signed, other: Signed) -> bool:
    same = sum(a == b for a, b in zip(one.min_hash, other.min_hash, strict=True))
    return same >= SIMILAR * HASHES and _near(one.day, other.day)


def _near(one: str, other: str) -> bool:
    if not one or not other:
        return True
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= WINDOW_DAYS


class _Groups:
    """Disjoint sets of positions."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def root(self, position: int) -> int:
        """Return the smallest position of the set."""
        while self._parent[position] != position:
            self._parent[position] = self._parent[self._parent[position]]
            position = self._parent[position]
        return position

    def join(self, one: int, other: int) -> None:
        """Make one set of two."""
        first, second = sorted((self.root(one), self.root(other)))
        self._parent[second] = first

    def members(self) -> Iterator[list[int]]:
        """Yield the sets of two or more."""
        sets: dict[int, list[int]] = defaultdict(list)
        for position in range(len(self._parent)):
            sets[self.root(position)].append(position)
        return (members for members in sets.values() if len(members) > 1)
