"""Rules for days and weekdays."""

# ruff: noqa: ARG001 - every rule is called alike, with the scan and the tokens it spans

from __future__ import annotations

import calendar
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any

from pipeline.kinds.dates.context import GLUE_AFTER, compound, glued, glued_after, is_counted, name_around
from pipeline.kinds.dates.meaning import (
    Between,
    Calendar,
    DayAlone,
    Direction,
    Either,
    Node,
    Shift,
    Unclear,
    Weekday,
)
from pipeline.kinds.dates.scanner import Rule, Scan

#: Round the clock, and an attack that is called by its date.
_OTHER_THINGS = frozenset({(24, 7), (9, 11)})
#: Fractions that are more often that than a date.
_FRACTION_BELOW = frozenset({2, 3, 4, 5, 6, 8, 10})

#: Friday the 13th, which is also a saying.
_UNLUCKY = (4, 13)
#: How many tokens a row of days may have, and how far back the month may be named that a day alone is of.
_ROW, _MONTH_REACH = 12, 40


def is_possible(number: int | Shift | None, month_number: int, day_number: int) -> bool:
    """Whether the month has that day, in some year if the year is not known."""
    year_number = number if isinstance(number, int) else 2024
    return 1 <= day_number <= _days_in(year_number, month_number)


@lru_cache(maxsize=4096)
def _days_in(year_number: int, month_number: int) -> int:
    return calendar.monthrange(year_number, month_number)[1]


def day(
    scan: Scan, start: int, end: int, *,
    month: int, day: int, year: int | Shift | None = None, weekday: int | None = None,
) -> Node | None:  # fmt: skip
    """A day of a month, with or without year and weekday."""
    if compound(scan, end):
        return None
    if not is_possible(year, month, day):
        stated = scan.kind(end - 1) != "num" or isinstance(year, int)
        return Unclear(problem="that month has no such day") if stated else None
    if scan.kind(end - 1) == "num" and year is None:
        # "In March 12 people …": the number counts.
        loosely = scan.low(start - 1) not in scan.words.day_openers
        if is_counted(scan, end, loosely=True) and (loosely or start == end - 1):
            return None
        if scan.low(end) == "%" or scan.kind(end) in ("num", "other"):
            return None
        number_follows = scan.kind(end + 1) == "num" and scan.joined(end + 1)
        if scan.joined(end) and scan.low(end) not in "-–—," and (
            scan.low(end) in GLUE_AFTER or number_follows
        ):  # fmt: skip
            return None
    first = scan.lexemes[start]
    if first.kind == "num" and scan.joined(start) and scan.low(start - 1) in "$€£#/:.,+":
        return None
    return Calendar(unit="day", year=year, number=month, day=day, weekday=weekday)


def day_of_short(
    scan: Scan, start: int, end: int, day_number: int, month_number: int, short: int
) -> Node | None:
    """*3 dec -24*."""
    if not scan.joined(end - 1) or is_counted(scan, end):
        return None
    return day(scan, start, end, month=month_number, day=day_number, year=full_year(short))


def directed_day(
    scan: Scan, start: int, end: int, direction: Direction, month_number: int, day_number: int
) -> Node | None:
    """ "last December 5"."""
    if not is_possible(None, month_number, day_number) or is_counted(scan, end, loosely=True):
        return None
    return Calendar(unit="day", number=month_number, day=day_number, direction=direction)


def slash_days(
    scan: Scan, start: int, end: int, given: tuple[int, int], month_number: int, year: int | None = None
) -> Node | None:
    """ "5/6 December": a night or two days."""
    first, last = given
    if last != first + 1 or not is_possible(year, month_number, last):
        return None
    return Between(
        first=Calendar(unit="day", year=year, number=month_number, day=first),
        last=Calendar(unit="day", year=year, number=month_number, day=last),
    )


def iso(scan: Scan, start: int, end: int, given: tuple[int, int, int]) -> Node | None:
    """ "2025-12-03"."""
    return _written(*given)


