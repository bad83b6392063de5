"""A set of words or tags is written once and imported from there: two copies grow apart."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import dragoman

PACKAGE = Path(dragoman.__file__).parent
FEWEST = 3
"""So many members make a set that is no accident."""


def literal_set(node: ast.expr) -> frozenset[object] | None:
    """The members of 'frozenset({…})', 'frozenset("…".split())' and 'frozenset("…")'; None for anything else."""
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "frozenset"):
        return None
    match node.args:
        case [ast.Call(func=ast.Attribute(value=ast.Constant(value=str(words)), attr="split"), args=[])]:
            return frozenset(words.split())
        case [ast.Set() | ast.Tuple() | ast.List() | ast.Constant() as members]:
            try:
                return frozenset(ast.literal_eval(members))
            except ValueError:  # a name among them
                return None
    return None


def named_sets(source: str) -> Iterator[tuple[str, frozenset[object]]]:
    """The literal frozensets to which a module gives names, with these."""
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and (members := literal_set(node.value)) and len(members) >= FEWEST:
            yield ast.unparse(node.targets[0]), members


def test_no_set_is_written_twice() -> None:
    homes = defaultdict(list)
    for path in PACKAGE.rglob("*.py"):
        for name, members in named_sets(path.read_text(encoding="utf-8")):
            homes[members].append(f"{path.relative_to(PACKAGE)}: {name}")
    assert len(homes) > 100
    assert [places for places in homes.values() if len(places) > 1] == []


def test_a_set_written_twice_is_seen() -> None:
    source = (
        'A = frozenset({"x", "y", "z"})\nB = frozenset("z y x".split())\nC = frozenset("zxy")\nD = frozenset({1, 2})'
    )
    assert [name for name, _ in named_sets(source)] == ["A", "B", "C"]
    assert len({members for _, members in named_sets(source)}) == 1
