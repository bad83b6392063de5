"""Options that several commands share: where the graph is, and where the output goes."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from dragoman.cli.failures import say, tell_left_out
from dragoman.errors import ArticleError, OutputError, StoreError
from dragoman.model import Article, Record
from dragoman.settings import DATA_IRI, DEFAULT_STORE, STORE_VARIABLE
from dragoman.store import EmbeddedStore, Store
from dragoman.vocabulary import NP

if TYPE_CHECKING:
    from pyoxigraph import Quad

    from dragoman.reading.sources import Found

_Command = TypeVar("_Command", bound=Callable[..., Any])


def store_options(command: _Command) -> _Command:
    """Return the command with --store DIR and --endpoint URL, which it takes as `store` and `endpoint`."""
    command = click.option(
        "--endpoint", metavar="URL", help="SPARQL 1.1 endpoint that holds the graph, instead of a folder."
    )(command)
    return click.option(
        "--store",
        type=click.Path(file_okay=False, path_type=Path),
        help=f"Folder of the store.  [default: ${STORE_VARIABLE} or {DEFAULT_STORE}]",
    )(command)


def output_option(command: _Command) -> _Command:
    """Return the command with -o FILE, which it takes as `output`; None or '-' is stdout."""
    return click.option(
        "-o",
        "--output",
        type=click.Path(dir_okay=False, path_type=Path),
        metavar="FILE",
        help="Write here, not to stdout.",
    )(command)


def format_option(*forms: str) -> Callable[[_Command], _Command]:
    """Return what gives a command --format with these forms, which it takes as `form`; None where none is named."""
    help_text = "[default: as the suffix of FILE says, else table]"
    return click.option("--format", "form", type=click.Choice(("table", *forms)), help=help_text)


def form_for(form: str | None, output: Path | None, forms: Collection[str]) -> str:
    """Return the form of an answer: the one that is named, else that of the output's suffix, else a table.

    OutputError for a suffix that is none of these and promises another form.
    """
    suffix = output.suffix.lower().removeprefix(".") if output else ""
    suffix = {"ttl": "turtle", "txt": "table", "": "table"}.get(suffix, suffix)
    if not form and suffix not in forms:
        raise OutputError(f"the suffix of '{output}' names no format here: give --format {'|'.join(forms)}")
    return form or suffix


def store_name(store: Path | None, endpoint: str | None) -> str:
    """Return the address or folder that the options name."""
    if store and endpoint:
        raise click.UsageError("--store and --endpoint exclude each other")
    return endpoint or str(store or os.environ.get(STORE_VARIABLE) or DEFAULT_STORE)


def open_store(store: Path | None, endpoint: str | None, *, read_only: bool = False, create: bool = False) -> Store:
    """Return the home of the graph that the options name; a folder is made only if `create` says so."""
    name = store_name(store, endpoint)
    if endpoint:
        from dragoman.store.remote import open_endpoint  # only here: it loads an HTTP client

        return open_endpoint(endpoint, os.environ)
    return EmbeddedStore.open(Path(name), read_only=read_only, create=create)


@contextmanager
def filled_store(store: Path | None, endpoint: str | None, *, keep_part: bool) -> Iterator[Store]:
    """Yield the home of the graph, made if it is missing, to a command that adds to it, and close it.

    What was made is taken away again where it holds nothing in the end, or where the command fails and cannot go on
    from a part of its work (`keep_part`): an empty store would pass for a graph.
    """
    folder = Path(store_name(store, endpoint))
    made = [] if endpoint else [place for place in (folder, *folder.parents) if not os.path.lexists(place)]
    keep = True  # what cannot be opened may be another's
    try:
        with closing(open_store(store, endpoint, create=True)) as home:
            whole = False
            try:
                yield home
                whole = True
            finally:
                keep = not made or ((whole or keep_part) and bool(home.query("ASK { ?s ?p ?o }")))
    finally:
        if not keep:
            shutil.rmtree(folder, ignore_errors=True)
            with suppress(OSError):
                for parent in made[1:]:
                    parent.rmdir()


def open_graph(paths: Iterable[str], store: Path | None, endpoint: str | None, day: str | None = None) -> Store:
    """Return a graph to read: of the articles under the paths, held in memory, or else the store of the options."""
    paths = tuple(paths)
    if paths and (store or endpoint):
        option = "--store" if store else "--endpoint"
        raise click.UsageError(f"{option} does not go with articles under PATH: they are asked alone")
    if day and not paths:
        raise click.UsageError("--date is for articles under PATH")
    if not paths:
        return open_store(store, endpoint, read_only=True)
    from dragoman.rdf import records_quads  # only here: it loads the reading pipeline

    return EmbeddedStore.memory(records_quads(_records(paths, day)))


def _records(paths: tuple[str, ...], day: str | None) -> Iterator[Record]:
    """Yield the records of the articles under the paths; what is rejected is told, and nothing at all is an error."""
    from dragoman.pipeline import results

    places: dict[str, str] = {}

    def articles() -> Iterator[Article]:
        for found in read_articles(paths, day):
            places[found.article.id] = found.place
            yield found.article

    read = False
    for result in results(articles()):
        if isinstance(result, Record):
            read = True
            yield result
        else:
            tell_left_out(f"{places[result.place]}: {result.reason}")
    if not read:
        raise _nothing_in(paths)


def read_articles(paths: tuple[str, ...], day: str | None = None) -> Iterator[Found]:
    """Yield the articles under the paths; what is rejected is told, and nothing at all is an error."""
    from dragoman import pipeline  # only here: it loads the reading pipeline
    from dragoman.reading.sources import Defaults, Found, parse_date

    found = False
    for item in pipeline.read_articles(paths, Defaults(parse_date(day))):
        if isinstance(item, Found):
            found = True
            yield item
        else:
            tell_left_out(str(item))
    if not found:
        raise _nothing_in(paths)


def _nothing_in(paths: tuple[str, ...]) -> ArticleError:
    return ArticleError(f"no article could be read from {', '.join(paths)}")


def write_output(content: str | bytes, output: Path | None) -> None:
    """Write the content to the file, whole or not at all, and say so; or to stdout.

    A link stays one, and what it leads to is written. A device or a pipe is written to as it is: to put a file in its
    place could break the system.
    """
    if output is None or str(output) in ("-", "/dev/stdout"):
        print_out(content)
        return
    data = content.encode() if isinstance(content, str) else content
    try:
        if _is_regular(output):
            target = Path(os.path.realpath(output))
            _make_folder(output, target.parent)
            _replace(target, data)
        else:
            output.write_bytes(data)
    except OSError as error:
        raise OutputError(f"'{output}' cannot be written: {error.strerror}") from error
    say(f"wrote {output}")


def print_out(content: str | bytes) -> None:
    """Write the content to stdout at once, so that what goes wrong is known before the program's end."""
    if sys.stdout is None:  # so Python has it where the shell has closed it
        raise OutputError("the output cannot be written: stdout is closed; name a file with -o")
    if isinstance(content, str):
        sys.stdout.write(content)
    else:
        sys.stdout.buffer.write(content)
    sys.stdout.flush()


