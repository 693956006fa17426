from __future__ import annotations

import errno
import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pipeline import run
from pipeline.errors import KallsparError
from pipeline.records import Article, Problem
from pipeline.run import Summary, alone
from pipeline.settings import Project, Settings
from tests.conftest import published

Make = Callable[..., Project]


COUNTS = {
    "articles_read": 2,
    "articles_unchanged": 5,
    "articles": 7,
    "sentences": 90,
    "organisations": 12,
    "percentages": 4,
    "dates": 9,
    "conflicts": 1,
}
DONE = Summary(run_id="r-1", counts=COUNTS, review={"conflicts": 1, "mentions": 3})
PARTIAL = replace(DONE, problems=(Problem(subject="a.txt", message="is empty", remedy="fill it"),))
PROJECT = Project(root=Path("news"), settings=Settings())


def article(name: str) -> Article:
    return Article(id=name, version="0", path=f"{name}.txt", text=name)


def test_the_table_holds_every_count_then_what_waits_for_a_person() -> None:
    from flows.read_corpus import table

    assert table(PARTIAL) == [
        {"what": "articles read", "count": 2},
        {"what": "articles unchanged", "count": 5},
        {"what": "articles", "count": 7},
        {"what": "sentences", "count": 90},
        {"what": "organisations", "count": 12},
        {"what": "percentages", "count": 4},
        {"what": "dates", "count": 9},
        {"what": "conflicts", "count": 1},
        {"what": "to review: conflicts", "count": 1},
        {"what": "to review: mentions", "count": 3},
        {"what": "problems", "count": 1},
    ]


@pytest.mark.parametrize(
    ("summary", "name", "starts", "code"),
    [
        (DONE, "Completed", "2 of 7 articles read; 12 organisations, 4 percentages, 9 dates; 4 to review", 0),
        (PARTIAL, "Partial", "1 problem, the rest done: 2 of 7 articles read", 3),
        (replace(PARTIAL, problems=PARTIAL.problems * 2), "Partial", "2 problems, the rest done: ", 3),
    ],
)
def test_the_final_state_says_how_it_went(summary: Summary, name: str, starts: str, code: int) -> None:
    from flows.read_corpus import exit_code, outcome

    state = outcome(PROJECT, summary)
    assert state.is_completed()
    assert state.name == name
    assert str(state.message).startswith(starts)
    assert exit_code(state) == code


def test_what_is_up_to_date_is_not_said_to_be_written() -> None:
    from flows.read_corpus import message

    assert message(PROJECT, DONE).endswith(f"tables written to {Path('news/outputs/dataset')}")
    quiet = replace(DONE, published=False)
    assert message(PROJECT, quiet).endswith(f"tables up to date in {Path('news/outputs/dataset')}")


@pytest.mark.parametrize("state", ["Failed", "Crashed", "Cancelled"])
def test_every_other_end_is_a_failure(state: str) -> None:
    from prefect import states

    from flows.read_corpus import exit_code

    assert exit_code(getattr(states, state)()) == 1


@pytest.mark.parametrize(("articles", "name"), [(["a"], "read 2/3: a"), (["a", "b", "c"], "read 2/3: a … c")])
def test_a_batch_is_named_by_what_it_holds(articles: list[str], name: str) -> None:
    from flows.read_corpus import batch_name

    assert batch_name(2, 3, [article(one) for one in articles]) == name


# The engine at work, on one real server.


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tasks that try again at once."""
    from flows import steps

    for name in ("plan", "publish"):
        monkeypatch.setattr(steps, name, getattr(steps, name).with_options(retry_delay_seconds=0))


def latest(kind: str) -> Any:
    """The latest flow run, or the latest artifact, as the server knows it."""
    from prefect.client.orchestration import get_client
    from prefect.client.schemas.filters import ArtifactFilter, ArtifactFilterKey
    from prefect.client.schemas.sorting import ArtifactSort, FlowRunSort

    from flows.read_corpus import ARTIFACT

    with get_client(sync_client=True) as client:
        if kind == "run":
            return client.read_flow_runs(sort=FlowRunSort.START_TIME_DESC, limit=1)[0]
        key = ArtifactFilter(key=ArtifactFilterKey(any_=[ARTIFACT]))
        return client.read_artifacts(artifact_filter=key, sort=ArtifactSort.CREATED_DESC, limit=1)[0]


@pytest.mark.usefixtures("engine")
def test_flow_and_command_write_the_same_bytes(two_articles: Project, articles_read: Project) -> None:
    from flows.read_corpus import main

    assert main(["--root", str(two_articles.root)]) == 0
    assert published(two_articles) == published(articles_read)
    assert latest("run").name == "shipped: 2 files"

    # A second run reads nothing again and writes nothing.
    before = {path: path.stat().st_mtime_ns for path in two_articles.dataset.iterdir()}
    assert main(["--root", str(two_articles.root)]) == 0
    assert {path: path.stat().st_mtime_ns for path in before} == before
    assert str(latest("run").state.message).startswith("0 of 2 articles read; ")


@pytest.mark.usefixtures("engine")
def test_a_bad_file_makes_a_partial_run_with_a_warning_and_a_table(
    make_project: Make, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    from flows import read_corpus as module

    monkeypatch.setattr(module, "get_run_logger", lambda: logging.getLogger("test"))
    project = make_project({"nothing.txt": ""})
    assert module.main(["--root", str(project.root)]) == 3
    assert [r.getMessage() for r in caplog.records if r.name == "test"] == [
        "problem: nothing.txt: is empty (delete it, or put the text in)"
    ]
    assert latest("run").state.name == "Partial"
    artifact = latest("artifact")
    assert '{"what": "problems", "count": 1}' in artifact.data
    assert artifact.description == latest("run").state.message


@pytest.mark.usefixtures("engine")
def test_an_error_meant_for_people_is_the_message_of_a_failed_run(make_project: Make) -> None:
    from flows.read_corpus import main

    project = make_project()
    with alone(project):
        assert main(["--root", str(project.root)]) == 1
    state = latest("run").state
    assert state.is_failed()
    assert state.message == f"{project.outputs}: another run is at work here (wait until it is done)"


@pytest.mark.usefixtures("engine", "impatient")
@pytest.mark.parametrize(
    ("error", "tries", "code", "reason"),
    [
        (OSError(errno.ENOSPC, "no space left"), 2, 0, "a full disk may be freed"),
        (KallsparError("setting", "is wrong"), 1, 1, "a wrong setting stays wrong"),
    ],
)
def test_tries_again_only_where_that_can_help(
    make_project: Make,
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
    tries: int,
    code: int,
    reason: str,
) -> None:
    from flows.read_corpus import main

    calls = []

    def fails_once(*arguments: Any) -> Summary:
        calls.append(arguments)
        if len(calls) == 1:
            raise error
        return finish(*arguments)

    finish = run.finish
    monkeypatch.setattr(run, "finish", fails_once)
    assert main(["--root", str(make_project().root)]) == code, reason
    assert len(calls) == tries, reason
