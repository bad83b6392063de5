"""How well a candidate fits an actor: each agreement adds, each contradiction takes away."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from dragoman.linking.actors import Actor
from dragoman.linking.candidates import ORGANISATION, WD, Candidate, Tenure

SURE = 0.8
"""From this score on, and with the next candidate well behind, a link is written."""

LEAD = 0.2
"""How far the best candidate must be ahead of the next to be sure."""

_HUMAN = frozenset({"Q5"})
_STATES = frozenset({"Q6256", "Q3624078", "Q7275", "Q1763527"})
_ORGANISATIONS = frozenset({ORGANISATION})
_STOP = frozenset("of the for and to a an la le de".split())


@dataclass(frozen=True, slots=True)
class Match:
    """A candidate with its score (0 to 1) and the reasons for it."""

    candidate: Candidate
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Clue:
    """One thing to compare: what it adds where it agrees and takes where it contradicts, and how it is compared.

    `compare` returns the reason in words for an agreement, '' where nothing can be said, None for a contradiction.
    """

    name: str
    agrees: float
    contradicts: float
    compare: Callable[[Actor, Candidate], str | None]


def matches(actor: Actor, candidates: Iterable[Candidate]) -> tuple[Match, ...]:
    """Return the candidates that may be meant, best first."""
    known = tuple(candidates)
    only = len(known) == 1 and actor.kind != "Person"  # people of one name are too many for this to tell anything
    found = (_match(actor, candidate, only) for candidate in known)
    return tuple(sorted((m for m in found if m.score > 0), key=lambda m: (-m.score, m.candidate.iri)))


def is_sure(ranked: tuple[Match, ...]) -> bool:
    """Return whether the best match is good, and well ahead of the next."""
    if not ranked or ranked[0].score < SURE:
        return False
    return len(ranked) == 1 or ranked[0].score - ranked[1].score >= LEAD


def _match(actor: Actor, candidate: Candidate, only: bool) -> Match:
    score, reasons = (0.3, ["the only one of that name"]) if only else (0.0, [])
    for clue in _CLUES:
        reason = clue.compare(actor, candidate)
        if reason is None:
            score -= clue.contradicts
            reasons.append(f"other {clue.name}")
        elif reason:
            score += clue.agrees
            reasons.append(reason)
    return Match(candidate, round(min(max(score, 0.0), 1.0), 2), tuple(reasons))


def _name(actor: Actor, candidate: Candidate) -> str | None:
    if _plain(actor.label) in {_plain(name) for name in candidate.names}:
        return "name"
    theirs = {_plain(name) for name in candidate.names}
    return "other name" if theirs & {_plain(alias) for alias in actor.aliases} else None


def _type(actor: Actor, candidate: Candidate) -> str | None:
    types = {iri.removeprefix(WD) for iri in candidate.types}
    if not types:
        return ""
    if actor.kind == "Person":
        return "a person" if types & _HUMAN else None
    if actor.kind == "State":
        return "a state" if types & _STATES else None
    return "an organisation" if types & _ORGANISATIONS else None


def _code(actor: Actor, candidate: Candidate) -> str | None:
    if not actor.code or not candidate.codes:
        return ""
    return f"code {actor.code}" if actor.code in candidate.codes else None


def _country(actor: Actor, candidate: Candidate) -> str | None:
    return _overlap("country", actor.countries, candidate.countries)


def _party(actor: Actor, candidate: Candidate) -> str | None:
    return _overlap("party", actor.parties, candidate.parties)


def _office(actor: Actor, candidate: Candidate) -> str | None:
    if not actor.offices or not candidate.tenures:
        return ""
    held = next(_held(actor, candidate.tenures), None)
    return f"office {held.office}" if held else None


def _dates(actor: Actor, candidate: Candidate) -> str | None:
    """Compare the days of the reports with the days in the same office."""
    held = [tenure for tenure in _held(actor, candidate.tenures) if tenure.start or tenure.end]
    if not held or not actor.first:
        return ""
    covered = any((t.start or "") <= actor.last and actor.first <= (t.end or "9999") for t in held)
    return "in office then" if covered else None


_CLUES = (
    _Clue("name", 0.4, 0.4, _name),
    _Clue("type", 0.15, 0.6, _type),
    _Clue("code", 0.6, 0.8, _code),
    _Clue("country", 0.2, 0.3, _country),
    _Clue("party", 0.2, 0.15, _party),
    _Clue("office", 0.25, 0.15, _office),
    _Clue("dates", 0.1, 0.35, _dates),
)
"""What is compared, with its weight; the weights are judgements, tried on namesakes in the tests."""


def _held(actor: Actor, tenures: Iterable[Tenure]) -> Iterator[Tenure]:
    """Yield the tenures of an office that one of the actor's titles names."""
    ours = [_words(office) for office in actor.offices]
    return (tenure for tenure in tenures if any(_same_office(office, _words(tenure.office)) for office in ours))


def _same_office(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether one title names no more than the other: 'president' and 'president of Kenya' may be one office."""
    return bool(one) and bool(other) and (one <= other or other <= one)


def _overlap(what: str, ours: Iterable[str], theirs: Iterable[str]) -> str | None:
    mine, known = {_plain(name) for name in ours}, {_plain(name) for name in theirs}
    if not mine or not known:
        return ""
    return what if mine & known else None


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", _plain(text))) - _STOP


def _plain(text: str) -> str:
    """Return the text without accents and case, for comparison."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold().strip()
