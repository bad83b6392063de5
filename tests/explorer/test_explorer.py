"""The explorer in a real browser, on the gold graph: what a reader does, and what must then be seen."""

import csv
import io
from typing import Any

import pytest

from dragoman.network.explorer import page
from tests.explorer.conftest import Open, Opened
from tests.explorer.test_words import small

KENYA_CHILE = "Kenya and Chile"


def rows(opened: Opened) -> list[list[str]]:
    """Return the table's rows as words."""
    script = (
        "() => [...document.querySelectorAll('#drawer tbody tr')].map(r => [...r.cells].map(c => c.innerText.trim()))"
    )
    return list(opened.page.evaluate(script))


def test_page_opens_without_a_request_or_an_error(gold: Opened) -> None:
    assert [url.split(":")[0] for url in gold.requests] == ["file"]
    assert gold.errors == []
    assert gold.text("#summary").startswith("5 articles · 74 facts")


def test_panel_shows_an_actor_with_its_ties_and_every_quote_with_its_source(gold: Opened) -> None:
    gold.find("norway")
    assert gold.state("select") == "state/NOR"
    assert gold.text("#panel .head").split("\n\n") == ["×", "state", "Norway", "Also: Kingdom of Norway, Oslo"]
    assert gold.page.inner_text("#panel .fact:has-text('is party to') mark strong >> nth=0") == "parties"
    link = gold.page.locator("#panel .fact cite a").first
    assert link.get_attribute("href") == "https://news.example/lisbon-summit"
    assert "noopener" in (link.get_attribute("rel") or "")
    assert gold.page.inner_text("#live").startswith("Norway, state, 8 facts, 7 neighbours")


def test_money_is_drawn_with_its_parts(gold: Opened) -> None:
    gold.find("norway")
    bars = gold.page.eval_on_selector_all(
        "#panel .money-row",
        "rows => rows.map(r => [r.className, r.innerText.split('\\n')[0],"
        " Number(r.querySelector('rect').getAttribute('width'))])",
    )
    assert bars == [
        ["money-row whole", "$12.5 million", 100],
        ["money-row component", "$4.5 million", 36],
        ["money-row component", "$8 million", 64],
    ]


def test_agreement_shows_parties_topics_and_offices_stay_subtitles(gold: Opened) -> None:
    gold.find("Blue Harvest")
    tags = gold.page.eval_on_selector_all(
        "#panel .part", "parts => parts.map(p => p.innerText.split('\\n').map(w => w.trim()).filter(Boolean))"
    )
    found = {part[0].lower(): part[1:] for part in tags}
    assert {"Norway", "Kenya"} <= set(found["parties"])
    assert set(found["signed by"]) == {"Ingrid Solheim", "Daniel Otieno"}
    assert found["standing"] == [
        "Announced claimed 4 Mar 2024",
        "Signed reported 4 Mar 2024",
        "Signed denied",
        "Joined planned",
    ]
    assert set(found["covers"]) == {"fisheries", "ocean research", "port security", "Harbour Safety Dialogue"}
    gold.find("Ingrid")
    assert "Prime Minister of Norway (to 2025)" in gold.text("#panel .sub")
    assert "14 Oct 2021 – 2 Jan 2025" in gold.text("#panel")


def test_claimed_planned_and_denied_facts_keep_their_status_and_speaker(gold: Opened) -> None:
    gold.find("Blue Harvest")
    denied = gold.page.locator("#panel .fact.is-denied")
    assert denied.count() == 1
    assert "says Grace Mwangi" in denied.first.inner_text()
    assert gold.page.locator("#panel .fact.is-planned").count() == 1


def test_search_finds_aliases_without_accents_and_by_keyboard(gold: Opened) -> None:
    gold.page.keyboard.press("/")
    gold.page.keyboard.type("otiéno")
    options = gold.page.locator("#suggestions [role=option]")
    assert "Daniel Otieno" in options.first.inner_text()
    assert gold.page.get_attribute("#search", "aria-expanded") == "true"
    gold.page.keyboard.press("Enter")
    assert gold.state("select") == "person/daniel-otieno"
    gold.page.keyboard.press("/")
    gold.page.keyboard.type("no such thing")
    assert "Nothing of that name" in gold.text("#suggestions")
    gold.page.keyboard.press("Escape")
    assert gold.page.locator("#suggestions").is_hidden()


