"""Which of the words that a function offers fit a role: those joined to them, named out of them, or meant by them."""

from collections.abc import Iterator
from itertools import islice

from dragoman import tags
from dragoman.extraction.events.filler_types import MANNER, Filler, counted, deed_of, nouns, sent_by
from dragoman.extraction.events.functions.identities import EXEMPLIFYING
from dragoman.extraction.events.matters import Matters
from dragoman.extraction.grammar import arguments, phrases, syntax
from dragoman.extraction.grammar.lists import members, named_at_end, papers_behind
from dragoman.extraction.grammar.phrases import named_behind
from dragoman.extraction.grammar.surroundings import is_adjunct
from dragoman.extraction.grammar.verb_classes import UNMAKING
from dragoman.extraction.lexicon import attitudes
from dragoman.extraction.lexicon.actor_words import actor_nouns
from dragoman.reading.parsed import Token

_ARGUMENTS = frozenset({"nsubj", "obj", "obl", "nmod", "appos", "conj", "root"})
_LISTED = 12
"""How many words behind 'among them' are read for names."""
ACTING = frozenset({"actor", "party", "side", "legislature"})
"""Types whose deed a paper may tell of: 'issued a statement condemning the coup'."""
TAKING_UP = frozenset({"it", "this", "that"})
"""Pronouns for what has just been told."""
_AGAINST = frozenset({"but", "yet", "while", "whereas", "although", "though"})
_WHERE = frozenset("in into to from near outside inside across around over through via".split()) | {""}
"""Before places that nobody judges, if anything is: 'visited Oslo'; whom one hits back at may be judged."""
_EACH_OTHER = frozenset({"each other", "one another"})
PAPERS = frozenset({"document", "agreement"})
_NOMINAL = frozenset({"NOUN", "PROPN"})
_GROUPS = frozenset({"group", "side", "actor"})
"""Types whose fillers may be several people, of whom the text may name some."""
_SPEAKING = frozenset("say tell add hint warn insist admit claim argue note explain".split())
_SIDED = frozenset({"actor", "party", "side", "power"})
"""Roles in which envoys stand for those who have sent them."""
_SINGLING = frozenset({"including", "among", "notably"})
_OUT_OF = frozenset({"all", "both", "each", "most", "none"})


