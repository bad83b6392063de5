"""Whom 'they' stands for: actors joined by 'and', who met, who came together, a group, the people of a state."""

from collections.abc import Collection, Iterator, Sequence
from itertools import islice

from dragoman import tags
from dragoman.extraction.actors.chart import Chart
from dragoman.extraction.actors.others import Others
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.verb_classes import TRAVELLING
from dragoman.reading.parsed import Token

_TOGETHER = frozenset({"meet", "talk", "speak", "confer", "dine", "lunch", "sit"})
_MEETING = frozenset("meet receive host welcome talk confer negotiate hold".split())
_SIDES = frozenset({"side", "party", "government", "country"})


class Plurals:
    """Finds whom a plural pronoun stands for, given what has been mentioned before it."""

    def __init__(self, chart: Chart, others: Others) -> None:
        self.others = others
        self.discourse = chart.discourse
        self.registry = chart.registry
        self.at = chart.at
        self.kind = chart.kind

    def several(self, token: Token, sentence: int) -> tuple[str, ...]:
        """Return the ids of the last coordination of actors, or the last group of people, before a plural pronoun."""
        if self._is_of_deeds(token):
            return ()
        doers = self.others.fellow_arguments(token) if token.lower_ == "them" else set()
        if named := self._going_on(token) or self._spoken_of(token, sentence) or self._dealing(token):
            return named if doers.isdisjoint(named) else ()  # 'Both sides called them constructive': the talks
        if token.dep_.startswith("nsubj") and (named := self.travellers(token)):
            return named
        if named := self._group_here(token, sentence) or self.joined(token, doers):
            return named if doers.isdisjoint(named) else ()
        alike = (pair for pair in self.meetings(token, 2) if len({self.kind(i) for i in pair}) == 1)
        if token.dep_.startswith("nsubj") and token.head.dep_ == "ROOT" and (named := next(alike, ())):
            return named
        group = self.discourse.latest(lambda ids: len(ids) > 1 or self.kind(ids[0]) == "PersonGroup", sentence, 2)
        return group or self._plural_subject(token) or self._who_met(token)

    def _who_met(self, token: Token) -> tuple[str, ...]:
        """Return the two who met where nothing else is plural: 'Lee received Ray. Oslo accused them of fraud.'"""
        others = self.others.fellow_arguments(token)
        before = (t for sentence in islice(syntax.sentences_back(token), 2) for t in sentence if t.i < token.i)
        if any(t.tag_ in tags.PLURALS and t.lemma_.lower() != "talk" for t in before):
            return ()
        pairs = (pair for pair in self.meetings(token, 2) if len({self.kind(i) for i in pair}) == 1)
        return next((pair for pair in pairs if others.isdisjoint(pair)), ())

    def _group_here(self, token: Token, sentence: int) -> tuple[str, ...]:
        """Return whom a plural noun of the sentence means, if it joins nobody: 'binds the parties to what they owe'."""
        before = [r for _, r in self.discourse.since(sentence) if r.token.i < token.i]
        groups = [r.ids for r in before if len(r.ids) > 1 and r.token.tag_ == "NNS"]
        return groups[-1] if groups and not any(r.token.rel == "conj" for r in before) else ()

    def _is_of_deeds(self, token: Token) -> bool:
        """Tell whether 'them' takes up what was dealt with, no actors: 'condemned the raids, Lee calling them vile'."""
        verb = token.head
        beside = token.rel == "obj" and verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.i > verb.head.i
        return beside and any(o.tag_ == "NNS" and not self.at(o) for o in syntax.children(verb.head, "obj"))

    def _going_on(self, token: Token) -> tuple[str, ...]:
        """Return the several who were the subject of the sentence before: 'Both sides deplored raids on Chad. They'."""
        if not token.dep_.startswith("nsubj") or token.head.dep_ != "ROOT":
            return ()
        for stretch in islice(syntax.sentences_back(token), 1, 2):
            for noun in stretch:
                if noun.dep_.startswith("nsubj") and noun.head.dep_ == "ROOT":
                    ids = self.at(noun)
                    people = len(ids) == 1 and self.kind(ids[0]) == "PersonGroup"
                    together = len(ids) > 1 and (noun.lower_ == "they" or noun.lemma_.lower() in _SIDES)
                    return ids if people or together else ()
        return ()

    def _spoken_of(self, token: Token, sentence: int) -> tuple[str, ...]:
        """Return the several who are the subject of a clause above: 'The two sides said that they would meet'."""
        subjects = [s for governor in syntax.clauses_above(token.head) for s in syntax.children(governor, "nsubj")]
        for _, reference in self.discourse.since(sentence):
            if len(reference.ids) > 1 and reference.token in subjects and reference.token.i < token.i:
                return reference.ids
        return ()

    def _dealing(self, token: Token) -> tuple[str, ...]:
        """Return the two of the clause above who deal with one another: 'raised it with Lee when they met'."""
        meeting = token.head
        if meeting.rel not in {"advcl", "acl"} or meeting.lemma_.lower() not in _TOGETHER or token.dep_ != "nsubj":
            return ()
        verb = next((t for t in meeting.ancestors if t.pos_ == "VERB"), meeting)
        objects = [verb, *syntax.children(verb, "obj")]
        others = [w for noun in objects for w in syntax.complements(noun, "with") if w.i < token.i]
        others += [w for w in syntax.children(verb, "obj") if w.pos_ == "PROPN" and w.i < token.i]  # 'thanked Lee when'
        subjects = arguments.logical_subjects(verb)
        ids = tuple(dict.fromkeys(i for word in (*subjects[:1], *others) for i in self.at(word)))
        return ids if others and len(ids) == 2 and all(i in self.registry.people for i in ids) else ()

    def _plural_subject(self, token: Token) -> tuple[str, ...]:
        """Return whom a plural subject before names as one: 'The Houthis are angry. Their envoy ...'."""
        so_far: Sequence[Token] = token.doc[token.sent.start : token.i]
        for stretch in (so_far, *islice(syntax.sentences_back(token), 1, 2)):
            for noun in stretch:
                several = noun.head.tag_ == "VBP" or any(
                    c.lower_ in {"are", "were", "have"} for c in noun.head.children
                )
                plural = noun.tag_ in tags.PLURALS or noun.lower_ == "they" or several
                ids = self.at(noun) if noun.dep_.startswith("nsubj") and plural else ()
                if len(ids) == 1 and self.kind(ids[0]) not in {"Person", "StateGrouping"}:
                    return ids
        peoples = [t for t in so_far if t.tag_ == "NNPS" and t.dep_ == "obj" and len(self.at(t)) == 1]
        return self.at(peoples[-1]) if peoples else ()  # 'threw the Americans out after they had'

    def joined(self, token: Token, doers: Collection[str] = ()) -> tuple[str, ...]:
        """Return the actors joined by 'and' before the word, here or in the last sentence: subjects, then people.

        None of them is among those whose deed it is, or served by them: in 'Lee and Ray shuttled between them' it is
        two others.
        """
        doers = {*doers, *(self.registry.people[i].state for i in doers if i in self.registry.people)}
        so_far: Sequence[Token] = token.doc[token.sent.start : token.i]
        stretches = (so_far, *islice(syntax.sentences_back(token), 1, 2))
        return next((ids for stretch in stretches if (ids := self.joined_in(token, stretch, doers))), ())

    def joined_in(self, token: Token, stretch: Sequence[Token], doers: Collection[str] = ()) -> tuple[str, ...]:
        """Return the actors that a stretch joins by 'and' before the word: subjects, then people."""
        found: list[tuple[bool, bool, tuple[str, ...]]] = []
        for first in stretch:
            if first.dep_ == "conj" or not any(c.dep_ == "conj" for c in first.children):
                continue
            ids = tuple(dict.fromkeys(i for t in syntax.coordinated(first) if t.i < token.i for i in self.at(t)))
            people = tuple(i for i in ids if i in self.registry.people)
            served = {self.registry.people[i].state for i in people}
            ids = tuple(i for i in ids if i not in served)  # 'the premiers of Peru and Chile, X and Y': these two
            if len(ids) > 1 and set(doers).isdisjoint(ids):
                found.append((first.dep_.startswith("nsubj"), ids == people, ids))
        return max(found, key=lambda row: row[:2])[2] if found else ()

    def meetings(self, token: Token, back: int) -> Iterator[tuple[str, ...]]:
        """Yield the two of each meeting that so many sentences tell of, the last sentence first: 'Lee received Ray'."""
        before = (t for sentence in islice(syntax.sentences_back(token), back) for t in sentence if t.i < token.i)
        for verb in (t for t in before if t.lemma_.lower() in _MEETING):
            objects = arguments.logical_objects(verb)
            others = [*objects, *(c for noun in (verb, *objects) for c in syntax.complements(noun, "with"))]
            sides = (arguments.logical_subjects(verb), others)
            ids = [
                list(dict.fromkeys(i for t in side for m in syntax.coordinated(t) for i in self.at(m)))
                for side in sides
            ]
            if all(len(side) == 1 for side in ids):
                yield (ids[0][0], ids[1][0])

    def travellers(self, token: Token) -> tuple[str, ...]:
        """Return the people who came together in the sentence before: 'Lee flew to Oslo with Ray. They ...'."""
        for stretch in islice(syntax.sentences_back(token), 1, 2):
            for verb in stretch:
                if verb.pos_ == "VERB" and verb.lemma_.lower() in TRAVELLING:
                    along = [*syntax.complements(verb, "with"), *arguments.beside(verb)]
                    firsts = (*arguments.logical_subjects(verb), *along)
                    ids = tuple(dict.fromkeys(i for f in firsts for m in syntax.coordinated(f) for i in self.at(m)))
                    if along and len(ids) > 1 and all(i in self.registry.people for i in ids):
                        return ids
        return ()
