"""Rules for bounds: what begins, ends, lasts or is due with a date."""

from __future__ import annotations

from pipeline.kinds.dates.context import glued_after, is_counted
from pipeline.kinds.dates.meaning import (
    Bound,
    BoundKind,
    Calendar,
    Node,
    Nothing,
    Shift,
    Tense,
    Unclear,
    Weekday,
)
from pipeline.kinds.dates.rules_years import year_range
from pipeline.kinds.dates.scanner import Rule, Scan

#: Years that a plan may have for its goal; other numbers are rather amounts ("ska öka till 1500").
_TARGET_YEARS = range(1900, 2101)


def bound(scan: Scan, start: int, end: int, kind: BoundKind, inner: Node) -> Node | None:
    """An open interval, or None where the preposition only belongs to what follows the date."""
    words = scan.words
    if isinstance(inner, Nothing | Unclear):
        return inner
    last = scan.low(end - 1)
    if scan.kind(end) == "poss" or (
        words.genitive_endings
        and last.endswith(words.genitive_endings) and last not in words.not_genitive
    ):  # fmt: skip
        return None
    if kind == "until" and scan.low(start - 1) in words.postponed:
        return None
    if scan.joined(start) and scan.low(start - 1) == "-":
        return None  # "in the run-up to March"
    if kind == "until" and scan.low(start) in words.range_words and _denied(scan, start):
        kind = "since"
    if kind == "from" and _in_force(scan, start):
        return Bound(kind="in_force", inner=inner)
    if kind == "from" and scan.tense(start, end) != "future":
        return None
    if kind == "latest":
        to_be_done = scan.low(start - 1) in words.infinitive_marks
        gone = _gone(inner) or (scan.tense(start, end) == "past" and not to_be_done)
        return None if gone else Bound(kind="until", inner=inner)
    return Bound(kind=kind, inner=inner, tense=_tense_behind(scan, end, kind))


def _tense_behind(scan: Scan, end: int, kind: BoundKind) -> Tense:
    """That of the verb right behind a bound, to whose subject the bound belongs."""
    ahead = kind in ("before", "until") and scan.tense_at(end) == "future"
    return "future" if ahead else ""


def _in_force(scan: Scan, start: int) -> bool:
    """Whether "from" stands behind a word for what lasts, or only small words and a length between."""
    words = scan.words
    for place in range(start - 1, start - 2 - _LASTING_REACH, -1):
        if scan.low(place) in words.lasting:
            return True
        small = scan.low(place) in words.function_words or scan.low(place) in words.copula_adverbs
        if not (small or scan.classes(place).keys() & {"num", "unit"}):
            return False
    return False


#: How many words may stand between a negation and the "until" that it governs ("will not be open until").
_DENIAL_REACH = 5


def _denied(scan: Scan, start: int) -> bool:
    """Whether "until" begins what its clause denies: "will not open until 2029"."""
    for place in range(start - 1, start - 2 - _DENIAL_REACH, -1):
        if scan.kind(place) == "" or (scan.kind(place) == "sign" and scan.low(place) not in "’'"):
            return False
        if scan.low(place) in scan.words.negations:
            return True
    return False


def _gone(inner: Node) -> bool:
    """Whether a date says itself that it is past: *senast i fredags* is "most recently"."""
    if isinstance(inner, Shift):
        return inner.amount < 0
    return isinstance(inner, Weekday | Calendar) and inner.direction in ("last", "latest")


def bound_the(scan: Scan, start: int, end: int, kind: BoundKind, inner: Node) -> Node | None:
    """ "after the June summit" is about the summit, "by the 1990s" is a bound."""
    belongs = scan.kind(end) == "word" and scan.low(end) not in scan.words.function_words
    if belongs and not scan.classes(end) and _names_event(inner):
        return None
    if scan.kind(end) == "num" or (scan.low(end) == "," and "year" in scan.classes(end + 1)):
        return None  # "the September 2022 election", "the September 11, 2001 attacks"
    return bound(scan, start, end, kind, inner)


def _names_event(inner: Node) -> bool:
    return isinstance(inner, Weekday) or (
        isinstance(inner, Calendar) and inner.unit in ("day", "month", "year", "season")
    )


def bound_years(scan: Scan, start: int, end: int, kind: BoundKind, first: int, last: int) -> Node | None:
    """ "since 2019–20", *senast 2030–2035*."""
    at = next(at for at in range(start, end) if "year" in scan.classes(at)) - start
    years = year_range(scan, start, end, first, last, place=at)
    return None if years is None or kind == "from" else bound(scan, start, end, kind, years)


def until_year(scan: Scan, start: int, end: int, number: int) -> Node | None:
    """*Ska minska till 2030*: by then, in a clause about the future; not *skjuts upp till 2030*."""
    if scan.low(start - 1) in scan.words.postponed or scan.tense(start, end) != "future":
        return None
    if number not in _TARGET_YEARS or glued_after(scan, end) or is_counted(scan, end, loosely=True):
        return None
    return Bound(kind="until", inner=Calendar(unit="year", year=number))


def until_lasting(scan: Scan, start: int, end: int, inner: Node) -> Node | None:
    """*Gäller till 1 mars*: the end of what lasts."""
    granted = scan.low(start - 1) in scan.words.perfect  # *har till den 1 maj på sig*
    return bound(scan, start, end, "until", inner) if granted or _lasts(scan, start) else None


#: How many words may stand between what lasts and its end (*stängd för trafik till oktober*).
_LASTING_REACH = 4


def _lasts(scan: Scan, start: int) -> bool:
    """Whether a word before says that something lasts, in the same clause."""
    for place in range(start - 1, start - 1 - _LASTING_REACH, -1):
        if scan.low(place) in scan.words.lasting:
            return True
        if scan.kind(place) != "word" or scan.tense_at(place) or scan.classes(place):
            return False
    return False


#: The rules of this module that shapes may name.
RULES: tuple[Rule, ...] = (bound, bound_the, bound_years, until_year, until_lasting)
