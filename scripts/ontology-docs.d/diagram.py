"""The class diagram as SVG: the main classes where this table puts them, joined by the properties that it names."""

from collections.abc import Mapping
from typing import Protocol

from markupsafe import Markup, escape

WIDTH, HEIGHT = 1122, 710
BOX, LINE = 208, 17


class Labelled(Protocol):
    """What the diagram needs of a term."""

    below: list[str]
    definition: str


PLACES = {
    "Person": (16, 30),
    "Actor": (16, 220),
    "FundingCommitment": (16, 620),
    "Office": (310, 30),
    "Place": (310, 150),
    "Agreement": (310, 400),
    "MonetaryAmount": (310, 640),
    "OfficeHolding": (604, 30),
    "Event": (604, 210),
    "Topic": (604, 640),
    "Status": (898, 90),
    "Assertion": (898, 220),
    "TextSpan": (898, 340),
    "SourceDocument": (898, 460),
    "Initiative": (898, 560),
}
"""Class → left upper corner of its box."""

SHOWN = {"Actor": 6, "Event": 18, "Agreement": 6, "Initiative": 6, "Status": 0}
"""Class → how many of the classes below it are listed in its box; others list none."""

EDGES = (
    ("OfficeHolding", "Office", "office"),
    ("Person", "Office", "holdsOffice"),
    ("Person", "Actor", ""),
    ("Office", "Actor", "organization"),
    ("Event", "Place", "place"),
    ("Event", "Agreement", "concerns"),
    ("Actor", "Event", "agent ← "),
    ("Actor", "Agreement", "partyTo"),
    ("Actor", "FundingCommitment", "funds"),
    ("FundingCommitment", "MonetaryAmount", "amount"),
    ("Agreement", "Topic", "covers"),
    ("Assertion", "Event", "situation"),
    ("Assertion", "Status", "status"),
    ("Assertion", "TextSpan", "evidence"),
    ("TextSpan", "SourceDocument", "inDocument"),
    ("Initiative", "Topic", "covers"),
)
"""From, to, property; a line without a property says 'is a'."""


def diagram(terms: Mapping[str, Labelled]) -> Markup:
    """Return the diagram; names link to their terms on the page."""
    boxes = {name: (x, y, BOX, _height(terms, name)) for name, (x, y) in PLACES.items()}
    lines = [_edge(boxes[source], boxes[target], words) for source, target, words in EDGES]
    shapes = [_box(name, boxes[name], terms) for name in PLACES]
    marker = (
        '<defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto">'
        '<path d="M0 0L10 5L0 10z"/></marker></defs>'
    )
    title = "<title>The main classes and what links them</title>"
    body = "".join((title, marker, *lines, *shapes))
    return Markup(f'<svg class="diagram" viewBox="0 0 {WIDTH} {HEIGHT}" role="img">{body}</svg>')


def _listed(terms: Mapping[str, Labelled], name: str) -> list[str]:
    return terms[name].below[: SHOWN.get(name, 0)]


def _height(terms: Mapping[str, Labelled], name: str) -> int:
    listed = _listed(terms, name)
    return (
        32
        + LINE * len(listed)
        + (LINE if len(listed) < len(terms[name].below) and listed else 0)
        + (6 if listed else 0)
    )


def _box(name: str, at: tuple[int, int, int, int], terms: Mapping[str, Labelled]) -> str:
    x, y, width, height = at
    listed = _listed(terms, name)
    rows = [f'<text x="{x + 12}" y="{y + 46 + LINE * i}" class="below">{_link(n)}</text>' for i, n in enumerate(listed)]
    rest = len(terms[name].below) - len(listed)
    if listed and rest:
        rows.append(f'<text x="{x + 12}" y="{y + 46 + LINE * len(listed)}" class="below">and {rest} more</text>')
    frame = f'<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="6"/>'
    return f'<g>{frame}<text x="{x + 12}" y="{y + 21}">{_link(name)}</text>{"".join(rows)}</g>'


def _link(name: str) -> str:
    return f'<a href="#{escape(name)}">{escape(name)}</a>'


def _edge(source: tuple[int, int, int, int], target: tuple[int, int, int, int], words: str) -> str:
    (x1, y1), (x2, y2) = _border(source, target), _border(target, source)
    middle_x, middle_y = (x1 + x2) / 2, (y1 + y2) / 2
    name = words.removesuffix(" ← ")
    start, end = ((x2, y2), (x1, y1)) if words.endswith(" ← ") else ((x1, y1), (x2, y2))
    kind = "" if name else ' class="isa"'
    line = f'<path{kind} d="M{start[0]:.0f} {start[1]:.0f}L{end[0]:.0f} {end[1]:.0f}" marker-end="url(#arrow)"/>'
    label = f'<a href="#{escape(name)}">{escape(name)}</a>' if name else "is a"
    return f'{line}<text class="edge" x="{middle_x:.0f}" y="{middle_y:.0f}">{label}</text>'


def _border(box: tuple[int, int, int, int], towards: tuple[int, int, int, int]) -> tuple[float, float]:
    """Return where the line between the middles of two boxes leaves the first."""
    x, y, width, height = box
    cx, cy = x + width / 2, y + height / 2
    dx, dy = towards[0] + towards[2] / 2 - cx, towards[1] + towards[3] / 2 - cy
    scale = min(width / 2 / abs(dx) if dx else 9e9, height / 2 / abs(dy) if dy else 9e9)
    return cx + dx * scale, cy + dy * scale
