"""Who only shares a name with somebody else: 'King Hussein of Jordan saw Saddam Hussein', 'President Kim, Kim Jong-il'.

A surname behind a title takes up a name told in full, unless something shows that another is meant.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from dragoman.extraction.actors.resolution import Person
from dragoman.extraction.lexicon.authority import packaged_authority
from dragoman.extraction.lexicon.incumbents import office_of, offices_ever, served_by
from dragoman.extraction.lexicon.office_words import OFFICE, office_words
from dragoman.extraction.naming.attachments import attachments
from dragoman.extraction.naming.attachments.surroundings import Attachment
from dragoman.extraction.naming.names import Name
from dragoman.extraction.naming.title import Title
from dragoman.extraction.naming.words import Words
from dragoman.reading.parsed import Token

_BY_GIVEN_NAME = frozenset({"pope", "emperor", "empress"})
"""Titles before a given name besides those of monarchs."""
_HEADED = frozenset({"IntergovernmentalOrganization", "GovernmentBody"})
"""What has a president of its own, as the European Commission has."""
_HEADING = frozenset({"president", "prime minister"})
_OF_BIRTH = frozenset({"prince", "princess"})
"""What a monarch is before he reigns."""
_OF_ONE_STATE = frozenset({"minister", "leader"})
"""Offices besides those of heads of state and government that nobody holds of two states."""
_NUMERALS = frozenset("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xxiii".split())


class Namesakes:
    """Tells apart the people of one document who share a name."""

    def __init__(self, words: Words, names: list[Name], titles: list[Title], year: int | None) -> None:
        self.words = words
        self.names = names
        self.titles = titles
        self.year = year
        self.starting = {n.first: n for n in names}
        offices = {t.last + 1: t for t in titles if t.core.sort == OFFICE and not words[t.last].possessive}
        self.titled = {n.first: t for n in names if (t := offices.get(n.first)) and not t.core.plural}

    def may_mean(self, name: Name, found: Mapping[int, str], person: Person) -> bool:
        """Tell whether a name may mean the person whom it fits; a short one behind a title may be another's."""
        title = self.titled.get(name.first)
        if title is None:
            return True
        mentions = [self.starting[first] for first, who in found.items() if who == person.id]
        states, theirs = self._states([name]), self._states(mentions)
        if states and theirs and not states & theirs:
            return False
        if any(t.core.name == title.core.name for t in self._offices(mentions)):
            return True
        known = office_of(person.label, self.year)
        if known is not None and title.core.name in known[0]:
            return not states or known[1] in states
        if title.core.name in office_words().reigning.keys() | _BY_GIVEN_NAME:
            return self._may_reign(person, mentions)
        if title.core.name in _HEADING and self._leads_nothing(person):
            return False
        alike = [self.starting[i] for i, t in self.titled.items() if t.core.name == title.core.name]
        alike = [n for n in alike if self._text(n) == self._text(name)]
        return not any(self._is_beside(one, other) for one in alike for other in mentions)

    def _leads_nothing(self, person: Person) -> bool:
        """Tell whether every reader knows somebody in lesser offices of a state alone: no 'President Kerry'."""
        held = {office for _, office in offices_ever(person.label)}
        served = (packaged_authority().entities.get(i) for i in served_by(person.label, self.year))
        heads_body = any(e is not None and e.kind in _HEADED for e in served)
        return bool(held) and held.isdisjoint({"head", "government"}) and not heads_body

    def so_called(self, name: Name, found: Mapping[int, str]) -> list[str]:
        """Return who was called before by the title that stands in front of a name."""
        title = self.titled.get(name.first)
        before = self.titled.items() if title is not None else ()
        return [found[first] for first, t in before if first in found and title and t.core.name == title.core.name]

    def told_apart_by(self, name: Name) -> str:
        """Return the words that tell somebody from a namesake: the state, else the title."""
        states = sorted(self._states([name]))
        return states[0].removeprefix("state/") if states else self.titled[name.first].core.name

    def _offices(self, names: Iterable[Name]) -> Iterator[Title]:
        firsts = {n.first for n in names}
        return (a.title for a in self._attached if a.name.first in firsts and a.title.office)

    def _states(self, names: Iterable[Name]) -> set[str]:
        """Return the states that these names are told to rule or to be a minister of."""
        firsts = {n.first for n in names}
        told = [a for a in self._attached if a.name.first in firsts and not (a.former or a.title.former)]
        told = [a for a in told if a.title.core.name in office_words().unique | _OF_ONE_STATE]
        hits = [o.hit for a in told for o in a.title.owners]
        hits += [a.of.hit for a in told if a.of is not None]
        return {h.first.entity.id for h in hits if h is not None and h.first.entity.kind == "State"}

    def _may_reign(self, person: Person, mentions: list[Name]) -> bool:
        """Tell whether somebody may be the monarch of this name: 'Abdullah II', 'Prince Salman', 'Hamad bin Isa'."""
        numbered = set(person.words[1:]) <= _NUMERALS
        royal = any(t.core.name in office_words().reigning.keys() | _OF_BIRTH for t in self._offices(mentions))
        crowned = office_words().without["president"]
        return numbered or royal or any(o == "head" and state in crowned for state, o in offices_ever(person.label))

    def _is_beside(self, name: Name, other: Name) -> bool:
        """Tell whether both are in one sentence, the fuller name last or under the same verb: 'Bush met Jeb Bush'."""
        if self.words[name.first].sentence != self.words[other.first].sentence or other.first == other.last:
            return False
        return name.first < other.first or self._governor(name) is self._governor(other)

    def _text(self, name: Name) -> str:
        return " ".join(w.lower for w in self.words.words[name.first : name.last + 1])

    def _governor(self, name: Name) -> Token:
        """Return the word on which a name depends."""
        tokens = [t for w in self.words.words[name.first : name.last + 1] for t in w.tokens]
        inside = {t.i for t in tokens}
        return next((t.head for t in tokens if t.head.i not in inside), tokens[-1])

    @cached_property
    def _attached(self) -> list[Attachment]:
        """Return which title belongs to which name; asked only where a title stands before a short name."""
        return list(attachments(self.words, self.titles, self.names))
