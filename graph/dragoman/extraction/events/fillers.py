"""What fills the roles of frames, also where the clause leaves it unsaid and the text before tells it."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice

from dragoman import tags
from dragoman.extraction.events.filler_types import Filler, nouns
from dragoman.extraction.events.fitting import PAPERS
from dragoman.extraction.events.stated import StatedFillers, Unsaid
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.clauses import clause_of
from dragoman.extraction.grammar.mood import own_status
from dragoman.extraction.grammar.surroundings import is_time
from dragoman.extraction.grammar.verb_forms import FUTURE_AUXILIARIES, helpers_of
from dragoman.extraction.lexicon import attitudes
from dragoman.extraction.lexicon.frame import Frame, Trigger
from dragoman.model import Entity, Span, Status
from dragoman.reading.parsed import Token

_TIMES = frozenset({"in", "on", "since", "after", "before", "during", "until", ""})
"""Prepositions of time; '' for 'last May'."""
_JOINED = frozenset("IntergovernmentalOrganization StateGrouping Agreement Treaty Initiative".split())
"""What states join and leave, as they do not an association."""
_RANKS = frozenset({"ambassador", "general", "senator", "minister"})
"""Titles that somebody keeps, whatever post they leave."""
_LEAVING = frozenset(
    "resign quit sack fire dismiss oust die retire remove step stand depose axe topple replace leave".split()
)
"""What somebody does, or what is done to somebody, who holds an office no more."""
_REPLACING = frozenset({"replace", "succeed"})
_NEAR = 3
"""How many sentences back what a verb leaves unsaid may stand, its own counted."""
_FAR = 12
"""How many sentences back the two are looked for between whom somebody mediates."""
_TALKS = frozenset("talk talks negotiation truce ceasefire war".split())
_TOGETHER = frozenset("agree accept reach sign initial conclude fight clash negotiate talk quarrel resume".split())
"""What two do with or against one another."""
_GATHERINGS = frozenset(
    """summit mini-summit conference meeting talk talks round session forum congress retreat ceremony signing reception
    dinner banquet tournament cup""".split()
)
_LAUDING = frozenset(
    "praise laud commend hail appreciate value welcome salute applaud thank thanks acknowledge".split()
)
_SIGNED = frozenset({"sign", "initial", "ink", "conclude"})


class Fillers(StatedFillers):
    """What fills the roles of frames in one document."""

    def unsaid(self, function: str) -> Unsaid | None:
        """Return how a function of what the clause leaves unsaid is filled; None where it is no such function."""
        how = _UNSAID.get(function)
        return partial(how, self) if how is not None else None

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
        offices = [f for g in gone[:1] if g.entity.id not in others for f in self._office_of(g) or self._office_left(g)]
        return tuple(f for f in offices if f.entity.label.lower() not in _RANKS)

    def _vacated_before(self, token: Token) -> tuple[Filler, ...]:
        """Return the office of which the sentence before tells that it is free or filled anew.

        'The minister was sacked. Lee takes over', 'Chad has a new envoy to Fiji. Lee was appointed to the post'.
        """
        before = syntax.sentence_before(token)
        root = before.root if before is not None else token
        objects = syntax.children(root, "obj", "nsubj:pass")
        if root.lemma_.lower() in _LEAVING and own_status(root)[0] is Status.REPORTED:
            holders = objects or arguments.logical_subjects(root)
        else:
            holders = [o for o in objects if any(c.lower_ == "new" for c in o.children)]
        offices = [o for h in holders[:1] for o in self._offices_told_at(h)]
        return tuple(offices[:1])

    def _offices_told_at(self, holder: Token) -> list[Filler]:
        """Return the office of a holder, named or called by it alone."""
        held = [o for f in self.of_type(holder, "person") for o in self._office_of(f) or self._office_left(f)]
        office = self.actors.office_at(holder)
        return held or ([Filler(office, holder, self.span(holder))] if office is not None else [])

    def _office_left(self, person: Filler) -> list[Filler]:
        office = self.actors.office_left(person.entity)  # 'Lee resigned as premier. Ray was named to replace him'
        return [Filler(office, person.token, person.span)] if office is not None else []

    def _office_of(self, person: Filler) -> list[Filler]:
        office = self.actors.office_of(person.entity)
        return [Filler(office, person.token, person.span)] if office is not None else []

    def _opposite(self, token: Token, trigger: Trigger, role: str, frame: Frame) -> tuple[Filler, ...]:
        """Return the other one of the two states that the text is about, where a deed between them leaves it unsaid."""
        if syntax.is_passive(token) and any(syntax.complements(token, p) for p in ("from", "out of", "out")):
            return ()  # 'was expelled from Peru'
        across = self.fill(token, trigger, frame.dyad[role == frame.dyad[0]], frame)
        if role == frame.dyad[0]:  # a state does so to those whom another has sent, not to its own students
            across = tuple(f for f in across if self._is_envoy(f))
        states = {e for f in across for e in (f.entity, self.actors.acts_for(f.entity)) if e and e.kind == "State"}
        states |= {
            o.entity
            for f in across
            for c in (f.token, *syntax.children(f.token, "amod", "nmod:poss"))
            for o in self.of_type(c, "state")
        }
        pair = self.actors.main_states(set())
        if len(states) != 1:
            return ()
        if states < set(pair):
            others = [s for s in pair if s not in states]
        else:
            doer = 0 if syntax.is_passive(token) else min(f.token.i for f in across)
            others = self._told_beside(token, doer, states)
        word = Span(token.idx, token.idx + len(token))
        return tuple(Filler(state, token, word) for state in others)

    def _told_beside(self, token: Token, doer: int, states: set[Entity]) -> list[Entity]:
        """Return the one other state of which its doer's clause tells: 'Peru shut its embassy in Tehran and cut ties'.

        Of the sentence before, where its own names none; nothing where there are several: 'Chile, too, has left, and
        Peru cut ties'.
        """
        here, *before = (list(s) for s in islice(syntax.sentences_back(token), 2))
        if self._states_named(here[: max(doer - here[0].i, 0)], states):
            return []
        named = next((n for s in (here, *before) if (n := self._states_named(s, states))), [])
        return named if len(named) == 1 else []

    def _pair_before(self, token: Token) -> tuple[Filler, ...]:
        """Return the two states that its clause names, or the sentence before: 'Ties were restored in May'."""
        here, *before = (list(s) for s in islice(syntax.sentences_back(token), 2))
        named = self._states_named(sorted(token.subtree, key=lambda t: t.i), set())
        if not self._states_named(here, set()) and before:
            named = self._states_named(before[0], set())
        if len(named) != _PAIR:
            return ()
        word = Span(token.idx, token.idx + len(token))
        return tuple(Filler(state, token, word) for state in named)

    def _states_named(self, words: list[Token], without: set[Entity]) -> list[Entity]:
        """Return the states that words name, in their order, some left out."""
        nominal = (w for w in words if w.pos_ in {"PROPN", "ADJ", "NOUN"})
        return list(dict.fromkeys(s for w in nominal for s in self._states_at(w) if s not in without))

    def _states_at(self, word: Token) -> Iterator[Entity]:
        """Yield the states that a word names, itself or by a city of theirs."""
        yield from (f.entity for f in self.of_type(word, "state"))
        for place in self.actors.at_place(word):
            if around := self.actors.state_around(place):
                yield self.actors.entity(around)

    def _is_envoy(self, side: Filler) -> bool:
        titles = (word for office in self.actors.offices_of(side.entity) for word in office.lower().split())
        last = side.entity.label.lower().rpartition(" ")[2]  # of 'Chad's' envoys only the owner is told
        named = {word.removesuffix("s") for word in (side.token.lemma_.lower(), last)}
        return not {*named, *titles}.isdisjoint(nouns("envoys"))

    def _two_sides(self, token: Token, trigger: Trigger, role: str, frame: Frame) -> tuple[Filler, ...]:
        """Return the two states that the text is about, for a deed that leaves its sides unsaid: 'Oman mediated'."""
        told = role != frame.dyad[0] and frame.dyad[0] in trigger.functions
        doers = self.fill(token, trigger, frame.dyad[0], frame) if told else ()
        third = {f.entity.id for f in doers} | {p.id for f in doers if (p := self.actors.acts_for(f.entity))}
        word = Span(token.idx, token.idx + len(token))
        whole = token.head if token.dep_ == "compound" else token
        lauded = whole.rel == "obj" or syntax.case(whole) == "for"  # 'praised its mediation', 'thanked it for'
        if lauded and whole.head.lemma_.lower() in _LAUDING:  # whoever's quarrel that was
            return self._at_odds(token, third)
        if at_odds := self._at_odds(token, third):
            return at_odds
        third |= {e.id for f in doers for m in syntax.coordinated(f.token) for e in self._told_of(m)}
        return tuple(Filler(state, token, word) for state in self.actors.main_states(third))

    def _told_of(self, noun: Token) -> Iterator[Entity]:
        """Yield who is named in what a phrase tells of a doer, clauses apart: 'Lee, former president of Chile'."""
        for child in noun.children:
            if child.pos_ not in {"VERB", "AUX"} and child.dep_ != "conj":
                yield from (*self._actor(child), *self._told_of(child))

    def _at_odds(self, token: Token, third: set[str]) -> tuple[Filler, ...]:
        """Return those of whom the sentences before say that they agreed, fought or talked with one another.

        Or between whom something was: 'troops on the border between A and B'.
        """
        for stretch in islice(syntax.sentences_back(token), _FAR):
            for word in stretch:
                if word.i >= token.i:
                    continue
                firsts = syntax.complements(word, "between") if word.pos_ == "NOUN" else []
                if word.pos_ == "VERB" and _is_dealing(word):
                    firsts = arguments.logical_subjects(word)
                sides = (f for s in firsts for m in syntax.coordinated(s) for f in self._side_of(m))
                found = {f.entity.id: f for f in sides if f.entity.id not in third}
                if len(found) == 2:
                    return tuple(found.values())
        return ()

    def _own_side(self, token: Token) -> tuple[Filler, ...]:
        """Return the side of who tells of talks and not whose they are: 'Lee said that talks with Chad had ended'."""
        whose = syntax.children(token, "nmod:poss", "compound", "amod")
        if not syntax.complements(token, "with") or any(self._actor(w) or w.pos_ == "PRON" for w in whose):
            return ()
        clauses = [t for t in syntax.clauses_above(token) if t.pos_ == "VERB"]
        telling = next((c for c in clauses if c.lemma_.lower() in attitudes()["report"]), None)
        tellers = arguments.logical_subjects(telling) if telling is not None else []
        sides = (f for teller in tellers for f in self._side_of(teller))
        return tuple(f for f in sides if f.entity.kind in {"State", "IntergovernmentalOrganization"})

    def _own_plan(self, token: Token, trigger: Trigger, frame: Frame) -> tuple[Filler, ...]:
        """Return what somebody says their own side does next: 'said Peru was closing its embassy', 'it will send'."""
        speakers = [f.entity for f in self.fill(token, trigger, "source", frame)]
        clauses = [c for first in clause_of(token, trigger) for c in (first, *syntax.children(first, "conj"))]
        planned = [c for c in clauses if _is_plan(c) and self._is_of_side(c, speakers)]
        return tuple(f for clause in planned for f in self.of_type(clause, "matter"))

    def _is_of_side(self, clause: Token, speakers: list[Entity]) -> bool:
        """Tell whether a clause tells what the speakers or those they act for do, or what is done by nobody named."""
        if syntax.is_passive(clause):
            return not arguments.agents(clause)
        doers = [e for s in arguments.logical_subjects(clause) for e in self._actor(s)]
        return any(self.same_side(doer, speaker) for doer in doers for speaker in speakers)

    def _side_of(self, member: Token) -> list[Filler]:
        """Return the side that somebody is, or is the leader of."""
        served = (self.actors.state_or_body_of(f.entity) for f in self.of_type(member, "person"))
        led = [Filler(side, member, self.actors.mention_span(member)) for side in served if side is not None]
        return self.of_type(member, "party") or led

    def _understood(self, verb: Token, kind: str) -> tuple[Filler, ...]:
        """Return what a verb without an object is about: 'the bloc grew; Benin joined in 1994'."""
        objects = ("obj", "ccomp", "xcomp", "obl:agent")
        if syntax.children(verb, *objects) or any(syntax.case(c) not in _TIMES for c in syntax.children(verb, "obl")):
            return ()
        doers = [e for s in arguments.logical_subjects(verb) for e in self._actor(s)]
        if doers and all(e.kind == "Person" for e in doers):  # 'Lee announced the deal and left' for home
            return ()
        found = self.last_mentioned(verb, kind, _NEAR)
        return found if all(f.entity.kind in _JOINED for f in found) else ()

    def _whose_members(self, token: Token, kind: str) -> tuple[Filler, ...]:
        """Return the body just told of whose member a state is or becomes: 'Fiji left the bloc. Peru is a member'."""
        nouns_ = [token, *syntax.children(token, "xcomp", "obj", "obl")]
        member = next((t for t in nouns_ if t.lemma_.lower() == "member"), token)
        apart = {"nmod", "compound", "amod", "nmod:poss", "nmod:desc", "acl", "acl:relcl"}
        one = any(c.lower_ == "a" for c in member.children) or member.tag_ in tags.PLURALS
        if not one or any(c.dep_ in apart and not is_time(c) for c in member.children):
            return ()  # 'a family member', 'a member of the cabinet'
        clause = member if syntax.children(member, "cop") else member.head
        doers = arguments.logical_subjects(clause) if member.rel != "appos" else [member.head]
        if not any(f.entity.kind == "State" for d in doers for f in self.of_type(d, "actor")):
            return ()
        found = self.last_mentioned(member, kind, _NEAR)
        return found if all(f.entity.kind in _JOINED for f in found) else ()

    def _paper(self, verb: Token) -> tuple[Filler, ...]:
        """Return what is signed where that is not said again: 'The premier signed for Fiji', 'Fiji has signed'."""
        if syntax.children(verb, "ccomp", "xcomp") or syntax.particle(verb) or syntax.is_passive(verb):
            return ()
        if not all(self._is_next_signer(noun) for noun in syntax.children(verb, "obj")):
            return ()
        said = [*syntax.complements(verb, "for"), *syntax.complements(verb, "on")]
        sides = [n for n in said if self.of_type(n, "party") or n.lemma_.lower() in {"behalf", "country", "side"}]
        doers = [e for s in arguments.logical_subjects(verb) for m in syntax.coordinated(s) for e in self._actor(m)]
        alone = verb.lemma_.lower() == "sign" and bool(doers) and all(e.kind in {"State", "Person"} for e in doers)
        return self.last_mentioned(verb, "agreement", 5) if sides or alone else ()

    def _is_next_signer(self, noun: Token) -> bool:
        """Tell whether an 'object' signs next for a side: 'Lee signed for Fiji, | Minister Ray for Togo'."""
        sides = [c for c in syntax.children(noun, "nmod", "obl") if syntax.case(c) in {"for", "on"}]
        return bool(self.of_type(noun, "person")) and bool(sides) and sides[0].i > noun.i

    def _occasion(self, token: Token) -> tuple[Filler, ...]:
        """Return what 'the host' or 'the evening's host' has others at: the gathering last spoken of, else the next.

        'Her host' is the host of a person, whatever the occasion, and a television's host is that of a programme.
        """
        owners = syntax.children(token, "nmod:poss", "compound")
        before = [c for c in syntax.children(token, "nsubj") if c.i == token.i - 1]
        owners += before if token.pos_ == "NOUN" else []  # 'CNN | host Ann Lee'
        owned = not all(is_time(o) or o.lower_ in {"its", "host"} for o in owners)
        if owned or any(c.lower_ in {"a", "an"} for c in token.children):
            return ()
        before_it = reversed(token.doc[syntax.start_of(token, _NEAR) : token.i])
        behind = (w for w in token.doc[token.i + 1 : token.sent.end] if syntax.children(w, "det", "nmod:poss"))
        gatherings = (w for w in (*before_it, *behind) if w.lemma_.lower() in _GATHERINGS and not _is_to_come(w))
        return tuple(next((found for w in gatherings if (found := self.of_type(w, "thing"))), ()))

    def last_mentioned(self, token: Token, kind: str, reach: int | None = None) -> tuple[Filler, ...]:
        """Return what fits among the words before: 'a pact was agreed. The signatories were ...'.

        `reach` is the number of sentences to look back; None for all of them.
        """
        if token.rel == "obj" and any(c.lower_ == "which" for c in syntax.children(token.head, "obl")):
            return ()  # 'the pact, to which they put their signatures'
        first = 0 if reach is None else syntax.start_of(token, reach)
        words = list(reversed(token.doc[first : token.i]))
        if kind in PAPERS:  # what was signed comes before what it is on
            words.sort(key=lambda w: not (w.rel in {"obj", "nsubj"} and syntax.base_form(w.head) in _SIGNED))
        for word in words:
            unlike = word.tag_ in tags.PLURALS and token.tag_ not in tags.PLURALS
            found = self.of_type(word, kind) if word.pos_ in {"NOUN", "PROPN"} and not unlike else []
            if found:
                return (found[0],)
        return ()


def _is_plan(clause: Token) -> bool:
    """Tell whether a clause tells a deed that is announced, and that it will be done or is being done."""
    helpers = helpers_of(clause)
    ahead = helpers & FUTURE_AUXILIARIES or (clause.tag_ == "VBG" and helpers & _BEING)
    meant = own_status(clause)[0] in {Status.PLANNED, Status.REPORTED}
    return bool(ahead) and meant and syntax.base_form(clause) in attitudes()["announced"]


_BEING = frozenset({"is", "are", "was", "were", "'s", "’s", "'re", "’re"})
_PAIR = 2
_UNSAID: dict[str, Callable[[Fillers, Token, Trigger, str, Frame], tuple[Filler, ...]]] = {
    "discourse": lambda self, t, trigger, role, frame: self.last_mentioned(t, frame.roles[role]),
    "held": lambda self, t, trigger, role, frame: self._held(t, trigger, frame),
    "home": lambda self, t, trigger, role, frame: self._home(t, trigger, frame),
    "occasion": lambda self, t, trigger, role, frame: self._occasion(t),
    "opposite": Fillers._opposite,
    "own-plan": lambda self, t, trigger, role, frame: self._own_plan(t, trigger, frame),
    "own-side": lambda self, t, trigger, role, frame: self._own_side(t),
    "pair-before": lambda self, t, trigger, role, frame: self._pair_before(t),
    "paper": lambda self, t, trigger, role, frame: self._paper(t),
    "sides": Fillers._two_sides,
    "understood": lambda self, t, trigger, role, frame: self._understood(t, frame.roles[role]),
    "whose-members": lambda self, t, trigger, role, frame: self._whose_members(t, frame.roles[role]),
    "vacated-before": lambda self, t, trigger, role, frame: self._vacated_before(t),
    "vacated": lambda self, t, trigger, role, frame: self._vacated(t, trigger, frame),
}
"""Functions of what the clause leaves unsaid: nothing is asked behind them."""


def _is_to_come(gathering: Token) -> bool:
    """Tell whether a gathering is yet to be held, or is a course of talks: 'the free trade talks'."""
    clause = next((t for t in syntax.clauses_above(gathering) if t.pos_ == "VERB"), None)
    timetabled = clause is not None and clause.tag_ == "VBZ" and clause.lemma_ in _BEGINNING
    planned = clause is not None and (timetabled or own_status(clause)[0] is not Status.REPORTED)
    return planned or (gathering.lemma_.lower() in _TALKS and bool(syntax.children(gathering, "compound")))


_BEGINNING = frozenset({"take", "open", "begin", "start"})
"""Verbs whose present tense tells a timetable: 'the summit opens on Friday'."""


def _is_dealing(verb: Token) -> bool:
    """Tell whether a verb is of dealing with one another: 'agreed', 'ended five days of talks'."""
    talks = any(t.lemma_.lower() in _TALKS for o in syntax.children(verb, "obj") for t in (o, *o.children))
    return syntax.base_form(verb) in _TOGETHER or talks
