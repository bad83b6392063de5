"""Parses made consistent: what no grammar of English allows, and the reading that it does allow instead.

A small parser takes many a finite verb for a participle: 'the talks | covered energy' for talks that were covered. A
passive participle has no object, and no noun stands before an adjective's place in its phrase; where the parse says so,
the 'participle' is the verb of its clause, the noun before it its subject and the noun behind it its object.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy
from spacy.attrs import DEP, HEAD, TAG
from spacy.tokens import Doc

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_PAST = frozenset({"VBN", "VBD"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_CLAUSES = frozenset({"ROOT", "conj", "parataxis", "ccomp", "dep", "vocative", "dislocated"})
"""Relations that a clause can have and a bare noun phrase of a full sentence hardly has."""
_GIVING = frozenset(
    """give award grant offer promise deny pay teach show tell ask allow assign lend hand send charge name call
    elect""".split()
)
"""Verbs whose passive keeps an object: 'a man given a medal'."""
_PHRASE = frozenset({"det", "nmod:poss", "case", "nummod", "amod", "det:predet"})
"""What opens a noun phrase."""
_TO_VERB = frozenset({"punct", "advcl", "parataxis", "obl", "cc", "conj", "advmod", "obl:unmarked", "mark"})
"""What a clause's noun has taken from its verb."""


@dataclass(slots=True)
class Tree:
    """A document's parse as columns, one entry a token; `heads` holds places, a root its own."""

    heads: list[int]
    deps: list[str]
    tags: list[str]
    pos: list[str]
    lemmas: list[str]

    def children(self, token: int, start: int, end: int) -> list[int]:
        """Return the places of a token's children within its sentence."""
        return [i for i in range(start, end) if self.heads[i] == token and i != token]


def repaired(doc: Doc) -> Doc:
    """Return the document, its parse made consistent in place."""
    tree = Tree(
        heads=[token.head.i for token in doc],
        deps=[token.dep_ for token in doc],
        tags=[token.tag_ for token in doc],
        pos=[token.pos_ for token in doc],
        lemmas=[token.lemma_ for token in doc],
    )
    before = list(tree.heads), list(tree.deps)
    repair(tree, [(sentence.start, sentence.end) for sentence in doc.sents])
    if (tree.heads, tree.deps) == before:
        return doc
    strings = doc.vocab.strings
    offsets = (numpy.array(tree.heads) - numpy.arange(len(doc))).astype(numpy.uint64)
    deps, tags = ([strings.add(label) for label in column] for column in (tree.deps, tree.tags))
    rows = numpy.column_stack([offsets, numpy.array(deps, numpy.uint64), numpy.array(tags, numpy.uint64)])
    return doc.from_array([HEAD, DEP, TAG], rows)  # type: ignore[arg-type]  # spaCy's stub names its own array type


def repair(tree: Tree, sentences: list[tuple[int, int]]) -> None:
    """Mend the parse of each sentence, given by its first token and the one after its last, in place."""
    for start, end in sentences:
        for token in range(start, end):
            dep = tree.deps[token]
            if tree.tags[token] in _PAST and tree.pos[token] == "VERB":
                if dep == "acl":
                    _with_object(tree, token, start, end)
                elif dep == "amod":
                    _behind_noun(tree, token, start, end)
            elif dep == "acl:relcl":
                _who(tree, token, start, end)
            elif dep in {"vocative", "dislocated"} and tree.pos[token] == "PROPN":
                _addressed(tree, token, start, end)
            elif dep == "mark" and tree.tags[token] == "TO":
                _to_noun(tree, token)


def _with_object(tree: Tree, verb: int, start: int, end: int) -> None:
    """'The talks covered energy': a participle with an object is the clause's verb."""
    noun, below = tree.heads[verb], tree.children(verb, start, end)
    deps = {tree.deps[c] for c in below}
    if noun > verb or tree.deps[noun] not in _CLAUSES or tree.pos[noun] not in _NOMINAL:
        return
    if "obj" not in deps or deps & {"aux", "aux:pass", "mark", "obl:agent", *_SUBJECTS} or tree.lemmas[verb] in _GIVING:
        return
    _raise(tree, verb, noun, start, end)
    tree.heads[noun], tree.deps[noun] = verb, "nsubj"


