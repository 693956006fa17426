"""What the steps of the percentage scanner share: an element, and looks at the items by their index."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from pipeline.kinds.percentages.items import DASHES, Item
from pipeline.kinds.percentages.scanner import Scanner
from pipeline.records import Direction, Role, Unit

#: Decimals kept of a share in words that has no end.
PLACES = 4

#: Remarks and reasons, as readers see them.
MAJORITY = "a majority: more than half, not stated how much"
VAGUE = "the number is not stated"
BACKWARDS = "the range runs from high to low"

#: How many words may stand between "from" and its number: "from the current 8 percent".
_FROM_FILLERS = 5
#: How far beyond either end of the items a look may go.
_BEYOND = 24


@dataclass(slots=True)
class Element:
    """A number with its unit, or one that may get a unit from a neighbour.

    Attributes:
        lead: Index of the first item that belongs to it, words without a value included.
        first, last: Indices of the first and last item of its span.
        number: Its value, None if that is not told.
        upper: High end of a range once joined, else equal to ``number``.
        unit: None as long as it has none.
        own_unit: Whether it carries its unit itself.
        share: Whether it is a share in words.
        part: Whether it is a part of a unit, "a quarter of a percent", that a whole number may stand before.
        doubtful: Whether it is one only if a neighbour is: "a quarter to a third"; it has no unit yet.
        bound: "at_least", "at_most" or "".
        joint: What joins it to the next element, see :meth:`Chains._joint`.
    """

    lead: int
    first: int
    last: int
    number: Decimal | None
    upper: Decimal | None = None
    unit: Unit | None = None
    own_unit: bool = False
    share: bool = False
    part: bool = False
    doubtful: bool = False
    in_words: bool = False
    approximate: Literal["", "about", "above", "below"] = ""
    bound: str = ""
    between: bool = False
    plus: bool = False
    spread: bool = False
    problem: str = ""
    joint: str = ""
    role: Role = "level"
    direction: Direction = ""
    cue: int | None = None
    settled: bool = False
    group: int | None = None


class Reader:
    """Looks at the items by index; beyond either end there are empty items."""

    def __init__(self, items: list[Item], scan: Scanner) -> None:
        self.items = items
        self.scan = scan
        self.sets = scan.sets
        # Empty items at the end also stand before the first, where negative indices lead.
        padded = [*items, *[Item("sign", -1, -1, "")] * _BEYOND]
        self.at = padded.__getitem__

    def word_in(self, index: int, name: str) -> bool:
        """Whether the word at an index stands in a list of the tables."""
        return self.at(index).word in self.sets[name]

    def hyphen(self, index: int) -> bool:
        """Whether a dash joins its two neighbours without a space."""
        item = self.at(index)
        return (
            item.word in DASHES
            and self.at(index - 1).end == item.start
            and self.at(index + 1).start == item.end
        )

    def unit_behind_bracket(self, index: int) -> int | None:
        """Index of the unit of "11,2 (10,4) procent", where the number in brackets is at ``index``."""
        bracketed = self.at(index - 1).word == "(" and self.at(index + 1).word == ")"
        found = bracketed and self.at(index - 2).kind == "number" and self.at(index + 2).kind == "unit"
        return index + 2 if found else None

    def past_hyphen(self, index: int) -> int:
        """The index itself, or the next one if a joining dash stands there."""
        return index + 1 if self.hyphen(index) else index

    def from_before(self, element: Element) -> int | None:
        """Index of the "from" before an element and a few words without a value, or None."""
        at = element.lead - 1
        while element.lead - at <= _FROM_FILLERS and self.word_in(at, "from_fillers"):
            at -= 1
        return at if self.word_in(at, "from_") else None

    def from_stands_before(self, element: Element) -> bool:
        """Whether "from" stands before an element."""
        return self.from_before(element) is not None

    def is_one(self, index: int) -> bool:
        """Whether the item says "one" ("a", "en", "1")."""
        return self.word_in(index, "ones") or self.at(index).number == 1


def is_year(number: Decimal | None, word: str) -> bool:
    """Whether a number looks like a year of our time."""
    return number is not None and len(word) == 4 and word.isdigit() and 1800 <= number <= 2100
