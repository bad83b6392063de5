"""One build in a process of its own, with its cost as JSON: CPU seconds, seconds, its most memory in MB.

python -m benchmarks.measured CORPUS STORE WORKERS
"""

import json
import resource
import sys
import time
from pathlib import Path


def main() -> None:
    """Build and print the cost; everything from the first import on counts."""
    started = time.monotonic()
    from dragoman.corpus.build import build
    from dragoman.corpus.engine import local_engine
    from dragoman.corpus.journal import Journal, Kind, journal_path
    from dragoman.pipeline import generator
    from dragoman.reading.sources import find_articles
    from dragoman.store import EmbeddedStore

    corpus, store, workers = sys.argv[1:]
    home = EmbeddedStore.open(Path(store))
    journal = Journal(journal_path(home.name), generator())
    journal.begin("benchmark")
    kinds = [entry.kind for entry in build(find_articles([corpus]), home, journal, local_engine(int(workers)))]
    journal.end()
    journal.close()
    home.close()
    assert set(kinds) == {Kind.BUILT}, set(kinds)
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    cost = {
        "cpu": sum(u.ru_utime + u.ru_stime for u in used),
        "seconds": time.monotonic() - started,
        "memory": _most_memory(),
    }
    print(json.dumps(cost))


def _most_memory() -> int:
    """Return the most memory that this process has held, in MB; getrusage counts what its parent held, too."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) // 1024


if __name__ == "__main__":
    main()
