"""The commands ``kallspar translations export|import|status``."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli_options import DONE, PARTIAL, AsJson, Root

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.records import Problem

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Give sentences to a translator, take translations in, see how they stand.",
)


class Choice(StrEnum):
    """What to export."""

    open = "open"
    pending = "pending"
    rejected = "rejected"
    machine = "machine"
    all = "all"


class Worth(StrEnum):
    """What units are worth whose file does not say it."""

    translated = "translated"
    reviewed = "reviewed"
    final = "final"


@app.command("export")
def export_command(
    file: Annotated[
        Path, typer.Argument(help="Where to write: .xlf or .xliff (XLIFF 2.0), or .tmx (TMX 1.4).")
    ],
    choice: Annotated[
        Choice,
        typer.Option("--what", help="open: pending, rejected and machine's; all: also what the memory has."),
    ] = Choice.open,
    article: Annotated[str, typer.Option(help="Only this article, by its id or path.")] = "",
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace a file that is there.")] = False,
    root: Root = None,
    as_json: AsJson = False,
) -> None:
    """Write sentences to a file that a translator's tool opens. Changes nothing in the project.

    An engine's translation is marked as such; XLIFF also suggests what the memory has for similar sentences.
    """
    from pipeline.exchange import export
    from pipeline.settings import load_project

    done = export(load_project(root), file, choice=choice.value, article=article, overwrite=overwrite)
    if as_json:
        _print_json({"sentences": dict(done.counts), "problems": [str(one) for one in done.problems]})
    else:
        what = ", ".join(f"{number} {word}" for word, number in done.counts.items())
        typer.echo(f"{sum(done.counts.values())} sentences written to {file}" + (f": {what}" if what else ""))
        typer.echo(f"when they are translated: kallspar translations import {file}")
    _end(done.problems)


@app.command("import")
def import_command(
    file: Annotated[Path, typer.Argument(help="A translator's .xlf, .xliff or .tmx file.")],
    unstated: Annotated[
        Worth, typer.Option("--as", help="What units are worth whose file does not say it.")
    ] = Worth.translated,
    root: Root = None,
    as_json: AsJson = False,
) -> None:
    """Add what people translated to corpus/translations.tmx. Nothing that stands there is changed.

    Taken are units in the state translated, reviewed or final, and those whose text is not the engine's any
    more. A unit that is worth less than the one in the memory is told and not taken.
    """
    from pipeline.exchange import import_file
    from pipeline.settings import load_project

    done = import_file(load_project(root), file, unstated=unstated.value)
    merged = done.merged
    if as_json:
        _print_json(
            {
                "added": len(merged.added),
                "replaced": [
                    {"source": new.source, "before": old.target, "now": new.target}
                    for new, old in merged.replaced
                ],
                "unchanged": merged.unchanged,
                "untouched": merged.untouched,
                "problems": [str(one) for one in done.problems],
            }
        )
    else:
        typer.echo(
            f"{len(merged.added)} units added to corpus/translations.tmx, {merged.unchanged} were there, "
            f"{merged.untouched} not translated by a person"
        )
        for new, old in merged.replaced:
            typer.echo(f"replaced: {new.source!r}: {old.target!r} by {new.target!r}")
        if merged.added:
            typer.echo("apply them with: kallspar run")
    _end(done.problems)


@app.command("status")
def status_command(root: Root = None, as_json: AsJson = False) -> None:
    """Count translations by status, engine and reason, and say what is double in the memory."""
    from pipeline.exchange import status
    from pipeline.settings import load_project

    state = status(load_project(root))
    if as_json:
        _print_json(
            {
                "sentences": [
                    {"status": word, "engine": engine, "sentences": number}
                    for (word, engine), number in state.counts.items()
                ],
                "reasons": [
                    {"status": word, "reason": reason, "sentences": number}
                    for (word, reason), number in state.reasons.items()
                ],
                "flags": dict(state.flags),
                "memory": {"units": state.units, "unused": state.unused, "differing": state.differing},
                "problems": [str(one) for one in state.problems],
            }
        )
    else:
        for (word, engine), number in state.counts.items():
            typer.echo(f"{number:>7}  {word}{f' ({engine})' if engine and engine != word else ''}")
            for (status_word, reason), count in state.reasons.items():
                if status_word == word:
                    typer.echo(f"{count:>7}    {reason}")
        for flag, number in state.flags.items():
            typer.echo(f"{number:>7}  used, but a check noticed: {flag}")
        typer.echo(
            f"memory: {state.units} units in use, {state.unused} unused, "
            f"{state.differing} say otherwise than another with the same text"
        )
    _end(state.problems)


def _print_json(value: object) -> None:
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2))


def _end(problems: Iterable[Problem]) -> None:
    told = list(problems)
    for problem in told:
        typer.echo(f"problem: {problem}", err=True)
    raise typer.Exit(PARTIAL if told else DONE)
