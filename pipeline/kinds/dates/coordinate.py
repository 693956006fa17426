"""Dates in a row that share what only one of them says: "3 and 5 December", "March and April 2024"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pipeline.kinds.dates.meaning import Calendar, Node, Shift, Unit, Weekday
from pipeline.kinds.dates.scanner import Scan

_YEARLESS = frozenset({"day", "month", "quarter", "half_year", "season", "week"})


@dataclass(frozen=True, slots=True)
class Hit:
    """A meaning and the tokens it spans."""

    start: int
    end: int
    node: Node


def coordinated(scan: Scan, hits: list[Hit]) -> list[Hit]:
    """The hits, with years handed from the last of a row to those before it, and bare days added."""
    if not hits:
        return hits
    _share_years(scan, hits)
    result: list[Hit] = []
    for index, hit in enumerate(hits):
        if result and hit.end <= result[-1].end:
            continue  # the year of "December 3 and 5, 2024"
        weekday = bool(result) and isinstance(result[-1].node, Weekday)
        taken = (result[-1].start if weekday else result[-1].end) if result else 0
        before = _before(scan, hit, taken)
        if weekday and before and before[0].start <= result[-1].start:
            result.pop()  # "Thursday 4 and Friday 5 December": the weekday belongs to the day
        result.extend(before)
        result.extend(_with_year(scan, [hit, *_after(scan, hit)], hits[index + 1 : index + 2]))
    result.sort(key=lambda hit: hit.start)
    return [hit for index, hit in enumerate(result) if not index or hit.start >= result[index - 1].end]


def _with_year(scan: Scan, days: list[Hit], following: list[Hit]) -> list[Hit]:
    """Days in a row with the year behind the last of them: "December 3 and 5, 2024"."""
    last = days[-1]
    if len(days) == 1 or not following or scan.low(last.end) != "," or following[0].start != last.end + 1:
        return days
    year = following[0].node
    if not (isinstance(year, Calendar) and year.unit == "year" and isinstance(year.year, int)):
        return days
    dated = [
        replace(day, node=replace(day.node, year=year.year)) for day in days if isinstance(day.node, Calendar)
    ]
    return [*dated[:-1], replace(dated[-1], end=following[0].end)]


def _share_years(scan: Scan, hits: list[Hit]) -> None:
    for index in range(len(hits) - 2, -1, -1):
        this, following = hits[index], hits[index + 1]
        node, model = this.node, following.node
        if (
            isinstance(node, Weekday)
            and isinstance(model, Weekday)
            and _linked(scan, this.end, following.start)
        ):
            if node.direction and not model.direction and model.week is None:
                hits[index + 1] = replace(following, node=replace(model, direction=node.direction))
            continue
        if not (isinstance(node, Calendar) and isinstance(model, Calendar)) or not _linked(
            scan, this.end, following.start
        ):
            continue
        if node.unit not in _YEARLESS or node.unit != model.unit or node.year is not None or node.direction:
            continue
        if model.year is None or (scan.joined(following.start) and scan.low(this.end) not in "/-"):
            continue
        year: int | Shift = model.year
        if (node.number, node.day) > (model.number, model.day):
            if not isinstance(year, int) or scan.low(following.start - 1) == ",":
                continue
            year -= 1
        hits[index] = Hit(this.start, this.end, replace(node, year=year))


def _linked(scan: Scan, start: int, end: int) -> bool:
    """Whether only commas, conjunctions and small words stand between."""
    words = scan.words
    if not start < end <= start + 3:
        return False
    small = {",", "/"} | words.conjunctions | words.determiners | words.links
    between = [scan.low(place) for place in range(start, end)]
    return all(low in small for low in between) and any(
        low in words.conjunctions | {",", "/"} for low in between
    )


def _before(scan: Scan, hit: Hit, taken: int) -> list[Hit]:
    """What "3 and" is before "5 December", "first and" before "second quarter"."""
    node = hit.node
    if not isinstance(node, Calendar):
        return []
    start = hit.start
    words = scan.words
    found: list[Hit] = []
    allowed = words.conjunctions
    while True:
        place = start - 1
        while place > taken and scan.low(place) in words.links:
            place -= 1
        if place <= taken - 1 or scan.low(place) not in allowed:
            break
        place -= 1
        made = _like(scan, place, node) if place >= taken else None
        if made is None:
            break
        found.insert(0, made)
        start = made.start
        allowed = words.conjunctions | {","}
    return found


def _like(scan: Scan, place: int, model: Calendar) -> Hit | None:
    token = scan.lexemes[place]
    start = place
    if token.text in "-‑" and model.unit in ("decade", "century") and scan.joined(place):
        number = scan.classes(place - 1).get("year")
        short = scan.classes(place - 1).get("yy")
        if number is None and short is not None and short >= 30:
            number = 1900 + short
        if number is None or number % 10:
            return None
        unit: Unit = "century" if number % 100 == 0 and model.unit == "century" else "decade"
        return Hit(place - 1, place + 1, replace(model, unit=unit, year=number))
    if model.unit == "day" and token.classes.get("day") and token.kind in ("num", "ordinal"):
        if scan.joined(place) or scan.low(place - 1) == "%":
            return None
        if place and scan.low(place - 1) in scan.words.day_articles:
            start = place - 1
        weekday = scan.classes(start - 1).get("weekday")
        if weekday is not None:
            return Hit(start - 1, place + 1, replace(model, day=token.classes["day"], weekday=weekday))
        return Hit(start, place + 1, replace(model, day=token.classes["day"], weekday=None))
    if (
        model.unit in ("quarter", "half_year")
        and "ord" in token.classes
        and token.classes["ord"] < model.number
    ):
        return Hit(place, place + 1, replace(model, number=token.classes["ord"]))
    return None


def _after(scan: Scan, hit: Hit) -> list[Hit]:
    """ "and 5" after "December 3", "and 50" after "week 49"."""
    node = hit.node
    last = hit.end - 1
    if isinstance(node, Calendar) and node.unit == "week" and scan.low(hit.end) in scan.words.conjunctions:
        number = scan.classes(hit.end + 1).get("num", 0)
        if node.number < number <= 53 and scan.kind(hit.end + 2) in ("", "sign"):
            return [Hit(hit.end + 1, hit.end + 2, replace(node, number=number))]
    if not isinstance(node, Calendar) or node.unit != "day" or node.year is not None:
        return []
    if scan.classes(last).get("day") != node.day or scan.low(hit.end) not in scan.words.conjunctions:
        return []
    place = hit.end + 1
    day = scan.classes(place).get("day")
    following = scan.kind(place + 1)
    if (
        day is None
        or day <= node.day
        or scan.kind(place) not in ("num", "ordinal")
        or following not in ("", "sign")
    ):
        return []
    if scan.low(place + 1) in "-–%/" and following:
        return []
    return [Hit(place, place + 1, replace(node, day=day, weekday=None))]
