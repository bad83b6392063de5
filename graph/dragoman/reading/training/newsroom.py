"""Sentences of news with their trees, made by a small grammar: what treebanks of mail, talk and essays lack.

Officials with titles and appositions as subjects, lists of states, plain past tenses, passives with agents, reported
and direct speech, participles behind nouns and commas. The words (newsroom.yaml) are ours, the names invented or the
world's; no text is copied.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml

from dragoman.reading.training.conllu import Sentence
from dragoman.reading.training.trees import Node, mark, small, tokens_of

DOCUMENT = "NEWSROOM"
"""The name that the documents of made sentences begin with; their features are not annotated."""


@cache
def _data() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))
    return loaded


@cache
def words(name: str) -> list[str]:
    """Return the words of a list in newsroom.yaml, in its order."""
    listed: str = _data()[name]
    return listed.split()


def tenses(name: str) -> dict[str, Any]:
    """Return a table of verbs in newsroom.yaml: lemma → past tense, for irregular verbs past tense and participle."""
    table: dict[str, Any] = _data()[name]
    return table


def made(random: Random, count: int) -> Iterator[Sentence]:
    """Yield so many sentences; every four make a document."""
    for number in range(count):
        root = Maker(random).sentence()
        yield Sentence(f"{DOCUMENT}_{number // 4}", number % 4 == 0, "", tokens_of(root))


class Maker:
    """The grammar: each method returns a phrase picked by chance."""

    def __init__(self, random: Random) -> None:
        self.random = random

    def one(self, words: Sequence[str]) -> str:
        """Return one of the words."""
        return self.random.choice(words)

    def chance(self, share: float) -> bool:
        """Tell whether something happens that does so in this share of cases."""
        return self.random.random() < share

    # names

    def state(self) -> Node:
        """'Kenya'."""
        name = self.one(words("states"))
        return Node(name, name, "PROPN", "NNP", entity="(1-place-new)")

    def city(self) -> Node:
        """'Nairobi'."""
        name = self.one(words("cities"))
        return Node(name, name, "PROPN", "NNP", entity="(1-place-new)")

    def body(self) -> Node:
        """'the European Union', 'NATO'."""
        if self.chance(0.3):
            name = self.one(words("short_bodies"))
            return Node(name, name, "PROPN", "NNP", entity="(1-organization-new)")
        first, last = self.one(words("bodies")).split("_")
        head = Node(last, last, "PROPN", "NNP", entity="1)")
        head.before(("compound", Node(first, first, "PROPN", "NNP", entity="(1-organization-new")))
        return head.definite()

    def name(self) -> Node:
        """A person's name; news mostly gives the family name alone after the first time."""
        family = self.one(words("family"))
        if self.chance(0.3):
            return Node(family, family, "PROPN", "NNP", entity="(1-person-new)")
        given = self.one(words("given"))
        head = Node(given, given, "PROPN", "NNP", entity="(1-person-new")
        return head.after(("flat", Node(family, family, "PROPN", "NNP", entity="1)")))

    def office(self, capital: bool = False) -> Node:
        """'foreign minister', 'Foreign Minister'."""
        word = self.one(words("offices"))
        written = word.capitalize() if capital else word
        head = Node(written, word, "PROPN" if capital else "NOUN", "NNP" if capital else "NN")
        if word == "minister" or self.chance(0.1):
            portfolio = self.one([*words("portfolios"), "prime"])
            shown = portfolio.capitalize() if capital else portfolio
            adjective = portfolio in {"foreign", "prime"}
            relation = "amod" if adjective else "compound"
            tag = ("NNP" if capital else "JJ") if adjective else ("NNP" if capital else "NN")
            head.before((relation, Node(shown, portfolio, "ADJ" if adjective else head.upos, tag)))
        return head

    def demonym(self) -> Node:
        """'Kenyan'."""
        word = self.one(words("demonyms"))
        return Node(word, word, "ADJ", "JJ")

    def person(self) -> Node:
        """A person as news introduces one."""
        kind = self.random.randrange(7)
        if kind == 0:
            return self.name()
        if kind in {1, 6}:  # 'Kenyan President Ama Boateng', 'Kenyan president Ama Boateng'
            title = self.office(capital=kind == 1)
            if self.chance(0.5):
                title.before(("amod", self.demonym()))
            return self.name().before(("nmod:desc", title))
        if kind == 2:  # 'Ama Boateng, the Kenyan president,'
            told = self.office().before(("det", small("the", "DET", "DT")), ("amod", self.demonym()))
            return self.name().after(("appos", self.set_off(told)))
        if kind == 3:  # "Kenya's foreign minister, Ama Boateng,"
            owner = self.state().after(("case", Node("'s", "'s", "PART", "POS", glued=True)))
            return self.office().before(("nmod:poss", owner)).after(("appos", self.set_off(self.name())))
        if kind == 4:  # 'Ama Boateng, who heads the ministry,'
            clause = self.verb_phrase(tense="past")
            clause.before(("nsubj", small("who", "PRON", "WP")))
            return self.name().after(("acl:relcl", self.set_off(clause)))
        told = self.office().after(("nmod", self.body().behind("of")))
        return self.name().after(("appos", self.set_off(told)))

    def set_off(self, node: Node) -> Node:
        """A phrase between commas."""
        return node.before(("punct", mark(","))).after(("punct", mark(",")))

    def listed(self, make: Callable[[], Node]) -> Node:
        """'Peru and Chile', 'Peru, Chile and Togo'."""
        first = make()
        while self.chance(0.4):
            first.after(("conj", make().before(("punct", mark(",")))))
        return first.after(("conj", make().joined()))

    def actor(self) -> Node:
        """Who does something."""
        usual = (self.person, self.person, self.state, self.body, self.city, self.states, self.group)
        return self.random.choice((*usual, self.pronoun, self.office_holders))()

    def pronoun(self) -> Node:
        """'she', 'they'."""
        return small(self.one(("he", "she", "it", "they")), "PRON", "PRP")

    def office_holders(self) -> Node:
        """'Ana Silva and Ivan Petrov, the foreign ministers of Peru and Chad,'."""
        office = self.office()
        office.form, office.tag = office.form + "s", "NNS"
        office.definite()
        office.after(("nmod", self.states().behind("of")))
        second = self.name().joined()
        return self.name().after(("conj", second), ("appos", self.set_off(office)))

    def states(self) -> Node:
        """'Kenya, Peru and Chile'."""
        return self.listed(self.state)

    def group(self, definite: bool = True) -> Node:
        """'Israeli officials', 'the two leaders'; alone, if it is not to be definite."""
        word = self.one(
            ("officials", "diplomats", "leaders", "rebels", "critics", "lawmakers", "troops", "delegations")
        )
        head = Node(word, word[:-1], "NOUN", "NNS")
        if not definite:
            return head
        if self.chance(0.5):
            return head.before(("amod", self.demonym()))
        return head.before(("det", small("the", "DET", "DT")), ("nummod", Node("two", "two", "NUM", "CD")))

    # things, places, times

    def thing(self) -> Node:
        """'the agreement', 'new sanctions', 'a joint declaration on trade', 'talks with Peru'."""
        if self.chance(0.4):
            word = self.one(words("plurals"))
            head = Node(word, word[:-1], "NOUN", "NNS")
        else:
            word = self.one(words("things"))
            article = "the" if self.chance(0.5) else "an" if word[0] in "aeio" else "a"
            head = Node(word, word, "NOUN", "NN")
            head.before(("det", small(article, "DET", "DT")))
        if self.chance(0.4) and not (head.left and head.left[0][1].form == "an"):
            adjective = self.one([a for a in words("adjectives") if a[0] not in "aeiou"])
            head.left.append(("amod", Node(adjective, adjective, "ADJ", "JJ")))
        if self.chance(0.3):
            case = self.one(("with", "on", "against", "between", "in"))
            other = self.states() if case == "between" else self.topics() if case == "on" else self.state()
            head.after(("nmod", other.behind(case)))
        if self.chance(0.12):  # 'a treaty signed by Peru in Lima'
            head.after(("acl", self.passive(reduced=True)))
        elif self.chance(0.1):
            head.after(("acl:relcl", self.set_off(self.relative())))
        elif self.chance(0.1):
            other = self.thing().before(("cc", small("but", "CCONJ", "CC")), ("advmod", small("not", "PART", "RB")))
            head.after(("conj", other))
        return head

    def topics(self) -> Node:
        """'trade', 'trade, energy and migration'."""

        def topic() -> Node:
            word = self.one(
                ("trade", "energy", "migration", "security", "defence", "gas", "water", "fishing", "health")
            )
            return Node(word, word, "NOUN", "NN")

        return topic() if self.chance(0.5) else self.listed(topic)

    def relative(self) -> Node:
        """'which reduced tariffs', 'which Chad rejected', 'with which Chad broke in May', 'whose envoy left Oslo'."""
        kind = self.random.randrange(4)
        if kind == 0:
            return self.past().before(("nsubj", small("which", "PRON", "WDT")))
        subject = ("nsubj", self.random.choice((self.state, self.name, self.body))())
        if kind == 1:
            verb = self.circumstances(self.verb("past"))
            return verb.before(("obj", small("which", "PRON", "WDT")), subject)
        if kind == 2:
            case = small(self.one(("with", "under", "from", "for", "on")), "ADP", "IN")
            return self.past().before(("obl", small("which", "PRON", "WDT").before(("case", case))), subject)
        owned = self.office().before(("nmod:poss", small("whose", "DET", "WP$")))
        return self.past().before(("nsubj", owned))

    def sum(self) -> Node:
        """'$5 million', '€2.3 billion'."""
        scale = Node(self.one(("million", "billion")), "million", "NUM", "CD")
        figure = Node(self.one(("5", "12", "40", "150", "2.3", "9.9", "1.6")), "5", "NUM", "CD")
        sign = Node(self.one(("$", "€", "£")), "$", "SYM", "$")
        figure.glued = True
        sign.after(("nummod", scale.before(("compound", figure))))
        if self.chance(0.2):
            than = ("fixed", small("than", "ADP", "IN"))
            sign.before(("advmod", small(self.one(("more", "less")), "ADJ", "JJR").after(than)))
        return sign

    def giving(self) -> Node:
        """'gave Mali $5 million', 'pledged $5 million to Mali for a dam'."""
        lemma = self.one(("give", "pledge", "offer", "grant"))
        verb = Node("gave" if lemma == "give" else _past(lemma), lemma, "VERB", "VBD")
        if lemma != "pledge" and self.chance(0.5):
            verb.after(("iobj", self.state()), ("obj", self.sum()))
            if self.chance(0.3):  # 'and Niger $3 million': the first of those without a verb stands for it
                other = self.state().after(("orphan", self.sum()))
                return verb.after(("conj", other.joined()))
            return self.circumstances(verb)
        verb.after(("obj", self.sum()))
        for case, other in (("to", self.state()), ("for", self.thing())):
            if self.chance(0.6):
                verb.after(("obl", other.behind(case)))
        return self.circumstances(verb)

    def when(self) -> tuple[str, Node]:
        """'on Monday', 'last week', 'in March', 'Tuesday'."""
        kind = self.random.randrange(4)
        if kind == 0:
            day = self.one(words("days"))
            return "obl", Node(day, day, "PROPN", "NNP").behind("on")
        if kind == 1:
            word = self.one(("week", "month", "year"))
            return "obl:unmarked", Node(word, word, "NOUN", "NN").before(("amod", small("last", "ADJ", "JJ")))
        if kind == 2:
            month = self.one(words("months"))
            return "obl", Node(month, month, "PROPN", "NNP").behind("in")
        day = self.one(words("days"))
        return "obl:unmarked", Node(day, day, "PROPN", "NNP")

    def where(self) -> tuple[str, Node]:
        """'in Nairobi'."""
        return "obl", self.city().behind("in")

    def circumstances(self, verb: Node) -> Node:
        """The verb with a place or a time, or both."""
        if self.chance(0.3):
            verb.after(self.where())
        if self.chance(0.5):
            verb.after(self.when())
        return verb

    # verbs

    def verb(self, tense: str) -> Node:
        """A verb in the past, as a participle or an infinitive."""
        lemma = self.one([*words("regular"), *tenses("irregular")])
        past, participle = tenses("irregular").get(lemma, (_past(lemma),) * 2)
        forms = {
            "past": (past, "VBD"),
            "participle": (participle, "VBN"),
            "infinitive": (lemma, "VB"),
            "gerund": (_gerund(lemma), "VBG"),
            "present": (_third(lemma), "VBZ"),
        }
        form, tag = forms[tense]
        return Node(form, lemma, "VERB", tag)

    def verb_phrase(self, tense: str) -> Node:
        """A verb with its object, active."""
        verb = self.verb(tense)
        done_to = self.thing() if self.chance(0.7) else self.random.choice((self.state, self.name, self.body))()
        return self.circumstances(verb.after(("obj", done_to)))

    def perfect(self) -> Node:
        """'has signed the accord', 'had not ratified it'."""
        verb = self.verb_phrase("participle")
        have = self.one(("has", "had"))
        if self.chance(0.2):
            verb.before(("advmod", small("not", "PART", "RB")))
        return verb.before(("aux", Node(have, "have", "AUX", "VBZ" if have == "has" else "VBD")))

    def passive(self, reduced: bool = False) -> Node:
        """'was signed by Peru in Lima', without 'was' if reduced."""
        verb = self.verb("participle")
        if not reduced:
            verb.before(*self.was())
        if self.chance(0.7):
            agent = self.random.choice((self.person, self.state, self.states, self.body, self.delegates))()
            verb.after(("obl:agent", agent.behind("by")))
        return self.circumstances(verb)

    def was(self) -> tuple[tuple[str, Node], ...]:
        """What makes a passive: 'was', 'has been', 'will be'."""
        if self.chance(0.7):
            return (("aux:pass", Node(self.one(("was", "were")), "be", "AUX", "VBD")),)
        if self.chance(0.7):
            have = Node("has", "have", "AUX", "VBZ") if self.chance(0.5) else Node("have", "have", "AUX", "VBP")
            return ("aux", have), ("aux:pass", Node("been", "be", "AUX", "VBN"))
        return ("aux", Node("will", "will", "AUX", "MD")), ("aux:pass", Node("be", "be", "AUX", "VB"))

    def delegates(self) -> Node:
        """'Ana Silva for Peru and by Ivan Petrov for Chad': each acts for a state."""
        first, second = (self.name().after(("nmod", self.state().behind("for"))) for _ in range(2))
        second.before(("cc", small("and", "CCONJ", "CC")), ("case", small("by", "ADP", "IN")))
        return first.after(("conj", second))

    def motion(self) -> Node:
        """'flew to Oslo'."""
        lemma = self.one(list(tenses("going")))
        verb = Node(tenses("going")[lemma], lemma, "VERB", "VBD")
        case = "in" if lemma == "arrive" else "to"
        return verb.after(("obl", self.city().behind(case)), self.when())

    def with_infinitive(self) -> Node:
        """'agreed to sign the pact', 'refused to leave'."""
        lemma = self.one(("agree", "refuse", "promise", "decline", "pledge", "offer"))
        below = self.verb_phrase("infinitive").marked("to")
        return Node(_past(lemma), lemma, "VERB", "VBD").after(("xcomp", below))

    def of_charging(self) -> Node:
        """'accused Togo of breaking the truce'."""
        lemma = self.one(("accuse", "suspect"))
        deed = self.verb_phrase("gerund").marked("of")
        verb = Node(_past(lemma), lemma, "VERB", "VBD")
        return verb.after(("obj", self.random.choice((self.state, self.name, self.city))()), ("advcl", deed))

    def meeting(self) -> Node:
        """'met with the Peruvian president in Lima'."""
        lemma, form = self.random.choice((("meet", "met"), ("speak", "spoke"), ("talk", "talked")))
        verb = Node(form, lemma, "VERB", "VBD")
        return self.circumstances(verb.after(("obl", self.person().behind("with"))))

    def modal(self) -> Node:
        """'will sign the accord', 'would not ratify it', 'did not leave Oslo'."""
        verb = self.verb_phrase("infinitive")
        form, lemma, tag = self.random.choice(
            (("will", "will", "MD"), ("would", "would", "MD"), ("could", "could", "MD"), ("may", "may", "MD"),
             ("must", "must", "MD"), ("did", "do", "VBD"))
        )  # fmt: skip
        if form == "did" or self.chance(0.2):
            verb.before(("advmod", small("not", "PART", "RB")))
        return verb.before(("aux", Node(form, lemma, "AUX", tag)))

    def progressive(self) -> Node:
        """'is holding talks'."""
        be = self.be()
        return self.verb_phrase("gerund").before(("aux", be))

    def be(self) -> Node:
        """'is' or 'was'."""
        form = self.one(("is", "was"))
        return Node(form, "be", "AUX", "VBZ" if form == "is" else "VBD")

    def being(self) -> Node:
        """'is the foreign minister of Peru', 'was one of three envoys', 'was a member of the African Union'."""
        be = self.be()
        kind = self.random.randrange(3)
        if kind == 0:
            head = self.office().definite()
            head.after(("nmod", self.state().behind("of")))
        elif kind == 1:
            group = self.group(definite=False).before(("nummod", Node(self.one(("two", "three")), "two", "NUM", "CD")))
            head = Node("one", "one", "NUM", "CD").after(("nmod", group.behind("of")))
        else:
            head = Node("member", "member", "NOUN", "NN").before(("det", small("a", "DET", "DT")))
            head.after(("nmod", self.body().behind("of")))
        return head.before(("cop", be))

    def asking(self) -> Node:
        """'urged Chad to sign the treaty'."""
        lemma = self.one(("urge", "order", "ask", "press", "invite"))
        deed = self.verb_phrase("infinitive").marked("to")
        verb = Node(_past(lemma), lemma, "VERB", "VBD")
        return verb.after(("obj", self.random.choice((self.state, self.name, self.states))()), ("xcomp", deed))

    def imposing(self) -> Node:
        """'imposed sanctions on two Malian officials', 'closed its border with Chad'."""
        if self.chance(0.3):
            thing = Node("border", "border", "NOUN", "NN").before(("nmod:poss", small("its", "PRON", "PRP$")))
            thing.after(("nmod", self.state().behind("with")))
            return self.circumstances(Node("closed", "close", "VERB", "VBD").after(("obj", thing)))
        hit = self.random.choice((self.group, self.person, self.state, self.states))()
        verb = Node("imposed", "impose", "VERB", "VBD")
        word = self.one(("sanctions", "tariffs", "bans"))
        verb.after(("obj", Node(word, word[:-1], "NOUN", "NNS")))
        return self.circumstances(verb.after(("obl", hit.behind("on"))))

    def appointing(self) -> Node:
        """'named Ana Silva ambassador to Peru'."""
        lemma = self.one(("name", "appoint", "elect"))
        office = self.office()
        if self.chance(0.6):
            case = self.one(("to", "of", "for"))
            office.after(("nmod", self.random.choice((self.state, self.body))().behind(case)))
        return Node(_past(lemma), lemma, "VERB", "VBD").after(("obj", self.name()), ("xcomp", office))

    def predicate(self) -> Node:
        """What a clause says of its subject."""
        common = (self.past, self.past, self.past, self.perfect, self.passive, self.passive, self.modal)
        rarer = (self.motion, self.with_infinitive, self.of_charging, self.meeting, self.giving, self.progressive)
        others = (self.being, self.asking, self.imposing, self.appointing, self.present)
        return self.random.choice((*common, *rarer, *others))()

    def present(self) -> Node:
        """'signs the accord'."""
        return self.verb_phrase("present")

    def past(self) -> Node:
        """'signed the accord in Lima'."""
        return self.verb_phrase("past")

    # clauses

    def clause(self) -> Node:
        """A subject with what is said of it, and sometimes with more of it."""
        verb = self.predicate()
        is_passive = any(dep == "aux:pass" for dep, _ in verb.left)
        verb.before(("nsubj:pass" if is_passive else "nsubj", self.thing() if is_passive else self.actor()))
        if self.chance(0.2):  # 'signed the pact and left the room'
            verb.after(("conj", self.past().joined()))
        elif self.chance(0.15):  # ', accusing Peru of'
            verb.after(("advcl", self.verb_phrase("gerund").before(("punct", mark(",")))))
        elif self.chance(0.15):
            other = self.past().before(("nsubj", self.actor()))
            verb.after(("advcl", other.marked(self.one(("after", "while", "when")))))
        elif self.chance(0.08):  # 'to sign the pact'
            verb.after(("advcl", self.verb_phrase("infinitive").marked("to")))
        elif self.chance(0.06):  # 'If Chad leaves, Peru will reject the pact'
            other = self.verb_phrase("present").before(("nsubj", self.state())).after(("punct", mark(",")))
            verb.before(("advcl", other.marked("if")))
        elif self.chance(0.06):  # ', according to Ana Silva'
            according = small("according", "VERB", "VBG").after(("fixed", small("to", "ADP", "IN")))
            verb.after(("obl", self.person().before(("case", according)).before(("punct", mark(",")))))
        return verb

    def shared(self) -> Node:
        """'Norway pledged $5 million, Oman $3 million': the second side has no verb."""
        pledge = Node("pledged", "pledge", "VERB", "VBD").before(("nsubj", self.state())).after(("obj", self.sum()))
        if self.chance(0.4):
            pledge.after(("obl", self.thing().behind("for")))
        other = self.state().after(("orphan", self.sum())).before(("punct", mark(",")))
        if self.chance(0.4):
            other.joined()
            other.left = [part for part in other.left if part[0] != "punct"]
        return pledge.after(("conj", other))

    def told(self) -> Node:
        """A clause that somebody says."""
        lemma = self.one(list(tenses("speech")))
        speech = Node(tenses("speech")[lemma], lemma, "VERB", "VBD")
        below = self.clause()
        if self.chance(0.5):
            if self.chance(0.6):
                below.marked("that")
            return speech.before(("nsubj", self.person())).after(("ccomp", below))
        if self.chance(0.15):
            return self.interrupted(below, speech)
        below.after(("punct", mark(",")))
        if self.chance(0.5):  # “Peru left,” she said
            self.quote(below, mark("”"))
        speaker = self.person()
        if self.chance(0.6) and speaker.tag != "PRP":  # 'Peru left, said Ana Silva'
            return speech.before(("ccomp", below)).after(("nsubj", speaker))
        return speech.before(("ccomp", below), ("nsubj", speaker))

    def quote(self, clause: Node, closing: Node) -> None:
        """Put a clause between quotation marks."""
        opening = Node("“", "“", "PUNCT", "``")
        clause.before(("punct", opening)).after(("punct", closing))
        first = clause
        while first.left:
            first = first.left[0][1] if first.left[0][1] is not opening else first.left[1][1]
        first.glued, first.form = True, first.form[:1].upper() + first.form[1:]

    def interrupted(self, clause: Node, speech: Node) -> Node:
        """'The talks, said Ana Silva, failed', '“The talks,” said Ana Silva, “failed”': who speaks stands within."""
        speaker = ("nsubj", self.name())
        inserted = self.set_off(speech.after(speaker) if self.chance(0.6) else speech.before(speaker))
        place = 1 + next(i for i, (dep, _) in enumerate(clause.left) if dep.startswith("nsubj"))
        rest = clause.left[place:]
        clause.left[place:] = [("parataxis", inserted), *rest]
        if self.chance(0.5):
            opening = Node("“", "“", "PUNCT", "``")
            inserted.left.insert(1, ("punct", mark("”")))
            inserted.after(("punct", opening))
            (rest[0][1] if rest else clause).glued = not (rest and rest[0][1].left)
            self.quote(clause, mark("”"))
        return clause

    def sentence(self) -> Node:
        """A whole sentence."""
        root = self.told() if self.chance(0.25) else self.shared() if self.chance(0.03) else self.clause()
        if self.chance(0.08) and root.left[0][0] == "nsubj:pass":  # 'Mediated by Oman, the accord was signed'
            root.before(("advcl", self.passive(reduced=True).after(("punct", mark(",")))))
        elif self.chance(0.12):
            dep, time = self.when()
            time.after(("punct", mark(",")))
            root.before((dep, time))
        root.after(("punct", mark(".")))
        first = root
        while first.left:
            first = first.left[0][1]
        first.form = first.form[:1].upper() + first.form[1:]
        return root


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ied"
    return {"ban": "banned"}.get(lemma, lemma + "ed")


def _third(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("ch", "sh", "ss")) else "s")


def _gerund(lemma: str) -> str:
    doubled = {"cut": "cutting", "win": "winning", "ban": "banning"}
    return doubled.get(lemma) or (lemma.removesuffix("e") if lemma not in {"free"} else lemma) + "ing"
