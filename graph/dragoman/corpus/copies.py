"""Copies and near-copies of one story: found by MinHash over word triples, counted as one account."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from rensa import RMinHash  # type: ignore[import-untyped]

SIMILAR = 0.7
"""Two texts are copies if they share at least this part of their word triples (as MinHash estimates it)."""

WINDOW_DAYS = 7
"""Copies are published within so many days; the same words a year later are another account."""

_HASHES = 128
_BANDS = 32
_ROWS = _HASHES // _BANDS
_SEED = 42
_SHINGLE = 3


@dataclass(frozen=True, slots=True)
class Signed:
    """What is kept of an article to find its copies: the day it appeared and its text's signature."""

    id: str
    day: str
    signature: bytes


def signature(text: str) -> bytes:
    """Return the MinHash signature of a text; it does not mind case, spaces and line breaks."""
    words = text.casefold().split()
    shingles = [" ".join(words[i : i + _SHINGLE]) for i in range(max(1, len(words) - _SHINGLE + 1))]
    sketch = RMinHash(num_perm=_HASHES, seed=_SEED)
    sketch.update(shingles)
    return array("I", sketch.digest()).tobytes()


def accounts(articles: Iterable[Signed]) -> Iterator[tuple[str, ...]]:
    """Yield the groups of two or more articles that tell one account, the earliest of each first, sorted."""
    ordered = sorted(articles, key=lambda signed: (signed.day or "9999", signed.id))
    groups = _Groups(len(ordered))
    signatures = [_numbers(signed.signature) for signed in ordered]
    for band in range(0, _HASHES, _ROWS):
        buckets: dict[tuple[int, ...], list[int]] = defaultdict(list)
        for position, numbers in enumerate(signatures):
            buckets[tuple(numbers[band : band + _ROWS])].append(position)
        for bucket in buckets.values():
            _join(bucket, ordered, signatures, groups)
    for members in groups.members():
        yield tuple(ordered[position].id for position in members)


def _join(bucket: list[int], ordered: list[Signed], signatures: list[Sequence[int]], groups: "_Groups") -> None:
    """Join the articles of a bucket that are copies; each is compared with one article of each group, not with all."""
    seen: list[int] = []
    for position in bucket:
        for other in seen:
            if groups.root(position) == groups.root(other):
                break
            if _near(ordered[position].day, ordered[other].day) and _alike(signatures[position], signatures[other]):
                groups.join(position, other)
                break
        else:
            seen.append(position)


def _alike(one: Sequence[int], other: Sequence[int]) -> bool:
    return sum(a == b for a, b in zip(one, other, strict=True)) >= SIMILAR * _HASHES


def _near(one: str, other: str) -> bool:
    if not one or not other:
        return True
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= WINDOW_DAYS


def _numbers(signature: bytes) -> Sequence[int]:
    numbers = array("I")
    numbers.frombytes(signature)
    return numbers


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
