"""Each shape finds what it should and nothing else, in words that a person understands."""

import re
from collections.abc import Iterator

import pytest
from pyoxigraph import RdfFormat, parse
from rdflib import OWL, RDF, RDFS, SH, Graph, URIRef
from rdflib.namespace import Namespace
from rdflib.term import Node

from dragoman.querying.naming import plain_terms
from dragoman.querying.shapes import shape_findings
from dragoman.rdf import records_quads
from dragoman.resources import folder
from dragoman.vocabulary import CLASSES, OTHER_PROPERTIES, RELATION_PROPERTIES
from tests.gold_graph import gold_records
from tests.ontology.shape_examples import EXAMPLES, PREFIXES, Example

DGM = Namespace("https://w3id.org/dragoman/ontology#")
SCHEMA = Namespace("https://schema.org/")

ONTOLOGY = Graph().parse(folder("ontology") / "dragoman.ttl")
SHAPES = Graph().parse(folder("ontology") / "shapes.ttl")

CLOSED_LISTS = {"ploverType", "ploverMode", "status", "predicate"}
"""Properties whose shapes list the values one by one; their examples are written by hand."""


def name(term: Node) -> str:
    return str(term).removeprefix(str(DGM))


def kinds(prop: str, *sides: URIRef) -> list[str]:
    """The classes on one side of a property, [] where any will do."""
    found = {value for side in sides for value in ONTOLOGY.objects(DGM[prop], side)}
    return sorted(name(kind) for kind in found) if all(str(k).startswith(str(DGM)) for k in found) else []


def stranger(allowed: list[str]) -> str:
    """A class that is none of these, nor below one of them."""
    below = {name(k) for kind in allowed for k in ONTOLOGY.transitive_subjects(RDFS.subClassOf, DGM[kind])}
    return next(kind for kind in ("Topic", "Place", "Office", "TextSpan") if kind not in below)


def property_examples() -> Iterator[Example]:
    """Yield, for each object property, examples with the right and the wrong class on either side."""
    for prop in sorted(name(p) for p in ONTOLOGY.subjects(RDF.type, OWL.ObjectProperty) if str(p).startswith(str(DGM))):
        left, right = kinds(prop, RDFS.domain, SCHEMA.domainIncludes), kinds(prop, RDFS.range, SCHEMA.rangeIncludes)
        link = f":x dgm:{prop} :y . "
        if left:
            yield Example(f"can have dgm:{prop}.", f"{link}:x a dgm:{left[-1]} .", f"{link}:x a dgm:{stranger(left)} .")
        if prop in CLOSED_LISTS:
            continue
        if right:
            bad = f"{link}:y a dgm:{stranger(right)} ."
            yield Example(rf"dgm:{prop} (is expected to lead|leads) to", f"{link}:y a dgm:{right[0]} .", bad)
        else:
            yield Example(f"dgm:{prop} leads to an IRI.", link, f':x dgm:{prop} "y" .')


def event_examples() -> Iterator[Example]:
    """Yield, for each class of events, examples with a role that it has and one that it cannot have."""
    for shape in SHAPES.subjects(RDF.type, SH.NodeShape):
        for constraint in SHAPES.objects(shape, SH.property):
            path = SHAPES.value(constraint, SH.path)
            if path is None or SHAPES.value(path, SH.alternativePath) is None:
                continue
            banned = [name(role) for role in SHAPES.items(SHAPES.value(path, SH.alternativePath))]
            own = next(r for r in ("agent", "participant", "speaker") if r not in banned)
            kind = name(SHAPES.value(shape, SH.targetClass) or shape)
            message = re.escape(str(SHAPES.value(constraint, SH.message)))
            yield Example(message, f":x a dgm:{kind} ; dgm:{own} :a .", f":x a dgm:{kind} ; dgm:{banned[-1]} :a .")


CASES = [
    *(Example(re.escape(example.message), example.good, example.bad) for example in EXAMPLES),
    *property_examples(),
    *event_examples(),
]


def check(graphs: list[str]) -> list[list[str]]:
    """The messages on each of many small graphs, which are checked in one run; what no node of theirs has is on all."""
    quads = []
    for number, text in enumerate(graphs):
        base = f"@base <https://example.org/{number}/> . @prefix : <https://example.org/{number}/> .\n"
        quads += parse(PREFIXES + base + text, format=RdfFormat.TURTLE)
    found = list(shape_findings(quads))
    common = [f.message for f in found if not f.about.startswith("https://example.org/")]
    about = {number: f"https://example.org/{number}/" for number in range(len(graphs))}
    return [[f.message for f in found if f.about.startswith(base)] + common for base in about.values()]


@pytest.fixture(scope="module")
def good() -> list[list[str]]:
    return check([example.good for example in CASES])


@pytest.fixture(scope="module")
def bad() -> list[list[str]]:
    return check([example.bad for example in CASES])


@pytest.mark.parametrize("number", range(len(CASES)), ids=[case.message for case in CASES])
def test_the_good_pass_and_the_bad_are_told_why(good: list[list[str]], bad: list[list[str]], number: int) -> None:
    message = re.compile(plain_terms(CASES[number].message))
    assert [m for m in good[number] if message.search(m)] == []
    assert [m for m in bad[number] if message.search(m)], bad[number]


def test_every_message_of_the_shapes_has_an_example(bad: list[list[str]]) -> None:
    said = "\n".join(message for messages in bad for message in messages)
    templates = {str(message) for message in SHAPES.objects(None, SH.message)}
    patterns = {t: re.sub(r"\\{\\\?\w+\\}", ".+", re.escape(plain_terms(t))) for t in templates}
    assert len(templates) > 100
    assert [template for template, pattern in patterns.items() if not re.search(pattern, said)] == []


def test_every_class_and_property_has_a_shape() -> None:
    targets = {name(target) for target in SHAPES.objects(None, SH.targetClass)}
    assert targets == CLASSES
    linked = {name(target) for target in SHAPES.objects(None, SH.targetSubjectsOf)}
    paths = {name(path) for path in SHAPES.objects(None, SH.path)}
    assert linked | paths >= RELATION_PROPERTIES | OTHER_PROPERTIES


def test_the_gold_graph_conforms() -> None:
    assert list(shape_findings(records_quads(gold_records()))) == []


def test_every_constraint_has_a_message() -> None:
    """One without would be reported in the words of the specification."""
    silent = []
    for shape in SHAPES.subjects(RDF.type, SH.NodeShape):
        for link in (SH.property, SH.sparql):
            for constraint in SHAPES.objects(shape, link):
                if SHAPES.value(constraint, SH.message) is None:
                    silent.append(str(shape))
    assert silent == []
