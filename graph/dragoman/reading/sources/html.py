"""Articles from HTML pages: the text without menus and advertisements, and what the page says of it."""

from collections.abc import Mapping
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

from dragoman.errors import ArticleError
from dragoman.reading.sources.found import Defaults, Found, bare_url, found, real_path, url_slug
from dragoman.reading.sources.text import read_bytes, sidecar

_DATES: dict[str, object] = {
    # the newest day a page may bear is fixed, not today: the same page gives the same date on any day
    "max_date": "2100-01-01",
    "original_date": True,
    "extensive_search": False,
}


def read_html(path: Path, fallback_id: str, defaults: Defaults) -> Found:
    """Return the article of a saved HTML page; its sidecar's word goes before the page's own."""
    side = sidecar(path)
    fields = page_fields(read_bytes(path), None) | side
    return found(fields["text"], fields, str(path), fallback_id, defaults, real_path(path))


def page_article(data: bytes, url: str, defaults: Defaults, told: Mapping[str, Any] | None = None) -> Found:
    """Return the article of a page that was fetched from `url`, which is what it is known by.

    `told` is what others record of it; the page's own word goes before.
    """
    fields = {**(told or {}), **page_fields(data, url), "url": url}
    return found(fields["text"], fields, url, url_slug(url), defaults, bare_url(url))


def page_fields(data: bytes, url: str | None) -> dict[str, Any]:
    """Return the text of an HTML page and its title, date, publisher, author, language and url, where given."""
    try:
        trafilatura = import_module("trafilatura")
    except ImportError as error:
        raise ArticleError("HTML needs the extra 'web': pip install 'dragoman[web]'") from error
    page = trafilatura.bare_extraction(
        data,
        url=url,
        with_metadata=True,
        include_comments=False,
        include_tables=True,
        date_extraction_params=dict(_DATES),
    )
    text = _text(page.body) if page else ""
    if not text.strip():
        raise ArticleError("the page holds no article text; save the text itself as .txt")
    given = {
        "text": text,
        "title": page.title,
        "date": _day(page.date),
        "publisher": page.sitename,
        "author": page.author,
        "language": page.language,
        "url": page.url,
    }
    return {name: value for name, value in given.items() if value}


def _text(body: Any) -> str:
    """Return the words of a page's body, a line for each paragraph and each cell of a table."""
    for cell in body.iter("cell"):
        cell.tag = "p"
    import_module("lxml.etree").strip_tags(body, "table", "row")
    text: str = import_module("trafilatura.xml").xmltotxt(body, include_formatting=False)
    return text


def _day(value: str | None) -> str | None:
    """Return the page's date if it is one: a page's own mistake must not cost the article."""
    try:
        return date.fromisoformat(value or "").isoformat()
    except ValueError:
        return None
