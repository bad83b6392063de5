"""From what a user types for a parameter to the one term it means."""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, QuerySolutions, RdfFormat
from pyoxigraph import Store as Oxigraph

from dragoman.errors import QueryError
from dragoman.querying.candidates import described
from dragoman.querying.catalogue import Parameter, Query
from dragoman.querying.labels import labels_of
from dragoman.resources import folder
from dragoman.settings import DATA_IRI
from dragoman.store import Store, select
from dragoman.vocabulary import DATA_PREFIXES, DGM, PREFIXES, RDF, RDFS, SKOS, XSD

if TYPE_CHECKING:
    from dragoman.extraction.lexicon.authority import Authority

_ABSOLUTE = re.compile(r"(?:https?|urn):\S+$")
_PREFIXED = re.compile(r"([\w-]+):(\S+)$")
_CODE = re.compile(r"[A-Z]{3}")
_SHOWN = 5
"""How many candidates an ambiguous label lists."""
_OFFERED = 3
"""How many names are offered in place of one that nothing has."""


def bind(query: Query, values: Mapping[str, str], store: Store) -> str:
    """Return the query's text with the values as terms; QueryError for an unknown name or a value of the wrong kind."""
    parameters = {parameter.name: parameter for parameter in query.parameters}
    unknown = [name for name in values if name not in parameters]
    if unknown:
        known = ", ".join(parameters) or "none"
        raise QueryError(f"'{query.name}' has no parameter '{unknown[0]}'; it has: {known}")
    return query.with_terms(
        {
            name: _CONVERTERS[parameters[name].kind](parameters[name], value.strip(), store)
            for name, value in values.items()
        }
    )


def examples_used(query: Query, values: Mapping[str, str], store: Store) -> str:
    """Return in one line which example values of the query stand in for values not given; '' for none.

    QueryError names what must be given: a thing that the store does not know, or that belongs to another question
    than the one that the given values ask.
    """
    open_ones = [p for p in query.parameters if p.name not in values and not p.optional]
    shown = {p.name: _example(p, store) for p in open_ones}
    needed = [p for p in open_ones if p.kind == "iri" and (values or not shown[p.name])]
    if needed:
        wanted = " ".join(f"--param {p.name}=…" for p in needed)
        meanings = "; ".join(f"{p.name}: {p.description[0].lower()}{p.description[1:]}" for p in needed)
        raise QueryError(f"'{query.name}' needs {wanted} ({meanings}), by name, code or IRI")
    if not open_ones:
        return ""
    told = ", ".join(f"{name} = {value}" for name, value in shown.items())
    return f"not given, so the query's example is used: {told}; --param {open_ones[0].name}=… gives another"


def namesakes(query: Query, values: Mapping[str, str], store: Store) -> str:
    """Return in one line whom else in the store the name of a person that a value means may mean; '' for nobody."""
    for parameter in query.parameters:
        if parameter.kind != "iri" or parameter.name not in values:
            continue
        meant = _iri(parameter, values[parameter.name].strip(), store).value
        label = _find(store, f"VALUES ?thing {{ <{meant}> }}", "Person").get(meant)
        others = _find(store, _surname_shared(label), "Person") if label else {}
        others.pop(meant, None)
        if others:
            listed = "; ".join(described(store, dict(sorted(others.items())[:_SHOWN])))
            return f"'{label}' is one person here, and others bear the name: {listed}; ask for each by its id"
    return ""


def _surname_shared(label: str) -> str:
    """Return what finds those whose name ends a name, or ends with it: 'Lee' and 'Ann Lee'."""
    name = f" {label.casefold()}"
    ends = f'STRENDS({Literal(name)}, CONCAT(" ", LCASE(STR(?name))))'
    return f"?thing {RDFS.label} ?name FILTER({ends} || STRENDS(LCASE(STR(?name)), {Literal(name)}))"


