"""dragoman push, pull and load: the graph from one home to another, and from files."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TypeVar

import click
from pyoxigraph import Quad
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from dragoman.cli.failures import say
from dragoman.cli.options import filled_store, open_store, store_options, whole
from dragoman.errors import DragomanError
from dragoman.store import Store
from dragoman.store.files import rdf_files, read_quads
from dragoman.store.transfer import copy, drop_gone, notes_for

_T = TypeVar("_T")

_store = click.option("--store", type=click.Path(file_okay=False, path_type=Path), help="Folder of the embedded store.")
_endpoint = click.option("--endpoint", metavar="URL", required=True, help="SPARQL 1.1 endpoint.")


@click.command()
@_store
@_endpoint
def push(store: Path | None, endpoint: str) -> None:
    """Copy the store to a SPARQL endpoint, each article's graph as a whole.

    What the endpoint has already is not sent again; a push that was stopped goes on where it was. What was pushed
    before and has been removed here is dropped there, unless somebody has changed it there since.
    """
    with closing(open_store(store, None, read_only=True)) as source, closing(open_store(None, endpoint)) as target:
        _copy(source, target)


@click.command()
@_store
@_endpoint
def pull(store: Path | None, endpoint: str) -> None:
    """Copy the graph of a SPARQL endpoint into the store, each article's graph as a whole.

    What was pulled before and has been removed there is dropped here, unless it has changed here since.
    """
    with closing(open_store(None, endpoint)) as source, filled_store(store, None, keep_part=True) as target:
        _copy(source, target)


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path))
@store_options
def load(paths: tuple[Path, ...], store: Path | None, endpoint: str | None) -> None:
    """Add files of RDF, or folders of them, to the graph: N-Quads, TriG, Turtle, RDF/XML, JSON-LD; - is N-Quads."""
    files = list(rdf_files(paths))
    with filled_store(store, endpoint, keep_part=False) as home:
        count = home.load(_shown(_quads(files), "quads"))
        quads = "1 quad" if count == 1 else f"{count:,} quads"
        of = "1 file" if len(files) == 1 else f"{len(files):,} files"
        say(f"{quads} of {of} {'is' if count == 1 else 'are'} in '{home.name}'")


def _copy(source: Store, target: Store) -> None:
    triples = graphs = sent = 0
    notes = notes_for(source, target)
    try:
        for copied in _shown(copy(source, target, notes), "graphs"):
            triples, graphs, sent = triples + copied.triples, graphs + 1, sent + copied.sent
        dropped = drop_gone(source, target, notes)
    except KeyboardInterrupt:
        raise DragomanError(f"stopped after {graphs:,} graphs; the same command goes on from here") from None
    known = f", {graphs - sent:,} were there already" if graphs > sent else ""
    gone = f", {dropped:,} dropped" if dropped else ""
    count = f"{graphs:,} {'graph' if graphs == 1 else 'graphs'}, {triples:,} triples"
    say(f"{count}: '{source.name}' → '{target.name}'{known}{gone}")


def _quads(files: Iterable[Path]) -> Iterator[Quad]:
    for file in files:
        yield from whole(read_quads(file, named=True), file, "load")


def _shown(items: Iterable[_T], what: str) -> Iterator[_T]:
    if not sys.stderr.isatty():
        yield from items
        return
    columns = (SpinnerColumn(), TextColumn(f"{{task.completed:,.0f}} {what}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield from progress.track(items, total=None)
