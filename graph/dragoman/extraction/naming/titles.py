"""Titles in a text: 'the Mexican foreign minister', 'commissioner of the Royal Canadian Mounted Police'.

Read from words, not from the parse: news writes titles in few patterns, and parsers stumble over exactly these.
"""

from collections.abc import Iterator

from dragoman.extraction.lexicon.authority import Hit
from dragoman.extraction.lexicon.office_words import HONORIFIC, Core
from dragoman.extraction.naming.title import Title
from dragoman.extraction.naming.title_complements import Complements
from dragoman.extraction.naming.title_heads import TitleHeads
from dragoman.extraction.naming.title_owners import OwnersInFront
from dragoman.extraction.naming.words import Words


class TitleReader:
    """Finds the titles among the words of a document whose known names are given by their first word."""

    def __init__(self, words: Words, hits: dict[int, Hit], starts_person: set[int]) -> None:
        self._words = words
        self._heads = TitleHeads(words, hits, starts_person)
        self._in_front = OwnersInFront(self._heads)
        self._behind = Complements(self._heads)

    def titles(self) -> Iterator[Title]:
        """Yield the titles in text order; one inside another only once, as the outer one."""
        index = behind = 0
        while index < len(self._words):
            core = self._heads.core(index)
            if core is None or self._is_of_chief(index, core):
                index += 1
                continue
            title = self._complete(index, core, behind)
            yield title
            index = behind = max(index + core.words, title.label_last + 1)

    def _is_of_chief(self, index: int, core: Core) -> bool:
        """Tell whether a deputy is that of the title behind: 'the EU | deputy chief negotiator'."""
        chief = self._words.get(index + 1)
        of_chief = core.name == "deputy" and chief is not None and chief.lower in {"chief", "head", "lead"}
        return of_chief and self._heads.core(index + 1) is None and self._heads.core(index + 2) is not None

    def _complete(self, index: int, core: Core, behind: int) -> Title:
        last = index + core.words - 1
        title = Title(
            index, last, index, last, core, core_last=last, former=self._words[index].lower.startswith(("ex-", "then-"))
        )
        if core.sort == HONORIFIC:
            return title
        title = self._in_front.complete(title, behind)
        return title if self._words[last].possessive else self._behind.complete(title)
