"""What a source yields: an article with the place it was found at, or what was rejected there and why."""

import datetime
import hashlib
import json
import os
import re
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dragoman.errors import ArticleError
from dragoman.model import Article
from dragoman.settings import MAX_ARTICLE_CHARS, MAX_ID_CHARS

_SLUG_BREAK = re.compile(r"[^a-z0-9]+")
_DATE = re.compile(r"(\d{4})(-?)(\d{2})\2(\d{2})(?:[T ].*)?")
_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"\x00-\x1f\x7f-\x9f]+", re.IGNORECASE)
_ALLOWED_CONTROLS = "\t\n\r\f\v"


@dataclass(frozen=True, slots=True)
class Rejected:
    """Something that is no article: `place` says where (file, file:line, URL, article id), `reason` why."""

    place: str
    reason: str

    def __str__(self) -> str:
        return f"{self.place}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Found:
    """An article and the place it was found at.

    `origin` is the file (by its real path) or web address that its id was made from; empty where the id itself tells
    which article it is, wherever that lies: where it was given, or made from the text. `unread` are the keys of a line
    of JSON that mean nothing here.
    """

    article: Article
    place: str
    origin: str = ""
    unread: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Defaults:
    """What is known of the articles beforehand; used where an article does not say it itself."""

    date: datetime.date | None = None
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    language: str | None = None


def found(
    text: str, fields: Mapping[str, Any], place: str, fallback_id: str, defaults: Defaults, origin: str = ""
) -> Found:
    """Return the article of a text and its metadata; ArticleError (without the place) if it cannot be one.

    Its day is the first of: what is recorded of it (`fields`), the day at the top of the text, that of the defaults.
    `fields` are the keys of a sidecar or JSONL line: id, title, date, publisher, url, language, author. Without
    an id `fallback_id` stands in, which was made from `origin`; without that the URL's slug, or a hash of the text.
    """
    from dragoman.reading.datelines import day_of  # only here: it loads the tokenizer

    check_text(text)
    url = _url(fields)
    if given := identifier(fields.get("id")):
        origin = ""
    elif url and not fallback_id:
        fallback_id, origin = url_slug(url), bare_url(url)
    article = Article(
        id=given or fallback_id or "text-" + short_hash(text),
        text=text,
        date=parse_date(fields.get("date")) or day_of(text) or defaults.date,
        title=_line(fields, "title") or defaults.title,
        url=url or defaults.url,
        publisher=_line(fields, "publisher") or defaults.publisher,
        language=_line(fields, "language") or defaults.language,
        author=_line(fields, "author"),
    )
    return Found(article, place, origin)


def check_text(text: object) -> None:
    """Raise ArticleError unless the text can be an article's: a string, not empty, not binary, not too long."""
    if not isinstance(text, str):
        raise ArticleError(f"the text is of type {type(text).__name__}; give the article's words as one string")
    if not text.strip():
        raise ArticleError("the text is empty; give an article with words in it")
    if len(text) > MAX_ARTICLE_CHARS:
        raise ArticleError(
            f"the text has {len(text):,} characters, over the limit of {MAX_ARTICLE_CHARS:,}; split it into articles"
        )
    sample = text[:4096]
    if (
        "\0" in text
        or sum(unicodedata.category(c) == "Cc" and c not in _ALLOWED_CONTROLS for c in sample) > len(sample) // 100
    ):
        raise ArticleError("this is not text (it holds control characters); give plain text, HTML or JSONL")
    _check_encodable(text, "text")


def check_address(fields: Mapping[str, Any]) -> None:
    """Raise ArticleError where somebody has given an article a `url` that is no web address: it would be lost."""
    url = fields.get("url")
    if url is not None and url != "" and not (isinstance(url, str) and _WEB_ADDRESS.fullmatch(url)):
        raise ArticleError(f"the url '{str(url)[:60]}' is no http(s) address; write it in full, or leave it out")


def is_address(value: object) -> bool:
    """Tell whether a value is a web address that an article may have."""
    return isinstance(value, str) and _WEB_ADDRESS.fullmatch(value) is not None


