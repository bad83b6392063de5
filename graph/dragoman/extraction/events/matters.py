"""What statements are about: from the clause that somebody says to the one thing that it tells of."""

from collections.abc import Iterable
from itertools import chain

from dragoman.extraction.events.filler_types import MANNER, PAIRS, FillerTypes, counted, deed_of, nouns
from dragoman.extraction.events.functions.objects import raised_subject
from dragoman.extraction.grammar import arguments, phrases, syntax
from dragoman.extraction.grammar.clauses import is_that_clause
from dragoman.extraction.grammar.surroundings import is_adjunct
from dragoman.extraction.grammar.verb_classes import GIVING
from dragoman.extraction.kinds import is_kind
from dragoman.model import Entity
from dragoman.reading.parsed import Token

_BODIES = frozenset({"DiplomaticMission", "State", "Company", "GovernmentBody"})
_MOVING = frozenset(
    "send deploy dispatch withdraw expel release free pardon evacuate resettle recruit train admit".split()
)
_WORDLIKE = frozenset({"PRON", "ADV", "SCONJ", "DET"})
_VIEWS = frozenset({"view", "views", "words", "opinion", "eyes"})
"""Nouns by which somebody is cited: 'in the view of Kenya'."""
_TOLD_OF = frozenset({"PersonGroup", "Organization", "DiplomaticMission", "ArmedGroup"})
"""Kinds of actors that a statement may be about, where it names nothing else; whom it names is in other relations."""
_NO_THINGS = frozenset("other no yes opposite contrary much many few all most some none".split())
"""What stands for nothing that one could name: 'neither trusts the other', 'many doubt it'."""
_NO_PREDICATES = frozenset({"one", "cent", "percent"})
"""Predicates that name nothing: 'is 99 per cent sure'."""
_FIGURES = {
    "breathe": "life",
    "take": "word minute",
    "roll": "dice die",
    "make": "mind",
    "change": "mind tune",
    "turn": "page corner tide",
    "close": "door chapter",
    "open": "door chapter eye",
    "pave": "way",
    "set": "foot example tone stage scene",
    "raise": "eyebrow",
    "lose": "patience temper heart face",
    "keep": "eye cool",
    "give": "ear",
    "lend": "ear hand",
    "draw": "line",
    "cross": "line finger",
    "shut": "eye door",
    "bury": "hatchet",
    "play": "ball",
}
"""Verb → objects with which it makes a figure of speech: 'rolling the dice', 'breathed new life into the talks'."""
_SPENDING = GIVING | frozenset("contribute allocate donate pledge invest spend put commit earmark disburse".split())
_DISCUSSING = frozenset({"discuss", "broach"})
"""Verbs by which even a state is a topic: 'said they had discussed Sudan'."""
_STANCES = frozenset("accept reject consult contain refuse approve agree deny acknowledge ask answer".split())
"""Deeds that name nothing without what they are done to: 'we cannot accept that'."""


