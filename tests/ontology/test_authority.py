"""The states and organizations meet the shapes, in the kinds of the ontology."""

import pytest
from pyoxigraph import Quad, RdfFormat, parse

from dragoman.extraction.labels import slug
from dragoman.extraction.lexicon.authority import packaged_authority
from dragoman.querying.checks import undeclared_terms
from dragoman.querying.shapes import shape_findings
from dragoman.resources import folder
from dragoman.settings import DATA_IRI
from dragoman.vocabulary import DGM, RDF, RDFS


@pytest.fixture(scope="module")
def quads() -> list[Quad]:
    return list(parse(path=folder("ontology") / "authority.ttl", format=RdfFormat.TURTLE))


def test_shapes_and_terms(quads: list[Quad]) -> None:
    assert list(shape_findings(quads)) == []
    assert list(undeclared_terms(quads)) == []


def test_every_state_once(quads: list[Quad]) -> None:
    states = {q.subject for q in quads if q.predicate == RDF.type and q.object == DGM.State}
    codes = [q.object.value for q in quads if q.predicate == DGM.isoCode]
    assert 190 < len(codes) == len(set(codes)) <= len(states)  # a few, such as Kosovo, have no ISO code
    labels = [q.object.value for q in quads if q.predicate == RDFS.label and q.subject in states]
    assert len(labels) == len(set(labels)) == len(states)


def test_organizations_have_the_ids_that_articles_give_them() -> None:
    known = packaged_authority().entities.values()
    states = [slug(e.label) for e in known if e.kind == "State"]
    organizations = [e for e in known if e.id.startswith("org/")]
    assert len(organizations) > 4_000
    others = [e for e in organizations if e.id != f"org/{slug(e.label)}"]
    assert {e.kind for e in others} == {"PoliticalParty"}
    assert [e.id for e in others if e.id.removeprefix(f"org/{slug(e.label)}-") not in states] == []


def test_the_ontology_knows_the_same_organizations_as_extraction(quads: list[Quad]) -> None:
    shipped = {q.subject.value for q in quads if q.predicate == RDF.type and q.object != DGM.State}
    known = (e.id for e in packaged_authority().entities.values() if e.id.startswith("org/"))
    assert shipped == {DATA_IRI + identifier for identifier in known}
