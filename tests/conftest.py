"""What tests of pages share: a real browser."""

import os
from collections.abc import Iterator
from typing import Any

import pytest

from tests.support import require

_FLAGS = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--no-sandbox"]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    """Yield a browser, one a module: while Playwright runs, nothing else may run an event loop."""
    path = require("chromium")
    if os.environ.get("DRAGOMAN_REQUIRE_ALL") != "1":
        pytest.importorskip("playwright", reason="Playwright is not installed: pip install 'dragoman[dev]'")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=_FLAGS)
        yield browser
        browser.close()
