"""Parts of states and cities, by those who govern them: 'the governor of Zulia', 'Alberta's premier'."""

from collections.abc import Callable

from dragoman.extraction.labels import slug
from dragoman.extraction.lexicon.actor_words import name_heads
from dragoman.extraction.lexicon.authority import REGION, SEAT, Hit
from dragoman.extraction.lexicon.office_words import office_words
from dragoman.extraction.naming.title import Title
from dragoman.extraction.naming.words import Words
from dragoman.model import Entity

PROVINCIAL = frozenset({"governor", "mayor", "first minister", "chief minister", "premier", "lieutenant-governor"})
"""Offices of parts of a state, whose holders act for these."""
_OF_PROVINCES = frozenset({"president", "vice-president", "vice president", "prime minister", "leader"})
"""Offices of states that some parts of states have too: 'the Chechen leader'."""
_KINDS_OF_PROVINCE = frozenset({"region", "province", "state", "county", "prefecture", "oblast", "district", "city"})
OF_CITIES = frozenset({"governor", "mayor"})
"""Offices of which a capital's name means the city, not its state."""
BENEATH = frozenset({"acting", "deputy", "assistant", "principal", "under"})
"""Words before an office of who does not hold it, or not in full."""


class Provinces:
    """Finds the part of a state, or the city, that somebody governs."""

    def __init__(self, words: Words, keep: Callable[[Entity], Entity]) -> None:
        self.words = words
        self.keep = keep
        self.lexicon = office_words()

    def of_title(self, title: Title) -> str:
        """Return the part of a state or city that 'the governor of Zulia', 'Alberta's premier' serves; '' if none."""
        name, last = title.core.name, title.core_last - title.core.words
        if title.complement == "of" and name in PROVINCIAL:
            last = title.label_last
        elif name not in PROVINCIAL | _OF_PROVINCES or self.words.apart(last + 1):
            return ""
        elif part := self._part_of_state(last):
            return self._government(part)
        known = {self.words.between(o.hit.start, o.hit.end)[1] - 1: o.hit for o in title.owners if o.hit}
        if last in known and (name in PROVINCIAL or (len(title.owners) == 1 and known[last].first.state)):
            return self.named(title, self.words.between(known[last].start, known[last].end)[0], last, known[last])
        if name not in PROVINCIAL or last < title.first:
            return ""
        if self.words[last].text in _KINDS_OF_PROVINCE:  # 'Kherson region governor', but 'Eastern Province Governor'
            last -= 1
        first = last + 1
        while first > title.first and self._may_name_province(first - 1, last):
            first -= 1
        return self.named(title, first, last, known.get(last)) if first <= last else ""

    def _part_of_state(self, index: int) -> str:
        """Return the part of a state of which a word, or two, is the adjective: 'Bavarian', 'Bosnian Serb'."""
        word = self.words[index].lower
        both = f"{self.words[index - 1].lower} {word}" if index else word
        return self.lexicon.provinces.get(both) or self.lexicon.provinces.get(word, "")

    def _may_name_province(self, index: int, last: int) -> bool:
        word = self.words[index]
        if word.possessive and index < last:
            return False
        known = self.lexicon.portfolios | self.lexicon.former | self.lexicon.not_title | BENEATH | {"vice", "first"}
        return (
            word.capital and word.pos == "PROPN" and word.lower not in known and self.lexicon.core([word.lower]) is None
        )

    def named(self, title: Title, first: int, last: int, hit: Hit | None) -> str:
        """Return the body that a province or city of this name is to its governor; '' for the name of a state."""
        way = hit.first.way if hit is not None else REGION
        label = self.words.doc.text[self.words[first].start : self.words[last].end]
        body = name_heads().get(label.split()[-1].lower(), "Place") != "Place"
        if way not in {REGION, SEAT} or (way == SEAT and title.core.name not in OF_CITIES) or body:
            return ""
        return self._government(label)

    def _government(self, part: str) -> str:
        return self.keep(Entity(f"org/{slug(part)}-government", "GovernmentBody", part)).id
