"""Main clauses side by side, each read alone: 'Chad signed it; Niger, which had asked for it, did not'.

A small parser that has to find two clauses in a long sentence gives the one the other's subject. Where a joint parts
words that each make a main clause of their own, the parse is that of the clauses, the later ones joined to the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass
from itertools import pairwise

import numpy
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, MORPH, ORTH, POS, SENT_START, TAG
from spacy.strings import StringStore
from spacy.tokens import Doc, Span, Token

from dragoman.reading.columns import text_columns
from dragoman.reading.repair.speech import ANNOUNCING
from dragoman.reading.repair.tree import SAYING, SUBJECTS

_ATTRIBUTES = [TAG, POS, MORPH, LEMMA, DEP, HEAD, ENT_IOB, ENT_TYPE]
_COORDINATING = frozenset({"and", "but", "yet"})
_CONTRASTING = frozenset({"while", "whereas"})
_SUBORDINATING = frozenset(
    """if when while after before as since because although though unless once until whereas given whether that not
    both either neither""".split()
)
"""Words that open a clause which is not the main one, or that ask for a second part."""
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_RELATIVE = frozenset({"WP", "WDT", "WP$"})
_OPENING_RELATIVES = frozenset({"where", "which", "who", "whom", "whose", "when"})
_SHIFTED = frozenset({"had", "would", "could", "might"})
"""How an auxiliary sounds in what somebody said."""
_LONGEST = 120

_Rows = numpy.typing.NDArray[numpy.uint64]


@dataclass(frozen=True, slots=True)
class Joint:
    """What parts two clauses: the mark or, if a name has taken that in, the 'and' itself; where the second one opens."""

    mark: int
    opening: int

    @property
    def word(self) -> int:
        """The place of 'and' or 'while'; behind a semicolon there may be none, and this is the mark."""
        return self.opening - 1


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a text that a sentence surely begins and ends with, and the joints of its clauses."""

    start: int
    end: int
    joints: tuple[Joint, ...]


def stretches(doc: Doc, closed: Set[int] = frozenset()) -> Iterator[Stretch]:
    """Yield the stretches of a document that is not parsed yet in which there are joints.

    `closed` are the places of names which the parser sees as one word and which end in a comma.
    """
    words: list[str]
    (words,) = text_columns(doc, [ORTH])
    starts = doc.to_array([SENT_START]).astype(numpy.int64).ravel()
    bounds = [0, *(int(i) for i in numpy.flatnonzero(starts == 1) if i), len(doc)]
    for start, end in pairwise(bounds):
        joints = tuple(_joints(words, start, end, closed)) if end - start <= _LONGEST else ()
        if joints:
            yield Stretch(start, end, joints)


def _joints(words: list[str], start: int, end: int, closed: Set[int]) -> Iterator[Joint]:
    before, quoted, enclosed = start, False, 0
    if words[start].lower() in _SUBORDINATING:
        return
    for i in range(start, end - 3):
        word = words[i]
        quoted = not quoted if word == '"' else word == "“" if word in {"“", "”"} else quoted
        enclosed += (word in {"(", "["}) - (word in {")", "]"})
        if word == ":":
            return
        opening = 0 if quoted or enclosed else _opening(words, i, i - 1 in closed)
        if opening and i - before >= 3 and end - opening >= 3:
            before = opening
            yield Joint(i, opening)


def _opening(words: list[str], mark: int, closed: bool) -> int:
    """Return where a clause may open behind a mark, 0 if none can."""
    if closed and words[mark] in _COORDINATING | _CONTRASTING:
        return mark + 1
    after = words[mark + 1].lower()
    if words[mark] == ";":
        return mark + 1 + (after in _COORDINATING | _CONTRASTING)
    return mark + 2 if words[mark] == "," and after in _COORDINATING | _CONTRASTING else 0


def apart(doc: Doc, stretch: Stretch) -> Doc:
    """Return the clauses of a stretch as sentences of their own; joints are not shown."""
    starts = doc.to_array([SENT_START]).astype(numpy.int64).ravel()
    marks = {joint.mark for joint in stretch.joints}
    openings = {joint.opening for joint in stretch.joints}
    shown = _shown(stretch)
    forms = ["." if i in marks else _capital(doc[i].text) if i in openings else doc[i].text for i in shown]
    part = Doc(doc.vocab, forms, [bool(doc[i].whitespace_) or i in marks for i in shown])
    sure = [1 if i in openings else int(starts[i]) for i in shown]
    return part.from_array([SENT_START], numpy.array(sure, dtype=numpy.int64).astype(numpy.uint64))  # type: ignore[arg-type]


