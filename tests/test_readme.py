"""The README is true: its commands exist, every command is in it, its first screen and its Python example run."""

import csv
import re
import shlex
import shutil
import textwrap
from pathlib import Path

import pytest
from click.testing import CliRunner

from dragoman.cli import COMMANDS, cli
from dragoman.relations import RELATIONS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CALLS = sorted(set(re.findall(r"(?m)^(?:\$ | {4}(?:\$ )?)dragoman ([a-z]+)", README)))


@pytest.mark.parametrize("command", CALLS)
def test_a_command_of_the_readme_exists(command: str) -> None:
    assert command in COMMANDS


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_is_in_the_readme(command: str) -> None:
    assert f"dragoman {command}" in README


@pytest.mark.parametrize("path", sorted(set(re.findall(r"\]\((?!http|#)([^)#]+)\)", README))))
def test_what_the_readme_links_to_exists(path: str) -> None:
    assert (ROOT / path).exists()


def test_the_first_screen_shows_what_its_commands_print(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    block = re.search(r"```console\n(.*?)```", README, re.DOTALL)
    assert block is not None
    shutil.copytree(ROOT / "articles", tmp_path / "articles")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    for step in re.split(r"(?m)^\$ dragoman ", block.group(1))[1:]:
        command, _, shown = step.partition("\n")
        result = CliRunner().invoke(cli, shlex.split(command.partition(" | head")[0], comments=True))
        assert result.exit_code == 0
        assert result.output.startswith(shown)


EXAMPLES = re.findall(
    r"(?m)^(?:    )?\$ dragoman ((?:query|analyse|events) [^\n#]*?) *(?:\| [^\n]*)?\n((?:(?!.*\$ |```)[^\n]+\n)+)",
    README[README.index("\n## ") :],
)
"""Command → what the README shows that it prints, where it shows anything."""


@pytest.mark.parametrize(("command", "shown"), EXAMPLES, ids=[command for command, _ in EXAMPLES])
def test_an_example_shows_what_its_command_prints(
    command: str, shown: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "articles", tmp_path / "articles")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    paths = ["articles/*.txt"] if command.startswith("analyse") else ["articles/canada-mexico-partnership.txt"]
    assert CliRunner().invoke(cli, ["build", *paths]).exit_code == 0
    printed = CliRunner().invoke(cli, shlex.split(command)).stdout
    lines = [line.rstrip() for line in textwrap.dedent(shown).splitlines() if line.strip()]
    if command.startswith("events"):  # shown cut to some columns
        rows = [[row[i] for i in (2, 3, 4, 5, 6, 7, 8, 10)] for row in csv.reader(printed.splitlines())]
        printed = "\n".join(",".join(row) for row in rows)
    assert [line.rstrip() for line in printed.splitlines()][: len(lines)] == lines


def test_there_are_examples_with_output() -> None:
    assert len(EXAMPLES) >= 5


def test_every_relation_is_in_the_readme() -> None:
    assert [name for name in RELATIONS if not re.search(rf"\b{name}\b", README)] == []


def test_the_example_of_explain_shows_what_it_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    block = re.search(r"\$ dragoman (explain [^\n]*)\n(.*?)```", README, re.DOTALL)
    assert block is not None
    monkeypatch.setenv("COLUMNS", "140")
    told = CliRunner().invoke(cli, shlex.split(block.group(1)))
    everything = CliRunner().invoke(cli, [*shlex.split(block.group(1)), "--all"])
    hidden = re.compile(r"  · (\d+) more lack .*\n")  # how many they are changes with every new frame
    assert hidden.sub("", told.output).rstrip() == hidden.sub("", block.group(2)).rstrip()
    number = hidden.search(told.output)
    assert number is not None
    assert len(everything.output.splitlines()) == len(told.output.splitlines()) + int(number.group(1)) - 1


def test_the_python_example_prints_what_it_says(capsys: pytest.CaptureFixture[str]) -> None:
    example = re.search(r"```python\n(.*?)```", README, re.DOTALL)
    assert example is not None
    source = example.group(1)
    exec(source[: source.index("graph = ")], {})
    printed = capsys.readouterr().out.splitlines()
    promised = [line[2:] for line in source.splitlines() if line.startswith("# ") and line != "# ..."]
    assert promised
    assert set(promised) <= set(printed)
