"""The sample articles: valid gold, and the showcase texts byte for byte."""

import csv
import datetime
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from benchmarks import tellings
from dragoman.evaluation import Gold, read_gold
from dragoman.evaluation.labels import plain
from dragoman.evaluation.scoring import WORDED_OBJECTS, WORDED_SUBJECTS
from dragoman.relations import FACT_RELATIONS

ARTICLES = Path(__file__).resolve().parent.parent / "articles"
GOLD = {gold.article.id: gold for gold in read_gold(ARTICLES / "gold")}
SHOWCASE = sorted(path.stem for path in ARTICLES.glob("*.txt"))
STYLES = {"wire", "readout", "joint-statement", "tabloid", "brief", "analysis"}
ONLY_BY_DEMONYM = frozenset("Honduras Britain Jamaica Malaysia Nigeria Norway france india".split()) | {"Ivory Coast"}
"""Actors whom the text names by an adjective alone ("Honduran President ...")."""
ONLY_THERE = {
    "79-tehran-fuel-swap": {"Brazil", "Russia"},
    "80-lome-accord": {"United States"},
    "81-quito-breaks-with-bogota": {"Peru"},
    "86-salisbury-boot-out": {"France"},
    "89-algiers-rabat": {"Israel"},
    "95-gambia-returns": {"United Kingdom"},
    "96-abraham-accords": {"United States"},
    "111-naqoura-maritime-line": {"United States"},
    "113-manas-base": {"Uzbekistan"},
    "114-nouakchott-migration": {"Belgium"},
    "118-kremlin-hanoi-apec": {"China"},
    "124-arava-peace-treaty": {"Egypt", "United States"},
    "131-islamabad-tehran-envoys": {"India"},
    "132-quito-assange-asylum": {"Venezuela"},
    "136-colombo-jaishankar-visit": {"India"},
    "151-turkiye-somalia-defence": {"egypt"},
    "154-chad-sudan": {"libya"},
    "188-afcfta-kigali": {"Rwanda"},
    "190-peru-ecuador-brasilia": {"Brazil"},
    "198-belarus-eu-recall": {"Germany"},
    "210-iceland-valkyries": {"Sweden"},
    "227-lusaka-protocol": {"Portugal", "Russia", "Zambia"},
    "231-samoa-agreement": {"Spain"},
    "233-zelensky-oval-office": {"Ukraine"},
    "234-sunak-snubs-mitsotakis": {"United Kingdom"},
    "235-week-in-brief-2017": {"China", "Germany"},
    "260-week-october-2025": {"Russia"},
    "271-week-september-2024": {"Uzbekistan"},
    "283-week-july-2008": {"France"},
    "286-bougainville-arawa": {"Australia"},
    "295-diplomatic-week-december-2016": {"Iran"},
    "303-sharaa-white-house": {"turkey"},
    "307-week-december-2021": {"germany", "russia"},
    "309-putin-pyongyang": {"vietnam"},
    "321-week-may-2018": {"North Korea"},
    "335-hungary-leaves-the-icc": {"Israel", "Netherlands"},
    "340-indo-lanka-accord": {"United States"},
    "341-algiers-horn-peace": {"Algeria"},
    "348-kremlin-dniester-memorandum": {"Denmark"},
    "350-ayalon-low-sofa": {"Lebanon"},
    "358-ecowas-mali-sanctions": {"United States"},
    "364-week-december-1972": {"Pakistan"},
    "375-week-february-2002": {"South Korea"},
    "378-cairo-boycott": {"United States"},
    "383-skopje-framework-agreement": {"United States"},
    "386-bamako-ivorian-soldiers": {"Togo"},
    "398-kinshasa-karega-expelled": {"France"},
    "415-san-jose-trujillo-sanctions": {"Cuba", "United States"},
    "418-week-october-1991": {"Britain", "France"},
    "443-asean-shuts-out-general": {"Indonesia"},
    "435-tigau-monkey-nairobi": {"South Sudan"},
    "436-week-june-2024": {"Belgium", "Bolivia", "Netherlands", "Romania"},
    "438-duterte-troops-notice": {"Philippines"},
    "439-auckland-nigeria-suspended": {"India"},
}
"""The same for one article, where an adjective or the capital stands for a state that others name."""
LEAST_EXAMPLES = 4
"""How often each relation occurs over the set at least."""

