"""No published cell runs as a formula, and every one can be made whole again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.cells import neutralise, restore


@pytest.mark.parametrize(
    ("text", "cell", "reason"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)", "a formula"),
        ("+46 8 123", "'+46 8 123", "a sum, to Excel"),
        ("-5 procent", "'-5 procent", "a difference"),
        ("@SUM(1)", "'@SUM(1)", "a Lotus function"),
        ("'quoted", "''quoted", "or it could not be told from ours"),
        ("\tx", "'\tx", "Excel skips the tab"),
        ("＝1+1", "'＝1+1", "full-width signs count in East Asian locales"),
        ("60 %", "60 %", "harmless"),
        ("a=b", "a=b", "harmless inside"),
        ("", "", "empty"),
    ],
)
def test_neutralise(text: str, cell: str, reason: str) -> None:
    assert neutralise(text) == cell, reason
    assert restore(cell) == text, reason


@given(st.text())
def test_reversible(text: str) -> None:
    assert restore(neutralise(text)) == text


@given(st.text())
def test_never_risky(text: str) -> None:
    assert not neutralise(text).startswith(("=", "+", "-", "@", "\t", "\r"))


def test_what_a_person_typed_stays() -> None:
    assert restore("'tis") == "'tis", "an apostrophe before a letter was never ours"
