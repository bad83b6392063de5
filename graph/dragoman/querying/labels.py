"""Words for terms: labels from the graph, short names for what has none."""

from collections.abc import Iterable

from pyoxigraph import BlankNode, Literal, NamedNode

from dragoman.settings import DATA_IRI
from dragoman.store import Row, Rows, Store, Term, select
from dragoman.vocabulary import DGM, PREFIXES, RDFS

_BATCH = 200
"""How many IRIs one question for labels holds; longer ones pass what some servers take."""


def labels_of(store: Store, iris: Iterable[str]) -> dict[str, str]:
    """Return the label of each IRI that has one; where articles differ, the first in alphabetical order."""
    wanted = sorted({iri for iri in iris if not iri.startswith((DGM.base, PREFIXES["plover"]))})
    found: dict[str, str] = {}
    for start in range(0, len(wanted), _BATCH):
        values = " ".join(f"<{iri}>" for iri in wanted[start : start + _BATCH])
        rows = select(
            store,
            f"SELECT ?thing (MIN(STR(?label)) AS ?shown) WHERE {{ VALUES ?thing {{ {values} }} "
            f"?thing {RDFS.label} ?label }} GROUP BY ?thing",
        )
        found.update((row[0].value, row[1].value) for row in rows if row[0] and row[1])
    return found


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


def words_of(term: Term | None) -> str:
    """Return a term as plain words for a table or CSV: '' for an unbound one."""
    if term is None:
        return ""
    return f"_:{term.value}" if isinstance(term, BlankNode) else str(term.value)


def plain(row: Row) -> tuple[str, ...]:
    """Return a row as plain words."""
    return tuple(words_of(term) for term in row)
