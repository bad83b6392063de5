"""dragoman analyse: measures of the network."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import click

from dragoman.cli.options import (
    form_for,
    format_option,
    open_graph,
    output_option,
    store_options,
    terminal_width,
    write_output,
)
from dragoman.network import NetworkData, read
from dragoman.network.measures import (
    MeasureRows,
    brokers,
    centrality,
    changes,
    columns,
    community_rows,
    over_time,
    tie_rows,
)
from dragoman.network.projections import ALWAYS, PROJECTIONS, Window, project
from dragoman.querying.results import csv_text


class _Period(click.ParamType):  # type: ignore[type-arg]  # older click has no type argument
    """A window of time: FROM..TO, each a year, month or day, or empty."""

    name = "from..to"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Window:
        if isinstance(value, Window):
            return value
        since, dots, until = str(value).partition("..")
        window = Window(since, until if dots else since)
        if any(end and not _is_date(end) for end in (window.since, window.until)):
            self.fail(f"'{value}' is no period: write 2025, 2025-01-01.. or 2025-03..2025-06", param, ctx)
        if until and since[: len(until)] > until[: len(since)]:
            self.fail(f"'{value}' ends before it begins: write the earlier day first", param, ctx)
        return window


def _is_date(text: str) -> bool:
    parts = text.split("-")
    try:
        date.fromisoformat("-".join((*parts, "01", "01")[:3]))
    except ValueError:
        return False
    return [len(p) for p in parts] == [4, 2, 2][: len(parts)]


PERIOD = _Period()
MEASURES: dict[str, Callable[[NetworkData, str, Window, str], MeasureRows]] = {
    "centrality": lambda data, name, window, step: centrality(project(data, name, window)),
    "communities": lambda data, name, window, step: community_rows(project(data, name, window)),
    "brokers": lambda data, name, window, step: brokers(project(data, name, window)),
    "ties": lambda data, name, window, step: tie_rows(project(data, name, window)),
    "over-time": lambda data, name, window, step: over_time(data, name, step, window),
}
"""Measure → its rows; 'changes' stands apart, because it compares two windows."""

_ORDERED = {
    "centrality": ", by pagerank",
    "communities": ", by size",
    "brokers": ", by betweenness",
    "ties": ", by facts",
    "changes": ", the greatest first",
}
"""Measure → in which order its rows come, for the title of the table."""

_OWN_OPTIONS = {"before": "changes", "after": "changes", "step": "over-time"}
"""Option → the one measure that it is for."""


@click.command()
@click.argument("measure", type=click.Choice((*MEASURES, "changes")), default="centrality")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--network", type=click.Choice(tuple(PROJECTIONS)), default="actor-actor", show_default=True)
@click.option("--period", type=PERIOD, help="Only facts of this time: FROM..TO.")
@click.option("--before", type=PERIOD, help="First window of 'changes'.")
@click.option("--after", type=PERIOD, help="Second window of 'changes'.")
@click.option("--step", type=click.Choice(("year", "month", "day")), help="Of 'over-time'.  [default: month]")
@click.option("--top", type=click.IntRange(min=0), default=20, show_default=True, help="Rows of a table; 0 is all.")
@format_option("csv", "json")
@click.option("--date", "day", metavar="YYYY-MM-DD", help="Day of the articles under PATH that do not say theirs.")
@output_option
@store_options
def analyse(
    measure: str,
    paths: tuple[str, ...],
    network: str,
    period: Window | None,
    before: Window | None,
    after: Window | None,
    step: str | None,
    top: int,
    form: str | None,
    day: str | None,
    output: Path | None,
    store: Path | None,
    endpoint: str | None,
) -> None:
    """Measure the network: centrality, communities, brokers, ties, ties over time, changes between two windows."""
    if measure == "changes" and not (before and after):
        raise click.UsageError("'changes' compares two windows: give --before FROM..TO and --after FROM..TO")
    if measure == "changes" and period:
        raise click.UsageError("'changes' takes its two windows from --before and --after, and no --period")
    given = {"before": before, "after": after, "step": step}
    for option, owner in _OWN_OPTIONS.items():
        if given[option] and measure != owner:
            raise click.UsageError(f"--{option} is for '{owner}'")
    data = read(open_graph(paths, store, endpoint, day))
    if before and after and measure == "changes":
        rows = changes(data, network, before, after)
    else:
        rows = MEASURES[measure](data, network, period or ALWAYS, step or "month")
    write_output(
        _FORMS[form_for(form, output, _FORMS)](rows, f"{measure} · {network}{_ORDERED.get(measure, '')}", top), output
    )


def _table(rows: MeasureRows, title: str, top: int) -> str:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    names = [name for name in columns(rows) if name != "iri"]
    table = Table(title=title, title_justify="left", box=None, header_style="bold", pad_edge=False)
    for name in names:
        table.add_column(name, justify="right" if isinstance(rows[0][name], int | float) else "left")
    for row in rows[:top] if top else rows:
        table.add_row(*(Text(_short(row[name])) for name in names))
    console = Console(width=terminal_width(), color_system=None)
    with console.capture() as capture:
        console.print(table if rows else f"{title}: nothing to measure")
        if top and len(rows) > top:
            console.print(f"… {len(rows) - top} more; --top 0 shows all")
    return "\n".join(line.rstrip() for line in capture.get().splitlines()) + "\n"


def _short(value: object) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def _csv(rows: MeasureRows, title: str, top: int) -> str:
    names = columns(rows)
    return csv_text(names, ([str(row[name]) for name in names] for row in rows))


def _json(rows: MeasureRows, title: str, top: int) -> str:
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


_FORMS: dict[str, Callable[[MeasureRows, str, int], str]] = {"table": _table, "csv": _csv, "json": _json}
