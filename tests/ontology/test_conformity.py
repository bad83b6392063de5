"""What extraction writes meets the shapes: thirty of the project's own articles, of all kinds, hold no mistake."""

import datetime
import json

from dragoman.model import Article
from dragoman.pipeline import records
from dragoman.querying.checks import false_spans, undeclared_terms, unreported_facts
from dragoman.querying.shapes import shape_findings
from dragoman.rdf import records_quads
from dragoman.resources import folder
from dragoman.store import EmbeddedStore

_EVERY = 6
_SENTENCES = (
    "Helsinki pledged 100 million euros in air-defence aid to Ukraine. Peru vowed to withdraw from Chile.",
    "Qatar, Egypt and Turkey are mediating between Israel and Hamas in Doha, and talks began.",
    "Chad protested to Niger over the raids and criticised its army. Gunmen attacked a bus in Oslo.",
    "Ann Lee, Minister of State at the Ministry of Foreign Affairs of Qatar, met Tom Ray in Oslo on Monday.",
)


def _articles() -> list[Article]:
    files = sorted((folder("ontology").parent / "articles" / "gold").glob("*.json"))[::_EVERY]
    texts = [json.loads(file.read_text(encoding="utf-8")) for file in files]
    own = [Article(f"own-{i}", text, datetime.date(2025, 5, 5)) for i, text in enumerate(_SENTENCES)]
    return [Article(t["id"], t["text"], datetime.date.fromisoformat(t["date"])) for t in texts] + own


def test_what_is_written_meets_the_shapes() -> None:
    articles = _articles()
    assert len(articles) > 30
    written = list(records(articles))
    quads = list(records_quads(written))
    store = EmbeddedStore.memory(quads)
    for record in written:
        assert {i for s in record.statements for i in (s.subject, s.object, s.speaker) if i} <= record.by_id.keys()
    assert list(undeclared_terms(quads)) == []
    assert list(unreported_facts(store)) == []
    assert list(false_spans(store, {a.id: a.text for a in articles})) == []
    assert [f.message for f in shape_findings(quads) if f.check != "note"] == []
