"""Reviewers' decisions: kept for ever in ``corpus/decisions.csv``, applied on every run.

Invariant: the log is append-only. Nothing here rewrites a line; a later line for the same key and field
wins, an ``unsure`` is an answer too, and a decision whose key is gone is shown as orphaned, never dropped
and never moved to something else.
"""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from pipeline import cells
from pipeline.encoding import decode, delimiter_of
from pipeline.errors import KallsparError
from pipeline.records import JUDGEMENTS, Decision, Judgement, Problem

COLUMNS = ("key", "field", "judgement", "value", "reviewer", "decided_at", "note", "evidence")

#: First column of each published table that can be reviewed, with the field that its rows decide.
REVIEWABLE: Mapping[str, str] = {
    "mention_id": "mention",
    "fact_id": "fact",
    "row_id": "date",
    "organisation_id": "organisation",
}


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

    def orphaned(self, keys: Iterable[str]) -> tuple[Decision, ...]:
        """Decisions in force whose key is none of ``keys``."""
        present = set(keys)
        return tuple(d for (key, _), d in sorted(self.in_force().items()) if key not in present)


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
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Decisions()
    except (OSError, UnicodeDecodeError) as error:
        raise KallsparError(
            "corpus/decisions.csv", f"cannot be read: {error}", "save it as UTF-8 CSV"
        ) from None
    log: list[Decision] = []
    problems: list[Problem] = []
    reader = csv.DictReader(io.StringIO(text, newline=""))
    missing = [column for column in ("key", "field", "judgement") if column not in (reader.fieldnames or ())]
    if text.strip() and missing:
        raise KallsparError(
            "corpus/decisions.csv", f"has no column {missing[0]!r}", f"columns: {','.join(COLUMNS)}"
        )
    for row in reader:
        where = f"corpus/decisions.csv line {reader.line_num}"
        known = {column: cells.restore((row.get(column) or "").strip()) for column in COLUMNS}
        if not known["key"] and not known["judgement"]:
            continue
        if known["judgement"] not in JUDGEMENTS or not known["key"]:
            what = f"judgement {known['judgement']!r}" if known["key"] else "a decision without a key"
            problems.append(
                Problem(subject=where, message=f"{what} is unknown", remedy=", ".join(JUDGEMENTS))
            )
            continue
        log.append(
            Decision(
                key=known["key"],
                field=known["field"],
                judgement=known["judgement"],
                value=known["value"],
                reviewer=known["reviewer"],
                decided_at=known["decided_at"],
                note=known["note"],
                evidence=known["evidence"],
            )
        )
    return Decisions(log=tuple(log), problems=tuple(problems))


def append_decisions(path: Path, decisions: Sequence[Decision]) -> None:
    """Add lines to the log, all of them or none; makes the file with its header if it is not there.

    Raises:
        KallsparError: The file cannot be written.
    """
    if not decisions:
        return
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    try:
        existing = path.read_bytes() if path.exists() else b""
        if not existing:
            text.write("\ufeff")
            writer.writerow(COLUMNS)
        elif not existing.endswith(b"\n"):
            text.write("\r\n")
        for decision in decisions:
            writer.writerow([cells.neutralise(str(getattr(decision, column))) for column in COLUMNS])
        with path.open("ab") as file:
            file.write(text.getvalue().encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
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
        reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter_of(text), strict=True)
        rows = [{name: cell or "" for name, cell in row.items() if name} for row in reader]
    except OSError as error:
        raise KallsparError(str(file), f"cannot be read: {error.strerror}", "check the name") from None
    except (ValueError, csv.Error) as error:
        raise KallsparError(str(file), f"is no readable CSV: {error}", "save it as CSV (UTF-8)") from None
    in_force = read_decisions(log).in_force()
    imported = import_table(
        rows, name=file.name, in_force=in_force, reviewer=reviewer, decided_at=decided_at, check=check
    )
    append_decisions(log, imported.decisions)
    return imported


def import_table(
    rows: Sequence[Mapping[str, str]],
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
        rows: The table's rows, cells as the spreadsheet saved them.
        name: The file, for messages.
        in_force: The decisions so far.
        reviewer, decided_at: Who decided, and when (ISO 8601).
        check: Raises ValueError for a corrected value that cannot be read.

    Raises:
        KallsparError: The table is none that can be reviewed.
    """
    columns = list(rows[0]) if rows else []
    key_column = next((column for column in columns if column in REVIEWABLE), None)
    if key_column is None or "decision" not in columns:
        raise KallsparError(
            name,
            "has no row"
            if not rows
            else f"is no reviewable table: needs 'decision' and one of {', '.join(REVIEWABLE)}",
            "import an edited mentions.csv, percentages.csv, dates.csv or organisations.csv",
        )
    field = REVIEWABLE[key_column]
    decisions: list[Decision] = []
    problems: list[Problem] = []
    unchanged = 0
    for line, row in enumerate(rows, start=2):
        where = f"{name} line {line}"
        key = cells.restore((row.get(key_column) or "").strip())
        word = cells.restore((row.get("decision") or "").strip()).lower()
        value = cells.restore((row.get("corrected_value") or "").strip())
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


def _row_problem(
    key: str, word: str, value: str, field: str, kind: str, check: Check
) -> tuple[str, str] | None:
    if not key:
        return "has a decision but no id", "leave the id column as it was published"
    if word not in JUDGEMENTS:
        return f"decision {word!r} is unknown", "use " + ", ".join(JUDGEMENTS)
    if word in ("correct", "same", "different") and not value:
        return f"'{word}' needs a corrected_value", "write the right value beside it"
    if word == "correct":
        try:
            check(field, value, kind)
        except ValueError as error:
            return f"corrected_value: {error}", "write it as the table does"
    return None
