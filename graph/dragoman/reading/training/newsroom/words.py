"""The words of the grammar (words.yaml), and the forms of its verbs."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml


@cache
def _data() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))
    return loaded


@cache
def words(name: str) -> list[str]:
    """Return the words of a list in words.yaml, in its order."""
    listed: str = _data()[name]
    return listed.split()


def tenses(name: str) -> dict[str, Any]:
    """Return a table of verbs in words.yaml: lemma → past tense, for irregular verbs past tense and participle."""
    table: dict[str, Any] = _data()[name]
    return table


def past_tense(lemma: str) -> str:
    """Return the past tense of a regular verb."""
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ied"
    return {"ban": "banned"}.get(lemma, lemma + "ed")


def present_tense(lemma: str) -> str:
    """Return the third person of a verb's present tense."""
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("ch", "sh", "ss")) else "s")


def gerund(lemma: str) -> str:
    """Return the gerund of a verb."""
    doubled = {"cut": "cutting", "win": "winning", "ban": "banning"}
    return doubled.get(lemma) or (lemma.removesuffix("e") if lemma not in {"free"} else lemma) + "ing"
