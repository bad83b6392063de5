"""Pronouns: 'he' and 'its' here, 'they' and 'we' in modules of their own."""

from collections.abc import Callable
from itertools import islice

from dragoman import tags
from dragoman.extraction.actors.chart import Chart
from dragoman.extraction.actors.discourse import EMBEDDED_BONUS
from dragoman.extraction.actors.first_person import FirstPerson
from dragoman.extraction.actors.others import Others, clauses_told
from dragoman.extraction.actors.plurals import Plurals
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.gatherings import gathering_before, judged_before
from dragoman.extraction.grammar.list_items import is_item
from dragoman.extraction.grammar.quotations import Quotations
from dragoman.extraction.grammar.verb_classes import OBJECT_CONTROL, OF_ANOTHER, RECEIVING
from dragoman.extraction.lexicon import attitudes, word_classes
from dragoman.reading.parsed import Token

HE = {"he": "M", "him": "M", "his": "M", "himself": "M", "she": "F", "her": "F", "hers": "F", "herself": "F"}
WE = frozenset({"we", "us"})
ME = frozenset({"i", "me"})
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
_CHARGES = frozenset({"charge", "claim", "allegation", "accusation"})
_DENYING = frozenset({"deny", "reject", "dismiss", "dispute", "refute"})
_ACCUSING = frozenset({"accuse", "suspect", "blame"})
_GRATITUDE = frozenset({"gratitude", "appreciation", "thanks"})
_TO_OTHERS = frozenset({"expel", "deport", "eject", "evict", "summon"})
"""What a state does to those whom another has sent."""

_GOING_ON_WITH = frozenset(
    """begin start open continue resume extend prolong end finish conclude complete shorten cut interrupt break cancel
    postpone delay make pay wrap wind""".split()
)
"""What one does with a journey of one's own."""
_SUFFERING = frozenset("pay face suffer regret bear risk lose feel incur become".split())
"""What those do of whom a warning is, not those who warn."""


