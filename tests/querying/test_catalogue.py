import re
from pathlib import Path

import pytest
from rdflib import RDF, Graph, Namespace

from dragoman.errors import QueryError
from dragoman.querying.catalogue import load_catalogue, parse_query
from dragoman.querying.listing import catalogue_table, catalogue_turtle
from dragoman.relations import RELATIONS
from dragoman.vocabulary import PLOVER_ROOTS

CATALOGUE = load_catalogue()
HEADER = "# title: T\n# description: D.\n# group: G\n"
PREFIX = "PREFIX dgm: <https://w3id.org/dragoman/ontology#>\n"
PARAMS = "# param: who iri Who\n# param: year integer When\n"
VALUES = "VALUES (?who ?year) { (<http://a/b> 2024) }"
BODY = "SELECT ?who WHERE {\n" + VALUES + "\n ?who dgm:covers ?year }"
SH = Namespace("http://www.w3.org/ns/shacl#")


def test_the_questions_of_the_design_are_there() -> None:
    assert len(CATALOGUE) >= 24
    assert {query.form for query in CATALOGUE.values()} == {"SELECT", "ASK", "CONSTRUCT"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (PREFIX + "SELECT * { ?s ?p ?o }", "no '# title"),
        ("# title: T\n# description: D.\n" + PREFIX + "SELECT * { ?s ?p ?o }", "no '# group"),
        (HEADER + "DROP ALL", "no SELECT"),
        (HEADER + PREFIX + "SELECT * WHERE {\n ?s ?p }", "malformed at line 6"),
        (HEADER + PREFIX + "SELECT * { ?s dgm:loves ?o }", "'dgm:loves' is no declared term"),
        (HEADER + "PREFIX dgm: <http://other#>\nSELECT * { ?s dgm:covers ?o }", "prefix 'dgm:' is not"),
        (HEADER + PARAMS + PREFIX + "SELECT * { ?who dgm:covers ?year }", "need one line"),
        (HEADER + PARAMS.replace("year", "day") + PREFIX + BODY, "must name the same"),
        (HEADER + PARAMS.replace("integer", "moon") + PREFIX + BODY, "of kind 'moon'"),
        (HEADER + PARAMS + PREFIX + BODY.replace("<http://a/b> 2024", "<http://a/b> UNDEF"), "one term for each"),
        (HEADER + PARAMS + PREFIX + BODY.replace("covers ?year", "covers ?x"), "'year' is not used"),
    ],
)
def test_the_loader_is_the_linter(text: str, words: str) -> None:
    with pytest.raises(QueryError, match=r"odd\.rq: ") as caught:
        parse_query("odd", text)
    assert words in str(caught.value)


def test_a_good_file_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "mine.rq").write_text(HEADER + PARAMS + PREFIX + BODY)
    (query,) = load_catalogue(tmp_path).values()
    assert [(p.name, p.kind, p.default) for p in query.parameters] == [
        ("who", "iri", "<http://a/b>"),
        ("year", "integer", "2024"),
    ]


def test_every_prefix_that_is_declared_is_used() -> None:
    for query in CATALOGUE.values():
        for line in query.text.splitlines():
            if line.startswith("PREFIX "):
                prefix = line.split()[1]
                assert query.text.count(prefix) > 1, f"{query.name}: {prefix}"


def test_event_only_relations_are_no_facts() -> None:
    text = CATALOGUE["facts"].text
    for name, row in RELATIONS.items():
        assert bool(re.search(rf"dgm:{name}\b", text)) is not row.fact, name


@pytest.mark.parametrize("name", ["events", "dyads-by-month"])
def test_every_plover_root_has_its_quad_class(name: str) -> None:
    text = CATALOGUE[name].text
    for root in PLOVER_ROOTS:
        assert text.count(f'(plover:{root} "') == 1


def test_the_list_names_every_question_at_every_width() -> None:
    for width in (60, 80, 120):
        text = catalogue_table(CATALOGUE, width)
        assert all(f"  {query.name}  " in text for query in CATALOGUE.values())
        assert max(map(len, text.splitlines())) <= width


def test_the_catalogue_as_rdf() -> None:
    graph = Graph().parse(data=catalogue_turtle(CATALOGUE), format="turtle")
    assert len(set(graph.subjects(RDF.type, SH.SPARQLExecutable))) == len(CATALOGUE)
    texts = {str(text) for text in graph.objects(None, SH.select)}
    assert CATALOGUE["meetings"].text in texts
    assert len(list(graph.objects(None, SH.parameter))) == sum(len(q.parameters) for q in CATALOGUE.values())
    assert catalogue_turtle(CATALOGUE) == catalogue_turtle(CATALOGUE)
