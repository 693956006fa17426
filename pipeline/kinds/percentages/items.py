"""What the percentage scanner makes of a text at first: numbers, words, signs and known phrases."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from pipeline.records import Direction

Kind = Literal[
    "number", "word", "sign", "junk", "unit", "attached_unit", "approx", "bound", "after", "filler", "vague",
    "between", "mask", "break", "half", "denominator", "every", "every_second", "majority", "in",
    "modifier", "cue",
]  # fmt: skip

DASHES = frozenset("-‐‑‒–—−")
#: A hyphen may stand between the words of a phrase.
HYPHENS = frozenset("-‐‑")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A word of change: its direction and the parts that it can play.

    Attributes:
        verb, noun, particle: "rose", "growth", "up".
        behind: Can stand behind a percentage: "5 % higher".
    """

    direction: Direction
    verb: bool = False
    noun: bool = False
    particle: bool = False
    behind: bool = False


@dataclass(slots=True)
class Item:
    """A word, number, sign or phrase of the text.

    Attributes:
        start, end: Offsets in the text.
        word: Its text in lower case, or the phrase as it stands in the table.
        says: What the table says of a phrase, e.g. its unit.
        number: Value of a number.
        cue: Set if it is a word of change.
    """

    kind: Kind
    start: int
    end: int
    word: str
    says: str = ""
    number: Decimal | None = None
    cue: Cue | None = None
