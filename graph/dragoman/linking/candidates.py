"""Who in a knowledge base of Wikidata's shape may be meant by an actor of ours."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode

from dragoman.settings import DATA_IRI
from dragoman.store import Rows
from dragoman.store.protocol import Answer

WD, WDT = "http://www.wikidata.org/entity/", "http://www.wikidata.org/prop/direct/"
P, PS, PQ = (
    "http://www.wikidata.org/prop/",
    "http://www.wikidata.org/prop/statement/",
    "http://www.wikidata.org/prop/qualifier/",
)
_RDFS_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
_ALIAS = "http://www.w3.org/2004/02/skos/core#altLabel"

ORGANISATION = "Q43229"
"""Wikidata's class of organisations; things belong to it through many subclasses."""

Query = Callable[[str], Answer]
"""What answers SPARQL."""

BATCH = 20
"""Names that one question asks for."""


@dataclass(frozen=True, slots=True)
class Tenure:
    """An office that a candidate held: its label and the days, empty where the knowledge base has none."""

    office: str
    start: str = ""
    end: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One thing of the knowledge base, with what tells it from its namesakes."""

    iri: str
    label: str
    types: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    parties: frozenset[str] = frozenset()
    tenures: tuple[Tenure, ...] = ()
    codes: frozenset[str] = frozenset()
    names: frozenset[str] = field(default=frozenset(), repr=False)


class Knowledge:
    """Asks a SPARQL endpoint for candidates, one request at a time; `query` is whatever answers SPARQL."""

    def __init__(self, query: Query) -> None:
        self._query = query

    def by_name(self, names: Iterable[str], language: str = "en") -> dict[str, tuple[str, ...]]:
        """Return the IRIs of the things that bear each name as a label or an alias, in the language or in none.

        What the endpoint holds of our own graph is left out: a thing is no match for itself.
        """
        found: dict[str, set[str]] = {}
        for batch in _batches(sorted(set(names))):
            terms = " ".join(f"{Literal(name)} {Literal(name, language=language)}" for name in batch)
            sparql = (
                f"SELECT DISTINCT ?name ?thing WHERE {{ VALUES ?name {{ {terms} }} "
                f"{{ ?thing <{_RDFS_LABEL}> ?name }} UNION {{ ?thing <{_ALIAS}> ?name }} }}"
            )
            for name, thing in self._rows(sparql):
                if not thing.startswith(DATA_IRI):
                    found.setdefault(name, set()).add(thing)
        return {name: tuple(sorted(things)) for name, things in found.items()}

    def by_code(self, codes: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Return the IRIs of the states of each ISO 3166 alpha-3 code (P298)."""
        found: dict[str, set[str]] = {}
        for batch in _batches(sorted(set(codes))):
            terms = " ".join(str(Literal(code)) for code in batch)
            for code, thing in self._rows(
                f"SELECT DISTINCT ?code ?thing WHERE {{ VALUES ?code {{ {terms} }} ?thing <{WDT}P298> ?code }}"
            ):
                found.setdefault(code, set()).add(thing)
        return {code: tuple(sorted(things)) for code, things in found.items()}

    def describe(self, iris: Iterable[str], language: str = "en") -> dict[str, Candidate]:
        """Return what the knowledge base says of each thing: P31, P27/P17, P102, P39 with P580/P582, P297/P298."""
        things = sorted(set(iris))
        about = {iri: _Collected() for iri in things}
        for batch in _batches(things):
            values = " ".join(str(NamedNode(iri)) for iri in batch)
            for thing, what, value, start, end in self._rows(_description(values, language)):
                about[thing].add(what, value, start, end)
        return {iri: collected.candidate(iri) for iri, collected in about.items()}

    def _rows(self, sparql: str) -> Iterator[tuple[str, ...]]:
        answer = self._query(sparql)
        assert isinstance(answer, Rows)
        for row in answer:
            yield tuple(term.value if term is not None else "" for term in row)


class _Collected:
    """What has been read of one thing so far."""

    def __init__(self) -> None:
        self._values: dict[str, set[str]] = {}
        self._tenures: set[tuple[str, str, str]] = set()

    def add(self, what: str, value: str, start: str, end: str) -> None:
        if what == "tenure":
            self._tenures.add((value, start[:10], end[:10]))
        else:
            self._values.setdefault(what, set()).add(value)

    def candidate(self, iri: str) -> Candidate:
        def get(what: str) -> frozenset[str]:
            return frozenset(self._values.get(what, ()))

        labels = sorted(get("label"))
        return Candidate(
            iri,
            labels[0] if labels else "",
            get("type"),
            get("country"),
            get("party"),
            tuple(Tenure(*tenure) for tenure in sorted(self._tenures)),
            get("code"),
            get("label") | get("alias"),
        )


def _description(values: str, language: str) -> str:
    """Return the query for everything that is scored, one row a value."""

    def labelled(variable: str) -> str:
        tongue = Literal(language)
        return f"?{variable} <{_RDFS_LABEL}> ?value FILTER(LANG(?value) = {tongue} || LANG(?value) = '')"

    tongue = f"FILTER(LANG(?value) = {Literal(language)} || LANG(?value) = '')"
    parts = (
        f"{{ ?thing <{_RDFS_LABEL}> ?value {tongue} BIND('label' AS ?what) }}",
        f"{{ ?thing <{_ALIAS}> ?value {tongue} BIND('alias' AS ?what) }}",
        f"{{ ?thing <{WDT}P31> ?value BIND('type' AS ?what) }}",
        f"{{ ?thing <{WDT}P31>/<{WDT}P279>* <{WD}{ORGANISATION}> "
        f"BIND(<{WD}{ORGANISATION}> AS ?value) BIND('type' AS ?what) }}",
        f"{{ ?thing <{WDT}P27>|<{WDT}P17> ?country . {labelled('country')} BIND('country' AS ?what) }}",
        f"{{ ?thing <{WDT}P102> ?party . {labelled('party')} BIND('party' AS ?what) }}",
        f"{{ ?thing <{WDT}P297>|<{WDT}P298> ?value BIND('code' AS ?what) }}",
        f"{{ ?thing <{P}P39> ?held . ?held <{PS}P39> ?office . {labelled('office')} BIND('tenure' AS ?what) "
        f"OPTIONAL {{ ?held <{PQ}P580> ?start }} OPTIONAL {{ ?held <{PQ}P582> ?end }} }}",
    )
    return (
        f"SELECT ?thing ?what ?value ?start ?end WHERE {{ VALUES ?thing {{ {values} }} " + " UNION ".join(parts) + " }"
    )


def _batches(items: list[str]) -> Iterator[list[str]]:
    return (items[start : start + BATCH] for start in range(0, len(items), BATCH))
