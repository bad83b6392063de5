"""What spaCy knows of a document's tokens, a column each: to ask token by token makes each text anew."""

from __future__ import annotations

from collections.abc import Sequence

import numpy
from spacy.attrs import HEAD
from spacy.strings import StringStore
from spacy.tokens import Doc


class _Texts(dict[int, str]):
    """The texts of a vocabulary by their numbers, each made once."""

    def __init__(self, strings: StringStore) -> None:
        self._strings = strings

    def __missing__(self, number: int) -> str:
        text = self[number] = self._strings[number]
        return text


def text_columns(doc: Doc, attributes: Sequence[int]) -> list[list[str]]:
    """The values of some attributes, a column each, that are texts."""
    known = _Texts(doc.vocab.strings)
    rows = doc.to_array(list(attributes)).reshape(len(doc), len(attributes)).astype(numpy.uint64)
    return [[known[number] for number in column] for column in rows.T.tolist()]


def heads(doc: Doc) -> list[int]:
    """The place of each token's head."""
    offsets = doc.to_array([HEAD]).ravel().astype(numpy.int64)
    places: list[int] = (numpy.arange(len(doc)) + offsets).tolist()
    return places
