"""The program's three streams, as shells, services and old terminals give them."""

import io
import os
import sys


def settle_streams() -> None:
    """Let what goes to a file or a pipe be UTF-8, and a terminal show ? for what it has no character for.

    Where stdin or stderr is closed, as services start programs, there is nothing to read, and nobody to tell. A stdout
    that is closed stays so: to lose an answer is a failure.
    """
    if sys.stdin is None:
        sys.stdin = open(os.devnull)  # noqa: SIM115  (until the program's end)
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w")  # noqa: SIM115
    if isinstance(sys.stdout, io.TextIOWrapper):
        if sys.stdout.isatty():
            sys.stdout.reconfigure(errors="replace")
        else:
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
