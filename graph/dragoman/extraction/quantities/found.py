"""Amounts of money and of other things: value, currency or unit, comparator, range, and the words as they stand."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache

from dragoman import english
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.lexicon import wordlist
from dragoman.extraction.lexicon.currencies import currency_after, currency_before, resolve
from dragoman.extraction.quantities.amounts import QuantityMention
from dragoman.extraction.quantities.money import with_parts
from dragoman.extraction.quantities.numbers import Number, numbers, plain
from dragoman.extraction.quantities.numerals import LONG
from dragoman.extraction.quantities.spelled import fractions
from dragoman.model import Entity, Span
from dragoman.reading.parsed import Doc, Token
from dragoman.reading.pipeline import Document

_SHARE = re.compile(
    r"\s+of\s+(?:its\s+|their\s+|the\s+)?(?:national\s+|annual\s+)?(GDP|gross domestic product|output|GNI)"
)

_FOUR_DIGITS = re.compile(r"\d{4}(?!\d)")
_SHARES = {"a": 1} | english.numbers(1, 4)
"""Words in front of a fraction that tell it from a rank: 'a third', not 'the third'."""


class Quantities:
    """The amounts of one document, found by any of their tokens."""

    def __init__(self, mentions: tuple[QuantityMention, ...], doc: Doc) -> None:
        self.mentions = mentions
        self._doc = doc
        self._at: dict[int, QuantityMention] = {}
        for mention in mentions:
            for token in _tokens(doc, mention.span):
                self._at.setdefault(token.i, mention)

    def at(self, token: Token) -> QuantityMention | None:
        """Return the amount that this token is a part of, or None."""
        return self._at.get(token.i)

    def fraction(self, token: Token) -> QuantityMention | None:
        """Return the share of a whole that a word tells: 'a tenth', 'two thirds of the crop', 'half the people'."""
        half = syntax.children(token, "det:predet", "det") if token.lower_ != "half" else []
        noun = next((c for c in half if c.lower_ == "half"), token)
        value, halved = fractions().get(noun.lower_), noun.lower_ == "half"
        front = noun.nbor(-1) if noun.i > noun.sent.start else noun
        times = _SHARES.get(front.lower_, 0) if not halved else 1
        if value is None or not times or (halved and front.lower_ in {"first", "second", "other"}):
            return None
        first = front if not halved or front.lower_ == "a" else noun
        span = Span(first.idx, noun.idx + len(noun))
        label = _label(self._doc.text, span)
        return QuantityMention(
            span, noun.i, label, (value * times).quantize(Decimal("0.0001"), context=LONG), unit="share"
        )

    def duration(self, token: Token) -> QuantityMention | None:
        """Return the counted stretch of time that a noun heads: 'three years', '15 days'."""
        counts = syntax.children(token, "nummod")
        stretch = token.lemma_.lower() in wordlist("units")["stretches"] and token.tag_ == "NNS"
        if not stretch or len(counts) != 1 or syntax.children(token, "det"):  # no 'the next two years'
            return None
        span = Span(counts[0].left_edge.idx, token.idx + len(token))
        label = _label(self._doc.text, span)
        value = next((n.value for n in numbers(label)), None)
        if value is None:
            return None
        return QuantityMention(span, token.i, label, plain(value), unit=token.lemma_.lower())

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Return every amount, and for money its commitment, which names its parts."""
        return tuple(e for m in self.mentions for e in ((m.entity, m.funding) if m.is_money else (m.entity,)))

    def money(self) -> Iterator[QuantityMention]:
        """Yield the amounts of money, in the order of the text."""
        return (m for m in self.mentions if m.is_money)


def find_quantities(document: Document, state: str = "") -> Quantities:
    """Return the amounts of the document; `state` (ISO 3166 alpha-3) is whose money a bare '$' is, where known."""
    mentions = tuple(_mentions(document))
    return Quantities(with_parts(_with_currencies(mentions, state), document.doc), document.doc)


