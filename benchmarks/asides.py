"""How much a harmless aside costs: gold articles with words put between each plain subject and its verb.

    python -m benchmarks.asides FOLDER [--aside " two days later"]... [--every N]

Each aside is put into every sentence whose root is a past tense right behind its subject; the facts of the gold stay
what they were. Prints precision, recall and F1 of the articles as they are and with each aside.
"""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from dragoman.evaluation import evaluate, read_gold
from dragoman.evaluation.gold import Gold
from dragoman.querying.facts import facts_of
from dragoman.reading.pipeline import Reader, load_reader

_ASIDES = (" on Tuesday", " later that day", ", meanwhile,", ", for his part,", " in a statement", " (pictured)")


def main() -> None:
    """Print one row for the articles as they are and one for each aside."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--aside", action="append", help="words with what parts them from the subject")
    parser.add_argument("--every", type=int, default=1, help="only each Nth article")
    options = parser.parse_args()
    golds = list(read_gold(options.folder))[:: options.every]
    print(f"| {len(golds)} articles | put in | precision | recall | F1 |\n|---|---|---|---|---|")
    _report("as they are", 0, golds)
    reader = load_reader()
    for aside in options.aside or _ASIDES:
        twins = [_with(gold, aside, reader) for gold in golds]
        _report(aside.strip(), sum(count for _, count in twins), [twin for twin, _ in twins])


def _with(gold: Gold, aside: str, reader: Reader) -> tuple[Gold, int]:
    """Return an article with an aside in each place that takes one, and how many there are."""
    text, places = gold.article.text, []
    for sentence in reader.read(gold.article).doc.sents:
        verb = sentence.root
        subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)
        if verb.tag_ == "VBD" and subject is not None and subject.right_edge.i == verb.i - 1:
            places.append(verb.idx - 1)
    for place in (p for p in reversed(places) if text[p] == " "):
        text = text[:place] + aside + text[place:]
    return replace(gold, article=replace(gold.article, text=text)), len(places)


def _report(name: str, count: int, golds: Sequence[Gold]) -> None:
    scores = [score.total for score in evaluate(golds, facts_of)]
    total = sum(scores[1:], scores[0])
    print(f"| {name} | {count} | {total.precision:.3f} | {total.recall:.3f} | {total.f1:.3f} |", flush=True)


if __name__ == "__main__":
    main()
