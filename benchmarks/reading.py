"""Words a second of the packaged reader beside a plain spaCy pipeline, in one run on one thread.

    OPENBLAS_NUM_THREADS=1 python benchmarks/reading.py TREEBANKS

The plain one is what `spacy init config --optimize efficiency` gives (tok2vec 96 x 4, tagger, morphologizer, parser,
trainable lemmatizer, names), trained for a few steps so that its parser moves plausibly, with spaCy's own defaults.
Both parse the test files with gold tokens; CPU seconds, so that other work on the machine counts little.
"""

import sys
import time
from pathlib import Path

from spacy.cli.init_config import init_config
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import load_model_from_config, minibatch

from dragoman.reading import packaged
from dragoman.reading.pipeline import prepared
from dragoman.reading.training import conllu, corpus

STEPS = 40
ROUNDS = 3


def plain(treebanks: Path) -> Language:
    """The plain pipeline after a few steps."""
    pipes = ["tagger", "morphologizer", "parser", "trainable_lemmatizer", "ner"]
    nlp = load_model_from_config(init_config(lang="en", pipeline=pipes, optimize="efficiency"), auto_fill=True)
    sentences = list(conllu.read(conllu.find(treebanks, "dev")))
    examples = [corpus.example(nlp, group, raw=False) for group in corpus.groups(sentences, None, 10)]
    optimizer = nlp.initialize(lambda: examples)
    for batch, _ in zip(minibatch(examples, 5), range(STEPS), strict=False):
        nlp.update(batch, sgd=optimizer)
    return nlp


def speed(nlp: Language, texts: list[list[conllu.Sentence]]) -> float:
    """Words a CPU second, the best of some rounds."""
    best = 0.0
    for _ in range(ROUNDS):
        tokens = [[token for sentence in group for token in sentence.tokens] for group in texts]
        docs = [Doc(nlp.vocab, [t.form for t in words], [t.space for t in words]) for words in tokens]
        start = time.process_time()
        count = sum(len(doc) for doc in nlp.pipe(docs))
        best = max(best, count / (time.process_time() - start))
    return best


def main(treebanks: Path) -> None:
    """Print both speeds and their ratio."""
    sentences = list(conllu.read(conllu.find(treebanks, "test")))
    texts = list(corpus.groups(sentences, None, 10))
    ours, theirs = speed(prepared(packaged.load()), texts), speed(plain(treebanks), texts)
    print(f"packaged reader {ours:,.0f} words/s, plain pipeline {theirs:,.0f} words/s, ratio {ours / theirs:.2f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
