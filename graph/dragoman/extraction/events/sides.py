"""The two sides of an event: any noun phrase, by the trigger's functions or, failing these, nearby in its clause."""

from collections.abc import Iterable
from dataclasses import replace

from dragoman.extraction.events.coding import BY_WORDS, DEMANDING, Dyad, is_somebody, may_fill
from dragoman.extraction.events.filler_types import Filler, nouns
from dragoman.extraction.events.fillers import Fillers
from dragoman.extraction.events.functions import is_absent
from dragoman.extraction.events.side_words import (
    contacted,
    description_words,
    is_absolute,
    is_anybody,
    is_ground,
    is_locality,
    is_meanwhile,
    is_mutual,
    is_neighbour,
    is_next_deed,
    is_of_another,
    is_of_expression,
    is_own_word,
    is_part_of,
    is_venue,
    may_be_side,
    may_name,
    only_dates,
    phrase_words,
    told_apart,
    widened,
    without_verb,
)
from dragoman.extraction.grammar import arguments, phrases, syntax
from dragoman.extraction.grammar.possession import behind_thing, owners_of
from dragoman.extraction.grammar.stances import stance
from dragoman.extraction.grammar.surroundings import (
    NOMINAL,
    addressed,
    author,
    avenged,
    conditions,
    doers_of_judged,
    is_adjunct,
    is_paper,
    is_time,
    is_victim,
    misread,
    nouns_below,
    speaker,
    whole_phrase,
    wielders,
)
from dragoman.extraction.grammar.verb_classes import TELLING
from dragoman.extraction.lexicon.frame import Frame, Lexicon, Trigger
from dragoman.model import Entity, Span
from dragoman.reading.parsed import Token

_NEAR = 2
_OF_AUTHORITY = frozenset({"COERCE", "CONCEDE", "RETREAT"})
"""What those in power do: where nobody is said to, the country has done it: 'was jailed in Benin'."""
_BLAMING = frozenset({"ACCUSE", "REJECT"})
"""What is not meant for those who suffer what is blamed: 'condemned the raid in which two Kenyans died'."""
_SPOKEN = frozenset({"THREATEN", "REJECT", "SUPPORT"})
"""What nobody does by words to their own side, of which they may speak: 'warned that Chile would respond'."""
_FOR_IT = frozenset({"SUPPORT", "CONCEDE"})
"""What is not done to those against whom the text is that somebody votes for."""
_MEASURES = frozenset(
    "law rule decree order regulation ban edict ordinance act bill curfew policy statute clause quota".split()
)
"""What keeps somebody from something until it is lifted."""
_PLAIN = frozenset({"subj", "obj", "iobj", "told"})


