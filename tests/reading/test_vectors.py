from pathlib import Path

import numpy
import spacy

from dragoman.reading import vectors


def test_vectors_come_back_within_a_step(tmp_path: Path) -> None:
    data = numpy.array([[1.0, -8.0], [0.25, 4.0], [-0.5, 0.0]], dtype=numpy.float32)
    vectors.pack(["treaty", "côte", "n't"], data, tmp_path / vectors.FILE)
    nlp = spacy.blank("en")
    vectors.attach(nlp.vocab, tmp_path / vectors.FILE)
    steps = numpy.abs(data).max(axis=0) / 127
    for word, row in zip(["Treaty", "côte", "n't"], data, strict=True):
        assert numpy.all(numpy.abs(nlp.vocab[word].vector - row) <= steps / 2 + 1e-6)
    assert not nlp.vocab.has_vector("accord")
