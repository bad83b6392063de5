"""What is known before a text is read: words, frames, offices, the states and organisations of the world.

The data files lie beside the modules that read them; each is read once, on first use.
"""

import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from dragoman.errors import LexiconError

FOLDER = Path(__file__).resolve().parent


class _NoTwins(yaml.SafeLoader):
    """Refuses a key that a mapping has twice, of which YAML's readers keep the last in silence."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys = [key.value for key, _ in node.value]
        for (key, _), name in zip(node.value, keys, strict=True):
            if keys.count(name) > 1:
                raise yaml.constructor.ConstructorError(None, None, f"'{name}' stands twice", key.start_mark)
        return super().construct_mapping(node, deep)


@cache
def wordlist(name: str) -> dict[str, Any]:
    """Return lexicon/NAME.yaml as a mapping; LexiconError names the file and line of a mistake."""
    path = FOLDER / f"{name}.yaml"
    try:
        loaded = yaml.load(path.read_text(encoding="utf-8"), _NoTwins)
    except (OSError, yaml.YAMLError) as error:
        raise LexiconError(f"{path.name}: {' '.join(str(error).split())}") from error
    if not isinstance(loaded, dict):
        raise LexiconError(f"{path.name}, line 1: a mapping is expected")
    return loaded


@cache
def word_classes(name: str) -> dict[str, frozenset[str]]:
    """Return lexicon/NAME.yaml of the form 'class: words' as class → words."""
    try:
        return {key: frozenset(words.split()) for key, words in wordlist(name).items()}
    except AttributeError as error:
        raise LexiconError(f"{name}.yaml: each line is 'class: words'") from error


def attitudes() -> dict[str, frozenset[str]]:
    """Return the classes of governing words in attitudes.yaml: class → lemmas."""
    return word_classes("attitudes")


def table(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of lexicon/NAME.tsv, each a mapping from column to cell."""
    path = FOLDER / f"{name}.tsv"
    try:
        with path.open(encoding="utf-8", newline="") as handle:
            yield from csv.DictReader(handle, delimiter="\t")
    except OSError as error:
        raise LexiconError(f"{path.name}: {error}") from error
