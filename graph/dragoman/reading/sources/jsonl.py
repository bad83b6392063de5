"""Articles from JSON Lines, one object a line; plain, gzip or Zstandard, streamed."""

import gzip
import io
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO, cast

from dragoman.errors import ArticleError
from dragoman.reading.sources.found import Defaults, Found, Rejected, found, json_fields, short_hash, slug
from dragoman.reading.sources.text import text_field
from dragoman.settings import MAX_DOWNLOAD_BYTES


def read_jsonl(path: Path, defaults: Defaults) -> Iterator[Found | Rejected]:
    """Yield the articles of a JSONL file; a bad line is yielded as rejected, with file:line."""
    try:
        with open_lines(path) as stream:
            yield from jsonl_articles(stream, str(path), defaults)
    except FileNotFoundError:
        yield Rejected(str(path), "there is no such file; check the path")
    except ArticleError as error:
        yield Rejected(str(path), str(error))
    except (OSError, EOFError) as error:
        yield Rejected(str(path), f"it cannot be read to its end ({error}); is it complete?")


def jsonl_articles(stream: BinaryIO, place: str, defaults: Defaults, first: bytes = b"") -> Iterator[Found | Rejected]:
    """Yield the articles of an open JSONL stream; blank lines are passed over.

    `first` is the first line where the caller has read it already.
    """
    stem = slug(Path(place).name.split(".")[0]) or "stdin"
    for number, line in enumerate(_lines(stream, first), start=1):
        if not line.strip():
            continue
        where = f"{place}:{number}"
        try:
            yield article_of_line(line, where, stem, defaults)
        except ArticleError as error:
            yield Rejected(where, str(error))


def article_of_line(line: bytes, where: str, stem: str, defaults: Defaults) -> Found:
    """Return the article of one line of JSON; without id and url its id is the stem and a hash of its text."""
    if len(line) > MAX_DOWNLOAD_BYTES:
        raise ArticleError(f"the line is over {MAX_DOWNLOAD_BYTES:,} bytes; one line is one article")
    return article_of_fields(json_fields(line), where, stem, defaults)


def article_of_fields(fields: dict[str, Any], where: str, stem: str, defaults: Defaults) -> Found:
    """Return the article of a JSON object or a table's row."""
    text = text_field(fields)
    fallback = "" if fields.get("url") else f"{stem}-{short_hash(text)}"
    return found(text, fields, where, fallback, defaults)


def _lines(stream: BinaryIO, first: bytes) -> Iterator[bytes]:
    """Yield lines; of one that is too long only the beginning, so that memory stays bounded."""
    if first:
        yield first
    while line := stream.readline(MAX_DOWNLOAD_BYTES + 1):
        yield line
        while len(line) > MAX_DOWNLOAD_BYTES and not line.endswith(b"\n"):
            line = stream.readline(MAX_DOWNLOAD_BYTES + 1)


def open_lines(path: Path) -> BinaryIO:
    """Return a file opened for reading bytes, unpacked where its name ends in .gz or .zst."""
    match path.suffix:
        case ".gz":
            return cast(BinaryIO, gzip.open(path, "rb"))
        case ".zst":
            return _open_zst(path)
        case _:
            return path.open("rb")


def _open_zst(path: Path) -> BinaryIO:
    try:
        zstandard = import_module("zstandard")
    except ImportError as error:
        raise ArticleError(".zst needs the extra 'zst': pip install 'dragoman[zst]'") from error
    raw = path.open("rb")
    try:
        return io.BufferedReader(zstandard.ZstdDecompressor().stream_reader(raw, closefd=True))
    except zstandard.ZstdError as error:
        raw.close()
        raise ArticleError(f"this is no Zstandard file ({error})") from error
