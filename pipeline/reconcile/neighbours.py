"""Which of many values to ask about, so that many tellings of one thing are a few questions."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import TypeVar

T = TypeVar("T", Decimal, date)


def neighbours(spans: Sequence[tuple[T, T]]) -> list[tuple[int, int]]:
    """Pairs of places of closed intervals that do not touch, each interval with the nearest above and below.

    Every interval that lies apart from some other is in a pair, and there are at most two pairs an interval,
    not one for every two. Of equally near ones the narrower is taken, then the first in ``spans``.
    Each pair has the lower interval first; pairs are sorted.
    """
    rising = sorted((low, high, place) for place, (low, high) in enumerate(spans))
    falling = sorted((high, low, -place) for place, (low, high) in enumerate(spans))
    lows, highs = [low for low, _, _ in rising], [high for high, _, _ in falling]
    found = set()
    for place, (low, high) in enumerate(spans):
        above, below = bisect_right(lows, high), bisect_left(highs, low)
        if above < len(rising):
            found.add((place, rising[above][2]))
        if below:
            found.add((-falling[below - 1][2], place))
    return sorted(found)
