"""Dates against dateparser's search and Microsoft's recognisers: what is right, and how fast.

Run with ``-m benchmark``; speed is counted in the time of the processor, in turns, so that other work on the
machine slows all alike. Every sentence of the rows holds a date; as most of a newspaper hold none, the speed on
one without is told beside it, and that on real text where there is some
(:mod:`tests.benchmarks.test_parallel_values`). What a word is, is looked up when it is first met: the speed at
the first reading of all, by tables that have met nothing before, is told by itself, and a long run lies between
the two. What is not installed is said and left out: ``pip install dateparser recognizers-text-suite "emoji<2"``.
"""

from __future__ import annotations

import gc
import importlib
import re
import time
import warnings
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from pipeline.kinds.date import DatedText, find, read
from pipeline.languages import get_language
from tests.benchmarks.test_parallel_values import pairs
from tests.kinds import dates_en, dates_sv

PUBLISHED = date(2025, 12, 3)
TABLES = {"en": dates_en, "sv": dates_sv}
#: A clause before each row, so that speed is measured on sentences as long as those of a newspaper.
CARRIERS = {
    "en": "The agency, which presented the figures to reporters in the capital, notes that growth is slow: ",
    "sv": "Myndigheten, som visade siffrorna för reportrar i huvudstaden, noterar att tillväxten är svag: ",
}
Reader = Callable[[str], list[date | None]]
#: How many times the readers take turns.
_TURNS = 20


def _ours(code: str) -> Reader:
    """Ours, with tables of its own, compiled, that have met no word yet."""
    known = get_language(code)
    language = replace(known, dates=replace(known.dates))

    def starts(text: str) -> list[date | None]:
        article = DatedText(text=text, language=language, matches=find(text, language))
        return [r.value.start if r.value else None for r in read([article], PUBLISHED)[0]]

    starts("")
    return starts


def _dateparser(code: str) -> Reader:
    search: Any = importlib.import_module("dateparser.search")
    noon = datetime(PUBLISHED.year, PUBLISHED.month, PUBLISHED.day, 12, tzinfo=UTC).replace(tzinfo=None)
    base = {"RELATIVE_BASE": noon, "PREFER_DAY_OF_MONTH": "first", "PREFER_MONTH_OF_YEAR": "first"}

    def starts(text: str) -> list[date | None]:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found = search.search_dates(text, languages=[code], settings=base) or []
        return [moment.date() for _, moment in found]

    return starts


def _recognizers(code: str) -> Reader:
    """Microsoft's recognisers, Python port; they know no Swedish dates."""
    if code != "en":
        raise ImportError("recognizers_date_time for Swedish")
    suite: Any = importlib.import_module("recognizers_date_time")
    model = suite.DateTimeRecognizer("en-us").get_datetime_model()
    noon = datetime(PUBLISHED.year, PUBLISHED.month, PUBLISHED.day, 12, tzinfo=UTC).replace(tzinfo=None)

    def starts(text: str) -> list[date | None]:
        found: list[date | None] = []
        for match in model.parse(text, noon):
            values = (match.resolution or {}).get("values", [])
            told = [value.get("value") or value.get("start") for value in values if isinstance(value, dict)]
            days = [day for day in told if day and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", day)]
            # Of a date without a year they give the last and the next one: the nearest is taken.
            nearest = sorted((date.fromisoformat(day) for day in days), key=lambda day: abs(day - PUBLISHED))
            found.extend(nearest[:1] or [None])
        return found

    return starts


def _single_units(code: str) -> list[tuple[str, list[date | None]]]:
    """Rows whose values are single days, months or years: what a parser of moments can say at all."""
    ours = _ours(code)
    return [
        (text, ours(text))
        for text, expected, _ in TABLES[code].ROWS
        if all(value and not set("/~X") & set(value) for _, value in expected)
    ]


def _tried(reader: Reader, text: str) -> list[date | None] | None:
    """What a reader says, or None where it breaks: the others do, on some rows."""
    try:
        return reader(text)
    except (AttributeError, IndexError, KeyError, OverflowError, TypeError, ValueError):
        return None


def _seconds(reader: Reader, texts: Sequence[str]) -> float:
    started = time.process_time()
    for text in texts:
        _tried(reader, text)
    return (time.process_time() - started) / len(texts)


def _first_speed(reader: Reader, texts: Sequence[str]) -> float:
    """Sentences a second of a reader that has met nothing yet; what others left in memory is cleared up before."""
    gc.collect()
    return 1 / _seconds(reader, texts)


def _speeds(readers: dict[str, Reader], texts: Sequence[str]) -> dict[str, float]:
    """Sentences a second of each reader; ours reads all of them each time that the others read some."""
    turns = min(_TURNS, len(texts))
    taken = dict.fromkeys(readers, 0.0)
    for turn in range(turns):
        for name, reader in readers.items():
            taken[name] += _seconds(reader, texts if name == "ours" else texts[turn::turns])
    return {name: turns / seconds for name, seconds in taken.items()}


@pytest.mark.benchmark
@pytest.mark.timeout(600)
@pytest.mark.parametrize("code", sorted(TABLES))
def test_against_others(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    rows = _single_units(code)
    long = [CARRIERS[code] + text for text, _ in rows]
    lines = [f"\n{code}: {len(rows)} sentences with {sum(len(e) for _, e in rows)} days, months or years"]
    readers: dict[str, Reader] = {}
    for name, make in (("ours", _ours), ("dateparser", _dateparser), ("recognizers", _recognizers)):
        try:
            readers[name] = make(code)
        except ImportError as error:
            lines.append(f"  {name:11} left out: no {error.name or error}")
    first = _first_speed(readers["ours"], long)
    answers = {name: [_tried(reader, text) for text, _ in rows] for name, reader in readers.items()}
    speeds, quiet = _speeds(readers, long), _speeds(readers, [CARRIERS[code]] * _TURNS)
    for name, said in answers.items():
        right = sum(dates == expected for dates, (_, expected) in zip(said, rows, strict=True))
        lines.append(
            f"  {name:11} wholly right {right}/{len(rows)}, {sum(len(dates or ()) for dates in said)} expressions, "
            f"{speeds[name]:,.0f} sentences/s, {quiet[name]:,.0f} without a date"
        )
    lines.extend(
        f"  {speeds['ours'] / speeds[name]:,.0f} times as fast as {name}, "
        f"{quiet['ours'] / quiet[name]:,.0f} times without a date"
        for name in readers
        if name != "ours"
    )
    lines.append(f"  ours at the first reading of all: {first:,.0f} sentences/s")
    with capsys.disabled():
        print("\n".join(lines))
    assert all(speeds["ours"] >= speed for speed in speeds.values())


@pytest.mark.benchmark
@pytest.mark.timeout(600)
@pytest.mark.parametrize("code", sorted(TABLES))
def test_real_text(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("dateparser.search")
    texts = [swedish if code == "sv" else english for english, swedish in pairs()]
    ours = _ours(code)
    first = _first_speed(ours, texts)
    speeds = _speeds({"ours": ours, "dateparser": _dateparser(code)}, texts)
    with capsys.disabled():
        print(
            f"\n{code}: {len(texts)} real sentences, {speeds['ours']:,.0f} a second: "
            f"{speeds['ours'] / speeds['dateparser']:,.0f} times as fast as dateparser, "
            f"{first / speeds['dateparser']:,.0f} times at the first reading of all"
        )
    assert first > speeds["dateparser"]