class Matters(FillerTypes):
    """What words stand for where somebody speaks of it: the content of a clause, the matter of a noun phrase."""

    def _meaning(self, token: Token, kind: str) -> Iterable[Entity]:
        ways = {"content": self._content, "matter": self._matter}
        return ways[kind](token) if kind in ways else super()._meaning(token, kind)

    def _meant(self, noun: Token) -> Iterable[Entity]:
        """Return the thing that a noun phrase is about: the bases in 'no need for bases'."""
        lemma = noun.lemma_.lower()
        if _is_figure(noun) or lemma in nouns("nobody") or _is_any_country(noun):
            return ()
        if lemma in PAIRS and not syntax.complements(noun, "of"):
            return ()  # people, whoever they are
        described = noun.pos_ == "ADJ" and noun.tag_ == "JJ" and not syntax.children(noun, "det")  # 'as late as July'
        if described or noun.pos_ in {"NUM", "INTJ", "ADV"} or noun.lower_ in _NO_THINGS or noun.text[0].isdigit():
            return ()
        if (lemma not in nouns("about_nothing") and not _is_hearsay(noun)) or _is_full(noun):
            return self._thing(noun)
        below = [c for c in syntax.children(noun, "nmod") if syntax.case(c) not in MANNER]
        below += [o for verb in syntax.children(noun, "acl") for o in syntax.children(verb, "obj", "obl")]
        below += [o for verb in _done_in(noun) for o in syntax.children(verb, "obj")]
        things = chain(
            (e for word in below for e in (*self._meant(word), *self._bodies(word))),
            (e for c in syntax.children(noun, "acl", "ccomp") if is_that_clause(c) for e in self._content(c)),
            (
                e
                for c in syntax.children(noun, "acl:relcl")
                for e in self._first_meant(self._named(syntax.children(c, "nsubj", "nsubj:pass")))
            ),
        )
        bare = [] if noun.lemma_.lower() in nouns("empty") else list(self._thing(noun))
        return [thing] if (thing := next(things, None)) else bare[:1]

    def _aside(self, noun: Token) -> bool:
        """Tell whether a phrase tells where it is or only how it goes on: 'in Oslo', 'in return', 'for his part'."""
        return noun.lemma_.lower() in nouns("adverbial") or bool(self.actors.at_place(noun))

    def _bodies(self, noun: Token) -> list[Entity]:
        """Return the organisation that a noun names."""
        return [e for e in self._actor(noun) if is_kind(e.kind, "Organization")]

    def _content(self, token: Token) -> Iterable[Entity]:
        """Return what a clause is about: its first participant that is no actor, else its subject."""
        nominal = token.pos_ not in {"VERB", "AUX", "ADJ"} or (token.pos_ == "ADJ" and syntax.case(token) == "for")
        if token.lemma_.lower() in nouns("adverbial") and syntax.case(token) == "for":
            return []  # 'urged, for his part'
        if nominal and not syntax.children(token, "nsubj", "cop"):
            return [e for e in self._actor(token) if e.kind in _TOLD_OF] or self._meant(token)
        parts = _taking_part(token)
        discussed = syntax.children(token, "obj") if syntax.base_form(token) in _DISCUSSING else []
        if states := [o for o in discussed if o.pos_ == "PROPN" and self.of_type(o, "state")]:
            return [self.things.topic(phrases.label(states[0]))]
        if money := self._given(token):
            return money
        if token.pos_ in {"NOUN", "PROPN"} and token.lemma_ not in _NO_PREDICATES and not self._aside(token):
            if state := self._described(parts):
                return state
            parts.append(token)  # 'they are partners'
        around = [c for c in syntax.children(token, "obl") if syntax.case(c) not in MANNER and not self._aside(c)]
        around = [c for c in around if syntax.case(c) != "in" or not is_adjunct(c)]  # 'fled in solidarity with Chad'
        # 'said her country would share its seat' is about the seat
        parts, around = self._named([p for p in parts if not _is_own(p)]), self._named(around)
        if not parts and not around and (token.tag_ == "VBN" or token.pos_ == "ADJ"):  # 'we were shocked by the raid'
            parts = arguments.agents(token)
        return self._told_by(token, parts, around) or self._left_over(token, parts, around)

    def _given(self, clause: Token) -> list[Entity]:
        """Return the sum that a clause says somebody gives or spends: 'will give Samoa $9 million to rebuild roads'."""
        if syntax.base_form(clause) not in _SPENDING:
            return []
        return [f.entity for o in syntax.children(clause, "obj") for f in self.of_type(o, "amount")][:1]

    def _told_by(self, token: Token, parts: list[Token], around: list[Token]) -> list[Entity]:
        """Return the first thing that a clause names: in its participants, the clauses below, or around."""
        acts = [c for c in syntax.children(token, "csubj") if c.tag_ == "VBG"]
        acts = [c for c in acts if not syntax.children(c, "obj", "xcomp")]
        if acts and not parts:  # 'fighting near the town made it unsafe to travel'
            return [self.things.topic(acts[0].text)]
        clauses = [*syntax.children(token, "ccomp", "xcomp", "csubj"), *_gerunds(token)]
        powers = [p for p in parts if p.lemma_.lower() in nouns("powers")]  # 'no power would use the port': the port
        named = self._first_meant([p for p in parts if p not in powers])
        ways = [named, *(self._content(c) for c in clauses), self._first_meant(around), self._first_meant(powers)]
        if parts and all(p.lemma_.lower() in nouns("about_nothing") for p in parts):  # 'there is no doubt that'
            ways.insert(0, next((told for c in clauses if is_that_clause(c) and (told := list(self._content(c)))), []))
        return next((w for w in map(list, ways) if w), [])

    def _left_over(self, token: Token, parts: list[Token], around: list[Token]) -> list[Entity]:
        """Return what a clause that names no thing is about: a body that is opened, some people, or its deed."""
        opened = [o for o in syntax.children(token, "obj") if self._is_common_body(o)]
        if opened:
            return [self.things.topic(phrases.label(opened[0]))]
        people = [e for part in (*parts, *around) for e in self._actor(part) if e.kind in _TOLD_OF][:1]
        deed = "" if token.lemma_.lower() in _STANCES and not _has_objects(token) else deed_of(token)
        return people or ([self.things.topic(deed)] if deed else [])

    def _named(self, words: list[Token]) -> list[Token]:
        """Return the words that name something, each by what it counts."""
        return [counted(w) for w in words if w.pos_ not in _WORDLIKE and w.lower_ not in _VIEWS]

    def _first_meant(self, words: list[Token]) -> Iterable[Entity]:
        """Return the first thing that some participants of a clause name, or people to whom something is done."""
        for word in words:
            found = list(self._meant(word))
            if not found and (word.rel == "obj" or word.dep_ == "nsubj:pass"):
                found = [e for e in self._actor(word) if e.kind == "PersonGroup"][:1]
            if found:
                return found
        return []

    def _described(self, subjects: list[Token]) -> list[Entity]:
        """Return the one actor that a predicate noun is said of: 'Croatia is a pioneer', 'their troops are targets'."""
        named = [s for s in subjects if s.pos_ in {"PROPN", "NOUN"} and len(syntax.coordinated(s)) == 1]
        actors = [e for subject in named for e in self._actor(subject)]
        return actors if len(actors) == 1 else []  # 'the two neighbours are partners'

    def _matter(self, token: Token) -> Iterable[Entity]:
        """Return what a clause is about, no actor; people that something is done to are a topic: 'will send troops'."""
        for entity in self._content(token):
            if entity.kind == "PersonGroup" and token.lemma_.lower() in _MOVING:
                yield self.things.topic(entity.label)
            elif not self._is_actor(entity):
                yield entity
        yield from (e for o in syntax.children(token, "obj") if self._is_founded(o) for e in self.actors.at(o))

    def _is_common_body(self, noun: Token) -> bool:
        """Tell whether a common noun names a state or body that something is done to: 'would reopen its embassy'."""
        named = noun.pos_ == "NOUN" and noun.lemma_.lower() not in _OWN - {"state"}
        return named and any(e.kind in _BODIES for e in self._actor(noun))


