"""The gold graph, as a store."""

import pytest

from dragoman.rdf import records_quads
from dragoman.store import EmbeddedStore
from tests.gold_graph import gold_records


@pytest.fixture(scope="session")
def gold_store() -> EmbeddedStore:
    return EmbeddedStore.memory(records_quads(gold_records()))
