"""Tokens by their form alone, read from spaCy once, for the rules that look at a text before it is parsed."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from dragoman.reading.tokenizer import is_picture


class Form:
    """One token; `source` is spaCy's, `row` holds all of the document."""

    __slots__ = ("i", "idx", "is_digit", "is_picture", "is_space", "row", "source", "text", "whitespace_")

    def __init__(self, source: Token, row: list[Form]) -> None:
        self.i, self.idx, self.text, self.whitespace_ = source.i, source.idx, source.text, source.whitespace_
        self.is_space, self.is_digit = source.is_space, source.is_digit
        self.is_picture = is_picture(source.text)
        self.source, self.row = source, row

    def __len__(self) -> int:
        return len(self.text)

    def nbor(self, distance: int = 1) -> Form:
        """The form so many places further."""
        return self.row[self.i + distance]


def forms(doc: Doc) -> list[Form]:
    """The forms of a document's tokens."""
    row: list[Form] = []
    row.extend(Form(token, row) for token in doc)
    return row
