"""What a text tells: the facts that the tests of everyday sentences ask for."""

from collections.abc import Callable

from dragoman.extraction import extract
from dragoman.model import Status
from dragoman.reading.pipeline import Document

Read = Callable[..., Document]
Facts = set[tuple[str, str, str]]


def told(read: Read, text: str, *, any_status: bool = False) -> Facts:
    """Return the facts of a text as (relation, subject, object), names in lower case: the reported ones, or all."""
    record = extract(read(text))
    return {
        (s.relation, record.label(s.subject).lower(), record.label(s.object).lower())
        for s in record.statements
        if any_status or s.status is Status.REPORTED
    }