class Sides:
    """The sides of the events of one document."""

    def __init__(self, fillers: Fillers, lexicon: Lexicon) -> None:
        self._fillers = fillers
        self._lexicon = lexicon
        self._reached: dict[tuple[int, int], list[Token]] = {}

    def dyad(self, token: Token, trigger: Trigger, frame: Frame) -> Dyad | None:
        """Return the two sides of an event, None if one of them is nowhere in its clause."""
        if token.pos_ == "PROPN":
            return None
        left, right = frame.dyad
        sources = self._named(token, trigger, frame, left)
        doers = {f.token.i for f in sources}
        told = self._of(contacted(token), token) or self._judged(token, sources)
        targets = tuple(t for t in self._named(token, trigger, frame, right) if t.token.i not in doers)
        root = trigger.plover or frame.plover
        blaming = root in _BLAMING
        if blaming:
            targets = tuple(t for t in targets if not is_victim(t.token, token))
        if told and not any(self._names_somebody(t.token) for t in targets):
            targets = told
        relieved = self._relieved(token) if root == "CONCEDE" else ()
        targets = relieved or targets
        if frame.symmetric and not targets and len(sources) == 1:
            sources = self._nationalities(sources[0].token) or sources
        mutual = len(sources) > 1 and is_mutual(token, targets)
        targets = sources if mutual else targets
        named = bool(sources) + bool(targets)
        if trigger.strict and named < 2:
            if not frame.symmetric or len(sources or targets) < 2:
                return None
            return Dyad(sources or targets, targets or sources, 2 + self._others(token, trigger, frame.dyad))
        if not sources:
            sources = self._of(self._likely_subjects(token, trigger), token)
        if not sources and (syntax.is_passive(token) or left not in trigger.functions):
            sources = self._unsaid_doer(token, root)
        if frame.event != "Visit":  # nobody travels by a letter
            sources = self._of((author(s.token) for s in sources), token) or sources
        if not may_fill(sources, frame, left) or not may_fill(targets, frame, right):
            return None
        sources = tuple(map(self._wielded, sources))
        together = mutual or (frame.symmetric and len(sources or targets) > 1)
        if not targets and not together:
            taken = {word.i for s in sources for word in (s.token, *description_words(s.token))}
            targets = self._of((t for t in self._reach(token, trigger) if t.i not in taken), token)[:1]
            targets = targets or self._named_behind(token, sources, ())
        if together:
            sources, targets = sources or targets, targets or sources
            named = 2  # those who do it together are both its sides
        if not sources or not targets:
            return None
        wide = [widened(t, token) for t in targets]
        if not together:
            beside = self._somebody_else(token, trigger, sources, targets)
            others = [widened(t, token) for t in beside if not (blaming and is_victim(t.token, token))]
            wide = [t for t in wide if all(t.span != o.span for o in others)] + others
        direct = named + self._others(token, trigger, frame.dyad)
        cut = tuple(without_verb(s, token) for s in sources)
        if root in _SPOKEN:
            wide = [t for t in wide if not self._is_own_side(t, token, sources)]
        if root in _FOR_IT and not relieved:
            wide = [t for t in wide if not self._is_blamed_in(t.token)]
        if root in BY_WORDS:
            wide = [t for t in wide if not is_venue(t, token)]
        if not together:  # who does it with others has not done it to them
            doers = {m.i for s in sources for m in syntax.coordinated(syntax.first_joined(s.token))}
            wide = [t for t in wide if t.token.i not in doers]
        wide = [told_apart(t, sources) for t in wide if not self._is_spent(t)]
        if not wide or not may_fill(wide, frame, right):
            return None
        return self.with_actors_behind(Dyad(cut, tuple(wide), direct), frame)

    def named(self, words: Iterable[Token]) -> tuple[Filler, ...]:
        """Return whom words name, and those joined to them."""
        return tuple(
            side for word in words for member in syntax.coordinated(word) for side in self._side(member, "any")
        )

    def told(self, words: Iterable[Token]) -> tuple[Filler, ...]:
        """Return who is told something; not the press or a crowd, which are told everything."""
        known = nouns("audiences")
        heard = (m for w in words for m in syntax.coordinated(w))
        return self.named(m for m in heard if known.isdisjoint(t.lemma_.lower() for t in phrase_words(m)))

    def faced(self, verb: Token, dyad: Dyad) -> tuple[Filler, ...]:
        """Return whom forces face where but a place or their own was found: 'sent guards to Lima to part the mobs'."""
        forces = arguments.logical_objects(verb)
        others = (t for t in dyad.targets if t.token not in forces and is_somebody(t) and not is_ground(t))
        if any(self._is_named(t, dyad.sources) for t in others):
            return ()
        own = (*forces, *(s.token for s in (*dyad.sources, *dyad.targets)))
        taken = {w.i for noun in own for w in phrase_words(noun)}
        behind = (t for t in verb.doc[verb.i + 1 : verb.sent.end] if t.pos_ in NOMINAL and t.i not in taken)
        heads = (t for t in behind if t.dep_ not in {"compound", "flat", "amod"} and not is_time(t))
        heads = (t for t in heads if not t.head.is_ancestor(verb))  # 'sent ships, officials said'
        heads = (t for t in heads if not is_of_another(t, verb))
        return next((self._of([t], verb) for t in heads if self._names_actor(t, dyad.sources)), ())

    def _is_blamed_in(self, noun: Token) -> bool:
        """Tell whether a paper condemns somebody or asks it of them: 'backed a motion criticising Chad'."""
        clauses = (c for c in syntax.clauses_above(noun) if c.dep_ in {"acl", "acl:relcl"} and c.pos_ == "VERB")
        rows = [
            trigger.plover or frame.plover
            for c in clauses
            if is_paper(c.head)
            for frame, trigger, words in self._lexicon.triggers("verb", c.lemma_.lower())
            if set(words[1:]) <= {"on", "upon"}
        ]
        return bool(DEMANDING & set(rows)) and "SUPPORT" not in rows

    def _names_actor(self, noun: Token, sources: tuple[Filler, ...]) -> bool:
        """Tell whether a noun is an actor other than the source, or somebody of theirs: 'Boko Haram fighters'."""
        known = {s.entity.id for s in sources}
        words = [noun, *syntax.children(noun, "compound", "amod", "nmod:poss")]
        return any(e.id not in known for t in words for e in self._fillers.actors.at(t))

    def _judged(self, verb: Token, judges: tuple[Filler, ...]) -> tuple[Filler, ...]:
        """Return whose deed others give a name; who 'praised what they called a brave choice' do not mean their own."""
        doers, same = self._of(doers_of_judged(verb), verb), self._fillers.same_side
        return tuple(d for d in doers if not any(same(d.entity, judge.entity) for judge in judges))

    def _relieved(self, verb: Token) -> tuple[Filler, ...]:
        """Return whom a law or order that is lifted had kept from something: 'scrapped the rule that barred women'."""
        things = (*arguments.logical_objects(verb), *syntax.complements(verb, "with"))
        measures = [t for t in things if t.lemma_.lower() in _MEASURES]
        clauses = [c for measure in measures for c in syntax.children(measure, "acl", "acl:relcl")]
        hit = [o for c in clauses if self._restrains(c) for o in arguments.logical_objects(c)]
        owners = [p for o in hit for p in syntax.children(o, "nmod:poss") if p.pos_ == "PRON"]
        return self._of(owners or hit, verb)

    def _restrains(self, verb: Token) -> bool:
        rows = self._lexicon.triggers("verb", syntax.base_form(verb))
        return any((trigger.plover or frame.plover) in {"COERCE", "SANCTION"} for frame, trigger, _ in rows)

    def _unsaid_doer(self, verb: Token, root: str | None) -> tuple[Filler, ...]:
        """Return who did it where a passive does not say.

        Who held those who are let go, whose the aid or office was that is cut, or the country in which power is used.
        """
        objects = arguments.logical_objects(verb)
        if root == "SANCTION":
            own = [o for o in objects if any(syntax.complements(o, p) for p in ("to", "in", "for", "with"))]
            return self._of((w for o in own for w in owners_of(o) if self._is_somebody(w)), verb)[:1]
        if verb.dep_ == "ccomp" and verb.head.lemma_.lower() in TELLING and stance(verb) is not None:
            return self._of(arguments.logical_subjects(verb.head), verb)  # 'told Chad that aid would be cut'
        if root not in _OF_AUTHORITY:
            return ()
        holders = [a for o in objects for c in syntax.children(o, "acl", "acl:relcl") for a in arguments.agents(c)]
        words = [verb, *syntax.children(verb, "xcomp")]  # 'walked free | from jail'
        places = [
            t
            for p in ("in", "from", "out", "out of")
            for w in words
            for t in syntax.complements(w, p)
            if not is_time(t)
        ]
        there = [w for t in places for w in (t, *owners_of(t), *syntax.complements(t, "in"))]  # 'from a Chadian jail'
        return self._of(holders, verb)[:1] or self._of((t for t in there if self._is_somebody(t)), verb)[:1]

    def _actors_behind(self, targets: Iterable[Filler], sources: Iterable[Filler], frame: Frame) -> tuple[Filler, ...]:
        """Return who stands behind the targets that are things or missions, or envoys who are sent off or home."""
        known = {side.entity.id for side in sources}
        if frame.event == "Recall":  # the envoy is the source's own
            behind = [self._host(target) for target in targets]
        else:
            rows = [(target, self._actor_behind(target, frame)) for target in targets]
            behind = [Filler(e, t.token, t.span) if e is not None else None for t, e in rows]
        return tuple(side for side in behind if side is not None and side.entity.id not in known)

    def _host(self, envoy: Filler) -> Filler | None:
        """Return the state to which an envoy was sent, in the words that name it: 'recalled its envoy from Lima'."""
        beside = [(w, p) for p in ("to", "from", "in", "out of") for w in (envoy.token, envoy.token.head)]
        hosts = (host for word, preposition in beside for host in syntax.complements(word, preposition))
        states = ((e, host) for host in hosts for e in self._fillers.actors.at(host) if e.kind == "State")
        return next((Filler(state, envoy.token, whole_phrase(host)) for state, host in states), None)

    def _actor_behind(self, target: Filler, frame: Frame) -> Entity | None:
        noun, actors = target.token, self._fillers.actors
        if frame.event == "Expulsion" or noun.lemma_.lower() in nouns("envoys"):  # 'summoned the Japanese envoy'
            sent = actors.acts_for(target.entity)
            fronts = (e for w in syntax.children(noun, "nmod:poss", "amod") for e in actors.at(w) if e.kind == "State")
            return sent or next(fronts, None)
        if is_somebody(target) and target.entity.kind != "DiplomaticMission":
            return None
        words = behind_thing(noun, noun.lemma_.lower() in nouns("of_state"))
        return next((e for word in words for e in actors.at(word) if e.id != target.entity.id), None)

    def _is_own_side(self, target: Filler, verb: Token, sources: tuple[Filler, ...]) -> bool:
        """Tell whether a target is only for whom the source speaks: 'Lee of Chile warned that Chile would react'."""
        if target.token in arguments.logical_objects(verb):
            return False
        sides = {actor.id for s in sources if (actor := self._fillers.actors.acts_for(s.entity)) is not None}
        served = self._fillers.actors.acts_for(target.entity)
        return target.entity.id in sides or (served is not None and served.id in {s.entity.id for s in sources})

    def _is_spent(self, target: Filler) -> bool:
        """Tell whether a target is a deed that is answered, or whom that hit; whoever did it is a target."""
        deed = avenged(target.token)
        doers = wielders(deed) if deed == target.token else []
        return deed is not None and not any(self._fillers.actors.at(doer) for doer in doers)

    def with_actors_behind(self, dyad: Dyad, frame: Frame) -> Dyad:
        """Return the sides of an event with the actors behind the things that it is about."""
        return replace(dyad, behind=self._actors_behind(dyad.targets, dyad.sources, frame))

    def _somebody_else(
        self, token: Token, trigger: Trigger, sources: tuple[Filler, ...], targets: tuple[Filler, ...]
    ) -> tuple[Filler, ...]:
        """Return the nearest actor or place where the target is neither: 'killed ten people in Quetta'."""
        if trigger.strict or any(self._is_named(t, sources) for t in targets):
            return ()
        taken = {f.token.i for f in (*sources, *targets)}
        taken |= {
            w.i for f in sources for w in (*syntax.children(f.token, "nmod:poss"), *syntax.complements(f.token, "of"))
        }
        if any(self._names_somebody(t.token) for t in targets):
            taken.update(word.i for t in targets for word in (*t.token.subtree, *syntax.clauses_above(t.token)))
        near = (t for t in self._reach(token, trigger) if t.i not in taken and self._names_somebody(t))
        found = self._of(near, token)[:1]
        if found or any(self._names_other(t.token, sources) for t in targets):
            return found
        return self._named_behind(token, sources, targets)

    def _is_named(self, side: Filler, sources: tuple[Filler, ...]) -> bool:
        """Tell whether a target is somebody in particular, not only some people or the source's own: 'its troops'."""
        plain = side.entity.kind == "PersonGroup" and not any(t.pos_ == "PROPN" for t in phrase_words(side.token))
        return self._is_somebody(side.token) and not (plain and not self._names_other(side.token, (side, *sources)))

    def _names_other(self, noun: Token, sources: tuple[Filler, ...]) -> bool:
        """Tell whether a phrase names somebody besides the source: 'aid to Chad', but not 'its troops'."""
        known = {s.entity.id for s in sources}
        return any(e.id not in known for t in phrase_words(noun) for e in self._fillers.actors.at(t))

    def _named_behind(
        self, token: Token, sources: tuple[Filler, ...], targets: tuple[Filler, ...]
    ) -> tuple[Filler, ...]:
        """Return who is named next in the clause and those below it, as coders take the next actor for the target."""
        top = token
        while top.dep_ in {"xcomp", "conj"} and top.head.pos_ in {"VERB", "ADJ"}:
            top = top.head
        known = {s.entity.id for s in sources}
        taken = {word.i for side in (*sources, *targets) for word in phrase_words(side.token)}
        end = next((t.i for t in token.doc[token.i : token.sent.end] if t.text == ";"), token.sent.end)
        for word in top.subtree:
            if not token.i < word.i < end or word.i in taken or word.pos_ not in {"PROPN", "NOUN"} or is_time(word):
                continue
            named = word.head if word.dep_ in {"compound", "flat", "nmod:desc"} else word
            clauses = list(syntax.clauses_above(word))
            if is_adjunct(named) or any(above.dep_ == "parataxis" or only_dates(above) for above in clauses):
                continue
            if targets and any(is_next_deed(above, token, targets) for above in clauses):
                continue
            if is_of_another(word, token) or is_absolute(named) or is_meanwhile(word, token):
                continue
            entities = self._fillers.actors.at(word) or self._fillers.actors.at_place(word)
            if is_locality(word) or any(e.id not in known for e in entities):
                return tuple(self._side(word, "any")[:1])
        return ()

    def _wielded(self, side: Filler) -> Filler:
        """Return a side that is a deed or weapon as those whose it is, in the same words: 'a Turkish air strike'."""
        if self._fillers.actors.at(side.token):
            return side
        owners = (e for word in wielders(side.token) for e in self._fillers.actors.at(word))
        return next((Filler(owner, side.token, side.span) for owner in owners), side)

    def _is_somebody(self, noun: Token) -> bool:
        return bool(self._fillers.actors.at(noun) or self._fillers.actors.at_place(noun))

    def _nationalities(self, noun: Token) -> tuple[Filler, ...]:
        """Return whom the joined modifiers of one noun tell apart: 'Russian and Chinese warships'."""
        firsts = [t for t in syntax.children(noun, "amod", "compound", "nmod") if t.i < noun.i and not syntax.case(t)]
        rows = [[t for t in (first, *first.children) if t == first or t.dep_ == "conj"] for first in firsts]
        sides = [[self._fillers.actors.at(t) for t in row] for row in rows]
        for row, found in zip(rows, sides, strict=True):
            if len(row) > 1 and all(found):
                return tuple(Filler(e[0], t, Span(t.idx, t.idx + len(t))) for t, e in zip(row, found, strict=True))
        return ()

    def _others(self, token: Token, trigger: Trigger, sides: tuple[str, ...]) -> int:
        """Return how many further roles have words: three in 'called him a liar', two in 'called him'."""
        others = (functions for role, functions in trigger.functions.items() if role not in sides)
        return sum(any(self._fillers.words(token, function, trigger) for function in functions) for functions in others)

    def _named(self, token: Token, trigger: Trigger, frame: Frame, role: str) -> tuple[Filler, ...]:
        spoken: tuple[Filler, ...] = ()
        root = trigger.plover or frame.plover
        for function in trigger.functions.get(role, ()):
            if is_absent(token, function):
                continue
            words = self._fillers.words(token, function, trigger) or self._deep(token, function, trigger)
            doers = misread(token, "subj")
            if function == "subj":
                words = words or doers
            elif doers:
                words = [word for word in words if word not in {token.head, *doers}]
            if not words and function == "subj" and syntax.is_passive(token):
                words = self._deep(token, "by", trigger)
            if function == "of" and role == frame.dyad[0] and trigger.sort == "noun":
                # 'the attack in the town of Ho' is not Ho's
                words = [word for word in words if word.head == token or not syntax.case(word.head)]
            if function == "with" and root == "SUPPORT":  # 'signed it with a smile'
                words = [word for word in words if self._names_somebody(word)]
            if function not in _PLAIN:
                dealt = {w for w in words if role == frame.dyad[0] and wielders(w)}  # 'killed in a Turkish air strike'
                words = [w for w in words if w in dealt or not (is_own_word(w, token, trigger) or is_adjunct(w))]
            if function == "mod":
                words = [word for word in words if self._fillers.actors.at(word)]
            found = self._of(words, token, frame.roles[role])
            if found and function == "obj" and all(is_of_expression(w, token, trigger) for w in words):
                spoken = spoken or found  # the 'fire' of 'set fire to a shop', if nothing else is named
            elif found:
                return found
        return spoken

    def _of(self, words: Iterable[Token], trigger: Token, kind: str = "any") -> tuple[Filler, ...]:
        found: dict[str, Filler] = {}
        for word in words:
            for member in syntax.coordinated(word):
                beyond = word.i < trigger.i < member.i  # 'Lee, who spoke, and Ray': only Lee spoke
                if member != trigger and not beyond:
                    for filler in self._side(member, kind):
                        found.setdefault(filler.entity.id, filler)
        return tuple(found.values())

    def _side(self, token: Token, kind: str) -> list[Filler]:
        """Return what a noun phrase refers to, with all its words."""
        token = syntax.antecedent(token)
        if syntax.is_excepted(token):
            return []
        actors = self._fillers.actors
        entities = list((actors.at_place(token) if kind == "place" else ()) or actors.at(token))
        if not entities and token.pos_ == "NOUN":  # 'its neighbour Estonia'
            entities = [e for c in syntax.children(token, "appos") if c.i == token.i + 1 for e in actors.at(c)]
        quantity = self._fillers.quantities.at(token)
        if quantity is not None and quantity.is_money:
            return []  # the 'US$' of a sum
        if kind == "state":  # only by a name: a firm that leaves a land is no state
            return [Filler(e, token, whole_phrase(token)) for e in entities if e.kind == "State"]
        if token.pos_ == "PRON" or token.tag_ == "PRP$":
            earlier = self._mention_before(token, {e.id for e in entities}) or addressed(token) or speaker(token)
            if earlier is not None:
                return self._side(earlier, kind)
            if token.lower_ == "it" and not entities:
                return self._taken_up(token)
            if is_anybody(token):
                entities = [self._fillers.things.topic(token.text)]
        elif not entities and may_name(token) and not is_time(token):
            thing = self._fillers.things.at(token)
            if thing is None:
                thing = self._fillers.things.topic(phrases.label(token))
            entities = [thing] if thing is not None else []
        return [Filler(entity, token, whole_phrase(token)) for entity in entities]

    def _taken_up(self, it: Token) -> list[Filler]:
        """Return the thing that 'it' stands for, with all its words: 'rejected the plan, and Chad welcomed it'."""
        meant = (f for f in self._fillers.fitting([it], "any", it) if not is_somebody(f))
        return [Filler(f.entity, f.token, whole_phrase(f.token)) for f in meant]

    def _mention_before(self, pronoun: Token, wanted: set[str]) -> Token | None:
        """Return the last word before a pronoun, in its sentence, that names the same."""
        for token in reversed(list(pronoun.doc[pronoun.sent.start : pronoun.i])):
            if token.pos_ in {"PROPN", "NOUN"} and any(e.id in wanted for e in self._fillers.actors.at(token)):
                return token
        return None

    def _deep(self, token: Token, preposition: str, trigger: Trigger) -> list[Token]:
        """Return nouns with this preposition further below: 'filed a suit in the capital against the bank'.

        What is in front says how things are, or by whom: 'Chad, at odds with Niger, signed'.
        """
        carrier = self._carrier(token) if trigger.sort == "noun" else token
        subjects = syntax.children(token, "nsubj:pass")  # 'the pact, signed by Chad, was dropped': not by Chad
        rows = [
            (depth, t)
            for depth, t in nouns_below(carrier or token)
            if syntax.case(t) == preposition and t != token and depth <= _NEAR
            if t.i > token.i or (preposition == "by" and not any(s.is_ancestor(t) for s in subjects))
            if not is_neighbour(t) and not is_adjunct(t.head)
        ]
        return [min(rows, key=lambda row: row[0])[1]] if rows else []

    def _carrier(self, noun: Token) -> Token | None:
        """Return the verb that carries a noun without being an event of its own: 'heads an inquiry'."""
        head = noun
        while head.dep_ in {"conj", "nmod", "obl"} and head.head.pos_ in {"NOUN", "PROPN"} and head.i > head.head.i:
            if head.dep_ != "conj" and not is_part_of(head):
                return None
            head = head.head
        verb = head.head
        if verb.pos_ not in {"VERB", "AUX"} or head.rel not in {"obj", "obl", "nsubj"}:
            return None
        if head.dep_.startswith("nsubj") and not syntax.is_passive(verb):
            return None
        rows = [row for row in self._lexicon.triggers("verb", verb.lemma_.lower()) if row[0].plover or row[1].plover]
        alone = any(len(words) == 1 and not (trigger.where or trigger.doer) for _, trigger, words in rows)
        return None if (rows and head.rel == "obl") or (alone and head == noun) else verb

    def _likely_subjects(self, token: Token, trigger: Trigger) -> list[Token]:
        """Return who most likely does it where no function says so: the subject of the clause that holds the word."""
        if trigger.sort == "noun":
            if syntax.children(token, "cop"):  # 'the garrison is on alert'
                return syntax.children(token, "nsubj")
            carrier = self._carrier(token)
            if carrier is None and syntax.children(token.head, "cop"):  # 'was in Beijing for a visit'
                return syntax.children(token.head, "nsubj")
            return arguments.logical_subjects(carrier) if carrier is not None else []
        if syntax.is_passive(token):
            return []
        above = token.head
        if token.dep_ in {"xcomp", "ccomp", "advcl", "acl", "conj"} and above.pos_ in {"VERB", "AUX", "ADJ", "NOUN"}:
            return arguments.logical_subjects(above) if above.pos_ != "NOUN" else []
        return []

    def _reach(self, token: Token, trigger: Trigger) -> list[Token]:
        """Return the noun phrases behind the word in its clause, those that name somebody first; worked out once."""
        key = (token.i, id(trigger))
        if key not in self._reached:
            self._reached[key] = self._behind(token, trigger)
        return self._reached[key]

    def _behind(self, token: Token, trigger: Trigger) -> list[Token]:
        carrier = (self._carrier(token) if trigger.sort == "noun" else token) or token
        rows = []
        for depth, noun in nouns_below(carrier):
            if noun.i > token.i and noun.pos_ in NOMINAL and noun != token and may_be_side(noun, token, trigger):
                rows.append((not self._names_somebody(noun), depth, noun.i, noun))
        ordered = [row[3] for row in sorted(rows, key=lambda row: row[:3])]
        return ordered + [subject for subject in conditions(carrier) if subject.i > token.i]

    def _names_somebody(self, noun: Token) -> bool:
        words = [noun, *(t for t in phrase_words(noun) if t.dep_ in {"nmod:poss", "compound", "amod", "nmod"})]
        return is_locality(noun) or any(self._is_somebody(t) for t in words)
