"""The ledger: what was read, from which version, under which fingerprint, with which result.

It is one SQLite database under ``outputs/``. It alone decides what a run must do again. An article is
committed whole, in one transaction, or not at all; a run that is killed loses at most the articles that
it was reading. The database is disposable: without it the next run reads everything afresh, to the same
result.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from pipeline import codec
from pipeline.errors import KallsparError
from pipeline.records import ArticleReading, Run

__all__ = ["Entry", "Ledger", "MachineTranslation", "Waiting"]

_SCHEMA_VERSION = 1
_SCHEMA = """
CREATE TABLE article (
    id TEXT PRIMARY KEY, input_key TEXT NOT NULL, translation_key TEXT NOT NULL, pending INTEGER NOT NULL,
    reading TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE machine_translation (
    source TEXT NOT NULL, target TEXT NOT NULL, text TEXT NOT NULL, engine TEXT NOT NULL,
    version TEXT NOT NULL, translation TEXT NOT NULL, PRIMARY KEY (source, target, text, engine, version)
) WITHOUT ROWID;
CREATE TABLE published (path TEXT PRIMARY KEY, sha256 TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE note (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE run (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL, fingerprint TEXT NOT NULL, counts TEXT NOT NULL,
    engines TEXT NOT NULL, timings TEXT NOT NULL);
"""
#: What was added to the schema without a change to the rest: older ledgers get it when they are opened.
_ADDED = """
CREATE TABLE IF NOT EXISTS waiting (
    number INTEGER PRIMARY KEY AUTOINCREMENT, source TEXT NOT NULL, target TEXT NOT NULL, text TEXT NOT NULL,
    reason TEXT NOT NULL, UNIQUE (source, target, text));
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What the ledger holds of one article.

    Attributes:
        input_key: Hash of all that the reading depends on but the translations: text, metadata, code, models.
        translation_key: Hash of the translations that it was read with.
        pending: How many of its sentences wait for a translation.
    """

    id: str
    input_key: str
    translation_key: str
    pending: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MachineTranslation:
    """A translation that an engine made: kept so that nothing is sent twice."""

    source: str
    target: str
    text: str
    engine: str
    version: str
    translation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A text without a translation: ``number`` tells who waits longer, ``reason`` is the latest."""

    number: int
    source: str
    target: str
    text: str
    reason: str


class Ledger:
    """An open ledger. Use as a context manager; every writing method is one transaction."""

    def __init__(self, path: Path) -> None:
        """Open or make the database at ``path``.

        Raises:
            KallsparError: The folder cannot be written, or the file is no ledger.
        """
        self._path = path
        with self._explained():
            path.parent.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(path, timeout=30, isolation_level=None)
            self._db.execute("PRAGMA journal_mode=WAL")
            self._db.execute("PRAGMA synchronous=FULL")
            self._prepare()

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._db.close()

    def entries(self) -> dict[str, Entry]:
        """What is held, by article id."""
        rows = self._query("SELECT id, input_key, translation_key, pending FROM article ORDER BY id")
        return {
            row[0]: Entry(id=row[0], input_key=row[1], translation_key=row[2], pending=row[3]) for row in rows
        }

    def reading(self, article_id: str) -> ArticleReading:
        """The reading of one article.

        Raises:
            KeyError: It is not held.
            ValueError: It was written by code with other records; it must be read again.
        """
        rows = self._query("SELECT reading FROM article WHERE id = ?", article_id)
        if not rows:
            raise KeyError(article_id)
        reading = codec.decode(rows[0][0])
        if not isinstance(reading, ArticleReading):
            raise TypeError(f"{article_id}: the ledger holds a {type(reading).__name__}")
        return reading

    def readings(self) -> Iterator[ArticleReading]:
        """Every reading, in order of article id."""
        with self._explained():
            found = self._db.execute("SELECT reading FROM article ORDER BY id")
        while True:  # one at a time: as text they take more memory than as records
            with self._explained():
                row = found.fetchone()
            if row is None:
                return
            yield codec.decode(row[0])

    def put(self, entry: Entry, reading: ArticleReading) -> None:
        """Commit one article's reading, whole."""
        with self._writing():
            self._db.execute(
                "INSERT OR REPLACE INTO article VALUES (?, ?, ?, ?, ?)",
                (entry.id, entry.input_key, entry.translation_key, entry.pending, codec.encode(reading)),
            )

    def keep_only(self, article_ids: Iterable[str]) -> int:
        """Forget every article that is not named (it left the corpus); how many that were."""
        gone = sorted(set(self.entries()) - set(article_ids))
        if gone:
            with self._writing():
                self._db.executemany("DELETE FROM article WHERE id = ?", [(one,) for one in gone])
        return len(gone)

    def forget(self, article_id: str, reason: str) -> None:
        """Drop an article that could not be read, and remember why."""
        with self._writing():
            self._db.execute("DELETE FROM article WHERE id = ?", (article_id,))
            self._db.execute("INSERT OR REPLACE INTO note VALUES (?, ?)", (f"failure {article_id}", reason))

    def failure(self, article_id: str) -> str:
        """Why an article could not be read when that was last tried, or ""."""
        return self.note(f"failure {article_id}")

    def machine_translations(self) -> Iterator[MachineTranslation]:
        """Everything that engines answered, kept or rejected."""
        rows = self._query(
            "SELECT source, target, text, engine, version, translation FROM machine_translation "
            "ORDER BY source, target, text, engine, version"
        )
        for source, target, text, engine, version, made in rows:
            yield MachineTranslation(
                source=source, target=target, text=text, engine=engine, version=version, translation=made
            )

    def count_machine_translations(self) -> int:
        """How many answers of engines are held."""
        return int(self._query("SELECT COUNT(*) FROM machine_translation")[0][0])

    def put_machine_translations(self, made: Iterable[MachineTranslation]) -> None:
        """Keep what an engine made."""
        rows = [(m.source, m.target, m.text, m.engine, m.version, m.translation) for m in made]
        if rows:
            with self._writing():
                self._db.executemany("INSERT OR IGNORE INTO machine_translation VALUES (?,?,?,?,?,?)", rows)

    def waiting(self) -> Iterator[Waiting]:
        """The texts that wait for a translation, those that wait longest first."""
        rows = self._query("SELECT number, source, target, text, reason FROM waiting ORDER BY number")
        for number, source, target, text, reason in rows:
            yield Waiting(number=number, source=source, target=target, text=text, reason=reason)

    def put_waiting(self, texts: Iterable[tuple[str, str, str, str]]) -> None:
        """Remember that texts wait: (source, target, text, reason). One that does already keeps its place."""
        rows = list(texts)
        if rows:
            with self._writing():
                self._db.executemany(
                    "INSERT INTO waiting (source, target, text, reason) VALUES (?, ?, ?, ?) "
                    "ON CONFLICT (source, target, text) DO UPDATE SET reason = excluded.reason",
                    rows,
                )

    def drop_waiting(self, texts: Iterable[tuple[str, str, str]]) -> None:
        """Texts that wait no more: (source, target, text)."""
        rows = list(texts)
        if rows:
            with self._writing():
                self._db.executemany("DELETE FROM waiting WHERE source = ? AND target = ? AND text = ?", rows)

    def published(self) -> dict[str, str]:
        """SHA-256 of each published file as last written, by its path below ``outputs/``."""
        return dict(self._query("SELECT path, sha256 FROM published ORDER BY path"))

    def note(self, name: str) -> str:
        """A remembered text, or ""."""
        rows = self._query("SELECT value FROM note WHERE name = ?", name)
        return str(rows[0][0]) if rows else ""

    def put_note(self, name: str, value: str) -> None:
        """Remember a text."""
        with self._writing():
            self._db.execute("INSERT OR REPLACE INTO note VALUES (?, ?)", (name, value))

    def put_published(self, files: Mapping[str, str]) -> None:
        """Remember what was published."""
        with self._writing():
            self._db.execute("DELETE FROM published")
            self._db.executemany("INSERT INTO published VALUES (?, ?)", sorted(files.items()))

    def put_run(self, run: Run) -> None:
        """Add a run to the history."""
        with self._writing():
            self._db.execute(
                "INSERT INTO run (id, fingerprint, counts, engines, timings) VALUES (?, ?, ?, ?, ?)",
                (
                    run.id,
                    run.fingerprint,
                    json.dumps(run.counts, sort_keys=True),
                    json.dumps(run.engines),
                    json.dumps({stage: round(seconds, 4) for stage, seconds in run.timings.items()}),
                ),
            )

    def last_run(self) -> Run | None:
        """The latest run, or None."""
        rows = self._query(
            "SELECT id, fingerprint, counts, engines, timings FROM run ORDER BY number DESC LIMIT 1"
        )
        if not rows:
            return None
        row = rows[0]
        return Run(
            id=row[0],
            fingerprint=row[1],
            counts=json.loads(row[2]),
            engines=tuple(json.loads(row[3])),
            timings=json.loads(row[4]),
        )

    def _query(self, sql: str, *values: str) -> list[tuple[Any, ...]]:
        with self._explained():
            return self._db.execute(sql, values).fetchall()

    def _prepare(self) -> None:
        version = self._db.execute("PRAGMA user_version").fetchone()[0]
        if version == _SCHEMA_VERSION:
            self._db.executescript(_ADDED)
            return
        if version != 0:
            raise KallsparError(
                str(self._path),
                f"was written by another version (schema {version})",
                "delete the outputs folder; the next run rebuilds it",
            )
        self._db.executescript(f"BEGIN; {_SCHEMA} {_ADDED} PRAGMA user_version = {_SCHEMA_VERSION}; COMMIT;")

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with self._explained():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Turn what the system says into one line that names the file and the remedy."""
        try:
            yield
        except sqlite3.DatabaseError as error:
            reason = str(error)
            remedies = {
                "file is not a database": "delete the outputs folder; the next run rebuilds it",
                "database disk image is malformed": "delete the outputs folder; the next run rebuilds it",
                "database or disk is full": "free some disk space and run again; what was committed is kept",
                "database is locked": "another run is at work; wait for it",
            }
            remedy = remedies.get(reason, "check that the folder can be written and the disk is not full")
            raise KallsparError(str(self._path), reason, remedy) from None
        except OSError as error:
            raise KallsparError(
                str(error.filename or self._path), error.strerror or str(error), "make the folder writable"
            ) from None