def _is_own(noun: Token) -> bool:
    """Tell whether it is the speaker's own country or government, which does rather than is talked about."""
    owned = any(c.dep_ == "nmod:poss" and c.pos_ == "PRON" for c in noun.children)
    return owned and noun.lemma_.lower() in _OWN


_OWN = frozenset({"country", "nation", "government", "state", "people", "party"})


def _told_of(clause: Token) -> list[Token]:
    """Return the noun of which a relative clause says what somebody says: 'tariffs, which Chad says it will fight'."""
    speech = clause.head
    if clause.dep_ != "ccomp" or speech.dep_ != "acl:relcl":
        return []
    pronouns = [c for c in syntax.children(speech, "obj", "nsubj") if c.lower_ in {"which", "that"} and c.i < speech.i]
    return [speech.head] if pronouns else []


def _gerunds(clause: Token) -> list[Token]:
    """Return the gerunds that a predicate takes: 'is capable of meddling', 'gains from blocking it'."""
    below = syntax.children(clause, "advcl", "acl")
    return [
        c for c in below if c.tag_ == "VBG" and any(m.lower_ in _TAKING for m in syntax.children(c, "mark", "case"))
    ]


_TAKING = frozenset({"of", "from", "in", "to", "about", "for", "with", "at"})


def _done_in(noun: Token) -> list[Token]:
    """Return what somebody has a part in doing: 'had no part in drafting it'."""
    gerunds = syntax.children(noun.head, "advcl") if noun.rel == "obj" else []
    return [g for g in gerunds if g.tag_ == "VBG" and g.i == noun.i + 2 and g.nbor(-1).lower_ == "in"]


