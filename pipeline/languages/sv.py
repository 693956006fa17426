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

ORGANISATIONS = OrganisationWords(
    articles=frozenset({"den", "det", "de"}),
    openers=frozenset(
        """
        i på av för från hos inom med mellan mot om till under ur utan vid över enligt efter innan sedan
        och men eller samt både även också dock nu då när där här som att det den de en ett detta denna
        dessa vår våra sin sina hans hennes deras företaget bolaget myndigheten tillverkaren koncernen
        """.split()
    ),
    genitive_endings=("s",),
    legal_forms=("AB", "Aktiebolag", "HB", "KB", "Ab", "Oy", "Oyj", "ASA", "AS", "A/S", "ApS"),
    heads=frozenset(
        """
        myndigheten verket styrelsen departementet inspektionen rådet nämnden kommissionen institutet
        universitetet högskolan förbundet föreningen stiftelsen alliansen banken bolaget koncernen
        sällskapet akademien akademin byrån
        """.split()
    ),
)

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
