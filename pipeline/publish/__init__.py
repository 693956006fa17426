"""From the dataset to files: tables, their description, the report and the annotations.

Published files are views: they are written whole, from the dataset alone, to the same bytes every time.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from pipeline.publish import schema
from pipeline.publish.annotations import web_annotations
from pipeline.publish.files import clear_staged, sha256, write_file, write_files
from pipeline.publish.report import report
from pipeline.publish.tables import Row, Source, tables
from pipeline.reconcile import Dataset, ReviewItem

__all__ = ["PUBLISHED", "Source", "intact", "publish", "render", "sha256"]

#: Every published file, by its path below ``outputs/``.
PUBLISHED: tuple[str, ...] = (
    *(f"dataset/{table.name}.csv" for table in schema.TABLES),
    "dataset/datapackage.json",
    "annotations.jsonl",
    "report.html",
)


def render(
    dataset: Dataset, unread: Sequence[Source] = (), review: Sequence[ReviewItem] = ()
) -> Iterator[tuple[str, bytes]]:
    """Every published file as (path below ``outputs/``, bytes), in the order of :data:`PUBLISHED`."""
    rows = tables(dataset, unread, review)
    encoded = {table.name: _csv(table, rows[table.name]) for table in schema.TABLES}
    for name, data in encoded.items():
        yield f"dataset/{name}.csv", data
    package = json.dumps(schema.datapackage(encoded), ensure_ascii=False, indent=2)
    yield "dataset/datapackage.json", (package + "\n").encode()
    yield "annotations.jsonl", web_annotations(dataset).encode("utf-8")
    yield "report.html", report(dataset, rows).encode("utf-8")


def publish(
    outputs: Path, files: Iterator[tuple[str, bytes]], before: Mapping[str, str]
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
    changed: dict[Path, bytes] = {}
    for name, data in files:
        path = outputs / name
        clear_staged(path)
        written[name] = sha256(data)
        there = _sha256_of(path)
        if there == written[name]:
            continue
        if there and before.get(name, there) != there and path.suffix == ".csv":
            kept = f"edited/{path.stem}-{there[:8]}.csv"
            write_file(outputs / kept, path.read_bytes())
            aside.append(kept)
        changed[path] = data
    write_files(changed)
    return written, tuple(aside)


def intact(outputs: Path, published: Mapping[str, str]) -> bool:
    """Whether every published file is there as it was written."""
    return set(published) == set(PUBLISHED) and all(
        _sha256_of(outputs / name) == digest for name, digest in published.items()
    )


def _sha256_of(path: Path) -> str:
    try:
        return sha256(path.read_bytes())
    except OSError:
        return ""


def _csv(table: schema.Table, rows: Sequence[Row]) -> bytes:
    import pandas as pd  # noqa: PLC0415  # half a second that only a run which publishes should pay

    columns = [column.name for column in table.columns]
    frame = pd.DataFrame([[row[name] for name in columns] for row in rows], columns=columns, dtype=str)
    text = frame.to_csv(index=False, lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
    return b"\xef\xbb\xbf" + text.encode("utf-8")
