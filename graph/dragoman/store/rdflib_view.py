"""The graph as rdflib sees it, so that anything written for rdflib works on it."""

import os
from pathlib import Path

from oxrdflib import OxigraphStore
from rdflib import Dataset, Graph
from rdflib.plugins.stores.sparqlstore import SPARQLStore

from dragoman.settings import DEFAULT_STORE, STORE_VARIABLE
from dragoman.store.embedded import EmbeddedStore
from dragoman.store.transport import Endpoint


def open_dataset(place: str | os.PathLike[str] | None = None, *, read_only: bool = True) -> Dataset:
    """Return an rdflib Dataset over a store: a folder, the address of an endpoint, or the default place.

    Its default graph is the merge of all articles; each article is a named graph. Over an endpoint it only reads.
    """
    name = os.fspath(place) if place is not None else os.environ.get(STORE_VARIABLE) or str(DEFAULT_STORE)
    if "://" in name:
        endpoint = Endpoint.from_environment(name, os.environ)
        auth = (endpoint.user, endpoint.password) if endpoint.user else None
        return Dataset(store=SPARQLStore(endpoint.url, auth=auth, method="POST"))
    store = EmbeddedStore.open(Path(name), read_only=read_only)
    view = _Reading if read_only else OxigraphStore
    return Dataset(store=view(store=store.oxigraph))


class _Reading(OxigraphStore):
    """A view that only reads: naming a graph, which rdflib also does to read it, writes nothing."""

    def add_graph(self, graph: Graph) -> None:
        """Leave the store as it is."""
