"""Noun phrases and the verbs inside them: people as news introduces them, things, sums, times, relative clauses."""

from __future__ import annotations

from dragoman.reading.training.newsroom.names import Names
from dragoman.reading.training.newsroom.words import gerund, past_tense, present_tense, tenses, words
from dragoman.reading.training.trees import Node, small


class Phrases(Names):
    """Nouns with what modifies them, and verbs with their objects."""

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

    def actor(self) -> Node:
        """Who does something."""
        usual = (self.person, self.person, self.state, self.body, self.city, self.states, self.group)
        return self.random.choice((*usual, self.pronoun, self.office_holders))()

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

    def verb(self, tense: str) -> Node:
        """A verb in the past, as a participle or an infinitive."""
        lemma = self.one([*words("regular"), *tenses("irregular")])
        past, participle = tenses("irregular").get(lemma, (past_tense(lemma),) * 2)
        forms = {
            "past": (past, "VBD"),
            "participle": (participle, "VBN"),
            "infinitive": (lemma, "VB"),
            "gerund": (gerund(lemma), "VBG"),
            "present": (present_tense(lemma), "VBZ"),
        }
        form, tag = forms[tense]
        return Node(form, lemma, "VERB", tag)

    def verb_phrase(self, tense: str) -> Node:
        """A verb with its object, active."""
        verb = self.verb(tense)
        done_to = self.thing() if self.chance(0.7) else self.random.choice((self.state, self.name, self.body))()
        return self.circumstances(verb.after(("obj", done_to)))

    def past(self) -> Node:
        """'signed the accord in Lima'."""
        return self.verb_phrase("past")

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
