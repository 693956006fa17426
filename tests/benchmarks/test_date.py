"""Dates against dateparser's search: what is found, what of it is right, how fast; run with -m benchmark."""

from __future__ import annotations

import time
import warnings
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from typing import Any

import pytest

from pipeline.kinds.date import DatedText, find, read
from pipeline.languages import get_language
from tests.kinds import dates_en, dates_sv

PUBLISHED = date(2025, 12, 3)
TABLES = {"en": dates_en, "sv": dates_sv}
#: A clause before each row, so that speed is measured on sentences as long as those of a newspaper.
CARRIERS = {
    "en": "The agency, which presented the figures to reporters in the capital, notes that growth is slow: ",
    "sv": "Myndigheten, som visade siffrorna för reportrar i huvudstaden, noterar att tillväxten är svag: ",
}
Reader = Callable[[str], list[date | None]]


def _ours(code: str) -> Reader:
    language = get_language(code)
    assert language is not None

    def starts(text: str) -> list[date | None]:
        article = DatedText(text=text, language=language, matches=find(text, language))
        return [r.value.start if r.value else None for r in read([article], PUBLISHED)[0]]

    return starts


def _dateparser(code: str) -> Reader:
    search: Any = pytest.importorskip("dateparser.search")
    noon = datetime(PUBLISHED.year, PUBLISHED.month, PUBLISHED.day, 12, tzinfo=UTC).replace(tzinfo=None)
    base = {"RELATIVE_BASE": noon, "PREFER_DAY_OF_MONTH": "first", "PREFER_MONTH_OF_YEAR": "first"}

    def starts(text: str) -> list[date | None]:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found = search.search_dates(text, languages=[code], settings=base) or []
        return [moment.date() for _, moment in found]

    return starts


def _single_units(code: str) -> list[tuple[str, list[date | None]]]:
    """Rows whose values are single days, months or years: what a parser of moments can say at all."""
    ours = _ours(code)
    return [
        (text, ours(text))
        for text, expected, _ in TABLES[code].ROWS
        if all(value and not set("/~X") & set(value) for _, value in expected)
    ]


def _speed(reader: Reader, texts: Sequence[str]) -> float:
    reader(texts[0])
    started = time.perf_counter()
    for text in texts:
        reader(text)
    return len(texts) / (time.perf_counter() - started)


@pytest.mark.benchmark
@pytest.mark.timeout(600)
@pytest.mark.parametrize("code", sorted(TABLES))
def test_against_dateparser(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    rows = _single_units(code)
    long = [CARRIERS[code] + text for text, _ in rows]
    lines = [f"\n{code}: {len(rows)} sentences with {sum(len(e) for _, e in rows)} days, months or years"]
    speeds: dict[str, float] = {}
    for name, reader, rounds in (("ours", _ours(code), 10), ("dateparser", _dateparser(code), 1)):
        right = sum(reader(text) == expected for text, expected in rows)
        speeds[name] = _speed(reader, long * rounds)
        lines.append(f"  {name:10} wholly right {right}/{len(rows)}, {speeds[name]:,.0f} sentences/s")
    lines.append(f"  {speeds['ours'] / speeds['dateparser']:,.0f} times as fast")
    with capsys.disabled():
        print("\n".join(lines))
    assert speeds["ours"] > speeds["dateparser"]
