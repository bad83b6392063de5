"""Articles from JSON Lines, one object a line; plain, gzip or Zstandard, streamed."""

import gzip
import io
import zlib
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO, cast

from dragoman.errors import ArticleError
from dragoman.reading.sources.found import (
    Defaults,
    Found,
    Rejected,
    check_address,
    found,
    json_fields,
    short_hash,
    slug,
)
from dragoman.reading.sources.keys import with_known_keys
from dragoman.reading.sources.text import text_field
from dragoman.settings import MAX_DOWNLOAD_BYTES

_PACKED_BYTES = 1024
"""Bytes of a Zstandard file unpacked at a time: they may become some 30 MB, should somebody mean ill."""


def read_jsonl(path: Path, defaults: Defaults) -> Iterator[Found | Rejected]:
    """Yield the articles of a JSONL file; a bad line is yielded as rejected, with file:line."""
    try:
        with open_lines(path) as stream:
            first = next(jsonl := jsonl_articles(stream, str(path), defaults), None)
            yield first or Rejected(str(path), "the file is empty; give it an article a line")
            yield from jsonl
    except FileNotFoundError:
        yield Rejected(str(path), "there is no such file; check the path")
    except ArticleError as error:
        yield Rejected(str(path), str(error))
    except gzip.BadGzipFile:
        yield Rejected(str(path), "this is no gzip file, though its name ends in .gz, or a damaged one; pack it again")
    except (OSError, EOFError, zlib.error) as error:
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
    return article_of_fields(json_fields(line.strip()), where, stem, defaults)


def article_of_fields(fields: dict[str, Any], where: str, stem: str, defaults: Defaults) -> Found:
    """Return the article of a JSON object or a table's row."""
    fields, unread = with_known_keys(fields)
    text = text_field(fields)
    check_address(fields)
    fallback = "" if fields.get("url") else f"{stem}-{short_hash(text)}"
    return replace(found(text, fields, where, fallback, defaults), unread=unread)


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
            return cast(BinaryIO, io.BufferedReader(_Zstandard(path)))
        case _:
            return path.open("rb")


class _Zstandard(io.RawIOBase):
    """The bytes of a Zstandard file, frame after frame; EOFError where it ends within one.

    The stream reader of the library takes any end for the end of the data, and stops after the first frame.
    """

    def __init__(self, path: Path) -> None:
        try:
            self._library = import_module("zstandard")
        except ImportError as error:
            raise ArticleError(".zst needs the extra 'zst': pip install 'dragoman[zst]'") from error
        self._file = path.open("rb")
        self._frame: Any = self._library.ZstdDecompressor().decompressobj()
        self._unpacked = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._unpacked and (packed := self._packed()):
            try:
                self._unpacked = memoryview(self._frame.decompress(packed))
            except self._library.ZstdError as error:
                raise OSError(f"this is no Zstandard, or damaged: {error}") from error
        count = min(len(buffer), len(self._unpacked))
        buffer[:count], self._unpacked = self._unpacked[:count], self._unpacked[count:]
        return count

    def close(self) -> None:
        self._file.close()
        super().close()

    def _packed(self) -> bytes:
        """Return the next packed bytes, those of a new frame for a fresh decompressor; none at the end of the file."""
        rest: bytes = self._frame.unused_data if self._frame.eof else b""
        packed = rest or self._file.read(_PACKED_BYTES)
        if packed and self._frame.eof:
            self._frame = self._library.ZstdDecompressor().decompressobj()
        if not packed and not self._frame.eof:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached")
        return packed
