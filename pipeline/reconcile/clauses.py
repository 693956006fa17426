"""The subject of a percentage, as far as its clause states it plainly.

Invariant: abstain rather than guess. A clause is the stretch between two marks (comma, semicolon, colon,
dash, bracket) or words that open a clause, from the language's table. Its only organisation or country,
standing before the percentage, is the subject; none or several leave the part empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.languages import get_language

# A comma between digits is a decimal sign, not the end of a clause.
_MARK = re.compile(r"(?<!\d),|,(?!\d)|[;:()]|\s[–—-]\s|—")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Something named in a text that could be a subject, by its offsets there."""

    start: int
    end: int
    text: str
    mention_id: str = ""


def clause_around(text: str, language: str, start: int, end: int) -> tuple[int, int]:
    """The offsets of the clause of ``text`` that holds ``start:end``."""
    tables = get_language(language)
    openers = tables.clauses.openers if tables else frozenset()
    edges = [match.span() for match in _MARK.finditer(text)]
    edges += [word.span() for word in _WORD.finditer(text) if word.group().casefold() in openers]
    left = max((stop for _, stop in edges if stop <= start), default=0)
    right = min((begin for begin, _ in edges if begin >= end), default=len(text))
    return left, right


def subject_of(text: str, language: str, start: int, end: int, parties: Iterable[Party]) -> Party | None:
    """The only party of the clause around ``start:end``, if it stands before it; else None."""
    left, right = clause_around(text, language, start, end)
    inside = [party for party in parties if left <= party.start and party.end <= right]
    if len({party.text for party in inside}) == 1 and inside[0].end <= start:
        return inside[0]
    return None
