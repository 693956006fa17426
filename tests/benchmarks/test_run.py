"""Speed of the main job: articles a second, where the time goes, and against the bare spaCy pipeline.

Run with ``make benchmark``. Seconds are of this machine on this day; the ratio to the bare pipeline, taken in the
same process, is what can be compared.
"""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest

from pipeline import extract
from pipeline import run as job
from pipeline.ledger import Ledger
from pipeline.nlp import load_nlp
from pipeline.settings import Project, Settings
from tests.conftest import ROOT

pytestmark = pytest.mark.benchmark
COPIES = 15


@pytest.fixture
def many(tmp_path: Path) -> Project:
    """The shipped corpus, many times over: each copy has a line of its own, so that no two texts are equal."""
    shutil.copytree(ROOT / "corpus", tmp_path / "corpus")
    articles = tmp_path / "corpus" / "articles"
    for path in sorted(articles.iterdir()):
        text = path.read_text(encoding="utf-8")
        for number in range(1, COPIES):
            (articles / f"{path.stem}-{number}.txt").write_text(f"{text}\n\n{number}.", encoding="utf-8")
    return Project(root=tmp_path, settings=Settings())


@pytest.mark.timeout(1800)
def test_the_whole_job_and_the_bare_pipeline(many: Project, capsys: pytest.CaptureFixture[str]) -> None:
    for language in ("en", "sv"):
        load_nlp(language)("Warm up.")
    start = time.perf_counter()
    summary = job.run(many)
    whole = time.perf_counter() - start
    with Ledger(many.ledger) as ledger:
        readings = list(ledger.readings())
    texts = [w for one in readings for w in extract.witnesses(one.sentences, one.translations)]
    start = time.perf_counter()
    for language in ("en", "sv"):
        for _ in load_nlp(language).pipe([text.text for text in texts if text.language == language]):
            pass
    bare = time.perf_counter() - start
    start = time.perf_counter()
    again = job.run(many)
    second = time.perf_counter() - start
    words = sum(len(text.text.split()) for text in texts)
    total = sum(summary.seconds.values())
    with capsys.disabled():
        print(f"\n{summary.counts['articles']} articles, {words} words read (both witnesses)")
        print(
            f"whole job {whole:.2f} s: {summary.counts['articles'] / whole:.2f} articles/s, {words / whole:.0f} words/s"
        )
        print(f"bare nlp.pipe {bare:.2f} s; whole job / bare = {whole / bare:.2f}")
        for stage, seconds in sorted(summary.seconds.items(), key=lambda item: -item[1]):
            print(f"  {stage:<12} {seconds:7.2f} s  {100 * seconds / total:5.1f} %")
        print(f"second run {second:.2f} s, {again.counts['articles_read']} articles read")
    assert again.counts["articles_read"] == 0
