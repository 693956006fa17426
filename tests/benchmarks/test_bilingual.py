"""What comes out the same from a Swedish sentence and from its English translation, on parallel news.

``KALLSPAR_PARALLEL`` names a tab-separated file of English sentences and their Swedish translations, plain or
gzipped; the figures of the changelog are of the first 1,000 sentences of NTREX-128. It has no borders of articles,
so every :data:`LENGTH` sentences make one, all of them published on one day: hard on the questions about dates.
"""

from __future__ import annotations

import os
import time
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pipeline.kinds import percentage
from pipeline.reconcile import Dataset, reconcile
from pipeline.reconcile.dataset import by_sentence
from pipeline.reconcile.dates import date_key
from pipeline.records import ArticleReading, Mention, Percentage
from pipeline.register import load_register
from tests.benchmarks.corpora import parallel_article, sentence_pairs

pytestmark = pytest.mark.benchmark

ENV = "KALLSPAR_PARALLEL"
LENGTH = 15
PUBLISHED = date(2018, 10, 1)
SHOWN = 12


@pytest.fixture(scope="module")
def readings() -> list[ArticleReading]:
    path = Path(os.environ.get(ENV, ""))
    if not path.is_file():
        pytest.skip(f"{ENV} names no file with parallel sentences")
    pairs = sentence_pairs(path)
    return [
        parallel_article(f"{n:05}", pairs[n : n + LENGTH], PUBLISHED) for n in range(0, len(pairs), LENGTH)
    ]


def as_machine(reading: ArticleReading) -> ArticleReading:
    """Translations of a machine are no evidence that two names are one organisation."""
    return replace(reading, translations=tuple(replace(t, status="machine") for t in reading.translations))


def said(made: Dataset, mention: Mention) -> str:
    """Equal for two mentions that say the same."""
    if mention.kind == "organisation":
        return made.organisation_of.get(mention.id, mention.id)
    if mention.kind == "date":
        return date_key(made.corpus, mention)
    value = made.corpus.readings[mention.id].value
    return percentage.key(value) if isinstance(value, Percentage) else mention.id


@pytest.mark.parametrize("kind", ["organisation", "date", "percentage"])
@pytest.mark.parametrize("pairs_count", [False, True], ids=["without sentence pairs", "with sentence pairs"])
def test_agreement(
    readings: list[ArticleReading], kind: str, pairs_count: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    if pairs_count and kind != "organisation":
        pytest.skip("sentence pairs are evidence for organisations only")
    made = reconcile(readings if pairs_count else map(as_machine, readings), load_register())
    same, source_only, translation_only = 0, Counter[str](), Counter[str]()
    for one in made.corpus.articles:
        for source, translation in by_sentence(made.corpus.standing(one, kind)).values():
            left, right = (Counter(said(made, m) for m in side) for side in (source, translation))
            same += (left & right).total()
            source_only.update(m.text for m in source if said(made, m) in left - right)
            translation_only.update(m.text for m in translation if said(made, m) in right - left)
    every = same + source_only.total() + translation_only.total()
    with capsys.disabled():
        rule = " (with sentence pairs)" if pairs_count else ""
        print(f"\n{kind}{rule}: {same} of {every} come out the same from both sides ({same / every:.1%})")
        for side, texts in (("Swedish", source_only), ("English", translation_only)):
            most = ", ".join(
                f"{text} {n}" for text, n in sorted(texts.items(), key=lambda i: (-i[1], i[0]))[:SHOWN]
            )
            print(f"  {side} only {texts.total()}: {most}")
    assert same / every > 0.4


def test_questions_about_dates(readings: list[ArticleReading], capsys: pytest.CaptureFixture[str]) -> None:
    start = time.perf_counter()
    made = reconcile(readings, load_register())
    seconds = time.perf_counter() - start
    asked = [one for one in made.conflicts if one.kind == "possibly_one_event"]
    agreement = Counter(row.agreement for row in made.dates)
    with capsys.disabled():
        print(
            f"\n{len(readings)} articles, {len(made.dates)} dated statements, reconciled in {seconds:.1f} s"
        )
        print(f"  agreement: {dict(sorted(agreement.items()))}; to review: {len(made.review)}")
        print(f"  asked whether two dates are one event: {len(asked)}")
        for one in asked:
            print(f"    {one.question}")
    assert len(asked) < len(readings) / 10, "a question a person must answer is rare"
