"""Reviewers' decisions: kept for ever in ``corpus/decisions.csv``, applied on every run.

Invariant: the log is append-only. Nothing here rewrites a line; a later line for the same key and field
wins, an ``unsure`` is an answer too, and a decision whose key is gone is shown as orphaned, never dropped
and never moved to something else.
"""

from __future__ import annotations

import csv
import io
import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from pipeline import cells
from pipeline.csvfile import delimiter_of, read_rows
from pipeline.encoding import decode
from pipeline.errors import KallsparError
from pipeline.records import JUDGEMENTS, Decision, Judgement, Problem

COLUMNS = ("key", "field", "judgement", "value", "reviewer", "decided_at", "note", "evidence")

#: First column of each published table that can be reviewed, with the field that its rows decide.
REVIEWABLE: Mapping[str, str] = {
    "mention_id": "mention",
    "fact_id": "fact",
    "row_id": "date",
    "organisation_id": "organisation",
    "conflict_id": "conflict",
}


#: What a decision can be about.
FIELDS = tuple(REVIEWABLE.values())
_ORGANISATION_ID = re.compile(r"o-[0-9a-f]{16}")
#: By these the review queue is known: its rows stand in several tables, and ``field`` says what each decides.
QUEUE_COLUMNS = frozenset({"priority", "field", "row_id"})

#: How to add to a file in an encoding of :func:`decode`. (A byte-order mark stands at its head only.)
_APPENDABLE = {"utf-8": "utf-8", "utf-8-sig": "utf-8", "windows-1252": "windows-1252"}

