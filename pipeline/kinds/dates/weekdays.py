"""Which day is meant of a weekday or of a day without its month. Pure functions of a meaning and a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from pipeline import edtf
from pipeline.edtf import Interval, Stamp
from pipeline.kinds.dates.meaning import DayAlone, Tense, Weekday

#: How many months before and after publication a day may lie whose month is not said.
_MONTHS_BESIDE, _MONTHS_BESIDE_WITH_WEEKDAY = 2, 6


def near_weekday(node: Weekday, tense: Tense, today: date, floor: date | None) -> date | None:
    """The weekday near publication that is meant, or None where the last and the next one may be.

    Args:
        node: The weekday, with what is said of its direction.
        tense: Of the clause.
        today: The day of publication.
        floor: A day that it cannot come before, or None.
    """
    if floor is not None:
        return weekday_beside(floor, node.weekday, 1)
    ahead = (node.weekday - today.weekday()) % 7
    last = ahead - 7
    if node.direction == "next":
        days = ahead or 7
    elif node.direction == "coming":
        days = ahead
    elif node.direction == "last":
        days = last
    elif node.direction == "this" or ahead == 0:
        days = last if tense == "past" and ahead else ahead
    elif tense == "past":
        days = last
    elif tense == "future":
        days = ahead
    else:
        return None
    return today + timedelta(days=days)


def on_weekday(interval: Interval, weekday: int) -> bool:
    """Whether an interval begins on a weekday."""
    return interval.low is not None and interval.low.first.weekday() == weekday


def weekday_beside(day: date, weekday: int, sign: int) -> date:
    """The first such weekday on or after a day, or the last on or before it where ``sign`` is negative."""
    if sign > 0:
        return day + timedelta(days=(weekday - day.weekday()) % 7)
    return day - timedelta(days=(day.weekday() - weekday) % 7)


def day_of_months(node: DayAlone, months: Iterable[Stamp]) -> list[Interval]:
    """That day of each of some months which has it, on its weekday if that is said."""
    days = (date(month.year, month.month, node.day) for month in months if node.day <= month.last.day)
    return [edtf.day(day) for day in days if node.weekday is None or day.weekday() == node.weekday]


def days_near(node: DayAlone, today: date) -> list[Interval]:
    """That day of the months around publication; on a weekday it is rarer, and may lie further away."""
    this = Stamp(today.year, today.month)
    reach = _MONTHS_BESIDE if node.weekday is None else _MONTHS_BESIDE_WITH_WEEKDAY
    return day_of_months(node, [this.moved(step) for step in range(-reach, reach + 1)])
