"""From articles to records: reading and extraction put together, lazily, one article after the other."""

from __future__ import annotations

import hashlib
import os
import traceback
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from dragoman import __version__, resources
from dragoman.errors import ArticleError, DragomanError
from dragoman.model import Article, Record
from dragoman.reading.sources import Defaults, Fetcher, Found, Rejected, find_articles, is_url
from dragoman.reading.sources.identity import once

if TYPE_CHECKING:
    from dragoman.reading.pipeline import Document, Reader
    from dragoman.reading.plain import Plain

_BATCH_CHARS = 16_000
"""Texts parsed together, in characters: parsing takes some 3 KB of memory for each, and more are no faster."""
_NO_MAKERS = frozenset({"sources", "training", "__pycache__"})
"""Folders below reading and extraction whose files make no record of an article."""


def read_articles(paths: Iterable[str], defaults: Defaults | None = None) -> Iterator[Found | Rejected]:
    """Yield the articles under the paths, each once, and what was rejected."""
    return once(found_articles(paths, defaults or Defaults()))


def found_articles(paths: Iterable[str], defaults: Defaults) -> Iterator[Found | Rejected]:
    """Yield what stands under the paths; a folder that may not be looked into is rejected, and the rest is read."""
    fetcher = Fetcher()  # one for all paths: it keeps the pauses between pages
    for path in paths:
        closed: tuple[Rejected, ...] = ()
        try:
            closed = _closed_folders(path)
            yield from closed
            if any(folder.place == str(Path(path)) for folder in closed):
                continue
            for item in find_articles([path], defaults, fetcher):
                empty = isinstance(item, Rejected) and item.place == str(Path(path))
                if not (closed and empty):  # it is not empty as far as anybody knows
                    yield item
        except OSError as error:
            place = str(error.filename or path)
            rest = f"; what follows it in '{path}' was not read" if place != path else ""
            yield Rejected(place, _unreadable(error) + rest)


def _closed_folders(path: str) -> tuple[Rejected, ...]:
    """Return the folders below the path that may not be looked into; hidden ones are not looked for."""
    if path == "-" or is_url(path):
        return ()
    errors: list[OSError] = []
    for _, folders, _ in os.walk(path, onerror=errors.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
    refused = (error for error in errors if isinstance(error, PermissionError))
    return tuple(Rejected(str(Path(error.filename)), _unreadable(error)) for error in refused)


def _unreadable(error: OSError) -> str:
    return f"it cannot be read ({error.strerror}); check its permissions"


def records(articles: Iterable[Article], reader: Reader | None = None) -> Iterator[Record]:
    """Yield the record of each article, in order; ArticleError at one that cannot be read."""
    for result in results(articles, reader):
        if isinstance(result, Rejected):
            raise ArticleError(str(result))
        yield result


def results(articles: Iterable[Article], reader: Reader | None = None) -> Iterator[Record | Rejected]:
    """Yield for each article, in order, its record or why it has none; `place` is the article's id."""
    # loading spaCy takes seconds: nobody waits for it who has no article to read
    from dragoman.extraction.casing import recased
    from dragoman.extraction.naming.name_spans import name_spans
    from dragoman.extraction.scan import scan
    from dragoman.reading.pipeline import load_reader
    from dragoman.reading.plain import plain

    reader = reader or load_reader()
    for batch in _batches(articles):
        reasons = [_refusal(article) for article in batch]
        texts = [plain(article.text) for article in batch]
        readable = [
            replace(article, text=text.text) for article, text, no in zip(batch, texts, reasons, strict=True) if not no
        ]
        documents = reader.pipe(readable, scan=scan, names=name_spans, recased=recased)
        for article, text, reason in zip(batch, texts, reasons, strict=True):
            yield Rejected(article.id, reason) if reason else _extracted(next(documents), article, text)


def _batches(articles: Iterable[Article]) -> Iterator[list[Article]]:
    """Yield the articles in lists of about so many characters; a longer one stands alone."""
    batch: list[Article] = []
    chars = 0
    for article in articles:
        if batch and chars + len(article.text) > _BATCH_CHARS:
            yield batch
            batch, chars = [], 0
        batch.append(article)
        chars += len(article.text)
    if batch:
        yield batch


def _refusal(article: Article) -> str:
    """Return why an article's text cannot be read; empty if it can."""
    from dragoman.reading.language import check_language

    try:
        check_language(article.text)
    except ArticleError as error:
        return str(error)
    return ""


def _extracted(document: Document, article: Article, text: Plain) -> Record | Rejected:
    """Return an article's record; a mistake in our own rules costs this article, and names its place."""
    from dragoman.extraction.extractor import extract
    from dragoman.reading.plain import restored

    try:
        return restored(extract(document), article, text)
    except ArticleError as error:
        return Rejected(article.id, str(error))
    except DragomanError:
        raise
    except Exception as error:
        return Rejected(article.id, mistake(error))
    finally:
        document.doc.unlink()


def mistake(error: Exception) -> str:
    """Return one line that tells an unexpected error so that it can be reported."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(last.filename).name}:{last.lineno}"
    message = " ".join(str(error).split())[:80]
    return f"a mistake in Dragoman ({type(error).__name__} at {place}: {message}); please report it"


@cache
def generator() -> str:
    """Return the version of what makes records: the program's, and a hash of its code, lexicon, reader and ontology."""
    digest = digest_of(Path(__file__).resolve().parent, resources.folder("ontology"))
    return f"dragoman-{__version__}-{digest[:8]}"


def digest_of(package: Path, ontology: Path) -> str:
    """Return a hash of all files that make records: equal means that the same article gives the same graph."""
    makers = {path.relative_to(package).as_posix(): path for path in _makers(package)}
    makers |= {f"ontology/{path.name}": path for path in ontology.glob("*.ttl")}
    digest = hashlib.sha256()
    for name, path in sorted(makers.items()):
        digest.update(name.encode() + path.read_bytes())
    return digest.hexdigest()


def _makers(package: Path) -> Iterator[Path]:
    """Yield the files of the package that make records of articles."""
    yield from package.glob("*.py")
    for part in ("reading", "extraction"):
        for path in (package / part).rglob("*"):
            if path.is_file() and not _NO_MAKERS & set(path.relative_to(package).parts):
                yield path
