"""Swedish: tables only."""

from __future__ import annotations

from decimal import Decimal

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
        "noll": 0, "en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7,
        "åtta": 8, "nio": 9, "tio": 10, "elva": 11, "tolv": 12, "tretton": 13, "fjorton": 14,
        "femton": 15, "sexton": 16, "sjutton": 17, "arton": 18, "aderton": 18, "nitton": 19,
    },
    tens={
        "tjugo": 20, "tjugu": 20, "tjuge": 20, "trettio": 30, "fyrtio": 40, "förtio": 40,
        "femtio": 50, "sextio": 60, "sjuttio": 70, "åttio": 80, "nittio": 90,
    },
    hundreds=("hundra",),
    # "ett" + "tusen" is written with two t as often as with three.
    thousands=("tusen", "ettusen"),
    scales={
        "miljon": 10**6, "miljoner": 10**6, "mn": 10**6, "miljard": 10**9, "miljarder": 10**9,
        "md": 10**9, "biljon": 10**12, "biljoner": 10**12,
    },
    ones=("en", "ett"),
    halves=("halv", "halvt", "halva"),
    specials={"halvannan": Decimal("1.5"), "halvannat": Decimal("1.5")},
    ands=("och",),
    joints=("", " ", "-"),
    points=("komma",),
    minus=("minus",),
    plus=("plus",),
    decimal_mark=",",
    group_mark=".",
    denominators={
        "halva": 2, "halvor": 2, "hälft": 2, "hälften": 2, "tredjedel": 3, "tredjedelar": 3,
        "tredjedels": 3, "tredjedelarna": 3, "tredjedelen": 3, "fjärdedel": 4, "fjärdedelar": 4,
        "fjärdedels": 4, "fjärdedelarna": 4, "fjärdedelen": 4, "kvart": 4, "kvarts": 4,
        "femtedel": 5, "femtedelar": 5, "femtedels": 5, "femtedelarna": 5, "femtedelen": 5,
        "sjättedel": 6, "sjättedelar": 6, "sjättedels": 6, "sjättedelen": 6, "sjättedelarna": 6,
        "sjundedel": 7, "sjundedelar": 7, "sjundedels": 7, "sjundedelen": 7, "sjundedelarna": 7,
        "åttondel": 8, "åttondelar": 8, "åttondels": 8, "åttondelen": 8, "åttondelarna": 8,
        "niondel": 9, "niondelar": 9, "niondels": 9, "niondelen": 9, "niondelarna": 9,
        "tiondel": 10, "tiondelar": 10, "tiondels": 10, "tiondelen": 10, "tiondelarna": 10,
        "tolftedel": 12, "tolftedelar": 12, "femtondel": 15, "femtondelar": 15,
        "sextondel": 16, "sextondelar": 16, "tjugondel": 20, "tjugondelar": 20, "tjugondels": 20,
        "tjugofemtedel": 25, "femtiondel": 50, "hundradel": 100, "hundradelar": 100,
        "hundradels": 100, "hundradelen": 100, "tusendel": 1000, "tusendelar": 1000,
        "tusendels": 1000, "tusendelen": 1000,
    },
    ordinals={
        "annan": 2, "annat": 2, "andra": 2, "tredje": 3, "fjärde": 4, "femte": 5, "sjätte": 6,
        "sjunde": 7, "åttonde": 8, "nionde": 9, "tionde": 10, "elfte": 11, "tolfte": 12,
        "trettonde": 13, "fjortonde": 14, "femtonde": 15, "sextonde": 16, "sjuttonde": 17,
        "artonde": 18, "nittonde": 19, "tjugonde": 20, "tjugofemte": 25, "trettionde": 30,
        "fyrtionde": 40, "femtionde": 50, "sextionde": 60, "sjuttionde": 70, "åttionde": 80,
        "nittionde": 90, "hundrade": 100, "tusende": 1000,
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

SWEDISH = Language(
    code="sv",
    name="Swedish",
    numbers=NUMBERS,
    percentages=PERCENTAGES,
    dates=DATES,
    organisations=ORGANISATIONS,
    sentences=SENTENCES,
)
