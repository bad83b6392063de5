"""Copies and accounts of one event, found in a store and recorded there: each finding is a graph of its own.

A copy points to the earliest article of its account (prov:alternateOf), and so does each of its assertions to the
earlier one that states the same: what counts leaves these out, while what only the copy says counts. A situation points
to the first of those that are one event (owl:sameAs), an agreement to the first of those that are one. The graph's node
says on what grounds. Removing the graphs takes every merge back; the articles' own graphs are never touched.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pyoxigraph import Literal, NamedNode, Quad

from dragoman.corpus.copies import Signed, accounts
from dragoman.corpus.events import AGREEMENT, WINDOW_DAYS, OneEvent, Telling, same_events, telling_words
from dragoman.errors import StoreError
from dragoman.minhash import min_hash_bytes
from dragoman.settings import DATA_IRI, ONTOLOGY_IRI
from dragoman.store import Store, select
from dragoman.vocabulary import DCTERMS, DGM, OWL, PROV, RDF, RDFS, XSD

_ACCOUNTS = DATA_IRI + "merge/account/"
_EVENTS = DATA_IRI + "merge/event/"
_BATCH = 200
"""How many documents one question holds; longer ones pass what some servers take."""
_ROLES = ("participant", "agent", "target", "speaker", "concerns", "appointee", "office", "place")


@dataclass(frozen=True, slots=True)
class Merged:
    """How many accounts stand in several articles, how many events were linked, and how many several articles tell.

    Articles that tell an event with the same actors, day and place name one situation already: those are told by
    several without a link. Of agreements, those are counted that were linked.
    """

    accounts: int
    events: int
    told: int = 0
    agreements: int = 0


def merge(store: Store) -> Merged:
    """Find copies and accounts of one event anew, record them in the store, and return how many there are."""
    groups = [[NamedNode(iri) for iri in group] for group in accounts(_signed(store))]
    stated = _stated(store, [document for group in groups for document in group])
    account_graphs = [_account(group, stated) for group in groups]
    agreements = list(same_events(_agreements(store)))
    one = {telling.iri: agreement.tellings[0].iri for agreement in agreements for telling in agreement.tellings}
    events = list(same_events(_concerning(telling, one) for telling in tellings(store)))
    event_graphs = [_event(event) for event in (*agreements, *events)]
    wanted = {graph.value for graph, _ in (*account_graphs, *event_graphs)}
    for graph in _merges(store):
        if graph.value not in wanted:
            store.drop(graph)
    for graph, quads in (*account_graphs, *event_graphs):
        store.replace_graph(graph, quads)
    return Merged(len(account_graphs), len(events), _told_by_several(store), len(agreements))


def _signed(store: Store) -> list[Signed]:
    """Return what copies are found by, of every article; StoreError where the graph lacks it for some."""
    rows = select(
        store,
        f"""SELECT ?document ?day ?minHash WHERE {{
          ?document a {DGM.SourceDocument}
          OPTIONAL {{ ?document {DCTERMS.date} ?day }}
          OPTIONAL {{ ?document {DGM.minHash} ?minHash }}
        }} ORDER BY ?document""",
    )
    signed: dict[str, Signed] = {}
    lacking: list[str] = []
    for document, day, written in rows:
        if document is None:
            continue
        if found := min_hash_bytes(written.value if written else ""):
            signed[document.value] = Signed(document.value, day.value if day else "", found)
        else:
            lacking.append(document.value.removeprefix(DATA_IRI + "doc/"))
    if lacking:
        some = ", ".join(lacking[:3]) + (f" and {len(lacking) - 3:,} more" if lacking[3:] else "")
        reason = "an older version read them, which kept nothing to tell copies by; build them again or remove them"
        raise StoreError(f"'{store.name}' cannot be merged because of {some}: {reason}")
    return list(signed.values())


def _told_by_several(store: Store) -> int:
    """Return how many events more than one article tells, as the query same-event counts them."""
    rows = select(
        store,
        f"""SELECT (COUNT(*) AS ?events) WHERE {{
          SELECT ?event WHERE {{
            ?any {DGM.situation} ?situation ; {DGM.inDocument} ?document .
            OPTIONAL {{ ?situation {OWL.sameAs} ?one }}
            BIND(COALESCE(?one, ?situation) AS ?event)
            FILTER NOT EXISTS {{ ?situation a {DGM.OfficeHolding} }}
          }} GROUP BY ?event HAVING (COUNT(DISTINCT ?document) > 1)
        }}""",
    )
    return next((int(row[0].value) for row in rows if row[0] is not None), 0)


def undo(store: Store) -> int:
    """Take every merge back and return how many there were."""
    graphs = list(_merges(store))
    for graph in graphs:
        store.drop(graph)
    return len(graphs)


def drop_dangling(store: Store) -> int:
    """Take back the merges of what no article tells any more, and return how many there were."""
    merges = list(_merges(store))
    if not merges:
        return 0
    gone = select(
        store,
        f"""SELECT DISTINCT ?merge WHERE {{
          GRAPH ?merge {{ ?merge {PROV.used} ?node }}
          FILTER NOT EXISTS {{ ?node a ?kind }}
        }}""",
    )
    dangling = {row[0] for row in gone} & set(merges)
    for graph in merges:
        if graph in dangling:
            store.drop(graph)
    return len(dangling)


def tellings(store: Store) -> Iterator[Telling]:
    """Yield the dated situations of a store that can be told by several articles, with actors and articles."""
    facts: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for event, name, value in select(store, _QUERY).rows:
        if event and name and value:
            facts[event.value][name.value].add(value.value)
    for iri, found in sorted(facts.items()):
        if len(found["kind"]) == 1 and len(found["day"]) == 1:
            yield _telling(iri, found)


def _telling(iri: str, found: dict[str, set[str]]) -> Telling:
    (kind_iri,), (day,) = found["kind"], found["day"]
    kind = kind_iri.rpartition("#")[2]
    # a visit's place is one of its two sides; elsewhere it is a circumstance that an account may leave out
    named = _ROLES if kind == "Visit" else _ROLES[:-1]
    roles = frozenset((role, actor) for role in named for actor in found[role])
    place = "" if kind == "Visit" else min(found["place"], default="")
    return Telling(iri, kind, roles, frozenset(found["document"]), day, place)


def _agreements(store: Store) -> Iterator[Telling]:
    """Yield the agreements of two or more parties of which one day of signing is told."""
    facts: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    rows = select(
        store,
        f"""SELECT DISTINCT ?agreement ?name ?party ?document ?day WHERE {{
          ?assertion {DGM.predicate} {DGM.partyTo} ; {DGM.status} {DGM.reported} ; {DGM.subject} ?party ;
            {DGM.object} ?agreement ; {DGM.inDocument} ?document .
          ?agreement {RDFS.label} ?name .
          ?signing a {DGM.Signing} ; {DGM.concerns} ?agreement ; {DGM.date} ?day FILTER(datatype(?day) = {XSD.date})
        }}""",
    )
    for agreement, *values in rows:
        for name, value in zip(("name", "party", "document", "day"), values, strict=True):
            if agreement and value:
                facts[agreement.value][name].add(value.value)
    for iri, found in sorted(facts.items()):
        if len(found["party"]) > 1 and len(found["day"]) == 1:
            parties = frozenset(("party", party) for party in found["party"])
            words = telling_words(found["name"])
            yield Telling(iri, AGREEMENT, parties, frozenset(found["document"]), min(found["day"]), words=words)


def _concerning(telling: Telling, one: dict[str, str]) -> Telling:
    """Return a situation as one about the first of the agreements that are one."""
    return replace(telling, roles=frozenset((role, one.get(actor, actor)) for role, actor in telling.roles))


def _query() -> str:
    kinds = " ".join(f"<{ONTOLOGY_IRI}#{kind}>" for kind in sorted(WINDOW_DAYS) if kind != AGREEMENT)
    roles = " ".join(f'(<{ONTOLOGY_IRI}#{role}> "{role}")' for role in _ROLES)
    return f"""PREFIX dgm: <{ONTOLOGY_IRI}#> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
