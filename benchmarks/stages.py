"""What the project's own stages cost beside the bare parse of the same texts, in one process on one thread.

    OPENBLAS_NUM_THREADS=1 python -m benchmarks.stages [--articles 60] [--rounds 3]

Two corpora: the dense articles of articles/gold, and generated ones of which every second sentence matters. Each stage
is timed in CPU seconds over the whole corpus, the best of some rounds; ratios are to the bare parse of every sentence.
"""

import argparse
import json
import time
from collections.abc import Callable, Iterator
from datetime import date
from itertools import count
from pathlib import Path
from typing import TypeVar

from benchmarks.corpus import articles
from dragoman.corpus.work import built, read_batch, uncollected
from dragoman.extraction.extractor import extract
from dragoman.extraction.naming.name_spans import name_spans
from dragoman.extraction.scan import scan
from dragoman.model import Article
from dragoman.reading.parsed import Doc
from dragoman.reading.pipeline import Document, load_language

_T = TypeVar("_T")
_GOLD = Path(__file__).parent.parent / "articles" / "gold"


def main() -> None:
    """Print a table for each corpus."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--articles", type=int, default=60, help="generated articles")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    corpora = {"articles/gold": _gold(), f"{options.articles} generated articles": _generated(options.articles)}
    for name, texts in corpora.items():
        print(f"| {name} | CPU ms an article | ratio |\n|---|---|---|")
        for stage, seconds, ratio in _costs(texts, options.rounds):
            print(f"| {stage} | {1000 * seconds / len(texts):.1f} | {ratio:.2f} |", flush=True)


def _gold() -> list[Article]:
    loaded = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(_GOLD.glob("*.json"))]
    return [Article(str(i), gold["text"], date.fromisoformat(gold["date"])) for i, gold in enumerate(loaded)]


def _generated(number: int) -> list[Article]:
    return [Article(a["id"], a["text"], date.fromisoformat(a["date"])) for a in articles(number)]


def _costs(texts: list[Article], rounds: int) -> Iterator[tuple[str, float, float]]:
    """Yield each stage with its CPU seconds and their ratio to those of the bare parse."""
    nlp = load_language(None)
    parses, bare = _timed(lambda: list(nlp.pipe([article.text for article in texts])), rounds)
    yield "bare parse", bare, 1.0
    read_batch(texts)
    documents, copying = _timed(lambda: list(map(Document, texts, map(Doc, parses))), rounds)
    spaces = count()
    _, scanning = _timed(lambda: [_scanned(a.text + " " * n) for n in [next(spaces)] for a in texts], rounds)
    records, extracting = _timed(lambda: [extract(document) for document in documents], rounds)
    _, writing = _timed(lambda: [built(record) for record in records], rounds)
    own = {
        "scan and names": scanning,
        "parse as plain values": copying,
        "extraction": extracting,
        "N-Quads": writing,
    }
    yield from ((stage, seconds, seconds / bare) for stage, seconds in own.items())
    yield "own stages together", sum(own.values()), sum(own.values()) / bare
    _, whole = _timed(lambda: read_batch(texts), rounds)
    yield "raw text to N-Quads", whole, whole / bare


def _scanned(text: str) -> int:
    """Return how many names and stretches that matter a text has; texts of each round differ, for known ones are kept.

    A stretch is a line: that is as much text as the reader asks about, in fewer parts.
    """
    matters, start, found = scan(text), 0, sum(1 for _ in name_spans(text))
    for line in text.splitlines(keepends=True):
        found += matters(start, start + len(line))
        start += len(line)
    return found


def _timed(work: Callable[[], _T], rounds: int) -> tuple[_T, float]:
    """Return what the work gives, and its CPU seconds, the best of some rounds; garbage is collected as in a build."""
    best = float("inf")
    for _ in range(rounds):
        before = time.process_time()
        with uncollected():
            result = work()
        best = min(best, time.process_time() - before)
    return result, best


if __name__ == "__main__":
    main()
