"""What the first audit of machine translations notices, and what it lets pass."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.translation.checks import differing_numbers, notice

CHECKS = [
    # Nothing to notice
    ("Det ökade 3,5 procent.", "It grew by 3.5 per cent.", (), "a decimal comma is a decimal point"),
    ("Det kom 1 000 personer.", "There came 1,000 people.", (), "a space is a comma between thousands"),
    ("Det kom 12\u00a0500 personer.", "There came 12,500 people.", (), "so is a no-break space"),
    ("Det kostar 1.234 kronor.", "It costs 1,234 kronor.", (), "a point between thousands"),
    ("Elva besök 2025.", "Eleven visits in 2025.", (), "words on both sides"),
    ("Det var 3 besök.", "There were three visits.", (), "a small number becomes a word"),
    ("Tre besök.", "3 visits.", (), "a word becomes a small number"),
    ("På 1400-talet.", "In the 15th century.", (), "a century is counted one on"),
    ("På 1990-talet.", "In the 1990s.", (), "a decade is not"),
    ("från 90% till 60-70%", "from 90% to 60–70%", (), "a change with a range"),
    ("den 3 december 2024", "3 December 2024", (), "a date"),
    ("Horizon Europe 2026/2027 [7]", "Horizon Europe 2026/2027 [7]", ("echo",), "an echo, numbers alike"),
    # Something to notice
    ("Det ökade 90 procent.", "It grew by 80 per cent.", ("numbers",), "a digit changed"),
    ("Det ökade 3,5 procent.", "It grew by 35 per cent.", ("numbers",), "a decimal mark dropped"),
    ("Det ökade 3 procent.", "It grew by 4 per cent.", ("numbers",), "a small digit changed"),
    ("Det ökade 2025.", "It grew.", ("numbers",), "a year lost"),
    ("Det ökade.", "It grew in 2025.", ("numbers",), "a year made up"),
    ("Det ökade 90 %.", "Det ökade 90 %.", ("echo",), "the source again"),
    ("Det ökade kraftigt.", "…", ("empty",), "no word"),
    ("Det ökade.", "", ("empty",), "nothing"),
    ("Nyheter för hela landet.", "News news news news for all.", ("loop",), "a loop"),
    ("Det ökade kraftigt under hela det gångna året i hela landet.", "It grew.", ("length",), "too short"),
]


@pytest.mark.parametrize(("source", "target", "expected", "reason"), CHECKS, ids=[row[3] for row in CHECKS])
def test_checks(source: str, target: str, expected: tuple[str, ...], reason: str) -> None:
    assert notice(source, target) == expected, reason


def test_the_numbers_that_differ_are_named() -> None:
    assert differing_numbers("från 90 till 60", "from 80 to 60") == "90 / 80"


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_can_be_compared(source: str, target: str) -> None:
    notice(source, target)
    assert differing_numbers(source, source) == ""
