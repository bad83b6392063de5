"""The graph as rdflib sees it, so that anything written for rdflib works on it."""

import os
from dataclasses import replace
from pathlib import Path
from typing import Any, NoReturn

from oxrdflib import OxigraphStore
from pyoxigraph import BlankNode, NamedNode, Triple
from rdflib import BNode, Dataset, Graph, Literal, URIRef, Variable
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from rdflib.query import Result

from dragoman.errors import StoreError
from dragoman.settings import DEFAULT_STORE, STORE_VARIABLE
from dragoman.store.embedded import EmbeddedStore
from dragoman.store.protocol import Answer, Rows, Term
from dragoman.store.remote import RemoteStore
from dragoman.store.transport import Endpoint
from dragoman.vocabulary import XSD

_ONLY_READ = "the store was opened to be read; dragoman.open(read_only=False) opens it to be written"


def open_dataset(place: str | os.PathLike[str] | None = None, *, read_only: bool = True) -> Dataset:
    """Return an rdflib Dataset over a store: a folder, the address of an endpoint, or the default place.

    Its default graph is the merge of all articles; each article is a named graph. Over an endpoint it only reads:
    StoreError where it shall write.
    """
    name = os.fspath(place) if place is not None else os.environ.get(STORE_VARIABLE) or str(DEFAULT_STORE)
    if "://" in name:
        if not read_only:
            raise StoreError(f"'{name}' is only read here: 'dragoman push' and 'dragoman load' write to an endpoint")
        return Dataset(store=_Remote(Endpoint.from_environment(name, os.environ)))
    store = EmbeddedStore.open(Path(name), read_only=read_only)
    view = _Reading if read_only else OxigraphStore
    return Dataset(store=view(store=store.oxigraph))


class _Reading(OxigraphStore):
    """A view that only reads: naming a graph, which rdflib also does to read it, writes nothing."""

    def add_graph(self, graph: Graph) -> None:
        """Leave the store as it is."""

    def add(self, *arguments: Any, **named: Any) -> NoReturn:
        """Refuse to write, as all below."""
        raise StoreError(_ONLY_READ)

    addN = remove = update = remove_graph = add  # noqa: N815  (rdflib's names)


class _Remote(SPARQLStore):
    """A view of an endpoint, which is asked as our commands ask it: who asks, how patiently, and page by page."""

    def __init__(self, endpoint: Endpoint) -> None:
        super().__init__(endpoint.url)
        self._endpoint = endpoint

    def add_graph(self, graph: Graph) -> None:
        """Leave the server as it is."""

    def _query(self, query: str, default_graph: str | None = None, named_graph: str | None = None) -> Result:
        """Return what the graph answers, or the merge where rdflib names its own default graph or none."""
        named = isinstance(default_graph, URIRef) and default_graph != DATASET_DEFAULT_GRAPH_ID
        graph = str(default_graph) if named else ""
        return _result(RemoteStore(replace(self._endpoint, graph=graph)).query(query))


def _result(answer: Answer) -> Result:
    if isinstance(answer, bool):
        result = Result("ASK")
        result.askAnswer = answer
    elif isinstance(answer, Rows):
        result = Result("SELECT")
        names = [Variable(name) for name in answer.variables]
        result.vars = names
        result.bindings = (
            {name: _term(term) for name, term in zip(names, row, strict=True) if term is not None} for row in answer
        )
    else:
        result = Result("CONSTRUCT")
        result.graph = Graph()
        for triple in answer:
            result.graph.add((_term(triple.subject), _term(triple.predicate), _term(triple.object)))
    return result


def _term(term: Term | Triple) -> URIRef | BNode | Literal:
    match term:
        case NamedNode():
            return URIRef(term.value)
        case BlankNode():
            return BNode(term.value)
        case Triple():
            raise StoreError(f"rdflib knows no triple as a term: {term}")
    plain = term.language or term.datatype == XSD.string
    return Literal(term.value, lang=term.language, datatype=None if plain else URIRef(term.datatype.value))
