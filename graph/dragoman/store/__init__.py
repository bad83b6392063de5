"""The graph's homes: one protocol, embedded Oxigraph and any SPARQL 1.1 endpoint."""

from dragoman.store.embedded import EmbeddedStore
from dragoman.store.protocol import Answer, Row, Rows, Store, Term, Triples, select

__all__ = ["Answer", "EmbeddedStore", "Row", "Rows", "Store", "Term", "Triples", "select"]
