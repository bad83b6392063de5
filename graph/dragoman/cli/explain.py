"""`dragoman explain`: what the extraction saw in a text, and what it turned down and why."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from dragoman.model import Article

if TYPE_CHECKING:
    from dragoman.extraction.explanation import Explanation


@click.command()
@click.argument("text")
@click.option("--date", type=click.DateTime(["%Y-%m-%d"]), help="The day the text was published.")
@click.option("--reader", help="Another UD-labelled spaCy pipeline, by path or name.")
@click.option("--no-parse", is_flag=True, help="Leave out the words and their grammar.")
@click.option("--all", "every", is_flag=True, help="Show also the frames of which not all words stand there.")
def explain(text: str, date: datetime | None, reader: str | None, no_parse: bool, every: bool) -> None:
    """Show what a TEXT (or text file) says to Dragoman: parse, triggers, fillers, and what was turned down and why."""
    # spaCy takes a second to import: not for 'dragoman --help', which describes every command
    from dragoman.extraction.explanation import explain as explain_analysis
    from dragoman.extraction.extractor import analyse
    from dragoman.extraction.naming.name_spans import name_spans
    from dragoman.reading.pipeline import load_reader

    path = Path(text)
    if len(text) < 256 and path.is_file():
        text = path.read_text(encoding="utf-8")
    article = Article(id="explained", text=text, date=date.date() if date else None)
    console = Console()
    for explanation in explain_analysis(analyse(load_reader(reader).read(article, name_spans))):
        _print(console, explanation, words=not no_parse, every=every)


def _print(console: Console, explanation: Explanation, words: bool, every: bool) -> None:
    console.print(Text(explanation.sentence, style="bold"))
    if words:
        table = Table(box=None, pad_edge=False)
        for column in ("word", "lemma", "part", "relation", "of", "refers to"):
            table.add_column(column, style="dim" if column in {"lemma", "part"} else "")
        for word in explanation.words:
            row = (word.text, word.lemma, word.pos, word.relation, word.governor, word.refers_to)
            table.add_row(*map(Text, row))
        console.print(table)
    shown = [c for c in explanation.candidates if every or c.complete]
    for candidate in shown:
        line = Text("  ✓ " if candidate.status else "  · ", style="green" if candidate.status else "dim")
        line.append(f"{candidate.trigger}: {candidate.frame}", style="bold" if candidate.status else "dim")
        for role, labels in candidate.roles.items():
            line.append(f"  {role}=", style="cyan")
            line.append("; ".join(labels))
        line.append(f"  {candidate.status} {candidate.why}".rstrip(), style="magenta" if candidate.status else "dim")
        console.print(line)
    if hidden := len(explanation.candidates) - len(shown):
        console.print(Text(f"  · {hidden} more lack a word that their frame asks for (--all shows them)", style="dim"))
    console.print()
