"""The closed lists in code are the terms of the ontology, no fewer and no more."""

import re
from pathlib import Path

import pytest
import yaml
from rdflib import OWL, RDF, RDFS, Graph, Namespace, URIRef
from rdflib.namespace import SKOS

from dragoman import vocabulary
from dragoman.model import Status
from dragoman.relations import RELATIONS
from dragoman.resources import folder

DGM = Namespace(vocabulary.DGM.base)
PLOVER = Namespace(vocabulary.PREFIXES["plover"])
FRAMES = Path(vocabulary.__file__).parent / "extraction" / "lexicon"


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return Graph().parse(folder("ontology") / "dragoman.ttl")


@pytest.fixture(scope="module")
def plover() -> Graph:
    return Graph().parse(folder("ontology") / "plover.ttl")


def named(graph: Graph, kind: URIRef) -> set[str]:
    return {str(s).removeprefix(str(DGM)) for s in graph.subjects(RDF.type, kind) if str(s).startswith(str(DGM))}


def test_classes(ontology: Graph) -> None:
    assert named(ontology, OWL.Class) == vocabulary.CLASSES


def test_properties(ontology: Graph) -> None:
    properties = named(ontology, OWL.ObjectProperty) | named(ontology, OWL.DatatypeProperty)
    assert properties == vocabulary.RELATION_PROPERTIES | vocabulary.OTHER_PROPERTIES
    assert named(ontology, OWL.AnnotationProperty) == vocabulary.ANNOTATION_PROPERTIES


def test_individuals(ontology: Graph) -> None:
    assert named(ontology, OWL.NamedIndividual) == vocabulary.INDIVIDUALS == {status.value for status in Status}


def test_relations_say_in_the_ontology_what_they_say_in_code(ontology: Graph) -> None:
    for relation in RELATIONS.values():
        iri = DGM[relation.name]
        assert ontology.value(iri, DGM.situationClass) == (DGM[relation.situation] if relation.situation else None)
        assert ontology.value(iri, DGM.subjectRole) == (DGM[relation.subject_role] if relation.subject_role else None)
        assert ontology.value(iri, DGM.objectRole) == (DGM[relation.object_role] if relation.object_role else None)
        assert ontology.value(iri, DGM.eventType) == (PLOVER[relation.plover] if relation.plover else None)
        assert ((iri, RDF.type, OWL.SymmetricProperty) in ontology) is relation.symmetric, relation.name


def test_no_other_property_has_a_situation(ontology: Graph) -> None:
    assert set(ontology.subjects(DGM.situationClass)) <= {DGM[name] for name in RELATIONS}


def test_plover_has_sixteen_roots_in_four_quad_classes(plover: Graph) -> None:
    quads = set(plover.subjects(SKOS.topConceptOf))
    roots = {root for quad in quads for root in plover.subjects(SKOS.broader, quad)}
    assert len(quads) == 4
    assert {str(root).removeprefix(str(PLOVER)) for root in roots} == vocabulary.PLOVER_ROOTS
    assert len(roots) == 16


def _modes(value: object) -> set[str]:
    """Every mode that a file of the lexicon names, at any depth."""
    if isinstance(value, list):
        return {mode for item in value for mode in _modes(item)}
    if not isinstance(value, dict):
        return set()
    own = {value["mode"]} if isinstance(value.get("mode"), str) else set()
    return own | {mode for item in value.values() for mode in _modes(item)}


def test_every_mode_that_extraction_writes_is_a_concept(plover: Graph) -> None:
    files = [*(FRAMES / "frames").glob("*.yaml")]
    modes = {mode for path in files for mode in _modes(yaml.safe_load(path.read_text(encoding="utf-8")))}
    by_root = yaml.safe_load((FRAMES / "stances.yaml").read_text(encoding="utf-8"))["modes"]
    modes |= {mode for by_deed in by_root.values() for mode in by_deed.values()}
    assert len(modes) > 10
    assert sorted(mode for mode in modes if not list(plover.objects(PLOVER[mode], SKOS.broader))) == []


def test_each_term_is_used_by_a_query_a_shape_or_the_record() -> None:
    """A term that nothing reads or writes has no business here; annotations are read by the test of relations."""
    sources = [*folder("queries").glob("*.rq"), folder("ontology") / "shapes.ttl"]
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    words = set(text.replace("dgm:", " dgm:").replace("|", " ").replace("/", " ").split())
    used = {word.strip(",;.()[]?*+^").removeprefix("dgm:") for word in words if word.startswith("dgm:")}
    assert vocabulary.TERMS - used - vocabulary.ANNOTATION_PROPERTIES == set()


def test_topics_stand_in_a_hierarchy_and_their_iris_follow_their_labels() -> None:
    topics = Graph().parse(folder("ontology") / "topics.ttl")
    concepts = set(topics.subjects(RDF.type, SKOS.Concept))
    assert len(concepts) >= 120
    for concept in concepts:
        label = next(str(value) for value in topics.objects(concept, SKOS.prefLabel) if value.language == "en")
        slug = "".join(c if c.isalnum() else "-" for c in label.lower().replace("'", "-"))
        assert str(concept) == f"https://w3id.org/dragoman/id/topic/{slug}"
        assert list(topics.objects(concept, SKOS.altLabel))


def test_kinds_of_extraction_lie_where_the_ontology_puts_them(ontology: Graph) -> None:
    from dragoman.extraction.kinds import SUPERCLASSES

    for above, kinds in SUPERCLASSES.items():
        below = {str(c).removeprefix(str(DGM)) for c in ontology.transitive_subjects(RDFS.subClassOf, DGM[above])}
        assert set(kinds) <= below, above


@pytest.mark.parametrize("path", sorted(folder("ontology").glob("*.ttl")), ids=lambda path: path.stem)
def test_nothing_is_imported_and_every_prefix_is_used(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "owl:imports" not in text
    body = "\n".join(line for line in text.splitlines() if not line.startswith("@prefix"))
    declared = re.findall(r"^@prefix (\w+):", text, re.MULTILINE)
    assert [prefix for prefix in declared if not re.search(rf"(?<![\w:]){prefix}:", body)] == []


def test_one_version_in_every_file() -> None:
    versions = {
        str(version)
        for name in ("dragoman", "shapes", "alignments")
        for version in Graph().parse(folder("ontology") / f"{name}.ttl").objects(None, OWL.versionInfo)
    }
    assert len(versions) == 1
