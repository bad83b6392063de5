"""The IRIs of what a record holds, for tests that look for them in its graph."""

from pyoxigraph import NamedNode

from dragoman.model import Article, Record, Span, Statement
from dragoman.rdf import record_quads
from dragoman.vocabulary import DGM
from dragoman.written import node, span_node


def entity_iri(entity_id: str) -> NamedNode:
    """Return the IRI of an entity or situation."""
    return NamedNode(node(entity_id)[1:-1])


def span_iri(article: Article, span: Span) -> NamedNode:
    """Return the IRI of a text span."""
    return NamedNode(span_node(article.id, span)[1:-1])


def assertion_iri(article: Article, statement: Statement) -> NamedNode:
    """Return the IRI of the assertion that a statement becomes."""
    alone = record_quads(Record(article, statements=(statement,)))
    (iri,) = (quad.subject for quad in alone if quad.object == DGM.Assertion)
    assert isinstance(iri, NamedNode)
    return iri
