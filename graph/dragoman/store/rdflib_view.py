"""The graph as rdflib sees it, so that anything written for rdflib works on it."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NoReturn

from oxrdflib import OxigraphStore
from oxrdflib._converter import to_ox, to_ox_quad_pattern
from pyoxigraph import BlankNode, NamedNode, Quad, Triple
from rdflib import BNode, Dataset, Graph, Literal, URIRef, Variable
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID
from rdflib.plugins.sparql.sparql import Query
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from rdflib.query import Result

from dragoman.errors import QueryError, StoreError
from dragoman.settings import DEFAULT_STORE, STORE_VARIABLE
from dragoman.store.embedded import EmbeddedStore
from dragoman.store.protocol import Answer, Rows, Term
from dragoman.store.remote import RemoteStore
from dragoman.store.syntax import syntax_message
from dragoman.store.transport import Endpoint
from dragoman.vocabulary import DATA_PREFIXES, PREFIXES, XSD

_ONLY_READ = "the store was opened to be read; dragoman.open(read_only=False) opens it to be written"

_NO_UPDATE = "an update could part the graphs from their merge: use add and remove, parse, or 'dragoman load'"


def open_dataset(place: str | os.PathLike[str] | None = None, *, read_only: bool = True) -> Dataset:
    """Return an rdflib Dataset over a store: a folder, the address of an endpoint, or the default place.

    Its default graph is the merge of all articles; each article is a named graph, and what is added to one or taken
    out of it is so in the merge. The prefixes of the exports are bound. Over an endpoint it only reads: StoreError
    where it shall write.
    """
    name = os.fspath(place) if place is not None else os.environ.get(STORE_VARIABLE) or str(DEFAULT_STORE)
    if "://" in name:
        if not read_only:
            raise StoreError(f"'{name}' is only read here: 'dragoman push' and 'dragoman load' write to an endpoint")
        return _bound(Dataset(store=_Remote(Endpoint.from_environment(name, os.environ))))
    home = EmbeddedStore.open(Path(name), read_only=read_only)
    return _bound(Dataset(store=_Reading(store=home.oxigraph) if read_only else _Writing(home)))


def _bound(dataset: Dataset) -> Dataset:
    for prefix, base in (PREFIXES | DATA_PREFIXES).items():
        dataset.bind(prefix, base)
    return dataset


class _View(OxigraphStore):
    """A view of a folder's store; what is wrong with a query it tells as our commands do.

    A text without a language is a plain literal, as rdflib reads it: one of type xsd:string is another to it.
    """

    def triples(self, *arguments: Any, **named: Any) -> Iterator[Any]:
        """Yield the triples of a pattern."""
        for triple, graphs in super().triples(*arguments, **named):
            yield tuple(map(_plain, triple)), graphs

    def query(self, query: Query | str, initNs: Any, initBindings: Any, *arguments: Any, **named: Any) -> Result:  # noqa: N803
        """Return what the graph answers; QueryError where the query is malformed.

        NotImplementedError, upon which rdflib answers by itself, where a variable is bound that is not selected.
        """
        prefixes = {prefix: str(base) for prefix, base in (initNs or {}).items()}
        try:
            result = super().query(query, prefixes, initBindings, *arguments, **named)
        except SyntaxError as error:
            raise QueryError(syntax_message(error, str(query))) from error
        except RuntimeError as error:
            raise NotImplementedError(str(error)) if initBindings else error from error
        if result.type == "SELECT":
            result.bindings = ({name: _plain(term) for name, term in row.items()} for row in result.bindings)
        elif result.graph is not None:
            found, result.graph = result.graph, Graph()
            result.graph += (tuple(map(_plain, triple)) for triple in found)
        return result


class _Writing(_View):
    """A view that also writes, and keeps the merge true."""

    def __init__(self, home: EmbeddedStore) -> None:
        super().__init__(store=home.oxigraph)
        self._home = home

    def add(self, triple: Any, context: Graph, quoted: bool = False) -> None:
        """Add a triple to a graph."""
        self._home.add([_quad(triple, context)])

    def addN(self, quads: Iterable[Any]) -> None:  # noqa: N802  (rdflib's name)
        """Add quads."""
        self._home.add(_quad((s, p, o), graph) for s, p, o, graph in quads)

    def remove(self, triple: Any, context: Graph | None = None) -> None:
        """Remove what fits the pattern from a graph, or from all."""
        self._home.remove(self._inner.quads_for_pattern(*to_ox_quad_pattern(triple, context)))

    def remove_graph(self, graph: Graph) -> None:
        """Remove a graph with all that it states."""
        self.remove((None, None, None), graph)
        super().remove_graph(graph)

    def update(self, *arguments: Any, **named: Any) -> NoReturn:
        """Refuse an update: nobody could tell what the merge lost by it."""
        raise StoreError(_NO_UPDATE)


class _Reading(_View):
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
        return _result(RemoteStore(self._endpoint).query(query, str(default_graph) if named else ""))


def _plain(term: Any) -> Any:
    """Return a term of Oxigraph's with a string as a plain literal."""
    is_string = isinstance(term, Literal) and term.datatype == URIRef(XSD.string.value)
    return Literal(str(term)) if is_string else term


def _quad(triple: Any, graph: Graph) -> Quad:
    quad = to_ox(triple, graph)
    if not isinstance(quad, Quad):
        raise TypeError(f"{triple} is no triple")
    return quad


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
