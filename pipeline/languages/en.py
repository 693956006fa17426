"""English: tables only."""

from __future__ import annotations

from pipeline.languages.base import (
    DateWords,
    Language,
    NumberWords,
    OrganisationWords,
    PercentageWords,
    SentenceWords,
)

# --- numbers -------------------------------------------------------------------------------------

# fmt: off
NUMBERS = NumberWords(
    small={
        "zero": 0, "nought": 0, "nil": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
        "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
        "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
        "eighteen": 18, "nineteen": 19,
    },
    tens={
        "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60,
        "seventy": 70, "eighty": 80, "ninety": 90,
    },
    hundreds=("hundred",),
    thousands=("thousand",),
    scales={
        "million": 10**6, "millions": 10**6, "billion": 10**9, "billions": 10**9,
        "trillion": 10**12, "trillions": 10**12,
    },
    ones=("a", "an", "one"),
    halves=("half",),
    specials={},
    ands=("and",),
    joints=(" ", "-"),
    points=("point",),
    minus=("minus", "negative"),
    plus=("plus",),
    decimal_mark=".",
    group_mark=",",
    denominators={
        "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4,
        "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6,
        "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9,
        "tenth": 10, "tenths": 10, "twelfth": 12, "twelfths": 12, "fifteenth": 15,
        "sixteenth": 16, "sixteenths": 16, "twentieth": 20, "twentieths": 20,
        "hundredth": 100, "hundredths": 100, "thousandth": 1000, "thousandths": 1000,
    },
    ordinals={
        "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
        "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "fifteenth": 15,
        "twentieth": 20, "hundredth": 100, "thousandth": 1000,
    },
)
# fmt: on

# --- percentages ---------------------------------------------------------------------------------

PERCENTAGES = PercentageWords()

# --- dates ---------------------------------------------------------------------------------------

DATES = DateWords()

# --- organisations -------------------------------------------------------------------------------

ORGANISATIONS = OrganisationWords()

# --- sentences -----------------------------------------------------------------------------------

SENTENCES = SentenceWords()

ENGLISH = Language(
    code="en",
    name="English",
    numbers=NUMBERS,
    percentages=PERCENTAGES,
    dates=DATES,
    organisations=ORGANISATIONS,
    sentences=SENTENCES,
)
