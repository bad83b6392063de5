"""Names for a treebank that marks none: spans from its gold syntax, labels from a first model and another treebank.

A run of proper nouns that the syntax makes one name takes the label that the annotated treebank gives to the same
words, else the one that the first model gives to most of them. Without either it stays open, and trains nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from dragoman.reading.training import entities
from dragoman.reading.training.conllu import Sentence
from dragoman.reading.training.entities import Span

AGREED = 0.8
"""Share of a name's occurrences that must have one label for it to be trusted."""

Lexicon = dict[str, str]
"""Label of each name, by its lower-case words."""


def lexicon(sentences: Iterable[Sentence]) -> Lexicon:
    """The names of an annotated treebank that nearly always have the same label."""
    seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for start, end, label in entities.names(sentence.tokens):
            seen[_words(sentence, start, end)][label] += 1
    best = {name: counts.most_common(1)[0] for name, counts in seen.items()}
    return {name: label for name, (label, count) in best.items() if count >= AGREED * seen[name].total()}


def label(nlp: Language, sentences: Sequence[Sentence], known: Lexicon) -> Iterator[Sentence]:
    """The sentences with the names that could be labelled."""
    docs = [Doc(nlp.vocab, [t.form for t in s.tokens], [t.space for t in s.tokens]) for s in sentences]
    for sentence, doc in zip(sentences, nlp.pipe(docs), strict=True):
        yield replace(sentence, names=tuple(_names(sentence, doc, known)))


def _names(sentence: Sentence, doc: Doc, known: Lexicon) -> list[Span]:
    found = [(ent.start, ent.end, ent.label_) for ent in doc.ents if ent.label_ == "DATE"]
    for start, end in entities.proper(sentence.tokens):
        votes = Counter(token.ent_type_ for token in doc[start:end] if token.ent_type_ not in ("", "DATE"))
        guess = votes.most_common(1)[0][0] if votes else ""
        if name := known.get(_words(sentence, start, end), guess):
            found.append((start, end, name))
    return entities.longest(found)


def _words(sentence: Sentence, start: int, end: int) -> str:
    return " ".join(token.form.lower() for token in sentence.tokens[start:end])
