"""Percentages: what a sentence says of shares and their changes, in every language with tables.

The mechanism is one scanner a language, compiled once from its tables and run from left to right:

1. **Items.** One regular expression cuts the text into numbers (in figures or words), words and signs; a
   tree of the tables' phrases gives the words their part (unit, approximation, bound, verb of change …),
   the longest phrase first. Nothing is searched twice, so the time is linear in the text.
2. **Elements.** A number with its unit and the words around it that belong to its value, or a share in
   words ("a third of", "var femte", "two in three"), or a number that may get its unit from a neighbour.
3. **Chains.** Neighbours joined by a dash, "to", "and" … become one range, one change or one list; here,
   and only here, units are handed on ("8, 10 and 12 percent") and overlaps settled.
4. **Roles.** The preposition before a percentage and the verb or noun of change that governs it say
   whether it is a level, the size of a change, its start or its end.

Conventions
    * The **span** covers number and unit, both ends of a range, and the approximations and bounds beside
      it: "about 60 percent", "mellan 10 och 15 procent", "10 % or more". Words without a value ("just",
      "bara"), the prepositions of a change ("from", "till") and "of" stay outside. Of a word that joins
      number and unit it covers the whole word: "25-procentig", "fyraprocentsspärren".
    * *drygt*, "just over" are ``above`` and *knappt*, "nearly" ``below`` the value, which is kept;
      "at least", "more than", *över* leave the high end open, "up to", "less than", *under* the low end.
    * Shares in words are percent, rounded to :data:`PLACES` decimals: "a third" is 33.3333, exact as words go.
    * "A majority" is more than half and not told: low 50, open above, with a remark.
    * A sign is kept in the value: "−0.5 %". A plus sign states a change.
    * An undecidable number ("a few percent", a range that runs backwards) has no value but a problem.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import gcd
from typing import Literal, get_args

from pipeline.kinds.percentage_items import DASHES, Cue, Item, Kind, Scanner, scanner
from pipeline.languages.base import Approximation, Language
from pipeline.numbers import plain, to_decimal
from pipeline.records import Direction, Percentage, Role, Unit

NAME = "percentage"
LABEL = "PERCENT"
#: Decimals kept of a share in words that has no end.
PLACES = 4

_MAJORITY = "a majority: more than half, not stated how much"
_VAGUE = "the number is not stated"
_BACKWARDS = "the range runs from high to low"


@dataclass(frozen=True, slots=True, kw_only=True)
class PercentageMatch:
    """A percentage found in a text.

    Attributes:
        start, end: Offsets in the text, end exclusive.
        value: What it says, or None if that cannot be told.
        problem: Why there is no value, or a remark on the value; "" for a plain one.
        group: Equal numbers in one text mark the parts of one change or of one elliptic list.
    """

    start: int
    end: int
    value: Percentage | None
    problem: str = ""
    group: int | None = None


def find(text: str, language: Language) -> tuple[PercentageMatch, ...]:
    """The percentages of one sentence, in order and without overlap. Never raises for any text."""
    scan = scanner(language)
    if not scan.may_hold(text):
        return ()
    items = scan.items(text)
    elements = _Elements(items, scan).read()
    elements = _Chains(items, scan).join(elements)
    if not elements:
        return ()
    _Roles(items, scan).assign(elements)
    return tuple(_match(element, items) for element in elements)


def key(value: Percentage) -> str:
    """A canonical string, equal for equal values only: "60..70 percent level"; :func:`parse` reads it."""
    low = "" if value.low is None else str(plain(value.low))
    high = "" if value.high is None else str(plain(value.high))
    number = low if low == high else f"{low}..{high}"
    parts = (number, value.unit, value.approximate, value.role, value.direction)
    return " ".join(part for part in parts if part)


def parse(text: str, language: Language) -> Percentage:
    """The value of one percentage written by a person, such as "60–70 %", or by :func:`key`.

    Raises:
        ValueError: If the text is not exactly one percentage with a value; the message names the text.
    """
    value = _parse_key(text)
    if value is not None:
        return value
    matches = find(text.strip(), language)
    whole = len(matches) == 1 and matches[0].end - matches[0].start == len(text.strip())
    if not whole or matches[0].value is None:
        raise ValueError(f"not one percentage in {language.name}: {text!r}")
    return matches[0].value


def _parse_key(text: str) -> Percentage | None:
    """The value that :func:`key` wrote, or None if the text is no such string."""
    number, *words = text.split() or [""]
    ends = number.split("..")
    try:
        numbers = [Decimal(end) if end else None for end in ends]
    except ArithmeticError:
        return None
    if not words or words[0] not in get_args(Unit) or len(numbers) > 2 or numbers in ([None], [None, None]):
        return None
    if not all(number is None or number.is_finite() for number in numbers):
        return None
    parts = {"approximate": "", "role": "level", "direction": ""}
    for word in words[1:]:
        for name, allowed in (("approximate", Approximation), ("role", Role), ("direction", Direction)):
            if word in get_args(allowed) and word:
                parts[name] = word
                break
        else:
            return None
    low, high = numbers[0], numbers[-1]
    if low is not None and high is not None and low > high:
        raise ValueError(f"the low end is above the high end: {text!r}")
    return Percentage(low=low, high=high, unit=words[0], **parts)  # type: ignore[arg-type]


# --- elements ------------------------------------------------------------------------------------


@dataclass(slots=True, kw_only=True)
class _Element:
    """A number with its unit, or one that may get a unit from a neighbour.

    Attributes:
        lead: Index of the first item that belongs to it, words without a value included.
        first, last: Indices of the first and last item of its span.
        number: Its value, None if that is not told.
        upper: High end of a range once joined, else equal to ``number``.
        unit: None as long as it has none.
        own_unit: Whether it carries its unit itself.
        share: Whether it is a share in words.
        bound: "at_least", "at_most" or "".
        joint: What joins it to the next element, see :meth:`_Chains._joint`.
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
_ROUND = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 50, 100, 1000, 10_000, 100_000, 1_000_000))


