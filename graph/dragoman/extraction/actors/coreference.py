"""Pronouns and descriptions: 'he', 'its', 'the two leaders', 'both countries', 'the ministry', 'his counterpart'."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from dragoman.extraction.actors.chart import Chart
from dragoman.extraction.actors.discourse import EMBEDDED_BONUS, Discourse
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.quotations import Quotations
from dragoman.extraction.grammar.verb_classes import OBJECT_CONTROL, OF_ANOTHER
from dragoman.model import Entity
from dragoman.reading.parsed import Doc, Token

HE = {"he": "M", "him": "M", "his": "M", "himself": "M", "she": "F", "her": "F", "hers": "F", "herself": "F"}
WE = frozenset({"we", "us"})
_ISSUERS = frozenset({"GovernmentBody", "State", "Organization", "IntergovernmentalOrganization"})
_OPENING = 300
"""Within so many characters a text tells whose it is."""
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
PEOPLE_PAIR = frozenset(
    """leader man president minister premier woman statesman politician counterpart diplomat pair chancellor king
    spokesman official ambassador envoy head""".split()
)
STATE_PAIR = frozenset("country nation state government neighbour neighbor capital power people republic ally".split())
SIDE_PAIR = frozenset("side party delegation camp rival foe adversary enemy".split())

_HEADS = frozenset("president premier chancellor king emir sultan".split()) | {"prime minister", "leader"}
_SERVING = frozenset("minister ambassador envoy adviser spokesman spokeswoman representative negotiator".split())
"""Words of offices whose holders are no leaders, but for a prime minister."""
_FAR = 12
"""How many sentences back the two sides of a matter may have been named."""
COUNTS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5}
_PAIR = 2
_STATES_BACK = 3
"""How many sentences back the states are looked for that 'both countries' are."""

_TO_OTHERS = frozenset({"expel", "deport", "eject", "evict", "summon"})
"""What a state does to those whom another has sent."""


class Coreference:
    """Finds what a pronoun or a pair stands for, given what has been mentioned before it."""

    def __init__(self, chart: Chart) -> None:
        self.discourse = chart.discourse
        self.registry = chart.registry
        self.at = chart.at
        self.principal = chart.principal
        self.kind = chart.kind
        self.main_states = chart.main_states
        self._quotations = Quotations(chart.doc)
        self._speakers: tuple[str, ...] = ()
        self._excluded: set[str] = set()
        self._count = 2

    def pronoun(self, token: Token, sentence: int) -> tuple[str, ...]:
        """Return the ids a third-person pronoun stands for, () where nothing fits."""
        word = token.lower_
        if parallel := self._parallel(token, word):
            return parallel
        if word in HE:
            return self._person(token, HE[word], sentence)
        if word in IT:
            return self._institution(token, sentence)
        if word in WE:
            return self._first_person(token)
        return self._several(token, sentence) if word in THEY else ()

    def _first_person(self, token: Token) -> tuple[str, ...]:
        """Return who speaks in a text of their own: 'We, A, B and C, met. We signed', 'The ministry condemns. We call'.

        The quoted speak for themselves, not for the text.
        """
        if self._quotations.covers(token) or syntax.described(token) != token:
            return ()
        if not self._speakers:
            self._speakers = self._introduced(token) or self._issuer(token.doc)
        return self._speakers

    def _introduced(self, token: Token) -> tuple[str, ...]:
        name = syntax.introduced(token)
        if name is None:
            return ()
        others = syntax.children(name.head, "conj") if name.head.lower_ == "we" else []
        members = [*syntax.coordinated(name), *others]
        return tuple(dict.fromkeys(i for member in members for i in self.at(member)))

    def _issuer(self, doc: Doc) -> tuple[str, ...]:
        """Return the ministry or organisation whose deed by words opens the text: 'The ministry condemns the raid.'"""
        verb = next((t for t in doc if t.dep_ == "ROOT" and t.tag_ == "VBZ"), None)
        subject = arguments.surface_subject(verb) if verb is not None and verb.sent.start_char < _OPENING else None
        ids = self.at(subject) if subject is not None else ()
        return ids if len(ids) == 1 and self.kind(ids[0]) in _ISSUERS else ()

    def _parallel(self, token: Token, word: str) -> tuple[str, ...]:
        """Return the object of the verb that the pronoun's verb is joined to: 'accused Oman and threatened it'."""
        verb = token.head
        if token.rel not in {"obj", "iobj"} or verb.pos_ != "VERB" or syntax.is_passive(verb):
            return ()
        beside = verb.dep_ == "conj" or (verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.i > verb.head.i)
        joined = beside and verb.head.pos_ == "VERB" and not syntax.children(verb, "nsubj", "mark")
        before = [verb.head] if joined else []
        before += [c for c in verb.children if c.i < verb.i and c.dep_ in {"parataxis", "dep"} and c.pos_ == "VERB"]
        for other in before:
            objects = syntax.children(other, "obj")[:1] if not syntax.is_passive(other) else []
            ids = tuple(dict.fromkeys(i for o in objects for m in syntax.coordinated(o) for i in self.at(m)))
            if ids and self._agrees(ids, objects[0], word):
                return ids
        return ()

    def _agrees(self, ids: tuple[str, ...], noun: Token, word: str) -> bool:
        """Tell whether a pronoun has the number and sort of what it would stand for."""
        people = [self.registry.people.get(i) for i in ids]
        if word in HE:
            return len(ids) == 1 and people[0] is not None and people[0].gender in {"", HE[word]}
        if word in IT:
            plural = noun.tag_ in {"NNS", "NNPS"} and self.kind(ids[0]) == "PersonGroup"
            return len(ids) == 1 and self.kind(ids[0]) not in {"Person", "Place"} and not plural
        return len(ids) > 1 or noun.tag_ in {"NNS", "NNPS"}

    def _person(self, token: Token, gender: str, sentence: int) -> tuple[str, ...]:
        excluded = self.fellow_arguments(token)
        people = self.registry.people
        if addressed := self._addressed(token):
            return addressed

        def fits(identifier: str) -> bool:
            person = people.get(identifier)
            fitting = person.gender in {"", gender} if person else identifier.startswith("person/")
            return fitting and identifier not in excluded

        ranked = self.discourse.ranked(fits, sentence)
        if not ranked:
            return ()
        known = [i for i in ranked[:3] if i in people and people[i].gender == gender]
        here = {i for _, r in self.discourse.since(sentence) if r.sentence == sentence for i in r.ids}
        least = EMBEDDED_BONUS if ranked[0] in people else 0.0  # of two by name the one spoken of comes first
        near = {i for _, r in self.discourse.since(sentence - 1) for i in r.ids if r.weight >= least}
        chosen = known[0] if known and ranked[0] not in here and known[0] in near else ranked[0]
        if chosen in people and not people[chosen].gender:
            people[chosen].gender = gender
        return (chosen,)

    def protagonist(self, token: Token, sentence: int) -> tuple[str, ...]:
        """Return the person of the sentence before whom 'the 61-year-old', 'the former banker' takes up."""
        excluded = self.fellow_arguments(token) | {i for _, r in self.discourse.since(sentence) for i in r.ids}
        people = self.registry.people
        ranked = self.discourse.ranked(lambda i: i in people and i not in excluded, sentence, 3)
        return tuple(ranked[:1])

    def _addressed(self, token: Token) -> tuple[str, ...]:
        """Return whose 'his' is behind somebody thanked or blamed: 'congratulated Lee on his election'."""
        owned = token.head
        verb = owned.head
        if token.dep_ != "nmod:poss" or owned.rel not in {"obl", "nmod"} or verb.lemma_.lower() not in OF_ANOTHER:
            return ()
        ids = [i for c in syntax.children(verb, "obj") if c.i < token.i for i in self.at(c)]
        personal = token.lower_ in HE
        return tuple(i for i in ids if (i in self.registry.people) == personal)[:1]

    def fellow_arguments(self, token: Token) -> set[str]:
        """Return whom the pronoun cannot mean: the subject of the verb it is object of, who its owner is apposed to."""
        owned = token.head
        if token.dep_ == "nmod:poss" and owned.dep_ == "appos":  # 'Ann Lee, her successor,': of somebody else
            behind = owned.doc[owned.i + 1 : owned.i + 3]
            another = len(behind) == 2 and behind[0].text == "," and behind[1].pos_ == "PROPN"
            return set() if another else set(self.at(owned.head))
        if token.dep_ == "nmod:poss":  # 'its quarrel with Chad', 'its ratification by parliament'
            return {i for complement in syntax.children(owned, "nmod") for i in self.at(complement)}
        if token.dep_ not in {"obj", "iobj", "obl", "obl:agent"} or token.lower_.endswith("self"):
            return set()
        subject = arguments.surface_subject(token.head)
        return {i for member in syntax.coordinated(subject) for i in self.at(member)} if subject is not None else set()

    def _institution(self, token: Token, sentence: int) -> tuple[str, ...]:
        """Return the state or organisation 'it' stands for; only the nearest subject or the sentence's own topic."""
        if token.dep_ == "expl" or (token.lower_ == "it" and not token.dep_.startswith("nsubj")):
            return ()
        if token.lower_ == "its" and (addressed := self._addressed(token)):
            return addressed
        excluded = self.fellow_arguments(token)

        def fits(identifier: str) -> bool:
            return self.kind(identifier) not in {"Person", "PersonGroup", "Place", ""} and identifier not in excluded

        if token.lower_ == "it":
            subject = self._last_subject(token)
            if subject is None:
                return ()
            ids = self.at(subject)
            if len(ids) == 1 and self.kind(ids[0]) == "Person":  # 'She said her government would pay. It has ...'
                told = [s for c in syntax.children(subject.head, "ccomp") for s in syntax.children(c, "nsubj")]
                bodies = [s for s in told if s.i < token.i and any(fits(i) for i in self.at(s))]
                subject = bodies[0] if bodies else subject
            return tuple(i for i in self.at(subject) if fits(i))[:1] if len(self.at(subject)) == 1 else ()
        ranked = self.discourse.ranked(fits, sentence, 2)
        if not ranked and any(
            t.text in {'"', "”"} for t in token.sent
        ):  # 'Kigali hit back. “Who sent them? Not us,” said its minister': one before the quotation
            ranked = self.discourse.ranked(fits, sentence, 4)
        return (self._owner(token, fits) or ranked[0],) if ranked else ()

    def _owner(self, token: Token, fits: Callable[[str], bool]) -> str:
        """Return whose 'its' is by its own sentence: its clause's subject's, else the last named before; or ''."""
        for governor in syntax.clauses_above(token.head):
            ordered = governor.dep_ == "advcl" and governor.head.lemma_.lower() in OBJECT_CONTROL
            below = governor.tag_ == "VB" and (governor.dep_ == "xcomp" or ordered)
            doer = arguments.controller(governor) if below else arguments.decider(governor)
            doer = None if governor.lemma_.lower() in _TO_OTHERS else doer  # 'decided to expel its envoy': another's
            ids = self.at(doer) if doer is not None else ()
            if len(ids) == 1 and fits(ids[0]):  # 'urged the EU to suspend its deal'
                return ids[0]
            told = [c for c in syntax.children(governor, "ccomp") if c.i < token.i]
            told += [governor.head] if governor.dep_ == "parataxis" else []
            for child in (c for clause in (governor, *told) for c in clause.children):  # 'Chad left, its leader said'
                ids = self.at(syntax.antecedent(child)) if child.dep_.startswith("nsubj") and child.i < token.i else ()
                if len(ids) == 1 and fits(ids[0]):
                    return ids[0]
        before = (self.at(t) for t in reversed(token.doc[token.sent.start : token.i]) if t.pos_ == "PROPN")
        return next((ids[0] for ids in before if len(ids) == 1 and fits(ids[0])), "")

    def _last_subject(self, token: Token) -> Token | None:
        """Return the last subject before this word, of this sentence's governing clauses or of the sentence before."""
        for governor in syntax.clauses_above(token.head):
            for child in governor.children:
                if child.dep_.startswith("nsubj") and child.i < token.i and child is not token:
                    return syntax.antecedent(child)
        start = token.sent.start
        for before in reversed(token.doc[start : token.i]):
            if before.dep_.startswith("nsubj") and self.at(before) and self.kind(self.at(before)[0]) != "Person":
                return before
        for before in reversed(token.doc[:start]):
            if before.dep_.startswith("nsubj") and before.head.dep_ in {"ROOT", "conj", "parataxis"}:
                return before
            if before.sent.end < start:
                return None
        return None

    def _several(self, token: Token, sentence: int) -> tuple[str, ...]:
        """Return the ids of the last coordination of actors, or the last group of people, before a plural pronoun."""
        if (going_on := self._going_on(token)) or (joined := self.joined(token)):
            return going_on or joined
        group = self.discourse.latest(lambda ids: len(ids) > 1 or self.kind(ids[0]) == "PersonGroup", sentence, 2)
        return group or self._plural_subject(token)

    def _going_on(self, token: Token) -> tuple[str, ...]:
        """Return the several who were the subject of the sentence before: 'They deplored raids on Chad. They'."""
        if not token.dep_.startswith("nsubj") or token.head.dep_ != "ROOT":
            return ()
        for stretch in islice(syntax.sentences_back(token), 1, 2):
            for noun in stretch:
                if noun.dep_.startswith("nsubj") and noun.head.dep_ == "ROOT":
                    ids = self.at(noun)
                    people = len(ids) == 1 and self.kind(ids[0]) == "PersonGroup"
                    return ids if people or (noun.lower_ == "they" and len(ids) > 1) else ()
        return ()

    def _plural_subject(self, token: Token) -> tuple[str, ...]:
        """Return whom a plural subject before names as one: 'The Houthis are angry. Their envoy ...'."""
        so_far: Sequence[Token] = token.doc[token.sent.start : token.i]
        for stretch in (so_far, *islice(syntax.sentences_back(token), 1, 2)):
            for noun in stretch:
                several = noun.head.tag_ == "VBP" or any(
                    c.lower_ in {"are", "were", "have"} for c in noun.head.children
                )
                plural = noun.tag_ in {"NNS", "NNPS"} or noun.lower_ == "they" or several
                ids = self.at(noun) if noun.dep_.startswith("nsubj") and plural else ()
                if len(ids) == 1 and self.kind(ids[0]) not in {"Person", "StateGrouping"}:
                    return ids
        peoples = [t for t in so_far if t.tag_ == "NNPS" and t.dep_ == "obj" and len(self.at(t)) == 1]
        return self.at(peoples[-1]) if peoples else ()  # 'threw the Americans out after they had'

    def joined(self, token: Token) -> tuple[str, ...]:
        """Return the actors joined by 'and' before the word, in this sentence or the last; subjects first."""
        so_far: Sequence[Token] = token.doc[token.sent.start : token.i]
        for stretch in (so_far, *islice(syntax.sentences_back(token), 1, 2)):
            found: list[tuple[bool, tuple[str, ...]]] = []
            for first in stretch:
                if first.dep_ == "conj" or not any(c.dep_ == "conj" for c in first.children):
                    continue
                ids = tuple(dict.fromkeys(i for t in syntax.coordinated(first) if t.i < token.i for i in self.at(t)))
                if len(ids) > 1:
                    found.append((first.dep_.startswith("nsubj"), ids))
            if found:
                return max(found, key=lambda pair: pair[0])[1]
        return ()

    def several(self, token: Token, sentence: int, count: int) -> tuple[str, ...]:
        """Return who 'the two' are: those last named together, else the two sides of the matter."""
        self._count, self._excluded = count, self.fellow_arguments(token)
        together = self.discourse.latest(lambda ids: len(ids) == count, sentence, 2)
        excluded = self._excluded
        return (
            self._people_just_named(sentence)
            or together
            or self._people_before(token)
            or self._opposed(token)
            or self._listed(token, count)
            or self._top(lambda i: self.kind(i) == "Person" and i not in excluded, sentence, 2)
            or self._only(count, sentence)
        )

    def _listed(self, token: Token, count: int) -> tuple[str, ...]:
        """Return those that the sentence has joined, if they are as many: 'named A and B and sent envoys to both'."""
        joined = self.joined(token)
        return joined if len(joined) == count and not self._excluded & set(joined) else ()

    def _people_just_named(self, sentence: int) -> tuple[str, ...]:
        """Return the people of the last sentence, if they are as many as are meant and more than two."""
        near = [i for _, r in self.discourse.since(sentence - 1) if r.sentence < sentence for i in r.ids]
        people = tuple(dict.fromkeys(i for i in near if i in self.registry.people))
        return people if len(people) == self._count > _PAIR else ()

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
                alike = len({self.kind(i) == "Person" for i in ids}) == 1
                if len(ids) == len(members) == 2 and first.i < token.i and alike:
                    return ids
        return ()

    def pair(self, token: Token, noun: str, sentence: int, count: int = 2, office: str = "") -> tuple[str, ...]:
        """Return those that 'the two leaders', 'both countries' or 'the three sides' are, () if that is not clear.

        `office` is the whole title that the noun heads, if it heads one.
        """
        self._count = count
        self._excluded = self.fellow_arguments(token)
        if noun in SIDE_PAIR:  # 'Norway mediated at the request of both parties'
            self._excluded |= self._doers(token)
        self._excluded |= {p for i in self._excluded if self.kind(i) == "Person" and (p := self.principal(i))}
        if noun in PEOPLE_PAIR:
            holders = (
                (self._leaders_before(token, sentence) or self._foremost(sentence))
                if noun == "leader"
                else self._holders(office or noun, sentence)
            )
            people = holders or self._top(lambda i: self.kind(i) == "Person" and i in self.registry.people, sentence)
            return people or self._envoys_of(sentence)
        if noun in STATE_PAIR:
            several = (self._opposed(token) or self._states_together(sentence)) if count > _PAIR else ()
            return several or self._main_states() or self._states(sentence)
        if noun in SIDE_PAIR:
            together = self._opposed(token)
            if together:
                return together
            third = self._excluded
            people = self._top(lambda i: self.kind(i) == "Person" and self.principal(i) not in third, sentence, 2)
            sides = tuple(dict.fromkeys(p for i in people if (p := self._served(i))))
            return sides if len(sides) == count else self._main_states() or self._states(sentence)
        return ()

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
            return len(offices) == len(ids) == self._count and not any(
                _SERVING & set(o.split()) and "prime" not in o for held in offices for o in held
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

    def _holders(self, office: str, sentence: int) -> tuple[str, ...]:
        """Return the people last spoken of who hold an office of this name: 'the two presidents'."""
        people = self.registry.people
        return self._top(
            lambda i: i in people and any(set(office.split()) <= set(o.split()) for o in people[i].all_offices),
            sentence,
            _FAR,
        )

    def _foremost(self, sentence: int) -> tuple[str, ...]:
        """Return the heads of state or government that the text has spoken of most: 'the two leaders'."""
        people, counts = self.registry.people, Counter(self.discourse.recent())

        def heads(identifier: str) -> bool:
            return identifier in people and any(o.split(" of ")[0] in _HEADS for o in people[identifier].all_offices)

        ranked = sorted(self.discourse.ranked(heads, sentence, _FAR), key=lambda i: -counts[i])[: self._count]
        return tuple(ranked) if len(ranked) == self._count else ()

    def _doers(self, token: Token) -> set[str]:
        """Return who does what the clause around a complement tells; none for its own subject."""
        verb = next((t for t in syntax.clauses_above(token) if t.pos_ == "VERB"), None)
        subject = arguments.surface_subject(verb) if verb is not None else None
        if subject is None or subject == token or subject.is_ancestor(token) or token.i < subject.i:
            return set()
        return {i for member in syntax.coordinated(subject) for i in self.at(member)}

    def _opposed(self, token: Token) -> tuple[str, ...]:
        """Return the actors last named as two sides: 'between A and B', 'A and B agreed'."""
        for sentence in islice(syntax.sentences_back(token), _FAR):
            for first in sentence:
                if first.i >= token.i or first.dep_ == "conj" or not any(c.dep_ == "conj" for c in first.children):
                    continue
                above = first.head if syntax.case(first) == "of" and first.head.tag_ == "NNS" else first
                if syntax.case(first) != "between" and not above.dep_.startswith(
                    "nsubj"
                ):  # 'the delegations of A and B'
                    continue
                members = [t for t in syntax.coordinated(first) if t.i < token.i]
                ids = [i if self.kind(i) != "Person" else self.principal(i) for t in members for i in self.at(t)]
                sides = tuple(dict.fromkeys(i for i in ids if i and self.kind(i) not in {"Person", "Place"}))
                if len(sides) == self._count and not set(sides) & self._excluded:
                    return sides
        return ()

    def _top(self, fits: Callable[[str], bool], sentence: int, window: int = 3) -> tuple[str, ...]:
        ranked = self.discourse.ranked(fits, sentence, window)[: self._count]
        return tuple(ranked) if len(ranked) == self._count else ()

    def _main_states(self) -> tuple[str, ...]:
        pair = self.main_states()
        return pair if len(pair) == self._count and not set(pair) & self._excluded else ()

    def other_state(self, state: str) -> str:
        """Return the other one of the two states that the text is about; '' if it is not about this one and another."""
        pair = self.main_states()
        return next((s for s in pair if s != state), "") if state in pair else ""

    def _states(self, sentence: int) -> tuple[str, ...]:
        """Return the two most prominent states, counting those whose office holders are mentioned."""
        stand_in = Discourse()
        for _, reference in self.discourse.since(sentence - _STATES_BACK + 1):
            states = tuple(self._as_state(i) for i in reference.ids)
            ids = tuple(s for s in states if s)
            if ids:
                stand_in.references.append(type(reference)(ids, reference.token, reference.sentence, reference.weight))
        found = stand_in.ranked(lambda i: i not in self._excluded, sentence, _STATES_BACK)[: self._count]
        return tuple(found) if len(found) == self._count else ()

    def _as_state(self, identifier: str) -> str:
        if self.kind(identifier) == "State":
            return identifier
        principal = self.principal(identifier)
        return principal if principal and self.kind(principal) == "State" else ""

    def _served(self, identifier: str) -> str:
        """Return the state for which somebody acts, be it through one of its bodies, else the organisation."""
        served = self.principal(identifier)
        return (self.principal(served) if served else "") or served

    def body(self, noun: str, sentence: int) -> tuple[str, ...]:
        """Return the organisation that 'the alliance', 'the ministry', 'the rebels' takes up again."""
        authority = self.registry.authority

        def fits(identifier: str) -> bool:
            entity = self.registry.entities.get(identifier)
            if entity is None or not identifier.startswith("org/"):
                return False
            known = noun in authority.nouns.get(identifier, ()) or (
                noun in _BODIES and entity.kind == "IntergovernmentalOrganization"
            )
            return known or _last_word(entity) == noun or noun == _KIND_NOUNS.get(entity.kind)

        fitting = {identifier for identifier in self.registry.entities if fits(identifier)}
        again = tuple(self.discourse.ranked(fitting.__contains__, sentence, 99)[:1]) if fitting else ()
        return again or self._above(noun)

    def _above(self, noun: str) -> tuple[str, ...]:
        """Return the organisation of a body that the text has named: 'the bloc' after the European Commission."""
        authority = self.registry.authority
        bodies = (authority.acts_for.get(i, "") for i in reversed(self.discourse.recent()))
        principals = (authority.acts_for.get(self.principal(i), "") for i in reversed(self.discourse.recent()))
        found = next((b for b in (*bodies, *principals) if noun in authority.nouns.get(b, ())), "")
        return (self.registry.keep(authority.entities[found]).id,) if found else ()


_BODIES = frozenset("organisation organization body bloc grouping group club institution".split())
"""What any organisation of states may be called."""
_KIND_NOUNS = {"Company": "company", "PoliticalParty": "party", "ArmedGroup": "group"}


def _last_word(entity: Entity) -> str:
    return entity.label.split()[-1].lower()
