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

NUMBERS = NumberWords()

# --- percentages ---------------------------------------------------------------------------------

PERCENTAGES = PercentageWords()

# --- dates ---------------------------------------------------------------------------------------

DATES = DateWords()

# --- organisations -------------------------------------------------------------------------------

ORGANISATIONS = OrganisationWords(
    articles=frozenset({"the", "a", "an"}),
    openers=frozenset(
        """
        in on at by for from with within of to and but or as if when where while after before since under
        over between against about according the a an this that these those its his her their our both
        also however now then here there company firm maker
        """.split()
    ),
    legal_forms=(
        "Inc", "Inc.", "Incorporated", "Corp", "Corp.", "Corporation", "Co.", "Co., Ltd", "Co., Ltd.",
        "Co. Ltd", "Co. Ltd.", "Company", "Ltd", "Ltd.", "Limited", "LLC", "LLP", "LP", "PLC", "plc", "GmbH",
        "AG", "SE", "KG", "S.A.", "SA", "S.p.A.", "SpA", "N.V.", "NV", "B.V.", "BV", "K.K.", "KK", "Pty Ltd",
        "Holdings", "Group",
    ),
    heads=frozenset(
        """
        agency alliance association authority bank board bureau center centre chamber commission
        committee confederation consortium corporation council department directorate federation
        foundation fund institute institution laboratory ministry office organisation organization
        parliament society union university
        """.split()
    ),
)

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
