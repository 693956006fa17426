"""Two witnesses of one sentence: which mention of the source is which of the translation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")

#: A pair (source, translation); one of the two may be None.
Pairing = tuple[T | None, T | None]


def align(source: Sequence[T], translation: Sequence[T], key: Callable[[T], str]) -> list[Pairing[T]]:
    """Pair what two readings of one sentence found.

    Equal keys pair first, in order of appearance. What is left pairs one to one, in order, if both
    sides have as many left (the same statement, read differently); else it stays single, since which
    belongs to which would be a guess.
    """
    rest = list(range(len(translation)))
    partner: dict[int, int] = {}
    for place, one in enumerate(source):
        match = next((other for other in rest if key(translation[other]) == key(one)), None)
        if match is not None:
            partner[place] = match
            rest.remove(match)
    single = [place for place in range(len(source)) if place not in partner]
    if len(single) == len(rest):
        partner.update(zip(single, rest, strict=True))
        rest = []
    pairs: list[Pairing[T]] = [
        (one, translation[partner[place]] if place in partner else None) for place, one in enumerate(source)
    ]
    return pairs + [(None, translation[place]) for place in rest]
