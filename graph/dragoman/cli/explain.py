"""`dragoman explain`: what the extraction saw in a text, and what it turned down and why."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.table import Table
from rich.text import Text

from dragoman.cli.options import terminal_width
from dragoman.cli.printer import Printer
from dragoman.errors import ArticleError, LanguageError
from dragoman.model import Article

if TYPE_CHECKING:
    from dragoman.extraction.explanation import Explanation

_PATH = re.compile(
    r"(?:\S*[/\\]\S*|.*\.(?:txt|html?|xhtml|json|jsonl|md|pdf|docx?)|[^\s.]+\.[a-z]{1,5})", re.IGNORECASE
)
"""What is meant as a file rather than as a sentence, though no such file is there."""


@click.command()
@click.argument("text")
@click.option("--date", "day", metavar="YYYY-MM-DD", help="The day the text was published.")
@click.option("--reader", help="Another UD-labelled spaCy pipeline, by path or name.")
@click.option("--no-parse", is_flag=True, help="Leave out the words and their grammar.")
@click.option("--all", "every", is_flag=True, help="Show also the frames of which not all words stand there.")
def explain(text: str, day: str | None, reader: str | None, no_parse: bool, every: bool) -> None:
    """Show what a TEXT (or text file) says to Dragoman: parse, triggers, fillers, and what was turned down and why.

    A TEXT of - is stdin.
    """
    # spaCy takes a second to import: not for 'dragoman --help', which describes every command
    from dragoman.extraction.casing import recased
    from dragoman.extraction.explanation import explain as explain_analysis
    from dragoman.extraction.extractor import analyse
    from dragoman.extraction.naming.name_spans import name_spans
    from dragoman.reading.pipeline import load_reader
    from dragoman.reading.plain import plain
    from dragoman.reading.sources import parse_date

    date = parse_date(day)
    articles = list(_articles(text))
    if not reader:  # another pipeline may well be for another language
        for place, article in articles:
            _check(place, article)
    console = Printer(width=terminal_width())
    for _, article in articles:
        read = replace(article, text=plain(article.text).text, date=date or article.date)
        for explanation in explain_analysis(analyse(load_reader(reader).read(read, name_spans, recased))):
            _print(console, explanation, words=not no_parse, every=every)


def _check(place: str, article: Article) -> None:
    from dragoman.reading.language import check_language

    try:
        check_language(article.text)
    except LanguageError as error:
        raise LanguageError(f"{place}{error}") from error


def _articles(text: str) -> Iterator[tuple[str, Article]]:
    """Yield place and article of the file that the argument names, or the argument itself as an article."""
    from dragoman.reading.sources import Rejected, find_articles
    from dragoman.reading.sources.found import check_text

    if not text or not (text == "-" or os.path.exists(text) or _PATH.fullmatch(text)):
        check_text(text)
        yield "", Article(id="explained", text=text)
        return
    if Path(text).is_dir():
        raise ArticleError(f"'{text}' is a folder: name one file of it, or see 'dragoman facts {text}'")
    for item in find_articles([text]):
        if isinstance(item, Rejected):
            raise ArticleError(str(item))
        yield f"{item.place}: ", item.article


def _print(console: Printer, explanation: Explanation, words: bool, every: bool) -> None:
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
        mark = Text("  ✓ " if candidate.status else "  · ", style="green" if candidate.status else "dim")
        line = Text(f"{candidate.trigger}: {candidate.frame}", style="bold" if candidate.status else "dim")
        for role, labels in candidate.roles.items():
            line.append(f"  {role}=", style="cyan")
            line.append("; ".join(labels))
        line.append(f"  {candidate.status} {candidate.why}".rstrip(), style="magenta" if candidate.status else "dim")
        for part in line.wrap(console, console.width - len(mark)):
            part.rstrip()
            console.print(mark + part)
            mark = Text(" " * len(mark))
    if hidden := len(explanation.candidates) - len(shown):
        console.print(Text(f"  · {hidden} more lack a word that their frame asks for (--all shows them)", style="dim"))
    console.print()
