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
    """A format of export: the suffixes that mean it, and 'module:function' that turns a store into its text.

    `whole` is whether it is of all triples, so that what follows from them can stand there as well.
    """

    suffixes: tuple[str, ...]
    function: str
    whole: bool = True

    def write(self, store: Store) -> str:
        """Return the graph in this format."""
        module, name = self.function.split(":")
        function: Callable[[Store], str] = getattr(import_module(module), name)
        return function(store)


FORMATS: dict[str, Format] = {
    "turtle": Format((".ttl",), "dragoman.querying.formats:to_turtle"),
    "trig": Format((".trig",), "dragoman.querying.formats:to_trig"),
    "ntriples": Format((".nt",), "dragoman.querying.formats:to_ntriples"),
    "nquads": Format((".nq",), "dragoman.querying.formats:to_nquads"),
    "jsonld": Format((".jsonld", ".json"), "dragoman.publishing.jsonld:to_jsonld"),
    "rdfxml": Format((".rdf", ".xml", ".owl"), "dragoman.querying.formats:to_rdfxml"),
    "graphml": Format((".graphml",), "dragoman.network.export:to_graphml", whole=False),
    "gexf": Format((".gexf",), "dragoman.network.export:to_gexf", whole=False),
    "csv": Format((".csv",), "dragoman.querying.formats:to_csv", whole=False),
    "nanopub": Format((".np.trig",), "dragoman.publishing.nanopublications:to_nanopublications", whole=False),
    "webannotation": Format((".anno.jsonld",), "dragoman.publishing.annotations:to_annotations", whole=False),
    "void": Format((".void.ttl",), "dragoman.publishing.description:to_description"),
}
"""Format → how it is written; a row here is all that a new format needs."""


@click.command()
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="- is stdout.")
@click.option("--format", "form", type=click.Choice(tuple(FORMATS)), help="By default what the file's suffix says.")
@click.option("--materialised", is_flag=True, help="Add what follows by the ontology, for stores that do not reason.")
@store_options
def export(output: Path | None, form: str | None, materialised: bool, store: Path | None, endpoint: str | None) -> None:
    """Write the graph for other tools; the same graph gives the same bytes."""
    chosen = FORMATS[form or _by_suffix(output)]
    if materialised and not chosen.whole:
        formats = "|".join(name for name, each in FORMATS.items() if each.whole)
        raise click.UsageError(f"--materialised is for formats of the whole graph: {formats}")
    graph = open_store(store, endpoint, read_only=True)
    if materialised:
        from dragoman.publishing.entailments import materialised_store  # only here: it reads the ontology

        graph = materialised_store(graph)
    write_output(chosen.write(graph), output)


def _by_suffix(output: Path | None) -> str:
    if output is None or str(output) == "-":
        return "turtle"
    fitting = [(suffix, name) for name, form in FORMATS.items() for suffix in form.suffixes]
    for suffix, name in sorted(fitting, key=lambda pair: -len(pair[0])):  # '.np.trig' before '.trig'
        if output.name.lower().endswith(suffix):
            return name
    raise OutputError(f"the suffix of '{output}' names no format: give --format {'|'.join(FORMATS)}")
