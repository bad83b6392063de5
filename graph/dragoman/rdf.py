"""The only place where the record becomes triples.

One article's record is one named graph, whose name is the document's IRI. A direct triple between two
entities is written only for a reported statement; every statement has its Assertion with its evidence.
"""

import hashlib
from collections.abc import Iterable, Iterator
from decimal import Decimal
from urllib.parse import quote

from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from dragoman.model import Article, Entity, PartialDate, Record, Ref, Situation, Span, Statement, Status, Value
from dragoman.relations import RELATIONS
from dragoman.settings import CONTEXT_CHARS, DATA_IRI
from dragoman.topics import with_broader
from dragoman.vocabulary import DCTERMS, DGM, OA, PREFIXES, PROV, RDF, RDFS, SCHEMA, SKOS, XSD

_Term = NamedNode | Literal | BlankNode
_Triple = tuple[NamedNode, NamedNode, _Term]
_DATE_TYPES = {"year": XSD.gYear, "month": XSD.gYearMonth, "day": XSD.date}


def record_quads(record: Record) -> Iterator[Quad]:
    """Yield the quads of one article's record, each once, in a stable order; the graph is the document."""
    graph = document_iri(record.article)
    seen: set[_Triple] = set()
    for triple in _triples(record):
        if triple not in seen:
            seen.add(triple)
            yield Quad(*triple, graph)


def entity_iri(entity_id: str) -> NamedNode:
    """Return the IRI of an entity or situation id; characters that an IRI cannot hold are escaped."""
    return NamedNode(DATA_IRI + quote(entity_id, safe="/-_.~"))


def document_iri(article: Article) -> NamedNode:
    """Return the IRI of the article as a document; also the name of its graph."""
    return NamedNode(DATA_IRI + "doc/" + quote(article.id, safe="-_.~"))


def span_iri(article: Article, span: Span) -> NamedNode:
    """Return the IRI of a text span: the document with an RFC 5147 character fragment."""
    return NamedNode(f"{document_iri(article).value}#char={span.start},{span.end}")


def assertion_iri(article: Article, statement: Statement) -> NamedNode:
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
    return NamedNode(f"{DATA_IRI}assertion/{digest}")


def _triples(record: Record) -> Iterator[_Triple]:
    yield from _document(record.article)
    own = {entity.id for entity in record.entities}
    for entity in record.entities:
        for described in with_broader(entity) if entity.kind == "Topic" else (entity,):
            if described.id == entity.id or described.id not in own:  # the article's own words for it come first
                yield from _entity(described)
    reported = {s.situation for s in record.reported() if s.situation}
    for situation in record.situations:
        yield from _situation(situation, situation.id in reported)
    for statement in record.statements:
        yield from _statement(record, statement)


def _document(article: Article) -> Iterator[_Triple]:
    iri = document_iri(article)
    yield iri, RDF.type, DGM.SourceDocument
    yield iri, RDFS.label, Literal(article.title or article.id)
    yield iri, DCTERMS.identifier, Literal(article.id)
    yield iri, SCHEMA.sha256, Literal(hashlib.sha256(article.text.encode()).hexdigest())
    optional = (
        (DCTERMS.title, article.title),
        (DCTERMS.publisher, article.publisher),
        (DCTERMS.source, article.url),
        (DCTERMS.language, article.language),
        (DCTERMS.creator, article.author),
    )
    yield from ((iri, term, Literal(text)) for term, text in optional if text)
    if article.date:
        yield iri, DCTERMS.date, Literal(article.date.isoformat(), datatype=XSD.date)


def _entity(entity: Entity) -> Iterator[_Triple]:
    iri = entity_iri(entity.id)
    yield iri, RDF.type, DGM[entity.kind]
    yield iri, RDFS.label, Literal(entity.label)
    yield from ((iri, SKOS.altLabel, Literal(alias)) for alias in entity.aliases if alias != entity.label)
    yield from ((iri, _detail(name), _term(value)) for name, value in entity.details)


def _detail(name: str) -> NamedNode:
    """Return the property of a detail: a term of the ontology, or SKOS's own (a topic's `broader`, `notation`)."""
    return SKOS[name] if name in SKOS.terms else DGM[name]