class Fitting(Matters):
    """The entities of a type that words stand for, with those of their lists, groups and pronouns."""

    def fitting(self, tokens: list[Token], kind: str, trigger_token: Token) -> tuple[Filler, ...]:
        """Return the fillers of a type among these words and those coordinated with them."""
        if not tokens:
            return ()
        found: dict[str, Filler] = {}
        meant = [counted(t) for word in tokens for t in _meant_by(word, trigger_token)]
        meant += [name for word in meant for name in _among_them(word)]
        for token in map(sent_by, meant) if kind in _SIDED else meant:
            for member in syntax.coordinated(token):
                itself = token == trigger_token == member  # 'the host', who has a name elsewhere
                if itself or (member != trigger_token and (member.i < trigger_token.i) == (token.i < trigger_token.i)):
                    for filler in (
                        (self._taken_up_by_subject(member) if kind == "content" else ())
                        or (self._told_one_by_one(member, kind) if kind in ACTING else ())
                        or self.of_type(member, kind)
                        or self._named_so(member, kind)
                        or self._leader(member, kind)
                        or (list(self._singled_out(member, kind)) if kind in ACTING else ())
                        or self._examples(member, kind)
                        or (self._said_of(member, trigger_token) if kind == "content" else ())
                    ):
                        found.setdefault(filler.entity.id, filler)
                    for filler in self._examples(member, kind) if kind == "side" else ():  # 'twenty firms, including X'
                        found.setdefault(filler.entity.id, filler)
        if kind in {"thing", "gathering"} and found and trigger_token.pos_ == "VERB":
            # the parse may have lost a list's rest
            behind = [counted(m) for token in tokens if token.i > trigger_token.i for m in members(token)]
            found |= {f.entity.id: f for m in behind if m.pos_ == "NOUN" for f in self.of_type(m, kind)}
        if kind in PAPERS:
            return tuple(self._listed_papers(list(found.values()), kind, tokens))
        if kind == "content":  # what is said first is what it is about
            first = tuple(found.values())[:1]
            return (*first, *self._said_further(tokens, trigger_token, {f.entity.id for f in first})) if first else ()
        return tuple(found.values())

    def whole(self, found: tuple[Filler, ...], kind: str) -> tuple[Filler, ...]:
        """Return what fills a role, with the people whom the text names out of a group."""
        return (*found, *self._members(found)) if kind in _GROUPS else found

    def _said_further(self, clauses: list[Token], speech: Token, known: set[str]) -> list[Filler]:
        """Return what the next clauses are about that somebody says: 'said that aid was late and that prices rose'."""
        behind = [c for c in clauses[:1] if c.i > speech.i and c.rel == "ccomp"]
        joined = [m for c in behind for m in syntax.children(c, "conj") if syntax.children(m, "nsubj", "nsubj:pass")]
        found = [f for clause in joined for f in self.of_type(clause, "content")[:1]]
        return [f for f in found if f.entity.id not in known]

    def _members(self, groups: tuple[Filler, ...]) -> list[Filler]:
        """Return the people whom the text names out of a group: 'six diplomats, among them Consul Ann Lee'."""
        people = (f.token for f in groups if f.entity.kind == "PersonGroup")
        found = [f for token in people for f in self._singled_out(token, "person")]
        return list({f.entity.id: f for f in found}.values())

    def _singled_out(self, several: Token, kind: str) -> Iterator[Filler]:
        """Yield those whom the text names right behind the many: '50 states, including Chile and Peru, signed'.

        Or all of them at the end: 'Three states condemned it: Chile, Peru and Cuba.'
        """
        yield from (f for name in named_at_end(several) for f in self.of_type(name, kind)[:1])
        doc, i = several.doc, several.i + 1
        while i < several.sent.end and several.is_ancestor(doc[i]) and doc[i].lower_ not in {",", *_SINGLING}:
            i += 1  # 'four commanders | of the army, including Ann Lee'
        i += doc[i].text == "," if i < len(doc) else 0
        if several.tag_ not in tags.PLURALS or i + 1 >= len(doc) or doc[i].lower_ not in _SINGLING:
            return
        for word in doc[i + 1 : min(several.sent.end, i + _LISTED)]:
            if word.pos_ in {"VERB", "AUX"} or word.lower_ in {"to", "what"}:
                return
            yield from (f for f in self.of_type(word, kind) if word.pos_ == "PROPN")

    def _listed_papers(self, found: list[Filler], kind: str, tokens: list[Token]) -> list[Filler]:
        """Return papers with the others of their list, which stand for the several that it tells apart."""
        heads = [f.token for f in found[:1]] or [
            t for t in tokens if t.lower_ == "following"
        ]  # 'signed the following:'
        items = [
            filler
            for first in heads[:1]
            for paper in papers_behind(first, lambda t: self._is_paper(t, kind))
            for filler in self.of_type(paper, kind)
        ]
        known = {f.entity.id for f in found}
        new = [f for f in {f.entity.id: f for f in items}.values() if f.entity.id not in known]
        several = found[0].token.tag_ in tags.PLURALS if found else False
        told_apart = several and len(items) > 1 and not _has_examples(found[0].token)
        return [*(found[1:] if told_apart else found), *new]

    def _is_paper(self, token: Token, kind: str) -> bool:
        named = token.pos_ in _NOMINAL or self.things.is_one_of_several(token)
        return named and bool(self.of_type(token, kind))

    def _told_one_by_one(self, several: Token, kind: str) -> list[Filler]:
        """Return the names that say who several are: 'three states - Chad, Fiji and Peru - signed'.

        So they are behind a number: 'two of the five states, Chad and Fiji, signed'.
        """
        named = _listed_behind(several) if len(self.of_type(several, kind)) < 2 else []
        found = [fillers for name in named if (fillers := self.of_type(name, kind))]
        return [f for fillers in found for f in fillers] if len(found) > len(named) / 2 and len(found) > 1 else []

    def _named_so(self, noun: Token, kind: str) -> list[Filler]:
        """Return what a pronoun stands for, or the name of what a noun describes: 'the regional bloc ECOWAS'."""
        names = named_behind(noun) if noun.pos_ == "NOUN" else []
        if noun.pos_ in {"NUM", "DET", "PRON"}:  # 'one of them, Senator Ann Lee', 'another, the envoy of Chad'
            names = syntax.children(noun, "appos")
        return [f for name in names for f in self.of_type(name, kind)] or self._antecedent(noun, kind)

    def _antecedent(self, pronoun: Token, kind: str) -> list[Filler]:
        """Return the last thing or body of the right sort that an object 'it' can stand for: 'joined it'."""
        drawing = pronoun.dep_ == "nsubj" and pronoun.head.lemma_.lower() in _DRAWING  # 'it drew scorn from Lee'
        passive = (drawing or pronoun.dep_ == "nsubj:pass") and kind not in {"actor", "party", "side"}
        owning = pronoun.lower_ == "its" and kind in PAPERS
        alone = pronoun.i + 1 < pronoun.sent.end and pronoun.nbor().lower_ == "alone"  # 'go it alone'
        plural = pronoun.lower_ in {"they", "them"} and kind in {"any", "thing", "matter"}
        this = pronoun.lower_ in {"this", "that"} and pronoun.rel == "obj" and kind in {"any", "thing", "matter"}
        object_ = pronoun.lower_ == "it" or plural or this
        object_ = object_ and not alone and (passive or pronoun.rel in {"obj", "iobj", "obl", "nmod"})
        charged = pronoun.head.lemma_.lower() in attitudes()["denial"]
        if (not owning and not object_) or charged:  # 'Oslo denies it': not a thing, but what others say of Oslo
            return []
        above = (t for t in syntax.clauses_above(pronoun) if t.pos_ == "VERB")
        verb = next(above, pronoun.head) if pronoun.rel == "nmod" else pronoun.head
        subjects = [syntax.first_joined(subject) for subject in arguments.logical_subjects(verb)]
        doers = {e.id for first in subjects for member in syntax.coordinated(first) for e in self._actor(member)}
        own = [c for first in subjects for c in syntax.children(first, "nmod:poss", "nmod", "amod")]
        doers |= {e.id for t in own for e in self._actor(t)}  # 'France's president called it a sham': not France
        deed = _is_called_deed(pronoun)
        here, *earlier = islice(syntax.sentences_back(pronoun), 2)
        # 'the bishop of Lyon has called it'
        others = [w for w in here if not any(s.is_ancestor(w) for s in subjects) and not w.is_ancestor(pronoun)]
        others = [w for w in others if w.pos_ != "PROPN" or len(_joined_to(w)) < 2]  # 'it' is not one of two
        beside = {"obl", "obj"} if syntax.case(pronoun) == "behind" else {"obl"}  # 'threw its weight behind it'
        others = [w for w in others if w.rel not in beside or w.head != pronoun.head]  # 'in Brussels it was welcomed'
        near = [w for w in reversed(others) if w.i < pronoun.i and not _is_aside(w, pronoun) and not is_adjunct(w)]
        near = [*(w for w in near if _is_parallel(w, pronoun)), *near]
        aside = [w for w in reversed(others) if w.i < pronoun.i and _is_aside(w, pronoun)]
        far = sorted(*(reversed(s) for s in earlier), key=_salience, reverse=True) if earlier else []
        judged = kind == "any"
        if kind in {"any", "matter"}:  # 'the pact harms the coast, and Lee has attacked it': the pact
            near = [*(w for w in near if w.rel == "nsubj" and self.things.at(w) is not None), *near]
        if kind == "content":  # 'the raid cost three lives, and Chad has apologised for it': the raid
            near = [*(w for w in near if w.rel == "nsubj" and not self.actors.at(w)), *near]
        body: list[Filler] = []
        for word in (*near, *far, *aside):  # of the sentence before, what it is about comes first
            argument = (
                word.rel in _ARGUMENTS and (this or (word.tag_ in tags.PLURALS) == plural) and word.dep_ != "nmod:poss"
            )
            argument = argument and not (this and not _is_core(word))
            argument = argument and not (word.rel == "obj" and word.lemma_.lower() in nouns("adverbial"))  # 'took part'
            same = word.lower_ == "it" and word.dep_ == "nsubj" and self.things.at(word) is not None
            named = word.pos_ in {"NOUN", "PROPN"} or same
            whole = "thing" if kind == "matter" and word.pos_ == "NOUN" else kind  # 'it' is the plan, not its aim
            found = self.of_type(word, whole) if argument and named else []
            if found and kind in {"any", "thing"} and found[0].entity.kind == "Topic" and _is_somebody(word):
                continue  # 'the government unveiled a plan. Lee attacked it': the plan, whichever government it is
            if found and kind == "gathering" and found[0].entity.kind == "Topic":
                continue  # 'held a summit, which came as a surprise. Chad hosted it': the summit
            if judged and found and is_unmade(word, pronoun):
                done = deed_of(word.head)
                return [Filler(self.things.topic(done), word.head, self.span(word.head))] if done else []
            if judged and word.rel != "nsubj" and syntax.case(word) in _WHERE and self.actors.at_place(word):
                continue  # 'held a summit in Oslo. Chad condemned it'
            speaking = word.rel == "nsubj" and word.head.lemma_.lower() in _SPEAKING and kind == "content"
            if kind in ACTING and argument and named and not found and self.things.at(word) is not None:
                return []  # 'said the pact was fair. Lee denounced it': the pact
            if speaking or (kind == "content" and found and self._is_actor(found[0].entity)):
                continue  # 'called it a day of joy': what has happened
            if found and found[0].entity.id not in doers and found[0].entity.kind not in {"Person", "PersonGroup"}:
                if kind != "any" or not self._is_actor(found[0].entity):
                    return [found[0]]
                if not deed:  # 'would ask the court to rule on the raid. Lee condemned it': a deed, rather
                    body = body or [found[0]]
        return body

    def _said_of(self, clause: Token, speech: Token) -> list[Filler]:
        """Return what a clause is about that names no thing: what its 'it' takes up, else the one whom it names."""
        below = [clause, *syntax.children(clause, "xcomp", "ccomp")]
        parts = [p for c in below for p in syntax.children(c, "nsubj", "nsubj:pass", "obj", "obl")]
        parts = [p for p in parts if p.rel != "obl" or syntax.case(p) not in MANNER]
        empty = clause.pos_ != "VERB" and syntax.children(clause, "csubj", "ccomp", "xcomp", "advcl", "acl:relcl")
        taken_up = [p for p in parts if p.lower_ in TAKING_UP and not self._actor(p)]
        found = [f for p in taken_up if not empty for f in self._taken_up(p)]  # not 'it is too early to tell'
        found += [Filler(self.things.topic(phrases.label(p)), p, self.span(p)) for p in parts if self._is_own_body(p)]
        speakers = [e for s in arguments.logical_subjects(speech) for e in self._actor(s)]
        named = [f for p in parts if p.pos_ in _NOMINAL and p.rel != "obl" for f in self.of_type(p, "actor")]
        others = [f for f in named if not any(self.same_side(f.entity, s) for s in speakers)]
        return (found or [f for f in others if f.entity.kind != "State"])[:1]

    def _taken_up_by_subject(self, clause: Token) -> list[Filler]:
        """Return what the 'it' is of which a clause says only what it is: 'It is a Chadian matter, Lee said'."""
        subjects = [s for s in syntax.children(clause, "nsubj") if s.lower_ in TAKING_UP]
        below = syntax.children(clause, "csubj", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "nmod")
        general = clause.lemma_.lower() in nouns("about_nothing")  # not 'it is a treaty'
        return self._taken_up(subjects[0]) if general and subjects and not below else []

    def _is_own_body(self, noun: Token) -> bool:
        """Tell whether it is somebody of the speaker's, or the speaker's country: 'said his ambassador would stay'."""
        owned = noun.pos_ == "NOUN" and any(c.pos_ == "PRON" for c in syntax.children(noun, "nmod:poss"))
        return owned and bool(self._actor(noun))

    def _taken_up(self, pronoun: Token) -> list[Filler]:
        """Return what 'it' may be in this sentence or the one before: a known thing, else what is told of there."""
        for sentence in islice(syntax.sentences_back(pronoun), 2):
            before = sorted((w for w in reversed(sentence) if w.i < pronoun.i), key=_salience, reverse=True)
            words = [w for w in before if w.pos_ == "NOUN" and w.tag_ not in tags.PLURALS and w.rel in _ARGUMENTS]
            words = [w for w in words if w.lemma_.lower() not in nouns("adverbial")]
            known = [w for w in words if self.things.at(w) is not None]
            core = [w for w in words if w.rel in {"nsubj", "obj"} and w.head.dep_ in {"ROOT", "conj", "parataxis"}]
            for word in (*known, *core):
                found = self.of_type(word, "matter")
                if found and not (found[0].entity.kind == "Topic" and _is_office(word)):
                    return found
        return []

    def _examples(self, noun: Token, kind: str) -> list[Filler]:
        """Return who is named among those whom a plural leaves open: 'several states, including Chad and Niger'."""
        if noun.tag_ not in tags.PLURALS or kind not in ACTING:
            return []
        named = [c for c in syntax.children(noun, "nmod") if c.i > noun.i and syntax.case(c) in EXEMPLIFYING]
        return [f for first in named for member in syntax.coordinated(first) for f in self.of_type(member, kind)]

    def _leader(self, token: Token, kind: str) -> list[Filler]:
        """Return who leads a delegation by its own words: where it goes and whom it meets, so does its leader."""
        if kind not in {"actor", "person"} or token.lemma_.lower() not in nouns("delegations"):
            return []
        return [f for head in arguments.heads_of(token) for f in self.of_type(head, "person")]