class Pronouns:
    """Finds whom a pronoun stands for, given what has been mentioned before it."""

    def __init__(self, chart: Chart) -> None:
        self.discourse = chart.discourse
        self.registry = chart.registry
        self.at = chart.at
        self.named = chart.named
        self.kind = chart.kind
        self._is_stranger = chart.is_stranger
        self._quotations = Quotations(chart.doc)
        self._first_person = FirstPerson(chart, self._quotations)
        self.others = Others(chart)
        self.plurals = Plurals(chart, self.others)

    def pronoun(self, token: Token, sentence: int) -> tuple[str, ...]:
        """Return the ids a pronoun stands for, () where nothing fits."""
        word = token.lower_
        if gathering_before(token) is not None:
            return ()
        if word.endswith(("self", "selves")) and token.i > token.sent.start and (ids := self.at(token.nbor(-1))):
            return ids  # 'Lee herself came'
        if found := self._parallel(token, word) or self._again(token, word) or self._guest(token, word):
            return found
        if word in HE:
            return self._person(token, HE[word], sentence) or self._main_subject(token, word)
        if word in IT:
            return self._institution(token, sentence) or self._main_subject(token, word)
        if word in WE:
            return self._first_person.we(token)
        if word in ME:
            return self._first_person.me(token)
        return self.plurals.several(token, sentence) if word in THEY else ()

    def _main_subject(self, token: Token, word: str) -> tuple[str, ...]:
        """Return of whom a fronted clause tells that nobody before can be: 'After he left Oslo, Lee praised Chad'."""
        clause = token.head
        fronted = token.dep_.startswith("nsubj") and clause.dep_ == "advcl" and clause.i < clause.head.i
        subject = arguments.surface_subject(clause.head) if fronted else None
        ids = self.named(subject) if subject is not None and token.i < subject.i else ()
        return ids if subject is not None and ids and self._agrees(ids, subject, word) else ()

    def _parallel(self, token: Token, word: str) -> tuple[str, ...]:
        """Return the object of the verb that the pronoun's verb is joined to: 'accused Oman and threatened it'.

        So too of a person where another does it: 'Lee accused Ray, and Kim threatened him'.
        """
        verb = token.head
        if token.rel not in {"obj", "iobj"} or verb.pos_ != "VERB" or syntax.is_passive(verb):
            return ()
        beside = verb.dep_ == "conj" or (verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.i > verb.head.i)
        own = () if word in HE and verb.dep_ == "conj" else ("nsubj",)
        joined = beside and verb.head.pos_ == "VERB" and not syntax.children(verb, "mark", *own)
        before = [verb.head] if joined else []
        before += [c for c in verb.children if c.i < verb.i and c.dep_ in {"parataxis", "dep"} and c.pos_ == "VERB"]
        for other in before:
            objects = syntax.children(other, "obj")[:1] if not syntax.is_passive(other) else []
            ids = tuple(dict.fromkeys(i for o in objects for m in syntax.coordinated(o) for i in self.at(m)))
            if ids and self._agrees(ids, objects[0], word):
                return ids
        return ()

    def _again(self, token: Token, word: str) -> tuple[str, ...]:
        """Return whom the same pronoun is in a clause before: 'Kim rang to thank him, and Ray gave him a medal'."""
        if word not in {"him", "her"} or token.rel not in {"obj", "iobj"} or token.tag_ != "PRP":
            return ()
        before = [t for t in token.doc[token.sent.start : token.i] if t.rel in {"obj", "iobj"} and self.at(t)]
        last = before[-1] if before else token
        ids = self.at(last) if last.lower_ == word and last.tag_ == "PRP" else ()
        return ids if len(ids) == 1 and not self.others.fellow_arguments(token) & set(ids) else ()

    def _guest(self, token: Token, word: str) -> tuple[str, ...]:
        """Return on whose visit somebody is received: 'The emir received Lee on the last day of his visit'."""
        verb = token.head
        if token.dep_ != "nmod:poss" or verb.lemma_.lower() not in word_classes("nouns")["journeys"]:
            return ()
        if syntax.case(verb) in {"before", "of", "after"} and verb.rel != "nmod":
            return ()  # 'received Lee ahead of his trip to Oslo' may be the host's
        while verb.rel in {"nmod", "obl", "acl", "advcl"} and verb.lemma_.lower() not in RECEIVING:
            verb = verb.head
        received = arguments.logical_objects(verb) if verb.lemma_.lower() in RECEIVING and verb.pos_ == "VERB" else ()
        for guest in received:
            ids = tuple(dict.fromkeys(i for m in syntax.coordinated(guest) for i in self.at(m)))
            if guest.i < token.i and ids and (word in THEY or self._agrees(ids, guest, word)):
                return ids
        return ()

    def _agrees(self, ids: tuple[str, ...], noun: Token, word: str) -> bool:
        """Tell whether a pronoun has the number and sort of what it would stand for."""
        people = [self.registry.people.get(i) for i in ids]
        if word in HE:
            return len(ids) == 1 and people[0] is not None and people[0].gender in {"", HE[word]}
        if word in IT:
            plural = noun.tag_ in tags.PLURALS and self.kind(ids[0]) == "PersonGroup"
            return len(ids) == 1 and self.kind(ids[0]) not in {"Person", "Place"} and not plural
        return len(ids) > 1 or noun.tag_ in tags.PLURALS

    def _person(self, token: Token, gender: str, sentence: int) -> tuple[str, ...]:
        excluded = self.others.fellow_arguments(token)
        people = self.registry.people
        if addressed := self._addressed(token) or self._beside(token):
            return addressed

        def fits(identifier: str) -> bool:
            person = people.get(identifier)
            fitting = person.gender in {"", gender} if person else identifier.startswith("person/")
            return fitting and identifier not in excluded

        if known := self._where_subject(token, fits) or self._interrupted(token, fits) or self._traveller(token, fits):
            return (known,)
        ranked = self.discourse.ranked(fits, sentence)
        if not ranked:
            return ()
        told = [i for i in ranked[:3] if i in people and people[i].gender == gender]
        here = {i for _, r in self.discourse.since(sentence) if r.sentence == sentence for i in r.ids}
        # of two by name the one spoken of comes first
        least = EMBEDDED_BONUS if self.registry.is_named(ranked[0]) else 0.0
        near = {i for _, r in self.discourse.since(sentence - 1) for i in r.ids if r.weight >= least}
        chosen = told[0] if told and ranked[0] not in here and told[0] in near else ranked[0]
        if self._is_of_stranger(token, chosen):
            return ()
        if chosen in people and not people[chosen].gender:
            people[chosen].gender = gender
        return (chosen,)

    def _is_of_stranger(self, token: Token, chosen: str) -> bool:
        """Tell whether somebody unknown is spoken of after the one chosen: 'Lee agreed. Zelensky came. He smiled.'"""
        for stretch in islice(syntax.sentences_back(token), 2):
            for word in reversed([t for t in stretch if t.i < token.i]):
                if chosen in self.at(word):
                    return False
                told_of = word.dep_.startswith("nsubj") and word.head.dep_ in {"ROOT", "conj", "parataxis"}
                if told_of or (word.is_sent_start and word.pos_ == "X"):  # of a sentence without facts: not parsed
                    return self._is_stranger(word)
        return False

    def _where_subject(self, token: Token, fits: Callable[[str], bool]) -> str:
        """Return the subject in front of which it is told where; '' if there is none.

        'In Oslo, where he met Lee, Kim said', 'Speaking in Oslo, where he met Lee, Kim said'
        """
        where = token.head
        placed = where.rel in {"acl", "advcl"} and any(c.lower_ == "where" for c in where.children)
        clause = next((t for t in where.head.ancestors if t.pos_ == "VERB" and t.rel != "advcl"), None)
        opening = clause is not None and any(a.head == clause and a.left_edge == token.sent[0] for a in where.ancestors)
        subject = arguments.surface_subject(clause) if placed and opening and clause is not None else None
        ids = self.named(subject) if subject is not None and subject.i > token.i else ()
        return ids[0] if len(ids) == 1 and ids[0] in self.registry.people and fits(ids[0]) else ""

    def _traveller(self, token: Token, fits: Callable[[str], bool]) -> str:
        """Return who makes the journey that is 'his'; '' if nobody: 'Lee said that Ray had ended his visit'."""
        verb = token.head.head
        made = token.head.dep_ == "obj" and verb.lemma_.lower() in _GOING_ON_WITH
        if token.dep_ != "nmod:poss" or not made or token.head.lemma_.lower() not in word_classes("nouns")["journeys"]:
            return ""
        subject = arguments.surface_subject(verb)
        ids = self.at(subject) if subject is not None else ()
        return ids[0] if len(ids) == 1 and ids[0] in self.registry.people and fits(ids[0]) else ""

    def _interrupted(self, token: Token, fits: Callable[[str], bool]) -> str:
        """Return who goes on speaking after an aside on what was before; '' if nobody.

        'Lee said it was fair. Ray had signed it in May. "It will hold," he said.'
        """
        speaking = attitudes()["report"] | attitudes()["claim"]
        aside, earlier = (*islice(syntax.sentences_back(token), 1, 3), (), ())[:2]
        past = any(t.lower_ == "had" and t.dep_ == "aux" and t.head.dep_ == "ROOT" for t in aside)
        if token.dep_ != "nsubj" or token.head.lemma_.lower() not in speaking or not past:
            return ""
        said = (t for t in earlier if t.dep_ == "nsubj" and t.head.dep_ == "ROOT" and t.head.lemma_.lower() in speaking)
        ids = [i for speaker in said for i in self.named(speaker)]
        return ids[0] if len(ids) == 1 and ids[0] in self.registry.people and fits(ids[0]) else ""

    def _beside(self, token: Token) -> tuple[str, ...]:
        """Return the person beside whom 'his' stands: 'talks between President Lee and his counterpart'."""
        owned = token.head
        while owned.dep_ in {"nmod:desc", "flat", "compound"}:
            owned = owned.head
        joined = token.dep_ == "nmod:poss" and owned.dep_ == "conj" and owned.pos_ in {"NOUN", "PROPN"}
        ids = self.at(owned.head) if joined else ()
        return ids if len(ids) == 1 and ids[0] in self.registry.people else ()

    def protagonist(self, token: Token, sentence: int) -> tuple[str, ...]:
        """Return the person of the sentence before whom 'the 61-year-old', 'the former banker' takes up."""
        excluded = self.others.fellow_arguments(token) | {i for _, r in self.discourse.since(sentence) for i in r.ids}
        people = self.registry.people
        ranked = self.discourse.ranked(lambda i: i in people and i not in excluded, sentence, 3)
        return tuple(ranked[:1])

    def _addressed(self, token: Token) -> tuple[str, ...]:
        """Return whose 'his' is behind somebody thanked or blamed: 'congratulated Lee on his election'."""
        owned = token.head
        verb = owned.head
        if token.dep_ != "nmod:poss" or owned.rel not in {"obl", "nmod"}:
            return ()
        of_another = verb.lemma_.lower() in OF_ANOTHER
        thanks = [n for n in (verb, *syntax.children(verb, "obj")) if n.lemma_.lower() in _GRATITUDE]
        thanked = [c for n in (*thanks, verb) for c in syntax.complements(n, "to")] if thanks else []
        other = [*(syntax.children(verb, "obj") if of_another else ()), *thanked]
        ids = [i for c in other if c.i < token.i for i in self.at(c)]
        personal = token.lower_ in HE
        return tuple(i for i in ids if (i in self.registry.people) == personal)[:1]

    def _institution(self, token: Token, sentence: int) -> tuple[str, ...]:
        """Return the state or organisation 'it' stands for; only the nearest subject or the sentence's own topic."""
        if token.dep_ == "expl" or (token.lower_ == "it" and not token.dep_.startswith("nsubj")):
            subject = arguments.made_by_its_deed(token)
            made = self.at(subject) if subject is not None else ()
            return made if len(made) == 1 and self.kind(made[0]) not in {"Person", "PersonGroup"} else ()
        if any(n.pos_ == "NOUN" and not self.at(n) for n in judged_before(token)):
            return ()  # 'presented a plan. It drew criticism from Peru': the plan
        if token.lower_ == "its" and (addressed := self._addressed(token)):
            return addressed
        excluded = self.others.fellow_arguments(token) | self._only_quoted(token, sentence)

        def fits(identifier: str) -> bool:
            return self.kind(identifier) not in {"Person", "PersonGroup", "Place", ""} and identifier not in excluded

        if token.lower_ == "it":
            subject = (
                self._warned(token) or self._accused(token) or self._owner_above(token) or self._last_subject(token)
            )
            if subject is None or (subject.head.i < token.head.i and len(syntax.coordinated(subject)) > 1):
                return ()  # 'Chad and Niger signed a pact. It ...': neither of them
            ids = self.at(subject)
            if len(ids) == 1 and self.kind(ids[0]) == "Person":  # 'She said her government would pay. It has ...'
                told = [s for c in syntax.children(subject.head, "ccomp") for s in syntax.children(c, "nsubj")]
                bodies = [s for s in told if s.i < token.i and any(fits(i) for i in self.at(s))]
                subject = bodies[0] if bodies else self._done_to(subject.head, token) or subject
            sent = subject.lemma_.lower() == "delegation" and subject.tag_ == "NN"  # people, whom one noun names
            return tuple(i for i in self.at(subject) if sent or fits(i))[:1] if len(self.at(subject)) == 1 else ()
        last = self._last_subject(token) if token.i == token.sent.start else None
        if last is not None and last.pos_ == "PROPN" and not self.at(last):
            return ()  # 'Peru signed, but Cusco objected. Its governor': Cusco's
        item = next((t for t in syntax.clauses_above(token.head) if is_item(t)), None)
        if item is not None and not any(fits(i) for t in token.doc[item.i : token.i] for i in self.at(t)):
            # 'The Council: 1. Notes the report by Chad; 2. Reiterates its support': not Chad's
            body = arguments.surface_subject(item)
            return tuple(i for i in (self.at(body) if body is not None else ()) if fits(i))[:1]
        ranked = self.discourse.ranked(fits, sentence, 2)
        if not ranked and any(
            t.text in {'"', "”"} for t in token.sent
        ):  # 'Kigali hit back. “Who sent them? Not us,” said its minister': one before the quotation
            ranked = self.discourse.ranked(fits, sentence, 4)
        ahead = self._ahead(token, fits)
        if ahead and (not ranked or ahead in ranked):
            return (ahead,)
        return (self._owner(token, fits) or ranked[0],) if ranked else ()

    def _warned(self, token: Token) -> Token | None:
        """Return who 'would pay for it' where somebody is warned: 'Oslo warned Chad that it would suffer'."""
        warning = token.head.head
        told = warning.lemma_.lower() in {"warn", "remind", "caution"}
        warned = (syntax.children(warning, "iobj") or arguments.logical_objects(warning)) if told else []
        suffering = token.head.dep_ == "ccomp" and token.head.lemma_.lower() in _SUFFERING
        return warned[0] if suffering and len(warned) == 1 else None

    def _only_quoted(self, token: Token, sentence: int) -> set[str]:
        """Return whom none but the quoted has named of late: in '“Peru mocks us,” said its leader' it is not Peru."""
        if self._quotations.covers(token):
            return set()
        spoken, told = set[str](), set[str]()
        for _, reference in self.discourse.since(sentence - 2):
            (spoken if self._quotations.covers(reference.token) else told).update(reference.ids)
        return spoken - told

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

    def _ahead(self, token: Token, fits: Callable[[str], bool]) -> str:
        """Return the subject whose 'its' stands in front of it: 'After its exit from the bloc, Chad joined'; or ''."""
        for governor in syntax.clauses_above(token.head):
            for child in syntax.children(governor, "nsubj") if governor.i > token.i else ():
                ids = self.named(child) if token.i < child.i < governor.i else ()
                if len(ids) == 1 and fits(ids[0]):
                    return ids[0]
        return ""

    def _owner_above(self, token: Token) -> Token | None:
        """Return whose it is that a relative clause tells of: 'Fiji's road to the bloc, which it joined'."""
        noun = token.head.head if token.head.dep_ == "acl:relcl" else None
        owned = [noun, *([noun.head] if noun.rel == "nmod" else [])] if noun is not None else []
        owners = [o for n in owned for o in syntax.children(n, "nmod:poss")]
        return next((o for o in owners if o.i < token.i and len(self.at(o)) == 1), None)

    def _last_subject(self, token: Token) -> Token | None:
        """Return the last subject before this word, of this sentence's governing clauses or of the sentence before."""
        for governor in syntax.clauses_above(token.head):
            for child in governor.children:
                if child.dep_.startswith("nsubj") and child.i < token.i and child is not token:
                    done_to = self._done_to(governor, token) if child.tag_ == "NNS" else None
                    return done_to or syntax.antecedent(child)
        start = token.sent.start
        told = {t.i for clause in clauses_told(token) for t in clause.subtree}  # '“Mali has left,” it said': not Mali
        for before in reversed(token.doc[start : token.i]):
            if before.i in told:
                continue
            if before.dep_.startswith("nsubj") and self.at(before) and self.kind(self.at(before)[0]) != "Person":
                return before
        for before in reversed(token.doc[:start]):
            if before.dep_.startswith("nsubj") and before.head.dep_ in {"ROOT", "conj", "parataxis"}:
                return before
            if before.sent.end < start:
                return None
        return None

    def _done_to(self, verb: Token, token: Token) -> Token | None:
        """Return to which body or state the many do something, as they are no 'it': 'Envoys left Chad after it'."""
        objects = [o for o in syntax.children(verb, "obj") if o.i < token.i and len(self.at(o)) == 1]
        return next((o for o in objects if self.kind(self.at(o)[0]) not in {"Person", "PersonGroup", "Place"}), None)

    def _accused(self, token: Token) -> Token | None:
        """Return who denies it where somebody is accused: 'Oslo accuses Chad of arming rebels, a charge it denies'."""
        charge = token.head.head if token.head.dep_ == "acl:relcl" else None
        if charge is None or charge.lemma_.lower() not in _CHARGES or token.head.lemma_.lower() not in _DENYING:
            return None
        accusing = next((v for v in charge.ancestors if v.lemma_.lower() in _ACCUSING), None)
        accused = arguments.logical_objects(accusing) if accusing is not None else ()
        return accused[0] if len(accused) == 1 else None
