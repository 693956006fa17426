"""Rules for feasts that are called by name, fixed or computed: Christmas, *midsommarafton*, Thanksgiving."""

from __future__ import annotations

from pipeline.kinds.dates.context import compound, glued
from pipeline.kinds.dates.meaning import About, Direction, Feast, Node, Shift
from pipeline.kinds.dates.scanner import Rule, Scan


def feast(
    scan: Scan, start: int, end: int, name: str, year: int | Shift | None = None, *, direction: Direction = ""
) -> Node | None:
    """A day that its name says exactly: "Good Friday", "Thanksgiving 2024"."""
    if compound(scan, end) or (isinstance(year, int) and glued(scan, end - 1, end)):
        return None
    if year is None and not (_is_noun_alone(scan, start, end) and (direction or _is_told(scan, start, end))):
        return None
    timeless = scan.low(start - 1) in scan.words.ahead
    return Feast(name=name, year=year, direction=direction, timeless=timeless)


def feast_time(
    scan: Scan, start: int, end: int, name: str, year: int | Shift | None = None, *, direction: Direction = ""
) -> Node | None:
    """The days around a feast: "Christmas 2024", "last Easter"."""
    node = feast(scan, start, end, name, year, direction=direction)
    return None if node is None else About(inner=node)


def feast_alone(scan: Scan, start: int, end: int, name: str) -> Node | None:
    """A feast behind a preposition: "before Easter", *i jul*; else it is rather what one celebrates."""
    return feast_time(scan, start, end, name) if scan.low(start - 1) in scan.words.feast_openers else None


def last_day(scan: Scan, start: int, end: int, month: int, year: int | Shift | None = None) -> Node | None:
    """ "the last day of February", *sista april*."""
    return feast(scan, start, end, f"last_of_{month}", year)


def _is_told(scan: Scan, start: int, end: int) -> bool:
    """Whether the words say that something happens then: a preposition, or a sentence that it opens."""
    words = scan.words
    led = scan.low(start - 1) in words.feast_openers or scan.low(start) in words.feast_openers
    in_month = scan.classes(end - 1).keys() & {"month"}
    return led or bool(in_month) or (scan.starts(start) and bool(scan.tense(start, end)))


def _is_noun_alone(scan: Scan, start: int, end: int) -> bool:
    """Whether no noun follows that the feast tells the kind of: "Christmas sales", "Easter Island"."""
    if not scan.grammar.small_names and not any(scan.capital(place) for place in range(start, end)):
        return False  # "a service of thanksgiving"
    low = scan.low(end)
    kind_of_time = not scan.classes(end) or "unit" in scan.classes(end)
    plain_word = scan.kind(end) == "word" and not scan.tense_at(end) and kind_of_time
    return scan.kind(end) != "poss" and not (plain_word and low not in scan.words.function_words)


#: The rules of this module that shapes may name.
RULES: tuple[Rule, ...] = (feast, feast_time, feast_alone, last_day)