def _check_encodable(text: str, name: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        message = f"the {name} holds half a character (a lone surrogate); write it as proper Unicode"
        raise ArticleError(message) from None


def parse_date(value: object) -> datetime.date | None:
    """Return the day that a value names, None for no value; ArticleError where it names none, or may name two.

    It is written as YYYY-MM-DD or YYYYMMDD, or as at the top of a text ("10 February 2025", "Feb 10, 2025"); a time
    may follow.
    """
    if value is None or value == "":
        return None
    written = str(value).strip()
    if match := _DATE.fullmatch(written):
        with suppress(ValueError):
            return datetime.date(int(match[1]), int(match[3]), int(match[4]))
        raise _no_date(written, "is no date")
    from dragoman.reading.datelines import days_named  # only here: it loads the tokenizer

    days = days_named(written)
    if len(days) != 1:
        raise _no_date(written, "can be read as two days" if days else "is no date")
    return days.pop()


def _no_date(written: str, why: str) -> ArticleError:
    return ArticleError(f"'{written[:40]}' {why}; write it as YYYY-MM-DD")


def slug(text: str) -> str:
    """Return a short readable identifier of lower-case ASCII letters, digits and hyphens; may be empty."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return _SLUG_BREAK.sub("-", plain).strip("-")[:MAX_ID_CHARS]


def url_slug(url: str) -> str:
    """Return an id for a web address: its host and path, and a hash where the readable part loses something."""
    bare = bare_url(url)
    readable = slug(bare.split("?")[0])
    whole = len(readable) < MAX_ID_CHARS and "?" not in bare
    return readable if readable and whole else f"{readable[: MAX_ID_CHARS - 13]}-{short_hash(bare)}".strip("-")


def bare_url(url: str) -> str:
    """Return what tells a web address from others: its host and path, with the query."""
    return re.sub(r"^https?://(www\.)?", "", url, flags=re.IGNORECASE).split("#")[0]


def real_path(path: Path) -> str:
    """Return what tells a file from others, however it is named; bytes that are no characters are written out."""
    return os.path.realpath(path).encode("utf-8", "backslashreplace").decode()


def short_hash(text: str) -> str:
    """Return twelve hexadecimal digits that stand for a text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def json_fields(source: str | bytes) -> dict[str, Any]:
    """Return the object that a piece of JSON holds; ArticleError if it is malformed or no object."""
    try:
        value = json.loads(source.decode("utf-8-sig") if isinstance(source, bytes) else source)
    except UnicodeDecodeError as error:
        raise ArticleError("the JSON is not UTF-8; save the file as UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise ArticleError(f"malformed JSON ({_short(error)}); mend it or leave it out") from error
    if not isinstance(value, dict):
        raise ArticleError(f'the JSON is {json_kind(value)} and no object; write {{"id": …, "text": …, "date": …}}')
    return value


def json_kind(value: object) -> str:
    """Return what JSON calls a value, for a message."""
    kinds = {
        bool: "true or false",
        int: "a number",
        float: "a number",
        str: "a string",
        list: "a list",
        dict: "an object",
    }
    return kinds.get(type(value), "null")


def _short(error: BaseException) -> str:
    return str(error).splitlines()[0][:80]


def identifier(value: object) -> str:
    """Return an article's id as it is given, '' for none; ArticleError where it can be none."""
    if value is None or value == "":
        return ""
    text = str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
    if not text or len(text) > MAX_ID_CHARS or not text.isprintable() or text.isspace():
        raise ArticleError(f"the id must be a line of at most {MAX_ID_CHARS} printable characters")
    return text


def _line(fields: Mapping[str, Any], name: str) -> str | None:
    """Return a metadata value as one line of text; None if it is missing or no text."""
    value = fields.get(name)
    if isinstance(value, list):
        value = ", ".join(part for part in value if isinstance(part, str))
    if not isinstance(value, str):
        return None
    return " ".join(value.encode("utf-8", "replace").decode().split()) or None


def _url(fields: Mapping[str, Any]) -> str | None:
    """Return the article's web address from `url`, or from `source` where that holds one; nothing but http(s)."""
    values = (fields.get("url"), fields.get("source"))
    url = next((v for v in values if isinstance(v, str) and _WEB_ADDRESS.fullmatch(v)), None)
    _check_encodable(url or "", "url")
    return url
