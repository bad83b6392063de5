"""The keys of an article in JSON: those that are known, and what archives and interfaces of papers call them."""

import re
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from dragoman.errors import ArticleError
from dragoman.reading.sources.found import is_address, parse_date

KNOWN = ("id", "text", "date", "title", "publisher", "url", "language", "author")
"""The keys of an article, as the documentation names them."""

_SYNONYMS = {
    "id": ("_id", "guid", "uuid", "article_id", "document_id", "doc_id"),
    "text": ("body", "full_text", "article_text", "main_text", "article_body", "content"),
    "date": (
        "published",
        "published_at",
        "published_on",
        "published_date",
        "date_published",
        "pub_date",
        "publish_date",
        "publication_date",
        "publication_day",
        "published_time",
        "date_publish",
        "date_of_publication",
    ),
    "title": ("headline", "heading", "article_title"),
    "publisher": ("source", "source_name", "outlet", "newspaper", "site_name", "sitename", "agency"),
    "url": ("link", "permalink", "href", "web_url", "article_url", "canonical_url", "source_url", "uri", "source"),
    "language": ("lang", "language_code"),
    "author": ("authors", "byline", "creator", "writer"),
}
"""Key → what others call it, the surest first."""

_NO_LETTER = re.compile(r"[\W_]+")


def with_known_keys(fields: Mapping[str, Any]) -> tuple[dict[str, Any], frozenset[str]]:
    """Return the fields under the keys that are known, and the keys that mean nothing to us.

    A key may be written in any letter case, with hyphens or without ("pubDate", "PUB-DATE"). Another name for a key
    counts where the key itself is not given, or empty, and its value can be what is wanted: a `source` that is an
    address is the url, one that is a name the publisher.
    """
    plain: dict[str, str] = {}
    for key in fields:
        plain.setdefault(_plain(key), key)
    taken: dict[str, Any] = {}
    read: set[str] = set()
    for name in KNOWN:
        own = name if name in fields else plain.get(name)
        if own is not None:
            taken[name] = fields[own]
            read.add(own)
        if own is not None and fields[own] not in (None, ""):
            continue
        for key in (plain[other] for other in map(_plain, _SYNONYMS[name]) if other in plain):
            value = _named(fields[key])
            if _can_be(name, value):
                taken[name] = value
                read.add(key)
                break
    said = {_plain(other) for name in taken for other in _SYNONYMS.get(name, ())}  # said once more, or in other words
    return taken, frozenset(key for key in fields if key not in read and _plain(key) not in said)


def _plain(key: str) -> str:
    return _NO_LETTER.sub("", key).lower()


def _named(value: Any) -> Any:
    """Return the name of what is an object with one, as interfaces of news write a source."""
    return value["name"] if isinstance(value, dict) and "name" in value else value


def _can_be(name: str, value: Any) -> bool:
    """Tell whether a value under another name can be what a key holds."""
    if isinstance(value, bool) or value in (None, "", []):
        return False
    match name:
        case "url":
            return is_address(value)
        case "date":
            with suppress(ArticleError):
                return parse_date(value) is not None
            return isinstance(value, str)  # to be refused with a remedy: a date that is lost unsaid costs more
        case "id":
            return isinstance(value, str | int)
        case "author":
            return isinstance(value, str | list)
        case "publisher":
            return isinstance(value, str) and not is_address(value)
    return isinstance(value, str)
