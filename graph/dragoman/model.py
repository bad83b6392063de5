"""The values that flow through Dragoman: articles, spans, entities and statements."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Article:
    """One text as it was published. `text` is kept exactly; every span counts its Unicode code points."""

    id: str
    text: str
    date: datetime.date | None = None
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    language: str | None = None
    author: str | None = None


class Span(NamedTuple):
    """A stretch of an article's text: code points start (counted) to end (not counted)."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words of this span in `text`."""
        return text[self.start : self.end]


class Status(StrEnum):
    """How a statement stands in its source."""

    REPORTED = "reported"
    CLAIMED = "claimed"
    PLANNED = "planned"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date as precise as it was stated: '2021', '2021-02' or '2021-02-14'."""

    value: str

    @property
    def precision(self) -> str:
        """Return 'year', 'month' or 'day'."""
        return {4: "year", 7: "month", 10: "day"}[len(self.value)]


@dataclass(frozen=True, slots=True)
class Ref:
    """A reference from an entity's detail to another entity, by its id."""

    id: str


Value = str | int | Decimal | PartialDate | Ref
"""What a detail of an entity can hold."""


@dataclass(frozen=True, slots=True)
class Entity:
    """Anything that lasts and the record has a node for: actors, offices, agreements, amounts, topics.

    `id` is the IRI's path below the data namespace ('state/CAN', 'person/mark-carney').
    `kind` is a class name of the ontology. `details` are what makes the entity what it is (an amount's
    value and currency, an office's organisation), never something that a source says of it.
    """

    id: str
    kind: str
    label: str
    aliases: tuple[str, ...] = ()
    details: tuple[tuple[str, Value], ...] = ()


@dataclass(frozen=True, slots=True)
class Situation:
    """A node for what happens or holds: an event, an office holding, an act of speech.

    `id` is the IRI's path, as of an entity ('visit/1f0c…'). Its roles come from the statements that name it. `kind` is
    its class; `plover` and `mode` its event type.
    `date` is when it happened; `start` and `end` bound what holds over time, such as an office holding.
    """

    id: str
    kind: str
    label: str
    date: PartialDate | None = None
    place: str | None = None
    plover: str | None = None
    mode: str | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One fact as one passage states it: who said it, in which words, and how it stands.

    `relation` is a property name of the ontology; `subject` and `object` are entity ids; `speaker` is an
    entity id, or None where the article itself speaks. `evidence` is the clause or sentence that says it.
    """

    relation: str
    subject: str
    object: str
    evidence: Span
    status: Status = Status.REPORTED
    speaker: str | None = None
    situation: str | None = None
    date: PartialDate | None = None
    trigger: Span | None = None
    subject_span: Span | None = None
    object_span: Span | None = None
    frame: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Record:
    """What was read from one article: its entities, situations and statements, each in a stable order.

    `by_id` finds an entity or a situation by its id, as the statements name them.
    """

    article: Article
    entities: tuple[Entity, ...] = ()
    situations: tuple[Situation, ...] = ()
    statements: tuple[Statement, ...] = ()
    generator: str = ""
    by_id: dict[str, Entity | Situation] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.by_id.update((entity.id, entity) for entity in self.entities)
        self.by_id.update((situation.id, situation) for situation in self.situations)

    def label(self, id: str) -> str:
        """Return the name of an entity or a situation as people write it."""
        return self.by_id[id].label

    def reported(self) -> Iterator[Statement]:
        """Yield the statements that the article reports as fact."""
        return (s for s in self.statements if s.status is Status.REPORTED)
