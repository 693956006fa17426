"""The command ``kallspar``.

Nothing heavy is imported before a command needs it: ``kallspar --help`` must answer at once.
"""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli_filter import day_of, each_line
from pipeline.cli_options import DONE, FAILED, PARTIAL, USAGE, AsJson, Root
from pipeline.cli_printing import (
    ProgressTold,
    print_explanation,
    print_json,
    print_shown,
    print_summary,
    short,
    summary_json,
)
from pipeline.cli_translations import app as translations_app
from pipeline.errors import KallsparError

if TYPE_CHECKING:
    from typing import BinaryIO

    from pipeline.settings import Project

app = typer.Typer(
    name="kallspar",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="""Turn Swedish and English news into a reconciled dataset of organisations, percentages and dates,
in which every value leads back to the sentence that states it.

Put articles (.txt, .md) into corpus/articles/ and run:

    kallspar run        read what is new, write outputs/dataset/*.csv and outputs/report.html

    kallspar status     what was read, what waits for a person

    kallspar show ID    any row with its sentence, both languages, the span marked

    kallspar explain ID why a row says what it says: every step down to the sources' characters

Exit codes: 0 done; 1 failed, nothing was done; 2 wrong usage; 3 done in part: some input had a problem,
told in one line each.""",
)
review_app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Bring reviewers' decisions in.")
app.add_typer(review_app, name="review")
app.add_typer(translations_app, name="translations")
models_app = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, help="Translation models for this machine."
)
app.add_typer(models_app, name="models")


