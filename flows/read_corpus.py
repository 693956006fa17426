"""The main job as a Prefect flow: ``python -m flows.read_corpus``.

It does what ``kallspar run`` does, with the same functions, and writes the same bytes. What Prefect adds is
what its users expect: named runs, a task per batch of articles, retries, logs, a table of the counts.
"""

from __future__ import annotations

import sys

from flows import local

if __name__ == "__main__":
    # Before Prefect is imported below, since it then reads its settings. The flow that is run is the one of
    # the importable module, which worker processes can find by its name.
    sys.exit(local.start("flows.read_corpus"))

import argparse
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any, cast

from prefect import flow, get_run_logger
from prefect.artifacts import create_table_artifact
from prefect.client.schemas.objects import State
from prefect.context import FlowRunContext
from prefect.runtime import flow_run
from prefect.settings import PREFECT_API_URL, temporary_settings
from prefect.states import Completed, Failed
from prefect.task_runners import ProcessPoolTaskRunner, TaskRunner, ThreadPoolTaskRunner
from prefect.utilities.annotations import quote

from flows import steps
from pipeline.cli_options import DONE, FAILED, PARTIAL
from pipeline.errors import KallsparError
from pipeline.records import Article
from pipeline.run import Plan, Summary, alone
from pipeline.settings import Project, load_project
from pipeline.workers import batch_size, batched

#: Name of the final state of a run that left something undone.
PARTIAL_STATE = "Partial"
#: Under this key the UI shows the counts of the latest run and of those before it.
ARTIFACT = "kallspar-summary"


def _run_name() -> str:
    """The run's name, from what lies in the corpus: "news: 2 files"."""
    root = Path(flow_run.parameters["root"]).resolve()
    files = sum(path.is_file() for path in (root / "corpus" / "articles").rglob("*"))
    return f"{root.name}: {files} {'file' if files == 1 else 'files'}"


@flow(name="read-corpus", flow_run_name=_run_name, persist_result=False)
def read_corpus(root: str = ".", workers: int | None = None) -> State[None]:
    """Read new and changed articles, reconcile everything, publish the tables.

    Args:
        root: Folder of the project.
        workers: Processes that read articles. Default: the project's setting.
    """
    try:
        project = _project(root, workers)
        with alone(project):
            todo = steps.plan(project)
            if project.settings.engines:
                todo = steps.translate(project, cast(Plan, quote(todo)))
            seconds = _read(project, todo)
            summary = steps.publish(project, cast(Plan, quote(todo)), seconds)
    except KallsparError as error:
        return Failed(message=str(error))
    for problem in summary.problems:
        get_run_logger().warning("problem: %s", problem)
    create_table_artifact(table=table(summary), key=ARTIFACT, description=message(project, summary))
    return outcome(project, summary)


def _project(root: str, workers: int | None) -> Project:
    project = load_project(Path(root))
    if workers is None:
        return project
    if workers < 1:
        raise KallsparError("workers", f"must be at least 1, not {workers}", "correct the parameter")
    return replace(project, settings=replace(project.settings, workers=workers))


def _read(project: Project, todo: Plan) -> Mapping[str, float]:
    """A task for each batch of articles, as many at a time as the settings say; seconds by stage."""
    batches = list(batched(todo.to_read, batch_size(project, todo.to_read)))
    workers = min(project.settings.workers, len(batches))
    seconds: Counter[str] = Counter()
    numbers = count(1)
    with temporary_settings({PREFECT_API_URL: _api_url()}), _runner(workers) as runner:
        futures = [
            runner.submit(
                steps.read.with_options(task_run_name=batch_name(next(numbers), len(batches), batch)),
                {"project": project, "articles": quote(batch)},
            )
            for batch in batches
        ]
        for future in futures:
            seconds.update(future.result())
    return seconds


def _runner(workers: int) -> TaskRunner[Any]:
    """One thread, or processes: reading keeps a core busy, so threads would only wait for each other."""
    if workers <= 1:
        return ThreadPoolTaskRunner(max_workers=1)
    return ProcessPoolTaskRunner(max_workers=workers)


def _api_url() -> str:
    """The server of this run, for the worker processes: each would start one of its own otherwise."""
    context = FlowRunContext.get()
    if context is None:
        raise RuntimeError("not in a flow run")
    return str(context.client.api_url)


def batch_name(number: int, batches: int, batch: Sequence[Article]) -> str:
    """What a batch's task run is called: its place and the articles it holds."""
    last = f" … {batch[-1].id}" if len(batch) > 1 else ""
    return f"read {number}/{batches}: {batch[0].id}{last}"


def table(summary: Summary) -> list[dict[str, str | int]]:
    """Rows of the artifact: every count, then what waits for a person, by table."""
    rows: list[dict[str, str | int]] = [
        {"what": name.replace("_", " "), "count": number} for name, number in summary.counts.items()
    ]
    rows += [{"what": f"to review: {name}", "count": number} for name, number in summary.review.items()]
    rows.append({"what": "problems", "count": len(summary.problems)})
    return rows


def message(project: Project, summary: Summary) -> str:
    """What the run did, in one line."""
    counts = summary.counts
    state = "written to" if summary.published else "up to date in"
    said = (
        f"{counts['articles_read']} of {counts['articles']} articles read; {counts['organisations']} "
        f"organisations, {counts['percentages']} percentages, {counts['dates']} dates; "
        f"{sum(summary.review.values())} to review; tables {state} {project.dataset}"
    )
    number = len(summary.problems)
    return f"{number} {'problem' if number == 1 else 'problems'}, the rest done: {said}" if number else said


def outcome(project: Project, summary: Summary) -> State[None]:
    """The final state: completed, under its own name if something was left undone."""
    name = PARTIAL_STATE if summary.partial else None
    return Completed(name=name, message=message(project, summary))


def exit_code(state: State[Any]) -> int:
    """The exit codes of ``kallspar run``: 0 done, 1 failed, 3 done in part."""
    if not state.is_completed():
        return FAILED
    return PARTIAL if state.name == PARTIAL_STATE else DONE


def main(argv: Sequence[str]) -> int:
    """Run the flow once and say how it went by the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m flows.read_corpus",
        description="The main job as a Prefect flow, once. It writes what `kallspar run` writes.",
        epilog="Exit codes: 0 done; 1 failed; 2 wrong usage; 3 done in part, see the warnings.",
        parents=[local.root_option()],
    )
    parser.add_argument(
        "--workers", type=int, help="processes that read articles; default: the setting, else 1"
    )
    given = parser.parse_args(argv)
    root = local.project_root(given.root)
    state = read_corpus(str(root), given.workers, return_state=True)
    return exit_code(state)
