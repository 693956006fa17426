"""Dates against dateparser's search: how much is found, how much of it is right, how fast. Run with -m benchmark."""

from __future__ import annotations

import time
import warnings
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

from pipeline.kinds.date import DatedText, find, read
from pipeline.languages import get_language
from tests.kinds import dates_en, dates_sv

PUBLISHED = date(2025, 12, 3)
TABLES = {"en": dates_en, "sv": dates_sv}
#: How often the table is read, so that the time is more than noise.
ROUNDS = 20


def _ours(code: str) -> Callable[[str], list[date | None]]:
    language = get_language(code)
    assert language is not None

    def starts(text: str) -> list[date | None]:
        article = DatedText(text=text, language=language, matches=find(text, language))
        return [r.value.start if r.value else None for r in read([article], PUBLISHED)[0]]

    return starts


def _dateparser(code: str) -> Callable[[str], list[date | None]]:
    search: Any = pytest.importorskip("dateparser.search")
    base = {"RELATIVE_BASE": datetime(PUBLISHED.year, PUBLISHED.month, PUBLISHED.day), "PREFER_DAY_OF_MONTH": "first"}  # noqa: DTZ001

    def starts(text: str) -> list[date | None]:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found = search.search_dates(text, languages=[code], settings=base) or []
        return [moment.date() for _, moment in found]

    return starts


def _single_days(code: str) -> list[tuple[str, list[date | None]]]:
    """Rows whose values all are single days, months or years: what a parser of moments can say at all."""
    rows: list[tuple[str, list[date | None]]] = []
    ours = _ours(code)
    for text, expected, _ in TABLES[code].ROWS:
        if all(value and "/" not in value and "~" not in value and "X" not in value for _, value in expected):
            rows.append((text, ours(text)))
    return rows


@pytest.mark.benchmark
@pytest.mark.timeout(600)
@pytest.mark.parametrize("code", sorted(TABLES))
def test_against_dateparser(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    ours, theirs = _ours(code), _dateparser(code)
    rows = _single_days(code)
    ours("1 2025")
    theirs("1 2025")
    lines = [f"\n{code}: {len(rows)} sentences, {sum(len(e) for _, e in rows)} dates or none"]
    speeds: dict[str, float] = {}
    for name, reader, rounds in (("ours", ours, ROUNDS), ("dateparser", theirs, 1)):
        started = time.perf_counter()
        for _ in range(rounds):
            answers = [reader(text) for text, _ in rows]
        speeds[name] = rounds * len(rows) / (time.perf_counter() - started)
        right = sum(answer == expected for answer, (_, expected) in zip(answers, rows, strict=True))
        lines.append(f"  {name:10} sentences wholly right {right}/{len(rows)}, {speeds[name]:,.0f} sentences/s")
    lines.append(f"  ratio {speeds['ours'] / speeds['dateparser']:,.0f}")
    with capsys.disabled():
        print("\n".join(lines))
    assert speeds["ours"] > 30 * speeds["dateparser"]
