"""The dates of a text that others hang on, and the reasons why one is left open."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple, TypeVar

from pipeline.edtf import Interval, Stamp
from pipeline.kinds.dates.meaning import Calendar

NO_PUBLICATION = "relative to the day of publication, which is not known"
NO_YEAR = "the year is not stated and the day of publication is not known"
NO_MONTH = "the month is not stated and the day of publication is not known"
NO_ANCHOR = "relative to another date, and no such date stands before it in the text"
TOO_COARSE = "relative to a date that is stated less finely"
EITHER_ORDER = "day and month may stand either way round, and nothing in the article decides it"
BOTH_WAYS = "the last or the next one may be meant"

_T = TypeVar("_T")

#: Fine to coarse.
FINENESS: dict[str, int] = {
    "day": 0, "interval": 0, "weekend": 0, "week": 1, "month": 2, "quarter": 3, "season": 3,
    "half_year": 4, "year": 5, "decade": 6, "century": 7,
}  # fmt: skip


class UnresolvedError(Exception):
    """A date that cannot be decided; the message is the reason."""


class Anchor(NamedTuple):
    """An earlier date of the text that others may hang on; whether its sentence opens with it."""

    interval: Interval
    place: tuple[int, int]
    opens: bool = False

    @property
    def names_year(self) -> bool:
        """Whether it is a year as such."""
        return self.interval.low is not None and self.interval.low.grain == "year"

    @property
    def may_lend_year(self) -> bool:
        """Whether later dates of the sentence may be of its year."""
        low, high = self.interval.low, self.interval.high
        return self.opens and low is not None and (low is high or low == high)


def decided(chosen: _T | None) -> _T:
    """What was chosen of the last and the next one.

    Raises:
        UnresolvedError: It could not be told.
    """
    if chosen is None:
        raise UnresolvedError(BOTH_WAYS)
    return chosen


def first_day(interval: Interval) -> date:
    """The first day of an interval.

    Raises:
        UnresolvedError: It is open.
    """
    if interval.low is None:
        raise UnresolvedError(NO_ANCHOR)
    return interval.low.first


def last_day(interval: Interval) -> date:
    """The last day of an interval.

    Raises:
        UnresolvedError: It is open.
    """
    if interval.high is None:
        raise UnresolvedError(NO_ANCHOR)
    return interval.high.last


def holds(coarser: Interval, finer: Interval) -> bool:
    """Whether a coarser date that stands between holds the finer one, and so does not hide it."""
    start = finer.low or finer.high
    return start is not None and first_day(coarser) <= start.first <= last_day(coarser)


def goes_on(node: Calendar, opening: Stamp, own: Sequence[Anchor]) -> bool:
    """Whether a month or day comes later in the year of the one that its sentence opens with.

    All other dates of the sentence must be of that year.
    """
    if node.unit not in ("month", "day") or opening.grain not in ("month", "day"):
        return False
    stamps = [stamp for anchor in own for stamp in (anchor.interval.low, anchor.interval.high) if stamp]
    same = all(stamp.year == opening.year for stamp in stamps)
    return same and (node.number, node.day) > (opening.month or 0, opening.day or 0)