class _Reader:
    """Looks at the items by index; beyond either end there is an empty item."""

    def __init__(self, items: list[Item], scan: Scanner) -> None:
        self.items = items
        self.scan = scan
        self.sets = scan.sets
        self._none = Item(kind="sign", start=-1, end=-1, word="")

    def at(self, index: int) -> Item:
        return self.items[index] if 0 <= index < len(self.items) else self._none

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

    def past_hyphen(self, index: int) -> int:
        return index + 1 if self.hyphen(index) else index

    def is_one(self, index: int) -> bool:
        """Whether the item says "one" ("a", "en", "1")."""
        return self.word_in(index, "ones") or self.at(index).number == 1


class _Elements(_Reader):
    """The second step: numbers with units, and shares in words."""

    def read(self) -> list[_Element]:
        elements: list[_Element] = []
        lead: int | None = None
        index = 0
        while index < len(self.items):
            after_element = bool(elements) and elements[-1].last == index - 1
            article = lead is not None and self.word_in(index, "ones") and self.at(index + 1).kind == "number"
            if article or self._is_sign(index, after_element) or self._goes_before(index):
                lead = index if lead is None else lead
                index += 1
                continue
            element = self._element(index, index if lead is None else lead)
            if element is not None:
                self._take_words_around(element, index)
                elements.append(element)
                index = element.last
            lead = None
            index += 1
        return elements

    def _is_sign(self, index: int, after_element: bool) -> bool:
        """Whether an item is the sign of the number behind it."""
        item, following = self.at(index), self.at(index + 1)
        if following.kind != "number":
            return False
        if item.word in self.sets["minus"] or item.word in self.sets["plus"]:
            return not after_element
        if item.word != "+" and (item.word not in DASHES or item.word == "—"):
            return False
        apart = index == 0 or self.at(index - 1).end < item.start or self.at(index - 1).word in "([\"'“”<>=~≈≤≥"
        return item.end == following.start and apart and not after_element

    def _goes_before(self, index: int) -> bool:
        item = self.at(index)
        if item.kind == "filler" and item.word in self.sets["and_"]:
            return False
        return item.kind in _BEFORE

    def _element(self, index: int, lead: int) -> _Element | None:
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
            case "every_second" if not self._period_follows(index + 1):
                return self._share(lead, index, index, Fraction(1, 2))
            case "majority":
                return self._from_majority(index, lead)
            case "vague":
                return self._from_vague(index, lead)
        return None

    # numbers with a unit

    def _from_number(self, index: int, lead: int) -> _Element | None:
        item = self.at(index)
        assert item.number is not None  # noqa: S101 - items of this kind have one
        share = self._in_how_many(index, lead) or self._parts(index, lead, item.number, article=False)
        if share is not None:
            return share
        if item.number == Decimal("0.5") and item.word[0].isalpha() and self.word_in(index + 1, "part_of"):
            following = self._unit_after_of(index + 1)
            if following:
                return self._with_unit(lead, index, following, item.number)
            if not self._whole_is_a_period(index + 1):
                return self._share(lead, index, index, Fraction(1, 2))
        unit = self._unit(index + 1)
        if unit is not None:
            return self._with_unit(lead, index, unit, item.number)
        return _Element(
            lead=lead, first=index, last=index, number=item.number, in_words=item.word[0].isalpha()
        )

    def _unit(self, index: int) -> int | None:
        """Index of the unit of the number before ``index``, or None."""
        item = self.at(index)
        if item.kind == "unit":
            return index
        if self.at(index).word == "(" and self.at(index + 1).kind == "number" and self.at(index + 2).word == ")":
            same = self.at(index + 1).number == self.at(index - 1).number
            return index + 3 if same and self.at(index + 3).kind == "unit" else None
        ahead = self.past_hyphen(index)
        between = self.at(ahead)
        if between.kind == "unit" and between.word[0].isalpha():
            return ahead
        if between.kind in ("filler", "approx") or (between.kind == "after" and between.says == "about"):
            ahead = self.past_hyphen(ahead + 1)
            if self.at(ahead).kind == "unit":
                return ahead
        return None

    def _unit_after_of(self, index: int) -> int | None:
        """Index of the unit in "of a percent", where ``index`` is that of "of"; "of" may be missing."""
        ahead = index + 1 if self.word_in(index, "part_of") else index
        ahead = self.past_hyphen(ahead)
        if self.is_one(ahead) and self.at(ahead + 1).kind in ("unit", "filler"):
            ahead += 1
        if self.at(ahead).kind == "filler":
            ahead += 1
        unit = self.at(ahead)
        return ahead if unit.kind == "unit" and unit.word[0].isalpha() else None

    def _with_unit(self, lead: int, index: int, unit: int, number: Decimal | None) -> _Element:
        """An element whose number begins at ``index`` and whose unit is the item ``unit``."""
        last = unit
        return _Element(
            lead=lead,
            first=index,
            last=last,
            number=number,
            unit=_unit_of(self.at(unit)),
            own_unit=True,
            in_words=self.at(index).word[:1].isalpha(),
        )

    def _from_article(self, index: int, lead: int) -> _Element | None:
        ahead = self.past_hyphen(index + 1)
        if self.at(ahead).kind in ("filler", "approx"):
            ahead = self.past_hyphen(ahead + 1)
        unit = self.at(ahead)
        if unit.kind == "unit" and unit.word[0].isalpha():
            return self._with_unit(lead, index, ahead, Decimal(1))
        return self._parts(index, lead, Decimal(1), article=True)

    def _from_vague(self, index: int, lead: int) -> _Element | None:
        unit = self._unit(index + 1)
        if unit is None:
            return None
        element = self._with_unit(lead, index, unit, None)
        element.problem = _VAGUE
        return element

    # shares in words

    def _share(self, lead: int, first: int, last: int, fraction: Fraction) -> _Element:
        return _Element(
            lead=lead,
            first=first,
            last=last,
            number=to_decimal(fraction * 100, PLACES),
            unit="percent",
            own_unit=True,
            share=True,
            in_words=True,
        )

    def _in_how_many(self, index: int, lead: int) -> _Element | None:
        """ "one in five", "två av tre"."""
        joint, whole = self.at(index + 1), self.at(index + 2)
        number = self.at(index).number
        if joint.kind != "in" or whole.number is None or number is None:
            return None
        if joint.says == "one" and number != 1:
            return None
        fits = 0 < number < whole.number and number == int(number) and whole.number in _ROUND
        ahead = self.at(index + 3)
        if (
            not fits
            or self._counts_on(lead - 1, number, whole.number)
            or ahead.word in self.sets["periods"]
            or ahead.kind == "unit"
            or self.hyphen(index + 3)
            or self.at(index + 3).word in ("/", ":")
        ):
            return None
        return self._share(lead, index, index + 2, Fraction(int(number), int(whole.number)))

    def _counts_on(self, before: int, number: Decimal, whole: Decimal) -> bool:
        """Whether the words or numbers show a count or a place in a row: "betyg: 3 av 6", "36 av 50 mandat"."""
        if self.at(before).word == ":":
            before -= 1
        if self.word_in(before, "in_blockers") or (number > 10 and whole < 100):
            return True
        of = self.word_in(before + 2, "part_of")
        return of and number == 1 and (self.at(before).word == "," or self.word_in(before, "was"))

    def _parts(self, index: int, lead: int, number: Decimal, *, article: bool) -> _Element | None:
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
        if number != int(number) or not 0 < number < parts or gcd(int(number), parts) != 1:
            return None
        fraction = Fraction(int(number), parts)
        unit = self._unit_after_of(ahead + 1)
        if unit is not None:
            return self._with_unit(lead, index, unit, to_decimal(fraction, PLACES))
        certain = part.word in self.sets["certain_denominators"] or (hyphened and not article)
        if not article and number == 1 and not self.word_in(ahead, "periods"):
            certain = True
        if not self._is_share(lead, index, ahead, certain=certain, several=number > 1):
            return None
        return self._share(lead, index, ahead, fraction)

    def _from_half(self, index: int, lead: int) -> _Element | None:
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
        if not self._is_share(lead, index, index, certain=certain, several=False):
            return None
        return self._share(lead, index, index, Fraction(1, 2))

    def _noun_like(self, index: int) -> bool:
        """Whether a plain word stands here that is none of those that can follow a share."""
        item = self.at(index)
        return item.kind == "word" and not any(
            self.word_in(index, name) for name in ("half_next", "share_verb_followers", "after_bare", "and_", "or_")
        )

    def _from_denominator(self, index: int, lead: int) -> _Element | None:
        parts = int(self.at(index).says)
        ahead = self.past_hyphen(index + 1)
        if self.at(ahead).kind == "unit" and self.at(ahead).word[0].isalpha():
            return self._with_unit(lead, index, ahead, to_decimal(Fraction(1, parts), PLACES))
        led = lead < index or self.word_in(index, "certain_denominators")
        if not led or not self.word_in(index + 1, "part_of"):
            return None
        if not self._is_share(lead, index, index, certain=True, several=False):
            return None
        return self._share(lead, index, index, Fraction(1, parts))

    def _from_every(self, index: int, lead: int) -> _Element | None:
        ordinal, last = self.at(index + 1), index + 1
        parts = self.scan.ordinals.get(ordinal.word, 0)
        if ordinal.kind == "number" and self.at(index + 2).end - ordinal.end <= 3:
            ending = self.at(index + 2)
            if ending.word == ":" and self.at(index + 3).start == ending.end:
                parts, last = int(ordinal.number or 0), index + 3
            elif ending.kind == "word" and ending.start == ordinal.end:
                parts, last = int(ordinal.number or 0), index + 2
        if parts <= 2 or self.word_in(lead - 1, "every_blockers") or self._period_follows(last + 1):
            return None
        follower = self.at(last + 1)
        if lead == index and follower.kind in ("sign", "junk") and not follower.word.isalnum():
            return None
        return self._share(lead, index, last, Fraction(1, parts))

    def _from_majority(self, index: int, lead: int) -> _Element | None:
        item = self.at(index)
        if item.says == "of":
            if self._of_a_period(index + 1) or self.word_in(index - 1, "determiners"):
                return None
        elif self.word_in(lead - 1, "majority_blockers"):
            return None
        elif self.sets["share_verb_followers"] and not self._ends_or_goes_on(index + 1):
            return None
        return _Element(
            lead=index,
            first=index,
            last=index,
            number=Decimal(50),
            unit="percent",
            own_unit=True,
            share=True,
            bound="at_least",
            problem=_MAJORITY,
        )

    def _ends_or_goes_on(self, index: int) -> bool:
        item = self.at(index)
        return item.kind == "sign" or self.word_in(index, "share_verb_followers")

    # what makes a fraction a share

    def _is_share(self, lead: int, first: int, last: int, *, certain: bool, several: bool) -> bool:
        if self._is_period(last + 1) or self._whole_is_a_period(last + 1):
            return False
        if self.word_in(lead - 1, "share_blockers") and not (several and certain):
            return False
        if self.hyphen(last + 1) and self.at(last + 2).kind != "number" and not (several and certain):
            return False
        if certain or self.word_in(last + 1, "part_of"):
            return True
        if lead < first and any(self.at(i).kind in ("approx", "bound", "between") for i in range(lead, first)):
            return not self.word_in(last + 1, "ones")
        before, after = self.at(lead - 1), self.at(last + 1)
        if before.word in self.sets["by"] or (before.cue is not None and (before.cue.verb or before.cue.particle)):
            return not self._noun_like(last + 1)
        starts = before.kind == "sign" or before.word in self.sets["and_"]
        ordinal = self.at(last).word in self.scan.ordinals  # "a third said" may be a third person
        return starts and after.word in self.sets["plural_verbs" if ordinal else "share_verb_followers"]

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
            if self._is_period(ahead) or _is_year(item.number, item.word):
                return True
            if not (item.kind == "number" or self.is_one(ahead) or item.word in self.sets["determiners"]):
                return False
        return False

    # words around

    def _take_words_around(self, element: _Element, index: int) -> None:
        """Reads the items before and behind an element that belong to its value."""
        minus = False
        first: int | None = None
        for at in range(element.lead, index):
            item = self.at(at)
            if item.kind == "filler" or (first is None and item.kind == "word"):
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
        element.first = element.first if first is None else first
        if minus and element.number is not None:
            element.number = -element.number
        self._take_behind(element)
        element.upper = element.number

    def _take_before(self, element: _Element, item: Item) -> bool:
        """Reads one item before the number; True if it is a minus sign."""
        if item.kind == "approx":
            element.approximate = item.says  # type: ignore[assignment]
            element.spread = element.spread or item.word == "±"
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

    def _take_behind(self, element: _Element) -> None:
        after = self.at(element.last + 1)
        if element.unit is None:
            return
        if after.word == "+" and after.start == self.at(element.last).end:
            following = self.at(element.last + 2)
            if following.kind != "number" and following.start != after.end:
                element.bound, element.last = "at_least", element.last + 1
        elif after.word in self.sets["bounds_behind"] and self.at(element.last + 2).kind not in ("number", "vague"):
            element.bound, element.last = after.says, element.last + 1
        elif after.kind == "after" and not (after.word in self.sets["plus"] and self.at(element.last + 2).kind == "number"):
            element.last += 1
            if after.says in ("at_least", "at_most"):
                element.bound = after.says
            else:
                element.approximate = after.says  # type: ignore[assignment]


