"""What a text tells: the facts that the tests of everyday sentences ask for."""

from collections.abc import Callable

from dragoman.extraction.extractor import extract
from dragoman.model import Record, Status
from dragoman.reading.pipeline import Document

Read = Callable[..., Document]
Facts = set[tuple[str, str, str]]
MUTUAL = frozenset({"metWith", "negotiatesWith", "seversTies", "establishesTies"})
"""Relations that go both ways, whichever side the text names first."""


def facts(record: Record, *, any_status: bool = False) -> Facts:
    """Return the facts of a record as (relation, subject, object): the reported ones, or all."""
    return {
        (s.relation, record.label(s.subject), record.label(s.object))
        for s in record.statements
        if any_status or s.status is Status.REPORTED
    }


def both_ways(found: Facts) -> Facts:
    """Return the facts, those of mutual relations from both sides."""
    return found | {(relation, o, s) for relation, s, o in found if relation in MUTUAL}


def told(read: Read, text: str, *, any_status: bool = False) -> Facts:
    """Return the facts of a text, names in lower case: the reported ones, or all."""
    found = facts(extract(read(text)), any_status=any_status)
    return {(relation, subject.lower(), object_.lower()) for relation, subject, object_ in found}
