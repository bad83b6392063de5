"""Noun phrases as words: their compact label, determiner, modifiers and complements."""

import re
from collections.abc import Sequence
from functools import cache

from dragoman.english import MONTHS, WEEKDAY_WORDS
from dragoman.extraction.grammar import syntax
from dragoman.extraction.grammar.list_items import is_item
from dragoman.extraction.grammar.surroundings import is_adjunct, is_time
from dragoman.extraction.lexicon import wordlist
from dragoman.extraction.lexicon.authority import SEAT, packaged_authority
from dragoman.extraction.lexicon.currencies import is_currency
from dragoman.model import Span
from dragoman.reading.parsed import Token, once
from dragoman.reading.wordclass import pos

DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her", "our", "both", "such"})
INDEFINITE = frozenset({"a", "an", "another", "any", "some", "no", "every", "each"})
_LEFT = frozenset(
    {"amod", "compound", "nmod", "nmod:desc", "nummod", "flat", "advmod", "nmod:poss", "goeswith", "conj"}
)
_DROPPED = frozenset(
    """new latest recent same current landmark historic long-awaited so-called forthcoming upcoming planned proposed
    separate own such other several various many more most few further certain entire whole very major key important
    significant additional first""".split()
)
_COMPLEMENTS = frozenset("of on to for with in over about from against towards toward".split())
_DATES = WEEKDAY_WORDS | frozenset(
    """today yesterday tomorrow year month week summer winter spring autumn morning evening night afternoon""".split()
)


def label(head: Token, complement: bool = False) -> str:
    """Return the phrase's compact name: names and modifiers before the head, no determiner; with its complement."""
    place = span(head, complement)
    name = " ".join(place.of(head.doc.text).split())
    opens = head.sent.start_char == place.start and pos(head.doc[head.sent.start]) in {"NOUN", "ADJ", "VERB"}
    return name[0].lower() + name[1:] if opens and name[1:2].islower() and not _is_line(head) else name


def telling_label(head: Token) -> str:
    """Return the compact name, of a bare noun with what tells which one is meant: 'fight against graft'."""
    name, more = label(head), complement_of(head)
    bare = " " not in name or head.lemma_.lower() in _bare()
    return label(head, complement=True) if bare and more is not None and _tells_which(more, head) else name


def _tells_which(complement: Token, head: Token) -> bool:
    """Tell whether a complement is part of a name: 'fight against graft'; not 'likened | tariffs to theft'."""
    hung = complement.head == head or syntax.case(complement) == "of" or head.lemma_.lower() in _bare()
    between = head.doc[head.i + 1 : complement.i]
    if any(t.text == "," for t in between):
        return False  # 'for schools, Togo 2 million euros for aid'
    return hung and complement.pos_ != "PRON" and not is_adjunct(complement) and not is_time(complement)


@cache
def _bare() -> frozenset[str]:
    """Return the nouns that name nothing without their complement, wherever the parse hangs it."""
    return frozenset(wordlist("things")["bare"])


def span(head: Token, complement: bool = False) -> Span:
    """Return the place of the compact name in the text."""
    first, last = _first(head), _last_of_name(head)
    if complement and (more := complement_of(head)) is not None:
        last = max(last, _last_of_name(more), key=lambda t: t.i)
    return Span(first.idx, last.idx + len(last))


@once
def _first(head: Token) -> Token:
    """Return the leftmost word that the name keeps: modifiers in an unbroken row, none of the droppable ones."""
    doc, i = head.doc, head.i
    while i > head.sent.start and (_keeps(doc[i - 1], head) or _is_named(doc[i - 1], head)):
        if doc[i - 1].pos_ == "VERB" and is_item(doc[i - 1]):
            break  # '(a) condemned | illegal mining'
        i -= 1
    while i < head.i and (skipped := _skipped(doc[i : head.i])):
        i += skipped
    return doc[i]


def _skipped(words: Sequence[Token]) -> int:
    """Return how many of the first words the name can do without: 'new', 'long-awaited'."""
    hyphened = "".join(t.lower_ for t in words[:3])
    tied = len(words) > 2 and words[1].text == "-"
    named = tied and words[2].pos_ == "VERB" and words[0].text[:1].isupper() and words[2].nbor().text[:1].isupper()
    if named or (tied and hyphened in _DROPPED):  # 'the US-brokered | Abraham Accords'
        return 3
    first = words[0]
    return int(first.lower_ in _DROPPED or first.is_punct or pos(first) in {"CCONJ", "ADP", "ADV"})


