"""The command ``kallspar``.

Nothing heavy is imported before a command needs it: ``kallspar --help`` must answer at once.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli_translations import app as translations_app
from pipeline.errors import KallsparError

if TYPE_CHECKING:
    from datetime import date as Day  # noqa: N812  # a type beside values called date
    from typing import BinaryIO

    from rich.progress import Progress as Bar

    from pipeline.explain import Explanation
    from pipeline.library import TextInput
    from pipeline.run import Progress, Summary
    from pipeline.settings import Project
    from pipeline.show import Passage, Shown

#: Exit codes, told in ``kallspar --help`` and in the README.
DONE, FAILED, USAGE, PARTIAL = 0, 1, 2, 3

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
models_app = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, help="Translation models for this machine."
)
app.add_typer(models_app, name="models")
app.add_typer(translations_app, name="translations")

Root = Annotated[
    Path | None,
    typer.Option(
        "--root", help="Folder of the project. Default: $KALLSPAR_ROOT, else this folder.", show_default=False
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for scripts.")]


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
    with _progress(quiet=as_json) as progress:
        summary = run_job(project, progress=progress)
    if as_json:
        _print_json(_summary_json(project, summary))
    else:
        _print_summary(project, summary)
    for problem in summary.problems:
        typer.echo(f"problem: {problem}", err=True)
    raise typer.Exit(PARTIAL if summary.partial else DONE)


@app.command()
def status(root: Root = None, as_json: AsJson = False) -> None:
    """Say what is new, what was read, and what waits for a person. Changes nothing."""
    from pipeline.status import status as state_of

    state = state_of(_project(root))
    if as_json:
        _print_json(state.to_json())
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
        _print_json(shown.to_json())
    else:
        _print_shown(shown)


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
        _print_json(explanation.to_json())
    else:
        _print_explanation(explanation)


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
    day = _day(published)
    with source:
        if lines:
            raise typer.Exit(_filter(source, lang, published))
        from pipeline.encoding import decode
        from pipeline.library import read_text

        try:
            text, _ = decode(source.read())
            reading = read_text(text, lang, day)
        except ValueError as error:
            raise KallsparError(
                str(file or "standard input"), str(error), "see kallspar read --help"
            ) from None
    _print_json(reading.to_json())


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
        _print_json({"added": len(imported.decisions), "unchanged": imported.unchanged})
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
        _print_json(
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
    typer.echo(f'{model.name} is in {_short(fetched.folder)}/; use it with engines = ["local"]')
    if fetched.trusted_now:
        typer.echo(
            f"nothing vouched for {', '.join(fetched.trusted_now)}: what came is now recorded in "
            f"{_short(project.models_lock)}; keep that file under version control"
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
        _print_json(evaluation.to_json())
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


def _day(text: str | None) -> Day | None:
    from datetime import date

    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise typer.BadParameter(f"{text!r} is no date: write it as YYYY-MM-DD") from None


def _filter(source: BinaryIO, lang: str | None, published: str | None) -> int:
    """One JSON object a line of ``source``; a line with a problem says so in its object."""
    from pipeline.library import read_text

    code = DONE
    for number, line in enumerate(_lines(source, lang, published), start=1):
        answer: dict[str, object] = {}
        if not isinstance(line, str):
            try:
                answer = read_text(line.text, line.language, line.published).to_json()
            except ValueError as error:
                line = str(error)  # noqa: PLW2901  # from here on the line is its problem
        if isinstance(line, str):
            answer = {"language": None, "mentions": [], "problem": line}
            typer.echo(f"problem: line {number}: {line}", err=True)
            code = PARTIAL
        try:
            sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
            sys.stdout.flush()
        except BrokenPipeError:
            # The reader went away (| head): nothing is wrong. Python would complain when it flushes at exit.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return code
    return code


def _lines(source: BinaryIO, lang: str | None, published: str | None) -> Iterator[TextInput | str]:
    """The texts of a stream, or for a line that cannot be understood the reason."""
    from pipeline.library import TextInput

    objects: bool | None = None
    for raw in source:
        try:
            text = raw.decode("utf-8-sig" if objects is None else "utf-8").rstrip("\r\n")
        except UnicodeDecodeError as error:
            yield f"not UTF-8 at byte {error.start}"
            continue
        given = _object(text)
        if objects is None and text.strip():
            # The first line tells which form the stream has; a later broken object is no plain text.
            objects = given is not None
        if not objects or not text.strip():
            yield TextInput(text=text, language=lang, published=_day(published))
            continue
        if given is None or not isinstance(given.get("text"), str):
            yield 'not a JSON object with "text"'
            continue
        try:
            yield TextInput(
                text=str(given["text"]),
                language=str(given["language"]) if given.get("language") else lang,
                published=_day(str(given["published"]) if given.get("published") else published),
            )
        except typer.BadParameter as error:
            yield error.message


def _object(text: str) -> dict[str, object] | None:
    if not text.lstrip().startswith("{"):
        return None
    try:
        value = json.loads(text)
    except ValueError:
        return None
    return value if isinstance(value, dict) else None


class _progress:  # noqa: N801  # used as a with-statement, like a function
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


def _print_json(value: object) -> None:
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2))


def _summary_json(project: Project, summary: Summary) -> dict[str, object]:
    return {
        "run_id": summary.run_id,
        "counts": dict(summary.counts),
        "review": dict(summary.review),
        "problems": [str(problem) for problem in summary.problems],
        "published": summary.published,
        "dataset": str(project.dataset),
    }


def _print_summary(project: Project, summary: Summary) -> None:
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
    typer.echo(f"\ntables {state} {_short(project.dataset)}/")
    typer.echo(f"report {state} {_short(project.outputs / 'report.html')} (open it in a browser)")
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


def _short(path: Path) -> str:
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def _print_shown(shown: Shown) -> None:
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


def _print_explanation(explanation: Explanation) -> None:
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


__all__ = ["DONE", "FAILED", "PARTIAL", "USAGE", "app", "main"]
