"""One amount of a text as a value: money or a number of things, and the entities that stand for it."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from dragoman.extraction.lexicon.currencies import Currency
from dragoman.model import Entity, Ref, Span, Value


@dataclass(frozen=True, slots=True)
class QuantityMention:
    """One amount as it stands. `span` is what was written, without the comparator; `head` is a token's index.

    `nth` tells the funding of this money from those of as much that the text told of before.
    """

    span: Span
    head: int
    label: str
    value: Decimal
    upper: Decimal | None = None
    comparator: str = ""
    currency: Currency | None = None
    unit: str = ""
    article: str = ""
    parts: tuple[str, ...] = ()
    nth: int = 0

    @property
    def is_money(self) -> bool:
        """Tell whether it is an amount of money."""
        return self.currency is not None

    @property
    def entity(self) -> Entity:
        """Return the amount itself: a MonetaryAmount, or a Quantity of its unit."""
        kind = "MonetaryAmount" if self.is_money else "Quantity"
        return Entity(f"amount/{_digest(self._said)}", kind, self.label, details=tuple(self._details()))

    @property
    def funding(self) -> Entity:
        """Return the commitment of this money, for statements on who gives it, to whom and what for."""
        parts = tuple(("hasComponent", Ref(part)) for part in self.parts)
        amount = ("amount", Ref(self.entity.id))
        key = _digest(f"{self._said}\x1f{self.nth}" if self.nth else self._said)
        return Entity(f"funding/{key}", "FundingCommitment", self.label, details=(amount, *parts))

    @property
    def _said(self) -> str:
        return f"{self.article}\x1f{self.value}\x1f{self.upper}\x1f{self.unit}\x1f{self.currency}"

    def _details(self) -> Iterator[tuple[str, Value]]:
        yield "value", self.value
        yield "asWritten", self.label
        if self.upper is not None:
            yield "upperValue", self.upper
        if self.comparator:
            yield "comparator", self.comparator
        if self.unit:
            yield "unit", self.unit
        if self.currency and self.currency.code:
            yield "currency", self.currency.code
            yield "currencyBasis", self.currency.basis


def _digest(said: str) -> str:
    return hashlib.sha256(said.encode()).hexdigest()[:16]
