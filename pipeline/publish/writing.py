"""From the dataset to files: tables, their description, the report and the annotations.

Published files are views: they are written whole, from the dataset alone, to the same bytes every time. They
are made piece by piece, so that no table of a large corpus is ever in memory.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

from pipeline.publish import schema
from pipeline.publish.annotations import web_annotations
from pipeline.publish.files import Staging, clear_staged, read_chunks, sha256_of
from pipeline.publish.report import report
from pipeline.publish.tables import Row, Source, Tables
from pipeline.reconcile import Dataset, ReviewItem

__all__ = ["PUBLISHED", "Source", "intact", "publish", "render"]

#: Every published file, by its path below ``outputs/``.
PUBLISHED: tuple[str, ...] = (
    *(f"dataset/{table.name}.csv" for table in schema.TABLES),
    "dataset/datapackage.json",
    "annotations.jsonl",
    "report.html",
)
#: Rows of a table that are made at a time.
_ROWS = 200
#: Characters of another file that are made at a time, about.
_PIECE = 1 << 18


def render(
    dataset: Dataset, unread: Sequence[Source] = (), review: Sequence[ReviewItem] = ()
) -> Iterator[tuple[str, Iterator[bytes]]]:
    """Every published file as (path below ``outputs/``, bytes in pieces), in the order of :data:`PUBLISHED`.

    Take all pieces of a file before the next file: later ones tell what was in those before.
    """
    tables = Tables(dataset, unread, review)
    written: dict[str, _Written] = {}
    for table in schema.TABLES:
        written[table.name] = one = _Written()
        yield f"dataset/{table.name}.csv", one.pieces(table, tables.rows(table))
    described = {name: (one.size, one.sha256) for name, one in written.items()}
    package = json.dumps(schema.datapackage(described), ensure_ascii=False, indent=2)
    yield "dataset/datapackage.json", iter(((package + "\n").encode(),))
    yield "annotations.jsonl", _joined(web_annotations(dataset))
    page = report(dataset, tables, {name: one.rows for name, one in written.items()})
    yield "report.html", iter((page.encode("utf-8"),))


def publish(
    outputs: Path, files: Iterable[tuple[str, Iterable[bytes]]], before: Mapping[str, str]
) -> tuple[dict[str, str], tuple[str, ...]]:
    """Write what changed of ``files`` below ``outputs``.

    A table that somebody edited since it was published (``before`` has its SHA-256 by path) is put aside
    below ``outputs/edited/`` first: a review that was not imported yet is work.

    Returns:
        The SHA-256 of each file by its path, and the paths of what was put aside.

    Raises:
        KallsparError: A file cannot be written. All are as they were.
    """
    written = {}
    aside = []
    with Staging() as staging:
        for name, pieces in files:
            path = outputs / name
            clear_staged(path)
            there = sha256_of(path)
            written[name] = staging.add(path, pieces, there=there)
            if there not in ("", written[name], before.get(name, there)) and path.suffix == ".csv":
                kept = f"edited/{path.stem}-{there[:8]}.csv"
                staging.add(outputs / kept, read_chunks(path))
                aside.append(kept)
        staging.commit()
    return written, tuple(aside)


def intact(outputs: Path, published: Mapping[str, str]) -> bool:
    """Whether every published file is there as it was written."""
    return set(published) == set(PUBLISHED) and all(
        sha256_of(outputs / name) == digest for name, digest in published.items()
    )


class _Written:
    """One table as CSV, and what is known of it when all of it was made."""

    def __init__(self) -> None:
        self.rows = 0
        self.size = 0
        self._hash = hashlib.sha256()

    @property
    def sha256(self) -> str:
        return self._hash.hexdigest()

    def pieces(self, table: schema.Table, rows: Iterable[Row]) -> Iterator[bytes]:
        import pandas as pd  # noqa: PLC0415  # half a second that only a run which publishes should pay

        columns = [column.name for column in table.columns]
        waiting = iter(rows)
        while (some := tuple(islice(waiting, _ROWS))) or not self.size:
            frame = pd.DataFrame(
                [[row[name] for name in columns] for row in some], columns=columns, dtype=str
            )
            text = frame.to_csv(
                index=False, header=not self.size, lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL
            )
            piece = ("" if self.size else "\ufeff").encode() + text.encode("utf-8")
            self.rows += len(some)
            self.size += len(piece)
            self._hash.update(piece)
            yield piece


def _joined(lines: Iterable[str]) -> Iterator[bytes]:
    """Lines as UTF-8, many at a time."""
    waiting: list[str] = []
    length = 0
    for line in lines:
        waiting.append(line)
        length += len(line)
        if length >= _PIECE:
            yield "".join(waiting).encode("utf-8")
            waiting, length = [], 0
    if waiting:
        yield "".join(waiting).encode("utf-8")
