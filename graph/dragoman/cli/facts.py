"""dragoman facts: the facts view as a table."""

from pathlib import Path

import click

from dragoman.cli.options import open_graph, output_option, store_options, terminal_width, write_output
from dragoman.model import Status
from dragoman.querying.labels import plain
from dragoman.querying.results import csv_text
from dragoman.querying.tables import facts_table, view_json
from dragoman.querying.views import STATUSES
from dragoman.querying.views import facts as facts_view


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--status", type=click.Choice(STATUSES), default=Status.REPORTED.value, show_default=True)
@click.option("--format", "form", type=click.Choice(("table", "csv", "json")), default="table", show_default=True)
@click.option("--date", "day", metavar="YYYY-MM-DD", help="Day of the articles under PATH that do not say theirs.")
@output_option
@store_options
def facts(
    paths: tuple[str, ...],
    status: str,
    form: str,
    day: str | None,
    output: Path | None,
    store: Path | None,
    endpoint: str | None,
) -> None:
    """Print who did what, one row a fact: of the articles under PATH, or else of the store."""
    graph = open_graph(paths, store, endpoint, day)
    rows = facts_view(graph, status)
    match form:
        case "table":
            text = facts_table(rows, terminal_width())
        case "csv":
            text = csv_text(rows.variables, map(plain, rows))
        case _:
            text = view_json(rows)
    write_output(text, output)
