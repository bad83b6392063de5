"""The scheme of topics: which concept is broader than which, from ontology/topics.ttl."""

from collections.abc import Iterator
from functools import cache

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from dragoman.model import Entity, Ref
from dragoman.resources import folder
from dragoman.settings import DATA_IRI
from dragoman.vocabulary import SKOS


def concept(identifier: str) -> Entity | None:
    """Return the concept of this id with its broader ones as details; None for a topic outside the scheme."""
    return _scheme().get(identifier)


def lineage(identifier: str) -> Iterator[Entity]:
    """Yield the concept of this id and every broader one; none for a topic outside the scheme."""
    known = concept(identifier)
    if known:
        yield from with_broader(Entity(known.id, known.kind, known.label))


def with_broader(topic: Entity) -> Iterator[Entity]:
    """Yield the topic with its place in the scheme, and every broader concept; the topic alone if it has its place."""
    known = None if any(name == "broader" for name, _ in topic.details) else concept(topic.id)
    if known is None:
        yield topic
        return
    yield Entity(topic.id, topic.kind, topic.label, topic.aliases, (*topic.details, *known.details))
    for _, value in known.details:
        if isinstance(value, Ref):
            yield from lineage(value.id)


@cache
def _scheme() -> dict[str, Entity]:
    labels: dict[str, str] = {}
    broader: dict[str, list[Ref]] = {}
    for quad in parse(path=str(folder("ontology") / "topics.ttl"), format=RdfFormat.TURTLE):
        if not isinstance(quad.subject, NamedNode) or not quad.subject.value.startswith(DATA_IRI):
            continue
        identifier = quad.subject.value.removeprefix(DATA_IRI)
        if quad.predicate == SKOS.prefLabel and isinstance(quad.object, Literal) and quad.object.language == "en":
            labels[identifier] = quad.object.value
        elif quad.predicate == SKOS.broader and isinstance(quad.object, NamedNode):
            broader.setdefault(identifier, []).append(Ref(quad.object.value.removeprefix(DATA_IRI)))
    return {
        identifier: Entity(
            identifier,
            "Topic",
            label,
            details=tuple(("broader", ref) for ref in sorted(broader.get(identifier, ()), key=lambda ref: ref.id)),
        )
        for identifier, label in labels.items()
    }
