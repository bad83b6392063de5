"""Recall of each relation over the many ways in which news tells it.

    python -m benchmarks.tellings [FILES.tsv] [--half odd|even] [--relation NAME] [--list]

The files (those of articles/tellings, where none is named) have a header and the columns relation, subject, object,
text: a fact that the text tells, its sides with the labels accepted, parted by ' / '. A '!' before the relation makes
it a trap: what a careless reader would take from that text and must not. Most wordings stand there once, so the figure
says how wide the reading is, not how much of an article it takes. Looking at one half (the odd or the even texts of
each file) and only measuring the other keeps it honest: --list shows the misses and the traps taken of that half.
"""

import argparse
import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dragoman.evaluation import Fact, Gold, score
from dragoman.model import Article
from dragoman.querying.facts import facts_of

TELLINGS = Path(__file__).resolve().parent.parent / "articles" / "tellings"
_TRAP = "!"


@dataclass(frozen=True, slots=True)
class Telling:
    """One line of a file: the number of its text from 1, and a fact that the text tells or, as a trap, does not."""

    number: int
    relation: str
    trap: bool
    gold: Gold


def main() -> None:
    """Print how many facts of each relation were found and how many traps taken, of each half; on demand which not."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path, default=sorted(TELLINGS.glob("*.tsv")))
    parser.add_argument("--half", choices=("odd", "even"), help="only the lines of odd or of even number")
    parser.add_argument("--relation", help="only this relation")
    parser.add_argument("--list", action="store_true", help="the facts missed and the traps taken")
    options = parser.parse_args()
    tellings = [t for path in options.files for t in read(path) if options.relation in {None, t.relation}]
    for name, remainder in (("odd", 1), ("even", 0)):
        if options.half in {None, name}:
            _report(name, [t for t in tellings if t.number % 2 == remainder], options.list)


def read(path: Path) -> Iterator[Telling]:
    """Yield the lines of a file; those of one text share its number."""
    numbers: dict[str, int] = {}
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            number = numbers.setdefault(row["text"], len(numbers) + 1)
            relation = row["relation"].removeprefix(_TRAP)
            article = Article(f"{path.stem}-{number}", row["text"])
            names = {side: tuple(row[side].split(" / ")) for side in ("subject", "object")}
            fact, trap = Fact(relation, "subject", "object"), row["relation"].startswith(_TRAP)
            facts, never = ((), (fact,)) if trap else ((fact,), ())
            yield Telling(number, relation, trap, Gold(article, names, facts, never=never))


def _report(name: str, tellings: list[Telling], listed: bool) -> None:
    counts: Counter[tuple[str, str]] = Counter()
    wrong = []
    for telling in tellings:
        taken = score(telling.gold, facts_of(telling.gold.article))
        done = bool(taken.never) if telling.trap else not taken.missed
        sort = "trap" if telling.trap else "told"
        counts.update([(telling.relation, sort), (telling.relation, f"{sort}, taken" if done else "")])
        if done is telling.trap:
            wrong.append(telling)
    print(f"| {name} | found | of | recall | traps taken | of |\n|---|---|---|---|---|---|")
    relations = list(dict.fromkeys(t.relation for t in tellings))
    for relation in relations:
        print(_row(relation, *(counts[relation, sort] for sort in _SORTS)))
    print(_row("all", *(sum(counts[relation, sort] for relation in relations) for sort in _SORTS)) + "\n")
    for telling in wrong if listed else ():
        sides = " | ".join(telling.gold.labels(side)[0] for side in ("subject", "object"))
        print(f"{telling.gold.article.id} {'taken' if telling.trap else 'missed'}: {telling.relation} | {sides}")
        print(f"    {telling.gold.article.text}")


_SORTS = ("told, taken", "told", "trap, taken", "trap")


def _row(name: str, found: int, told: int, taken: int, traps: int) -> str:
    return f"| {name} | {found} | {told} | {found / max(told, 1):.2f} | {taken} | {traps} |"


if __name__ == "__main__":
    main()
