"""A parse as plain values: the one place where spaCy's documents become our own.

What can be asked of a word is named as in spaCy. There each answer is worked out, and each neighbour made, anew every
time; here it is done once, which makes everything behind the parser several times as fast.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from itertools import chain, count, pairwise
from operator import attrgetter
from typing import Any, Self, TypeVar

import numpy
from spacy.attrs import (
    DEP,
    ENT_TYPE,
    IDX,
    IS_ALPHA,
    IS_DIGIT,
    IS_PUNCT,
    IS_SPACE,
    LEMMA,
    LIKE_NUM,
    LOWER,
    MORPH,
    ORTH,
    POS,
    SENT_START,
    SPACY,
    TAG,
)
from spacy.tokens import Doc as SpacyDoc

from dragoman.reading.columns import heads, text_columns

_T = TypeVar("_T")
_TEXTS = [ORTH, LOWER, LEMMA, POS, TAG, DEP, ENT_TYPE, MORPH]
_FLAGS = [IS_ALPHA, IS_DIGIT, IS_PUNCT, IS_SPACE, LIKE_NUM, SPACY, SENT_START]
_place = attrgetter("i")


class Token:
    """A word with its annotation and its place in the tree; `morph` holds its features: 'Case=Nom|Number=Plur'.

    `rel` is the relation to its head without the subtype: 'obl' for 'obl:agent'.
    """

    __slots__ = tuple(
        "children dep_ doc ent_type_ head i idx is_alpha is_digit is_punct is_sent_start is_space kept lefts "
        "lemma_ like_num lower_ morph pos_ rel rights sent tag_ text whitespace_".split()
    )

    doc: Doc
    head: Token
    sent: Span
    lefts: tuple[Token, ...]
    rights: tuple[Token, ...]
    children: tuple[Token, ...]

    def __init__(self, i: int, idx: int, texts: tuple[str, ...], flags: tuple[int, ...]) -> None:
        self.i = i
        self.idx = idx
        self.text, self.lower_, self.lemma_, self.pos_, self.tag_, self.dep_, self.ent_type_, morph = texts
        self.morph: str = "" if morph == "_" else morph  # as CoNLL-U writes that there is none
        self.rel: str = self.dep_.partition(":")[0]
        self.is_alpha, self.is_digit, self.is_punct, self.is_space, self.like_num = map(bool, flags[:5])
        self.whitespace_: str = " " if flags[5] else ""
        self.is_sent_start: bool = flags[6] == 1

        self.kept: dict[object, Any] = {}

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return f"{self.text}.{self.i}"

    @property
    def subtree(self) -> tuple[Token, ...]:
        """The token and all that hangs on it; in the order of the text where no branches cross."""
        if not self.children:
            return (self,)
        if "subtree" not in self.kept:
            left, right = (chain.from_iterable([w.subtree for w in side]) for side in (self.lefts, self.rights))
            self.kept["subtree"] = (*left, self, *right)
        found: tuple[Token, ...] = self.kept["subtree"]
        return found

    @property
    def left_edge(self) -> Token:
        """The first token of all that hangs on this one."""
        return min(self.subtree, key=_place)

    @property
    def right_edge(self) -> Token:
        """The last token of all that hangs on this one."""
        return max(self.subtree, key=_place)

    @property
    def ancestors(self) -> Iterator[Token]:
        """Yield the tokens above this one, the nearest first."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def is_ancestor(self, other: Token) -> bool:
        """Tell whether the other token hangs on this one, directly or not."""
        return any(token is self for token in other.ancestors)

    def nbor(self, distance: int = 1) -> Token:
        """Return the token so many places further; IndexError beyond either end."""
        place = self.i + distance
        if place < 0:
            raise IndexError(place)
        return self.doc[place]


def once(work: Callable[[Token], _T]) -> Callable[[Token], _T]:
    """Return a function of a token that works its answer out once and keeps it with the token."""

    @wraps(work)
    def answer(token: Token) -> _T:
        try:
            found: _T = token.kept[work]
        except KeyError:
            found = token.kept[work] = work(token)
        return found

    return answer


