"""Web Annotations: the W3C model's own keys, and selectors that find the passage in the text."""

import json

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from dragoman.model import Article
from dragoman.network import read
from dragoman.pipeline import records
from dragoman.publishing.annotations import annotations, to_annotations
from dragoman.rdf import record_quads
from dragoman.store import EmbeddedStore, select
from dragoman.vocabulary import DCTERMS
from tests.gold_graph import gold_records

Annotation = dict[str, object]


@pytest.fixture(scope="module")
def page(gold_store: EmbeddedStore) -> dict[str, object]:
    found: dict[str, object] = json.loads(to_annotations(gold_store))
    return found


def test_a_page_of_annotations(page: dict[str, object]) -> None:
    context, items = page["@context"], page["items"]
    assert isinstance(context, list)
    assert isinstance(items, list)
    assert context[0] == "http://www.w3.org/ns/anno.jsonld"
    assert page["type"] == "AnnotationPage"
    assert len({item["id"] for item in items}) == len(items) == sum(len(r.statements) for r in gold_records())


def test_selectors_find_the_passage(gold_store: EmbeddedStore) -> None:
    texts = {article.url: article for article in (record.article for record in gold_records())}
    for annotation in annotations(gold_store):
        target = annotation["target"]
        assert isinstance(target, dict)
        article: Article = texts[target["source"]]
        position, quote = target["selector"]
        assert article.text[position["start"] : position["end"]] == quote["exact"]
        whole = quote["prefix"] + quote["exact"] + quote["suffix"]
        assert article.text[position["start"] - len(quote["prefix"]) :].startswith(whole)


def test_the_body_says_the_fact_and_how_it_stands(gold_store: EmbeddedStore) -> None:
    bodies = [body[0]["value"] for a in annotations(gold_store) if isinstance(body := a["body"], list)]
    assert "Ingrid Solheim met with Daniel Otieno (reported)" in bodies
    assert "Ingrid Solheim signed Blue Harvest Partnership (denied)" in bodies


@pytest.mark.parametrize(
    ("url", "source"),
    [
        ("https://news.example/a?x=1&y=2", NamedNode("https://news.example/a?x=1&y=2")),
        ("https://news.example/a b", Literal("https://news.example/a b")),
        ("archive 7", Literal("archive 7")),
    ],
)
def test_the_address_of_an_article_can_be_followed(url: str, source: NamedNode | Literal) -> None:
    (record,) = records([Article("a", "Peru's president, Ana Lee, met Fiji's, Tom Ray.", url=url)])
    store = EmbeddedStore.memory(record_quads(record))
    assert [row[0] for row in select(store, f"SELECT ?url {{ ?document {DCTERMS.source} ?url }}")] == [source]


def test_an_address_that_was_written_as_text_is_read_as_before() -> None:
    """Stores of earlier versions hold it so."""
    (record,) = records([Article("a", "Peru's president, Ana Lee, met Fiji's, Tom Ray.", url="https://news.example/a")])
    now = EmbeddedStore.memory(record_quads(record))
    before = EmbeddedStore.memory(
        Quad(q.subject, q.predicate, Literal(q.object.value), q.graph_name) if q.predicate == DCTERMS.source else q
        for q in record_quads(record)
    )
    assert list(annotations(before)) == list(annotations(now))
    assert [d.url for d in read(before).documents.values()] == ["https://news.example/a"]
    assert [d.url for d in read(now).documents.values()] == ["https://news.example/a"]
