"""Two witnesses become one row; what differs is shown; what is open stays empty."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from decimal import Decimal

import pytest

from pipeline.reconcile import Dataset, reconcile
from pipeline.reconcile.witnesses import align
from pipeline.records import DateSpan, Percentage
from pipeline.register import Register
from tests.reconcile.build import Builder


def percent(low: int, high: int | None = None, role: str = "level", direction: str = "") -> Percentage:
    return Percentage(
        low=Decimal(low),
        high=Decimal(low if high is None else high),
        unit="percent",
        role=role,  # type: ignore[arg-type]
        direction=direction,  # type: ignore[arg-type]
    )


def month(year: int, number: int) -> DateSpan:
    first = date(year, number, 1)
    last = date(year, number, monthrange(year, number)[1])
    return DateSpan(edtf=f"{year}-{number:02}", start=first, end=last, precision="month")


def dataset(*builders: Builder) -> Dataset:
    return reconcile([one.done() for one in builders], Register([]))


@pytest.mark.parametrize(
    ("source", "translation", "expected", "reason"),
    [
        ("ab", "ab", ["aa", "bb"], "equal in order"),
        ("ab", "ba", ["aa", "bb"], "equal in another order"),
        ("ab", "ac", ["aa", "bc"], "one left on each side: the same statement, read differently"),
        ("ab", "a", ["aa", "b-"], "one side silent"),
        ("", "a", ["-a"], "only the translation"),
        ("abc", "xy", ["a-", "b-", "c-", "-x", "-y"], "which is which would be a guess"),
        ("aa", "a", ["aa", "a-"], "each partner is used once"),
    ],
)
def test_align(source: str, translation: str, expected: list[str], reason: str) -> None:
    pairs = align(source, translation, str)
    assert [f"{a or '-'}{b or '-'}" for a, b in pairs] == expected, reason


def test_two_witnesses_one_fact() -> None:
    (fact,) = dataset(Builder("a").sentence("8 %", [("8 %", percent(8))], "8 %", [("8 %", percent(8))])).facts
    assert fact.agreement == "both"
    assert len(fact.witnesses) == 2


def test_a_change_with_two_ends_is_one_fact() -> None:
    named = [("90%", percent(90, role="change_from")), ("60-70%", percent(60, 70, "change_to"))]
    (fact,) = dataset(Builder("a").sentence("från 90% till 60-70%", named)).facts
    assert fact.change_from == named[0][1]
    assert fact.change_to == fact.value == named[1][1]


@pytest.mark.parametrize(
    ("roles", "facts"),
    [
        (["change_from"], 1),
        (["change_from", "level"], 2),
        (["change_by", "change_to"], 2),
        (["change_to", "change_from"], 1),
        (["change_to", "change_from", "change_to"], 2),
        (["change_from", "change_to", "change_from", "change_to"], 2),
    ],
)
def test_ends_that_do_not_belong_together(roles: list[str], facts: int) -> None:
    text = " ".join(f"{n} %" for n in range(len(roles)))
    named = [(f"{n} %", percent(n, role=role)) for n, role in enumerate(roles)]
    assert len(dataset(Builder("a").sentence(text, named)).facts) == facts


def test_time_is_the_only_date_of_the_sentence_or_nothing() -> None:
    one = Builder("a").sentence("maj 2024: 8 %", [("maj 2024", month(2024, 5)), ("8 %", percent(8))])
    (fact,) = dataset(one).facts
    assert fact.time == month(2024, 5)
    assert "time:" not in fact.reason
    two = Builder("a").sentence(
        "maj och juni: 8 %", [("maj", month(2024, 5)), ("juni", month(2024, 6)), ("8 %", percent(8))]
    )
    (fact,) = dataset(two).facts
    assert fact.time is None, "a choice between two would be a guess"
    assert "time: several dates may be meant" in fact.reason
    (fact,) = dataset(Builder("a").sentence("nu 8 %", [("8 %", percent(8))])).facts
    assert "time:" not in fact.reason, "no date, nothing open"


@pytest.mark.parametrize(
    ("text", "dates", "expected", "reason"),
    [
        ("8 %", [], month(2024, 5), "the original names no time"),
        ("juni: 8 %", [("juni", month(2024, 6))], month(2024, 6), "the original wins"),
        ("juni och juli: 8 %", [("juni", month(2024, 6)), ("juli", month(2024, 7))], None,
         "which of two it is would be a guess"),
    ],
)  # fmt: skip
def test_time_of_the_translation(
    text: str, dates: list[tuple[str, DateSpan]], expected: DateSpan | None, reason: str
) -> None:
    named = [*dates, ("8 %", percent(8))]
    english = [("May 2024", month(2024, 5)), ("8 %", percent(8))]
    (fact,) = dataset(Builder("a").sentence(text, named, "May 2024: 8 %", english)).facts
    assert fact.time == expected, reason


def meeting(article: str, when: DateSpan, words: str = "EU och Japan", zone: str = "paragraph") -> Builder:
    named: list[tuple[str, object]] = [("EU", "org"), ("möte", when)]
    return Builder(article).sentence(f"{words} har ett möte", named, zone=zone, places=["Japan"])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("builders", "count", "reason"),
    [
        ([meeting("a", month(2025, 6)), meeting("b", month(2025, 7))], 1, "adjacent months, the same two parties"),
        ([meeting("a", month(2025, 6)), meeting("b", month(2025, 6))], 0, "the same month agrees"),
        ([meeting("a", month(2025, 6)), meeting("b", month(2025, 9))], 0, "far apart"),
        ([meeting("a", month(2025, 6)), meeting("b", month(2025, 7), zone="reference")], 0,
         "a reference is no statement"),
        ([meeting("a", month(2025, 6)).sentence("EU och Japan igen: ett möte",
                                                [("EU", "org"), ("möte", month(2025, 7))], places=["Japan"])],
         0, "one article with two dates means two"),
    ],
)  # fmt: skip
def test_near_misses_are_asked_about(builders: list[Builder], count: int, reason: str) -> None:
    found = [c for c in dataset(*builders).conflicts if c.kind == "possibly_one_event"]
    assert len(found) == count, reason
    if found:
        assert "Japan" in found[0].question
        assert found[0].question.endswith("?")


def test_dates_that_differ_between_the_witnesses() -> None:
    one = Builder("a").sentence("maj", [("maj", month(2024, 5))], "June", [("June", month(2024, 6))])
    made = dataset(one)
    (row,) = made.dates
    assert row.value == month(2024, 5), "the source wins in the row"
    assert [c.kind for c in made.conflicts] == ["witnesses_differ"]
