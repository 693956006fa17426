"""The second step of the percentage scanner: numbers with units, and shares in words.

An element is a number with everything beside it that belongs to its value. It is found from the left to
the right; what stands before a number is remembered until the number comes, nothing is read twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from math import gcd
from typing import Literal, get_args

from pipeline.kinds.percentages.items import DASHES, Item, Kind, Scanner
from pipeline.numbers import to_decimal
from pipeline.records import Direction, Role, Unit

#: Decimals kept of a share in words that has no end.
PLACES = 4

#: Remarks and reasons, as readers see them.
MAJORITY = "a majority: more than half, not stated how much"
VAGUE = "the number is not stated"
BACKWARDS = "the range runs from high to low"


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
        stop: Offset where the span ends, if not with the item ``last``.
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


#: Kinds of items that can stand before a number as part of its value or without one.
_BEFORE: frozenset[Kind] = frozenset(("approx", "bound", "between", "filler"))
#: Kinds of items that neither are part of a value nor go before one, but for an article or a sign.
_APART: frozenset[Kind] = frozenset(("word", "sign", "junk", "cue", "unit", "mask", "break", "modifier"))
_ROUND = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 50, 100, 1000, 10_000, 100_000, 1_000_000))


#: How many words may stand between "from" and its number: "from the current 8 percent".
_FROM_FILLERS = 5
#: How far a word may stand that makes half a point half a percentage point.
_NEAR = 12
#: A rate moves by fewer basis points at once.
_MOST_BASIS_POINTS = 500
#: How many words may stand between a verb of change and "to a third".
_ADVERBS = 2

_UNITS = frozenset(get_args(Unit))
#: A part and its whole.
_Ratio = tuple[int, int]
#: How far beyond either end of the items a look may go.
_BEYOND = 24


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


class Elements(Reader):
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

    # numbers with a unit

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

    def _bare(self, index: int, lead: int) -> Element:
        """A number that only a neighbour may give a unit."""
        item = self.at(index)
        element = Element(lead, index, index, item.number)
        element.in_words = item.word[0].isalpha()
        return element

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

    @staticmethod
    def _is_written_fraction(item: Item) -> bool:
        """Whether a number is "a half", "1/3" or "¾" rather than a decimal."""
        if item.number is None or not 0 < item.number < 1:
            return False
        return item.word[0].isalpha() or "/" in item.word or not item.word[-1].isdecimal()

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

    def _with_unit(self, lead: int, index: int, unit: int, number: Decimal | None) -> Element:
        """An element whose number begins at ``index`` and whose unit is the item ``unit``."""
        element = Element(lead, index, unit, number)
        element.unit = self.scan.points.get(self.at(unit).word) or _unit_of(self.at(unit))
        element.own_unit = True
        element.in_words = self.at(index).word[:1].isalpha()
        return element

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

    def _from_vague(self, index: int, lead: int) -> Element | None:
        unit = self._unit(index + 1)
        if unit is None:
            return None
        number = self.scan.round_numbers.get(self.at(index).word)
        element = self._with_unit(lead, index, unit, None if number is None else Decimal(number))
        element.approximate = "" if number is None else "about"
        element.problem = VAGUE if number is None else ""
        return element

    # shares in words

    def _share(self, lead: int, first: int, last: int, ratio: _Ratio) -> Element:
        element = Element(lead, first, last, _decimal(100 * ratio[0], ratio[1]))
        element.unit, element.own_unit, element.share, element.in_words = "percent", True, True, True
        return element

    def _in_how_many(self, index: int, lead: int) -> Element | None:
        """ "one in five", "två av tre"."""
        middle = self.past_hyphen(index + 1)
        last = self.past_hyphen(middle + 1)
        joint, whole = self.at(middle), self.at(last)
        number = self.at(index).number
        if self._counts_noun(index):
            middle, last = index + 2, index + 3
            joint, whole = self.at(middle), self.at(last)
        if joint.kind != "in" or whole.number is None or number is None:
            return None
        if joint.says == "one" and number != 1:
            return None
        fits = 0 < number < whole.number and number == int(number) and whole.number == int(whole.number)
        fits = fits and (
            whole.number in _ROUND or whole.number % 1000 == 0 or self._is_chance(middle, number)
        )
        ahead = self.at(last + 1)
        if (
            not fits
            or self._counts_on(lead, number, whole.number)
            or (ahead.word in self.sets["periods"] and ahead.word not in self.sets["share_verb_followers"])
            or ahead.kind == "unit"
            or (self.hyphen(last + 1) and (middle == index + 1 or self.word_in(last + 2, "periods")))
            or ahead.word in ("/", ":")
            or is_year(whole.number, whole.word)
        ):
            return None
        return self._share(lead, index, last, (int(number), int(whole.number)))

    def _counts_noun(self, index: int) -> bool:
        """ "nine cases out of ten": the noun stands between a number in words and its whole."""
        whole = self.at(index + 3)
        if whole.number is None:
            return False
        noun, joint = self.at(index + 1), self.at(index + 2)
        noun_there = noun.kind == "word" or (noun.cue is not None and noun.cue.noun)
        if self.is_one(index):
            joined = joint.kind == "in" and not joint.says and noun.word in self.sets["ones_of_many"]
        else:
            joined = joint.word in self.sets["in_after_noun"]
        if not noun_there or not joined:
            return False
        in_words = self.at(index).word[0].isalpha() == whole.word[0].isalpha()
        named = not self.is_one(index) and self._names_others(index + 4)
        return in_words and noun.word not in self.sets["periods"] and not named

    def _names_others(self, index: int) -> bool:
        """Whether a second noun stands here, behind "nine goals out of ten": "attempts", *skott*."""
        endings = self.scan.language.percentages.whole_verb_endings
        verb = self.word_in(index, "whole_verbs") or self.at(index).word.endswith(endings)
        return not verb and self._noun_like(index)

    def _is_chance(self, joint: int, number: Decimal) -> bool:
        """Whether a whole may be any number: "one in 350", but not "en av 349"."""
        words = self.at(joint).word.split()
        return number == 1 and not any(word in self.sets["part_of"] for word in words)

    def _counts_on(self, lead: int, number: Decimal, whole: Decimal) -> bool:
        """Whether this is a count or place: "betyg: 3 av 6", "betyget var 3 av 6", "36 av 50 mandat"."""
        before = lead - 1
        if self.at(before).word == ":" or self.word_in(before, "was"):
            before -= 1
        if self.word_in(before, "in_blockers") or (number > 10 and whole < 100):
            return True
        of = self.word_in(lead + 1, "part_of")
        return of and number == 1 and (self.at(lead - 1).word == "," or self.word_in(lead - 1, "was"))

    def _parts(self, index: int, lead: int, number: Decimal, *, article: bool) -> Element | None:
        """ "two thirds", "a quarter", "en dryg tredjedel", "three-quarters of a percentage point"."""
        ahead = self.past_hyphen(index + 1)
        hyphened = ahead > index + 1
        if self.at(ahead).kind in ("filler", "approx"):
            ahead = self.past_hyphen(ahead + 1)
        part = self.at(ahead)
        if part.kind == "half" and number == 1:
            parts = 2
        elif part.kind == "denominator":
            parts = int(part.says)
        else:
            return None
        if number != int(number) or not 0 < number < parts:
            return None
        ratio = (int(number), parts)
        unit = self._unit_after_of(ahead + 1)
        if unit is not None:
            element = self._with_unit(lead, index, unit, _decimal(*ratio))
            element.part = True
            return element
        if gcd(int(number), parts) != 1:
            return None  # "two quarters" are half a year
        certain = part.word in self.sets["certain_denominators"] or (hyphened and not article)
        if not article and number == 1 and not self.word_in(ahead, "periods"):
            certain = True
        return self._share_if(lead, index, ahead, ratio, certain=certain)

    def _from_half(self, index: int, lead: int) -> Element | None:
        unit = self._unit_after_of(index + 1)
        if unit is not None:
            return self._with_unit(lead, index, unit, Decimal("0.5"))
        word = self.at(index).word
        following = self.at(index + 1)
        if self.word_in(index + 1, "half_stops") or following.kind == "number":
            return None
        if word in self.sets["half_adjectives"]:
            certain = following.kind in ("word", "cue", "filler") and not self.word_in(index + 1, "part_of")
            if not certain:
                return None
        else:
            certain = (
                not self.sets["half_followers"]
                or following.word in self.sets["half_next"]
                or (self.word_in(lead - 1, "half_followers") and not self._noun_like(index + 1))
            )
        if self.word_in(index + 1, "half_next") and self._is_period(index + 2):
            return None
        return self._share_if(lead, index, index, (1, 2), certain=certain)

    def _noun_like(self, index: int) -> bool:
        """Whether a plain word stands here that is none of those that can follow a share."""
        item = self.at(index)
        return item.kind == "word" and not any(
            self.word_in(index, name)
            for name in ("half_next", "share_verb_followers", "after_bare", "and_", "or_")
        )

    def _from_denominator(self, index: int, lead: int) -> Element | None:
        parts = int(self.at(index).says)
        ahead = self.past_hyphen(index + 1)
        if self.at(ahead).kind == "unit" and self.at(ahead).word[0].isalpha():
            return self._with_unit(lead, index, ahead, _decimal(1, parts))
        unit = self._unit_after_of(index + 1)
        if unit is not None:
            several = self.word_in(index, "certain_denominators")
            number = None if several else _decimal(1, parts)
            element = self._with_unit(lead, index, unit, number)
            element.problem = VAGUE if several else ""
            return element
        if lead < index and self.word_in(lead, "remaining"):
            return self._share_if(lead, index, index, (1, parts), certain=True)
        led = lead < index or self.word_in(index, "certain_denominators")
        if not led or not self.word_in(index + 1, "part_of"):
            return None
        return self._share_if(lead, index, index, (1, parts), certain=True)

    def _from_every(self, index: int, lead: int) -> Element | None:
        ordinal, last = self.at(index + 1), index + 1
        parts = self.scan.ordinals.get(ordinal.word, 0)
        if ordinal.kind == "number" and self.at(index + 2).end - ordinal.end <= 3:
            ending = self.at(index + 2)
            if ending.word == ":" and self.at(index + 3).start == ending.end:
                parts, last = int(ordinal.number or 0), index + 3
            elif ending.kind == "word" and ending.start == ordinal.end:
                parts, last = int(ordinal.number or 0), index + 2
        second = any(self.at(before).kind == "every" for before in range(max(0, index - 5), index))
        blocked = lead == index and self.word_in(lead - 1, "every_blockers")
        if blocked and second and self.word_in(lead - 1, "and_"):
            blocked = False  # "var fjärde ung och var tionde äldre"
        if parts <= 2 or blocked or self._period_follows(last + 1):
            return None
        follower = self.at(last + 1)
        if self.word_in(last + 1, "every_stops"):
            return None
        if lead == index and not second and follower.kind in ("sign", "junk") and not follower.word.isalnum():
            return None
        return self._share(lead, index, last, (1, parts))

    def _from_every_second(self, index: int, lead: int) -> Element | None:
        """ "varannan svensk", "every other Swede"; not "every other week", nor "every other country"."""
        followers = self.sets["every_second_followers"]
        if self._period_follows(index + 1) or (followers and self.at(index + 1).word not in followers):
            return None
        if self.word_in(lead - 1, "every_second_blockers"):
            return None
        return self._share(lead, index, index, (1, 2))

    def _from_majority(self, index: int, lead: int) -> Element | None:
        item = self.at(index)
        if item.says == "of":
            voices = self.at(index + 1).kind == "number" and not self.is_one(index + 1)  # "of 7–2"
            blocked = voices or self._of_a_period(index + 1) or self.word_in(index - 1, "majority_articles")
        else:
            needs_verb = bool(self.sets["share_verb_followers"])
            blocked = self.word_in(lead - 1, "majority_blockers")
            blocked = blocked or (needs_verb and not self._ends_or_goes_on(index + 1))
        if blocked:
            return None
        element = Element(index, index, index, Decimal(50))
        element.unit, element.own_unit, element.share = "percent", True, True
        element.bound, element.problem = "at_least", MAJORITY
        return element

    def _ends_or_goes_on(self, index: int) -> bool:
        item = self.at(index)
        return (item.kind == "sign" and not self.hyphen(index)) or self.word_in(index, "share_verb_followers")

    # what makes a fraction a share

    def _share_if(self, lead: int, first: int, last: int, ratio: _Ratio, *, certain: bool) -> Element | None:
        """The share that a fraction is, if the words around it let it be one."""
        several = ratio[0] > 1
        if self._is_other(lead, last, several=several and certain):
            return None
        element = self._share(lead, first, last, ratio)
        if not certain and not self._looks_like_share(lead, first, last):
            element.unit, element.own_unit, element.doubtful = None, False, True
        return element

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


def _unit_of(item: Item) -> Unit:
    assert item.says in _UNITS  # noqa: S101 - the tables are typed
    return item.says  # type: ignore[return-value]


@lru_cache(maxsize=1024)
def _decimal(part: int, whole: int) -> Decimal:
    return to_decimal(Fraction(part, whole), PLACES)


def is_year(number: Decimal | None, word: str) -> bool:
    """Whether a number looks like a year of our time."""
    return number is not None and len(word) == 4 and word.isdigit() and 1800 <= number <= 2100
