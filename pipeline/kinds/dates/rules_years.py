"""Rules for years and what is larger: what makes a bare number a year is decided here."""

# ruff: noqa: ARG001 - every rule is called alike, with the scan and the tokens it spans

from __future__ import annotations

from typing import Any

from pipeline.edtf import Part
from pipeline.kinds.dates.context import (
    GLUE_AFTER,
    GLUE_BEFORE,
    compound,
    glued,
    is_counted,
    name_before,
    numbers_beside,
)
from pipeline.kinds.dates.meaning import About, Between, Calendar, Direction, Node, Unclear, YearTurn
from pipeline.kinds.dates.scanner import YEARS, Rule, Scan
from pipeline.languages.base import DateWords

_QUOTES = frozenset('"”“»«')
#: The last year that text tells of without more ado; a higher number with a plural behind it counts.
_SOON = 2040


def _is_year(scan: Scan, start: int, end: int, number: int) -> bool:
    """Whether a bare number of four digits is a year where it stands; asked again by the next of a list."""
    if start not in scan.years:
        scan.years[start] = _looks_like_year(scan, start, end, number)
    return scan.years[start]


def _looks_like_year(scan: Scan, start: int, end: int, number: int) -> bool:
    words = scan.words
    if glued(scan, start, end) or is_counted(scan, end) or _quoted_alone(scan, start, end):
        return False
    if numbers_beside(scan, start, end) and not _before_figure(scan, start, end, number):
        return False
    before = scan.low(start - 1)
    if before in ("-", "‑") and scan.joined(start):
        before = scan.low(start - 2)
    if before == "." and scan.joined(start - 1):
        label = scan.low(start - 2)
        if label in words.number_labels:
            return False
        if label in words.year_openers:
            before = label
    if before in words.number_labels and before in words.quantities and _opened_before(scan, start - 3):
        return not is_counted(scan, end)  # "since at least 1997"
    if before in words.number_labels:
        return False
    if _names_event(scan, start - 1) or _names_event(scan, end):
        return 1890 <= number <= 2100
    round_number = number % 100 == 0
    likely = 1900 <= number <= 2100
    if round_number and _joins(words, before) and scan.kind(start - 2) == "num":
        return False
    if _joins(words, scan.low(end)) and scan.kind(end + 1) in ("num", "other") and is_counted(scan, end + 2):
        return False
    if round_number and not likely and before in words.year_openers and before in words.quantities:
        return False
    if before in words.year_openers:
        return likely or not is_counted(scan, end, loosely=True)
    if _in_brackets(scan, start, end):
        return likely or not round_number
    if before in words.conjunctions or before == ",":
        other = scan.classes(start - 2).get("year")
        if (other is not None and before != ",") or (other is not None and _list_of_years(scan, start)):
            return _is_year(scan, start - 2, start - 1, int(other))
    if name_before(scan, start, words.name_openers if words.bare_years else frozenset()):
        return False
    ends = scan.kind(end) in ("", "sign")
    if scan.kind(end) == "poss":
        return likely
    if scan.starts(start):
        return _starting_year(scan, end, likely)
    if before in words.phrases["bound"]["from"] and 1500 <= number < 1900:
        return _made_in(scan, start, end, number)
    if before in words.year_hints:
        loosely = number % 10 == 0  # things are counted in tens sooner than in fives and ones
        return likely and not (is_counted(scan, end, loosely=loosely) or (round_number and not ends))
    if before in words.determiners or scan.kind(start - 1) == "poss":
        return (
            (
                likely
                or (1500 <= number < 1900 and number % 10 > 0 and not is_counted(scan, end, loosely=True))
            )
            and scan.kind(end) == "word"
            and not (round_number and is_counted(scan, end, loosely=True))
        )
    if before == ",":
        return likely and (ends or (words.bare_years and bool(scan.tense_at(end))))  # ", 1999 var andelen …"
    if not words.bare_years or not 1500 <= number <= 2100:
        return False
    if before in words.quantities:  # *köpte 1997 för 17 000 kronor*, but not *köpte 1900 aktier*
        return likely and number % 10 > 0 and scan.low(end) in words.function_words
    if scan.kind(start - 1) not in ("word", "poss", "sign"):
        return False
    return not is_counted(scan, end, loosely=round_number or not likely or number > _SOON)


def _quoted_alone(scan: Scan, start: int, end: int) -> bool:
    """Whether a number stands alone in quotation marks, as a title does."""
    return scan.low(start - 1) in _QUOTES and scan.low(end) in _QUOTES and scan.joined(start)


def _before_figure(scan: Scan, start: int, end: int, number: int) -> bool:
    """Whether a figure with what it counts follows: "for 2028 1.9 percent"."""
    words = scan.words
    led = scan.low(start - 1) in words.year_openers | words.year_hints
    counts = scan.low(end + 1) == "%" or is_counted(scan, end + 1)
    alone = scan.kind(start - 1) == "word" and scan.kind(end) in ("num", "other")
    return led and counts and alone and 1900 <= number <= 2100


