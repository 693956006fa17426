"""The rules that the shapes of the tables name: from captured words to meanings.

Each rule gets the scan, the tokens it spans and what the shape captured, and returns a meaning, or
None where the words are no date after all. What makes a bare number a year, and a bare "May" a
month, is decided here and nowhere else.
"""

# ruff: noqa: ARG001, PLR0917 - every rule is called alike, with the scan and the tokens it spans

from __future__ import annotations

import calendar
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, get_args

from pipeline.edtf import Part
from pipeline.kinds.dates.meaning import (
    About,
    Between,
    Bound,
    BoundKind,
    Calendar,
    Direction,
    Either,
    Node,
    Nothing,
    Origin,
    PartOf,
    Shift,
    Unclear,
    Unit,
    Weekday,
    YearTurn,
)
from pipeline.kinds.dates.scanner import YEARS, Rule, Scan

_COARSE: frozenset[str] = frozenset(
    {"week", "month", "quarter", "half_year", "season", "year", "decade", "century"}
)
#: Signs that glue a number to something else: money, numbers, ratios, addresses.
_GLUE_BEFORE = frozenset("$€£¥#§/:.,+@&_=-‑%*~^<>")
_GLUE_AFTER = frozenset("$€£¥%‰/:°@_=+&*~^<>#")
#: Fractions that are more often that than a date.
_FRACTION_BELOW = frozenset({2, 3, 4, 5, 6, 8, 10})


# --- looking around ------------------------------------------------------------------------------


def _compound(scan: Scan, end: int) -> bool:
    """Whether the words are the head of a hyphenated compound ("2025-modell") and so no date alone."""
    if not (scan.joined(end) and scan.low(end) in ("-", "‑") and scan.joined(end + 1)):
        return False
    return scan.kind(end + 1) == "word" and not scan.classes(end + 1)


def _counted(scan: Scan, place: int, *, loosely: bool = False) -> bool:
    """Whether the word there is one that a number before it counts."""
    words = scan.words
    low = scan.low(place)
    if low in words.counted:
        return True
    return (
        loosely
        and scan.kind(place) == "word"
        and low == scan.tokens[place].text
        and low.endswith(words.counted_endings)
        and low not in words.not_counted
    )


def _glued(scan: Scan, start: int, end: int) -> bool:
    """Whether a number is part of something longer."""
    if scan.joined(start) and (
        scan.low(start - 1) in _GLUE_BEFORE or scan.kind(start - 1) in ("num", "other", "code")
    ):
        return True
    if scan.joined(end):
        if scan.low(end) in _GLUE_AFTER or _compound(scan, end):
            return True
        if scan.low(end) in ("-", "‑") and scan.low(end + 1) in scan.words.conjunctions:
            return True  # "1980- och 1990-talet"
        if scan.low(end) in (".", ",", "-", "–") and scan.joined(end + 1):
            return scan.kind(end + 1) in ("num", "other", "code")
    return False


def _numbers_beside(scan: Scan, start: int, end: int) -> bool:
    return (
        scan.kind(start - 1) in ("num", "other") or scan.kind(end) in ("num", "other") or scan.low(end) == "%"
    )


def _name_before(scan: Scan, place: int, openers: frozenset[str]) -> bool:
    """Whether a capitalised name directly before takes the date into itself ("EXPO 2025")."""
    words = scan.words
    at = place - 1
    if scan.kind(at) == "code":
        return True
    if not scan.capital(at) or scan.classes(at).keys() & {"month", "weekday", "season"}:
        return False
    if scan.low(at) in words.name_years:
        return True
    if scan.low(at) in words.function_words:
        return False
    if len(scan.tokens[at].text) > 1 and scan.tokens[at].text.isupper() and scan.low(at - 1) not in openers:
        return True
    while scan.capital(at - 1) and scan.low(at - 1) not in words.function_words:
        at -= 1
    return scan.low(at - 1) not in openers


