"""The query page in a real browser."""

from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from dragoman.querying.catalogue import load_catalogue
from dragoman.rdf import records_quads
from dragoman.server import Endpoint, Pages, bound_question, make_server, query_page
from dragoman.store import EmbeddedStore
from tests.gold_graph import gold_records


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    store = EmbeddedStore.memory(records_quads(gold_records()))
    catalogue = load_catalogue()
    pages: Pages = {
        "/": lambda _: query_page(catalogue),
        "/bind": lambda values: bound_question(catalogue, values, store),
    }
    server = make_server(Endpoint(store, pages), 0)
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()


def test_the_example_in_a_field_can_be_typed(address: str, chromium: Any) -> None:
    page = chromium.new_page()
    page.goto(address)
    assert page.locator("#menu optgroup").count() > 3
    page.select_option("#menu", "said-by")
    assert page.inner_text("#description") == load_catalogue()["said-by"].description
    page.fill("#fields input", str(page.get_attribute("#fields input", "placeholder")).removeprefix("e.g. "))
    page.click("#ask")
    page.wait_for_selector("td")
    page.close()


def test_a_question_is_chosen_asked_and_answered(address: str, chromium: Any) -> None:
    page = chromium.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(address)
    page.select_option("#menu", "who-acts-for")
    page.click("#ask")
    assert page.inner_text("#message") == "fill in state (The state): a name, a code or an IRI"
    assert page.evaluate("document.activeElement.name") == "state"
    page.fill("#fields input", "Norway")
    page.keyboard.press("Enter")
    page.wait_for_selector("td")
    assert page.inner_text("#message") == "2 rows"
    assert page.inner_text("tr:nth-child(2) td:first-child") == "Erik Dahl"
    assert str(page.get_attribute("tr:nth-child(2) td:first-child", "title")).endswith("/person/erik-dahl")
    page.fill("#editor", "SELECT {")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#message:has-text('malformed at line 1')")
    page.fill("#editor", "SELECT ('<img src=x onerror=alert(1)>' AS ?x) {}")
    page.click("#ask")
    page.wait_for_selector("td")
    assert page.inner_text("td") == "<img src=x onerror=alert(1)>"
    page.close()
    assert [text for text in complaints if "400" not in text and "favicon" not in text and "404" not in text] == []


def test_a_question_is_asked_with_values_as_people_write_them(address: str, chromium: Any) -> None:
    page = chromium.new_page()
    page.goto(address)
    page.select_option("#menu", "meetings")
    assert [label.strip() for label in page.locator("#fields label").all_inner_texts()] == ["country", "since"]
    page.fill("#fields input[name=country]", "Kenya")
    page.click("#ask")
    page.wait_for_selector("td")
    assert "state/KEN" in page.input_value("#editor")
    assert page.inner_text("#message").endswith("not given, so the example is used: since = 2020-01-01")
    page.fill("#fields input[name=country]", "Kenia")
    page.keyboard.press("Enter")
    page.wait_for_selector("#message:has-text(\"did you mean 'Kenya'?\")")
    bound: list[str] = []
    page.on("request", lambda request: bound.append(request.url) if "/bind" in request.url else None)
    page.fill("#editor", "SELECT ?x { ?x a dgm:Treaty }")
    page.click("#ask")
    page.wait_for_selector("td")
    assert page.inner_text("#message") == "1 row"
    assert bound == []
    assert page.locator("#fields input").count() == 0
    assert page.input_value("#menu") == ""
    assert page.inner_text("#description").startswith("Edited from “")
    page.select_option("#menu", "meetings")
    assert page.locator("#fields input").count() == 2
    assert page.input_value("#editor").startswith("PREFIX")
    page.close()


def test_numbers_stand_to_the_right_and_the_table_can_be_taken_along(address: str, chromium: Any) -> None:
    page = chromium.new_page(viewport={"width": 390, "height": 800})
    page.goto(address)
    page.fill("#editor", "SELECT (12 AS ?n) ('a,b' AS ?x) ('2024-05-06'^^xsd:date AS ?day) {}")
    page.click("#ask")
    page.wait_for_selector("td")
    assert page.locator(".number").all_inner_texts() == ["n", "12"]
    assert page.locator("td.date").all_inner_texts() == ["2024-05-06"]
    assert not page.is_visible(".keys")
    with page.expect_download() as taken:
        page.click("#csv")
    assert taken.value.suggested_filename == "answer.csv"
    assert Path(taken.value.path()).read_text() == 'n,x,day\n12,"a,b",2024-05-06\n'
    page.select_option("#menu", "events")
    assert not page.is_visible("#csv")
    page.close()


def test_a_server_that_is_gone_is_told_and_may_come_back(address: str, chromium: Any) -> None:
    page = chromium.new_page()
    page.goto(address)
    page.select_option("#menu", "meetings")
    page.route("**/*", lambda route: route.abort())
    page.fill("#fields input[name=country]", "Chile")
    page.click("#ask")
    page.wait_for_selector("#message:has-text('the server does not answer')")
    page.fill("#fields input[name=country]", "Kenya")
    page.keyboard.press("Enter")
    page.wait_for_selector("#message:has-text('the server does not answer')")
    page.unroute("**/*")
    page.click("#ask")
    page.wait_for_selector("td")
    assert "state/KEN" in page.input_value("#editor")
    page.close()
