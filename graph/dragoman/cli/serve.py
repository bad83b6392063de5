"""dragoman serve: a SPARQL endpoint, a query page and the explorer on this computer."""

from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache, partial
from pathlib import Path

import click

from dragoman.cli.failures import say
from dragoman.cli.options import open_store, store_options
from dragoman.errors import StoreError
from dragoman.querying.catalogue import load_catalogue
from dragoman.server import Endpoint, Pages, Response, bound_question, make_server, query_page
from dragoman.store import Store


@click.command()
@click.option("--port", type=click.IntRange(0, 65535), default=7878, show_default=True, help="0 takes a free one.")
@store_options
def serve(port: int, store: Path | None, endpoint: str | None) -> None:
    """Serve the graph on this computer only, read-only: /sparql, a query page and the explorer.

    A store is shown as it is now; serve it again after a build.
    """
    home = open_store(store, endpoint, read_only=True)
    explorer: Callable[[], Response] = partial(_explorer, home)
    if not endpoint:  # what is opened to be read stays as it was then
        explorer = lru_cache(maxsize=1)(explorer)
    pages: Pages = {
        "/": lambda _: query_page(load_catalogue()),
        "/bind": lambda values: bound_question(load_catalogue(), values, home),
        "/explore": lambda _: explorer(),
    }
    try:
        server = make_server(Endpoint(home, pages), port)
    except OSError as error:
        raise StoreError(f"port {port} cannot be used: {error.strerror}; choose another with --port") from error
    say(f"http://127.0.0.1:{server.server_address[1]}/ (Ctrl-C ends it)")
    with suppress(KeyboardInterrupt), server:
        server.serve_forever()


def _explorer(home: Store) -> Response:
    from dragoman.network import read  # only here: pyvis is slow to load
    from dragoman.network.explorer import page

    return Response(200, "text/html; charset=utf-8", page(read(home), "Dragoman").encode())
