"""From a store to the network's values, by SPARQL; the only module of the network that knows the record's shape."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping

from dragoman.extraction.lexicon.authority import packaged_authority
from dragoman.network.data import Document, Fact, NetworkData, Node
from dragoman.querying.labels import commonest, label_times
from dragoman.settings import DATA_IRI, ONTOLOGY_IRI
from dragoman.store import Store, select
from dragoman.vocabulary import PREFIXES

Solution = Mapping[str, str]
"""One solution: variable → value as text; a variable without a value is missing."""
_PROLOGUE = "".join(f"PREFIX {prefix}: <{base}>\n" for prefix, base in PREFIXES.items())

_FACTS = """SELECT DISTINCT ?iri ?relation ?subject ?object ?status ?document ?speaker ?date ?quote ?prefix ?suffix
  ?start ?triggerStart ?triggerEnd ?holdsFrom ?holdsTo ?earlier ?plover
WHERE {
  ?iri a dgm:Assertion ; dgm:subject ?subject ; dgm:predicate ?relation ; dgm:object ?object ; dgm:status ?status ;
    dgm:inDocument ?document ; prov:wasAttributedTo ?speaker ; dgm:evidence ?span .
  ?span oa:exact ?quote ; oa:start ?start .
  OPTIONAL { ?span oa:prefix ?prefix ; oa:suffix ?suffix }
  OPTIONAL { ?iri dgm:date ?date }
  OPTIONAL { ?iri dgm:situation/dgm:start ?holdsFrom }
  OPTIONAL { ?iri dgm:situation/dgm:end ?holdsTo }
  OPTIONAL { ?iri dgm:situation/dgm:ploverType ?plover }
  OPTIONAL { ?iri prov:alternateOf ?earlier }
  OPTIONAL { ?iri dgm:triggerSpan ?trigger . ?trigger oa:start ?triggerStart ; oa:end ?triggerEnd }
}"""
_DOCUMENTS = """SELECT DISTINCT ?iri ?title ?publisher ?url ?date WHERE {
  ?iri a dgm:SourceDocument ; rdfs:label ?title .
  OPTIONAL { ?iri dcterms:publisher ?publisher } OPTIONAL { ?iri dcterms:source ?url }
  OPTIONAL { ?iri dcterms:date ?date }
}"""
_KINDS = """SELECT ?iri ?kind (COUNT(DISTINCT ?article) AS ?times) WHERE {
  { ?iri a ?kind } UNION { GRAPH ?article { ?iri a ?kind } }
  FILTER(STRSTARTS(STR(?kind), STR(dgm:)))
  FILTER(?kind NOT IN (dgm:Assertion, dgm:TextSpan, dgm:SourceDocument))
} GROUP BY ?iri ?kind"""
_ALIASES = "SELECT DISTINCT ?iri ?value WHERE { ?iri skos:altLabel|dgm:acronym ?value }"
_DETAILS = """SELECT DISTINCT ?iri ?name ?value WHERE {
  VALUES ?name { dgm:value dgm:currency dgm:asWritten dgm:amount dgm:unit dgm:comparator dgm:hasComponent
    dgm:isoCode dgm:organization dgm:bodyOf dgm:concerns dgm:ploverType }
  ?iri ?name ?value }"""


def read(store: Store) -> NetworkData:
    """Return all facts of a store with the nodes and documents they name."""
    documents = {row["iri"]: _document(row) for row in _rows(store, _DOCUMENTS)}
    stated = sorted(_rows(store, _FACTS), key=lambda row: (row["document"], int(row["start"]), row["iri"]))
    facts = _without_doubles({row["iri"]: _fact(row, documents) for row in stated}.values())
    nodes = _nodes(store)
    named = {iri for fact in facts for iri in (fact.subject, fact.object, fact.speaker) if iri}
    return NetworkData(
        {iri: nodes.get(iri) or _unnamed(iri) for iri in sorted(_with_parts(named, nodes))}, facts, documents
    )


def _without_doubles(facts: Collection[Fact]) -> tuple[Fact, ...]:
    """Return the facts without those of copies on things of their own, as a sum that is another in each article."""
    own = {iri for fact in facts if not fact.copied for iri in (fact.subject, fact.object)}
    return tuple(fact for fact in facts if not fact.copied or {fact.subject, fact.object} <= own)


def _rows(store: Store, sparql: str) -> list[Solution]:
    """Return the solutions in a fixed order, which takes less time here than in the store."""
    answer = select(store, _PROLOGUE + sparql)
    rows = [
        {name: term.value for name, term in zip(answer.variables, row, strict=True) if term is not None}
        for row in answer
    ]
    return sorted(rows, key=lambda row: list(row.items()))


def _with_parts(named: set[str], nodes: Mapping[str, Node]) -> set[str]:
    """Return the named nodes and what belongs to them: a sum's parts, an office's organisation, a body's state."""
    parts = {
        part
        for iri in named
        if iri in nodes
        for name in ("hasComponent", "organization", "bodyOf", "concerns")
        for part in nodes[iri].details.get(name, ())
        if part in nodes
    }
    return named if parts <= named else _with_parts(named | parts, nodes)


def _document(row: Solution) -> Document:
    return Document(row["iri"], row["title"], row.get("publisher", ""), row.get("url", ""), row.get("date", ""))


def _fact(row: Solution, documents: Mapping[str, Document]) -> Fact:
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
        _name(row.get("plover", "")),
        int(row.get("triggerStart", -1)),
    )


def _nodes(store: Store) -> dict[str, Node]:
    """Return the nodes by IRI; where sources differ on kind or label, what most of them say."""
    aliases: defaultdict[str, set[str]] = defaultdict(set)
    details: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    kinds: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in _rows(store, _ALIASES):
        aliases[row["iri"]].add(row["value"])
    for row in _rows(store, _DETAILS):
        details[row["iri"]][_name(row["name"])].append(row["value"])
    for row in _rows(store, _KINDS):
        kinds[row["iri"]][_name(row["kind"])] = int(row["times"])
    labels = label_times(store)
    authority = packaged_authority()
    for iri in kinds:  # by which a reader may look for it, whatever the articles call it
        aliases[iri].update(authority.names_of(iri.removeprefix(DATA_IRI)))
    for own in list(details.values()):
        for amount in own["amount"]:  # a commitment is worth its amount
            own |= {name: value for name, value in details[amount].items() if name not in own or not own[name]}
    return {iri: _node(iri, kinds[iri], labels[iri], aliases[iri], details[iri]) for iri in kinds if iri in labels}


def _node(
    iri: str, kinds: Counter[str], labels: Counter[str], aliases: set[str], details: Mapping[str, list[str]]
) -> Node:
    label = commonest(labels)
    others = sorted(aliases.union(labels) - {label})
    return Node(iri, commonest(kinds), label, tuple(others), {k: tuple(v) for k, v in details.items() if v})


def _unnamed(iri: str) -> Node:
    return Node(iri, "Actor", iri.rsplit("/", 1)[-1])


def _name(iri: str) -> str:
    """Return the last part of an IRI of the ontology or of PLOVER."""
    return iri.removeprefix(ONTOLOGY_IRI + "#").rsplit("#", 1)[-1]