def test_facets_narrow_the_table_and_their_counts_agree(gold: Opened) -> None:
    gold.page.click("#table-button")
    everything = len(rows(gold))
    box = gold.page.locator("#filters label.row:has(input[value='partyTo'])")
    count = int(box.locator(".count").inner_text())
    box.click()
    assert len(rows(gold)) == count == 5
    assert {row[2] for row in rows(gold)} == {"is party to"}
    assert gold.state("relation") == "partyTo"
    gold.page.click("#chips .chip")
    assert len(rows(gold)) == everything


def test_facets_narrow_what_is_denied(gold: Opened) -> None:
    heading = "#panel .part:has(h3:text-is('Denied'))"
    assert "Blue Harvest" in gold.text(heading)
    gold.goto("relation=metWith")
    assert gold.page.locator(heading).count() == 0
    gold.goto("relation=covers")
    assert gold.page.locator(f"{heading} .fact").count() == 1


def test_a_time_that_ends_before_it_begins_is_left_out(gold: Opened) -> None:
    whole = gold.text("#summary")
    for time in ("2025~2024", "2024-06~2024-05", "2025~2024-12"):
        gold.goto(f"time={time}")
        assert (gold.text("#summary"), gold.errors) == (whole, [])
    gold.goto("time=2024-05~2024&table=true")
    dates = {row[0] for row in rows(gold)}
    assert "20 May 2024" in dates
    assert not any("Mar 2024" in day or "2025" in day for day in dates)
    assert "May 2024 – Dec 2024" in gold.text("#timeline")
    assert gold.errors == []


def test_status_filter_and_topic_facet(gold: Opened) -> None:
    gold.page.click("#table-button")
    gold.goto("table=true&status=denied")
    assert {row[4] for row in rows(gold)} == {"denied"}
    gold.goto("table=true&topic=topic/smuggling")
    assert [(row[1], row[3]) for row in rows(gold)] == [
        ("Blue Harvest Partnership", "Harbour Safety Dialogue"),
        ("Harbour Safety Dialogue", "smuggling"),
    ]


def test_denied_and_supposed_facts_never_make_a_line(gold: Opened) -> None:
    gold.goto("status=denied~hypothetical&table=true")
    assert len(rows(gold)) == 4
    assert gold.page.evaluate("() => Number(document.querySelector('#canvas').dataset.lines)") == 0
    gold.goto("")
    assert gold.page.evaluate("() => Number(document.querySelector('#canvas').dataset.lines)") > 20


def test_brush_on_the_histogram_keeps_only_that_time(gold: Opened) -> None:
    gold.page.click("#table-button")
    box = gold.page.locator("#timeline svg.histogram").bounding_box()
    y = box["y"] + box["height"] / 2
    gold.page.mouse.move(box["x"] + 2, y)
    gold.page.mouse.down()
    gold.page.mouse.move(box["x"] + box["width"] / 3, y)
    gold.page.mouse.up()
    since, until = gold.state("time").split("~")
    assert since == "2024-03"
    assert rows(gold)
    assert all("2024" in row[0] for row in rows(gold))
    gold.page.focus("#time-to")
    gold.page.keyboard.press("ArrowRight")
    assert gold.state("time").split("~")[1] > until


def test_path_between_two_with_the_evidence_of_every_hop(gold: Opened) -> None:
    gold.page.click("#path-button")
    gold.find("Kari Nyg")
    gold.goto("path=organization/coast-party~state/NOR")
    hops = gold.page.eval_on_selector_all(
        "#panel .hop",
        "parts => parts.map(p => [p.querySelector('h3').innerText, p.querySelectorAll('.fact blockquote').length])",
    )
    assert [words for words, _ in hops] == [
        "1. Coast Party – Petter Lund",
        "2. Petter Lund – Blue Harvest Partnership",
        "3. Blue Harvest Partnership – Norway",
    ]
    assert all(quotes > 0 for _, quotes in hops)
    gold.goto("path=person/kari-nygaard~state/NOR")
    assert "No way between them" in gold.text("#panel")


