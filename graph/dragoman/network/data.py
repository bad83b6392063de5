"""The values that the network is made of: actors and things, what is stated between them, and the sources."""

from dataclasses import dataclass, field

from dragoman.network.kinds import sign

REPORTED = ("reported",)
"""The status that measures count: what the sources report as fact."""

TIE_STATUSES = ("reported", "claimed", "planned")
"""The statuses that draw a line; what is denied or only supposed never makes a tie."""


@dataclass(frozen=True, slots=True)
class Node:
    """An actor, agreement, amount, topic…: `details` maps a property of the ontology to its values as text."""

    iri: str
    kind: str
    label: str
    aliases: tuple[str, ...] = ()
    details: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def detail(self, name: str) -> str:
        """Return the first value of that detail, or ''."""
        return self.details.get(name, ("",))[0]


@dataclass(frozen=True, slots=True)
class Document:
    """A source: where and when it was published."""

    iri: str
    title: str
    publisher: str = ""
    url: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement between two nodes with its evidence; `speaker` is '' where the article itself speaks.

    `trigger` is the place of the words that state it inside `quote`, counted in code points, or None.
    `start` and `end` are those of what holds, such as an office, as far as they are stated. `copied` is whether a merge
    found that the statement stands in a copy of an article that states it already. `plover` is the type as which event
    data code it, '' if they do not, and `place` where in its source the trigger begins, -1 without one.
    """

    iri: str
    relation: str
    subject: str
    object: str
    status: str
    document: str
    speaker: str = ""
    date: str = ""
    quote: str = ""
    prefix: str = ""
    suffix: str = ""
    trigger: tuple[int, int] | None = None
    start: str = ""
    end: str = ""
    copied: bool = False
    plover: str = ""
    place: int = -1

    @property
    def sign(self) -> int:
        """Return 1 for cooperation, -1 for conflict, 0 for neither."""
        return sign(self.relation, self.plover)


@dataclass(frozen=True, slots=True)
class NetworkData:
    """All that a store says: nodes and documents by IRI, facts in a stable order."""

    nodes: dict[str, Node]
    facts: tuple[Fact, ...]
    documents: dict[str, Document]

    def when(self, fact: Fact) -> str:
        """Return the date of what is stated, else the day its source was published, else ''."""
        document = self.documents.get(fact.document)
        return fact.date or (document.date if document else "")

    def told(self, fact: Fact) -> str:
        """Return the day on which a fact without a date of its own was told, else ''."""
        return "" if fact.date else self.when(fact)

    def ties(self, statuses: tuple[str, ...] = TIE_STATUSES) -> tuple[Fact, ...]:
        """Return the facts that make a tie: two different nodes, one of these statuses, and no copy of another."""
        return tuple(f for f in self.facts if f.status in statuses and f.subject != f.object and not f.copied)
