from dragoman.model import Article, Entity, Record
from dragoman.rdf import record_quads
from dragoman.store import EmbeddedStore, select
from dragoman.topics import concept, with_broader


def test_a_topic_comes_with_all_that_is_broader() -> None:
    found = [entity.id for entity in with_broader(Entity("topic/defence-spending", "Topic", "military budgets"))]
    assert found == ["topic/defence-spending", "topic/defence", "topic/security"]
    assert concept("topic/of-our-own") is None


def test_the_graph_holds_the_hierarchy_and_keeps_the_articles_words() -> None:
    topic = Entity("topic/defence-spending", "Topic", "military budgets")
    store = EmbeddedStore.memory(record_quads(Record(Article("a", "text"), (topic,))))
    rows = select(
        store,
        "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
        "SELECT ?label WHERE { <https://w3id.org/dragoman/id/topic/defence-spending> skos:broader* ?t . "
        "?t rdfs:label ?label } ORDER BY ?label",
    )
    assert [row[0].value for row in rows if row[0]] == ["defence", "military budgets", "security"]


def test_a_topic_of_our_own_stands_alone() -> None:
    topic = Entity("topic/left-handed-kites", "Topic", "left-handed kites")
    assert list(with_broader(topic)) == [topic]
