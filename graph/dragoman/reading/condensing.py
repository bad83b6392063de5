"""What the parser sees of a text: sentences that can hold nothing and emoji are left out, a name is one word.

Between two sure sentence starts nothing crosses, so that such a stretch can be left out of what the parser sees and put
back in its place afterwards, flat. A name of several words has no syntax of its own that a sentence could need; seen as
one word it misleads the parser less, and afterwards its words hang on the one that heads it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass, replace
from itertools import islice, pairwise

import numpy
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, MORPH, ORTH, POS, SENT_START, SPACY, TAG
from spacy.language import Language
from spacy.strings import StringStore
from spacy.tokens import Doc, Span, Token

from dragoman.reading import sentences
from dragoman.reading.asides import Aside, asides, dashes
from dragoman.reading.columns import text_columns
from dragoman.reading.joints import apart, put_together, stretches
from dragoman.reading.tokenizer import is_picture

Scan = Callable[[str], Callable[[int, int], bool]]
"""Takes an article's text; returns whether the stretch from one code point to another must be parsed."""


@dataclass(frozen=True, slots=True)
class Inner:
    """A word inside a name whose syntax is known: where it starts, and its governor; their classes and relation."""

    start: int
    onto: int
    pos: str
    tag: str
    dep: str


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A name: its code points, where the word that heads it starts, and a word that the parser may see in its place.

    A reader that has met 'Norway' a hundred times knows what a sentence does with a state; it need not have met Tuvalu.
    With a title between commas ('the president of Peru, Ann Lee,') it is a phrase whose words the parser need not see.
    """

    start: int
    end: int
    head: int
    like: str = ""
    inner: tuple[Inner, ...] = ()


Names = Callable[[str], Iterable[NameSpan]]
"""Takes an article's text; returns its names, left to right, none inside another."""

_ATTRIBUTES = [TAG, POS, MORPH, LEMMA, DEP, HEAD, ENT_IOB, ENT_TYPE]
_TAG, _POS, _LEMMA, _DEP, _HEAD, _ENT_IOB, _ENT_TYPE = (
    _ATTRIBUTES.index(a) for a in (TAG, POS, LEMMA, DEP, HEAD, ENT_IOB, ENT_TYPE)
)
_INSIDE, _OUTSIDE, _BEGINS = 1, 2, 3
_LONGEST = 1000
"""Words and marks of the longest sentence; what goes on without end is an address, a dump or mischief."""
_NOMINAL = ("PROPN", "NOUN", "ADJ")
_JOINTS = {
    "of": ("ADP", "IN", "case"),
    "for": ("ADP", "IN", "case"),
    "on": ("ADP", "IN", "case"),
    "the": ("DET", "DT", "det"),
    "and": ("CCONJ", "CC", "cc"),
    "&": ("CCONJ", "CC", "cc"),
    "-": ("PUNCT", "HYPH", "punct"),
}
"""Small words inside a name: part of speech, tag, relation to the word behind them."""

_BESIDE = _JOINTS | dict.fromkeys(("this", "that", "a", "an"), ("DET", "DT", "det"))
_BESIDE |= dict.fromkeys(("last", "same", "next", "following"), ("ADJ", "JJ", "amod"))
_BESIDE |= dict.fromkeys(("early", "late", "later", "earlier"), ("ADV", "RB", "advmod"))
_BESIDE |= dict.fromkeys("in at to from with by during under amid despite without via".split(), ("ADP", "IN", "case"))
"""Small words in an aside, told in the same way."""

_Rows = numpy.typing.NDArray[numpy.uint64]


def pipe(
    nlp: Language, texts: Iterable[str], batch_size: int, scan: Scan | None = None, names: Names | None = None
) -> Iterator[Doc]:
    """Yield each text's document, in order; what the scan rules out is a flat tree of words without a class."""
    views = [_view(text, sentences.mark(nlp.make_doc(text)), scan, names) for text in texts]
    found = [stretches(view.part, view.closed) for view in views]
    clauses = [clause for view, row in zip(views, found, strict=True) for clause in apart(view.part, row)]
    parsed = list(nlp.pipe((view.part for view in views), disable=[sentences.NAME], batch_size=batch_size))
    alone = nlp.pipe(clauses, disable=[sentences.NAME])
    for part, row in zip(parsed, found, strict=True):
        put_together(part, row, list(islice(alone, len(row))))
    for view, part in zip(views, parsed, strict=True):
        yield part if view.part is view.whole else _restored(view, part)


