"""The layout: the same each time, no rectangle over another, neighbours near."""

import math
import random
from itertools import pairwise

import numpy as np
import pytest

from benchmarks.synthetic import synthetic
from dragoman.network import NetworkData
from dragoman.network.labels import MAX_LINE, MAX_LINES, lines, width
from dragoman.network.layout import Mark, arrange
from dragoman.network.scene import scene
from dragoman.network.stress import place


@pytest.mark.parametrize("seed", range(6))
def test_no_rectangle_covers_another(seed: int) -> None:
    draw = random.Random(seed)
    count = draw.randint(2, 60)
    sizes = [(draw.uniform(20, 180), draw.uniform(20, 60)) for _ in range(count)]
    links = [(draw.randrange(count), draw.randrange(count)) for _ in range(count)]
    centres = place(sizes, [(a, b) for a, b in links if a != b])
    for i in range(count):
        for j in range(i):
            apart = np.abs(centres[i] - centres[j]) - (np.array(sizes[i]) + np.array(sizes[j])) / 2
            assert apart.max() > -0.5


def test_linked_marks_are_nearer_than_others() -> None:
    marks = [Mark(str(i), "person", 10, (f"Person {i}",)) for i in range(12)]
    links = [(str(i), str(i + 1)) for i in range(11)]
    spots = arrange(marks, links)

    def apart(a: int, b: int) -> float:
        return math.dist((spots[str(a)].x, spots[str(a)].y), (spots[str(b)].x, spots[str(b)].y))

    assert sum(apart(i, i + 1) for i in range(11)) / 11 < apart(0, 11) / 3


def test_topics_of_one_parent_stand_in_a_column_beside_it() -> None:
    marks = [Mark("treaty", "agreement", 13, ("Treaty",))]
    marks += [Mark(f"t{i}", "topic", 4, (f"topic {i}",)) for i in range(5)]
    spots = arrange(marks, [("treaty", f"t{i}") for i in range(5)])
    assert len({spots[f"t{i}"].x for i in range(5)}) == 1
    assert {spots[f"t{i}"].side for i in range(5)} <= {"l", "r"}
    steps = sorted(spots[f"t{i}"].y for i in range(5))
    assert {round(b - a) for a, b in pairwise(steps)} == {21}


def test_every_node_has_a_spot_and_the_same_each_time(gold: NetworkData) -> None:
    first = scene(gold)
    assert first.spots == scene(gold).spots
    assert set(first.spots) == set(gold.nodes)


def test_large_graphs_are_laid_out_by_communities() -> None:
    data = synthetic(600)
    drawn = scene(data)
    assert set(drawn.spots) == set(data.nodes)
    assert len({(s.x, s.y) for s in drawn.spots.values()}) > 590


def test_nothing_and_one() -> None:
    assert arrange([], []) == {}
    assert list(arrange([Mark("a", "state", 15, ("A",))], [])) == ["a"]


def test_labels_are_short_and_whole_where_they_can_be() -> None:
    assert lines("Comprehensive Strategic Partnership") == ["Comprehensive Strategic", "Partnership"]
    assert lines("Canada") == ["Canada"]
    assert all(len(row) <= MAX_LINE for row in lines("Donau" * 50 + " and so on " * 9))
    assert len(lines("one two three four five six seven eight nine ten eleven twelve thirteen")) == MAX_LINES
    assert lines("one two three four five six seven eight nine ten eleven twelve thirteen")[-1].endswith("…")
    assert width("WWWW") > width("iiii")
    assert lines("") == [""]