def _has_examples(several: Token) -> bool:
    """Tell whether only some of them are named: 'nine pacts, including one on fish and one on gas'."""
    return any(t.lower_ in {"including", "among"} for t in several.doc[several.i : several.sent.end])


def _is_somebody(noun: Token) -> bool:
    """Tell whether a common noun is one of those of actors, known or not: 'the court', 'the king'."""
    return noun.pos_ == "NOUN" and (noun.lemma_.lower() in actor_nouns().people or _is_office(noun))


def _is_office(noun: Token) -> bool:
    """Tell whether a common noun is one of states and their bodies: 'the government', 'the ministry'."""
    known, lemma = actor_nouns(), noun.lemma_.lower()
    return noun.pos_ == "NOUN" and (lemma in known.state or known.kinds.get(lemma) == "GovernmentBody")


def _is_called_deed(pronoun: Token) -> bool:
    """Tell whether something is called a deed, which no body is: 'called it a historic step', 'as a betrayal'."""
    verb = pronoun.head
    called = [*syntax.children(verb, "xcomp"), *syntax.complements(verb, "as")]
    return pronoun.rel == "obj" and any(noun.lemma_.lower() in nouns("deeds") for noun in called)


_DRAWING = frozenset(
    "draw face attract provoke meet spark earn elicit trigger unleash incur arouse win receive".split()
)
"""What is done by what others praise or condemn."""