def test_path_is_asked_by_search_and_click(gold: Opened) -> None:
    gold.find("Portugal")
    gold.page.click("#path-from")
    assert "choose the second" in gold.text("#path-bar")
    gold.find("Canada")
    assert gold.state("path") == "state/PRT~state/CAN"
    gold.page.keyboard.press("Escape")
    assert gold.state("path") == ""


def test_link_brings_back_what_was_seen(gold: Opened, open_html: Open, gold_html: str) -> None:
    hash_ = "#select=state/KEN&depth=1&table=true&sort=-subject&off=topic~office~figure&hidden=place/nairobi"
    first = open_html(gold_html, hash_)
    first.page.keyboard.press("p")
    again = open_html(gold_html, first.page.evaluate("location.hash"))
    for selector in ("#panel", "#chips", "#filters", "#drawer"):
        assert again.text(selector) == first.text(selector)
    assert "1 step from Kenya" in again.text("#chips")
    assert again.state("pinned").startswith("state/KEN:")


def test_link_by_full_iri_and_links_made_of_rubbish(open_html: Open, gold_html: str) -> None:
    full = open_html(gold_html, "#select=https://w3id.org/dragoman/id/state/KEN")
    assert "Kenya" in full.text("#panel h2")
    rubbish = open_html(
        gold_html,
        "#select=no/such~%E0%A4%A&depth=9999&pinned=a:b:c~state/KEN:x:1&sort=<b>&__proto__=1&time=zz&status=%00",
    )
    assert rubbish.errors == []
    assert "Dragoman" not in rubbish.text("#panel h2")


def test_undo_and_redo(gold: Opened) -> None:
    gold.find("Norway")
    gold.find("Kenya")
    gold.page.keyboard.press("Control+z")
    assert gold.state("select") == "state/NOR"
    gold.page.keyboard.press("Control+Shift+Z")
    assert gold.state("select") == "state/KEN"
    gold.page.click("#undo")
    gold.page.click("#undo")
    assert gold.state("select") == ""
    assert gold.page.is_disabled("#undo")


def test_keyboard_walks_hides_and_shows_its_keys(gold: Opened) -> None:
    gold.page.focus("#canvas")
    gold.page.keyboard.press("ArrowRight")
    first = gold.state("select")
    assert first
    walked = {first}
    for key in ("ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown"):
        gold.page.keyboard.press(key)
        walked.add(gold.state("select"))
    assert len(walked) > 1
    last = gold.state("select")
    gold.page.keyboard.press("h")
    assert gold.state("hidden") == last
    gold.page.keyboard.press("?")
    assert gold.page.locator("#help").is_visible()
    gold.page.keyboard.press("Escape")
    assert gold.page.locator("#help").is_hidden()


def test_legend_filters(gold: Opened) -> None:
    before = gold.page.inner_text("#filters [data-group=person] .count")
    gold.page.click("#filters [data-group=person]")
    assert gold.page.inner_text("#filters [data-group=person] .count") == "off"
    gold.page.click("#filters [data-group=person]")
    assert gold.page.inner_text("#filters [data-group=person] .count") == before == "9"


def test_table_sorts_by_every_column(gold: Opened) -> None:
    gold.page.click("#table-button")
    for column in range(8):
        gold.page.click(f"#drawer thead th >> nth={column} >> button")
        heading = gold.page.locator(f"#drawer thead th >> nth={column}")
        if heading.get_attribute("aria-sort") == "descending":
            gold.page.click(f"#drawer thead th >> nth={column} >> button")
        assert heading.get_attribute("aria-sort") == "ascending"
    gold.goto("table=true&sort=-subject")
    subjects = [row[1] for row in rows(gold)]
    assert subjects == sorted(subjects, key=str.lower, reverse=True)


