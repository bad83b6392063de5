"""Dragoman: diplomatic news read into a knowledge graph that keeps who said what, in which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from os import PathLike

    from rdflib import Dataset

__version__ = "0.1.0"


def open(place: str | PathLike[str] | None = None, *, read_only: bool = True) -> Dataset:
    """Return an rdflib Dataset over a store: a folder, an endpoint's address, or by default the store of this folder.

    Its default graph is the merge of all articles, and each article is a named graph.
    """
    from dragoman.store.rdflib_view import open_dataset  # only here: importing the package loads nothing

    return open_dataset(place, read_only=read_only)