def _is_named(token: Token, head: Token) -> bool:
    """Tell whether a capitalised word before a capitalised head is part of its name, whatever the parse says."""
    if not head.text[:1].isupper() or head.i == head.sent.start or _is_shouted(head):
        return False
    if pos(token) == "CCONJ":  # the Belt and Road Initiative: one name after one article
        before = token.i - 2
        return before >= 0 and token.nbor(-1).text[:1].isupper() and token.doc[before].lower_ == "the"
    return pos(token) == "PROPN" and token.text[:1].isupper() and token.lower_ not in _DATES


def _is_shouted(head: Token) -> bool:
    """Tell whether the words around are capitals throughout, so that capitals tell nothing: a headline."""
    return head.text.isupper() and len(head) > 3 and head.i > 0 and head.nbor(-1).text.isupper()


def _keeps(token: Token, head: Token) -> bool:
    if _is_hyphened(token) or _joins_modifiers(token, head):
        return True
    if _joins(token, head):
        return True
    if pos(token) in {"DET", "PRON", "VERB", "AUX", "ADP", "SCONJ", "CCONJ"}:
        return _is_participle(token) and token.head == head
    if pos(token) == "PUNCT":
        return False
    if pos(token) == "PART":
        owner = token.head
        return token.tag_ == "POS" and pos(owner) == "PROPN" and owner.lower_ not in _DATES and _within(owner, head)
    if pos(token) not in {"NOUN", "PROPN", "ADJ", "NUM", "X", "SYM", "ADV"} and not _is_participle(token):
        return False
    if _is_dated(token) or pos(token) == "SYM" or token.tag_ == "$" or _is_sum(token) or _is_currency(token):
        return False
    return _within(token, head)


def _is_hyphened(token: Token) -> bool:
    """Tell whether a word is the hyphen of a compound or stands right before it: 'Cairo' and '-' of 'Cairo-led'."""
    hyphens = {"-", "–", "/"}
    if token.text in hyphens:
        return not token.whitespace_ and token.i > 0 and not token.nbor(-1).whitespace_
    following = token.nbor() if token.i + 1 < len(token.doc) else token
    return following.text in hyphens and not token.whitespace_ and not following.whitespace_


def _is_sum(token: Token) -> bool:
    """Tell whether a number belongs to an amount ('$3 million loan'), not to a name ('2030 plan', 'two-state')."""
    return (
        pos(token) == "NUM"
        and (
            token.lower_ in {"million", "billion", "trillion"}
            or token.nbor(-1).tag_ == "$"
            or token.nbor().lower_ in {"million", "billion", "trillion"}
        )
        if token.i
        else False
    )


def _is_currency(token: Token) -> bool:
    """Tell whether a word is the currency of a sum: 'a 1.1 billion euro programme'."""
    return token.i > 0 and pos(token.nbor(-1)) == "NUM" and is_currency(token.text)


def _joins_modifiers(token: Token, head: Token) -> bool:
    """Tell whether an 'and' joins what the noun is of: 'a trade and investment agreement'."""
    last, first = token.head, token.head.head
    joined = token.dep_ == "cc" and last.dep_ == "conj" and first.i < token.i < last.i < head.i
    return joined and first.head == head and first.dep_ in {"compound", "amod"} and (first.text + last.text).islower()


def _joins(token: Token, head: Token) -> bool:
    """Tell whether a word ties two parts of a name: 'Belt and Road Initiative', 'Doctors Without Borders Fund'."""
    before, after = token.doc[token.i - 1 : token.i], token.doc[token.i + 1 : token.i + 2]
    if before and after and before[0].lower_ == "of" and token.lower_ == "the":  # 'the Law of the Sea Convention'
        return _joins(before[0], head)
    if after and after[0].lower_ == "the":
        after = token.doc[token.i + 2 : token.i + 3]
    if pos(token) not in {"CCONJ", "ADP"} or not before or not after or token.head.i > head.i:
        return False
    return (
        before[0].text[0].isupper()
        and after[0].text[0].isupper()
        and head.text[0].isupper()
        and (_within(before[0], head))
    )