def _example(parameter: Parameter, store: Store) -> str:
    """Return the example of a parameter in words; '' for a thing that the store does not know."""
    if parameter.kind != "iri":
        return parameter.default.split("^^")[0].strip('"')
    iri = parameter.default.strip("<>")
    return labels_of(store, (iri,)).get(iri, "")


def _date(parameter: Parameter, value: str, store: Store) -> Literal:
    try:
        if len(value) != len("2020-01-31"):
            raise ValueError
        return Literal(dt.date.fromisoformat(value).isoformat(), datatype=XSD.date)
    except ValueError:
        raise QueryError(
            f"parameter '{parameter.name}' is a day as 2020-01-31, and '{_short(value)}' is none"
        ) from None


def _integer(parameter: Parameter, value: str, store: Store) -> Literal:
    if not re.fullmatch(r"-?[0-9]{1,9}", value):
        raise QueryError(f"parameter '{parameter.name}' is a whole number, and '{_short(value)}' is none")
    return Literal(int(value))


def _year(parameter: Parameter, value: str, store: Store) -> Literal:
    if not re.fullmatch(r"[12][0-9]{3}", value):
        raise QueryError(f"parameter '{parameter.name}' is a year as 2024, and '{_short(value)}' is none")
    return Literal(int(value))


def _text(parameter: Parameter, value: str, store: Store) -> Literal:
    if parameter.choices and value not in parameter.choices:
        listed = f"{', '.join(parameter.choices[:-1])} or {parameter.choices[-1]}"
        raise QueryError(f"parameter '{parameter.name}' is {listed}, not '{_short(value)}'")
    return Literal(value)


def _iri(parameter: Parameter, value: str, store: Store) -> NamedNode:
    """Return the IRI itself, or the one thing in the store with this ISO code, label, other name or surname."""
    written = _written_iri(value)
    if written:
        return written
    for pattern in _lookups(Literal(value)):
        found = _find(store, pattern, parameter.of_class)
        if len(found) == 1:
            return NamedNode(next(iter(found)))
        if found:
            shown = "; ".join(described(store, dict(sorted(found.items())[:_SHOWN])))
            more = f"; and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
            raise QueryError(f"'{_short(value)}' may be {len(found)} things, give the id of one: {shown}{more}")
    kind = f" of class {parameter.of_class}" if parameter.of_class else ""
    if known := [_authority().entities[i].label for i in _authority().named(value)]:
        raise QueryError(f"parameter '{parameter.name}': no article in the graph speaks of {' or '.join(known)}")
    near = _near(store, value, parameter.of_class)
    hint = f": did you mean {' or '.join(near)}?" if near else ""
    raise QueryError(f"parameter '{parameter.name}': nothing{kind} in the graph is called '{_short(value)}'{hint}")


def _written_iri(value: str) -> NamedNode | None:
    """Return the IRI that the value spells out, absolute (<…> or bare) or with a known prefix; None if it does not."""
    value = value[1:-1] if value.startswith("<") and value.endswith(">") else value
    prefixed = _PREFIXED.match(value)
    known = DATA_PREFIXES | PREFIXES
    if prefixed and prefixed[1] in known:
        value = known[prefixed[1]] + prefixed[2]
    if not _ABSOLUTE.match(value):
        return None
    try:
        return NamedNode(value)
    except ValueError:
        raise QueryError(f"'{_short(value)}' is no valid IRI") from None