@pytest.mark.parametrize("width", [1440, 1400, 900, 400])
def test_all_of_the_table_can_be_read_at_every_width(open_html: Open, gold_html: str, width: int) -> None:
    page = open_html(gold_html, "#table=true", width=width).page
    assert (
        page.evaluate("() => { const d = document.getElementById('drawer'); return d.scrollWidth - d.clientWidth }")
        <= 0
    )
    right = page.evaluate("() => document.getElementById('drawer').getBoundingClientRect().right")
    cells = page.locator("#drawer tbody tr >> nth=0").locator("td").all()
    assert len(cells) == 8
    for cell in cells:
        box = cell.bounding_box()
        assert box["x"] + box["width"] <= right + 1


@pytest.mark.parametrize("width", [1400, 900, 500])
def test_headings_stand_over_their_cells(open_html: Open, gold_html: str, width: int) -> None:
    page = open_html(gold_html, "#table=true", width=width).page
    for column in range(8):
        heading = page.locator("#drawer thead th").nth(column).bounding_box()
        cell = page.locator("#drawer tbody tr").first.locator("td").nth(column).bounding_box()
        assert abs(heading["x"] - cell["x"]) <= 1
        assert abs(heading["width"] - cell["width"]) <= 2


def test_the_drawer_of_the_filters_can_be_closed_by_a_button(open_html: Open, gold_html: str) -> None:
    opened = open_html(gold_html, width=500)
    opened.page.click("#filters-button")
    opened.page.click("#filters .close")
    assert opened.page.locator("#filters").is_hidden()
    assert opened.page.get_attribute("#filters-button", "aria-expanded") == "false"
    assert open_html(gold_html).page.locator("#filters .close").is_hidden()


def test_both_ends_of_a_path_are_typed_one_after_the_other(gold: Opened) -> None:
    gold.page.click("#path-button")
    for name in ("Portugal", "Canada"):
        gold.page.keyboard.type(name)
        gold.page.keyboard.press("Enter")
    assert gold.state("path") == "state/PRT~state/CAN"
    gold.page.keyboard.press("Escape")
    gold.find("Portugal")
    gold.page.click("#path-from")
    gold.page.keyboard.type("Canada")
    gold.page.keyboard.press("Enter")
    assert gold.state("path") == "state/PRT~state/CAN"


def _download(gold: Opened, name: str) -> bytes:
    gold.page.click("#export-button")
    with gold.page.expect_download() as info:
        gold.page.click(f"#export-{name}")
    with open(info.value.path(), "rb") as file:
        return file.read()


def test_csv_holds_what_the_table_shows(gold: Opened) -> None:
    gold.goto("table=true&relation=mediates")
    found = list(csv.reader(io.StringIO(_download(gold, "csv").decode("utf-8-sig"))))
    assert found[0][:9] == ["date", "told", "subject", "relation", "object", "status", "speaker", "quote", "source"]
    assert found[0][9:] == ["url", "title", "published", "document"]
    assert [row[2:6] for row in found[1:]] == [
        ["Portugal", "mediates", other, "reported"] for other in ("Kenya", "Chile")
    ]
    assert found[1][9] == "https://news.example/santiago-rift"
    assert all(found[1][10:])
    link = gold.page.locator("#drawer td.source a").first
    assert link.get_attribute("href") == "https://news.example/santiago-rift"


def test_pictures_are_whole(gold: Opened, open_html: Open) -> None:
    drawn = _download(gold, "svg").decode()
    assert drawn.count("<path") > 40
    assert ">Blue Harvest Partnership<" in drawn
    for words in ("States", "Agreements", "claimed", "conflict"):
        assert f">{words}</text>" in drawn
    assert "<script" not in drawn
    assert _download(gold, "png").startswith(b"\x89PNG\r\n")


def test_labels_of_the_first_view_do_not_cover_each_other(open_html: Open, gold_html: str) -> None:
    """Every node is labelled at the first view, and the boxes of the letters as drawn do not meet."""
    opened = open_html(gold_html)
    nodes = int(opened.page.evaluate("() => document.querySelector('#canvas').dataset.nodes"))
    drawn = _svg_labels(opened)
    assert len(drawn) == nodes
    overlaps = [
        (a[0], b[0])
        for i, a in enumerate(drawn)
        for b in drawn[i + 1 :]
        if a[1] < b[3] - 1 and b[1] < a[3] - 1 and a[2] < b[4] - 1 and b[2] < a[4] - 1
    ]
    assert overlaps == []


