"""What has been mentioned so far and how prominently: the memory that pronouns and descriptions draw on."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from operator import attrgetter

from dragoman.reading.parsed import Token

IMPLIED = -0.7
"""How much less prominent a state is that is only named by a demonym or meant by a description."""
SUBJECT_BONUS = 1.5
EMBEDDED_BONUS = 0.8
"""What a subject of a subordinate clause counts; the least that a subject does."""
SENTENCE_COST = 2.0
WINDOW = 5
"""How many sentences back a pronoun or description reaches."""


@dataclass(frozen=True, slots=True)
class Reference:
    """One mention of one or more entities: where it stands and how prominent it is."""

    ids: tuple[str, ...]
    token: Token
    sentence: int
    weight: float = 0.0


_SENTENCE = attrgetter("sentence")


class Discourse:
    """The references of a document up to the place that is being read."""

    def __init__(self) -> None:
        self.references: list[Reference] = []

    def add(self, ids: Iterable[str], token: Token, sentence: int, weight: float = 0.0) -> None:
        """Remember a mention; a subject counts more than an object, a main clause's more than a subordinate's."""
        self.references.append(Reference(tuple(ids), token, sentence, weight + prominence(token)))

    def since(self, sentence: int) -> Iterator[tuple[int, Reference]]:
        """Yield the references from this sentence on, each with its place; they stand in the order of sentences."""
        first = bisect_left(self.references, sentence, key=_SENTENCE)
        yield from enumerate(self.references[first:], start=first)

    def ranked(self, fits: Callable[[str], bool], sentence: int, window: int = WINDOW) -> list[str]:
        """Return the single entities that fit, the most prominent first; nearer sentences count more."""
        fits = cache(fits)
        best: dict[str, tuple[float, int]] = {}
        for place, reference in self.since(sentence - window + 1):
            distance = sentence - reference.sentence
            if distance < 0:
                continue
            score = reference.weight - SENTENCE_COST * distance
            for identifier in reference.ids:
                if fits(identifier) and (score, place) > best.get(identifier, (-99.0, -1)):
                    best[identifier] = (score, place)
        return sorted(best, key=lambda i: best[i], reverse=True)

    def latest(self, fits: Callable[[tuple[str, ...]], bool], sentence: int, window: int = WINDOW) -> tuple[str, ...]:
        """Return the ids of the last mention that fits as a whole: a set of people, a pair of states."""
        for reference in reversed(self.references):
            if sentence - reference.sentence >= window:
                break
            if fits(reference.ids):
                return reference.ids
        return ()

    def recent(self) -> list[str]:
        """Return the ids mentioned so far, the last one last."""
        return [i for reference in self.references for i in reference.ids]


def prominence(token: Token) -> float:
    """Return how prominent a word's place in its sentence is."""
    head = token
    while head.dep_ in {"flat", "appos"}:
        head = head.head
    if head.dep_ == "ROOT" and head.pos_ == "PROPN" and token.dep_ in {"ROOT", "flat"}:
        return SUBJECT_BONUS  # the parser missed the sentence's verb
    if token.is_sent_start and token.pos_ == "PROPN" and token.dep_ in {"advmod", "obl", "parataxis", "dislocated"}:
        return SUBJECT_BONUS  # 'Nicaragua, angered by ..., quit'
    if not head.dep_.startswith("nsubj"):
        return 0.0
    clause = head.head
    return SUBJECT_BONUS if clause.dep_ in {"ROOT", "parataxis", "conj"} else EMBEDDED_BONUS