def _name_around(scan: Scan, start: int, end: int) -> bool:
    """Whether a bare month or weekday is part of a name ("April Jones", "Black Friday")."""
    words = scan.words
    token = scan.tokens[start]
    if scan.low(start - 1) in words.month_openers and not scan.starts(start):
        return False
    small = scan.grammar.small_names
    if token.text[0].isupper():
        if small and not scan.starts(start):
            return True
        named = token.low in words.first_names or "weekday" in token.classes
        if (
            named
            and scan.capital(end)
            and not scan.classes(end)
            and scan.low(end) not in words.function_words
        ):
            return scan.low(start - 1) not in words.day_openers
        if not small and _name_before(scan, start, words.name_openers) and not scan.starts(start):
            return True
    return False


def _titled(scan: Scan, start: int, end: int) -> bool:
    """Whether common words bear capitals that only a title gives them ("the This Morning presenter")."""
    inner = any(scan.capital(place) for place in range(start + 1, end))
    return inner and not scan.capital(start - 1) and not scan.capital(end)


# --- years ---------------------------------------------------------------------------------------


def _is_year(scan: Scan, start: int, end: int, number: int) -> bool:
    """Whether a bare number of four digits is a year where it stands."""
    words = scan.words
    if _glued(scan, start, end) or _numbers_beside(scan, start, end) or _counted(scan, end):
        return False
    before = scan.low(start - 1)
    if before == "." and not scan.tokens[start - 1].gap:
        label = scan.low(start - 2)
        if label in words.number_labels:
            return False
    if before in words.number_labels:
        return False
    round_number = number % 100 == 0
    likely = 1900 <= number <= 2100
    if before in words.year_openers:
        return likely or not _counted(scan, end, loosely=True)
    if _in_brackets(scan, start, end):
        return likely or not round_number
    if before in words.conjunctions or before == ",":
        other = scan.classes(start - 2).get("year")
        if (other is not None and before != ",") or (other is not None and _list_of_years(scan, start)):
            return _is_year(scan, start - 2, start - 1, int(other))
    if _name_before(scan, start, words.name_openers if words.bare_years else frozenset()):
        return False
    ends = scan.kind(end) in ("", "sign")
    if scan.starts(start):
        return _starting_year(scan, end, likely)
    if before in words.year_hints:
        return likely and not (_counted(scan, end, loosely=True) or (round_number and not ends))
    if before in words.determiners or scan.kind(start - 1) == "poss":
        return (
            likely and scan.kind(end) == "word" and not (round_number and _counted(scan, end, loosely=True))
        )
    if before == ",":
        return likely and ends
    if not words.bare_years or not 1500 <= number <= 2100:
        return False
    if scan.kind(start - 1) not in ("word", "poss", "sign") or before in words.quantities:
        return False
    return not _counted(scan, end, loosely=round_number or not likely)


def _list_of_years(scan: Scan, start: int) -> bool:
    return scan.low(start - 1) == ","


def _in_brackets(scan: Scan, start: int, end: int) -> bool:
    return scan.low(start - 1) in "([" and scan.low(start - 1) != "" and scan.low(end) in (
        ")", "]", ",", ";", "–", "-",
    )  # fmt: skip


def _starting_year(scan: Scan, end: int, likely: bool) -> bool:
    """A number at the start: a year if what follows is no counted thing."""
    if scan.kind(end) in ("", "sign"):
        return likely
    return likely and not _counted(scan, end, loosely=not scan.words.bare_years)


def year(scan: Scan, start: int, end: int, number: int) -> Node | None:
    """A year that words say is one ("the year 2000")."""
    if _glued(scan, end - 1, end):
        return None
    return Calendar(unit="year", year=number)


def bare_year(scan: Scan, start: int, end: int, number: int) -> Node | None:
    """A number that context makes a year."""
    return Calendar(unit="year", year=number) if _is_year(scan, start, end, number) else None


def short_year(scan: Scan, start: int, end: int, given: tuple[str, ...]) -> Node | None:
    """A year behind a code ("FY24")."""
    number = int(given[0])
    return Calendar(unit="year", year=number if number > 99 else 2000 + number)


def split_year(scan: Scan, start: int, end: int, given: tuple[int, int]) -> Node | None:
    """ "2024/25" and "2026/2027"."""
    first, last = given
    if last < 100:
        last += first - first % 100 + (100 if last < first % 100 else 0)
        if last != first + 1:
            return None
    if first not in YEARS or last not in YEARS or last <= first or _glued(scan, start, end):
        return None
    if scan.low(start - 1) in scan.words.number_labels or _counted(scan, end):
        return None
    return Between(first=Calendar(unit="year", year=first), last=Calendar(unit="year", year=last))


