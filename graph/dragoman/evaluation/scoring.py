"""Precision, recall and F1 of facts against gold articles, by relation and over all."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import starmap

from dragoman.evaluation.gold import Fact, FactsOf, Gold
from dragoman.evaluation.labels import plain, same
from dragoman.relations import FACT_RELATIONS, RELATIONS

WORDED_SUBJECTS = frozenset({"covers", "beneficiary"})
"""Relations whose subject is a thing, which may be worded in other ways."""
WORDED_OBJECTS = frozenset(
    "holdsOffice announced signed partyTo ratified joined withdrewFrom leads covers funds beneficiary appointedTo "
    "hosts supports criticizes expels recalls estimates says".split()
)
"""Relations whose object is a thing, which may be worded in other ways."""
NEVER_COSTS = 2
"""How many wrong facts one fact of the never list counts for."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of gold facts found and missed, and of wrong facts; tallies add up."""

    found: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.found + other.found, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """Return the share of right facts among those taken, 0 when none was taken."""
        return self.found / (self.found + self.wrong) if self.found + self.wrong else 0.0

    @property
    def recall(self) -> float:
        """Return the share of the gold facts that was found, 0 when there is none."""
        return self.found / (self.found + self.missed) if self.found + self.missed else 0.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall, 0 when both are."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Score:
    """How one article's facts did: a tally a relation, and the facts that were missed, wrong, or never to be taken."""

    id: str
    tallies: Mapping[str, Tally]
    missed: tuple[Fact, ...]
    wrong: tuple[Fact, ...]
    never: tuple[Fact, ...]

    @property
    def total(self) -> Tally:
        """Return the tally over all relations."""
        return sum(self.tallies.values(), Tally())


def evaluate(golds: Iterable[Gold], facts_of: FactsOf) -> Iterator[Score]:
    """Yield the score of each gold article's facts, in order."""
    for gold in golds:
        yield score(gold, facts_of(gold.article))


def by_relation(scores: Iterable[Score]) -> dict[str, Tally]:
    """Return the tallies over all articles of every relation that occurs, in the order of the relations."""
    sums: dict[str, Tally] = {}
    for article in scores:
        for relation, tally in article.tallies.items():
            sums[relation] = sums.get(relation, Tally()) + tally
    return {relation: sums[relation] for relation in FACT_RELATIONS if relation in sums}


def score(gold: Gold, facts: Iterable[tuple[str, str, str]]) -> Score:
    """Return how `facts` do against `gold`. One fact may meet several gold facts; repetitions count once."""
    found: set[Fact] = set()
    wrong: list[Fact] = []
    never: list[Fact] = []
    for fact in _distinct(facts):
        hits = _matches(gold, fact, gold.facts)
        if hits:
            found.update(hits)
        elif _matches(gold, fact, gold.never):
            never.append(fact)
        elif not _matches(gold, fact, gold.optional):
            wrong.append(fact)
    missed = [fact for fact in gold.facts if fact not in found]
    kept = [fact for fact in gold.facts if fact in found]
    tallies = _tallies(kept, wrong + never * NEVER_COSTS, missed)
    return Score(gold.article.id, tallies, tuple(missed), tuple(wrong), tuple(never))


def _tallies(found: Iterable[Fact], wrong: Iterable[Fact], missed: Iterable[Fact]) -> dict[str, Tally]:
    counts = [Counter(fact.relation for fact in facts) for facts in (found, wrong, missed)]
    return {name: Tally(*(count[name] for count in counts)) for name in FACT_RELATIONS if any(c[name] for c in counts)}


def _distinct(facts: Iterable[tuple[str, str, str]]) -> Iterator[Fact]:
    seen: set[Fact] = set()
    for fact in starmap(Fact, facts):
        key = Fact(fact.relation, plain(fact.subject), plain(fact.object))
        if fact.relation in FACT_RELATIONS and key not in seen:
            seen.add(key)
            yield fact


def _matches(gold: Gold, fact: Fact, candidates: Iterable[Fact]) -> list[Fact]:
    return [candidate for candidate in candidates if _fits(gold, fact, candidate)]


def _fits(gold: Gold, fact: Fact, candidate: Fact) -> bool:
    if fact.relation != candidate.relation:
        return False
    worded = fact.relation in WORDED_SUBJECTS, fact.relation in WORDED_OBJECTS
    first, second = gold.labels(candidate.subject), gold.labels(candidate.object)
    if same(fact.subject, first, worded=worded[0]) and same(fact.object, second, worded=worded[1]):
        return True
    return RELATIONS[fact.relation].symmetric and same(fact.subject, second) and same(fact.object, first)
