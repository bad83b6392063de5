"""The export opens without loss in every tool that we know: each reads as many triples, and the same ones."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import Quad, RdfFormat, parse
from rdflib import Dataset

from dragoman.cli.export import FORMATS
from dragoman.publishing.entailments import materialised_store
from dragoman.store import EmbeddedStore, Store
from tests.java.tools import owlapi, riot
from tests.support import REQUIRE_ALL, missing, require

_SUFFIXES = {"turtle": "ttl", "trig": "trig", "nquads": "nq", "jsonld": "jsonld", "rdfxml": "rdf"}
_MERGED = {"turtle", "rdfxml"}
_RAPPER = {"ttl": "turtle", "trig": "trig", "nq": "nquads", "rdf": "rdfxml"}
_OXIGRAPH = {
    "ttl": RdfFormat.TURTLE,
    "trig": RdfFormat.TRIG,
    "nq": RdfFormat.N_QUADS,
    "jsonld": RdfFormat.JSON_LD,
    "rdf": RdfFormat.RDF_XML,
}
_NPM = Path(__file__).parent / "npm"


@pytest.fixture(scope="module", params=["plain", "materialised"])
def graph(request: pytest.FixtureRequest, gold_store: EmbeddedStore) -> Store:
    return gold_store if request.param == "plain" else materialised_store(gold_store)


@pytest.fixture(scope="module")
def files(graph: Store, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The export in each format, by suffix."""
    folder = tmp_path_factory.mktemp("export")
    for name, suffix in _SUFFIXES.items():
        (folder / f"g.{suffix}").write_text(FORMATS[name].write(graph), encoding="utf-8", newline="\n")
    return {suffix: folder / f"g.{suffix}" for suffix in _SUFFIXES.values()}


@pytest.fixture(scope="module")
def expected(graph: Store) -> dict[str, set[Quad]]:
    """The quads that each format must hold, by suffix: those of the articles, or their merge."""
    quads = set(graph.dump())
    merged = {Quad(q.subject, q.predicate, q.object) for q in quads}
    return {suffix: merged if name in _MERGED else quads for name, suffix in _SUFFIXES.items()}


def triples(quads: set[Quad]) -> set[tuple[object, ...]]:
    return {(q.subject, q.predicate, q.object) for q in quads}


def in_ntriples(text: str) -> set[tuple[object, ...]]:
    return triples(set(parse(text, format=RdfFormat.N_QUADS)))


@pytest.mark.parametrize("suffix", _OXIGRAPH)
def test_oxigraph(files: dict[str, Path], expected: dict[str, set[Quad]], suffix: str) -> None:
    assert set(parse(path=files[suffix], format=_OXIGRAPH[suffix])) == expected[suffix]


@pytest.mark.parametrize("suffix", ["ttl", "trig", "nq", "jsonld", "rdf"])
def test_rdflib(files: dict[str, Path], expected: dict[str, set[Quad]], suffix: str) -> None:
    forms = {"ttl": "turtle", "trig": "trig", "nq": "nquads", "jsonld": "json-ld", "rdf": "xml"}
    dataset = Dataset()
    dataset.parse(files[suffix], format=forms[suffix])
    assert len({(s, p, o, g) for s, p, o, g in dataset.quads()}) == len(expected[suffix])


@pytest.mark.parametrize("suffix", ["ttl", "nq", "rdf"])
def test_rapper(files: dict[str, Path], expected: dict[str, set[Quad]], suffix: str) -> None:
    rapper = require("rapper", "rapper is not installed (raptor2-utils)")
    command = [rapper, "--quiet", "--input", _RAPPER[suffix], "--output", "ntriples", str(files[suffix])]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert in_ntriples(done.stdout) == triples(expected[suffix])


def test_riot(files: dict[str, Path], expected: dict[str, set[Quad]], tmp_path: Path) -> None:
    for suffix in ("ttl", "trig", "nq", "rdf"):
        lines = riot(tmp_path, "--output=nquads", files[suffix])
        assert set(parse("\n".join(lines), format=RdfFormat.N_QUADS)) == expected[suffix], suffix


def test_owlapi(files: dict[str, Path], expected: dict[str, set[Quad]], tmp_path: Path) -> None:
    """What Protégé would load and save again: our triples, and one that says that it is an ontology."""
    saved = tmp_path / "saved.rdf"
    owlapi("rewrite", files["ttl"], saved)
    again = {q for q in triples(set(parse(path=saved, format=RdfFormat.RDF_XML))) if "owl#Ontology" not in str(q[2])}
    assert again == triples(expected["ttl"])


@pytest.fixture(scope="session")
def count_js(tmp_path_factory: pytest.TempPathFactory) -> Callable[[list[Path]], list[int]]:
    """A function that counts with N3.js and jsonld.js; fetched from npm, so only where no test may skip."""
    node, npm = require("node"), require("npm")
    if not REQUIRE_ALL:
        missing("N3.js and jsonld.js come from npm: set DRAGOMAN_REQUIRE_ALL=1 to fetch them")
    folder = tmp_path_factory.mktemp("npm")
    shutil.copytree(_NPM, folder, dirs_exist_ok=True)
    subprocess.run(
        [npm, "ci", "--no-audit", "--no-fund", "--ignore-scripts"], cwd=folder, check=True, capture_output=True
    )

    def count(paths: list[Path]) -> list[int]:
        command = [node, str(folder / "count.js"), *map(str, paths)]
        done = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
        return [int(line) for line in done.stdout.split()]

    return count


def test_javascript(
    files: dict[str, Path], expected: dict[str, set[Quad]], count_js: Callable[[list[Path]], list[int]]
) -> None:
    suffixes = ["ttl", "trig", "nq", "jsonld"]
    assert count_js([files[suffix] for suffix in suffixes]) == [len(expected[suffix]) for suffix in suffixes]
