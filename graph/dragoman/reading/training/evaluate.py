"""Scores of a reading pipeline on treebank files, by spaCy's own scorer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example

from dragoman.reading import sentences
from dragoman.reading.training import conllu, corpus
from dragoman.reading.training.conllu import Sentence

PARTS: dict[str, Callable[[str], bool]] = {
    "all": lambda document: True,
    "EWT": lambda document: not document.startswith("GUM_"),
    "GUM": lambda document: document.startswith("GUM_"),
    "GUM news": lambda document: document.startswith("GUM_news"),
    "GUM speech": lambda document: document.startswith("GUM_speech"),
}
"""The parts of the files that are scored apart, by the name of the document."""

MEASURES = {
    "tag_acc": "tags",
    "pos_acc": "UPOS",
    "morph_acc": "features",
    "lemma_acc": "lemmas",
    "dep_uas": "UAS",
    "dep_las": "LAS",
    "sents_f": "sentences",
    "ents_f": "names F",
}
"""spaCy's name of each score and ours. Attachment leaves punctuation out; names count where they are annotated."""

TOKENS = "tokens F"

GOLD_GROUP = 10
"""Sentences in one gold-tokenised text, as in `spacy convert -n 10`; lines and paragraphs are not marked in it."""

RAW_GROUP = 40
"""Sentences in one raw text: about an article."""


@dataclass(frozen=True, slots=True)
class Row:
    """Percentages of one part, with gold tokens or from raw text."""

    part: str
    raw: bool
    scores: dict[str, float]


def evaluate(nlp: Language, folder: Path, split: str = "test") -> Iterator[Row]:
    """A row for every part that the files have: gold tokens by the parser alone, then raw text by all."""
    treebank = list(conllu.read(conllu.find(folder, split)))
    for raw in (False, True):
        off = [] if raw else [name for name in nlp.pipe_names if name == sentences.NAME]
        with nlp.select_pipes(disable=off):
            yield from _rows(nlp, treebank, raw=raw)


def _rows(nlp: Language, treebank: list[Sentence], *, raw: bool) -> Iterator[Row]:
    groups = list(corpus.groups(treebank, None, RAW_GROUP if raw else GOLD_GROUP))
    parsed = parse(nlp, [corpus.example(nlp, group, raw=raw) for group in groups])
    for part, belongs in PARTS.items():
        chosen = [example for example, group in zip(parsed, groups, strict=True) if belongs(group[0].document)]
        if chosen:
            yield Row(part, raw, score(nlp, chosen))


def parse(nlp: Language, examples: list[Example]) -> list[Example]:
    """The examples with their predictions made."""
    docs = nlp.pipe(example.predicted for example in examples)
    return [Example(doc, example.reference) for doc, example in zip(docs, examples, strict=True)]


def score(nlp: Language, parsed: list[Example]) -> dict[str, float]:
    """Percentages, by our names of the measures; a measure that nothing was annotated for is left out."""
    found = Scorer(nlp).score(parsed) | Scorer.score_token_attr(parsed, "lemma")
    percents = {name: round(100 * found[key], 2) for key, name in MEASURES.items() if isinstance(found.get(key), float)}
    return {TOKENS: round(100 * token_f(parsed), 2), **percents}


def token_f(examples: Iterable[Example]) -> float:
    """F1 of the tokens, white space left out, 0 to 1."""
    right = predicted = gold = 0
    for example in examples:
        found, wanted = set(_extents(example.predicted)), set(_extents(example.reference))
        right, predicted, gold = right + len(found & wanted), predicted + len(found), gold + len(wanted)
    return 2 * right / (predicted + gold)


def _extents(doc: Doc) -> Iterator[tuple[int, int]]:
    """Start and end of each token, counted without white space: paragraphs are apart in raw text only."""
    place = 0
    for token in doc:
        if not token.is_space:
            yield place, place + len(token)
            place += len(token)


def table(rows: Iterable[Row]) -> str:
    """The rows as a Markdown table."""
    names = [TOKENS, *MEASURES.values()]
    lines = ["| part | text | " + " | ".join(names) + " |", "|---|---|" + "---|" * len(names)]
    for row in rows:
        cells = [f"{row.scores[name]:.1f}" if name in row.scores else "" for name in names]
        lines.append(f"| {row.part} | {'raw' if row.raw else 'gold tokens'} | " + " | ".join(cells) + " |")
    return "\n".join(lines)
