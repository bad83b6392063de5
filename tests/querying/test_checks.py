from collections.abc import Iterable
from dataclasses import replace

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from dragoman.publishing.entailments import materialised
from dragoman.querying.checks import Finding, false_spans, undeclared_terms, unreported_facts
from dragoman.querying.shapes import shape_findings
from dragoman.rdf import document_iri, records_quads
from dragoman.settings import DATA_IRI
from dragoman.store import EmbeddedStore
from dragoman.vocabulary import DGM, OA, RDF, XSD
from tests.gold_graph import gold_records
from tests.iris import assertion_iri, entity_iri, span_iri

RECORDS = gold_records()
QUADS = list(records_quads(RECORDS))
TEXTS = {record.article.id: record.article.text for record in RECORDS}
FIRST = RECORDS[0]
PREFIXES = f"@base <{DATA_IRI}> . @prefix dgm: <{DGM.base}> .\n"
SPAN = span_iri(FIRST.article, FIRST.statements[0].evidence)


def changed(subject: NamedNode, predicate: NamedNode, value: Literal) -> EmbeddedStore:
    """The gold graph with one value put in place of another."""
    kept = [quad for quad in QUADS if (quad.subject, quad.predicate) != (subject, predicate)]
    return EmbeddedStore.memory([*kept, Quad(subject, predicate, value, document_iri(FIRST.article))])


def messages(findings: Iterable[Finding]) -> str:
    return "\n".join(finding.message for finding in findings)


def test_the_gold_graph_is_valid() -> None:
    store = EmbeddedStore.memory(QUADS)
    assert list(undeclared_terms(QUADS)) == []
    assert list(unreported_facts(store)) == []
    assert list(false_spans(store, {})) == []
    assert list(false_spans(store, TEXTS)) == []
    assert [finding for finding in shape_findings(QUADS) if finding.check != "note"] == []


def test_an_undeclared_term_is_found_wherever_it_stands() -> None:
    loves, hero = NamedNode(DGM.base + "loves"), NamedNode(DGM.base + "Hero")
    who = entity_iri("person/ingrid-solheim")
    found = undeclared_terms([Quad(who, loves, who), Quad(who, RDF.type, hero), Quad(who, RDF.type, DGM.Person)])
    assert [finding.message for finding in found] == [
        "'Hero' is no term of the ontology",
        "'loves' is no term of the ontology",
    ]


@pytest.mark.parametrize("status", ["claimed", "planned", "denied", "hypothetical"])
def test_what_is_not_reported_may_not_stand_as_a_fact(status: str) -> None:
    statement = next(s for record in RECORDS for s in record.statements if s.status.value == status)
    triple = Quad(entity_iri(statement.subject), DGM[statement.relation], entity_iri(statement.object))
    found = list(unreported_facts(EmbeddedStore.memory([*QUADS, triple])))
    reported = any(
        (s.relation, s.subject, s.object) == (statement.relation, statement.subject, statement.object)
        for record in RECORDS
        for s in record.reported()
    )
    assert len(found) == (0 if reported else 1)


def test_what_follows_from_a_report_stands_with_it_and_nothing_else_does() -> None:
    whole = list(materialised(QUADS))
    assert list(unreported_facts(EmbeddedStore.memory(whole))) == []
    unreported = [Quad(entity_iri("state/NOR"), DGM[name], entity_iri("state/FJI")) for name in ("metWith", "accuses")]
    assert len(list(unreported_facts(EmbeddedStore.memory(materialised([*QUADS, *unreported]))))) == 3


def test_a_fact_whose_report_is_gone_is_told_in_words() -> None:
    iri = assertion_iri(FIRST.article, FIRST.statements[1])
    store = EmbeddedStore.memory(quad for quad in QUADS if quad.subject != iri)
    assert messages(unreported_facts(store)) == (
        "'Ingrid Solheim actsFor Norway' stands as a fact, and no assertion reports it"
    )


def test_a_quote_that_is_not_in_the_text() -> None:
    store = changed(SPAN, OA.exact, Literal("x" * len(FIRST.statements[0].evidence.of(FIRST.article.text))))
    assert "the text reads 'Prime Minister Ingrid Solheim" in messages(false_spans(store, TEXTS))
    assert "another span has" in messages(false_spans(store, {}))


def test_an_end_that_does_not_fit() -> None:
    store = changed(SPAN, OA.end, Literal("90", datatype=XSD.integer))
    assert "96 characters are quoted" in messages(false_spans(store, {}))


@pytest.mark.parametrize(
    ("term", "words"), [(OA.prefix, "more words are given before"), (OA.suffix, "another span has")]
)
def test_context_that_is_false(term: NamedNode, words: str) -> None:
    store = changed(SPAN, term, Literal("§" * 10))
    assert words in messages(false_spans(store, {}))
    assert "are others in the text" in messages(false_spans(store, TEXTS))


def test_another_text_than_the_one_read() -> None:
    other = {**TEXTS, FIRST.article.id: FIRST.article.text.replace("Norway", "Sweden")}
    found = messages(false_spans(EmbeddedStore.memory(QUADS), other))
    assert "the text of 'fjord-pact' is not the one that was read" in found


def test_emoji_and_accents_count_as_one_character_each() -> None:
    article = replace(FIRST.article, text="😀é " + FIRST.article.text)
    moved = replace(FIRST, article=article, statements=())
    store = EmbeddedStore.memory(records_quads([moved]))
    assert list(false_spans(store, {article.id: article.text})) == []


def test_shapes_speak_to_people() -> None:
    state = entity_iri("state/KEN")
    findings = list(shape_findings([q for q in QUADS if (q.subject, q.predicate) != (SPAN, OA.exact)]))
    assert [finding.check for finding in findings if finding.check != "note"] != []
    assert "exact" in messages(findings)
    assert state.value not in messages(findings)


def told(turtle: str) -> list[str]:
    """What the shapes say of the gold graph with this added, and did not say before."""
    added = list(parse(PREFIXES + turtle, format=RdfFormat.TURTLE))
    return [f.message for f in shape_findings([*QUADS, *added]) if f.check != "note"]


@pytest.mark.parametrize(
    ("turtle", "words"),
    [
        (
            "<person/ingrid-solheim> a dgm:Place .",
            "'Ingrid Solheim': It is both 'Person' and 'Place', and no thing can be both. · fjord-pact: '",
        ),
        ("[] a dgm:Meeting .", "a meeting without a label: It needs a label"),
        ("<meeting/meeting-0123456789> a dgm:Meeting .", "a meeting without a label: It needs a label"),
        (
            "<state/KEN> dgm:signed <person/ingrid-solheim> .",
            "'Kenya': 'signed' leads to an agreement. found: 'Ingrid Solheim', a person",
        ),
        (
            "<state/KEN> dgm:visits <state/NOR> .",
            "'visits' is no term of the ontology; 'visited' is",
        ),
    ],
)
def test_a_finding_names_things_in_words_and_the_passage_that_tells_of_them(turtle: str, words: str) -> None:
    found = told(turtle)
    assert [message for message in found if message.startswith(words)], found
    assert not [message for message in found if "http" in message or "0123456789" in message]
    assert len(set(found)) == len(found)


def test_an_assertion_is_called_what_it_states() -> None:
    iri = assertion_iri(FIRST.article, FIRST.statements[1])
    found = shape_findings(quad for quad in QUADS if (quad.subject, quad.predicate) != (iri, DGM.status))
    assert "'Ingrid Solheim actsFor Norway': An assertion is exactly one of" in messages(found)