def year_range(scan: Scan, start: int, end: int, first: int, last: int, *, place: int = 0) -> Node | None:
    """ "2010–2024", "between 2015 and 2020", "1939–45"."""
    if last < 100:
        last += first - first % 100
    if last <= first or first not in YEARS:
        return None
    words = scan.words
    at = start + place
    if _glued(scan, at, at + 1) and not scan.classes(at + 1).get("dash"):
        return None
    if (scan.joined(at) and scan.low(at - 1) in _GLUE_BEFORE) or (
        _glued(scan, end - 1, end) and not (scan.joined(end - 1))
    ):
        return None
    if scan.joined(end) and (scan.low(end) in _GLUE_AFTER or _compound(scan, end)):
        return None
    if scan.kind(at - 1) in ("num", "other") or scan.kind(end) in ("num", "other") or _counted(scan, end):
        return None
    label = scan.low(at - 1) if scan.low(at - 1) != "." else scan.low(at - 2)
    if label in words.number_labels or (label in words.quantities and first % 100 == 0 == last % 100):
        return None
    likely = first >= 1000 and last <= 2100 and not (first % 100 == 0 and last % 100 == 0 and first < 1900)
    if not likely or (_counted(scan, end, loosely=True) and (last % 100 == 0 or last < 1900)):
        return None
    return Between(first=Calendar(unit="year", year=first), last=Calendar(unit="year", year=last))


def years_or_month(scan: Scan, start: int, end: int, given: tuple[int, int]) -> Node | None:
    """ "2025-12" is a month, "2023-24" two years, "2010-12" may be either."""
    number, sub = given
    if number not in YEARS or _glued(scan, start, end) or scan.low(start - 1) in scan.words.number_labels:
        return None
    is_month, is_year = 1 <= sub <= 12, sub > number % 100
    if is_month and is_year and number >= 1900:
        return Unclear(problem=f"“{scan.tokens[start].text}” may be a month or a range of years")
    if is_month:
        return Calendar(unit="month", year=number, number=sub)
    if is_year:
        last = number - number % 100 + sub
        return Between(first=Calendar(unit="year", year=number), last=Calendar(unit="year", year=last))
    return None


def decade(scan: Scan, start: int, end: int, given: tuple[int, int], part: Part | None = None) -> Node | None:
    """ "1990s", *1900-talet*, "the 90s"."""
    number, digits = given
    words = scan.words
    if number % 10 or digits == 3 or _glued(scan, start, end) or (digits == 4 and number not in YEARS):
        return None
    if digits == 4:
        if number % 100 == 0 and (number < 2000 or (words.century_is_hundreds and part is None)):
            return Calendar(unit="century", year=number)
        return Calendar(unit="decade", year=number)
    if words.decade_openers and not _opened(scan, start):
        return None
    if number == 20:
        return Unclear(problem=f"“{scan.tokens[start].text}” may be the 1920s or the 2020s")
    return Calendar(unit="decade", year=number + (2000 if number < 20 else 1900))


def decade_word(scan: Scan, start: int, end: int, first: int) -> Node | None:
    """ "the nineties"."""
    if scan.words.decade_openers and not _opened(scan, start):
        return None
    if first < 1000:
        return Unclear(problem=f"“{scan.tokens[start].text}” may be the 1920s or the 2020s")
    return Calendar(unit="decade", year=first)


def _opened(scan: Scan, start: int) -> bool:
    """Whether a short decade has its article or apostrophe before it, and is so no age."""
    for place in range(start - 1, start - 5, -1):
        if scan.low(place) in scan.words.decade_openers:
            return True
        if scan.low(place) not in scan.words.decade_between:
            return False
    return False


def century(scan: Scan, start: int, end: int, number: int) -> Node | None:
    """ "the 15th century": read as 1400–1499."""
    return Calendar(unit="century", year=(number - 1) * 100) if 2 <= number <= 22 else None


