"""People with a title between commas, for the parser to see as one word: 'the president of Peru, Ann Lee,'.

Commas of lists, of asides and of clauses look alike; a small parser takes one for the other. Here the words alone tell:
an office in small letters, for whom it is held, and a name.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dragoman.extraction.lexicon.authority import DEMONYM, NAME, SEAT, Hit
from dragoman.extraction.lexicon.office_words import office_words
from dragoman.reading.condensing import Inner, NameSpan

_PERSON = "John"
_DETERMINERS = frozenset({"the", "a", "an"})
_ADVERBIALS = frozenset(
    """after before during while when as in at on upon following despite with without for from by since until once
    although though because if amid under besides apart according""".split()
)
"""Words that open a phrase in front of the subject, which a comma closes."""
_BEFORE = re.compile(r"(?:(?<=[\s(“\"])|^)((?:[\w.’']+ ){0,5}?)([a-z]+)(?: of (the )?(\w[\w ]*?))?, $")
_BEHIND = re.compile(r", ((?:[\w.’']+ ){0,5}?)([a-z]+)(?: of (the )?([A-Z][\w ]*?))?(?=,|[.;])")
_RELATIVE = re.compile(r", (?:in |by |under )?(?:which|whose|where)\b")
"""What may tell of the state or body in a title: 'Ann Lee, the leader of the bloc, which'."""
_LONGEST = 110
_CLOSED = re.compile(r"[,.;]")


def titled(text: str, found: list[NameSpan], hits: dict[int, Hit]) -> list[NameSpan]:
    """Return the names, those of people with a title between commas as one phrase with it."""
    phrases = [p for name in found if _is_person(text, name) for p in _phrases(text, name, hits)]
    kept: list[NameSpan] = []
    end = 0
    for phrase in sorted(phrases, key=lambda p: p.start):
        if phrase.start >= end:
            kept.append(phrase)
            end = phrase.end
    inside = [range(p.start, p.end) for p in kept]
    return [name for name in found if not any(name.start in place for place in inside)] + kept


def _is_person(text: str, name: NameSpan) -> bool:
    words = text[name.start : name.end]
    return " " in words and (
        name.like == _PERSON or (not name.like and name.head == name.start and " of " not in words)
    )


@dataclass(frozen=True, slots=True)
class _Title:
    """A title in small letters: where it starts and ends, where the word that heads it starts, and its words."""

    start: int
    end: int
    head: int
    inner: tuple[Inner, ...]


def _phrases(text: str, name: NameSpan, hits: dict[int, Hit]) -> Iterator[NameSpan]:
    first = max(0, name.start - _LONGEST)
    before = _BEFORE.search(text, first, name.start)
    title = _title(text, before, hits) if before is not None and _CLOSED.match(text, name.end) else None
    if title is not None:
        comma = name.start - 2
        inner = (*title.inner, _punct(comma, name.head), *_name(text, name, title.head))
        yield _closed(text, title.start, name.end, title.head, inner, name.head)
        return
    front = _front(text, name, hits) or _of_state(text, name, hits)
    behind = _BEHIND.match(text, name.end)
    title = _title(text, behind, hits) if behind is not None and front is None else None
    if front is not None:
        yield front
    elif (
        title is not None
        and behind is not None
        and title.start == behind.start(1)
        and not _RELATIVE.match(text, title.end)
    ):
        inner = (*_name(text, name, name.head), _punct(name.end, title.head))
        appos = Inner(title.head, name.head, "NOUN", "NN", "appos")
        inner = (*inner, *(w for w in title.inner if w.start != title.head), appos)
        yield _closed(text, name.start, title.end, name.head, inner, title.head)


def _front(text: str, name: NameSpan, hits: dict[int, Hit]) -> NameSpan | None:
    """Return the name with the title and the state right before it: 'Peruvian President Ann Lee', "Peru's Ann Lee"."""
    words = office_words()
    known = _heads() | words.portfolios | words.not_title | _GRADES
    before = [m for m in re.finditer(r"\S+(?= )", text[max(0, name.start - _LONGEST) : name.start])]
    shift = max(0, name.start - _LONGEST)
    title: list[tuple[int, str]] = []
    while before and before[-1][0].lower() in known and text[shift + before[-1].end()] == " ":
        word = before.pop()
        title.insert(0, (shift + word.start(), word[0]))
    if title and title[-1][1].lower() not in _heads():
        return None
    head = title[-1][0] if title else name.start
    start = title[0][0] if title else name.start
    inner = [
        Inner(at, head, *(("PROPN", "NNP", "compound") if word.lower() in _heads() else ("ADJ", "JJ", "amod")))
        for at, word in title[:-1]
    ]
    if title:
        inner.append(
            Inner(head, name.start, *(("PROPN", "NNP") if title[-1][1][0].isupper() else ("NOUN", "NN")), "nmod:desc")
        )
    hit = next((h for h in hits.values() if text[h.end : start] in {" ", "'s ", "’s "} and h.end < start), None)
    if hit is not None:
        owned = text[hit.end] != " "
        if owned and hit.first.way in {NAME, SEAT}:
            inner += [
                *_known(text, hit, head, "nmod:poss"),
                Inner(hit.end, _last_word(text, hit), "PART", "POS", "case"),
            ]
            start = hit.start
        elif title and not owned and hit.first.way in {DEMONYM, NAME}:
            inner += _known(text, hit, head, "amod" if hit.first.way == DEMONYM else "compound")
            start = hit.start
    small = bool(title) and title[0][1][0].islower()  # before 'minister Lee' may stand 'the senior cabinet'
    if small and (hit is None or start != hit.start):
        return None
    if not (text.startswith(" and ", name.end) or text.endswith(" and ", 0, start)):
        return None  # alone it is read well as it is
    if start == name.start or _CAPITAL_BEFORE.search(text, max(0, start - _LONGEST), start):
        return None
    return NameSpan(start, name.end, name.start, _PERSON, (*inner, *_name(text, name, name.start)))


def _of_state(text: str, name: NameSpan, hits: dict[int, Hit]) -> NameSpan | None:
    """Return the name of one in a list with the state behind it: 'Ann Lee of Peru and Tom Ray of Chad'."""
    of = re.compile(r" of (the )?").match(text, name.end)
    hit = hits.get(of.end()) if of is not None else None
    if of is None or hit is None or hit.first.way != NAME or hit.first.entity.kind != "State":
        return None
    listed = text.startswith((" and ", ", "), hit.end) or text.endswith((" and ", ", "), 0, name.start)
    if not listed or text[hit.end : hit.end + 1] in {"'", "’"}:
        return None
    last = _last_word(text, hit)
    inner = [*_known(text, hit, name.start, "nmod"), Inner(name.end + 1, last, "ADP", "IN", "case")]
    if of[1]:
        inner.append(Inner(of.start(1), last, "DET", "DT", "det"))
    return NameSpan(name.start, hit.end, name.start, _PERSON, (*inner, *_name(text, name, name.start)))


_CAPITAL_BEFORE = re.compile(r"(?:^|[^\w])(?!The )[A-Z][\w'’.-]* $")
"""A word that may belong to what stands before a name: 'Rebel commander Ann Lee', 'Ailing President Lee'."""
_GRADES = frozenset({"prime", "deputy", "vice", "acting", "chief", "special", "general"})


def _closed(text: str, start: int, end: int, head: int, inner: tuple[Inner, ...], aside: int) -> NameSpan:
    """Return the phrase, with the comma behind it where that closes nothing but the aside."""
    following = re.match(r", ([a-z]+)\b", text[end : end + 30])
    opening = max(text.rfind(mark, 0, start) for mark in (". ", "\n", "? ", "! ", "“", '"', ": ", "; "))
    word = re.compile(r"\w+").search(text, opening + 1)
    fronted = word is not None and word.start() < start and word[0].lower() in _ADVERBIALS
    inward = following is not None and following[1] not in _DETERMINERS | {"who", "whose", "whom", "which", "where"}
    if inward and not fronted:
        inner, end = (*inner, _punct(end, aside)), end + 1
    return NameSpan(start, end, head, _PERSON, inner)


def _title(text: str, match: re.Match[str], hits: dict[int, Hit]) -> _Title | None:
    """Return the title that the words of a match are, None where they are anything else or of nobody known."""
    words = office_words()
    head = match.start(2)
    if match[2] not in _heads():
        return None
    end, inner = match.end(2), [Inner(head, head, "NOUN", "NN", "dep")]
    if match[4]:
        hit = hits.get(match.start(4))
        if hit is None or hit.end != match.end(4) or hit.first.way not in {NAME, SEAT}:
            return None
        end = hit.end
        inner += _known(text, hit, head, "nmod")
        of = match.end(2) + 1
        last = _last_word(text, hit)
        inner.append(Inner(of, last, "ADP", "IN", "case"))
        if match[3]:
            inner.append(Inner(match.start(3), last, "DET", "DT", "det"))
    known = words.portfolios | words.not_title | _GRADES
    start, owned = head, bool(match[4])
    for word in reversed(list(re.finditer(r"\S+", text[match.start(1) : match.end(1)]))):
        at = match.start(1) + word.start()
        hit = next((h for h in hits.values() if h.end == at + len(word[0].removesuffix("'s").removesuffix("’s"))), None)
        if word[0].lower() in _DETERMINERS:
            inner.append(Inner(at, head, "DET", "DT", "det"))
            return _Title(at, end, head, tuple(inner)) if owned else None
        if hit is not None and word[0].endswith(("'s", "’s")) and hit.first.way in {NAME, SEAT}:
            inner += _known(text, hit, head, "nmod:poss")
            inner.append(Inner(hit.end, _last_word(text, hit), "PART", "POS", "case"))
            return _Title(hit.start, end, head, tuple(inner))
        if hit is not None and hit.first.way == DEMONYM and not owned:
            inner += _known(text, hit, head, "amod")
            start, owned = hit.start, True
        elif word[0] in known:
            inner.append(Inner(at, head, "ADJ", "JJ", "amod"))
            start = at
        else:
            return None
    return None


def _known(text: str, hit: Hit, head: int, relation: str) -> list[Inner]:
    """Return the words of a known name in a title: the last governs the others."""
    last = _last_word(text, hit)
    pos, tag = ("ADJ", "JJ") if relation == "amod" else ("PROPN", "NNP")
    rest = [
        Inner(hit.start + w.start(), last, "PROPN", "NNP", "compound")
        for w in re.finditer(r"\S+", text[hit.start : last])
    ]
    return [*rest, Inner(last, head, pos, tag, relation)]


def _last_word(text: str, hit: Hit) -> int:
    return max(hit.start, text.rfind(" ", hit.start, hit.end) + 1)


def _name(text: str, name: NameSpan, onto: int) -> list[Inner]:
    """Return the words of a person's name: the first, which hangs on a title or heads the phrase, and its parts."""
    words = [name.start + w.start() for w in re.finditer(r"\S+", text[name.start : name.end])]
    return [
        Inner(words[0], onto, "PROPN", "NNP", "appos"),
        *(Inner(word, words[0], "PROPN", "NNP", "flat") for word in words[1:]),
    ]


def _punct(start: int, onto: int) -> Inner:
    return Inner(start, onto, "PUNCT", ",", "punct")


@cache
def _heads() -> frozenset[str]:
    """Return the words that head a title of one holder."""
    return frozenset(core[-1] for core in office_words().cores if core[-1].isalpha() and not core[-1].endswith("s"))
