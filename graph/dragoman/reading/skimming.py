"""Parsing only what matters: sentences that can hold nothing are left flat, the others are parsed as ever.

Between two sure sentence starts nothing crosses, so that such a stretch can be left out of what the parser sees, and
its tokens put back in their places afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

import numpy
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, MORPH, POS, TAG
from spacy.language import Language
from spacy.tokens import Doc

from dragoman.reading import sentences

Scan = Callable[[str], Callable[[int, int], bool]]
"""Takes an article's text; returns whether the stretch from one code point to another must be parsed."""

_ATTRIBUTES = [TAG, POS, MORPH, LEMMA, DEP, HEAD, ENT_IOB, ENT_TYPE]
_POS, _LEMMA, _DEP, _HEAD, _ENT_IOB = (_ATTRIBUTES.index(a) for a in (POS, LEMMA, DEP, HEAD, ENT_IOB))
_OUTSIDE = 2


def pipe(nlp: Language, texts: Iterable[str], scan: Scan, batch_size: int) -> Iterator[Doc]:
    """Yield each text's document, in order; what the scan rules out is a flat tree of words without a class."""
    whole = [sentences.mark(nlp.make_doc(text)) for text in texts]
    kept = [_kept(doc, scan(doc.text)) for doc in whole]
    parts = [_part(doc, keep) for doc, keep in zip(whole, kept, strict=True)]
    parsed = nlp.pipe(parts, disable=[sentences.NAME], batch_size=batch_size)
    for doc, part, keep in zip(whole, parsed, kept, strict=True):
        yield part if all(keep) else _filled(doc, part, keep)


def _kept(doc: Doc, matters: Callable[[int, int], bool]) -> list[bool]:
    """Return for each token whether it stands in a stretch that matters."""
    starts = [0, *(token.i for token in doc if token.i and token.is_sent_start), len(doc)]
    kept: list[bool] = []
    for start, end in pairwise(starts):
        matter = matters(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))
        kept += [matter] * (end - start)
    return kept


def _part(doc: Doc, keep: list[bool]) -> Doc:
    """Return a document of the kept tokens, with the same sentence starts."""
    if all(keep):
        return doc
    tokens = [token for token in doc if keep[token.i]]
    part = Doc(doc.vocab, [token.text for token in tokens], [bool(token.whitespace_) for token in tokens])
    for token, source in zip(part, tokens, strict=True):
        token.is_sent_start = source.is_sent_start
    return part


def _filled(doc: Doc, part: Doc, keep: list[bool]) -> Doc:
    """Return the whole document, the part's annotation in its places; what was left out hangs on its first word."""
    rows = numpy.zeros((len(doc), len(_ATTRIBUTES)), dtype=numpy.uint64)
    rows[numpy.array(keep)] = part.to_array(_ATTRIBUTES)
    strings = doc.vocab.strings
    first = 0
    for token in doc:
        if keep[token.i]:
            continue
        if token.i == 0 or keep[token.i - 1] or token.is_sent_start:
            first = token.i
        row = rows[token.i]
        row[_POS] = strings["X"]
        row[_LEMMA] = strings.add(token.lower_)
        row[_DEP] = strings.add("ROOT" if token.i == first else "dep")
        row[_HEAD] = numpy.int64(first - token.i).astype("uint64")
        row[_ENT_IOB] = _OUTSIDE
    return doc.from_array(_ATTRIBUTES, rows)  # type: ignore[arg-type]  # spaCy's stub names its own array type
