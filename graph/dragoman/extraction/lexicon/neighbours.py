"""Which states are neighbours, and on which side: 'its southern neighbour'.

lexicon/neighbours.tsv lists whom each state borders on, by land or across a narrow sea, and where its middle lies.
"""

from functools import cache
from math import cos, hypot, radians

from dragoman.extraction.lexicon import table

_SIDES = {"north": (0, 1), "south": (0, -1), "east": (1, 0), "west": (-1, 0)}
_CLEARLY = 0.4
"""How much of the way to a neighbour must lead to that side."""
_NEAR = 25
"""So many degrees apart lie states that may still call each other neighbours."""


def neighbours(state: str, words: frozenset[str]) -> frozenset[str]:
    """Return the ids of a state's neighbours, those on the side that one of the words tells; none for islands."""
    code = state.removeprefix("state/")
    places = _places()
    sides = [side for word in words for name, side in _SIDES.items() if word in {name, f"{name}ern"}]
    near = places[code][2] if code in places else ()
    return frozenset(f"state/{other}" for other in near if all(_lies(code, other, side) for side in sides))


def near_by(state: str, other: str) -> bool:
    """Tell whether two states lie in one part of the world, or where one of them lies is not known."""
    codes = [identifier.removeprefix("state/") for identifier in (state, other)]
    places = [_places()[code] for code in codes if code in _places()]
    if len(places) < len(codes):
        return True
    (north, east, _), (to_north, to_east, _) = places
    return hypot((to_east - east) * cos(radians(north)), to_north - north) < _NEAR


def _lies(code: str, other: str, side: tuple[int, int]) -> bool:
    (north, east, _), (to_north, to_east, _) = _places()[code], _places()[other]
    x, y = (to_east - east) * cos(radians(north)), to_north - north
    return x * side[0] + y * side[1] > _CLEARLY * hypot(x, y)


@cache
def _places() -> dict[str, tuple[float, float, tuple[str, ...]]]:
    rows = table("neighbours")
    return {r["state"]: (float(r["latitude"]), float(r["longitude"]), tuple(r["neighbours"].split())) for r in rows}
