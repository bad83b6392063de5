"""Every question of the catalogue over the gold graph: the same exact rows from every engine."""

import csv
from collections.abc import Callable, Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path

import pytest
from pyoxigraph import Quad
from rdflib import Graph

import dragoman
from dragoman.querying.catalogue import load_catalogue
from dragoman.querying.labels import plain, short_name
from dragoman.querying.parameters import bind
from dragoman.querying.turtle import ntriples
from dragoman.rdf import document_iri, record_quads, records_quads
from dragoman.store import Answer, EmbeddedStore, Rows, Triples
from dragoman.store.remote import RemoteStore
from tests.endpoints import oxigraph_server, virtuoso
from tests.gold_graph import gold_records

EXPECTED = Path(__file__).parent.parent / "queries"
CATALOGUE = load_catalogue()
Table = list[list[str]]
Ask = Callable[[str], Table]


def table(answer: Answer) -> Table:
    """The header and the rows of an answer in words: short names, numbers in one form."""
    match answer:
        case bool():
            return [["answer"], [str(answer).lower()]]
        case Triples():
            rows = sorted([short_name(str(part.value)) for part in triple] for triple in answer)
            return [["subject", "predicate", "object"], *rows]
        case Rows():
            return [list(answer.variables), *([word(cell) for cell in plain(row)] for row in answer)]


def word(cell: str) -> str:
    try:
        return format(Decimal(cell).normalize(), "f")
    except InvalidOperation:
        return short_name(cell)


def in_rdflib() -> Ask:
    graph = Graph().parse(data=ntriples(records_quads(gold_records())), format="nt")

    def ask(sparql: str) -> Table:
        result = graph.query(sparql)
        if result.type == "ASK":
            return [["answer"], [str(result.askAnswer).lower()]]
        if result.type == "CONSTRUCT":
            assert result.graph is not None
            return [
                ["subject", "predicate", "object"],
                *sorted([short_name(str(t)) for t in row] for row in result.graph),
            ]
        assert result.vars is not None
        rows = [["" if cell is None else word(str(cell)) for cell in row] for row in result]  # type: ignore[union-attr]
        return [[str(name) for name in result.vars], *rows]

    return ask


@pytest.fixture(scope="module", params=["embedded", "rdflib", "oxigraph server", "virtuoso"])
def ask(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    match request.param:
        case "embedded":
            store = EmbeddedStore.memory(records_quads(gold_records()))
            yield lambda sparql: table(store.query(sparql))
        case "rdflib":
            yield in_rdflib()
        case "oxigraph server":
            with oxigraph_server() as endpoint:
                yield filled(RemoteStore(endpoint))
        case _:
            with virtuoso(tmp_path_factory.mktemp("virtuoso")) as endpoint:
                yield filled(RemoteStore(endpoint))


def filled(store: RemoteStore) -> Ask:
    for record in gold_records():
        quads: list[Quad] = list(record_quads(record))
        store.replace_graph(document_iri(record.article), quads)
    return lambda sparql: table(store.query(sparql))


@pytest.mark.parametrize("name", CATALOGUE)
def test_exact_answer(ask: Ask, name: str) -> None:
    with (EXPECTED / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        expected = list(csv.reader(file))
    header, *rows = ask(CATALOGUE[name].text)
    assert header == expected[0]
    assert sorted(rows) == sorted(expected[1:])


def test_the_embedded_store_also_keeps_the_order() -> None:
    store = EmbeddedStore.memory(records_quads(gold_records()))
    for name, query in CATALOGUE.items():
        with (EXPECTED / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            assert table(store.query(query.text)) == list(csv.reader(file)), name


def test_a_range_counts_from_its_lower_end_up_to_its_upper_one() -> None:
    record = dragoman.read("Norway pledged between 3 and 5 million euros for Chad. Norway gave Mali 1 million euros.")
    store = EmbeddedStore.memory(record_quads(record))
    _, row = table(store.query(CATALOGUE["commitments"].text))
    assert row == ["state/NOR", "EUR", "4000000", "6000000", "2"]


def commitments(*told: tuple[str, str]) -> list[list[str]]:
    """Return what is promised as articles of these days and texts tell it."""
    articles = (dragoman.read(text, day, id=f"a{number}") for number, (day, text) in enumerate(told))
    return table(EmbeddedStore.memory(records_quads(articles)).query(CATALOGUE["commitments"].text))[1:]


def test_a_commitment_counts_once_however_many_articles_tell_it() -> None:
    told = [
        ("2024-03-04", "Japan pledged 7 million euros to Fiji on Monday."),
        ("2024-03-05", "Fiji welcomed the news. Japan had pledged 7 million euros."),
        ("2024-03-20", "Japan pledged 7 million euros to Fiji on March 4."),
    ]
    assert commitments(*told) == [["state/JPN", "EUR", "7000000", "7000000", "1"]]
    others = [
        ("2024-03-06", "Japan pledged 7 million euros to Tonga."),
        ("2024-05-06", "Japan pledged 7 million euros to Fiji."),
    ]
    assert commitments(*told, *others) == [["state/JPN", "EUR", "21000000", "21000000", "3"]]


def test_the_part_of_another_giver_counts_for_it() -> None:
    text = "Donors pledged 90 million euros to Chad, of which Italy will give 20 million euros."
    assert [row[:3] for row in commitments(("2024-03-04", text)) if row[0] == "state/ITA"] == [
        ["state/ITA", "EUR", "20000000"]
    ]
    own = "Italy pledged 90 million euros to Chad, of which 20 million euros will go to schools."
    assert commitments(("2024-03-04", own)) == [["state/ITA", "EUR", "90000000", "90000000", "1"]]


def test_every_answer_has_its_question() -> None:
    assert {path.stem for path in EXPECTED.glob("*.csv")} == set(CATALOGUE)


def test_a_source_in_which_nothing_was_found_is_one() -> None:
    records = [dragoman.read("Norway met Chad.", id="met"), dragoman.read("Oslo was cold.", id="cold")]
    store = EmbeddedStore.memory(records_quads(records))
    found = {row[0]: row[3:] for row in table(store.query(CATALOGUE["sources"].text))[1:]}
    assert found == {"met": [found["met"][0], "0"], "cold": ["0", "0"]}


def test_rows_that_look_alike_tell_what_sets_them_apart() -> None:
    texts = {
        "suva": "Fiji and Tonga signed a fisheries agreement on 3 May 2024. Fiji hosted a ceremony.",
        "apia": "Fiji and Tonga signed a fisheries agreement on 9 July 2025. Fiji hosted a ceremony.",
    }
    records = [dragoman.read(text, id=name) for name, text in texts.items()]
    store = EmbeddedStore.memory(records_quads(records))
    asked = bind(CATALOGUE["agreements-between"], {"first": "FJI", "second": "TON"}, store)
    assert sorted(row[2:] for row in table(store.query(asked))[1:]) == [["2024-05-03", "suva"], ["2025-07-09", "apia"]]
    assert {row[4] for row in table(store.query(CATALOGUE["hosts"].text))[1:]} == set(texts)
    same = bind(CATALOGUE["agreements-between"], {"first": "FJI", "second": "FJI"}, store)
    assert table(store.query(same))[1:] == []


def test_the_articles_of_one_event_are_told_by_their_ids() -> None:
    header, *rows = table(EmbeddedStore.memory(records_quads(gold_records())).query(CATALOGUE["same-event"].text))
    assert header[1] == "document"
    assert {row[1] for row in rows} <= {record.article.id for record in gold_records()}
