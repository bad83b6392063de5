"""dragoman link: actors reconciled with Wikidata or a knowledge base of its shape."""

from contextlib import closing
from pathlib import Path

import click

from dragoman.cli.failures import say
from dragoman.cli.options import open_store, write_output
from dragoman.errors import StoreError, unreadable
from dragoman.linking.actors import actors
from dragoman.linking.cache import cached
from dragoman.linking.candidates import Knowledge
from dragoman.linking.reconcile import Linked, link_quad, reconcile, review_csv, reviewed, take
from dragoman.store import Store
from dragoman.store.remote import RemoteStore
from dragoman.store.transport import Endpoint

_CACHE = Path(".dragoman") / "link-cache"


@click.command()
@click.option("--endpoint", metavar="URL", help="SPARQL endpoint of the knowledge base, such as Wikidata's.")
@click.option(
    "--reviewed", "review", type=click.Path(path_type=Path), metavar="FILE", help="Reviewed CSV: take what it says."
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("links-to-review.csv"),
    show_default=True,
    metavar="FILE",
    help="CSV of the doubtful matches.",
)
@click.option(
    "--cache", type=click.Path(file_okay=False, path_type=Path), default=_CACHE, show_default=True, metavar="DIR"
)
@click.option("--store", type=click.Path(file_okay=False, path_type=Path), help="Folder of the store.")
def link(endpoint: str | None, review: Path | None, output: Path, cache: Path, store: Path | None) -> None:
    """Find the persons, organisations and states of the store in a knowledge base.

    Sure matches become owl:sameAs; doubtful ones go to a CSV. Write 'yes' or 'no' under its decision and give it back
    with --reviewed FILE. A 'no' also takes a link away that is there, and the two are not matched again.
    """
    if bool(endpoint) == bool(review):
        raise click.UsageError("give --endpoint URL to look for matches, or --reviewed FILE to take a reviewed CSV")
    with closing(open_store(store, None)) as home:
        if review:
            decided = reviewed(_read(review), review.name)
            take(home, decided)
            linked = sum(decided.values())
            say(f"'{home.name}': reviewed matches: {linked:,} linked, {len(decided) - linked:,} turned down")
        elif endpoint:
            _link(home, endpoint, cache, output)


def _link(home: Store, endpoint: str, cache: Path, output: Path) -> None:
    remote = RemoteStore(Endpoint.from_environment(endpoint, {}))  # the store's user is not the knowledge base's
    found = list(reconcile(actors(home), Knowledge(cached(remote.query, cache, endpoint))))
    sure = [linked for linked in found if linked.sure]
    doubtful = [linked for linked in found if linked.matches and not linked.sure]
    home.load([link_quad(linked.actor.iri, linked.matches[0].candidate.iri) for linked in sure])
    if doubtful:
        write_output(review_csv(doubtful), output)
    say(_summary(found, sure, doubtful))
    if doubtful:
        say(f"doubtful ones are in '{output}'")


def _summary(found: list[Linked], sure: list[Linked], doubtful: list[Linked]) -> str:
    unknown = len(found) - len(sure) - len(doubtful)
    return f"{len(found):,} actors: {len(sure):,} linked, {len(doubtful):,} doubtful, {unknown:,} not found"


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise StoreError(f"'{path}' {unreadable(error)}") from error
    except UnicodeDecodeError as error:
        raise StoreError(f"'{path}' cannot be read: byte {error.start:,} is not UTF-8") from error