def _behind_noun(tree: Tree, verb: int, start: int, end: int) -> None:
    """'Their envoys signed treaties': a noun before the 'adjective' is the subject of a verb."""
    noun = tree.heads[verb]
    if noun < verb:
        return
    siblings = tree.children(noun, start, end)
    if any(tree.deps[c] == "cop" or (c < verb and tree.deps[c] in _PHRASE) for c in siblings):
        return  # 'is the named heir': the participle stands inside the noun's phrase
    own = [c for c in tree.children(verb, start, end) if tree.deps[c] in _SUBJECTS and c < verb]
    before = [c for c in siblings if c < verb and tree.pos[c] in _NOMINAL and _bare(tree, c, start, end)]
    above = tree.heads[noun]
    if own or before:
        subject = (own or before)[-1]
    elif above < verb and above != noun and tree.pos[above] in _NOMINAL and _is_object(tree, noun, start, end):
        subject = above
    else:
        return
    _raise(tree, verb, subject if subject == above else noun, start, end)
    tree.heads[noun], tree.deps[noun] = verb, "obj"
    tree.heads[subject], tree.deps[subject] = verb, "nsubj"
    for child in siblings:
        if child < verb and child != subject:
            tree.heads[child] = verb


def _bare(tree: Tree, noun: int, start: int, end: int) -> bool:
    """Tell whether a noun stands without a preposition and as no owner."""
    if tree.deps[noun] not in {"nsubj", "nsubj:pass", "compound", "nmod:desc", "dislocated", "vocative"}:
        return False
    return not any(tree.deps[c] == "case" for c in tree.children(noun, start, end))


def _is_object(tree: Tree, noun: int, start: int, end: int) -> bool:
    """Tell whether a noun hung on the one before, with no preposition between them, may be an object."""
    plain = tree.deps[noun] in {"nmod", "appos", "dep"} and tree.deps[tree.heads[noun]] in _CLAUSES
    return plain and not any(tree.deps[c] in {"case", "punct"} for c in tree.children(noun, start, noun))


def _raise(tree: Tree, verb: int, noun: int, start: int, end: int) -> None:
    """Put a verb in the place of the noun that the parse made the head of its clause."""
    for child in tree.children(noun, start, end):
        if (
            child > verb
            and tree.deps[child] in _TO_VERB
            and not (tree.deps[child] in {"conj", "cc"} and tree.pos[child] in _NOMINAL | {"CCONJ"})
        ):
            tree.heads[child] = verb
    top = tree.heads[noun]
    tree.heads[verb], tree.deps[verb] = (verb if top == noun else top), tree.deps[noun]
    tree.tags[verb] = "VBD"


def _who(tree: Tree, verb: int, start: int, end: int) -> None:
    """'The head of the bank, Ann Lee, who resigned': 'who' tells of the name right before it."""
    who = next((c for c in tree.children(verb, start, end) if tree.lemmas[c] == "who" and c < verb), None)
    if who is None or who - start < 2 or tree.heads[verb] >= who:
        return
    last = who - 2 if tree.pos[who - 1] == "PUNCT" else who - 1
    name = tree.heads[last] if tree.deps[last] == "flat" else last
    if tree.pos[name] != "PROPN" or name == tree.heads[verb]:
        return
    if not any(tree.deps[c] == "case" for c in tree.children(name, start, end)) and tree.deps[name] in {
        "appos",
        "conj",
        "flat",
    }:
        tree.heads[verb] = name


def _addressed(tree: Tree, name: int, start: int, end: int) -> None:
    """'Ann Lee, a diplomat, resigned': prose calls to nobody, least of all in front of a verb without a subject."""
    verb = tree.heads[name]
    below = {tree.deps[c] for c in tree.children(verb, start, end)}
    explained = any(tree.deps[c] in {"appos", "acl:relcl"} for c in tree.children(name, start, end))
    if explained and verb > name and tree.pos[verb] in {"VERB", "AUX"} and not below & _SUBJECTS:
        tree.deps[name] = "nsubj:pass" if "aux:pass" in below else "nsubj"


def _to_noun(tree: Tree, to: int) -> None:
    """'goes to coast guards': before a noun 'to' is a preposition, of the whole compound; only a verb has the other."""
    noun = tree.heads[to]
    while tree.deps[noun] == "compound":
        noun = tree.heads[noun]
    if tree.pos[noun] in _NOMINAL and tree.deps[noun] in {"obl", "nmod"} and to < noun:
        tree.heads[to], tree.deps[to], tree.tags[to] = noun, "case", "IN"
