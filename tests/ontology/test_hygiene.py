"""The ontology's upkeep, as ROBOT's report checks it: each .rq of hygiene/ finds nothing, and finds what is planted."""

from pathlib import Path

import pytest
from pyoxigraph import QuerySolutions, RdfFormat, Store, parse

from dragoman.resources import folder

HYGIENE = Path(__file__).parent / "hygiene"
QUERIES = {path.stem: path.read_text(encoding="utf-8") for path in sorted(HYGIENE.glob("*.rq"))}
FILES = ("dragoman", "topics", "plover", "alignments")

PREFIXES = """
@prefix dgm: <https://w3id.org/dragoman/ontology#> . @prefix : <https://w3id.org/dragoman/ontology#> .
@prefix id: <https://w3id.org/dragoman/id/topic/> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""

PLANTED = {
    "missing-label": ':x a owl:Class ; rdfs:label "x"@en, "x"@fr .',
    "several-labels": ':Visit rdfs:label "trip"@en .',
    "duplicate-label": ':x a owl:Class ; rdfs:label "Visit"@en .',
    "missing-definition": ":x a owl:Class .",
    "circular-definition": ':x a owl:Class ; rdfs:label "envoy"@en ; skos:definition "One of many envoys."@en .',
    "unpunctuated-definition": ':x skos:definition "a thing"@en .',
    "missing-example": ":x a owl:ObjectProperty .",
    "missing-is-defined-by": ":x a owl:ObjectProperty .",
    "undefined-term": ":Visit rdfs:subClassOf :Journey .",
    "undeclared-borrowing": ':Visit <http://purl.org/dc/terms/abstract> "x" .',
    "class-cycle": ":Situation rdfs:subClassOf :Visit .",
    "several-domains": ":signed rdfs:domain :Person .",
    "unlinked-property": ":x a owl:ObjectProperty ; rdfs:domain :Actor .",
    "doubly-linked-property": ":signed schema:domainIncludes :Person .",
    "role-outside-domain": ":x :situationClass :Visit ; :subjectRole :speaker .",
    "lonely-class": ":x a owl:Class .",
    "incomplete-concept": 'id:x a skos:Concept ; skos:prefLabel "x"@en .',
    "ambiguous-concept": 'id:x skos:inScheme <https://w3id.org/dragoman/topics> ; skos:altLabel "Trade"@en .',
    "undefined-concept": "id:trade skos:broader id:nowhere .",
}


def found(query: str, *, planted: str = "") -> list[str]:
    store = Store()
    for name in FILES:
        store.extend(parse(path=folder("ontology") / f"{name}.ttl", format=RdfFormat.TURTLE))
    store.extend(parse(PREFIXES + planted, format=RdfFormat.TURTLE))
    rows = store.query(query)
    assert isinstance(rows, QuerySolutions)
    return [" ".join(str(term) for term in row) for row in rows]


@pytest.mark.parametrize("name", QUERIES)
def test_nothing_is_found(name: str) -> None:
    assert found(QUERIES[name]) == []


@pytest.mark.parametrize("name", QUERIES)
def test_what_is_planted_is_found(name: str) -> None:
    assert found(QUERIES[name], planted=PLANTED[name])
