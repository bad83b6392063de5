"""The closed namespaces: every term that code may write or ask for, and nothing undeclared.

A test holds these lists equal to the terms that ontology/dragoman.ttl and plover.ttl declare.
"""

from pyoxigraph import NamedNode

from dragoman.settings import DATA_IRI, ONTOLOGY_IRI

CLASSES = frozenset(
    """
    Actor Person State StateGrouping Organization Government GovernmentBody PoliticalParty IntergovernmentalOrganization
    Company ArmedGroup DiplomaticMission PersonGroup Office OfficeHolding Place
    Agreement Treaty StrategicPartnership MemorandumOfUnderstanding ActionPlan JointStatement
    Initiative Dialogue TradeMission Delegation Programme InfrastructureProject
    FundingCommitment Quantity MonetaryAmount
    Situation
    Event Visit Meeting PhoneCall Negotiation Mediation Signing Ratification Accession Withdrawal Appointment Expulsion
    Recall TiesEstablished TiesSevered Sanction HostedEvent SportsEvent Summit
    Statement Announcement Endorsement Criticism
    Accusation Threat Denial Request Estimate Rejection Protest Coercion Mobilization Assault Assistance Concession
    Cooperation Consultation Agreeing
    Assertion TextSpan SourceDocument Topic Status
    """.split()
)

RELATION_PROPERTIES = frozenset(
    """
    holdsOffice actsFor memberOf visited metWith announced signed partyTo ratified joined withdrewFrom negotiatesWith
    mediates leads covers funds beneficiary appointedTo hosts supports criticizes accuses threatens sanctions expels
    recalls seversTies establishesTies estimates says
    requests rejects protestsAgainst coerces mobilizesAgainst assaults aids yieldsTo cooperatesWith consultsWith
    agreesWith actsToward
    """.split()
)

OTHER_PROPERTIES = frozenset(
    """
    party participant agent target speaker concerns place date holder office organization appointee start end
    amount value currency currencyBasis asWritten unit comparator upperValue hasComponent componentOf estimated stance
    subject predicate object literalValue status evidence subjectSpan objectSpan triggerSpan situation
    inDocument minHash confidence
    frame isoCode acronym bodyOf ploverType ploverMode
    """.split()
)

ANNOTATION_PROPERTIES = frozenset("situationClass subjectRole objectRole eventType".split())

INDIVIDUALS = frozenset("reported claimed planned denied hypothetical".split())

PLOVER_ROOTS = frozenset(
    """
    AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE
    ASSAULT
    """.split()
)


class Namespace:
    """The terms of one namespace as IRIs: `DGM.Visit`; an undeclared name raises AttributeError."""

    def __init__(self, base: str, terms: frozenset[str]) -> None:
        self.base = base
        self.terms = terms

    def __getattr__(self, name: str) -> NamedNode:
        return self[name]

    def __getitem__(self, name: str) -> NamedNode:
        if name not in self.terms:
            raise AttributeError(f"'{name}' is no declared term of <{self.base}>")
        return NamedNode(self.base + name)

    def __contains__(self, iri: object) -> bool:
        value = iri.value if isinstance(iri, NamedNode) else iri
        return isinstance(value, str) and value.startswith(self.base) and value[len(self.base) :] in self.terms


TERMS = CLASSES | RELATION_PROPERTIES | OTHER_PROPERTIES | ANNOTATION_PROPERTIES | INDIVIDUALS

DGM = Namespace(ONTOLOGY_IRI + "#", TERMS)
RDF = Namespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#", frozenset({"type"}))
RDFS = Namespace("http://www.w3.org/2000/01/rdf-schema#", frozenset({"label", "domain", "range", "subClassOf"}))
SKOS = Namespace("http://www.w3.org/2004/02/skos/core#", frozenset({"altLabel", "prefLabel", "broader", "notation"}))
OA = Namespace("http://www.w3.org/ns/oa#", frozenset({"exact", "start", "end", "prefix", "suffix"}))
PROV = Namespace(
    "http://www.w3.org/ns/prov#",
    frozenset(
        {"wasAttributedTo", "wasGeneratedBy", "wasDerivedFrom", "Activity", "used", "SoftwareAgent", "alternateOf"}
    ),
)
DCTERMS = Namespace(
    "http://purl.org/dc/terms/",
    frozenset(
        """
        title publisher date source language creator identifier description conformsTo temporal license PeriodOfTime
        """.split()
    ),
)
SCHEMA = Namespace("https://schema.org/", frozenset({"sha256"}))
OWL = Namespace(
    "http://www.w3.org/2002/07/owl#",
    frozenset({"sameAs", "differentFrom", "inverseOf", "SymmetricProperty", "onProperty", "hasValue"}),
)
NP = Namespace(
    "http://www.nanopub.org/nschema#",
    frozenset({"Nanopublication", "hasAssertion", "hasProvenance", "hasPublicationInfo"}),
)
VOID = Namespace(
    "http://rdfs.org/ns/void#",
    frozenset(
        """
        Dataset triples entities distinctSubjects distinctObjects classes properties documents uriSpace vocabulary
        classPartition propertyPartition class property exampleResource feature
        subset Linkset linkPredicate subjectsTarget objectsTarget
        """.split()
    ),
)
DCAT = Namespace("http://www.w3.org/ns/dcat#", frozenset({"Dataset", "startDate", "endDate", "keyword"}))
XSD = Namespace(
    "http://www.w3.org/2001/XMLSchema#",
    frozenset({"string", "date", "gYear", "gYearMonth", "integer", "decimal", "anyURI", "nonNegativeInteger"}),
)

PREFIXES = {
    "dgm": DGM.base,
    "id": DATA_IRI,
    "plover": "https://w3id.org/dragoman/plover#",
    "rdf": RDF.base,
    "rdfs": RDFS.base,
    "skos": SKOS.base,
    "np": NP.base,
    "void": VOID.base,
    "dcat": DCAT.base,
    "oa": OA.base,
    "prov": PROV.base,
    "dcterms": DCTERMS.base,
    "schema": SCHEMA.base,
    "owl": OWL.base,
    "xsd": XSD.base,
}
"""Prefix → namespace, for exports, queries and prompts."""


def camel_words(name: str) -> str:
    """Return a term's name as lower-case words: 'TradeMission' → 'trade mission'."""
    return "".join(f" {c.lower()}" if c.isupper() else c for c in name).strip()


_KINDS = ("org", "group", "doc", "run", "funding", "amount", *(camel_words(name).replace(" ", "-") for name in CLASSES))

DATA_PREFIXES = {kind: f"{DATA_IRI}{kind}/" for kind in sorted(_KINDS)}
"""Prefix → namespace of each kind of our own data, as Turtle exports write them: 'state:CAN'."""
