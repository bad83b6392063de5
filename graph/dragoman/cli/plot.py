"""dragoman plot: pictures for papers."""

from pathlib import Path

import click

from dragoman.cli.analyse import PERIOD
from dragoman.cli.options import open_graph, store_options, write_output
from dragoman.errors import OutputError
from dragoman.network import read
from dragoman.network.plots import FORMS, PICTURES, draw
from dragoman.network.projections import Window


@click.command()
@click.argument("picture", type=click.Choice(tuple(PICTURES)))
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    metavar="FILE",
    help="Write the picture here: .svg or .png.",
)
@click.option("--period", type=PERIOD, default="..", help="Only facts of this time: FROM..TO.")
@click.option("--date", "day", metavar="YYYY-MM-DD", help="Day of the articles under PATH that do not say theirs.")
@store_options
def plot(
    picture: str,
    paths: tuple[str, ...],
    output: Path,
    period: Window,
    day: str | None,
    store: Path | None,
    endpoint: str | None,
) -> None:
    """Draw ties between states, facts over time, or topics; for articles under PATH, or else the store.

    The timeline is by day, month or year: the shortest of which not too many lie between the first and the last.
    """
    form = output.suffix.removeprefix(".")
    if form not in FORMS:
        raise OutputError(f"'{output}': a picture is .svg or .png")
    write_output(draw(picture, read(open_graph(paths, store, endpoint, day)), form, period), output)
