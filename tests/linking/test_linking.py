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
from dragoman.linking.reconcile import Linked, reconcile, review_csv, reviewed_quads
from dragoman.rdf import records_quads
from dragoman.settings import DATA_IRI
from dragoman.store import Answer, EmbeddedStore
from dragoman.store.remote import RemoteStore
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
    (quad,) = reviewed_quads(out.getvalue(), "review.csv")
    assert (quad.subject.value, quad.object.value) == (f"{DATA_IRI}person/kari-nygaard", f"{WD}Q921")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a,b\n1,2\n", "has no columns"),
        (f"decision,actor,candidate\nyes,{DATA_IRI}person/a,{WD}Q1\nyes,{DATA_IRI}person/a,{WD}Q2\n", "line 3"),
        (f"decision,actor,candidate\nyes,{DATA_IRI}person/a,javascript:alert(1)\n", "must be IRIs"),
        (f"decision,actor,candidate\nyes,{DATA_IRI}person/a,http://a b\n", "line 2"),
    ],
)
def test_a_bad_review(text: str, words: str) -> None:
    with pytest.raises(StoreError, match=words):
        list(reviewed_quads(text, "review.csv"))


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
    assert "1 reviewed links" in result.stderr
    store = EmbeddedStore.open(tmp_path / "store", read_only=True)
    links = store.query("SELECT ?a WHERE { ?a <http://www.w3.org/2002/07/owl#sameAs> ?b } ORDER BY ?a")
    assert [row[0].value.removeprefix(DATA_IRI) for row in links] == [  # type: ignore[union-attr]
        "organization/coast-party",
        "person/ingrid-solheim",
        "person/kari-nygaard",
        "state/KEN",
        "state/NOR",
    ]
