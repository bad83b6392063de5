"""The ontology's own words: which properties lead where, and the English label of each term."""

from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Literal, NamedNode, RdfFormat, parse
from pyoxigraph import Store as Oxigraph

from dragoman.resources import folder
from dragoman.vocabulary import DGM, OWL, RDF, RDFS


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the ontology: its name, its kind ('Class', 'ObjectProperty' ...), label and ranges (IRIs)."""

    name: str
    kinds: frozenset[str]
    label: str
    ranges: tuple[str, ...] = ()


def ontology_terms(path: Path | None = None) -> dict[str, Term]:
    """Return the terms of dragoman.ttl by name, sorted."""
    store = Oxigraph()
    store.extend(parse(path=str(path or folder("ontology") / "dragoman.ttl"), format=RdfFormat.TURTLE))
    names = {
        quad.subject.value.removeprefix(DGM.base)
        for quad in store.quads_for_pattern(None, RDF.type, None)
        if isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(DGM.base)
    }
    return {name: _term(store, NamedNode(DGM.base + name)) for name in sorted(names)}


def _term(store: Oxigraph, iri: NamedNode) -> Term:
    kinds = _iris(store, iri, RDF.type)
    labels = (
        quad.object.value
        for quad in store.quads_for_pattern(iri, RDFS.label, None)
        if isinstance(quad.object, Literal) and quad.object.language == "en"
    )
    name = iri.value.removeprefix(DGM.base)
    of_owl = frozenset(kind.removeprefix(OWL.base) for kind in kinds if kind.startswith(OWL.base))
    return Term(name, of_owl, next(labels, name), tuple(sorted(_iris(store, iri, RDFS.range))))


def _iris(store: Oxigraph, subject: NamedNode, predicate: NamedNode) -> list[str]:
    found = (quad.object for quad in store.quads_for_pattern(subject, predicate, None))
    return [term.value for term in found if isinstance(term, NamedNode)]
