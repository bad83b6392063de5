"""explore, analyse and plot on the command line."""

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dragoman.cli import cli
from dragoman.rdf import records_quads
from dragoman.store import EmbeddedStore
from tests.gold_graph import gold_records


@pytest.fixture
def store(tmp_path: Path) -> str:
    """Return the folder of a store with the gold graph."""
    home = EmbeddedStore.open(tmp_path / "store")
    home.load(records_quads(gold_records()))
    home.close()
    return str(tmp_path / "store")


def run(*words: str) -> Result:
    return CliRunner().invoke(cli, words)


def test_explore_writes_one_file(store: str, tmp_path: Path) -> None:
    out = tmp_path / "graph.html"
    result = run("explore", "--store", store, "-o", str(out), "--title", "A <b>title")
    assert result.exit_code == 0, result.output
    assert result.stdout == ""
    html = out.read_text("utf-8")
    assert html.startswith("<!doctype html>")
    assert "<title>A &lt;b&gt;title</title>" in html


def test_explore_to_stdout(store: str) -> None:
    assert run("explore", "--store", store, "-o", "-").stdout.startswith("<!doctype html>")


@pytest.mark.parametrize("measure", ["centrality", "communities", "brokers", "ties", "over-time"])
def test_analyse_gives_the_same_rows_in_every_format(store: str, measure: str) -> None:
    words = ("analyse", measure, "--store", store, "--network", "state-state")
    table = run(*words)
    rows = json.loads(run(*words, "--format", "json").stdout)
    lines = list(csv.DictReader(io.StringIO(run(*words, "--format", "csv").stdout)))
    assert table.exit_code == 0
    assert rows
    assert [{k: str(v) for k, v in row.items()} for row in rows] == lines
    assert str(next(v for v in rows[0].values() if isinstance(v, str))) in table.stdout


def test_changes_need_two_windows(store: str) -> None:
    assert run("analyse", "changes", "--store", store).exit_code == 1
    found = run(
        "analyse", "changes", "--store", store, "--network", "state-state", "--before", "2024", "--after", "2025..2025",
        "--format", "json",
    )  # fmt: skip
    assert json.loads(found.stdout)[0]["turn"] == "conflict → cooperation"


@pytest.mark.parametrize(
    "period", ["last week", "2025-1", "2025..soon", "2026-05..2026-01", "2026-02..2025", "2025-13", "2025-02-30"]
)
def test_periods_are_dates(store: str, period: str) -> None:
    assert run("analyse", "ties", "--store", store, "--period", period).exit_code == 1


def test_plot_writes_a_picture(store: str, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib", reason="matplotlib is not installed")
    assert run("plot", "topics", "--store", store, "-o", str(tmp_path / "x.svg")).exit_code == 0
    assert (tmp_path / "x.svg").read_text("utf-8").startswith("<?xml")
    other = run("plot", "topics", "--store", store, "-o", "x.pdf")
    assert str(other.exception) == "'x.pdf': a picture is .svg or .png"
