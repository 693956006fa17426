"""Rules for periods that are told by their length or their end, and for days that are counted in a month."""

# ruff: noqa: ARG001 - every rule is called alike, with the scan and the tokens it spans

from __future__ import annotations

from decimal import Decimal
from typing import Any

from pipeline.kinds.dates.context import glued
from pipeline.kinds.dates.meaning import (
    Around,
    Between,
    Calendar,
    Feast,
    Node,
    Nothing,
    PeriodTo,
    Shift,
    Tense,
    Unit,
)
from pipeline.kinds.dates.rules_relative import counted
from pipeline.kinds.dates.rules_years import decade
from pipeline.kinds.dates.scanner import Rule, Scan

#: How many units a period that is counted from publication may have: "the next 1000 years" dates nothing.
_COUNTABLE = range(1, 101)


def window(scan: Scan, start: int, end: int, number: Decimal, unit: str, sign: int) -> Node | None:
    """ "over the next three years", *de senaste fem åren*: from publication on, or up to it.

    Only where the clause tells what happens or happened then; else it is a mere length of time, and so it is
    in "he spent the next three years in Rome".
    """
    words = scan.words
    tense = scan.tense(start, end)
    led = scan.low(start - 1) in words.feast_openers | words.links
    told = tense == "past" if sign < 0 else tense == "future" or (led and not tense)
    belongs = scan.kind(end) == "poss" or scan.low(end) in words.of_words
    other = counted(scan, start, end, number, unit, sign)
    if other is None or not told or belongs or number not in _COUNTABLE:
        return Nothing()
    today = Shift(unit="day", amount=0)
    return Between(first=today, last=other) if sign > 0 else Between(first=other, last=today)


def period_to(
    scan: Scan, start: int, end: int, unit: Unit, number: Any, last: Node, *, tense: Tense = ""
) -> Node | None:
    """ "the quarter ended 31 December 2025", "the twelve months to March", *året som slutade den 31 mars*."""
    amount = int(number)
    if amount != number or amount not in _COUNTABLE:
        return None
    if not isinstance(last, Calendar) or last.unit not in ("month", "day"):
        return None
    return PeriodTo(unit=unit, amount=amount, last=last, tense=tense)


def weekday_in_month(
    scan: Scan, start: int, end: int, nth: int, weekday: int, month: int, year: int | Shift | None = None
) -> Node | None:
    """ "the second Tuesday in April", *sista fredagen i maj*; 0 is the last."""
    if not 0 <= nth <= 4 or (isinstance(year, int) and glued(scan, end - 1, end)):
        return None
    return Feast(name=f"weekday_{nth}_{weekday}_{month}", year=year)


def weekend_in_month(
    scan: Scan, start: int, end: int, nth: int, month: int, year: int | Shift | None = None
) -> Node | None:
    """ "the first weekend of June": that with the first Saturday."""
    saturday = weekday_in_month(scan, start, end, nth, 5, month, year)
    return None if saturday is None else Around(unit="weekend", inner=saturday)


def decades(scan: Scan, start: int, end: int, first: int, given: tuple[int, int]) -> Node | None:
    """*mellan 1950- och 1970-talet*: the ending stands once for both."""
    last = decade(scan, end - 1, end, given)
    if not isinstance(last, Calendar) or not isinstance(last.year, int) or first % 10:
        return None
    if first < 100:
        first += 1900 if first else 2000
    unit: Unit = "century" if last.unit == "century" and first % 100 == 0 else "decade"
    return Between(first=Calendar(unit=unit, year=first), last=last) if first < last.year else None


#: The rules of this module that shapes may name.
RULES: tuple[Rule, ...] = (window, period_to, weekday_in_month, weekend_in_month, decades)
