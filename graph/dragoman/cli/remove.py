"""dragoman remove: articles out of the graph."""

import os
from contextlib import closing, nullcontext
from pathlib import Path

import click

from dragoman.cli.failures import say
from dragoman.cli.options import open_store, store_options
from dragoman.corpus.journal import Journal, journal_path
from dragoman.corpus.remove import remove as remove_articles


@click.command()
@click.argument("ids", nargs=-1, metavar="ID...")
@click.option("--gone", is_flag=True, help="Take out the articles whose files are no longer where they were read.")
@store_options
def remove(ids: tuple[str, ...], gone: bool, store: Path | None, endpoint: str | None) -> None:
    """Take articles out of the graph, by the ids that the column 'document' shows.

    Their graphs go, and what a merge has found of them; what other articles say of the same people stays. A build that
    meets an article again reads it again.
    """
    if not ids and not gone:
        raise click.UsageError("give the ids of articles, or --gone")
    with closing(open_store(store, endpoint)) as home:
        path = journal_path(home.name)
        with closing(Journal(path)) if os.path.isfile(path) else nullcontext() as journal:
            taken = dict.fromkeys((*ids, *(journal.gone() if journal and gone else ())))
            findings = remove_articles(taken, home, journal)
        count = len(taken)
        merged = f", and {findings:,} {'finding' if findings == 1 else 'findings'} of a merge" if findings else ""
        say(f"{count:,} {'article' if count == 1 else 'articles'} removed from '{home.name}'{merged}")
