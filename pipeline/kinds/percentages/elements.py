"""The second step of the percentage scanner: numbers with units, and shares in words.

An element is a number with everything beside it that belongs to its value. It is found from the left to
the right; what stands before a number is remembered until the number comes, nothing is read twice.
The units are found by :mod:`.units`, the shares by :mod:`.shares` and :mod:`.wholes`.
"""

from __future__ import annotations

from decimal import Decimal

from pipeline.kinds.percentages.items import DASHES, Item, Kind
from pipeline.kinds.percentages.reader import Element
from pipeline.kinds.percentages.shares import ShareReader

#: Kinds of items that can stand before a number as part of its value or without one.
_BEFORE: frozenset[Kind] = frozenset(("approx", "bound", "between", "filler"))
#: Kinds of items that neither are part of a value nor go before one, but for an article or a sign.
_APART: frozenset[Kind] = frozenset(("word", "sign", "junk", "cue", "unit", "mask", "break", "modifier"))


class Elements(ShareReader):
    """The second step: numbers with units, and shares in words."""

    def read(self) -> list[Element]:
        """The elements in order, each with its words around it, none overlapping another."""
        elements: list[Element] = []
        ones = self.sets["ones"]
        lead: int | None = None
        index = 0
        while index < len(self.items):
            item = self.at(index)
            if item.kind == "number" and item.word not in ones:
                element = self._from_number(index, index if lead is None else lead)
            elif item.kind in _APART and self._stands_apart(index):
                lead = None
                index += 1
                continue
            elif (
                (item.kind in _BEFORE and self._goes_before(index))
                or self._is_article(index, led=lead is not None)
                or self._is_sign(index, bool(elements) and elements[-1].last == index - 1)
            ):
                lead = index if lead is None else lead
                index += 1
                continue
            else:
                element = self._element(index, index if lead is None else lead)
            if element is not None:
                self._take_words_around(element, index)
                elements.append(element)
                index = element.last
            lead = None
            index += 1
        return elements

    def _stands_apart(self, index: int) -> bool:
        """Whether an item of a kind in ``_APART`` is neither an article nor a sign before a number."""
        word = self.at(index).word
        if word in self.sets["ones"]:
            return False
        return word not in self.scan.signs or self.at(index + 1).kind != "number"

    def _is_article(self, index: int, *, led: bool) -> bool:
        """Whether "a" belongs to the number behind it: "nearly a 10 percent", "a further 10 percent"."""
        if not self.word_in(index, "ones"):
            return False
        if self.at(index + 1).kind == "filler":
            return self.at(index + 2).kind == "number"
        return led and self.at(index + 1).kind == "number"

    def _is_sign(self, index: int, after_element: bool) -> bool:
        """Whether an item is the sign of the number behind it."""
        item, following = self.at(index), self.at(index + 1)
        if following.kind != "number":
            return False
        if item.word in self.sets["minus"] or item.word in self.sets["plus"]:
            return not after_element
        if item.word != "+" and (item.word not in DASHES or item.word == "—"):
            return False
        apart = (
            index == 0 or self.at(index - 1).end < item.start or self.at(index - 1).word in "([\"'“”<>=~≈≤≥"
        )
        close = item.end == following.start or item.word == "+"
        return close and apart and not after_element

    def _goes_before(self, index: int) -> bool:
        """Whether a word that can stand before a number is no mere joint: *så väl som*."""
        item = self.at(index)
        return item.kind != "filler" or item.word not in self.sets["and_"]

    def _element(self, index: int, lead: int) -> Element | None:
        item = self.at(index)
        match item.kind:
            case "number":
                return self._from_number(index, lead)
            case "word" if item.word in self.sets["ones"]:
                return self._from_article(index, lead)
            case "half":
                return self._from_half(index, lead)
            case "denominator":
                return self._from_denominator(index, lead)
            case "every":
                return self._from_every(index, lead)
            case "every_second":
                return self._from_every_second(index, lead)
            case "majority":
                return self._from_majority(index, lead)
            case "vague":
                return self._from_vague(index, lead)
        return None

    # numbers and articles

    def _from_number(self, index: int, lead: int) -> Element | None:
        item = self.at(index)
        assert item.number is not None  # noqa: S101 - items of this kind have one
        if self.at(index + 1).kind == "unit":  # as most
            return self._with_unit(lead, index, index + 1, item.number)
        if self._ends_number(index + 1):
            return self._bare(index, lead)
        if item.number >= 1:
            share = self._in_how_many(index, lead) or self._parts(index, lead, item.number, article=False)
            if share is not None:
                return share
        elif self._is_written_fraction(item) or self.word_in(index + 1, "part_of"):
            following = self._unit_after_of(index + 1)
            if following is not None:
                return self._with_unit(lead, index, following, item.number)
            of = self._is_written_fraction(item) and self.word_in(index + 1, "part_of")
            if of and not self._whole_is_a_period(index + 1):
                return self._share(lead, index, index, item.number.as_integer_ratio())
        unit = self._unit(index + 1)
        if unit is not None:
            return self._with_unit(lead, index, unit, item.number)
        beyond = self.unit_behind_bracket(index) if self.at(index + 1).word == ")" else None
        if beyond is not None:
            element = self._with_unit(lead, index, beyond, item.number)
            element.last = index
            return element
        return self._bare(index, lead)

    @staticmethod
    def _is_written_fraction(item: Item) -> bool:
        """Whether a number is "a half", "1/3" or "¾" rather than a decimal."""
        if item.number is None or not 0 < item.number < 1:
            return False
        return item.word[0].isalpha() or "/" in item.word or not item.word[-1].isdecimal()

    def _from_article(self, index: int, lead: int) -> Element | None:
        if self.at(index + 1).kind in ("word", "number", "cue"):  # as most
            return None
        ahead = self.past_hyphen(index + 1)
        if self.at(ahead).kind in ("filler", "approx"):
            ahead = self.past_hyphen(ahead + 1)
        unit = self.at(ahead)
        if unit.kind == "unit" and unit.word[0].isalpha():
            return self._with_unit(lead, index, ahead, Decimal(1))
        return self._parts(index, lead, Decimal(1), article=True)

    # words around

    def _take_words_around(self, element: Element, index: int) -> None:
        """Reads the items before and behind an element that belong to its value."""
        if element.lead == index and element.last <= index + 1:  # as most
            self._take_behind(element)
            element.upper = element.number
            return
        minus = False
        first: int | None = None
        for at in range(element.lead, index):
            item = self.at(at)
            if item.kind == "filler" or (first is None and item.word in self.sets["ones"]):
                continue
            if item.says in ("exceeding", "not_reaching"):
                self._take_before(element, item)
                continue
            first = at if first is None else first
            minus = self._take_before(element, item) or minus
        for at in range(index, element.last):
            item = self.at(at)
            if item.kind == "approx" or (item.kind == "after" and item.says == "about"):
                element.approximate = item.says  # type: ignore[assignment]
            elif self._is_plus_behind(at):
                element.bound = "at_least"
        element.first = element.first if first is None else first
        if minus and element.number is not None:
            element.number = -element.number
        self._take_behind(element)
        element.upper = element.number

    def _take_before(self, element: Element, item: Item) -> bool:
        """Reads one item before the number; True if it is a minus sign."""
        if item.kind == "approx":
            element.approximate = item.says  # type: ignore[assignment]
            element.spread = element.spread or item.word in self.sets["spreads"]
        elif item.kind == "bound":
            outside = {"exceeding": "at_least", "not_reaching": "at_most"}
            element.bound = outside.get(item.says, item.says)
        elif item.kind == "between":
            element.between = True
        elif item.word == "+" or item.word in self.sets["plus"]:
            element.plus = True
        else:
            return item.word in self.sets["minus"] or item.word in DASHES
        return False

    def _take_behind(self, element: Element) -> None:
        if element.unit is None and not element.doubtful:
            return
        after = self.at(element.last + 1)
        if after.kind in ("word", "number", "cue", "break"):  # as most
            return
        if after.word == "+" and after.start == self.at(element.last).end:
            following = self.at(element.last + 2)
            if following.kind != "number" and following.start != after.end:
                element.bound, element.last = "at_least", element.last + 1
        elif after.word in self.sets["bounds_behind"] and self.at(element.last + 2).kind not in (
            "number",
            "vague",
        ):
            element.last += 1
            if after.kind == "approx":
                element.approximate = after.says  # type: ignore[assignment]
            else:
                element.bound = after.says
        elif after.kind == "after" and not (
            after.word in self.sets["plus"] and not self._is_plain_end(element.last + 2)
        ):
            element.last += 1
            if after.says in ("at_least", "at_most"):
                element.bound = after.says
            else:
                element.approximate = after.says  # type: ignore[assignment]

    def _is_plain_end(self, index: int) -> bool:
        """Whether "10 percent plus" ends here, and no second addend follows."""
        return self.at(index).kind == "sign" or self.word_in(index, "part_of")
