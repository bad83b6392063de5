"""Pictures for papers: whole, the same each time, and honest about empty graphs."""

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

import dragoman
from dragoman.network import NetworkData, read
from dragoman.network.bins import fitting
from dragoman.network.data import REPORTED, Document, Fact, Node
from dragoman.network.plots import PICTURES, draw
from dragoman.network.subjects import has_name, topic_counts
from dragoman.querying.catalogue import load_catalogue
from dragoman.querying.labels import plain
from dragoman.rdf import record_quads
from dragoman.settings import DATA_IRI
from dragoman.store import EmbeddedStore, select
from dragoman.topics import concept

ROOT = Path(__file__).parents[2]

pytest.importorskip("matplotlib", reason="matplotlib is not installed: pip install 'dragoman[plot]'")


@pytest.mark.parametrize("name", PICTURES)
def test_pictures_name_what_they_show_and_are_the_same_each_time(gold: NetworkData, tmp_path: Path, name: str) -> None:
    files = [tmp_path / f"{i}.svg" for i in range(2)]
    for file in files:
        file.write_bytes(draw(name, gold, "svg"))
    assert files[0].read_bytes() == files[1].read_bytes()
    words = " ".join(ET.parse(files[0]).getroot().itertext())
    assert {"ties": "Chile – Kenya", "timeline": "2024-03", "topics": "fisheries"}[name] in words


def test_a_picture_says_how_many_bars_it_leaves_out() -> None:
    nodes = {f"s{i}": Node(f"s{i}", "State", f"State {i}") for i in range(23)}
    facts = tuple(
        Fact(f"f{i}", "partyTo" if i % 2 else "metWith", "s0", f"s{i}", "reported", "d") for i in range(1, 23)
    )
    many = NetworkData(nodes, facts, {"d": Document("d", "Talks")})
    assert b"Ties between states (the first 20 of " in draw("ties", many, "svg")


def test_png(gold: NetworkData) -> None:
    assert draw("ties", gold, "png").startswith(b"\x89PNG")


def test_empty_graphs() -> None:
    for name in PICTURES:
        assert b"no facts" in draw(name, NetworkData({}, (), {}), "svg")


@pytest.mark.parametrize(
    ("days", "name", "bars"),
    [
        (["2024-02-28", "2024-03-02"], "day", 4),
        (["2024-02-28", "2024-03"], "month", 2),
        (["2023-12-01", "2025-02-01"], "month", 15),
        (["1972-05-01", "2025-02-01"], "year", 54),
        (["1648", "2025-02-01"], "year", 378),
        ([], "year", 0),
    ],
)
def test_a_timeline_takes_the_shortest_time_whose_bars_can_be_seen(days: list[str], name: str, bars: int) -> None:
    unit = fitting(days)
    assert (unit.name, len(unit.span(days))) == (name, bars)
    assert [unit.label(n) for n in unit.span(days)][:1] == [day[: unit.chars] for day in days][:1]


def labelled(identifier: str, label: str) -> Node:
    return Node(f"{DATA_IRI}topic/{identifier}", "Topic", label)


TALKS = """Chad and Fiji signed a treaty on fisheries, migration, Camp Zorba and years. Fiji announced a fund for
climate finance. Oman and Peru signed an agreement on fisheries and roads. President Ann Lee spoke about terrorism.
Fijian Prime Minister Ray Fox spoke about Omani Foreign Minister Tom Ball."""


def test_the_picture_and_the_question_count_the_same_topics_and_no_mere_words() -> None:
    store = EmbeddedStore.memory(record_quads(dragoman.read(TALKS)))
    rows = [plain(row) for row in select(store, load_catalogue()["topic-frequency"].text)]
    asked = {found.label: int(count) for iri, count in rows if (found := concept(iri.removeprefix(DATA_IRI)))}
    assert len(asked) == len(rows) > 2
    assert topic_counts(read(store).ties(REPORTED)) == asked
    assert {"fisheries": 2, "agriculture": 2, "migration": 1}.items() <= asked.items()
    assert "terrorism" not in asked


def test_the_question_names_the_top_of_the_scheme() -> None:
    scheme = (ROOT / "ontology" / "topics.ttl").read_text("utf-8").split("\n\n")
    tops = [part.split(maxsplit=1)[0] for part in scheme if "topConceptOf" in part]
    assert load_catalogue()["topic-frequency"].text.split("{")[2].split("}")[0].split() == tops


def test_mere_words_are_no_names() -> None:
    assert has_name(labelled("trade", "bilateral trade"))
    assert has_name(labelled("macroeconomic-stability", "macroeconomic stability"))
    assert has_name(labelled("sabotage", "sabotage"))
    for label in ("One", "four", "step", "man", "their ambassadors", "previous rounds", "40 states", "Samarkand", "…"):
        assert not has_name(labelled("x", label))


def test_counts_are_marked_in_whole_numbers() -> None:
    states = {f"{DATA_IRI}state/{name}": Node(f"{DATA_IRI}state/{name}", "State", name) for name in ("A", "B")}
    fact = Fact("f", "seversTies", *states, "reported", "d", date="2024-03-01")
    data = NetworkData(states, (fact,), {"d": Document("d", "T")})
    for name in ("ties", "timeline"):
        words = {text.strip() for text in ET.fromstring(draw(name, data, "svg")).itertext()}
        assert {"0", "1"} <= words
        assert not any("." in word or "−" in word for word in words if word[-1:].isdigit())


def test_the_timeline_says_how_many_facts_go_by_the_day_on_which_they_were_told() -> None:
    states = {name: Node(name, "State", name) for name in ("Fiji", "Oman")}
    facts = (
        Fact("f0", "supports", *states, "reported", "d"),
        Fact("f1", "accuses", *states, "reported", "d", date="2024-03-01"),
    )
    data = NetworkData(states, facts, {"d": Document("d", "T", date="2024-03-03")})
    assert "Facts by day (1 undated, on the article's day)" in " ".join(
        ET.fromstring(draw("timeline", data, "svg")).itertext()
    )


def test_ties_stand_by_the_length_of_what_is_drawn() -> None:
    states = {name: Node(name, "State", name) for name in ("Chad", "Fiji", "Oman")}
    told = [("Chad", "actsToward", "Fiji")] * 3 + [("Chad", "supports", "Fiji")] + [("Fiji", "accuses", "Oman")] * 2
    facts = tuple(Fact(f"f{i}", relation, a, b, "reported", "d") for i, (a, relation, b) in enumerate(told))
    picture = draw("ties", NetworkData(states, facts, {}), "svg")
    words = [text.strip() for text in ET.fromstring(picture).itertext()]
    assert words.index("Chad – Fiji") < words.index("Fiji – Oman")  # the axis counts from below
