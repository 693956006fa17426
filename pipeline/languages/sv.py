"""Swedish: tables only."""

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

NUMBERS = NumberWords()

# --- percentages ---------------------------------------------------------------------------------

PERCENTAGES = PercentageWords()

# --- dates ---------------------------------------------------------------------------------------

DATES = DateWords()

# --- organisations -------------------------------------------------------------------------------

ORGANISATIONS = OrganisationWords()

# --- sentences -----------------------------------------------------------------------------------

SENTENCES = SentenceWords()

SWEDISH = Language(
    code="sv",
    name="Swedish",
    numbers=NUMBERS,
    percentages=PERCENTAGES,
    dates=DATES,
    organisations=ORGANISATIONS,
    sentences=SENTENCES,
)
