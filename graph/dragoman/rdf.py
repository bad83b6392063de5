"""The only place where the record becomes triples.

One article's record is one named graph, whose name is the document's IRI. A direct triple between two
entities is written only for a reported statement; every statement has its Assertion with its evidence.
The terms are written as N-Quads writes them, each once: that is several times as fast as to make objects of them.
"""

import hashlib
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache

from pyoxigraph import NamedNode, Quad, RdfFormat, parse

from dragoman import vocabulary
from dragoman.minhash import min_hash
from dragoman.model import Article, Entity, PartialDate, Record, Situation, Span, Statement, Status
from dragoman.relations import RELATIONS
from dragoman.settings import CONTEXT_CHARS, DATA_IRI
from dragoman.topics import with_broader
from dragoman.vocabulary import PREFIXES
from dragoman.written import Written, address, document_node, literal, node, run_node, span_node, term

_Triple = tuple[str, str, str]
"""Subject, predicate and object as N-Quads writes them."""


DCTERMS, DGM, OA, PROV = map(Written, (vocabulary.DCTERMS, vocabulary.DGM, vocabulary.OA, vocabulary.PROV))
RDF, RDFS, SCHEMA, SKOS = map(Written, (vocabulary.RDF, vocabulary.RDFS, vocabulary.SCHEMA, vocabulary.SKOS))


def record_nquads(record: Record) -> bytes:
    """Return one article's record as N-Quads, each once, in a stable order; the graph is the document."""
    graph = document_node(record.article.id)
    end = f" {graph} .\n"
    return (end.join(map(" ".join, dict.fromkeys(_triples(record)))) + end).encode()


def record_quads(record: Record) -> Iterator[Quad]:
    """Yield the quads of one article's record, each once, in a stable order; the graph is the document."""
    return parse(record_nquads(record), RdfFormat.N_QUADS)


def document_iri(article: Article) -> NamedNode:
    """Return the IRI of the article as a document; also the name of its graph."""
    return NamedNode(document_node(article.id)[1:-1])


def _assertion(article: Article, statement: Statement) -> str:
    """Return the IRI of the assertion: a hash of what it says, who says it, how it stands and where."""
    parts = (
        article.id,
        statement.relation,
        statement.subject,
        statement.object,
        statement.status,
        statement.speaker or "",
        f"{statement.evidence.start},{statement.evidence.end}",
    )
    digest = hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]
    return f"<{DATA_IRI}assertion/{digest}>"


def _triples(record: Record) -> list[_Triple]:
    triples = [*_document(record.article)]
    own = {entity.id for entity in record.entities}
    for entity in record.entities:
        for described in with_broader(entity) if entity.kind == "Topic" else (entity,):
            if described.id == entity.id or described.id not in own:  # the article's own words for it come first
                triples += _entity(described)
    reported = {s.situation for s in record.reported() if s.situation}
    for situation in record.situations:
        triples += _situation(situation, situation.id in reported)
    told: set[Span] = set()
    for statement in record.statements:
        iri = _assertion(record.article, statement)
        triples += _statement(record, statement, iri)
        triples += _spans(record.article, statement, iri, told)
    return triples


def _document(article: Article) -> Iterator[_Triple]:
    iri = document_node(article.id)
    yield iri, RDF.type, DGM.SourceDocument
    yield iri, RDFS.label, literal(article.title or article.id)
    yield iri, DCTERMS.identifier, literal(article.id)
    yield iri, SCHEMA.sha256, literal(hashlib.sha256(article.text.encode()).hexdigest())
    yield iri, DGM.minHash, literal(min_hash(article.text))
    optional = (
        (DCTERMS.title, article.title),
        (DCTERMS.publisher, article.publisher),
        (DCTERMS.language, article.language),
        (DCTERMS.creator, article.author),
    )
    yield from ((iri, link, literal(text)) for link, text in optional if text)
    if article.url:
        yield iri, DCTERMS.source, address(article.url)
    if article.date:
        yield iri, DCTERMS.date, term(PartialDate(article.date.isoformat()))


def _entity(entity: Entity) -> Iterator[_Triple]:
    iri = node(entity.id)
    yield iri, RDF.type, DGM[entity.kind]
    yield iri, RDFS.label, literal(entity.label)
    yield from ((iri, SKOS.altLabel, literal(alias)) for alias in entity.aliases if alias != entity.label)
    yield from ((iri, _detail(name), term(value)) for name, value in entity.details)


