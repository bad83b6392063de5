"""Words as names are written: 'al-Khulaifi', 'U.S.', 'Jean-Yves' are one word each, however the parser cuts them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from dragoman.english import MONTH_WORDS, SHORT_MONTHS, WEEKDAY_WORDS
from dragoman.extraction.lexicon.office_words import office_words
from dragoman.reading.asides import DASHES
from dragoman.reading.parsed import Doc, Token

_WORD = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Col|Lt|Maj|Capt|Adm|Prof|Rev|Hon|Amb|Sgt|Inc|Corp|Ltd|Jr|Sr|Pres"
    r"|Abd|Ma|Md|Moh|Mohd|Muh|Wm)\.(?!\s*$)"
    r"|(?:[^\W\d_]\.){2,}(?=[^\w.]|$)|[A-Z]\.(?=\s*[A-Z])"
    r"|\d+(?:[.,:]\d+)*\w*(?:-[a-z]+)*"
    r"|\w+(?:['’ʻ\-\u2010\u2011]\w+)*"
    r"|[^\w\s]"
)
_ADDRESSED = {"His": "Sir", "Her": "Lady", None: "Hon."}
"""Address → a plain one that shows the same of its holder."""
_ARTICLES = frozenset({"al", "el", "ul", "as", "ad", "d", "an", "ar", "az", "at"})
_DESCRIBED = re.compile(r"\b[Tt]he (?!Rt|Right|Hon)(?:[A-Z][\w'’-]+ (?:and )?)*$")
_LONGEST_SEAT = 60
"""How far before its last word the name of a constituency begins."""
_APOSTROPHES = frozenset({"' ", "’ "})
_POSSESSIVE = re.compile(r"(?<=\w)['’][sS]$")
_CONTRACTED = re.compile(r"(?:i|you|he|she|it|we|they|who)(['’](?:ll|d|ve|re|m))", re.IGNORECASE)
"""A pronoun with an auxiliary, which is no part of it: 'she'll', 'they'd'."""


PARTICLES = frozenset(
    """van von der den de del dela delos della di da dos das du des la le bin binti bint ibn ben ter ten zu zur zum vom
    y e na al el ul ud ur ur-rahman uulu uly kyzy qizi oglu oghlu ag vel los las abu af av ould uld wa ole arap mint
    dei degli dal dalla""".split()
)
"""Small words inside a name: 'Sultan bin Saad'."""
CLOSED_BY = {"(": frozenset({")"})} | dict.fromkeys(DASHES, DASHES)
"""Marks that set something off → those that close it."""
CALENDAR = WEEKDAY_WORDS | MONTH_WORDS | {*map(str.lower, SHORT_MONTHS)} | {"sept", "christmas", "easter", "ramadan"}
"""Days, months and feasts: written with a capital, and nobody's name."""


@dataclass(slots=True, eq=False)
class Word:
    """One word or mark of a text: its place among the words, its characters, the parser's tokens that it covers.

    `lower` is without the mark of an abbreviation; `capital` tells whether the word is written like a name; `head` is
    the token that governs the others, `pos` its part of speech.
    """

    index: int
    text: str
    start: int
    end: int
    tokens: tuple[Token, ...]
    sentence: int
    possessive: bool
    lower: str = field(init=False)
    capital: bool = field(init=False)
    head: Token = field(init=False)
    pos: str = field(init=False)

    def __post_init__(self) -> None:
        lower = self.text.lower()
        self.lower = lower.rstrip(".") or lower
        self.head = self.tokens[0] if len(self.tokens) == 1 else _head(self.tokens)
        self.pos = self.head.pos_
        self.capital = self.text[0].isupper() or (not self.text.isalnum() and _is_capital_behind_article(self.text))


def is_acronym(text: str) -> bool:
    """Tell whether a word is written like the initials of a body: 'COTU'."""
    return text.isalpha() and text.isupper() and 2 < len(text) < _LONGEST_ACRONYM


_LONGEST_ACRONYM = 8


def _is_capital_behind_article(text: str) -> bool:
    """Tell whether a capital stands after 'al-', 'd’' and the like."""
    first, _, rest = text.replace("’", "-").replace("'", "-").partition("-")
    return rest[:1].isupper() and first in _ARTICLES


