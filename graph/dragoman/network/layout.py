"""Where every node of the picture stands; computed beforehand, the same each time.

Small graphs: leaves of one kind (the topics of an agreement) stand as a neat column at their parent's side, and
all else finds its place by stress with room for its label. Large graphs: communities, each drawn by itself.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dragoman.network import labels
from dragoman.network.stress import STEP, Points, place

SMALL = 240
"""Most nodes for which every label gets a place of its own."""
ROOMY = 72
"""Most nodes for which every label is wholly counted; above, labels count less and the page leaves some out."""
ROW = 21.0
"""Height of a row in a column of leaves, in pixels."""
_COLUMN = 7
"""Most rows in such a column."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What is to be drawn for one node: its radius, its label's lines and the smaller line below."""

    key: str
    group: str
    radius: float
    lines: tuple[str, ...]
    subtitle: str = ""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a node stands, and on which side its label: below ('b'), right ('r') or left ('l')."""

    x: float
    y: float
    side: str = "b"


@dataclass(frozen=True, slots=True)
class _Unit:
    """Marks that move as one: a rectangle and the place of each mark from its centre."""

    width: float
    height: float
    members: tuple[tuple[str, float, float], ...]
    parent: str = ""


def arrange(marks: Sequence[Mark], links: Sequence[tuple[str, str]]) -> dict[str, Spot]:
    """Return a spot for every mark; `links` join two marks by their keys."""
    if len(marks) <= SMALL:
        return _small(marks, links)
    from dragoman.network.regions import regions

    return {key: Spot(x, y) for key, (x, y) in regions([(m.key, m.radius) for m in marks], links).items()}


def _small(marks: Sequence[Mark], links: Sequence[tuple[str, str]]) -> dict[str, Spot]:
    blocks = _blocks(marks, links)
    inside = {key for unit in blocks for key, _, _ in unit.members}
    tight = min(1.0, max(0.4, (ROOMY / max(len(marks), 1)) ** 0.4))
    units = [_single(mark, tight) for mark in marks if mark.key not in inside] + blocks
    if not units:
        return {}
    at = {key: index for index, unit in enumerate(units) for key, _, _ in unit.members}
    joined = sorted({tuple(sorted((at[a], at[b]))) for a, b in links if at[a] != at[b]})
    sizes = [(unit.width, unit.height) for unit in units]
    centres = place(sizes, [(a, b) for a, b in joined], STEP * tight)
    return _spots(units, centres, at)


def _spots(units: Sequence[_Unit], centres: Points, at: Mapping[str, int]) -> dict[str, Spot]:
    """Return the marks' places; a column that stands left of its parent is mirrored, so its dots face the parent."""
    spots = {}
    for unit, (x, y) in zip(units, centres, strict=True):
        left = bool(unit.parent) and centres[at[unit.parent]][0] > x
        for key, dx, dy in unit.members:
            side = "b" if not unit.parent else "l" if left else "r"
            spots[key] = Spot(round(float(x - dx if left else x + dx), 1), round(float(y + dy), 1), side)
    return spots


def _single(mark: Mark, tight: float) -> _Unit:
    """Return the room of a mark with its label; `tight` below 1 lets labels count for less."""
    wide = max([mark.radius * 2, *(labels.width(line) for line in mark.lines)])
    if mark.subtitle:
        wide = max(wide, labels.width(mark.subtitle, labels.SUBTITLE))
    high = mark.radius * 2 + 5 + labels.LINE * len(mark.lines) + (14 if mark.subtitle else 0)
    wide, high = max(wide * tight, mark.radius * 2) + 6, max(high * tight, mark.radius * 2 + 4)
    return _Unit(wide, high, ((mark.key, 0.0, mark.radius - high / 2),))


def _blocks(marks: Sequence[Mark], links: Sequence[tuple[str, str]]) -> list[_Unit]:
    """Return a unit for each three or more leaves of one group that hang on one parent."""
    near: defaultdict[str, set[str]] = defaultdict(set)
    for a, b in links:
        near[a].add(b)
        near[b].add(a)
    leaves: defaultdict[tuple[str, str], list[Mark]] = defaultdict(list)
    for mark in marks:
        if len(near[mark.key]) == 1 and mark.group == "topic":
            leaves[next(iter(near[mark.key])), mark.group].append(mark)
    return [
        _column(parent, group[start : start + _COLUMN])
        for (parent, _), group in sorted(leaves.items())
        if len(group) >= 3
        for start in range(0, len(group), _COLUMN)
    ]


def _column(parent: str, marks: Sequence[Mark]) -> _Unit:
    wide = max(labels.width(" ".join(mark.lines)) for mark in marks) + 18
    high = ROW * len(marks)
    rows = ((mark.key, 6 - wide / 2, ROW * (index + 0.5) - high / 2) for index, mark in enumerate(marks))
    return _Unit(wide, high, tuple(rows), parent)