@dataclass(frozen=True, slots=True)
class _View:
    """A document, what the parser sees of it, where each seen word stands in the whole, the names made one, the rest.

    That are emoji, and asides between a subject and its verb or between that and its object.
    """

    whole: Doc
    part: Doc
    place: numpy.typing.NDArray[numpy.int64]
    names: tuple[_Joined, ...]
    pictures: tuple[int, ...]
    asides: tuple[Aside, ...]
    closed: frozenset[int] = frozenset()
    """Places among the seen words of names that end in a comma."""


@dataclass(frozen=True, slots=True)
class _Joined:
    """A name among the tokens, the one that heads it, and the word that the parser sees."""

    span: Span
    head: Token
    form: str
    inner: tuple[Inner, ...] = ()


def _view(text: str, doc: Doc, scan: Scan | None, names: Names | None) -> _View:
    starts = doc.to_array([SENT_START]).astype(numpy.int64).ravel()
    kept = _kept(doc, starts, scan(text)) if scan else [True] * len(doc)
    words: list[str]
    (words,) = text_columns(doc, [ORTH])
    pictures = [i for i, word in enumerate(words) if kept[i] and is_picture(word)]
    for i in pictures:
        kept[i] = False
    joined = {name.span.start: name for name in _joined(doc, names(text) if names else ())}
    inside = {i for name in joined.values() for i in range(name.span.start, name.span.end)}
    found = [_behind_name(aside, words, inside) for aside in asides(doc)]
    beside = [aside for aside in found if kept[aside.start] and inside.isdisjoint(aside.span)]
    for aside in beside:
        kept[aside.start : aside.end] = [False] * (aside.end - aside.start)
    openings = {aside.end for aside in beside if aside.fronted}
    starts[list(openings)] = 1
    commas = {i for i in dashes(doc, words) if kept[i]} - inside if _has_dash(text) else set()
    spaces: list[bool] = doc.to_array([SPACY]).astype(bool).ravel().tolist()
    seen: list[tuple[int, str, bool]] = []
    opens: list[int] = []
    closed: set[int] = set()
    behind = 0
    for i, word in enumerate(words):
        if i < behind or not kept[i]:
            continue
        opens.append(i)
        if name := joined.get(i):
            behind = name.span.end
            if words[behind - 1] == ",":
                closed.add(len(seen))
            seen.append((name.head.i, name.form, spaces[behind - 1]))
        else:
            form = "," if i in commas else word
            seen.append((i, form[:1].upper() + form[1:] if i in openings else form, spaces[i]))
    if len(seen) == len(doc) and not joined and not commas:
        return _View(doc, doc, numpy.arange(len(doc)), (), (), ())
    part = Doc(doc.vocab, [form for _, form, _ in seen], [space for _, _, space in seen])
    # one array: to set a token's own attribute makes spaCy look through the whole document each time
    part.from_array([SENT_START], starts[opens].astype(numpy.uint64))  # type: ignore[arg-type]
    place = numpy.array([head for head, _, _ in seen], dtype=numpy.int64)
    shown = tuple(name for start, name in joined.items() if kept[start])
    return _View(doc, part, place, shown, tuple(pictures), tuple(beside), frozenset(closed))


def _has_dash(text: str) -> bool:
    return " - " in text or "–" in text or "—" in text or "--" in text


def _behind_name(aside: Aside, words: list[str], inside: Set[int]) -> Aside:
    """Return an aside without the comma that a name ends in: 'Ann Lee, the minister, | keen to avoid a row,'."""
    shared = words[aside.start] == "," and aside.start in inside and aside.start + 1 not in inside
    return replace(aside, start=aside.start + 1) if shared else aside


