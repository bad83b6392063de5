"""What the page says of itself: its counts, its dates, its quotes, and what it does not hold."""

from pathlib import Path

import pytest

import dragoman
from dragoman.network import NetworkData
from dragoman.network.data import Document, Fact, Node
from dragoman.network.explorer import page
from tests.explorer.conftest import Open, Opened, network_of


def small(*dates: str) -> NetworkData:
    """Return a network of one meeting on each date."""
    nodes = {iri: Node(iri, "State", iri.title()) for iri in ("kenya", "chile")}
    facts = tuple(
        Fact(f"fact/{i}", "metWith", "kenya", "chile", "reported", "doc", date=d) for i, d in enumerate(dates)
    )
    return NetworkData(nodes, facts, {"doc": Document("doc", "Talks")})


def count(opened: Opened, selector: str) -> str:
    return opened.text(f"#filters {selector} .count")


def test_counts_speak_of_the_neighbourhood_that_is_shown(gold: Opened) -> None:
    before = int(count(gold, "[data-status=reported]"))
    gold.goto("select=state/CHL&depth=1&table=true")
    listed = gold.page.locator("#drawer tbody tr:has(.status.reported)").count()
    assert 0 < int(count(gold, "[data-status=reported]")) == listed < before
    gold.page.click("#filters details .more")
    relations = gold.page.locator("#filters label.row:has([data-facet=relation]) .count").all_inner_texts()
    assert sum(map(int, relations)) == gold.page.locator("#drawer tbody tr").count()
    assert gold.page.get_attribute("#panel .steps button >> nth=1", "aria-pressed") == "true"


def test_table_says_what_it_leaves_out_and_sorts_undated_facts_last(gold: Opened, open_html: Open) -> None:
    gold.goto("table=true")
    listed, all_ = gold.text("#drawer caption").split(" facts")[0].split(" of ")
    assert int(listed) < int(all_) == 74
    assert "denied" in gold.text("#drawer caption")
    gold.page.click("#every-status")
    assert gold.page.locator("#drawer tbody tr").count() == 74
    assert gold.text("#drawer caption") == "74 of 74 facts"
    for sort in ("date", "-date"):
        opened = open_html(page(small("", "2024-03-04", "", "2023")), f"#table=true&sort={sort}")
        days = opened.page.locator("#drawer td.date").all_inner_texts()
        assert days == (["2023", "4 Mar 2024", "", ""] if sort == "date" else ["4 Mar 2024", "2023", "", ""])


def told_on(day: str) -> NetworkData:
    """Return a network of a visit without a date and a meeting with one, both of an article of that day."""
    nodes = {iri: Node(iri, "State", iri.title()) for iri in ("fiji", "oman")}
    facts = (
        Fact("fact/0", "supports", "fiji", "oman", "reported", "doc"),
        Fact("fact/1", "metWith", "fiji", "oman", "reported", "doc", date="2022-05"),
    )
    return NetworkData(nodes, facts, {"doc": Document("doc", "Talks", date=day)})


def test_a_fact_without_a_date_of_its_own_says_that_it_was_told_that_day(open_html: Open) -> None:
    opened = open_html(page(told_on("2023-04-03")), "#select=fiji&table=true")
    assert opened.page.locator("#drawer td.date").all_inner_texts() == ["May 2022", "told 3 Apr 2023"]
    assert opened.page.locator("#panel .fact time").all_inner_texts() == ["told 3 Apr 2023", "May 2022"]
    assert "1 undated, on the article's day" in opened.text("#timeline .axis")
    titles = opened.page.locator("#timeline title").all_text_contents()
    assert (titles[0], titles[-1]) == (
        "May 2022: 1 fact",
        "Apr 2023: 1 fact, 1 undated, on the article's day",
    )
    opened.page.click("#export-button")
    with opened.page.expect_download() as saved:
        opened.page.click("#export-csv")
    rows = Path(saved.value.path()).read_text("utf-8-sig").splitlines()
    assert [row.split(",")[:2] for row in rows] == [["date", "told"], ["2022-05", ""], ["", "2023-04-03"]]


def test_far_dates_have_a_bar_of_their_own(open_html: Open) -> None:
    bulk = [f"2025-{month:02}-{day:02}" for month in range(9, 13) for day in range(1, 26)]
    opened = open_html(page(small("1998-01-20", *bulk, "2027-03-01")))
    assert opened.page.locator("#timeline .beyond title").all_text_contents() == [
        "Jan 1998: 1 fact",
        "Mar 2027: 1 fact",
    ]
    axis = opened.page.locator("#timeline .axis span").all_inner_texts()
    assert [axis[0], axis[-1]] == ["since Jan 1998 ┊ Sep 2025", "Dec 2025 ┊ until Mar 2027"]
    box = opened.page.locator("#timeline svg.histogram").bounding_box()
    opened.page.mouse.click(box["x"] + 3, box["y"] + 20)
    assert opened.state("time") == "1998-01~1998-01"


