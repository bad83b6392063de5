"""Who is said to be a member: 'Turkey, a NATO member', 'NATO members A and B', 'EU countries A and B'."""

from collections.abc import Iterator, Mapping

from dragoman.extraction.grammar.lists import COUNTS
from dragoman.extraction.naming.names import Name
from dragoman.extraction.naming.title import Title
from dragoman.extraction.naming.words import CLOSED_BY, Words
from dragoman.reading.asides import DASHES

MEMBERS = frozenset({"member", "signatory"})
_IS = frozenset({"is", "are", "remains", "remain"})
_JOINS = frozenset({",", "and", "&"})
COUNTRIES = frozenset({"countries", "states", "nations", "governments"})
_CLOSERS = CLOSED_BY | dict.fromkeys(DASHES, DASHES | {"."}) | {":": frozenset({".", ";"})}
"""Mark that opens a list of members → those that close it."""
_BY_COMMAS = {",": frozenset({",", "."})}
"""The same behind 'countries'; behind the body itself those between commas are others: 'the EU, Fiji and Japan'."""


class Memberships:
    """Pairs the states and organisations of a text with the membership it states."""

    def __init__(self, words: Words, names: list[Name]) -> None:
        self.words = words
        self.starting = {n.first: n for n in names}
        self.ending = {n.last: n for n in names}

    def members(self, title: Title) -> Iterator[Name]:
        """Yield the names that the words 'member of ...' are about."""
        first = title.last + 1
        if (title.core.plural and self.words.lower(title.label_first - 1) in COUNTS) or self.words.lower(
            title.first - 1
        ) in COUNTS:
            first += self.words.lower(first) == ","  # 'two EU members, Malta and Cyprus,'
        after = list(self._forwards(first))
        before = self.words.lower(title.first - 1)
        if after:
            yield from after
            if "fellow" in {self.words.lower(i) for i in range(title.first - 1, title.last)}:
                yield from self._backwards(title.first - 2 - (before == "fellow"), several=False)
            return
        if before == "," or before in _IS:
            yield from self._backwards(title.first - 2, title.core.plural)

    def apposed(self, title: Title) -> Iterator[Name]:
        """Yield the names behind the body of which a number of members is told: 'two members of the EU, A and B'."""
        body = next((n for n in self.ending.values() if n.last == title.owners[0].word.index), None)
        if (
            body is not None
            and self.words.lower(title.label_first - 1) in COUNTS
            and self.words.lower(body.last + 1) == ","
        ):
            yield from self._forwards(body.last + 2)

    def countries(self) -> Iterator[tuple[Name, list[Name]]]:
        """Yield each name in front of 'countries' with the names behind: 'NATO countries Poland and Latvia'."""
        for body in self.starting.values():
            after = body.last + 1
            if self.words.lower(after) not in COUNTRIES:
                continue
            counted = self.words.lower(body.first - 1) in COUNTS and self.words.lower(after + 1) == ","
            if named := list(self._forwards(after + 1 + counted)) or self._listed(after + 1, _CLOSERS | _BY_COMMAS):
                yield body, named

    def listed(self) -> Iterator[tuple[Name, list[Name]]]:
        """Yield each name with those that are set behind it as a list: 'the E3 (Britain, France and Germany)'."""
        for body in self.starting.values():
            if named := self._listed(body.last + 1, _CLOSERS):
                yield body, named

    def _listed(self, opener: int, marks: Mapping[str, frozenset[str]]) -> list[Name]:
        """Return the names between a mark and the one that closes it: several and nothing else."""
        closers = marks.get(self.words.lower(opener), frozenset())
        named = list(self._forwards(opener + 1)) if closers else []
        return named if len(named) > 1 and self.words.lower(named[-1].last + 1) in closers else []

    def _forwards(self, position: int) -> Iterator[Name]:
        position += self.words.lower(position) == "the"
        while (name := self.starting.get(position)) is not None and not self.words[name.last].possessive:
            yield name
            position = name.last + 1
            while self.words.lower(position) in _JOINS | {"the"}:
                position += 1

    def _backwards(self, position: int, several: bool) -> Iterator[Name]:
        while (name := self.ending.get(position)) is not None:
            yield name
            if not several:
                return
            position = name.first - 1
            if self.words.lower(position) not in _JOINS:
                return
            while self.words.lower(position) in _JOINS:
                position -= 1
