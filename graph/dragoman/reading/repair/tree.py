"""A parse as columns, and what the rules of repair ask of it and do to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from dragoman import tags
from dragoman.english import WEEKDAY_WORDS

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
PAST = tags.PAST
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
CLAUSES = frozenset({"ROOT", "conj", "parataxis", "ccomp", "dep", "vocative", "dislocated"})
"""Relations that a clause can have and a bare noun phrase of a full sentence hardly has."""
BEFORE_NAMES = frozenset({"nmod:desc", "compound", "amod", "flat", "nmod:poss"})
"""Relations of words that stand before a name, to it."""
SAYING = frozenset(
    """acknowledge add admit affirm allege announce answer argue assert assure aver bark believe bellow boast boom
    caution chide claim clarify comment complain concede confess confide confirm contend counter cry declare
    disclose emphasise emphasize exclaim explain fret fume growl grumble hint inform insist intone joke lament
    maintain moan muse note observe opine plead predict proclaim promise pronounce protest quip rage reckon recount
    reiterate remark remind repeat reply report respond retort reveal say scoff shrug sigh signal snap sneer snort
    speculate state stipulate stress suggest surmise swear tell testify think thunder underline underscore venture
    volunteer vow warn whisper wonder write""".split()
)
PAPERS = frozenset(
    """accord agreement pact treaty text document declaration memorandum protocol plan resolution convention paper
    report letter communiqué communique charter chapter annex article section law bill""".split()
)
"""Nouns of what is written and signed."""
DAYS = WEEKDAY_WORDS


@dataclass(slots=True)
class Tree:
    """A sentence's parse as columns, one entry a token of its document; `heads` holds places, a root its own.

    `start` is the place of the sentence's first token, `end` that behind its last.
    """

    heads: list[int]
    deps: list[str]
    tags: list[str]
    pos: list[str]
    lemmas: list[str]
    start: int
    end: int

    @property
    def places(self) -> range:
        """The places of the sentence's tokens."""
        return range(self.start, self.end)

    def children(self, token: int, start: int | None = None, end: int | None = None) -> list[int]:
        """Return the places of a token's children, those of a stretch of the sentence where its bounds are told."""
        heads, first, last = self.heads, self.start if start is None else start, self.end if end is None else end
        return [i for i in range(first, last) if heads[i] == token and i != token]

    def columns(self) -> tuple[list[int], list[str], list[str], list[str]]:
        """Return what rules may change of the sentence: heads, relations, tags, parts of speech."""
        here = slice(self.start, self.end)
        return self.heads[here], self.deps[here], self.tags[here], self.pos[here]

    def restore(self, columns: tuple[list[int], list[str], list[str], list[str]]) -> None:
        """Put back what `columns` returned."""
        here = slice(self.start, self.end)
        self.heads[here], self.deps[here], self.tags[here], self.pos[here] = columns

    def above(self, word: int) -> Iterator[int]:
        """Yield a word and those above it, up to the root; each once, should rules have tied them in a ring."""
        yield word
        for _ in self.heads:
            if self.heads[word] == word:
                return
            word = self.heads[word]
            yield word


def has_subject(tree: Tree, verb: int) -> bool:
    """Tell whether the parse has given a verb a subject."""
    return any(tree.deps[c] in SUBJECTS for c in tree.children(verb))


def lacks_subject(tree: Tree, verb: int, comma: bool = True) -> bool:
    """Tell whether a verb (behind a comma) is finite and the parse has found no subject for it."""
    before = min([verb, *auxiliaries(tree, verb)]) - 1
    before -= tree.tags[before] in {"``", "''"}
    behind = not comma or is_comma(tree, before)
    return behind and is_finite(tree, verb) and not has_subject(tree, verb)


def is_finite(tree: Tree, verb: int) -> bool:
    """Tell whether a verb or one of its auxiliaries is finite."""
    return tree.tags[verb] in tags.FINITE or any(tree.tags[c] in tags.FINITE for c in auxiliaries(tree, verb))


def auxiliaries(tree: Tree, verb: int) -> list[int]:
    """Return the auxiliaries and the copula before a verb."""
    return [c for c in tree.children(verb) if tree.deps[c] in {"aux", "aux:pass", "cop"} and c < verb]


def is_comma(tree: Tree, place: int) -> bool:
    """Tell whether a comma stands in a place."""
    return 0 <= place < len(tree.tags) and tree.tags[place] == ","


def governs(tree: Tree, word: int, other: int) -> bool:
    """Tell whether a word stands above another one, or is that one."""
    return word in tree.above(other)


def first_of(tree: Tree, noun: int) -> int:
    """Return the place of the first word, no mark, of what stands before a noun and hangs on it."""
    return next(i for i in range(tree.start, noun + 1) if tree.deps[i] != "punct" and governs(tree, noun, i))


def is_tree(tree: Tree) -> bool:
    """Tell whether every word of a sentence hangs, through others, on a root."""
    places = tree.places
    rooted = {i for i in places if tree.heads[i] == i}
    for word in places:
        path = list(takewhile(lambda w: w not in rooted, tree.above(word)))
        if len(path) > len(places):
            return False
        rooted.update(path)
    return True


def is_noun_phrase(tree: Tree, word: int) -> bool:
    """Tell whether a word stands where nouns do: a subject, or an object with a noun or adjective before it, to it."""
    dep = tree.deps[word]
    return dep in SUBJECTS or (dep == "obj" and tree.heads[word - 1] == word and tree.deps[word - 1] in BEFORE_NAMES)


def name_of(tree: Tree, part: int) -> int:
    """Return the place of the name that a word is the last part of, its own if it is no part of one."""
    return tree.heads[part] if tree.deps[part] == "flat" else part


def be_subject(tree: Tree, noun: int, verb: int) -> None:
    """Make a noun the subject of a verb, of a passive one where it is that."""
    passive = any(tree.deps[c] == "aux:pass" for c in tree.children(verb))
    tree.heads[noun], tree.deps[noun] = verb, "nsubj:pass" if passive else "nsubj"


def take_place(tree: Tree, new: int, old: int) -> None:
    """Hang a word where another one hung."""
    above = tree.heads[old]
    tree.heads[new], tree.deps[new] = (new if above == old else above), tree.deps[old]


def take_over(tree: Tree, verb: int, participle: int, below: list[int]) -> None:
    """Make a verb the head of the clause that was built on another one: what stands behind it is its own."""
    take_place(tree, verb, participle)
    for child in below:
        if child > verb:
            tree.heads[child] = verb
