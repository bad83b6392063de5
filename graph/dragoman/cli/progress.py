"""A progress bar for long builds: articles done, articles a second, time left where the number is known."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.text import Text

_T = TypeVar("_T")
_LINES = (".jsonl", ".ndjson")
_COUNTABLE_BYTES = 4_000_000_000
"""Most bytes whose lines are counted beforehand, which takes some seconds."""


def shown(items: Iterable[_T], paths: Sequence[str]) -> Iterator[_T]:
    """Yield the items; on a terminal a bar on stderr counts them."""
    if not sys.stderr.isatty():
        yield from items
        return
    columns = (BarColumn(), TextColumn("{task.completed:,.0f} articles"), _Rate(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield from progress.track(items, total=expected(paths))


def expected(paths: Sequence[str]) -> int | None:
    """Return how many articles the paths hold, None where counting would mean reading them."""
    counts = [_count(Path(path)) for path in paths]
    return sum(count for count in counts if count) if all(counts) else None


def _count(path: Path) -> int | None:
    if path.is_dir():
        counts = [_count(file) for file in path.rglob("*.*") if file.is_file() and not file.name.startswith(".")]
        return sum(count for count in counts if count) if all(counts) else None
    if path.suffix in _LINES and path.is_file() and path.stat().st_size < _COUNTABLE_BYTES:
        with path.open("rb") as stream:
            return sum(1 for _ in stream)
    return 1 if path.suffix in (".txt", ".text", ".html", ".htm") and path.is_file() else None


class _Rate(ProgressColumn):
    """Articles a second."""

    def render(self, task: Task) -> Text:
        """Return the rate so far."""
        return Text(f"{task.speed:,.1f}/s" if task.speed else "")
