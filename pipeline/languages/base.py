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

from pipeline.records import Unit

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

Approximation = Literal["about", "above", "below"]


def listed(text: str) -> tuple[str, ...]:
    """The words and phrases of a list with commas between them, on any number of lines."""
    return tuple(" ".join(part.split()) for part in text.split(",") if part.strip())


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # hashed by identity: a cache key
class PercentageWords:
    """Words that make, bound, round or move a percentage, all in lower case.

    A phrase is its words with one space between; in a text a hyphen may stand there as well, so that
    "percentage point" is also "percentage-point". The longest phrase wins, and no phrase may stand in
    two of the tables up to ``clause_breaks``.

    Attributes:
        units: Phrase to unit.
        attached_units: Units that are read only directly behind a figure ("5pc").
        points: Words for points that a percentage or rate beside them makes a unit ("up 2 points to 34 %").
        rate_words: Words near "a quarter point" that make it a part of a percentage point.
        unit_stems: Beginnings of words that are a unit when they are joined to a number:
            "procents" makes "fyraprocentsspärren" a percentage.
        denominator_stems: Beginnings of words that are a denominator when joined to a number:
            "tredjedels" makes "tvåtredjedelsmajoritet" two thirds.
        approximators: Phrase before a number to what it says: about it, a little above, a little below.
        spreads: Those of them that reach to both sides of nothing or of another number ("±").
        at_least, at_most: Phrases before a number that leave the other end open.
        comparisons: Those of them that, *behind* a percentage, say how much one thing differs from
            another ("5 % more than").
        exceeding, not_reaching: Verbs that bound like these but are no part of the span.
        level_bounds: Bounds and approximations that behind a verb of change say where the change came to
            ("fell below 30 %").
        after_number: Phrase behind a percentage to what it says: an approximation, or "at_least", "at_most".
        bounds_behind: Those of ``at_least`` and ``at_most`` that may stand behind the percentage as well.
        fillers: Words before a number that add no value ("only", "a whopping").
        round_numbers: Phrases for about so many ("ett tjugotal").
        vague: Phrases that stand for a number that is not told ("a few").
        between: Words that open a range whose ends are joined by "and".
        to, from_: Prepositions for the end and the start of a change or range.
        from_fillers: Words that may stand between ``from_`` and its number ("from today's 8 percent").
        by: Prepositions for the size of a change, whatever the verb.
        by_after_change: Prepositions for the size of a change only after a verb or noun of change.
        of: Prepositions between a noun of change and its size or its object.
        part_of: Prepositions between a share and the whole.
        determiners: Words that may stand between ``part_of`` and a noun.
        pace: Words between a verb of change and its size ("grew at 5 %").
        was: Verbs between a noun of change and its size ("the increase was 5 %").
        rates: Nouns that may stand between a word of change and ``of`` ("grew at a rate of 5 %").
        agents: Participles after which ``by`` names who did it ("owned by 5 % of …").
        and_, or_: Words that join the last two items of a list, and of alternatives.
        range_openers: Words before ``from_`` that make "from 5 to 10 %" a range, not a change.
        against: Words and phrases before a number that a percentage is compared with.
        of_year: Words behind a year that make it one to compare with (*under 1990 års nivå*).
        masks: Phrases whose words must not be taken for themselves ("compared to" holds no end of a change).
        clause_breaks: Words at which the search for a verb of change stops.
        after_bare: Words that may follow a number whose unit was said before ("from 5 % to 8 in May").
        up_verbs, down_verbs, change_verbs: Every form of the verbs of change; the last say no direction.
        up_nouns, down_nouns, change_nouns: Nouns of change in every form.
        up_noun_endings, down_noun_endings: Endings of compounds that are such nouns ("hyreshöjning").
        false_noun_endings: Endings that only look like those ("undersökning").
        up_comparatives, down_comparatives: What stands behind "5 %" in "5 % higher".
        up_particles, down_particles: "up" and "down".
        particle_verbs: Verbs that with such a particle mean something else ("give up 5 %", *säga upp*).
        share_verbs: Verbs of change that with "… % of" rather state a share ("gained 5 % of the vote").
        possessives: Words for whose whole it is; with them "lost 5 % of its value" is a change.
        going_verbs: Verbs that with "up to" state the end of a change, not a bound.
        noun_modifiers: Words that may stand between "5 %" and the noun in "5 % annual growth".
        halves: Words for a half that can be a share.
        half_followers: Words that make a following half a share; empty if it always is one.
        half_stops: Words behind a half that make it none ("half past").
        half_adjectives: Halves that are a share only before a noun ("halva befolkningen").
        half_next: Words behind a half that show that it is one of something ("half the").
        certain_denominators: Denominators that are always a share; the others need a sign of it.
        remaining: Words before a third that make it what is left of a whole ("the remaining third").
        share_blockers: Words before a half or a third that make it a place in a row ("first half").
        share_verb_followers: Verbs that make the words before them a subject ("a third said").
        plural_verbs: Those of them that are plural, as a third person's are not ("a third say").
        in_: Phrases between the numbers of "one in five".
        in_after_one: The same, only after the number one.
        in_after_noun: Those of ``in_`` that may stand behind a noun: "nine cases out of ten".
        ones_of_many: Nouns of which "one … in four" is a share.
        in_blockers: Words before "two of three" that make it a place in a row ("part two of three").
        every: Words that make a share of a following ordinal ("var femte").
        every_stops: Words behind the ordinal that make it a place in a row ("var tredje bästa").
        every_second: Words for one of two ("varannan").
        every_second_followers: Words behind ``every_second`` that make it a share; empty if all but
            periods do.
        every_second_blockers: Words before it that make it all the others ("like every other").
        every_blockers: Words before ``every`` that make it another word ("han var femte").
        periods: Words for spans of time and measures, which have no shares ("half the year").
        majorities: Phrases for more than half that is not told.
        majority_articles: Words right before a majority that make it another thing ("the most of").
        majority_blockers: Words before a majority that make it a thing to have ("win a majority").
        split_words: Words that make "50-50" two shares.
        whole_verbs, whole_verb_endings: Verbs, and endings of verbs, that may follow the whole of "nine cases
            out of ten"; another noun there is what is counted (*fem böcker av tio författare*).
        likelihoods: Nouns of how likely a change is: "the probability of a cut is 62 percent" is no cut.
        reference_rates: Rates that a "plus" behind adds basis points to ("Euribor plus 350 basis points").
        unchanged: Words that make a following "minus 0.1 percent" a change.
    """

    units: Mapping[str, Unit]
    attached_units: Mapping[str, Unit]
    points: Mapping[str, Unit]
    rate_words: tuple[str, ...]
    unit_stems: Mapping[str, Unit]
    denominator_stems: tuple[str, ...]
    approximators: Mapping[str, Approximation]
    spreads: tuple[str, ...]
    at_least: tuple[str, ...]
    at_most: tuple[str, ...]
    comparisons: tuple[str, ...]
    exceeding: tuple[str, ...]
    not_reaching: tuple[str, ...]
    level_bounds: tuple[str, ...]
    after_number: Mapping[str, Approximation | Literal["at_least", "at_most"]]
    bounds_behind: tuple[str, ...]
    fillers: tuple[str, ...]
    round_numbers: Mapping[str, int]
    vague: tuple[str, ...]
    between: tuple[str, ...]
    to: tuple[str, ...]
    from_: tuple[str, ...]
    from_fillers: tuple[str, ...]
    by: tuple[str, ...]
    by_after_change: tuple[str, ...]
    of: tuple[str, ...]
    part_of: tuple[str, ...]
    determiners: tuple[str, ...]
    pace: tuple[str, ...]
    was: tuple[str, ...]
    rates: tuple[str, ...]
    agents: tuple[str, ...]
    and_: tuple[str, ...]
    or_: tuple[str, ...]
    range_openers: tuple[str, ...]
    against: tuple[str, ...]
    of_year: tuple[str, ...]
    masks: tuple[str, ...]
    clause_breaks: tuple[str, ...]
    after_bare: tuple[str, ...]
    up_verbs: tuple[str, ...]
    down_verbs: tuple[str, ...]
    change_verbs: tuple[str, ...]
    up_nouns: tuple[str, ...]
    down_nouns: tuple[str, ...]
    change_nouns: tuple[str, ...]
    up_noun_endings: tuple[str, ...]
    down_noun_endings: tuple[str, ...]
    false_noun_endings: tuple[str, ...]
    up_comparatives: tuple[str, ...]
    down_comparatives: tuple[str, ...]
    up_particles: tuple[str, ...]
    down_particles: tuple[str, ...]
    particle_verbs: tuple[str, ...]
    share_verbs: tuple[str, ...]
    possessives: tuple[str, ...]
    going_verbs: tuple[str, ...]
    noun_modifiers: tuple[str, ...]
    halves: tuple[str, ...]
    half_followers: tuple[str, ...]
    half_stops: tuple[str, ...]
    half_adjectives: tuple[str, ...]
    half_next: tuple[str, ...]
    certain_denominators: tuple[str, ...]
    remaining: tuple[str, ...]
    share_blockers: tuple[str, ...]
    share_verb_followers: tuple[str, ...]
    plural_verbs: tuple[str, ...]
    in_: tuple[str, ...]
    in_after_one: tuple[str, ...]
    in_after_noun: tuple[str, ...]
    ones_of_many: tuple[str, ...]
    in_blockers: tuple[str, ...]
    every: tuple[str, ...]
    every_stops: tuple[str, ...]
    every_second: tuple[str, ...]
    every_second_followers: tuple[str, ...]
    every_second_blockers: tuple[str, ...]
    every_blockers: tuple[str, ...]
    periods: tuple[str, ...]
    majorities: tuple[str, ...]
    majority_articles: tuple[str, ...]
    majority_blockers: tuple[str, ...]
    split_words: tuple[str, ...]
    whole_verbs: tuple[str, ...]
    whole_verb_endings: tuple[str, ...]
    likelihoods: tuple[str, ...]
    reference_rates: tuple[str, ...]
    unchanged: tuple[str, ...]


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
        feast_openers: Words before the name of a feast that make it a time ("before Christmas").
        doubtful_seasons: Season words that are also something else, read only in a plain shape.
        units: Words for units of time, every form.
        ordinals: Words for 1st to 31st.
        decades: Words for decades, as the first year ("nineties" = 1990).
        centuries: Words for centuries, as the first year (*artonhundratalet* = 1800).
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
        event_names: Capitalised words for events that are called by the year they take place in.
        agent_endings: Endings of nouns before a name that say it is a firm or an authority: what stands
            between that name and a verb is a year of its own (*tillverkaren Northvolt 2024 gick …*).
        subjunctions: Words that open a clause in which a year may stand between a name and its verb.
        reckoned: Words of accounts and statistics: beside them "the first half" is that of a year.
        contests: Words of matches: beside them it is that of one.
        not_behind_day: Small words behind an ordinal that make it no day of a month.
        lasting: Words right before a preposition that make it a start or an end ("applies from 2026").
        infinitive_marks: Words right before *senast* after which it opens what is still to be done, whatever
            the tense before them (*fick i uppdrag att senast i maj lämna*).
        postponed: Words right before *till* that make a date the new time, not an end.
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
        infinitive_endings: Endings of infinitives, before which such a word opens no clause.
        clause_openers: Words that begin a clause.
        of_words: Words after "the third quarter" and the like that make it one of something else.
        doubted_before: Words before which a bare season is none ("a fall in prices").
        links: Small words that may stand between such dates and the conjunction.
        day_articles: Articles that belong to a day.
        negations: Words that turn "until 2029" in their clause into the first time ("not open until").
        street_endings: Endings of names of streets, whose number is no year.
        noun_endings: Endings by which a word that begins a sentence is a common noun, not a name.
        future, past: Words that show what a clause speaks of; a phrase is joined by one space.
        perfect, perfect_endings: Auxiliaries of the perfect, and endings of the verb that follows soon after.
        copulas: Verbs that make a following participle a state of now ("is closed").
        copula_adverbs: Words that may stand between the two.
        infinitive_openers: Words right before an auxiliary that make it an infinitive ("will have closed").
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
    feast_openers: frozenset[str]
    doubtful_seasons: frozenset[str]
    units: Mapping[str, str]
    ordinals: Mapping[str, int]
    decades: Mapping[str, int]
    centuries: Mapping[str, int]
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
    event_names: frozenset[str]
    agent_endings: tuple[str, ...]
    subjunctions: frozenset[str]
    reckoned: frozenset[str]
    contests: frozenset[str]
    not_behind_day: frozenset[str]
    lasting: frozenset[str]
    infinitive_marks: frozenset[str]
    postponed: frozenset[str]
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
    infinitive_endings: tuple[str, ...]
    of_words: frozenset[str]
    doubted_before: frozenset[str]
    links: frozenset[str]
    day_articles: frozenset[str]
    negations: frozenset[str]
    noun_endings: tuple[str, ...]
    street_endings: tuple[str, ...]
    future: frozenset[str]
    past: frozenset[str]
    perfect: frozenset[str]
    perfect_endings: tuple[str, ...]
    copulas: frozenset[str]
    copula_adverbs: frozenset[str]
    infinitive_openers: frozenset[str]
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
    """Articles, genitive endings, legal forms and heads of organisation names.

    Attributes:
        least_score: The entity model's score from which a span is taken for an organisation where nothing
            else is known of it. Where the model is too sure of itself (the reliability table on its card)
            this is above .5.
        articles: Definite articles, lower case: no part of a name.
        openers: Words that begin a sentence with a capital and are no part of the name after them.
        attribute_endings: Endings, as written, of words that tell something of the name after them and are
            no part of it ("Oxford-based").
        compound_endings: Endings, lower case, of a capitalised word that only begins with a name
            (*Volvoägda*): no part of it, and no name of their own.
        one_of: Words, lower case, after which a company's name is that of a thing it made ("a Volvo").
        after_one: Words that may follow such a thing, lower case; empty where compounds are one word.
        missions: Nouns for a country's office abroad, lower case, after the country's bare genitive
            (*Sveriges ambassad*).
        state_bodies: Ends of nouns for an office at home, lower case, after such a genitive (*Japans
            ekonomiministerium*).
        mission_place: What stands between such an office and its town, lower case.
        describer_endings: Endings of definite nouns that stand at the start of a sentence before a name with
            a legal form and are no part of it (*Batteritillverkaren Nordbatt AB*), lower case.
        genitive_endings: What a genitive adds to a name inside the word ("Volvos": "s").
        genitive_signs: What a genitive adds with a sign of its own ("EU:s": ":s"): never part of a name.
        name_articles: Articles that are cut off the front of a found name, lower case. Fewer than
            ``articles``: only those that no name of another language begins with ("De Beers", "Den Haag").
        legal_forms: Legal forms as they are written after a name: no part of it.
        umbrella_words: Words after a name that make it another firm's ("Volvo Group" is not "Volvo"): part
            of the name.
        heads: Nouns that make a capitalised phrase with them an organisation's name, lower case.
        other_heads: Nouns that head names of programmes, laws, events and works, lower case.
        offices: Nouns for a person in office, each with the noun of the body, lower case: who writes
            "EU-kommissionär" has named the *EU-kommissionen*.
        back: Nouns that refer back to an organisation whose name ends in them, lower case ("myndigheten"
            after *Energimyndigheten*). Fewer than ``heads``: "the board" is mostly a firm's own.
        definite: What stands before such a noun, lower case ("the"); "" where it is definite itself.
        after_noun: Words that may follow a noun which stands alone, lower case. A noun before any other
            word may be part of a compound ("the bank account"). Empty where compounds are one word.
    """

    least_score: float = 0.5
    articles: frozenset[str] = field(default_factory=frozenset)
    openers: frozenset[str] = field(default_factory=frozenset)
    attribute_endings: tuple[str, ...] = ()
    missions: tuple[str, ...] = ()
    mission_place: str = ""
    state_bodies: tuple[str, ...] = ()
    compound_endings: tuple[str, ...] = ()
    one_of: frozenset[str] = field(default_factory=frozenset)
    after_one: frozenset[str] = field(default_factory=frozenset)
    describer_endings: tuple[str, ...] = ()
    genitive_endings: tuple[str, ...] = ()
    genitive_signs: tuple[str, ...] = ()
    name_articles: frozenset[str] = field(default_factory=frozenset)
    legal_forms: tuple[str, ...] = ()
    umbrella_words: tuple[str, ...] = ()
    heads: frozenset[str] = field(default_factory=frozenset)
    other_heads: frozenset[str] = field(default_factory=frozenset)
    offices: tuple[tuple[str, str], ...] = ()
    back: frozenset[str] = field(default_factory=frozenset)
    definite: str = ""
    after_noun: frozenset[str] = field(default_factory=frozenset)


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


