"""The parts that a percentage states, as stretches of its sentence, and why one is missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pipeline.records import Direction, Role

NO_SYNTAX = "the sentence has no syntax"
UNDECIDED = "the sentence's structure does not say"
PRONOUN = "a pronoun stands for it"
LEFT_OUT = "it is left out here"


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A span that was found in the sentence: a percentage, a date or a name."""

    start: int
    end: int
    label: str
    role: Role = "level"
    direction: Direction = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Where a part stands in the text, or why there is none.

    ``far`` is true for one that a pronoun in the percentage's own clause stands for. ``open`` says that it is
    to be looked for in what was said before: all of it (``"whole"``), or only what completes it (``"rest"``:
    "the share" of something named before), or what the percentage before it says (``"same"``).
    """

    start: int = 0
    end: int = 0
    reason: str = ""
    far: bool = False
    open: Literal["", "whole", "rest", "same"] = ""

    @property
    def pronoun(self) -> bool:
        """Whether a pronoun stands for it."""
        return self.reason == PRONOUN

    def __bool__(self) -> bool:
        return self.end > self.start


#: A part that nothing in the sentence gives.
UNKNOWN = Part(reason=UNDECIDED)
NOTHING = Part()


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The parts of one percentage; ``dates`` are places among the sentence's marked spans.

    ``own_dates`` is true if they hang on the percentage or its clause, false if they only frame it.
    """

    subject: Part = UNKNOWN
    measure: Part = UNKNOWN
    object: Part = NOTHING
    dates: tuple[int, ...] = ()
    own_dates: bool = False


#: "Compared to 34 percent": what was said right before.
SAME = Part(reason=LEFT_OUT, open="same")
#: What a clause before may tell.
OMITTED = Part(reason=LEFT_OUT, open="whole")
