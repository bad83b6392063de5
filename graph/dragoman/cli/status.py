"""dragoman status: what the store holds, what was built and rejected and why."""

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import click

from dragoman.cli.options import open_store, store_name, store_options
from dragoman.corpus.journal import Journal, journal_path
from dragoman.errors import StoreError
from dragoman.store import select

_ARTICLES = """
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX dgm: <https://w3id.org/dragoman/ontology#>
SELECT DISTINCT ?id WHERE { ?article a dgm:SourceDocument ; dcterms:identifier ?id } ORDER BY ?id
"""


@click.command()
@store_options
def status(store: Path | None, endpoint: str | None) -> None:
    """Say what a store holds and was built from: articles, statements, and what the last build rejected, with reasons.

    Articles that came by load, pull or push, or from another computer, are counted apart.
    """
    name = store_name(store, endpoint)
    path = journal_path(name)
    built = os.path.isfile(path)  # pathlib's raises where the folder is forbidden
    trouble: StoreError | None = None
    held: set[str] = set()
    try:
        held = _articles(store, endpoint)
    except StoreError as error:
        trouble = error
    if not built and not held:
        raise trouble or StoreError(f"nothing was built into '{name}' from here yet: 'dragoman build' does")
    click.echo(f"store       {name}{' (not usable)' if trouble else ''}")
    if built:
        with closing(Journal(path)) as journal:
            for line in _lines(journal, held, usable=not trouble):
                click.echo(line)
    else:
        click.echo(f"articles    {_held(len(held), len(held))}")
    if trouble:  # the journal tells what was read, and not whether the store still holds it
        raise trouble


def _articles(store: Path | None, endpoint: str | None) -> set[str]:
    """Return the ids of the articles that the store holds; StoreError where it cannot say."""
    with closing(open_store(store, endpoint, read_only=True)) as home:
        return {row[0].value for row in select(home, _ARTICLES) if row[0]}


def _lines(journal: Journal, held: set[str], *, usable: bool) -> Iterator[str]:
    """Yield what the journal tells of the store, which holds these articles where it is usable."""
    summary = journal.summary()
    others = sum(journal.known(article_id) is None for article_id in held)
    yield f"articles    {_held(len(held), others) if usable else f'{summary.articles:,}'}"
    yield f"statements  {summary.statements:,}{' (of what was built here)' if others else ''}"
    yield f"rejected    {summary.rejected:,}"
    yield f"last build  {'complete' if summary.complete else 'stopped: the same command goes on from there'}"
    yield f"read from   {', '.join(journal.commands())}"
    yield from (f"  {place}: {reason}" for place, reason in journal.rejected())


def _held(count: int, others: int) -> str:
    """Return how many articles there are, and how many of them were not built here."""
    if not others:
        return f"{count:,}"
    which = "none of them" if others == count else f"{others:,} of them not"
    return f"{count:,} ({which} built here: they came by load, pull or push)"
