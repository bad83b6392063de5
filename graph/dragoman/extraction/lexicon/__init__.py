"""The words, as data: frames, attitudes, offices, agreement nouns, currencies; read once, on first use."""

from functools import cache
from pathlib import Path

import yaml

from dragoman.errors import LexiconError

FOLDER = Path(__file__).resolve().parent


def attitudes() -> dict[str, frozenset[str]]:
    """Return the classes of governing words in attitudes.yaml: class → lemmas."""
    return word_classes("attitudes")


@cache
def word_classes(name: str) -> dict[str, frozenset[str]]:
    """Return the classes of words in a lexicon file of the form 'class: words'."""
    path = FOLDER / f"{name}.yaml"
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        return {key: frozenset(words.split()) for key, words in data.items()}
    except (yaml.YAMLError, AttributeError) as error:
        raise LexiconError(f"{path.name}: {' '.join(str(error).split())}: each line is 'class: words'") from error