def _lookups(value: Literal) -> Iterator[str]:
    """Yield the ways to find a thing by name, strongest first.

    They are: alpha-3 code, label as written, label, other name or acronym, alpha-2 code, a name by which the world
    knows it ('Britain', 'UK'), surname.
    """
    lower, last = Literal(value.value.casefold()), Literal(f" {value.value.casefold()}")
    code = value.value.upper()
    if _CODE.fullmatch(code):
        yield _state(code)
    yield f"?thing {RDFS.label} {value}"
    yield f"?thing {RDFS.label} ?name FILTER(LCASE(STR(?name)) = {lower})"
    yield f"?thing {SKOS.altLabel}|{DGM.acronym} ?name FILTER(LCASE(STR(?name)) = {lower})"
    if _CODE.fullmatch(long := _alpha3(code)):
        yield _state(long)
    known = " ".join(f"<{DATA_IRI}{i}>" for i in _authority().named(value.value))
    yield f"VALUES ?thing {{ {known} }} ?thing {RDF.type} ?any"
    yield f"?thing {RDF.type} {DGM.Person} ; {RDFS.label} ?name FILTER(STRENDS(LCASE(STR(?name)), {last}))"


def _state(code: str) -> str:
    """Return what finds a state by the code in its IRI: Kosovo's (XKX) is not in the standard."""
    return f"VALUES ?thing {{ <{DATA_IRI}state/{code}> }} ?thing {RDF.type} {DGM.State}"


def _alpha3(code: str) -> str:
    """Return the alpha-3 code that stands for an alpha-2 code, '' for none."""
    if len(code) != len("CA"):
        return ""
    return _authority().alpha2.get(code, "")


def _authority() -> "Authority":
    from dragoman.extraction.lexicon.authority import packaged_authority  # only here: it takes a moment to load

    return packaged_authority()


def _near(store: Store, value: str, of_class: str | None) -> list[str]:
    """Return labels that a name may be part of, else those that are spelled nearly like it."""
    name = value.casefold().strip()
    part = f'FILTER(CONTAINS(CONCAT(" ", LCASE(STR(?name)), " "), {Literal(f" {name} ")}))'
    like = f'FILTER(CONTAINS(CONCAT(" ", LCASE(STR(?name))), {Literal(" " + name[:2])}))'
    for wanted in (part, like):
        found = _find(store, f"?thing {RDFS.label} ?name {wanted}", of_class)
        labels = sorted(set(found.values()), key=lambda label: (len(label), label))  # the thing itself before its deeds
        near = labels if wanted is part else _spelled_nearly(value, labels)
        if near:
            return [f"'{label}'" for label in near[:_OFFERED]]
    return []


def _spelled_nearly(value: str, labels: Iterable[str]) -> list[str]:
    """Return the labels that are spelled nearly like a value, as a whole or in their last word: 'Solhiem'."""
    known = {form: label for label in labels for form in (*label.split()[-1:], label)}
    return list(dict.fromkeys(known[form] for form in get_close_matches(value, known, n=_OFFERED, cutoff=0.75)))


def _find(store: Store, pattern: str, of_class: str | None) -> dict[str, str]:
    kind = f"VALUES ?kind {{ {_kinds(of_class)} }} ?thing {RDF.type} ?kind ." if of_class else ""
    rows = select(store, f"SELECT DISTINCT ?thing WHERE {{ {pattern} . {kind} }}")
    return labels_of(store, (row[0].value for row in rows if isinstance(row[0], NamedNode)))


@cache
def _kinds(of_class: str) -> str:
    """Return a class of the ontology and those below it, as SPARQL writes them: data need not be materialised."""
    ontology = Oxigraph()
    ontology.load(path=str(folder("ontology") / "dragoman.ttl"), format=RdfFormat.TURTLE)
    below = ontology.query(f"SELECT ?kind {{ ?kind {RDFS.subClassOf}* {DGM[of_class]} }} ORDER BY ?kind")
    assert isinstance(below, QuerySolutions)
    return " ".join(str(row[0]) for row in below)


def _short(value: str) -> str:
    """Return the value cut for a message, without line breaks and control characters."""
    clean = "".join(c if c.isprintable() else "·" for c in value)
    return clean if len(clean) <= 60 else clean[:59] + "…"


_CONVERTERS: dict[str, Callable[[Parameter, str, Store], NamedNode | Literal]] = {
    "iri": _iri,
    "date": _date,
    "integer": _integer,
    "year": _year,
    "text": _text,
}
