"""dragoman status: what the store holds, what was built and rejected and why."""

import os
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import click

from dragoman.cli.options import open_store, store_name, store_options
from dragoman.corpus.journal import Journal, journal_path
from dragoman.errors import StoreError, one_line
from dragoman.store import select
from dragoman.vocabulary import DCTERMS, DGM

_ARTICLES = f"SELECT DISTINCT ?id {{ ?article a {DGM.SourceDocument} ; {DCTERMS.identifier} ?id }}"
_STATEMENTS = f"SELECT (COUNT(DISTINCT ?statement) AS ?count) {{ ?statement a {DGM.Assertion} }}"


@dataclass(frozen=True, slots=True)
class _Content:
    """What a store holds: its articles by id, and the number of its statements."""

    articles: frozenset[str] = frozenset()
    statements: int = 0


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
    content = _Content()
    try:
        content = _content(store, endpoint)
    except StoreError as error:
        trouble = error
    if not built and not content.articles:
        raise trouble or StoreError(f"nothing was built into '{name}' from here yet: 'dragoman build' does")
    click.echo(f"store       {name}{' (not usable)' if trouble else ''}")
    if built:
        with closing(Journal(path)) as journal:
            for line in _lines(journal, content, usable=not trouble):
                click.echo(line)
    else:
        click.echo(f"articles    {_held(len(content.articles), len(content.articles))}")
        click.echo(f"statements  {content.statements:,}")
    if trouble:  # the journal tells what was read, and not whether the store still holds it
        raise trouble


def _content(store: Path | None, endpoint: str | None) -> _Content:
    """Return what the store holds; StoreError where it cannot say."""
    with closing(open_store(store, endpoint, read_only=True)) as home:
        articles = frozenset(row[0].value for row in select(home, _ARTICLES) if row[0])
        ((count,),) = select(home, _STATEMENTS)
        return _Content(articles, int(count.value) if count else 0)


def _lines(journal: Journal, content: _Content, *, usable: bool) -> Iterator[str]:
    """Yield what the journal tells of the store, which holds this content where it is usable."""
    summary = journal.summary()
    others = sum(journal.known(article_id) is None for article_id in content.articles)
    held = _held(len(content.articles), others, stopped=not summary.complete)
    yield f"articles    {held if usable else f'{summary.articles:,}'}"
    yield f"statements  {content.statements if usable else summary.statements:,}"
    yield f"rejected    {summary.rejected:,}"
    yield f"last build  {'complete' if summary.complete else 'stopped: the same command goes on from there'}"
    yield f"read from   {one_line(', '.join(journal.commands()))}"
    yield from (f"  {one_line(f'{place}: {reason}')}" for place, reason in journal.rejected())


def _held(count: int, others: int, *, stopped: bool = False) -> str:
    """Return how many articles there are, and how many were not built here or, where one was stopped, not noted."""
    if not others:
        return f"{count:,}"
    if stopped:
        return f"{count:,} ({others:,} of them from the build that was stopped, or by load, pull or push)"
    which = "none of them" if others == count else f"{others:,} of them not"
    return f"{count:,} ({which} built here: they came by load, pull or push)"
