"""The cases of `cases/`, one a line: a fact, a tab, and a text that tells it; '!' says that the text does not tell it.

The texts are sentences and short passages, a file a subject. A line that begins with '#' says what the next ones are
about, and '\\n' ends a line of the text.
"""

from pathlib import Path

import pytest

from tests.told import Read, told

CASES = [
    pytest.param(*line.split("\t"), id=f"{path.stem}-{number}")
    for path in sorted((Path(__file__).parent / "cases").glob("*.tsv"))
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    if not line.startswith("#")
]


@pytest.mark.parametrize(("fact", "text"), CASES)
def test_a_text_tells_a_fact_or_does_not(read: Read, fact: str, text: str) -> None:
    relation, subject, object_ = fact.removeprefix("! ").lower().split(" | ")
    found = {(r.lower(), s, o) for r, s, o in told(read, text.replace("\\n", "\n"))}
    assert ((relation, subject, object_) in found) is not fact.startswith("! ")
