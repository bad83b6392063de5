"""Data flows one way: each part of the package imports only from parts before it."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "graph" / "dragoman"
ORDER = (
    "errors settings resources vocabulary relations model topics reading extraction written rdf pipeline store "
    "querying publishing linking evaluation network corpus server cli __main__"
).split()


def imported_parts(source: str) -> set[str]:
    """The parts of the package that a module imports: 'store' for 'from dragoman.store.remote import x'."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module == "dragoman":
            names = [f"dragoman.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        else:
            continue
        found |= {name.split(".")[1] for name in names if name.startswith("dragoman.")}
    return {part for part in found if not part.startswith("_")}


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_only_from_parts_before_it(path: Path) -> None:
    part = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    if part == "__init__":
        return
    assert part in ORDER, f"a new part of the package: say in ORDER where '{part}' belongs"
    backwards = [p for p in imported_parts(path.read_text(encoding="utf-8")) if ORDER.index(p) > ORDER.index(part)]
    assert not backwards


def test_a_backward_import_is_seen() -> None:
    assert imported_parts("from dragoman.cli import main\nimport dragoman.store.remote\n") == {"cli", "store"}
