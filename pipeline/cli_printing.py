"""What ``kallspar`` prints: summaries, rows with their sentences, chains of evidence, progress."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

    from pipeline.explain import Explanation
    from pipeline.run import Progress, Summary
    from pipeline.settings import Project
    from pipeline.show import Passage, Shown


def print_json(value: object) -> None:
    """For scripts."""
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2))


def summary_json(project: Project, summary: Summary) -> dict[str, object]:
    """What a run did, as ``--json`` tells it."""
    return {
        "run_id": summary.run_id,
        "counts": dict(summary.counts),
        "review": dict(summary.review),
        "problems": [str(problem) for problem in summary.problems],
        "published": summary.published,
        "dataset": str(project.dataset),
    }


def print_summary(project: Project, summary: Summary) -> None:
    """What a run did, a line for each table."""
    counts = summary.counts
    rows = [
        (
            "articles",
            f"{counts['articles']}",
            f"{counts['articles_read']} read now, {counts['articles_unchanged']} unchanged"
            f"{_not_read(counts)}",
        ),
        ("sentences", f"{counts['sentences']}", _translations(counts)),
        ("organisations", f"{counts['organisations']}", "organisations.csv"),
        ("percentages", f"{counts['percentages']}", "percentages.csv"),
        ("dates", f"{counts['dates']}", "dates.csv"),
        ("conflicts", f"{counts['conflicts']}", "conflicts.csv"),
        ("to review", f"{sum(summary.review.values())}", "review_queue.csv"),
    ]
    width = max(len(name) for name, _, _ in rows)
    for name, count, note in rows:
        typer.echo(f"{name:<{width}}  {count:>6}  {note}")
    state = "written to" if summary.published else "up to date in"
    typer.echo(f"\ntables {state} {short(project.dataset)}/")
    typer.echo(f"report {state} {short(project.outputs / 'report.html')} (open it in a browser)")
    if summary.problems:
        number = len(summary.problems)
        typer.echo(f"{number} {'problem' if number == 1 else 'problems'}, told below: the rest is done")


def _not_read(counts: Mapping[str, int]) -> str:
    number = counts.get("articles_not_read", 0)
    return f"; {number} in another language or failed: see articles.csv" if number else ""


def _translations(counts: Mapping[str, int]) -> str:
    words = {
        "memory": "from the memory",
        "machine": "by machine",
        "pending": "pending",
        "rejected": "rejected",
    }
    said = [f"{counts[f'translations_{s}']} {w}" for s, w in words.items() if counts.get(f"translations_{s}")]
    return "translations: " + ", ".join(said) if said else "no translation needed"


def short(path: Path) -> str:
    """A path, seen from this folder where it lies below it."""
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def print_shown(shown: Shown) -> None:
    """A row, and the sentences that it stands on."""
    long = {"sentence_text", "translation_text", "text", "translation", "version"}
    typer.echo(f"{shown.table}.csv")
    for name, cell in shown.row.items():
        if cell and (name not in long or (shown.table in ("mentions", "dates") and name == "text")):
            typer.echo(f"  {name}: {cell}")
    for passage in shown.passages:
        typer.echo()
        _print_passage(passage)


def _print_passage(passage: Passage, indent: str = "") -> None:
    typer.echo(f"{indent}{passage.sentence_id}  {passage.article_id} [{passage.start}:{passage.end}]")
    typer.echo(f"{indent}  {_marked(passage.text, passage.spans)}")
    if passage.translation:
        typer.echo(f"{indent}  {_marked(passage.translation, passage.translation_spans)}")
    elif passage.translation_status not in ("not_needed", ""):
        typer.echo(f"{indent}  (translation {passage.translation_status})")


def print_explanation(explanation: Explanation) -> None:
    """Why a row says what it says, step by step."""
    told = {"sentence_text", "translation_text", "evidence", "witnesses", "sentence_ids"}
    if explanation.redirected:
        typer.echo(f"{explanation.asked} leads to {explanation.key}")
    typer.echo(f"{explanation.table}.csv")
    for name, cell in explanation.row.items():
        if cell and name not in told and not name.endswith("_span"):
            typer.echo(f"  {name}: {cell}")
    for step in explanation.steps:
        typer.echo(f"\n{step.kind}: {step.says}")
        for mark in step.marks:
            found = f", {mark.found_by} {mark.score}".rstrip() if mark.found_by else ""
            where = mark.article_id if mark.witness == "source" else f"translation of {mark.sentence_id}"
            name = f"{mark.mention_id}  " if mark.mention_id else ""
            typer.echo(f"  {name}{' '.join(mark.text.split())!r}  {where} [{mark.start}:{mark.end}]{found}")
        for passage in step.passages:
            _print_passage(passage, "  ")
    for one in explanation.decisions:
        value = f" {one.value}" if one.value else ""
        note = f": {one.note}" if one.note else ""
        typer.echo(
            f"\ndecision: {one.judgement}{value} on {one.key} by {one.reviewer or 'unknown'}"
            f" {one.decided_at}{note}".rstrip()
        )


def _marked(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    """``text`` with its spans in double square brackets, bold on a terminal; nested ones stay inside."""
    opening, closing = ("\x1b[1;7m", "\x1b[0m") if sys.stdout.isatty() else ("[[", "]]")
    out, place, end_of_last = [], 0, 0
    for start, end in spans:
        if start < end_of_last:
            continue
        out += [text[place:start], opening, text[start:end], closing]
        place = end_of_last = end
    return " ".join("".join([*out, text[place:]]).split("\n"))


class ProgressTold:
    """A progress bar on a terminal; plain lines when piped; nothing for ``--json``."""

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet
        self._bar: Bar | None = None

    def __enter__(self) -> Progress:
        if self._quiet:
            return lambda *_: None
        if not sys.stderr.isatty():
            return lambda what, done, total: typer.echo(f"{what} {done} of {total} articles", err=True)
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
        bar = Progress(*columns, console=Console(stderr=True), transient=True)
        bar.start()
        self._bar = bar
        task = bar.add_task("reading articles", total=None)
        return lambda what, done, total: bar.update(
            task, completed=done, total=total, description=f"{what} articles"
        )

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()
