"""Data flows one way: each part of the package imports only from parts before it."""

import ast
import re
from pathlib import Path

import pytest

from dragoman.network.explorer.page import SCRIPTS

PACKAGE = Path(__file__).parent.parent / "graph" / "dragoman"
ORDERS = {
    "dragoman": (
        "errors settings resources vocabulary relations model topics english tags reading extraction written minhash "
        "rdf pipeline store querying publishing linking evaluation network corpus server cli __main__"
    ).split(),
    "dragoman.extraction": (
        "labels kinds lexicon grammar quantities things naming actors events assembly parties presence service scan "
        "casing extractor explanation"
    ).split(),
}
"""The parts of a package, the earlier before those that may import them."""


def imported_parts(source: str, package: str) -> set[str]:
    """The parts of a package that a module imports: 'store' for 'from dragoman.store.remote import x'."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module == package:
            names = [f"{package}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        else:
            continue
        below = package + "."
        found |= {name.removeprefix(below).split(".")[0] for name in names if name.startswith(below)}
    return {part for part in found if not part.startswith("_")}


def modules() -> list[tuple[str, Path]]:
    """Each module below a package whose order is told, with that package; a package's own __init__ stands outside."""
    found = []
    for package in ORDERS:
        folder = PACKAGE.parent.joinpath(*package.split("."))
        found += [(package, path) for path in sorted(folder.rglob("*.py")) if path != folder / "__init__.py"]
    return found


@pytest.mark.parametrize(("package", "path"), modules(), ids=lambda p: str(p).removeprefix(f"{PACKAGE}/"))
def test_imports_only_from_parts_before_it(package: str, path: Path) -> None:
    order = ORDERS[package]
    part = path.relative_to(PACKAGE.parent.joinpath(*package.split("."))).parts[0].removesuffix(".py")
    assert part in order, f"a new part of {package}: say in ORDERS where '{part}' belongs"
    imported = imported_parts(path.read_text(encoding="utf-8"), package)
    assert not [p for p in imported if order.index(p) > order.index(part)]


def test_the_explorers_scripts_import_only_from_scripts_before_them() -> None:
    folder = PACKAGE / "network" / "explorer" / "js"
    assert sorted(SCRIPTS) == sorted(path.stem for path in folder.glob("*.js"))
    for place, script in enumerate(SCRIPTS):
        imported = re.findall(r'^import [^;]* from "\./(\w+)\.js";', (folder / f"{script}.js").read_text("utf-8"), re.M)
        assert set(imported) <= set(SCRIPTS[:place]), script


def test_a_backward_import_is_seen() -> None:
    source = "from dragoman.cli import main\nimport dragoman.store.remote\n"
    assert imported_parts(source, "dragoman") == {"cli", "store"}
    assert imported_parts("from dragoman.extraction.actors import chart", "dragoman.extraction") == {"actors"}
