"""The README is true: its commands exist, every command is in it, and its Python example runs."""

import re
from pathlib import Path

import pytest

from dragoman.cli import COMMANDS

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
CALLS = sorted(set(re.findall(r"(?m)^(?:\$ | {4}(?:\$ )?)dragoman ([a-z]+)", README)))


@pytest.mark.parametrize("command", CALLS)
def test_a_command_of_the_readme_exists(command: str) -> None:
    assert command in COMMANDS


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_is_in_the_readme(command: str) -> None:
    assert f"dragoman {command}" in README


@pytest.mark.parametrize("path", sorted(set(re.findall(r"\]\((?!http|#)([^)#]+)\)", README))))
def test_what_the_readme_links_to_exists(path: str) -> None:
    assert (Path(__file__).parent.parent / path).exists()


def test_the_python_example_prints_what_it_says(capsys: pytest.CaptureFixture[str]) -> None:
    example = re.search(r"```python\n(.*?)```", README, re.DOTALL)
    assert example is not None
    source = example.group(1)
    exec(source[: source.index("graph = ")], {})
    printed = capsys.readouterr().out.splitlines()
    promised = [line[2:] for line in source.splitlines() if line.startswith("# ") and line != "# ..."]
    assert promised
    assert set(promised) <= set(printed)
