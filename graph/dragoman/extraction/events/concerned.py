"""Whom else an event concerns than its own words say: who is told of it, who does it together, whom forces face."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dragoman.extraction.events.coding import Coding, is_somebody
from dragoman.extraction.events.engine import Occurrence
from dragoman.extraction.events.filler_types import Filler
from dragoman.extraction.events.sides import Sides
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.surroundings import conditions, hearers
from dragoman.reading.parsed import Token

_HELD_OUT = frozenset({"AGREE", "THREATEN", "REJECT"})
"""What is promised, threatened or refused to those who are told of it."""
_CONDITIONAL = frozenset({"THREATEN", "REJECT"})
"""What is aimed at whom a condition is set, where it names nobody else."""
_COMMON = frozenset({"AGREE", "COOPERATE"})
"""What several do with one another, whatever it is about."""
_EXCHANGING = frozenset({"trade", "swap", "exchange"})
"""What several do to one another: 'Chad and Niger traded insults'."""
_OF_PAPERS = frozenset({"signed", "ratified"})
_JOINTLY = frozenset({"jointly", "together"})
_ALONE = frozenset({"COERCE", "CONCEDE", "RETREAT", "MOBILIZE", "AID"})
"""What needs nobody on the other side."""


def with_concerned(found: Sequence[Occurrence], sides: Sides) -> Iterator[Occurrence]:
    """Yield what was found, each coding with the further actors that its event concerns."""
    told = {t.i for row in found if row.coding and _is_told(row, row.coding) and (t := _teller(row.token))}
    for row in found:
        if row.coding is None:
            yield row
        elif row.token.i in told and row.coding.root == "SUPPORT":  # 'assured Chad that aid would come' promises it
            yield replace(row, coding=None)
        else:
            coding = _as_cooperation(row, row.coding)
            coding = _with_targets(coding, _further(row, coding, sides))
            yield replace(row, coding=None if _threatens_nobody(row, coding) else coding)


def _threatens_nobody(row: Occurrence, coding: Coding) -> bool:
    """Tell whether forces are yet to be sent, and against nobody: 'will send police', 'agreed to deploy troops'."""
    to_come = coding.turned and row.root == "MOBILIZE"
    forces = [m for o in arguments.logical_objects(row.token) for m in syntax.coordinated(o)]
    return to_come and all(target.token in forces for target in coding.dyad.targets)


def _with_targets(coding: Coding, further: Iterable[Filler]) -> Coding:
    known = {t.entity.id for t in coding.dyad.targets}
    targets = (*coding.dyad.targets, *(f for f in further if f.entity.id not in known))
    return replace(coding, dyad=replace(coding.dyad, targets=targets))


def _further(row: Occurrence, coding: Coding, sides: Sides) -> tuple[Filler, ...]:
    if _is_told(row, coding):
        teller = _teller(row.token)
        return sides.told(hearers(teller)) if teller is not None else ()
    if coding.root in {"MOBILIZE", "PROTEST"}:
        return sides.faced(row.token, coding.dyad)
    if coding.root in _CONDITIONAL and not _others(coding):  # 'will not sell it until Cuba pays'
        return sides.named(conditions(row.token))
    doers = _doers(coding)
    paper = bool(row.frame.facts) and row.frame.facts[0][0] in _OF_PAPERS
    given = row.root == "AID" or coding.mode == "money"
    common = coding.root in _COMMON and not given  # 'Fiji and Tonga will provide tents', not to one another
    common = common or coding.root == "RETREAT" or row.token.lemma_.lower() in _EXCHANGING
    if len(doers) > 1 and (paper or common) and not _others(coding):
        return doers  # 'Chad and Niger settled on a border'
    return ()


def _is_told(row: Occurrence, coding: Coding) -> bool:
    """Tell whether somebody is told of what is to come: 'told the bloc that it would fight'."""
    ready = row.token.pos_ == "ADJ"  # 'told Chad that it was willing to pay'
    held_out = coding.root in _HELD_OUT and (coding.turned or coding.to_come or ready)
    return held_out and _teller(row.token) is not None


def _teller(deed: Token) -> Token | None:
    """Return the verb that tells somebody of a deed, or of who is ready for it."""
    clause = deed.head if deed.dep_ == "xcomp" else deed
    misread = [v for s in syntax.children(clause, "nsubj") for v in syntax.children(s, "acl")]  # 'hinted | that it was'
    behind = [v for v in misread if any(m.lower_ == "that" and m.i > v.i for m in syntax.children(clause, "mark"))]
    tellers = [clause.head] if clause.dep_ == "ccomp" else behind
    return next((verb for verb in tellers if hearers(verb)), None)


def _as_cooperation(row: Occurrence, coding: Coding) -> Coding:
    """Return what several do jointly to a thing as their cooperation: 'jointly dismantled a ring'."""
    jointly = any(c.lower_ in _JOINTLY for c in row.token.children)
    if jointly and coding.root in _ALONE and len(_doers(coding)) > 1 and not _others(coding):
        return replace(coding, root="COOPERATE", mode=None)
    return coding


def _doers(coding: Coding) -> tuple[Filler, ...]:
    return tuple({s.entity.id: s for s in coding.dyad.sources if is_somebody(s)}.values())


def _others(coding: Coding) -> list[Filler]:
    """Return the targets that are somebody else than the sources, and not theirs: 'their leader'."""
    own = {s.entity.id for s in coding.dyad.sources}
    others = (t for t in coding.dyad.targets if is_somebody(t) and t.entity.id not in own)
    return [t for t in others if all(c.pos_ != "PRON" for c in syntax.children(t.token, "nmod:poss"))]