def is_unmade(noun: Token, pronoun: Token) -> bool:
    """Tell whether a thing is left, broken or blocked, so that the deed is judged: 'left the pact. Lee hailed it'.

    Not where the judgement is set against the deed: 'but Lee hailed it'. Who calls 'it' a mistake means a refusal too.
    """
    verb = noun.head.lemma_.lower()
    undone = verb in UNMAKING or (verb == "reject" and _is_called_deed(pronoun))
    left = undone and noun.rel in {"obj", "obl"} and noun.head.pos_ == "VERB"
    against = {c.lower_ for c in syntax.children(pronoun.head, "cc", "mark")} & _AGAINST
    own = pronoun.head.tag_ == "VBG" and pronoun.head.head == noun.head  # 'left the pact, calling it unfair'
    return left and not (against or own)


def _is_parallel(noun: Token, pronoun: Token) -> bool:
    """Tell whether a noun is the object above, as the pronoun is below: 'called it fair, while Peru derided it'.

    Or that of the clause in front: 'While Chad called the pact fair, Peru derided it'.
    """
    verb, above = pronoun.head, pronoun.head.head
    fronted = noun.head.dep_ == "advcl" and noun.head.head == verb and noun.head.i < verb.i and noun.head.pos_ == "VERB"
    if fronted and pronoun.rel == noun.rel == "obj" and syntax.children(noun.head, "mark", "advmod"):
        return bool(syntax.children(noun.head, "nsubj")) and noun == syntax.children(noun.head, "obj")[0]
    beside = verb.dep_ in {"advcl", "conj", "parataxis"} and above.pos_ == "VERB" and pronoun.rel == "obj"
    beside = beside and bool(syntax.children(verb, "nsubj"))
    return beside and noun.rel == "obj" and noun.head == above and noun == syntax.children(above, "obj")[0]