def _kept(doc: Doc, starts: numpy.typing.NDArray[numpy.int64], matters: Callable[[int, int], bool]) -> list[bool]:
    """Return for each token whether it stands in a stretch that matters."""
    bounds = [0, *(int(i) for i in numpy.flatnonzero(starts == 1) if i), len(doc)]
    kept: list[bool] = []
    for start, end in pairwise(bounds):
        matter = start < end <= start + _LONGEST and matters(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))
        kept += [matter] * (end - start)
    return kept


def _joined(doc: Doc, names: Iterable[NameSpan]) -> Iterator[_Joined]:
    """Yield the names that begin and end with a token, inside one sentence."""
    for name in names:
        span = doc.char_span(name.start, name.end)
        if span is None or any(token.is_sent_start or token.is_space for token in span[1:]):
            continue
        head = next((token for token in span if token.idx == name.head), None)
        if head is not None and (name.like or len(span) > 1):
            yield _Joined(span, head, name.like or _known_word(span, head), name.inner)


def _known_word(span: Span, head: Token) -> str:
    """Return the head of a name or, where the reader does not know that, another of its words."""
    known = (token.text for token in (head, *reversed(span)) if token.text[:1].isupper() and token.has_vector)
    return next(known, head.text)


def _restored(view: _View, part: Doc) -> Doc:
    """Return the whole document: the part's annotation in its places, names taken apart again, the rest flat."""
    rows = numpy.zeros((len(view.whole), len(_ATTRIBUTES)), dtype=numpy.uint64)
    seen, place = part.to_array(_ATTRIBUTES), view.place
    if len(part):
        heads = place[numpy.arange(len(part)) + seen[:, _HEAD].astype(numpy.int64)]
        rows[place] = seen
        rows[place, _HEAD] = (heads - place).astype(numpy.uint64)
    strings = view.whole.vocab.strings
    done = set(place.tolist())
    for name in view.names:
        if len(name.span) > 1 or not name.form.islower():  # the verb of a heading stays what it was taken for
            _take_apart(rows, name.span, name.head, strings)
        _set_inner(rows, name, strings)
        done.update(range(name.span.start, name.span.end))
    for aside in view.asides:
        _set_beside(rows, view.whole, aside)
        done.update(aside.span)
    for i in view.pictures:
        if i not in done:
            _hang(rows, i, done, strings)
    _flatten(rows, view.whole, done, strings)
    return view.whole.from_array(_ATTRIBUTES, rows)  # type: ignore[arg-type]  # spaCy's stub names its own array type


def _take_apart(rows: _Rows, span: Span, head: Token, strings: StringStore) -> None:
    """Hang a name's words on its head: those before it as its compounds, those behind it as flat parts."""
    top = rows[head.i]
    if strings[int(top[_POS])] not in _NOMINAL:
        top[_POS], top[_TAG] = strings["PROPN"], strings["NNP"]
    top[_LEMMA] = strings.add(head.text)
    iob, kind = int(top[_ENT_IOB]), top[_ENT_TYPE]
    for token in span:
        row = rows[token.i]
        if token.i != head.i:
            pos, tag, dep, onto = _inner(token, head, span.end)
            row[_POS], row[_TAG], row[_DEP] = strings[pos], strings.add(tag), strings.add(dep)
            row[_LEMMA], row[_HEAD] = strings.add(token.text), numpy.int64(onto - token.i).astype(numpy.uint64)
        inside = _OUTSIDE if iob == _OUTSIDE else iob if token.i == span.start else _INSIDE
        row[_ENT_IOB], row[_ENT_TYPE] = inside, kind


def _set_inner(rows: _Rows, name: _Joined, strings: StringStore) -> None:
    """Give the words of a phrase the syntax that is known of them; nouns are no names."""
    places = {token.idx: token for token in name.span}
    person = {place for word in name.inner if word.dep == "flat" for place in (word.start, word.onto)}
    for word in name.inner:
        token, onto = places.get(word.start), places.get(word.onto)
        if token is None or onto is None:
            continue
        row = rows[token.i]
        row[_POS], row[_TAG] = strings[word.pos], strings.add(word.tag)
        if token.i != name.head.i:
            row[_DEP], row[_HEAD] = strings.add(word.dep), numpy.int64(onto.i - token.i).astype(numpy.uint64)
        row[_LEMMA] = strings.add(token.text if word.pos == "PROPN" else token.lower_)
        if person and word.start not in person and token.i != name.head.i:  # 'Peru' in her title is no person
            row[_ENT_IOB], row[_ENT_TYPE] = _OUTSIDE, 0


