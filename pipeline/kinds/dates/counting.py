"""From one interval to another by counting units of the calendar. Pure functions of an interval."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from pipeline import edtf
from pipeline.edtf import Interval, Stamp
from pipeline.kinds.dates.meaning import Unit
from pipeline.records import DatePrecision

#: How many months each unit has that is counted in months.
_MONTHS: dict[Unit, int] = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}
#: How many days each unit has that is counted in days.
_DAYS: dict[Unit, int] = {"day": 1, "week": 7}
#: What a bound makes of the interval that it stands before.
BOUNDS: dict[str, Callable[[Interval], Interval]] = {
    "until": edtf.until,
    "since": edtf.since,
    "from": edtf.since,
    "as_of": edtf.since,
    "onward": edtf.since,
    "in_force": edtf.since,
    "before": edtf.before,
    "after": edtf.after,
}


def shifted(origin: Interval, unit: Unit, amount: int) -> Interval:
    """The unit that lies so many units after the one that holds the origin.

    An origin of more than one unit is counted from its end forwards and from its start backwards.

    Raises:
        ValueError: That is outside the calendar.
    """
    stamp = origin.high if amount > 0 else origin.low
    stamp = stamp or origin.low or origin.high
    if stamp is None:
        raise ValueError("the date it hangs on has no end")
    if unit == "year":
        return replace(edtf.year(stamp.year + amount), approximate=False)
    if unit == "decade":
        return edtf.decade(stamp.year - stamp.year % 10 + 10 * amount)
    if unit == "century":
        return edtf.century(stamp.year - stamp.year % 100 + 100 * amount)
    anchor = stamp.last if amount > 0 else stamp.first
    month = Stamp(anchor.year, anchor.month)
    if unit == "month":
        target = month.moved(amount)
        return edtf.month(target.year, target.month)
    if unit == "quarter":
        target = month.moved(3 * amount)
        return edtf.quarter(target.year, (target.month + 2) // 3)
    if unit == "half_year":
        target = month.moved(6 * amount)
        return edtf.half_year(target.year, (target.month + 5) // 6)
    if unit == "season":
        target = month.moved(3 * amount)
        year, number = (target.year, target.month // 3) if target.month > 2 else (target.year - 1, 4)
        return edtf.season(year, number)
    try:
        if unit == "week":
            return edtf.week_of(anchor + timedelta(weeks=amount))
        if unit == "weekend":
            monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks=amount)
            return edtf.days(monday + timedelta(days=5), monday + timedelta(days=6))
        return edtf.day(anchor + timedelta(days=amount))
    except OverflowError as error:
        raise ValueError("the day is outside the calendar") from error


def turn_of(year: int) -> Interval:
    """The last day of a year and the first of the next."""
    return edtf.days(date(year, 12, 31), date(year + 1, 1, 1))


def same_day(origin: date, unit: Unit, amount: int) -> Interval:
    """The day that lies so many units from another, of the same number in its month if it is so long.

    Raises:
        ValueError: The unit is none that days are counted in, or the day is outside the calendar.
    """
    if unit in _DAYS:
        return edtf.day(_moved(origin, amount * _DAYS[unit]))
    if unit not in _MONTHS:
        raise ValueError(f"no day is counted in units of a {unit}")
    return edtf.day(_months_on(origin, amount * _MONTHS[unit]))


def period_to(last: Interval, unit: Unit, amount: int) -> Interval:
    """So many units that end with the end of a day or month.

    Months that end with a month are whole ones, and have the name that the calendar gives them; else the
    period begins on the day after the one that lies so many months back: "the year ended 29 March 2025"
    is from 30 March 2024.

    Raises:
        ValueError: The last day is open, the unit is none of those, or the first day is outside the calendar.
    """
    stamp = last.high
    if stamp is None or not stamp.month:
        raise ValueError("the period has no end")
    end = stamp.last
    precision: DatePrecision
    if unit in _DAYS:
        precision = "week" if unit == "week" else "day"
        return edtf.days(_moved(end, 1 - amount * _DAYS[unit]), end, precision)
    if unit not in _MONTHS:
        raise ValueError(f"no period is counted in units of a {unit}")
    months = amount * _MONTHS[unit]
    precision = unit if unit in ("quarter", "half_year", "year") else "month"
    last_month = Stamp(end.year, end.month)
    if end == last_month.last:
        return _whole_months(last_month, months, precision)
    return edtf.days(_moved(_months_on(end, -months), 1), end, precision)


def _whole_months(last: Stamp, months: int, precision: DatePrecision) -> Interval:
    if months in (3, 6, 12) and last.month % months == 0:
        if months == 12:
            return edtf.year(last.year)
        named = edtf.quarter if months == 3 else edtf.half_year
        return named(last.year, last.month // months)
    return Interval(low=last.moved(1 - months), high=last, precision=precision)


def _months_on(day: date, months: int) -> date:
    """The day of the same number so many months on, or the last of that month if it is too short."""
    month = Stamp(day.year, day.month).moved(months)
    return date(month.year, month.month, min(day.day, month.last.day))


def _moved(day: date, steps: int) -> date:
    try:
        return day + timedelta(days=steps)
    except OverflowError as error:
        raise ValueError("the day is outside the calendar") from error
