"""Which nouns are agreements, initiatives, events and the like, and which may stand for another."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dragoman import tags
from dragoman.extraction.lexicon import wordlist
from dragoman.reading.parsed import Token
from dragoman.reading.wordclass import pos


@dataclass(frozen=True, slots=True)
class Sort:
    """What a noun expression says of its referent: the class, its group, and the expression found."""

    kind: str
    group: str
    words: tuple[str, ...]
    first: int
    last: int


def sort_of(head: Token) -> Sort | None:
    """Return the sort of thing that a noun names, by the longest expression around it; None if it names none."""
    if pos(head) not in {"NOUN", "PROPN", "X"}:
        return None
    found = max(_expressions(head), key=lambda row: len(row[0]), default=None)
    if found is None:
        return None
    words, first = found
    kind = _kinds()[words]
    return Sort(kind, group_of(kind), words, first, first + len(words) - 1)


_SEVERAL = frozenset({"they", "both", "two", "pair", "we", "duo"})
"""Subjects that meet each other: 'they met to discuss fish'."""
_CONTACTS = frozenset("telephone phone speak talk converse meet".split())


def implied_contact(verb: Token) -> Sort | None:
    """Return the sort of contact that a verb tells of by itself: 'spoke by telephone', 'met his counterpart'."""
    lemma = verb.lemma_.lower()
    if lemma not in _CONTACTS or pos(verb) != "VERB":
        return None
    if any(c.lower_ in {"had", "not", "n't", "n’t", "never", "would", "could", "if"} for c in verb.children):
        return None
    below = {t.lower_ for t in verb.subtree if t.i > verb.i and t.i < verb.i + 9}
    if lemma in {"telephone", "phone"} or (lemma in {"speak", "talk"} and below & {"phone", "telephone", "videolink"}):
        return Sort("PhoneCall", "contact", ("phone", "call"), verb.i, verb.i)
    if lemma in {"speak", "talk", "converse"} and any(_names_partner(c) for c in verb.children):
        return Sort("Meeting", "contact", ("conversation",), verb.i, verb.i)
    sides = ((c.rel in {"obj", "obl"} or c.tag_ in tags.PLURALS) or c.lower_ in _SEVERAL for c in verb.children)
    if lemma == "meet" and any(sides):
        return Sort("Meeting", "contact", ("meeting",), verb.i, verb.i)
    return None


def _names_partner(noun: Token) -> bool:
    """Tell whether a phrase says with whom one spoke: 'with Foreign Minister Ortiz'."""
    marks = {c.lower_ for c in noun.children if c.dep_ == "case"}
    return noun.rel == "obl" and "with" in marks and pos(noun) in {"PROPN", "NOUN"}


def group_of(kind: str) -> str:
    """Return the group of a class whose members may stand for each other; '' if it has none."""
    return _groups().get(kind, "")


def is_agreement(name: str) -> bool:
    """Tell whether a name in small letters is listed as that of an agreement: 'jcpoa'."""
    return group_of(_kinds().get((name,), "")) == "agreement"


@cache
def stands_for(word: str) -> frozenset[str]:
    """Return the classes of things for which a noun may stand ('document' for a treaty)."""
    data = wordlist("things")
    listed: list[str] = data["anaphors"].get(word, [])
    return frozenset(kind for name in listed for kind in data["groups"].get(name, [name]))


def word_forms(token: Token) -> set[str]:
    """Return the forms under which a noun may be listed: as written and as its lemma."""
    word = token.lower_
    forms = {word, token.lemma_.lower()}
    if word.endswith("ies"):
        forms.add(word[:-3] + "y")
    elif word.endswith("s") and len(word) > 3:
        forms.add(word[:-1])
    return forms


def _expressions(head: Token) -> Iterator[tuple[tuple[str, ...], int]]:
    """Yield the listed expressions headed by this noun, with the index of their first word."""
    listed, doc = _kinds(), head.doc
    for form in word_forms(head):
        if (form,) in listed:
            yield (form,), head.i
        for size in _sizes(last=True).get(form, ()):
            start = head.i - size + 1
            if start >= head.sent.start:
                words = (*(t.lower_ for t in doc[start : head.i]), form)
                if words in listed and "of" not in words:
                    yield words, start
        for size in _sizes(last=False).get(form, ()):
            words = (form, *(t.lower_ for t in doc[head.i + 1 : head.i + size]))
            if len(words) == size and words in listed and words[1] in {"of", "on", "against", "for"}:
                yield words, head.i


@cache
def _sizes(last: bool) -> dict[str, tuple[int, ...]]:
    """Return by last (or first) word how long the listed expressions of several words are."""
    sizes: dict[str, set[int]] = {}
    for words in _kinds():
        if len(words) > 1:
            sizes.setdefault(words[-1 if last else 0], set()).add(len(words))
    return {word: tuple(sorted(found)) for word, found in sizes.items()}


@cache
def _kinds() -> dict[tuple[str, ...], str]:
    rows = wordlist("things")["kinds"]
    return {tuple(words.split()): kind for kind, expressions in rows.items() for words in expressions}


@cache
def _groups() -> dict[str, str]:
    return {kind: group for group, kinds in wordlist("things")["groups"].items() for kind in kinds}
