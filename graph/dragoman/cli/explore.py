"""dragoman explore: the graph as one HTML file."""

from pathlib import Path

import click

from dragoman.cli.options import open_graph, store_options, write_output


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    default=Path("explorer.html"),
    show_default=True,
    help="Write the page here; - is stdout.",
)
@click.option("--title", default="Dragoman", show_default=True, help="Heading of the page.")
@click.option("--date", "day", metavar="YYYY-MM-DD", help="Day of the articles under PATH that do not say theirs.")
@store_options
def explore(
    paths: tuple[str, ...], output: Path, title: str, day: str | None, store: Path | None, endpoint: str | None
) -> None:
    """Write the explorer: one HTML file that needs no network. Of the articles under PATH, or else of the store."""
    from dragoman.network import read
    from dragoman.network.explorer import page  # only here: pyvis is slow to load

    write_output(page(read(open_graph(paths, store, endpoint, day)), title), output)