@app.command()
def run(
    root: Root = None,
    workers: Annotated[
        int | None, typer.Option(min=1, help="Processes that read articles. Default: the setting, else 1.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Read new and changed articles, reconcile everything, publish the tables.

    What was read before is not read again. Delete outputs/ to do all afresh: the files come out the same.
    """
    from dataclasses import replace

    from pipeline.run import run as run_job

    project = _project(root)
    if workers is not None:
        project = replace(project, settings=replace(project.settings, workers=workers))
    with ProgressTold(quiet=as_json) as progress:
        summary = run_job(project, progress=progress)
    if as_json:
        print_json(summary_json(project, summary))
    else:
        print_summary(project, summary)
    for problem in summary.problems:
        typer.echo(f"problem: {problem}", err=True)
    raise typer.Exit(PARTIAL if summary.partial else DONE)


@app.command()
def status(root: Root = None, as_json: AsJson = False) -> None:
    """Say what is new, what was read, and what waits for a person. Changes nothing."""
    from pipeline.status import status as state_of

    state = state_of(_project(root))
    if as_json:
        print_json(state.to_json())
    else:
        for line in state.lines():
            typer.echo(line)
    for problem in state.problems:
        typer.echo(f"problem: {problem}", err=True)
    raise typer.Exit(PARTIAL if state.problems else DONE)


@app.command()
def show(
    key: Annotated[
        str, typer.Argument(metavar="ARTICLE|SENTENCE|ROW", help="An id from any published table.")
    ],
    root: Root = None,
    as_json: AsJson = False,
) -> None:
    """Show a value with its sentence in both languages, the span marked [[so]].

    KEY is an article's id or path, or the id in the first column of a table, such as f-1a2b… or d-3c4d….
    """
    from pipeline.show import find

    shown = find(_project(root).dataset, key)
    if as_json:
        print_json(shown.to_json())
    else:
        print_shown(shown)


@app.command()
def explain(
    key: Annotated[
        str,
        typer.Argument(
            metavar="ORGANISATION|FACT|DATE",
            help="An id from a published table, also a former one; or a name.",
        ),
    ],
    root: Root = None,
    as_json: AsJson = False,
) -> None:
    """Explain a row: each step from it to the characters of the sources, in both languages.

    For an organisation the evidence of every merge of its names and all mentions; for a percentage its
    witnesses, parts and time; for a date what it is relative to. Reviewers' decisions are listed. An id that
    was merged into another leads there.
    """
    from pipeline.explain import explain as chain_of

    project = _project(root)
    explanation = chain_of(project.dataset, project.decisions, key)
    if as_json:
        print_json(explanation.to_json())
    else:
        print_explanation(explanation)


@app.command()
def read(
    file: Annotated[Path | None, typer.Argument(help="A text file; - or nothing is standard input.")] = None,
    lang: Annotated[str | None, typer.Option("--lang", help="sv or en. Default: detected.")] = None,
    published: Annotated[
        str | None, typer.Option(help="Day of publication, YYYY-MM-DD, for dates such as 'yesterday'.")
    ] = None,
    lines: Annotated[
        bool, typer.Option("--lines", help="One text a line in, one JSON object a line out; see above.")
    ] = False,
) -> None:
    """Read a text from a file or standard input, and print its mentions as JSON. Needs no project.

    With --lines every line is a text of its own: plain, or a JSON object with "text" and, if you like,
    "language" and "published". The first line tells which of the two the stream has. One JSON object a
    line comes out, in order, as soon as it is read.
    """
    source = sys.stdin.buffer if file is None or str(file) == "-" else _open(file)
    day = day_of(published)
    with source:
        if lines:
            raise typer.Exit(each_line(source, lang, published))
        from pipeline.encoding import decode
        from pipeline.library import read_text

        try:
            text, _ = decode(source.read())
            reading = read_text(text, lang, day)
        except ValueError as error:
            raise KallsparError(
                str(file or "standard input"), str(error), "see kallspar read --help"
            ) from None
    print_json(reading.to_json())


@review_app.command("import")
def review_import(
    file: Annotated[
        Path,
        typer.Argument(
            help="An edited review_queue, mentions, percentages, dates, organisations or conflicts CSV."
        ),
    ],
    reviewer: Annotated[
        str, typer.Option(help="Who decided. Default: your user name.", envvar="KALLSPAR_REVIEWER")
    ] = "",
    root: Root = None,
    as_json: AsJson = False,
) -> None:
    """Turn the columns decision and corrected_value of an edited table into decisions.

    They are appended to corpus/decisions.csv and applied by the next run. Rows that say what is in force
    already add nothing, so the same file can be imported again.
    """
    import getpass
    from datetime import UTC, datetime

    from pipeline.reconcile import check_value
    from pipeline.review import import_file

    now = datetime.now(UTC).isoformat(timespec="seconds")
    log = _project(root).decisions
    reviewer = reviewer or getpass.getuser()
    imported = import_file(log, file, reviewer=reviewer, decided_at=now, check=check_value)
    if as_json:
        print_json({"added": len(imported.decisions), "unchanged": imported.unchanged})
    else:
        typer.echo(
            f"{len(imported.decisions)} decisions added to corpus/decisions.csv, "
            f"{imported.unchanged} rows without news"
        )
        if imported.decisions:
            typer.echo("apply them with: kallspar run")
    for problem in imported.problems:
        typer.echo(f"problem: {problem}", err=True)
    raise typer.Exit(PARTIAL if imported.problems else DONE)


@models_app.command("list")
def models_list(root: Root = None, as_json: AsJson = False) -> None:
    """Say which models there are, where they come from, and which are in place."""
    from pipeline.models import models, state

    project = _project(root)
    known = [(one, state(project, one)) for one in models()]
    if as_json:
        print_json(
            [
                {"name": m.name, "state": s, "url": m.url, "licence": m.licence, "attribution": m.attribution}
                for m, s in known
            ]
        )
        return
    for model, word in known:
        typer.echo(f"{model.name}  {word}  about {model.size_mb} MB, {model.licence}, {model.attribution}")
        typer.echo(f"  {model.url}")


@models_app.command("get")
def models_get(
    name: Annotated[str, typer.Argument(help="As kallspar models list says, such as translation-sv-en.")],
    given: Annotated[
        Path | None,
        typer.Option("--from", help="A folder or archive with the model's files; no network is used then."),
    ] = None,
    sha256: Annotated[
        list[str] | None,
        typer.Option("--sha256", metavar="FILE=HASH", help="What a file must hash to. May be repeated."),
    ] = None,
    root: Root = None,
) -> None:
    """Fetch a model into models/translation/, verified, whole or not at all.

    The hash of every file is kept in models/translation.lock; a later fetch must bring the same.
    """
    from pipeline.models import fetch, get_model

    project = _project(root)
    hashes = {}
    for one in sha256 or []:
        file, _, digest = one.partition("=")
        if len(digest) != 64 or not set(digest.lower()) <= set("0123456789abcdef"):
            raise typer.BadParameter(f"{one!r}: write it as FILE=HASH, the hash with 64 hexadecimal digits")
        hashes[file] = digest.lower()
    model = get_model(name)
    typer.echo(f"{model.name}: {model.licence}, {model.attribution}", err=True)
    fetched = fetch(
        project,
        model,
        given=given,
        hashes=hashes,
        progress=lambda file: typer.echo(f"taking {file}", err=True),
    )
    typer.echo(f'{model.name} is in {short(fetched.folder)}/; use it with engines = ["local"]')
    if fetched.trusted_now:
        typer.echo(
            f"nothing vouched for {', '.join(fetched.trusted_now)}: what came is now recorded in "
            f"{short(project.models_lock)}; keep that file under version control"
        )


@app.command()
def evaluate(
    gold: Annotated[
        Path | None,
        typer.Argument(help="A gold set (JSON Lines). Default: tests/gold/articles.jsonl of the project."),
    ] = None,
    errors: Annotated[
        bool, typer.Option("--errors", help="Also list everything that is not as the gold set has it.")
    ] = False,
    root: Root = None,
    as_json: AsJson = False,
) -> None:
    """Score what is read against a gold set: spans, values, identities (B³) and facts. Changes nothing.

    The articles that the gold set speaks of are read anew, with its translations and without decisions.
    "span" asks for the same characters, "overlap" for one in common, "value" for the whole value. Identities
    count over the mentions that both have ("found") and over all. A fact is "exact" if all parts are right.
    """
    from pipeline.evaluation import evaluate as score
    from pipeline.evaluation import table

    project = _project(root)
    evaluation = score(project, gold or project.root / "tests" / "gold" / "articles.jsonl")
    if as_json:
        print_json(evaluation.to_json())
        return
    for line in (*table(evaluation.rows()), *evaluation.notes()):
        typer.echo(line)
    if errors:
        for line in evaluation.errors():
            typer.echo(line)


@app.command()
def version() -> None:
    """Print the version."""
    from importlib.metadata import version as installed

    typer.echo(f"kallspar {installed('kallspar')}")


def main() -> None:
    """Entry point: errors meant for people are one line, without a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(message)s")
    try:
        app()
    except KallsparError as error:
        typer.echo(f"error: {error}", err=True)
        raise SystemExit(FAILED) from None


def _project(root: Path | None) -> Project:
    from pipeline.settings import load_project

    return load_project(root)


def _open(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except OSError as error:
        raise KallsparError(str(path), f"cannot be read: {error.strerror}", "check the name") from None


__all__ = ["DONE", "FAILED", "PARTIAL", "USAGE", "app", "main"]
