"""The journal of a store: what was built into it, from which text, and what was rejected and why.

It is written after the store has committed, and replacing an article's graph twice changes nothing: so a run that is
cut off anywhere and started again brings every article into the store exactly once.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from dragoman.errors import StoreError
from dragoman.reading.sources import bare_url, is_url, real_path, url_slug
from dragoman.settings import DEFAULT_STORE

_SCHEMA = """
CREATE TABLE IF NOT EXISTS run (number INTEGER PRIMARY KEY, command TEXT NOT NULL, finished INTEGER NOT NULL DEFAULT 0);
CREATE TABLE IF NOT EXISTS document (
    id TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, generator TEXT NOT NULL, origin TEXT NOT NULL,
    statements INTEGER NOT NULL, run INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS document_origin ON document (origin);
CREATE TABLE IF NOT EXISTS rejected (
    place TEXT PRIMARY KEY, reason TEXT NOT NULL, run INTEGER NOT NULL
) WITHOUT ROWID;
"""


class Kind(StrEnum):
    """What became of one article."""

    BUILT = "built"
    UNCHANGED = "unchanged"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the journal; `id` is empty for what never became an article, `reason` for what was built.

    `place` is where the article lies, `origin` what its id was made from (see Found).
    """

    kind: Kind
    place: str
    id: str = ""
    fingerprint: str = ""
    origin: str = ""
    statements: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """What the journal knows of an article id; `run` is the last run that met it."""

    fingerprint: str
    generator: str
    origin: str
    run: int


@dataclass(frozen=True, slots=True)
class Summary:
    """A journal in numbers: articles built, their statements, articles rejected, and whether the last run ended."""

    articles: int
    statements: int
    rejected: int
    complete: bool


def journal_path(store: str) -> Path:
    """Return where a journal lies: in its store's folder, so that both go together; for a server below .dragoman."""
    if is_url(store):
        return DEFAULT_STORE.parent / "journals" / f"{url_slug(store)}.sqlite"
    return Path(store) / "journal.sqlite"


class Journal:
    """The journal in one SQLite file; `generator` is the version of what reads the articles."""

    def __init__(self, path: Path, generator: str = "") -> None:
        self.path, self.generator = path, generator
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._base = sqlite3.connect(path)
            self._base.executescript(_SCHEMA)
            self._take_over()
        except (OSError, sqlite3.Error) as error:
            raise StoreError(f"{path}: the journal {_trouble(error)}") from error
        self.run = 0

    def _take_over(self) -> None:
        """Take over what version 0.14 and older noted, which knew a file by the name that it was given."""
        if self._base.execute("SELECT 1 FROM sqlite_master WHERE name = 'article'").fetchone():
            self._base.create_function("origin_of", 1, _origin)
            with self._base:
                columns = "id, fingerprint, generator, origin_of(place), statements, run"
                self._base.execute(f"INSERT OR IGNORE INTO document SELECT {columns} FROM article")
                self._base.execute("DROP TABLE article")

    def begin(self, command: str) -> None:
        """Open a run: it meets everything anew, also where it goes on with one that was stopped."""
        with self._base:
            self.run = self._base.execute("INSERT INTO run (command) VALUES (?)", (_text(command),)).lastrowid or 0
            self._base.execute("DELETE FROM rejected")

    def end(self) -> None:
        """Mark the run as finished."""
        with self._base:
            self._base.execute("UPDATE run SET finished = 1 WHERE number = ?", (self.run,))

    def known(self, article_id: str) -> Known | None:
        """Return what is known of an article id."""
        query = "SELECT fingerprint, generator, origin, run FROM document WHERE id = ?"
        row = self._base.execute(query, (article_id,)).fetchone()
        return Known(*row) if row else None

    def id_at(self, origin: str) -> str | None:
        """Return the id of the article that was made from a file or address."""
        row = self._base.execute("SELECT min(id) FROM document WHERE origin = ?", (origin,)).fetchone()
        return str(row[0]) if row[0] is not None else None

    def gone(self, folders: Iterable[str] = ("",)) -> Iterator[str]:
        """Yield the ids of articles whose files are no longer there, of those below the folders (by their real paths).

        An article that was given its id may lie anywhere, and a name of bytes that are no characters tells no file.
        """
        for folder in folders:
            below = os.path.join(folder, "")
            rows = self._base.execute(
                "SELECT id, origin FROM document WHERE run <> ? AND substr(origin, 1, ?) = ? ORDER BY id",
                (self.run, len(below), below),
            )
            for article_id, origin in rows:
                if os.path.isabs(origin) and "\\udc" not in origin and not os.path.lexists(origin):
                    yield article_id

    def write(self, entries: Iterable[Entry]) -> None:
        """Write entries in one transaction."""
        with self._base:
            for entry in entries:
                self._write(entry)

    def _write(self, entry: Entry) -> None:
        if entry.kind is Kind.REJECTED:
            refused = (_text(entry.place), _text(entry.reason), self.run)
            self._base.execute("INSERT OR REPLACE INTO rejected VALUES (?, ?, ?)", refused)
        elif entry.kind is Kind.UNCHANGED:
            self._base.execute(
                "UPDATE document SET run = ?, origin = ? WHERE id = ?", (self.run, entry.origin, entry.id)
            )
        else:
            made = (entry.id, entry.fingerprint, self.generator, entry.origin, entry.statements, self.run)
            self._base.execute("INSERT OR REPLACE INTO document VALUES (?, ?, ?, ?, ?, ?)", made)

    def forget(self, article_ids: Iterable[str]) -> None:
        """Remove what is known of the articles, in one transaction."""
        with self._base:
            self._base.executemany("DELETE FROM document WHERE id = ?", ((article_id,) for article_id in article_ids))

    def summary(self) -> Summary:
        """Return the journal in numbers."""
        articles, statements = self._base.execute(
            "SELECT count(*), coalesce(sum(statements), 0) FROM document"
        ).fetchone()
        (rejected,) = self._base.execute("SELECT count(*) FROM rejected").fetchone()
        (open_runs,) = self._base.execute(
            "SELECT count(*) FROM run WHERE finished = 0 AND number = (SELECT max(number) FROM run)"
        ).fetchone()
        return Summary(articles, statements, rejected, not open_runs)

    def commands(self) -> tuple[str, ...]:
        """Return the paths that each run was given, in the order of the first run with them."""
        rows = self._base.execute("SELECT command FROM run GROUP BY command ORDER BY min(number)")
        return tuple(command for (command,) in rows)

    def rejected(self) -> Iterator[tuple[str, str]]:
        """Yield place and reason of what the last run rejected, line 9 of a file before line 10."""
        yield from sorted(self._base.execute("SELECT place, reason FROM rejected"), key=_by_line)

    def close(self) -> None:
        """Close the file."""
        self._base.close()


def _trouble(error: Exception) -> str:
    if isinstance(error, sqlite3.OperationalError) and "locked" in str(error):
        return "is in use by another program: wait until it has finished"
    if isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError):
        return f"is damaged ({error}): take this file away; the graph stays, and a build reads its articles again"
    return f"cannot be opened ({error}); choose another --store"


def _by_line(row: tuple[str, str]) -> tuple[str, int, tuple[str, str]]:
    file, _, line = row[0].rpartition(":")
    return (file, int(line), row) if line.isdecimal() else (row[0], 0, row)


def _origin(place: str) -> str:
    return bare_url(place) if is_url(place) else real_path(Path(place))


def _text(text: str) -> str:
    """Return a text as SQLite can keep it: a file's name may hold bytes that are no characters."""
    return text.encode("utf-8", "backslashreplace").decode()