def _is_dated(token: Token) -> bool:
    owner = token.head if token.tag_ == "POS" else token
    return owner.lower_ in _DATES and any(c.tag_ == "POS" for c in owner.children)


def _is_participle(token: Token) -> bool:
    return token.tag_ in {"VBN", "VBG", "JJ"} and token.dep_ in {"amod", "compound"}


def _within(token: Token, head: Token) -> bool:
    """Tell whether a word before the head modifies it, directly or through another modifier."""
    for _ in range(8):
        if token == head:
            return True
        if (token.dep_ not in _LEFT and token.dep_ not in {"case", "punct", "cc"}) or token.head.i > head.i:
            return False
        if token.dep_ == "nmod:poss" and pos(token) != "PROPN":
            return False
        token = token.head
    return False


def last_word(head: Token) -> Token:
    """Return the last word of the phrase's own name."""
    return _last_of_name(head)


@once
def _last_of_name(head: Token) -> Token:
    """Return the last word of the head's own name: flat names, 'Treaty on the Law of the Sea'."""
    last = _last_capital(head)
    for child in head.children:
        if child.rel in {"flat", "fixed", "goeswith"} and child.i > last.i:
            last = child
    return last


_YEAR = re.compile(r"[12]\d{3}")
PAPERS = frozenset(
    """agreement treaty memorandum protocol convention arrangement accord pact charter declaration statement communiqué
    communique letter contract mou""".split()
)
"""Words that begin the name of another paper behind 'and'."""


@once
def _is_line(head: Token) -> bool:
    """Tell whether a paper's name stands alone in a line, as one of a list: 'Agreement on Extradition'."""
    alone = head.i == head.sent.start and head.dep_ == "ROOT" and head.lower_ in PAPERS
    return alone and not any(t.pos_ in {"VERB", "AUX"} for t in head.sent)


def _last_capital(head: Token) -> Token:
    """Return the last word of a capitalised head's name that goes on behind it: 'Summit of the Americas'."""
    last, i, doc = head, head.i + 1, head.doc
    opens = head.i == head.sent.start and not _is_line(head)
    if not head.text[:1].isupper() or opens or _is_shouted(head):
        return head
    joints: tuple[str, ...] = ("of", "on", "for", "against")
    if head.lower_ in PAPERS and i + 1 < head.sent.end and doc[i + 1].lower_ in _aims():
        joints = (*joints, "to", "the")  # 'the Convention to Combat Desertification'
    while i < head.sent.end and (doc[i].lower_ in joints or (last.i > head.i and doc[i].lower_ in {"and", "in"})):
        joined = doc[i].lower_ == "and"
        i += 1
        while i < head.sent.end and doc[i].lower_ in {"the", "a"}:
            i += 1
        if joined and i < head.sent.end and doc[i].lower_ in PAPERS:
            break  # 'the Treaty on Fisheries and | the Protocol on Trade'
        if i >= head.sent.end or not doc[i].text[:1].isupper() or doc[i].lower_ in _DATES or not doc[i].is_alpha:
            break
        if doc[i - 1].lower_ == "in" and (doc[i].text in MONTHS or _is_city(doc[i])):  # where or when it was signed
            break
        before = last
        while i < head.sent.end and (doc[i].text[:1].isupper() or is_tied(doc[i])) and doc[i].is_alpha:
            last, i = doc[i], i + 1
            i += i + 1 < head.sent.end and is_tied(doc[i + 1])  # 'the Agreement on Trade-Related Investment'
        if last.text in MONTHS and i < head.sent.end and _YEAR.fullmatch(doc[i].text):
            return doc[i]  # 'the Oslo Agreement of May 2020'
        if is_epithet(last):
            return before  # 'the Ocean Conference | on the Indonesian island of Bali'
    return _last_of_matter(head) if last == head else last


def is_tied(word: Token) -> bool:
    """Tell whether a hyphen ties a word to the one before: 'range' in 'Long-range'."""
    return word.i > 0 and word.nbor(-1).text == "-" and not word.nbor(-1).whitespace_


