"""Between the second step and the third: numbers whose unit a percentage beside them tells.

They stand in brackets behind it ("14,2 procent (12,8)", "22.4 percent (+0.3)"), are set against it ("48.3
percent against 49.1"), end a change that began with it ("from 12 percent in 2022 to 7.5"), or are points that
it makes points of percent ("jumped 12 points to 57 percent", "34 %, ned 2 enheter").
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.kinds.percentages.items import Item
from pipeline.kinds.percentages.reader import Element, Reader, is_year

#: How many items may stand between a percentage and the points that it moved by ("34 %, a drop of 2 points").
_REACH = 5
#: How many items may stand between the two ends of a change, and before a number to compare with.
_GAP, _CLOSE = 8, 3
#: Signs behind a number that make it another thing.
_MORE = frozenset("%($€£/:‰")
#: Signs that end what a number may be compared with.
_STOPS = frozenset(";:(")
#: A whole number in brackets from here on is no note where it is near the one before.
_LEAST = 10
#: More points than this are those of an index or a game.
_MOST_POINTS = 100


class Borrowed(Reader):
    """Gives units to numbers that have none of their own and stand beside a percentage."""

    def lend(self, elements: list[Element]) -> None:
        """Gives the units, in place."""
        if all(element.unit is not None for element in elements):
            return
        points = any(item.word in self.scan.points for item in self.items)
        for left, right in pairwise(element for element in elements if not self._is_article(element)):
            if right.unit is None and self._is_bracketed(left, right):
                self._lend_bracketed(left, right)
            if points:
                self._lend_points(left, right)
        self._lend_later(elements)

    def _is_article(self, element: Element) -> bool:
        return element.unit is None and self.word_in(element.last, "ones")

    # further on in the sentence

    def _lend_later(self, elements: list[Element]) -> None:
        """Gives the unit of a percentage to a number that is compared with it or ends what began with it."""
        before: Element | None = None
        for element in elements:
            item = self.at(element.last)
            if element.unit is not None:
                before = element if element.unit == "percent" and not element.share else None
            elif before is not None and not is_year(item.number, item.word) and not element.in_words:
                if not self._goes_with(before, element):
                    before = None
                    continue
                element.unit, element.own_unit = "percent", True
                before = element

    def _goes_with(self, left: Element, right: Element) -> bool:
        if not 1 <= right.lead - left.last - 1 <= _GAP or not self._is_bare(right):
            return False
        gap = self.items[left.last + 1 : right.lead]
        if len(gap) == 1 and gap[0].kind == "sign":
            return False
        if self._is_alike(left, right, gap):
            return True
        if gap[-1].word in self.sets["from_"] and len(gap) > 1 and self._is_moved(gap[-2]):
            return not any(item.kind == "break" or item.word in _STOPS for item in gap)
        if self._tells_change(gap):
            return False
        if len(gap) <= _CLOSE and any(item.word in self.sets["against"] for item in gap[-2:]):
            return not self.at(right.last).word.isdecimal()  # "against 49" may be seats
        return len(gap) > 1 and gap[-1].word in self.sets["to"] and self.from_stands_before(left)

    @staticmethod
    def _is_moved(item: Item) -> bool:
        """Whether "down" or "fell" stands before "from": "9 percent of the total, down from 12"."""
        return item.cue is not None and bool(item.cue.direction) and (item.cue.particle or item.cue.verb)

    @staticmethod
    def _tells_change(gap: Sequence[Item]) -> bool:
        return any(item.kind == "break" or item.cue is not None or item.word in _STOPS for item in gap)

    def _is_alike(self, left: Element, right: Element, gap: Sequence[Item]) -> bool:
        """Whether a second clause tells the same of another: "one owns 49.5 percent and the other 50.5".

        Only a number with decimals, which counts nothing, and no verb before it but one of change.
        """
        if self._is_led_alike(left, gap):
            return True
        joints = [at for at, item in enumerate(gap) if item.word in self.sets["and_"] or item.kind == "break"]
        if not joints or self.at(right.last).word.isdecimal():
            return False
        clause = gap[joints[-1] + 1 :]
        if any(item.kind not in ("word", "cue") or item.word in self.sets["was"] for item in clause):
            return False
        if not clause:  # "3.2 percent in one group and 4.9 in the other"
            return bool(gap) and gap[0].word == self.at(right.last + 1).word in self.sets["after_bare"]
        cues = [item.cue for item in clause if item.cue is not None]
        if cues and (len(cues) > 1 or clause[-1].cue is None or not clause[-1].cue.verb):
            return False
        if not cues and len(clause) - (clause[0].word in self.sets["determiners"]) != 1:
            return False  # two words may be a name, or a noun and a verb: "the euro fetched 1.08"
        last = clause[-1].word
        small = any(last in self.sets[name] for name in ("to", "from_", "by", "of", "after_bare", "part_of"))
        return not small and len(clause) <= _CLOSE

    def _is_led_alike(self, left: Element, gap: Sequence[Item]) -> bool:
        """Whether one word stands between a joint and the same preposition: "wind for 31 %, sun for 14"."""
        if len(gap) < _CLOSE or gap[-1].word != self.at(left.lead - 1).word or gap[-2].kind != "word":
            return False
        if gap[-3].word != "," and gap[-3].word not in self.sets["and_"]:
            return False
        ends = gap[-1].word in self.sets["to"] or gap[-1].word in self.sets["from_"]
        return gap[-1].word in self.sets["after_bare"] and not ends and not self._tells_change(gap)

    def _is_bare(self, element: Element) -> bool:
        """Whether a number in figures stands alone: no noun behind that it counts, no money."""
        word, behind = self.at(element.last).word, element.last + 1
        following = self.at(behind)
        closes = following.kind == "sign" and following.word not in _MORE and not self.hyphen(behind)
        if not closes and not self.word_in(behind, "after_bare"):
            return False
        return (
            element.number is not None
            and abs(element.number) <= _MOST_POINTS
            and not (word[0].isalpha() or word[-1].isalpha())
        )

    # in brackets

    def _is_bracketed(self, left: Element, right: Element) -> bool:
        """Whether a number alone stands in brackets right behind another."""
        return (
            right.lead == left.last + 2
            and self.at(left.last + 1).word == "("
            and self.at(right.last + 1).word == ")"
            and left.number is not None
            and right.number is not None
            and not right.share
        )

    def _lend_bracketed(self, left: Element, right: Element) -> None:
        item, number = self.at(right.last), right.number
        if number is None or is_year(number, item.word) or abs(number) > _MOST_POINTS:
            return
        signed = right.plus or number < 0
        beyond = self.at(right.last + 2)
        if left.unit is None and signed and beyond.kind == "unit" and beyond.says == "percent":
            left.unit, left.own_unit = "percent", True  # "6,8 (−0,4) procent"
        if left.unit != "percent":
            return
        if signed:
            right.unit, right.own_unit, right.plus = "percentage_point", True, True
        elif not item.word.isdecimal() or self._is_last_years(left, right):
            right.unit, right.own_unit = left.unit, True

    def _is_last_years(self, left: Element, right: Element) -> bool:
        """Whether a whole number in brackets is near the other, as a year ago's; "(5)" may be a note."""
        now, then = left.number, right.number
        if now is None or then is None or not self.at(left.last - 1).word.isdecimal():
            return False
        return now >= _LEAST and then >= _LEAST and now / 2 <= then <= now * 2

    # points

    def _lend_points(self, left: Element, right: Element) -> None:
        if self._are_points(left) and right.unit == "percent" and self._came_later_to(left, right):
            self._make_points(left)
        elif self._are_points(left) and right.unit == "percent" and right.lead == left.last + 3:
            ahead = self.word_in(left.last + 2, "to") or self._is_lead(left)
            if ahead:
                self._make_points(left)
        elif self._are_points(right) and left.unit == "percent" and self._moved_by(left, right):
            self._make_points(right)

    def _came_later_to(self, left: Element, right: Element) -> bool:
        """ "rose by 15 points since January, to 57 percent": a comma and "to" between, a verb before."""
        gap = self.items[left.last + 2 : right.lead]
        if not 1 < len(gap) <= _GAP or gap[-1].word not in self.sets["to"] or gap[-2].word != ",":
            return False
        verb = any(self.at(left.lead - step).cue is not None for step in (1, 2))
        return verb and not self._tells_change(gap)

    def _is_lead(self, element: Element) -> bool:
        """Whether points are a lead, told before both results: "leads by 4 points, 48 % to 44 %"."""
        led = self.word_in(element.lead - 1, "by") or self.word_in(element.lead - 1, "by_after_change")
        return led and self.word_in(element.lead - 2, "agents") and self.at(element.last + 2).word == ","

    def _are_points(self, element: Element) -> bool:
        number = element.number
        return (
            element.unit is None
            and not element.doubtful
            and number is not None
            and abs(number) < _MOST_POINTS
            and self.at(element.last + 1).word in self.scan.points
        )

    def _moved_by(self, left: Element, right: Element) -> bool:
        """Whether a comma or bracket and a word of change stand between a percentage and its points."""
        gap = self.items[left.last + 1 : right.lead]
        if not gap or len(gap) > _REACH:
            return False
        behind = self.at(right.last + 2)
        if behind.word in self.sets["comparisons"] or (behind.cue is not None and behind.cue.behind):
            return gap[-1].word == ","  # "34 % of the vote, 2 points higher"
        return gap[0].word in (",", "(", "–", "—") and any(item.cue is not None for item in gap)

    def _make_points(self, element: Element) -> None:
        element.last += 1
        element.unit, element.own_unit = self.scan.points[self.at(element.last).word], True
