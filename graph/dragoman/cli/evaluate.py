"""dragoman evaluate: facts against gold articles."""

from collections.abc import Iterable
from pathlib import Path

import click
from rich.table import Table
from rich.text import Text

from dragoman.cli.printer import Printer
from dragoman.evaluation import FactsOf, Gold, Score, Tally, by_relation, facts_in, read_gold
from dragoman.evaluation import evaluate as evaluate_articles


@click.command()
@click.argument("gold", metavar="GOLD_DIR", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--facts",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Score the tables ID.csv of this folder (relation, subject, object) instead of reading the articles.",
)
@click.option("--verbose", is_flag=True, help="Also list every fact missed and every wrong one.")
def evaluate(gold: Path, facts: Path | None, verbose: bool) -> None:
    """Measure precision, recall and F1 against the gold articles of a folder, by relation."""
    golds = list(read_gold(gold))
    if facts:
        _warn(golds, facts)
    scores = []
    console = Printer(soft_wrap=True, highlight=False)
    for score in evaluate_articles(golds, facts_in(facts) if facts else _reader()):
        scores.append(score)
        if verbose:
            _show_notes(console, score)
    console.print(_table(scores))


def _reader() -> FactsOf:
    from dragoman.querying.facts import facts_of  # loads the reading pipeline, which --facts can do without

    return facts_of


def _warn(golds: Iterable[Gold], facts: Path) -> None:
    absent = sum(not (facts / f"{gold.article.id}.csv").is_file() for gold in golds)
    if absent:
        click.echo(f"{absent} {'article has' if absent == 1 else 'articles have'} no facts table in {facts}", err=True)


def _show_notes(console: Printer, score: Score) -> None:
    console.print(Text(f"{score.id}: {_figures(score.total)}", style="bold"))
    for word, facts in (("never", score.never), ("wrong", score.wrong), ("missed", score.missed)):
        for fact in facts:
            console.print(Text(f"  {word:7}{' | '.join(fact)}"))


def _figures(tally: Tally) -> str:
    return f"P {tally.precision:.3f}  R {tally.recall:.3f}  F1 {tally.f1:.3f}"


def _table(scores: Iterable[Score]) -> Table:
    table = Table("relation", box=None, pad_edge=False, header_style="bold")
    for title in ("precision", "recall", "F1", "found", "wrong", "missed"):
        table.add_column(title, justify="right")
    tallies = by_relation(scores)
    for relation, tally in tallies.items():
        table.add_row(relation, *_cells(tally))
    table.add_section()
    table.add_row("all", *_cells(sum(tallies.values(), Tally())), style="bold")
    return table


def _cells(tally: Tally) -> list[str]:
    shares = (tally.precision, tally.recall, tally.f1)
    return [f"{share:.3f}" for share in shares] + [str(n) for n in (tally.found, tally.wrong, tally.missed)]
