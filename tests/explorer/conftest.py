"""A real browser for the explorer: Debian's Chromium, driven by Playwright, with the network watched."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from dragoman.model import Record
from dragoman.network import NetworkData, read
from dragoman.network.explorer import page
from dragoman.rdf import records_quads
from dragoman.store import EmbeddedStore
from tests.gold_graph import gold_records


@dataclass
class Opened:
    """A page in the browser and all that it tried: requests, dialogs, errors, refusals of its policy."""

    page: Any
    requests: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def text(self, selector: str) -> str:
        """Return the words of an element."""
        return str(self.page.inner_text(selector))

    def state(self, name: str) -> str:
        """Return one part of the state as the address has it."""
        script = "name => new URLSearchParams(location.hash.slice(1)).get(name)"
        return str(self.page.evaluate(script, name) or "")

    def goto(self, hash_: str) -> None:
        """Take the state of a link."""
        self.page.evaluate("hash => { location.hash = hash }", hash_)
        self.page.wait_for_timeout(80)

    def find(self, words: str) -> None:
        """Search for the words and take the first suggestion."""
        self.page.fill("#search", words)
        self.page.press("#search", "Enter")


Open = Callable[..., Opened]


@pytest.fixture
def open_html(chromium: Any, tmp_path: Path) -> Iterator[Open]:
    """Yield a function that writes a page's HTML to a file and opens it from there."""
    contexts = []

    def opener(html: str, hash_: str = "", width: int = 1440, height: int = 900, **options: Any) -> Opened:
        file = tmp_path / f"page{len(contexts)}.html"
        file.write_text(html, encoding="utf-8", newline="\n")
        context = chromium.new_context(viewport={"width": width, "height": height}, accept_downloads=True, **options)
        contexts.append(context)
        opened = Opened(context.new_page())
        opened.page.on("request", lambda request: opened.requests.append(request.url))
        opened.page.on("dialog", lambda dialog: (opened.dialogs.append(dialog.message), dialog.dismiss()))
        opened.page.on("pageerror", lambda error: opened.errors.append(str(error)))
        opened.page.on("console", lambda m: opened.errors.append(m.text) if m.type == "error" else None)
        opened.page.goto(file.as_uri() + hash_)
        opened.page.wait_for_selector("html[data-ready=yes]", timeout=60_000)
        return opened

    yield opener
    for context in contexts:
        context.close()


def network_of(*records: Record) -> NetworkData:
    """Return the network of these records, by way of a store."""
    return read(EmbeddedStore.memory(records_quads(records)))


@pytest.fixture(scope="session")
def gold_html() -> str:
    """Return the page of the gold graph."""
    return page(network_of(*gold_records()), "Gold")


@pytest.fixture
def gold(open_html: Open, gold_html: str) -> Opened:
    """Return the gold graph's page, opened."""
    return open_html(gold_html)
