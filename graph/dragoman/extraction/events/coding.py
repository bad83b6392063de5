"""Event data: the two sides of an event, and its type, as coders of such data write them down."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from dragoman.extraction.events.filler_types import Filler, nouns
from dragoman.extraction.kinds import is_kind
from dragoman.extraction.lexicon.actor_words import actor_nouns
from dragoman.extraction.lexicon.frame import Frame

BY_WORDS = frozenset({"AGREE", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})
"""Root types of what is done with words alone."""
DEMANDING = frozenset({"REQUEST", "ACCUSE", "REJECT"})
"""Root types of what is meant against somebody, and of what protests are for: to demand, denounce, oppose."""
_OPEN = frozenset({"any", "actor", "person", "state", "organization", "group", "place", "party", "side"})


@dataclass(frozen=True, slots=True)
class Dyad:
    """Who does it to whom; `direct` counts the sides that the trigger's own functions gave.

    `behind` are the actors behind targets, in the same words: Peru for 'Peru's draft law', or for its envoy.
    """

    sources: tuple[Filler, ...]
    targets: tuple[Filler, ...]
    direct: int
    behind: tuple[Filler, ...] = ()


@dataclass(frozen=True, slots=True)
class Coding:
    """An event as event data codes it.

    `turned` if a promise, refusal or threat made another event of the deed; `to_come` if only its tense or a plan did.
    """

    root: str
    mode: str | None
    dyad: Dyad
    turned: bool = False
    to_come: bool = False


def is_open(frame: Frame) -> bool:
    """Tell whether any noun phrase may stand on the two sides of the frame's event, not only a known kind of thing."""
    return all(frame.roles[role] in _OPEN for role in frame.dyad)


def is_somebody(side: Filler) -> bool:
    """Tell whether a side is an actor or a place, which stands for those who live there; a thing is neither."""
    kind = side.entity.kind
    return kind in {"Person", "PersonGroup", "State", "StateGrouping", "Place"} or is_kind(kind, "Organization")


def may_fill(sides: Collection[Filler], frame: Frame, role: str) -> bool:
    """Tell whether those found may be this side of an event: no thing visits, meets or fights anybody."""
    kind = frame.roles[role]
    acting = {"actor", "person"} if frame.event in {"Visit", "Meeting"} else set[str]()
    acting = {"party"} if frame.event == "Assault" or frame.plover == "AID" else acting
    return not sides or kind not in acting or any(map(_acts, sides))


def _acts(side: Filler) -> bool:
    """Tell whether a side can act: somebody, whoever was sent, some of them, or a name that no list knows."""
    noun, lemma, known = side.token, side.token.lemma_.lower(), actor_nouns()
    sent = side.entity.kind in {"Delegation", "TradeMission"} or lemma in nouns("delegations") | nouns(
        "amounts"
    ) | nouns("beings")
    described = lemma in known.people or known.describe(noun.lower_, lemma)
    sent = sent or is_kind(side.entity.kind, "Event")  # who hosts a summit meets those who come
    return is_somebody(side) or sent or described or noun.pos_ not in {"NOUN", "ADJ"}


def as_dyad(filled: Mapping[str, tuple[Filler, ...]], frame: Frame) -> Dyad | None:
    """Return the sides that the fillers of a fact give, None if one is missing."""
    sources, targets = (filled.get(role, ()) for role in frame.dyad)
    others = (filled.get(right, ()) for _, left, right in frame.facts if left == frame.dyad[0])
    targets = targets or next((found for found in others if found), ())  # 'welcomed it', a deed
    return Dyad(sources, targets, 2) if sources and targets else None
