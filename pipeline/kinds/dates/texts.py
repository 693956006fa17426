"""What was found in the sentences of an article, and what it was read as."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from pipeline.kinds.dates.meaning import Expression
from pipeline.languages.base import Language
from pipeline.records import DateSpan


class DateMatch(NamedTuple):
    """A date expression in a sentence.

    Attributes:
        start, end: Offsets in the sentence, end exclusive.
        expression: What it says, before anything outside the sentence is looked at.
    """

    start: int
    end: int
    expression: Expression


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedText:
    """One sentence with what was found in it.

    Attributes:
        zone: What part of the article it is; dates of references and boilerplate anchor no others.
    """

    text: str
    language: Language
    matches: tuple[DateMatch, ...]
    zone: str = "paragraph"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateReading:
    """The value of one match, or why it has none.

    Attributes:
        value: None if it cannot be decided.
        problem: The reason, or a remark about a value that is given.
        anchor: (index of the text, index of the match in it) of the date it hangs on, or None.
    """

    value: DateSpan | None
    problem: str = ""
    anchor: tuple[int, int] | None = None
