"""The figures of ``kallspar evaluate`` on the gold set of the two articles."""

from __future__ import annotations

import time

import pytest

from pipeline.evaluation import evaluate, table
from pipeline.settings import Project, Settings
from tests.conftest import ROOT

pytestmark = pytest.mark.benchmark


def test_the_two_articles(capsys: pytest.CaptureFixture[str]) -> None:
    start = time.perf_counter()
    made = evaluate(Project(root=ROOT, settings=Settings()), ROOT / "tests" / "gold" / "articles.jsonl")
    seconds = time.perf_counter() - start
    errors = list(made.errors())
    with capsys.disabled():
        print(f"\n{seconds:.1f} s, {len(errors)} errors")
        for line in (*table(made.rows()), *made.notes(), *errors):
            print(line)
    assert made.rows()
