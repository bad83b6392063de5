"""What stands between a subject and its verb and could as well stand elsewhere: 'Chad on Monday signed', 'Chad, too,'.

A parser that has read little news takes the subject for part of what comes before; it need not see such words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun".split()
)
_MONTHS = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul
    aug sept sep oct nov dec jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.""".split()
)
_PARTS = frozenset("morning afternoon evening night".split())
_SPANS = _PARTS | frozenset("day week weekend month year".split())
_LENGTHS = frozenset("minute minutes hour hours day days week weeks month months year years".split())
_COUNTS = frozenset("a an one two three four five six seven eight nine ten several some".split())
_POINTING = (("last",), ("this",), ("that",), ("the", "same"), ("the", "next"), ("the", "following"))
_VAGUE = frozenset("early late earlier later".split())
_ADVERBS = frozenset("yesterday today tonight".split())
_STARTS = _DAYS | _COUNTS | _LENGTHS | _VAGUE | _ADVERBS | {",", "on", "last", "this", "that", "the"}
_LINKS = frozenset(
    tuple(words.split())
    for words in """meanwhile, however, though, too, also, likewise, similarly, moreover, nevertheless, nonetheless,
    instead, again, in turn, in response, in return, in fact, of course, by contrast, for his part, for her part,
    for its part, for their part, on the other hand, at the time, for one, for now, as well, indeed, then,
    later""".split(",")
)
_LONGEST_LINK = max(map(len, _LINKS))
_AUXILIARIES = frozenset(
    "has have had is are was were will would can could may might must should shall did does do".split()
)
_PAST = _AUXILIARIES | frozenset(
    """said told met took gave made held left sent broke cut put began won lost got went came saw became rose fell kept
    brought bought sought thought fought taught caught struck sat stood flew drew threw grew knew blew wrote spoke chose
    rode drove wore swore bore tore swept dealt felt meant spent lent led fed read fled hit shut set let quit cast cost
    hurt burst split spread shed forbade bade withdrew undertook overthrew shook ran sold paid laid built found bound
    forgave upheld overrode withheld vetoed says""".split()
)
_PURPOSED = frozenset("meant aimed designed intended called set".split())
_COMPLEMENTS = frozenset("to at in with for from under between over against".split())
"""What follows a participle more often than a past tense."""
_OF_DEEDS = frozenset("to in at with from between against".split())
_TELLING = frozenset(
    """said told announced reported added stated insisted warned confirmed claimed declared denied urged called
    condemned""".split()
)
_SUBJECTS = frozenset("he she it they we i you who which".split())
_NO_NOUNS = frozenset(
    """the a an of in on at to from with by for and or but as not than when while after before since until if because
    both either neither also only just then there here been being be that this these those""".split()
)


@dataclass(frozen=True, slots=True)
class Aside:
    """Words between a subject and its verb: the first, the one behind the last, and which of them heads the rest."""

    start: int
    end: int
    head: int


def asides(doc: Doc) -> Iterator[Aside]:
    """Yield the asides of a document that is not parsed yet, left to right."""
    words = [token.lower_ for token in doc]
    behind = 1
    for i, word in enumerate(words[:-1]):
        if word not in _STARTS or i < behind:
            continue
        found = _link(words, i) if word == "," else _time(words, i)
        if found and _is_between(doc, words, found):
            behind = found.end
            yield found


def _link(words: list[str], comma: int) -> Aside | None:
    """Return the link that stands between two commas: ', for his part,'."""
    for end in range(comma + 2, min(comma + 2 + _LONGEST_LINK, len(words))):
        if words[end] == ",":
            return Aside(comma, end + 1, end - 1) if tuple(words[comma + 1 : end]) in _LINKS else None
    return None


def _time(words: list[str], start: int) -> Aside | None:
    """Return the time told from a word on: 'late on Monday', 'Monday evening', 'two days later', 'on May 3'."""
    i = start + (words[start] in _VAGUE)
    first, second, third = (*words[i : i + 3], "", "", "")[:3]
    if i == start and (end := _afterwards(words, start)):
        return Aside(start, end, end - 1)
    for pointing in _POINTING:
        end = i + len(pointing)
        if tuple(words[i:end]) == pointing and end < len(words) and words[end] in _SPANS | _DAYS:
            return Aside(start, end + 1, end)
    if first == "on":
        i, first, second = i + 1, second, third
        if {first, second} & _MONTHS and (first.isdigit() or second.isdigit()):
            return Aside(start, i + 2, i + (second in _MONTHS))
    elif first in _ADVERBS:
        return Aside(start, i + 1 + (second in _PARTS), i)
    return Aside(start, i + 1 + (second in _PARTS), i) if first in _DAYS else None


def _afterwards(words: list[str], start: int) -> int:
    """Return where 'two days later' or 'hours earlier' ends, 0 if nothing of the kind begins here."""
    noun = start + (words[start] in _COUNTS)
    if noun + 1 < len(words) and words[noun] in _LENGTHS and words[noun + 1] in {"later", "earlier", "ago"}:
        return noun + 2
    return 0


def _is_between(doc: Doc, words: list[str], aside: Aside) -> bool:
    """Tell whether what may be a subject stands before an aside and a finite verb behind it."""
    before, after = words[aside.start - 1], words[aside.end] if aside.end < len(words) else ""
    if not (after in _PAST or (after.endswith("ed") and len(after) > 3)) or not doc[aside.end].text.islower():
        return False
    if any(doc[i].is_sent_start for i in range(aside.start, aside.end + 1)):
        return False
    if "," in {before, words[aside.start]} or before in _SUBJECTS:
        return True
    behind = words[aside.end + 1] if aside.end + 1 < len(words) else ""
    if behind == "by" or (after in _PURPOSED and behind in {"to", "at"}):
        return False  # 'signed an accord on Sunday aimed at'
    if after not in _TELLING and _may_belong_before(doc, words, aside.start):
        return False  # 'the visit to Bern on Monday was her first'
    if doc[aside.start - 1].text[:1].isupper():
        return True
    noun = before.isalpha() and before not in _NO_NOUNS | _PAST and not before.endswith(("ed", "ing"))
    return noun and (behind not in _COMPLEMENTS or after in _TELLING | _AUXILIARIES)


def _may_belong_before(doc: Doc, words: list[str], start: int) -> bool:
    """Tell whether a time may be that of a deed which the words before it name: 'the decision to leave on Friday'."""
    place = start - 1
    while place > 0 and words[place] != "," and not doc[place].is_sent_start:
        if words[place] in _OF_DEEDS:
            return True
        place -= 1
    return False