# --- clauses -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # hashed by identity: a cache key
class ClauseWords:
    """The few words that tell what a percentage states, where syntax alone does not; in lower case.

    Attributes:
        holding: Verb forms of having or being a share: "Japan *held* half", "oil *accounts* for 60 %".
        reaching: Verb forms that do so with "of" behind the percentage only: "debts *exceed* 60 % of output".
        relatives: Relative pronouns, which stand for the noun that their clause belongs to.
        negations: Words that turn a predicate into its opposite.
        changed: Prepositions between a noun of change and what changes: "a rise *in* cases".
        places: Prepositions between a measure and whose it is: "unemployment *in* Japan".
        bearers: Prepositions between whoever has a measure and the measure: "a land *with* 2 % growth".
        shares: Nouns that say too little alone: "its *share*" of what stands in the sentence before.
        quantities: Nouns right before what they are of, without a preposition: "*andelen* laddhybrider".
        stand_ins: Nouns that only point at a measure named before: "the *figure* is now 14 %".
        relations: Word to the prepositions of the other party: "*dependence on* China".
        topics: Prepositions of what such a word, or a share, is about: "a share of the market *for* cars".
        valued: Prepositions between a noun and its value: "a rate *of* 5 percent".
        sums: Nouns beside a percentage that add nothing: "a *total* of 68 percent", "among *others*".
        respective: Words that sort a list of percentages by a list of other things.
        compared: Words that set a percentage beside the one before: "*compared* to 34 percent".
        actors: Common nouns of those who have figures of their own: "the *company* raised its dividend".
        growths: Nouns of change that name a measure by themselves: "a *growth* of 2 %".
        within: Prepositions of the place where a measure holds: "fell 2 % *in* Japan".
        than: Words before what is compared with: "more cars *than* last year".
        earlier: Words in a date that counts back from another one: "a year *earlier*".
        bases: Prepositions between a change and the time that it is counted from: "*from* a month earlier".
        pronouns: Words that may stand for a name said before in the sentence: "Ford said *it* cut 11 %".
        baselines: Nouns behind a date that make it one to compare with: "from 1990 *levels*".
        verb_second: Whether the verb comes second in a main clause, and the subject behind it where something
            else comes first.
        modals: Verbs beside the one that says something: "*must* vote", "*tänkte* rösta".
        sources: Words that lead to who says it: "*enligt* regeringen".
        definite_endings: Endings of a noun with its article: "val*et*".
        origins: Prepositions of where something comes from: "*från* svenska sågverk".
        among: Prepositions of those whom a figure is about: "*bland* unga är andelen 5 %".
        clausal: Relative pronouns that stand for all that was said: "…, *vilket* är 5 % mer".
        expletives: Subjects that stand for nothing: "*it* is 5 percent who say no".
        saying: Verbs of saying: "40 percent *said* they would vote".
        stances: What one is or says in a vote, in one word: "40 percent *against*".
        foreseeing: Verbs of those who expect a figure that may not be theirs: "the bank *sees* 2 % growth".
        where: Adverbs that stand for the place before them: "Spain, *where* unemployment is 27 %".
        intending: Verbs of those who mean to do it: "the utility *plans* to raise prices by 3 %".
        actor_endings: Endings of compounds that end in one of ``actors``: "el*bolaget*".
        had: Passives of having: "is 40 % *owned* by the state", "*ägs* till 40 % av staten".
        participle_endings: Endings of verb forms that say nothing without another verb: "study*ing*".
        agents: Prepositions of who acts in a passive: "owned *by* the state".
    """

    holding: frozenset[str] = field(default_factory=frozenset)
    reaching: frozenset[str] = field(default_factory=frozenset)
    relatives: frozenset[str] = field(default_factory=frozenset)
    negations: frozenset[str] = field(default_factory=frozenset)
    changed: frozenset[str] = field(default_factory=frozenset)
    places: frozenset[str] = field(default_factory=frozenset)
    bearers: frozenset[str] = field(default_factory=frozenset)
    shares: frozenset[str] = field(default_factory=frozenset)
    quantities: frozenset[str] = field(default_factory=frozenset)
    stand_ins: frozenset[str] = field(default_factory=frozenset)
    relations: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    topics: frozenset[str] = field(default_factory=frozenset)
    valued: frozenset[str] = field(default_factory=frozenset)
    sums: frozenset[str] = field(default_factory=frozenset)
    compared: frozenset[str] = field(default_factory=frozenset)
    respective: frozenset[str] = field(default_factory=frozenset)
    actors: frozenset[str] = field(default_factory=frozenset)
    growths: frozenset[str] = field(default_factory=frozenset)
    within: frozenset[str] = field(default_factory=frozenset)
    than: frozenset[str] = field(default_factory=frozenset)
    earlier: frozenset[str] = field(default_factory=frozenset)
    bases: frozenset[str] = field(default_factory=frozenset)
    pronouns: frozenset[str] = field(default_factory=frozenset)
    baselines: frozenset[str] = field(default_factory=frozenset)
    verb_second: bool = False
    modals: frozenset[str] = field(default_factory=frozenset)
    sources: frozenset[str] = field(default_factory=frozenset)
    definite_endings: tuple[str, ...] = ()
    origins: frozenset[str] = field(default_factory=frozenset)
    among: frozenset[str] = field(default_factory=frozenset)
    clausal: frozenset[str] = field(default_factory=frozenset)
    expletives: frozenset[str] = field(default_factory=frozenset)
    saying: frozenset[str] = field(default_factory=frozenset)
    stances: frozenset[str] = field(default_factory=frozenset)
    foreseeing: frozenset[str] = field(default_factory=frozenset)
    where: frozenset[str] = field(default_factory=frozenset)
    intending: frozenset[str] = field(default_factory=frozenset)
    actor_endings: tuple[str, ...] = ()
    had: frozenset[str] = field(default_factory=frozenset)
    participle_endings: tuple[str, ...] = ()
    agents: frozenset[str] = field(default_factory=frozenset)


