"""Those who are named together: 'the two leaders', 'both countries', 'the three sides', 'the former'."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from dragoman import english
from dragoman.extraction.actors.chart import Chart
from dragoman.extraction.actors.discourse import Discourse
from dragoman.extraction.actors.plurals import Plurals
from dragoman.extraction.actors.pronouns import HE
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.lexicon.nouns import sort_of
from dragoman.reading.parsed import Token

COUNTS = {"both": 2} | english.numbers(2, 5)
PEOPLE = frozenset(
    """leader man president minister premier woman statesman politician counterpart diplomat pair chancellor king
    spokesman official ambassador envoy head""".split()
)
STATES = frozenset("country nation state government neighbour neighbor capital power people republic ally".split())
SIDES = frozenset("side party delegation camp rival foe adversary enemy".split())
"""What people, states or either of them are called when they are spoken of together."""
_MEDIATING = frozenset("mediate broker facilitate arbitrate".split())

_MEN = frozenset("man woman statesman politician pair".split())
_HEADS = frozenset("president premier chancellor king emir sultan".split()) | {"prime minister", "leader"}
_SERVING = frozenset(
    "minister secretary ambassador envoy adviser spokesman spokeswoman representative negotiator".split()
)
"""Words of offices whose holders are no leaders, but for a prime minister and a secretary general."""
_PARAGRAPH = re.compile(r"\n\s*\n\s*$")
_MET_BACK = 3
_FAR = 12
"""How many sentences back the two sides of a matter may have been named."""
_STATES_BACK = 3
"""How many sentences back the states are looked for that 'both countries' are."""


class Groups:
    """Finds who is spoken of together, given what has been mentioned before."""

    def __init__(self, chart: Chart, plurals: Plurals) -> None:
        self.chart = chart
        self.discourse = chart.discourse
        self.registry = chart.registry
        self.at = chart.at
        self.kind = chart.kind
        self._plurals, self._others = plurals, plurals.others
        self._excluded: set[str] = set()
        self._count = 2

    def principal(self, identifier: str) -> str:
        """Return for whom somebody acts, by the text or as every reader knows, '' if that is open."""
        return self.chart.principal(identifier) or self._home(identifier)

    def state_of(self, identifier: str) -> str:
        """Return the state that somebody is or acts for, by the text or as every reader knows, '' if none."""
        return self.chart.state_of(identifier) or self._home(identifier)

    def _home(self, identifier: str) -> str:
        person = self.registry.people.get(identifier)
        return person.home if person else ""

    def several(self, token: Token, sentence: int, count: int) -> tuple[str, ...]:
        """Return who 'the two' are: those last named together, else the two sides of the matter."""
        self._count, self._excluded = count, self._others.fellow_arguments(token)
        together = self.discourse.latest(lambda ids: len(ids) == count, sentence, 2)
        excluded = self._excluded
        travellers = self._plurals.travellers(token)
        return (
            (travellers if len(travellers) == count else ())
            or self._people_just_named(sentence)
            or self._dealing(token)
            or self._just_joined(token)
            or self._who_met(token, 1)  # 'Lee held talks with Ray, after which the two dined'
            or together
            or self._people_before(token)
            or self._opposed(token)
            or self._listed(token, count)
            or self._top(lambda i: self.kind(i) == "Person" and i not in excluded, sentence, 2)
            or self._states_just_told_of(sentence)
            or self._only(count, sentence)
        )

    def _states_just_told_of(self, sentence: int) -> tuple[str, ...]:
        """Return the states of the last sentence, one of which dealt with the other: 'Peru accused Chile. The two'."""
        told = [i for _, r in self.discourse.since(sentence - 1) for i in r.ids if r.sentence < sentence]
        states = tuple(dict.fromkeys(i for i in told if self.kind(i) == "State"))
        people = any(self.kind(i) == "Person" for i in told)
        return states if len(states) == self._count and not people and not self._excluded & set(states) else ()

    def _just_joined(self, token: Token) -> tuple[str, ...]:
        """Return the two that the same sentence joins before 'both': 'recognised A and B, and has ties with both'."""
        if token.lower_ != "both":
            return ()
        ids = self._plurals.joined_in(token, token.doc[token.sent.start : token.i], self._excluded)
        return ids if len(ids) == self._count else ()

    def _dealing(self, token: Token) -> tuple[str, ...]:
        """Return the two of the clause that this one is joined to: 'Peru praised Chile and the two signed a pact'."""
        clause = token.head.head
        if token.head.dep_ != "conj" or not token.dep_.startswith("nsubj") or self._count != 2:
            return ()
        sides = [
            self.at(m)
            for role in ("nsubj", "obj")
            for t in syntax.children(clause, role)
            for m in syntax.coordinated(t)
        ]
        ids = tuple(i for side in sides for i in side)
        return ids if len(sides) == len(set(ids)) == len(ids) == 2 and self._are_alike(ids) else ()

    def _are_alike(self, ids: tuple[str, ...]) -> bool:
        """Tell whether all of them are persons, or none is."""
        return len({self.kind(i) == "Person" for i in ids}) == 1

    def _listed(self, token: Token, count: int) -> tuple[str, ...]:
        """Return those that the sentence has joined, if they are as many: 'named A and B and sent envoys to both'."""
        joined = self._plurals.joined(token)
        return joined if len(joined) == count and not self._excluded & set(joined) else ()

    def _people_just_named(self, sentence: int) -> tuple[str, ...]:
        """Return the people of the last sentence, if they are as many as are meant and more than two."""
        return self._people_named(sentence, sentence - 1) if self._count > 2 else ()

    def _people_before(self, token: Token) -> tuple[str, ...]:
        """Return the people, as many as are meant, who together are the subject of this sentence or of the last."""
        start = syntax.start_of(token, 2)
        for sentence in islice(syntax.sentences_back(token), 2):
            for first in sentence:
                told = first.dep_.startswith("nsubj") or syntax.case(first) == "between"
                if start <= first.i < token.i and told:
                    ids = tuple(dict.fromkeys(i for t in syntax.coordinated(first) for i in self.at(t)))
                    people = all(self.kind(i) == "Person" for i in ids)
                    if people and len(ids) == self._count and not set(ids) & self._excluded:
                        return ids
        return ()

    def _only(self, count: int, sentence: int) -> tuple[str, ...]:
        """Return the people whom the text has named so far, if they are as many and one of them just now."""
        named = tuple(i for i in dict.fromkeys(self.discourse.recent()) if i in self.registry.people)
        near = {i for _, r in self.discourse.since(sentence - 1) for i in r.ids}
        return named if len(named) == count and near & set(named) else ()

    def of_two(self, token: Token, place: int) -> tuple[str, ...]:
        """Return who 'the former' (0) or 'the latter' (1) is: of the two that the words before name, in that order."""
        so_far: Sequence[Token] = token.doc[token.sent.start : token.i]
        verb = next((t for t in syntax.clauses_above(token) if t.pos_ == "VERB"), token)
        doers = {i for s in arguments.logical_subjects(verb) if s != token for i in self.at(s)}
        for stretch in (so_far, *islice(syntax.sentences_back(token), 1, 3)):
            if len(pair := self._last_pair(token, stretch)) == 2:
                return (pair[place],)
            names = [t for t in stretch if t.pos_ == "PROPN" and not t.dep_.startswith(("flat", "compound"))]
            bodies = [t for t in stretch if t in names or t.lemma_.lower() == "government"]
            for words in (names, bodies, [t for t in stretch if t in names or t.lower_ in HE]):
                named = [self.at(t) for t in words]
                ids = list(dict.fromkeys(ids[0] for ids in named if len(ids) == 1 and self.kind(ids[0]) != "Place"))
                owners = {p for i in ids if self.kind(i) == "Person" and (p := self.principal(i))}
                two = [i for i in ids if i not in owners | doers]
                if len(two) == 2:
                    return (two[place],)
        return ()

    def _last_pair(self, token: Token, stretch: Sequence[Token]) -> tuple[str, ...]:
        """Return the last two actors that a stretch joins to each other, and to no third."""
        for first in reversed(list(stretch)):
            if first.dep_ != "conj" and any(c.dep_ == "conj" for c in first.children) and first.pos_ != "VERB":
                members = [self.at(t) for t in syntax.coordinated(first)]
                ids = tuple(dict.fromkeys(i for ids in members for i in ids))
                if len(ids) == len(members) == 2 and first.i < token.i and self._are_alike(ids):
                    return ids
        return ()

    def pair(self, token: Token, noun: str, sentence: int, count: int = 2, office: str = "") -> tuple[str, ...]:
        """Return those that 'the two leaders', 'both countries' or 'the three sides' are, () if that is not clear.

        `office` is the whole title that the noun heads, if it heads one.
        """
        self._count = count
        self._excluded = self._others.fellow_arguments(token)
        mediated = any(t.lemma_.lower() in _MEDIATING for t in syntax.clauses_above(token))
        if noun in SIDES or mediated:  # 'Norway mediated at the request of both parties', 'between the two countries'
            self._excluded |= self._doers(token) | self._told_of(token)
        if noun in STATES:
            self._excluded |= self._met_in(token)
        self._excluded |= {p for i in self._excluded if (p := self.principal(i))}
        if noun in PEOPLE or (office and noun not in STATES | SIDES):
            if noun == "leader":
                holders = self._leaders_before(token, sentence) or self._who_met(token) or self._foremost(sentence)
            elif noun in _MEN:
                holders = self._people_named(sentence, sentence) or self._who_met(token) or self._joined_people(token)
                holders = holders or self._foremost(sentence)
            else:
                holders = self._holders(token, office or noun, sentence)
            people = holders or self._top(self._is_other_person, sentence)
            return people or self._envoys_of(sentence)
        if noun in STATES:
            return self._countries_meant(token, sentence)
        if noun in SIDES:
            bound = self._are_of_agreement(token) and (self._main_states() or self._foremost_pair(token))
            if bound:
                return bound
            behind = [t for t in token.sent if t.i > token.i]  # 'urged both sides to end the war between A and B'
            together = self._opposed(token) or self._sides_among(behind) or self._states_together(sentence)
            if together:
                return together
            third = self._excluded
            people = self._top(lambda i: self.kind(i) == "Person" and self.principal(i) not in third, sentence, 2)
            sides = tuple(dict.fromkeys(p for i in people if (p := self.chart.state_or_body(i))))
            return sides if len(sides) == count else self._main_states() or self._states(sentence)
        return ()

    def _countries_meant(self, token: Token, sentence: int) -> tuple[str, ...]:
        """Return which states 'the two countries' are; 'the pact between the two countries' is that of who hails it."""
        several = (self._opposed(token) or self._states_together(sentence)) if self._count > 2 else ()
        found = several or self._near(token)
        if found:
            return found
        likely = (self._main_states(), self._joined_states(token), self._of_lead(token), self._states(sentence))
        speaking = syntax.case(token) == "between"
        own = {s for i in self._doers(token) if self.kind(i) == "Person" and (s := self.state_of(i))}
        fitting = [states for states in likely if speaking and own and own <= set(states)]
        return next(filter(None, (*fitting, *likely)), ())

    def _who_met(self, token: Token, back: int = _MET_BACK) -> tuple[str, ...]:
        """Return the two of whom the text last told that one met the other, be a third in between: 'Kim mediated'."""
        pairs = self._plurals.meetings(token, back) if self._count == 2 else ()
        return next((pair for pair in pairs if all(map(self._is_other_person, pair))), ())

    def _joined_people(self, token: Token) -> tuple[str, ...]:
        """Return those last named side by side, if they are as many: 'Lee and Ray dined with Kim. The two men ...'."""
        joined = tuple(i for i in self._plurals.joined(token) if self._is_other_person(i))
        return joined if len(joined) == self._count else ()

    def _met_in(self, token: Token) -> set[str]:
        """Return the state where the clause takes place: 'The two countries will meet again in Brazil'."""
        places = syntax.complements(token.head, "in") if token.dep_ == "nsubj" else []
        return {i for place in places for i in self.at(place)}

    def countries(self, token: Token, sentence: int, count: int = 0) -> tuple[str, ...]:
        """Return the states, or those for whom the people act, that the text last named together: 'the countries'.

        `count` is how many they must be, 0 where that is not told.
        """
        together = self.discourse.latest(lambda ids: len(ids) > 1, sentence, 2)
        for ids in (together, *self._joined_subjects(token)):
            states = dict.fromkeys(self.state_of(i) for i in ids)
            if len(states) > 1 and all(states) and count in {0, len(states)}:
                without = self._others.told_before(token)
                return tuple(i for i in states if i not in without)
        return ()

    def _near(self, token: Token) -> tuple[str, ...]:
        """Return the states that the paragraph names so far, if they are as many and one of its sentences names all."""
        text, found, together = token.doc.text, set[str](), False
        for sentence in syntax.sentences_back(token):
            words = [t for t in sentence if t.i < token.i]
            here = {i for t in words for i in self.at(t) if self.kind(i) == "State"} - self._excluded
            found |= here
            together = together or len(here) == self._count
            start = words[0].idx if words else token.idx
            if len(found) > self._count or _PARAGRAPH.search(text, max(0, start - 3), start):
                break
        return tuple(sorted(found)) if together and len(found) == self._count else ()

    def _joined_states(self, token: Token) -> tuple[str, ...]:
        """Return the states last named as two sides, or through those who act for them."""
        sides = self._opposed(token)
        return sides if all(self.kind(i) == "State" for i in sides) else ()

    def _of_lead(self, token: Token) -> tuple[str, ...]:
        """Return the states that the text opens with, if as many as are meant and one of them does what it tells."""
        opening = next((s for s in token.doc.sents if any(self.kind(i) == "State" for t in s for i in self.at(t))), ())
        states = tuple(dict.fromkeys(i for t in opening for i in self.at(t) if self.kind(i) == "State"))
        doers = {i for t in opening if t.dep_.startswith("nsubj") and t.head.dep_ == "ROOT" for i in self.at(t)}
        fitting = len(states) == self._count and not self._excluded & set(states)
        return states if fitting and doers & set(states) else ()

    def _foremost_pair(self, token: Token) -> tuple[str, ...]:
        """Return those joined to each other of whom the text speaks most, if they are as many as are meant."""
        counts = Counter(self.discourse.recent())
        joined = [*(r.ids for r in self.discourse.references), *self._joined_subjects(token)]
        fitting = [ids for ids in joined if len(ids) == self._count and self._are_alike(ids)]
        return max(fitting, key=lambda ids: sum(counts[i] for i in ids), default=())

    def _are_of_agreement(self, token: Token) -> bool:
        """Tell whether sides are those of the agreement that the clause is about: 'The pact commits the parties to'."""
        subject = arguments.surface_subject(token.head) if token.head.pos_ == "VERB" else None
        sort = sort_of(subject) if subject is not None and subject != token else None
        return sort is not None and sort.group == "agreement"

    def _states_together(self, sentence: int) -> tuple[str, ...]:
        """Return the last states, as many as are meant, that the text named together: 'the three countries'."""
        all_states = self.discourse.latest(
            lambda ids: len(ids) == self._count and all(self.kind(i) == "State" for i in ids), sentence, _FAR
        )
        return all_states if not set(all_states) & self._excluded else ()

    def _envoys_of(self, sentence: int) -> tuple[str, ...]:
        """Return the states whose people were just named together without a name: 'the leaders of A and B'."""
        states = self.discourse.latest(lambda ids: len(ids) > 1, sentence, 2)
        return states if len(states) == self._count and all(self.kind(i) == "State" for i in states) else ()

    def _leaders_before(self, token: Token, sentence: int) -> tuple[str, ...]:
        """Return the last people spoken of together, if each of them can be called a leader."""
        people = self.registry.people

        def leading(ids: tuple[str, ...]) -> bool:
            offices = [people[i].all_offices for i in ids if i in people]
            return (
                len(offices) == len(ids) == self._count
                and self._excluded.isdisjoint(ids)
                and not any(
                    _SERVING & set(o.split()) and not {"prime", "general"} & set(o.split())
                    for held in offices
                    for o in held
                )
            )

        joined = next((ids for ids in self._joined_subjects(token) if leading(ids)), ())
        return self.discourse.latest(leading, sentence, 2) or joined or self.discourse.latest(leading, sentence, _FAR)

    def _joined_subjects(self, token: Token) -> Iterator[tuple[str, ...]]:
        """Yield the actors that sentences before name together as a subject, the nearest first."""
        for sentence in islice(syntax.sentences_back(token), _FAR):
            for first in sentence:
                if (
                    first.i < token.i
                    and first.dep_.startswith("nsubj")
                    and any(c.dep_ == "conj" for c in first.children)
                ):
                    yield tuple(dict.fromkeys(i for t in syntax.coordinated(first) for i in self.at(t)))

    def _holders(self, token: Token, office: str, sentence: int) -> tuple[str, ...]:
        """Return the people last spoken of who hold an office of this name: 'the two presidents'.

        Of three or more those are meant who were a subject together: 'Lee and Ray met. Paz sent an envoy. The two'.
        """
        people = self.registry.people

        def holds(identifier: str) -> bool:
            offices = people[identifier].all_offices if self._is_other_person(identifier) else ()
            return any(set(office.split()) <= set(o.split()) for o in offices)

        if self._count == 2 and sum(map(holds, people)) > 2:
            joined = (ids for ids in self._joined_subjects(token) if len(ids) == 2 and all(map(holds, ids)))
            if pair := next(joined, ()):
                return pair
        return self._top(holds, sentence, _FAR)

    def _foremost(self, sentence: int) -> tuple[str, ...]:
        """Return the heads of state or government that the text has spoken of most: 'the two leaders'."""
        people, counts = self.registry.people, Counter(self.discourse.recent())

        def heads(identifier: str) -> bool:
            return self._is_other_person(identifier) and any(
                o.split(" of ")[0] in _HEADS for o in people[identifier].all_offices
            )

        ranked = sorted(self.discourse.ranked(heads, sentence, _FAR), key=lambda i: -counts[i])[: self._count]
        return tuple(ranked) if len(ranked) == self._count else ()

    def _people_named(self, sentence: int, last: int) -> tuple[str, ...]:
        """Return the people named from the sentence before this one to the last, if as many as are meant."""
        near = (r for _, r in self.discourse.since(sentence - 1) if r.sentence <= last)
        people = tuple(dict.fromkeys(i for r in near for i in r.ids if self._is_other_person(i)))
        return people if len(people) == self._count else ()

    def _is_other_person(self, identifier: str) -> bool:
        """Tell whether it is a person who is not said to deal with those meant: 'Lee praised the two leaders'."""
        return identifier in self.registry.people and identifier not in self._excluded

    def _doers(self, token: Token) -> set[str]:
        """Return who does what the clause around a complement tells; none for its own subject."""
        verb = next((t for t in syntax.clauses_above(token) if t.pos_ == "VERB"), None)
        subject = arguments.surface_subject(verb) if verb is not None else None
        if subject is None or subject == token or subject.is_ancestor(token) or token.i < subject.i:
            return set()
        return {i for member in syntax.coordinated(subject) for i in self.at(member)}

    def _told_of(self, token: Token) -> set[str]:
        """Return those of whom a relative clause tells: 'rounds hosted by A and B, to whom both sides are grateful'."""
        relatives = [c for c in syntax.children(token.head, "obl") if c.lower_ in {"which", "whom"}]
        before = [syntax.antecedent(c) for c in relatives if c.i < token.i]
        first = [noun.head if noun.dep_ == "conj" else noun for noun in before]
        return {i for noun in first for member in syntax.coordinated(noun) for i in self.at(member)}

    def _opposed(self, token: Token) -> tuple[str, ...]:
        """Return the actors last named as two sides: 'between A and B', 'A and B agreed'."""
        before = ([t for t in sentence if t.i < token.i] for sentence in islice(syntax.sentences_back(token), _FAR))
        return next((sides for words in before if (sides := self._sides_among(words))), ())

    def _sides_among(self, words: Sequence[Token]) -> tuple[str, ...]:
        """Return the actors that some of these words join as two sides of something or as its doers."""
        for first in sorted(words, key=lambda t: syntax.case(t) != "between"):  # not who hosts 'talks between'
            if first.dep_ == "conj" or not any(c.dep_ == "conj" for c in first.children):
                continue
            above = first.head if syntax.case(first) == "of" and first.head.tag_ == "NNS" else first
            doing = above.dep_.startswith("nsubj") or first.dep_ == "obl:agent"  # 'a pact signed by Lee and Ray'
            if syntax.case(first) != "between" and not doing:  # 'the delegations of A and B'
                continue
            members = [t for t in syntax.coordinated(first) if t in words]
            named = [i for t in members for i in self.chart.named(t)]
            if first.dep_ == "obl:agent" and not all(self.kind(i) in {"Person", "State"} for i in named):
                continue  # 'ratified by the two parliaments'
            ids = [i if self.kind(i) != "Person" else self._side_of(i) for i in named]
            sides = tuple(dict.fromkeys(i for i in ids if i and self.kind(i) not in {"Person", "Place"}))
            if len(sides) == self._count and not set(sides) & self._excluded:
                return sides
        return ()

    def _side_of(self, person: str) -> str:
        """Return the state or body on whose side somebody deals with others."""
        return self.chart.state_or_body(person) or self.principal(person)

    def _top(self, fits: Callable[[str], bool], sentence: int, window: int = 3) -> tuple[str, ...]:
        ranked = self.discourse.ranked(fits, sentence, window)[: self._count]
        return tuple(ranked) if len(ranked) == self._count else ()

    def _main_states(self) -> tuple[str, ...]:
        pair = self.chart.main_states()
        return pair if len(pair) == self._count and not set(pair) & self._excluded else ()

    def _states(self, sentence: int) -> tuple[str, ...]:
        """Return the two most prominent states, counting those whose office holders are mentioned."""
        stand_in = Discourse()
        for _, reference in self.discourse.since(sentence - _STATES_BACK + 1):
            states = tuple(self.state_of(i) for i in reference.ids)
            ids = tuple(s for s in states if s)
            if ids:
                stand_in.references.append(type(reference)(ids, reference.token, reference.sentence, reference.weight))
        near = [
            stand_in.ranked(lambda i: i not in self._excluded, sentence, back) for back in range(1, _STATES_BACK + 1)
        ]
        if self._count > 2:  # which three of four are meant is open
            return next((tuple(found) for found in near if len(found) == self._count), ())
        return tuple(near[-1][: self._count]) if len(near[-1]) >= self._count else ()
