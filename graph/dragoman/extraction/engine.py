"""The engine: finds every trigger of a frame in a document and fills its roles, once for all frames.

It knows grammar and no vocabulary: what a word means is in the frames. Each candidate that is not written
keeps its reason, which `dragoman explain` shows.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dragoman.extraction.fillers import Filler, Fillers
from dragoman.extraction.frames import Frame, Lexicon, Trigger
from dragoman.extraction.quotations import Quotations
from dragoman.extraction.realis import Standing, standing

_ARGUMENTS = frozenset({"obj", "obl", "xcomp", "nmod", "ccomp", "advcl", "iobj", "acl"})
_SORTS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"}


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A frame found in the text: its trigger word, what fills its roles, and how it stands."""

    frame: Frame
    trigger: Trigger
    token: Token
    fillers: dict[str, tuple[Filler, ...]]
    standing: Standing


@dataclass(frozen=True, slots=True)
class Rejection:
    """A candidate that was not written, with the reason."""

    frame: Frame
    token: Token
    reason: str


def occurrences(
    doc: Doc, lexicon: Lexicon, fillers: Fillers, quotations: Quotations
) -> Iterator[Occurrence | Rejection]:
    """Yield every frame that the document expresses, in text order, and every candidate that fell through."""
    for token in doc:
        for sort in _sorts(token):
            candidates = lexicon.triggers(sort, _lemma(token))
            for frame, rows in _by_frame(candidates):
                yield from _best(frame, rows, token, fillers, quotations)


def _lemma(token: Token) -> str:
    return token.lemma_.lower()


def _sorts(token: Token) -> tuple[str, ...]:
    if token.dep_ in {"aux", "aux:pass", "cop"}:
        return ()
    sort = _SORTS.get(token.pos_)
    if sort == "adjective" and token.tag_ in {"VBN", "VBG"}:
        return ("adjective", "verb")
    return (sort,) if sort else ()


def _by_frame(
    candidates: Iterable[tuple[Frame, Trigger, tuple[str, ...]]],
) -> list[tuple[Frame, list[tuple[Trigger, tuple[str, ...]]]]]:
    grouped: dict[str, tuple[Frame, list[tuple[Trigger, tuple[str, ...]]]]] = {}
    for frame, trigger, words in candidates:
        grouped.setdefault(frame.name, (frame, []))[1].append((trigger, words))
    return list(grouped.values())


def _best(
    frame: Frame,
    rows: list[tuple[Trigger, tuple[str, ...]]],
    token: Token,
    fillers: Fillers,
    quotations: Quotations,
) -> Iterator[Occurrence | Rejection]:
    """Yield the occurrence whose trigger row fills most roles; the longer expression wins a tie."""
    found: list[tuple[int, int, Occurrence]] = []
    reason = ""
    for trigger, words in rows:
        if not all(_stands_beside(token, word) for word in words[1:]):
            reason = reason or f"'{' '.join(words)}' is not complete"
            continue
        if trigger.where and not any(_stands_beside(token, word) for word in trigger.where):
            reason = f"none of {', '.join(sorted(trigger.where))} stands beside"
            continue
        if any(_stands_beside(token, word) for word in trigger.without):
            reason = "a word that excludes it stands beside"
            continue
        filled = {role: fillers.fill(token, trigger, role, frame) for role in trigger.functions}
        filled = {role: found_ for role, found_ in filled.items() if found_}
        if _states_something(frame, filled):
            occurrence = Occurrence(frame, trigger, token, filled, standing(token, quotations))
            found.append((len(words), len(filled), occurrence))
        else:
            empty = [role for role in trigger.functions if role not in filled]
            reason = f"nothing fits {', '.join(empty) or 'its roles'}"
    if found:
        yield max(found, key=lambda item: item[:2])[2]
    elif reason:
        yield Rejection(frame, token, reason)


def _stands_beside(token: Token, word: str) -> bool:
    """Tell whether a word of a multiword trigger hangs on the token, directly or through one noun."""
    for child in token.children:
        if word in {child.lower_, child.lemma_.lower()}:
            return True
        if child.dep_.split(":")[0] in _ARGUMENTS and any(word in {g.lower_, g.lemma_.lower()} for g in child.children):
            return True
    return token.i + 1 < len(token.doc) and token.nbor().lower_ == word


def _states_something(frame: Frame, filled: dict[str, tuple[Filler, ...]]) -> bool:
    """Tell whether at least one fact or the dyad of the frame has both its sides."""

    def has(role: str) -> bool:
        return bool(filled.get(role.split(".")[0]))

    if any(has(left) and has(right) for _, left, right in frame.facts):
        return True
    left, right = frame.dyad
    if has(left) and has(right):
        return frame.plover is not None
    several = len(filled.get(left, ())) > 1 or len(filled.get(right, ())) > 1
    return several and frame.symmetric