def _among_them(noun: Token) -> list[Token]:
    """Return the name behind 'among them', which the parse hangs anywhere: 'six leaders, among them Ann Lee'."""
    behind = noun.doc[noun.i + 1 : min(noun.i + 6, noun.sent.end)]
    words = [t.lower_ for t in behind]
    if words[:3] != [",", "among", "them"] or len(behind) < 4 or noun.tag_ in {"NN", "NNP"}:
        return []
    name = behind[3]
    while name.head in behind or name.dep_ in {"nmod:desc", "nmod:poss", "compound", "det", "flat"}:
        name = name.head
    return [name] if name.pos_ == "PROPN" else []


def _listed_behind(several: Token) -> list[Token]:
    """Return the names joined to each other behind a plural noun, or behind 'of' such a noun and a number."""
    counted_out = syntax.complements(several, "of") if several.pos_ == "NUM" else []
    names = [c for noun in (several, *counted_out) for c in syntax.children(noun, "appos") if c.i > noun.i]
    if not names and counted_out:  # the parse may join them to what they are out of
        names = syntax.children(counted_out[0], "conj")[:1]
        listed = syntax.coordinated(counted_out[0])[1:] if names else []
    else:
        listed = syntax.coordinated(names[0]) if len(names) == 1 else []
    plural = several.tag_ in tags.PLURALS and several.pos_ == "NOUN"
    return listed if (plural or counted_out) and all(t.pos_ == "PROPN" for t in listed) else []


