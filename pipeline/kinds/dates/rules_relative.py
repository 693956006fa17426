"""Rules for dates that are counted from the day of publication or from another date."""

# ruff: noqa: ARG001 - every rule is called alike, with the scan and the tokens it spans

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from pipeline.edtf import Part
from pipeline.kinds.dates.context import glued, glued_after, is_counted, titled
from pipeline.kinds.dates.meaning import (
    About,
    Between,
    Calendar,
    Direction,
    Node,
    Origin,
    PartOf,
    SameTime,
    Shift,
    Unit,
    Weekday,
)
from pipeline.kinds.dates.rules_around import about
from pipeline.kinds.dates.scanner import Rule, Scan

#: What units are counted in that are none of the calendar's own.
_COUNTED_IN: dict[str, tuple[int, str]] = {
    "decade": (10, "year"), "century": (100, "year"), "fortnight": (2, "week"), "half_year": (6, "month"),
}  # fmt: skip

#: Years that a bare number behind "end" may be.
_LIKELY = range(1900, 2101)


def shift(
    scan: Scan, start: int, end: int, unit: Unit, amount: int, origin: Origin = "publication"
) -> Node | None:
    """So many units from the publication or another date."""
    if titled(scan, start, end):
        return None
    return Shift(unit=unit, amount=amount, origin=origin)


def directed_unit(scan: Scan, start: int, end: int, direction: Direction, unit: Unit) -> Node | None:
    """ "last year", "this week"."""
    if titled(scan, start, end):
        return None
    return Shift(unit=unit, amount={"last": -1, "this": 0, "next": 1, "": 0}[direction])


def ahead(scan: Scan, start: int, end: int, number: Decimal, unit: Unit) -> Node | None:
    """ "in two years": a date only where the clause looks ahead, else a duration."""
    if scan.tense(start, end) != "future":
        return None
    return counted(scan, start, end, number, unit, 1)


def counted(
    scan: Scan, start: int, end: int, number: Decimal, unit: str, sign: int, origin: Origin = "publication"
) -> Node | None:
    """ "three years ago", "two weeks later", "two and a half years ago".

    Decades and centuries are counted in years, half-years and halves of a year in months.
    """
    factor, base = _COUNTED_IN.get(unit, (1, unit))
    amount = number * factor
    if base == "year" and amount % 1 == Decimal("0.5"):
        amount, base = amount * 12, "month"
    if amount % 1:
        return None
    shifted = Shift(unit=base, amount=sign * int(amount), origin=origin)  # type: ignore[arg-type]
    return About(inner=shifted) if unit == "century" or number % 1 else shifted


def counted_to_the_day(
    scan: Scan, start: int, end: int, number: Decimal, unit: str, sign: int
) -> Node | None:
    """ "a year ago today", *i dag för tio år sedan*."""
    node = counted(scan, start, end, number, unit, sign)
    return replace(node, to_the_day=True) if isinstance(node, Shift) else None


def counted_half(
    scan: Scan, start: int, end: int, unit: str, sign: int, origin: Origin = "publication"
) -> Node | None:
    """ "half a year ago"."""
    return counted(scan, start, end, Decimal("0.5"), unit, sign, origin)


def weekday_beside(scan: Scan, start: int, end: int, number: int, sign: int) -> Node | None:
    """ "the following Tuesday", *tisdagen därpå*: counted from a day of the text."""
    return Weekday(weekday=number, direction="after" if sign > 0 else "before")


def counted_about(scan: Scan, start: int, end: int, number: Decimal, unit: str, sign: int) -> Node | None:
    """*för omkring tre år sedan*."""
    node = counted(scan, start, end, number, unit, sign)
    return None if node is None else about(scan, start, end, node)


def counted_and_half(
    scan: Scan, start: int, end: int, unit: str, sign: int, origin: Origin = "publication"
) -> Node | None:
    """ "a year and a half ago"."""
    return counted(scan, start, end, Decimal("1.5"), unit, sign, origin)


def same_time(scan: Scan, start: int, end: int, year: int | Shift, unit: Unit | None = None) -> Node | None:
    """ "the same quarter last year", *samma period 2023*."""
    return None if isinstance(year, int) and glued(scan, end - 1, end) else SameTime(year=year, unit=unit)


