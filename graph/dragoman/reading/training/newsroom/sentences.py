"""Whole sentences: clauses, reported and direct speech, speakers within what they say."""

from __future__ import annotations

from dragoman.reading.training.newsroom.predicates import Predicates
from dragoman.reading.training.newsroom.words import tenses
from dragoman.reading.training.trees import Node, mark, small


class Sentences(Predicates):
    """The grammar whole."""

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