def _joined_to(noun: Token) -> list[Token]:
    return syntax.coordinated(syntax.first_joined(noun))


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
        return syntax.coordinated(syntax.first_joined(word.head))  # 'sanctioned Lee and Ray, both of whom it accuses'
    if (word.lower_ == "other" or word.lemma_.lower() in _OTHERS) and arguments.is_other_of_each(word):
        return arguments.logical_subjects(verb)  # 'each accuses the other'
    if word.lower_ not in {"each", "other", "one", "another"}:
        mutual = word.rel == "obj" and arguments.is_mutual(word) and not arguments.is_other_of_each(word)
        return [] if mutual else [word]  # 'each other's envoys'
    around = {" ".join(t.lower_ for t in word.doc[max(0, i) : i + 2]) for i in (word.i - 1, word.i)}
    return arguments.logical_subjects(verb) if around & _EACH_OTHER else [word]


_OTHERS = frozenset({"side", "party", "country", "government", "state", "neighbour", "neighbor", "camp"})


def _called(what: Token) -> list[Token]:
    """Return what somebody calls it: 'interference' of 'what it calls interference', 'what it described as such'."""
    for clause in syntax.children(what, "acl:relcl", "acl"):
        if clause.lemma_.lower() in nouns("naming"):
            gerunds = [c for c in syntax.children(clause, "advcl") if c.tag_ == "VBG"]  # 'described as meddling'
            behind = syntax.complements(clause, "as") or gerunds or syntax.children(clause, "xcomp", "obj", "ccomp")
            return [noun for noun in behind if noun != what and noun.i > clause.i]
    return []


def _is_core(word: Token) -> bool:
    """Tell whether a sentence tells of nothing before this: 'imposed | tariffs. Peru denounced this'."""
    told = word.head.dep_ in {"ROOT", "conj"} and word.head.lemma_.lower() not in attitudes()["claim"]
    return told and word.rel in {"obj", "nsubj:pass"} and word.head.lemma_.lower() not in _SPEAKING


def _salience(word: Token) -> int:
    """Return 3 for what a sentence is about, 2 for what a clause within it is about, 1 for the object of a deed."""
    main = word.head.dep_ in {"ROOT", "conj", "parataxis"}
    if word.dep_.startswith("nsubj"):
        return 2 + main
    return int(word.dep_ == "obj" and (main or word.head.dep_ == "ccomp"))
