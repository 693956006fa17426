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
        genitive_signs: What a genitive adds with a sign of its own ("EU:s": ":s"): never part of a name.
        name_articles: Articles that are cut off the front of a found name, lower case. Fewer than ``articles``:
            only those that no name of another language begins with ("De Beers", "Den Haag").
        legal_forms: Legal forms as they are written after a name.
        heads: Nouns that make a capitalised phrase with them an organisation's name, lower case.
    """

    articles: frozenset[str] = field(default_factory=frozenset)
    openers: frozenset[str] = field(default_factory=frozenset)
    genitive_endings: tuple[str, ...] = ()
    genitive_signs: tuple[str, ...] = ()
    name_articles: frozenset[str] = field(default_factory=frozenset)
    legal_forms: tuple[str, ...] = ()
    heads: frozenset[str] = field(default_factory=frozenset)


# --- sentences -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceWords:
    """What sentence and block splitting needs to know.

    Abbreviations are written without their last full stop. An entry in lower case is met in any
    case ("ca", "Ca"); one with a capital only as written ("Inc", not "inc"; "Ill", not "ill").
    Words and phrases of lines are in lower case and met in any case.

    Attributes:
        abbreviations: Their full stop never ends a sentence (titles, "t.ex", "e.g").
        ambiguous_abbreviations: It ends one only before a word of ``starters`` ("Inc", "milj").
        closing_abbreviations: It ends one before any capital ("m.m", "etc").
        number_abbreviations: Abbreviations only before a number or a Roman numeral ("No", "s", "kap");
            short month names need not be given, they come from CLDR.
        starters: Words, capitalised, that begin sentences and hardly ever names.
        byline_starts: What precedes the author's name in a byline.
        dateline_starts: What precedes the day of publication above an article.
        caption_starts: What precedes a picture's text or maker, before a colon.
        boilerplate_lines: Lines that are navigation when they say nothing else.
        boilerplate_starts: How lines begin that point away from the article.
        boilerplate_phrases: Phrases of licence, copyright and consent lines.
        reference_headings: Headings above a list of sources.
    """

    abbreviations: frozenset[str] = field(default_factory=frozenset)
    ambiguous_abbreviations: frozenset[str] = field(default_factory=frozenset)
    closing_abbreviations: frozenset[str] = field(default_factory=frozenset)
    number_abbreviations: frozenset[str] = field(default_factory=frozenset)
    starters: frozenset[str] = field(default_factory=frozenset)
    byline_starts: frozenset[str] = field(default_factory=frozenset)
    dateline_starts: frozenset[str] = field(default_factory=frozenset)
    caption_starts: frozenset[str] = field(default_factory=frozenset)
    boilerplate_lines: frozenset[str] = field(default_factory=frozenset)
    boilerplate_starts: frozenset[str] = field(default_factory=frozenset)
    boilerplate_phrases: frozenset[str] = field(default_factory=frozenset)
    reference_headings: frozenset[str] = field(default_factory=frozenset)


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