def _detail(name: str) -> str:
    """Return the property of a detail: a term of the ontology, or SKOS's own (a topic's `broader`, `notation`)."""
    return SKOS[name] if name in vocabulary.SKOS.terms else DGM[name]


def _situation(situation: Situation, reported: bool) -> Iterator[_Triple]:
    iri = node(situation.id)
    yield iri, RDF.type, DGM[situation.kind]
    yield iri, RDFS.label, literal(situation.label)
    if situation.plover:
        yield iri, DGM.ploverType, f"<{PREFIXES['plover']}{situation.plover}>"
    if situation.mode:
        yield iri, DGM.ploverMode, f"<{PREFIXES['plover']}{situation.mode}>"
    dates = ((DGM.date, situation.date), (DGM.start, situation.start), (DGM.end, situation.end))
    if reported:
        yield from ((iri, link, term(day)) for link, day in dates if day)
    if reported and situation.place:
        yield iri, DGM.place, node(situation.place)


def _statement(record: Record, statement: Statement, iri: str) -> Iterator[_Triple]:
    article = record.article
    subject, predicate, obj = node(statement.subject), DGM[statement.relation], node(statement.object)
    if statement.status is Status.REPORTED:
        yield subject, predicate, obj
        yield from _roles(statement, subject, obj)
    yield iri, RDF.type, DGM.Assertion
    yield iri, DGM.subject, subject
    yield iri, DGM.predicate, predicate
    yield iri, DGM.object, obj
    yield iri, DGM.status, DGM[statement.status.value]
    yield iri, DGM.inDocument, document_node(article.id)
    speaker = node(statement.speaker) if statement.speaker else document_node(article.id)
    yield iri, PROV.wasAttributedTo, speaker
    yield iri, DGM.confidence, _rounded(statement.confidence)
    if statement.frame:
        yield iri, DGM.frame, literal(statement.frame)
    if statement.situation:
        yield iri, DGM.situation, node(statement.situation)
    if statement.date:
        yield iri, DGM.date, term(statement.date)
    if record.generator:
        run = run_node(record.generator)
        yield iri, PROV.wasGeneratedBy, run
        yield run, RDF.type, PROV.Activity
        yield run, RDFS.label, literal(record.generator)


@cache
def _rounded(confidence: float) -> str:
    return term(Decimal(f"{confidence:.2f}"))


def _spans(article: Article, statement: Statement, iri: str, told: set[Span]) -> Iterator[_Triple]:
    """Yield a statement's spans, and what there is to say of those that were not told before."""
    spans = (
        (DGM.evidence, statement.evidence),
        (DGM.triggerSpan, statement.trigger),
        (DGM.subjectSpan, statement.subject_span),
        (DGM.objectSpan, statement.object_span),
    )
    for link, span in spans:
        if span:
            yield iri, link, span_node(article.id, span)
            if span not in told:
                told.add(span)
                yield from _span(article, span)


def _roles(statement: Statement, subject: str, obj: str) -> Iterator[_Triple]:
    """Yield the triples by which a reported statement fills its situation's roles."""
    if statement.relation == "partyTo":
        yield obj, DGM.party, subject
    relation = RELATIONS[statement.relation]
    if statement.situation and relation.situation:
        situation = node(statement.situation)
        yield situation, DGM[relation.subject_role], subject
        yield situation, DGM[relation.object_role], obj


def _span(article: Article, span: Span) -> tuple[_Triple, ...]:
    iri, text = span_node(article.id, span), article.text
    return (
        (iri, RDF.type, DGM.TextSpan),
        (iri, DGM.inDocument, document_node(article.id)),
        (iri, OA.exact, literal(span.of(text))),
        (iri, OA.start, term(span.start)),
        (iri, OA.end, term(span.end)),
        (iri, OA.prefix, literal(text[max(0, span.start - CONTEXT_CHARS) : span.start])),
        (iri, OA.suffix, literal(text[span.end : span.end + CONTEXT_CHARS])),
    )


def records_quads(records: Iterable[Record]) -> Iterator[Quad]:
    """Yield the quads of many records, one after the other."""
    for record in records:
        yield from record_quads(record)