def _is_regular(output: Path) -> bool:
    """Return whether an output is, or will be, a regular file; OSError where it can be none."""
    try:
        return stat.S_ISREG(output.stat().st_mode)
    except FileNotFoundError:
        return True


def _make_folder(output: Path, folder: Path) -> None:
    """Make the folder of an output where it is below the current one; elsewhere its name may well be mistyped."""
    if Path.cwd() in (folder, *folder.parents):
        folder.mkdir(parents=True, exist_ok=True)
    elif not folder.exists():
        named = folder if output.is_symlink() else output.parent
        raise OutputError(f"'{output}' cannot be written: there is no folder '{named}'; make it first")


def _replace(target: Path, data: bytes) -> None:
    """Put a regular file in the place of another, with the rights of the old one; no half of it is ever seen."""
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with part.open("xb") as stream:
            stream.write(data)
        if target.exists():
            shutil.copymode(target, part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def terminal_width() -> int:
    """Return the columns that a table may take: the terminal's, or 100 where there is none."""
    return shutil.get_terminal_size((100, 24)).columns


def whole(quads: Iterable[Quad], file: Path, deed: str) -> Iterator[Quad]:
    """Yield the quads of a file; StoreError if they are our nanopublications, with what to do the deed to instead."""
    for quad in quads:
        if quad.predicate == NP.hasAssertion and str(quad.graph_name).startswith(f"<{DATA_IRI}"):
            raise StoreError(
                f"'{file}' holds nanopublications, which leave out what is no assertion: "
                f"{deed} an export as .nq or .trig"
            )
        yield quad
