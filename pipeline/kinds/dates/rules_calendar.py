"""Rules for days, weekdays, weeks, months, seasons, quarters and half-years."""

# ruff: noqa: ARG001 - every rule is called alike, with the scan and the tokens it spans

from __future__ import annotations

import calendar
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from pipeline.kinds.dates.context import GLUE_AFTER, compound, glued, glued_after, is_counted, name_around
from pipeline.kinds.dates.meaning import (
    About,
    Between,
    Calendar,
    Direction,
    Either,
    Node,
    Shift,
    Unclear,
    Unit,
    Weekday,
)
from pipeline.kinds.dates.rules_years import split_year
from pipeline.kinds.dates.scanner import Rule, Scan

#: Round the clock, and an attack that is called by its date.
_OTHER_THINGS = frozenset({(24, 7), (9, 11)})
#: Fractions that are more often that than a date.
_FRACTION_BELOW = frozenset({2, 3, 4, 5, 6, 8, 10})


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


def month(scan: Scan, start: int, end: int, number: int, year: int | Shift) -> Node | None:
    """A month with its year."""
    if isinstance(year, int) and glued(scan, end - 1, end):
        return None
    return Calendar(unit="month", year=year, number=number)


def month_of_short(scan: Scan, start: int, end: int, number: int, short: int) -> Node | None:
    """ "Dec ’24", *dec -24*."""
    if not scan.joined(end - 1) or is_counted(scan, end) or scan.classes(end).get("month"):
        return None
    return Calendar(unit="month", year=full_year(short), number=number)


def months_of(
    scan: Scan, start: int, end: int, which: str, count: Decimal, year: int | Shift | None = None
) -> Node | None:
    """ "the first nine months of 2025"; three and six of them are a quarter and a half-year."""
    number = int(count)
    if number != count or not 1 < number < 12:
        return None
    year = Shift(unit="year", amount=0) if year is None else year
    first, last = (1, number) if which == "first" else (13 - number, 12)
    if number == 6:
        return Calendar(unit="half_year", year=year, number=1 if first == 1 else 2)
    if number == 3:
        return Calendar(unit="quarter", year=year, number=1 if first == 1 else 4)
    begin = Calendar(unit="month", year=year, number=first)
    return Between(first=begin, last=replace(begin, number=last))


def quarters_of(
    scan: Scan, start: int, end: int, which: str, count: Decimal, year: int | Shift | None = None
) -> Node | None:
    """ "the first three quarters of 2025"."""
    return months_of(scan, start, end, which, count * 3, year) if count < 4 else None


def week_of_month(
    scan: Scan, start: int, end: int, number: int, month_number: int, year: int | Shift | None = None
) -> Node | None:
    """ "the first week of December": about days 1 to 7 and so on; number 0 is the last seven days."""
    if not 0 <= number <= 4 or (isinstance(year, int) and glued(scan, end - 1, end)):
        return None
    days_in = calendar.monthrange(year if isinstance(year, int) else 2023, month_number)[1]
    first = 7 * number - 6 if number else days_in - 6
    begin = Calendar(unit="day", year=year, number=month_number, day=first)
    return About(inner=Between(first=begin, last=replace(begin, day=first + 6)))


def weekdays_of(
    scan: Scan, start: int, end: int, *,
    first: int, last: int, weekday: int, second: int, month: int, year: int | None = None,
) -> Node | None:  # fmt: skip
    """*fredag 5 till söndag 7 december*."""
    if first >= last or not is_possible(year, month, last):
        return None
    begin = Calendar(unit="day", year=year, number=month, day=first, weekday=weekday)
    return Between(first=begin, last=replace(begin, day=last, weekday=second))


def named_month(scan: Scan, start: int, end: int, number: int) -> Node | None:
    """*mars månad*."""
    return Calendar(unit="month", number=number)


def bare_month(scan: Scan, start: int, end: int, number: int) -> Node | None:
    """A month alone, if it is one."""
    words = scan.words
    low = scan.low(start)
    before = scan.low(start - 1)
    if before in words.habitual or compound(scan, end) or not _whole_name(scan, start, end):
        return None
    plain = low in scan.grammar.long_names or low in words.short_names
    if plain and "day" in scan.classes(end) and not is_counted(scan, end + 1, loosely=True):
        return None
    if low in words.doubtful:
        if scan.kind(end) == "poss" or (scan.lexemes[start].text[0].isupper() and scan.grammar.small_names):
            return None
        if not _opened(scan, start) and not _beside_month(scan, start, end):
            ends = scan.kind(end) in ("", "sign") and not scan.joined(end + 1)
            if not (before in words.month_hints and ends):
                return None
    if name_around(scan, start, end):
        return None
    return Calendar(unit="month", number=number)


def other_month(scan: Scan, start: int, end: int) -> Node | None:
    """ "that May": of another date's year; but "think that May 1 …" is a day."""
    return None if "day" in scan.classes(end) else Unclear(problem="it hangs on another date of the text")


def _opened(scan: Scan, start: int) -> bool:
    """Whether a word before a doubtful month makes it one: "in March", "mid-March", *mitten av mars*."""
    openers, before = scan.words.month_openers, scan.low(start - 1)
    joint = before == "-" or before in scan.words.of_words
    return before in openers or (joint and scan.low(start - 2) in openers)