def _is_postnominal(text: str, name: Word, start: int, end: int) -> bool:
    """Tell whether letters right behind a word begin no other name: 'Ann Lee MP', but 'Labour MP Ann Lee'."""
    behind = text[end : end + 2]
    described = _DESCRIBED.search(text, max(0, name.start - _LONGEST_SEAT), name.start)  # 'the Bristol MP'
    apart = not behind or (not behind[0].isalnum() and not behind[1:2].isupper())
    return text[name.end : start] == " " and name.capital and not name.text.isupper() and apart and not described


def _head(tokens: tuple[Token, ...]) -> Token:
    inside = {t.i for t in tokens}
    return next((t for t in tokens if t.head.i not in inside or t.head is t), tokens[-1])


class Words:
    """The words of one document, in text order."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self._starts = [t.idx for t in doc]
        self._at = {t.idx: t for t in doc}
        sentence_of = [0] * len(doc)
        for number, sent in enumerate(doc.sents):
            for token in sent:
                sentence_of[token.i] = number
        self.words = tuple(self._read(doc.text, sentence_of))
        self._word_starts = [word.start for word in self.words]
        self._of_token: dict[int, int] = {}
        for word in self.words:
            for token in word.tokens:
                self._of_token.setdefault(token.i, word.index)

    def __len__(self) -> int:
        return len(self.words)

    def __getitem__(self, index: int) -> Word:
        return self.words[index]

    def get(self, index: int) -> Word | None:
        """Return the word at this place, None beyond either end."""
        return self.words[index] if 0 <= index < len(self.words) else None

    def lower(self, index: int) -> str:
        """Return the word at this place in lower case, '' beyond either end."""
        word = self.get(index)
        return word.lower if word is not None else ""

    def of_token(self, token: Token) -> Word | None:
        """Return the word that covers a token."""
        index = self._of_token.get(token.i)
        return None if index is None else self.words[index]

    def apart(self, index: int) -> bool:
        """Tell whether a line ends, or the text does, between a word and the one before it."""
        if not 0 < index < len(self.words):
            return True
        return "\n" in self.doc.text[self.words[index - 1].end : self.words[index].start]

    def between(self, start: int, end: int) -> tuple[int, int]:
        """Return first and last (not counted) index of the words inside characters start to end."""
        first = bisect_left(self._word_starts, start)
        return first, max(first, bisect_left(self._word_starts, end))

    def _read(self, text: str, sentence_of: list[int]) -> Iterator[Word]:
        index, swallowed = 0, -1
        addresses = {m.start(): m for m in office_words().address.finditer(text)}
        letters = office_words().postnominals
        addressing = 0
        before: Word | None = None
        for match in _WORD.finditer(text):
            start, end = match.span()
            if start == swallowed or start < addressing:
                continue
            if (address := addresses.get(start)) is not None:
                addressing = address.end()
                tokens = self._tokens(start, start + len(address[0].rstrip()))
                if tokens:
                    plain, last = _ADDRESSED[address["his"]], tokens[-1].idx + len(tokens[-1])
                    yield Word(index, plain, start, last, tokens, sentence_of[tokens[0].i], False)
                    index += 1
                continue
            if before is not None and match[0] in letters and _is_postnominal(text, before, start, end):
                before.tokens += self._tokens(start, end)
                continue
            ends_in_s = text[end - 1] in "sS"
            owner = _POSSESSIVE.search(match[0]) if ends_in_s else None
            if owner:
                end -= len(owner[0])
            elif (contracted := _CONTRACTED.fullmatch(match[0])) is not None:
                end -= len(contracted[1])
            tokens = self._tokens(start, end)
            if tokens:
                plural_owner = ends_in_s and text[match.end() : match.end() + 2] in _APOSTROPHES
                plural_owner = plural_owner and self._owns(text, end)
                swallowed = end if plural_owner else -1
                sentence = sentence_of[tokens[0].i]
                before = Word(index, text[start:end], start, end, tokens, sentence, bool(owner) or plural_owner)
                yield before
                index += 1

    def _owns(self, text: str, end: int) -> bool:
        """Tell whether a plural's apostrophe is a possessive and no closing quotation mark."""
        before = text[max(0, end - 200) : end]
        return "‘" not in before and " '" not in before

    def _tokens(self, start: int, end: int) -> tuple[Token, ...]:
        token = self._at.get(start)
        if token is not None and len(token.text) == end - start:
            return (token,)
        first = bisect_right(self._starts, start) - 1
        last = bisect_left(self._starts, end)
        return tuple(t for t in self.doc[max(0, first) : last] if t.idx + len(t) > start)