def _shown(stretch: Stretch) -> list[int]:
    hidden = {joint.word for joint in stretch.joints if joint.word != joint.mark}
    return [i for i in range(stretch.start, stretch.end) if i not in hidden]


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def put_together(doc: Doc, stretch: Stretch, part: Doc) -> None:
    """Give a stretch the parse of its clauses, joined; none if one of them is no clause."""
    place = numpy.array(_shown(stretch), dtype=numpy.int64)
    at = {int(i): n for n, i in enumerate(place)}
    sents = [(part[at[j.mark]].sent, part[at[j.opening]].sent) for j in stretch.joints]
    if not all(_are_clauses(before, behind) for before, behind in sents):
        return
    rows = doc.to_array(_ATTRIBUTES)
    seen = part.to_array(_ATTRIBUTES)
    head = _ATTRIBUTES.index(HEAD)
    heads = place[numpy.arange(len(part)) + seen[:, head].astype(numpy.int64)]
    rows[place] = seen
    rows[place, head] = (heads - place).astype(numpy.uint64)
    strings = doc.vocab.strings
    first = int(place[sents[0][0].root.i])
    for joint, (_, behind) in zip(stretch.joints, sents, strict=True):
        root = int(place[behind.root.i])
        word = doc[joint.word].lower_
        _hang(rows, root, first, strings.add("advcl" if word in _CONTRASTING else "conj"))
        _set(rows, joint.mark, root, ("PUNCT", doc[joint.mark].text, doc[joint.mark].text, "punct"), strings)
        if word != ";":
            told = ("SCONJ", "IN", word, "mark") if word in _CONTRASTING else ("CCONJ", "CC", word, "cc")
            _set(rows, joint.word, root, told, strings)
    doc.from_array(_ATTRIBUTES, rows)  # type: ignore[arg-type]


def _set(rows: _Rows, word: int, onto: int, told: tuple[str, str, str, str], strings: StringStore) -> None:
    """Hang a word on another, told its part of speech, tag, lemma and relation."""
    for attribute, value in zip((POS, TAG, LEMMA, DEP), told, strict=True):
        rows[word, _ATTRIBUTES.index(attribute)] = strings.add(value)
    rows[word, _ATTRIBUTES.index(HEAD)] = numpy.int64(onto - word).astype(numpy.uint64)


def _hang(rows: _Rows, word: int, onto: int, relation: int) -> None:
    rows[word, _ATTRIBUTES.index(HEAD)] = numpy.int64(onto - word).astype(numpy.uint64)
    rows[word, _ATTRIBUTES.index(DEP)] = relation


def _are_clauses(before: Span, behind: Span) -> bool:
    if before.end != behind.start or not (_is_clause(before) and _is_clause(behind)):
        return False
    return not (_is_open(before) or _tells_before(behind.root) or _is_told_too(before.root, behind.root))


def _is_told_too(speech: Token, verb: Token) -> bool:
    """Tell whether the tense shows that a clause is said as well: 'Lee said Chad had signed, and Fiji | had not'."""
    told = speech.lemma_ in SAYING | ANNOUNCING and any(c.dep_ == "ccomp" and c.i > speech.i for c in speech.children)
    return told and any(c.dep_ in {"aux", "cop"} and c.lower_ in _SHIFTED for c in verb.children)


def _is_open(sentence: Span) -> bool:
    """Tell whether a relative clause goes on behind a sentence: 'in Oslo, where Lee, the minister, | and Ray met'."""
    last = max((w.i for w in sentence if w.lower_ in _OPENING_RELATIVES), default=sentence.start)
    return not any(w.tag_ in _FINITE or w.tag_ == "VBN" for w in sentence.doc[last : sentence.end])


def _tells_before(verb: Token) -> bool:
    """Tell whether a clause may say who tells what is before it: ', and Ann Lee, the minister, said on Monday'."""
    below = list(verb.children)
    said_behind = any(c.dep_ == "parataxis" and c.lemma_ in SAYING | ANNOUNCING for c in below)
    if verb.lemma_ not in SAYING | ANNOUNCING:
        return said_behind
    told = [c for c in below if c.dep_ in {"ccomp", "xcomp", "obj", "parataxis"}]
    return not told or any(c.i < verb.i for c in told)


def _is_clause(sentence: Span) -> bool:
    """Tell whether a sentence has a finite verb with a subject of its own, and no mark of a clause below another."""
    below = list(sentence.root.children)
    finite = sentence.root.tag_ in _FINITE or any(c.dep_ in {"aux", "aux:pass", "cop"} and c.tag_ in _FINITE for c in below)
    subject = any(_is_subject(c) for c in below)
    return finite and subject and not any(c.dep_ == "mark" for c in below) and not _is_marked(sentence)


def _is_marked(sentence: Span) -> bool:
    """Tell whether a clause is one below another, though its mark leads a noun: 'his host, Ann Lee, AS Ray watched'."""
    verb = sentence.root
    marks = (w for w in sentence if w.lower_ in _SUBORDINATING and w.i < verb.i)
    return any(w.dep_ == "case" and w.head.dep_ in SUBJECTS | {"obl"} and w.head.right_edge.i + 1 == verb.i for w in marks)


def _is_subject(word: Token) -> bool:
    return word.dep_ in SUBJECTS | {"expl"} and word.i < word.head.i and word.tag_ not in _RELATIVE