#: Called with field, value and the kind of mention ("" for other rows).
Check = Callable[[str, str, str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """The log as it is in force.

    Attributes:
        log: Every decision in the order of the file.
        problems: Lines that could not be understood; they stay in the file.
    """

    log: tuple[Decision, ...] = ()
    problems: tuple[Problem, ...] = ()

    def in_force(self) -> dict[tuple[str, str], Decision]:
        """The last decision for each (key, field)."""
        return {(decision.key, decision.field): decision for decision in self.log}

    def orphaned(self, targets: Iterable[tuple[str, str]]) -> tuple[Decision, ...]:
        """Decisions in force whose (key, field) is none of ``targets``, or that point to none."""
        present = set(targets)
        return tuple(
            one
            for target, one in sorted(self.in_force().items())
            if target not in present
            or (one.judgement in ("same", "different") and (one.value, one.field) not in present)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What an import made: decisions to append, rows left alone, and rows not understood."""

    decisions: tuple[Decision, ...]
    unchanged: int
    problems: tuple[Problem, ...]


def read_decisions(path: Path) -> Decisions:
    """The decisions in ``path``; none if there is no such file.

    A line that cannot be understood becomes a problem; the others hold all the same.

    Raises:
        KallsparError: The file cannot be read at all: no run may silently forget what people decided.
    """
    try:
        text, _ = decode(path.read_bytes())
        columns, rows = read_rows(text, delimiter_of(text))
    except FileNotFoundError:
        return Decisions()
    except (OSError, ValueError) as error:
        raise KallsparError(
            "corpus/decisions.csv", f"cannot be read: {error}", "mend it, as UTF-8 CSV"
        ) from None
    missing = [column for column in ("key", "field", "judgement") if column not in columns]
    if text.strip() and missing:
        raise KallsparError(
            "corpus/decisions.csv", f"has no column {missing[0]!r}", f"columns: {','.join(COLUMNS)}"
        )
    log: list[Decision] = []
    problems: list[Problem] = []
    for number, row in rows:
        where = f"corpus/decisions.csv line {number}"
        known = {column: cells.restore(row.get(column, "").strip()) for column in COLUMNS}
        if not known["key"] and not known["judgement"]:
            continue
        wrong = _line_problem(known, "" in row)
        if wrong:
            problems.append(Problem(subject=where, message=wrong[0], remedy=wrong[1]))
            continue
        log.append(
            Decision(
                key=known["key"],
                field=known["field"],
                judgement=cast("Judgement", known["judgement"]),
                value=known["value"],
                reviewer=known["reviewer"],
                decided_at=known["decided_at"],
                note=known["note"],
                evidence=known["evidence"],
            )
        )
    return Decisions(log=tuple(log), problems=tuple(problems))


def _line_problem(known: Mapping[str, str], more_cells: bool) -> tuple[str, str] | None:
    if not known["key"]:
        return "a decision without a key", "give the id of its row"
    if known["judgement"] not in JUDGEMENTS:
        return f"judgement {known['judgement']!r} is unknown", ", ".join(JUDGEMENTS)
    if known["field"] not in FIELDS:
        return f"field {known['field']!r} is unknown", ", ".join(FIELDS)
    return ("has more cells than the header", "quote cells with commas") if more_cells else None


def append_decisions(path: Path, decisions: Sequence[Decision]) -> None:
    """Add lines to the log, all of them or none; makes the file with its header if it is not there.

    A log that a spreadsheet saved keeps the delimiter and the encoding which that gave it.

    Raises:
        KallsparError: The file cannot be written, or its encoding lacks a character.
    """
    if not decisions:
        return
    try:
        existing = path.read_bytes() if path.exists() else b""
        before, encoding = decode(existing)
        delimiter = delimiter_of(before)
        columns = read_rows(before, delimiter)[0] or COLUMNS
        lost = [c for c in COLUMNS if c not in columns and c not in ("note", "evidence")]
        if lost:
            raise KallsparError(str(path), f"has no column {lost[0]!r}", "add it to the header")
        text = io.StringIO(newline="")
        writer = csv.writer(text, lineterminator="\r\n", delimiter=delimiter)
        if not existing:
            text.write("\ufeff")
            writer.writerow(COLUMNS)
        elif not existing.endswith(b"\n"):
            text.write("\r\n")
        for decision in decisions:
            writer.writerow([cells.neutralise(str(getattr(decision, column, ""))) for column in columns])
        added = text.getvalue().encode(_APPENDABLE[encoding])
    except (KeyError, UnicodeEncodeError):
        raise KallsparError(
            str(path), f"is {encoding}, to which this cannot be added", "save it as CSV UTF-8"
        ) from None
    except (OSError, ValueError) as error:
        raise KallsparError(str(path), f"cannot be read: {error}", "mend it, as UTF-8 CSV") from None
    try:
        with path.open("ab") as file:
            try:
                file.write(added)
                file.flush()
                os.fsync(file.fileno())
            except OSError:
                # All lines or none: half a line would spoil the next one too.
                os.ftruncate(file.fileno(), len(existing))
                raise
    except OSError as error:
        raise KallsparError(
            str(path), f"cannot be written: {error.strerror}", "check permissions and space"
        ) from None


def import_file(log: Path, file: Path, *, reviewer: str, decided_at: str, check: Check) -> Imported:
    """:func:`import_table` for a CSV as a spreadsheet saved it; the decisions are appended to ``log``.

    Commas, semicolons (a Swedish Excel) and tabs are understood, and every encoding of :func:`decode`.

    Raises:
        KallsparError: The file cannot be read, or is no table that can be reviewed.
    """
    try:
        text, _ = decode(file.read_bytes())
        columns, rows = read_rows(text, delimiter_of(text))
    except OSError as error:
        raise KallsparError(str(file), f"cannot be read: {error.strerror}", "check the name") from None
    except ValueError as error:
        raise KallsparError(str(file), f"cannot be read: {error}", "save it as CSV (UTF-8)") from None
    in_force = read_decisions(log).in_force()
    imported = import_table(
        columns,
        rows,
        name=file.name,
        in_force=in_force,
        reviewer=reviewer,
        decided_at=decided_at,
        check=check,
    )
    append_decisions(log, imported.decisions)
    return imported


def import_table(
    columns: Sequence[str],
    rows: Sequence[tuple[int, Mapping[str, str]]],
    *,
    name: str,
    in_force: Mapping[tuple[str, str], Decision],
    reviewer: str,
    decided_at: str,
    check: Check,
) -> Imported:
    """Decisions from the ``decision`` and ``corrected_value`` columns of an edited published table.

    A row whose two cells say what is in force already adds nothing, so a file can be imported twice.
    ``corrected_value`` alone means ``correct``.

    Args:
        columns: The header.
        rows: Each row with its line number, cells as the spreadsheet saved them.
        name: The file, for messages.
        in_force: The decisions so far.
        reviewer, decided_at: Who decided, and when (ISO 8601).
        check: Raises ValueError for a corrected value that cannot be read.

    Raises:
        KallsparError: The table is none that can be reviewed, or lacks the column that tells its rows apart.
    """
    key_column = _key_column(columns)
    is_queue = set(columns) >= QUEUE_COLUMNS
    needed = {"decision", *(["kind"] if key_column == "mention_id" else [])}
    if key_column is None or not needed <= set(columns) or not rows:
        wanted = ", ".join(sorted({key_column or "an id", *needed} - set(columns)))
        raise KallsparError(
            name,
            f"is no reviewable table: it lacks {wanted}" if wanted else "has no row",
            "import an edited review_queue, mentions, percentages, dates, organisations or conflicts table",
        )
    decisions: list[Decision] = []
    problems: list[Problem] = []
    unchanged = 0
    for line, row in rows:
        where = f"{name} line {line}"
        key = cells.restore((row.get(key_column) or "").strip())
        word = cells.restore((row.get("decision") or "").strip()).lower()
        value = cells.restore((row.get("corrected_value") or "").strip())
        field = (row.get("field") or "").strip() if is_queue else REVIEWABLE[key_column]
        word = word or ("correct" if value else "")
        before = in_force.get((key, field))
        if not word or (before and (before.judgement, before.value) == (word, value)):
            unchanged += 1
            continue
        problem = _row_problem(key, word, value, field, row.get("kind") or "", check)
        if problem:
            problems.append(Problem(subject=where, message=problem[0], remedy=problem[1]))
            continue
        decisions.append(
            Decision(
                key=key,
                field=field,
                judgement=cast("Judgement", word),
                value=value,
                reviewer=reviewer,
                decided_at=decided_at,
                note=cells.restore((row.get("note") or "").strip()),
                evidence=cells.restore((row.get("sentence_text") or row.get("evidence") or "").strip()),
            )
        )
    return Imported(decisions=tuple(decisions), unchanged=unchanged, problems=tuple(problems))


def _key_column(columns: Sequence[str]) -> str | None:
    """The column that tells the rows of this table apart.

    ``organisation_id`` stands in other tables too: it is the key only where no sentence is.
    """
    return next(
        (
            column
            for column in REVIEWABLE
            if column in columns and (column != "organisation_id" or "sentence_id" not in columns)
        ),
        None,
    )


def _row_problem(
    key: str, word: str, value: str, field: str, kind: str, check: Check
) -> tuple[str, str] | None:
    if not key:
        return "has a decision but no id", "leave the id column as it was published"
    if field not in FIELDS:
        return "there is nothing to decide on this row", "its reason says what to do instead"
    if word not in JUDGEMENTS:
        return f"decision {word!r} is unknown", "use " + ", ".join(JUDGEMENTS)
    if word in ("correct", "same", "different") and not value:
        return f"'{word}' needs a corrected_value", "write the right value beside it"
    if word in ("same", "different"):
        if field != "organisation":
            return f"only an organisation can be {word!r}", "use accept, reject, correct or unsure"
        if not _ORGANISATION_ID.fullmatch(value) or value == key:
            return (
                f"corrected_value: {value!r} is no other organisation's id",
                "write its organisation_id as organisations.csv has it, such as o-2cf6dbcc99c9b87c",
            )
    if word == "correct":
        try:
            check(field, value, kind)
        except ValueError as error:
            return f"corrected_value: {error}", "write it as the table does"
    return None
