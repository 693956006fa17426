"""Rules for what stands around a date: parts, bounds, ranges, approximation."""

# ruff: noqa: ARG001 - every rule is called alike, with the scan and the tokens it spans

from __future__ import annotations

import calendar
from dataclasses import replace
from typing import Any, get_args

from pipeline.edtf import Part
from pipeline.kinds.dates.context import GLUE_BEFORE, compound, glued, is_counted
from pipeline.kinds.dates.meaning import (
    About,
    Around,
    Between,
    Calendar,
    Node,
    Nothing,
    PartOf,
    Shift,
    Unclear,
    Unit,
    Weekday,
    YearTurn,
    whole_of,
)
from pipeline.kinds.dates.rules_calendar import quarter
from pipeline.kinds.dates.rules_days import is_possible, number_and_year
from pipeline.kinds.dates.rules_years import decade
from pipeline.kinds.dates.scanner import Rule, Scan

_COARSE: frozenset[str] = frozenset(
    {"week", "month", "quarter", "half_year", "season", "year", "decade", "century"}
)


_YEARLESS = frozenset({"day", "month", "quarter", "half_year", "season", "week"})
_PARTS = frozenset(get_args(Part))
#: What states no date that could be an end of anything.
_NO_DATE = (Nothing, Unclear)


def part(scan: Scan, start: int, end: int, which: Part, inner: Node) -> Node | None:
    """Early, mid or late in something; of a day it is an hour, and the day is what is dated."""
    if which not in _PARTS or isinstance(inner, (Nothing, Unclear)):
        return inner
    if isinstance(inner, Shift | Calendar):
        return PartOf(part=which, whole=inner) if inner.unit in _COARSE else inner
    return inner if isinstance(inner, Weekday) else None


def about(scan: Scan, start: int, end: int, inner: Node) -> Node | None:
    """Approximately."""
    return inner if isinstance(inner, Nothing | Unclear) else About(inner=inner)


def between(scan: Scan, start: int, end: int, first: Node, last: Node) -> Node | None:
    """From one date to another; a month or year said once counts for both."""
    if isinstance(first, _NO_DATE) or isinstance(last, _NO_DATE):
        return None
    first, last = shared(first, last)
    if isinstance(first, Calendar) and isinstance(last, Calendar):
        if _lies_in(last, first):
            return None  # "in November until November 10, 2026": two dates
        a, b = first.year, last.year
        backwards = (first.number, first.day) >= (last.number, last.day) and first.unit == last.unit
        if isinstance(a, int) and isinstance(b, int) and (a > b or (a == b and backwards)):
            return None
    return Between(first=first, last=last)


def _lies_in(finer: Calendar, coarser: Calendar) -> bool:
    """Whether a day or month is of the month or year that another date is."""
    if coarser.unit == "month" and finer.unit == "day":
        return finer.number == coarser.number and (
            None in (finer.year, coarser.year) or finer.year == coarser.year
        )
    return (
        coarser.unit == "year" and finer.unit in ("day", "month") and finer.year == coarser.year is not None
    )


def shared(first: Node, last: Node) -> tuple[Node, Node]:
    """Both with the year that only one of them states."""
    if isinstance(first, PartOf) or isinstance(last, PartOf):
        whole, other = shared(whole_of(first), whole_of(last))
        return _with_whole(first, whole), _with_whole(last, other)
    if not (isinstance(first, Calendar) and isinstance(last, Calendar)):
        return first, last
    if first.unit not in _YEARLESS or last.unit not in _YEARLESS:
        return first, last
    wraps = (first.number, first.day) > (last.number, last.day) and first.unit == last.unit
    if first.year is None and last.year is not None and not first.direction:
        number = last.year
        if wraps:
            number = _moved_year(number, -1)
        return first.in_year(number), last
    if last.year is None and first.year is not None and not last.direction:
        number = first.year
        if wraps:
            number = _moved_year(number, 1)
        return first, last.in_year(number)
    return first, last


