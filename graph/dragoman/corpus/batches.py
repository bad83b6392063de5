"""Batches of articles that a build has to read; what the journal knows already is settled on the way."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from dragoman.corpus.journal import Entry, Journal, Kind, fingerprint
from dragoman.model import Article
from dragoman.reading.sources import Found, Rejected
from dragoman.reading.sources.found import short_hash

BATCH_CHARS = 25_000
"""A batch is full once its articles have this many characters together."""

BATCH_ENTRIES = 500
"""A batch is also full with this many entries, read or settled."""


@dataclass(slots=True)
class Batch:
    """Articles to read, and entries about articles that need no reading."""

    todo: list[Found] = field(default_factory=list)
    settled: list[Entry] = field(default_factory=list)
    chars: int = 0

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles to read."""
        return tuple(found.article for found in self.todo)

    @property
    def full(self) -> bool:
        """Whether the batch should go on its way."""
        return self.chars >= BATCH_CHARS or len(self.todo) + len(self.settled) >= BATCH_ENTRIES


def batches(items: Iterable[Found | Rejected], journal: Journal) -> Iterator[Batch]:
    """Yield batches that together hold every item once."""
    under_way = _UnderWay(journal)
    batch = Batch()
    for item in items:
        settled = under_way.settle(item)
        if isinstance(settled, Entry):
            batch.settled.append(settled)
        else:
            batch.todo.append(settled)
            batch.chars += len(settled.article.text)
        if batch.full:
            yield batch
            batch = Batch()
    if batch.todo or batch.settled:
        yield batch


class _UnderWay:
    """Decides what is to be read, by the journal and by the ids that are on their way into it."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._recent: dict[str, tuple[str, str]] = {}

    def settle(self, item: Found | Rejected) -> Found | Entry:
        """Return an article that is to be read (perhaps under an id of its own), or the entry that settles it."""
        if isinstance(item, Rejected):
            return Entry(Kind.REJECTED, item.place, reason=item.reason)
        return self._settle_article(item, fingerprint(item.article))

    def _settle_article(self, item: Found, mark: str) -> Found | Entry:
        article, journal = item.article, self._journal
        known = journal.known(article.id)
        recent = self._recent.get(article.id)
        if recent and recent[0] == mark:
            return Entry(Kind.UNCHANGED, item.place, article.id, mark)
        if known and known.fingerprint == mark and known.generator == journal.generator:
            self._remember(article.id, mark, item.place)  # the journal may not hold yet that this run met it
            return Entry(Kind.UNCHANGED, item.place, article.id, mark)
        met_in_this_run = bool(recent) or bool(known and known.run == journal.run and known.fingerprint != mark)
        elsewhere = bool(known and known.place != item.place and known.fingerprint != mark)
        if item.named and met_in_this_run:
            reason = f"another text of this run has the id '{article.id}'; give each article an id of its own"
            return Entry(Kind.REJECTED, item.place, reason=reason)
        if not item.named and (met_in_this_run or elsewhere):
            own = replace(article, id=f"{article.id}-{short_hash(article.text)}")
            return self._settle_article(Found(own, item.place, named=True), fingerprint(own))
        self._remember(article.id, mark, item.place)
        return item

    def _remember(self, article_id: str, mark: str, place: str) -> None:
        """Keep the ids that the journal may not hold yet; batches on the way are few, so the memory is bounded."""
        self._recent[article_id] = (mark, place)
        if len(self._recent) > 100 * BATCH_ENTRIES:
            for old in list(self._recent)[: 50 * BATCH_ENTRIES]:
                del self._recent[old]
