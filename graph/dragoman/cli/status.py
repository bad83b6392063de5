"""dragoman status: what was built, what was rejected and why."""

import os
from contextlib import closing
from pathlib import Path

import click

from dragoman.cli.options import store_name, store_options
from dragoman.corpus.journal import Journal, journal_path
from dragoman.errors import StoreError
from dragoman.store import EmbeddedStore


@click.command()
@store_options
def status(store: Path | None, endpoint: str | None) -> None:
    """Say what a store was built from: articles, statements, and what was rejected in the last build, with reasons."""
    name = store_name(store, endpoint)
    path = journal_path(name)
    trouble = None if endpoint else _trouble(Path(name))
    if not os.path.isfile(path):  # pathlib's raises where the folder is forbidden
        raise trouble or StoreError(f"nothing was built into '{name}' from here yet: 'dragoman build' does")
    with closing(Journal(path)) as journal:
        summary = journal.summary()
        ended = "complete" if summary.complete else "stopped: the same command goes on from there"
        click.echo(f"store       {name}{' (not usable)' if trouble else ''}")
        click.echo(f"articles    {summary.articles:,}")
        click.echo(f"statements  {summary.statements:,}")
        click.echo(f"rejected    {summary.rejected:,}")
        click.echo(f"last build  {ended}")
        click.echo(f"read from   {', '.join(journal.commands())}")
        for place, reason in journal.rejected():
            click.echo(f"  {place}: {reason}")
    if trouble:  # the journal tells what was read, and not whether the store still holds it
        raise trouble


def _trouble(folder: Path) -> StoreError | None:
    """Return why the store cannot be opened; None if it can."""
    try:
        EmbeddedStore.open(folder, read_only=True).close()
    except StoreError as error:
        return error
    return None
