"""Names out of GUM's entity layer.

GUM marks every mention ("the Ottawa office that opened in May"); a reader of news wants the name in it ("Ottawa office"
is none, "Ottawa" is one). A name here is a mention whose head is a PROPN, cut down to the head with its flat and
compound parts and, in organisations, places, events and works, an "of" phrase of proper nouns ("University of
Toronto"). Of nested names the longest stays. Dates are mentions of time whose head is a PROPN or a number
("14 October 2025", "2021").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from dragoman.reading.training.conllu import Token

LABELS = {
    "person": "PERSON",
    "organization": "ORG",
    "place": "LOC",
    "event": "EVENT",
    "time": "DATE",
    "object": "MISC",
    "abstract": "MISC",
    "animal": "MISC",
    "plant": "MISC",
    "substance": "MISC",
}
"""GUM's entity types and our labels. A place is any place: state, city, river or building."""

_NAME_PARTS = {"flat", "compound", "nummod", "flat:foreign", "goeswith"}
_MARK = re.compile(r"\((?P<open>[^()]+)|(?P<close>[^()]+)\)")

Span = tuple[int, int, str]
"""First token, token after the last, label."""


def annotated(tokens: Iterable[Token]) -> bool:
    """Whether any token carries an entity mark."""
    return any(token.entity for token in tokens)


def names(tokens: Sequence[Token]) -> list[Span]:
    """The names of one sentence, left to right, none inside another."""
    found = list[Span]()
    for start, end, kind in mentions(tokens):
        head = head_of(tokens, start, end)
        upos = tokens[head].upos
        if kind == "time":
            if upos == "PROPN" or (upos == "NUM" and tokens[head].dep != "nummod"):
                found.append((start, end, LABELS[kind]))
        elif upos == "PROPN" and kind in LABELS:
            first, after = name_around(tokens, head, start, end, of_phrase=kind != "person")
            found.append((first, after, LABELS[kind]))
        elif kind == "person":  # "student Ada Byron": the head is a noun, the name hangs on it
            flat = [i for i in range(start, end) if tokens[i].head == head and tokens[i].dep == "flat"]
            if flat and all(tokens[i].upos == "PROPN" for i in range(flat[0], flat[-1] + 1)):
                found.append((flat[0], flat[-1] + 1, LABELS[kind]))
    return longest(found)


def candidates(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """The runs that may be names, from syntax alone: what a treebank without an entity layer leaves open."""
    dates = [(i, i + 1) for i, t in enumerate(tokens) if t.upos == "NUM" or t.form == ","]
    return proper(tokens) + dates


def proper(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """The runs of proper nouns that syntax makes one name; none inside another."""
    heads = [i for i, t in enumerate(tokens) if t.upos == "PROPN" and t.dep.split(":")[0] not in ("flat", "goeswith")]
    spans = [name_around(tokens, i, 0, len(tokens), of_phrase=True) for i in heads]
    return [(start, end) for start, end, _ in longest([(start, end, "") for start, end in spans])]


def mentions(tokens: Sequence[Token]) -> Iterator[tuple[int, int, str]]:
    """Every mention that opens and closes in the sentence: first token, token after the last, GUM's type."""
    stack = list[tuple[str, int, str]]()
    for i, token in enumerate(tokens):
        for mark in _MARK.finditer(token.entity):
            if opened := mark["open"]:
                parts = opened.split("-")
                kind = parts[1] if len(parts) > 1 else ""
                if token.entity[mark.end() : mark.end() + 1] == ")":
                    yield i, i + 1, kind
                else:
                    stack.append((parts[0], i, kind))
            elif closed := mark["close"]:
                number = closed.split("-")[0]
                for k in range(len(stack) - 1, -1, -1):
                    if stack[k][0] == number:
                        _, start, kind = stack.pop(k)
                        yield start, i + 1, kind
                        break


def head_of(tokens: Sequence[Token], start: int, end: int) -> int:
    """The first token of a span whose head lies outside it."""
    return next((i for i in range(start, end) if not start <= tokens[i].head < end or tokens[i].head == i), start)


def name_around(tokens: Sequence[Token], head: int, start: int, end: int, *, of_phrase: bool) -> tuple[int, int]:
    """The name that a head carries within a mention."""
    part = {head}
    for _ in range(3):  # parts of parts: a chain of three levels covers every name in the treebank
        for i in range(start, end):
            if i not in part and tokens[i].head in part and _belongs(tokens, i, head, of_phrase):
                part.add(i)
    for i in range(start, end):
        if i not in part and tokens[i].head in part - {head} and (tokens[i].dep, tokens[i].form) in _GLUE:
            part.add(i)
    return _run(tokens, part, head)


_GLUE = {
    ("case", "of"),
    ("case", "'s"),
    ("case", "’s"),
    ("case", "for"),
    ("cc", "and"),
    ("cc", "&"),
    ("punct", "-"),
    ("punct", "."),
}


def _belongs(tokens: Sequence[Token], i: int, head: int, of_phrase: bool) -> bool:
    token = tokens[i]
    if token.dep in _NAME_PARTS:
        return token.upos in ("PROPN", "NUM", "X") or (token.form[:1].isupper() and i < head)
    if token.dep == "amod":
        return token.form[:1].isupper() and token.upos in ("ADJ", "PROPN", "VERB")
    if of_phrase and token.upos == "PROPN":
        if token.dep == "nmod" or token.dep == "conj":
            before = [t.form for k, t in enumerate(tokens) if t.head == i and t.dep in ("case", "cc") and k < i]
            return before[:1] in (["of"], ["for"], ["and"], ["&"]) and (token.dep == "nmod" or token.head != head)
        return token.dep in ("nmod:poss", "nmod:desc")
    return False


def _run(tokens: Sequence[Token], part: set[int], head: int) -> tuple[int, int]:
    """The unbroken run of parts around the head; an article between two parts belongs to it."""
    first = after = head
    while first - 1 in part:
        first -= 1
    after = head + 1
    while after in part or (after + 1 in part and after < len(tokens) and tokens[after].form.lower() == "the"):
        after += 1
    while after - 1 > head and tokens[after - 1].dep in ("case", "cc", "punct") and tokens[after - 1].form != ".":
        after -= 1
    return first, after


def longest(spans: Iterable[Span]) -> list[Span]:
    """The spans left to right, without those that overlap a longer one."""
    kept = list[Span]()
    for span in sorted(spans, key=lambda s: (s[0] - s[1], s[0])):
        if all(span[1] <= other[0] or span[0] >= other[1] for other in kept):
            kept.append(span)
    return sorted(kept)
