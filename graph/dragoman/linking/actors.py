"""The actors of our graph with what is known of them, for comparison with a knowledge base."""

from dataclasses import dataclass

from dragoman.querying.labels import labels_of
from dragoman.store import Store, select
from dragoman.vocabulary import DCTERMS, DGM, OWL, RDF, RDFS, SKOS

CLASSES = (
    "Person State Organization Government GovernmentBody PoliticalParty IntergovernmentalOrganization Company "
    "ArmedGroup DiplomaticMission".split()
)
"""The classes that are linked."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, organisation or state of ours. `first` and `last` are the days of the first and last report on it."""

    iri: str
    kind: str
    label: str
    aliases: frozenset[str] = frozenset()
    code: str = ""
    offices: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    parties: frozenset[str] = frozenset()
    first: str = ""
    last: str = ""
    others: frozenset[str] = frozenset()
    """Who it is not, as a reviewer has said."""


def actors(store: Store) -> tuple[Actor, ...]:
    """Return the actors that are not linked yet, sorted by IRI."""
    kinds = " ".join(str(DGM[name]) for name in CLASSES)
    rows = select(
        store,
        f"""SELECT DISTINCT ?actor ?what ?value WHERE {{
          VALUES ?kind {{ {kinds} }}
          ?actor {RDF.type} ?kind .
          FILTER NOT EXISTS {{ ?actor {OWL.sameAs} ?known }}
          {{ ?actor {RDF.type} ?value BIND("kind" AS ?what) }}
          UNION {{ ?actor {RDFS.label} ?value BIND("label" AS ?what) }}
          UNION {{ ?actor {SKOS.altLabel} ?value BIND("alias" AS ?what) }}
          UNION {{ ?actor {DGM.isoCode} ?value BIND("code" AS ?what) }}
          UNION {{ ?actor {DGM.holdsOffice} ?office . ?office {RDFS.label} ?value BIND("office" AS ?what) }}
          UNION {{ ?actor {DGM.actsFor} ?state . ?state {RDFS.label} ?value BIND("country" AS ?what) }}
          UNION {{ ?actor {DGM.memberOf} ?party . ?party {RDF.type} {DGM.PoliticalParty} ; {RDFS.label} ?value
            BIND("party" AS ?what) }}
          UNION {{ ?actor {DGM.leads} ?party . ?party {RDF.type} {DGM.PoliticalParty} ; {RDFS.label} ?value
            BIND("party" AS ?what) }}
          UNION {{ ?actor {OWL.differentFrom} ?value BIND("other" AS ?what) }}
          UNION {{ ?assertion {DGM.subject} ?actor ; {DGM.inDocument} ?article . ?article {DCTERMS.date} ?value
            BIND("day" AS ?what) }}
        }}""",
    )
    about: dict[str, dict[str, set[str]]] = {}
    for row in rows:
        iri, what, value = (term.value if term else "" for term in row)
        about.setdefault(iri, {}).setdefault(what, set()).add(value)
    labels = labels_of(store, about)
    return tuple(_actor(iri, labels[iri], said) for iri, said in sorted(about.items()) if iri in labels)


def _actor(iri: str, label: str, said: dict[str, set[str]]) -> Actor:
    def get(what: str) -> frozenset[str]:
        return frozenset(said.get(what, ()))

    days = sorted(get("day"))
    kinds = {kind.removeprefix(DGM.base) for kind in get("kind")}
    return Actor(
        iri,
        min(kinds & set(CLASSES)),
        label,
        get("alias") | get("label"),
        min(get("code"), default=""),
        get("office"),
        get("country"),
        get("party"),
        days[0] if days else "",
        days[-1] if days else "",
        get("other"),
    )
