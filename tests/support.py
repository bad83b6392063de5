"""What tests share: outside tools that may be missing."""

import os
import shutil
from typing import NoReturn

import pytest

REQUIRE_ALL = os.environ.get("DRAGOMAN_REQUIRE_ALL") == "1"
"""Whether a test must run everything: a missing tool is then a failure."""


def require(tool: str, reason: str = "") -> str:
    """Return the path of an outside tool; skip without it, or fail where DRAGOMAN_REQUIRE_ALL=1 forbids skips."""
    path = shutil.which(tool)
    if path:
        return path
    missing(reason or f"{tool} is not installed")


def missing(message: str) -> NoReturn:
    """Skip the test because something is not installed, or fail where DRAGOMAN_REQUIRE_ALL=1 forbids skips."""
    if REQUIRE_ALL:
        pytest.fail(message)
    pytest.skip(message)