def _svg_labels(opened: Opened) -> list[list[Any]]:
    """Return each label of the SVG picture with its box as the browser measures it, on an empty page."""
    svg = _download(opened, "svg").decode()
    opened.page.goto("about:blank")
    measure = """svg => {
      const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
      document.body.replaceChildren(root);
      return [...root.querySelectorAll('g > g')].map(g => { const b = g.getBoundingClientRect();
        return [g.textContent, b.left, b.top, b.right, b.bottom]; });
    }"""
    return list(opened.page.evaluate(measure, svg))


def test_narrow_dark_and_printed_pages_fit(open_html: Open, gold_html: str) -> None:
    for width in (360, 1024):
        opened = open_html(gold_html, width=width, height=740, color_scheme="dark")
        assert opened.page.evaluate("() => document.documentElement.scrollWidth") <= width
        opened.page.click("#filters-button")
        assert opened.page.locator("#filters").is_visible()
        assert opened.page.evaluate("() => getComputedStyle(document.body).backgroundColor") == "rgb(20, 24, 29)"
        opened.page.click("#theme", force=True)
        assert opened.page.locator("h1").is_visible()
    opened.goto("table=true&select=state/NOR")
    opened.page.emulate_media(media="print")
    assert opened.page.locator(".tools").is_hidden()
    for selector in ("h1", "#panel", "#filters [data-group=state]", "#filters [data-status=reported]"):
        assert opened.page.locator(selector).is_visible(), selector
    shape = opened.page.eval_on_selector("#canvas canvas", "c => c.width / c.height")
    box = opened.page.locator("#canvas canvas").bounding_box()
    assert box["width"] / box["height"] == pytest.approx(shape, abs=0.02)
    assert opened.page.locator("#drawer").bounding_box()["y"] >= box["y"] + box["height"] - 1


def test_every_row_is_printed(open_html: Open) -> None:
    opened = open_html(page(small(*["2024-05-01"] * 230)), "#table=true")
    assert len(rows(opened)) == 200
    opened.page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    assert len(rows(opened)) == 230
    opened.page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    assert len(rows(opened)) == 200


def test_colours_of_communities_are_told_in_the_legend(gold: Opened) -> None:
    assert gold.page.locator("#filters [data-community]").count() == 0
    kinds = gold.page.locator("#filters [data-group] path")
    assert len(set(kinds.evaluate_all("all => all.map(p => p.getAttribute('fill'))"))) > 4
    gold.goto("colour=community")
    assert len(set(kinds.evaluate_all("all => all.map(p => p.getAttribute('fill'))"))) == 1
    told = gold.page.locator("#filters [data-community]").all_inner_texts()
    assert len(told) > 1
    assert all(words.startswith("Around ") for words in told)


def test_edges_are_chosen_by_a_row_and_show_both_sides(gold: Opened) -> None:
    gold.goto("table=true&relation=accuses")
    gold.page.click("#drawer tbody tr")
    assert gold.state("select") == "state/KEN~state/CHL"
    gold.goto("select=state/KEN~state/CHL")
    assert gold.page.locator("#panel .fact").count() == 7


def test_same_data_give_the_same_bytes(gold_html: str) -> None:
    from dragoman.network.explorer import page
    from tests.explorer.conftest import network_of
    from tests.gold_graph import gold_records

    assert page(network_of(*reversed(gold_records())), "Gold") == gold_html


def test_a_fact_that_is_not_reported_does_not_read_as_done(gold: Opened) -> None:
    gold.find("Blue Harvest")
    assert "is to join" in gold.text("#panel .fact.is-planned .says")
    assert "did not sign" in gold.text("#panel .fact.is-denied .says")
    gold.goto("table=true&status=planned")
    assert "is to join" in [row[2] for row in rows(gold)]
