"""The graph as JSON-LD that reads like JSON: short keys by ontology/context.jsonld, one object a node.

The context is written into the document, so that nothing has to be fetched to read it.
"""

import json
from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import cast

from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from dragoman.publishing.terms import Term, ontology_terms
from dragoman.resources import folder
from dragoman.settings import DATA_IRI
from dragoman.store import Store
from dragoman.vocabulary import DCTERMS, DGM, OA, PREFIXES, PROV, RDF, RDFS, SCHEMA, SKOS, XSD

Json = dict[str, object]

_DATA_PREFIX = "data"
_PREFIXES = {**{k: v for k, v in PREFIXES.items() if k != "id"}, _DATA_PREFIX: DATA_IRI}
_OTHERS: dict[str, Json | str] = {
    "label": RDFS.label.value,
    "prefLabel": SKOS.prefLabel.value,
    "altLabel": {"@id": SKOS.altLabel.value, "@container": "@set"},
    "broader": {"@id": SKOS.broader.value, "@type": "@id"},
    **{name: OA[name].value for name in ("exact", "prefix", "suffix")},
    "startChar": {"@id": OA.start.value, "@type": XSD.integer.value},
    "endChar": {"@id": OA.end.value, "@type": XSD.integer.value},
    "wasAttributedTo": {"@id": PROV.wasAttributedTo.value, "@type": "@id"},
    "wasGeneratedBy": {"@id": PROV.wasGeneratedBy.value, "@type": "@id"},
    "Activity": PROV.Activity.value,
    "sha256": SCHEMA.sha256.value,
    "source": {"@id": DCTERMS.source.value, "@type": "@id"},
    "published": {"@id": DCTERMS.date.value, "@type": XSD.date.value},
    **{name: DCTERMS[name].value for name in ("title", "publisher", "language", "creator", "identifier")},
}
"""Keys for the terms of other vocabularies that our graphs use."""

_CODES = {"predicate", "status"}
"""Properties whose values are terms of the ontology, written by name."""


def context() -> Json:
    """Return the JSON-LD context of the ontology: what ontology/context.jsonld holds."""
    terms: Json = {"@version": 1.1, "id": "@id", "type": "@type", "graph": "@graph"}
    terms.update(sorted((prefix, base) for prefix, base in _PREFIXES.items()))
    terms.update(sorted(_OTHERS.items()))
    terms.update((term.name, _definition(term)) for term in ontology_terms().values())
    return {"@context": terms}


def _definition(term: Term) -> Json | str:
    iri = DGM.base + term.name
    if term.name in _CODES:
        return {"@id": iri, "@type": "@vocab"}
    if "ObjectProperty" in term.kinds:
        return {"@id": iri, "@type": "@id"}
    if term.ranges and term.ranges[0] != XSD.string.value and "DatatypeProperty" in term.kinds:
        return {"@id": iri, "@type": term.ranges[0]}
    return iri


def to_jsonld(store: Store) -> str:
    """Return every article as a named graph of JSON-LD, by our context."""
    known = cast(Json, json.loads((folder("ontology") / "context.jsonld").read_text(encoding="utf-8")))
    writer = _Writer(cast(Mapping[str, Json | str], known["@context"]))
    document = {**known, "graph": writer.graphs(set(store.dump()))}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


class _Writer:
    """Compacts terms by a context: the key, type and form that each property has there."""

    def __init__(self, terms: Mapping[str, Json | str]) -> None:
        defined = {name: {"@id": v} if isinstance(v, str) else v for name, v in terms.items() if name != "@version"}
        self.keys = {str(v["@id"]): name for name, v in defined.items() if name not in _PREFIXES}
        self.types = {name: str(v.get("@type", "")) for name, v in defined.items()}
        self.sets = {name for name, v in defined.items() if v.get("@container") == "@set"}

    def graphs(self, quads: Iterable[Quad]) -> list[object]:
        """Return the named graphs, then the nodes that stand in none, sorted."""
        ordered = sorted(quads, key=_order)
        found: list[object] = []
        for graph, members in groupby(ordered, key=lambda quad: quad.graph_name):
            nodes = [self.node(subject, about) for subject, about in groupby(members, key=lambda q: q.subject)]
            found.extend([{"id": self.short(graph.value), "graph": nodes}] if isinstance(graph, NamedNode) else nodes)
        return found

    def node(self, subject: object, quads: Iterable[Quad]) -> Json:
        """Return one node with its values by key."""
        values: dict[str, list[object]] = {}
        for quad in quads:
            key = "type" if quad.predicate == RDF.type else self.keys.get(quad.predicate.value, quad.predicate.value)
            values.setdefault(key, []).append(self.value(key, quad.object))
        plain = {key: v if len(v) > 1 or key in self.sets else v[0] for key, v in values.items()}
        return {"id": self.name(subject), **plain}

    def value(self, key: str, term: object) -> object:
        """Return a value in the form that the context expects under this key."""
        if not isinstance(term, Literal):
            name = self.name(term)
            if key == "type" or self.types.get(key) == "@vocab":
                return self.keys.get(term.value, name) if isinstance(term, NamedNode) else name
            return name if self.types.get(key) == "@id" else {"id": name}
        if term.language:
            return {"@value": term.value, "@language": term.language}
        expected = self.types.get(key)
        if term.datatype.value == (expected or XSD.string.value):
            return term.value
        return {"@value": term.value, "@type": self.short(term.datatype.value)}

    def name(self, term: object) -> str:
        """Return a node's identifier."""
        if isinstance(term, NamedNode):
            return self.short(term.value)
        if isinstance(term, BlankNode):
            return f"_:{term.value}"
        raise TypeError(f"{term!r} is no node")

    @staticmethod
    def short(iri: str) -> str:
        """Return an IRI with the longest known prefix, or as it is."""
        fitting = [(base, prefix) for prefix, base in _PREFIXES.items() if iri.startswith(base)]
        base, prefix = max(fitting, default=("", ""))
        return f"{prefix}:{iri.removeprefix(base)}" if prefix and not iri.removeprefix(base).startswith("//") else iri


def _order(quad: Quad) -> tuple[str, str, bool, str, str]:
    return str(quad.graph_name), str(quad.subject), quad.predicate != RDF.type, quad.predicate.value, str(quad.object)
