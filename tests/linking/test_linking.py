import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from pyoxigraph import parse

from dragoman.cli.link import link
from dragoman.errors import StoreError
from dragoman.linking.actors import actors
from dragoman.linking.cache import cached
from dragoman.linking.candidates import Knowledge
from dragoman.linking.reconcile import Linked, link_quad, reconcile, review_csv, reviewed, take
from dragoman.rdf import records_quads
from dragoman.settings import DATA_IRI
from dragoman.store import Answer, EmbeddedStore
from dragoman.store.remote import RemoteStore
from dragoman.vocabulary import OWL
from tests.endpoints import oxigraph_server
from tests.gold_graph import gold_records

WD = "http://www.wikidata.org/entity/"
KNOWLEDGE = Path(__file__).parent / "knowledge.ttl"


@pytest.fixture(scope="module")
def remote() -> Iterator[RemoteStore]:
    with oxigraph_server() as endpoint:
        store = RemoteStore(endpoint)
        store.load(parse(path=str(KNOWLEDGE)))
        yield store


@pytest.fixture(scope="module")
def found(remote: RemoteStore) -> dict[str, Linked]:
    ours = actors(EmbeddedStore.memory(records_quads(gold_records())))
    return {linked.actor.label: linked for linked in reconcile(ours, Knowledge(remote.query))}


def best(linked: Linked) -> str:
    return linked.matches[0].candidate.iri.removeprefix(WD)


@pytest.mark.parametrize(
    ("label", "expected"), [("Norway", "Q20"), ("Kenya", "Q114"), ("Ingrid Solheim", "Q910"), ("Coast Party", "Q940")]
)
def test_sure_ones(found: dict[str, Linked], label: str, expected: str) -> None:
    assert found[label].sure
    assert best(found[label]) == expected


def test_a_namesake_of_another_time_is_told_apart_by_dates(found: dict[str, Linked]) -> None:
    scores = {m.candidate.iri.removeprefix(WD): m for m in found["Ingrid Solheim"].matches}
    assert scores["Q910"].score > scores["Q912"].score
    assert "other dates" in scores["Q912"].reasons
    assert "in office then" in scores["Q910"].reasons


def test_two_whom_nothing_tells_apart_are_doubtful(found: dict[str, Linked]) -> None:
    assert not found["Kari Nygaard"].sure
    assert len(found["Kari Nygaard"].matches) == 2


@pytest.mark.parametrize("label", ["Daniel Otieno", "Ocean Council", "Erik Dahl"])
def test_never_by_name_alone(found: dict[str, Linked], label: str) -> None:
    assert not found[label].sure


def test_a_ship_is_no_minister(found: dict[str, Linked]) -> None:
    assert found["Grace Mwangi"].matches == ()


def test_review_goes_out_and_comes_back(found: dict[str, Linked]) -> None:
    rows = list(csv.DictReader(io.StringIO(review_csv([found["Kari Nygaard"]]))))
    assert [row["candidate"] for row in rows] == [f"{WD}Q920", f"{WD}Q921"]
    rows[1]["decision"] = "Yes"
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    assert reviewed(out.getvalue(), "review.csv") == {(f"{DATA_IRI}person/kari-nygaard", f"{WD}Q921"): True}


def test_a_no_takes_back_a_link_and_keeps_it_from_being_found_again(remote: RemoteStore) -> None:
    ours = EmbeddedStore.memory(records_quads(gold_records()))
    before = set(ours.dump())
    solheim = f"{DATA_IRI}person/ingrid-solheim", f"{WD}Q910"
    take(ours, {solheim: True})
    assert "Ingrid Solheim" not in {actor.label for actor in actors(ours)}
    take(ours, reviewed(f"decision,actor,candidate\nNo,{','.join(solheim)}\n,{solheim[0]},{WD}Q912\n", "review.csv"))
    (told,) = set(ours.dump()) - before
    assert told.predicate == OWL.differentFrom
    assert not ours.query(f"ASK {{ <{solheim[0]}> {OWL.sameAs} ?other }}")
    found = {linked.actor.label: linked for linked in reconcile(actors(ours), Knowledge(remote.query))}
    assert f"{WD}Q910" not in {match.candidate.iri for match in found["Ingrid Solheim"].matches}
    take(ours, {solheim: True})
    assert set(ours.dump()) - before == {link_quad(*solheim)}


