"""Whom a word cannot mean, as the sentence tells of them beside it: 'Lee praised him', 'the other leaders'."""

from itertools import islice

from dragoman.extraction.actors.chart import Chart
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.lexicon import attitudes
from dragoman.reading.parsed import Token


class Others:
    """Finds of whom else a sentence tells than of the one that a word means."""

    def __init__(self, chart: Chart) -> None:
        self.registry = chart.registry
        self.at = chart.at
        self.named = chart.named

    def told_before(self, token: Token) -> set[str]:
        """Return of whom the clause before 'the other leaders' tells, whom they are without; none where no 'other' is.

        A clause before is one of the sentence, else of the last one: 'Lee proposed a pact. The other leaders refused.'
        Where it tells of a state, they are without those who act for it.
        """
        if not any(c.lower_ == "other" for c in token.children):
            return set()
        for sentence in islice(syntax.sentences_back(token), 2):
            for word in reversed([t for t in sentence if t.i < token.left_edge.i and t.dep_.startswith("nsubj")]):
                if ids := {i for member in syntax.coordinated(word) for i in self.at(member)}:
                    return ids | {i for i, person in self.registry.people.items() if person.home in ids}
        return set()

    def fellow_arguments(self, token: Token) -> set[str]:
        """Return whom the pronoun cannot mean: the subject of the verb it is object of, who its owner is apposed to."""
        owned = token.head
        if without := self.told_before(token):
            return without
        if token.dep_ == "nmod:poss" and owned.dep_ == "appos":  # 'Ann Lee, her successor,': of somebody else
            behind = owned.doc[owned.i + 1 : owned.i + 3]
            another = len(behind) == 2 and behind[0].text == "," and behind[1].pos_ == "PROPN"
            comma = token.i > token.sent.start + 1 and token.nbor(-1).text == ","
            explained = self.at(token.nbor(-2)) if comma else ()
            return set() if another else set(explained or self.at(owned.head))  # 'Lee and Ray, his peer': of Lee
        if token.dep_ == "nmod:poss":  # 'its quarrel with Chad', 'its ratification by parliament'
            return {i for complement in syntax.children(owned, "nmod") for i in self.at(complement)}
        if token.dep_ == "nsubj" and token.head.dep_ == "acl:relcl":  # 'Lee, whom he accuses': another than Lee
            relative = [c for c in syntax.children(token.head, "obj") if c.lower_ in {"whom", "who"}]
            before = relative[0].doc[: relative[0].i] if relative else ()
            return {i for t in before[-4:] if t.pos_ == "PROPN" for i in self.at(t)}
        if token.dep_ == "nsubj":
            told_of = _told_of(token)
            others = {i for member in syntax.coordinated(told_of) for i in self.named(member)} if told_of else set()
            asked = (c for c in syntax.children(token.head, "advcl", "acl") if c.lower_ == "asked" and c.i < token.i)
            told = (t for c in clauses_told(token) for t in c.subtree if t.i < token.i)
            named = (t for t in (*told, *(t for c in asked for t in c.subtree)) if t.pos_ in {"PROPN", "NOUN"})
            return others | {i for t in named for i in self.at(t)}  # 'Asked about Lee, he said', 'Lee won, he said'
        if token.dep_ not in {"obj", "iobj", "obl", "obl:agent"} or token.lower_.endswith("self"):
            return set()
        subject = arguments.surface_subject(token.head)
        return {i for member in syntax.coordinated(subject) for i in self.at(member)} if subject is not None else set()


def _told_of(speaker: Token) -> Token | None:
    """Return of whom a pronoun says what stands before it, who is another: Lee in 'Lee, he said, had left'."""
    report = attitudes()["report"] | attitudes()["claim"]
    start = speaker.sent.start
    if speaker.head.lemma_.lower() not in report or speaker.i == start or speaker.nbor(-1).text != ",":
        return None
    before = (t for t in reversed(speaker.doc[start : speaker.i]) if t.text in {":", ";"} or t.dep_ in _TOLD_OF)
    nearest = next(before, None)
    if nearest is None or nearest.pos_ not in {"PROPN", "NOUN"}:
        return None
    interrupts = speaker.head.i + 1 < len(speaker.doc) and speaker.head.nbor().text == ","
    return nearest if not interrupts or nearest.right_edge.i + 2 >= speaker.i else None


_TOLD_OF = frozenset({"nsubj", "nsubj:pass", "expl"})


def clauses_told(speaker: Token) -> list[Token]:
    """Return the clauses before a pronoun that it tells: 'the pact would help Lee, he said'."""
    report = attitudes()["report"] | attitudes()["claim"]
    if speaker.head.lemma_.lower() not in report:
        return []
    parted = any(t.text in {":", ";"} for t in speaker.doc[speaker.sent.start : speaker.i])
    return [c for c in syntax.children(speaker.head, "ccomp") if c.i < speaker.i and not parted]
