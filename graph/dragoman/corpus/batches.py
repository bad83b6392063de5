"""Batches of articles that a build has to read; what the journal knows already is settled on the way."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from dragoman.corpus.journal import Entry, Journal, Kind
from dragoman.model import Article
from dragoman.reading.sources import Found, Rejected
from dragoman.reading.sources.identity import Holder, fingerprint, identified

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
    """Yield batches that together hold every item once; an article that was met in this run already adds none."""
    under_way = _UnderWay(journal)
    batch = Batch()
    for item in items:
        settled = under_way.settle(item)
        if isinstance(settled, Entry):
            batch.settled.append(settled)
        elif settled:
            batch.todo.append(settled)
            batch.chars += len(settled.article.text)
        if batch.full:
            yield batch
            batch = Batch()
    if batch.todo or batch.settled:
        yield batch


class _UnderWay:
    """Decides what is to be read, by the journal and by the articles that are on their way into it."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._recent: dict[str, Holder] = {}

    def settle(self, item: Found | Rejected) -> Found | Entry | None:
        """Return an article that is to be read, under the id that it is known by, or the entry that settles it.

        None where the same article was met in this run already.
        """
        settled = identified(self._as_known(item), self._holder) if isinstance(item, Found) else item
        if isinstance(settled, Rejected):
            return Entry(Kind.REJECTED, settled.place, reason=settled.reason)
        mark = fingerprint(settled.article)
        holder = self._holder(settled.article.id)
        if holder and holder.present and holder.fingerprint == mark:
            return None
        self._remember(settled.article.id, Holder(mark, settled.origin))
        if self._holds(settled.article.id, mark):
            return Entry(Kind.UNCHANGED, settled.place, settled.article.id, mark, settled.origin)
        return settled

    def _as_known(self, item: Found) -> Found:
        """Return an article under the id that it has had since it was first found in its file or at its address."""
        known = self._journal.id_at(item.origin) if item.origin else None
        return replace(item, article=replace(item.article, id=known)) if known else item

    def _holder(self, article_id: str) -> Holder | None:
        if recent := self._recent.get(article_id):
            return recent
        known = self._journal.known(article_id)
        return Holder(known.fingerprint, known.origin, known.run == self._journal.run) if known else None

    def _holds(self, article_id: str, mark: str) -> bool:
        """Return whether the store holds this text of the article already, as this version reads it."""
        known = self._journal.known(article_id)
        return bool(known and (known.fingerprint, known.generator) == (mark, self._journal.generator))

    def _remember(self, article_id: str, holder: Holder) -> None:
        """Keep what the journal may not hold yet; batches on the way are few, so the memory is bounded."""
        self._recent[article_id] = holder
        if len(self._recent) > 100 * BATCH_ENTRIES:
            for old in list(self._recent)[: 50 * BATCH_ENTRIES]:
                del self._recent[old]
