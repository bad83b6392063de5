"""What can stand next in a query: keywords, prefixes and the ontology's terms, variables already used."""

import re
from collections.abc import Iterator

from dragoman.vocabulary import (
    DATA_PREFIXES,
    DCTERMS,
    DGM,
    OA,
    OWL,
    PREFIXES,
    PROV,
    RDF,
    RDFS,
    SCHEMA,
    SKOS,
    XSD,
    Namespace,
)

KEYWORDS = tuple(
    """
    SELECT DISTINCT WHERE CONSTRUCT ASK DESCRIBE PREFIX OPTIONAL FILTER UNION VALUES BIND GRAPH MINUS EXISTS NOT
    ORDER BY GROUP HAVING LIMIT OFFSET COUNT SUM MIN MAX AVG SAMPLE COALESCE BOUND CONTAINS STRSTARTS STR LCASE
    REGEX YEAR MONTH
    """.split()
)

NAMESPACES: dict[str, Namespace] = {
    "dgm": DGM,
    "oa": OA,
    "prov": PROV,
    "rdf": RDF,
    "rdfs": RDFS,
    "skos": SKOS,
    "dcterms": DCTERMS,
    "owl": OWL,
    "schema": SCHEMA,
    "xsd": XSD,
}

_WORD = re.compile(r"[?\w:-]+$")
_IRI = re.compile(r"<[^<>\s]*>")


def completions(before: str) -> Iterator[tuple[str, str]]:
    """Yield each word that can end the text, with the part of it that is already there, best first."""
    match = _WORD.search(before)
    if not match:
        return
    word = match[0]
    yield from ((found, word) for found in _candidates(word, before) if found != word)


def with_prefixes(sparql: str) -> str:
    """Return the query with the known prefixes that it uses and does not declare put on its first line.

    They stand on the line itself, so that the line numbers of error messages stay true.
    """
    known = DATA_PREFIXES | PREFIXES
    declared = set(re.findall(r"(?i)\bPREFIX\s+([\w-]+):", sparql))
    used = {word for word in re.findall(r"(?<![\w-])([\w-]+):", _IRI.sub("<>", sparql)) if word in known}
    missing = sorted(used - declared)
    return " ".join(f"PREFIX {prefix}: <{known[prefix]}>" for prefix in missing) + (" " if missing else "") + sparql


def _candidates(word: str, before: str) -> Iterator[str]:
    prefix, colon, local = word.partition(":")
    if word.startswith("?"):
        known = set(re.findall(r"\?\w+", before[: -len(word)]))
        yield from sorted(variable for variable in known if variable.startswith(word))
    elif colon and prefix in NAMESPACES:
        terms = sorted(NAMESPACES[prefix].terms)
        yield from (f"{prefix}:{term}" for term in terms if term.lower().startswith(local.lower()))
    elif not colon:
        yield from (keyword for keyword in KEYWORDS if keyword.startswith(word.upper()))
        yield from (f"{name}:" for name in PREFIXES if name.startswith(word))