def iso_range(scan: Scan, start: int, end: int, given: tuple[int, int, int], last: int) -> Node | None:
    """ "2026-11-17–19"."""
    first = _written(*given)
    if first is None or last <= given[2] or glued_after(scan, end) or is_counted(scan, end):
        return None
    other = _written(given[0], given[1], last)
    return None if other is None else Between(first=first, last=other)


def _written(year_number: int, month_number: int, day_number: int, weekday: int | None = None) -> Node | None:
    try:
        date(year_number, month_number, day_number)
    except ValueError:
        return None
    return Calendar(unit="day", year=year_number, number=month_number, day=day_number, weekday=weekday)


def numeric(
    scan: Scan, start: int, end: int, given: tuple[int, ...], year: int | None = None, *,
    weekday: int | None = None,
) -> Node | None:  # fmt: skip
    """ "4/12", "4/12 2024", "12/25/2025": which is the month depends on the language or the article."""
    a, b = given[:2]
    place = start
    while scan.kind(place) not in ("dm", "dmy"):
        place += 1
    token = scan.lexemes[place]
    if glued(scan, place, end):
        return None
    if len(given) == 3:
        year = full_year(given[2])
    if (
        scan.kind(start) == "dmy"
        and scan.low(start - 1) in scan.words.number_labels - scan.words.function_words
    ):
        return None  # "version 10.4.2024"
    if year is None and not _plain_day_and_month(scan, start, end, a, b):
        return None
    readings = [
        (day_number, month_number)
        for day_number, month_number in ((a, b), (b, a))
        if 1 <= month_number <= 12 and is_possible(year, month_number, day_number)
    ]
    day_first = True if "." in token.text else scan.words.day_first
    if day_first:
        readings = [reading for reading in readings if reading == (a, b)]
    if not readings:
        return None
    if len(set(readings)) == 1 or day_first:
        return Calendar(unit="day", year=year, number=readings[0][1], day=readings[0][0], weekday=weekday)
    return Either(a=a, b=b, year=year, weekday=weekday)


def _plain_day_and_month(scan: Scan, start: int, end: int, a: int, b: int) -> bool:
    """Whether "4/12" without a year is a date and no fraction, ratio or score."""
    words = scan.words
    if scan.low(start - 1) in words.number_labels:
        return False
    if scan.kind(start) != "dm":
        return True  # a weekday or article stands before it
    if (a, b) in _OTHER_THINGS:
        return False
    if scan.low(start - 1) in words.day_openers or scan.classes(start - 1).keys() & {"weekday"}:
        return not is_counted(scan, end)
    if words.day_first is None:
        return False
    if (a < b and b in _FRACTION_BELOW and a < 10) or is_counted(scan, end, loosely=True):
        return False
    return scan.kind(start - 1) != "num"


def weekdays_of(
    scan: Scan, start: int, end: int, *,
    first: int, last: int, weekday: int, second: int, month: int, year: int | None = None,
) -> Node | None:  # fmt: skip
    """*fredag 5 till söndag 7 december*."""
    if first >= last or not is_possible(year, month, last):
        return None
    begin = Calendar(unit="day", year=year, number=month, day=first, weekday=weekday)
    return Between(first=begin, last=replace(begin, day=last, weekday=second))


def number_and_year(number: Any, year: Any) -> tuple[int, Any]:
    """The two of a unit that may be given as a code with the year in it ("3Q24")."""
    if isinstance(number, tuple):
        if len(number) == 2 and year is None:
            year = int(number[1])
        number = number[0]
    return int(number), full_year(year) if isinstance(year, int) else year


def full_year(number: int) -> int:
    """The year that two digits mean: 1970–2069."""
    if number > 99:
        return number
    return number + (2000 if number < 70 else 1900)


