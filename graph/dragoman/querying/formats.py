"""The graph as text in the formats of the W3C, each sorted: the same graph gives the same bytes."""

from pyoxigraph import Quad, RdfFormat, serialize

from dragoman.querying.labels import plain
from dragoman.querying.results import csv_text
from dragoman.querying.turtle import trig, turtle
from dragoman.querying.views import facts
from dragoman.store import Store
from dragoman.vocabulary import PREFIXES


def to_turtle(store: Store) -> str:
    """Return the merge of all articles as Turtle."""
    return turtle(store.dump())


def to_trig(store: Store) -> str:
    """Return every article as a named graph of TriG."""
    return trig(store.dump())


def to_nquads(store: Store) -> str:
    """Return every article's quads, sorted lines."""
    return "".join(sorted(f"{quad} .\n" for quad in store.dump()))


def to_rdfxml(store: Store) -> str:
    """Return the merge of all articles as RDF/XML."""
    quads = {Quad(q.subject, q.predicate, q.object) for q in store.dump()}
    written = serialize(sorted(quads, key=str), format=RdfFormat.RDF_XML, prefixes=PREFIXES) or b""
    return written.decode().rstrip("\n") + "\n"


def to_csv(store: Store) -> str:
    """Return every statement of the facts view, whatever its status, as CSV."""
    rows = facts(store, "all")
    return csv_text(rows.variables, map(plain, rows))