def _inner(token: Token, head: Token, end: int) -> tuple[str, str, str, int]:
    """Return part of speech, tag, relation and governor of a word inside a name."""
    if joint := _JOINTS.get(token.lower_):
        return *joint, token.i + 1 if token.i + 1 < end else head.i
    return "PROPN", "NNP", "compound" if token.i < head.i else "flat", head.i


def _set_beside(rows: _Rows, doc: Doc, aside: Aside) -> None:
    """Hang an aside on the verb behind it, of an auxiliary on what that belongs to; or on that whose object follows."""
    strings, verb = doc.vocab.strings, aside.end if aside.verb < 0 else aside.verb
    while (
        aside.verb < 0
        and rows[verb][_HEAD]
        and (aside.fronted or strings[int(rows[verb][_DEP])] in {"aux", "aux:pass", "cop"})
    ):
        verb += int(rows[verb][_HEAD].astype(numpy.int64))
    for token in doc[aside.start : aside.end]:
        heads = token.i == aside.head
        pos, tag, dep = _manner(token) if aside.manner else _beside(token, heads, aside.link)
        row, onto = rows[token.i], verb if heads else aside.head
        row[_POS], row[_TAG], row[_DEP] = strings[pos], strings.add(tag), strings.add(dep)
        row[_LEMMA] = strings.add(token.text if pos == "PROPN" else token.lower_)
        row[_HEAD], row[_ENT_IOB] = numpy.int64(onto - token.i).astype(numpy.uint64), _OUTSIDE
        if not aside.link and not aside.manner:
            row[_ENT_IOB], row[_ENT_TYPE] = _BEGINS if token.i == aside.start else _INSIDE, strings.add("DATE")


def _beside(token: Token, heads: bool, link: bool) -> tuple[str, str, str]:
    """Return part of speech, tag and relation of a word in an aside."""
    if token.is_punct and token.text == ",":
        return "PUNCT", ",", "punct"
    if heads:
        if link or token.lower_ in {"later", "earlier", "ago"}:
            return "ADV", "RB", "advmod"
        return ("PROPN", "NNP", "obl") if token.text[:1].isupper() else ("NOUN", "NN", "obl")
    if joint := _BESIDE.get(token.lower_):
        return joint
    if link:
        return "ADP", "IN", "case"
    return ("NUM", "CD", "nummod") if token.is_digit or token.like_num else ("NOUN", "NN", "nmod")


def _manner(token: Token) -> tuple[str, str, str]:
    """Return part of speech, tag and relation of a word in an aside that tells the manner: none that bears a fact."""
    if token.is_punct:
        return "PUNCT", "," if token.text == "," else ":", "punct"
    return _BESIDE.get(token.lower_, ("X", "FW", "dep"))


def _hang(rows: _Rows, picture: int, done: set[int], strings: StringStore) -> None:
    """Hang an emoji on the word before it, at the start of a text or a stretch on the next one, if there is any."""
    onto = picture - 1 if picture - 1 in done else next((i for i in range(picture, len(rows)) if i in done), None)
    if onto is None:
        return
    row = rows[picture]
    row[_POS], row[_TAG], row[_DEP] = strings["SYM"], strings.add("NFP"), strings.add("discourse")
    row[_HEAD], row[_ENT_IOB] = numpy.int64(onto - picture).astype(numpy.uint64), _OUTSIDE
    done.add(picture)


def _flatten(rows: _Rows, doc: Doc, done: set[int], strings: StringStore) -> None:
    """Hang the words that the parser did not see on the first of their stretch, without a class."""
    first = 0
    for token in doc:
        if token.i in done:
            continue
        if token.i == 0 or token.i - 1 in done or token.is_sent_start:
            first = token.i
        row = rows[token.i]
        row[_POS] = strings["X"]
        row[_LEMMA] = strings.add(token.lower_)
        row[_DEP] = strings.add("ROOT" if token.i == first else "dep")
        row[_HEAD] = numpy.int64(first - token.i).astype(numpy.uint64)
        row[_ENT_IOB] = _OUTSIDE
