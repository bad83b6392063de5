"""What a clause says of its subject: tenses, passives, gifts, meetings, appointments."""

from __future__ import annotations

from dragoman.reading.training.newsroom.phrases import Phrases
from dragoman.reading.training.newsroom.words import past_tense, tenses
from dragoman.reading.training.trees import Node, small


class Predicates(Phrases):
    """Verbs in their tenses and constructions."""

    def predicate(self) -> Node:
        """What a clause says of its subject."""
        common = (self.past, self.past, self.past, self.perfect, self.passive, self.passive, self.modal)
        rarer = (self.motion, self.with_infinitive, self.of_charging, self.meeting, self.giving, self.progressive)
        others = (self.being, self.asking, self.imposing, self.appointing, self.present)
        return self.random.choice((*common, *rarer, *others))()

    def present(self) -> Node:
        """'signs the accord'."""
        return self.verb_phrase("present")

    def perfect(self) -> Node:
        """'has signed the accord', 'had not ratified it'."""
        verb = self.verb_phrase("participle")
        have = self.one(("has", "had"))
        if self.chance(0.2):
            verb.before(("advmod", small("not", "PART", "RB")))
        return verb.before(("aux", Node(have, "have", "AUX", "VBZ" if have == "has" else "VBD")))

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

    def giving(self) -> Node:
        """'gave Mali $5 million', 'pledged $5 million to Mali for a dam'."""
        lemma = self.one(("give", "pledge", "offer", "grant"))
        verb = Node("gave" if lemma == "give" else past_tense(lemma), lemma, "VERB", "VBD")
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

    def motion(self) -> Node:
        """'flew to Oslo'."""
        lemma = self.one(list(tenses("going")))
        verb = Node(tenses("going")[lemma], lemma, "VERB", "VBD")
        case = "in" if lemma == "arrive" else "to"
        return verb.after(("obl", self.city().behind(case)), self.when())

    def meeting(self) -> Node:
        """'met with the Peruvian president in Lima'."""
        lemma, form = self.random.choice((("meet", "met"), ("speak", "spoke"), ("talk", "talked")))
        verb = Node(form, lemma, "VERB", "VBD")
        return self.circumstances(verb.after(("obl", self.person().behind("with"))))

    def with_infinitive(self) -> Node:
        """'agreed to sign the pact', 'refused to leave'."""
        lemma = self.one(("agree", "refuse", "promise", "decline", "pledge", "offer"))
        below = self.verb_phrase("infinitive").marked("to")
        return Node(past_tense(lemma), lemma, "VERB", "VBD").after(("xcomp", below))

    def of_charging(self) -> Node:
        """'accused Togo of breaking the truce'."""
        lemma = self.one(("accuse", "suspect"))
        deed = self.verb_phrase("gerund").marked("of")
        verb = Node(past_tense(lemma), lemma, "VERB", "VBD")
        return verb.after(("obj", self.random.choice((self.state, self.name, self.city))()), ("advcl", deed))

    def asking(self) -> Node:
        """'urged Chad to sign the treaty'."""
        lemma = self.one(("urge", "order", "ask", "press", "invite"))
        deed = self.verb_phrase("infinitive").marked("to")
        verb = Node(past_tense(lemma), lemma, "VERB", "VBD")
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
        return Node(past_tense(lemma), lemma, "VERB", "VBD").after(("obj", self.name()), ("xcomp", office))
