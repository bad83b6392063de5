"""The data files of the lexicon, read once."""

import csv
from functools import cache
from typing import Any

import yaml

from dragoman.errors import LexiconError
from dragoman.extraction.lexicon import FOLDER


@cache
def wordlist(name: str) -> dict[str, Any]:
    """Return lexicon/NAME.yaml as a mapping; LexiconError names the file and line of a mistake."""
    path = FOLDER / f"{name}.yaml"
    try:
        loaded = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as error:
        raise LexiconError(f"{path.name}: {error}".replace("\n", " ")) from error
    if not isinstance(loaded, dict):
        raise LexiconError(f"{path.name}, line 1: a mapping is expected")
    return loaded


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """Return lexicon/NAME.tsv as rows, each a mapping from column to cell."""
    path = FOLDER / f"{name}.tsv"
    try:
        with path.open(encoding="utf-8", newline="") as handle:
            return tuple(csv.DictReader(handle, delimiter="\t"))
    except OSError as error:
        raise LexiconError(f"{path.name}: {error}") from error
