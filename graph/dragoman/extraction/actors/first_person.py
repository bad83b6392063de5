"""Whom 'we' and 'I' stand for: who speaks in a text, or whose turn it is in the record of a conversation."""

import re

from dragoman import tags
from dragoman.extraction.actors.chart import Chart
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.quotations import Quotations
from dragoman.reading.parsed import Doc, Token

_ISSUERS = frozenset({"GovernmentBody", "State", "Organization", "IntergovernmentalOrganization"})
_OPENING = 300
"""Within so many characters a text tells whose it is."""
_TURN = re.compile(r"(?:\A|\n)\s*[^\W\d_][^\n:.;!?\"“]{2,90}:(?=\s)")
"""Who speaks, in front of a paragraph."""


class FirstPerson:
    """Finds who speaks in a text of their own; the quoted speak for themselves, not for the text."""

    def __init__(self, chart: Chart, quotations: Quotations) -> None:
        self.registry = chart.registry
        self.at = chart.at
        self.named = chart.named
        self.kind = chart.kind
        self._quotations = quotations
        self._speakers: tuple[str, ...] = ()
        self._turns = [turn.span() for turn in _TURN.finditer(chart.doc.text)]

    def we(self, token: Token) -> tuple[str, ...]:
        """Return the ids that 'we' stands for, () where nobody can be told."""
        return self._turn(token) or self._authors(token)

    def me(self, token: Token) -> tuple[str, ...]:
        """Return the id that 'I' stands for, () where nobody can be told."""
        return self._turn(token) or self._signatory(token)

    def _turn(self, token: Token) -> tuple[str, ...]:
        """Return whose turn it is in the record of a conversation: 'President Ann Lee: We thank you.'"""
        if self._quotations.covers(token):
            return ()
        for first, last in reversed([turn for turn in self._turns if turn[1] <= token.idx]):
            named = {i for t in token.doc if first <= t.idx < last for i in self.at(t)}
            if people := tuple(named & self.registry.people.keys()):
                return people if len(people) == 1 else ()
        return ()

    def _authors(self, token: Token) -> tuple[str, ...]:
        """Return who speaks in a text of their own: 'We, A, B and C, met. We signed', 'The ministry condemns. We call'.

        The quoted speak for themselves, not for the text.
        """
        if self._quotations.covers(token) or syntax.described(token) != token:
            return ()
        if not self._speakers:
            self._speakers = self._introduced(token) or self._issuer(token.doc)
        return self._speakers

    def _signatory(self, token: Token) -> tuple[str, ...]:
        """Return the one person whom the lines above a text name, as those of a minister's own statement do."""
        if self._quotations.covers(token):
            return ()
        first = next((t.i for t in token.doc if t.tag_ in tags.FINITE), 0)
        heading = token.doc.text.rfind("\n", 0, token.doc[first].idx)
        above = {i for t in token.doc[:first] if t.idx < heading for i in self.at(t)}
        people = tuple(i for i in above if i in self.registry.people)
        return people if len(people) == 1 else ()

    def _introduced(self, token: Token) -> tuple[str, ...]:
        name = syntax.introduced(token)
        if name is None:
            return ()
        others = syntax.children(name.head, "conj") if name.head.lower_ == "we" else []
        members = [*syntax.coordinated(name), *others]
        return tuple(dict.fromkeys(i for member in members for i in self.at(member)))

    def _issuer(self, doc: Doc) -> tuple[str, ...]:
        """Return the ministry or organisation whose deed by words opens the text: 'The ministry condemns the raid.'"""
        verb = next((t for t in doc if t.dep_ == "ROOT" and _is_present(t)), None)
        subject = arguments.surface_subject(verb) if verb is not None and verb.sent.start_char < _OPENING else None
        ids = self.named(subject) if subject is not None else ()
        return ids if len(ids) == 1 and self.kind(ids[0]) in _ISSUERS else ()


def _is_present(verb: Token) -> bool:
    """Tell whether a verb tells what one party does now: 'condemns', 'is imposing'."""
    doing = verb.tag_ == "VBG" and any(c.dep_ == "aux" and c.lower_ == "is" for c in verb.children)
    return verb.tag_ == "VBZ" or doing