def turn(
    scan: Scan, start: int, end: int, number: Any = None, *, span: int = 1, direction: Direction = ""
) -> Node | None:
    """The days around New Year."""
    if isinstance(number, tuple):
        split = split_year(scan, end - 1, end, number)
        if split is None:
            return None
        number = number[0]
    return YearTurn(year=number, span=span, direction=direction)


def turn_of_century(scan: Scan, start: int, end: int, number: int | None = None) -> Node | None:
    """The turn of a century or millennium: around the year that begins it."""
    if number is None:
        return Unclear(problem="it is not said which turn is meant")
    return About(inner=Calendar(unit="year", year=number)) if number % 100 == 0 else None


# --- days, months and what lies between ----------------------------------------------------------


def _possible(number: int | Shift | None, month_number: int, day_number: int) -> bool:
    year_number = number if isinstance(number, int) else 2024
    return 1 <= day_number <= calendar.monthrange(year_number, month_number)[1]


def day(
    scan: Scan, start: int, end: int, *, month: int, day: int, year: int | Shift | None = None, weekday: int | None = None
) -> Node | None:  # fmt: skip
    """A day of a month, with or without year and weekday."""
    if _compound(scan, end):
        return None
    if not _possible(year, month, day):
        stated = scan.kind(end - 1) != "num" or isinstance(year, int)
        return Unclear(problem="that month has no such day") if stated else None
    if scan.kind(end - 1) == "num" and year is None:
        # "In March 12 people …": the number counts.
        if _counted(scan, end, loosely=True) or scan.low(end) == "%" or scan.kind(end) in ("num", "other"):
            return None
        number_follows = scan.kind(end + 1) == "num" and scan.joined(end + 1)
        if scan.joined(end) and scan.low(end) not in "-–—," and (
            scan.low(end) in _GLUE_AFTER or number_follows
        ):  # fmt: skip
            return None
    first = scan.tokens[start]
    if first.kind == "num" and scan.joined(start) and scan.low(start - 1) in "$€£#/:.,+":
        return None
    return Calendar(unit="day", year=year, number=month, day=day, weekday=weekday)


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
    scan: Scan, start: int, end: int, given: tuple[int, ...], year: int | None = None, *, weekday: int | None = None
) -> Node | None:  # fmt: skip
    """ "4/12", "4/12 2024", "12/25/2025": which is the month depends on the language or the article."""
    a, b = given[:2]
    token = next(token for token in scan.tokens[start:end] if token.kind in ("dm", "dmy"))
    place = scan.tokens.index(token, start)
    if _glued(scan, place, end):
        return None
    if len(given) == 3:
        year = given[2] if given[2] > 99 else given[2] + (2000 if given[2] < 70 else 1900)
    if year is None and not _plain_day_and_month(scan, start, end, a, b):
        return None
    readings = [
        (day_number, month_number)
        for day_number, month_number in ((a, b), (b, a))
        if 1 <= month_number <= 12 and _possible(year, month_number, day_number)
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
    if start and scan.kind(start) != "dm":
        return True  # a weekday or article stands before it
    if scan.kind(start) != "dm":
        return True
    if scan.low(start - 1) in words.day_openers or scan.classes(start - 1).keys() & {"weekday"}:
        return not _counted(scan, end)
    if (a, b) in ((24, 7), (9, 11)) or words.day_first is None:
        return False
    if (a < b and b in _FRACTION_BELOW and a < 10) or _counted(scan, end, loosely=True):
        return False
    return scan.kind(start - 1) != "num"


def month(scan: Scan, start: int, end: int, number: int, year: int | Shift) -> Node | None:
    """A month with its year."""
    if isinstance(year, int) and (_glued(scan, end - 1, end) or scan.kind(end) in ("num", "other")):
        return None
    return Calendar(unit="month", year=year, number=number)


def bare_month(scan: Scan, start: int, end: int, number: int) -> Node | None:
    """A month alone, if it is one."""
    words = scan.words
    low = scan.low(start)
    before = scan.low(start - 1)
    if low in words.short_names or before in words.habitual or _compound(scan, end):
        return None
    if low in words.doubtful:
        if scan.kind(end) == "poss" or (scan.tokens[start].text[0].isupper() and scan.grammar.small_names):
            return None
        if before not in words.month_openers and not _beside_month(scan, start, end):
            ends = scan.kind(end) in ("", "sign") and not scan.joined(end + 1)
            if not (before in words.month_hints and ends):
                return None
    if _name_around(scan, start, end):
        return None
    return Calendar(unit="month", number=number)


def _beside_month(scan: Scan, start: int, end: int) -> bool:
    """Whether another month is joined to this one ("March and April", "April–May")."""
    joints = scan.words.conjunctions | {"-", "–", ","}
    for joint, other in ((start - 1, start - 2), (end, end + 1)):
        if scan.low(joint) in joints and "month" in scan.classes(other):
            return True
    return False


def coming_season(scan: Scan, start: int, end: int) -> Node | None:
    """*till hösten*: the one to come."""
    return Calendar(unit="season", number=scan.classes(end - 1)["season"], direction="next")


def directed(scan: Scan, start: int, end: int, direction: Direction, unit: Unit, number: int) -> Node | None:
    """ "last March", "this summer"."""
    if scan.low(start - 1) in scan.words.determiners and scan.low(end) in ("of", "i", "av"):
        return None
    if _name_around(scan, end - 1, end) and scan.capital(start):
        return None
    return Calendar(unit=unit, number=number, direction=direction)


def quarter(scan: Scan, start: int, end: int, number: Any, year: Any = None, *, code: int = 0) -> Node | None:
    """A quarter by number or code."""
    given, year = _coded(number, year)
    if code and year is None and scan.kind(end) == "num":
        return None
    return Calendar(unit="quarter", year=year, number=given) if 1 <= given <= 4 else None


def half(scan: Scan, start: int, end: int, number: Any, year: Any = None) -> Node | None:
    """A half-year by number or code."""
    given, year = _coded(number, year)
    return Calendar(unit="half_year", year=year, number=given) if given in (1, 2) else None


def _coded(number: Any, year: Any) -> tuple[int, Any]:
    if isinstance(number, tuple):
        if len(number) == 2 and year is None:
            year = int(number[1]) if len(number[1]) == 4 else 2000 + int(number[1])
        return int(number[0]), year
    return int(number), year


def season(scan: Scan, start: int, end: int, number: int, year: Any) -> Node | None:
    """A season with its year; only a winter may have two."""
    if isinstance(year, tuple):
        if number != 4 or split_year(scan, end - 1, end, year) is None:
            return None
        return Calendar(unit="season", year=year[0], number=4, day=1)
    if isinstance(year, int) and (_glued(scan, end - 1, end) or _counted(scan, end)):
        return None
    return Calendar(unit="season", year=year, number=number)


def bare_season(scan: Scan, start: int, end: int, number: int) -> Node | None:
    """A season alone, if the words before it say that one is meant."""
    words = scan.words
    one, two = scan.low(start - 1), f"{scan.low(start - 2)} {scan.low(start - 1)}"
    if one not in words.season_openers and two not in words.season_openers:
        return None
    if scan.low(start) in words.doubtful_seasons and (
        scan.kind(end) == "word" and scan.low(end) not in words.function_words
    ):
        return None
    if scan.low(end) in ("of", "in") or _compound(scan, end):
        return None
    return Calendar(unit="season", number=number)


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
    if year is None and (_glued(scan, end - 1, end) or scan.kind(end) in ("num", "other")):
        return None
    return Calendar(unit="week", year=year, number=given) if 1 <= given <= 53 else None


def weekday(scan: Scan, start: int, end: int, number: int, *, direction: Direction = "") -> Node | None:
    """A weekday alone."""
    words = scan.words
    if (
        scan.low(end - 1) in words.short_names
        or scan.low(start - 1) in words.habitual
        or _compound(scan, end)
    ):
        return None
    if direction and scan.low(start - 1) in words.determiners and scan.low(end) in ("of", "i"):
        return None
    if scan.classes(start).get("weekday") is not None and not direction and _name_around(scan, start, end):
        return None
    if not direction and scan.low(start - 1) in words.ahead:
        direction = "coming"
    return Weekday(weekday=number, direction=direction)


def weekday_of(scan: Scan, start: int, end: int, number: int, week: Shift) -> Node | None:
    """ "Tuesday next week"."""
    return Weekday(weekday=number, week=week)


def shift(
    scan: Scan, start: int, end: int, unit: Unit, amount: int, origin: Origin = "publication"
) -> Node | None:
    """So many units from the publication or another date."""
    if _titled(scan, start, end):
        return None
    return Shift(unit=unit, amount=amount, origin=origin)


def ahead(scan: Scan, start: int, end: int, unit: Unit, amount: int) -> Node | None:
    """ "in two years": a date only where the clause looks ahead, else a duration."""
    if scan.tense(start, end) != "future":
        return None
    return Shift(unit=unit, amount=amount)


def directed_unit(scan: Scan, start: int, end: int, direction: Direction, unit: Unit) -> Node | None:
    """ "last year", "this week"."""
    if _titled(scan, start, end):
        return None
    return Shift(unit=unit, amount={"last": -1, "this": 0, "next": 1, "": 0}[direction])


# --- around dates --------------------------------------------------------------------------------


def part(scan: Scan, start: int, end: int, which: Part, inner: Node) -> Node | None:
    """Early, mid or late in something; of a day it is an hour, and the day is what is dated."""
    if which not in get_args(Part) or isinstance(inner, (Nothing, Unclear)):
        return inner
    if isinstance(inner, Shift | Calendar):
        return PartOf(part=which, whole=inner) if inner.unit in _COARSE else inner
    return inner if isinstance(inner, Weekday) else None


def about(scan: Scan, start: int, end: int, inner: Node) -> Node | None:
    """Approximately."""
    return inner if isinstance(inner, Nothing | Unclear) else About(inner=inner)


def bound(scan: Scan, start: int, end: int, kind: BoundKind, inner: Node) -> Node | None:
    """An open interval, or None where the preposition only belongs to what follows the date."""
    words = scan.words
    if isinstance(inner, Nothing | Unclear):
        return inner
    last = scan.low(end - 1)
    if scan.kind(end) == "poss" or (
        kind in ("before", "after") and words.genitive_endings
        and last.endswith(words.genitive_endings) and last not in words.not_genitive
    ):  # fmt: skip
        return None
    if kind == "from" and scan.tense(start, end) != "future":
        return None
    if kind == "latest":
        return None if scan.tense(start, end) == "past" else Bound(kind="until", inner=inner)
    return Bound(kind=kind, inner=inner)


def bound_the(scan: Scan, start: int, end: int, kind: BoundKind, inner: Node) -> Node | None:
    """ "after the June summit" is about the summit, "by the 1990s" is a bound."""
    belongs = scan.kind(end) == "word" and scan.low(end) not in scan.words.function_words
    if belongs and not scan.classes(end) and _names_event(inner):
        return None
    return bound(scan, start, end, kind, inner)


def _names_event(inner: Node) -> bool:
    return isinstance(inner, Weekday) or (
        isinstance(inner, Calendar) and inner.unit in ("day", "month", "year", "season")
    )


def between(scan: Scan, start: int, end: int, first: Node, last: Node) -> Node | None:
    """From one date to another; a month or year said once counts for both."""
    if isinstance(first, Nothing | Unclear) or isinstance(last, Nothing | Unclear):
        return None
    first, last = shared(first, last)
    if isinstance(first, Calendar) and isinstance(last, Calendar):
        a, b = first.year, last.year
        if isinstance(a, int) and isinstance(b, int):
            if a > b or (
                a == b and first.unit == last.unit and (first.number, first.day) >= (last.number, last.day)
            ):
                return None
    return Between(first=first, last=last)


def shared(first: Node, last: Node) -> tuple[Node, Node]:
    """Both with the year that only one of them states."""
    if not (isinstance(first, Calendar) and isinstance(last, Calendar)):
        return first, last
    yearless = {"day", "month", "quarter", "half_year", "season", "week"}
    if first.unit not in yearless or last.unit not in yearless:
        return first, last
    wraps = (first.number, first.day) > (last.number, last.day) and first.unit == last.unit
    if first.year is None and last.year is not None and not first.direction:
        number = last.year
        if wraps:
            number = _moved_year(number, -1)
        return replace(first, year=number), last
    if last.year is None and first.year is not None and not last.direction:
        number = first.year
        if wraps:
            number = _moved_year(number, 1)
        return first, replace(last, year=number)
    return first, last


def _moved_year(number: int | Shift, steps: int) -> int | Shift:
    return number + steps if isinstance(number, int) else replace(number, amount=number.amount + steps)


def days(
    scan: Scan, start: int, end: int, *, first: int, last: int, month: int, year: int | Shift | None = None
) -> Node | None:
    """ "3–5 December"."""
    if first >= last or not _possible(year, month, last):
        return None
    if scan.joined(start) and scan.low(start - 1) in _GLUE_BEFORE:
        return None
    if (
        year is None
        and scan.kind(end - 1) == "num"
        and (_counted(scan, end, loosely=True) or scan.low(end) == "%")
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
    a, first_year = _coded(first, year)
    b, last_year = _coded(last, year)
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


# --- counted and named units ---------------------------------------------------------------------


def plus(scan: Scan, start: int, end: int, first: int, second: int) -> int | None:
    """ "twenty-first": the sum, as a number for other shapes."""
    return first + second if second < 10 else None


def counted(
    scan: Scan, start: int, end: int, number: int, unit: str, sign: int, origin: Origin = "publication"
) -> Node | None:
    """ "three years ago", "two weeks later": decades and centuries are counted in years."""
    factor, base = {"decade": (10, "year"), "century": (100, "year"), "fortnight": (2, "week")}.get(
        unit, (1, unit)
    )
    shifted = Shift(unit=base, amount=sign * number * factor, origin=origin)  # type: ignore[arg-type]
    return About(inner=shifted) if unit == "century" else shifted


def counted_about(scan: Scan, start: int, end: int, number: int, unit: str, sign: int) -> Node | None:
    """*för omkring tre år sedan*."""
    node = counted(scan, start, end, number, unit, sign)
    return None if node is None else about(scan, start, end, node)


def that_unit(scan: Scan, start: int, end: int) -> Node | None:
    """ "that year": the same as in the text before, but not "that year's …" of another clause."""
    return Shift(unit=scan.tokens[end - 1].classes["unit"], amount=0, origin="text")


def following(scan: Scan, start: int, end: int, amount: int) -> Node | None:
    """*året därpå*, *dagen innan*, *det året*: the unit is one of the words."""
    unit = next(scan.classes(place)["unit"] for place in range(start, end) if "unit" in scan.classes(place))
    return Shift(unit=unit, amount=amount, origin="text")


def end_of(scan: Scan, start: int, end: int, unit: Unit, year: int | None = None) -> Node | None:
    """ "the end of the year": of the running one."""
    return part_of(scan, start, end, "late", unit, year)


def part_of(
    scan: Scan, start: int, end: int, which: Part, unit: Unit, year: int | None = None
) -> Node | None:
    """A part of the running year, month or week."""
    whole: Node = Shift(unit=unit, amount=0) if year is None else Calendar(unit="year", year=year)
    return PartOf(part=which, whole=whole)


def this_year(scan: Scan, start: int, end: int, unit: Unit, number: int) -> Node | None:
    """*årets tredje kvartal*."""
    if number > (4 if unit == "quarter" else 2):
        return None
    return Calendar(unit=unit, year=Shift(unit="year", amount=0), number=number)


def weekend(scan: Scan, start: int, end: int) -> Node | None:
    """The weekend, by tense."""
    if not scan.tense(start, end):
        return Shift(unit="weekend", amount=0)
    return Between(first=Weekday(weekday=5), last=Weekday(weekday=6))


def week_around(scan: Scan, start: int, end: int, inner: Node) -> Node | None:
    """ "the week of December 3": left to the day it names, if that is one."""
    return inner if isinstance(inner, Calendar) and inner.unit == "day" else None


def season_of_two(scan: Scan, start: int, end: int, number: int, given: tuple[int, int]) -> Node | None:
    """ "winter 2024-25"."""
    if number != 4 or given[1] != (given[0] + 1) % 100:
        return None
    return Calendar(unit="season", year=given[0], number=4, day=1)


def turn_of_two(scan: Scan, start: int, end: int, given: tuple[int, int]) -> Node | None:
    """*årsskiftet 2024-25*."""
    return YearTurn(year=given[0]) if given[1] == (given[0] + 1) % 100 else None


def mid_turn(scan: Scan, start: int, end: int, year: int | None = None) -> Node | None:
    """*halvårsskiftet*: 30 June and 1 July."""
    first = Calendar(unit="day", year=year, number=6, day=30)
    return About(inner=Between(first=first, last=Calendar(unit="day", year=year, number=7, day=1)))


def decade_part(scan: Scan, start: int, end: int, which: Part, given: tuple[int, int]) -> Node | None:
    """ "the early 2000s": with a part before it, *2000-talet* is the decade."""
    place = end - 1
    node = decade(scan, place, end, given, which)
    return None if node is None else part(scan, start, end, which, node)


def about_part(scan: Scan, start: int, end: int, which: Part, inner: Node) -> Node | None:
    """ "around the end of 2024"."""
    return part(scan, start, end, which, inner)


def dashed(scan: Scan, start: int, end: int, first: Node, last: Node) -> Node | None:
    """Two dates with a dash between them: a range, if the dash is no long one with spaces around."""
    for place in range(start + 1, end - 1):
        token = scan.tokens[place]
        if "dash" in token.classes and token.text == "—" and token.gap:
            return None
    same_unit = type(first) is type(last) and getattr(first, "unit", "") == getattr(last, "unit", "")
    if not same_unit:
        return None
    return between(scan, start, end, first, last)


def quarter_alone(scan: Scan, start: int, end: int, number: int) -> Node | None:
    """ "the third quarter", unless of a match or a game."""
    if not 1 <= number <= 4 or scan.low(end) in ("of", "final", "finals", "-"):
        return None
    return Calendar(unit="quarter", number=number)


def half_alone(scan: Scan, start: int, end: int, number: int) -> Node | None:
    """*första halvåret*."""
    return Calendar(unit="half_year", number=number) if number in (1, 2) else None


def quarter_of_code(scan: Scan, start: int, end: int, number: Any, year: tuple[str, ...]) -> Node | None:
    """ "Q3 FY24"."""
    fiscal = int(year[0])
    return quarter(scan, start, end, number, fiscal if fiscal > 99 else 2000 + fiscal)


def current(scan: Scan, start: int, end: int, unit: Unit) -> Node | None:
    """*dagens*, *årets*: of today, of this year; but not in a name ("Dagens Nyheter", "Årets bil")."""
    if scan.capital(start) and not scan.starts(start):
        return None
    return Shift(unit=unit, amount=0) if scan.kind(end) == "word" and not scan.capital(end) else None


def year_genitive(scan: Scan, start: int, end: int, number: int) -> Node | None:
    """*2025 års*."""
    return None if _glued(scan, start, end) else Calendar(unit="year", year=number)


def weekday_on(scan: Scan, start: int, end: int, number: int) -> Node | None:
    """*på tisdag* is the next one, *på tisdagen* goes by tense."""
    if scan.low(end - 1) in scan.words.short_names or _compound(scan, end):
        return None
    plain = scan.low(end - 1) in scan.grammar.plain_weekdays
    return Weekday(weekday=number, direction="next" if plain else "")


def weekday_of_last(scan: Scan, start: int, end: int, number: int) -> Node | None:
    """*tisdagen förra veckan*."""
    return Weekday(weekday=number, week=Shift(unit="week", amount=-1))


def rules() -> Mapping[str, Rule]:
    """Every rule by the name that the tables call it."""
    named: tuple[Rule, ...] = (
        year, bare_year, short_year, split_year, year_range, years_or_month, decade, decade_word, century, turn,
        turn_of_century, day, iso, numeric, month, bare_month, directed, quarter, half, season, bare_season,
        this_spring, week, weekday, weekday_of, shift, ahead, directed_unit, part, about, bound, between, days,
        numbered_range, parts, same, coarse, nothing, unclear, plus, counted, counted_about, that_unit, following,
        end_of, part_of, this_year, weekend, week_around, season_of_two, turn_of_two, mid_turn, decade_part, about_part,
        dashed, quarter_alone, half_alone, quarter_of_code, current, bound_the, year_genitive, weekday_on, weekday_of_last, coming_season,
    )  # fmt: skip
    return {rule.__name__: rule for rule in named}
