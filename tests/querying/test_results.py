import json
from xml.etree import ElementTree

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, QueryResultsFormat, QuerySolutions, parse_query_results
from rdflib import Graph
from rich.cells import cell_len

from dragoman.errors import QueryError
from dragoman.querying.labels import with_labels
from dragoman.querying.results import write_answer
from dragoman.querying.tables import events_table, facts_table, view_json
from dragoman.querying.views import events, facts
from dragoman.rdf import records_quads
from dragoman.store import EmbeddedStore, Rows, Triples, select
from dragoman.vocabulary import XSD
from tests.gold_graph import gold_records

STORE = EmbeddedStore.memory(records_quads(gold_records()))
HOSTILE = Literal('[bold]red[/] \x1b[2J "quoted", <b>&amp;</b>\nline')
ROWS = Rows(
    ("a", "b", "c"),
    [
        (NamedNode("https://example.org/x"), Literal("été", language="fr"), None),
        (BlankNode("b0"), Literal("5", datatype=XSD.integer), HOSTILE),
    ],
)


@pytest.mark.parametrize(("form", "kind"), [("json", QueryResultsFormat.JSON), ("xml", QueryResultsFormat.XML)])
def test_w3c_formats_are_read_back_the_same(form: str, kind: QueryResultsFormat) -> None:
    rows = ROWS if form == "json" else Rows(ROWS.variables, [*ROWS.rows][:1])  # XML has no way to write an escape
    read = parse_query_results(write_answer(rows, form), kind)
    assert isinstance(read, QuerySolutions)
    assert [tuple(row) for row in read] == list(rows)


def test_csv_and_tsv() -> None:
    assert write_answer(ROWS, "csv").splitlines()[:2] == ["a,b,c", "https://example.org/x,été,"]
    assert write_answer(ROWS, "tsv").splitlines()[:2] == ["?a\t?b\t?c", '<https://example.org/x>\t"été"@fr\t']
    assert len(write_answer(ROWS, "tsv").splitlines()) == 3


def test_a_table_shows_words_and_runs_nothing() -> None:
    table = write_answer(ROWS, "table", 200)
    assert "[bold]red[/]" in table
    assert "\x1b" not in table
    assert table.endswith("2 rows\n")
    assert write_answer(Rows(("a",), []), "table") == "no rows\n"


@pytest.mark.parametrize("width", [100, 60, 30])
def test_a_table_fits_and_breaks_no_word_where_there_is_room(width: int) -> None:
    sentence = "the Conservative leader dismissed the agreement as a sham and said so at length in the chamber"
    rows = Rows(("words", "document"), iter([(Literal(sentence), Literal("canada-mexico-partnership"))]))
    table = write_answer(rows, "table", width)
    assert max(map(len, table.splitlines())) <= width
    assert ("canada-mexico-partnership" in table) is (width > 30)


def test_a_table_counts_the_columns_that_characters_take_and_loses_none() -> None:
    words = ("国际合作署 与 秘鲁 签署 协议", "a" * 70, "été à Lima")
    rows = Rows(("words", "number"), [(Literal(cell), Literal(5)) for cell in words])
    table = write_answer(rows, "table", 40)
    assert max(map(cell_len, table.splitlines())) <= 40
    _, rule, *lines, _ = table.splitlines()
    assert {cell_len(line) for line in lines if line.endswith("5")} == {cell_len(rule)}
    shown = "".join(line.rstrip(" 5").strip() for line in lines)
    assert shown.replace(" ", "") == "".join(words).replace(" ", "")


def test_a_table_groups_the_digits_of_large_numbers_and_of_nothing_else() -> None:
    whole, decimal = Literal("40000000", datatype=XSD.integer), Literal("9000000000", datatype=XSD.decimal)
    rows = Rows(("a", "b", "c", "d"), [(whole, decimal, Literal("20250101"), Literal("2025", datatype=XSD.integer))])
    assert "40,000,000  9,000,000,000  20250101  2025" in write_answer(rows, "table")
    assert "40000000,9000000000,20250101,2025" in write_answer(rows, "csv")


def test_where_columns_find_no_room_each_row_is_a_block_and_nothing_is_lost() -> None:
    names = tuple(f"column{number}" for number in range(12))
    rows = Rows(names, [tuple(Literal(f"cell{number} of some words") for number in range(12))])
    table = write_answer(rows, "table", 60)
    assert [line.split()[:2] for line in table.splitlines()][:12] == [[n, f"cell{i}"] for i, n in enumerate(names)]
    assert table.endswith("\n1 row\n")


def test_xml_is_well_formed_whatever_the_words() -> None:
    rows = Rows(("a",), [(Literal("\x1b <&> \x00"),)])
    ElementTree.fromstring(write_answer(rows, "xml"))


@pytest.mark.parametrize(
    ("form", "expected"), [("table", "yes\n"), ("csv", "true\n"), ("json", '{"head": {}, "boolean": true}\n')]
)
def test_yes_or_no(form: str, expected: str) -> None:
    assert write_answer(True, form) == expected


def test_triples_are_turtle() -> None:
    answer = STORE.query("CONSTRUCT { ?s a ?kind } WHERE { ?s a ?kind }")
    assert isinstance(answer, Triples)
    text = write_answer(answer, "turtle")
    assert len(Graph().parse(data=text, format="turtle")) > 100


