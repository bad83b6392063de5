"""The dates of a document: each expression of time, the day it means, and the predicate or noun it dates."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from dragoman import tags
from dragoman.extraction.grammar import syntax
from dragoman.extraction.grammar.attitude import class_of
from dragoman.extraction.grammar.governors.event_nouns import is_occurring
from dragoman.extraction.grammar.mood import done_with
from dragoman.extraction.grammar.phrases import PAPERS
from dragoman.extraction.grammar.schedule import is_scheduled
from dragoman.extraction.grammar.surroundings import is_time
from dragoman.extraction.grammar.verb_forms import (
    FUTURE_AUXILIARIES,
    auxiliaries,
    helpers_of,
    is_present,
    is_to_infinitive,
)
from dragoman.extraction.quantities.timewords import Reading, readings, set_off
from dragoman.model import PartialDate, Span
from dragoman.reading.datelines import first_dateline
from dragoman.reading.parsed import Token
from dragoman.reading.pipeline import Document

_FUTURE_GOVERNORS = frozenset("hope slate invite want propose book ask urge offer".split())
_TO_COME = frozenset({"forthcoming", "upcoming"})
_NOT = frozenset({"not", "n't", "n’t"})
_POSSIBLE = frozenset({"may", "might", "could", "can", "should", "must"})
_JOINED = re.compile(r"(?:,? and(?: then| again| later)?|,) (?:(?:in|on) )?(?:the )?", re.IGNORECASE)
_ARRANGING = frozenset({"schedule", "plan", "set", "slate", "fix", "book", "arrange"})
_MODIFIERS = frozenset({"compound", "nummod", "amod", "nmod:desc", "flat"})
_CLAUSAL = frozenset({"VERB", "AUX", "ADJ"})


@dataclass(frozen=True, slots=True)
class DateMention:
    """One expression of time: its place, the word it dates (token index), its readings as past and as future.

    `since` is whether it says since when; `attributive`, whether it tells of a noun, and of no deed with it: 'the 2023
    pact', 'the raid of 3 May'. Of several days `past_also` and `future_also` are the last.
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
    since: bool = False
    past_also: PartialDate | None = None
    future_also: PartialDate | None = None

    @property
    def value(self) -> PartialDate | None:
        """Return the date it means, by the tense of what it dates; of a stretch of time when it begins."""
        return (self.future or self.past) if self.is_future else self.past

    @property
    def as_told(self) -> "DateMention":
        """Return the expression read as what is over, where it can be."""
        return replace(self, is_future=self.past is None)

    def is_to_come(self, today: date | None) -> bool:
        """Tell whether it means a time to come, seen from a day."""
        later = self.value is not None and today is not None and self.value.value > today.isoformat()
        return later or (self.is_future and self.value is not None)

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

    def __init__(self, mentions: tuple[DateMention, ...], dateline: PartialDate | None, text: str) -> None:
        self.mentions = mentions
        self._text = text
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
        if own is None and token.pos_ == "NOUN" and (verb := _verb_of(token)) is not None:
            return self.mention_for(verb)
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

    def joined_to(self, first: DateMention) -> Iterator[DateMention]:
        """Yield the further times joined to one by 'and': 2021 and 2023 for 2019 of 'in 2019, 2021 and in 2023'."""
        _, *further = self._apart(first)
        yield from further
        for mention in self.mentions:
            between = _JOINED.fullmatch(self._text, first.span.end, mention.span.start)
            joined = between is not None and mention.dated in {first.dated, first.head}
            if joined and first.until is None is mention.until and _is_alike(first, mention):
                first = replace(mention, is_future=first.is_future)
                yield from self._apart(first)

    def _apart(self, mention: DateMention) -> Iterator[DateMention]:
        """Yield the days or years told together, each by itself: 2019 and 2021 of 'in 2019 and 2021'."""
        past, future, (start, end) = mention.past_also, mention.future_also, mention.span
        if past is None and future is None:
            yield mention
            return
        joint = self._text.rindex(" and ", start, end)
        yield replace(mention, span=Span(start, joint))
        yield replace(mention, span=Span(joint + len(" and "), end), past=past, future=future)

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

    def is_ahead(reading: Reading) -> bool:
        span = doc.char_span(reading.start, reading.end)
        dated = _dated(span.root) if span is not None and not reading.ahead else None
        if span is None or dated is None or not (_is_ahead(dated) or _is_set_for(span.root)):
            return reading.ahead
        return not _was_planned(dated) or not reading.is_rather_past(document.article.date)

    for reading in readings(document.article.text, document.article.date, is_ahead):
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
        if (later := _set_off(document, reading)) is not None:
            mentions.append(later)
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
            is_ahead(reading),
            reading.past_end,
            reading.future_end,
            (modifies and head.i < head.head.i and head.head.pos_ == "NOUN" and _is_year(reading))
            or _tells_which(head),
            syntax.case(head) == "since",
            reading.past_also,
            reading.future_also,
        )
        if not (mention.attributive and mention.is_years):  # 'the 2021-2027 programme'
            mentions.append(mention)
    return Dates((*mentions, *closing), dateline, document.article.text)


def _verb_of(event: Token) -> Token | None:
    """Return the verb that only says that or when an event is: 'the talks took place', 'talks planned for Monday'."""
    if event.rel == "nsubj" and (is_occurring(event.head) or _is_arranged(event.head)):
        return event.head
    return next((c for c in syntax.children(event, "acl") if _is_arranged(c)), None)


