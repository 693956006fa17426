"""The subject of a percentage, as far as its clause states it plainly.

Invariant: abstain rather than guess. A clause is the stretch between two marks (comma, semicolon, colon,
dash, bracket) or words that open a clause, from the language's table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.languages import Language, get_language

# A comma between digits is a decimal sign, not the end of a clause.
_MARK = re.compile(r"(?<!\d),|,(?!\d)|[;:()]|\s[–—-]\s|—")
_WORD = re.compile(r"[^\W\d_]+")
_POSSESSIVE = re.compile(r"['’:]s\b|['’](?=\s)")
# A verb of holding and at most so many words less one between it and its value: "has a 12 percent share".
_FEW = 3


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
    """The party that the clause around ``start:end`` begins with, if the value is plainly its own; else None.

    Plainly: it is the possessor of what is measured ("Japan's share has fallen to 8 percent"), or the value
    follows right after a verb of holding ("Japan held roughly half").
    """
    left, right = clause_around(text, language, start, end)
    inside = [party for party in parties if left <= party.start and party.end <= right]
    if len({party.text for party in inside}) != 1:
        return None
    party, tables = inside[0], get_language(language)
    if tables is None or party.end > start or not _begins(text[left : party.start], tables):
        return None
    between = text[party.end : start]
    if _POSSESSIVE.match(between) or any(
        between.startswith(ending) for ending in tables.organisations.genitive_endings
    ):
        return party
    words = [word.casefold() for word in _WORD.findall(between)]
    holds = bool(words) and words[0] in tables.clauses.holding and len(words) <= _FEW
    return party if holds else None


def _begins(before: str, tables: Language) -> bool:
    """Whether nothing but an article stands before a party in its clause."""
    words = [word.casefold() for word in _WORD.findall(before)]
    return all(word in tables.organisations.articles for word in words) and not any(map(str.isdigit, before))
