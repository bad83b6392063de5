"""Building on Apache Spark: the same pure function, articles in, N-Quads out, over any Hadoop file system.

The output folder holds kind=quads/ (N-Quads partitions for `dragoman load`) and kind=rejected/ (place and reason).
Spark's own commit protocol writes it: a partition is there wholly or not at all, so a lost worker costs a retry.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from functools import partial
from importlib import import_module
from itertools import islice
from operator import itemgetter
from typing import Any

from dragoman.corpus.work import Built, read_batch
from dragoman.errors import ArticleError, DragomanError, OutputError
from dragoman.reading.sources import Defaults, Found, Rejected, slug
from dragoman.reading.sources.identity import once
from dragoman.reading.sources.jsonl import article_of_fields, article_of_line

_BATCH = 64
_Order = tuple[int, str, int, int]
"""Where an article stands in the input: number of the path, file, start of the block, place in the block."""
_Item = Found | Rejected


def build_partitions(paths: Iterable[str], output: str, defaults: Defaults, master: str | None = None) -> None:
    """Read JSONL and Parquet articles on Spark and write N-Quads partitions into a folder that is not there yet.

    The master is Spark's own (of spark-submit or its configuration) unless one is named. Of several articles with one
    id the first counts, as in a local build.
    """
    session = _session(master)
    try:
        found = session.sparkContext.union([_found(session, n, path, defaults) for n, path in enumerate(paths)])
        tasks = max(found.getNumPartitions(), 2 * session.sparkContext.defaultParallelism)
        rows = found.groupByKey(tasks).values().mapPartitions(_built)
        session.createDataFrame(rows, "kind string, line string").write.partitionBy("kind").text(output)
    except DragomanError:
        raise
    except Exception as error:
        raise OutputError(f"Spark could not build '{output}': {_first_line(error)}") from error
    finally:
        session.stop()


def _session(master: str | None) -> Any:
    """Return a Spark session."""
    try:
        builder = import_module("pyspark.sql").SparkSession.builder.appName("dragoman")
    except ImportError as error:
        raise DragomanError(
            "--engine spark needs the extra 'spark' and Java 17: pip install 'dragoman[spark]'"
        ) from error
    if master:
        builder = builder.master(master)
    if master and master.startswith("local"):
        # the workers of this machine run the Python that runs us; on a cluster its configuration says which
        os.environ["PYSPARK_PYTHON"] = sys.executable
    session = builder.config("spark.ui.showConsoleProgress", str(sys.stderr.isatty()).lower()).getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    return session


def _found(session: Any, number: int, path: str, defaults: Defaults) -> Any:
    """Return a path's articles as an RDD of (id, (order, article or rejected))."""
    parquet = path.rstrip("/").endswith(".parquet")
    frame = session.read.parquet(path) if parquet else session.read.text(path)
    place = ("_metadata.file_name", "_metadata.file_path", "_metadata.file_block_start")
    return frame.select("*", *place).rdd.mapPartitions(partial(_read_rows, number=number, defaults=defaults))


def _read_rows(rows: Iterable[Any], number: int, defaults: Defaults) -> Iterator[tuple[str, tuple[_Order, _Item]]]:
    for position, row in enumerate(rows):
        fields = row.asDict()
        name, file, block = (fields.pop(key) for key in ("file_name", "file_path", "file_block_start"))
        order = (number, file, block, position)
        item = _article(fields, name, defaults)
        if item:
            yield item.article.id if isinstance(item, Found) else f"\0{order}", (order, item)


def _article(fields: dict[str, Any], name: str, defaults: Defaults) -> _Item | None:
    """Return the article of a row: a line of JSON under 'value', else the columns themselves; None for a blank line."""
    stem = slug(name.split(".")[0]) or "spark"
    try:
        if "text" in fields:
            return article_of_fields(fields, name, stem, defaults)
        line = fields["value"]
        return article_of_line(line.encode(), name, stem, defaults) if line.strip() else None
    except ArticleError as error:
        return Rejected(name, str(error))


def _built(groups: Iterable[Iterable[tuple[_Order, _Item]]]) -> Iterator[tuple[str, str]]:
    """Yield (kind, lines) of each article: its N-Quads as one block, or the place and reason of a rejection."""
    items = (item for group in groups for item in once(item for _, item in sorted(group, key=itemgetter(0))))
    while batch := list(islice(items, _BATCH)):
        yield from (("rejected", f"{item.place}\t{item.reason}") for item in batch if isinstance(item, Rejected))
        todo = [item for item in batch if isinstance(item, Found)]
        for item, result in zip(todo, read_batch([item.article for item in todo]), strict=True):
            if isinstance(result, Built):
                yield "quads", result.quads.decode().rstrip("\n")
            else:
                yield "rejected", f"{item.place}\t{result.reason}"


def _first_line(error: BaseException) -> str:
    return next((line.strip() for line in str(error).splitlines() if line.strip()), type(error).__name__)[:300]
