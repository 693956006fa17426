"""What a language is: one record of plain tables.

Everything that depends on a language stands in such a record; the code that reads it is the same
for all. To add a language, write one file like ``sv.py`` and add one line to the tuple in
``pipeline/languages/__init__.py``: the tests run over that tuple, so it is tested at once.
"""

from __future__ import annotations

from dataclasses import dataclass, field

# --- numbers -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberWords:
    """Number words and number signs of one language."""


# --- percentages ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class PercentageWords:
    """Words that make, bound, round or move a percentage."""


# --- dates ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWords:
    """Words that make a date. Month, weekday and quarter names come from CLDR, not from here."""


# --- organisations -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationWords:
    """Articles, genitive endings, legal forms and heads of organisation names.

    Attributes:
        articles: Definite articles, lower case: no part of a name.
        openers: Words that begin a sentence with a capital and are no part of the name after them, lower case.
        genitive_endings: What a genitive adds to a name inside the word ("Volvos": "s").
        legal_forms: Legal forms as they are written after a name.
        heads: Nouns that make a capitalised phrase with them an organisation's name, lower case.
    """

    articles: frozenset[str] = field(default_factory=frozenset)
    openers: frozenset[str] = field(default_factory=frozenset)
    genitive_endings: tuple[str, ...] = ()
    legal_forms: tuple[str, ...] = ()
    heads: frozenset[str] = field(default_factory=frozenset)


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
