"""What makes records is known by what it is: a change of any part of it reads the articles anew."""

from pathlib import Path

import pytest

from dragoman.pipeline import digest_of, generator

PARTS = (
    "rdf.py",
    "reading/plain.py",
    "reading/english/parser/model",
    "reading/english/vectors.npz",
    "extraction/lexicon/frames/contact.yaml",
)
OTHERS = ("cli/build.py", "reading/sources/web.py", "reading/training/RESULTS.md", "reading/__pycache__/plain.pyc")


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package below a folder that is called like one that is left out."""
    package = tmp_path / "sources" / "training" / "dragoman"
    for name in (*PARTS, *OTHERS):
        path = package / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("before")
    (tmp_path / "ontology").mkdir()
    (tmp_path / "ontology" / "topics.ttl").write_text("before")
    return package


@pytest.mark.parametrize("name", [*PARTS, "extraction/lexicon/new.tsv", "../../../ontology/topics.ttl"])
def test_whatever_makes_a_record_is_told_by_the_digest(package: Path, name: str, tmp_path: Path) -> None:
    before = digest_of(package, tmp_path / "ontology")
    (package / name).write_text("after")
    assert digest_of(package, tmp_path / "ontology") != before


@pytest.mark.parametrize("name", OTHERS)
def test_what_makes_no_record_is_left_out(package: Path, name: str, tmp_path: Path) -> None:
    before = digest_of(package, tmp_path / "ontology")
    (package / name).write_text("after")
    assert digest_of(package, tmp_path / "ontology") == before


def test_the_generator_is_the_same_whenever_it_is_asked() -> None:
    first = generator()
    generator.cache_clear()
    assert generator() == first
