"""Whether percentages and dates that are read from a sentence and from its translation agree.

Both sides are read with the project's own finders, and with one day of reference: "i fjol" and "last year"
are the same year. What only one side has is no alarm here, since a date or a share may be said in other words
("hälften", "50 per cent"); two that contradict each other are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date as Day  # noqa: N812  # the module pipeline.kinds.date is called date here
from datetime import timedelta
from decimal import Decimal

from pipeline.kinds import date, percentage
from pipeline.languages.base import Language
from pipeline.numbers import plain
from pipeline.records import DateSpan, Unit

__all__ = ["differing_dates", "differing_percentages"]

#: A day of reference for both sides: a Wednesday, so that no weekday is at an end of a week.
_REFERENCE = Day(2025, 6, 18)
#: How far from it a bare weekday can be.
_NEAR = timedelta(days=8)
_SIGNS: dict[Unit, str] = {
    "percent": "per cent",
    "percentage_point": "percentage points",
    "permille": "per mille",
    "basis_point": "basis points",
}


def differing_percentages(
    source: str, target: str, source_language: Language, target_language: Language
) -> str:
    """A value that has one unit in the source and another, or none, in the target; "" if all agree."""
    left, right = _percentages(source, source_language), _percentages(target, target_language)
    if not left and not right:
        return ""
    lone_left, lone_right = left - right, right - left
    for value, unit in sorted(lone_left):
        other = next((u for v, u in sorted(lone_right) if v == value and u != unit), None)
        if other is not None:
            return f"{plain(value)} {_SIGNS[unit]} / {_SIGNS[other]}"
    # A unit that one side lacks altogether was lost, or put there.
    for lone, others, where in ((lone_left, right, "target"), (lone_right, left, "source")):
        for value, unit in sorted(lone):
            if not any(u == unit for _, u in others) and any(u != unit for _, u in others):
                return f"{plain(value)} {_SIGNS[unit]} is not in the {where}"
    return ""


def _percentages(text: str, language: Language) -> Counter[tuple[Decimal, Unit]]:
    """Every end of every percentage whose unit is written out."""
    found: Counter[tuple[Decimal, Unit]] = Counter()
    for match in percentage.find(text, language):
        span = text[match.start : match.end].casefold()
        value = match.value
        if value is None or not any(sign in span for sign in language.percentages.units):
            continue
        found.update((end, value.unit) for end in {value.low, value.high} - {None} if end is not None)
    return found


def differing_dates(source: str, target: str, source_language: Language, target_language: Language) -> str:
    """Two dates that contradict each other, as "2024-12-03 / 2024-11-03"; "" if there are none."""
    left, right = _dates(source, source_language), _dates(target, target_language)
    lone_left = [one for one in left if not any(_compatible(one, other) for other in right)]
    lone_right = [one for one in right if not any(_compatible(one, other) for other in left)]
    for one in lone_left:
        for other in lone_right:
            if one.precision == other.precision:
                return f"{one.edtf} / {other.edtf}"
    return ""


def _compatible(one: DateSpan, other: DateSpan) -> bool:
    """Whether both may mean the same days."""
    if "explicit" not in (one.basis, other.basis) and one.start and other.start:
        # Whether "on Saturday" or "in May" is the last or the next one hangs on the tense, which may be read
        # differently: the day of the year, or a weekday near the day of reference, decides.
        if (one.start.month, one.start.day) == (other.start.month, other.start.day):
            return True
        near = all(abs(day - _REFERENCE) <= _NEAR for day in (one.start, other.start))
        if near and one.precision == other.precision == "day" and not (one.start - other.start).days % 7:
            return True
    low, high = max(_start(one), _start(other)), min(_end(one), _end(other))
    return low <= high


def _start(span: DateSpan) -> Day:
    return span.start or Day.min


def _end(span: DateSpan) -> Day:
    return span.end or Day.max


def _dates(text: str, language: Language) -> list[DateSpan]:
    matches = date.find(text, language)
    if not matches:
        return []
    texts = [date.DatedText(text=text, language=language, matches=matches)]
    return _values(reading for one in date.read(texts, _REFERENCE) for reading in one)


def _values(readings: Iterable[date.DateReading]) -> list[DateSpan]:
    return [reading.value for reading in readings if reading.value is not None]
