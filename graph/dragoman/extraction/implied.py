"""The state that a title leaves unsaid: 'Prime Minister Mark Carney' in a report from Ottawa.

News leaves it out where the reader knows it: at home (the dateline's state), or from the sentence around it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extraction.attachments import Attachment
from dragoman.extraction.authority import NAME, SEAT
from dragoman.extraction.discourse import Discourse
from dragoman.extraction.office_words import office_words
from dragoman.extraction.titles import Title

if TYPE_CHECKING:
    from dragoman.extraction.mentions import Reading

_NATIONAL = frozenset("president premier chancellor king queen emir sultan minister secretary ambassador commissioner envoy".split())
_NATIONAL_PHRASES = frozenset({"prime minister", "minister of state", "secretary of state", "crown prince", "attorney general"})
_AMONG = (("among", "them"), ("including",), ("such", "as"), ("like",))


class ImpliedState:
    """Finds the state of an office holder whose title names none; '' where that would be a guess."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.unique = office_words().unique

    def applies(self, title: Title) -> bool:
        """Tell whether the title is one that people hold for a state."""
        name = title.core.name
        if any(not self.reading.refer(o) for o in title.owners):
            return False
        return not title.owners and title.office and (name in _NATIONAL_PHRASES or name.split()[-1] in _NATIONAL)

    def state(self, title: Title, attachment: Attachment, sentence: int) -> str:
        """Return the id of the state, from the surest sign to the weakest."""
        first = min(title.first, attachment.name.first)
        return self._of_group(first) or self._of_seat(first) or self._at_home(title) or self._nearest(title, attachment, sentence)

    def _of_group(self, first: int) -> str:
        """'six Indian diplomats, among them High Commissioner X'."""
        words = self.reading.words
        for marker in _AMONG:
            start = first - len(marker)
            if start > 0 and tuple(w.lower for w in words.words[start:first]) == marker:
                for word in reversed(words.words[max(0, start - 6) : start]):
                    ids = self.reading.at(word.head)
                    if ids and self.reading.kind(ids[0]) in {"PersonGroup", "GovernmentBody"}:
                        return self.reading.principal(ids[0])
        return ""

    def _of_seat(self, first: int) -> str:
        """'In Taipei, Premier X'."""
        words = self.reading.words
        if first < 2 or words[first - 1].text != ",":
            return ""
        name = next((n for n in self.reading.names.values() if n.last == first - 2), None)
        before = words.get(name.first - 1) if name else None
        if name is None or name.hit is None or name.hit.first.way != SEAT or before is None or before.lower != "in":
            return ""
        return name.hit.first.entity.id

    def _at_home(self, title: Title) -> str:
        """Return the dateline's state, if the article's first sentence shows it to be a party to the matter."""
        home = self.home
        return home if home and self._free(home, title) else ""

    @property
    def home(self) -> str:
        """Return the state of the dateline's city that also acts in the first sentence."""
        reading = self.reading
        if not reading.dateline:
            return ""
        seats = [n.hit.first for n in reading.names.values() if n.hit and n.first < reading.dateline]
        state = next((k.entity.id for k in seats if k.way in {SEAT, NAME}), "")
        opening = reading.words[min(reading.dateline, len(reading.words) - 1)].sentence
        for name in reading.names.values():
            if name.hit is None or name.first < reading.dateline or reading.words[name.first].sentence > opening:
                continue
            if name.hit.first.entity.id == state and reading.at(reading.words[name.last].head) == (state,):
                return state
        return ""

    def _free(self, state: str, title: Title) -> bool:
        """Tell whether nobody else is known to hold this office of the state."""
        if title.core.name not in self.unique:
            return True
        holder = {p.id for p in self.reading.registry.people.values() if state == p.state and title.core.name in p.offices}
        return not holder - {self.reading.person_of.get(a.name.first) for a in self.reading.attached[title]}

    def _nearest(self, title: Title, attachment: Attachment, sentence: int) -> str:
        """Return the state most prominent just before, else the first one named later in the sentence."""
        reading = self.reading
        person = reading.person_of[attachment.name.first]
        stand_in = Discourse()
        for reference in reading.discourse.references:
            ids = tuple(s for i in reference.ids if i != person and (s := self._as_state(i)))
            if ids:
                stand_in.references.append(type(reference)(ids, reference.token, reference.sentence, reference.weight))
        ranked = [s for s in stand_in.ranked(lambda i: True, sentence, 2) if self._free(s, title)]
        return ranked[0] if ranked else self._following(title, attachment, sentence)

    def _as_state(self, identifier: str) -> str:
        reading = self.reading
        if reading.kind(identifier) == "State":
            return identifier
        principal = reading.principal(identifier)
        return principal if principal and reading.kind(principal) == "State" else ""

    def _following(self, title: Title, attachment: Attachment, sentence: int) -> str:
        reading = self.reading
        after = max(title.last, attachment.name.last)
        for first in sorted(reading.names):
            name = reading.names[first]
            if first <= after or name.hit is None or name.hit.first.entity.kind != "State":
                continue
            if reading.words[first].sentence != sentence:
                break
            before = reading.words.get(first - 1)
            state = name.hit.first.entity.id
            if self._free(state, title) and not (before and before.lower in {"in", "to", "from", "with"}):
                return state
        return ""