def test_what_cannot_be_written() -> None:
    with pytest.raises(QueryError, match="rows cannot be written as turtle, but as table, csv, tsv, json or xml"):
        write_answer(ROWS, "turtle")
    with pytest.raises(QueryError, match="yes or no cannot be written as turtle"):
        write_answer(True, "turtle")


def test_labels_for_iris() -> None:
    rows = select(
        STORE, "SELECT ?s ?p WHERE { ?s ?p <https://w3id.org/dragoman/id/organization/ocean-council> } ORDER BY ?p"
    )
    shown = [tuple(str(term.value) for term in row if term) for row in with_labels(STORE, rows)]
    assert ("Canada", "joined") in shown
    assert ("accession of Canada", "concerns") not in shown


@pytest.mark.parametrize("width", [60, 80, 100, 120, 200])
def test_views_fit_the_terminal(width: int) -> None:
    for text in (facts_table(facts(STORE, "all"), width), events_table(events(STORE), width)):
        assert max(map(len, text.splitlines())) <= width
        assert "Partnership" in text


def test_a_table_of_several_documents_names_the_document_of_each_row() -> None:
    for status in ("all", "reported"):
        head, _, first = facts_table(facts(STORE, status), 100).splitlines()[:3]
        assert head.split()[-1] == "document"
        assert first.split()[-1] in {document[:12] + "…" * (len(document) > 12) for document in documents()}
    one = Rows(facts(STORE).variables, [row for row in facts(STORE) if row[-1] == next(iter(facts(STORE)))[-1]])
    assert "document" not in facts_table(one, 100).splitlines()[0]


def test_a_narrow_table_prefers_the_date_and_says_what_it_leaves_out() -> None:
    table = facts_table(facts(STORE), 72)
    assert table.splitlines()[0].split() == ["relation", "subject", "object", "date"]
    assert table.splitlines()[-1] == "not shown: document, quote; --format csv has all"
    assert "not shown" not in facts_table(facts(STORE), 200)
    assert max(map(len, facts_table(facts(STORE), 40).splitlines())) <= 40


def test_who_says_so_is_told_of_what_is_no_fact_before_the_date_is() -> None:
    names = facts(STORE).variables
    told = dict.fromkeys(names, Literal("Ministry of Foreign Affairs"))
    told |= {"status": Literal("planned"), "date": Literal("2024-05-06")}
    days = [Literal("2024-05-06"), Literal("2024-05-07")]
    rows = Rows(names, [tuple({**told, "date": day, "speaker": day}[name] for name in names) for day in days])
    assert "speaker" in facts_table(rows, 72).splitlines()[0].split()


def documents() -> set[str]:
    return {row[-1].value for row in facts(STORE, "all") if row[-1]}


def test_the_facts_view() -> None:
    rows = list(facts(STORE))
    assert len(rows) == 60
    statuses = {row[4].value for row in rows if row[4]}
    assert statuses == {"reported"}
    everything = json.loads(view_json(facts(STORE, "all")))
    assert len(everything) == 69
    denied = [row for row in everything if row["status"] == "denied" and row["relation"] == "signed"]
    assert denied == [
        {
            "relation": "signed",
            "subject": "Ingrid Solheim",
            "object": "Blue Harvest Partnership",
            "date": None,
            "status": "denied",
            "speaker": "Grace Mwangi",
            "quote": "Foreign Minister Grace Mwangi said on Thursday that Solheim had not signed the Blue Harvest "
            "Partnership and that Otieno had only announced it.",
            "start": 0,
            "end": 142,
            "document": "nairobi-answer",
        }
    ]


def test_every_quote_is_a_slice_of_its_text() -> None:
    texts = {record.article.id: record.article.text for record in gold_records()}
    for row in json.loads(view_json(facts(STORE, "all"))):
        assert texts[row["document"]][row["start"] : row["end"]] == row["quote"]


def test_the_events_view() -> None:
    rows = json.loads(view_json(events(STORE)))
    expelled = [row for row in rows if row["event"] == "Expulsion"]
    assert expelled == [
        {
            "document": "santiago-rift",
            "date": "2024-05-18",
            "source": "Chile",
            "source_text": "Chile",
            "target": "three Kenyan diplomats",
            "target_text": "three Kenyan diplomats",
            "event": "Expulsion",
            "plover": "SANCTION",
            "mode": "expel",
            "quad": "material conflict",
            "status": "reported",
            "trigger": "expelled",
            "sentence": "Chile expelled three Kenyan diplomats Saturday, and Nairobi recalled its ambassador to Chile "
            "on Sunday.",
            "start": 0,
            "end": 103,
        }
    ]


def test_a_table_whose_sentences_would_be_shreds_is_blocks() -> None:
    names = ("relation", "subject", "object", "date", "status", "speaker", "words", "document")
    cells = ("establishesTies", "Republic of Fiji Islands", "Comprehensive Partnership", "2024-05-06", "reported")
    row = tuple(map(Literal, (*cells, "Ministry of Trade", "a sentence of some length " * 3, "suva-note-of-the-day")))
    assert write_answer(Rows(names, [row]), "table", 100).startswith(" relation  establishesTies\n subject   Republic")
    assert write_answer(Rows(names, [row]), "table", 140).startswith(" relation         subject ")
