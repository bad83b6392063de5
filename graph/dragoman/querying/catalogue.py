"""The catalogue of competency questions: one .rq file a question, whose header says what it asks.

The loader is also the linter: a file that breaks the format raises a QueryError that names it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Literal, NamedNode
from pyoxigraph import Store as Oxigraph

from dragoman.errors import QueryError
from dragoman.resources import folder
from dragoman.store.syntax import syntax_message
from dragoman.vocabulary import DATA_PREFIXES, DGM, PREFIXES

KINDS = ("iri", "date", "text", "integer", "year")
"""What a parameter can be; an iri may be narrowed to a class, as 'iri:State', a text to a list, as 'text:yes|no'."""

_HEADER = re.compile(r"#\s*(title|description|group|param):\s*(.*\S)\s*$")
_PARAM = re.compile(r"(\w+)\s+(\w+)(?::([\w|]+))?\s+(\S.*)$")
_VALUES = re.compile(r"^\s*VALUES \((\?\w+(?: \?\w+)*)\) \{ \((.*)\) \}\s*$", re.MULTILINE)
_TERM = re.compile(r'<[^<>"{}|^`\\\s]*>|"(?:[^"\\\n]|\\.)*"(?:\^\^(?:<[^<>\s]*>|\w+:\w+)|@[\w-]+)?|-?\d+')
_FORM = re.compile(r"^\s*(SELECT|ASK|CONSTRUCT|DESCRIBE)\b", re.MULTILINE | re.IGNORECASE)
_PREFIX = re.compile(r"^\s*PREFIX\s+(\w+):\s*<([^>]*)>", re.MULTILINE | re.IGNORECASE)
_OWN_TERM = re.compile(r"\bdgm:(\w+)")


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question leaves open: its name, kind, what it means, and the term that stands in the file."""

    name: str
    kind: str
    description: str
    default: str
    of_class: str | None = None
    choices: tuple[str, ...] = ()
    """The values that a text can have; empty where any will do."""

    @property
    def optional(self) -> bool:
        """Whether the term in the file is what most askers want; else it is an example from a demonstration."""
        return self.kind == "text"


@dataclass(frozen=True, slots=True)
class Query:
    """A question of the catalogue; `text` runs as it stands in any SPARQL tool."""

    name: str
    title: str
    description: str
    group: str
    form: str
    parameters: tuple[Parameter, ...]
    text: str

    def with_terms(self, terms: dict[str, NamedNode | Literal]) -> str:
        """Return the query with these terms in its VALUES line, each serialised as a term, never pasted."""
        unknown = sorted(set(terms) - {parameter.name for parameter in self.parameters})
        if unknown:
            known = ", ".join(parameter.name for parameter in self.parameters) or "none"
            raise QueryError(f"'{self.name}' has no parameter '{unknown[0]}'; it has: {known}")
        if not terms:
            return self.text
        match = _parameter_line(self.name, self.text)
        row = " ".join(str(terms[p.name]) if p.name in terms else p.default for p in self.parameters)
        return self.text[: match.start(2)] + row + self.text[match.end(2) :]


def load_catalogue(place: Path | None = None) -> dict[str, Query]:
    """Return every question of the folder by name, in the order of groups and titles."""
    files = sorted((place or folder("queries")).glob("*.rq"))
    queries = [parse_query(file.stem, file.read_text(encoding="utf-8")) for file in files]
    return {query.name: query for query in sorted(queries, key=lambda q: (q.group, q.title))}


def parse_query(name: str, text: str) -> Query:
    """Return the question that the text holds; QueryError names the file and what is wrong with it."""
    header = [match.groups() for match in map(_HEADER.match, text.splitlines()) if match]
    fields = {key: value for key, value in header if key != "param"}
    for key in ("title", "description", "group"):
        if key not in fields:
            raise QueryError(f"{name}.rq: the header has no '# {key}: …'")
    form = _FORM.search(text)
    if not form:
        raise QueryError(f"{name}.rq: no SELECT, ASK, CONSTRUCT or DESCRIBE")
    _check_terms(name, text)
    _check_syntax(name, text)
    parameters = tuple(_parameters(name, text, [value for key, value in header if key == "param"]))
    return Query(name, fields["title"], fields["description"], fields["group"], form[1].upper(), parameters, text)


def _parameters(name: str, text: str, lines: list[str]) -> Iterator[Parameter]:
    if not lines:
        return
    match = _parameter_line(name, text)
    variables = [variable.removeprefix("?") for variable in match[1].split()]
    defaults = _TERM.findall(match[2])
    if " ".join(defaults) != match[2].strip() or len(defaults) != len(variables):
        raise QueryError(f"{name}.rq: the VALUES line must hold one term for each of {', '.join(variables)}")
    declared = [_PARAM.match(line) for line in lines]
    if [found and found[1] for found in declared] != variables:
        raise QueryError(f"{name}.rq: '# param:' lines and the VALUES line must name the same, in the same order")
    for found, default in zip(declared, defaults, strict=True):
        assert found
        parameter, kind, narrowed, description = found.groups()
        if kind not in KINDS:
            raise QueryError(f"{name}.rq: parameter '{parameter}' is of kind '{kind}'; known: {', '.join(KINDS)}")
        if len(re.findall(rf"\?{parameter}\b", text)) < 2:
            raise QueryError(f"{name}.rq: parameter '{parameter}' is not used")
        of_class, choices = (narrowed, ()) if kind == "iri" else (None, tuple((narrowed or "").split("|")))
        yield Parameter(parameter, kind, description, default, of_class, tuple(filter(None, choices)))


def _parameter_line(name: str, text: str) -> re.Match[str]:
    match = _VALUES.search(text)
    if not match:
        raise QueryError(f"{name}.rq: parameters need one line 'VALUES (?a ?b) {{ (… …) }}'")
    return match


def _check_terms(name: str, text: str) -> None:
    known = PREFIXES | DATA_PREFIXES
    for prefix, iri in _PREFIX.findall(text):
        if known.get(prefix) != iri:
            raise QueryError(f"{name}.rq: prefix '{prefix}:' is not <{known.get(prefix, 'known')}>")
    for term in _OWN_TERM.findall(text):
        if term not in DGM.terms:
            raise QueryError(f"{name}.rq: 'dgm:{term}' is no declared term of the ontology")


def _check_syntax(name: str, text: str) -> None:
    try:
        Oxigraph().query(text)
    except SyntaxError as error:
        raise QueryError(f"{name}.rq: {syntax_message(error, text)}") from error
