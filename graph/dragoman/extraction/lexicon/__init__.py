"""What is known before a text is read: words, frames, offices, the states and organisations of the world.

The data files lie beside the modules that read them; each is read once, on first use.
"""

import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from dragoman.errors import LexiconError
from dragoman.extraction.lexicon.yaml_files import load_yaml

FOLDER = Path(__file__).resolve().parent


@cache
def wordlist(name: str) -> dict[str, Any]:
    """Return lexicon/NAME.yaml as a mapping; LexiconError names the file and line of a mistake."""
    path = FOLDER / f"{name}.yaml"
    loaded = load_yaml(path)
    if not isinstance(loaded, dict):
        raise LexiconError(f"{path.name}:1: a mapping is expected")
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
