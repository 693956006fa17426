"""Which one is meant of a name that comes every year: by the tense, by the words before it, by nearness.

Pure functions of a meaning and the day of publication; remembered, because a text repeats its months and
weekdays.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache

from pipeline import edtf
from pipeline.edtf import Interval
from pipeline.kinds.dates.meaning import Calendar, Direction, Node, PartOf, Tense, Unit, whole_of

#: How far from publication, in days, a date without year or tense may lie to be taken for the nearest one.
NEAR_DAYS = 122
#: The same where the weekday tells the year: others are five years or more away, but for rare ones.
_NEAR_WITH_WEEKDAY = 400
#: How many times as far the next of two ranges must be: a report's "January–September" lies behind it.
APART_RANGES = 4
#: How long, in days, a season must be under way for "i somras" to mean it.
_UNDER_WAY = 45
#: How many years to look at before and after publication; a weekday, leap day or week 53 is rare.
_REACH, _REACH_OF_RARE = 2, 7
_REMEMBERED = 4096

BUILD: dict[Unit, Callable[[Calendar, int], Interval]] = {
    "day": lambda node, number: edtf.day(date(number, node.number, node.day)),
    "week": lambda node, number: edtf.week(number, node.number),
    "month": lambda node, number: edtf.month(number, node.number),
    "quarter": lambda node, number: edtf.quarter(number, node.number),
    "half_year": lambda node, number: edtf.half_year(number, node.number),
    "season": lambda node, number: edtf.season(number, node.number),
    "year": lambda _, number: edtf.year(number),
    "decade": lambda _, number: edtf.decade(number - number % 10),
    "century": lambda _, number: edtf.century(number - number % 100),
}


@lru_cache(maxsize=_REMEMBERED)
def built(node: Calendar, number: int) -> Interval | None:
    """A named unit in a year, or None if that year has none."""
    try:
        return BUILD[node.unit](node, number)
    except ValueError:  # 29 February, week 53
        return None


@lru_cache(maxsize=_REMEMBERED)
def occurrences(node: Calendar, year: int) -> tuple[Interval, ...]:
    """A named unit in the years around one, on its weekday if it says one."""
    rare = node.weekday is not None or node.day == 29 or node.number == 53
    reach = _REACH_OF_RARE if rare else _REACH
    found = (built(node, number) for number in range(year - reach, year + reach + 1))
    return tuple(
        one for one in found if one and (node.weekday is None or _begin(one).weekday() == node.weekday)
    )


@lru_cache(maxsize=_REMEMBERED)
def chosen_of(node: Calendar, tense: Tense, today: date) -> Interval | None:
    """The one that is meant of a named unit without a year, or None where that cannot be told."""
    return choose(
        occurrences(node, today.year), node.direction, tense, today, weekday_said=node.weekday is not None
    )


def choose(
    candidates: Sequence[Interval],
    direction: Direction,
    tense: Tense,
    today: date,
    *,
    weekday_said: bool = False,
) -> Interval | None:
    """One of the same name in different years, or None where that cannot be told."""
    begun = [c for c in candidates if _begin(c) <= today]
    ended = [c for c in candidates if _end(c) < today]
    coming = [c for c in candidates if _end(c) >= today]
    yet_to_begin = [c for c in candidates if _begin(c) > today]
    if direction == "last":
        chosen = ended[-1:]
    elif direction == "latest":
        long_begun = [c for c in begun if _end(c) < today or (today - _begin(c)).days >= _UNDER_WAY]
        chosen = long_begun[-1:]
    elif direction == "next":
        chosen = yet_to_begin[:1]
    elif direction == "coming":
        chosen = begun[-1:] if tense == "past" else coming[:1]
    elif direction == "this" and tense != "future":
        same_year = [c for c in candidates if _begin(c).year == today.year]
        current = [c for c in begun if _end(c) >= today]
        near = [] if tense == "past" else nearest(candidates, today)
        just_ended = [c for c in ended[-1:] if tense == "past" and (today - _end(c)).days <= NEAR_DAYS]
        chosen = current or near or just_ended or same_year[:1]
    elif tense == "past":
        chosen = [c for c in begun if not _just_begun_period(c, today)][-1:]
    elif tense == "future":
        chosen = coming[:1]
    elif weekday_said:
        chosen = nearest(candidates, today, _NEAR_WITH_WEEKDAY)
    else:
        chosen = nearest(candidates, today)
    return chosen[0] if chosen else None


def _just_begun_period(interval: Interval, today: date) -> bool:
    """Whether a period of accounts is under way for too short a time to be told of as past."""
    if interval.precision not in ("quarter", "half_year") or _end(interval) < today:
        return False
    return 3 * (today - _begin(interval)).days < 2 * (_end(interval) - _begin(interval)).days


@lru_cache(maxsize=_REMEMBERED)
def nearest_range(first: Node, last: Node, today: date) -> Interval | None:
    """The nearest range from one named unit, or part of one, to another, or None where that cannot be told.

    Raises:
        ValueError: No year near has such a day.
    """
    begin, end = whole_of(first), whole_of(last)
    assert isinstance(begin, Calendar) and isinstance(end, Calendar)  # noqa: S101, PT018 - the caller asked
    wraps = int((begin.number, begin.day) > (end.number, end.day))
    years = range(today.year - _REACH, today.year + _REACH + 1)
    pairs = [(named(first, number), named(last, number + wraps)) for number in years]
    near = nearest(
        [edtf.between(low, high) for low, high in pairs if low and high], today, apart=APART_RANGES
    )
    return near[0] if near else None


def nearest(
    candidates: Sequence[Interval], today: date, near: int = NEAR_DAYS, *, apart: int = 2
) -> list[Interval]:
    """The nearest one, if it is near and all others are at least so many times as far."""

    def distance(interval: Interval) -> int:
        return max((_begin(interval) - today).days, (today - _end(interval)).days, 0)

    closest, *others = sorted(candidates, key=distance)
    if distance(closest) > near or (others and distance(others[0]) < apart * distance(closest)):
        return []
    return [closest]


def _begin(interval: Interval) -> date:
    assert interval.low is not None  # noqa: S101 - what is built of a name is closed
    return interval.low.first


def _end(interval: Interval) -> date:
    assert interval.high is not None  # noqa: S101 - what is built of a name is closed
    return interval.high.last


def named(node: Node, number: int) -> Interval | None:
    """A name that comes every year, or a part of one, in a year."""
    whole = whole_of(node)
    interval = built(whole, number) if isinstance(whole, Calendar) else None
    return edtf.part(interval, node.part) if interval and isinstance(node, PartOf) else interval
