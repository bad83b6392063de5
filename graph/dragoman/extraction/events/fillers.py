"""What fills a frame's role: from a grammatical function to words, from words to entities of the right type."""

from collections.abc import Callable, Iterator
from itertools import islice

from dragoman.extraction.actors import Actors
from dragoman.extraction.events.filler_types import Filler, FillerTypes, counted, nouns, sent_by
from dragoman.extraction.events.functions import is_absent, second_witness, words_of
from dragoman.extraction.events.functions.identities import EXEMPLIFYING
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.lists import members, papers_behind
from dragoman.extraction.grammar.phrases import named_behind
from dragoman.extraction.grammar.surroundings import author, is_adjunct, is_time
from dragoman.extraction.lexicon.frame import Frame, Trigger
from dragoman.extraction.quantities import Quantities
from dragoman.extraction.things import Things
from dragoman.model import Span
from dragoman.reading.parsed import Token

_TIMES = frozenset({"in", "on", "since", "after", "before", "during", "until", ""})
"""Prepositions of time; '' for 'last May'."""
_JOINED = frozenset("IntergovernmentalOrganization StateGrouping Agreement Treaty Initiative".split())
"""What states join and leave, as they do not an association."""
_ARGUMENTS = frozenset({"nsubj", "obj", "obl", "nmod", "appos", "conj", "root"})
_RANKS = frozenset({"ambassador", "general", "senator", "minister"})
"""Titles that somebody keeps, whatever post they leave."""
_REPLACING = frozenset({"replace", "succeed"})
_LISTED = 12
"""How many words behind 'among them' are read for names."""
_NEAR = 3
"""How many sentences back what a verb leaves unsaid may stand, its own counted."""
_ACTING = frozenset({"actor", "party", "side", "legislature"})
"""Types whose deed a paper may tell of: 'issued a statement condemning the coup'."""
_EACH_OTHER = frozenset({"each other", "one another"})
_PLURALS = frozenset({"NNS", "NNPS"})
_PAPERS = frozenset({"document", "agreement"})
_DOERS = frozenset({"subj", "light"})
_STATEMENTS = frozenset({"Statement", "Endorsement", "Criticism", "Accusation", "Threat", "Announcement"})
"""Events by which those who meet in a body speak for it."""
_MEMBERED = frozenset({"IntergovernmentalOrganization", "StateGrouping"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NOMINAL = frozenset({"NOUN", "PROPN"})
_GROUPS = frozenset({"group", "side", "actor"})
"""Types whose fillers may be several people, of whom the text may name some."""


class Fillers(FillerTypes):
    """What fills the roles of frames in one document."""

    def __init__(self, actors: Actors, things: Things, quantities: Quantities) -> None:
        super().__init__(actors, things, quantities)
        self._words: dict[tuple[int, str, int], list[Token]] = {}

    def words(self, token: Token, function: str, trigger: Trigger) -> list[Token]:
        """Return the words in this function of a verb or noun; every row that asks gets the same list."""
        key = (token.i, function, id(trigger))
        if is_absent(token, function):
            return []
        if key not in self._words:
            self._words[key] = words_of(token, function, trigger)
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
            if function in _UNSAID:
                return by_order or _UNSAID[function](self, trigger_token, trigger, role, frame)
            if is_absent(trigger_token, function):
                continue
            words, in_order = self._both_words(trigger_token, function, trigger, kind)
            if not words and not in_order and function != "subj":
                continue
            parsed = self._fitting(words, kind, trigger_token)
            ordered = parsed if in_order == words else self._fitting(in_order, kind, trigger_token)
            hung = function == "obj" and trigger_token.dep_ == "acl"  # what stands above is no list
            if {f.entity.id for f in parsed} < {f.entity.id for f in ordered} and not (hung and parsed):
                parsed = ordered if parsed else ()  # both agree; word order has seen more of a list
            if function == "at" and kind == "quantity":
                parsed = parsed[:1]  # 'the bank puts it at $4, the state at $3'
            by_order = by_order or ordered  # word order alone weighs less than what the parse gives another function
            if parsed or (by_order and function == "subj"):
                return self._whole(parsed or by_order, kind)
            if function == "subj" and any(w.tag_ == "PRP" for w in self.words(trigger_token, function, trigger)):
                return ()  # somebody does it, though it is not clear who
        return self._whole(by_order or (self._there(trigger_token) if kind == "place" else ()), kind)

    def _there(self, verb: Token) -> tuple[Filler, ...]:
        """Return the place named last that 'there' takes up: 'went to Oslo. Lee had arrived there in May'."""
        there = next((c for c in syntax.children(verb, "advmod") if c.lower_ == "there"), None)
        before = verb.doc[syntax.start_of(verb, 2) : there.i] if there is not None else ()
        named = (self.of_type(w, "place") for w in reversed(before) if w.pos_ == "PROPN" and syntax.case(w) in _WHERE)
        return tuple(next((found for found in named if found), ()))

    def body_of(self, speaker: Token) -> Filler | None:
        """Return the organisation whose communiqué it is, where 'we, the leaders of its members' speak in it."""
        if speaker.lower_ == "we":
            speaker = syntax.introduced(speaker) or speaker
        beside = [speaker.head, *syntax.children(speaker.head, "nsubj")]
        we = next((w for w in beside if w.lower_ == "we" and syntax.described(w) == speaker), None)
        if we is None or (speaker.tag_ not in _PLURALS and speaker.pos_ != "PROPN"):
            return None
        title = [] if any(t.tag_ in _FINITE for t in speaker.doc[: we.i]) else speaker.doc[: we.i]
        members = [t for t in we.subtree if t.lemma_.lower() == "member"]  # 'the members of the alliance'
        for word in (*title, *(w for m in members for w in syntax.complements(m, "of"))):
            bodies = [f for f in self.of_type(word, "bloc") if f.entity.kind in _MEMBERED]
            if bodies:
                return bodies[0]
        return None

    def _both_words(self, token: Token, function: str, trigger: Trigger, kind: str) -> list[list[Token]]:
        """Return the words that the parse gives a function, and those that word order gives it."""
        both = [self.words(token, function, trigger), second_witness(token, function, trigger)]
        if function == "subj" and kind in _ACTING:
            both = [[author(w) for w in row] for row in both]
        if function == "in":  # 'in grants' tells the form of the money, not whom it goes to
            both = [[w for w in row if w.lemma_.lower() not in nouns("payments")] for row in both]
        return both

    def _whole(self, found: tuple[Filler, ...], kind: str) -> tuple[Filler, ...]:
        """Return what fills a role, with the people whom the text names out of a group."""
        if kind == "content":
            return found[:1]  # what is said first is what it is about
        return (*found, *self._members(found)) if kind in _GROUPS else found

    def _members(self, groups: tuple[Filler, ...]) -> list[Filler]:
        """Return the people whom the text names out of a group: 'six diplomats, among them Consul Ann Lee'."""
        people = (f.token for f in groups if f.entity.kind == "PersonGroup")
        found = [f for token in people for f in self._singled_out(token, "person")]
        return list({f.entity.id: f for f in found}.values())

    def _singled_out(self, several: Token, kind: str) -> Iterator[Filler]:
        """Yield those whom the text names right behind the many: '50 states, including Chile and Peru, signed'."""
        doc, i = several.doc, several.i + 1
        i += doc[i].text == "," if i < len(doc) else 0
        if several.tag_ not in _PLURALS or i + 1 >= len(doc) or doc[i].lower_ not in {"including", "among", "notably"}:
            return
        for word in doc[i + 1 : min(several.sent.end, i + _LISTED)]:
            if word.pos_ in {"VERB", "AUX"} or word.lower_ in {"to", "what"}:
                return
            yield from (f for f in self.of_type(word, kind) if word.pos_ == "PROPN")

    def _home(self, token: Token, trigger: Trigger, frame: Frame) -> tuple[Filler, ...]:
        """Return for whom those act to whom it is done: an envoy is recalled by the state that sent them."""
        found: list[Filler] = []
        for sent in self.fill(token, trigger, frame.dyad[1], frame):
            state = self.actors.acts_for(sent.entity)
            owners = [
                o for owner in syntax.children(sent.token, "nmod:poss", "amod") for o in self.of_type(owner, "state")
            ]
            found += [Filler(state, sent.token, sent.span)] if state is not None else owners[:1]
        return tuple(found)

    def _held(self, token: Token, trigger: Trigger, frame: Frame) -> tuple[Filler, ...]:
        """Return the office that the appointed one is called by: 'the UN envoy, X, who was appointed in May'."""
        passive = token.pos_ != "VERB" or syntax.is_passive(token)
        others = syntax.children(token, "obj", "xcomp", "advcl", "ccomp", "acl")
        said = {"as", "to", "for", "by"} if token.pos_ == "NOUN" else {"by"}
        named = [c for c in syntax.children(token, "obl", "nmod") if syntax.case(c) in said or token.pos_ == "VERB"]
        others += [c for c in named if not is_time(c) and syntax.case(c) != "by"]
        if not passive or others:  # 'was appointed to a committee', 'to succeed Lee'
            return ()
        return tuple(f for a in self.fill(token, trigger, "appointee", frame) for f in self._office_of(a))

    def _vacated(self, token: Token, trigger: Trigger, frame: Frame) -> tuple[Filler, ...]:
        """Return the office of the one who is replaced: 'fired Foreign Minister X and named Y to replace him'."""
        chosen = self.fill(token, trigger, "appointee", frame)
        above = [token, *(f.token for f in chosen)]
        below = [c for word in above for c in syntax.children(word, "advcl", "xcomp", "acl", "ccomp", "obj")]
        verb = next((v for v in (token, *below) if v.lemma_.lower() in _REPLACING and v.pos_ == "VERB"), None)
        if (
            verb is None
            or token.lemma_ == "elect"
            or (verb == token and any(c.lower_ == "to" for c in syntax.children(verb, "mark")))
        ):
            return ()  # 'is to succeed him', 'was elected to replace him': not yet
        around = [c for c in syntax.children(verb, "obl", "nmod") if not is_time(c)]
        elsewhere = [c for c in around if syntax.case(c) in {"at", "in", "on"}]  # 'replaced him in the talks'
        another = [c for c in around if syntax.case(c) == "with" and c not in above]
        if elsewhere or another:
            return ()
        gone = [f for w in self.words(verb, "obj", trigger) for f in self.of_type(w, "person")]
        chooser = self.fill(token, trigger, "source", frame) if "source" in trigger.functions else ()
        others = {f.entity.id for f in (*chosen, *chooser)}  # 'she named Lee to replace him': hardly herself
        offices = [f for g in gone[:1] if g.entity.id not in others for f in self._office_of(g)]
        return tuple(f for f in offices if f.entity.label.lower() not in _RANKS)

    def _office_of(self, person: Filler) -> list[Filler]:
        office = self.actors.office_of(person.entity)
        return [Filler(office, person.token, person.span)] if office is not None else []

    def _opposite(self, token: Token, trigger: Trigger, role: str, frame: Frame) -> tuple[Filler, ...]:
        """Return the other one of the two states that the text is about, where a deed between them leaves it unsaid."""
        across = self.fill(token, trigger, frame.dyad[role == frame.dyad[0]], frame)
        if role == frame.dyad[0]:  # a state does so to those whom another has sent, not to its own students
            across = tuple(f for f in across if self._is_envoy(f))
        states = {e for f in across for e in (f.entity, self.actors.acts_for(f.entity)) if e and e.kind == "State"}
        states |= {
            o.entity
            for f in across
            for c in syntax.children(f.token, "amod", "nmod:poss")
            for o in self.of_type(c, "state")
        }
        pair = self.actors.main_states(set())
        if len(states) != 1 or not states < set(pair):
            return ()
        word = Span(token.idx, token.idx + len(token))
        return tuple(Filler(state, token, word) for state in pair if state not in states)

    def _is_envoy(self, side: Filler) -> bool:
        titles = (word for office in self.actors.offices_of(side.entity) for word in office.lower().split())
        return not {side.token.lemma_.lower().removesuffix("s"), *titles}.isdisjoint(nouns("envoys"))

    def _two_sides(self, token: Token, trigger: Trigger, role: str, frame: Frame) -> tuple[Filler, ...]:
        """Return the two states that the text is about, for a deed that leaves its sides unsaid: 'Oman mediated'."""
        told = role != frame.dyad[0] and frame.dyad[0] in trigger.functions
        doers = self.fill(token, trigger, frame.dyad[0], frame) if told else ()
        third = {f.entity.id for f in doers} | {p.id for f in doers if (p := self.actors.acts_for(f.entity))}
        word = Span(token.idx, token.idx + len(token))
        return self._at_odds(token, third) or tuple(
            Filler(state, token, word) for state in self.actors.main_states(third)
        )

    def _at_odds(self, token: Token, third: set[str]) -> tuple[Filler, ...]:
        """Return those of whom the sentences before say that they agreed, fought or talked with one another."""
        for stretch in islice(syntax.sentences_back(token), _FAR):
            for verb in stretch:
                if verb.i >= token.i or verb.pos_ != "VERB" or not _is_dealing(verb):
                    continue
                members = [m for s in arguments.logical_subjects(verb) for m in syntax.coordinated(s)]
                sides = (f for m in members for f in self._side_of(m))
                found = {f.entity.id: f for f in sides if f.entity.id not in third}
                if len(found) == 2:
                    return tuple(found.values())
        return ()

    def _side_of(self, member: Token) -> list[Filler]:
        """Return the side that somebody is, or is the leader of."""
        served = (self.actors.state_or_body_of(f.entity) for f in self.of_type(member, "person"))
        led = [Filler(side, member, self.actors.mention_span(member)) for side in served if side is not None]
        return self.of_type(member, "party") or led

    def _understood(self, verb: Token, kind: str) -> tuple[Filler, ...]:
        """Return what a verb without an object is about: 'the bloc grew; Benin joined in 1994'."""
        objects = ("obj", "ccomp", "xcomp")
        if syntax.children(verb, *objects) or any(syntax.case(c) not in _TIMES for c in syntax.children(verb, "obl")):
            return ()
        doers = [e for s in arguments.logical_subjects(verb) for e in self._actor(s)]
        if doers and all(e.kind == "Person" for e in doers):  # 'Lee announced the deal and left' for home
            return ()
        found = self.last_mentioned(verb, kind, _NEAR)
        return found if all(f.entity.kind in _JOINED for f in found) else ()

    def _paper(self, verb: Token) -> tuple[Filler, ...]:
        """Return what is signed where that is not said again: 'The premier signed for Fiji', 'Fiji has signed'."""
        if syntax.children(verb, "obj", "ccomp", "xcomp") or syntax.particle(verb) or syntax.is_passive(verb):
            return ()
        said = [*syntax.complements(verb, "for"), *syntax.complements(verb, "on")]
        sides = [n for n in said if self.of_type(n, "party") or n.lemma_.lower() in {"behalf", "country", "side"}]
        doers = [e for s in arguments.logical_subjects(verb) for m in syntax.coordinated(s) for e in self._actor(m)]
        alone = verb.lemma_.lower() == "sign" and bool(doers) and all(e.kind == "State" for e in doers)
        return self.last_mentioned(verb, "agreement", 5) if sides or alone else ()

    def last_mentioned(self, token: Token, kind: str, reach: int | None = None) -> tuple[Filler, ...]:
        """Return what fits among the words before: 'a pact was agreed. The signatories were ...'.

        `reach` is the number of sentences to look back; None for all of them.
        """
        first = 0 if reach is None else syntax.start_of(token, reach)
        words = list(reversed(token.doc[first : token.i]))
        if kind in _PAPERS:  # what was signed comes before what it is on
            words.sort(key=lambda w: not (w.rel in {"obj", "nsubj"} and w.head.lemma_.lower() in _SIGNED))
        for word in words:
            unlike = word.tag_ in _PLURALS and token.tag_ not in _PLURALS
            found = self.of_type(word, kind) if word.pos_ in {"NOUN", "PROPN"} and not unlike else []
            if found:
                return (found[0],)
        return ()

    def _fitting(self, tokens: list[Token], kind: str, trigger_token: Token) -> tuple[Filler, ...]:
        """Return the fillers of a type among these words and those coordinated with them."""
        if not tokens:
            return ()
        found: dict[str, Filler] = {}
        meant = [counted(t) for word in tokens for t in _meant_by(word, trigger_token)]
        meant += [name for word in meant for name in _among_them(word)]
        for token in map(sent_by, meant) if kind in _SIDED else meant:
            for member in syntax.coordinated(token):
                if member != trigger_token and (member.i < trigger_token.i) == (token.i < trigger_token.i):
                    for filler in (
                        self.of_type(member, kind)
                        or self._named_so(member, kind)
                        or self._leader(member, kind)
                        or (list(self._singled_out(member, kind)) if kind in _ACTING else ())
                        or self._examples(member, kind)
                    ):
                        found.setdefault(filler.entity.id, filler)
                    for filler in self._examples(member, kind) if kind == "side" else ():  # 'twenty firms, including X'
                        found.setdefault(filler.entity.id, filler)
        if kind == "thing" and found and trigger_token.pos_ == "VERB":  # the parse may have lost a list's rest
            behind = [m for token in tokens if token.i > trigger_token.i for m in members(token)]
            found |= {f.entity.id: f for m in behind if m.pos_ == "NOUN" for f in self.of_type(m, kind)}
        if kind in _PAPERS:
            return tuple(self._listed_papers(list(found.values()), kind))
        return tuple(found.values())

    def _listed_papers(self, found: list[Filler], kind: str) -> list[Filler]:
        """Return papers with the others of their list, which stand for the several that it tells apart."""
        items = [
            filler
            for first in found[:1]
            for paper in papers_behind(first.token, lambda t: t.pos_ in _NOMINAL and bool(self.of_type(t, kind)))
            for filler in self.of_type(paper, kind)
        ]
        known = {f.entity.id for f in found}
        new = [f for f in {f.entity.id: f for f in items}.values() if f.entity.id not in known]
        several = found[0].token.tag_ in _PLURALS if found else False
        return [*(found[1:] if several and len(items) > 1 else found), *new]

    def _named_so(self, noun: Token, kind: str) -> list[Filler]:
        """Return what a pronoun stands for, or the name of what a noun describes: 'the regional bloc ECOWAS'."""
        names = named_behind(noun) if noun.pos_ == "NOUN" else []
        if noun.pos_ in {"NUM", "DET", "PRON"}:  # 'one of them, Senator Ann Lee', 'another, the envoy of Chad'
            names = syntax.children(noun, "appos")
        return [f for name in names for f in self.of_type(name, kind)] or self._antecedent(noun, kind)

    def _antecedent(self, pronoun: Token, kind: str) -> list[Filler]:
        """Return the last thing or body of the right sort that an object 'it' can stand for: 'joined it'."""
        passive = pronoun.dep_ == "nsubj:pass" and kind not in {"actor", "party", "side"}
        owning = pronoun.lower_ == "its" and kind in _PAPERS
        alone = pronoun.i + 1 < pronoun.sent.end and pronoun.nbor().lower_ == "alone"  # 'go it alone'
        object_ = pronoun.lower_ == "it" and not alone and (passive or pronoun.rel in {"obj", "obl", "nmod"})
        if not owning and not object_:
            return []
        subjects = [_first_of(subject) for subject in arguments.logical_subjects(pronoun.head)]
        doers = {e.id for first in subjects for member in syntax.coordinated(first) for e in self._actor(member)}
        own = [c for first in subjects for c in syntax.children(first, "nmod:poss", "nmod", "amod")]
        doers |= {e.id for t in own for e in self._actor(t)}  # 'France's president called it a sham': not France
        here, *earlier = islice(syntax.sentences_back(pronoun), 2)
        # 'the bishop of Lyon has called it'
        others = [w for w in here if not any(s.is_ancestor(w) for s in subjects)]
        others = [w for w in others if w.pos_ != "PROPN" or len(_joined_to(w)) < 2]  # 'it' is not one of two
        others = [w for w in others if w.rel != "obl" or w.head != pronoun.head]  # 'in Brussels it was welcomed'
        near = [w for w in reversed(others) if w.i < pronoun.i and not _is_aside(w, pronoun) and not is_adjunct(w)]
        near = [*(w for w in near if _is_parallel(w, pronoun)), *near]
        aside = [w for w in reversed(others) if w.i < pronoun.i and _is_aside(w, pronoun)]
        far = sorted(*(reversed(s) for s in earlier), key=_salience, reverse=True) if earlier else []
        body: list[Filler] = []
        for word in (*near, *far, *aside):  # of the sentence before, what it is about comes first
            argument = word.rel in _ARGUMENTS and word.tag_ not in _PLURALS and word.dep_ != "nmod:poss"
            same = word.lower_ == "it" and word.dep_ == "nsubj" and self.things.at(word) is not None
            named = word.pos_ in {"NOUN", "PROPN"} or same
            found = self.of_type(word, kind) if argument and named else []
            speaking = word.rel == "nsubj" and word.head.lemma_.lower() in _SPEAKING and kind == "content"
            if speaking or (kind == "content" and found and self._is_actor(found[0].entity)):
                continue  # 'called it a day of joy': what has happened
            if found and found[0].entity.id not in doers and found[0].entity.kind not in {"Person", "PersonGroup"}:
                if kind != "any" or not self._is_actor(found[0].entity):
                    return [found[0]]
                body = body or [found[0]]  # 'would ask the court to rule on the raid. Lee condemned it': a deed, rather
        return body

    def _examples(self, noun: Token, kind: str) -> list[Filler]:
        """Return who is named among those whom a plural leaves open: 'several states, including Chad and Niger'."""
        if noun.tag_ not in _PLURALS or kind not in _ACTING:
            return []
        named = [c for c in syntax.children(noun, "nmod") if c.i > noun.i and syntax.case(c) in EXEMPLIFYING]
        return [f for first in named for member in syntax.coordinated(first) for f in self.of_type(member, kind)]

    def _leader(self, token: Token, kind: str) -> list[Filler]:
        """Return who leads a delegation by its own words: where it goes and whom it meets, so does its leader."""
        if kind not in {"actor", "person"} or token.lemma_.lower() != "delegation":
            return []
        heading = [c for c in syntax.children(token, "acl", "acl:relcl") if c.lemma_.lower() in {"lead", "head"}]
        return [f for verb in heading for agent in arguments.agents(verb) for f in self.of_type(agent, "person")]


def _is_parallel(noun: Token, pronoun: Token) -> bool:
    """Tell whether a noun is the object above, as the pronoun is below: 'called it fair, while Peru derided it'."""
    verb, above = pronoun.head, pronoun.head.head
    beside = verb.dep_ in {"advcl", "conj", "parataxis"} and above.pos_ == "VERB" and pronoun.rel == "obj"
    beside = beside and bool(syntax.children(verb, "nsubj"))
    return beside and noun.rel == "obj" and noun.head == above and noun == syntax.children(above, "obj")[0]


_UNSAID: dict[str, Callable[[Fillers, Token, Trigger, str, Frame], tuple[Filler, ...]]] = {
    "discourse": lambda self, t, trigger, role, frame: self.last_mentioned(t, frame.roles[role]),
    "held": lambda self, t, trigger, role, frame: self._held(t, trigger, frame),
    "home": lambda self, t, trigger, role, frame: self._home(t, trigger, frame),
    "opposite": Fillers._opposite,
    "paper": lambda self, t, trigger, role, frame: self._paper(t),
    "sides": Fillers._two_sides,
    "understood": lambda self, t, trigger, role, frame: self._understood(t, frame.roles[role]),
    "vacated": lambda self, t, trigger, role, frame: self._vacated(t, trigger, frame),
}
"""Functions of what the clause leaves unsaid: nothing is asked behind them."""


def _is_dealing(verb: Token) -> bool:
    """Tell whether a verb is of dealing with one another: 'agreed', 'ended five days of talks'."""
    talks = any(t.lemma_.lower() in _TALKS for o in syntax.children(verb, "obj") for t in (o, *o.children))
    return verb.lemma_.lower() in _TOGETHER or talks


_FAR = 12
"""How many sentences back the two are looked for between whom somebody mediates."""
_TALKS = frozenset("talk talks negotiation truce ceasefire war".split())
_TOGETHER = frozenset("agree accept reach sign conclude fight clash negotiate talk quarrel resume".split())
"""What two do with or against one another."""
_SIGNED = frozenset({"sign", "initial", "ink", "conclude"})
_SPEAKING = frozenset("say tell add hint warn insist admit claim argue note explain".split())
_SIDED = frozenset({"actor", "party", "side", "power"})
"""Roles in which envoys stand for those who have sent them."""
_OUT_OF = frozenset({"all", "both", "each", "most", "none"})
_WHERE = frozenset({"in", "to", "into", "at"})


def _among_them(noun: Token) -> list[Token]:
    """Return the name behind 'among them', which the parse hangs anywhere: 'six leaders, among them Ann Lee'."""
    behind = noun.doc[noun.i + 1 : min(noun.i + 6, noun.sent.end)]
    words = [t.lower_ for t in behind]
    if words[:3] != [",", "among", "them"] or len(behind) < 4:
        return []
    name = behind[3]
    while name.head in behind or name.dep_ in {"nmod:desc", "compound", "det", "flat"}:
        name = name.head
    return [name] if name.pos_ == "PROPN" else []


def _joined_to(noun: Token) -> list[Token]:
    return syntax.coordinated(_first_of(noun))


def _first_of(noun: Token) -> Token:
    """Return the first of those with whom a noun is joined."""
    while noun.dep_ == "conj":
        noun = noun.head
    return noun


def _is_aside(word: Token, pronoun: Token) -> bool:
    """Tell whether a word stands in a relative clause that the pronoun is no part of."""
    clause = next((t for t in syntax.clauses_above(word) if t.dep_ == "acl:relcl"), None)
    return clause is not None and not clause.is_ancestor(pronoun)


def _meant_by(word: Token, verb: Token) -> list[Token]:
    """Return a word itself or, for 'each other' and 'one another', those who do it to each other.

    For 'what Oslo calls a betrayal' the betrayal.
    """
    if word.lower_ == "what" and (called := _called(word)):
        return called
    if word.lower_ in _OUT_OF and word.dep_ == "appos" and any(c.lower_ == "whom" for c in word.children):
        return syntax.coordinated(_first_of(word.head))  # 'sanctioned Lee and Ray, both of whom it accuses'
    if word.lower_ not in {"each", "other", "one", "another"}:
        return [word]
    around = {" ".join(t.lower_ for t in word.doc[max(0, i) : i + 2]) for i in (word.i - 1, word.i)}
    return arguments.logical_subjects(verb) if around & _EACH_OTHER else [word]


def _called(what: Token) -> list[Token]:
    """Return what somebody calls it: 'interference' of 'what it calls interference', 'what it described as such'."""
    for clause in syntax.children(what, "acl:relcl", "acl"):
        if clause.lemma_.lower() in nouns("naming"):
            behind = syntax.complements(clause, "as") or syntax.children(clause, "xcomp", "obj", "ccomp")
            return [noun for noun in behind if noun != what and noun.i > clause.i]
    return []


def _salience(word: Token) -> int:
    """Return 2 for what a sentence is about, 1 for what a clause within it is about."""
    return word.dep_.startswith("nsubj") * (1 + (word.head.dep_ in {"ROOT", "conj", "parataxis"}))