def is_epithet(word: Token) -> bool:
    """Tell whether a capitalised adjective is that of the common noun behind it: 'a treaty on Asian security'.

    What the tagger takes for a name is one right behind 'on': 'a treaty on Sahelian water'.
    """
    named = word.dep_ in {"compound", "amod"} and word.i > 0 and word.nbor(-1).lower_ == "on"
    return (word.pos_ == "ADJ" or named) and word.head.i > word.i and word.head.text.islower()


@cache
def _aims() -> frozenset[str]:
    """Return the verbs of what papers are for: 'combat', 'prevent'."""
    return frozenset(word.strip() for word in wordlist("topics")["general_verbs"].split(",")) | {"ban", "end"}


def _last_of_matter(head: Token) -> Token:
    """Return the last word of what a paper with no other name is on: 'the Agreement on the exchange of prisoners'."""
    doc, last = head.doc, head
    on = head.i + 1 < head.sent.end and doc[head.i + 1].lower_ == "on"
    if not on or head.lower_ not in PAPERS or doc[head.i - 1].text[:1].isupper():
        return head
    for token in doc[head.i + 2 : head.sent.end]:
        if (
            token.lower_ in _DATES
            or token.text in MONTHS
            or not (token.pos_ in _MATTER or token.lower_ in {"of", "to"})
        ):
            break
        last = token if token.pos_ in {"NOUN", "PROPN"} else last
    return last


_MATTER = frozenset({"NOUN", "PROPN", "ADJ", "DET"})


def _is_city(first: Token) -> bool:
    """Tell whether a city's name begins at this word."""
    hits = packaged_authority().find(first.doc.text[first.idx : first.sent.end_char][:40])
    return any(h.start == 0 and (h.first.way == SEAT or h.first.entity.kind == "Place") for h in hits)


def complement_of(head: Token) -> Token | None:
    """Return the noun of the first of-, on-, to-, for- or with-phrase right behind the head."""
    if head.i + 1 < head.sent.end:
        following = head.nbor()
        if following.dep_ == "case" and following.lower_ in _COMPLEMENTS and following.head.i > following.i:
            return following.head  # the nearest noun governs, whatever the parser hangs it on
    behind = sorted((c for c in syntax.children(head, "nmod") if c.i > head.i), key=lambda t: t.i)
    more = next((c for c in behind if syntax.case(c) in _COMPLEMENTS), None)
    another = more is not None and any(t.lower_ == "another" for t in head.doc[head.i : more.i])
    return None if another else more  # 'a pact on drones and another | on fish'


def determiner(head: Token) -> str:
    """Return 'definite', 'indefinite', 'negative' or 'bare'."""
    for child in head.children:
        word = child.lower_
        if child.i > head.i:
            continue
        if word in {"no", "neither"}:
            return "negative"
        if word == "such" and head.tag_ == "NN":  # 'such a treaty' is another of the kind
            return "indefinite"
        if word in INDEFINITE:
            return "indefinite"
        if child.dep_ in {"det", "nmod:poss", "det:predet"} and (word in DEFINITE or child.dep_ == "nmod:poss"):
            return "definite"
    return "bare"


def modifiers(head: Token) -> list[Token]:
    """Return the words that modify the head from the left, determiners and possessors left out."""
    found = [t for t in head.lefts if t.dep_ in {"amod", "compound", "nmod", "nmod:desc", "nummod", "flat"}]
    return [word for t in found for word in [*t.subtree] if (word.i < head.i and word.is_alpha) or word.like_num]


def named_behind(noun: Token) -> list[Token]:
    """Return the names that a noun describes: 'the regional bloc ECOWAS', 'the opposition Law Party'."""
    behind = [c for c in noun.children if c.pos_ == "PROPN" and (c.dep_ == "appos" or c.i > noun.i)]
    return [c for c in behind if c.dep_ == "appos" or (c.dep_ in {"nmod", "nmod:desc"} and not syntax.case(c))]


def possessor(head: Token) -> Token | None:
    """Return the possessor of the head: 'Lima' in "Lima's proposal", None if there is none."""
    owners = [c for c in head.children if c.dep_ == "nmod:poss"]
    return owners[0] if owners else None
