"""Local engines: batches read in this process, or by worker processes that are replaced when one dies."""

import multiprocessing
import multiprocessing.connection
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial

from dragoman.corpus.batches import Batch
from dragoman.corpus.work import Results, read_batch
from dragoman.model import Article
from dragoman.reading.sources import Rejected

Engine = Callable[[Iterable[Batch]], Iterator[tuple[Batch, Results]]]
"""Takes batches and yields each with the results of its articles, in order."""

_ATTEMPTS = 2


def local_engine(workers: int) -> Engine:
    """Return the engine of this machine: this process itself, or so many others."""
    return in_process if workers == 1 else partial(in_workers, workers=workers)


def in_process(batches: Iterable[Batch]) -> Iterator[tuple[Batch, Results]]:
    """Yield each batch with its results, read in this process."""
    for batch in batches:
        yield batch, read_batch(batch.articles) if batch.todo else []


def in_workers(batches: Iterable[Batch], workers: int) -> Iterator[tuple[Batch, Results]]:
    """Yield each batch with its results, in order, read by worker processes; few batches are on the way at a time."""
    pool = _Pool(workers)
    try:
        for batch in batches:
            pool.submit(batch)
            if len(pool.waiting) > 2 * workers:
                yield pool.first()
        while pool.waiting:
            yield pool.first()
    finally:
        pool.close()


class _Pool:
    """Worker processes and the batches that wait for them; a worker's death costs a retry, never an article."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._others = frozenset(multiprocessing.active_children())
        self._executor = self._start()
        self.waiting: deque[tuple[Batch, Future[Results]]] = deque()

    def submit(self, batch: Batch) -> None:
        """Send a batch to the workers."""
        self.waiting.append((batch, self._future(batch.articles)))

    def first(self) -> tuple[Batch, Results]:
        """Return the batch that waits longest with its results."""
        batch, future = self.waiting.popleft()
        try:
            return batch, future.result()
        except BrokenProcessPool:
            return batch, self._recover(batch)

    def close(self) -> None:
        """End the workers; where the work was stopped, at once: nobody takes what they are reading."""
        if self.waiting:
            for worker in set(multiprocessing.active_children()) - self._others:
                worker.kill()
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _start(self) -> ProcessPoolExecutor:
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(self._workers, mp_context=context, initializer=_prepare_worker)

    def _future(self, articles: tuple[Article, ...]) -> "Future[Results]":
        """Send articles to the workers; with nobody left to take them the future says so."""
        try:
            return self._executor.submit(read_batch, articles)
        except BrokenProcessPool as error:
            failed: Future[Results] = Future()
            failed.set_exception(error)
            return failed

    def _recover(self, batch: Batch) -> Results:
        """Read one batch article by article with fresh workers, then send the other lost ones again."""
        self._restart()
        results = [result for article in batch.articles for result in self._alone(article)]
        for position, (other, future) in enumerate(self.waiting):
            if future.done() and future.exception():
                self.waiting[position] = (other, self._future(other.articles))
        return results

    def _alone(self, article: Article) -> Results:
        """Read one article with nothing else on the way, so that it is known what killed a worker."""
        for _ in range(_ATTEMPTS):
            try:
                return self._future((article,)).result()
            except BrokenProcessPool:
                self._restart()
        return [Rejected(article.id, f"the worker that read it died {_ATTEMPTS} times; leave it out or report it")]

    def _restart(self) -> None:
        self._executor.shutdown(wait=True, cancel_futures=True)
        self._executor = self._start()


def _prepare_worker() -> None:
    """Leave Ctrl-C to the parent, and end when the parent is gone, however it ended."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    multiprocessing.connection.wait([sentinel])
    os._exit(1)
