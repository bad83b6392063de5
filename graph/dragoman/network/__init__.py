"""The network that the facts make: projections, measures, layout, and the explorer's page."""

from dragoman.network.data import Document, Fact, NetworkData, Node
from dragoman.network.reading import read

__all__ = ["Document", "Fact", "NetworkData", "Node", "read"]
