"""Speed, memory and correctness over many articles, measured in one run; prints the table that the README shows.

    scripts/bench [--articles 400] [--sizes 200,800]

Times are CPU seconds of the processes concerned, so that other work on the machine counts little; ratios are between
figures of the same run. The bare parse is the reading pipeline alone over the same texts, every sentence parsed.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from pyoxigraph import RdfFormat, Store
from rdflib import Dataset

from benchmarks.corpus import articles
from dragoman.corpus.work import Built, read_batch
from dragoman.evaluation import by_relation, evaluate, read_gold
from dragoman.model import Article
from dragoman.querying.facts import facts_of
from dragoman.reading.pipeline import load_reader
from dragoman.store import EmbeddedStore

_T = TypeVar("_T")
_QUERY = """SELECT ?a ?b (COUNT(?s) AS ?n) WHERE { ?s a <https://w3id.org/dragoman/ontology#Assertion> ;
<https://w3id.org/dragoman/ontology#subject> ?a ; <https://w3id.org/dragoman/ontology#object> ?b } GROUP BY ?a ?b"""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table."""

    name: str
    figure: str
    ratio: str = ""

    def __str__(self) -> str:
        return f"| {self.name} | {self.figure} | {self.ratio} |"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--sizes", default="200,800", help="articles for cost and memory as the input grows")
    options = parser.parse_args()
    print(f"| {options.articles} generated articles | figure | ratio |\n|---|---|---|", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        sizes = [int(size) for size in options.sizes.split(",")]
        for row in _rows(options.articles, sizes, Path(folder)):
            print(row, flush=True)


def _rows(count: int, sizes: list[int], folder: Path) -> Iterator[Row]:
    texts = [Article(a["id"], a["text"], date.fromisoformat(a["date"])) for a in articles(count)]
    reader = load_reader()
    read_batch(texts[:5])
    sentences, bare = _timed(lambda: sum(sum(1 for _ in d.doc.sents) for d in reader.pipe(texts)))
    results, whole = _timed(lambda: read_batch(texts))
    built = [result for result in results if isinstance(result, Built)]
    yield Row("bare parse, sentences a CPU second", f"{sentences / bare:,.0f}", "1.00")
    yield Row("raw text to N-Quads, start-up excluded", f"{sentences / whole:,.0f}", f"{bare / whole:.2f}")
    yield from _commands(count, sentences, folder)
    yield from _growth(sizes, folder)
    yield from _stores({result.graph: result.quads for result in built}, folder)
    yield _quality(min(count, 100), folder)


def _commands(count: int, sentences: int, folder: Path) -> Iterator[Row]:
    for workers in (1, 2):
        cost, seconds, _ = _build(count, workers, folder)
        name = f"dragoman build, {workers} process{'es' if workers > 1 else ''}, start-up and store included"
        yield Row(name, f"{sentences / cost:,.0f} a CPU second, {sentences / seconds:,.0f} a second", "")


def _growth(sizes: list[int], folder: Path) -> Iterator[Row]:
    first = 0.0
    for size in sizes:
        cost, _, memory = _build(size, 1, folder)
        each = 1000 * cost / size
        first = first or each
        yield Row(
            f"{size:,} articles: CPU ms an article; most memory", f"{each:.0f} ms; {memory} MB", f"{each / first:.2f}"
        )


def _build(count: int, workers: int, folder: Path) -> tuple[float, float, int]:
    """Return CPU seconds, seconds and greatest memory in MB of one process of a build from nothing."""
    corpus = folder / f"{count}.jsonl"
    corpus.write_text("".join(json.dumps(article) + "\n" for article in articles(count)), encoding="utf-8")
    store = folder / f"store-{count}-{workers}-{time.monotonic_ns()}"
    command = [sys.executable, "-m", "benchmarks.measured", str(corpus), str(store), str(workers)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    figures = json.loads(done.stdout)
    return figures["cpu"], figures["seconds"], figures["memory"]


def _stores(graphs: dict[str, bytes], folder: Path) -> Iterator[Row]:
    """Yield loading and querying of the same quads: bare Oxigraph, our store on it, rdflib in memory."""
    quads = b"".join(graphs.values())
    bare = Store(str(folder / "bare"))
    _, load = _timed(lambda: bare.bulk_load(quads, RdfFormat.N_QUADS))
    ours = EmbeddedStore.open(folder / "ours")
    _, our_load = _timed(lambda: ours.add_graphs(graphs))
    graph = Dataset(default_union=True)
    _, rdflib_load = _timed(lambda: graph.parse(data=quads, format="nquads"))
    count = quads.count(b"\n")
    yield Row(f"loading {count:,} quads: bare Oxigraph on disk, CPU s", f"{load:.2f}", "1.00")
    yield Row("loading: dragoman's store (each quad also in the merge)", f"{our_load:.2f}", f"{our_load / load:.2f}")
    yield Row("loading: rdflib in memory", f"{rdflib_load:.2f}", f"{rdflib_load / load:.2f}")
    _, query = _timed(lambda: len(list(bare.query(_QUERY, use_default_graph_as_union=True))))  # type: ignore[arg-type]
    _, our_query = _timed(lambda: len(list(ours.query(_QUERY))))  # type: ignore[arg-type]
    _, rdflib_query = _timed(lambda: len(list(graph.query(_QUERY))))
    yield Row("grouping all assertions: bare Oxigraph, CPU ms", f"{1000 * query:.0f}", "1.00")
    yield Row("grouping: dragoman's store", f"{1000 * our_query:.0f}", f"{our_query / query:.2f}")
    yield Row("grouping: rdflib in memory", f"{1000 * rdflib_query:.0f}", f"{rdflib_query / query:.2f}")


def _quality(count: int, folder: Path) -> Row:
    gold = folder / "gold"
    gold.mkdir()
    for article in articles(count):
        (gold / f"{article['id']}.json").write_text(json.dumps(article), encoding="utf-8")
    tallies = by_relation(evaluate(read_gold(gold), facts_of)).values()
    found, wrong, missed = (sum(getattr(t, name) for t in tallies) for name in ("found", "wrong", "missed"))
    precision, recall = found / max(1, found + wrong), found / max(1, found + missed)
    return Row(
        f"facts of {count} articles: found, wrong, missing",
        f"{found:,}, {wrong:,}, {missed:,}",
        f"P {precision:.2f} R {recall:.2f}",
    )


def _timed(work: Callable[[], _T]) -> tuple[_T, float]:
    """Return what the work gives, and its CPU seconds in this process."""
    before = time.process_time()
    result = work()
    return result, time.process_time() - before


if __name__ == "__main__":
    main()
