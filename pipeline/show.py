"""Finding one row of the published tables by its id, with its sentence and where it was read.

Works on the published files alone, so it shows exactly what a reviewer sees in a spreadsheet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.cells import restore
from pipeline.csvfile import read_rows
from pipeline.errors import KallsparError
from pipeline.publish import schema

Row = dict[str, str]

_ARTICLE = "articles"
#: A cell of ``subject_span``: witness, sentence, offsets.
_SPAN = re.compile(r"(\w+) (\S+) (\d+)\.\.(\d+)")
_TABLE_OF = {
    "s": schema.SENTENCES,
    "m": schema.MENTIONS,
    "o": schema.ORGANISATIONS,
    "f": schema.PERCENTAGES,
    "d": schema.DATES,
    "c": schema.CONFLICTS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A sentence in both languages with the marked spans of each, as offsets in that text."""

    sentence_id: str
    article_id: str
    start: int
    end: int
    text: str
    spans: tuple[tuple[int, int], ...]
    translation: str
    translation_status: str
    translation_spans: tuple[tuple[int, int], ...]

    def to_json(self) -> dict[str, object]:
        """Plain values for ``json.dumps``."""
        return {
            "sentence_id": self.sentence_id,
            "article_id": self.article_id,
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "spans": [list(span) for span in self.spans],
            "translation": self.translation or None,
            "translation_status": self.translation_status,
            "translation_spans": [list(span) for span in self.translation_spans],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A row of a table with the passages that it was read from."""

    table: str
    row: Row
    passages: tuple[Passage, ...]

    def to_json(self) -> dict[str, object]:
        """Plain values for ``json.dumps``."""
        return {
            "table": self.table,
            "row": {name: cell or None for name, cell in self.row.items()},
            "passages": [one.to_json() for one in self.passages],
        }


def find(dataset: Path, key: str) -> Shown:
    """The row with this id, or the article with this id or path.

    Raises:
        KallsparError: Nothing was published yet, or no row has this id.
    """
    if not (dataset / "articles.csv").is_file():
        raise KallsparError(str(dataset), "nothing is published yet", "run: kallspar run")
    table = _TABLE_OF.get(key[:1]) if key[1:2] == "-" else None
    row = next((r for r in rows(dataset, table.name) if r[table.key] == key), None) if table else None
    if table is not None and row is not None:
        return Shown(table=table.name, row=row, passages=_passages(dataset, table.name, row))
    for article in rows(dataset, _ARTICLE):
        if key in (article["article_id"], article["path"]):
            return Shown(table=_ARTICLE, row=article, passages=_passages(dataset, _ARTICLE, article))
    raise KallsparError(
        key,
        "no article, sentence or row has this id",
        "ids stand in the first column of outputs/dataset/*.csv",
    )


def rows(dataset: Path, table: str) -> Iterator[Row]:
    """The rows of a published table, its cells as they were before they were made safe for spreadsheets."""
    text = (dataset / f"{table}.csv").read_bytes().decode("utf-8-sig")
    for _, row in read_rows(text)[1]:
        yield {name: restore(cell) for name, cell in row.items()}


def _passages(dataset: Path, table: str, row: Row) -> tuple[Passage, ...]:
    """The sentences of a row in the order of the articles, with its mentions and parts marked."""
    mentions = list(rows(dataset, schema.MENTIONS.name))
    concerned = _concerned(dataset, row) if table == schema.CONFLICTS.name else [(table, row)]
    marked = [m for name, one in concerned for m in _marked(name, one, mentions)]
    if table == schema.PERCENTAGES.name:
        marked += _part_spans(row)
    if table == _ARTICLE:
        chosen = [s for s in rows(dataset, schema.SENTENCES.name) if s["article_id"] == row["article_id"]]
    else:
        ids = {m["sentence_id"] for m in marked}
        for _, one in concerned:
            ids |= {one.get("sentence_id", ""), *one.get("sentence_ids", "").split("; ")}
        chosen = [s for s in rows(dataset, schema.SENTENCES.name) if s["sentence_id"] in ids]
    return tuple(passage(sentence, marked) for sentence in chosen)


def _marked(table: str, row: Row, mentions: list[Row]) -> list[Row]:
    """The mentions that a row rests on; all of a sentence's or an article's."""
    if table == schema.MENTIONS.name:
        return [m for m in mentions if m["mention_id"] == row["mention_id"]]
    if table == schema.PERCENTAGES.name:
        return [m for m in mentions if m["mention_id"] in row["witnesses"].split("; ")]
    if table == schema.ORGANISATIONS.name:
        return [m for m in mentions if m["organisation_id"] == row["organisation_id"]]
    if table == schema.DATES.name:
        same = [m for m in mentions if m["sentence_id"] == row["sentence_id"] and m["kind"] == "date"]
        return [m for m in same if m["text"] == row["text"] or m["edtf"] == row["edtf"]]
    if table == schema.SENTENCES.name:
        return [m for m in mentions if m["sentence_id"] == row["sentence_id"]]
    return [m for m in mentions if m["article_id"] == row.get("article_id")]


def _part_spans(fact: Row) -> list[Row]:
    """Where the parts of a fact were read, a sentence before its own too, in the form of mentions."""
    return [
        {"witness": found[1], "sentence_id": found[2], "start": found[3], "end": found[4]}
        for column in ("subject_span", "measure_span", "object_span")
        for found in [_SPAN.match(fact.get(column, ""))]
        if found
    ]


def _concerned(dataset: Path, conflict: Row) -> list[tuple[str, Row]]:
    """The rows that a conflict is about, each with its table."""
    ids = set(conflict["rows"].split("; "))
    return [
        (table.name, row)
        for table in (schema.DATES, schema.PERCENTAGES)
        for row in rows(dataset, table.name)
        if row[table.key] in ids
    ]


def passage(sentence: Row, marked: list[Row]) -> Passage:
    """A sentence of ``sentences.csv`` with those of the spans ``marked`` that stand in it.

    A marked row needs ``sentence_id``, ``witness``, ``start`` and ``end``, as in ``mentions.csv``.
    """
    own = [m for m in marked if m["sentence_id"] == sentence["sentence_id"]]
    start = int(sentence["start"])
    spans = {
        witness: tuple(
            sorted(
                {(int(m["start"]) - offset, int(m["end"]) - offset) for m in own if m["witness"] == witness},
                key=lambda span: (span[0], -span[1]),
            )
        )
        for witness, offset in (("source", start), ("translation", 0))
    }
    return Passage(
        sentence_id=sentence["sentence_id"],
        article_id=sentence["article_id"],
        start=start,
        end=int(sentence["end"]),
        text=sentence["text"],
        spans=spans["source"],
        translation=sentence["translation"],
        translation_status=sentence["translation_status"],
        translation_spans=spans["translation"],
    )
