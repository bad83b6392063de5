"""Words for terms: labels from the graph, short names for what has none."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from dragoman.errors import QueryError
from dragoman.settings import DATA_IRI
from dragoman.store import Row, Rows, Store, Term, select
from dragoman.vocabulary import DATA_PREFIXES, DGM, PREFIXES, RDFS

TRIPLE_TERM = "the answer holds a triple as a term, which this form of results cannot: ask for its parts"

_BATCH = 200
"""How many IRIs one question for labels holds; longer ones pass what some servers take."""


def labels_of(store: Store, iris: Iterable[str]) -> dict[str, str]:
    """Return the label of each IRI that has one; where articles differ, the commonest."""
    return {iri: commonest(times) for iri, times in label_times(store, iris).items()}


def commonest(times: Mapping[str, int]) -> str:
    """Return what most articles say, of equals the first in alphabetical order: so a thing is called everywhere."""
    return min(times, key=lambda said: (-times[said], said))


def label_times(store: Store, iris: Iterable[str] | None = None) -> dict[str, Counter[str]]:
    """Return the labels of each IRI that has one, or of everything, each with the number of articles that give it."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for things in [""] if iris is None else _batches(iris):
        label = f"?thing {RDFS.label} ?label"
        rows = select(
            store,
            f"SELECT ?thing ?label (COUNT(DISTINCT ?article) AS ?times) WHERE {{ {things} "
            f"{{ {label} }} UNION {{ GRAPH ?article {{ {label} }} }} }} GROUP BY ?thing ?label",
        )
        for thing, said, times in rows:
            if thing is not None and said is not None and times is not None:
                found[thing.value][said.value] += int(times.value)
    return found


def _batches(iris: Iterable[str]) -> Iterator[str]:
    """Yield the IRIs, without the ontology's, as values of ?thing."""
    wanted = sorted({iri for iri in iris if not iri.startswith((DGM.base, PREFIXES["plover"]))})
    for start in range(0, len(wanted), _BATCH):
        yield f"VALUES ?thing {{ {' '.join(f'<{iri}>' for iri in wanted[start : start + _BATCH])} }}"


def with_labels(store: Store, answer: Rows) -> Rows:
    """Return the same rows with a plain literal, the label or a short name, in place of every IRI."""
    rows = list(answer)
    iris = {term.value for row in rows for term in row if isinstance(term, NamedNode)}
    words = labels_of(store, iris)

    def named(term: Term | None) -> Term | None:
        return Literal(words.get(term.value) or short_name(term.value)) if isinstance(term, NamedNode) else term

    return Rows(answer.variables, [tuple(map(named, row)) for row in rows])


def short_name(iri: str) -> str:
    """Return the local name of a term of ours, a prefixed name of a known namespace, else the IRI."""
    for prefix, base in PREFIXES.items():
        if iri.startswith(base):
            local = iri.removeprefix(base)
            return local if base in (DGM.base, DATA_IRI, PREFIXES["plover"]) else f"{prefix}:{local}"
    return iri


def short_id(iri: str) -> str:
    """Return an IRI as a value of a parameter may spell it: 'person:ann-lee' for our data, else the IRI itself."""
    kind, slash, local = iri.removeprefix(DATA_IRI).partition("/")
    if not iri.startswith(DATA_IRI) or not slash:
        return iri
    return f"{kind}:{local}" if kind in DATA_PREFIXES else f"id:{kind}/{local}"


def words_of(term: Term | None) -> str:
    """Return a term as plain words for a table or CSV: '' for an unbound one."""
    if term is None:
        return ""
    if isinstance(term, Triple):
        raise QueryError(TRIPLE_TERM)
    return f"_:{term.value}" if isinstance(term, BlankNode) else str(term.value)


def plain(row: Row) -> tuple[str, ...]:
    """Return a row as plain words."""
    return tuple(words_of(term) for term in row)
