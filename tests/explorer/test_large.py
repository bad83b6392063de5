"""Large graphs: folded first, WebGL above 2,000 drawn nodes, a plain canvas without it, communities above the rest."""

import json

import pytest

from benchmarks.synthetic import synthetic
from dragoman.network.explorer import limits, page
from tests.explorer.conftest import Open, Opened


@pytest.fixture(scope="module")
def large_html() -> str:
    return page(synthetic(2600, 5200))


def drawn(opened: Opened) -> int:
    """Return how many nodes are drawn."""
    return int(opened.page.evaluate("() => document.querySelector('#canvas').dataset.nodes"))


def renderer(opened: Opened) -> str:
    return str(opened.page.evaluate("() => document.documentElement.dataset.renderer"))


def labels_painted(opened: Opened) -> bool:
    """Return whether the labels' canvas of the WebGL drawing holds a dot; resizing it would have wiped it."""
    opened.page.wait_for_timeout(600)
    script = """() => { const c = document.querySelector('.sigma-labels');
      return c.getContext('2d').getImageData(0, 0, c.width, c.height).data.some(value => value > 0); }"""
    return bool(opened.page.evaluate(script))


def test_strongest_come_first_and_open_on_demand(open_html: Open, large_html: str) -> None:
    opened = open_html(large_html)
    assert drawn(opened) == limits.FIRST
    assert "The 300 strongest" in opened.text("#notice")
    topics = opened.text("#filters [data-group=topic] .count")
    assert topics.startswith("0 of ")
    assert topics != "0 of 0"
    opened.page.click("#panel .top button >> nth=0")
    unseen = int(opened.text("#open-up").split()[1])
    opened.page.click("#open-up")
    assert drawn(opened) == limits.FIRST + unseen
    opened.page.keyboard.press("Control+z")
    assert drawn(opened) == limits.FIRST


def test_all_are_drawn_by_webgl_and_chosen_there(open_html: Open, large_html: str) -> None:
    opened = open_html(large_html)
    opened.page.click("#draw-all")
    assert drawn(opened) > limits.WEBGL
    assert renderer(opened) == "webgl"
    assert labels_painted(opened)
    opened.page.click("#fit")
    assert labels_painted(opened)
    opened.page.click("#panel .top button >> nth=0")
    assert opened.page.locator("#panel .fact").count() > 3
    opened.page.click("#fit")
    opened.page.click("#export-button")
    with opened.page.expect_download() as info:
        opened.page.click("#export-svg")
    with open(info.value.path(), encoding="utf-8") as file:
        assert file.read().count("<path") > limits.WEBGL
    assert opened.errors == []


def test_without_webgl_a_plain_canvas_draws_all(open_html: Open, large_html: str) -> None:
    blind = (
        "<script>HTMLCanvasElement.prototype.getContext = new Proxy(HTMLCanvasElement.prototype.getContext, "
        "{ apply: (f, self, args) => args[0].startsWith('webgl') ? null : Reflect.apply(f, self, args) })</script>"
    )
    without_policy = large_html.replace("Content-Security-Policy", "X-None", 1).replace("<body>", "<body>" + blind, 1)
    opened = open_html(without_policy, "#all=true")
    assert drawn(opened) > limits.WEBGL
    assert renderer(opened) == "canvas"
    assert opened.errors == []


def test_filters_that_leave_little_show_all_of_it(open_html: Open, large_html: str) -> None:
    opened = open_html(large_html, "#relation=partyTo")
    assert opened.page.locator("#notice").is_hidden()
    assert 0 < drawn(opened) <= limits.ALL


def test_above_the_limit_communities_stand_for_the_rest() -> None:
    data = synthetic(3000, 6000)
    view = limits.fitted(data, carried=2000)
    assert len(view.data.nodes) <= 1500 + len({f.speaker for f in view.data.facts})
    assert "3,000 things" in view.notice
    assert view.notice.endswith("'dragoman facts' and 'dragoman analyse' tell of all.")
    assert sum(bubble.size for bubble in view.bubbles) <= 3000
    assert {iri for bubble in view.bubbles for iri in bubble.members} <= set(view.data.nodes)
    assert all(f.subject in view.data.nodes and f.object in view.data.nodes for f in view.data.facts)
    assert limits.fitted(data).data is data


def test_aggregated_page_opens_communities(open_html: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "CARRIED", 1000)
    monkeypatch.setattr(limits.fitted, "__defaults__", (1000,))
    opened = open_html(page(synthetic(1600, 4000)))
    bubbles = drawn(opened)
    assert "1,600 things" in opened.text("#notice")
    opened.goto("open=community/0")
    assert drawn(opened) > bubbles
    opened.page.click("#panel .top button >> nth=0")
    assert opened.page.locator("#panel .fact").count() > 0
    assert opened.errors == []


def test_small_pages_do_not_carry_the_large_renderer(gold_html: str, large_html: str) -> None:
    assert "SigmaBundle=" not in gold_html
    assert "SigmaBundle=" in large_html


def test_page_text_is_data_only_in_json(large_html: str) -> None:
    start = large_html.index('id="nodes">') + len('id="nodes">')
    nodes = json.loads(large_html[start : large_html.index("</script>", start)])
    assert len(nodes) == 2600