def day_alone(scan: Scan, start: int, end: int, number: int, *, weekday: int | None = None) -> Node | None:
    """ "on the 20th", *den 20:e*: a day, not the twentieth of something ("on the 20th floor").

    Behind a word that is also one of place ("on") only if the clause looks ahead or names a month before:
    what happened "on the 18th" may be a hole of golf.
    """
    if scan.kind(end - 1) != "ordinal":
        return None
    if not _ends_day(scan, end) or _row_has_month(scan, end) or _counts_things(scan, start):
        return None
    if weekday is None or (weekday, number) == _UNLUCKY:
        words, before = scan.words, scan.low(start - 1)
        led = before in words.day_openers or scan.low(start) in words.day_openers
        if not led or before in words.copulas:
            return None
        placed = before in words.links
        if placed and scan.tense(start, end) != "future" and not _month_before(scan, start):
            return None
    return DayAlone(day=number, weekday=weekday)


def _ends_day(scan: Scan, place: int) -> bool:
    """Whether what follows an ordinal is no noun that it belongs to."""
    words, low = scan.words, scan.low(place)
    if scan.kind(place) == "word":
        return (low in words.function_words and low not in words.not_behind_day) or bool(scan.tense_at(place))
    return scan.kind(place) in ("", "sign") and low not in "-–‑%/"


def _row_has_month(scan: Scan, place: int) -> bool:
    """Whether a month closes the row of days that goes on there: "the 3rd and 5th of May"."""
    joints = scan.words.conjunctions | scan.words.links | scan.words.range_words | {",", "-", "–"}
    for at in range(place, place + _ROW):
        if "month" in scan.classes(at):
            return True
        if scan.low(at) not in joints and "day" not in scan.classes(at):
            return False
    return False


def _counts_things(scan: Scan, start: int) -> bool:
    """Whether an ordinal before it has a noun that this one lacks: "on the 2nd floor, but … on the 3rd"."""
    return any(
        scan.kind(at) == "ordinal" and not _ends_day(scan, at + 1) and not _row_has_month(scan, at + 1)
        for at in range(max(0, start - _MONTH_REACH), start)
    )


def _month_before(scan: Scan, start: int) -> bool:
    return any("month" in scan.classes(at) for at in range(max(0, start - _MONTH_REACH), start))


def _named_weekday(scan: Scan, start: int, end: int) -> bool:
    """Whether a weekday is part of a name ("Black Friday", "The Sunday Times", "Saturday Night Live")."""
    words = scan.words
    if scan.capital(start - 1) and scan.low(start - 1) in words.weekday_names:
        return True
    if scan.grammar.small_names and scan.capital(start) and not scan.starts(start):
        return True  # *tidningen Söndag*
    if scan.capital(start) and scan.capital(end) and scan.low(end) in words.weekday_titles:
        return True
    return scan.low(start - 1) in words.determiners and name_around(scan, start, end)


def weekday(scan: Scan, start: int, end: int, number: int, *, direction: Direction = "") -> Node | None:
    """A weekday alone."""
    words = scan.words
    if scan.low(end - 1) in words.short_names or scan.low(start - 1) in words.habitual or compound(scan, end):
        return None
    if direction and scan.low(start - 1) in words.determiners and scan.low(end) in words.of_words:
        return None
    if not direction and _named_weekday(scan, start, end):
        return None
    if not direction and scan.low(start - 1) in words.ahead:
        direction = "coming"
    return Weekday(weekday=number, direction=direction)


def weekday_hour(scan: Scan, start: int, end: int, number: int, *, direction: Direction = "") -> Node | None:
    """ "Monday morning", *i måndags kväll*: the day; with a capital it is a name ("Friday Night Lights")."""
    named = scan.capital(end - 1) and not scan.lexemes[end - 1].text.isupper()
    return None if named else weekday(scan, start, end, number, direction=direction)


#: The rules of this module that shapes may name.
RULES: tuple[Rule, ...] = (
    day, day_of_short, directed_day, slash_days, iso, iso_range, numeric, weekdays_of, day_alone, weekday,
    weekday_hour,
)  # fmt: skip
