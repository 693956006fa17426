"""Precision, recall and F1, of spans and of identities."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How much of what was found is right, and how much of what is there was found.

    Attributes:
        gold, found: How many there are on each side.
        right_found, right_gold: How many of each are right; a fraction where parts count.
    """

    gold: int
    found: int
    right_found: float
    right_gold: float

    @property
    def precision(self) -> float | None:
        """Share of the found that is right; None if nothing was found."""
        return self.right_found / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """Share of the gold that was found; None if there is none."""
        return self.right_gold / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of the two; None if there is nothing on either side."""
        if not self.gold and not self.found:
            return None
        precision, recall = self.precision or 0.0, self.recall or 0.0
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    def to_json(self) -> dict[str, object]:
        """Counts, and the three figures to four decimals."""
        return {
            "gold": self.gold,
            "found": self.found,
            **{name: _rounded(getattr(self, name)) for name in ("precision", "recall", "f1")},
        }


def counted(*, gold: int, found: int, right: float) -> Score:
    """A score of things paired one to one."""
    return Score(gold=gold, found=found, right_found=right, right_gold=right)


def b_cubed(
    pairs: Iterable[tuple[Hashable, Hashable]],
    *,
    missed: Sequence[Hashable] = (),
    spurious: Sequence[Hashable] = (),
) -> Score:
    """B³ (Bagga & Baldwin 1998) of a clustering of mentions.

    For each mention, precision is the share of its found cluster that belongs with it in the gold, recall the
    share of its gold cluster that stands with it in the found one; both are averaged over mentions.

    Args:
        pairs: Gold and found cluster of each mention that both sides have.
        missed: The gold cluster of each mention that was not found: its recall is 0.
        spurious: The found cluster of each mention that the gold lacks: its precision is 0.
    """
    both = Counter(pairs)
    in_gold: Counter[Hashable] = Counter(missed)
    in_found: Counter[Hashable] = Counter(spurious)
    for (gold, found), number in both.items():
        in_gold[gold] += number
        in_found[found] += number
    return Score(
        gold=in_gold.total(),
        found=in_found.total(),
        right_found=sum(n * n / in_found[found] for (_, found), n in both.items()),
        right_gold=sum(n * n / in_gold[gold] for (gold, _), n in both.items()),
    )


def _rounded(figure: float | None) -> float | None:
    return None if figure is None else round(figure, 4)
