"""The graph as text in the formats of the W3C, each sorted: the same graph gives the same bytes.

Articles call one thing by several names, and each article's graph keeps its own. Where a format merges the graphs, a
thing keeps one label, so that what joins on labels does not double; the others become skos:altLabel.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, serialize

from dragoman.querying.labels import commonest, plain
from dragoman.querying.results import NO_XML, csv_text
from dragoman.querying.turtle import ntriples, trig, turtle
from dragoman.querying.views import statements
from dragoman.store import Store
from dragoman.vocabulary import PREFIXES, RDFS, SKOS


def to_turtle(store: Store) -> str:
    """Return the merge of all articles as Turtle."""
    return turtle(merged(store.dump()))


def to_trig(store: Store) -> str:
    """Return every article as a named graph of TriG."""
    return trig(store.dump())


def to_ntriples(store: Store) -> str:
    """Return the merge of all articles as N-Triples, sorted lines."""
    return ntriples(merged(store.dump()))


def to_nquads(store: Store) -> str:
    """Return every article's quads, sorted lines."""
    return "".join(sorted(f"{quad} .\n" for quad in store.dump()))


def to_rdfxml(store: Store) -> str:
    """Return the merge of all articles as RDF/XML."""
    quads = set(map(_as_xml, merged(store.dump())))
    written = serialize(sorted(quads, key=str), format=RdfFormat.RDF_XML, prefixes=PREFIXES) or b""
    return written.decode().rstrip("\n") + "\n"


def _as_xml(quad: Quad) -> Quad:
    """Return a triple with a mark in place of each character that no XML can hold."""
    words = quad.object
    if not isinstance(words, Literal) or not NO_XML.search(words.value):
        return quad
    shown = NO_XML.sub("\ufffd", words.value)
    kept = {"language": words.language} if words.language else {"datatype": words.datatype}
    return Quad(quad.subject, quad.predicate, Literal(shown, **kept))


def merged(quads: Iterable[Quad]) -> Iterator[Quad]:
    """Yield the triples of all graphs; of several labels in a language the commonest stays, of equals the first."""
    known = list(quads)
    times: defaultdict[tuple[str, str | None], Counter[str]] = defaultdict(Counter)
    for q in known:
        if q.predicate == RDFS.label and isinstance(q.object, Literal):
            times[str(q.subject), q.object.language][q.object.value] += isinstance(q.graph_name, NamedNode)
    kept = {thing: commonest(said) for thing, said in times.items()}
    for q in known:
        told = isinstance(q.object, Literal) and kept.get((str(q.subject), q.object.language)) == q.object.value
        if q.predicate == RDFS.label and not told:
            yield Quad(q.subject, SKOS.altLabel, q.object)
        elif q.predicate != SKOS.altLabel or not told:
            yield Quad(q.subject, q.predicate, q.object)


def to_csv(store: Store) -> str:
    """Return every statement of the facts view as CSV, a row a passage, whatever its status."""
    rows = statements(store)
    return csv_text(rows.variables, map(plain, rows))
