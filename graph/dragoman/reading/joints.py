"""Main clauses side by side, each read alone: 'Chad signed it; Niger, which had asked for it, did not'.

A small parser that has to find two clauses in a long sentence gives the one the other's subject. Where a joint parts
words that each make a main clause of their own, the parse is that of the clauses, the later ones joined to the first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from itertools import pairwise

import numpy
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, MORPH, ORTH, POS, SENT_START, SPACY, TAG
from spacy.strings import StringStore
from spacy.tokens import Doc, Span, Token

from dragoman import tags
from dragoman.reading.asides import PAST_FORMS
from dragoman.reading.columns import text_columns
from dragoman.reading.repair.speech import ANNOUNCING
from dragoman.reading.repair.tree import SAYING, SUBJECTS

_ATTRIBUTES = [TAG, POS, MORPH, LEMMA, DEP, HEAD, ENT_IOB, ENT_TYPE]
_TAG, _POS, _LEMMA, _DEP, _HEAD = (_ATTRIBUTES.index(a) for a in (TAG, POS, LEMMA, DEP, HEAD))
_COORDINATING = frozenset({"and", "but", "yet"})
_CONTRASTING = frozenset({"while", "whereas"})
_JOINING = _COORDINATING | _CONTRASTING
_SUBORDINATING = frozenset(
    """if when while after before as since because although though unless once until whereas given whether that not
    both either neither""".split()
)
"""Words that open a clause which is not the main one, or that ask for a second part."""
_NO_OPENINGS = frozenset("of by with from to that which who whose whom not never than".split())
"""Words that no clause with a subject opens with."""
_RELATIVES = frozenset({"where", "which", "who", "whom", "whose", "when"})
_SHIFTED = frozenset({"had", "would", "could", "might"})
"""How an auxiliary sounds in what somebody said."""
_SHORTEST, _LONGEST = 3, 120
"""Words of the shortest clause and of the longest sentence that is looked at."""

_Rows = numpy.typing.NDArray[numpy.uint64]


@dataclass(frozen=True, slots=True)
class Joint:
    """What parts two clauses: the mark, or 'and' itself if a name has taken that in; where the second one opens."""

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

    @property
    def shown(self) -> list[int]:
        """The places of the words that the parser sees: a joint is a full stop."""
        hidden = {joint.word for joint in self.joints if joint.word != joint.mark}
        return [i for i in range(self.start, self.end) if i not in hidden]


def stretches(doc: Doc, closed: Set[int] = frozenset()) -> list[Stretch]:
    """Return the stretches of a document that is not parsed yet in which there are joints.

    `closed` are the places of names which the parser sees as one word and which end in a comma.
    """
    words: list[str]
    (words,) = text_columns(doc, [ORTH])
    starts = doc.to_array([SENT_START]).astype(numpy.int64).ravel()
    bounds = [0, *(int(i) for i in numpy.flatnonzero(starts == 1) if i), len(doc)]
    found = (Stretch(a, b, tuple(_joints(words, a, b, closed))) for a, b in pairwise(bounds) if 0 < b - a <= _LONGEST)
    return [stretch for stretch in found if stretch.joints]


def _joints(words: list[str], start: int, end: int, closed: Set[int]) -> Iterator[Joint]:
    before, quoted, enclosed = start, False, 0
    if words[start].lower() in _SUBORDINATING:
        return
    for i in range(start, end - _SHORTEST):
        word = words[i]
        quoted = not quoted if word == '"' else word == "“" if word in {"“", "”"} else quoted
        enclosed += (word in {"(", "["}) - (word in {")", "]"})
        if word == ":":
            return
        opening = 0 if quoted or enclosed else _opening(words, i, i - 1 in closed)
        if opening and i - before >= _SHORTEST and _may_be_clause(words, opening, end):
            before = opening
            yield Joint(i, opening)


def _opening(words: list[str], mark: int, closed: bool) -> int:
    """Return where a clause may open behind a mark, 0 if none can."""
    if closed and words[mark] in _JOINING:
        return mark + 1
    joined = words[mark + 1].lower() in _JOINING
    if words[mark] == ";":
        return mark + 1 + joined
    return mark + 2 if words[mark] == "," and joined else 0


def _may_be_clause(words: list[str], opening: int, end: int) -> bool:
    """Tell whether words may be a clause with a subject: none begins with its verb or 'of'."""
    first = words[opening]
    if first in _NO_OPENINGS or (first.islower() and (first in PAST_FORMS or first.endswith("ed"))):
        return False
    behind = words[opening + 1 : end]
    verb = any(word in PAST_FORMS or (word.islower() and word.endswith(("ed", "s"))) for word in behind)
    return verb and len(behind) >= _SHORTEST - 1


def apart(doc: Doc, found: Iterable[Stretch]) -> list[Doc]:
    """Return the clauses of each stretch as sentences of their own."""
    words: list[str]
    (words,) = text_columns(doc, [ORTH])
    starts, spaces = doc.to_array([SENT_START, SPACY]).astype(numpy.int64).T
    parts: list[Doc] = []
    for stretch in found:
        marks, openings = {j.mark for j in stretch.joints}, {j.opening for j in stretch.joints}
        shown = stretch.shown
        forms = ["." if i in marks else _capital(words[i]) if i in openings else words[i] for i in shown]
        part = Doc(doc.vocab, forms, [bool(spaces[i]) or i in marks for i in shown])
        sure = numpy.array([1 if i in openings else starts[i] for i in shown], dtype=numpy.int64)
        parts.append(part.from_array([SENT_START], sure.astype(numpy.uint64)))  # type: ignore[arg-type]
    return parts


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def put_together(doc: Doc, found: Iterable[Stretch], parts: Iterable[Doc]) -> None:
    """Give each stretch of a parsed document the parse of its clauses, joined, if all of them are clauses."""
    parses = [(stretch, part, _sentences(stretch, part)) for stretch, part in zip(found, parts, strict=True)]
    parses = [parse for parse in parses if all(_are_clauses(before, behind) for before, behind in parse[2])]
    if not parses:
        return
    strings = doc.vocab.strings
    rows: _Rows = doc.to_array(_ATTRIBUTES)  # type: ignore[assignment]
    for stretch, part, sides in parses:
        place = numpy.array(stretch.shown, dtype=numpy.int64)
        seen = part.to_array(_ATTRIBUTES)
        heads = place[numpy.arange(len(part)) + seen[:, _HEAD].astype(numpy.int64)]
        rows[place] = seen
        rows[place, _HEAD] = (heads - place).astype(numpy.uint64)
        first = int(place[sides[0][0].root.i])
        for joint, (_, behind) in zip(stretch.joints, sides, strict=True):
            verb = int(place[behind.root.i])
            if behind.root.tag_ == "NNS":
                rows[verb, _POS], rows[verb, _TAG] = strings["VERB"], strings.add("VBZ")
            _join(rows, strings, doc, joint, verb, first)
    doc.from_array(_ATTRIBUTES, rows)  # type: ignore[arg-type]  # spaCy's stub names its own array type


def _sentences(stretch: Stretch, part: Doc) -> list[tuple[Span, Span]]:
    """Return the sentences that end and begin at each joint."""
    at = {place: i for i, place in enumerate(stretch.shown)}
    return [(part[at[joint.mark]].sent, part[at[joint.opening]].sent) for joint in stretch.joints]


def _join(rows: _Rows, strings: StringStore, doc: Doc, joint: Joint, verb: int, first: int) -> None:
    """Hang a clause on the first one, by its joint."""
    word, mark = doc[joint.word].lower_, doc[joint.mark].text
    contrasting = word in _CONTRASTING
    _hang(rows, verb, first, strings.add("advcl" if contrasting else "conj"))
    told = [(joint.mark, ("PUNCT", mark, mark, "punct"))]
    if word in _JOINING:
        told.append((joint.word, ("SCONJ", "IN", word, "mark") if contrasting else ("CCONJ", "CC", word, "cc")))
    for place, (pos, tag, lemma, dep) in told:
        rows[place, _POS], rows[place, _TAG], rows[place, _LEMMA] = map(strings.add, (pos, tag, lemma))
        _hang(rows, place, verb, strings.add(dep))


def _hang(rows: _Rows, word: int, onto: int, relation: int) -> None:
    rows[word, _HEAD], rows[word, _DEP] = numpy.int64(onto - word).astype(numpy.uint64), relation


def _are_clauses(before: Span, behind: Span) -> bool:
    """Tell whether both sides of a joint are main clauses, the second one no part of what the first one says."""
    if before.end != behind.start or not (_is_clause(before) and _is_clause(behind)):
        return False
    return not (_is_open(before) or _tells_before(behind.root) or _is_told_too(before.root, behind.root))


def _is_clause(sentence: Span) -> bool:
    """Tell whether a sentence has a finite verb with a subject of its own, and no mark of a clause below another."""
    verb, below = sentence.root, list(sentence.root.children)
    finite = any(w.tag_ in tags.FINITE for w in (verb, *(c for c in below if c.dep_ in {"aux", "aux:pass", "cop"})))
    finite = finite or (
        verb.tag_ == "NNS" and any(c.dep_ == "ccomp" and c.i > verb.i for c in below)
    )  # 'he retorts that'
    subject = any(_is_subject(c) for c in below)
    marked = any(c.dep_ == "mark" and c.tag_ != "TO" for c in below) or _is_marked(sentence)  # 'is to provide'
    return finite and subject and not marked


def _is_subject(word: Token) -> bool:
    relative = word.tag_ in {"WP", "WDT", "WP$"} and word.lower_ != "what"
    return word.dep_ in SUBJECTS | {"expl", "nsubj:outer"} and word.i < word.head.i and not relative


def _is_marked(sentence: Span) -> bool:
    """Tell whether a clause is one below another, though its mark leads a noun: 'his host, Ann Lee, AS Ray watched'."""
    verb = sentence.root
    led = [w.head for w in sentence if w.lower_ in _SUBORDINATING and w.i < verb.i and w.dep_ == "case"]
    when = any(
        c.lower_ in {"when", "where"} and c.i < verb.i for c in verb.children
    )  # 'to Oslo, WHEN both were received'
    return when or any(noun.dep_ in SUBJECTS | {"obl"} and noun.right_edge.i + 1 == verb.i for noun in led)


def _is_open(sentence: Span) -> bool:
    """Tell whether a relative clause goes on behind a sentence: 'in Oslo, where Lee, the minister, | and Ray met'."""
    last = max((w.i for w in sentence if w.lower_ in _RELATIVES), default=sentence.start)
    return not any(w.tag_ in tags.FINITE or w.tag_ == "VBN" for w in sentence.doc[last : sentence.end])


def _tells_before(verb: Token) -> bool:
    """Tell whether a clause may say who tells what is before it: ', and Ann Lee, the minister, said on Monday'."""
    if verb.lemma_ not in SAYING | ANNOUNCING:
        return any(c.dep_ == "parataxis" and c.lemma_ in SAYING | ANNOUNCING for c in verb.children)
    told = [c for c in verb.children if c.dep_ in {"ccomp", "xcomp", "obj", "parataxis"}]
    return not told or any(c.i < verb.i for c in told)


def _is_told_too(speech: Token, verb: Token) -> bool:
    """Tell whether the tense shows that a clause is said as well: 'Lee said Chad had signed, and Fiji | had not'."""
    told = speech.lemma_ in SAYING | ANNOUNCING and any(c.dep_ == "ccomp" and c.i > speech.i for c in speech.children)
    return told and any(c.dep_ in {"aux", "cop"} and c.lower_ in _SHIFTED for c in verb.children)
