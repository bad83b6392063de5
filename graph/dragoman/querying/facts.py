"""The facts of one article, as labels, by the same query as the facts view."""

from collections.abc import Iterable

from dragoman.model import Article, Record
from dragoman.querying.labels import plain
from dragoman.querying.views import facts
from dragoman.rdf import record_quads
from dragoman.store import EmbeddedStore

FactWords = tuple[str, str, str]
"""Relation, subject and object, in words."""


def record_facts(record: Record) -> list[FactWords]:
    """Return the reported facts of a record, each once, in text order."""
    told = (plain(row) for row in facts(EmbeddedStore.memory(record_quads(record))))
    return list(dict.fromkeys((relation, subject, target) for relation, subject, target, *_ in told))


def facts_of(article: Article) -> Iterable[FactWords]:
    """Return the reported facts of an article, read now."""
    from dragoman.pipeline import records  # only here: it loads the reading pipeline

    return [fact for record in records([article]) for fact in record_facts(record)]
