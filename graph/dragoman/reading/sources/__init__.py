"""Where articles come from: files, folders, globs, JSONL, HTML, feeds, web addresses and stdin, as one stream."""

import glob
import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from dragoman.errors import ArticleError
from dragoman.reading.sources.feeds import feed_articles, is_feed
from dragoman.reading.sources.found import (
    Defaults,
    Found,
    Rejected,
    bare_url,
    check_text,
    found,
    identifier,
    parse_date,
    real_path,
    short_hash,
    slug,
    url_slug,
)
from dragoman.reading.sources.html import page_article, read_html
from dragoman.reading.sources.jsonl import jsonl_articles, read_jsonl
from dragoman.reading.sources.markdown import read_markdown
from dragoman.reading.sources.text import decode, holds_article, read_bytes, read_json, read_text
from dragoman.reading.sources.web import Fetcher, is_url

__all__ = [
    "Defaults",
    "Fetcher",
    "Found",
    "Rejected",
    "bare_url",
    "check_text",
    "find_articles",
    "found",
    "identifier",
    "is_url",
    "parse_date",
    "passed_over",
    "real_path",
    "short_hash",
    "slug",
    "url_slug",
]

_Items = Iterator[Found | Rejected]
_ONE: dict[str, Callable[[Path, str, Defaults], Found]] = {
    ".txt": read_text,
    ".text": read_text,
    ".json": read_json,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
}
"""Suffix → reader of a file that holds one article."""
_NAMED: dict[str, Callable[[Path, str, Defaults], Found]] = {".md": read_markdown, ".markdown": read_markdown}
"""Suffix → reader of a file that is one article where it is named; in a folder it may be about the articles there."""

_RDF = "this is RDF and no article; 'dragoman load' takes it"
_TABLE = "this is a table and no article; give its articles as JSONL, one a line"
_REPEATED = re.compile(r"(?:(?<=/)|^)(?:\*\*/)+(?=\*\*(?:/|$))")
"""Folders at any depth below those at any depth, which are the same; glob would look into each again and again."""
_OTHER = {
    **dict.fromkeys((".nq", ".nquads", ".nt", ".ttl", ".trig", ".rdf", ".owl", ".jsonld"), _RDF),
    **dict.fromkeys((".csv", ".tsv"), _TABLE),
}
"""Suffix → why a file holds no article, and what to do."""

_LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz", ".jsonl.zst", ".ndjson.zst")
_FEEDS = (".rss", ".atom", ".xml")
_URL_LIST = ".urls"
_TAKEN = ".txt, .text, .html, .htm, .xhtml, .json, .jsonl, .ndjson (.gz, .zst) and feeds (.xml, .rss, .atom)"
"""What a folder's articles may be, in words."""
_SPECIAL = "this is a pipe, socket or device and no file; give its name alone to have it read"
_SHOWN = 5
"""How many suffixes of files are told that are passed over."""


def find_articles(
    paths: Iterable[str],
    defaults: Defaults = Defaults(),  # noqa: B008  (frozen)
    fetcher: Fetcher | None = None,
    stdin: BinaryIO | None = None,
) -> _Items:
    """Yield every article under the paths in a stable order; what is none is yielded as rejected, with the reason.

    A path is a file, folder, glob, web address or - for stdin. Only addresses that the paths name, that stand in a
    .urls file they name, or that a feed fetched from such an address links to, are fetched.
    """
    fetcher = fetcher or Fetcher()
    for path in paths:
        if not path:
            yield Rejected("''", "an empty name is no place of articles; name a file or folder ('.' is this one)")
        elif path == "-":
            yield from _from_stdin(stdin or sys.stdin.buffer, defaults)
        elif is_url(path):
            yield from _from_web(path, defaults, fetcher)
        elif Path(path).is_dir():
            yield from _from_folder(Path(path), defaults)
        elif glob.has_magic(path) and not Path(path).exists():
            yield from _from_glob(path, defaults, fetcher)
        else:
            yield from _from_file(Path(path), slug(_stem(Path(path))), defaults, fetcher)


def _from_file(path: Path, fallback_id: str, defaults: Defaults, fetcher: Fetcher | None) -> _Items:
    """Yield the articles of one file, read as its name says; an unknown suffix is taken for plain text."""
    name = path.name.lower()
    if name.endswith(_LINES):
        yield from read_jsonl(path, defaults)
        return
    if path.suffix.lower() in _OTHER and path.is_file():
        yield Rejected(str(path), _OTHER[path.suffix.lower()])
        return
    try:
        if name.endswith(_FEEDS):
            yield from feed_articles(read_bytes(path), str(path), defaults, None)
        elif name.endswith(_URL_LIST) and fetcher:
            yield from _from_url_list(path, defaults, fetcher)
        else:
            yield (_ONE | _NAMED).get(path.suffix.lower(), read_text)(path, fallback_id, defaults)
    except ArticleError as error:
        yield Rejected(str(path), str(error))


