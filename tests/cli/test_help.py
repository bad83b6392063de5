"""The help of the whole program: every command described, nothing heavy imported for it."""

import subprocess
import sys

from dragoman.cli import COMMANDS

LOOK = """
import sys
from dragoman.cli import cli
try:
    cli(["--help"])
finally:
    print("loaded:", sorted({"spacy", "pyspark", "matplotlib", "trafilatura"} & sys.modules.keys()))
"""


def test_help_describes_every_command_and_loads_no_parser() -> None:
    told = subprocess.run([sys.executable, "-c", LOOK], capture_output=True, text=True, check=False).stdout
    lines = [line.split() for line in told.splitlines()]
    assert all(any(words[:1] == [name] and len(words) > 2 for words in lines) for name in COMMANDS)
    assert "loaded: []" in told
    assert "..." not in told.split("Commands:")[1]
