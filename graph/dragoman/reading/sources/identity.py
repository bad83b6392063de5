"""Which article is which: one rule for whoever reads many, here, on a cluster, or again after a while."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from dragoman.model import Article
from dragoman.reading.sources.found import Found, Rejected, short_hash


@dataclass(frozen=True, slots=True)
class Holder:
    """The article that has an id: its fingerprint and origin, and whether it was met in this run."""

    fingerprint: str
    origin: str
    present: bool = True


def fingerprint(article: Article) -> str:
    """Return the hash of an article's text and metadata: equal means that there is nothing new to read."""
    day = article.date.isoformat() if article.date else ""
    parts = (article.text, day, article.title, article.url, article.publisher, article.language, article.author)
    return hashlib.sha256("\x1f".join(part or "" for part in parts).encode()).hexdigest()


def identified(item: Found, holder_of: Callable[[str], Holder | None]) -> Found | Rejected:
    """Return an article under the id that it is known by; rejected where another article of this run has that id.

    What was met in an earlier run and differs now has been corrected. An id that was made from another file or address
    belongs to another article, and this one gets an id of its own.
    """
    article = item.article
    holder = holder_of(article.id)
    if holder is None or holder.fingerprint == fingerprint(article):
        return item
    if item.origin and item.origin != holder.origin:
        own = replace(article, id=f"{article.id}-{short_hash(article.text)}")
        return identified(replace(item, article=own), holder_of)
    if holder.present:
        reason = f"another article of this run has the id '{article.id}'; give each an id of its own"
        return Rejected(item.place, reason)
    return item


def once(items: Iterable[Found | Rejected]) -> Iterator[Found | Rejected]:
    """Yield each article once, under the id that it is known by, and what was rejected."""
    met: dict[str, Holder] = {}
    for item in items:
        settled = identified(item, met.get) if isinstance(item, Found) else item
        if isinstance(settled, Found):
            if settled.article.id in met:
                continue
            met[settled.article.id] = Holder(fingerprint(settled.article), settled.origin)
        yield settled