def _from_folder(folder: Path, defaults: Defaults) -> _Items:
    """Yield the articles below a folder, hidden files left out; ids tell the sub-folder too."""
    count = 0
    for path in _walk(folder):
        if _is_special(path):
            if path.name.lower().endswith((*_ONE, *_LINES, *_FEEDS)):
                yield Rejected(str(path), _SPECIAL)
            continue
        if not _is_article_file(path):
            continue
        count += 1
        relative = path.relative_to(folder)
        yield from _from_file(path, slug(str(relative.with_name(_stem(relative)))), defaults, None)
    if not count:
        yield Rejected(str(folder), f"no articles in this folder; put {_TAKEN} into it or name another")


def passed_over(paths: Iterable[str]) -> str:
    """Return in one line which files below the folders among the paths are not read, by their names; '' for none."""
    folders = (Path(path) for path in paths if not is_url(path) and Path(path).is_dir())
    suffixes = Counter(
        path.suffix.lower() or "no suffix"
        for folder in folders
        for path in _walk(folder)
        if not path.name.lower().endswith((*_ONE, *_LINES, *_FEEDS))
    )
    if not suffixes:
        return ""
    count, listed = suffixes.total(), ", ".join(suffix for suffix, _ in suffixes.most_common(_SHOWN))
    files = "1 file was" if count == 1 else f"{count:,} files were"
    return f"{files} passed over ({listed}): of a folder {_TAKEN} are read; name others to have them read too"


def _walk(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(parent, name) for name in sorted(names) if not name.startswith("."))


def _is_article_file(path: Path) -> bool:
    name = path.name.lower()
    if name.endswith(".json"):
        return holds_article(path)
    if name.endswith(".xml"):
        try:
            with path.open("rb") as stream:
                return is_feed(stream.read(2048))
        except OSError:
            return True  # to be rejected by name when it is read
    return name.endswith((*_ONE, *_LINES, *_FEEDS))


def _is_special(path: Path) -> bool:
    """Return whether a pipe, socket or device has this name: nobody has asked to wait for what comes out of it."""
    return path.exists() and not path.is_file()


def _from_glob(pattern: str, defaults: Defaults, fetcher: Fetcher) -> _Items:
    paths = sorted(glob.glob(_REPEATED.sub("", pattern), recursive=True))
    if not paths:
        yield Rejected(pattern, "no file matches; check the pattern")
    for name in paths:
        if Path(name).is_dir():
            continue
        if _is_special(Path(name)):
            yield Rejected(name, _SPECIAL)
            continue
        yield from _from_file(Path(name), slug(_stem(Path(name))), defaults, fetcher)


def _from_url_list(path: Path, defaults: Defaults, fetcher: Fetcher) -> _Items:
    for number, line in enumerate(decode(read_bytes(path)).splitlines(), start=1):
        address = line.strip()
        if is_url(address):
            yield from _from_web(address, defaults, fetcher)
        elif address and not address.startswith("#"):
            yield Rejected(f"{path}:{number}", "this line is no http(s) address; mend it or put # before it")


def _from_web(url: str, defaults: Defaults, fetcher: Fetcher) -> _Items:
    try:
        page = fetcher.fetch(url, named=True)
        if is_feed(page.data):
            yield from feed_articles(page.data, url, defaults, fetcher)
        elif page.media_type == "text/plain":
            yield found(decode(page.data), {"url": page.url}, url, "", defaults)
        else:
            yield page_article(page.data, page.url, defaults)
    except ArticleError as error:
        yield Rejected(url, str(error))


def _from_stdin(stream: BinaryIO, defaults: Defaults) -> _Items:
    """Yield what stdin holds: JSONL if the first line is an object, else one plain text."""
    first = stream.readline()
    if first.lstrip().startswith(b"{"):
        yield from jsonl_articles(stream, "-", defaults, first)
        return
    try:
        text = decode(first + stream.read())
        yield found(text, {}, "-", f"text-{short_hash(text)}", defaults)
    except ArticleError as error:
        yield Rejected("-", str(error))


def _stem(path: Path) -> str:
    """Return a file's name without the suffixes that tell its format."""
    name = path.name
    known = next((s for s in (*_LINES, *_ONE, *_FEEDS) if name.lower().endswith(s)), "")
    return name[: len(name) - len(known)]
