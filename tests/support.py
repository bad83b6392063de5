"""What tests share: outside tools that may be missing, and the command line run in this process."""

import errno
import io
import os
import shutil
import sys
from pathlib import Path
from typing import Any, NoReturn

import pytest

from dragoman.cli import main

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


class Command:
    """Runs the command line in this process."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch, self._capsys = monkeypatch, capsys

    def __call__(self, *arguments: str) -> tuple[int, str, str]:
        self._monkeypatch.setattr(sys, "argv", ["dragoman", *arguments])
        self._capsys.readouterr()
        try:
            main()
            code = 0
        except SystemExit as end:
            code = int(end.code or 0)
        out, err = self._capsys.readouterr()
        return code, out, err


def forbid(monkeypatch: pytest.MonkeyPatch, *places: Path) -> None:
    """Let files and folders refuse to be read or searched, also where the superuser runs the tests."""
    closed = {os.path.realpath(place) for place in places}

    def guarded(function: Any) -> Any:
        def wrapper(place: Any = ".", *arguments: Any, **named: Any) -> Any:
            if isinstance(place, str | os.PathLike) and os.path.realpath(place) in closed:
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(place))
            return function(place, *arguments, **named)

        return wrapper

    for module, name in ((os, "scandir"), (os, "listdir"), (io, "open")):
        monkeypatch.setattr(module, name, guarded(getattr(module, name)))
