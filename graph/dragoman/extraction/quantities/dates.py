"""The dates of a document: each expression of time, the day it means, and the predicate or noun it dates."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.extraction.grammar.phrases import PAPERS
from dragoman.extraction.quantities.timewords import Reading, readings
from dragoman.model import PartialDate, Span
from dragoman.reading.datelines import first_dateline
from dragoman.reading.parsed import Token
from dragoman.reading.pipeline import Document

_FUTURE_AUXILIARIES = frozenset({"will", "'ll", "’ll", "shall", "would", "wo"})
_FUTURE_GOVERNORS = frozenset(
    """expect plan schedule intend hope aim due set slate prepare promise pledge vow agree invite want likely
    propose book arrange ask urge offer""".split()
)
_MODIFIERS = frozenset({"compound", "nummod", "amod", "nmod:desc", "flat"})
_CLAUSAL = frozenset({"VERB", "AUX", "ADJ"})


@dataclass(frozen=True, slots=True)
class DateMention:
    """One expression of time: its place, the word it dates (token index), its readings as past and as future.

    `attributive` is whether it tells of a noun behind it, and of no deed with it: 'the 2023 pact'.
    """

    span: Span
    head: int
    dated: int
    past: PartialDate | None
    future: PartialDate | None
    is_future: bool = False
    past_end: PartialDate | None = None
    future_end: PartialDate | None = None
    attributive: bool = False

    @property
    def value(self) -> PartialDate | None:
        """Return the date it means, by the tense of what it dates; of a stretch of time when it begins."""
        return (self.future or self.past) if self.is_future else (self.past or self.future)

    @property
    def until(self) -> PartialDate | None:
        """Return when the stretch of time ends that it means, None where it means none."""
        return self.future_end if self.value == self.future else self.past_end

    @property
    def is_years(self) -> bool:
        """Tell whether it means several years."""
        return self.until is not None and self.until.precision == "year"


class Dates:
    """The dates of one document, found by the words that they date."""

    def __init__(self, mentions: tuple[DateMention, ...], dateline: PartialDate | None) -> None:
        self.mentions = mentions
        self.dateline = dateline
        self._dated: dict[int, DateMention] = {}
        for mention in mentions:
            self._dated.setdefault(mention.dated, mention)

    def clause_date(self, token: Token) -> PartialDate | None:
        """Return the date of the predicate or nominal event headed by this word, None if none is said."""
        mention = self.mention_for(token)
        return mention.value if mention else None

    def mention_for(self, token: Token) -> DateMention | None:
        """Return the expression of time that dates this word: its own, else one in its clause."""
        own = self._dated.get(token.i)
        if own is not None or token.pos_ not in _CLAUSAL:
            return own
        inside = (self._dated.get(t.i) for t in _clause_words(token))
        found = next((m for m in inside if m is not None and not m.attributive), None)
        return found or self._fronted(token)

    def _fronted(self, verb: Token) -> DateMention | None:
        """Return the date before the subject that a verb shares: 'On Monday Lee came and signed a pact'."""
        first = verb.head
        if verb.dep_ != "conj" or verb.pos_ != "VERB" or _says_future(verb) or _subject(verb) is not None:
            return None
        shared, found = _subject(first), self.mention_for(first)
        return found if found is not None and shared is not None and found.head < shared.i else None

    def mention_at(self, word: Token) -> DateMention | None:
        """Return the expression of time of which this is the main word."""
        return next((m for m in self.mentions if m.head == word.i), None)

    def is_future(self, mention: DateMention) -> bool:
        """Tell whether what the mention dates is still to come."""
        return mention.is_future


def find_dates(document: Document) -> Dates:
    """Return the dates of the document, seen from the article's date; without one, only absolute dates."""
    doc, mentions, closing, dateline = document.doc, list[DateMention](), list[DateMention](), None
    opening = first_dateline(document.article.text)
    for reading in readings(document.article.text, document.article.date):
        span = doc.char_span(reading.start, reading.end)
        if span is None:
            continue
        if dateline is None and opening.start <= reading.start < opening.end:  # 'LIMA, March 3 (Agency) -'
            dateline = reading.past
            continue
        head = span.root
        modifies = head.head.i != head.i and head.dep_ in _MODIFIERS
        if (reading.past or reading.future) is None or (modifies and _belongs_to_name(head)) or _dates_paper(head):
            continue
        if _is_of_the_last_one(head):
            continue
        dated = _dated(head)
        if _ends(head):
            last = reading.future or reading.past
            closing.append(DateMention(Span(reading.start, reading.end), head.i, dated.i, None, None, True, last, last))
            continue
        mention = DateMention(
            Span(reading.start, reading.end),
            head.i,
            dated.i,
            reading.past,
            reading.future,
            reading.ahead or _is_ahead(head, dated),
            reading.past_end,
            reading.future_end,
            modifies and head.i < head.head.i and head.head.pos_ == "NOUN" and _is_year(reading),
        )
        if not (mention.attributive and mention.is_years):  # 'the 2021-2027 programme'
            mentions.append(mention)
    return Dates((*mentions, *closing), dateline)


