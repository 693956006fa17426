"""Comparing found names with gold: strict and overlap, per label; and how far the scores can be believed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from models.training.corpora import LABELS, Example

Marked = tuple[int, int, str]
"""A name by the gold corpus's words: first word, last word (exclusive), label."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many names were found rightly, found, and to be found."""

    right: int = 0
    found: int = 0
    gold: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            right=self.right + other.right, found=self.found + other.found, gold=self.gold + other.gold
        )

    @property
    def precision(self) -> float:
        """Share of the found names that are right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold names that were found."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both."""
        return 2 * self.right / (self.found + self.gold) if self.found + self.gold else 0.0

    def as_dict(self) -> dict[str, float | int]:
        """Rounded for a table or a JSON file."""
        return {
            "precision": round(self.precision, 3),
            "recall": round(self.recall, 3),
            "f1": round(self.f1, 3),
            "gold": self.gold,
            "found": self.found,
        }


def by_words(example: Example, spans: Iterable[tuple[int, int, str]]) -> list[Marked]:
    """Character spans as ranges of the gold corpus's words: a word counts as soon as the span touches it,
    so that a cut genitive ending makes no difference here. Spans that touch no word are dropped."""
    marked = []
    for start, end, label in spans:
        touched = [n for n, (a, b) in enumerate(example.words) if a < end and start < b]
        if touched:
            marked.append((touched[0], touched[-1] + 1, label))
    return marked


def gold(example: Example) -> list[Marked]:
    """The gold names of an example."""
    return by_words(example, [(s.start, s.end, s.label) for s in example.spans])


def compare(found: Sequence[Marked], true: Sequence[Marked]) -> dict[str, tuple[Counts, Counts]]:
    """Per label: counts of equal spans, and of spans that share a word (each gold name matched once)."""
    result = {}
    for label in LABELS:
        mine = [m for m in found if m[2] == label]
        theirs = [m for m in true if m[2] == label]
        equal = sum((Counter(mine) & Counter(theirs)).values())
        left = list(theirs)
        touching = 0
        for a, b, _ in mine:
            match = next((t for t in left if t[0] < b and a < t[1]), None)
            if match is not None:
                left.remove(match)
                touching += 1
        sizes = {"found": len(mine), "gold": len(theirs)}
        result[label] = (Counts(right=equal, **sizes), Counts(right=touching, **sizes))
    return result


def score(
    examples: Sequence[Example], found: Sequence[Sequence[tuple[int, int, str]]]
) -> dict[str, dict[str, Counts]]:
    """`strict` and `overlap` counts per label, and of all labels together under `all`."""
    totals = {kind: {label: Counts() for label in (*LABELS, "all")} for kind in ("strict", "overlap")}
    for example, spans in zip(examples, found, strict=True):
        for label, counts in compare(by_words(example, spans), gold(example)).items():
            for kind, count in zip(("strict", "overlap"), counts, strict=True):
                totals[kind][label] += count
                totals[kind]["all"] += count
    return totals


def table(title: str, totals: Mapping[str, Mapping[str, Counts]]) -> str:
    """The counts as a table of text."""
    lines = [
        f"{title:<22} {'strict P':>8} {'R':>5} {'F1':>5} {'overlap P':>10} {'R':>5} {'F1':>5} {'gold':>6}"
    ]
    for label in (*LABELS, "all"):
        s, o = totals["strict"][label], totals["overlap"][label]
        lines.append(
            f"  {label:<20} {s.precision:8.3f} {s.recall:5.3f} {s.f1:5.3f}"
            f" {o.precision:10.3f} {o.recall:5.3f} {o.f1:5.3f} {s.gold:6d}"
        )
    return "\n".join(lines)


def log_loss(scores: Sequence[float], right: Sequence[bool]) -> float:
    """Mean negative log-likelihood of what turned out."""
    p = np.clip(np.array(scores), 1e-3, 1 - 1e-3)
    y = np.array(right, float)
    return float(-(y * np.log(p) + (1 - y) * np.log(1 - p)).mean())


def reliability(
    scores: Sequence[float], right: Sequence[bool], edges: Sequence[float]
) -> list[dict[str, float | int]]:
    """For spans whose score lies between two edges: how many, their mean score, and the share that is
    right (strict)."""
    rows: list[dict[str, float | int]] = []
    for low, high in pairwise(edges):
        inside = [n for n, s in enumerate(scores) if low <= s < high or (high == edges[-1] and s == high)]
        if inside:
            rows.append(
                {
                    "from": low,
                    "to": high,
                    "spans": len(inside),
                    "mean_score": round(float(np.mean([scores[n] for n in inside])), 3),
                    "right": round(float(np.mean([right[n] for n in inside])), 3),
                }
            )
    return rows
