"""From a store to the network's values, by SPARQL; the only module of the network that knows the record's shape."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from dragoman.network.data import Document, Fact, NetworkData, Node
from dragoman.settings import ONTOLOGY_IRI
from dragoman.store import Store, select
from dragoman.vocabulary import PREFIXES

Row = Mapping[str, str]
"""One solution: variable → value as text; a variable without a value is missing."""
_PROLOGUE = "".join(f"PREFIX {prefix}: <{base}>\n" for prefix, base in PREFIXES.items())

_FACTS = """SELECT DISTINCT ?iri ?relation ?subject ?object ?status ?document ?speaker ?date ?quote ?prefix ?suffix
  ?start ?triggerStart ?triggerEnd ?holdsFrom ?holdsTo ?earlier
WHERE {
  ?iri a dgm:Assertion ; dgm:subject ?subject ; dgm:predicate ?relation ; dgm:object ?object ; dgm:status ?status ;
    dgm:inDocument ?document ; prov:wasAttributedTo ?speaker ; dgm:evidence ?span .
  ?span oa:exact ?quote ; oa:start ?start .
  OPTIONAL { ?span oa:prefix ?prefix ; oa:suffix ?suffix }
  OPTIONAL { ?iri dgm:date ?date }
  OPTIONAL { ?iri dgm:situation/dgm:start ?holdsFrom }
  OPTIONAL { ?iri dgm:situation/dgm:end ?holdsTo }
  OPTIONAL { ?iri prov:alternateOf ?earlier }
  OPTIONAL { ?iri dgm:triggerSpan ?trigger . ?trigger oa:start ?triggerStart ; oa:end ?triggerEnd }
} ORDER BY ?document ?start ?iri"""
_DOCUMENTS = """SELECT DISTINCT ?iri ?title ?publisher ?url ?date WHERE {
  ?iri a dgm:SourceDocument ; rdfs:label ?title .
  OPTIONAL { ?iri dcterms:publisher ?publisher } OPTIONAL { ?iri dcterms:source ?url }
  OPTIONAL { ?iri dcterms:date ?date }
} ORDER BY ?iri"""
_NODES = """SELECT ?iri ?kind ?label (COUNT(*) AS ?times) WHERE {
  ?iri a ?kind ; rdfs:label ?label . FILTER(STRSTARTS(STR(?kind), STR(dgm:)))
  FILTER(?kind NOT IN (dgm:Assertion, dgm:TextSpan, dgm:SourceDocument))
} GROUP BY ?iri ?kind ?label ORDER BY ?iri DESC(?times) ?label ?kind"""
_ALIASES = "SELECT DISTINCT ?iri ?value WHERE { ?iri skos:altLabel ?value } ORDER BY ?iri ?value"
_DETAILS = """SELECT DISTINCT ?iri ?name ?value WHERE {
  VALUES ?name { dgm:value dgm:currency dgm:asWritten dgm:amount dgm:unit dgm:comparator dgm:hasComponent
    dgm:isoCode dgm:organization dgm:concerns dgm:broader dgm:ploverType }
  ?iri ?name ?value } ORDER BY ?iri ?name ?value"""


def read(store: Store) -> NetworkData:
    """Return all facts of a store with the nodes and documents they name."""
    documents = {row["iri"]: _document(row) for row in _rows(store, _DOCUMENTS)}
    facts = _without_doubles({row["iri"]: _fact(row, documents) for row in _rows(store, _FACTS)}.values())
    nodes = _nodes(store)
    named = {iri for fact in facts for iri in (fact.subject, fact.object, fact.speaker) if iri}
    return NetworkData(
        {iri: nodes.get(iri) or _unnamed(iri) for iri in sorted(_with_parts(named, nodes))}, facts, documents
    )


def _without_doubles(facts: Collection[Fact]) -> tuple[Fact, ...]:
    """Return the facts without those of copies on things of their own, as a sum that is another in each article."""
    own = {iri for fact in facts if not fact.copied for iri in (fact.subject, fact.object)}
    return tuple(fact for fact in facts if not fact.copied or {fact.subject, fact.object} <= own)


def _rows(store: Store, sparql: str) -> Iterator[Row]:
    answer = select(store, _PROLOGUE + sparql)
    for row in answer:
        yield {name: term.value for name, term in zip(answer.variables, row, strict=True) if term is not None}


def _with_parts(named: set[str], nodes: Mapping[str, Node]) -> set[str]:
    """Return the named nodes and what belongs to them: the parts of a sum, the organisation of an office."""
    parts = {
        part
        for iri in named
        if iri in nodes
        for name in ("hasComponent", "organization", "concerns")
        for part in nodes[iri].details.get(name, ())
        if part in nodes
    }
    return named if parts <= named else _with_parts(named | parts, nodes)


def _document(row: Row) -> Document:
    return Document(row["iri"], row["title"], row.get("publisher", ""), row.get("url", ""), row.get("date", ""))


def _fact(row: Row, documents: Mapping[str, Document]) -> Fact:
    start = int(row["start"])
    trigger = None
    if "triggerStart" in row:
        first, last = int(row["triggerStart"]) - start, int(row["triggerEnd"]) - start
        trigger = (first, last) if 0 <= first < last <= len(row["quote"]) else None
    return Fact(
        row["iri"],
        _name(row["relation"]),
        row["subject"],
        row["object"],
        _name(row["status"]),
        row["document"],
        "" if row["speaker"] in documents else row["speaker"],
        row.get("date", ""),
        row["quote"],
        row.get("prefix", ""),
        row.get("suffix", ""),
        trigger,
        row.get("holdsFrom", ""),
        row.get("holdsTo", ""),
        "earlier" in row,
    )


def _nodes(store: Store) -> dict[str, Node]:
    """Return the nodes by IRI; where sources differ on kind or label, what most of them say."""
    aliases: defaultdict[str, dict[str, None]] = defaultdict(dict)
    details: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in _rows(store, _ALIASES):
        aliases[row["iri"]][row["value"]] = None
    for row in _rows(store, _DETAILS):
        details[row["iri"]][_name(row["name"])].append(row["value"])
    first: dict[str, tuple[str, str]] = {}
    for row in _rows(store, _NODES):
        first.setdefault(row["iri"], (_name(row["kind"]), row["label"]))
        if row["label"] != first[row["iri"]][1]:
            aliases[row["iri"]][row["label"]] = None
    for own in list(details.values()):
        for amount in own["amount"]:  # a commitment is worth its amount
            own |= {name: value for name, value in details[amount].items() if name not in own or not own[name]}
    return {
        iri: Node(iri, kind, label, tuple(aliases[iri]), {k: tuple(v) for k, v in details[iri].items() if v})
        for iri, (kind, label) in first.items()
    }


def _unnamed(iri: str) -> Node:
    return Node(iri, "Actor", iri.rsplit("/", 1)[-1])


def _name(iri: str) -> str:
    """Return the last part of an IRI of the ontology or of PLOVER."""
    return iri.removeprefix(ONTOLOGY_IRI + "#").rsplit("#", 1)[-1]
