"""Who met to sign: two who sign one paper at one time and place stand side by side."""

from collections.abc import Iterable, Iterator

from dragoman.extraction.actors import Actors
from dragoman.extraction.assembly.statements import implied_statement
from dragoman.extraction.events.engine import Occurrence
from dragoman.extraction.events.filler_types import Filler
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.presence.places import places
from dragoman.model import Statement, Status
from dragoman.reading.parsed import Token

IMPLIED = 0.7
"""Confidence of a meeting that only a signing shows."""
_YEAR = 4
"""How many digits a year has."""
_APART = frozenset("separately remotely virtually video videolink online telephone each zoom separate".split())
_TOLD = frozenset({"ROOT", "conj", "ccomp", "parataxis"})
"""Where a clause stands that tells of the day: 'they signed it on Friday, the agency said'."""


def implied_meetings(found: Iterable[Occurrence], actors: Actors) -> Iterator[Statement]:
    """Yield metWith for the two who sign together: 'Lee of Peru and Ray of Togo signed the accord in Oslo on Friday'.

    Not for those who may have signed at home, nor for what was signed long ago: 'the treaty that both signed in 1974'.
    """
    for occurrence in found:
        token = occurrence.token
        if occurrence.frame.name != "signing" or occurrence.standing.status is not Status.REPORTED:
            continue
        signers = {f.entity.id: f for r in ("source", "cosigner", "target") for f in occurrence.fillers.get(r, ())}
        people = [f for f in signers.values() if f.entity.kind == "Person"]
        if len(people) == 2 and len(signers) == 2 and _in_one_room(token, people, actors):
            yield implied_statement("metWith", people[0], people[1], token, "signing", IMPLIED)


def _in_one_room(verb: Token, people: list[Filler], actors: Actors) -> bool:
    """Tell whether two act for different sides and sign as one subject, where the clause or the dateline says."""
    sides = [actors.state_or_body_of(f.entity) for f in people]
    if None not in sides and sides[0] == sides[1]:
        return False
    doers = {m for s in arguments.logical_subjects(verb) for m in syntax.coordinated(s)}
    if not all(f.token in doers for f in people):
        return False
    words = [w for w in verb.subtree if w == verb or not _is_below_another(w, verb)]
    if any(w.lower_ in _APART or (len(w) == _YEAR and w.is_digit) for w in words):
        return False
    here = actors.dateline(verb) is not None or any(w.lower_ == "today" for w in words)
    cities = {place.id for place, _, _ in places(verb, actors)}
    return len(cities) == 1 or (here and not cities and verb.dep_ in _TOLD)


def _is_below_another(word: Token, verb: Token) -> bool:
    """Tell whether a word belongs to another clause below the verb."""
    return next((a for a in word.ancestors if a.pos_ == "VERB"), verb) != verb
