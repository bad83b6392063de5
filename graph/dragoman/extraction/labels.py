"""How labels are compared and made into ids: one rule, so that two articles meet in one node."""

import re
import unicodedata
from functools import lru_cache

_KEPT = 10_000


@lru_cache(_KEPT)
def slug(label: str) -> str:
    """Return the id part of a label: 'Mélanie Joly' → 'melanie-joly', 'Ørsted' → 'orsted'."""
    folded = label.translate(_LETTERS).replace("+", " plus")
    plain = unicodedata.normalize("NFKD", folded).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "unnamed"


@lru_cache(_KEPT)
def fold(text: str) -> str:
    """Return a name as it is compared: no accents, one kind of apostrophe and hyphen, lower case."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


_LETTERS = str.maketrans("’ʻıøØłŁđĐðÐħĦəƏ\u2010\u2011", "''ioOlLdDdDhHaA--") | str.maketrans(
    {"æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ß": "ss", "þ": "th", "Þ": "Th"}
)
"""What Unicode does not take apart into a plain letter and a mark."""


def unshouted(name: str) -> str:
    """Return a name as running text writes it: 'SAMARKAND' of a dateline, 'DONALD Trump' of a tabloid."""
    return " ".join(word.title() if word.isupper() and len(word) > _SHORTEST_SHOUT else word for word in name.split())


_SHORTEST_SHOUT = 3
"""Up to so many capitals may be initials: 'US', 'JFK'."""
