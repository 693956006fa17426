"""Intervals of days and their ISO 8601-2 / EDTF form.

An :class:`Interval` is what every date of the project comes to: two ends that each know how finely
they are stated. All arithmetic ("before 2030", "2010–2024", "late 2024") works on the ends, and the
EDTF text and the closed interval of days are both written from them, so that they cannot disagree.

Conventions where the standard leaves a choice:

* Seasons are the meteorological ones of the northern hemisphere, codes 21 to 24: spring is March to
  May, summer June to August, autumn September to November. Winter ``YYYY-24`` *begins* in December
  of YYYY and ends with February of the next year, so "winter 2024/25" is ``2024-24``.
* Quarters are codes 33 to 36, half-years 40 and 41.
* A decade is ``199X`` and a century ``19XX`` (1900–1999): what Swedish *1900-talet* says exactly and
  English "the 20th century" says but for a year at either end.
* EDTF has no weeks: a week is written as the interval of its seven days.
* Where EDTF knows no code inside an interval or under "~" (quarters, decades …), the ends are
  written as months or years.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from pipeline.records import DateBasis, DatePrecision, DateSpan

Grain = Literal["year", "month", "day"]
#: Years that ``datetime.date`` and four digits can hold.
FIRST_YEAR, LAST_YEAR = 1, 9999


@dataclass(frozen=True, slots=True)
class Stamp:
    """A year, a month or a day: one end of an interval.

    Raises:
        ValueError: There is no such year, month or day.
    """

    year: int
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        if not FIRST_YEAR <= self.year <= LAST_YEAR:
            raise ValueError(f"year {self.year} is outside {FIRST_YEAR}–{LAST_YEAR}")
        if self.month or self.day:
            date(self.year, self.month, self.day or 1)

    @classmethod
    def of(cls, day: date) -> Stamp:
        """The stamp of a calendar day."""
        return cls(day.year, day.month, day.day)

    @property
    def grain(self) -> Grain:
        """How finely it is stated."""
        return "day" if self.day else "month" if self.month else "year"

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """Its last day."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def moved(self, steps: int) -> Stamp:
        """The stamp this many years, months or days (its own grain) later."""
        if self.day:
            try:
                return Stamp.of(self.first + timedelta(days=steps))
            except OverflowError as error:
                raise ValueError("the day is outside the calendar") from error
        if self.month:
            months = self.year * 12 + self.month - 1 + steps
            return Stamp(months // 12, months % 12 + 1)
        return Stamp(self.year + steps)

    def __str__(self) -> str:
        text = f"{self.year:04d}"
        if self.month:
            text += f"-{self.month:02d}"
        if self.day:
            text += f"-{self.day:02d}"
        return text


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """A closed interval; an end that is None is open.

    Attributes:
        code: EDTF's own short form of just this interval ("2024-33", "199X"), or "".
        precision: How finely the text states it.
        approximate: Written with "~".
    """

    low: Stamp | None
    high: Stamp | None
    precision: DatePrecision
    code: str = ""
    approximate: bool = False

    def __post_init__(self) -> None:
        if self.low is None and self.high is None:
            raise ValueError("an interval open at both ends says nothing")
        if self.low and self.high and self.low.first > self.high.last:
            raise ValueError(f"{self.low} is later than {self.high}")

    @property
    def edtf(self) -> str:
        """ISO 8601-2 text."""
        mark = "~" if self.approximate else ""
        if self.code and (not mark or self.code.endswith("X")):
            return self.code + mark
        if self.low is not None and self.low == self.high:
            return f"{self.low}{mark}"
        low = f"{self.low}{mark}" if self.low else ".."
        high = f"{self.high}{mark}" if self.high else ".."
        return f"{low}/{high}"

    def span(self, basis: DateBasis = "explicit") -> DateSpan:
        """The record that is published."""
        return DateSpan(
            edtf=self.edtf,
            start=self.low.first if self.low else None,
            end=self.high.last if self.high else None,
            precision=self.precision,
            basis=basis,
            approximate=self.approximate,
        )


# --- single units --------------------------------------------------------------------------------


def year(number: int) -> Interval:
    """One calendar year."""
    stamp = Stamp(number)
    return Interval(low=stamp, high=stamp, precision="year")


def month(year_number: int, number: int) -> Interval:
    """One calendar month, 1–12."""
    stamp = Stamp(year_number, number)
    if not number:
        raise ValueError("month 0")
    return Interval(low=stamp, high=stamp, precision="month")


def day(day_date: date) -> Interval:
    """One day."""
    stamp = Stamp.of(day_date)
    return Interval(low=stamp, high=stamp, precision="day")


def days(first: date, last: date, precision: DatePrecision = "day") -> Interval:
    """From one day to another."""
    return Interval(low=Stamp.of(first), high=Stamp.of(last), precision=precision)


def quarter(year_number: int, number: int) -> Interval:
    """A quarter, 1–4."""
    return _months(year_number, 3 * number - 2, 3, "quarter", f"{year_number:04d}-{32 + number}")


def half_year(year_number: int, number: int) -> Interval:
    """A half-year, 1–2."""
    return _months(year_number, 6 * number - 5, 6, "half_year", f"{year_number:04d}-{39 + number}")


def season(year_number: int, number: int) -> Interval:
    """A season, 1 (spring) to 4 (winter, from December of that year)."""
    return _months(year_number, 3 * number, 3, "season", f"{year_number:04d}-{20 + number}")


def _months(year_number: int, first: int, count: int, precision: DatePrecision, code: str) -> Interval:
    low = Stamp(year_number, first)
    return Interval(low=low, high=low.moved(count - 1), precision=precision, code=code)


def week(year_number: int, number: int) -> Interval:
    """An ISO week, 1–53.

    Raises:
        ValueError: That year has no such week.
    """
    monday = date.fromisocalendar(year_number, number, 1)
    return days(monday, monday + timedelta(days=6), "week")


def week_of(day_date: date) -> Interval:
    """The ISO week that holds a day."""
    monday = day_date - timedelta(days=day_date.weekday())
    return days(monday, monday + timedelta(days=6), "week")


def decade(first_year: int) -> Interval:
    """Ten years from a year that ends in 0."""
    low = Stamp(first_year)
    return Interval(low=low, high=low.moved(9), precision="decade", code=f"{first_year // 10:03d}X")


def century(first_year: int) -> Interval:
    """A hundred years from a year that ends in 00."""
    low = Stamp(first_year)
    return Interval(low=low, high=low.moved(99), precision="century", code=f"{first_year // 100:02d}XX")


def years(first: int, last: int) -> Interval:
    """From one year to another."""
    return Interval(low=Stamp(first), high=Stamp(last), precision="year")


# --- operations ----------------------------------------------------------------------------------


def approximately(interval: Interval) -> Interval:
    """The same, marked as approximate."""
    return replace(interval, approximate=True)


def until(interval: Interval) -> Interval:
    """Up to and with the interval's end ("by 2030", *senast 2030*)."""
    return replace(interval, low=None, code="")


def since(interval: Interval) -> Interval:
    """From the interval's start on ("since 2010", *från och med 2010*)."""
    return replace(interval, high=None, code="")


def before(interval: Interval) -> Interval:
    """Up to what comes just before the interval, which is itself left out."""
    if interval.low is None:
        return interval
    return replace(interval, low=None, high=interval.low.moved(-1), code="")


def after(interval: Interval) -> Interval:
    """From what comes just after the interval, which is itself left out."""
    if interval.high is None:
        return interval
    return replace(interval, low=interval.high.moved(1), high=None, code="")


def between(first: Interval, last: Interval) -> Interval:
    """From the start of one to the end of the other, both included.

    Raises:
        ValueError: The second ends before the first begins.
    """
    precision: DatePrecision = first.precision if first.precision == last.precision else "interval"
    approximate = first.approximate or last.approximate
    return Interval(low=first.low, high=last.high, precision=precision, approximate=approximate)


def in_year(interval: Interval, number: int) -> Interval:
    """The same months or days in another year, which is that of the end.

    Raises:
        ValueError: An end is open, or the year has no such day.
    """
    if interval.low is None or interval.high is None:
        raise ValueError("an end is open")
    steps = number - interval.high.year
    low, high = (Stamp(end.year + steps, end.month, end.day) for end in (interval.low, interval.high))
    code = f"{low.year:04d}{interval.code[4:]}" if interval.code else ""
    return replace(interval, low=low, high=high, code=code)


Part = Literal["early", "mid", "late"]
#: Months of a year, days of a month, years of a decade and a century: where each part begins and ends.
_YEAR_PARTS: dict[Part, tuple[int, int]] = {"early": (1, 3), "mid": (4, 9), "late": (10, 12)}
_MONTH_PARTS: dict[Part, tuple[int, int]] = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
_DECADE_PARTS: dict[Part, tuple[int, int]] = {"early": (0, 2), "mid": (3, 6), "late": (7, 9)}
_CENTURY_PARTS: dict[Part, tuple[int, int]] = {"early": (0, 32), "mid": (33, 66), "late": (67, 99)}
_WEEK_PARTS: dict[Part, tuple[int, int]] = {"early": (0, 1), "mid": (2, 3), "late": (4, 6)}


def part(interval: Interval, which: Part) -> Interval:
    """A part of an interval, by convention and so marked approximate.

    Year: early is January to March, mid April to September, late October to December. Month: days
    1–10, 11–20, 21 to the end. Decade: years 0–2, 3–6, 7–9. Century: 0–32, 33–66, 67–99. Week:
    Monday and Tuesday, Wednesday and Thursday, Friday to Sunday. Quarter and season: first, middle and last
    month; half-year: two months each. The precision stays that of what is named. A day has no parts here.
    """
    low, high = interval.low, interval.high
    if low is None or high is None or interval.precision == "day":
        return interval
    if interval.precision == "year" and low == high:
        first, last = _YEAR_PARTS[which]
        ends = Stamp(low.year, first), Stamp(low.year, last)
    elif interval.precision == "month" and low == high:
        first, last = _MONTH_PARTS[which]
        ends = Stamp(low.year, low.month, first), Stamp(low.year, low.month, min(last, low.last.day))
    elif interval.precision in ("decade", "century"):
        first, last = (_DECADE_PARTS if interval.precision == "decade" else _CENTURY_PARTS)[which]
        ends = low.moved(first), low.moved(last)
    elif interval.precision == "week":
        first, last = _WEEK_PARTS[which]
        ends = low.moved(first), low.moved(last)
    elif interval.precision in ("quarter", "season", "half_year"):
        length = 2 if interval.precision == "half_year" else 1
        first = {"early": 0, "mid": length, "late": 2 * length}[which]
        ends = low.moved(first), low.moved(first + length - 1)
    else:
        return approximately(interval)
    return replace(interval, low=ends[0], high=ends[1], code="", approximate=True)


# --- reading -------------------------------------------------------------------------------------

_SINGLE = re.compile(
    r"(?P<year>\d{4})(?:-(?P<sub>\d{2})(?:-(?P<day>\d{2}))?)?|(?P<decade>\d{3})X|(?P<century>\d{2})XX"
)


def parse(text: str) -> DateSpan:
    """Reads an EDTF string of the subset that the project writes.

    That is a day, month, year, decade (``199X``), century (``19XX``), season (21–24), quarter
    (33–36), half-year (40, 41), each but the last three with "~" if approximate, and intervals of
    days, months, and years, closed or open (``2010/..``, ``../2030``). The seven days of one ISO
    week are read as a week. An interval's precision is that of its ends, and ``interval`` where
    they differ; what an interval was called ("late 2024", "since the 1990s") is not in its EDTF.

    Raises:
        ValueError: The text is not of that subset, or no such date exists.
    """
    try:
        if "/" not in text:
            return _single(text.strip()).span()
        low_text, high_text = text.strip().split("/", 1)
        low = None if low_text == ".." else _single(low_text)
        high = None if high_text == ".." else _single(high_text)
        return _joined(low, high).span()
    except ValueError as error:
        raise ValueError(f"{text!r} is not an EDTF date that is read here: {error}") from error


def _joined(low: Interval | None, high: Interval | None) -> Interval:
    if low is None or high is None:
        given = low or high
        if given is None:
            raise ValueError("both ends are open")
        return until(given) if low is None else since(given)
    joined = between(low, high)
    first, last = low.low, high.high
    if (
        first and last and first.day and last.day and not joined.approximate
        and first.first.weekday() == 0 and (last.first - first.first).days == 6
    ):  # fmt: skip
        return replace(joined, precision="week")
    return joined


def _single(text: str) -> Interval:
    approximate = text.endswith("~")
    match = _SINGLE.fullmatch(text.removesuffix("~"))
    if match is None:
        raise ValueError("unknown form")
    interval = _unit(match)
    if approximate and interval.code and not interval.code.endswith("X"):
        raise ValueError('a season, quarter or half-year takes no "~"')
    return approximately(interval) if approximate else interval


def _unit(match: re.Match[str]) -> Interval:
    if match["decade"]:
        return decade(int(match["decade"]) * 10)
    if match["century"]:
        return century(int(match["century"]) * 100)
    number = int(match["year"])
    if match["sub"] is None:
        return year(number)
    sub = int(match["sub"])
    if match["day"] is not None:
        return day(date(number, sub, int(match["day"])))
    if 21 <= sub <= 24:
        return season(number, sub - 20)
    if 33 <= sub <= 36:
        return quarter(number, sub - 32)
    if sub in (40, 41):
        return half_year(number, sub - 39)
    return month(number, sub)
