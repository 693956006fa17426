"""Figures worked out by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.evaluation.gold import GoldMention
from pipeline.evaluation.score import b_cubed, counted
from pipeline.evaluation.spans import Found, pair


@pytest.mark.parametrize(
    ("gold", "found", "right", "expected", "reason"),
    [
        (4, 2, 1, (0.5, 0.25, 1 / 3), "one of two found, one of four there"),
        (3, 3, 3, (1.0, 1.0, 1.0), "all"),
        (3, 3, 0, (0.0, 0.0, 0.0), "nothing right is zero, not an error"),
        (2, 0, 0, (None, 0.0, 0.0), "nothing found has no precision"),
        (0, 2, 0, (0.0, None, 0.0), "nothing there has no recall"),
        (0, 0, 0, (None, None, None), "nothing at all has no figures"),
    ],
)
def test_precision_recall_f1(
    gold: int, found: int, right: int, expected: tuple[float | None, ...], reason: str
) -> None:
    score = counted(gold=gold, found=found, right=right)
    for figure, wanted in zip((score.precision, score.recall, score.f1), expected, strict=True):
        assert figure == (wanted if wanted is None else pytest.approx(wanted)), reason


# The example of Bagga & Baldwin 1998 (section 2): twelve mentions, true chains 1-5, 6-7 and 8-12.
TRUE = "aaaaabbccccc"


@pytest.mark.parametrize(
    ("response", "precision", "recall", "reason"),
    [
        (TRUE, 1.0, 1.0, "the truth itself"),
        ("xxxxxyyyyyyy", (5 * 1 + 2 * 2 / 7 + 5 * 5 / 7) / 12, 1.0, "6-7 joined to 8-12: the paper's 76 %"),
        ("xxxxxyyxxxxx", (5 * 0.5 + 2 * 1 + 5 * 0.5) / 12, 1.0, "1-5 joined to 8-12: the paper's 58 %"),
        ("abcdefghijkl", 1.0, 3 / 12, "each alone: every chain counts once"),
        ("x" * 12, (5 * 5 / 12 + 2 * 2 / 12 + 5 * 5 / 12) / 12, 1.0, "all one"),
    ],
)
def test_b_cubed(response: str, precision: float, recall: float, reason: str) -> None:
    score = b_cubed(zip(TRUE, response, strict=True))
    assert score.precision == pytest.approx(precision), reason
    assert score.recall == pytest.approx(recall), reason


def test_b_cubed_of_missed_and_spurious_mentions() -> None:
    # Gold a = {1, 2, 3}, of which 3 is missed; found x = {1, 2, 4}, of which 4 is spurious.
    score = b_cubed([("a", "x"), ("a", "x")], missed=["a"], spurious=["x"])
    assert score.precision == pytest.approx((2 / 3 + 2 / 3 + 0) / 3)
    assert score.recall == pytest.approx((2 / 3 + 2 / 3 + 0) / 3)


clusters = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=12)


@given(clusters)
def test_b_cubed_turned_round_swaps_precision_and_recall(pairs: list[tuple[int, int]]) -> None:
    one, other = b_cubed(pairs), b_cubed([(b, a) for a, b in pairs])
    assert one.precision == pytest.approx(other.recall)
    assert 0 < (one.precision or 0) <= 1 + 1e-9


def gold(start: int, end: int, *, kind: str = "organisation", **more: object) -> GoldMention:
    return GoldMention(kind=kind, start=start, end=end, text="x" * (end - start), **more)  # type: ignore[arg-type]


def found(start: int, end: int, kind: str = "organisation") -> Found:
    return Found(mention_id=f"{start}", kind=kind, start=start, end=end, text="x" * (end - start), value=None)


@pytest.mark.parametrize(
    ("there", "got", "expected", "reason"),
    [
        ([gold(0, 4)], [found(0, 4)], (1, 1, 0, 0), "the same span"),
        ([gold(0, 4)], [found(2, 6)], (0, 1, 0, 0), "one in common is an overlap"),
        ([gold(0, 4)], [found(4, 6)], (0, 0, 1, 1), "touching is none"),
        ([gold(0, 4)], [found(0, 4, "date")], (0, 0, 1, 1), "another kind is none"),
        ([gold(0, 4, also=((0, 9),))], [found(0, 9)], (1, 1, 0, 0), "another span that is as right"),
        ([gold(0, 9)], [found(0, 3), found(5, 9)], (0, 1, 0, 1), "one to one: the larger overlap"),
        ([gold(0, 9), gold(2, 4)], [found(2, 4), found(0, 8)], (1, 2, 0, 0), "nested: the right one first"),
        ([gold(0, 4, optional=True)], [found(0, 4)], (0, 0, 0, 0), "optional and found: left out"),
        ([gold(0, 4, optional=True)], [], (0, 0, 0, 0), "optional and not found: left out"),
        ([gold(0, 4, optional=True), gold(0, 2)], [found(0, 3)], (0, 1, 0, 0), "what must be there comes first"),
        ([], [found(0, 4)], (0, 0, 0, 1), "nothing there"),
    ],
)  # fmt: skip
def test_pairing(there: list[GoldMention], got: list[Found], expected: tuple[int, ...], reason: str) -> None:
    paired = pair(there, got)
    strict = sum(one.strict for one in paired.pairs)
    assert (strict, len(paired.pairs), len(paired.missed), len(paired.spurious)) == expected, reason
