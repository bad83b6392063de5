"""What the commands over a view of the graph share: articles or a store in, a table, CSV or JSON out."""

import sys
from collections.abc import Callable
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
from dragoman.querying.labels import plain
from dragoman.querying.results import csv_text
from dragoman.querying.tables import NOT_SHOWN, view_json
from dragoman.querying.views import STATUSES
from dragoman.store import Rows, Store


def view_command(
    name: str, summary: str, view: Callable[[Store, str], Rows], table: Callable[[Rows, int], str], status: str
) -> click.Command:
    """Return the command that prints a view; `status` is the default of --status."""

    @click.command(name, help=summary)
    @click.argument("paths", nargs=-1, metavar="[PATH]...")
    @click.option("--status", type=click.Choice(STATUSES), default=status, show_default=True)
    @format_option("csv", "json")
    @click.option("--date", "day", metavar="YYYY-MM-DD", help="Day of the articles under PATH that do not say theirs.")
    @output_option
    @store_options
    def command(
        paths: tuple[str, ...],
        status: str,
        form: str | None,
        day: str | None,
        output: Path | None,
        store: Path | None,
        endpoint: str | None,
    ) -> None:
        rows = view(open_graph(paths, store, endpoint, day), status)
        forms: dict[str, Callable[[], str]] = {
            "table": lambda: table(rows, terminal_width()),
            "csv": lambda: csv_text(rows.variables, map(plain, rows)),
            "json": lambda: view_json(rows),
        }
        form = form_for(form, output, forms)
        text = forms[form]()
        if form == "table" and output is None and sys.stdout is not None and sys.stdout.isatty():
            rows_, line, rest = text.rpartition(NOT_SHOWN)
            text = rows_ + click.style(line + rest.rstrip(), dim=True) + "\n" if line else text
        write_output(text, output)

    return command
