"""Who is said to be a member: 'Turkey, a NATO member', 'NATO members Estonia and Latvia'."""

from collections.abc import Iterator

from dragoman.extraction.naming.names import Name
from dragoman.extraction.naming.titles import Title
from dragoman.extraction.naming.words import Words

MEMBERS = frozenset({"member", "signatory"})
_IS = frozenset({"is", "are", "remains", "remain"})
_JOINS = frozenset({",", "and", "&"})


class Memberships:
    """Pairs the states and organisations of a text with the membership it states."""

    def __init__(self, words: Words, names: list[Name]) -> None:
        self.words = words
        self.starting = {n.first: n for n in names}
        self.ending = {n.last: n for n in names}

    def members(self, title: Title) -> Iterator[Name]:
        """Yield the names that the words 'member of ...' are about."""
        after = list(self._forwards(title.last + 1))
        if after:
            yield from after
            return
        before = self._text(title.first - 1)
        if before == "," or before in _IS:
            yield from self._backwards(title.first - 2, title.core.plural)

    def _text(self, index: int) -> str:
        word = self.words.get(index)
        return word.lower if word else ""

    def _forwards(self, position: int) -> Iterator[Name]:
        while (name := self.starting.get(position)) is not None and not self.words[name.last].possessive:
            yield name
            position = name.last + 1
            while self._text(position) in _JOINS:
                position += 1

    def _backwards(self, position: int, several: bool) -> Iterator[Name]:
        while (name := self.ending.get(position)) is not None:
            yield name
            if not several:
                return
            position = name.first - 1
            if self._text(position) not in _JOINS:
                return
            while self._text(position) in _JOINS:
                position -= 1
