"""Is the graph what it claims to be: its terms declared, its facts backed by reports, its quotes true."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from pyoxigraph import NamedNode, Quad

from dragoman.querying.labels import labels_of, short_name
from dragoman.relations import RELATIONS
from dragoman.settings import CONTEXT_CHARS
from dragoman.store import Rows, Store, select
from dragoman.vocabulary import DCTERMS, DGM, OA, RELATION_PROPERTIES, SCHEMA


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that is wrong: which check found it, about what, and what it is, for a person."""

    check: str
    about: str
    message: str


def undeclared_terms(quads: Iterable[Quad]) -> Iterator[Finding]:
    """Yield one finding for each name in our namespaces that the ontology does not declare."""
    unknown: set[str] = set()
    for quad in quads:
        for term in (quad.subject, quad.predicate, quad.object):
            if isinstance(term, NamedNode) and term.value.startswith(DGM.base) and term not in DGM:
                unknown.add(term.value)
    for iri in sorted(unknown):
        yield undeclared(iri)


def undeclared(iri: str) -> Finding:
    """Return the finding about a name in our namespaces that the ontology does not declare, and the likeliest meant."""
    name = short_name(iri)
    meant = get_close_matches(name, sorted(DGM.terms), n=1, cutoff=0.75)
    return Finding("terms", iri, f"'{name}' is no term of the ontology" + (f"; '{meant[0]}' is" if meant else ""))


def terms_unknown_in(sparql: str) -> list[str]:
    """Return a message for each name of our namespace in a query that is no term: such a query finds nothing."""
    names = dict.fromkeys(re.findall(rf"(?:\bdgm:|<{re.escape(DGM.base)})(\w+)", sparql))
    return [undeclared(DGM.base + name).message for name in names if DGM.base + name not in DGM]


def unreported_facts(store: Store) -> Iterator[Finding]:
    """Yield one finding for each direct triple that no Assertion reports as fact.

    Of a symmetric relation, as a materialised graph writes it out, either side's report will do.
    """
    relations = " ".join(str(DGM[name]) for name in sorted(RELATION_PROPERTIES))
    symmetric = " ".join(str(DGM[name]) for name, relation in RELATIONS.items() if relation.symmetric)
    rows = select(
        store,
        f"""SELECT DISTINCT ?subject ?relation ?object WHERE {{
          VALUES ?relation {{ {relations} }}
          ?subject ?relation ?object .
          MINUS {{
            ?assertion {DGM.subject} ?subject ; {DGM.predicate} ?relation ; {DGM.object} ?object ;
              {DGM.status} {DGM.reported} .
          }}
          MINUS {{
            VALUES ?relation {{ {symmetric} }}
            ?report {DGM.subject} ?object ; {DGM.predicate} ?relation ; {DGM.object} ?subject ;
              {DGM.status} {DGM.reported} .
          }}
        }}""",
    )
    found = sorted(tuple(term.value for term in row if term is not None) for row in rows)
    words = labels_of(store, (iri for row in found for iri in (row[0], row[2])))
    for subject, relation, target in found:
        said = " ".join((words.get(subject, subject), short_name(relation), words.get(target, target)))
        yield Finding("reported", subject, f"'{said}' stands as a fact, and no assertion reports it")


def false_spans(store: Store, texts: Mapping[str, str]) -> Iterator[Finding]:
    """Yield a finding for each text span that cannot be true.

    Where `texts` has the document (by its id), spans are compared with it; elsewhere with their own length and
    with each other: two spans of a document may not put different characters at one place.
    """
    documents = _documents(store)
    for iri, (identifier, digest) in documents.items():
        text = texts.get(identifier)
        if text is not None and digest != hashlib.sha256(text.encode()).hexdigest():
            yield Finding("spans", iri, f"the text of '{identifier}' is not the one that was read (sha256 differs)")
    painted: dict[str, dict[int, str]] = {}
    for span in _spans(store):
        identifier = documents.get(span.document, ("", ""))[0]
        if identifier in texts:
            problem = _against_text(span, texts[identifier])
        else:
            problem = _alone(span) or _paint(span, painted.setdefault(span.document, {}))
        if problem:
            yield Finding("spans", span.iri, f"characters {span.start}-{span.end} of '{identifier}': {problem}")


@dataclass(frozen=True, slots=True)
class _Span:
    iri: str
    document: str
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


def _documents(store: Store) -> dict[str, tuple[str, str]]:
    """Return the id and the text's digest of every document."""
    rows = select(
        store,
        f"SELECT ?document ?id ?digest WHERE {{ ?document a {DGM.SourceDocument} ; {DCTERMS.identifier} ?id . "
        f"OPTIONAL {{ ?document {SCHEMA.sha256} ?digest }} }}",
    )
    return {row[0].value: (row[1].value, row[2].value if row[2] else "") for row in rows if row[0] and row[1]}


def _spans(store: Store) -> Iterator[_Span]:
    rows: Rows = select(
        store,
        f"""SELECT ?span ?document ?start ?end ?exact ?prefix ?suffix WHERE {{
          ?span a {DGM.TextSpan} ; {DGM.inDocument} ?document ; {OA.start} ?start ; {OA.end} ?end ; {OA.exact} ?exact .
          OPTIONAL {{ ?span {OA.prefix} ?prefix }} OPTIONAL {{ ?span {OA.suffix} ?suffix }}
        }}""",
    )
    for row in rows:
        span, document, start, end, exact, prefix, suffix = (term.value if term else "" for term in row)
        if start.isdecimal() and end.isdecimal():
            yield _Span(span, document, int(start), int(end), exact, prefix, suffix)


def _against_text(span: _Span, text: str) -> str | None:
    """Return what the text contradicts; None for a true span."""
    if text[span.start : span.end] != span.exact:
        return f"the text reads {_quoted(text[span.start : span.end])}, the span {_quoted(span.exact)}"
    if text[max(0, span.start - CONTEXT_CHARS) : span.start] != span.prefix:
        return "the words before the span are others in the text"
    if text[span.end : span.end + CONTEXT_CHARS] != span.suffix:
        return "the words after the span are others in the text"
    return None


def _alone(span: _Span) -> str | None:
    if span.end - span.start != len(span.exact):
        return f"{len(span.exact)} characters are quoted: {_quoted(span.exact)}"
    if len(span.prefix) > span.start:
        return "more words are given before the span than the text can have"
    return None


def _paint(span: _Span, known: dict[int, str]) -> str | None:
    """Put the span's characters at their places; return what another span has there that differs."""
    start = span.start - len(span.prefix)
    for place, character in enumerate(span.prefix + span.exact + span.suffix, start):
        if known.setdefault(place, character) != character:
            return f"another span has {known[place]!r} at character {place}, this one {character!r}"
    return None


def _quoted(words: str) -> str:
    return repr(words if len(words) <= 40 else words[:39] + "…")
