"""From meanings to intervals: with the tense, the day of publication and the other dates of the text.

What is decided how:

* A day, month, quarter, half-year, season or week without a year is the last one up to publication
  in a clause in the past, the next one from publication in a clause about the future, and else the nearest
  one if it is within four months of publication, where the other candidate is twice as far.
* But where a sentence opens with a year ("In 2011, …"), its months and days are of that year; where it opens
  with a month ("In March 2011 it was sold and in June …"), so are the later ones told in the past.
* A weekday is the day of publication itself if that is its name, else by tense the last or the next
  one; without a tense it is left open, for both are a few days away.
* "Last", "this" and "next" before such a name: the last one that had ended; the one under way, else
  the nearest, else that of the year; the first one yet to begin. *I somras* is also the summer that
  has been under way for long.
* A range of two such names without a year ("January–September") is decided as a whole; a day without
  its month ("on the 20th") is of the month that its sentence named last, else likewise the last or the next.
* A date relative to another one ("two years later") hangs on the nearest date before it, in its own
  sentence or an earlier one that is no reference or boilerplate, that is stated at least as finely;
  a coarser date between the two must be open or hold it, or else the date is left open.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain, islice
from typing import Literal

from pipeline import edtf
from pipeline.edtf import Interval
from pipeline.kinds.dates.anchors import (
    EITHER_ORDER,
    FINENESS,
    NO_ANCHOR,
    NO_MONTH,
    NO_PUBLICATION,
    NO_YEAR,
    TOO_COARSE,
    Anchor,
    UnresolvedError,
    decided,
    first_day,
    goes_on,
    holds,
)
from pipeline.kinds.dates.choose import BUILD, choose, chosen_of, nearest_range, occurrences
from pipeline.kinds.dates.counting import BOUNDS, period_to, same_day, shifted, turn_of
from pipeline.kinds.dates.feasts import DAYS
from pipeline.kinds.dates.meaning import (
    About,
    Around,
    Between,
    Bound,
    Calendar,
    DayAlone,
    Either,
    Feast,
    Node,
    Nothing,
    PartOf,
    PeriodTo,
    SameTime,
    Shift,
    Tense,
    Unclear,
    Weekday,
    YearTurn,
    is_dated,
    is_yearless,
)
from pipeline.kinds.dates.weekdays import (
    day_of_months,
    days_near,
    near_weekday,
    on_weekday,
    weekday_beside,
)
from pipeline.records import DateBasis

#: How many dates back one is looked for that another hangs on, so that the time stays linear in the text.
_BACK = 100
#: How many dates may stand where a sentence opens.
OPENING_DATES = 10


@dataclass(slots=True)
class Resolver:
    """Resolves one expression.

    Attributes:
        published: Day of publication, or None.
        tense: Tense of the clause.
        own, earlier: Dates before it in its own sentence, and in earlier ones, in reading order.
        openings: The first of its own sentence that may lend their year.
        day_first: Which way round "4/12" is written in this article, None if unknown.
        basis, anchor: What was needed and what it was hung on, filled in while resolving.
        remark: Something to tell about a value that is given, filled in likewise.
        looked_back: Whether the dates before it were asked for, filled in likewise.
        looked_for_opening: Whether the one that its sentence opens with was, if only a year would
            count ("year") or also a finer one ("any"); filled in likewise.
    """

    published: date | None
    tense: Tense
    own: Sequence[Anchor] = ()
    openings: Sequence[Anchor] = ()
    earlier: Sequence[Anchor] = ()
    day_first: bool | None = None
    basis: DateBasis = "explicit"
    anchor: Anchor | None = None
    remark: str = ""
    looked_back: bool = False
    looked_for_opening: Literal["", "year", "any"] = ""
    _floor: date | None = None

    def interval(self, node: Node) -> Interval:
        """The interval that a meaning comes to.

        Raises:
            UnresolvedError: It cannot be decided.
            ValueError: There is no such date.
        """
        match node:
            case Calendar():
                return self._calendar(node)
            case Shift():
                return self._shift(node)
            case Weekday():
                return self._weekday(node)
            case DayAlone():
                return self._day_alone(node)
            case Feast():
                return self._feast(node)
            case YearTurn():
                return self._turn(node)
            case Around():
                return shifted(self.interval(node.inner), node.unit, 0)
            case PeriodTo():
                return self._period_to(node)
            case SameTime():
                return self._same_time(node)
            case PartOf():
                return edtf.part(self.interval(node.whole), node.part)
            case About():
                return edtf.approximately(self.interval(node.inner))
            case Bound():
                return self._bound(node)
            case Between():
                return self._between(node)
            case Either():
                return self._either(node)
            case Unclear():
                raise UnresolvedError(node.problem)
            case Nothing():
                raise UnresolvedError("no date is stated")

    # --- relative to publication or text ---

    def _today(self, reason: str = NO_PUBLICATION) -> date:
        if self.published is None:
            raise UnresolvedError(reason)
        if self.basis == "explicit":
            self.basis = "publication"
        return self.published

    def _anchors(self) -> Iterator[Anchor]:
        """The dates before this one, the nearest first."""
        self.looked_back = True
        return islice(chain(reversed(self.own), reversed(self.earlier)), _BACK)

    def _shift(self, node: Shift) -> Interval:
        if node.origin == "publication":
            today = self._today()
            if node.to_the_day:
                return same_day(today, node.unit, node.amount)
            return shifted(edtf.day(today), node.unit, node.amount)
        within: list[Interval] = []
        for anchor in self._anchors():
            interval = anchor.interval
            if FINENESS[interval.precision] <= FINENESS[node.unit]:
                if not all(holds(coarser, interval) for coarser in within):
                    break
                self.basis, self.anchor = "text", anchor
                return shifted(interval, node.unit, node.amount)
            if interval.low is not None and interval.high is not None:
                within.append(interval)
        raise UnresolvedError(TOO_COARSE if self.own or self.earlier else NO_ANCHOR)

    def _same_time(self, node: SameTime) -> Interval:
        """The nearest part of a year that the text names, in another year; else that year as a whole."""
        number = self._year(node.year)
        for anchor in self._anchors():
            interval = anchor.interval
            if interval.low is None or interval.high is None or not interval.low.month:
                continue  # a whole year names no part
            if node.unit is None or interval.precision == node.unit:
                self.basis, self.anchor = "text", anchor
                return edtf.in_year(interval, number)
        if node.unit is not None:
            raise UnresolvedError(NO_ANCHOR)
        self.remark = "which part of the year is meant is not said before it"
        return edtf.year(number)

    def _year(self, given: int | Shift) -> int:
        if isinstance(given, int):
            return given
        interval = self._shift(given)
        stamp = interval.low or interval.high
        if stamp is None:
            raise UnresolvedError(NO_ANCHOR)
        return stamp.year

    # --- the calendar ---

    def _calendar(self, node: Calendar) -> Interval:
        if node.unit in ("year", "decade", "century"):
            number = self._year(node.year if node.year is not None else Shift(unit="year", amount=0))
            return BUILD[node.unit](node, number)
        if node.unit == "season" and node.number == 4 and node.year is not None and not node.day:
            return self._winter(node)
        if node.year is not None:
            interval = BUILD[node.unit](node, self._year(node.year))
            return self._checked(interval, node)
        year = self._opening_year(node) if not node.direction else None
        if year is not None:
            interval = BUILD[node.unit](node, year)
            if not self._yet_to_come(interval):
                return self._checked(interval, node)
            self.basis, self.anchor = "explicit", None  # "The 2026 budget was tabled in September"
        today = self._today(NO_YEAR)
        candidates = occurrences(node, today.year)
        if not candidates:
            raise UnresolvedError("no year near publication has such a day")
        return decided(self._later(candidates) or chosen_of(node, self.tense, today))

    def _later(self, candidates: Iterable[Interval]) -> Interval | None:
        """The first that begins no sooner than the sentence lets it, where it says so."""
        floor = self._floor
        return None if floor is None else next((c for c in candidates if first_day(c) >= floor), None)

    def _yet_to_come(self, interval: Interval) -> bool:
        """Whether the clause tells as past what would only come after publication."""
        return self.tense == "past" and self.published is not None and first_day(interval) > self.published

    def _opening_year(self, node: Calendar | None = None) -> int | None:
        """The year that the sentence opens with: its months and days are of that year.

        If it opens with a month or day, what is told of the past and comes later in that year is of it, too.
        """
        if self.tense == "past" and node is not None:
            self.looked_for_opening = "any"
        self.looked_for_opening = self.looked_for_opening or "year"
        for anchor in reversed(self.openings):
            low = anchor.interval.low
            if low is None:
                continue
            if low.grain == "year" or (
                node is not None and self.tense == "past" and goes_on(node, low, self.own)
            ):
                self.basis, self.anchor = "text", anchor
                return low.year
        return None

    def _winter(self, node: Calendar) -> Interval:
        """A winter named by one year: the one that begins in it, unless it is told before that as past."""
        number = self._year(node.year if node.year is not None else 0)
        interval = edtf.season(number, 4)
        if self._yet_to_come(interval):
            self.basis = "publication"
            return edtf.season(number - 1, 4)
        return interval

    def _checked(self, interval: Interval, node: Calendar) -> Interval:
        if node.weekday is not None and not on_weekday(interval, node.weekday):
            self.remark = f"the weekday is wrong: {interval.edtf} is a {first_day(interval):%A}"
        return interval

    def _weekday(self, node: Weekday) -> Interval:
        if node.week is not None:
            monday = first_day(self._shift(node.week))
            return edtf.day(monday + timedelta(days=node.weekday))
        if node.direction in ("after", "before"):
            return self._weekday_beside(node)
        return edtf.day(decided(near_weekday(node, self.tense, self._today(), self._floor)))

    def _weekday_beside(self, node: Weekday) -> Interval:
        """The weekday next to a day of the text."""
        sign = 1 if node.direction == "after" else -1
        day = self._shift(Shift(unit="day", amount=sign, origin="text"))
        return edtf.day(weekday_beside(first_day(day), node.weekday, sign))

    def _day_alone(self, node: DayAlone) -> Interval:
        """A day of the month that the sentence named last, else of that before or after publication."""
        day = self._day_beside_own(node)
        if day is not None:
            return day
        today = self._today(NO_MONTH)
        days = days_near(node, today)
        if not days:
            raise UnresolvedError("no month near publication has such a day")
        return decided(choose(days, "", self.tense, today))

    def _day_beside_own(self, node: DayAlone) -> Interval | None:
        self.looked_back = True
        for anchor in islice(reversed(self.own), _BACK):
            stamp = anchor.interval.low or anchor.interval.high
            if stamp is None or not stamp.month:
                continue
            month = edtf.Stamp(stamp.year, stamp.month)
            # What is to come comes in order: "opens on 27 March, and a ruling is due on the 4th".
            later = self.tense == "future" and node.day <= stamp.day
            found = day_of_months(node, (month.moved(1) if later else month,))
            if found:
                self.basis, self.anchor = "text", anchor
                return found[0]
        return None

    def _period_to(self, node: PeriodTo) -> Interval:
        tense, self.tense = self.tense, node.tense or self.tense
        try:
            return period_to(self.interval(node.last), node.unit, node.amount)
        finally:
            self.tense = tense

    def _feast(self, node: Feast) -> Interval:
        day_in = DAYS[node.name]
        year = self._opening_year() if node.year is None and not node.direction else node.year
        if year is not None:
            return edtf.day(day_in(self._year(year)))
        today = self._today(NO_YEAR)
        days = [edtf.day(day_in(number)) for number in range(today.year - 2, today.year + 3)]
        tense = "" if node.timeless else self.tense
        return decided(self._later(days) or choose(days, node.direction, tense, today))

    def _turn(self, node: YearTurn) -> Interval:
        number = node.year
        if number is None:
            today = self._today(NO_YEAR)
            turns = tuple(turn_of(year) for year in range(today.year - 2, today.year + 2))
            number = first_day(decided(choose(turns, node.direction, self.tense, today))).year
        return edtf.approximately(turn_of(number))

    # --- composed ---

    def _bound(self, node: Bound) -> Interval:
        tense = self.tense
        if node.tense:
            self.tense = node.tense
        elif not tense:
            self.tense = {"until": "future", "since": "past", "onward": "future"}.get(node.kind, "")  # type: ignore[assignment]
        if node.kind == "until" and isinstance(node.inner, Weekday):
            self._floor = self._coming()
        try:
            inner = self.interval(node.inner)
        finally:
            self.tense, self._floor = tense, None
        if node.kind == "before" and isinstance(node.inner, PartOf) and node.inner.part == "late":
            return edtf.until(inner)  # "before the end of 2026" is by then
        if (
            node.kind in ("from", "as_of")
            and self.published is not None
            and first_day(inner) <= self.published
        ):
            return inner  # "a report from 2012"
        return BOUNDS[node.kind](inner)

    def _coming(self) -> date | None:
        """The day that the sentence spoke of last, if it is to come: what ends later ends after it."""
        self.looked_back = True
        low = self.own[-1].interval.low if self.own else None
        later = low is not None and self.published is not None and low.first > self.published
        return low.first if low is not None and later else None

    def _between(self, node: Between) -> Interval:
        if not self.tense and is_yearless(node) and self._opening_year() is None:
            return self._nearest_range(node)
        first = self.interval(node.first)
        anchored = not is_dated(node.last) and first.low is not None
        self._floor = first_day(first) if anchored else None
        try:
            last = self.interval(node.last)
        finally:
            self._floor = None
        return edtf.between(first, last)

    def _nearest_range(self, node: Between) -> Interval:
        """A range whose ends have a name and no year: the nearest one to publication as a whole."""
        return decided(nearest_range(node.first, node.last, self._today(NO_YEAR)))

    def _either(self, node: Either) -> Interval:
        if self.day_first is not None:
            return self.interval(node.day_first if self.day_first else node.month_first)
        if node.weekday is not None and node.year is not None:
            both = (node.day_first, node.month_first)
            fitting = [r for r in both if on_weekday(BUILD["day"](r, node.year), node.weekday)]
            if len(fitting) == 1:
                return self.interval(fitting[0])
        raise UnresolvedError(EITHER_ORDER)