# --- comparison ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # hashed by identity: a cache key
class ComparisonWords:
    """Words by which the numbers of a sentence are compared with those of its translation.

    All are in lower case. A language without this table is compared by its other tables alone.

    Attributes:
        scale_suffixes: Short scales written after figures: "bn" = 10**9.
        amounts: Words that may stand for a number on the other side: "dozen" = 12, "both" = 2.
        clock: Words before an hour: what follows may be counted to 12 or to 24.
        clock_parts: Words before an hour that move it, as (hours, minutes): *halv åtta* is 7.30.
        past_noon, before_noon: Words after an hour that tell which half of the day it is in.
        countries: Short names of countries, as they are written -> ISO 3166 code ("U.S." = "US"), and words
            for their people, where the full name that CLDR gives is often not what is said.
        decade_signs: What follows a year that names its decade or century ("1990s", *1990-talet*).
        measures: Units by name -> (dimension, size): "mile" = ("length", 1609.344). Sizes of one
            dimension are in one unit, so that 45 miles can be recognised in 72 km.
    """

    scale_suffixes: Mapping[str, int] = field(default_factory=dict)
    amounts: Mapping[str, int] = field(default_factory=dict)
    clock: tuple[str, ...] = ()
    clock_parts: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    past_noon: tuple[str, ...] = ()
    before_noon: tuple[str, ...] = ()
    countries: Mapping[str, str] = field(default_factory=dict)
    decade_signs: tuple[str, ...] = ()
    measures: Mapping[str, tuple[str, str]] = field(default_factory=dict)


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
    clauses: ClauseWords
    comparison: ComparisonWords = field(default_factory=ComparisonWords)
