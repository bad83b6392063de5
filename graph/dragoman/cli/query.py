"""dragoman query and dragoman queries: the catalogue, and questions of one's own."""

import os
import sys
from collections.abc import Mapping
from contextlib import nullcontext
from difflib import get_close_matches
from pathlib import Path

import click

from dragoman.cli.failures import say
from dragoman.cli.options import (
    form_for,
    format_option,
    open_store,
    output_option,
    store_options,
    terminal_width,
    write_output,
)
from dragoman.errors import QueryError, unreadable
from dragoman.querying.asking import ask
from dragoman.querying.catalogue import Query, load_catalogue
from dragoman.querying.checks import terms_unknown_in
from dragoman.querying.labels import with_labels
from dragoman.querying.ordering import as_shown
from dragoman.querying.parameters import bind, examples_used, namesakes
from dragoman.querying.results import FORMATS, write_answer
from dragoman.store import Rows, Store

_MOST_BYTES = 10_000_000
"""Longest question that is read; a device has no end."""


@click.command()
@click.argument("question", metavar="NAME|FILE.rq|-", required=False)
@click.option("--param", "params", multiple=True, metavar="NAME=VALUE", help="A value for the question; repeatable.")
@click.option("--format", "form", type=click.Choice(FORMATS), help="[default: as the suffix of FILE says, else table]")
@click.option("--iris/--labels", default=None, help="IRIs as they are, or labels instead; table shows labels.")
@output_option
@store_options
def query(
    question: str | None,
    params: tuple[str, ...],
    form: str | None,
    iris: bool | None,
    output: Path | None,
    store: Path | None,
    endpoint: str | None,
) -> None:
    """Ask the graph: a question of the catalogue by NAME, a SPARQL FILE, - for stdin, or at a prompt without any.

    A parameter takes a label, another name, an ISO code or an IRI. 'dragoman queries' tells which a question has.
    """
    if question is None and not sys.stdin.isatty():
        raise click.UsageError("name a question ('dragoman queries' lists them), a .rq file, or - for stdin")
    values = _values(params)
    home = open_store(store, endpoint, read_only=True)
    if question is None:
        from dragoman.cli.prompt import run_prompt  # only here: it loads the prompt toolkit

        run_prompt(home)
        return
    sparql = _sparql(question, values, home)
    write_output(answer_text(home, sparql, form_for(form, output, FORMATS), iris), output)


@click.command()
@format_option("turtle")
@output_option
def queries(form: str | None, output: Path | None) -> None:
    """List the questions of the catalogue, with what each asks for."""
    from dragoman.querying.listing import catalogue_table, catalogue_turtle  # only here: it loads rdflib

    catalogue = load_catalogue()
    turtle = form_for(form, output, ("table", "turtle")) == "turtle"
    write_output(catalogue_turtle(catalogue) if turtle else catalogue_table(catalogue, terminal_width()), output)


def answer_text(store: Store, sparql: str, form: str, iris: bool | None) -> str:
    """Return the answer as text, with labels in a table unless IRIs are asked for."""
    answer = ask(store, sparql)
    labels = form == "table" if iris is None else not iris
    if isinstance(answer, Rows) and labels:
        answer = as_shown(sparql, with_labels(store, answer))
    return write_answer(answer, form, terminal_width())


def _sparql(question: str, values: dict[str, str], store: Store) -> str:
    if "{" in question:
        raise click.UsageError("a query of your own stands in a file, or comes from stdin: 'dragoman query -'")
    catalogue = load_catalogue()
    if (
        question == "-"
        or "." in question
        or "/" in question
        or (question not in catalogue and os.path.isfile(question))
    ):
        if values:
            raise click.UsageError("--param is for questions of the catalogue")
        text = _read(question)
        for line in terms_unknown_in(text):
            say(line)
        return text
    query = _named(question, catalogue)
    text = bind(query, values, store)
    for note in filter(None, (examples_used(query, values, store), namesakes(query, values, store))):
        say(note)
    return text


def _named(name: str, catalogue: Mapping[str, Query]) -> Query:
    """Return a question by its name, or by its title as the query page shows it."""
    titles = {_plain(query.title): query for query in catalogue.values()}
    if name not in catalogue and _plain(name) in titles:
        return titles[_plain(name)]
    if name not in catalogue:
        near = [
            known
            for known in catalogue
            if name.lower() in known or set(name.lower().split("-")) & set(known.split("-"))
        ] or get_close_matches(name.lower(), catalogue)
        near = near or [titles[title].name for title in get_close_matches(_plain(name), titles)]
        hint = f"did you mean {', '.join(near[:3])}?" if near else "'dragoman queries' lists them"
        raise QueryError(f"the catalogue has no question '{name}': {hint}")
    return catalogue[name]


def _plain(title: str) -> str:
    return " ".join(title.casefold().rstrip("? ").split())


def _read(place: str) -> str:
    try:
        with nullcontext(sys.stdin.buffer) if place == "-" else Path(place).open("rb") as stream:
            data = stream.read(_MOST_BYTES + 1)
        if len(data) > _MOST_BYTES:
            raise QueryError(f"'{place}' is over {_MOST_BYTES:,} bytes, and no question")
        return data.decode("utf-8-sig")
    except OSError as error:
        raise QueryError(f"'{place}' {unreadable(error)}") from error
    except UnicodeDecodeError as error:
        raise QueryError(f"'{place}' is no UTF-8 text") from error


def _values(params: tuple[str, ...]) -> dict[str, str]:
    found: dict[str, str] = {}
    for param in params:
        name, equals, value = param.partition("=")
        if not equals or not name:
            raise click.UsageError(f"--param takes NAME=VALUE, not '{param}'")
        if name in found:
            raise click.UsageError(f"--param {name} is given twice")
        found[name] = value
    return found
