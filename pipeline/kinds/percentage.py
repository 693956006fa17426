"""Percentages: what a sentence says of shares and their changes, in every language with tables.

The mechanism is one scanner a language, compiled once from its tables and run from left to right:

1. **Items.** One regular expression cuts the text into numbers (in figures or words), words and signs; a
   tree of the tables' phrases gives the words their part (unit, approximation, bound, verb of change …),
   the longest phrase first. Nothing is searched twice, so the time is linear in the text.
2. **Elements.** A number with its unit and the words around it that belong to its value, or a share in
   words ("a third of", "var femte", "two in three"), or a number that may get its unit from a neighbour.
   A number in brackets behind a percentage, and points beside one, get their unit from it here.
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
    * Shares in words are percent, rounded to :data:`PLACES` decimals: "a third" is 33.3333.
    * "A majority" is more than half and not told: low 50, open above, with a remark.
    * A sign is kept in the value: "−0.5 %". A plus sign states a change.
    * An undecidable number ("a few percent", a range that runs backwards) has no value but a problem.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import get_args

from pipeline.kinds.percentages.borrowed import Borrowed
from pipeline.kinds.percentages.chains import Chains
from pipeline.kinds.percentages.elements import Elements
from pipeline.kinds.percentages.items import Item
from pipeline.kinds.percentages.reader import BACKWARDS, PLACES, VAGUE, Element
from pipeline.kinds.percentages.roles import Roles
from pipeline.kinds.percentages.scanner import Scanner, may_state, scanner
from pipeline.kinds.plain_text import given_span, plain_text
from pipeline.languages.base import Approximation, Language
from pipeline.numbers import plain
from pipeline.records import Direction, Percentage, Role, Unit

__all__ = ["LABEL", "NAME", "PLACES", "PercentageMatch", "find", "key", "parse"]

NAME = "percentage"
LABEL = "PERCENT"


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
    if scan.is_quiet(text.split(" ")):
        return ()
    plain_signs, offsets = plain_text(text)
    if not scan.may_hold(plain_signs):
        return ()
    found = _read(plain_signs, scan)
    return found if offsets is None else tuple(_as_given(match, offsets) for match in found)


def _as_given(match: PercentageMatch, offsets: Sequence[int]) -> PercentageMatch:
    start, end = given_span(match.start, match.end, offsets)
    return replace(match, start=start, end=end)


def _read(text: str, scan: Scanner) -> tuple[PercentageMatch, ...]:
    items = scan.items(text)
    return _stated(items, scan) if may_state(items, scan) else ()


def _stated(items: list[Item], scan: Scanner) -> tuple[PercentageMatch, ...]:
    elements = Elements(items, scan).read()
    Borrowed(items, scan).lend(elements)
    elements = Chains(items, scan).join(elements)
    Roles(items, scan).assign(elements)
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


def _match(element: Element, items: list[Item]) -> PercentageMatch:
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
    undecided = element.problem in (VAGUE, BACKWARDS) or (low is None and high is None)
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
