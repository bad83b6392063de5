"""dragoman status: what was built, what was rejected and why."""

from contextlib import closing
from pathlib import Path

import click

from dragoman.cli.options import store_name, store_options
from dragoman.corpus.journal import Journal, journal_path
from dragoman.errors import StoreError


@click.command()
@store_options
def status(store: Path | None, endpoint: str | None) -> None:
    """Say what a store was built from: articles, statements, and what was rejected in the last build, with reasons."""
    name = store_name(store, endpoint)
    path = journal_path(name)
    if not path.is_file():
        raise StoreError(f"nothing was built into '{name}' from here yet: 'dragoman build' does")
    with closing(Journal(path)) as journal:
        summary = journal.summary()
        click.echo(f"store       {name}")
        click.echo(f"articles    {summary.articles:,}")
        click.echo(f"statements  {summary.statements:,}")
        click.echo(f"rejected    {summary.rejected:,}")
        click.echo(f"last build  {'complete' if summary.complete else 'stopped: the same command goes on from there'}")
        for place, reason in journal.rejected():
            click.echo(f"  {place}: {reason}")
