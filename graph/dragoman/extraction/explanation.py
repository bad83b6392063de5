"""What extraction saw in a sentence: its parse, the frames found, what fills them, and what was turned down and why."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.extraction.events.engine import Occurrence, Rejection
from dragoman.extraction.extractor import Analysis
from dragoman.reading.parsed import Span as Stretch


@dataclass(frozen=True, slots=True)
class Word:
    """One word with its lemma, part of speech, grammatical relation, governor and what it refers to."""

    text: str
    lemma: str
    pos: str
    relation: str
    governor: str
    refers_to: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A trigger with its frame: either the roles it fills and its standing, or why nothing was written.

    `complete` tells whether all the words stand that the trigger asks for: a near miss, where nothing was written.
    """

    trigger: str
    frame: str
    roles: dict[str, tuple[str, ...]]
    status: str
    why: str
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Explanation:
    """One sentence, explained."""

    sentence: str
    words: tuple[Word, ...]
    candidates: tuple[Candidate, ...]


def explain(analysis: Analysis) -> Iterator[Explanation]:
    """Yield an explanation of each sentence of the document, in order."""
    told: tuple[Occurrence | Rejection, ...] = (*analysis.occurrences, *analysis.rejections)
    candidates = sorted(told, key=lambda candidate: candidate.token.i)
    for sentence in analysis.document.doc.sents:
        found = [c for c in candidates if sentence.start <= c.token.i < sentence.end]
        yield Explanation(sentence.text.strip(), _words(analysis, sentence), tuple(_candidate(c) for c in found))


def _words(analysis: Analysis, sentence: Stretch) -> tuple[Word, ...]:
    rows = []
    for token in sentence:
        if token.is_space:
            continue
        entities = list(analysis.actors.at(token))
        thing = analysis.things.at(token)
        if thing is not None and not entities:
            entities = [thing]
        labels = ", ".join(e.label for e in entities)
        rows.append(Word(token.text, token.lemma_, token.pos_, token.dep_, token.head.text, labels))
    return tuple(rows)


def _candidate(found: Occurrence | Rejection) -> Candidate:
    if isinstance(found, Rejection):
        return Candidate(found.token.text, found.frame.name, {}, "", found.reason, found.complete)
    sides = {"source": found.dyad.sources, "target": found.dyad.targets} if found.dyad else {}
    filled = found.fillers or {role: side for role, side in sides.items() if side}  # of event data alone
    roles = {role: tuple(f.entity.label for f in fillers) for role, fillers in filled.items()}
    return Candidate(found.token.text, found.frame.name, roles, found.standing.status.value, found.standing.why)
