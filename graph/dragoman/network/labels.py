"""How wide words will be when drawn: what the layout needs to know so that labels do not cover each other."""

import unicodedata

FONT = 13
"""Height of a label's letters, in pixels of the drawing at its first size."""
LINE = 16
SUBTITLE = 11
MAX_LINE = 24
"""Letters in a line of a label before it is broken."""
MAX_LINES = 2

_NARROW = frozenset("iljtfrI.,:;'’|!()[] ")
_WIDE = frozenset("mwMW@%—")


def width(text: str, font: float = FONT) -> float:
    """Return about how many pixels the text takes in a common sans-serif font of that size."""
    return sum(_em(char) for char in text) * font


def _em(char: str) -> float:
    if char in _NARROW:
        return 0.33
    if char in _WIDE or char.isupper():
        return 0.74
    if unicodedata.east_asian_width(char) in "WF":
        return 1.0
    return 0.0 if unicodedata.combining(char) else 0.56


def lines(text: str) -> list[str]:
    """Return the label as at most two lines; what does not fit ends in '…'."""
    rows: list[str] = [""]
    for word in text.split():
        joined = f"{rows[-1]} {word}".strip()
        if len(joined) <= MAX_LINE or not rows[-1]:
            rows[-1] = joined
        else:
            rows.append(word)
    kept = [_cut(row) for row in rows[:MAX_LINES]]
    if len(rows) > MAX_LINES:
        kept[-1] = _cut(kept[-1][: MAX_LINE - 1].rstrip("… ") + "…")
    return kept


def _cut(row: str) -> str:
    return row if len(row) <= MAX_LINE else row[: MAX_LINE - 1] + "…"
