"""For every shape a graph that it must pass and one that it must not: by hand for the classes, made for properties."""

from dataclasses import dataclass

PREFIXES = """
@prefix dgm: <https://w3id.org/dragoman/ontology#> .
@prefix plover: <https://w3id.org/dragoman/plover#> . @prefix dcterms: <http://purl.org/dc/terms/> .
@prefix oa: <http://www.w3.org/ns/oa#> . @prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""


@dataclass(frozen=True, slots=True)
class Example:
    """Triples on :x that pass, triples on :x that fail, and a part of the message that the failing ones call up."""

    message: str
    good: str
    bad: str


_SUM = ":p dgm:value {} ; a dgm:MonetaryAmount . :q dgm:value 2.0 ; a dgm:MonetaryAmount . "
_SUM += ":x a dgm:MonetaryAmount ; dgm:value 5.0 ; dgm:hasComponent :p, :q ."
_FACT = ":x a dgm:Assertion ; dgm:subject :s ; dgm:predicate dgm:{1} ; dgm:object :o ; dgm:status dgm:{0} . "
_SPAN = ':x a dgm:TextSpan ; dgm:inDocument :d ; oa:exact "{}" ; oa:start {} ; oa:end {} .'

EXAMPLES = [
    Example("It needs a label", ':x a dgm:Person ; rdfs:label "Ann" .', ":x a dgm:Person ."),
    Example("no thing can be both", ":x a dgm:Treaty, dgm:Agreement .", ":x a dgm:Treaty, dgm:Person ."),
    Example("at most one ISO code", ':x a dgm:State ; dgm:isoCode "KEN" .', ':x a dgm:State ; dgm:isoCode "Kenya" .'),
    Example("Only a state has an ISO", ':x a dgm:State ; dgm:isoCode "KEN" .', ':x a dgm:Place ; dgm:isoCode "KEN" .'),
    Example(
        "Only an organization, a state grouping, an agreement",
        ':x a dgm:StateGrouping ; dgm:acronym "G7" .',
        ':x a dgm:Person ; dgm:acronym "JFK" .',
    ),
    Example(
        "Only an organization or a group of persons can have dgm:bodyOf",
        ":x a dgm:DiplomaticMission ; dgm:bodyOf :s . :s a dgm:State .",
        ":x a dgm:Person ; dgm:bodyOf :s . :s a dgm:State .",
    ),
    Example(
        "dgm:bodyOf leads to a state",
        ":x a dgm:PoliticalParty ; dgm:bodyOf :s . :s a dgm:State .",
        ":x a dgm:GovernmentBody ; dgm:bodyOf :s . :s a dgm:IntergovernmentalOrganization .",
    ),
    Example("An acronym is a text", ':x a dgm:Treaty ; dgm:acronym "NPT" .', ':x a dgm:Treaty ; dgm:acronym "N" .'),
    Example(
        "An office belongs to one",
        ":x a dgm:Office ; dgm:organization :a . :a a dgm:State .",
        ":x a dgm:Office ; dgm:organization :a, :b . :a a dgm:State . :b a dgm:State .",
    ),
    Example("A topic needs a label", ':x a dgm:Topic ; skos:prefLabel "trade"@en .', ":x a dgm:Topic ."),
    Example("exactly one value", ":x a dgm:Quantity ; dgm:value 3.0 .", ':x a dgm:Quantity ; dgm:value "many" .'),
    Example(
        "at most one upper value",
        ":x a dgm:Quantity ; dgm:upperValue 3.0 .",
        ":x a dgm:Quantity ; dgm:upperValue 3.0, 4.0 .",
    ),
    Example(
        "the two ends of the range are swapped",
        ":x a dgm:Quantity ; dgm:value 3.0 ; dgm:upperValue 4.0 .",
        ":x a dgm:Quantity ; dgm:value 4.0 ; dgm:upperValue 3.0 .",
    ),
    Example("keeps the words", ':x a dgm:Quantity ; dgm:asWritten "three" .', ":x a dgm:Quantity ."),
    Example("at most one unit", ':x a dgm:Quantity ; dgm:unit "job" .', ':x a dgm:Quantity ; dgm:unit "job", "ship" .'),
    Example(
        "The comparator is one of",
        ':x a dgm:Quantity ; dgm:comparator "up to" .',
        ':x a dgm:Quantity ; dgm:comparator "sort of" .',
    ),
    Example(
        "at most one currency",
        ':x a dgm:MonetaryAmount ; dgm:currency "EUR" .',
        ':x a dgm:MonetaryAmount ; dgm:currency "euro" .',
    ),
    Example(
        "how the currency is known",
        ':x a dgm:MonetaryAmount ; dgm:currency "EUR" ; dgm:currencyBasis "stated" .',
        ':x a dgm:MonetaryAmount ; dgm:currency "EUR" .',
    ),
    Example(
        "exactly one amount",
        ":x a dgm:FundingCommitment ; dgm:amount :a . :a a dgm:MonetaryAmount .",
        ":x a dgm:FundingCommitment .",
    ),
    Example("more than the whole of 5", _SUM.format("3.0"), _SUM.format("3.5")),
    Example("less than the whole of 5", _SUM.format("3.0"), _SUM.format("2.5")),
    Example(
        "A date is a day",
        ':x a dgm:Visit ; dgm:date "2024-03"^^xsd:gYearMonth .',
        ':x a dgm:Visit ; dgm:date "in March" .',
    ),
    Example(
        "A start is a day",
        ':x a dgm:OfficeHolding ; dgm:start "2024"^^xsd:gYear .',
        ":x a dgm:OfficeHolding ; dgm:start 2024 .",
    ),
    Example(
        "An end is a day",
        ':x a dgm:OfficeHolding ; dgm:end "2024-01-31"^^xsd:date .',
        ':x a dgm:OfficeHolding ; dgm:end "2024-01-31" .',
    ),
    Example(
        "before it starts",
        ':x a dgm:OfficeHolding ; dgm:start "2024-05-02"^^xsd:date ; dgm:end "2024"^^xsd:gYear .',
        ':x a dgm:OfficeHolding ; dgm:start "2024-05-02"^^xsd:date ; dgm:end "2024-04"^^xsd:gYearMonth .',
    ),
    Example(
        "has one holder",
        ":x a dgm:OfficeHolding ; dgm:holder :a . :a a dgm:Person .",
        ":x a dgm:OfficeHolding ; dgm:holder :a, :b . :a a dgm:Person . :b a dgm:Person .",
    ),
    Example(
        "is of one office",
        ":x a dgm:OfficeHolding ; dgm:office :a . :a a dgm:Office .",
        ":x a dgm:OfficeHolding ; dgm:office :a, :b . :a a dgm:Office . :b a dgm:Office .",
    ),
    Example(
        "at most one PLOVER type",
        ":x a dgm:Visit ; dgm:ploverType plover:CONSULT .",
        ":x a dgm:Visit ; dgm:ploverType plover:VISIT .",
    ),
    Example(
        "at most one PLOVER mode",
        ":x a dgm:Visit ; dgm:ploverMode plover:visit .",
        ":x a dgm:Visit ; dgm:ploverMode plover:teleport .",
    ),
    Example(
        "The stance of a statement",
        ':x a dgm:Criticism ; dgm:stance "critical" .',
        ':x a dgm:Criticism ; dgm:stance "grumpy" .',
    ),
    Example(
        "A statement has a speaker, and no participants",
        ":x a dgm:Statement ; dgm:speaker :a .",
        ":x a dgm:Statement ; dgm:participant :a .",
    ),
    Example(
        "exactly one subject", ":x a dgm:Assertion ; dgm:subject :a .", ":x a dgm:Assertion ; dgm:subject :a, :b ."
    ),
    Example(
        "exactly one predicate",
        ":x a dgm:Assertion ; dgm:predicate dgm:visited .",
        ":x a dgm:Assertion ; dgm:predicate dgm:place .",
    ),
    Example(
        "exactly one object, or exactly one literal",
        ":x a dgm:Assertion ; dgm:literalValue 3 .",
        ":x a dgm:Assertion ; dgm:literalValue 3 ; dgm:object :a .",
    ),
    Example(
        "An assertion is exactly one of",
        ":x a dgm:Assertion ; dgm:status dgm:denied .",
        ":x a dgm:Assertion ; dgm:status dgm:denied, dgm:reported .",
    ),
    Example(
        "needs the text span",
        ":x a dgm:Assertion ; dgm:evidence :a . :a a dgm:TextSpan .",
        ":x a dgm:Assertion .",
    ),
    Example(
        "stands in exactly one document",
        ":x a dgm:Assertion ; dgm:inDocument :a . :a a dgm:SourceDocument .",
        ":x a dgm:Assertion .",
    ),
    Example(
        "attributed to an actor, or to the document",
        ":x a dgm:Assertion ; prov:wasAttributedTo :a . :a a dgm:Company .",
        ":x a dgm:Assertion ; prov:wasAttributedTo :a . :a a dgm:Place .",
    ),
    Example(
        "Confidence is one decimal number",
        ":x a dgm:Assertion ; dgm:confidence 0.5 .",
        ":x a dgm:Assertion ; dgm:confidence 1.5 .",
    ),
    Example(
        "The frame is one name",
        ':x a dgm:Assertion ; dgm:frame "visiting" .',
        ':x a dgm:Assertion ; dgm:frame "visiting", "meeting" .',
    ),
    Example(
        "yet its fact stands in the graph",
        _FACT.format("claimed", "signed"),
        _FACT.format("claimed", "signed") + ":s dgm:signed :o .",
    ),
    Example(
        "yet its fact does not stand",
        _FACT.format("reported", "signed") + ":s dgm:signed :o .",
        _FACT.format("reported", "signed"),
    ),
    Example(
        "lacks 'agent'",
        _FACT.format("reported", "signed") + ":x dgm:situation :e . :e dgm:agent :s ; dgm:concerns :o .",
        _FACT.format("reported", "signed") + ":x dgm:situation :e . :e dgm:agent :o ; dgm:concerns :o .",
    ),
    Example(
        "where its relation needs",
        _FACT.format("planned", "metWith") + ":x dgm:situation :e . :e a dgm:Meeting .",
        _FACT.format("planned", "metWith") + ":x dgm:situation :e . :e a dgm:Visit .",
    ),
    Example(
        "lies in another document",
        ":x a dgm:Assertion ; dgm:inDocument :d ; dgm:evidence :a . :a dgm:inDocument :d .",
        ":x a dgm:Assertion ; dgm:inDocument :d ; dgm:evidence :a . :a dgm:inDocument :other .",
    ),
    Example("exactly one text, which is not empty", _SPAN.format("abc", 0, 3), _SPAN.format("", 0, 0)),
    Example("exactly one start", _SPAN.format("abc", 0, 3), _SPAN.format("abc", -3, 0)),
    Example("exactly one end", _SPAN.format("abc", 0, 3), _SPAN.format("abc", 0, "3, 4")),
    Example("ends after it starts", _SPAN.format("abc", 0, 3), _SPAN.format("abc", 6, 3)),
    Example("at most one prefix", ':x a dgm:TextSpan ; oa:prefix "a" .', ':x a dgm:TextSpan ; oa:prefix "a", "b" .'),
    Example("at most one suffix", ':x a dgm:TextSpan ; oa:suffix "a" .', ':x a dgm:TextSpan ; oa:suffix "a", "b" .'),
    Example(
        "lies in exactly one document",
        ":x a dgm:TextSpan ; dgm:inDocument :a . :a a dgm:SourceDocument .",
        ":x a dgm:TextSpan .",
    ),
    Example("Its text has 3 characters", _SPAN.format("a🌍é", 4, 7), _SPAN.format("a🌍é", 4, 8)),
    Example(
        "Its IRI should be",
        "<d#char=0,3> dgm:inDocument :d ; oa:start 0 ; oa:end 3 ; a dgm:TextSpan .",
        _SPAN.format("abc", 0, 3),
    ),
    Example(
        "exactly one identifier",
        ':x a dgm:SourceDocument ; dcterms:identifier "a" .',
        ":x a dgm:SourceDocument .",
    ),
    Example(
        "at most one date, a day",
        ':x a dgm:SourceDocument ; dcterms:date "2024-03-01"^^xsd:date .',
        ':x a dgm:SourceDocument ; dcterms:date "2024-03"^^xsd:gYearMonth .',
    ),
    Example(
        "exactly one SHA-256",
        f':x a dgm:SourceDocument ; schema:sha256 "{"0f" * 32}" .',
        ':x a dgm:SourceDocument ; schema:sha256 "0f" .',
    ),
    Example(
        "at most one MinHash",
        f':x a dgm:SourceDocument ; dgm:minHash "{"x+/9" * 42}xyz=" .',
        f':x a dgm:SourceDocument ; dgm:minHash "{"x+/9" * 42}" .',
    ),
    Example("There are five statuses", "dgm:denied a dgm:Status .", ":x a dgm:Status ."),
    Example("'teleportedTo' is no term", ":x dgm:visited :y .", ":x dgm:teleportedTo :y ."),
    Example("'Picnic' is no term", ":x a dgm:Visit .", ":x a dgm:Picnic ."),
]
