"""Articles from RSS and Atom feeds: the entries' own text, or the pages they link to."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from importlib import import_module
from typing import Any
from urllib.parse import urljoin

from dragoman.errors import ArticleError
from dragoman.reading.sources.found import Defaults, Found, Rejected, bare_url, found, parse_date, url_slug
from dragoman.reading.sources.html import page_article
from dragoman.reading.sources.web import Fetcher, is_url

_FEED_MARKS = (b"<rss", b"<feed", b"<rdf:RDF")


def is_feed(data: bytes) -> bool:
    """Return whether bytes begin like an RSS or Atom feed."""
    return any(mark in data[:2048] for mark in _FEED_MARKS)


def feed_articles(data: bytes, place: str, defaults: Defaults, fetcher: Fetcher | None) -> Iterator[Found | Rejected]:
    """Yield a feed's articles: with a fetcher the linked pages, without one the text that stands in the feed."""
    try:
        feedparser = import_module("feedparser")
    except ImportError:
        yield Rejected(place, "feeds need the extra 'web': pip install 'dragoman[web]'")
        return
    try:
        feed = feedparser.parse(data)
    except ValueError as error:
        yield Rejected(place, f"the feed cannot be read ({error}); mend it or leave it out")
        return
    if not feed.entries:
        yield Rejected(place, "the feed has no entries; check that it is RSS or Atom")
    for number, entry in enumerate(feed.entries, start=1):
        link = entry.get("link", "")
        where = link or f"{place}:entry {number}"
        try:
            if link and is_url(place):
                link = where = urljoin(place, link)
            if fetcher and link and is_url(link):
                yield _linked(entry, link, fetcher, defaults)
            else:
                yield _inline(entry, feed.feed, where, defaults)
        except ArticleError as error:
            yield Rejected(where, str(error))
        except ValueError as error:
            yield Rejected(where, f"the feed's entry cannot be read ({error}); check its link")


def _linked(entry: Any, link: str, fetcher: Fetcher, defaults: Defaults) -> Found:
    """Return the article of the page that an entry links to, with what the entry says of it where the page does not."""
    page = fetcher.fetch(link)
    return page_article(page.data, page.url, defaults, {"title": entry.get("title"), "date": _published(entry)})


def _inline(entry: Any, feed: Any, where: str, defaults: Defaults) -> Found:
    bodies = [part.value for part in entry.get("content", [])] + [entry.get("summary", "")]
    fields = {
        "title": entry.get("title"),
        "author": entry.get("author"),
        "publisher": feed.get("title"),
        "language": feed.get("language"),
        "url": where if is_url(where) else None,
        "date": _published(entry),
    }
    known_by = entry.get("id") or where
    return found(_plain(bodies[0]), fields, where, url_slug(known_by), defaults, bare_url(known_by))


def _plain(markup: str) -> str:
    """Return the words of an entry's HTML, a line for each paragraph and each cell of a table."""
    html = import_module("lxml.html")
    if not markup.strip():
        return ""
    tree = html.fromstring(f"<div>{markup}</div>")
    for element in tree.xpath("//script | //style"):
        element.drop_tree()
    for element in tree.iter("p", "div", "br", "li", "td", "th", "h1", "h2", "h3", "blockquote"):
        element.tail = "\n" + (element.tail or "")
    lines = (" ".join(line.split()) for line in tree.text_content().splitlines())
    return "\n".join(line for line in lines if line)


def _published(entry: Any) -> date | None:
    """Return the day an entry was published, where it was written: 23:30 in Lima is no next day."""
    for name in ("published", "updated"):
        if moment := entry.get(f"{name}_parsed"):
            with suppress(ArticleError):
                return parse_date(entry.get(name))
            with suppress(ValueError):  # what a database writes for no day: 0000-00-00
                return date(*moment[:3])
    return None
