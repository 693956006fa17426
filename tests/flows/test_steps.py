from __future__ import annotations

import errno
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.errors import KallsparError
from pipeline.ledger import Ledger
from pipeline.settings import Project


def said(error: Exception) -> KallsparError:
    """An error in one line as the pipeline raises it when the system has said ``error``."""
    try:
        try:
            raise error
        except type(error):
            raise KallsparError("outputs", "cannot be written") from None
    except KallsparError as line:
        return line


def sqlite(name: str) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError(name)
    error.sqlite_errorname = name
    return error


@pytest.mark.parametrize(
    ("error", "expected", "reason"),
    [
        (OSError(errno.ENOSPC, "full"), True, "a person frees the disk"),
        (said(OSError(errno.ENOSPC, "full")), True, "so too when it was told in one line"),
        (said(OSError(errno.EIO, "input/output")), True, "a network disk comes back"),
        (sqlite("SQLITE_BUSY"), True, "somebody reads the ledger"),
        (said(sqlite("SQLITE_FULL")), True, "the disk again"),
        (said(sqlite("SQLITE_IOERR_WRITE")), True, "every kind of input and output error"),
        (said(PermissionError(errno.EACCES, "denied")), False, "permissions stay"),
        (FileNotFoundError(errno.ENOENT, "gone"), False, "what is gone stays gone"),
        (said(sqlite3.DatabaseError("file is not a database")), False, "damage stays"),
        (sqlite("SQLITE_READONLY"), False, "so does this"),
        (KallsparError("engines", "unknown"), False, "a wrong setting"),
        (ZeroDivisionError(), False, "a bug of ours"),
        (None, False, "no error at all"),
    ],
)
def test_only_what_may_pass_is_tried_again(error: object, expected: bool, reason: str) -> None:
    from flows.steps import may_pass

    assert may_pass(error) is expected, reason


def test_a_locked_ledger_may_pass_a_damaged_one_does_not(tmp_path: Path) -> None:
    """What SQLite and the ledger really raise, not what the table above believes."""
    from flows.steps import may_pass

    path = tmp_path / "ledger.sqlite"
    with Ledger(path) as ledger:
        ledger._db.execute("PRAGMA busy_timeout = 0")
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(KallsparError) as locked:
            ledger.put_note("name", "value")
        other.close()
    assert may_pass(locked.value)
    path.write_bytes(b"this is no database" * 100)
    with pytest.raises(KallsparError) as damaged:
        Ledger(path)
    assert not may_pass(damaged.value)


def test_no_step_keeps_results_of_its_own() -> None:
    from prefect.cache_policies import NO_CACHE

    from flows import steps

    for task in (steps.plan, steps.translate, steps.read, steps.publish):
        assert task.persist_result is False
        assert task.cache_policy == NO_CACHE
        assert task.retries == len(steps.RETRY_DELAYS)


def test_the_step_that_asks_the_engines(make_project: Callable[..., Project]) -> None:
    from flows import steps
    from pipeline import run
    from pipeline.ledger import Ledger
    from tests.translation.server import running

    with running() as server:
        project = make_project(
            {"a.txt": "Regeringen sade nej."},
            engines=("libretranslate",),
            libretranslate_url=server.url("libretranslate"),
        )
        steps.translate.fn(project, run.plan(project))
    with Ledger(project.ledger) as ledger:
        assert [one.text for one in ledger.machine_translations()] == ["Regeringen sade nej."]
