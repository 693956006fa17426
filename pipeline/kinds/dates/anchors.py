"""The dates of a text that others hang on, and the reasons why one is left open."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from pipeline.edtf import Interval

NO_PUBLICATION = "relative to the day of publication, which is not known"
NO_YEAR = "the year is not stated and the day of publication is not known"
NO_MONTH = "the month is not stated and the day of publication is not known"
NO_ANCHOR = "relative to another date, and no such date stands before it in the text"
TOO_COARSE = "relative to a date that is stated less finely"
BOTH_WAYS = "the last or the next one may be meant"

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