def _is_figure(noun: Token) -> bool:
    """Tell whether an object only makes an expression with its verb: 'set foot in the town', 'roll the dice'."""
    if noun.rel != "obj":
        return noun.lower_ == "comment" and any(c.lower_ == "no" for c in noun.children)
    bare = noun.lemma_.lower() in nouns("bare_objects") and not list(noun.children)
    return bare or noun.lemma_.lower() in _FIGURES.get(syntax.base_form(noun.head), "").split()


def _is_hearsay(noun: Token) -> bool:
    """Tell whether a noun only says that something is said: 'reports that the road is shut', 'talk of a delay'."""
    vague = noun.lower_ in {"talk", "speculation"}
    if not vague and not (noun.tag_ == "NNS" and noun.lower_ in _HEARSAY):
        return False
    ways = {"of", "about"} if vague else {"about"}  # 'reports of a secret meeting' have a name
    told = any(is_that_clause(c) for c in syntax.children(noun, "acl", "ccomp"))
    return told or any(syntax.case(c) in ways for c in syntax.children(noun, "nmod"))


_HEARSAY = frozenset({"reports", "rumours", "rumors", "suggestions", "claims", "concerns", "fears", "worries"})


def _is_full(noun: Token) -> bool:
    """Tell whether a noun that mostly says nothing names something here: 'their needs', 'the hard part is to come'."""
    told = [c for c in syntax.children(noun, "nmod", "acl", "acl:relcl") if c.i > noun.i]
    alone = not told and all(c.lower_ != "no" for c in noun.children)
    part = noun.lemma_.lower() == "part" and bool(syntax.children(noun, "amod"))
    return alone and (part or noun.lower_ in {"needs", "rights", "plans"})


def _has_objects(verb: Token) -> bool:
    return any(o.pos_ in {"NOUN", "PROPN"} for o in syntax.children(verb, "obj", "nsubj:pass"))


def _is_any_country(noun: Token) -> bool:
    """Tell whether it is just any country: 'wondered whether a country of two million could cope'."""
    owned = syntax.children(noun, "nmod:poss", "compound")
    return noun.lemma_.lower() in {"country", "nation"} and noun.tag_ == "NN" and not owned


def _taking_part(clause: Token) -> list[Token]:
    """Return subject and object of a clause, in the order in which it is about them."""
    parts = syntax.children(clause, "nsubj", "nsubj:pass") or raised_subject(clause)
    parts = [p for p in parts if p.dep_ != "nsubj:outer"]  # 'the line is that the drones were a gift'
    parts += syntax.children(clause, "obj") or _told_of(clause)
    if syntax.is_passive(clause) and syntax.base_form(clause) in GIVING:  # 'he had been granted asylum'
        parts.sort(key=lambda p: p.rel != "obj")
    return parts
