"""Files of RDF, as quads: what the suffix says, compressed or not, '-' for stdin."""

import gzip
import hashlib
import io
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO
from urllib.parse import quote

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad, RdfFormat, parse

from dragoman.errors import StoreError, unreadable
from dragoman.settings import DATA_IRI

FORMATS: dict[str, RdfFormat] = {
    ".nq": RdfFormat.N_QUADS,
    ".nquads": RdfFormat.N_QUADS,
    ".nt": RdfFormat.N_TRIPLES,
    ".ttl": RdfFormat.TURTLE,
    ".trig": RdfFormat.TRIG,
    ".rdf": RdfFormat.RDF_XML,
    ".owl": RdfFormat.RDF_XML,
    ".jsonld": RdfFormat.JSON_LD,
}
"""Suffix → format; '.gz' may follow."""
_PART = 1_000_000
"""Bytes that are read at once."""


def read_quads(path: Path, *, named: bool = False) -> Iterator[Quad]:
    """Yield the quads of an RDF file; triples without a graph go to one named after the file.

    With `named` an IRI stands for each blank node, the same whenever this content is read: a store could not tell
    what it has already. StoreError names the file, and the line where it is malformed.
    """
    form = _format(path)
    graph = NamedNode(f"{DATA_IRI}file/{quote(path.name.split('.')[0] or 'stdin', safe='-_~')}")
    try:
        with _opened(path) as stream:
            quads = _without_blank_nodes(parse(stream, form), stream) if named else parse(stream, form)
            for quad in quads:
                alone = quad.graph_name == DefaultGraph()
                yield Quad(quad.subject, quad.predicate, quad.object, graph) if alone else quad
    except SyntaxError as error:
        if "remote context" in str(error.msg):
            raise StoreError(
                f"'{path}' takes its terms from the web, as annotations do, and nothing is fetched for it: "
                f"give an export as .nq or .trig"
            ) from error
        raise StoreError(f"'{path}' is malformed: {' '.join(str(error.msg or error).split())[:200]}") from error
    except (gzip.BadGzipFile, EOFError) as error:
        raise StoreError(f"'{path}' is a damaged gzip file") from error
    except OSError as error:
        raise StoreError(f"'{path}' {unreadable(error)}") from error


def rdf_files(places: tuple[Path, ...]) -> Iterator[Path]:
    """Yield the RDF files among the places, folders searched in the order of names (hidden files apart)."""
    for place in places:
        if not place.is_dir():
            yield place
            continue
        _refuse_closed(place)
        files = sorted(file for file in place.rglob("*") if file.is_file() and _suffix(file) in FORMATS)
        found = [file for file in files if not file.name.startswith((".", "_"))]
        if not found:
            raise StoreError(f"there is no RDF file in '{place}'; known: {', '.join(FORMATS)}")
        yield from found


def _without_blank_nodes(quads: Iterable[Quad], document: IO[bytes]) -> Iterator[Quad]:
    """Yield the quads with IRIs for blank nodes, by the document's content and their order in it.

    By their order alone, two nodes of two versions would pass for one.
    """
    names: dict[BlankNode, NamedNode] = {}
    base = ""

    def name(node: BlankNode) -> NamedNode:
        nonlocal base
        base = base or f"{DATA_IRI}.well-known/genid/{_digest(document)}/"
        return names.setdefault(node, NamedNode(f"{base}{len(names) + 1}"))

    for quad in quads:
        subject, target, graph = quad.subject, quad.object, quad.graph_name
        yield Quad(
            name(subject) if isinstance(subject, BlankNode) else subject,
            quad.predicate,
            name(target) if isinstance(target, BlankNode) else target,
            name(graph) if isinstance(graph, BlankNode) else graph,
        )


def _digest(document: IO[bytes]) -> str:
    """Return a short digest of the whole document, which is read on afterwards from where it was."""
    place = document.tell()
    document.seek(0)
    digest = hashlib.sha256()
    while part := document.read(_PART):
        digest.update(part)
    document.seek(place)
    return digest.hexdigest()[:16]


def _refuse_closed(folder: Path) -> None:
    """Raise StoreError where a folder may not be looked into: a part of a graph must not pass for the whole."""

    def refuse(error: OSError) -> None:
        raise StoreError(f"'{error.filename}' {unreadable(error)}") from error

    for _ in os.walk(folder, onerror=refuse):
        pass


def _format(path: Path) -> RdfFormat:
    if str(path) == "-":
        return RdfFormat.N_QUADS
    try:
        return FORMATS[_suffix(path)]
    except KeyError:
        raise StoreError(f"'{path}' is no known RDF file; known: {', '.join(FORMATS)}") from None


def _suffix(path: Path) -> str:
    if path.name.startswith("part-") and path.parent.name == "kind=quads":
        return ".nq"  # as Spark names what a build wrote there
    return Path(path.name.removesuffix(".gz")).suffix.lower()


def _opened(path: Path) -> IO[bytes]:
    if str(path) == "-":
        return io.BytesIO(sys.stdin.buffer.read())
    return gzip.open(path) if path.suffix == ".gz" else path.open("rb")  # type: ignore[return-value]
