"""Of the second step of the percentage scanner: the unit that a number has, near it or far behind it."""

from __future__ import annotations

from decimal import Decimal
from typing import get_args

from pipeline.kinds.percentages.items import DASHES, Item
from pipeline.kinds.percentages.reader import VAGUE, Element, Reader
from pipeline.records import Unit

#: How far a word may stand that makes half a point half a percentage point.
_NEAR = 12
#: A rate moves by fewer basis points at once.
_MOST_BASIS_POINTS = 500

_UNITS = frozenset(get_args(Unit))


class UnitReader(Reader):
    """Finds the units of numbers, and makes elements of numbers with one and without."""

    def _bare(self, index: int, lead: int) -> Element:
        """A number that only a neighbour may give a unit."""
        item = self.at(index)
        element = Element(lead, index, index, item.number)
        element.in_words = item.word[0].isalpha()
        return element

    def _with_unit(self, lead: int, index: int, unit: int, number: Decimal | None) -> Element:
        """An element whose number begins at ``index`` and whose unit is the item ``unit``."""
        element = Element(lead, index, unit, number)
        element.unit = self.scan.points.get(self.at(unit).word) or _unit_of(self.at(unit))
        element.own_unit = True
        element.in_words = self.at(index).word[:1].isalpha()
        return element

    def _from_vague(self, index: int, lead: int) -> Element | None:
        unit = self._unit(index + 1)
        if unit is None:
            return None
        number = self.scan.round_numbers.get(self.at(index).word)
        element = self._with_unit(lead, index, unit, None if number is None else Decimal(number))
        element.approximate = "" if number is None else "about"
        element.problem = VAGUE if number is None else ""
        return element

    # where the unit stands

    def _ends_number(self, index: int) -> bool:
        """Whether a number before ``index`` has no unit there, nor a whole: a quick look, for most."""
        item, number_follows = self.at(index), self.at(index + 1).kind == "number"
        match item.kind:
            case "sign":
                return number_follows if item.word in DASHES or item.word == "+" else item.word not in "()"
            case "approx" | "filler":
                return number_follows
            case "bound":
                return True
        return item.kind in ("number", "break", "junk")

    def _unit(self, index: int) -> int | None:
        """Index of the unit of the number before ``index``, or None."""
        item = self.at(index)
        if item.kind == "unit":
            return index
        if item.kind == "word" and item.word not in self.scan.points:  # as most
            return None
        if item.word == "(" and self.at(index + 1).kind == "number" and self.at(index + 2).word == ")":
            same = self.at(index + 1).number == self.at(index - 1).number
            return index + 3 if same and self.at(index + 3).kind == "unit" else None
        if self._is_plus_behind(index) and self.at(index + 1).kind == "unit":
            return index + 1
        ahead = self.past_hyphen(index)
        between = self.at(ahead)
        if between.kind == "unit" and (between.word[0].isalpha() or ahead > index):
            return ahead
        if self._is_point_of_rates(ahead) and self._fits_point(self.at(index - 1).number, between.word):
            return ahead
        if between.kind in ("filler", "approx") or (between.kind == "after" and between.says == "about"):
            ahead = self.past_hyphen(ahead + 1)
            if self.at(ahead).kind == "unit":
                return ahead
        return None

    def _is_plus_behind(self, index: int) -> bool:
        """Whether the plus of "90+ percent" stands here."""
        return self.at(index).word == "+" and self.at(index).start == self.at(index - 1).end

    def _unit_after_of(self, index: int) -> int | None:
        """Index of the unit in "of a percent", where ``index`` is that of "of"; "of" may be missing."""
        ahead = index + 1 if self.word_in(index, "part_of") else index
        ahead = self.past_hyphen(ahead)
        beyond = self.past_hyphen(ahead + 1)
        following = self.at(beyond)
        of = ahead > index and self.word_in(index, "part_of")
        if (self.is_one(ahead) if of else self.word_in(ahead, "ones")) and (
            following.kind in ("unit", "filler") or following.word in self.scan.points
        ):
            ahead = beyond
        if self.at(ahead).kind == "filler":
            ahead += 1
        unit = self.at(ahead)
        if unit.kind == "number":
            return None
        if self._is_point_of_rates(ahead) and self._fits_point(Decimal("0.5"), unit.word):
            return ahead
        return ahead if unit.kind == "unit" and unit.word[0].isalpha() else None

    # points

    def _is_point_of_rates(self, index: int) -> bool:
        """Whether "point" stands here and a rate is spoken of nearby: "cut rates by a quarter point"."""
        if self.at(index).word not in self.scan.points:
            return False
        near = self.items[max(0, index - _NEAR) : index + _NEAR]
        return any(item.word in self.sets["rate_words"] for item in near)

    def _fits_point(self, number: Decimal | None, word: str) -> bool:
        """Whether a rate moves by so many points: parts of a percentage point, or basis points."""
        most = 1 if self.scan.points[word] == "percentage_point" else _MOST_BASIS_POINTS
        return number is not None and 0 < number < most


def _unit_of(item: Item) -> Unit:
    assert item.says in _UNITS  # noqa: S101 - the tables are typed
    return item.says  # type: ignore[return-value]
