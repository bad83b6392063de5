"""dragoman build: articles into a store."""

import signal
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path

import click

from dragoman.cli.failures import let_go_of_broken_streams, say
from dragoman.cli.options import filled_store, store_options
from dragoman.cli.progress import shown
from dragoman.corpus.build import build as build_store
from dragoman.corpus.engine import local_engine
from dragoman.corpus.journal import Entry, Journal, Kind, journal_path
from dragoman.corpus.report import Report
from dragoman.corpus.spark import build_partitions
from dragoman.errors import DragomanError
from dragoman.pipeline import found_articles, generator
from dragoman.reading.sources import Defaults, Found, Rejected, is_url, parse_date, passed_over, real_path
from dragoman.reading.sources.keys import KNOWN


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--date",
    "day",
    metavar="YYYY-MM-DD",
    help="Day of the articles that do not say theirs, in their data or at the top.",
)
@click.option("--source", metavar="URL", help="Web address of the article; refused where there are several.")
@click.option("--title", help="Title of the article; refused where there are several.")
@click.option("--publisher", help="Publisher of the articles that do not say theirs.")
@click.option("--workers", type=click.IntRange(1, 256), default=1, show_default=True, help="Processes that read.")
@click.option("--engine", type=click.Choice(("local", "spark")), default="local", show_default=True)
@click.option("--output", metavar="DIR", help="With Spark: new folder for N-Quads partitions; then 'dragoman load'.")
@click.option("--master", metavar="URL", help="With Spark: its master, unless spark-submit names it.")
@store_options
def build(
    paths: tuple[str, ...],
    day: str | None,
    source: str | None,
    title: str | None,
    publisher: str | None,
    workers: int,
    engine: str,
    output: str | None,
    master: str | None,
    store: Path | None,
    endpoint: str | None,
) -> None:
    """Read articles into the graph.

    PATH is a file, a folder, a glob, a JSONL file (.gz, .zst), an HTML page, a feed, a list of addresses (.urls), a
    web address, or - for stdin. What is in the store already and has not changed is not read again, and a build that
    was stopped goes on where it was.
    """
    if source and not is_url(source):
        raise click.UsageError("--source takes an http(s) address")
    defaults = Defaults(parse_date(day), source, title, publisher)
    if (engine == "spark") != bool(output):
        raise click.UsageError("--engine spark and --output DIR go together")
    if master and not output:
        raise click.UsageError("--master is for --engine spark")
    if output:
        if source or title:
            raise click.UsageError("--source and --title are for a single article, and Spark is for many")
        if store or endpoint:
            raise click.UsageError(
                "--engine spark writes to --output DIR, and not to a store: 'dragoman load' takes it"
            )
        build_partitions(paths, output, defaults, master)
        _say(f"N-Quads partitions are in {output}/kind=quads: 'dragoman load' takes them")
        return
    found = found_articles(paths, defaults)
    unread = _Unread(_single(found) if source or title else found)
    report, undated = Report(), _Undated(unread)
    with (
        filled_store(store, endpoint, keep_part=True) as home,
        closing(Journal(journal_path(home.name), generator())) as journal,
        _stoppable(report, home.name),
    ):
        journal.begin(" ".join(paths))
        for entry in shown(build_store(undated, home, journal, local_engine(workers)), paths):
            undated.settle(entry)
            line = report.add(entry)
            if line:
                _say(line)
        journal.end()
        gone = set(journal.gone(real_path(Path(path)) for path in paths if not is_url(path) and Path(path).is_dir()))
    unread.warn()
    undated.warn()
    if left := passed_over(paths):
        _say(left)
    if gone:
        _say(_still_held(sorted(gone)))
    _say(report.line(home.name))
    if report.failed:
        sys.exit(1)


def _still_held(gone: list[str]) -> str:
    """Return in one line which articles the store keeps though their files are gone, and how they are removed."""
    if len(gone) == 1:
        return f"the file of 1 article is gone, and the store keeps it: 'dragoman remove {gone[0]}' takes it out"
    count = f"{len(gone):,} articles"
    return f"the files of {count} are gone, and the store keeps them: 'dragoman remove --gone' takes them out"


@contextmanager
def _stoppable(report: Report, store: str) -> Iterator[None]:
    """Turn Ctrl-C and a plain kill into one line that says how to go on."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    except KeyboardInterrupt:
        raise DragomanError(f"stopped; {report.line(store)}; the same command goes on from here") from None
    finally:
        signal.signal(signal.SIGTERM, before)


def _single(items: Iterator[Found | Rejected]) -> list[Found | Rejected]:
    """Return the one item that there is, if any; UsageError where there are more, before anything is read."""
    first = list(islice(items, 2))
    if len(first) > 1:
        raise click.UsageError(
            "--source and --title are for a single article, and there are more here: "
            "give each its own in the JSONL, or in a .json beside it"
        )
    return first


_KEYS = 8
"""How many keys are told that are not known."""


class _Undated:
    """Passes articles through and remembers those without a date that are not rejected, and their day without year."""

    def __init__(self, items: Iterable[Found | Rejected]) -> None:
        self._items = items
        self._waiting: dict[str, str] = {}
        self._places: list[str] = []
        self._count = 0

    def __iter__(self) -> Iterator[Found | Rejected]:
        from dragoman.reading.datelines import day_without_year  # only here: it loads the tokenizer

        for item in self._items:
            if isinstance(item, Found) and not item.article.date:
                self._waiting[item.place] = day_without_year(item.article.text)
            yield item

    def settle(self, entry: Entry) -> None:
        """Count an article without a date once it is known that it is in the store."""
        if entry.place in self._waiting:
            yearless = self._waiting.pop(entry.place)
            if entry.kind is not Kind.REJECTED:
                self._count += 1
                hint = f" (its '{yearless}' lacks the year)" if yearless else ""
                self._places = [*self._places, entry.place + hint][:3]

    def warn(self) -> None:
        """Say which articles have no date, in one line."""
        if self._count:
            more = f" and {self._count - len(self._places):,} more" if self._count > len(self._places) else ""
            remedy = "write the day over the text, or give --date YYYY-MM-DD"
            _say(f"no date: {', '.join(self._places)}{more}; days such as 'Monday' stay open: {remedy}")


class _Unread:
    """Passes articles through and remembers, file by file, the keys of their JSON lines that mean nothing here."""

    def __init__(self, items: Iterable[Found | Rejected]) -> None:
        self._items = items
        self._keys: dict[str, dict[str, None]] = {}

    def __iter__(self) -> Iterator[Found | Rejected]:
        for item in self._items:
            if isinstance(item, Found) and item.unread:
                file = item.place.rpartition(":")[0]
                self._keys.setdefault(file, {}).update(dict.fromkeys(sorted(item.unread)))
            yield item

    def warn(self) -> None:
        """Say what was not read, in one line a file."""
        for file, keys in self._keys.items():
            shown = [key if key.isprintable() else repr(key) for key in keys]
            more = f" and {len(shown) - _KEYS:,} more" if len(shown) > _KEYS else ""
            _say(f"{file}: keys not known: {', '.join(shown[:_KEYS])}{more}; known are {', '.join(KNOWN)}")


def _say(line: str) -> None:
    try:
        say(line)
    except BrokenPipeError:  # that nobody listens any more is no reason to stop reading
        let_go_of_broken_streams()
