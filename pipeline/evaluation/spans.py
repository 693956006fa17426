"""Which found mention is which gold mention."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline.evaluation.gold import GoldMention
from pipeline.records import DateSpan, Percentage, Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A mention as the pipeline reads it, with offsets in the text of the gold's stretch.

    ``organisation`` is its organisation's id, or the mention's own where it has none.
    """

    mention_id: str
    kind: str
    start: int
    end: int
    text: str
    value: Value | None
    problem: str = ""
    organisation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A gold mention and the found one that overlaps it; ``strict`` if the span is right to the character."""

    gold: GoldMention
    found: Found
    strict: bool

    @property
    def value_right(self) -> bool:
        """Whether every field of the value is the gold's."""
        return same_value(self.gold.value, self.found.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paired:
    """One stretch compared: pairs, gold mentions not found, found mentions that the gold lacks."""

    pairs: tuple[Pair, ...]
    missed: tuple[GoldMention, ...]
    spurious: tuple[Found, ...]


def pair(gold: Sequence[GoldMention], found: Sequence[Found]) -> Paired:
    """Pair mentions of equal kind one to one: right spans first, then the largest overlap, then the first.

    What pairs with an optional gold mention, and an optional one that is not found, is left out.
    """
    candidates = sorted(
        (
            (not _is_right(one, other), one.optional, -_overlap(one, other), one.start, other.start, i, j)
            for i, one in enumerate(gold)
            for j, other in enumerate(found)
            if one.kind == other.kind and _overlap(one, other)
        ),
    )
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for *_, i, j in candidates:
        if i not in partner and j not in taken:
            partner[i] = j
            taken.add(j)
    return Paired(
        pairs=tuple(
            Pair(gold=one, found=found[partner[i]], strict=_is_right(one, found[partner[i]]))
            for i, one in enumerate(gold)
            if i in partner and not one.optional
        ),
        missed=tuple(one for i, one in enumerate(gold) if i not in partner and not one.optional),
        spurious=tuple(other for j, other in enumerate(found) if j not in taken),
    )


def same_value(gold: Percentage | DateSpan | None, found: Value | None) -> bool:
    """Whether two values are equal in all that a gold set can state (a date's anchor is not among it)."""
    if isinstance(gold, DateSpan) and isinstance(found, DateSpan):
        names: Iterable[str] = ("edtf", "start", "end", "precision", "basis", "approximate")
        return all(getattr(gold, name) == getattr(found, name) for name in names)
    return gold == found


def _is_right(gold: GoldMention, found: Found) -> bool:
    return (found.start, found.end) in gold.spans


def _overlap(gold: GoldMention, found: Found) -> int:
    """Characters in common, with the span that has most of them."""
    return max(0, *(min(end, found.end) - max(start, found.start) for start, end in gold.spans))