def _is_of_the_last_one(head: Token) -> bool:
    """Tell whether it dates what came last before: 'the first premier to visit Oslo since 2007', 'since the war in'."""
    since = -1
    for word in reversed(list(head.doc[head.sent.start : head.i])):
        if word.text in _BREAKS or word.tag_ in _FINITE:
            return False
        if since > -1 and (word.lower_ in _RANKS or word.tag_ in _SUPERLATIVE):
            return True
        since = word.i if word.lower_ == "since" else since
    return False


_RANKS = frozenset("first second third fourth fifth only".split())
_SUPERLATIVE = frozenset({"JJS", "RBS"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_BREAKS = frozenset({",", ";", ":", "–", "—", "“", "”"})


def _is_year(reading: Reading) -> bool:
    return reading.past is not None and reading.past.precision == "year"


def _belongs_to_name(token: Token) -> bool:
    return any(c.pos_ == "PROPN" for c in token.head.children if c.i >= token.i) or token.head.pos_ == "PROPN"


def _dates_paper(token: Token) -> bool:
    """Tell whether a date is part of a paper's name: 'ratified the Oslo Agreement of May 2020'."""
    paper = token.head
    named = token.rel == "nmod" and paper.lower_ in PAPERS and paper.text[:1].isupper() and paper.i > paper.sent.start
    return named and any(c.dep_ == "case" and c.lower_ == "of" for c in token.children)


def _dated(head: Token) -> Token:
    """Return the word that a date modifies: the verb of 'signed on Monday', the noun of "Monday's talks"."""
    word = head.head
    while word.head != word and word.dep_ in {"case", "compound", "nummod", "fixed", "nmod:tmod", "obl:tmod"}:
        if word.pos_ in _CLAUSAL:
            break
        word = word.head
    return word


def _clause_words(predicate: Token) -> Iterator[Token]:
    """Yield the nouns below a predicate, as far as no other clause begins; a date may hang on any of them."""
    for child in predicate.children:
        if child.dep_.startswith("nsubj"):  # 'Peru on Monday signed': the date hangs on the subject
            yield child
        if child.rel in {"obj", "obl", "nmod", "xcomp", "advmod", "appos", "conj", "iobj"} and (
            child.pos_ in {"NOUN", "PROPN", "NUM", "ADV"}
        ):
            yield child
            yield from _clause_words(child)


def _is_ahead(head: Token, dated: Token) -> bool:
    """Tell whether the tense, or what governs the clause, puts the date into the future."""
    word = dated
    for _ in range(6):
        if _says_future(word):
            return True
        if word.pos_ == "VERB" and any(c.dep_ in {"nsubj", "nsubj:pass"} for c in word.children):
            return False
        if word.head == word:
            return False
        word = word.head
    return False


def _subject(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_.startswith("nsubj")), None)


def _ends(head: Token) -> bool:
    """Tell whether a date says when something ends, and not when it was: 'every year until 2027'."""
    return any(c.dep_ == "case" and c.lower_ in {"until", "till"} for c in head.children)


def _says_future(word: Token) -> bool:
    infinitive = word.tag_ == "VB" and any(c.lower_ == "to" for c in word.children)
    if any(c.dep_ in {"aux", "aux:pass"} and c.lower_ in _FUTURE_AUXILIARIES for c in word.children):
        return True
    if infinitive and (word.dep_ not in {"advcl", "xcomp"} or word.head.lemma_.lower() in _FUTURE_GOVERNORS):
        return True
    return word.lower_ in {"forthcoming", "upcoming"} or any(
        c.lower_ in {"forthcoming", "upcoming", "next"} for c in word.children
    )