def _situation(situation: Situation, reported: bool) -> Iterator[_Triple]:
    iri = entity_iri(situation.id)
    yield iri, RDF.type, DGM[situation.kind]
    yield iri, RDFS.label, Literal(situation.label)
    if situation.plover:
        yield iri, DGM.ploverType, NamedNode(PREFIXES["plover"] + situation.plover)
    if situation.mode:
        yield iri, DGM.ploverMode, NamedNode(PREFIXES["plover"] + situation.mode)
    dates = ((DGM.date, situation.date), (DGM.start, situation.start), (DGM.end, situation.end))
    if reported:
        yield from ((iri, term, _term(day)) for term, day in dates if day)
    if reported and situation.place:
        yield iri, DGM.place, entity_iri(situation.place)


def _statement(record: Record, statement: Statement) -> Iterator[_Triple]:
    article = record.article
    iri = assertion_iri(article, statement)
    subject, predicate, obj = entity_iri(statement.subject), DGM[statement.relation], entity_iri(statement.object)
    if statement.status is Status.REPORTED:
        yield subject, predicate, obj
        yield from _roles(statement, subject, obj)
    yield iri, RDF.type, DGM.Assertion
    yield iri, DGM.subject, subject
    yield iri, DGM.predicate, predicate
    yield iri, DGM.object, obj
    yield iri, DGM.status, DGM[statement.status.value]
    yield iri, DGM.inDocument, document_iri(article)
    speaker = entity_iri(statement.speaker) if statement.speaker else document_iri(article)
    yield iri, PROV.wasAttributedTo, speaker
    yield iri, DGM.confidence, _term(Decimal(f"{statement.confidence:.2f}"))
    if statement.frame:
        yield iri, DGM.frame, Literal(statement.frame)
    if statement.situation:
        yield iri, DGM.situation, entity_iri(statement.situation)
    if statement.date:
        yield iri, DGM.date, _term(statement.date)
    if record.generator:
        run = NamedNode(DATA_IRI + "run/" + quote(record.generator, safe="-_.~"))
        yield iri, PROV.wasGeneratedBy, run
        yield run, RDF.type, PROV.Activity
        yield run, RDFS.label, Literal(record.generator)
    spans = (
        (DGM.evidence, statement.evidence),
        (DGM.triggerSpan, statement.trigger),
        (DGM.subjectSpan, statement.subject_span),
        (DGM.objectSpan, statement.object_span),
    )
    for link, span in spans:
        if span:
            yield iri, link, span_iri(article, span)
            yield from _span(article, span)


def _roles(statement: Statement, subject: NamedNode, obj: NamedNode) -> Iterator[_Triple]:
    """Yield the triples by which a reported statement fills its situation's roles."""
    if statement.relation == "partyTo":
        yield obj, DGM.party, subject
    relation = RELATIONS[statement.relation]
    if statement.situation and relation.situation:
        situation = entity_iri(statement.situation)
        yield situation, DGM[relation.subject_role], subject
        yield situation, DGM[relation.object_role], obj


def _span(article: Article, span: Span) -> Iterator[_Triple]:
    iri, text = span_iri(article, span), article.text
    yield iri, RDF.type, DGM.TextSpan
    yield iri, DGM.inDocument, document_iri(article)
    yield iri, OA.exact, Literal(span.of(text))
    yield iri, OA.start, _term(span.start)
    yield iri, OA.end, _term(span.end)
    yield iri, OA.prefix, Literal(text[max(0, span.start - CONTEXT_CHARS) : span.start])
    yield iri, OA.suffix, Literal(text[span.end : span.end + CONTEXT_CHARS])


def _term(value: Value) -> _Term:
    """Return the RDF term of a value, numbers in the canonical form that every store gives back unchanged."""
    match value:
        case Ref(id=target):
            return entity_iri(target)
        case PartialDate():
            return Literal(value.value, datatype=_DATE_TYPES[value.precision])
        case Decimal():
            return Literal(format(value.normalize(), "f"), datatype=XSD.decimal)
        case int():
            return Literal(str(value), datatype=XSD.integer)
        case str():
            return Literal(value)


def records_quads(records: Iterable[Record]) -> Iterator[Quad]:
    """Yield the quads of many records, one after the other."""
    for record in records:
        yield from record_quads(record)
