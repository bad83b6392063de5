"""Parses made consistent: what no grammar of English allows, and the reading that it does allow instead.

A small parser takes many a finite verb for a participle: 'the talks | covered energy' for talks that were covered. A
passive participle has no object, and no noun stands before an adjective's place in its phrase; where the parse says so,
the 'participle' is the verb of its clause, the noun before it its subject and the noun behind it its object.
"""

from __future__ import annotations

from dataclasses import replace

import numpy
from spacy.attrs import DEP, HEAD, LEMMA, POS, TAG
from spacy.tokens import Doc

from dragoman.reading.columns import heads, text_columns
from dragoman.reading.repair.rules import OF_SENTENCES, rules_of
from dragoman.reading.repair.tree import Tree, is_tree


def repaired(doc: Doc) -> Doc:
    """Return the document, its parse made consistent in place."""
    deps, tags, pos, lemmas = text_columns(doc, [DEP, TAG, POS, LEMMA])
    whole = Tree(heads(doc), deps, tags, pos, lemmas, 0, len(doc))
    before = whole.columns()
    for sentence in doc.sents:
        repair(replace(whole, start=sentence.start, end=sentence.end))
    if whole.columns() == before:
        return doc
    strings = doc.vocab.strings
    offsets = (numpy.array(whole.heads) - numpy.arange(len(doc))).astype(numpy.uint64)
    labels = ([strings.add(label) for label in column] for column in (whole.deps, whole.tags, whole.pos))
    rows = numpy.column_stack([offsets, *(numpy.array(column, numpy.uint64) for column in labels)])
    return doc.from_array([HEAD, DEP, TAG, POS], rows)  # type: ignore[arg-type]  # spaCy's stub names its own array type


def repair(tree: Tree) -> None:
    """Mend the parse of a sentence in place."""
    before = tree.columns()
    _mend(tree)
    if tree.columns() != before and not is_tree(tree):  # two rules at odds: the parse as it came is better than a ring
        tree.restore(before)


def _mend(tree: Tree) -> None:
    """Ask each rule of each word that it fits; the word's relation is that which it has when its turn comes."""
    for word in tree.places:
        for rule in rules_of(tree.deps[word]):
            if rule.fits(tree, word):
                rule.mend(tree, word)
    for mend in OF_SENTENCES:
        mend(tree)