each_gold = pytest.mark.parametrize("gold", GOLD.values(), ids=GOLD.keys())


def item(name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((ARTICLES / "gold" / f"{name}.json").read_text(encoding="utf-8"))
    return content


@each_gold
def test_the_file_is_complete(gold: Gold) -> None:
    content = item(gold.article.id)
    assert list(content) == ["id", "style", "date", "source", "text", "names", "facts", "optional", "never"]
    assert content["id"] == gold.article.id
    assert content["style"] in STYLES
    assert content["source"]
    assert 110 <= len(gold.article.text.split()) <= 260


@each_gold
def test_every_side_has_labels_and_every_name_is_used(gold: Gold) -> None:
    sides = {side for fact in gold.facts + gold.optional + gold.never for side in fact[1:]}
    assert sides == set(gold.names)
    assert all(labels and all(map(plain, labels)) for labels in gold.names.values())


@each_gold
def test_actors_of_facts_are_named_in_the_text(gold: Gold) -> None:
    text = f" {plain(gold.article.text)} "
    actors = {fact.subject for fact in gold.facts if fact.relation not in WORDED_SUBJECTS}
    actors |= {fact.object for fact in gold.facts if fact.relation not in WORDED_OBJECTS}
    unnamed = {actor for actor in actors if not any(f" {plain(label)} " in text for label in gold.labels(actor))}
    assert unnamed <= ONLY_BY_DEMONYM | ONLY_THERE.get(gold.article.id, set())


@each_gold
def test_no_fact_is_listed_twice(gold: Gold) -> None:
    counts = Counter(gold.facts + gold.optional + gold.never)
    assert [fact for fact, count in counts.items() if count > 1] == []


def test_every_relation_occurs_often_enough() -> None:
    counts = Counter(fact.relation for gold in GOLD.values() for fact in gold.facts)
    assert {name: counts[name] for name in FACT_RELATIONS if counts[name] < LEAST_EXAMPLES} == {}


def test_the_showcase_has_four_articles() -> None:
    assert len(SHOWCASE) == 4


@pytest.mark.parametrize("name", SHOWCASE)
def test_a_showcase_text_is_its_gold_text(name: str) -> None:
    (gold,) = (gold for gold in GOLD.values() if gold.article.id[3:] == name)
    assert (ARTICLES / f"{name}.txt").read_bytes() == gold.article.text.encode("utf-8")
    sidecar = json.loads((ARTICLES / f"{name}.json").read_text(encoding="utf-8"))
    assert set(sidecar) == {"id", "title", "date", "publisher", "url", "language"}
    assert (sidecar["id"], sidecar["language"]) == (name, "en")
    assert datetime.date.fromisoformat(sidecar["date"]) == gold.article.date
    assert sidecar["url"].startswith("https://example.org/")


@pytest.mark.parametrize("path", sorted((ARTICLES / "tellings").glob("*.tsv")), ids=lambda path: path.stem)
def test_tellings_are_of_known_relations_and_have_labels(path: Path) -> None:
    told = list(tellings.read(path))
    assert len(told) > 200
    assert {t.relation for t in told} <= set(FACT_RELATIONS)
    assert all(all(map(plain, t.gold.labels(side))) for t in told for side in ("subject", "object"))
    assert 0.05 < sum(t.trap for t in told) / len(told) < 0.25


@pytest.mark.parametrize("path", sorted((ARTICLES / "events").glob("*.tsv")), ids=lambda path: path.stem)
def test_event_sentences_hold_their_sides(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert all(row["source"] in row["sentence"] and row["target"] in row["sentence"] for row in rows)
    assert len({row["root"] for row in rows}) == 15
