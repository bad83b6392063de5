"""Sentences of news with their trees, made by a small grammar: what treebanks of mail, talk and essays lack.

Officials with titles and appositions as subjects, lists of states, plain past tenses, passives with agents, reported
and direct speech, participles behind nouns and commas. The words (words.yaml) are ours, the names invented or the
world's; no text is copied.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from dragoman.reading.training.conllu import Sentence
from dragoman.reading.training.newsroom.sentences import Sentences
from dragoman.reading.training.trees import tokens_of

DOCUMENT = "NEWSROOM"
"""The name that the documents of made sentences begin with; their features are not annotated."""


def made(random: Random, count: int) -> Iterator[Sentence]:
    """Yield so many sentences; every four make a document."""
    for number in range(count):
        root = Sentences(random).sentence()
        yield Sentence(f"{DOCUMENT}_{number // 4}", number % 4 == 0, "", tokens_of(root))
