"""Event data against sentences of which the source, the target and the PLOVER root type are known.

    python -m benchmarks.dyads SENTENCES.tsv [--half odd|even] [--list]

SENTENCES.tsv, one of articles/events or another of their kind, has a header and the columns sentence, source, target,
root. A sentence is right if the first row whose words meet those of its source and its target, in that order, has its
root type, and is "none" if no row does. YIELD of the older scheme is CONCEDE or RETREAT. Looking at one half (the odd
or the even numbers) and only measuring the other keeps the figure honest: --list shows the errors of the half named.
"""

import argparse
import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dragoman.model import Article
from dragoman.pipeline import records
from dragoman.querying.labels import plain
from dragoman.querying.views import events
from dragoman.rdf import records_quads
from dragoman.store import EmbeddedStore

_YIELD = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
_NONE = "none"
_FUNCTION_WORDS = frozenset("the a an of s in on for to and at by with from".split())


@dataclass(frozen=True, slots=True)
class Sentence:
    """One line of the file: its number from 1, its words, and who does what to whom."""

    number: int
    text: str
    source: str
    target: str
    root: str


def main() -> None:
    """Print F1 by root type and the macro average of each half, and on demand what went wrong."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("sentences", type=Path)
    parser.add_argument("--half", choices=("odd", "even"), help="only the sentences of odd or of even number")
    parser.add_argument("--list", action="store_true", help="the wrong ones, with the rows that they gave")
    options = parser.parse_args()
    sentences = list(_read(options.sentences))
    rows = _rows(sentences)
    for name, remainder in (("odd", 1), ("even", 0)):
        if options.half in {None, name}:
            half = [s for s in sentences if s.number % 2 == remainder]
            _report(name, half, rows, options.list)


def _read(path: Path) -> Iterator[Sentence]:
    with path.open(encoding="utf-8", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE), 1):
            yield Sentence(number, row["sentence"], row["source"], row["target"], row["root"])


def _rows(sentences: list[Sentence]) -> dict[str, list[dict[str, str]]]:
    """Return the event rows of each sentence, in the order of the text."""
    articles = [Article(str(s.number), s.text) for s in sentences]
    table = events(EmbeddedStore.memory(records_quads(records(articles))))
    found: dict[str, list[dict[str, str]]] = {}
    for row in table.rows:
        named = dict(zip(table.variables, plain(row), strict=True))
        found.setdefault(named["document"], []).append(named)
    return found


def _root(sentence: Sentence, rows: Iterable[dict[str, str]]) -> str:
    """Return the root type of the first row between the source and the target of a sentence."""
    for row in rows:
        if _meet(sentence.source, row["source_text"]) and _meet(sentence.target, row["target_text"]):
            return _YIELD.get(row["plover"], row["plover"])
    return _NONE


def _meet(one: str, other: str) -> bool:
    """Tell whether two stretches of one sentence share a word that is more than a function word."""
    return bool(_words(one) & _words(other))


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text.lower()) if word not in _FUNCTION_WORDS}


def _report(name: str, sentences: list[Sentence], rows: dict[str, list[dict[str, str]]], listed: bool) -> None:
    pairs = [(s, _root(s, rows.get(str(s.number), ()))) for s in sentences]
    told = Counter((s.root, root) for s, root in pairs)
    roots = sorted({s.root for s in sentences})
    print(f"| {name} | F1 | right | of | taken for |\n|---|---|---|---|---|")
    scores = []
    for root in roots:
        gold = sum(n for (wanted, _), n in told.items() if wanted == root)
        given = sum(n for (_, got), n in told.items() if got == root)
        scores.append(2 * told[root, root] / (gold + given))
        others = Counter({got: n for (wanted, got), n in told.items() if wanted == root != got})
        mistaken = ", ".join(f"{got} {n}" for got, n in others.most_common())
        print(f"| {root} | {scores[-1]:.3f} | {told[root, root]} | {gold} | {mistaken} |")
    right = sum(told[root, root] for root in roots)
    print(f"| macro, all | {sum(scores) / len(scores):.3f} | {right} | {len(sentences)} | |\n")
    for sentence, root in pairs if listed else ():
        if root != sentence.root:
            print(f"{sentence.number} {sentence.root}, read as {root}: [{sentence.source}] > [{sentence.target}]")
            print(f"    {sentence.text}")
            for row in rows.get(str(sentence.number), ()):
                print(f"    {row['plover']} {row['trigger']}: [{row['source_text']}] > [{row['target_text']}]")


if __name__ == "__main__":
    main()
