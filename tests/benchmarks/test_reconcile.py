"""Reconciliation and publication of many articles: time, memory and growth, on one core.

``KALLSPAR_PARALLEL`` names a file of English sentences and their Swedish translations, a tab between them (NTREX-128
has that form), plain or ``.gz``; without it only the made names are measured. ``KALLSPAR_LARGE=1`` adds 30,000 articles. Seconds are of processor time, since other work on the machine
says nothing about us; each size runs in a process of its own, so that its peak memory is its own.
"""

from __future__ import annotations

import json
import os
import pickle
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipeline.publish import render
from pipeline.reconcile import reconcile
from pipeline.reconcile.dataset import Corpus
from pipeline.reconcile.organisations import organisations
from pipeline.register import load_register
from tests.benchmarks.corpora import distinct, read_parallel, varied
from tests.conftest import ROOT

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(3600)]  # reading the text alone takes minutes

ENV, LARGE = "KALLSPAR_PARALLEL", "KALLSPAR_LARGE"
NAMES = 100_000
SIZES = (1_000, 3_000, 10_000)


def peak() -> float:
    """Peak memory of this process in MB."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024  # type: ignore[index]


def measure(kind: str, size: int, base: str = "") -> None:
    """Print one measure as JSON: what the processes below run."""
    register = load_register()
    articles = (
        list(distinct(size))
        if kind == "names"
        else list(varied(pickle.loads(Path(base).read_bytes()), size, register))  # our own file
    )
    made = peak()
    corpus = Corpus(
        articles=tuple(sorted(articles, key=lambda one: one.article.id)),
        readings={one.mention_id: one for article in articles for one in article.readings},
        rejected=frozenset(),
        decisions={},
    )
    began = time.process_time()
    found, _, _ = organisations(corpus, register)
    seconds, at_peak = time.process_time() - began, peak()
    del corpus
    whole, whole_peak, published, files, asked = 0.0, 0.0, 0.0, {}, 0
    if kind == "articles":
        began = time.process_time()
        dataset = reconcile(articles, register)
        whole, whole_peak = time.process_time() - began, peak()
        asked = len(dataset.conflicts)
        began = time.process_time()
        files = {name: sum(map(len, pieces)) / 1e6 for name, pieces in render(dataset)}
        published = time.process_time() - began
    mentions = [m.text for one in articles for m in one.mentions if m.kind == "organisation"]
    print(
        json.dumps(
            {
                "articles": len(articles),
                "mentions": len(mentions),
                "names": len(set(mentions)),
                "organisations": len(found),
                "seconds": seconds,
                "peak": at_peak,
                "articles_mb": made,
                "whole_seconds": whole,
                "whole_peak": whole_peak,
                "conflicts": asked,
                "published_seconds": published,
                "published_peak": peak(),
                "published_mb": sum(files.values()),
                "report_mb": files.get("report.html", 0.0),
            }
        ),
        flush=True,
    )


def in_a_process(*arguments: object) -> dict[str, float]:
    code = "import sys; from tests.benchmarks.test_reconcile import measure; measure(sys.argv[1], int(sys.argv[2]), *sys.argv[3:])"
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)  # type: ignore[no-any-return]


def say(capsys: pytest.CaptureFixture[str], found: dict[str, float]) -> None:
    with capsys.disabled():
        print(
            f"\n{found['articles']:>6} articles, {found['mentions']:>7} mentions, {found['names']:>6} names, "
            f"{found['organisations']:>6} organisations: {found['seconds']:6.2f} s, peak {found['peak']:.0f} MB "
            f"({found['articles_mb']:.0f} MB with the articles alone)"
        )
        if found["whole_seconds"]:
            print(
                f"       the whole of reconciliation: {found['whole_seconds']:.2f} s, {found['whole_peak']:.0f} MB, "
                f"{found['conflicts']} questions\n"
                f"       published in {found['published_seconds']:.2f} s, {found['published_peak']:.0f} MB: "
                f"{found['published_mb']:.0f} MB of files, the report {found['report_mb']:.1f}"
            )


def test_a_hundred_thousand_names(capsys: pytest.CaptureFixture[str]) -> None:
    small, large = in_a_process("names", NAMES // 10), in_a_process("names", NAMES)
    say(capsys, small)
    say(capsys, large)
    assert large["seconds"] < 60
    assert large["seconds"] < 20 * max(small["seconds"], 0.5), "linear, with room for a busy machine"


def test_articles(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = Path(os.environ.get(ENV, ""))
    if not path.is_file():
        pytest.skip(f"{ENV} names no file of parallel text")
    base = tmp_path / "base.pickle"
    base.write_bytes(pickle.dumps(read_parallel(path)))
    taken = {}
    for size in (*SIZES, *((30_000,) if os.environ.get(LARGE) else ())):
        taken[size] = in_a_process("articles", size, base)
        say(capsys, taken[size])
    assert taken[10_000]["whole_seconds"] < 60
    assert taken[10_000]["whole_peak"] < 1024
    assert taken[10_000]["whole_seconds"] < 6 * taken[3_000]["whole_seconds"], "linear, with room"
    assert taken[10_000]["report_mb"] < 2 * taken[1_000]["report_mb"], "a page that still opens"
