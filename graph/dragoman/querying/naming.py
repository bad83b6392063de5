"""Nodes of a graph in a reader's words: what they are called, and the words and article that tell of them."""

import re
from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode
from rdflib import RDF, RDFS, BNode, Graph, Literal, URIRef
from rdflib.term import Node

from dragoman.querying.labels import short_name
from dragoman.vocabulary import DCTERMS, DGM, OA, camel_words

QUOTED_CHARS = 90
"""How much of a passage a line of words quotes."""

_TERM = re.compile(rf"(?:dgm:|{re.escape(DGM.base)})(\w+)")
_HASH = re.compile(r"(?:^|[/-])[0-9a-f]{8,}$")
"""The end of an IRI that tells a person nothing: assertion/05f0a95beebcb5ef, meeting-2e0e5dd293."""
_NUMBER = re.compile(r"(?<![\d.#,-])\d{5,}(?![\d-])")


def named(graph: Graph, node: Node | None) -> str:
    """Return what a node is called: its label, what it states or quotes, or its kind; never a hash."""
    if isinstance(node, Literal):
        return f"'{node}'"
    if (label := _value(graph, node, RDFS.label)) is not None:
        return f"'{label}'"
    kind = _value(graph, node, RDF.type)
    if kind == _iri(DGM.TextSpan):
        return f"the words {quoted(str(_value(graph, node, _iri(OA.exact)) or ''))}"
    if kind == _iri(DGM.Assertion) and (stated := _stated(graph, node)):
        return f"'{stated}'"
    if (words := kind_of(graph, node)) and (isinstance(node, BNode) or _HASH.search(str(node))):
        return f"{words} without a label"
    return "a node without a label" if isinstance(node, BNode) else short_name(str(node))


def told_in(graph: Graph, node: Node | None, relation: Node | None = None, value: Node | None = None) -> str:
    """Return where a node, or its relation to a value, is told: "ARTICLE: 'words'"; '' where no article tells it."""
    for span in _spans(graph, node, relation, value):
        document = _value(graph, span, _iri(DGM.inDocument))
        article = _value(graph, document, _iri(DCTERMS.identifier))
        words = _value(graph, span, _iri(OA.exact)) if span != node else None
        if article or words:
            return ": ".join([str(article)] * bool(article) + [quoted(str(words))] * bool(words))
    return ""


def kind_of(graph: Graph, node: Node | None) -> str:
    """Return the kind of a node in words, 'an intergovernmental organization'; '' where the graph gives none."""
    kind = _value(graph, node, RDF.type)
    if kind is None or not str(kind).startswith(DGM.base):
        return ""
    words = camel_words(short_name(str(kind)))
    return f"a{'n' if words[0] in 'aeiou' else ''} {words}"


def plain_terms(message: str) -> str:
    """Return a message of the shapes with names in place of terms, and its large numbers grouped."""
    return _NUMBER.sub(lambda found: f"{int(found[0]):,}", _TERM.sub(lambda found: f"'{found[1]}'", message))


def quoted(words: str) -> str:
    """Return words on one line between quotation marks, cut to QUOTED_CHARS."""
    line = " ".join(words.split())
    return repr(line if len(line) <= QUOTED_CHARS else line[: QUOTED_CHARS - 1].rstrip() + "…")


def _spans(graph: Graph, node: Node | None, relation: Node | None, value: Node | None) -> Iterator[Node]:
    """Yield spans that tell of a node, the likeliest first: its own, its relation's, those of what names it."""
    if node is None:
        return
    if _value(graph, node, _iri(DGM.inDocument)) is not None and _value(graph, node, _iri(OA.exact)) is not None:
        yield node
    assertions = [node]
    told = _ordered(graph.subjects(_iri(DGM.subject), node))
    if value is not None:
        both = {_iri(DGM.predicate): relation, _iri(DGM.object): value}
        assertions += [a for a in told if all((a, role, filler) in graph for role, filler in both.items())]
    for role in (DGM.situation, DGM.object):
        assertions += _ordered(graph.subjects(_iri(role), node))
    for commitment in _ordered(graph.subjects(_iri(DGM.amount), node)):
        assertions += _ordered(graph.subjects(_iri(DGM.object), commitment))
    for assertion in [*assertions, *told]:
        yield from _ordered(graph.objects(assertion, _iri(DGM.evidence)))


def _stated(graph: Graph, assertion: Node | None) -> str:
    """Return what an assertion states: 'Mark Carney visited Mexico City'; '' where a part of it is missing."""
    subject, predicate = (_value(graph, assertion, _iri(role)) for role in (DGM.subject, DGM.predicate))
    target = _value(graph, assertion, _iri(DGM.object)) or _value(graph, assertion, _iri(DGM.literalValue))
    if subject is None or predicate is None or target is None:
        return ""
    words = (named(graph, subject), short_name(str(predicate)), named(graph, target))
    return " ".join(word.strip("'") for word in words)


def _value(graph: Graph, node: Node | None, predicate: URIRef) -> Node | None:
    """Return the first value, in order, of a property, so that the words of a node are the same each time."""
    return next(iter(_ordered(graph.objects(node, predicate))), None) if node is not None else None


def _iri(term: NamedNode) -> URIRef:
    return URIRef(term.value)


def _ordered(nodes: Iterable[Node]) -> list[Node]:
    return sorted(nodes, key=str)
