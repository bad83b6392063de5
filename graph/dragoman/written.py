"""Terms as N-Quads writes them: to make objects of them first takes several times as long."""

from decimal import Decimal
from functools import lru_cache
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode

from dragoman.model import PartialDate, Ref, Span, Value
from dragoman.settings import DATA_IRI
from dragoman.vocabulary import XSD, Namespace

_DATE_TYPES = {"year": XSD.gYear, "month": XSD.gYearMonth, "day": XSD.date}
_INTEGER, _DECIMAL = XSD.integer, XSD.decimal
_NODES_KEPT = 20_000


class Written:
    """The terms of a namespace, each written when it is first asked for; an undeclared name raises AttributeError."""

    def __init__(self, namespace: Namespace) -> None:
        self._namespace = namespace

    def __getattr__(self, name: str) -> str:
        written = str(self._namespace[name])
        self.__dict__[name] = written
        return written

    def __getitem__(self, name: str) -> str:
        return str(getattr(self, name))


@lru_cache(_NODES_KEPT)
def node(entity_id: str) -> str:
    """Return the IRI of an entity or situation id; characters that an IRI cannot hold are escaped."""
    return f"<{DATA_IRI}{quote(entity_id, safe='/-_.~')}>"


@lru_cache
def document_node(article_id: str) -> str:
    """Return the IRI of the article with this id."""
    return f"<{DATA_IRI}doc/{quote(article_id, safe='-_.~')}>"


def span_node(article_id: str, span: Span) -> str:
    """Return the IRI of a text span: the document with an RFC 5147 character fragment."""
    return f"{document_node(article_id)[:-1]}#char={span.start},{span.end}>"


@lru_cache
def run_node(generator: str) -> str:
    """Return the IRI of what made a record."""
    return f"<{DATA_IRI}run/{quote(generator, safe='-_.~')}>"


def literal(text: str) -> str:
    """Return a text as a literal."""
    return str(Literal(text))


def address(text: str) -> str:
    """Return a web address as an IRI; what is none, or no well-formed one, as a literal."""
    try:
        return str(NamedNode(text)) if text.startswith(("https://", "http://")) else literal(text)
    except ValueError:
        return literal(text)


def term(value: Value) -> str:
    """Return the term of a value, numbers in the canonical form that every store gives back unchanged."""
    match value:
        case Ref(id=target):
            return node(target)
        case PartialDate():
            return f'"{value.value}"^^{_DATE_TYPES[value.precision]}'
        case Decimal():
            return f'"{value.normalize():f}"^^{_DECIMAL}'
        case int():
            return f'"{value}"^^{_INTEGER}'
        case str():
            return literal(value)