def _unit_of(item: Item) -> Unit:
    assert item.says in get_args(Unit)  # noqa: S101 - the tables are typed
    return item.says  # type: ignore[return-value]


def _is_year(number: Decimal | None, word: str) -> bool:
    """Whether a number looks like a year of our time."""
    return number is not None and len(word) == 4 and word.isdigit() and 1800 <= number <= 2100


# --- chains --------------------------------------------------------------------------------------


class _Chains(_Reader):
    """The third step: neighbours become ranges, changes and lists, and hand on their units."""

    def join(self, elements: list[_Element]) -> list[_Element]:
        for left, right in zip(elements, elements[1:], strict=False):
            left.joint = self._joint(left, right)
        self._split_halves(elements)
        self._hand_back(elements)
        self._hand_on(elements)
        return self._merged(elements)

    def _joint(self, left: _Element, right: _Element) -> str:
        """What joins two elements: dash, to, from, and, or, comma, slash, spread or "" for nothing."""
        between = self.items[left.last + 1 : right.lead]
        words = [item.word for item in between]
        if not words:
            return "spread" if right.spread else "beside"
        if len(words) == 2 and words[0] == "," and self._joint_of(words[1]) in ("and", "or", "to", "from"):
            return self._joint_of(words[1])
        return self._joint_of(words[0]) if len(words) == 1 else ""

    def _joint_of(self, word: str) -> str:
        if word in DASHES:
            return "dash"
        for name in ("to", "from_", "and_", "or_"):
            if word in self.sets[name]:
                return name.rstrip("_")
        return {",": "comma", "/": "slash"}.get(word, "")

    def _split_halves(self, elements: list[_Element]) -> None:
        """ "50/50-ägt", "a 60-40 split": two shares of one whole."""
        for left, right in zip(elements, elements[1:], strict=False):
            if left.unit or right.unit or left.number is None or right.number is None:
                continue
            if left.joint not in ("slash", "dash") or left.number + right.number != 100:
                continue
            close = self.at(right.first).start - self.at(left.last).end == 1
            even = left.number == right.number
            ahead = self.past_hyphen(right.last + 1)
            said = self.word_in(ahead, "split_words") or self.word_in(ahead + 1, "split_words")
            if close and 0 < left.number < 100 and (left.joint == "slash" or said or (even and left.in_words)):
                for element in (left, right):
                    element.unit, element.own_unit, element.share = "percent", True, True
                left.joint = "split"

    def _hand_back(self, elements: list[_Element]) -> None:
        """Gives units to the elements before the one that carries it: "8, 10 and 12 percent"."""
        in_list = False
        for left, right in zip(reversed(elements[:-1]), reversed(elements[1:]), strict=False):
            joined = left.joint in ("dash", "to", "and", "or") or (left.joint == "comma" and in_list)
            joined = joined or (left.joint == "from" and self.word_in(left.lead - 1, "to"))
            loose = left.joint in ("comma", "beside") and not in_list
            colloquial = loose and self._are_neighbours(left, right)
            in_list = left.joint in ("and", "or") or (in_list and left.joint in ("comma", "dash", "to"))
            if left.unit or not right.unit or right.share:
                continue
            if (joined or colloquial) and self._may_share_unit(left, right):
                left.unit = right.unit
                if colloquial:
                    left.joint = "to"

    @staticmethod
    def _are_neighbours(left: _Element, right: _Element) -> bool:
        """Whether two numbers in words are a loose range: "two, three percent"."""
        if left.number is None or right.number is None or not (left.in_words and right.in_words):
            return False
        return right.number - left.number == 1

    def _may_share_unit(self, left: _Element, right: _Element) -> bool:
        if left.number is None or right.number is None:
            return False
        item = self.at(left.last)
        if _is_year(item.number, item.word) and abs(right.number) < 1000:
            return False
        if left.joint in ("dash", "to") and not self._from_stands_before(left) and left.number > right.number:
            return left.joint == "dash" and self.hyphen(left.last + 1) and left.number <= 1000
        return not item.word[-1:].isalpha() or item.number is None or abs(item.number) < 10_000

    def _from_stands_before(self, element: _Element) -> bool:
        return self.word_in(element.lead - 1, "from_")

    def _hand_on(self, elements: list[_Element]) -> None:
        """Gives units to a later end of a change or range: "from 5 percent to 8"."""
        for left, right in zip(elements, elements[1:], strict=False):
            if right.unit or not left.unit or left.share or right.number is None:
                continue
            ends = (left.joint == "to" and self._from_stands_before(left)) or left.joint == "from"
            ends = ends or (left.joint == "and" and left.between)
            item, following = self.at(right.last), self.at(right.last + 1)
            alone = following.kind == "sign" and following.word not in {"%", "(", "$", "€", "£", "/", ":"}
            alone = (alone and not self.hyphen(right.last + 1)) or self.word_in(right.last + 1, "after_bare")
            if ends and alone and not _is_year(item.number, item.word):
                right.unit = left.unit

    def _merged(self, elements: list[_Element]) -> list[_Element]:
        merged: list[_Element] = []
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
            if before is not None and pending:
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
            merged.append(element)
            pending = element.joint
        return [element for element in merged if element.unit is not None]

    def _is_range(self, left: _Element, right: _Element, joint: str) -> bool:
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
        if self._from_stands_before(left):
            return self.word_in(left.lead - 2, "range_openers")
        if left.share != right.share:
            return False
        cue = self.at(left.lead - 1).cue
        if left.own_unit and right.own_unit and not left.share and cue is not None and cue.verb:
            return False
        return left.number <= right.number

    def _stretch(self, left: _Element, right: _Element, joint: str) -> None:
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
                left.problem = _BACKWARDS
        left.number, left.upper = low, high
        left.last, left.own_unit = right.last, True
        left.approximate = left.approximate or right.approximate
        left.bound = ""

    @staticmethod
    def _is_list(left: _Element, right: _Element, joint: str) -> bool:
        if joint == "split":
            return True
        return joint in ("and", "or", "comma", "dash") and not (left.own_unit and right.own_unit)

    def _pair(self, left: _Element, right: _Element, joint: str) -> None:
        """Marks the two ends of a change that follow each other."""
        if joint == "to" and self._from_stands_before(left):
            left.role, right.role = "change_from", "change_to"
        elif joint == "from" and self.word_in(left.lead - 1, "to"):
            left.role, right.role = "change_to", "change_from"
        else:
            return
        left.settled = right.settled = True


