"""What a date expression says before anything outside it is looked at.

The grammar builds these nodes from one sentence; :mod:`pipeline.kinds.dates.resolve` turns them into
intervals with the day of publication and the other dates of the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from pipeline.edtf import Part

Unit = Literal[
    "day", "week", "weekend", "month", "quarter", "half_year", "season", "year", "decade", "century"
]
Origin = Literal["publication", "text"]
Tense = Literal["past", "future", ""]
#: "last", "this" or "next" before the name of a month, weekday, season …; "latest" is the last one or
#: that which has long been under way (*i somras*); "coming" is the next one, or
#: that of today; "after" and "before" hang on another date of the text; "" where none is said.
Direction = Literal["last", "latest", "this", "next", "coming", "after", "before", ""]
BoundKind = Literal[
    "until", "since", "onward", "before", "after", "from", "as_of", "latest", "in_force"
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """A unit counted from the day of publication or from another date of the text.

    ``Shift(unit="year", amount=-1)`` is last year; with ``origin="text"``, the year before;
    ``to_the_day`` is "a year ago today".
    """

    unit: Unit
    amount: int
    origin: Origin = "publication"
    to_the_day: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """A named unit of the calendar.

    Attributes:
        unit: What is named.
        year: Its year (the first year of a decade or century); a shift ("March last year"); or
            None where the text does not say.
        number: Month 1–12 of a month or day, quarter 1–4, half 1–2, season 1–4, week 1–53; for a
            financial or split year, the number of years it touches; else 0.
        day: Day of the month, of a day.
        weekday: 0 for Monday; the text's claim beside a day.
        direction: "last March".
    """

    unit: Unit
    year: int | Shift | None = None
    number: int = 0
    day: int = 0
    weekday: int | None = None
    direction: Direction = ""

    def in_year(self, year: int | Shift) -> Calendar:
        """The same of a year."""
        return Calendar(
            unit=self.unit, year=year, number=self.number, day=self.day,
            weekday=self.weekday, direction=self.direction,
        )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekday:
    """A weekday alone, or of a week counted from elsewhere ("Tuesday next week")."""

    weekday: int
    direction: Direction = ""
    week: Shift | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayAlone:
    """A day of a month that is not said: "on the 20th", *fredagen den 3:e*."""

    day: int
    weekday: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feast:
    """A day that is called by a name and is fixed, or computed anew every year.

    Attributes:
        name: Its name in :data:`pipeline.kinds.dates.feasts.DAYS`.
        year: As of :class:`Calendar`.
        direction: "last Thanksgiving".
        timeless: Whether the tense says nothing of it: "sold out in time for Halloween".
    """

    name: str
    year: int | Shift | None = None
    direction: Direction = ""
    timeless: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class YearTurn:
    """The days around New Year: ``year`` is the year that ends, None if not said."""

    year: int | None = None
    direction: Direction = ""
    span: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """The week, month … that holds another date ("the week of November 3")."""

    unit: Unit
    inner: Node


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodTo:
    """So many units that end with a day or a month: "the three months to June".

    ``tense`` is that of the words themselves ("ended"), which counts where the clause shows none.
    """

    unit: Unit
    amount: int
    last: Calendar
    tense: Tense = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SameTime:
    """The same part of another year: "the same quarter last year".

    Attributes:
        year: The other year.
        unit: What the text's other date must be; None for any part of a year ("the same period").
    """

    year: int | Shift
    unit: Unit | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartOf:
    """Early, mid or late in something."""

    part: Part
    whole: Node


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """Approximately something."""

    inner: Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """An open interval.

    ``onward`` is ``since`` for what is to come, ``in_force`` for what may be either; ``from`` and ``as_of``
    are open only if their start is not past;
    ``latest`` becomes ``until`` unless the tense is past. ``tense`` is that of the bound where it is not that
    of the clause around it ("applications received before 15 March will be answered").
    """

    kind: BoundKind
    inner: Node
    tense: Tense = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """From one date to another, both included."""

    first: Node
    last: Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Either:
    """Two numbers that may be day and month or month and day ("4/12" in English)."""

    a: int
    b: int
    year: int | None = None
    weekday: int | None = None

    @property
    def day_first(self) -> Calendar:
        """As Swedes read it."""
        return Calendar(unit="day", year=self.year, number=self.b, day=self.a, weekday=self.weekday)

    @property
    def month_first(self) -> Calendar:
        """As Americans read it."""
        return Calendar(unit="day", year=self.year, number=self.a, day=self.b, weekday=self.weekday)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unclear:
    """A date that cannot be decided, and why."""

    problem: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Nothing:
    """Words that look like a date but state none; nothing else is read in their place."""


Node = (
    Shift
    | Calendar
    | Weekday
    | DayAlone
    | Feast
    | YearTurn
    | Around
    | PeriodTo
    | SameTime
    | PartOf
    | About
    | Bound
    | Between
    | Either
    | Unclear
    | Nothing
)


def whole_of(node: Node) -> Node:
    """What a part is a part of, and anything else itself."""
    return node.whole if isinstance(node, PartOf) else node


def is_yearless(node: Between) -> bool:
    """Whether a range is of two names that repeat each year, with no year and no direction."""
    return all(
        isinstance(end, Calendar) and not is_dated(end) and end.weekday is None
        for end in (whole_of(node.first), whole_of(node.last))
    )


def is_dated(node: Node) -> bool:
    """Whether a meaning says its year, or counts from somewhere, itself."""
    if isinstance(node, About):
        return is_dated(node.inner)
    if isinstance(node, Feast):
        return node.year is not None or bool(node.direction)
    if isinstance(node, Calendar):
        return node.year is not None or bool(node.direction) or node.unit in ("year", "decade", "century")
    return not isinstance(node, Weekday | YearTurn) or (isinstance(node, Weekday) and node.week is not None)


class Expression(NamedTuple):
    """One mention as found: what it says and what its sentence lends it.

    Attributes:
        node: What the words say.
        tense: Of the clause around it.
        quoted: Whether it stands inside quotation marks.
    """

    node: Node
    tense: Tense = ""
    quoted: bool = False