def coming_season(scan: Scan, start: int, end: int) -> Node | None:
    """*till hösten*: the one to come; not *till hösten 2026*, *till hösten nästa år*."""
    stated = scan.classes(end).keys() & {"year", "split", "ym"}
    if stated or scan.classes(end + 1).get("unit") == "year":
        return None
    return Calendar(unit="season", number=scan.classes(end - 1)["season"], direction="next")


def weekday_of(scan: Scan, start: int, end: int, number: int, week: Shift) -> Node | None:
    """ "Tuesday next week"."""
    return Weekday(weekday=number, week=week)


def that_unit(scan: Scan, start: int, end: int) -> Node | None:
    """ "that year": the same as in the text before, but not "that year's …" of another clause."""
    return Shift(unit=scan.lexemes[end - 1].classes["unit"], amount=0, origin="text")


def following(scan: Scan, start: int, end: int, amount: int) -> Node | None:
    """*året därpå*, *dagen innan*, *det året*: the unit is one of the words."""
    unit = next(scan.classes(place)["unit"] for place in range(start, end) if "unit" in scan.classes(place))
    return Shift(unit=unit, amount=amount, origin="text")


def after_next(scan: Scan, start: int, end: int, amount: int) -> Node | None:
    """*veckan efter nästa*."""
    return Shift(unit=scan.classes(start)["unit"], amount=amount)


def following_alone(scan: Scan, start: int, end: int, amount: int) -> Node | None:
    """ "the year after", *dagen efter*: not "the year after the war"."""
    return following(scan, start, end, amount) if _stands_alone(scan, end) else None


def counted_alone(scan: Scan, start: int, end: int, number: Decimal, unit: str, sign: int) -> Node | None:
    """*två år innan*: not *två år innan kriget*."""
    return counted(scan, start, end, number, unit, sign, "text") if _stands_alone(scan, end) else None


def _stands_alone(scan: Scan, end: int) -> bool:
    return scan.kind(end) != "word" or bool(scan.tense_at(end))


def running(scan: Scan, start: int, end: int) -> Node | None:
    """ "earlier in the week": of the running one."""
    return Shift(unit=scan.lexemes[end - 1].classes["unit"], amount=0)


def end_of(scan: Scan, start: int, end: int, unit: Unit, year: int | None = None) -> Node | None:
    """ "the end of the year": of the running one."""
    return part_of(scan, start, end, "late", unit, year)


def end_as_noun(scan: Scan, start: int, end: int, unit: Unit) -> Node | None:
    """ "by year-end"; not the "year-end report"."""
    words = scan.words
    before, after = scan.low(start - 1), scan.low(end)
    led = before in words.function_words and before not in words.determiners
    named = scan.kind(end) == "word" and after not in words.function_words and not scan.tense_at(end)
    return None if named and not led else end_of(scan, start, end, unit)


def end_of_year(scan: Scan, start: int, end: int, year: int) -> Node | None:
    """ "by end 2027", "end-2027 target"; not "in the end 2000 came", "the high-end 2025 model"."""
    words, before = scan.words, scan.low(start - 1)
    hyphened = scan.kind(start + 1) == "sign" and scan.joined(end - 1)
    led = before in words.function_words and before not in words.determiners
    if before == "-" or not (hyphened or led) or year not in _LIKELY or is_counted(scan, end):
        return None
    return None if glued_after(scan, end) else end_of(scan, start, end, "year", year)


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


def current(scan: Scan, start: int, end: int, unit: Unit) -> Node | None:
    """*dagens*, *årets*: of today, of this year; but not in a name ("Dagens Nyheter", "Årets bil")."""
    if scan.capital(start) and not scan.starts(start):
        return None
    return Shift(unit=unit, amount=0) if scan.kind(end) == "word" and not scan.capital(end) else None


def weekday_of_last(scan: Scan, start: int, end: int, number: int) -> Node | None:
    """*tisdagen förra veckan*."""
    return Weekday(weekday=number, week=Shift(unit="week", amount=-1))


#: The rules of this module that shapes may name.
RULES: tuple[Rule, ...] = (
    shift, directed_unit, ahead, counted, counted_to_the_day, counted_half, weekday_beside, counted_about,
    coming_season, weekday_of, that_unit, following, after_next, following_alone, counted_alone, running,
    end_of, end_as_noun, end_of_year, part_of, this_year, weekend, current, weekday_of_last, counted_and_half,
    same_time,
)  # fmt: skip
