"""From articles to records: reading and extraction put together, lazily, one article after the other."""

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from dragoman import __version__
from dragoman.extraction.extractor import extract
from dragoman.model import Article, Record
from dragoman.reading.pipeline import Reader, load_reader
from dragoman.reading.sources import Defaults, Rejected, find_articles

_READING_FILES = frozenset({".py", ".yaml", ".yml", ".tsv", ".json", ".cfg"})


def read_articles(paths: Iterable[str], defaults: Defaults | None = None) -> Iterator[Article | Rejected]:
    """Yield the articles under the paths, and what was rejected; a text met twice under one id comes once."""
    seen: dict[str, str] = {}
    for item in find_articles(paths, defaults or Defaults()):
        if isinstance(item, Rejected):
            yield item
            continue
        article = item.article
        known = seen.setdefault(article.id, article.text)
        if known is article.text:
            yield article
        elif known != article.text:
            yield Rejected(item.place, f"another text of this run has the id '{article.id}'; give each its own")


def records(articles: Iterable[Article], reader: Reader | None = None) -> Iterator[Record]:
    """Yield the record of each article, in order."""
    for document in (reader or load_reader()).pipe(articles):
        yield extract(document)


@cache
def generator() -> str:
    """Return the version of what makes records: the program's, and a hash of its rules, lexicon and reader."""
    package = Path(__file__).resolve().parent
    digest = hashlib.sha256()
    for folder in ("reading", "extraction"):
        for path in sorted((package / folder).rglob("*")):
            if path.suffix in _READING_FILES and "sources" not in path.parts and "training" not in path.parts:
                digest.update(path.read_bytes())
    return f"dragoman-{__version__}-{digest.hexdigest()[:8]}"