def _mentions(document: Document) -> Iterator[QuantityMention]:
    """Yield the amounts; a bare '200 million' soon after a sum of money is of the same money."""
    money: QuantityMention | None = None
    for number in _merged(document):
        mention = _read(document, number)
        if mention is None and money is not None and number.scale >= 1_000_000 and number.start - money.span.end < 200:
            mention = _elliptic(document, number, money)
        if mention is not None:
            money = mention if mention.is_money else money
            yield mention


def _elliptic(document: Document, number: Number, money: QuantityMention) -> QuantityMention | None:
    span = Span(number.start, number.end)
    following = document.doc.char_span(number.start, number.end)
    after = document.doc[following.end : following.end + 1] if following is not None else None
    if not after or after[0].pos_ in {"NOUN", "PROPN", "ADJ"} or money.currency is None:
        return None
    currency = replace(money.currency, basis="inferred from the sum before")
    head = _head(document.doc, span.start, span.end)
    comparator = _comparator(document.article.text, span.start)
    label = _label(document.article.text, span)
    return QuantityMention(span, head, label, plain(number.value), None, comparator, currency, "", document.article.id)


def _merged(document: Document) -> Iterator[Number]:
    """Yield the numbers; the two of a range ('between 2 and 3 billion') as one."""
    pending: Number | None = None
    for number in numbers(document.article.text):
        if pending and pending.upper is None and _is_range(document, pending, number):
            yield _joined(pending, number)
            pending = None
            continue
        if pending:
            yield pending
        pending = number
    if pending:
        yield pending


def _is_range(document: Document, low: Number, high: Number) -> bool:
    """Tell whether two numbers are the ends of one; what rises 'from $2 billion to $3 billion' has two sums."""
    text = document.article.text
    named = currency_after(text, low.end)
    between = text[named[1] if named else low.end : high.start]
    if not re.fullmatch(r"\s*(?:to|and|or|-|–)\s+\S{0,4}?\s?|\s*[-–]\s*\S{0,4}?", between) or high.value <= low.value:
        return False
    before = currency_before(text, low.start)
    opener = _opener(text, before[1] if before else low.start)
    if " and " in between:
        return opener is not None and opener[1].lower() == "between"
    if opener is None or opener[1].lower() == "between":
        return True
    told = document.doc.char_span(*opener.span(1))
    return told is not None and told[0].dep_ == "advmod"  # the word tells of the number, and of no change


def _opener(text: str, start: int) -> re.Match[str] | None:
    """Return the word that may begin a range right before a sum; None if none stands there."""
    return _OPENER.search(text, max(0, start - 10), start)


_OPENER = re.compile(r"\b(between|from)\s+$", re.IGNORECASE)


def _joined(low: Number, high: Number) -> Number:
    shared = next((s for s in high.scales if not low.scales and low.value * s <= high.value), Decimal(1))
    return replace(low, end=high.end, value=low.value * shared, upper=high.value, scales=high.scales)


_CONFERENCE = re.compile(r"COP ?\d{1,2}")
"""COP28 is a conference, no 28 Colombian pesos."""


def _read(document: Document, number: Number) -> QuantityMention | None:
    text = document.article.text
    start, end, currency = number.start, number.end, None
    if before := currency_before(text, start):
        currency, start = before
        if _CONFERENCE.fullmatch(text, start, end):
            return None
    elif after := currency_after(text, end, number.value < 1000):
        currency, end = after
    unit = ""
    if currency is None:
        unit, end = _unit(document.doc, text, number)
        if not unit:
            return None
    head = _head(document.doc, start, end)
    comparator = _comparator(text, start)
    upper = plain(number.upper) if number.upper is not None else None
    opener = _opener(text, start) if upper is not None else None
    span = Span(opener.start() if opener and opener[1].lower() == "between" else start, end)
    return QuantityMention(
        span, head, _label(text, span), plain(number.value), upper, comparator, currency, unit, document.article.id
    )


def _unit(doc: Doc, text: str, number: Number) -> tuple[str, int]:
    """Return what a bare number counts and where the expression ends; '' if it is no amount worth a record."""
    tail = text[number.end : number.end + 60]
    for pattern, unit in _percents():
        if match := pattern.match(tail):
            share = _SHARE.match(tail, match.end())
            return (f"{unit} of {share[1]}", number.end + share.end()) if share else (unit, number.end + match.end())
    for pattern, written in _long_units():
        if match := pattern.match(tail):
            return written, number.end + match.end()
    return _counted(doc, number)


