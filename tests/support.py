"""What tests share: outside tools that may be missing."""

import os
import shutil

import pytest


def require(tool: str, reason: str = "") -> str:
    """Return the path of an outside tool; skip without it, or fail where DRAGOMAN_REQUIRE_ALL=1 forbids skips."""
    path = shutil.which(tool)
    if path:
        return path
    message = reason or f"{tool} is not installed"
    if os.environ.get("DRAGOMAN_REQUIRE_ALL") == "1":
        pytest.fail(message)
    pytest.skip(message)