def _whole_name(scan: Scan, start: int, end: int) -> bool:
    """Whether an abbreviated month, if it is one, is plainly a month without a number beside it."""
    words = scan.words
    if scan.low(start) not in words.short_names or _beside_month(scan, start, end):
        return True
    opened = scan.low(start - 1) in words.month_openers | words.day_openers
    return opened and scan.low(end) == "." and scan.joined(end)


def _beside_month(scan: Scan, start: int, end: int) -> bool:
    """Whether another month is joined to this one ("March and April", "April–May")."""
    joints = scan.words.conjunctions | scan.words.range_words | {"-", "–", ","}
    for joint, other in ((start - 1, start - 2), (end, end + 1)):
        if (
            scan.low(joint) in joints
            and "month" in scan.classes(other)
            and scan.low(other) != scan.low(start)
        ):
            return True  # but in "In May, May met …" the other is a person
    return False


def directed(scan: Scan, start: int, end: int, direction: Direction, unit: Unit, number: int) -> Node | None:
    """ "last March", "this summer"."""
    if scan.low(start - 1) in scan.words.determiners and scan.low(end) in scan.words.of_words:
        return None
    if name_around(scan, end - 1, end) and scan.capital(start):
        return None
    return Calendar(unit=unit, number=number, direction=direction)


def quarter(scan: Scan, start: int, end: int, number: Any, year: Any = None, *, code: int = 0) -> Node | None:
    """A quarter by number or code."""
    given, year = number_and_year(number, year)
    if code and year is None and scan.kind(end) == "num":
        return None
    return Calendar(unit="quarter", year=year, number=given) if 1 <= given <= 4 else None


def half_of_code(scan: Scan, start: int, end: int, given: tuple[str, ...]) -> Node | None:
    """ "1H25"; "H2" alone is as often hydrogen."""
    return half(scan, start, end, given) if len(given) == 2 else None


def half(scan: Scan, start: int, end: int, number: Any, year: Any = None) -> Node | None:
    """A half-year by number or code."""
    given, year = number_and_year(number, year)
    return Calendar(unit="half_year", year=year, number=given) if given in (1, 2) else None


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


def season(
    scan: Scan, start: int, end: int, number: int, year: Any, *, place: int | None = None
) -> Node | None:
    """A season with its year; only a winter may have two. The year stands last, or at ``place``."""
    if isinstance(year, tuple):
        at = end - 1 if place is None else start + place
        if number != 4 or split_year(scan, at, at + 1, year) is None:
            return None
        return Calendar(unit="season", year=year[0], number=4, day=1)
    if isinstance(year, int) and (glued(scan, end - 1, end) or is_counted(scan, end)):
        return None
    return Calendar(unit="season", year=year, number=number)


def season_of_short(scan: Scan, start: int, end: int, number: int, short: int) -> Node | None:
    """*hösten -24*."""
    return Calendar(unit="season", year=full_year(short), number=number) if scan.joined(end - 1) else None


def bare_season(scan: Scan, start: int, end: int, number: int) -> Node | None:
    """A season alone, if the words before it say that one is meant."""
    words = scan.words
    one, two = scan.low(start - 1), f"{scan.low(start - 2)} {scan.low(start - 1)}"
    followed = scan.low(end) in words.conjunctions and "season" in scan.classes(end + 1)
    if one not in words.season_openers and two not in words.season_openers and not followed:
        return None
    if (
        not followed
        and scan.low(start) in words.doubtful_seasons
        and (scan.kind(end) == "word" and scan.low(end) not in words.function_words)
    ):
        return None
    if scan.low(end) in words.of_words | words.doubted_before or compound(scan, end):
        return None
    return Calendar(unit="season", number=number)


def season_of_text(scan: Scan, start: int, end: int, number: int) -> Node | None:
    """ "that autumn": of the year that the text speaks of."""
    return Calendar(unit="season", year=Shift(unit="year", amount=0, origin="text"), number=number)


def this_spring(scan: Scan, start: int, end: int, direction: Direction, number: int) -> Node | None:
    """*i vår*, which is also "in our": a season only if no noun follows."""
    if scan.kind(end) == "word" and scan.low(end) not in scan.words.function_words and not scan.tense_at(end):
        return None
    return Calendar(unit="season", number=number, direction=direction)


def week(scan: Scan, start: int, end: int, number: Any, year: Any = None) -> Node | None:
    """An ISO week."""
    given = int(number[0]) if isinstance(number, tuple) else int(number)
    if isinstance(year, int) and given == 53:
        try:
            date.fromisocalendar(year, given, 1)
        except ValueError:
            return None
    if year is None and (glued_after(scan, end) or scan.kind(end) in ("num", "other")):
        return None
    return Calendar(unit="week", year=year, number=given) if 1 <= given <= 53 else None


def _named_weekday(scan: Scan, start: int, end: int) -> bool:
    """Whether a weekday is part of a name ("Black Friday", "The Sunday Times", "Saturday Night Live")."""
    words = scan.words
    if scan.capital(start - 1) and scan.low(start - 1) in words.weekday_names:
        return True
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
    day, day_of_short, directed_day, slash_days, iso, numeric, month, month_of_short, months_of,
    week_of_month, weekdays_of, named_month,
    bare_month, other_month, directed, quarter, half_of_code, half, season, season_of_short,
    bare_season, season_of_text, quarters_of, this_spring, week, weekday, weekday_hour,
)  # fmt: skip
