"""Placing rectangles by stress: near in the graph is near on the page, and no rectangle covers another.

Everything is computed with fixed starts and in a fixed order, so the same graph gets the same picture.
"""

from collections.abc import Sequence

import networkx as nx
import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]

STEP = 96.0
"""Wanted distance between the rims of two linked rectangles, in pixels."""
ASPECT = 1.15
"""Wanted width of the picture, as a multiple of its height."""
GAP = 10.0
"""Least distance between two rectangles, in pixels."""
_APART = 22.0
"""Least distance between rectangles of unlinked parts, in pixels."""
_TURN = 2.399963
"""The golden angle, in radians."""
_TRIES = 60_000
_AT_ONCE = 30_000
"""How many pairs of rectangles are compared at once, over several tries."""
_ROUNDS = 160
_PUSHES = 800


def place(sizes: Sequence[tuple[float, float]], links: Sequence[tuple[int, int]], step: float = STEP) -> Points:
    """Return the centre of each rectangle (width, height); parts that no link joins stand beside each other."""
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(len(sizes)))
    graph.add_edges_from(links)
    parts = sorted((sorted(part) for part in nx.connected_components(graph)), key=lambda part: (-len(part), part))
    extents = np.array(sizes, dtype=float).reshape(-1, 2)
    centres = np.zeros((len(sizes), 2))
    for part in parts:
        centres[part] = _connected(extents[part], nx.to_numpy_array(graph, nodelist=part), step)
    return _stretched(_pack(centres, extents, parts), extents)


def _connected(extents: Points, adjacency: Points, step: float) -> Points:
    if len(extents) == 1:
        return np.zeros((1, 2))
    wanted = _wanted(extents, adjacency, step)
    points = _landscape(_majorise(_start(wanted), wanted))
    points[:, 0] *= 1.15
    return separate(points, extents)


def _wanted(extents: Points, adjacency: Points, step: float) -> Points:
    """Return the wanted distance of each pair: steps in the graph, and room for the rectangles themselves."""
    hops = np.where(adjacency > 0, 1.0, np.inf)
    np.fill_diagonal(hops, 0.0)
    for k in range(len(hops)):
        np.minimum(hops, hops[:, k, None] + hops[None, k, :], out=hops)
    room = np.sqrt(extents[:, 0] * extents[:, 1]) / 2
    wanted: Points = hops * step + (room[:, None] + room[None, :]) * (hops > 0)
    return wanted


def _start(wanted: Points) -> Points:
    """Return a first drawing by classical scaling, with the signs of its axes fixed."""
    squared = wanted**2
    centred = -0.5 * (squared - squared.mean(0) - squared.mean(1)[:, None] + squared.mean())
    values, vectors = np.linalg.eigh(centred)
    points = vectors[:, -2:][:, ::-1] * np.sqrt(np.maximum(values[-2:][::-1], 1e-9))
    signs = np.sign(points[np.abs(points).argmax(axis=0), [0, 1]])
    spread = np.arange(len(points)) * _TURN
    jitter: Points = np.column_stack([np.cos(spread), np.sin(spread)])
    started: Points = np.round(points * np.where(signs == 0, 1, signs), 3) + jitter
    return started


def _majorise(points: Points, wanted: Points) -> Points:
    """Return the drawing whose distances come near to the wanted ones (stress majorisation)."""
    with np.errstate(divide="ignore"):
        weights = np.where(wanted > 0, wanted**-2.0, 0.0)
    total = weights.sum(1, keepdims=True)
    for _ in range(_ROUNDS):
        gaps = points[:, None, :] - points[None, :, :]
        lengths = np.sqrt((gaps**2).sum(2))
        pull = weights * wanted / np.maximum(lengths, 1e-6)
        points = (weights @ points + (pull[:, :, None] * gaps).sum(1)) / total
    return points


def _landscape(points: Points) -> Points:
    """Return the drawing turned so that it is widest from left to right."""
    centred = points - points.mean(0)
    _, vectors = np.linalg.eigh(centred.T @ centred)
    turned: Points = centred @ vectors[:, ::-1]
    signs = np.sign(turned[np.abs(turned).argmax(axis=0), [0, 1]])
    turned *= np.where(signs == 0, 1, signs)
    return turned


def separate(points: Points, extents: Points, gap: float = GAP) -> Points:
    """Return the centres moved as little as needed for no two rectangles to overlap."""
    points = points.copy()
    wide = (extents[:, 0][:, None] + extents[:, 0][None, :]) / 2 + gap
    high = (extents[:, 1][:, None] + extents[:, 1][None, :]) / 2 + gap
    order = np.sign(np.arange(len(points))[:, None] - np.arange(len(points))[None, :])
    for _ in range(_PUSHES):
        gaps = points[:, None, :] - points[None, :, :]
        over_x, over_y = wide - np.abs(gaps[:, :, 0]), high - np.abs(gaps[:, :, 1])
        hit = (over_x > 0.01) & (over_y > 0.01)
        np.fill_diagonal(hit, False)
        if not hit.any():
            break
        sideways = hit & (over_x <= over_y)
        upright = hit & ~sideways
        for axis, moves, over in ((0, sideways, over_x), (1, upright, over_y)):
            way = np.where(gaps[:, :, axis] == 0, order, np.sign(gaps[:, :, axis]))
            counts = np.maximum(moves.sum(1), 1)
            points[:, axis] += (way * over * moves).sum(1) / 2 / np.sqrt(counts) + (way * moves).sum(1) * 0.05
    return points


def _pack(centres: Points, extents: Points, parts: Sequence[list[int]]) -> Points:
    """Return the parts put around the largest one, each as near to the middle as there is room."""
    placed = centres.copy()
    done: list[int] = []
    for part in parts:
        placed[part] -= _middle(placed[part], extents[part])
        if done:
            placed[part] += _free(placed[part], extents[part], placed[done], extents[done])
        done += part
    if done:
        placed -= _middle(placed, extents)
    return placed


def _free(points: Points, extents: Points, taken: Points, others: Points) -> Points:
    """Return the shift nearest to the middle by which no rectangle comes over a taken one."""
    wide = (extents[:, 0][:, None] + others[:, 0][None, :]) / 2 + _APART
    high = (extents[:, 1][:, None] + others[:, 1][None, :]) / 2 + _APART
    gaps = points[:, None, :] - taken[None, :, :]
    turn = np.arange(_TRIES)
    reach = 11.0 * np.sqrt(turn)
    ways = np.column_stack([np.cos(turn * _TURN) * reach * ASPECT, np.sin(turn * _TURN) * reach])
    some = max(1, _AT_ONCE // wide.size)
    for start in range(0, _TRIES, some):
        x, y = ways[start : start + some].T[:, :, None, None]
        free = ~((np.abs(gaps[:, :, 0] + x) < wide) & (np.abs(gaps[:, :, 1] + y) < high)).any(axis=(1, 2))
        if free.any():
            return np.array(ways[start + int(free.argmax())])
    return np.array([0.0, float(high.sum())])


def _stretched(points: Points, extents: Points) -> Points:
    """Return the drawing drawn out along its shorter side towards the wanted aspect: more room, and no new overlap."""
    if len(points) < 3:
        return points
    wide, high = (points + extents / 2).max(0) - (points - extents / 2).min(0)
    more = wide / max(high, 1.0) / ASPECT
    stretched: Points = points * np.array([min(1.5, max(1.0, 1 / more)), min(1.5, max(1.0, more))])
    return stretched


def _middle(points: Points, extents: Points) -> Points:
    middle: Points = ((points - extents / 2).min(0) + (points + extents / 2).max(0)) / 2
    return middle
