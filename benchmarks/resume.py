"""Kills a build at random again and again, and checks that every article is in the store exactly once.

    python -m benchmarks.resume [--articles 400] [--kills 50] [--workers 2] [--seed 1]

Each time the build runs for a random while, then one of three things happens: kill -9 of the whole build, Ctrl-C, or
kill -9 of one worker (the build must go on by itself). Whenever a build gets through, and at the end, the store is
compared, quad by quad, with that of a build that nobody disturbed; then it starts over. Only builds that were ended
count.
"""

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from pyoxigraph import RdfFormat, Store

from benchmarks.corpus import articles


def main() -> None:
    """Run the harness and say what came of it; exit code 1 if anything differs."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder, "corpus.jsonl")
        with corpus.open("w", encoding="utf-8") as stream:
            stream.writelines(json.dumps(article) + "\n" for article in articles(options.articles))
        calm = _command(corpus, Path(folder, "calm"), options.workers)
        started = time.monotonic()
        subprocess.run(calm, check=True, capture_output=True)
        seconds = time.monotonic() - started
        print(f"undisturbed: {seconds:.1f} s", flush=True)
        stores = Path(folder, "calm"), Path(folder, "disturbed")
        disturbed = _command(corpus, stores[1], options.workers)
        compare = partial(_compare, *stores, options.articles)
        _disturb(disturbed, stores[1], compare, options.kills, seconds, random.Random(options.seed))
        last = subprocess.run(disturbed, check=True, capture_output=True, text=True)
        print(last.stderr.strip())
        compare()


def _command(corpus: Path, store: Path, workers: int) -> list[str]:
    dragoman = str(Path(sys.executable).with_name("dragoman"))
    return [dragoman, "build", str(corpus), "--store", str(store), "--workers", str(workers)]


def _disturb(
    command: list[str], store: Path, compare: Callable[[], None], kills: int, seconds: float, chance: random.Random
) -> None:
    """Start the build again and again, and end it each time after a while, in one way or another."""
    done: dict[str, int] = {}
    while sum(done.values()) < kills:
        build = subprocess.Popen(command, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(0, seconds / 2))
        how = chance.choice(("kill", "kill", "interrupt", "worker"))
        if build.poll() is not None:
            print()
            compare()
            shutil.rmtree(store)
            continue
        if how == "worker":
            _kill_worker(build.pid, chance)
            time.sleep(chance.uniform(0, 2))
            build.kill()
        else:
            build.send_signal(signal.SIGKILL if how == "kill" else signal.SIGINT)
        build.wait()
        done[how] = done.get(how, 0) + 1
        print(f"\r{sum(done.values())}/{kills} {done}", end="", flush=True)
    print()


def _kill_worker(parent: int, chance: random.Random) -> None:
    children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    if children:
        os.kill(int(chance.choice(children)), signal.SIGKILL)


def _compare(calm: Path, disturbed: Path, count: int) -> None:
    one, other = _dump(calm), _dump(disturbed)
    graphs = sum(1 for _ in Store.read_only(str(disturbed)).named_graphs())
    print(f"{graphs} graphs of {count} articles, {len(other)} quads, {'equal' if one == other else 'DIFFERENT'}")
    if one != other or graphs != count:
        sys.exit(1)


def _dump(store: Path) -> list[bytes]:
    """Return the store's quads, and how many triples its other indexes find for each predicate."""
    home = Store.read_only(str(store))
    lines = sorted((home.dump(format=RdfFormat.N_QUADS) or b"").splitlines())
    predicates = {quad.predicate for quad in home}
    counts = (f"{p} {sum(1 for _ in home.quads_for_pattern(None, p, None, None))}" for p in predicates)
    return lines + sorted(count.encode() for count in counts)


if __name__ == "__main__":
    main()
