"""dragoman evaluate over tables of facts."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from dragoman.cli import cli

ITEM = {
    "date": "2024-05-01",
    "text": "Ada Okafor met Ben Sato in Lima but did not visit Peru's parliament.",
    "names": {},
    "facts": [["metWith", "Ada Okafor", "Ben Sato"], ["visited", "Ada Okafor", "Lima"]],
    "never": [["visited", "Ada Okafor", "parliament"]],
}


@pytest.fixture
def folders(tmp_path: Path) -> list[str]:
    gold, facts = tmp_path / "gold", tmp_path / "facts"
    gold.mkdir()
    facts.mkdir()
    for name in ("01-lima", "02-lima"):
        (gold / f"{name}.json").write_text(json.dumps(ITEM), encoding="utf-8")
    rows = (
        "relation,subject,object\nmetWith,Ben Sato,Ada Okafor\nvisited,Ada Okafor,parliament\nvisited,Ben Sato,Rome\n"
    )
    (facts / "01-lima.csv").write_text(rows, encoding="utf-8")
    return [str(gold), "--facts", str(facts)]


def test_the_table_has_a_row_a_relation(folders: list[str]) -> None:
    result = CliRunner().invoke(cli, ["evaluate", *folders])
    assert result.exit_code == 0
    rows = [line.replace("│", " ").split() for line in result.stdout.splitlines()]
    assert ["metWith", "1.000", "0.500", "0.667", "1", "0", "1"] in rows
    assert ["visited", "0.000", "0.000", "0.000", "0", "3", "2"] in rows
    assert ["all", "0.250", "0.250", "0.250", "1", "3", "3"] in rows
    assert "1 article has no facts table" in result.stderr


def test_verbose_lists_what_went_wrong(folders: list[str]) -> None:
    lines = CliRunner().invoke(cli, ["evaluate", "--verbose", *folders]).stdout.splitlines()
    assert "01-lima: P 0.250  R 0.500  F1 0.333" in lines
    assert "  never  visited | Ada Okafor | parliament" in lines
    assert "  wrong  visited | Ben Sato | Rome" in lines
    assert "  missed visited | Ada Okafor | Lima" in lines


def test_markup_in_a_fact_is_shown_as_it_stands(folders: list[str]) -> None:
    (Path(folders[2]) / "02-lima.csv").write_text("relation,subject,object\nvisited,[red]X,[/]\n", encoding="utf-8")
    assert "  wrong  visited | [red]X | [/]" in CliRunner().invoke(cli, ["evaluate", "--verbose", *folders]).stdout


def test_a_folder_that_is_missing_is_wrong_usage(tmp_path: Path) -> None:
    assert CliRunner().invoke(cli, ["evaluate", str(tmp_path / "none")]).exit_code == 1
