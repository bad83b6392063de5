"""What a build did, in counts and lines for a person."""

from dataclasses import dataclass, field

from dragoman.corpus.journal import Entry, Kind

SHOWN_REJECTIONS = 20
"""Most rejections that are told one by one; `dragoman status` lists them all."""


@dataclass(slots=True)
class Report:
    """Counts over the entries of one run."""

    counts: dict[Kind, int] = field(default_factory=lambda: dict.fromkeys(Kind, 0))
    statements: int = 0

    @property
    def failed(self) -> bool:
        """Whether anything was rejected."""
        return self.counts[Kind.REJECTED] > 0

    def add(self, entry: Entry) -> str | None:
        """Count an entry; return the line that must be told at once, if any."""
        self.counts[entry.kind] += 1
        self.statements += entry.statements
        if entry.kind is not Kind.REJECTED:
            return None
        rejected = self.counts[Kind.REJECTED]
        if rejected <= SHOWN_REJECTIONS:
            return f"{entry.place}: {entry.reason}"
        return "more were rejected: 'dragoman status' lists them" if rejected == SHOWN_REJECTIONS + 1 else None

    def line(self, store: str) -> str:
        """Return the one line that sums the run up."""
        built, unchanged, rejected = (self.counts[kind] for kind in Kind)
        parts = []
        if built or not unchanged:
            parts.append(f"{_count(built, 'article')} read, {_count(self.statements, 'statement')}")
        if unchanged:
            parts.append(f"{_count(unchanged, 'article')} unchanged")
        if rejected:
            parts.append(f"{rejected:,} rejected")
        return f"{store}: {'; '.join(parts)}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
