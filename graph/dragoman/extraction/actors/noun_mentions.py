"""Pronouns and common nouns where they stand: 'he', 'both countries', 'the canal authority', 'six diplomats'."""

import re
from dataclasses import dataclass
from typing import Self

from dragoman import tags
from dragoman.extraction.actors import descriptions
from dragoman.extraction.actors.bodies import body, named_before, of_member
from dragoman.extraction.actors.chart import Chart
from dragoman.extraction.actors.discourse import IMPLIED, SUBJECT_BONUS
from dragoman.extraction.actors.groups import COUNTS, PEOPLE, SIDES, STATES, Groups
from dragoman.extraction.actors.pronouns import HE, IT, ME, THEY, WE, Pronouns
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.phrases import named_behind
from dragoman.extraction.labels import slug
from dragoman.extraction.lexicon import word_classes
from dragoman.extraction.lexicon.actor_words import actor_nouns
from dragoman.extraction.lexicon.authority import NAME, SEAT
from dragoman.extraction.lexicon.incumbents import led_by
from dragoman.extraction.lexicon.neighbours import near_by, neighbours
from dragoman.extraction.naming.memberships import COUNTRIES
from dragoman.extraction.naming.words import Word
from dragoman.model import Entity, Span
from dragoman.reading.parsed import Token

_ARGUMENTS = frozenset({"nsubj", "obj", "obl", "nmod"})
_NOMINAL = frozenset({"NOUN", "PROPN", "DET", "PRON", "NUM"})
_TOGETHER = {"pair": 2, "duo": 2, "twosome": 2, "trio": 3}
"""Nouns that take up so many who were named together."""
_ORDERED = {"former": 0, "latter": 1}
_NUMBERED = {"first": 0, "second": 1}
"""What takes up one of two named together, behind 'with' or 'from': 'with the first she signed a pact'."""
_CIVIL = frozenset(
    """lay religious catholic christian church rights aid relief humanitarian charity advocacy lobby lobbying industry
    business trade environmental conservation campaign civic civil-society research media women's student
    youth""".split()
)
"""What no armed group is called."""
_OTHERS = frozenset({"opposition", "rival", "other", "sister", "smaller", "second"})
"""What sets a party off from the one that the text has named."""
_UNNAMED_BODIES = frozenset({"group", "organisation", "organization", "agency", "body"})
_ALONE = frozenset({"opposition", "army", "military", "parliament", "presidency", "cabinet", "house", "chamber"})
"""Bodies of which a country has one: who they are needs no other word."""
_PRONOUNS = frozenset({*HE, *IT, *THEY, *WE, *ME, "whose"})
_NEIGHBOURS = frozenset({"neighbour", "neighbor"})
_DEFINITE = frozenset({"the", "both", "these", "those", "all", "its", "their"})
_GOVERNMENTS = frozenset({"government", "administration", "regime", "cabinet"})
_GOVERNING = frozenset(
    {"minister", "president", "premier", "chancellor", "king", "queen", "emir", "sultan", "secretary"}
)
"""Words of the offices whose holders are part of a government, or stand above it."""
_AT_HOME = frozenset(
    """form lead head run reshuffle dissolve appoint name present announce unveil join leave quit swear steer shape
    remake assemble oversee dismiss defend represent task instruct tell inform consult direct order""".split()
)
"""What they do with their own government."""
_OF_DEALING = frozenset({"with", "against", "to", "on", "toward", "towards"})
"""Prepositions of the other one with whom a state has ties or talks, or against whom it takes measures."""
_DELEGATIONS = frozenset({"delegation", "deputation"})
"""The one noun for people whom somebody sends."""
_OF_FIELDS = frozenset({"ministry", "department"})
"""Bodies of which a government has many, each for a field."""
_FAR = 12
"""How many sentences back the state is named that 'the island' is."""
_WASHINGTON = "state/USA"
_AGED = re.compile(r"\d{2}-year-old")
_MANY = frozenset("dozen score hundred thousand million".split())
_POINTING = frozenset({*COUNTS, "the"})


