"""Rules for weeks, months, seasons, quarters and half-years."""

# ruff: noqa: ARG001 - every rule is called alike, with the scan and the tokens it spans

from __future__ import annotations

import calendar
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from pipeline.kinds.dates.context import compound, glued, glued_after, is_counted, name_around
from pipeline.kinds.dates.meaning import About, Between, Calendar, Direction, Node, Shift, Unclear, Unit
from pipeline.kinds.dates.rules_days import full_year, number_and_year
from pipeline.kinds.dates.rules_years import split_year
from pipeline.kinds.dates.scanner import Rule, Scan

#: How many tokens on either side of "the first half" may tell what is halved.
_ACCOUNTS_REACH = 30


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
    joint = before == "-" or before in scan.words.of_words | scan.words.links
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


def half_told(scan: Scan, start: int, end: int, number: int) -> Node | None:
    """ "in the first half": of a year beside words of accounts or statistics, else rather of a match."""
    if scan.low(end) in scan.words.of_words or scan.low(end - 1) == "-":
        return None
    reach = range(max(0, start - _ACCOUNTS_REACH), min(scan.count, end + _ACCOUNTS_REACH))
    around = {scan.low(at) for at in reach}
    if around.isdisjoint(scan.words.reckoned) or not around.isdisjoint(scan.words.contests):
        return None
    return Calendar(unit="half_year", number=number)


def half_of_code(scan: Scan, start: int, end: int, given: tuple[str, ...]) -> Node | None:
    """ "1H25"; "H2" alone is as often hydrogen."""
    return half(scan, start, end, given) if len(given) == 2 else None


def half(scan: Scan, start: int, end: int, number: Any, year: Any = None) -> Node | None:
    """A half-year by number or code."""
    given, year = number_and_year(number, year)
    return Calendar(unit="half_year", year=year, number=given) if given in (1, 2) else None


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


def week_of_code(scan: Scan, start: int, end: int, given: tuple[str, ...]) -> Node | None:
    """*v45*; a capital is that of a car ("V70")."""
    return week(scan, start, end, given) if scan.lexemes[start].text[0].islower() else None


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


#: The rules of this module that shapes may name.
RULES: tuple[Rule, ...] = (
    month, month_of_short, months_of, week_of_month, named_month, bare_month, other_month, directed,
    quarter, half_told, half_of_code, half, season, season_of_short, bare_season, season_of_text, quarters_of,
    this_spring, week, week_of_code,
)  # fmt: skip
