"""dragoman events: the graph as event data."""

from pathlib import Path

import click

from dragoman.cli.options import open_graph, output_option, store_options, terminal_width, write_output
from dragoman.querying.labels import plain
from dragoman.querying.results import csv_text
from dragoman.querying.tables import events_table, view_json
from dragoman.querying.views import STATUSES
from dragoman.querying.views import events as events_view


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--status", type=click.Choice(STATUSES), default="all", show_default=True)
@click.option("--format", "form", type=click.Choice(("table", "csv", "json")), default="table", show_default=True)
@click.option("--date", "day", metavar="YYYY-MM-DD", help="Day of the articles under PATH that do not say theirs.")
@output_option
@store_options
def events(
    paths: tuple[str, ...],
    status: str,
    form: str,
    day: str | None,
    output: Path | None,
    store: Path | None,
    endpoint: str | None,
) -> None:
    """Print event data, one row a dyad with its PLOVER type: of the articles under PATH, or else of the store."""
    graph = open_graph(paths, store, endpoint, day)
    rows = events_view(graph, status)
    match form:
        case "table":
            text = events_table(rows, terminal_width())
        case "csv":
            text = csv_text(rows.variables, map(plain, rows))
        case _:
            text = view_json(rows)
    write_output(text, output)
