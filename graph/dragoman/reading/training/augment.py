"""Variants of sentences that treebanks lack and news has: capitals, curly quotes, other dashes, lost punctuation."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from random import Random

from dragoman.reading.training import entities
from dragoman.reading.training.conllu import Sentence, Token

CURLY = {"'": "’", "''": "”", "``": "“", "n't": "n’t", "'s": "’s", "'re": "’re", "'ve": "’ve", "'ll": "’ll", "'d": "’d"}
DASHES = ("–", "—", "--", "-")


def capitals(sentence: Sentence, random: Random) -> Sentence:
    """The sentence as an ALL CAPS headline."""
    return _reword(sentence, lambda token: token.form.upper())


def title_case(sentence: Sentence, random: Random) -> Sentence:
    """The sentence as a Headline in Title Case, without its full stop."""
    small = ("ADP", "DET", "CCONJ", "PART", "PUNCT")
    cased = _reword(sentence, lambda t: t.form if t.upos in small else t.form[:1].upper() + t.form[1:])
    return without_end(cased, random)


def without_end(sentence: Sentence, random: Random) -> Sentence:
    """The sentence without its last full stop; unchanged where something hangs on it or it has none."""
    *rest, last = sentence.tokens
    if last.form != "." or len(rest) < 2 or any(t.head == len(rest) for t in rest):
        return sentence
    return replace(sentence, tokens=(*rest[:-1], replace(rest[-1], space=True)))


def curly(sentence: Sentence, random: Random) -> Sentence:
    """The sentence with typographic quotes and apostrophes."""
    opened = False

    def form(token: Token) -> str:
        nonlocal opened
        if token.form == '"':
            opened = not opened
            return "“" if opened else "”"
        if token.form == "'" and token.tag == "``":
            return "‘"
        return CURLY.get(token.form, token.form)

    return _reword(sentence, form)


def straight(sentence: Sentence, random: Random) -> Sentence:
    """The sentence with typewriter quotes and apostrophes."""
    table = str.maketrans("‘’“”", "''\"\"")
    return _reword(sentence, lambda token: token.form.translate(table))


def dashes(sentence: Sentence, random: Random) -> Sentence:
    """The sentence with another sort of dash between its clauses."""
    dash = random.choice(DASHES)
    return _reword(sentence, lambda t: dash if t.form in DASHES and t.tag != "HYPH" and t.upos == "PUNCT" else t.form)


Pool = dict[tuple[str, int], list[tuple[str, ...]]]
"""The words of names, by label and number of words."""

RENAMED = 0.4
"""Share of names that another one of the same label and length replaces."""


def pool(sentences: Iterable[Sentence]) -> Pool:
    """The names of a treebank."""
    found: Pool = {}
    for sentence in sentences:
        for start, end, label in entities.names(sentence.tokens):
            if label != "DATE":
                words = tuple(token.form for token in sentence.tokens[start:end])
                found.setdefault((label, end - start), []).append(words)
    return found


def rename(sentence: Sentence, random: Random, names: Pool) -> Sentence:
    """The sentence with other names, so that the words around a name are learned as well as the name."""
    if not names:
        return sentence
    tokens = list(sentence.tokens)
    for start, end, label in entities.names(sentence.tokens):
        others = names.get((label, end - start))
        if others and random.random() < RENAMED:
            for i, word in zip(range(start, end), random.choice(others), strict=True):
                tokens[i] = replace(tokens[i], form=word)
    return replace(sentence, tokens=tuple(tokens))


def joined(sentence: Sentence, random: Random) -> Sentence:
    """The sentence with every name of several words written as one of them: so names come to the parser."""
    tokens, ends = sentence.tokens, dict[int, tuple[int, int]]()
    for start, end in entities.proper(tokens):
        heads = [i for i in range(start, end) if not start <= tokens[i].head < end or tokens[i].head == i]
        numbered = any(token.upos == "NUM" for token in tokens[start:end])
        if end - start > 1 and len(heads) == 1 and not numbered:
            ends[start] = (end, heads[0])
    marks = {start: f"(0-{_KINDS[label]}-)" for start, _, label in entities.names(tokens) if start in ends}
    kept, place, i = list[Token](), dict[int, int](), 0
    while i < len(tokens):
        end, head = ends.get(i, (i + 1, i))
        place.update(dict.fromkeys(range(i, end), len(kept)))
        name = [token.form for token in tokens[i:end] if token.form[:1].isupper()] if i in ends else []
        form = random.choice(name or [tokens[head].form])
        mark = marks.get(i, "") if i in ends else tokens[i].entity
        kept.append(replace(tokens[head], form=form, space=tokens[end - 1].space, entity=mark))
        i = end
    return replace(sentence, tokens=tuple(replace(token, head=place[token.head]) for token in kept))


_KINDS = {label: kind for kind, label in reversed(entities.LABELS.items())}
"""A kind of GUM's for each label of ours."""

RATES: tuple[tuple[Callable[[Sentence, Random], Sentence], float], ...] = (
    (joined, 0.4),
    (curly, 0.35),
    (straight, 0.15),
    (dashes, 0.3),
    (without_end, 0.04),
    (title_case, 0.02),
    (capitals, 0.02),
)
"""Each variant with the share of sentences that it is tried on."""


def vary(sentence: Sentence, random: Random) -> Sentence:
    """The sentence after every variant that chance picked."""
    for variant, rate in RATES:
        if random.random() < rate:
            sentence = variant(sentence, random)
    return sentence


def _reword(sentence: Sentence, form: Callable[[Token], str]) -> Sentence:
    return replace(sentence, tokens=tuple(replace(token, form=form(token)) for token in sentence.tokens))