def _counted(doc: Doc, number: Number) -> tuple[str, int]:
    span = doc.char_span(number.start, number.end)
    year = number.digits and 1500 <= number.value <= 2100 and _FOUR_DIGITS.match(doc.text, number.start)
    if span is None or year:
        return "", number.end
    if span.end < len(doc) and _are_people(doc[span.end]):
        return doc[span.end].lower_, doc[span.end].idx + len(doc[span.end])
    noun = span.root
    while noun.dep_ in {"nummod", "compound", "advmod", "amod"} and noun.head != noun and noun.i < span.end:
        noun = noun.head
    if noun.i < span.end or noun.i - span.end > 4 or noun.pos_ not in {"NOUN", "PROPN"}:
        return _number_of(span.root), number.end
    if noun.lemma_.lower() in wordlist("units")["not_counted"] or (number.value < 2 and not number.digits):
        return "", number.end
    if any(t.pos_ == "NUM" for t in doc[span.end : noun.i]):  # 'from 1.1 to 0.6 per cent'
        return "", number.end
    return noun.lemma_.lower(), noun.idx + len(noun)


def _are_people(word: Token) -> bool:
    """Tell whether a word names people by what has become of them: '40,000 dead', not '40,000 dead fish'."""
    following = word.nbor() if word.i + 1 < len(word.doc) else word
    return word.lower_ in wordlist("units")["people_so"] and following.pos_ not in {"NOUN", "PROPN", "ADJ"}


def _number_of(number: Token) -> str:
    """Return what a number counts by the object of its verb: 'put the number of refugees at 200,000'; or ''."""
    verb = number.head
    if number.dep_ != "obl" or syntax.case(number) not in {"at", "to"} or verb.pos_ != "VERB":
        return ""
    for noun in arguments.logical_objects(verb):
        if noun.lemma_.lower() in wordlist("units")["totals"]:
            return next((c.lemma_.lower() for c in syntax.complements(noun, "of")), noun.lemma_.lower())
    return ""


def _comparator(text: str, start: int) -> str:
    before = re.sub(r"\s+", " ", text[max(0, start - 24) : start]).lower().rstrip()
    for pattern, meaning in _comparators():
        if pattern.search(before):
            return meaning
    return ""


_Patterns = tuple[tuple[re.Pattern[str], str], ...]


@cache
def _comparators() -> _Patterns:
    rows = sorted(wordlist("units")["comparators"].items(), key=lambda row: -len(row[0]))
    return tuple((re.compile(rf"(?<!\w){re.escape(written)}$"), meaning) for written, meaning in rows)


@cache
def _percents() -> _Patterns:
    rows = ((word, "percentage point" if "point" in word else "percent") for word in wordlist("units")["percent"])
    return tuple((re.compile(rf"[ -]?{re.escape(word)}(?!\w)"), unit) for word, unit in rows)


@cache
def _long_units() -> _Patterns:
    units = wordlist("units")["long_units"]
    return tuple((re.compile(rf"[ -]?(?:of )?{re.escape(written)}\b"), written) for written in units)


def _label(text: str, span: Span) -> str:
    """Return the words as they stand, but in one line."""
    return " ".join(span.of(text).split())


def _tokens(doc: Doc, span: Span) -> Iterator[Token]:
    found = doc.char_span(span.start, span.end)
    yield from found or ()


def _head(doc: Doc, start: int, end: int) -> int:
    found = doc.char_span(start, end)
    return found.root.i if found is not None else 0


def _with_currencies(mentions: tuple[QuantityMention, ...], state: str) -> tuple[QuantityMention, ...]:
    """Return the mentions with ambiguous signs resolved, by the amounts that name their currency or by the state."""
    named = tuple({m.currency.code for m in mentions if m.currency and m.currency.code})
    return tuple(
        replace(m, currency=resolve(m.currency, named, state)) if m.currency is not None else m for m in mentions
    )
