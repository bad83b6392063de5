"""The gold graph as a network."""

import pytest

from dragoman.network import NetworkData, read
from dragoman.rdf import records_quads
from dragoman.store import EmbeddedStore
from tests.gold_graph import gold_records


@pytest.fixture(scope="session")
def gold_store() -> EmbeddedStore:
    """Return a store with the gold records."""
    return EmbeddedStore.memory(records_quads(gold_records()))


@pytest.fixture(scope="session")
def gold(gold_store: EmbeddedStore) -> NetworkData:
    """Return the gold network."""
    return read(gold_store)
