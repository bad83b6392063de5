"""Articles from plain text and single JSON files: NAME.txt, its sidecar NAME.json, a JSON object with a text."""

from pathlib import Path
from typing import Any

from dragoman.errors import ArticleError
from dragoman.reading.sources.found import Defaults, Found, check_address, found, json_fields, json_kind, real_path
from dragoman.reading.sources.keys import with_known_keys
from dragoman.settings import MAX_DOWNLOAD_BYTES

_NO_TEXT = {
    b"%PDF": "this is a PDF; save its text as plain text, UTF-8",
    b"PK\x03\x04": "this is a Word file or another archive; save its text as plain text, UTF-8",
    b"\xff\xfe": "this is UTF-16; save the file as UTF-8",
    b"\xfe\xff": "this is UTF-16; save the file as UTF-8",
}
"""How a file begins → why it is no text, and what to do."""

_NO_SIDECAR = (
    'the file is empty; a .json beside an article says what is known of it, as {"date": "2025-02-10", "title": …, '
    '"publisher": …, "url": …}: fill it or remove it'
)


def read_text(path: Path, fallback_id: str, defaults: Defaults) -> Found:
    """Return the article of a text file, with what its sidecar says of it."""
    text = decode(read_bytes(path))
    return found(text, sidecar(path), str(path), fallback_id, defaults, real_path(path))


def read_json(path: Path, fallback_id: str, defaults: Defaults) -> Found:
    """Return the article of a JSON object with a `text`, such as a gold file."""
    fields, _ = with_known_keys(json_fields(read_bytes(path)))
    check_address(fields)
    return found(text_field(fields), fields, str(path), fallback_id, defaults, real_path(path))


def text_field(fields: dict[str, Any]) -> str:
    """Return the `text` of a JSON article; ArticleError without one."""
    if "text" not in fields:
        raise ArticleError('the JSON has no "text"; give the article\'s words under that key')
    text = fields["text"]
    if not isinstance(text, str):
        raise ArticleError(f'the "text" of the JSON is {json_kind(text)}; give the article\'s words as one string')
    return text


def holds_article(path: Path) -> bool:
    """Return whether a JSON file met in a folder is an article: it has a `text` and is nobody's sidecar."""
    if any(path.with_suffix(suffix).exists() for suffix in (".txt", ".text", ".md", ".html", ".htm")):
        return False
    try:
        return isinstance(json_fields(read_bytes(path)).get("text"), str)
    except ArticleError:
        return True


def sidecar(path: Path) -> dict[str, Any]:
    """Return the metadata in NAME.json beside NAME.txt or NAME.html, which has the text; nothing if there is none."""
    side = path.with_suffix(".json")
    if not side.is_file():
        return {}
    try:
        data = read_bytes(side)
        if not data.strip():
            raise ArticleError(_NO_SIDECAR)
        fields, _ = with_known_keys(json_fields(data))
        check_address(fields)
        return {name: value for name, value in fields.items() if name != "text"}
    except ArticleError as error:
        raise ArticleError(f"its sidecar {side.name}: {error}") from error


def read_bytes(path: Path) -> bytes:
    """Return a file's bytes; ArticleError if it cannot be read or is far beyond an article's size."""
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_DOWNLOAD_BYTES + 1)
    except FileNotFoundError as error:
        raise ArticleError("there is no such file; check the path") from error
    except OSError as error:
        raise ArticleError(f"it cannot be read ({error.strerror}); check its permissions") from error
    if len(data) > MAX_DOWNLOAD_BYTES:
        raise ArticleError(f"the file is over {MAX_DOWNLOAD_BYTES:,} bytes; split it into articles, or give JSONL")
    return data


def decode(data: bytes) -> str:
    """Return bytes as UTF-8 text, without a byte order mark; ArticleError names the first byte that is not."""
    for start, reason in _NO_TEXT.items():
        if data.startswith(start):
            raise ArticleError(reason)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if b"\0" in data[:4096]:
            raise ArticleError("this is a binary file; give plain text, HTML or JSONL") from error
        raise ArticleError(f"byte {error.start:,} is not UTF-8; save the file as UTF-8") from error
