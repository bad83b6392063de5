"""Turtle and TriG for people and for diff: sorted, prefixed; the same graph gives the same bytes."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from pyoxigraph import BlankNode, CanonicalizationAlgorithm, Dataset, Literal, NamedNode, Quad

from dragoman.settings import DATA_IRI
from dragoman.vocabulary import PREFIXES, RDF, XSD

_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?$")
_KIND = re.compile(r"[a-z][a-z0-9-]*$")


class _Names:
    """Short names of IRIs: the known prefixes, and one for each kind of our own data ('state:CAN')."""

    def __init__(self, quads: Iterable[Quad]) -> None:
        self.prefixes = dict(PREFIXES)
        self._used: set[str] = set()
        for quad in quads:
            for term in (quad.subject, quad.object):
                if isinstance(term, NamedNode) and term.value.startswith(DATA_IRI):
                    kind, slash, _ = term.value.removeprefix(DATA_IRI).partition("/")
                    if slash and _KIND.match(kind) and kind not in PREFIXES:
                        self.prefixes[kind] = f"{DATA_IRI}{kind}/"
        self._bases = {base: prefix for prefix, base in self.prefixes.items()}

    def short(self, iri: str) -> str:
        cut = max(iri.rfind("/"), iri.rfind("#")) + 1
        prefix, local = self._bases.get(iri[:cut]), iri[cut:]
        if prefix is None or not _LOCAL.match(local):
            return f"<{iri}>"
        self._used.add(prefix)
        return f"{prefix}:{local}"

    def header(self) -> str:
        lines = (f"@prefix {prefix}: <{self.prefixes[prefix]}> ." for prefix in sorted(self._used))
        return "\n".join(lines) + "\n"


def turtle(quads: Iterable[Quad]) -> str:
    """Return the quads merged into one graph as Turtle."""
    triples = {Quad(q.subject, q.predicate, q.object) for q in _without_unstable_names(quads)}
    names = _Names(triples)
    body = "".join(f"\n{block}" for block in _blocks(triples, names, ""))
    return names.header() + body


def trig(quads: Iterable[Quad]) -> str:
    """Return the quads as TriG, one block an article."""
    known = sorted(_without_unstable_names(quads), key=lambda quad: str(quad.graph_name))
    names = _Names(known)
    parts = []
    for graph, members in groupby(known, key=lambda quad: quad.graph_name):
        named = isinstance(graph, NamedNode)
        body = "\n".join(_blocks(members, names, "  " if named else ""))
        parts.append(f"\n{names.short(graph.value)} {{\n{body}}}\n" if isinstance(graph, NamedNode) else f"\n{body}")
    return names.header() + "".join(parts)


def _without_unstable_names(quads: Iterable[Quad]) -> set[Quad]:
    """Return the quads with canonical names for blank nodes, whose names differ from load to load."""
    known = set(quads)
    if not any(isinstance(term, BlankNode) for quad in known for term in (quad.subject, quad.object)):
        return known
    dataset = Dataset(known)
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return set(dataset)


def _blocks(quads: Iterable[Quad], names: _Names, indent: str) -> Iterator[str]:
    """Yield one block a subject, sorted; types come first, then predicates by name."""
    ordered = sorted(quads, key=_order)
    for subject, about in groupby(ordered, key=lambda quad: quad.subject):
        lines = [
            f"{indent}  {_verb(predicate, names)} {', '.join(_object(quad.object, names) for quad in same)}"
            for predicate, same in groupby(about, key=lambda quad: quad.predicate)
        ]
        yield f"{indent}{_node(subject, names)}\n" + " ;\n".join(lines) + " .\n"


def _order(quad: Quad) -> tuple[str, bool, str, str]:
    return str(quad.subject), quad.predicate != RDF.type, quad.predicate.value, str(quad.object)


def _verb(predicate: NamedNode, names: _Names) -> str:
    return "a" if predicate == RDF.type else names.short(predicate.value)


def _node(term: object, names: _Names) -> str:
    return names.short(term.value) if isinstance(term, NamedNode) else str(term)


def _object(term: object, names: _Names) -> str:
    if isinstance(term, Literal) and not term.language and term.datatype != XSD.string:
        if term.datatype == XSD.integer and re.fullmatch(r"[+-]?[0-9]+", term.value):
            return term.value
        return f"{Literal(term.value)}^^{names.short(term.datatype.value)}"
    return _node(term, names)


def ntriples(quads: Iterable[Quad]) -> str:
    """Return the quads merged into one graph as N-Triples, sorted lines."""
    return "".join(sorted({f"{q.subject} {q.predicate} {q.object} .\n" for q in quads}))
