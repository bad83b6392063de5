"""dragoman export: the graph for other tools."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import click

from dragoman.cli.options import open_store, store_options, write_output
from dragoman.errors import OutputError
from dragoman.store import Store


@dataclass(frozen=True, slots=True)
class Format:
    """A format of export: the suffixes that mean it, and 'module:function' that turns a store into its text."""

    suffixes: tuple[str, ...]
    function: str

    def write(self, store: Store) -> str:
        """Return the graph in this format."""
        module, name = self.function.split(":")
        function: Callable[[Store], str] = getattr(import_module(module), name)
        return function(store)


FORMATS: dict[str, Format] = {
    "turtle": Format((".ttl",), "dragoman.querying.formats:to_turtle"),
    "trig": Format((".trig",), "dragoman.querying.formats:to_trig"),
    "nquads": Format((".nq",), "dragoman.querying.formats:to_nquads"),
    "jsonld": Format((".jsonld", ".json"), "dragoman.querying.formats:to_jsonld"),
    "rdfxml": Format((".rdf", ".xml", ".owl"), "dragoman.querying.formats:to_rdfxml"),
    "graphml": Format((".graphml",), "dragoman.network.export:to_graphml"),
    "gexf": Format((".gexf",), "dragoman.network.export:to_gexf"),
    "csv": Format((".csv",), "dragoman.querying.formats:to_csv"),
}
"""Format → how it is written; a row here is all that a new format needs."""


@click.command()
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="- is stdout.")
@click.option("--format", "form", type=click.Choice(tuple(FORMATS)), help="By default what the file's suffix says.")
@store_options
def export(output: Path | None, form: str | None, store: Path | None, endpoint: str | None) -> None:
    """Write the graph for other tools; the same graph gives the same bytes."""
    chosen = FORMATS[form or _by_suffix(output)]
    write_output(chosen.write(open_store(store, endpoint, read_only=True)), output)


def _by_suffix(output: Path | None) -> str:
    if output is None or str(output) == "-":
        return "turtle"
    for name, form in FORMATS.items():
        if output.suffix.lower() in form.suffixes:
            return name
    raise OutputError(f"the suffix of '{output}' names no format: give --format {'|'.join(FORMATS)}")