def _made_in(scan: Scan, start: int, end: int, number: int) -> bool:
    """Whether a thing is said to be from an old year: "a church from 1734", not "fell from 1734 to 900"."""
    words = scan.words
    thing = scan.kind(start - 2) == "word" and not scan.tense_at(start - 2)
    on = scan.low(end) in words.range_words or is_counted(scan, end, loosely=True)
    return thing and number % 10 > 0 and not on


def _joins(words: DateWords, low: str) -> bool:
    """Whether a word joins a number to another one."""
    return low in words.conjunctions or low in words.range_words


def _opened_before(scan: Scan, place: int) -> bool:
    return scan.low(place) in scan.words.year_openers


def _names_event(scan: Scan, place: int) -> bool:
    """Whether the name of an event stands there, whose year is when it takes place ("EXPO 2025")."""
    return scan.capital(place) and scan.low(place) in scan.words.event_names


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
    if scan.words.bare_years and scan.tense_at(end):
        return True  # "1523 blev han kung"
    return likely and not is_counted(scan, end, loosely=not scan.words.bare_years)


def year(scan: Scan, start: int, end: int, number: int) -> Node | None:
    """A year that words say is one ("the year 2000")."""
    if glued(scan, end - 1, end):
        return None
    return Calendar(unit="year", year=number)


def bare_year(scan: Scan, start: int, end: int, number: int) -> Node | None:
    """A number that context makes a year."""
    return Calendar(unit="year", year=number) if _is_year(scan, start, end, number) else None


def short_year(scan: Scan, start: int, end: int, given: tuple[str, ...]) -> Node | None:
    """A year behind a code ("FY24")."""
    number = int(given[0])
    return Calendar(unit="year", year=number if number > 99 else 2000 + number)


def short_split_year(scan: Scan, start: int, end: int, given: tuple[str, ...], last: int) -> Node | None:
    """ "FY2024/25"."""
    first = int(given[0]) if len(given[0]) == 4 else 2000 + int(given[0])
    return split_year(scan, start, end, (first, last))


def turn_of_numbered(scan: Scan, start: int, end: int, number: int) -> Node | None:
    """ "the turn of the 20th century": about its first year."""
    return About(inner=Calendar(unit="year", year=(number - 1) * 100)) if 11 <= number <= 22 else None


def split_year(scan: Scan, start: int, end: int, given: tuple[int, int]) -> Node | None:
    """ "2024/25" and "2026/2027"."""
    first, last = given
    if last < 100:
        last += first - first % 100 + (100 if last < first % 100 else 0)
        if last != first + 1:
            return None
    if first not in YEARS or last not in YEARS or last <= first or glued(scan, start, end):
        return None
    if scan.low(start - 1) in scan.words.number_labels or is_counted(scan, end):
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
    if glued(scan, at, at + 1) and not scan.classes(at + 1).get("dash"):
        return None
    if (scan.joined(at) and scan.low(at - 1) in GLUE_BEFORE) or (
        glued(scan, end - 1, end) and not (scan.joined(end - 1))
    ):
        return None
    if scan.joined(end) and (scan.low(end) in GLUE_AFTER or compound(scan, end)):
        return None
    if scan.kind(at - 1) in ("num", "other") or scan.kind(end) in ("num", "other") or is_counted(scan, end):
        return None
    label = scan.low(at - 1) if scan.low(at - 1) != "." else scan.low(at - 2)
    if label in words.number_labels or (label in words.quantities and first % 100 == 0 == last % 100):
        return None
    likely = last in YEARS and not (first % 100 == 0 and last % 100 == 0 and first < 1900)
    if not likely or (is_counted(scan, end, loosely=True) and (last % 100 == 0 or last < 1900)):
        return None
    return Between(first=Calendar(unit="year", year=first), last=Calendar(unit="year", year=last))


def about_years(scan: Scan, start: int, end: int, first: int, last: int) -> Node | None:
    """ "around 2028–2030": both ends are approximate."""
    place = next(place for place in range(start, end) if "year" in scan.classes(place)) - start
    years = year_range(scan, start, end, first, last, place=place)
    return None if years is None else About(inner=years)


def years_or_month(scan: Scan, start: int, end: int, given: tuple[int, int]) -> Node | None:
    """ "2025-12" is a month, "2023-24" two years, "2010-12" may be either."""
    number, sub = given
    if number not in YEARS or glued(scan, start, end) or scan.low(start - 1) in scan.words.number_labels:
        return None
    is_month, is_year = 1 <= sub <= 12, sub > number % 100 or (sub == 0 and number % 100 == 99)
    if is_month and is_year and scan.low(start - 1) in scan.words.determiners:
        is_month = False  # "the 2008-09 season"
    if is_month and is_year and number >= 1900:
        return Unclear(problem=f"“{scan.lexemes[start].text}” may be a month or a range of years")
    if is_month:
        return Calendar(unit="month", year=number, number=sub)
    if is_year:
        last = number - number % 100 + (sub or 100)
        return Between(first=Calendar(unit="year", year=number), last=Calendar(unit="year", year=last))
    return None