def _with_whole(node: Node, whole: Node) -> Node:
    return replace(node, whole=whole) if isinstance(node, PartOf) else whole


def _moved_year(number: int | Shift, steps: int) -> int | Shift:
    return number + steps if isinstance(number, int) else replace(number, amount=number.amount + steps)


def days(
    scan: Scan, start: int, end: int, *, first: int, last: int, month: int, year: int | Shift | None = None
) -> Node | None:
    """ "3–5 December"."""
    if first >= last or not is_possible(year, month, last):
        return None
    if scan.joined(start) and scan.low(start - 1) in GLUE_BEFORE:
        return None
    if (
        year is None
        and scan.kind(end - 1) == "num"
        and (is_counted(scan, end, loosely=True) or scan.low(end) == "%")
    ):
        return None
    return Between(
        first=Calendar(unit="day", year=year, number=month, day=first),
        last=Calendar(unit="day", year=year, number=month, day=last),
    )


def numbered_range(
    scan: Scan, start: int, end: int, unit: Unit, first: Any, last: Any, year: Any = None
) -> Node | None:
    """ "weeks 45–47", "Q1–Q3 2025"."""
    a, first_year = number_and_year(first, year)
    b, last_year = number_and_year(last, year)
    if first_year is None:
        first_year = last_year
    if a >= b and first_year == last_year:
        return None
    return Between(
        first=Calendar(unit=unit, year=first_year, number=a),
        last=Calendar(unit=unit, year=last_year, number=b),
    )


def parts(scan: Scan, start: int, end: int, first: Part, last: Part, inner: Node) -> Node | None:
    """ "mid to late 2025"."""
    if not isinstance(inner, Shift | Calendar) or inner.unit not in _COARSE:
        return None
    return Between(first=PartOf(part=first, whole=inner), last=PartOf(part=last, whole=inner))


def same(scan: Scan, start: int, end: int, inner: Node) -> Node | None:
    """What is inside, with the words around it."""
    return inner


def coarse(scan: Scan, start: int, end: int, inner: Node) -> Node | None:
    """ "earlier this year": the year; "earlier 2 May" is nothing of the kind."""
    return inner if isinstance(inner, Shift | Calendar) and inner.unit in _COARSE | {"day"} else None


def nothing(scan: Scan, start: int, end: int) -> Node | None:
    """Words that take up their place and state no date."""
    return Nothing()


def unclear(scan: Scan, start: int, end: int, *words: str) -> Node | None:
    """A date that nothing can decide; the words give the reason."""
    return Unclear(problem=" ".join(words).replace("_", " "))


def plus(scan: Scan, start: int, end: int, first: int, second: int) -> int | None:
    """ "twenty-first": the sum, as a number for other shapes."""
    return first + second if second < 10 else None


def week_around(scan: Scan, start: int, end: int, inner: Node) -> Node | None:
    """ "the week of December 3": the week that holds the day."""
    return Around(unit="week", inner=inner) if isinstance(inner, Calendar) and inner.unit == "day" else None


def season_of_two(scan: Scan, start: int, end: int, number: int, given: tuple[int, int]) -> Node | None:
    """ "winter 2024-25"."""
    if number != 4 or given[1] != (given[0] + 1) % 100:
        return None
    return Calendar(unit="season", year=given[0], number=4, day=1)


def season_between(scan: Scan, start: int, end: int, number: int, first: int, last: int) -> Node | None:
    """ "winter 2024–2025", "winter of 2024–25"."""
    follows = last in (first + 1, (first + 1) % 100)
    return Calendar(unit="season", year=first, number=4, day=1) if number == 4 and follows else None


def turn_of_two(scan: Scan, start: int, end: int, given: tuple[int, int]) -> Node | None:
    """*årsskiftet 2024-25*."""
    return YearTurn(year=given[0]) if given[1] == (given[0] + 1) % 100 else None