def may_refer(word: Word) -> bool:
    """Tell whether a word is a pronoun, or a noun that may describe an actor or take one up again."""
    if word.lower in _PRONOUNS:
        return True
    token = word.head
    if word.lower in _ORDERED or word.lower in _NUMBERED or _AGED.fullmatch(word.lower):
        return True
    if token.pos_ not in _NOMINAL:
        return False
    return (
        token.dep_ == "appos"
        or word.lower in COUNTS
        or word.lower == "each"
        or word.lower in _NEIGHBOURS | _DELEGATIONS
        or any(c.lower_ in _POINTING for c in token.children)
        or actor_nouns().describe(word.lower, token.lemma_.lower())
        or descriptions.kind_of(token, token.lemma_.lower()) != ""
        or judges(token)
    )


def judges(noun: Token) -> bool:
    """Tell whether a noun is the subject of what only people do: 'banana growers denounced the levy'.

    One alone is somebody new of a known calling: 'a senior official condemned it', 'a crowd booed'; who only says
    something is known by what people are called alone: 'one diplomat said', 'according to a spokesman'.
    """
    nouns, lemma, first = actor_nouns(), noun.lemma_.lower(), syntax.first_joined(noun)
    verb = first.head
    acts = first.dep_ == "nsubj" and not syntax.is_passive(verb)
    acts = acts or (syntax.case(first) == "by" and syntax.is_passive(verb))
    told_of = lemma in nouns.papers | nouns.state | STATES | SIDES | _MANY  # by other rules, or nobody
    if noun.pos_ != "NOUN" or (told_of and not is_of_a_sort(noun)):
        return False
    one = any(c.lower_ in {"a", "an", "one", "another"} for c in syntax.children(noun, "det", "nummod"))
    one = one and noun.tag_ == "NN" and noun == first  # 'Lee, the envoy and a judge, said'
    if acts and verb.lemma_.lower() in nouns.judging:
        return noun.tag_ == "NNS" or (one and (lemma in nouns.people or lemma in nouns.kinds))
    if told_of and first.dep_ == "obj" and verb.lemma_.lower() in nouns.judging:
        return True  # 'accused Arab states of'
    tells = (acts and verb.lemma_.lower() in nouns.telling) or syntax.case(first) == "according to"
    return tells and one and lemma in nouns.people


def is_of_a_sort(noun: Token) -> bool:
    """Tell whether a noun means all the states or parties of a sort: 'Arab states', 'opposition parties'."""
    sorted_ = any(c.dep_ in {"amod", "compound"} and c.lower_ not in _NO_SORT for c in noun.children)
    bare = not syntax.children(noun, "det", "nmod:poss", "det:predet")
    return noun.tag_ == "NNS" and noun.lemma_.lower() in _OF_SORTS and sorted_ and bare


_OF_SORTS = frozenset({"country", "nation", "state", "power", "party", "government"})
_NO_SORT = frozenset("other such third same many several various certain different few numerous".split())
"""What says nothing about the sort."""


@dataclass(frozen=True, slots=True)
class _Noun:
    """A noun as it stands: its words, its determiners, its number, and of how many it tells, 0 where that is open."""

    lower: str
    lemma: str
    determiners: frozenset[str]
    plural: bool
    count: int

    @property
    def definite(self) -> bool:
        """Whether 'the' stands before it."""
        return "the" in self.determiners

    @classmethod
    def of(cls, token: Token, lower: str) -> Self:
        """Return the noun that a word heads."""
        lemma = token.lemma_.lower()
        if token.tag_ == "NNPS" and lemma == lower:  # 'the Sides', as communiqués write it
            lemma = lower.removesuffix("s")
        before = {"det", "nummod", "det:predet", "cc:preconj"}
        determiners = frozenset(c.lower_ for c in token.children if c.dep_ in before and c.i < token.i)
        plural = token.tag_ in tags.PLURALS or lower in actor_nouns().mass
        count = next((COUNTS[d] for d in determiners if d in COUNTS), 0)
        paired = {"neighbour", "neighbor", "side"} | ({"party"} if token.text[:1].isupper() else set())
        behind = any(c.i > token.i and c.dep_ != "punct" for c in token.children)
        bare = not behind and not syntax.children(token, "amod")
        if "the" in determiners and (
            lemma in paired or (lemma in {"government", "party", "rival", "foe"} and plural and bare)
        ):
            count = count or 2
        return cls(lower, lemma, determiners, plural, count)


