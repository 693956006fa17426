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


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # hashed by identity: a cache key
class DateWords:
    """Words and word orders that make a date. The names of months and weekdays come from CLDR.

    All words are in lower case. A *shape* is a sequence of words, signs and ``{slots}``;
    ``[optional words]`` may be left out. What slots there are, and what a meaning may be, stands in
    the head of :mod:`pipeline.kinds.date`.

    Attributes:
        locale: CLDR locale of the names.
        day_first: Whether "4/12" is 4 December; None where the language's writers differ.
        months, weekdays: Forms that CLDR does not give: inflected, abbreviated (without the stop).
        weekday_endings: Endings that the name of a weekday may take and still date.
        short_names: Abbreviated or ambiguous forms that are read only next to a number.
        capitalised: Names that are other words when written small ("may", "march").
        doubtful: Names of months that are also something else even when written as the month is.
        first_names: Names of months that people bear, too.
        seasons: 1 spring, 2 summer, 3 autumn, 4 winter.
        doubtful_seasons: Season words that are also something else, read only in a plain shape.
        units: Words for units of time, every form.
        ordinals: Words for 1st to 31st.
        decades: Words for decades, as the first year ("nineties" = 1990).
        codes: Unit -> regular expressions of its short code, the number being group 1 ("Q3").
        decade_form, ordinal_form: Regular expressions of "1990s" and "3rd", the number being group 1.
        century_is_hundreds: Whether "1900s" names a century, and so "2000s", too.
        phrases: Group -> value -> shapes: words that all mean one thing ("bound" -> "until" -> …).
        patterns: (group, shape, meaning): the grammar.
        year_openers: Words before a bare year that make it one whatever follows but a counted thing.
        year_hints: Words that may stand before a year or a number: what follows decides.
        determiners: Words between which and a noun a year may stand ("the 2015 election").
        bare_years: Whether a year may stand in a sentence without a preposition.
        name_openers: Prepositions before a name which may be followed by a year of its own.
        name_years: Capitalised words that go with a year to make a name, whatever stands before.
        function_words: Words that are capitalised only because they begin a sentence.
        number_labels: Words before a number that is no year ("page", "version").
        quantities: Words before a number that is an amount in a sentence without a preposition.
        counted: Words after a number that counts something.
        counted_endings: Endings of nouns that are counted.
        not_counted: Words with such an ending that are no such nouns.
        month_openers: Words before a doubtful month that make it one.
        month_hints: Words before a doubtful month that make it one where nothing follows.
        day_openers: Words before "4/12" that make it a date.
        decade_openers: Words that must stand before "90s" and "nineties"; empty if none need to.
        decade_between: Words that may stand between those and the decade.
        genitive_endings: Endings by which a date may belong to the noun that follows it.
        not_genitive: Words with such an ending that do not.
        season_openers: Words before a bare season that make it one.
        habitual: Words before a weekday or a month that make it any ("every").
        conjunctions: Words that join two dates that share a month or year.
        range_words: Words between the ends of a range of numbers.
        clause_openers: Words that begin a clause.
        of_words: Words after "the third quarter" and the like that make it one of something else.
        doubted_before: Words before which a bare season is none ("a fall in prices").
        links: Small words that may stand between such dates and the conjunction.
        day_articles: Articles that belong to a day.
        future, past: Words that show what a clause speaks of; a phrase is joined by one space.
        perfect, perfect_endings: Auxiliaries of the perfect, and endings of the verb that follows soon after.
        auxiliaries: Words between a sign of the future and the participle that belongs to it.
        weekday_names: Capitalised words that make a name with the weekday after them ("Black Friday").
        weekday_titles: Capitalised words that make a name with the weekday before them ("Sunday Times").
        ahead: Prepositions before a weekday that make it a coming one.
        past_endings: Endings of verbs in the past, with the fewest letters before them.
        not_past: Words with such an ending that say nothing of time.
        dateline_labels: Label before the date of publication -> "published" or "updated".
        today: Words for today, to be followed by the date itself.
        day_first_spelling, month_first_spelling: Spellings that tell which way round dates are written.
    """

    locale: str
    day_first: bool | None
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    weekday_endings: tuple[str, ...]
    short_names: frozenset[str]
    capitalised: frozenset[str]
    doubtful: frozenset[str]
    first_names: frozenset[str]
    seasons: Mapping[str, int]
    doubtful_seasons: frozenset[str]
    units: Mapping[str, str]
    ordinals: Mapping[str, int]
    decades: Mapping[str, int]
    codes: Mapping[str, tuple[str, ...]]
    decade_form: str
    ordinal_form: str
    century_is_hundreds: bool
    phrases: Mapping[str, Mapping[str, tuple[str, ...]]]
    patterns: tuple[tuple[str, str, str], ...]
    year_openers: frozenset[str]
    year_hints: frozenset[str]
    determiners: frozenset[str]
    bare_years: bool
    name_openers: frozenset[str]
    name_years: frozenset[str]
    function_words: frozenset[str]
    number_labels: frozenset[str]
    quantities: frozenset[str]
    counted: frozenset[str]
    counted_endings: tuple[str, ...]
    not_counted: frozenset[str]
    month_openers: frozenset[str]
    month_hints: frozenset[str]
    day_openers: frozenset[str]
    decade_openers: frozenset[str]
    decade_between: frozenset[str]
    genitive_endings: tuple[str, ...]
    not_genitive: frozenset[str]
    season_openers: frozenset[str]
    habitual: frozenset[str]
    conjunctions: frozenset[str]
    range_words: frozenset[str]
    clause_openers: frozenset[str]
    of_words: frozenset[str]
    doubted_before: frozenset[str]
    links: frozenset[str]
    day_articles: frozenset[str]
    future: frozenset[str]
    past: frozenset[str]
    perfect: frozenset[str]
    perfect_endings: tuple[str, ...]
    auxiliaries: frozenset[str]
    weekday_names: frozenset[str]
    weekday_titles: frozenset[str]
    ahead: frozenset[str]
    past_endings: tuple[str, ...]
    not_past: frozenset[str]
    dateline_labels: Mapping[str, str]
    today: frozenset[str]
    day_first_spelling: frozenset[str] = frozenset()
    month_first_spelling: frozenset[str] = frozenset()


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