def month_turn(
    scan: Scan, start: int, end: int, first: int, second: int, year: int | Shift | None = None
) -> Node | None:
    """*månadsskiftet mars/april*: the last day of one and the first day of the other."""
    if second != first % 12 + 1:
        return None
    before = _moved_year(year, -1) if year is not None and second == 1 else year
    days_in = calendar.monthrange(before if isinstance(before, int) else 2023, first)[1]
    last = Calendar(unit="day", year=before, number=first, day=days_in)
    return About(inner=Between(first=last, last=Calendar(unit="day", year=year, number=second, day=1)))


def mid_turn(scan: Scan, start: int, end: int, year: int | None = None) -> Node | None:
    """*halvårsskiftet*: 30 June and 1 July."""
    first = Calendar(unit="day", year=year, number=6, day=30)
    return About(inner=Between(first=first, last=Calendar(unit="day", year=year, number=7, day=1)))


def decade_stem(scan: Scan, start: int, end: int, which: Part, number: int) -> Node | None:
    """*tidigt 1900-tal*, *sent 60-tal*."""
    if number % 10 or 10 <= number <= 20:
        return None
    if number < 100:
        number += 1900 if number else 2000
    unit: Unit = "century" if number % 100 == 0 and number < 2000 else "decade"
    return PartOf(part=which, whole=Calendar(unit=unit, year=number))


def decade_part(
    scan: Scan, start: int, end: int, which: Part, given: tuple[int, int], *, place: int = -1
) -> Node | None:
    """ "the early 2000s": with a part beside it, *2000-talet* is the decade."""
    at = end - 1 if place < 0 else start + place
    node = decade(scan, at, at + 1, given, which)
    return None if node is None else part(scan, start, end, which, node)


def about_part(scan: Scan, start: int, end: int, which: Part, inner: Node) -> Node | None:
    """ "around the end of 2024"."""
    return part(scan, start, end, which, inner)


def dashed(scan: Scan, start: int, end: int, first: Node, last: Node) -> Node | None:
    """Two dates with a dash between them: a range, if the dash is no long one with spaces around."""
    same_unit = type(first) is type(last) and getattr(first, "unit", "") == getattr(last, "unit", "")
    if not same_unit:
        return None
    if "—" in scan.text:
        for place in range(start + 1, end - 1):
            if scan.low(place) == "—" and not scan.joined(place):
                return None
    return between(scan, start, end, first, last)


def quarter_alone(scan: Scan, start: int, end: int, number: int) -> Node | None:
    """ "the third quarter", unless of a match or a game."""
    if not 1 <= number <= 4 or scan.low(end) in scan.words.of_words or scan.low(end) == "-":
        return None
    return Calendar(unit="quarter", number=number)


def half_alone(scan: Scan, start: int, end: int, number: int) -> Node | None:
    """*första halvåret*."""
    return Calendar(unit="half_year", number=number) if number in (1, 2) else None


def quarter_of_code(scan: Scan, start: int, end: int, number: Any, year: tuple[str, ...]) -> Node | None:
    """ "Q3 FY24"."""
    fiscal = int(year[0])
    return quarter(scan, start, end, number, fiscal if fiscal > 99 else 2000 + fiscal)


def year_genitive(scan: Scan, start: int, end: int, number: int) -> Node | None:
    """*2025 års*."""
    return None if glued(scan, start, end) else Calendar(unit="year", year=number)


def weekday_on(scan: Scan, start: int, end: int, number: int) -> Node | None:
    """*på tisdag* is the next one, *på tisdagen* goes by tense."""
    if scan.low(end - 1) in scan.words.short_names or compound(scan, end):
        return None
    plain = scan.low(end - 1) in scan.grammar.plain_weekdays
    return Weekday(weekday=number, direction="next" if plain else "")


#: The rules of this module that shapes may name.
RULES: tuple[Rule, ...] = (
    part, about, between, days, numbered_range, parts, same, coarse, nothing, unclear,
    plus, week_around, season_of_two, season_between, turn_of_two, mid_turn, month_turn,
    decade_stem, decade_part, about_part, dashed, quarter_alone, half_alone, quarter_of_code,
    year_genitive, weekday_on,
)  # fmt: skip
