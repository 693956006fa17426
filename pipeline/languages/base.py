"""What a language is: one record of plain tables.

Everything that depends on a language stands in such a record; the code that reads it is the same
for all. To add a language, write one file like ``sv.py`` and add one line to the tuple in
``pipeline/languages/__init__.py``: the tests run over that tuple, so it is tested at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

# --- numbers -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # hashed by identity: a cache key
class NumberWords:
    """Number words and number signs of one language, all in lower case.

    Attributes:
        small: Words for 0–19, every form of them ("en", "ett").
        tens: Words for 20, 30 … 90.
        hundreds: Words for 100.
        thousands: Words for 1,000.
        scales: Words for a million and more, singular and plural.
        ones: Words that say "one" before a hundred, a thousand, a scale or a half ("a", "en").
        halves: Words for a half that can follow "and a" ("halv", "half").
        specials: Words that are a number by themselves and join with nothing ("halvannan" = 1.5).
        ands: Words that join parts of a number ("and").
        joints: What may stand between two parts of a compound; "" if they may be written as one word.
        points: Words that are read for the decimal mark ("komma", "point").
        minus, plus: Words that are read for the signs.
        decimal_mark: The sign between whole number and decimals, "," or ".". The other one is
            understood too where it cannot be a group mark.
        group_mark: The sign other than a space that may group digits by three.
        denominators: Words for the parts of a whole: "third" = 3, in every number and case.
        ordinals: Words for the place in a row: "third" = 3, in every form.
    """

    small: Mapping[str, int]
    tens: Mapping[str, int]
    hundreds: tuple[str, ...]
    thousands: tuple[str, ...]
    scales: Mapping[str, int]
    ones: tuple[str, ...]
    halves: tuple[str, ...]
    specials: Mapping[str, Decimal]
    ands: tuple[str, ...]
    joints: tuple[str, ...]
    points: tuple[str, ...]
    minus: tuple[str, ...]
    plus: tuple[str, ...]
    decimal_mark: Literal[",", "."]
    group_mark: Literal[",", "."]
    denominators: Mapping[str, int]
    ordinals: Mapping[str, int]


# --- percentages ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # hashed by identity: a cache key
class PercentageWords:
    """Words that make, bound, round or move a percentage."""


# --- dates ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWords:
    """Words that make a date. Month, weekday and quarter names come from CLDR, not from here."""


# --- organisations -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationWords:
    """Articles, genitive endings, legal forms and short forms of organisation names."""


# --- sentences -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceWords:
    """What sentence and block splitting needs to know.

    Attributes:
        abbreviations: Words whose full stop ends no sentence, without that last stop, lower case.
    """

    abbreviations: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """The tables of one language.

    Attributes:
        code: ISO 639-1.
        name: English name of the language.
    """

    code: str
    name: str
    numbers: NumberWords
    percentages: PercentageWords
    dates: DateWords
    organisations: OrganisationWords
    sentences: SentenceWords
