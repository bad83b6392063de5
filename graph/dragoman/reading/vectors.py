"""Word vectors kept small: one byte a number, one scale a column, words in one text file."""

from __future__ import annotations

from pathlib import Path

import numpy
from spacy.vectors import Vectors
from spacy.vocab import Vocab

FILE = "vectors.npz"


def pack(words: list[str], data: numpy.typing.NDArray[numpy.float32], path: Path) -> None:
    """Write vectors as signed bytes; the greatest value of each column becomes 127."""
    scale = numpy.abs(data).max(axis=0) / 127
    numpy.savez_compressed(
        path,
        words=numpy.frombuffer("\n".join(words).encode(), dtype=numpy.uint8),
        data=numpy.rint(data / scale).astype(numpy.int8),
        scale=scale.astype(numpy.float32),
    )


def attach(vocab: Vocab, path: Path) -> None:
    """Give a vocabulary the packed vectors, found by lower-case form."""
    with numpy.load(path) as packed:
        words = _words(packed["words"])
        data = packed["data"].astype(numpy.float32) * packed["scale"]
    vocab.vectors = Vectors(strings=vocab.strings, data=data, keys=words, attr="LOWER", name="dragoman")


def words(path: Path) -> list[str]:
    """Return the words that have a packed vector, the commonest first, in lower case."""
    with numpy.load(path) as packed:
        return _words(packed["words"])


def _words(packed: numpy.typing.NDArray[numpy.uint8]) -> list[str]:
    return packed.tobytes().decode().split("\n")
