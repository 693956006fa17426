"""Units of the memory that are alike a text: for a person to look at, never used as its translation.

Likeness is that of the words in order (:class:`difflib.SequenceMatcher`), with figures as words of their own,
so that two sentences that differ in a number alone are never the same. Candidates are found by the rarest
words of the text, so a large memory is not compared as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from pipeline.translation.units import Unit, fold

__all__ = ["LEAST_SIMILARITY", "Suggestion", "Suggestions"]

#: Below this likeness (0 to 1) a unit is no help.
LEAST_SIMILARITY = 0.6
_WORD = re.compile(r"[^\W\d_]+|\d+")
#: How many of the rarest words of a text lead to candidates, and how many units a word may lead to.
_LEADS, _CANDIDATES = 6, 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A unit that is alike a text.

    Attributes:
        similarity: 0 to 1, and never 1: a text that is the same is no suggestion.
        numbers_differ: Whether the figures of the two texts are not the same.
    """

    unit: Unit
    similarity: float
    numbers_differ: bool


class Suggestions:
    """An index of units by their words."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self._units = list(units)
        self._by_word: dict[tuple[str, str], list[int]] = {}
        for number, unit in enumerate(self._units):
            for word in set(_words(unit.source)):
                self._by_word.setdefault((unit.source_language, word), []).append(number)

    def like(self, text: str, source: str, target: str, limit: int = 3) -> tuple[Suggestion, ...]:
        """Up to ``limit`` units from ``source`` into ``target`` most alike ``text``, the best first."""
        words = _words(text)
        leads = sorted(
            (self._by_word[source, word] for word in set(words) if (source, word) in self._by_word),
            key=lambda numbers: (len(numbers), numbers),
        )[:_LEADS]
        candidates = {number for numbers in leads for number in numbers[:_CANDIDATES]}
        matcher = SequenceMatcher(autojunk=False)
        matcher.set_seq2(words)
        found = []
        for number in sorted(candidates):
            unit = self._units[number]
            if unit.target_language != target or fold(unit.source) == fold(text):
                continue
            others = _words(unit.source)
            matcher.set_seq1(others)
            if matcher.quick_ratio() < LEAST_SIMILARITY or (ratio := matcher.ratio()) < LEAST_SIMILARITY:
                continue
            found.append(
                Suggestion(
                    unit=unit,
                    # The same words with other signs between them are not the same text.
                    similarity=min(round(ratio, 3), 0.99),
                    numbers_differ=_figures(words) != _figures(others),
                )
            )
        found.sort(key=lambda one: (-one.similarity, one.numbers_differ, one.unit.source, one.unit.target))
        return tuple(found[:limit])


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text).casefold())


def _figures(words: Iterable[str]) -> list[str]:
    return [word for word in words if word.isdigit()]
