"""The built wheel holds what the program needs away from its checkout, and nothing of the tests."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=CHECKOUT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    return set(zipfile.ZipFile(wheel).namelist())


@pytest.mark.parametrize(
    "name",
    [
        "dragoman/py.typed",
        "dragoman/ontology/dragoman.ttl",
        "dragoman/ontology/shapes.ttl",
        "dragoman/ontology/context.jsonld",
        "dragoman/queries/facts.rq",
        "dragoman/extraction/lexicon/authority.json",
        "dragoman/extraction/lexicon/frames/contact.yaml",
        "dragoman/reading/english/meta.json",
        "dragoman/reading/english/parser/model",
        "dragoman/reading/english/vectors.npz",
        "dragoman/network/explorer/page.css",
    ],
)
def test_the_wheel_holds(names: set[str], name: str) -> None:
    assert name in names


def test_the_wheel_holds_no_tests(names: set[str]) -> None:
    assert {name.split("/")[0] for name in names if "dist-info" not in name} == {"dragoman"}