class NounMentions:
    """Reads the pronouns and common nouns of one document into its chart."""

    def __init__(self, chart: Chart, pronouns: Pronouns, groups: Groups) -> None:
        self.chart = chart
        self.pronouns, self.groups = pronouns, groups

    def read(self, word: Word) -> None:
        """Write down what a pronoun or noun refers to, if that is an actor."""
        token, sentence = word.head, word.sentence
        lower = word.lower
        if lower in _PRONOUNS:
            self._pronoun(token, lower, sentence)
        elif _AGED.fullmatch(lower):
            before = self.chart.words.get(word.index - 1)
            if before is not None and before.lower == "the" and token.rel in _ARGUMENTS:  # 'the 61-year-old resigned'
                self._take_up(token, self.pronouns.protagonist(token, sentence), sentence)
        elif token.pos_ in _NOMINAL or lower in _ORDERED or lower in _NUMBERED:
            self._take_up(token, self._noun(token, lower, sentence), sentence)

    def _take_up(self, token: Token, ids: tuple[str, ...], sentence: int) -> None:
        if ids:
            self.chart.set([token], ids, descriptions.phrase(token))
            self._owners_as_doers(token, ids)
            self.chart.discourse.add(ids, token, sentence, IMPLIED if len(ids) == 1 else 0.0)

    def _owners_as_doers(self, token: Token, ids: tuple[str, ...]) -> None:
        """Take the owners of 'Chadian and Nigerien ministries', which word order shows as doers, for their ministry."""
        fronts = [c for c in token.children if c.i < token.i and c.dep_ in {"amod", "compound", "nmod:poss"}]
        rows = (syntax.coordinated(front) for front in fronts)
        row = next((r for r in rows if len(r) == len(ids) > 1), [])
        for owner, body_of_it in zip(row, ids, strict=False):
            if self.chart.kind(body_of_it) == "GovernmentBody":
                self.chart.set([owner], (body_of_it,), descriptions.phrase(token))

    def _pronoun(self, token: Token, lower: str, sentence: int) -> None:
        if lower == "whose":
            head = self._relative_head(token)
            before = token.doc[max(0, token.i - 1 - (token.nbor(-1).text == ",")) if token.i else 0]
            ids = (self.chart.at(head) if head is not None else ()) or self.chart.at(before)
        else:
            ids = self.pronouns.pronoun(token, sentence)
        if ids:
            self.chart.set([token], ids, Span(token.idx, token.idx + len(token)))
            self.chart.discourse.add(ids, token, sentence)

    def _relative_head(self, token: Token) -> Token | None:
        for governor in syntax.clauses_above(token):
            if governor.dep_ in {"acl:relcl", "acl"}:
                return governor.head
        return None

    def _noun(self, token: Token, lower: str, sentence: int) -> tuple[str, ...]:
        noun = _Noun.of(token, lower)
        for reading in (self._taken_up, self._named_otherwise):
            ids = reading(token, noun, sentence)
            if ids is not None:
                return ids
        return self._by_description(token, noun, sentence)

    def _taken_up(self, token: Token, noun: _Noun, sentence: int) -> tuple[str, ...] | None:
        """Return whom 'each', 'the two', 'the former' or 'the first' takes up; None for any other noun."""
        lower = noun.lower
        if lower == "each":
            return self._each(token, sentence)
        if lower in COUNTS and token.pos_ in {"NUM", "PRON", "DET"} and token.rel in _ARGUMENTS:
            return self.groups.several(token, sentence, COUNTS[lower]) if self._stands_alone(token, lower) else ()
        if noun.definite and lower in _TOGETHER and token.rel in _ARGUMENTS and self._stands_alone(token, lower):
            return self.groups.several(token, sentence, _TOGETHER[lower])
        if noun.definite and lower in _ORDERED and token.rel in _ARGUMENTS and self._stands_alone(token, lower):
            return self.groups.of_two(token, _ORDERED[lower])
        if lower in _NUMBERED:
            taken = noun.definite and syntax.case(token) in {"with", "from"} and self._stands_alone(token, lower)
            return self.groups.of_two(token, _NUMBERED[lower]) if taken else ()
        return None

    def _named_otherwise(self, token: Token, noun: _Noun, sentence: int) -> tuple[str, ...] | None:
        """Return whom other words name, here or before: 'the government', 'both sides'; None where they name nobody."""
        lemma = noun.lemma
        if lemma in _GOVERNMENTS and not noun.plural and (led := self._of_leader(token)):
            return (led,)
        if lemma == "capital" and not noun.plural:
            self._capital(token)
            return ()
        if noun.plural and noun.count and noun.determiners & _DEFINITE and lemma in PEOPLE | STATES | SIDES:
            pair = self.groups.pair(token, lemma, sentence, noun.count)
            if pair:
                return pair
        if (
            "each" in noun.determiners
            and not noun.plural
            and lemma in {"side", "party", "country", "state", "government"}
        ):
            return self.groups.pair(token, lemma, sentence, 2)
        if token.dep_ == "appos" and token.i > token.head.i and (same := self._apposed(token)):
            return same
        if lemma in _ALONE and (named_behind(token) or syntax.complements(token, "to")):
            return ()  # 'the opposition Law Party' is the party, 'its opposition to the deal' is nobody
        if lemma in _NEIGHBOURS and not noun.plural and (other := self._neighbour(token)):
            return (other,)
        if not noun.plural and (named := named_before(self.chart, token, lemma) or of_member(self.chart, token, lemma)):
            return named
        if lemma in _DELEGATIONS and not noun.plural and not arguments.heads_of(token):
            return self._delegation(token, lemma, sentence)
        return None

    def _by_description(self, token: Token, noun: _Noun, sentence: int) -> tuple[str, ...]:
        """Return the body, group or people that a noun describes: 'the Peruvian parliament', 'Danish lawmakers'."""
        nouns, lower, lemma = actor_nouns(), noun.lower, noun.lemma
        known = nouns.describe(lower, lemma) or lemma in _UNNAMED_BODIES or descriptions.kind_of(token, lemma) != ""
        if not noun.definite and not known and not judges(token):
            return ()
        owned = [self.chart.entity(i) for i in descriptions.owners(token, self.chart.named)]
        if not noun.plural or lower in nouns.state or lemma in nouns.state:
            described = descriptions.describe(
                token, lower if lower in nouns.state else lemma, owned, self._served, self.chart.named
            )
            if described:
                return self.chart.keep(described)
            acts = token.rel == "nsubj" or syntax.case(token) == "by"
            bare = lemma == "parliament" and acts and not noun.determiners  # 'on Tuesday parliament ratified it'
            one_of_them = bool(syntax.children(token, "cop"))  # 'is among the countries that'
            if noun.definite and not owned and lower in COUNTRIES and not one_of_them:
                return self.groups.countries(token, sentence, noun.count)
            # 'the parliament's foreign affairs committee'
            whose = any(c.tag_ != "PRP$" for c in syntax.children(token, "nmod:poss"))
            if (bare or whose or noun.determiners & {"the", "that"}) and not owned and not (noun.plural and noun.count):
                return self._again(token, lemma, sentence) or self._body(token, lemma)
        if noun.definite and not owned and lower in nouns.state_sorts:
            return self._again(token, lower, sentence)
        if noun.plural and (lower in nouns.groups or owned):
            again = body(self.chart, lower, sentence) if not owned else ()
            if not again and lemma in nouns.kinds and lower not in nouns.groups:
                return self.chart.keep(
                    descriptions.describe(token, lemma, owned, self.chart.principal, self.chart.named)
                )
            if found := again or self.chart.keep(descriptions.group(token, lower, owned)):
                return found
        if noun.plural and lemma in _UNNAMED_BODIES and nouns.causes & {c.lower_ for c in token.children}:
            return self.chart.keep(descriptions.people(token))
        return self.chart.keep(descriptions.people(token)) if judges(token) else ()

    def _delegation(self, token: Token, lemma: str, sentence: int) -> tuple[str, ...]:
        """Return the people whom somebody sent: 'a Danish delegation', 'one of Danish lawmakers', 'the delegation'."""
        members = syntax.complements(token, "of")
        owned = [self.chart.entity(i) for n in (token, *members) for i in descriptions.owners(n, self.chart.named)]
        if owned or members or not syntax.children(token, "det"):
            return self.chart.keep(descriptions.sent(token, owned))
        return tuple(self.chart.discourse.ranked(lambda i: self._is_called(i, lemma), sentence, _FAR)[:1])

    def _is_called(self, identifier: str, lemma: str) -> bool:
        """Tell whether people have been called by a noun: 'a Danish delegation' was."""
        entity = self.chart.entity(identifier)
        return entity.kind == "PersonGroup" and lemma in entity.label.lower().split()

    def _served(self, identifier: str) -> str:
        """Return for whom somebody acts by the text, else of which state every reader knows a person to be."""
        person = self.chart.registry.people.get(identifier)
        home = person.home if person is not None and not self.chart.principal(identifier) else ""
        return self.chart.registry.keep(self.chart.entity(home)).id if home else self.chart.principal(identifier)

    def _neighbour(self, token: Token) -> str:
        """Return who 'its neighbour' is: the one that the text is about too, or the only one named; '' if it names one.

        Of a state whose neighbours are not known it is the other one of the two that the text is about.
        """
        owners = descriptions.owners(token, self.chart.named)
        if len(owners) != 1 or syntax.children(token, "appos"):
            return ""
        state = owners[0] if self.chart.kind(owners[0]) == "State" else self.chart.state_or_principal(owners[0])
        other = self.chart.other_state(state)
        words = frozenset(c.lower_ for c in token.children)
        near = neighbours(state, words) - self.pronouns.others.fellow_arguments(token)
        bordering = neighbours(state, frozenset())
        if other in near:
            return other
        before = near & set(self.chart.discourse.recent())
        named = before or {s for s in near if s.removeprefix("state/") in self.chart.states_named}
        if len(named) == 1:
            return self.chart.registry.keep(self.chart.entity(next(iter(named)))).id
        told = named or near != bordering  # there are several, or it lies elsewhere
        return other if other and not told and near_by(state, other) else ""

    def _of_leader(self, token: Token) -> str:
        """Return the state of 'the Modi government' where the text does not say who Modi is."""
        names = [c for c in syntax.children(token, "compound") if c.pos_ == "PROPN" and not self.chart.at(c)]
        state = led_by(names[0].text, self.chart.year) if len(names) == 1 else ""
        return self.chart.registry.keep(self.chart.entity(state)).id if state else ""

    def _capital(self, token: Token) -> None:
        """Write down which city 'the Peruvian capital' is."""
        owners = descriptions.owners(token, self.chart.named)
        codes = [i.removeprefix("state/") for i in owners if i.startswith("state/")]
        known = self.chart.registry.authority.capitals
        definite = any(c.lower_ == "the" or c.dep_ == "nmod:poss" for c in token.children)
        if definite and len(codes) == 1 and known.get(codes[0]):
            self.chart.places[token.i] = self.chart.registry.place(known[codes[0]]).id

    def _each(self, token: Token, sentence: int) -> tuple[str, ...]:
        """Return all those of whom each is one: 'Tonga and Fiji each pledged', 'The two met. Each signed'."""
        if not token.dep_.startswith("nsubj") or syntax.complements(token, "of"):
            return ()
        before = [s for s in syntax.children(token.head, "nsubj") if s.i < token.i]
        if before:
            return tuple(dict.fromkeys(i for t in syntax.coordinated(before[-1]) for i in self.chart.at(t)))
        group = self.chart.discourse.latest(lambda ids: len(ids) > 1, sentence, 2)
        return group or self.pronouns.plurals.joined(token)

    def _stands_alone(self, token: Token, lower: str) -> bool:
        """Tell whether a number is a phrase of its own: 'the two agreed', 'all three agreed', 'both agreed'."""
        article = any(c.lower_ in {"the", "all"} for c in token.children)
        behind = [c for c in token.children if c.i > token.i and c.dep_ != "punct" and c.tag_ != "POS"]
        return (article or lower == "both") and all(arguments.is_charge(c, token) for c in behind)

    def _apposed(self, token: Token) -> tuple[str, ...]:
        """Return whom an apposition explains: the name right before it, else what the parser hangs it on."""
        first = token.left_edge.i
        if first > 1 and token.doc[first].is_punct:
            first += 1
        before = token.doc[first - 2] if first > 1 and token.doc[first - 1].text == "," else token.head
        return self.chart.at(before) or self.chart.at(token.head)

    def _body(self, token: Token, lemma: str) -> tuple[str, ...]:
        """Return the body that 'the canal authority' names for the first time, where it acts or is judged."""
        kind = "GovernmentBody" if lemma == "government" else descriptions.kind_of(token, lemma)
        modified = any(c.dep_ in {"amod", "compound"} for c in token.children)
        if lemma == "office":  # 'the president's office', 'the office of the Kenyan president'
            modified = bool(syntax.children(token, "nmod:poss") or syntax.complements(token, "of"))
        acts = token.dep_.startswith(("nsubj", "obl:agent"))
        dealt_with = lemma in _ALONE or token.head.lemma_.lower() in actor_nouns().judging
        if not kind or not (modified or lemma in _ALONE) or not (acts or (dealt_with and token.dep_ == "obj")):
            return ()
        label = descriptions.phrase(token).of(self.chart.text)
        if lemma == "opposition" and not modified:
            return (self.chart.registry.opposition().id,)
        state = self._state_spoken_of(token) if lemma == "ministry" or lemma in _ALONE else ""
        whose = f"{slug(self.chart.entity(state).label)}-" if state else ""
        entity = self.chart.registry.keep(Entity(f"org/{whose}{slug(label)}", kind, label))
        if state:
            self.chart.principals.setdefault(entity.id, state)
        return (entity.id,)

    def _state_spoken_of(self, token: Token) -> str:
        """Return the one state that the sentence before is on: 'Ankara protested. The foreign ministry said ...'."""
        word = self.chart.words.of_token(token)
        before = [r for _, r in self.chart.discourse.since(word.sentence - 1)] if word is not None else []
        before = [r for r in before if word is not None and r.sentence < word.sentence and r.weight >= SUBJECT_BONUS]
        told = {i for r in before for i in r.ids if self.chart.kind(i) in {"State", "GovernmentBody"}}
        states = {self.chart.state_of(i) for i in told}
        return states.pop() if len(states) == 1 else ""

    def _only_state(self, sentence: int) -> tuple[str, ...]:
        """Return the state of which a stretch of text speaks alone."""
        ranked = self.chart.discourse.ranked(lambda i: self.chart.kind(i) == "State", sentence, _FAR)
        return tuple(ranked) if len(ranked) == 1 else ()

    def _seat_before(self, token: Token) -> tuple[str, ...]:
        """Return the state in whose capital it is, by the sentence before: 'Critics in La Paz ... the government'."""
        first = syntax.start_of(token, 2)
        for name in sorted(self.chart.names.values(), key=lambda n: -n.first):
            known, head = name.hit.first if name.hit is not None else None, self.chart.words[name.last].head
            if known is not None and first <= head.i < token.i and known.way == SEAT and known.entity.kind == "State":
                return (self.chart.registry.keep(known.entity).id,)
        return ()

    def _own_state(self, token: Token) -> str:
        """Return the state of the person who speaks of 'the government'; 'the administration' is Washington's."""
        if token.lemma_.lower() == "administration":
            return _WASHINGTON if _WASHINGTON.removeprefix("state/") in self.chart.states_named else ""
        for clause in syntax.clauses_above(token):
            ids = [i for s in arguments.logical_subjects(clause) if s.i < token.i for i in self.chart.at(s)]
            if len(ids) == 1 and (state := self._home(ids[0])):
                return state if self.chart.kind(state) == "State" else ""
            tellers = [s for s in arguments.logical_subjects(clause) if s.i < token.i]
            seats = [n for s in tellers for n in syntax.complements(s, "in")]
            seats += [n for n in syntax.complements(clause, "in") if tellers and n.i < tellers[0].i]
            there = [name for name in self.chart.names.values() if self.chart.words[name.last].head in seats]
            for known in (name.hit.first for name in there if name.hit is not None):
                if known.way in {SEAT, NAME} and known.entity.kind == "State":  # 'rebels in Lome', 'In Lome, rebels'
                    return self.chart.registry.keep(known.entity).id
        return ""

    def _home(self, identifier: str) -> str:
        """Return the state of a person or party, or else the body for which a person acts; '' if open."""
        registry, person = self.chart.registry, self.chart.registry.people.get(identifier)
        body = person.principal if person is not None else identifier
        states = registry.authority.party_states.get(body, set())
        home = (person.home if person is not None else "") or (next(iter(states)) if len(states) == 1 else "")
        if home in registry.authority.entities:
            registry.keep(registry.authority.entities[home])
        return home or (body if person is not None else "")

    def _abroad(self, token: Token) -> set[str]:
        """Return the states that a noun cannot mean, since whoever deals with it is their own.

        'Chad's premier hailed the government': not hers. 'Turkish firms invest in the country', 'Turks on their visit
        to the country': not Turkey.
        """
        if token.lemma_.lower() in _GOVERNMENTS:
            return self._governed(token)
        if token.dep_ == "nmod" and token.head.lemma_ in word_classes("nouns")["journeys"]:
            guests = [i for owner in syntax.children(token.head, "nmod:poss") for i in self.chart.at(owner)]
            return {self.chart.state_or_principal(i) for i in guests}
        if token.dep_ == "nmod" and syntax.case(token) in _OF_DEALING and token.head.rel == "obj":
            doers = arguments.logical_subjects(token.head.head)  # 'It broke off relations with the country'
            return {self.chart.state_of(i) for d in doers for i in self.chart.at(d)}
        subject = arguments.surface_subject(token.head)
        if subject is None or subject.tag_ != "NNS" or token.dep_ not in {"obj", "iobj", "obl", "obl:agent"}:
            return set()
        origins = (*syntax.children(subject, "amod"), *syntax.complements(subject, "from"))
        return {i for origin in origins for i in self.chart.at(origin)}

    def _governed(self, token: Token) -> set[str]:
        """Return the states in whose governments those are who deal with 'the government' as with another's."""
        subject = arguments.surface_subject(token.head)
        if subject is None or token.dep_ != "obj" or token.head.lemma_ in _AT_HOME:
            return set()
        people = self.chart.registry.people
        offices = {i: " ".join(people[i].all_offices).lower() for i in self.chart.at(subject) if i in people}
        return {self.chart.state_or_principal(i) for i, held in offices.items() if _GOVERNING & set(held.split())}

    def _junta(self, token: Token, sentence: int) -> tuple[str, ...]:
        """Return the junta that a text takes for known, of the state that it speaks of."""
        people = self.chart.registry.people.values()
        led = (p.state for p in people if p.state and any(token.lemma_ in office.split() for office in p.all_offices))
        state = next(led, "")
        if not state:
            ranked = self.chart.discourse.ranked(lambda i: self.chart.kind(i) == "State", sentence, _FAR)
            state = next(iter(ranked), "")
        if not state:
            return ()
        label = f"org/{slug(self.chart.entity(state).label)}-{slug(token.lemma_)}"
        entity = self.chart.registry.keep(Entity(label, "GovernmentBody", token.text))
        if entity.id not in self.chart.principals:
            self.chart.unserving.add(entity.id)
        self.chart.principals[entity.id] = state
        return (entity.id,)

    def _again(self, token: Token, lemma: str, sentence: int) -> tuple[str, ...]:
        """Return what 'the country', 'the government', 'the ministry' takes up again."""
        if of_sort := actor_nouns().state_sorts.get(lemma):
            fits = (of_sort - self.pronouns.others.fellow_arguments(token)).__contains__
            return tuple(self.chart.discourse.ranked(fits, sentence, _FAR)[:1])
        if lemma in {"country", "nation", "state", "republic", "neighbour", "neighbor", "ally"}:
            said = descriptions.phrase(token).of(self.chart.text).lower()
            there = next((states for region, states in actor_nouns().regions.items() if f"{region} " in said), None)
            if there is not None:  # 'the Caribbean nation'
                fits = (there - self.pronouns.others.fellow_arguments(token)).__contains__
                return tuple(self.chart.discourse.ranked(fits, sentence, _FAR)[:1])
        if lemma == "government" and syntax.case(token) == "between" and (seated := self._seat_before(token)):
            return seated  # 'in Juba to mediate between the government and the rebels'
        abroad = self._abroad(token)
        own = self._own_state(token) if lemma in {"government", "administration", "cabinet"} else ""
        if own and own not in abroad:
            return (own,)
        if lemma in {"country", "nation", "republic", "government", "administration", "regime"}:
            # 'Washington has promised the country money'
            beside = self.pronouns.others.fellow_arguments(token) | abroad
            ranked = self.chart.discourse.ranked(
                lambda i: self.chart.kind(i) == "State" and i not in beside, sentence, 3
            )
            if not ranked and lemma == "government":
                return self._seat_before(token) or self._only_state(sentence)
            return tuple(ranked[:1])
        if lemma == "junta":  # a state's, and not the state
            return body(self.chart, lemma, sentence) or self._junta(token, sentence)
        words = {c.lower_ for c in token.children}
        if lemma == "party" and not _OTHERS.isdisjoint(words):
            return ()
        field = {c.lower_ for c in syntax.children(token, "amod", "compound")} if lemma in _OF_FIELDS else set()
        found = body(self.chart, lemma, sentence, not _CIVIL.isdisjoint(words), field - {"same"})
        state = self._state_spoken_of(token) if field else ""
        of_another = state and any(self.chart.state_of(i) not in {"", state} for i in found)
        return () if of_another else found  # 'Peru's foreign ministry protested. Chile yielded. The foreign ministry'
