"""Twice the text takes about twice the work, whatever it repeats: no text can make the readers stand still.

The work is counted in calls of functions, which is the same at every run, on every machine.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date as day
from types import FrameType

import pytest

from pipeline.kinds import date, percentage
from pipeline.languages import LANGUAGES, Language

PUBLISHED = day(2025, 12, 3)
LENGTH = 1_000
#: What is repeated: rows of dates and percentages, words that begin one, chains that could be joined or handed on.
PIECES = [
    "3 maj, ", "3 May, ", "3 maj 2024, ", "May 3, 2024, ", "Q3-", "2025, ", "4/12 ", "4/12 och ", "1990-talet, ",
    "May ", "Monday and ", "i dag, ", "the next day, ", "In 2010 the next day, ", "2010 dagen därpå, ",
    "samma period 2024, ", "between ", "from 3 to ", "from the end of ", "will be ", "had ", "the last ",
    "“3 May ", "Published 3 May 2024 ", "5 %, ", "8, ", "5 ± ", "a third to ", "half of ", "from 5 % to ",
    "var femte ", "one in ", "about ", "rose 5 % ", "100 ", "1 000,", "1,000 ", "tusen ", "hundred and ", "1/2 ",
    "x", "1", "1.", "-", "(", "a’", "www.", "\u0301", " ", "A. B. ", "Alpha ", "Alpha AB ", "Alpha Beta (AB) ",
]  # fmt: skip


def read_all(text: str, language: Language) -> None:
    matches = date.find(text, language)
    article = date.DatedText(text=text, language=language, matches=matches)
    date.read([article, article], PUBLISHED)
    date.infer_published([article])
    percentage.find(text, language)


def calls(read: Callable[[], None]) -> int:
    """How many functions are called."""
    count = 0

    def called(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(called)
    try:
        read()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
@pytest.mark.parametrize("piece", PIECES)
def test_twice_the_text_takes_twice_the_work(piece: str, language: Language) -> None:
    once, twice = ((piece * LENGTH)[:length] + " 5 procent 2024" for length in (LENGTH, 2 * LENGTH))
    read_all(twice, language)  # so that words are looked up before anything is counted
    work = [calls(lambda: read_all(text, language)) for text in (once, twice)]  # noqa: B023
    assert work[1] < 2.3 * work[0] + 500
