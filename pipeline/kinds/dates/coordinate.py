"""Dates in a row that share what only one of them says: "3 and 5 December", "March and April 2024"."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from pipeline.kinds.dates.meaning import Calendar, Node, Shift, Unit, Weekday
from pipeline.kinds.dates.scanner import Scan

#: What a number of four digits behind a row of days is.
_STATED = range(1900, 2101)
#: Signs between two of a row.
_JOINTS = frozenset(",/")
_YEARLESS = frozenset({"day", "month", "quarter", "half_year", "season", "week"})


class Hit(NamedTuple):
    """A meaning and the tokens it spans."""

    start: int
    end: int
    node: Node


def coordinated(scan: Scan, hits: list[Hit]) -> list[Hit]:
    """The hits, with years handed from the last of a row to those before it, and bare days added."""
    if not hits or (len(hits) == 1 and not _may_be_in_row(scan, hits[0])):
        return hits
    _share_years(scan, hits)
    result: list[Hit] = []
    for index, hit in enumerate(hits):
        if result and hit.end <= result[-1].end:
            continue  # the year of "December 3 and 5, 2024"
        if not _may_be_in_row(scan, hit):
            result.append(hit)
            continue
        weekday = bool(result) and isinstance(result[-1].node, Weekday)
        taken = (result[-1].start if weekday else result[-1].end) if result else 0
        before = _before(scan, hit, taken)
        if weekday and before and before[0].start <= result[-1].start:
            result.pop()  # "Thursday 4 and Friday 5 December": the weekday belongs to the day
        result.extend(before)
        result.extend(_with_year(scan, [hit, *_after(scan, hit)], hits[index + 1 : index + 2]))
    result.sort(key=lambda hit: hit.start)
    return [hit for index, hit in enumerate(result) if not index or hit.start >= result[index - 1].end]


def _may_be_in_row(scan: Scan, hit: Hit) -> bool:
    """Whether what stands beside a hit can join it to a bare number: a look that is never wrongly False."""
    node, words = hit.node, scan.words
    if not isinstance(node, Calendar):
        return False
    before = scan.low(hit.start - 1)
    if before in words.conjunctions or before in words.links:
        return True
    if node.unit not in ("day", "week") or (node.unit == "day" and node.year is not None):
        return False
    behind = scan.low(hit.end)
    return behind in words.conjunctions or behind == "," or scan.low(hit.end - 1) == ","


def _with_year(scan: Scan, days: list[Hit], following: list[Hit]) -> list[Hit]:
    """Days in a row with the year behind the last of them: "December 3 and 5, 2024"."""
    last = days[-1]
    if len(days) == 1 or scan.low(last.end) != ",":
        return days
    year = scan.classes(last.end + 1).get("year")
    end = last.end + 2
    beside = bool(following) and following[0].start == last.end + 1
    if year not in _STATED or not (beside or _ends_row(scan, end)):
        return days
    if beside and following[0].end != end:
        return days
    dated = [
        day._replace(node=replace(day.node, year=year)) for day in days if isinstance(day.node, Calendar)
    ]
    return [*dated[:-1], dated[-1]._replace(end=end)]


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
                hits[index + 1] = following._replace(node=replace(model, direction=node.direction))
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
    if scan.low(start - 1) == ",":
        start -= 1  # the comma that a year could have followed
    if not start < end <= start + 3:
        return False
    joined = False
    for place in range(start, end):
        low = scan.low(place)
        if low in _JOINTS or low in words.conjunctions:
            joined = True
        elif low not in words.determiners and low not in words.links:
            return False
    return joined


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
    number = token.classes.get("ord", 0)
    if model.unit == "century" and number > 1 and isinstance(model.year, int) and 100 * number <= model.year:
        return Hit(place, place + 1, replace(model, year=100 * (number - 1)))
    if (
        model.unit in ("quarter", "half_year")
        and "ord" in token.classes
        and token.classes["ord"] < model.number
    ):
        return Hit(place, place + 1, replace(model, number=token.classes["ord"]))
    return None


def _listed_days(scan: Scan, hit: Hit, node: Calendar) -> list[Hit]:
    """ "5" and "7" of "May 3, 5, 7 and 9": only where a conjunction and one more day close the list."""
    found: list[Hit] = []
    place, day = hit.end - (scan.low(hit.end - 1) == ","), node.day
    while scan.low(place) == "," and day < scan.classes(place + 1).get("day", 0):
        if scan.kind(place + 1) not in ("num", "ordinal"):
            break
        day = scan.classes(place + 1)["day"]
        found.append(Hit(place + 1, place + 2, replace(node, day=day, weekday=None)))
        place += 2
    place += scan.low(place) == ","
    closed = (
        scan.low(place) in scan.words.conjunctions
        and day < scan.classes(place + 1).get("day", 0)
        and _ends_row(scan, place + 2)
    )
    return found if closed else []


def _ends_row(scan: Scan, place: int) -> bool:
    """Whether what follows a bare number is nothing that it could count or be joined to."""
    kind, low = scan.kind(place), scan.low(place)
    if kind == "word":
        return low in scan.words.function_words and low not in scan.words.of_words
    return kind == "" or (kind == "sign" and low not in "-–%/")


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
    listed = _listed_days(scan, hit, node)
    if listed:
        last_listed = listed[-1]
        return [*listed, *_after(scan, last_listed)]
    if scan.low(last) == ",":
        last -= 1
    if scan.classes(last).get("day") != node.day or scan.low(hit.end) not in scan.words.conjunctions:
        return []
    place = hit.end + 1
    day = scan.classes(place).get("day")
    if day is None or day <= node.day or scan.kind(place) not in ("num", "ordinal"):
        return []
    if not _ends_row(scan, place + 1):
        return []
    return [Hit(place, place + 1, replace(node, day=day, weekday=None))]
