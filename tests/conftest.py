"""What tests of pages share: one real browser for the whole run."""

import os
from collections.abc import Iterator
from typing import Any

import pytest

from tests.support import require

_FLAGS = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--no-sandbox"]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """Yield a browser; skip without Playwright or Chromium."""
    path = require("chromium")
    if os.environ.get("DRAGOMAN_REQUIRE_ALL") != "1":
        pytest.importorskip("playwright", reason="Playwright is not installed: pip install 'dragoman[dev]'")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=_FLAGS)
        yield browser
        browser.close()
