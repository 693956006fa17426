"""Where a company's name stands for a thing that it made: "a Volvo EX90", "en Tesla på gatan"."""

from __future__ import annotations

import functools
import re

from pipeline.languages import LANGUAGES, Language

#: Letters and a number by which a maker calls a thing ("EX90", "ID.4", "F-150", "i4", "Model 3"). "Q3", "H1"
#: and "FY25" are times, "CO2", "COP28" and "G7" are no one's.
_DESIGNATION = re.compile(
    r"[ \xa0](?!(?:Q[1-4]|H[12]|G7|G8|G20)(?!\w)|(?:FY|HY|CO|COP)\d)"
    r"(?:(?:[A-Z]{1,4}|[a-z])[.-]?\d{1,3}(?![\w.]\w|\w)|Model [A-Z\d](?!\w))"
)
_NUMBER = re.compile(r"[ \xa0]\d{1,3}(?:[.,;:!?)”\"](?!\d)|\s*$)")
_END = re.compile(r"[.;:!?)”\"]*\s*(?:$|[.;:!?)”\"]|,\s)")
_NEXT_WORD = re.compile(r"\s+([^\W\d_]+)")


def is_thing(text: str, start: int, end: int, language: Language) -> bool:
    """Whether the company's name at ``start:end`` is that of a thing: one of many, or called a number.

    Only what the words beside it show is decided: "the BYD Seal" is left to the reader.
    """
    if _DESIGNATION.match(text, end):
        return True
    before = text[max(0, start - 40) : start]
    one = _one_before(language.organisations.one_of).search(before) is not None
    if not one:
        return _definite_before().search(before) is not None and _NUMBER.match(text, end) is not None
    if _NUMBER.match(text, end) or _END.match(text, end):
        return True
    following = _NEXT_WORD.match(text, end)
    # Where compounds are several words, a noun may follow that the name only describes ("a Volvo plant").
    after_one = language.organisations.after_one
    return following is not None and following[1].islower() and (not after_one or following[1] in after_one)


@functools.cache
def _one_before(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(words))})\s+(?:\d{{4}}\s+)?$", re.IGNORECASE)


@functools.cache
def _definite_before() -> re.Pattern[str]:
    words = {word for language in LANGUAGES for word in language.organisations.articles}
    return re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(words))})\s+$", re.IGNORECASE)