class Span(tuple[Token, ...]):
    """A stretch of tokens in the order of the text: a sentence, a slice."""

    doc: Doc
    start: int
    end: int

    def __new__(cls, doc: Doc, start: int, end: int) -> Self:
        """Return the tokens of a document from one place to another."""
        span = super().__new__(cls, doc[start:end])
        span.doc, span.start, span.end = doc, start, end
        return span

    @property
    def start_char(self) -> int:
        """Where the stretch begins in the text."""
        return self[0].idx

    @property
    def end_char(self) -> int:
        """Where the stretch ends in the text."""
        return self[-1].idx + len(self[-1])

    @property
    def text(self) -> str:
        """The words as they are written."""
        return self.doc.text[self.start_char : self.end_char]

    @property
    def root(self) -> Token:
        """The token on which the others hang: of those whose head is outside the first that is highest in its tree."""
        outside = [t for t in self if t.head is t or not self.start <= t.head.i < self.end]
        return min(outside, key=_depth, default=self[0])


def _depth(token: Token) -> int:
    """Return how many words are above a token; more than any sentence has for a mark on which nothing hangs."""
    bare = (token.is_punct or token.is_space) and not token.children and token.head is not token
    return len(token.doc) if bare else sum(1 for _ in token.ancestors)


class Doc(tuple[Token, ...]):
    """A parsed text: its tokens, in sentences."""

    def __new__(cls, source: SpacyDoc) -> Self:
        """Return the tokens of spaCy's document as our own."""
        return super().__new__(cls, map(Token, count(), *_columns(source)))

    def __init__(self, source: SpacyDoc) -> None:
        self.text = "".join(token.text + token.whitespace_ for token in self)
        self._starts = [token.idx for token in self]
        self._ends = [token.idx + len(token.text) + len(token.whitespace_) for token in self]
        self._link(source)
        starts = [token.i for token in self if token.is_sent_start or not token.i]
        self.sents: tuple[Span, ...] = tuple(Span(self, *pair) for pair in pairwise([*starts, len(self)]))
        for sentence in self.sents:
            for token in sentence:
                token.sent = sentence

    def char_span(self, start: int, end: int) -> Span | None:
        """Return the tokens that lie in part between two code points; None where there are none."""
        first, last = self._at(start), self._at(end - 1)
        if first is None or last is None:
            return None
        behind = start == self[first].idx + len(self[first])
        return Span(self, first + behind, last + 1)

    def unlink(self) -> None:
        """Let go of what the tokens hold of one another, so that they need not wait for the garbage collector.

        Nothing can be asked of them any more.
        """
        for token in self:
            token.kept.clear()
            del token.doc, token.head, token.sent
        self.sents = ()

    def _at(self, point: int) -> int | None:
        """Return the place of the token that holds a code point, the space behind it included."""
        place = bisect_right(self._starts, point) - 1
        return place if place >= 0 and point < self._ends[place] else None

    def _link(self, source: SpacyDoc) -> None:
        """Tie the tokens to their heads, children and edges."""
        below: list[list[Token]] = [[] for _ in self]
        for token, head in zip(self, heads(source), strict=True):
            token.doc, token.head = self, self[head]
            if token.head is not token:
                below[token.head.i].append(token)
        for token, children in zip(self, below, strict=True):
            token.children = tuple(children)
            token.lefts = tuple(child for child in children if child.i < token.i)
            token.rights = tuple(child for child in children if child.i > token.i)


def _columns(source: SpacyDoc) -> tuple[list[int], Iterable[tuple[str, ...]], Iterable[tuple[int, ...]]]:
    """Return for each token where it starts, its texts and its flags: to ask each token for each of them is slow."""
    places: list[int] = source.to_array([IDX]).astype(numpy.int64).ravel().tolist()
    flags: Iterable[tuple[int, ...]] = zip(*source.to_array(_FLAGS).T.tolist(), strict=True)
    return places, zip(*text_columns(source, _TEXTS), strict=True), flags
