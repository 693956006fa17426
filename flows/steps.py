"""The steps of :mod:`pipeline.run` as Prefect tasks: retried where trying again can help, never cached.

The ledger is the memory of what was read. So no result is persisted and no input is hashed: a task that runs
again finds in the ledger what is already there.
"""

from __future__ import annotations

import errno
import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from prefect import task
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State, TaskRun
from prefect.tasks import Task

from pipeline import run
from pipeline.errors import KallsparError
from pipeline.records import Article
from pipeline.settings import Project

#: Seconds before the second, third and fourth try: a lock goes soon, a person frees a disk in a minute.
RETRY_DELAYS = [2.0, 10.0, 60.0]

#: What the system says when it may say otherwise a little later.
_PASSING_ERRNO = {
    errno.EAGAIN,
    errno.EBUSY,
    errno.EDQUOT,
    errno.EINTR,
    errno.EIO,
    errno.EMFILE,
    errno.ENFILE,
    errno.ENOSPC,
    errno.ESTALE,
    errno.ETIMEDOUT,
}
_PASSING_SQLITE = ("SQLITE_BUSY", "SQLITE_FULL", "SQLITE_IOERR", "SQLITE_LOCKED")


def may_pass(error: object) -> bool:
    """Whether trying again can help: a full disk, a locked ledger, a file system that was away.

    A wrong setting, a damaged ledger or a folder without permission stays what it is.
    """
    if isinstance(error, KallsparError):
        # Errors said in one line are raised "from None"; what the system said stays their context.
        return may_pass(error.__context__)
    if isinstance(error, OSError):
        return error.errno in _PASSING_ERRNO
    if isinstance(error, sqlite3.Error):
        return getattr(error, "sqlite_errorname", "").startswith(_PASSING_SQLITE)
    return False


def _worth_retrying(task: Task[..., Any], task_run: TaskRun, state: State[Any]) -> bool:  # noqa: ARG001
    return may_pass(state.data)


@task(
    name="plan",
    task_run_name="plan",
    retries=len(RETRY_DELAYS),
    retry_delay_seconds=RETRY_DELAYS,
    retry_condition_fn=_worth_retrying,
    cache_policy=NO_CACHE,
    persist_result=False,
)
def plan(project: Project) -> run.Plan:
    """Take the corpus in and compare it with the ledger."""
    return run.plan(project)


@task(
    name="translate",
    task_run_name="translate",
    retries=len(RETRY_DELAYS),
    retry_delay_seconds=RETRY_DELAYS,
    retry_condition_fn=_worth_retrying,
    cache_policy=NO_CACHE,
    persist_result=False,
)
def translate(project: Project, todo: run.Plan) -> run.Plan:
    """Ask the engines for what the translation memory lacks; what is left to read."""
    return run.ask_engines(project, todo)


@task(
    name="read",
    retries=len(RETRY_DELAYS),
    retry_delay_seconds=RETRY_DELAYS,
    retry_condition_fn=_worth_retrying,
    cache_policy=NO_CACHE,
    persist_result=False,
)
def read(project: Project, articles: Sequence[Article]) -> Mapping[str, float]:
    """Read a batch of articles into the ledger, each committed as soon as it is read.

    Returns:
        Seconds by stage. The readings themselves stay in the ledger: a task that returned them would hold
        every article of a large corpus in memory until the flow ends.
    """
    seconds: Counter[str] = Counter()
    for article in articles:
        reads = run.read_batch(project, (article,))
        run.commit(project, reads)
        seconds.update(run.seconds_of(reads))
    return dict(seconds)


@task(
    name="publish",
    task_run_name="publish",
    retries=len(RETRY_DELAYS),
    retry_delay_seconds=RETRY_DELAYS,
    retry_condition_fn=_worth_retrying,
    cache_policy=NO_CACHE,
    persist_result=False,
)
def publish(project: Project, todo: run.Plan, seconds: Mapping[str, float]) -> run.Summary:
    """Reconcile all readings and write the tables, unless what is published is up to date."""
    return run.finish(project, todo, seconds)
