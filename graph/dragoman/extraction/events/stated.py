"""What fills a frame's role by the words of the clause: from a grammatical function to words, to fitting entities."""

from collections.abc import Callable

from dragoman import tags
from dragoman.extraction.actors import Actors
from dragoman.extraction.events.filler_types import Filler, nouns
from dragoman.extraction.events.fitting import ACTING, Fitting
from dragoman.extraction.events.functions import is_absent, second_witness, words_of
from dragoman.extraction.grammar import syntax
from dragoman.extraction.grammar.attitude import class_of
from dragoman.extraction.grammar.realis import cited_for, speakers_of, trailing_speech
from dragoman.extraction.grammar.surroundings import author
from dragoman.extraction.lexicon.frame import Frame, Trigger
from dragoman.extraction.quantities import Quantities
from dragoman.extraction.things import Things
from dragoman.reading.parsed import Token

Unsaid = Callable[[Token, Trigger, str, Frame], tuple[Filler, ...]]
"""What fills a role of a trigger, told by the text around."""
_DOERS = frozenset({"subj", "light"})
_STATEMENTS = frozenset({"Statement", "Endorsement", "Criticism", "Accusation", "Threat", "Announcement"})
"""Events by which those who meet in a body speak for it."""
_MEMBERED = frozenset({"IntergovernmentalOrganization", "StateGrouping"})
_WHERE = frozenset({"in", "to", "into", "at"})


