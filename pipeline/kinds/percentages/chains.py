"""The third step of the percentage scanner: neighbours become ranges, changes and lists.

Here, and only here, a number gets its unit from a neighbour ("8, 10 and 12 percent") and two numbers
become one value, so that overlaps are settled in one place.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from pipeline.kinds.percentages.items import DASHES
from pipeline.kinds.percentages.reader import BACKWARDS, Element, Reader, is_year

#: Signs that make the number behind them an amount.
_CURRENCIES = frozenset("$€£¥")


#: Joints that can make one value, change or list of two numbers.
_JOINING = frozenset(("dash", "to", "from", "and", "or", "against", "comma", "split", "spread"))
#: How many items before a range a word may stand that makes a change of it.
_NEAR = 6
#: Signs behind which a sentence starts.
_STARTERS = frozenset('.:;•(["“”»')

#: A range's high end is no more times its low end than this, where both have decimals.
_WIDEST = 5
#: A number above this is no rate that points are added to.
_MOST_PERCENT = 100


class Chains(Reader):
    """The third step: neighbours become ranges, changes and lists, and hand on their units."""

    def join(self, elements: list[Element]) -> list[Element]:
        """The elements that have a unit, ranges made one."""
        for left, right in pairwise(elements):
            left.joint = self._joint(left, right)
        # Most sentences give no cause for most of these steps.
        bare = any(element.unit is None for element in elements)
        if bare:
            self._split_halves(elements)
        if any(element.share or element.in_words for element in elements):
            self._settle_doubtful(elements)
        if any(element.part for element in elements):
            elements = self._with_wholes(elements)
        if bare:
            self._hand_back(elements)
            self._hand_on(elements)
        return self._merged(elements)

    def _joint(self, left: Element, right: Element) -> str:
        """dash, to, from, and, or, comma, slash, bracket, spread, beside, or "" for nothing."""
        gap = right.lead - left.last - 1
        if gap == 1 and self.at(left.last + 1).word != "…":  # as most
            return self.scan.joints.get(self.at(left.last + 1).word, "")
        if gap <= 0 and not self._reaches_up_to(left, right):
            return "spread" if right.spread and not left.in_words else "beside"
        words = [item.word for item in self.items[left.last + 1 : right.lead]]
        if self._are_dots(left, right, words):
            return "dash"
        if len(words) > 1:  # "2- to 3-percent", "2-to-3 percent"
            words = [word for word in words if word not in DASHES]
        if gap <= 0:
            right.bound, right.first = "", max(right.first, right.lead + 1)
            return "to"
        if not words:
            return "beside"
        joint = self.scan.joints.get(words[-1], "")
        if len(words) == 2 and words[0] == "," and joint in ("and", "or", "to", "from"):
            return joint
        return joint if len(words) == 1 else ""

    def _reaches_up_to(self, left: Element, right: Element) -> bool:
        """ "from 20 % up to 52 %"."""
        first = self.at(right.lead)
        if first.kind != "bound" or " " not in first.word:
            return False
        return first.word.rpartition(" ")[2] in self.sets["to"] and self.from_stands_before(left)

    def _are_dots(self, left: Element, right: Element, words: list[str]) -> bool:
        """Whether two or three dots without a space join two numbers: "26,5..30 %"."""
        if words not in (["."] * 2, ["."] * 3, ["…"]):
            return False
        return self.at(right.lead).start - self.at(left.last).end == len(words)

    def _with_wholes(self, elements: list[Element]) -> list[Element]:
        """Joins a whole number and a part of a unit: "two and a quarter percent"."""
        joined: list[Element] = []
        for element in elements:
            before = joined[-1] if joined else None
            if before is not None and before.joint == "and" and self._is_whole(before, element):
                before.number = before.upper = (before.number or Decimal()) + (element.number or Decimal())
                before.unit, before.own_unit = element.unit, True
                before.last, before.joint = element.last, element.joint
            else:
                joined.append(element)
        return joined

    @staticmethod
    def _is_whole(whole: Element, part: Element) -> bool:
        """Whether a number without a unit stands before a part of one."""
        if not part.part or part.approximate or part.bound or whole.unit or whole.number is None:
            return False
        return whole.number == int(whole.number)

    def _settle_doubtful(self, elements: list[Element]) -> None:
        """Makes shares of the fractions that stand in a range or change of shares: "a third to a half"."""
        for left, right in pairwise(elements):
            linked = left.joint in ("to", "dash", "from") or (left.joint in ("and", "or") and left.between)
            both = (left.share or self._is_half(left)) and (right.share or self._is_half(right))
            led = left.between or self.from_stands_before(left)
            if linked and both and (led or (left.share and left.unit) or (right.share and right.unit)):
                for element in (left, right):
                    if element.unit is None:
                        element.number = element.upper = self._as_share(element)
                        element.unit, element.own_unit, element.share = "percent", True, True

    @staticmethod
    def _is_half(element: Element) -> bool:
        """Whether it is "a half" that has not found a unit."""
        return element.in_words and element.unit is None and element.number == Decimal("0.5")

    def _as_share(self, element: Element) -> Decimal | None:
        return Decimal(50) if self._is_half(element) else element.number

    def _split_halves(self, elements: list[Element]) -> None:
        """ "50/50-ägt", "a 60-40 split": two shares of one whole."""
        for left, right in pairwise(elements):
            if left.unit or right.unit or left.number is None or right.number is None:
                continue
            if left.joint not in ("slash", "dash") or left.number + right.number != 100:
                continue
            close = self.at(right.first).start - self.at(left.last).end == 1
            even = left.number == right.number
            ahead = self.past_hyphen(right.last + 1)
            said = any(self.word_in(at, "split_words") for at in (left.lead - 1, ahead, ahead + 1))
            if (
                close
                and 0 < left.number < 100
                and (left.joint == "slash" or said or (even and left.in_words))
            ):
                for element in (left, right):
                    element.unit, element.own_unit, element.share = "percent", True, True
                left.joint = "split"

    def _hand_back(self, elements: list[Element]) -> None:
        """Gives units to the elements before the one that carries it: "8, 10 and 12 percent"."""
        in_list = False
        for left, right in zip(reversed(elements[:-1]), reversed(elements[1:]), strict=False):
            was_list, in_list = (
                in_list,
                left.joint in ("and", "or") or (in_list and left.joint in ("comma", "dash", "to")),
            )
            if left.unit or not right.unit or right.share:
                continue
            joined = left.joint in ("dash", "to", "and", "or", "against") or (
                left.joint == "comma" and was_list
            )
            joined = joined or (left.joint == "from" and self.word_in(left.lead - 1, "to"))
            joined = joined or (left.joint == "bracket" and self.unit_behind_bracket(right.last) is not None)
            loose = left.joint in ("comma", "beside") and not was_list
            colloquial = loose and self._are_neighbours(left, right)
            if (joined or colloquial) and self._may_share_unit(left, right):
                left.unit = right.unit
                if colloquial:
                    left.joint = "to"

    def _are_neighbours(self, left: Element, right: Element) -> bool:
        """Whether two numbers in words are a loose range: "two, three percent", but not "en tvåprocentig"."""
        if left.number is None or right.number is None or not (left.in_words and right.in_words):
            return False
        if left.joint == "beside" and self.is_one(left.last):
            return False
        return right.number - left.number == 1

    def _may_share_unit(self, left: Element, right: Element) -> bool:
        if left.number is None or right.number is None:
            return False
        if left.doubtful and left.joint not in ("to", "dash") and not left.between:
            return False
        if self.at(left.lead - 1).word in _CURRENCIES:
            return False
        if left.joint in ("and", "or", "comma") and left.number >= 1000 > right.number * 10:
            return False
        item = self.at(left.last)
        if is_year(item.number, item.word) and abs(right.number) < 1000:
            return False
        if left.joint in ("dash", "to") and not self.from_stands_before(left) and left.number > right.number:
            return left.joint == "dash" and self.hyphen(left.last + 1) and left.number <= 1000
        return not item.word[-1:].isalpha() or item.number is None or abs(item.number) < 10_000

    def _hand_on(self, elements: list[Element]) -> None:
        """Gives units to a later end of a change or range: "from 5 percent to 8"."""
        for left, right in pairwise(elements):
            if right.unit or not left.unit or left.share or right.number is None:
                continue
            ends = (left.joint == "to" and self.from_stands_before(left)) or left.joint == "from"
            ends = ends or (left.joint == "and" and left.between)
            item, following = self.at(right.last), self.at(right.last + 1)
            alone = following.kind == "sign" and following.word not in {"%", "(", "$", "€", "£", "/", ":"}
            alone = (alone and not self.hyphen(right.last + 1)) or self.word_in(right.last + 1, "after_bare")
            if ends and alone and not is_year(item.number, item.word):
                right.unit = left.unit
                continue
            points = left.unit in ("percentage_point", "basis_point")
            if points and left.joint == "to" and alone and abs(right.number) < _MOST_PERCENT:
                right.unit = "percent"  # "rose 0.8 percentage points to 17.9"

    def _merged(self, elements: list[Element]) -> list[Element]:
        merged: list[Element] = []
        groups = 0
        pending = ""
        for element in elements:
            if element.unit is None:
                if element.joint == "spread":
                    merged.append(element)
                    pending = "spread"
                else:
                    pending = ""
                continue
            before = merged[-1] if merged else None
            if before is not None and pending in _JOINING:
                if self._is_range(before, element, pending):
                    self._stretch(before, element, pending)
                    pending = before.joint = element.joint
                    continue
                if pending == "spread":
                    merged.pop()
                elif self._is_list(before, element, pending):
                    if before.group is None:
                        groups += 1
                        before.group = groups
                    element.group = before.group
                elif pending in ("to", "from"):
                    self._pair(before, element, pending)
                    if (
                        pending == "to"
                        and self._changes(before.lead - 1)
                        and self._are_points_to(before, element)
                    ):
                        before.unit, before.own_unit = "percentage_point", True
            merged.append(element)
            pending = element.joint
        return [element for element in merged if element.unit is not None]

    def _is_range(self, left: Element, right: Element, joint: str) -> bool:
        if joint == "spread":
            return right.spread
        if left.unit != right.unit or left.number is None or right.number is None:
            return False
        if joint == "and":
            return left.between
        if joint == "dash":
            return True
        if joint != "to" or right.bound:
            return False
        if self.from_stands_before(left):
            opened = self.word_in(left.lead - 2, "range_openers") or self._opens_with_range(left, right)
            return opened or (self._reaches_up_to(left, right) and not self._moved_before(left))
        if left.share != right.share:
            return False
        changes = not left.share and self._changes(left.lead - 1)
        if changes and ((left.own_unit and right.own_unit) or self._are_points_to(left, right)):
            return False
        return left.number <= right.number

    def _are_points_to(self, left: Element, right: Element) -> bool:
        """Whether "loses 0.7 to 20.1 percent" are points and what they led to, not the ends of a range.

        In a report of polls or rates the figures are given so, both with decimals; no range is so wide.
        """
        if left.own_unit or right.unit != "percent" or left.number is None or right.number is None:
            return False
        exact = not any(
            self.at(element.last - own).word.isdecimal() for element, own in ((left, 0), (right, 1))
        )
        wide = right.number > _WIDEST * left.number and right.number - left.number > _WIDEST
        return exact and wide and self.at(right.last - 1).kind == "number"

    def _moved_before(self, element: Element) -> bool:
        """Whether a word of change stands shortly before."""
        return any(item.cue is not None for item in self.items[max(0, element.lead - _NEAR) : element.lead])

    def _opens_with_range(self, left: Element, right: Element) -> bool:
        """ "From 5 to 10 % of batteries are recycled": nothing before it could have changed."""
        starts = left.lead == 1 or self.at(left.lead - 2).word in _STARTERS
        rises = left.number is not None and right.number is not None and left.number <= right.number
        return starts and rises and self.word_in(right.last + 1, "part_of")

    def _changes(self, index: int) -> bool:
        """Whether "rose", "up" or "by" stands here, so that a following "to 20 %" is the end of a change."""
        cue = self.at(index).cue
        if cue is not None and (cue.verb or cue.particle):
            return True
        return self.word_in(index, "by") or self.word_in(index, "by_after_change")

    def _stretch(self, left: Element, right: Element, joint: str) -> None:
        """Makes ``left`` the range from its number to the number of ``right``."""
        low, high = left.number, right.upper
        if low is None or high is None:
            return
        if joint == "spread":
            low, high = low - abs(high), low + abs(high)
            left.unit, right.approximate, right.spread = right.unit, "", False
        if low > high:
            if left.between:
                low, high = high, low
            else:
                left.problem = BACKWARDS
        left.number, left.upper = low, high
        left.last, left.own_unit = right.last, True
        left.approximate = left.approximate or right.approximate
        left.bound = ""

    @staticmethod
    def _is_list(left: Element, right: Element, joint: str) -> bool:
        if joint == "split":
            return True
        listed = joint in ("and", "or", "comma", "dash", "against") and left.unit == right.unit
        return listed and not (left.own_unit and right.own_unit)

    def _pair(self, left: Element, right: Element, joint: str) -> None:
        """Marks the two ends of a change that follow each other."""
        if joint == "to" and self.from_stands_before(left):
            left.role, right.role = "change_from", "change_to"
        elif joint == "from" and self.word_in(left.lead - 1, "to"):
            left.role, right.role = "change_to", "change_from"
        else:
            return
        left.settled = right.settled = True