def _is_arranged(verb: Token) -> bool:
    return verb.tag_ == "VBN" and verb.lemma_.lower() in _ARRANGING


def _is_alike(one: DateMention, other: DateMention) -> bool:
    """Tell whether two times are as precise as each other."""
    return one.value is not None and other.value is not None and one.value.precision == other.value.precision


def _is_of_the_last_one(head: Token) -> bool:
    """Tell whether it dates what came last before: 'the first premier to visit Oslo since 2007', 'since the war in'."""
    since = -1
    for word in reversed(list(head.doc[head.sent.start : head.i])):
        if word.text in _BREAKS or word.tag_ in tags.INFLECTED:
            return False
        if since > -1 and (word.lower_ in _RANKS or word.tag_ in _SUPERLATIVE):
            return True
        since = word.i if word.lower_ == "since" else since
    return False


_RANKS = frozenset("first second third fourth fifth only".split())
_SUPERLATIVE = frozenset({"JJS", "RBS"})
_BREAKS = frozenset({",", ";", ":", "–", "—", "“", "”"})


def _set_off(document: Document, event: Reading) -> DateMention | None:
    """Return when it was that was so long before or after an event: 'left two days after the coup of 3 May'."""
    reading = set_off(document.article.text, event)
    span = document.doc.char_span(reading.start, reading.end) if reading is not None else None
    words = list(span) if span is not None and not any(t.pos_ in {"VERB", "AUX"} for t in span) else []
    unit = next((t for t in words if t.pos_ == "NOUN"), None)
    if reading is None or unit is None:
        return None
    deed = next((t for t in syntax.clauses_above(unit) if t.pos_ == "VERB"), unit)
    return DateMention(Span(reading.start, reading.end), unit.i, deed.i, reading.past, reading.future, _is_ahead(deed))


def _tells_which(head: Token) -> bool:
    """Tell whether a date only says which event is meant: 'after the raid of 3 May', not 'at the summit of 3 May'."""
    noun = _dated(head)
    if noun.pos_ == "NOUN" and any(c.dep_ == "case" and c.lower_ == "ahead" for c in noun.children):
        return True  # 'ahead of the summit on Monday'
    which = noun.pos_ == "NOUN" and syntax.case(head) == "of" and not is_time(noun)
    return which and not (noun.dep_ == "obl" and syntax.case(noun) in {"at", "in", "during", "on"})


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
    if word.lower_ in {"starting", "beginning"} and word.rel in {"advcl", "acl", "obl"} and _subject(word) is None:
        return word.head  # 'starting 1 July'
    if word.pos_ == "VERB" and syntax.case(head) == "of":  # 'condemned the raid on Chad of 13 April' dates the raid
        raids = [c for c in syntax.children(word, "obj", "obl") if c.pos_ == "NOUN" and c.i < head.i]
        return raids[-1] if raids else word
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


def _is_ahead(dated: Token) -> bool:
    """Tell whether the tense, or what governs the clause, puts the date of a word into the future."""
    word = dated
    for _ in range(6):
        if _says_future(word):
            return True
        if done_with(word) is not None or word.head == word:
            return False
        if word.pos_ == "VERB" and (_subject(word) is not None or word.tag_ in tags.PAST):
            return False
        word = word.head
    return False


def _subject(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_.startswith("nsubj")), None)


def _ends(head: Token) -> bool:
    """Tell whether a date says when something ends, and not when it was: 'every year until 2027'."""
    return any(c.dep_ == "case" and c.lower_ in {"until", "till"} for c in head.children)


def _says_future(word: Token) -> bool:
    """Tell whether a word by itself puts its date into the future: by tense, as an infinitive, or as 'upcoming'."""
    leader = done_with(word)
    if leader is not None:
        return _says_future(leader)  # 'was the first to sign'
    helpers = helpers_of(word)
    below = {c.lower_ for c in word.children}
    if helpers & FUTURE_AUXILIARIES:
        return not ("would" in helpers and ("have" in helpers or "later" in below))
    if "have" in helpers:
        return False  # 'is said to have signed'
    if helpers & _POSSIBLE:
        return "could" not in helpers or below.isdisjoint(_NOT)
    if is_to_infinitive(word) and (word.dep_ not in {"advcl", "xcomp"} or _looks_ahead(word.head)):
        return True
    return is_scheduled(word) or word.lower_ in _TO_COME or not below.isdisjoint(_TO_COME | {"next", "ahead"})


def _looks_ahead(governor: Token) -> bool:
    """Tell whether the infinitive below a word is yet to be done: 'agreed to sign', 'has to sign'."""
    found = class_of(governor, infinitive=True)
    if found == "plan" or governor.lemma_.lower() in _FUTURE_GOVERNORS:
        return True
    return is_present(governor) and (found in {"wish", "failure"} or governor.lemma_ in {"have", "need"})


def _is_set_for(time: Token) -> bool:
    """Tell whether something is arranged for a time: 'is scheduled for Monday'."""
    return syntax.case(time) == "for" and _is_arranged(time.head)


def _was_planned(word: Token) -> bool:
    """Tell whether a plan is told as one of the past: 'was to sign', 'had been expected to sign'."""
    verbs = [word, *([word.head] if word.dep_ == "xcomp" else [])]
    return any(a.lower_ in {"was", "were", "had"} for v in verbs for a in auxiliaries(v))
