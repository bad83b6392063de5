"""Articles from HTML pages: the text without menus and advertisements, and what the page says of it."""

from collections.abc import Iterator, Mapping
from datetime import date
from importlib import import_module
from itertools import groupby, islice
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
_UNDER_TITLE = "under title"
"""The key of the day that a page shows below its title: what others record of the page goes before it."""
_TITLES = 3
"""How many headings of the first rank are looked at: a page may have one for its name and one for its title."""
_INLINE = frozenset("a abbr b bdi cite em font i mark q s small span strong sub sup time u".split())
"""Elements that break no line."""


def read_html(path: Path, fallback_id: str, defaults: Defaults) -> Found:
    """Return the article of a saved HTML page; its sidecar's word goes before the page's own."""
    side = sidecar(path)
    fields = _dated(page_fields(read_bytes(path), None) | side)
    return found(fields["text"], fields, str(path), fallback_id, defaults, real_path(path))


def page_article(data: bytes, url: str, defaults: Defaults, told: Mapping[str, Any] | None = None) -> Found:
    """Return the article of a page that was fetched from `url`, which is what it is known by.

    `told` is what others record of it; the page's own word goes before.
    """
    fields = _dated({**(told or {}), **page_fields(data, url), "url": url})
    return found(fields["text"], fields, url, url_slug(url), defaults, bare_url(url))


def page_fields(data: bytes, url: str | None) -> dict[str, Any]:
    """Return the text of an HTML page and its title, date, publisher, author, language and url, where given."""
    try:
        trafilatura = import_module("trafilatura")
    except ImportError as error:
        raise ArticleError("HTML needs the extra 'web': pip install 'dragoman[web]'") from error
    tree = trafilatura.load_html(data)
    if tree is not None and any(e.type_name == "ERR_RESOURCE_LIMIT" for e in tree.getroottree().parser.error_log):
        raise ArticleError("the page nests its elements too deep to be read whole; save the text itself as .txt")
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
        _UNDER_TITLE: _day_under_title(tree),
    }
    return {name: value for name, value in given.items() if value}


def _dated(fields: dict[str, Any]) -> dict[str, Any]:
    """Return what is known of a page, dated by the day under its title where nothing else records one."""
    return {"date": fields.get(_UNDER_TITLE)} | fields


def _day_under_title(page: Any) -> str | None:
    """Return the day that a page shows between its title and its first sentence, as day_of finds it in a text.

    The text of the page may lack it: what stands there looks like a menu.
    """
    from dragoman.reading.datelines import day_of  # only here: it loads the tokenizer

    titles = islice(page.iter("h1"), _TITLES)
    days = {day_of("\n".join(_rows_behind(title))) for title in titles} - {None}
    return str(days.pop()) if len(days) == 1 else None


def _rows_behind(title: Any) -> Iterator[str]:
    """Yield the lines of a page behind a heading; a term and its explanation ("Published", "4 May 2024") are one."""
    words = title.xpath("following::text()[not(ancestor::script or ancestor::style)]")
    for (block, _), pieces in groupby(words, _block):
        row = " ".join("".join(pieces).split())
        term = block.getprevious() if block.tag == "dd" else None
        if row and block.tag != "dt":
            yield f"{' '.join(term.text_content().split())} {row}" if term is not None and term.tag == "dt" else row


def _block(words: Any) -> tuple[Any, bool]:
    """Return the element that sets words off as a line, and whether they stand behind it and not in it."""
    element = words.getparent()
    if words.is_tail and element.tag not in _INLINE:
        return element, True
    while element.tag in _INLINE:
        element = element.getparent()
    return element, False


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
