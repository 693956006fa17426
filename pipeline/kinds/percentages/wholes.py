"""Of the second step of the percentage scanner: what there may be a share of.

A third of the voters is a share, a third of an hour is a time, the first third a place in a row.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from pipeline.kinds.percentages.reader import PLACES, Element, is_year
from pipeline.kinds.percentages.units import UnitReader
from pipeline.numbers import to_decimal

#: How many words may stand between a verb of change and "to a third".
_ADVERBS = 2

#: A part and its whole.
Ratio = tuple[int, int]


class WholeReader(UnitReader):
    """Tells by the words around a fraction whether it is a share, and makes the element."""

    def _share(self, lead: int, first: int, last: int, ratio: Ratio) -> Element:
        element = Element(lead, first, last, decimal_of(100 * ratio[0], ratio[1]))
        element.unit, element.own_unit, element.share, element.in_words = "percent", True, True, True
        return element

    def _share_if(self, lead: int, first: int, last: int, ratio: Ratio, *, certain: bool) -> Element | None:
        """The share that a fraction is, if the words around it let it be one."""
        several = ratio[0] > 1
        if self._is_other(lead, last, several=several and certain):
            return None
        element = self._share(lead, first, last, ratio)
        if not certain and not self._looks_like_share(lead, first, last):
            element.unit, element.own_unit, element.doubtful = None, False, True
        return element

    # what makes it one

    def _looks_like_share(self, lead: int, first: int, last: int) -> bool:
        """Whether the words beside a fraction show that it is a share."""
        if self.word_in(last + 1, "part_of") or self.at(last + 1).kind == "after":
            return True
        told_again = self.at(last + 2).kind == "number" and self.at(last + 3).kind == "unit"
        if told_again and self.at(last + 1).word in (",", "("):
            return True  # "a third, 34 percent, against"
        if lead < first and any(
            self.at(i).kind in ("approx", "bound", "between") for i in range(lead, first)
        ):
            return not self.word_in(last + 1, "ones")
        if lead < first and not self._noun_like(last + 1):
            return not self.word_in(last + 1, "ones")
        before, after = self.at(lead - 1), self.at(last + 1)
        if (
            before.word in self.sets["by"]
            or (before.cue is not None and (before.cue.verb or before.cue.particle))
            or self._came_to(lead - 1)
        ):
            return not self._noun_like(last + 1)
        more = after.word in self.sets["comparisons"] or (after.cue is not None and after.cue.behind)
        if more and self.at(last).kind == "denominator":
            return True  # "a third more"
        starts = before.kind == "sign" or before.word in self.sets["and_"]
        ordinal = self.at(last).word in self.scan.ordinals  # "a third said" may be a third person
        return starts and after.word in self.sets["plural_verbs" if ordinal else "share_verb_followers"]

    def _came_to(self, index: int) -> bool:
        """Whether "to" stands here and a verb of change shortly before it: "rose sharply to a third"."""
        if not self.word_in(index, "to"):
            return False
        for before in range(index - 1, index - 2 - _ADVERBS, -1):
            cue = self.at(before).cue
            if cue is not None:
                return cue.verb and bool(cue.direction)
        return False

    def _noun_like(self, index: int) -> bool:
        """Whether a plain word stands here that is none of those that can follow a share."""
        item = self.at(index)
        return item.kind == "word" and not any(
            self.word_in(index, name)
            for name in ("half_next", "share_verb_followers", "after_bare", "and_", "or_")
        )

    # what makes it none

    def _is_other(self, lead: int, last: int, *, several: bool) -> bool:
        """Whether a fraction is a span of time, a place in a row or part of a compound."""
        if self._is_period(last + 1) or self._whole_is_a_period(last + 1):
            return True
        if several:
            return False
        was = self.word_in(lead - 1, "was") and self.is_one(lead)  # *var en fjärdedel lägre*
        return (self.word_in(lead - 1, "share_blockers") and not was) or (
            self.hyphen(last + 1) and self.at(last + 2).kind != "number"
        )

    def _is_period(self, index: int) -> bool:
        item = self.at(index)
        if item.kind == "number":  # "a quarter of a million" is a number, "a quarter of 2 million" a share
            first, _, last = item.word.rpartition(" ")
            return last in self.sets["periods"] and first in self.sets["ones"]
        return item.word in self.sets["periods"]

    def _period_follows(self, index: int) -> bool:
        """Whether a period stands here or behind one more word ("var tredje hel timme")."""
        return self._is_period(index)

    def _whole_is_a_period(self, index: int) -> bool:
        """Whether "of" stands here and a span of time, a measure or a year behind it."""
        return self.word_in(index, "part_of") and self._of_a_period(index + 1)

    def _of_a_period(self, index: int) -> bool:
        for ahead in range(index, index + 5):
            item = self.at(ahead)
            if self._is_period(ahead) or is_year(item.number, item.word):
                return True
            if not (item.kind == "number" or self.is_one(ahead) or item.word in self.sets["determiners"]):
                return False
        return False


@lru_cache(maxsize=1024)
def decimal_of(part: int, whole: int) -> Decimal:
    """The share as a decimal, rounded to :data:`PLACES` if it has no end, to more if nothing is left."""
    share, places = Fraction(part, whole), PLACES
    while part and not to_decimal(share, places):
        places += PLACES
    return to_decimal(share, places)
