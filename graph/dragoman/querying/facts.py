"""The facts of one article, as labels, by the same query as the facts view."""

from collections.abc import Iterable

from dragoman.model import Article, Record
from dragoman.querying.labels import plain
from dragoman.querying.views import facts
from dragoman.rdf import record_quads
from dragoman.store import EmbeddedStore

Fact = tuple[str, str, str]
"""Relation, subject and object, in words."""


def record_facts(record: Record) -> list[Fact]:
    """Return the reported facts of a record."""
    store = EmbeddedStore.memory(record_quads(record))
    return [plain(row)[:3] for row in facts(store)]  # type: ignore[misc]


def facts_of(article: Article) -> Iterable[Fact]:
    """Return the reported facts of an article, read now."""
    from dragoman.pipeline import records  # only here: it loads the reading pipeline

    return [fact for record in records([article]) for fact in record_facts(record)]