def decade(scan: Scan, start: int, end: int, given: tuple[int, int], part: Part | None = None) -> Node | None:
    """ "1990s", *1900-talet*, "the 90s"."""
    number, digits = given
    words = scan.words
    if number % 10 or glued(scan, start, end) or number == 1000 or (digits > 2 and number >= 2200):
        return None
    if digits > 2:
        if number % 100 == 0 and (number < 2000 or (words.century_is_hundreds and part is None)):
            return Calendar(unit="century", year=number)
        return Calendar(unit="decade", year=number)
    if words.decade_openers and not _opened(scan, start):
        return None
    if number == 20:
        return Unclear(problem=f"“{scan.lexemes[start].text}” may be the 1920s or the 2020s")
    return Calendar(unit="decade", year=number + (2000 if number < 20 else 1900))


def short_decade(scan: Scan, start: int, end: int, given: tuple[int, int]) -> Node | None:
    """ "’90s": an apostrophe with a space before it, as no closing quote has."""
    return None if scan.joined(start) or not scan.joined(end - 1) else decade(scan, end - 1, end, given)


def decade_word(scan: Scan, start: int, end: int, first: int) -> Node | None:
    """ "the nineties"."""
    if scan.words.decade_openers and not _opened(scan, start):
        return None
    if first < 1000:
        return Unclear(problem=f"“{scan.lexemes[start].text}” may be the 1920s or the 2020s")
    return Calendar(unit="decade", year=first)


def half_of(scan: Scan, start: int, end: int, half: int, given: tuple[int, int]) -> Node | None:
    """ "the first half of the 1990s", *1900-talets första hälft*."""
    at = next(place for place in range(start, end) if "decade" in scan.classes(place))
    whole = decade(scan, at, at + 1, given)
    return _half(half, whole) if isinstance(whole, Calendar) else None


def half_of_century(scan: Scan, start: int, end: int, half: int, number: int) -> Node | None:
    """ "the second half of the 20th century"."""
    whole = century(scan, start, end, number)
    return _half(half, whole) if isinstance(whole, Calendar) else None


def _half(half: int, whole: Calendar) -> Node | None:
    length = 50 if whole.unit == "century" else 5
    if half not in (1, 2) or not isinstance(whole.year, int):
        return None
    first = whole.year + (half - 1) * length
    return Between(
        first=Calendar(unit="year", year=first), last=Calendar(unit="year", year=first + length - 1)
    )


def short_season(scan: Scan, start: int, end: int, given: tuple[int, int]) -> Node | None:
    """*läsåret 24/25*: two years in a row, and no day of a month."""
    first, last = given
    if last != (first + 1) % 100:
        return None
    century_start = 2000 if first < 70 else 1900
    return Between(
        first=Calendar(unit="year", year=century_start + first),
        last=Calendar(unit="year", year=century_start + first + 1),
    )


def century_word(scan: Scan, start: int, end: int, first: int) -> Node | None:
    """*artonhundratalet*."""
    return Calendar(unit="century", year=first)


def _opened(scan: Scan, start: int) -> bool:
    """Whether a short decade has its article or apostrophe before it, and is so no age."""
    if scan.low(start - 1) in scan.words.conjunctions and scan.kind(start - 2) == "decade":
        return True
    for place in range(start - 1, start - 5, -1):
        if scan.low(place) in scan.words.decade_openers:
            return True
        if scan.low(place) in scan.words.conjunctions and "tens" in scan.classes(place - 1):
            return True  # "the forties and late fifties"
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


def new_year(scan: Scan, start: int, end: int, number: Any = None) -> Node | None:
    """ "New Year 2026" turns from 2025; another people's New Year is another day."""
    if scan.capital(start - 1) and scan.low(start - 1) not in scan.words.function_words:
        return None
    return YearTurn(year=number - 1) if isinstance(number, int) else turn(scan, start, end, number)


def new_year_alone(scan: Scan, start: int, end: int) -> Node | None:
    """*till nyår*: behind a preposition, not *gott nyår*."""
    return YearTurn() if scan.low(start - 1) in scan.words.feast_openers and not compound(scan, end) else None


def turn_of_century(scan: Scan, start: int, end: int, number: int | None = None) -> Node | None:
    """The turn of a century or millennium: around the year that begins it."""
    if number is None:
        return Unclear(problem="it is not said which turn is meant")
    return About(inner=Calendar(unit="year", year=number)) if number % 100 == 0 else None


#: The rules of this module that shapes may name.
RULES: tuple[Rule, ...] = (
    year, bare_year, short_year, short_split_year, turn_of_numbered, split_year, year_range, about_years,
    years_or_month, decade, short_decade, decade_word, half_of,
    half_of_century, short_season, century_word, century, turn, new_year, new_year_alone, turn_of_century,
)  # fmt: skip