def test_a_fact_known_by_the_year_alone_stands_in_no_month(open_html: Open) -> None:
    days = [f"2023-{month:02}-0{day}" for month in range(2, 13) for day in range(1, 9)]
    opened = open_html(page(small("2023", "2023", "2026", *days)))
    titles = opened.page.locator("#timeline title").all_text_contents()
    assert titles[0] == "Feb 2023: 8 facts"
    assert titles[-1] == "Dec 2023: 8 facts"
    assert "3 known by the year alone" in opened.text("#timeline .axis")
    opened = open_html(page(small("2023", "2023", "2026", "2023-05-01")))
    assert opened.page.locator("#timeline title").all_text_contents()[::3] == ["2023: 3 facts", "2026: 1 fact"]


ARABIC = "Oman's foreign minister, Badr (بدر) Lee, met Chile's president, Tom (توم) Ray, in Suva on Monday."


def test_a_quote_runs_from_left_to_right_whatever_it_begins_with(open_html: Open) -> None:
    record = dragoman.read(ARABIC, date="2022-05-10")
    opened = open_html(page(network_of(record)), "#select=state/CHL&table=true")
    directions = opened.page.eval_on_selector_all(
        "#panel blockquote, td.quote div", "found => found.map(e => getComputedStyle(e).direction)"
    )
    assert set(directions) == {"ltr"}


def test_bars_of_sums_have_one_scale_a_currency(open_html: Open) -> None:
    text = "Japan pledged 5 billion yen to Fiji. Japan promised 40 million euros to Chad and 10 million euros to Mali."
    opened = open_html(page(network_of(dragoman.read(text, date="2022-05-10"))), "#select=state/JPN")
    widths = opened.page.eval_on_selector_all(
        "#panel .money-row",
        "rows => rows.map(r => [r.innerText.split('\\n')[0], Number(r.querySelector('rect').getAttribute('width'))])",
    )
    assert sorted(widths) == [["10 million euros", 25], ["40 million euros", 100], ["5 billion yen", 100]]


def test_quotes_end_where_the_text_ends(gold: Opened) -> None:
    for node in ("Norway", "Kenya", "Blue Harvest", "Portugal", "Chile"):
        gold.find(node)
        quotes = gold.page.locator("#panel blockquote").all_inner_texts()
        assert quotes
        assert not [words for words in quotes if words.endswith((".…", "!…", "?…"))]


LINES = """Ports reopen

SUVA, 9 May 2022

A week after a storm, Fijian President Ana Tui visited Oslo.

{long}
Peru accused Chile of spying
Talks to follow in Lima, where both have agreed to meet."""


def test_what_stands_around_a_quote_is_of_its_paragraph(open_html: Open) -> None:
    record = dragoman.read(LINES.format(long="A line of so many words that it has no end in sight."), date="2022-05-10")
    opened = open_html(page(network_of(record)), "#select=state/CHL")
    assert (
        opened.page.locator("#panel blockquote")
        .first.inner_text()
        .startswith("…that it has no end in sight. Peru accused Chile")
    )
    opened.goto("select=person/ana-tui")
    quotes = opened.page.locator("#panel blockquote").all_inner_texts()
    assert quotes
    assert not [words for words in quotes if "2022" in words or "A line" in words]
    assert quotes[0].startswith("A week after a storm, Fijian President Ana Tui")


def test_no_word_is_broken_and_no_name_doubled(open_html: Open, gold_html: str) -> None:
    opened = open_html(gold_html, "#select=state/NOR", width=500)
    for row in opened.page.locator("#panel .money-row").all():
        assert row.locator(".sum").bounding_box()["height"] < 26
        purposes = row.locator(".purpose").inner_text().split(", ")
        assert len(set(purposes)) == len(purposes)
    opened.goto("")
    assert opened.page.evaluate("() => getComputedStyle(document.querySelector('.top .count')).whiteSpace") == "nowrap"


@pytest.mark.parametrize("hash_", ["#select=person/nobody-here", "#path=person/nobody-here~state/NOR"])
def test_a_link_to_a_missing_thing_says_so(open_html: Open, gold_html: str, hash_: str) -> None:
    opened = open_html(gold_html, hash_)
    assert opened.text("#notice") == "This graph holds no person/nobody-here."
    opened.find("Kenya")
    assert opened.page.locator("#notice").is_hidden()


def test_a_graph_without_facts_and_filters_without_result_say_so(open_html: Open, gold_html: str) -> None:
    empty = open_html(page(NetworkData({}, (), {})))
    assert "no facts yet" in empty.text("#notice")
    assert empty.text("#filters") == ""
    assert empty.errors == []
    filtered = open_html(gold_html, "#topic=topic/none&off=person")
    assert filtered.text("#notice") == "Nothing to draw under the present filters."


def test_denied_and_supposed_have_samples_of_their_own(gold: Opened) -> None:
    samples = [
        gold.page.inner_html(f"#filters [data-status={name}] svg") for name in ("planned", "denied", "hypothetical")
    ]
    assert len(set(samples)) == 3
