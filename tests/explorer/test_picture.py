"""What is drawn: a neighbourhood spread over the picture, and words that neither meet nor leave it."""

import re
from pathlib import Path
from typing import Any

import pytest

import dragoman
from benchmarks.synthetic import synthetic
from dragoman.network.explorer import page
from tests.explorer.conftest import Open, Opened, network_of

_BOXES = """svg => {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  document.body.replaceChildren(root);
  const boxes = (selector, name) => [...root.querySelectorAll(selector)].map(element => {
    const [b, w] = [element.getBoundingClientRect(), root.getBoundingClientRect()];
    return [name(element), b.left - w.left, b.top - w.top, b.right - w.left, b.bottom - w.top]; });
  return [root.getBoundingClientRect().width, root.getBoundingClientRect().height,
    boxes('g > path[stroke]', () => ''), boxes('g > g', element => element.textContent)];
}"""

Box = list[Any]


def picture(opened: Opened) -> tuple[float, float, list[Box], list[Box]]:
    """Return the size of the picture, and the boxes of its marks and of its labels."""
    opened.page.wait_for_timeout(500)
    opened.page.click("#export-button")
    with opened.page.expect_download() as info:
        opened.page.click("#export-svg")
    with open(info.value.path(), encoding="utf-8") as file:
        svg = file.read()
    opened.page.goto("about:blank")
    wide, high, marks, labels = opened.page.evaluate(_BOXES, svg)
    return wide, high, marks, labels


def meet(boxes: list[Box]) -> list[tuple[str, str]]:
    return [
        (a[0], b[0])
        for i, a in enumerate(boxes)
        for b in boxes[i + 1 :]
        if a[1] < b[3] - 1 and b[1] < a[3] - 1 and a[2] < b[4] - 1 and b[2] < a[4] - 1
    ]


@pytest.fixture(scope="module")
def dense_html() -> str:
    return page(synthetic(700, 1200))


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (500, 900)])
def test_a_neighbourhood_is_spread_over_the_picture(open_html: Open, dense_html: str, width: int, height: int) -> None:
    opened = open_html(dense_html, width=width, height=height)
    opened.page.click("#panel .top button >> nth=0")
    opened.page.click("#panel .steps button >> nth=1")
    wide, high, marks, labels = picture(opened)
    assert len(marks) > 10
    assert meet(marks) == []
    assert meet(labels) == []
    across = max(b[3] for b in marks) - min(b[1] for b in marks)
    down = max(b[4] for b in marks) - min(b[2] for b in marks)
    assert across > wide * 0.5
    assert down > high * 0.4


@pytest.mark.parametrize("width", [500, 1440])
def test_labels_stay_inside_the_picture_and_apart(open_html: Open, dense_html: str, width: int) -> None:
    opened = open_html(dense_html, width=width)
    wide, high, marks, labels = picture(opened)
    assert len(labels) > 15
    assert meet(labels) == []
    for name, left, top, right, bottom in labels:
        assert left >= 0, name
        assert top >= 0, name
        assert right <= wide, name
        assert bottom <= high, name
    assert max(b[4] for b in marks) - min(b[2] for b in marks) > high * 0.7


def test_labels_of_the_selection_come_first(open_html: Open, gold_html: str) -> None:
    for name in ("Blue Harvest", "Norway", "Portugal"):
        opened = open_html(gold_html, width=700)
        opened.find(name)
        head = opened.text("#panel h2")
        *_, labels = picture(opened)
        assert meet(labels) == []
        assert head.replace(" ", "") in [label[0].replace(" ", "") for label in labels if label[0]]


def test_selecting_brings_the_neighbours_near(open_html: Open, dense_html: str) -> None:
    opened = open_html(dense_html)
    before = _scale(opened)
    opened.find(opened.page.locator("#panel .top .name").last.inner_text())
    assert _scale(opened) > before


def _scale(opened: Opened) -> float:
    opened.page.wait_for_timeout(500)
    opened.page.click("#export-button")
    with opened.page.expect_download() as info:
        opened.page.click("#export-svg")
    with open(info.value.path(), encoding="utf-8") as file:
        found = re.search(r"scale\(([\d.]+)\)", file.read())
    assert found
    return float(found[1])


def test_a_pin_far_off_does_not_draw_the_neighbourhood_into_a_heap(open_html: Open, gold_html: str) -> None:
    opened = open_html(gold_html, "#select=state/NOR&depth=1&pinned=state/KEN:9000:9000")
    _, _, marks, _ = picture(opened)
    assert meet(marks) == []
    assert max(b[3] - b[1] for b in marks) > 15


@pytest.mark.parametrize("width", [500, 1440])
def test_the_actors_that_the_side_lists_first_are_named_in_the_picture(open_html: Open, width: int) -> None:
    articles = sorted((Path(__file__).parents[2] / "articles").glob("*.txt"))
    records = [dragoman.read(file.read_text(encoding="utf-8"), date="2025-10-01", id=file.stem) for file in articles]
    data = network_of(*records)
    opened = open_html(page(data), width=width)
    first = opened.page.locator("#panel .part >> nth=0").locator(".name").all_inner_texts()
    *_, labels = picture(opened)
    drawn = {label[0].replace(" ", "") for label in labels}
    aliases = {node.label: node.aliases for node in data.nodes.values()}
    named = [n for n in first if any(w.startswith(f.replace(" ", "")) for f in (n, *aliases[n]) for w in drawn)]
    assert (len(first), named) == (8, first)  # where a name finds no room, its initials may