class StatedFillers(Fitting):
    """What the clauses of one document put into the roles of frames."""

    def __init__(self, actors: Actors, things: Things, quantities: Quantities) -> None:
        super().__init__(actors, things, quantities)
        self._words: dict[tuple[int, str, int], list[Token]] = {}

    def words(self, token: Token, function: str, trigger: Trigger) -> list[Token]:
        """Return the words in this function of a verb or noun; every row that asks gets the same list."""
        key = (token.i, function, id(trigger))
        if is_absent(token, function):
            return []
        if key not in self._words:
            found = words_of(token, function, trigger)
            own = trigger.beside.get(syntax.base_form(token)) if function == "obj" else None
            if own:  # 'support' is nobody to whom it is given, in 'expressed its support'
                found = [w for w in found if own.isdisjoint({w.lower_, w.lemma_.lower()})]
            self._words[key] = found
        return self._words[key]

    def fill(self, trigger_token: Token, trigger: Trigger, role: str, frame: Frame) -> tuple[Filler, ...]:
        """Return what fills a role of this trigger: the first of its functions that yields a fitting entity."""
        kind = frame.roles[role]
        found = self._fill(trigger_token, trigger, role, kind, frame)
        if not found and kind == "quantity":  # how long it will take
            return self._fill(trigger_token, trigger, role, "duration", frame)[:1]
        return found

    def _fill(self, trigger_token: Token, trigger: Trigger, role: str, kind: str, frame: Frame) -> tuple[Filler, ...]:
        by_order: tuple[Filler, ...] = ()
        for function in trigger.functions[role]:
            if function in _DOERS and kind == "actor" and frame.event in _STATEMENTS:
                body = next((self.body_of(w) for w in self.words(trigger_token, function, trigger)), None)
                if body is not None:
                    return (body,)
            if (unsaid := self.unsaid(function)) is not None:
                return by_order or unsaid(trigger_token, trigger, role, frame)
            if is_absent(trigger_token, function):
                continue
            speaking = kind in ACTING and frame.event != "Visit"  # nobody travels by a letter
            words, in_order = self._both_words(trigger_token, function, trigger, speaking)
            if not words and not in_order and function != "subj":
                continue
            parsed = self.fitting(words, kind, trigger_token)
            ordered = parsed if in_order == words else self.fitting(in_order, kind, trigger_token)
            hung = function == "obj" and trigger_token.dep_ == "acl"  # what stands above is no list
            if {f.entity.id for f in parsed} < {f.entity.id for f in ordered} and not (hung and parsed):
                parsed = ordered if parsed else ()  # both agree; word order has seen more of a list
            if function == "sentence-subject" and role == "target":  # 'was hosted by Grenada's premier', who mediated
                doers = {f.entity for f in self.fill(trigger_token, trigger, "source", frame)}
                third = doers | {self.actors.acts_for(doer) for doer in doers}
                parsed = tuple(f for f in parsed if f.entity not in third)
            if function == "at" and kind == "quantity":
                parsed = parsed[:1]  # 'the bank puts it at $4, the state at $3'
            by_order = by_order or ordered  # word order alone weighs less than what the parse gives another function
            if parsed or (by_order and function == "subj"):
                return self.whole(parsed or by_order, kind)
            if function == "subj" and any(w.tag_ == "PRP" for w in self.words(trigger_token, function, trigger)):
                return ()  # somebody does it, though it is not clear who
        return self.whole(by_order or (self._there(trigger_token) if kind == "place" else ()), kind)

    def _there(self, verb: Token) -> tuple[Filler, ...]:
        """Return the place named last that 'there' takes up: 'went to Oslo. Lee had arrived there', 'in the city'."""
        there = next((c for c in syntax.children(verb, "advmod") if c.lower_ == "there"), None)
        towns = (w for p in _WHERE for w in syntax.complements(verb, p) if w.lemma_.lower() in {"city", "town"})
        there = there or next((w for w in towns if [c.lower_ for c in w.children if c.dep_ != "case"] == ["the"]), None)
        before = verb.doc[syntax.start_of(verb, 2) : there.i] if there is not None else ()
        named = (self.of_type(w, "place") for w in reversed(before) if w.pos_ == "PROPN" and syntax.case(w) in _WHERE)
        return tuple(next((found for found in named if found), ()))

    def _sender(self, delegation: Token) -> Filler | None:
        """Return the state for which a delegation speaks whose leader is not named: 'the Iranian delegation'."""
        if delegation.lemma_.lower() not in nouns("delegations") or self._leader(delegation, "actor"):
            return None
        owners = [*syntax.children(delegation, "amod", "nmod:poss", "compound"), *syntax.complements(delegation, "of")]
        return next((f for o in owners for f in self.of_type(o, "state")), None)

    def body_of(self, speaker: Token) -> Filler | None:
        """Return the organisation whose communiqué it is, where 'we, the leaders of its members' speak in it."""
        if (sender := self._sender(speaker)) is not None:
            return sender
        if speaker.lower_ == "we":
            speaker = syntax.introduced(speaker) or speaker
        beside = [speaker.head, *syntax.children(speaker.head, "nsubj")]
        we = next((w for w in beside if w.lower_ == "we" and syntax.described(w) == speaker), None)
        if we is None or (speaker.tag_ not in tags.PLURALS and speaker.pos_ != "PROPN"):
            return None
        title = [] if any(t.tag_ in tags.FINITE for t in speaker.doc[: we.i]) else speaker.doc[: we.i]
        members = [t for t in we.subtree if t.lemma_.lower() == "member"]  # 'the members of the alliance'
        for word in (*title, *(w for m in members for w in syntax.complements(m, "of"))):
            bodies = [f for f in self.of_type(word, "bloc") if f.entity.kind in _MEMBERED]
            if bodies:
                return bodies[0]
        return None

    def _both_words(self, token: Token, function: str, trigger: Trigger, speaking: bool) -> list[list[Token]]:
        """Return the words that the parse gives a function, and those that word order gives it.

        Where somebody speaks or acts, it is the author of a paper who does so by it.
        """
        both = [self.words(token, function, trigger), second_witness(token, function, trigger)]
        if function == "subj" and speaking:
            both = [[author(self._teller(w)) for w in row] for row in both]
        if function == "in":  # 'in grants' tells the form of the money, not whom it goes to
            both = [[w for w in row if w.lemma_.lower() not in nouns("payments")] for row in both]
        return both

    def _teller(self, pronoun: Token) -> Token:
        """Return who tells it of themselves for a pronoun that is nobody else: 'He backed it, the premier said'."""
        if pronoun.lower_ not in syntax.THIRD_PERSON or pronoun.dep_ != "nsubj" or self.actors.at(pronoun):
            return pronoun
        clause = pronoun.head
        above = clause.head if clause.dep_ == "ccomp" and class_of(clause.head) in {"report", "claim"} else None
        speech = above if above is not None else trailing_speech(clause)
        speech = speech or cited_for(clause)  # 'It backed it, according to the union'
        said_by = speakers_of(speech) if speech is not None else []
        return next((s for s in said_by if s.pos_ in {"NOUN", "PROPN"}), pronoun)

    def unsaid(self, function: str) -> Unsaid | None:
        """Return how a function of what the clause leaves unsaid is filled; None where it is no such function."""
        return None