def test_a_thing_is_no_match_for_itself(remote: RemoteStore) -> None:
    """The knowledge base may hold our graph too."""
    remote.load(records_quads(gold_records()))
    try:
        ours = actors(EmbeddedStore.memory(records_quads(gold_records())))
        found = [match.candidate.iri for linked in reconcile(ours, Knowledge(remote.query)) for match in linked.matches]
    finally:
        for graph in remote.graphs():
            remote.drop(graph)
    assert not [iri for iri in found if iri.startswith(DATA_IRI)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a,b\n1,2\n", "has no columns"),
        (f"decision,actor,candidate\nyes,{DATA_IRI}person/a,{WD}Q1\nyes,{DATA_IRI}person/a,{WD}Q2\n", "line 3"),
        (f"decision,actor,candidate\nyes,{DATA_IRI}person/a,javascript:alert(1)\n", "must be IRIs"),
        (f"decision,actor,candidate\nyes,{DATA_IRI}person/a,http://a b\n", "line 2"),
        (f"decision,actor,candidate\n,a,b\nmaybe,{DATA_IRI}person/a,{WD}Q1\n", "line 3: .*'maybe' is neither"),
        (f"decision,actor,candidate\nyes,{DATA_IRI}person/a,{WD}Q1\nno,{DATA_IRI}person/a,{WD}Q1\n", "line 3"),
    ],
)
def test_a_bad_review(text: str, words: str) -> None:
    with pytest.raises(StoreError, match=words):
        reviewed(text, "review.csv")


def test_nothing_is_asked_twice(remote: RemoteStore, tmp_path: Path) -> None:
    asked: list[str] = []

    def query(sparql: str) -> Answer:
        asked.append(sparql)
        return remote.query(sparql)

    ours = actors(EmbeddedStore.memory(records_quads(gold_records())))
    first = list(reconcile(ours, Knowledge(cached(query, tmp_path, "here"))))
    count = len(asked)
    assert list(reconcile(ours, Knowledge(cached(query, tmp_path, "here")))) == first
    assert len(asked) == count
    damaged = next(tmp_path.rglob("*.json"))
    damaged.write_text("{")
    assert list(reconcile(ours, Knowledge(cached(query, tmp_path, "here")))) == first
    assert len(asked) == count + 1


def test_the_command(remote: RemoteStore, tmp_path: Path) -> None:
    store = EmbeddedStore.open(tmp_path / "store")
    store.load(records_quads(gold_records()))
    store.close()
    common = ["--store", str(tmp_path / "store"), "--cache", str(tmp_path / "cache"), "-o", str(tmp_path / "r.csv")]
    result = CliRunner().invoke(link, ["--endpoint", remote.name, *common], catch_exceptions=False)
    assert "4 linked, 3 doubtful" in result.stderr
    review = (tmp_path / "r.csv").read_text()
    (tmp_path / "r.csv").write_text(review.replace(f"\n,{DATA_IRI}person/kari", f"\nyes,{DATA_IRI}person/kari", 1))
    result = CliRunner().invoke(link, ["--reviewed", str(tmp_path / "r.csv"), *common], catch_exceptions=False)
    assert "1 linked, 0 turned down" in result.stderr
    store = EmbeddedStore.open(tmp_path / "store", read_only=True)
    links = store.query("SELECT ?a WHERE { ?a <http://www.w3.org/2002/07/owl#sameAs> ?b } ORDER BY ?a")
    assert [row[0].value.removeprefix(DATA_IRI) for row in links] == [  # type: ignore[union-attr]
        "organization/coast-party",
        "person/ingrid-solheim",
        "person/kari-nygaard",
        "state/KEN",
        "state/NOR",
    ]