SELECT DISTINCT ?event ?name ?value WHERE {{
  VALUES ?kind {{ {kinds} }}
  ?event a ?kind ; dgm:date ?day FILTER(datatype(?day) = xsd:date)
  {{ ?event a ?value BIND("kind" AS ?name) }}
  UNION {{ ?event dgm:date ?value BIND("day" AS ?name) }}
  UNION {{ ?event ?role ?value VALUES (?role ?name) {{ {roles} }} }}
  UNION {{ ?assertion dgm:situation ?event ; dgm:inDocument ?value BIND("document" AS ?name) }}
}}"""


_QUERY = _query()


_Stated = dict[str, dict[NamedNode, set[tuple[str, ...]]]]
"""Document → its assertions → what each states and how that stands, by IRIs and by labels."""


def _stated(store: Store, documents: list[NamedNode]) -> _Stated:
    """Return what the documents state; by labels too, as a sum without a name of its own is another in each article."""
    found: _Stated = defaultdict(lambda: defaultdict(set))
    for start in range(0, len(documents), _BATCH):
        values = " ".join(map(str, documents[start : start + _BATCH]))
        rows = select(
            store,
            f"""SELECT ?document ?assertion ?relation ?status ?subject ?object ?called ?named WHERE {{
              VALUES ?document {{ {values} }}
              ?assertion {DGM.inDocument} ?document ; {DGM.subject} ?subject ; {DGM.predicate} ?relation ;
                {DGM.object} ?object ; {DGM.status} ?status .
              OPTIONAL {{ ?subject {RDFS.label} ?called }}
              OPTIONAL {{ ?object {RDFS.label} ?named }}
            }} ORDER BY ?document ?assertion""",
        )
        for document, assertion, relation, status, *sides in rows:
            if document is not None and isinstance(assertion, NamedNode):
                words = [str(term) for term in sides]
                manner = (str(relation), str(status))
                found[document.value][assertion] |= {(*manner, *words[:2]), (*manner, *words[2:])}
    return found


def _account(documents: list[NamedNode], stated: _Stated) -> tuple[NamedNode, list[Quad]]:
    first, *copies = documents
    grounds = f"One account in {len(documents)} articles: alike word for word"
    graph, quads = _graph(_ACCOUNTS, PROV.alternateOf, first, copies, grounds)
    known: dict[tuple[str, ...], NamedNode] = {}
    for document in documents:
        own = stated[document.value]
        for assertion, words in own.items():
            if earlier := [known[key] for key in sorted(words) if key in known]:
                quads.append(Quad(assertion, PROV.alternateOf, earlier[0], graph))
        known = {key: assertion for assertion, words in own.items() for key in words} | known
    return graph, quads


def _event(event: OneEvent) -> tuple[NamedNode, list[Quad]]:
    first, *others = (NamedNode(telling.iri) for telling in event.tellings)
    return _graph(_EVENTS, OWL.sameAs, first, others, event.grounds)


def _graph(
    base: str, link: NamedNode, first: NamedNode, others: list[NamedNode], grounds: str
) -> tuple[NamedNode, list[Quad]]:
    """Return the graph that records one merge: its links, and why."""
    graph = NamedNode(base + hashlib.sha256(first.value.encode()).hexdigest()[:16])
    quads = [Quad(other, link, first, graph) for other in others]
    quads += [Quad(graph, RDF.type, PROV.Activity, graph), Quad(graph, RDFS.label, Literal(grounds), graph)]
    return graph, quads + [Quad(graph, PROV.used, node, graph) for node in (first, *others)]


def _merges(store: Store) -> Iterator[NamedNode]:
    return (graph for graph in store.graphs() if graph.value.startswith((_ACCOUNTS, _EVENTS)))