# --- roles ---------------------------------------------------------------------------------------

_REACH = 16
_STOPS = frozenset(";:.!?")


class _Roles(_Reader):
    """The fourth step: level, or which part of a change."""

    def assign(self, elements: list[_Element]) -> None:
        for number, element in enumerate(elements):
            before = elements[number - 1] if number else None
            if element.settled:
                self._direct_pair(element, before, elements, number)
            elif before is not None and element.group is not None and element.group == before.group:
                element.role, element.direction, element.cue = before.role, before.direction, before.cue
            else:
                self._decide(element, before, elements[number + 1] if number + 1 < len(elements) else None)
        self._group(elements)

    def _direct_pair(
        self, element: _Element, before: _Element | None, elements: list[_Element], number: int
    ) -> None:
        """Finds the direction of a change whose two ends are known."""
        if before is not None and before.settled and before.cue is not None and before.role != element.role:
            element.cue, element.direction = before.cue, before.direction
            return
        cue = self._left_cue(element.lead - 1, prefer_verb=True)
        if cue is None:
            last = elements[number + 1].last if number + 1 < len(elements) else element.last
            cue = self._right_cue(last + 1)
        element.cue = -1 - element.first if cue is None else cue
        element.direction = self._direction(cue)

    def _direction(self, cue: int | None) -> Direction:
        found = self.at(cue).cue if cue is not None else None
        return found.direction if found is not None else ""

    def _set(self, element: _Element, role: Role, cue: int | None) -> None:
        element.role, element.cue, element.direction = role, cue, self._direction(cue)

    def _decide(self, element: _Element, before: _Element | None, after: _Element | None) -> None:
        if element.problem == _MAJORITY:
            return
        at = element.lead - 1
        preposition = self.at(at)
        behind = self._cue_behind(element)
        if preposition.kind != "mask" and self._from_preposition(element, before, after, behind):
            return
        if behind is not None:
            self._set(element, "change_by", behind)
            return
        cue = self._noun_cue(element)
        if cue is None and preposition.kind != "mask":
            cue = self._verb_cue(element)
        if cue is not None:
            self._set(element, "change_by", cue)
        elif element.plus:
            element.role, element.direction = "change_by", "up"
        elif before is not None and self._goes_on(before, element):
            element.role, element.direction, element.cue = before.role, before.direction, before.cue

    def _from_preposition(
        self, element: _Element, before: _Element | None, after: _Element | None, behind: int | None
    ) -> bool:
        """Decides by "to", "from" and "by" before the element; False if they do not decide."""
        at = element.lead - 1
        word = self.at(at).word
        if self._up_to_as_an_end(element):
            self._set(element, "change_to", self._left_cue(element.lead, prefer_verb=False))
            return True
        if word in self.sets["to"]:
            cue = self._left_cue(at - 1, prefer_verb=True)
            if cue is not None:
                self._set(element, "change_to", cue)
                return True
            return False
        if word in self.sets["from_"]:
            return self._from_from(element, before, after, at)
        always = word in self.sets["by"]
        if always or word in self.sets["by_after_change"]:
            apart = not always and self.at(at - 1).word == ","
            cue = None if apart else self._left_cue(at - 1, prefer_verb=False)
            if cue is not None and self.at(cue).word not in self.sets["agents"]:
                self._set(element, "change_by", cue)
                return True
            if behind is None and always:
                agent = self.word_in(element.last + 1, "part_of") or self.word_in(at - 1, "agents")
                if not agent:
                    self._set(element, "change_by", None)
                return True
        return False

    def _up_to_as_an_end(self, element: _Element) -> bool:
        """ "went up to 10 %": there "up to" is no bound but the end of a change."""
        first = self.at(element.first)
        if first.kind != "bound" or element.first != element.lead or " " not in first.word:
            return False
        head, _, tail = first.word.partition(" ")
        if tail not in self.sets["to"] or head not in self.sets["up_particles"]:
            return False
        if not self.word_in(element.lead - 1, "going_verbs"):
            return False
        element.bound = ""
        element.first += 1
        return True

    def _from_from(
        self, element: _Element, before: _Element | None, after: _Element | None, at: int
    ) -> bool:
        if self.word_in(at - 1, "range_openers"):
            return False
        cue = self._left_cue(at - 1, prefer_verb=True)
        if cue is not None:
            self._set(element, "change_from", cue)
            if before is not None and before.role == "level" and self._hangs_on(before, cue, at):
                self._set(before, "change_to", cue)
            return True
        if after is not None and self.word_in(after.lead - 1, "to") and after.lead - element.last < 12:
            element.role, after.role = "change_from", "change_to"
            element.settled = after.settled = True
            cue = self._right_cue(after.last + 1)
            for end in (element, after):
                end.cue = -1 - element.first if cue is None else cue
                end.direction = self._direction(cue)
            return True
        plain_value = not element.bound and element.number == element.upper
        if plain_value and not self.word_in(element.last + 1, "part_of"):
            element.bound = "at_least"
        return True

    def _hangs_on(self, before: _Element, cue: int, preposition: int) -> bool:
        """Whether ", up from" follows the percentage ``before``."""
        gap = self.items[before.last + 1 : cue]
        if not before.last < cue or len(gap) > 6 or preposition - cue > 3:
            return False
        return not gap or any(item.word in (",", "(", "–", "-", "—") for item in gap)

    def _left_cue(self, at: int, *, prefer_verb: bool) -> int | None:
        """The nearest word of change to the left, in the same clause."""
        noun: int | None = None
        vague: int | None = None  # a word of change without direction
        for index in range(at, max(-1, at - _REACH), -1):
            item = self.at(index)
            if item.kind == "break" or item.word in _STOPS:
                break
            if item.cue is None or item.kind == "bound":
                continue
            if not item.cue.direction:
                vague = index if vague is None else vague
            elif item.cue.verb or item.cue.particle or (item.cue.noun and not prefer_verb):
                return index
            elif item.cue.noun and noun is None:
                noun = index
        return vague if noun is None else noun

    def _right_cue(self, at: int) -> int | None:
        for index in range(at, min(len(self.items), at + _REACH // 2)):
            item = self.at(index)
            if item.kind == "break" or item.word in _STOPS:
                return None
            if item.cue is not None and (item.cue.verb or item.cue.noun) and item.kind != "bound":
                return index
        return None

    def _cue_behind(self, element: _Element) -> int | None:
        """ "5 % higher", "a 5 % annual increase", "5 % more than"."""
        at = self.past_hyphen(element.last + 1)
        for step in range(3):
            item = self.at(at + step)
            if item.kind == "bound" and step == 0 and item.word in self.sets["comparisons"]:
                return at if item.cue is not None else self._comparison(at)
            if item.cue is not None and item.kind != "bound":
                if item.cue.behind and step == 0:
                    return at
                if item.cue.noun and not self.word_in(at + step + 1, "half_next"):
                    return at + step
            if not self.word_in(at + step, "noun_modifiers"):
                return None
        return None

    def _comparison(self, at: int) -> int | None:
        """Makes a bound such as "more than", behind a percentage, a word of change."""
        item = self.at(at)
        direction: Direction = "up" if item.says == "at_least" else "down"
        item.cue = Cue(direction=direction, behind=True)
        return at

    def _noun_cue(self, element: _Element) -> int | None:
        """ "growth of 3 %", "the increase was 5 %", "tillväxt: 3 procent"."""
        at = element.lead - 1
        joint = self.at(at)
        if self._is_noun(at):
            return at
        if joint.word == ":" and self._is_noun(at - 1):
            return at - 1
        of, was = joint.word in self.sets["of"], joint.word in self.sets["was"]
        if not (of or was):
            return None
        if self.word_in(at - 1, "rates"):
            return self._cue_before_rate(at - 1)
        for index in range(at - 1, max(-1, at - 9), -1):
            item = self.at(index)
            if _is_year(item.number, item.word):
                continue
            if item.kind in ("break", "number", "unit") or item.word in _STOPS or item.word == ",":
                return None
            if item.cue is not None and item.cue.noun and item.kind != "bound":
                if index == at - 1 or was:
                    return index if self._is_noun(index) or index == at - 1 else None
                return index if self.at(index + 1).word in self.sets["of"] else None
        return None

    def _cue_before_rate(self, rate: int) -> int | None:
        """The word of change in "growth rate" and "grew at an annual rate"."""
        for index in range(rate - 1, max(-1, rate - 6), -1):
            cue = self.at(index).cue
            if cue is not None:
                if (cue.noun and index == rate - 1) or (cue.verb and self.word_in(index + 1, "after_bare")):
                    return index
                return None
        return None

    def _is_noun(self, index: int) -> bool:
        """Whether a word of change is a noun here."""
        item = self.at(index)
        if item.cue is None or not item.cue.noun or item.kind == "bound":
            return False
        return not item.cue.verb or self.word_in(index - 1, "determiners") or self.word_in(index - 1, "ones")

    def _verb_cue(self, element: _Element) -> int | None:
        """ "rose 5 %", "up 5 %", "cut emissions 40 %", "steg Ericsson 3 procent"."""
        part = self.word_in(element.last + 1, "part_of")
        for gap in range(4):
            index = element.lead - 1 - gap
            item = self.at(index)
            if item.cue is not None and item.kind not in ("bound", "mask"):
                if part and (gap or item.word in self.sets["share_verbs"]):
                    return None
                if gap == 0:
                    return index if item.cue.verb or item.cue.particle else None
                return index if item.cue.verb and item.cue.direction else None
            if gap == 0 and self.is_one(index):
                return None
            if gap and item.word in self.sets["after_bare"] and self.word_in(index + 1, "periods"):
                continue  # "föll på torsdagen 0,1 procent"
            names = ("to", "from_", "by", "by_after_change", "of", "was", "and_", "or_", "agents", "part_of")
            if item.kind not in ("word", "filler") or any(item.word in self.sets[name] for name in names):
                return None
            if item.word in self.sets["after_bare"] and gap:
                return None
        return None

    def _goes_on(self, before: _Element, element: _Element) -> bool:
        """Whether the element takes over the role of the one before: "rose 5 % in May and 3 % in June"."""
        if before.role not in ("change_by", "change_to") or before.unit != element.unit or before.problem:
            return False
        gap = self.items[before.last + 1 : element.lead]
        if not gap or len(gap) > 9 or self.word_in(element.last + 1, "part_of"):
            return False
        joined = False
        for item in gap:
            if item.word == "," or item.word in self.sets["and_"]:
                joined = True
            elif item.kind in ("break", "number") or item.cue is not None or item.word in _STOPS:
                return False
            elif any(item.word in self.sets[name] for name in ("to", "from_", "by", "by_after_change")):
                return False
            elif item.word in self.sets["was"] and item.word not in self.sets["after_bare"]:
                return False
        last = self.at(element.last + 1)
        same_mask = last.kind == "mask" and any(item.word == last.word for item in gap)
        return joined and (last.kind == "sign" or same_mask or self.word_in(element.last + 1, "after_bare"))

    def _group(self, elements: list[_Element]) -> None:
        """Gives the parts of one change one number."""
        groups = max((element.group or 0 for element in elements), default=0)
        for number, element in enumerate(elements[1:], 1):
            before = elements[number - 1]
            if element.cue is None or element.cue != before.cue or element.role == before.role:
                continue
            if "level" in (element.role, before.role):
                continue
            taken = {other.role for other in elements if before.group is not None and other.group == before.group}
            if element.role in taken:
                continue
            if before.group is None:
                groups += 1
                before.group = groups
            if element.group is None:
                element.group = before.group


# --- values --------------------------------------------------------------------------------------


def _match(element: _Element, items: list[Item]) -> PercentageMatch:
    """The match that an element has become."""
    start, end = items[element.first].start, items[element.last].end
    low, high, approximate = element.number, element.upper, element.approximate
    if element.spread and low is not None:
        low, high, approximate = -abs(low), abs(low), ""
    if low is not None and low == high:
        if element.bound == "at_least":
            high = None
        elif element.bound == "at_most":
            low = None
    undecided = element.problem in (_VAGUE, _BACKWARDS) or (low is None and high is None)
    if undecided:
        return PercentageMatch(start=start, end=end, value=None, problem=element.problem, group=element.group)
    assert element.unit is not None  # noqa: S101 - elements without a unit are gone
    value = Percentage(
        low=low,
        high=high,
        unit=element.unit,
        approximate=approximate,
        role=element.role,
        direction="" if element.role == "level" else element.direction,
    )
    return PercentageMatch(start=start, end=end, value=value, problem=element.problem, group=element.group)
