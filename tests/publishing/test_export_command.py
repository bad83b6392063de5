"""The rows of `dragoman export` that publishing adds, through the command."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from pyoxigraph import RdfFormat, parse

from dragoman.cli.export import FORMATS, export
from dragoman.publishing.entailments import materialised
from dragoman.rdf import records_quads
from dragoman.store import EmbeddedStore
from dragoman.vocabulary import DGM, NP, RDF, VOID
from tests.gold_graph import gold_records


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("home") / "store"
    home = EmbeddedStore.open(folder)
    home.load(records_quads(gold_records()))
    home.close()
    return folder


def exported(store: Path, target: Path, *options: str) -> str:
    done = CliRunner().invoke(export, ["--store", str(store), "-o", str(target), *options])
    assert done.exit_code == 0, done.output
    return target.read_text(encoding="utf-8")


def test_the_suffix_says_the_format(store: Path, tmp_path: Path) -> None:
    nanopublications = set(parse(exported(store, tmp_path / "g.np.trig"), format=RdfFormat.TRIG))
    assert any(quad.object == NP.Nanopublication for quad in nanopublications)
    articles = set(parse(exported(store, tmp_path / "g.trig"), format=RdfFormat.TRIG))
    assert articles == set(records_quads(gold_records()))
    described = set(parse(exported(store, tmp_path / "g.void.ttl"), format=RdfFormat.TURTLE))
    assert any(quad.object == VOID.Dataset for quad in described)
    assert json.loads(exported(store, tmp_path / "g.anno.jsonld"))["type"] == "AnnotationPage"
    assert "@context" in json.loads(exported(store, tmp_path / "g.jsonld"))


def test_materialised(store: Path, tmp_path: Path) -> None:
    written = set(parse(exported(store, tmp_path / "g.nq", "--materialised"), format=RdfFormat.N_QUADS))
    assert written == set(materialised(records_quads(gold_records())))
    assert any(quad.predicate == RDF.type and quad.object == DGM.Actor for quad in written)


def test_every_format_is_written_twice_with_the_same_bytes(store: Path, tmp_path: Path) -> None:
    for name in FORMATS:
        one, two = (exported(store, tmp_path / f"{name}{n}", "--format", name) for n in (1, 2))
        assert one == two, name
