"""Percentages: sentences a second, and what other libraries read from the same rows.

The others are compared on the plainest part of the rows: one exact value in percent, no share in words.
They are skipped where they are not installed: ``pip install recognizers-text-suite "emoji<2" quantulum3``.
"""

from __future__ import annotations

import importlib
import re
import time
from collections.abc import Callable
from decimal import Decimal

import pytest

from pipeline.kinds import percentage
from pipeline.languages import Language
from tests.kinds.percentage_rows import ENGLISH, SWEDISH
from tests.kinds.test_percentage import EN, SV

pytestmark = pytest.mark.benchmark

WITHOUT = {
    "en": "The committee met on Tuesday to discuss the report that its chairman had written in May.",
    "sv": "Utskottet möttes på tisdagen för att diskutera rapporten som ordföranden hade skrivit i somras.",
}
ROWS: dict[str, dict[str, dict[str, str]]] = {"en": ENGLISH, "sv": SWEDISH}


def texts(tables: Language) -> list[str]:
    return [text for rows in ROWS[tables.code].values() for text in rows]


def rate(read: Callable[[str], object], sentences: list[str]) -> float:
    """Sentences a second of the processor's time, best of three rounds."""
    times = []
    for _ in range(3):
        start = time.process_time()
        for sentence in sentences:
            read(sentence)
        times.append(time.process_time() - start)
    return len(sentences) / min(times)


@pytest.mark.parametrize("tables", [EN, SV], ids=lambda tables: tables.code)
def test_sentences_a_second(tables: Language, capsys: pytest.CaptureFixture[str]) -> None:
    without = rate(lambda text: percentage.find(text, tables), [WITHOUT[tables.code]] * 5000)
    with_some = rate(lambda text: percentage.find(text, tables), texts(tables) * 5)
    with capsys.disabled():
        print(f"\n{tables.name}: {without:,.0f} sentences/s without percentages, {with_some:,.0f} with")
    assert without > 20_000


Reader = Callable[[str], list[Decimal]]


def recognizers_text(tables: Language) -> Reader:
    """Microsoft's recognisers, Python port."""
    suite = importlib.import_module("recognizers_number")
    culture = {"en": "en-us", "sv": "sv-se"}[tables.code]
    model = suite.NumberRecognizer(culture).get_percentage_model(culture)

    def read(text: str) -> list[Decimal]:
        values = [str(found.resolution["value"]) for found in model.parse(text)]
        return [Decimal(v.rstrip("%").replace(",", ".")) for v in values if re.fullmatch(r"-?[\d.,]+%", v)]

    return read


def quantulum(_: Language) -> Reader:
    """quantulum3, English only."""
    parser = importlib.import_module("quantulum3.parser")

    def read(text: str) -> list[Decimal]:
        units = ("percentage", "percentage point")
        return [Decimal(str(found.value)) for found in parser.parse(text) if found.unit.name in units]

    return read


def ours(tables: Language) -> Reader:
    def read(text: str) -> list[Decimal]:
        values = [match.value for match in percentage.find(text, tables)]
        return [value.low for value in values if value is not None and value.low is not None]

    return read


def plain_rows(tables: Language) -> dict[str, list[Decimal]]:
    """The rows that hold nothing but exact values in percent, written with a number and a unit."""
    plain = re.compile(r".*[%‰t] = (-?\d+(?:\.\d+)?) percent \w+( up| down)?( #\d)?")
    rows: dict[str, list[Decimal]] = {}
    for reason, pairs in ROWS[tables.code].items():
        for text, expected in pairs.items():
            found = [plain.fullmatch(part) for part in expected.split(" | ")]
            if expected and all(found) and "share" not in reason:
                rows[text] = [Decimal(match[1]) for match in found if match]
    return rows


@pytest.mark.parametrize("make", [ours, recognizers_text, quantulum], ids=lambda make: make.__name__)
@pytest.mark.parametrize("tables", [EN, SV], ids=lambda tables: tables.code)
def test_values_read_from_plain_rows(
    tables: Language, make: Callable[[Language], Reader], capsys: pytest.CaptureFixture[str]
) -> None:
    if make is quantulum and tables.code != "en":
        pytest.skip("reads English only")
    try:
        read = make(tables)
    except ImportError as error:
        pytest.skip(f"not installed: {error.name}")
    except ValueError as error:
        pytest.skip(f"does not read {tables.name}: {error}")
    rows = plain_rows(tables)
    right = sum(sorted(read(text)) == sorted(values) for text, values in rows.items())
    nothing = [
        text
        for reason, pairs in ROWS[tables.code].items()
        if reason.startswith("find nothing")
        for text in pairs
    ]
    quiet = sum(not read(text) for text in nothing)
    speed = rate(read, list(rows))
    with capsys.disabled():
        print(
            f"\n{tables.name}, {make.__name__}: {right} of {len(rows)} right, "
            f"{quiet} of {len(nothing)} silent where nothing is, {speed:,.0f} sentences/s"
        )
    if make is ours:
        assert right == len(rows)
        assert quiet == len(nothing)
