"""The Spark engine: the same triples as a local build, also when an executor dies on the way."""

import contextlib
import importlib.util
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from benchmarks.corpus import articles
from dragoman.corpus.work import Built, read_batch
from dragoman.model import Article
from dragoman.reading.sources import Found, find_articles
from tests.support import missing, require


@pytest.fixture(scope="module", autouse=True)
def spark() -> None:
    require("java", "Spark needs Java 17")
    if importlib.util.find_spec("pyspark") is None:
        missing("pyspark is not installed")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Two JSONL files: articles, one of them twice, a broken line, and another text under a known id."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    lines = [json.dumps(article) for article in articles(24)]
    (folder / "a.jsonl").write_text("\n".join([*lines[:12], "{broken", lines[3]]) + "\n")
    other = json.dumps({"id": "bench-0000000", "text": "Peru left the African Union."})
    (folder / "b.jsonl").write_text("\n".join([*lines[12:], other]) + "\n")
    return folder


def expected(corpus: Path) -> list[str]:
    found: dict[str, Article] = {}
    for item in find_articles([str(corpus)]):
        if isinstance(item, Found):
            found.setdefault(item.article.id, item.article)
    built = [result for result in read_batch(tuple(found.values())) if isinstance(result, Built)]
    assert len(built) == 24
    return sorted(line for result in built for line in result.quads.decode().splitlines())


def lines_of(output: Path, kind: str) -> list[str]:
    files = (output / f"kind={kind}").glob("part-*")
    return sorted(line for file in files for line in file.read_text(encoding="utf-8").split("\n") if line)


def command(corpus: Path, output: Path, master: str) -> list[str]:
    spark = ["--engine", "spark", "--output", str(output), "--master", master]
    return [sys.executable, "-m", "dragoman", "build", f"{corpus}/a.jsonl", f"{corpus}/b.jsonl", *spark]


def executors(parent: int) -> list[int]:
    """The executor processes below a process."""
    found, queue = [], [parent]
    while queue:
        pid = queue.pop()
        with contextlib.suppress(OSError):  # it may have ended since it was listed
            for path in Path(f"/proc/{pid}/task").glob("*/children"):
                queue += [int(word) for word in path.read_text().split()]
            if b"CoarseGrainedExecutorBackend" in Path(f"/proc/{pid}/cmdline").read_bytes():
                found.append(pid)
    return sorted(found)


def wait_for(condition: object, build: "subprocess.Popen[bytes]", seconds: int) -> bool:
    """Wait until something is there, as long as the build runs."""
    assert callable(condition)
    for _ in range(seconds * 5):
        if condition() or build.poll() is not None:
            break
        time.sleep(0.2)
    return bool(condition())


def test_two_executors_one_killed_on_the_way_same_triples_as_here(corpus: Path, tmp_path: Path) -> None:
    output = tmp_path / "graph"
    log = (tmp_path / "log").open("wb")
    build = subprocess.Popen(command(corpus, output, "local-cluster[2,1,1024]"), stderr=log, cwd=tmp_path)
    try:
        assert wait_for(lambda: len(executors(build.pid)) == 2, build, 900), (tmp_path / "log").read_text()
        assert wait_for((output / "_temporary").exists, build, 900), (tmp_path / "log").read_text()
        os.kill(executors(build.pid)[0], signal.SIGKILL)
        assert build.wait(1200) == 0, (tmp_path / "log").read_text()
    finally:
        build.kill()
        log.close()
    assert (output / "_SUCCESS").exists()
    assert lines_of(output, "quads") == expected(corpus)
    assert lines_of(output, "rejected") == sorted(
        [
            "a.jsonl\tmalformed JSON (Expecting property name enclosed in double quotes: line 1 column 2 (char 1)); "
            "mend it or leave it out",
            "b.jsonl\tanother article of this run has the id 'bench-0000000'; give each an id of its own",
        ]
    )


def test_an_output_that_exists_is_left_as_it_is(corpus: Path, tmp_path: Path) -> None:
    output = tmp_path / "graph"
    output.mkdir()
    (output / "mine.txt").write_text("keep")
    done = subprocess.run(
        command(corpus, output, "local[1]"), capture_output=True, text=True, cwd=tmp_path, check=False
    )
    assert done.returncode == 1
    assert f"Spark could not build '{output}'" in done.stderr.splitlines()[-1]
    assert [path.name for path in output.iterdir()] == ["mine.txt"]
