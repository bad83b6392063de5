"""dragoman validate: SHACL, text spans, undeclared terms, and no fact without a report."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click
from pyoxigraph import Quad

from dragoman.cli.options import open_store, read_articles, store_options, whole
from dragoman.errors import GraphError
from dragoman.querying.checks import Finding, false_spans, undeclared_terms, unreported_facts
from dragoman.store import EmbeddedStore, Store
from dragoman.store.files import read_quads

_SHOWN = 20
"""Findings of one kind that are printed; the rest is counted."""

_REMEDIES = {
    "terms": "use a term of the ontology (ontology/docs/index.html lists them), or a namespace of your own",
    "reported": "build the article again, add the assertion that reports the fact, or take the triple out",
    "spans": "build the article again from the text that is now its own",
    "shapes": "build the article again; in a graph of your own, mend what the line names",
    "note": "breaks no rule, but the words may be misread: 'dragoman explain \"WORDS\"' shows how they were read",
}
"""Check → what to do about its findings."""


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--text", "articles", multiple=True, metavar="PATH", help="Articles to compare the quotes with.")
@click.option("--all", "everything", is_flag=True, help=f"Print every finding, not the first {_SHOWN} of a kind.")
@store_options
def validate(
    file: Path | None, articles: tuple[str, ...], everything: bool, store: Path | None, endpoint: str | None
) -> None:
    """Check a FILE of RDF, or else the store: shapes, quotes, terms, and that every fact is reported somewhere."""
    if file and (store or endpoint):
        option = "--store" if store else "--endpoint"
        raise click.UsageError(f"{option} does not go with a FILE: it is checked alone")
    graph = (
        EmbeddedStore.memory(whole(read_quads(file), file, "check"))
        if file
        else open_store(store, endpoint, read_only=True)
    )
    quads = list(graph.dump())
    if not quads:
        raise GraphError(f"there is nothing to check in '{file or graph.name}'")
    findings = sorted(dict.fromkeys(_findings(graph, quads, articles)), key=lambda finding: finding.check == "note")
    wrong = [finding for finding in findings if finding.check != "note"]
    for line in _lines(findings, len(findings) if everything else _SHOWN):
        click.echo(line)
    for check in dict.fromkeys(finding.check for finding in findings):
        click.echo(f"{check}: {_REMEDIES[check]}", err=True)
    count = f"{len(wrong):,} thing{'' if len(wrong) == 1 else 's'} wrong" if wrong else "valid"
    click.echo(f"{file or graph.name}: {len(quads):,} triples, {count}", err=True)
    if wrong:
        sys.exit(1)


def _findings(graph: Store, quads: list[Quad], articles: tuple[str, ...]) -> Iterator[Finding]:
    from dragoman.querying.shapes import shape_findings  # only here: it loads pySHACL

    yield from undeclared_terms(quads)
    yield from unreported_facts(graph)
    yield from false_spans(graph, _texts(articles))
    yield from shape_findings(quads)


def _texts(articles: tuple[str, ...]) -> dict[str, str]:
    return {found.article.id: found.article.text for found in read_articles(articles)} if articles else {}


def _lines(findings: list[Finding], most: int) -> Iterator[str]:
    for check in dict.fromkeys(finding.check for finding in findings):
        of_kind = [finding for finding in findings if finding.check == check]
        yield from (f"{check}: {finding.message}" for finding in of_kind[:most])
        if len(of_kind) > most:
            yield f"{check}: and {len(of_kind) - most:,} more (--all prints them)"
