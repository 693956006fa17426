"""Dates are found where they stand, read as they are meant, and nothing else is taken for one."""

from __future__ import annotations

import functools
import itertools
import random
import re
import string
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import edtf as edtf_package
import pytest
from babel.dates import format_date, get_day_names, get_month_names
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline import edtf
from pipeline.kinds import date as kind
from pipeline.kinds.date import DatedText, DateReading, find, infer_published, key, read
from pipeline.kinds.dates.scanner import expand
from pipeline.languages import LANGUAGES, get_language
from pipeline.languages.base import DateWords, Language
from tests.kinds import dates_en, dates_sv

PUBLISHED = date(2025, 12, 3)
TABLES = {"en": dates_en, "sv": dates_sv}


def language(code: str) -> Language:
    found = get_language(code)
    assert found is not None
    return found


def dated(text: str, code: str, zone: str = "paragraph") -> DatedText:
    return DatedText(text=text, language=language(code), matches=find(text, language(code)), zone=zone)


def readings(text: str, code: str, published: date | None = PUBLISHED) -> list[tuple[str, DateReading]]:
    article = dated(text, code)
    return [
        (text[match.start : match.end], reading)
        for match, reading in zip(article.matches, read([article], published)[0], strict=True)
    ]


def values(text: str, code: str, published: date | None = PUBLISHED) -> list[tuple[str, str]]:
    return [(span, r.value.edtf if r.value else "") for span, r in readings(text, code, published)]


@pytest.mark.parametrize(
    ("code", "text", "expected", "reason"),
    [(code, *row) for code, table in TABLES.items() for row in table.ROWS],
)
def test_rows(code: str, text: str, expected: list[tuple[str, str]], reason: str) -> None:
    assert values(text, code) == expected, reason


@pytest.mark.parametrize(
    ("code", "texts", "expected", "anchor", "reason"),
    [(code, *row) for code, table in TABLES.items() for row in table.RELATIVE],
)
def test_relative_to_another_date(
    code: str, texts: list[str], expected: str, anchor: int, reason: str
) -> None:
    article = [dated(text, code) for text in texts]
    last = read(article, PUBLISHED)[-1][-1]
    assert (last.value.edtf if last.value else "") == expected, reason
    assert (last.anchor[0] if last.anchor else -1) == anchor, reason
    if expected:
        assert last.value is not None
        assert last.value.basis == "text"
    else:
        assert last.problem


def test_every_language_has_a_table() -> None:
    assert {each.code for each in LANGUAGES} == set(TABLES)
    for table in TABLES.values():
        assert len(table.ROWS) >= 200
        assert sum(not expected for _, expected, _ in table.ROWS) >= 60


@functools.cache
def is_edtf(text: str) -> bool:
    """Whether another implementation reads it. That takes it long, and the same dates come back everywhere."""
    return bool(edtf_package.parse_edtf(text))


# --- what holds for every row --------------------------------------------------------------------

ALL_TEXTS = [(code, text) for code, table in TABLES.items() for text, _, _ in table.ROWS]


@pytest.mark.parametrize(("code", "text"), ALL_TEXTS)
def test_values_are_edtf_and_agree_with_their_interval(code: str, text: str) -> None:
    for _, reading in readings(text, code):
        if reading.value is None:
            assert reading.problem
            continue
        value = reading.value
        assert is_edtf(value.edtf)
        assert ("~" in value.edtf) == value.approximate or "-2" in value.edtf or "-3" in value.edtf
        again = kind.parse(value.edtf)
        assert (again.edtf, again.start, again.end) == (value.edtf, value.start, value.end)
        assert again.approximate == value.approximate
        assert value.start is None or value.end is None or value.start <= value.end


@pytest.mark.parametrize(("code", "text"), ALL_TEXTS)
def test_spans_are_in_order_and_survive_what_stands_around(code: str, text: str) -> None:
    matches = find(text, language(code))
    assert all(a.end <= b.start for a, b in itertools.pairwise(matches))
    assert all(text[m.start : m.end].strip() == text[m.start : m.end] != "" for m in matches)
    spaced = text.replace(" ", "\u00a0")
    assert [(m.start, m.end) for m in find(spaced, language(code))] == [(m.start, m.end) for m in matches]


# --- publication ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "text", "span"),
    [
        ("sv", "Beslutet kom i dag.", "i dag"),
        ("sv", "Resan gjordes i september.", "september"),
        ("sv", "Ministrarna möttes på tisdagen.", "på tisdagen"),
        ("en", "The decision came yesterday.", "yesterday"),
        ("en", "It was launched in July.", "July"),
        ("en", "They met on Tuesday.", "Tuesday"),
        ("en", "They will meet on the 20th.", "the 20th"),
        ("sv", "De möttes den 20:e.", "den 20:e"),
        ("en", "Costs will rise in the next three years.", "the next three years"),
        ("en", "Sales in the first half rose 4 percent.", "first half"),
    ],
)
def test_without_publication_the_reason_is_given(code: str, text: str, span: str) -> None:
    ((found, reading),) = readings(text, code, None)
    assert found == span
    assert reading.value is None
    assert "publication" in reading.problem


@pytest.mark.parametrize(
    ("code", "text", "published", "expected"),
    [
        ("en", "expected to meet on Tuesday", date(2025, 9, 14), "2025-09-16"),
        ("en", "launched by both sides in July", date(2025, 9, 14), "2025-07"),
        ("en", "It opened in September.", date(2025, 9, 14), "2025-09"),
        ("en", "It opened in October.", date(2025, 9, 14), "2024-10"),
        ("en", "It will open in September.", date(2025, 9, 14), "2025-09"),
        ("en", "It will open in August.", date(2025, 9, 14), "2026-08"),
        ("en", "last month", date(2025, 1, 31), "2024-12"),
        ("en", "next month", date(2025, 1, 31), "2025-02"),
        ("en", "yesterday", date(2024, 3, 1), "2024-02-29"),
        ("en", "tomorrow", date(2025, 12, 31), "2026-01-01"),
        ("en", "this week", date(2024, 12, 31), "2024-12-30/2025-01-05"),
        ("en", "three months ago", date(2025, 2, 28), "2024-11"),
        ("en", "last quarter", date(2025, 2, 1), "2024-36"),
        ("en", "next quarter", date(2025, 11, 1), "2026-33"),
        ("en", "The winter of 2025 was cold.", date(2025, 6, 1), "2024-24"),
        ("en", "last winter", date(2025, 6, 1), "2024-24"),
        ("en", "This winter has been mild.", date(2025, 3, 12), "2024-24"),
        ("en", "It happened on February 29.", date(2025, 6, 1), "2024-02-29"),
        ("sv", "i somras", date(2025, 3, 1), "2024-22"),
        ("sv", "i vintras", date(2025, 4, 1), "2024-24"),
        ("sv", "i fredags", date(2025, 12, 5), "2025-11-28"),
        ("sv", "på fredag", date(2025, 12, 5), "2025-12-12"),
        ("sv", "i fjol", date(2026, 1, 1), "2025"),
        ("sv", "förra månaden", date(2025, 1, 31), "2024-12"),
        ("sv", "Priset steg i december.", date(2026, 1, 10), "2025-12"),
        ("sv", "Vintern 2025 var kall.", date(2025, 6, 1), "2024-24"),
        ("sv", "för tio år sedan", date(2024, 2, 29), "2014"),
        ("en", "a year ago today", date(2024, 2, 29), "2023-02-28"),
        ("en", "Sales in the first half fell.", date(2026, 3, 5), "2025-40"),
        ("en", "Sales in the first half fell.", date(2026, 6, 20), "2026-40"),
        ("en", "Sales fell in the first quarter.", date(2026, 3, 20), "2026-33"),
        ("en", "Sales fell in the first quarter.", date(2026, 2, 1), "2025-33"),
        ("en", "They will meet on the 31st.", date(2026, 2, 3), "2026-03-31"),
        ("sv", "Förbudet gäller från den 1 juli.", date(2026, 3, 5), "2026-07-01/.."),
        ("sv", "Förbudet gäller från den 1 juli.", date(2026, 8, 5), "2026-07-01/.."),
    ],
)
def test_seen_from_publication(code: str, text: str, published: date, expected: str) -> None:
    ((_, reading),) = readings(text, code, published)
    assert reading.value is not None, reading.problem
    assert reading.value.edtf == expected


@pytest.mark.parametrize(
    ("code", "text", "expected", "reason"),
    [
        ("en", "Shops are closed on January 1.", "2025-01-01", "a state of now is not past"),
        ("en", "Shops are not closed on January 1.", "2025-01-01", "an adverb between"),
        ("en", "Shops were closed on January 1.", "2024-01-01", "past"),
        ("en", "Shops closed on January 1.", "2024-01-01", "past"),
        ("sv", "Det är stängt den 1 januari.", "2025-01-01", "a state of now is not past"),
        ("sv", "Det var stängt den 1 januari.", "2024-01-01", "past"),
        ("sv", "Det har stängt den 1 januari.", "2024-01-01", "perfect"),
        ("sv", "Huset såldes; den 5 juni ska det rivas.", "2025-06-05", "the clause behind the semicolon"),
        ("sv", "Huset såldes den 5 juni; nu ska det rivas.", "2024-06-05", "the clause before it"),
        ("sv", "Huset såldes; affären den 5 juni.", "2024-06-05", "no tense of its own: the sentence's"),
        ("en", "It was sold; on June 5 it will be razed.", "2025-06-05", "the clause behind the semicolon"),
        ("en", "It was sold, and on June 5 it burned.", "2024-06-05", "no semicolon"),
    ],
)
def test_the_tense_of_a_clause(code: str, text: str, expected: str, reason: str) -> None:
    assert values(text, code, date(2024, 12, 15))[-1][1] == expected, reason


@pytest.mark.parametrize("code", [one.code for one in LANGUAGES])
def test_a_state_or_semicolon_alone_is_no_date(code: str) -> None:
    text = {"en": "Shops are closed; they will open.", "sv": "Det är stängt; det ska öppna."}[code]
    assert values(text, code) == []


def test_wrong_weekday_is_remarked_upon() -> None:
    ((_, reading),) = readings("Tuesday, December 3, 2025", "en")
    assert reading.value is not None
    assert reading.value.edtf == "2025-12-03"
    assert "Wednesday" in reading.problem


# --- which way round -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("It was dated 25/12/2024.", "2024-12-04"),
        ("It was dated 12/25/2024.", "2024-04-12"),
        ("It was dated 25 December 2024.", "2024-12-04"),
        ("It was dated December 25, 2024.", "2024-04-12"),
        ("The colour of the theatre.", "2024-12-04"),
        ("The color of the theater.", "2024-04-12"),
        ("Nothing to see.", ""),
        ("The colour of the theater.", ""),
    ],
)
def test_the_article_decides_which_way_round(other: str, expected: str) -> None:
    article = [dated("Signed 4/12/2024.", "en"), dated(other, "en")]
    reading = read(article, PUBLISHED)[0][0]
    assert (reading.value.edtf if reading.value else "") == expected
    assert bool(reading.problem) != bool(expected)


# --- anchors -------------------------------------------------------------------------------------


def test_references_anchor_nothing() -> None:
    article = [dated("Published in 1999.", "en", "reference"), dated("Two years later it closed.", "en")]
    assert read(article, PUBLISHED)[1][0].value is None


def test_anchor_in_the_same_sentence() -> None:
    article = [dated("In 2015 it opened, and two years later it closed.", "en")]
    assert read(article, PUBLISHED)[0][1].anchor == (0, 0)


def test_the_nearest_date_is_the_anchor() -> None:
    article = [
        dated("In 2005 it opened.", "en"),
        dated("In 2010 it grew.", "en"),
        dated("A year later it closed.", "en"),
    ]
    last = read(article, PUBLISHED)[2][0]
    assert last.anchor == (1, 0)
    assert last.value is not None
    assert last.value.edtf == "2011"
    assert last.value.basis == "text"


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        ("In 2010 it was warm.", "2010-05-04"),
        ("It must be done by 2030.", "2010-05-04"),
        ("In 2012 it was warm.", ""),
    ],
)
def test_a_coarser_date_between_hides_the_anchor_unless_it_holds_it(between: str, expected: str) -> None:
    article = [dated(text, "en") for text in ("They voted on 3 May 2010.", between, "The next day he left.")]
    reading = read(article, PUBLISHED)[2][0]
    assert (reading.value.edtf if reading.value else "") == expected


# --- day of publication --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "texts", "expected", "basis"),
    [
        ("en", ["TOKYO, Japan — September 14, 2025:", "In a world."], date(2025, 9, 14), "dateline"),
        ("en", ["BRUSSELS, 14 September 2025 (Reuters) - The EU"], date(2025, 9, 14), "dateline"),
        ("sv", ["STOCKHOLM, 3 december 2025", "Regeringen sade."], date(2025, 12, 3), "dateline"),
        ("sv", ["Stockholm den 3 december 2025"], date(2025, 12, 3), "dateline"),
        ("sv", ["Rubrik", "2025-12-03", "Texten."], date(2025, 12, 3), "dateline"),
        ("sv", ["Publicerad 2025-12-03 14:30", "Texten."], date(2025, 12, 3), "text"),
        ("sv", ["Publicerad: den 3 december 2025"], date(2025, 12, 3), "text"),
        ("sv", ["Uppdaterad 2025-12-05 | Publicerad 2025-12-03"], date(2025, 12, 3), "text"),
        ("sv", ["Senast uppdaterad 3 december 2025"], date(2025, 12, 3), "text"),
        ("en", ["Published: 3 December 2025, 10:15"], date(2025, 12, 3), "text"),
        ("en", ["Published on December 3, 2025"], date(2025, 12, 3), "text"),
        ("en", ["Last updated: 2025-12-03T10:15Z"], date(2025, 12, 3), "text"),
        ("en", ["The EU acts today (3 December 2025)."], date(2025, 12, 3), "text"),
        (
            "sv",
            ["De möttes i oktober 2025.", "EU släpper i dag (3 december) sin plan."],
            date(2025, 12, 3),
            "inferred",
        ),
        (
            "sv",
            ["De möttes i oktober 2024.", "EU släpper i dag (3 mars) sin plan."],
            date(2025, 3, 3),
            "inferred",
        ),
        ("sv", ["De möttes den 3 mars 2025.", "I dag, 3 mars, släpps den."], date(2025, 3, 3), "inferred"),
        (
            "en",
            ["They met in October 2025.", "The EU acts today, 3 December."],
            date(2025, 12, 3),
            "inferred",
        ),
        (
            "en",
            ["They met in October 2025.", "The EU acts today, Wednesday 3 December."],
            date(2025, 12, 3),
            "inferred",
        ),
        ("sv", ["Nyhetsbrev 3 mars 2026", "Texten."], date(2026, 3, 3), "text"),
        ("en", ["Press release, 3 March 2026", "The text."], date(2026, 3, 3), "text"),
        ("sv", ["Elnytt", "Nyhetsbrev från Elforum, 3 mars 2026", "Texten."], date(2026, 3, 3), "inferred"),
        ("sv", ["Elnytt nr 7 – den 3 mars 2026", "De möttes i maj 2025."], date(2026, 3, 3), "inferred"),
        ("en", ["Grid Weekly | No. 7 | March 3, 2026", "The text."], date(2026, 3, 3), "inferred"),
        ("en", ["The power letter (3 March 2026)", "The text."], date(2026, 3, 3), "inferred"),
    ],
)
def test_publication_is_inferred(code: str, texts: list[str], expected: date, basis: str) -> None:
    assert infer_published([dated(text, code) for text in texts]) == (expected, basis)


@pytest.mark.parametrize(
    ("code", "texts", "reason"),
    [
        ("en", ["The EU acts today, 3 December."], "no year anywhere"),
        (
            "en",
            ["They met in October 2025.", "The EU acts today, Tuesday 3 December."],
            "the weekday contradicts",
        ),
        ("en", ["They met in 2025.", "The EU acts today, 3 December."], "a year alone is too coarse"),
        ("en", ["They will meet in October 2027.", "The EU acts today, 3 December."], "only a future date"),
        ("en", ["“They met in October 2025.”", "The EU acts today, 3 December."], "only in a quotation"),
        ("en", ["A report published 14 September 2025 says so."], "publication of something else"),
        ("en", ["Published 14 September 2025, the report says so."], "publication of something else"),
        ("en", ["They met on 14 September 2025."], "just a date"),
        ("sv", ["Boken publicerades 2025-09-14 i Stockholm."], "publication of something else"),
        ("sv", ["I dag (3 december) eller i dag (4 december).", "De möttes i oktober 2025."], "two todays"),
        ("sv", ["Elnytt, mars 2026", "Texten."], "a masthead without a day"),
        ("sv", ["Texten.", "Elforum, Göteborg, 3 mars 2026"], "a line below the first sentence"),
        (
            "en",
            ["Grid Days in Oslo, 3 March 2026", "They met on 5 May 2026."],
            "the text tells of later days",
        ),
        (
            "en",
            ["Grid Days in Oslo, 3 March 2026", "Power Days in Rome, 9 June 2026", "The text."],
            "two such lines",
        ),
        ("en", ["The talks of 3 March 2026", "The text."], "no sign parts the day from the line"),
        ("en", ["Talks on grids, 3 March 2026, in Oslo", "The text."], "the line goes on"),
        ("sv", [], "nothing at all"),
    ],
)
def test_publication_is_not_guessed(code: str, texts: list[str], reason: str) -> None:
    assert infer_published([dated(text, code) for text in texts]) is None, reason


# --- the two articles of the corpus --------------------------------------------------------------

ARTICLES = Path(__file__).parents[2] / "corpus" / "articles"
#: File, language, heading of its references, day of publication and how it is known, its dates in order.
IN_THE_CORPUS: list[tuple[str, str, str, date, str, list[tuple[str, str]]]] = [
    (
        "japan-eu-battery-alliance.txt", "en", "", date(2025, 9, 14), "dateline",
        [
            ("September 14, 2025", "2025-09-14"), ("2015", "2015"), ("A decade later", "2025"),
            ("2023", "2023"), ("July", "2025-07"), ("Tuesday", "2025-09-16"),
        ],
    ),
    (
        "batteriresa-till-japan-del-1.txt", "sv", "Referenser", date(2025, 12, 3), "inferred",
        [
            ("september", "2025-09"), ("2025", "2025"), ("2025", "2025"), ("2025", "2025"), ("i dag", "2025-12-03"),
            ("3 december", "2025-12-03"), ("2010", "2010"), ("slutet av 2024", "2024-10~/2024-12~"),
            ("september", "2025-09"), ("september", "2025-09"), ("juni 2025", "2025-06"),
            ("2026/2027", "2026/2027"), ("oktober 2025", "2025-10"),
            ("senast i slutet av 2025", "../2025-12~"), ("Dagens", "2025-12-03"), ("2023", "2023"),
            ("2025", "2025"), ("6 oktober. 2025", "2025-10-06"), ("2024", "2024"),
            ("4 december 2024", "2024-12-04"), ("15 September 2025", "2025-09-15"), ("2025", "2025"),
            ("Oktober 2025", "2025-10"),
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("name", "code", "references", "published", "basis", "expected"), IN_THE_CORPUS)
def test_articles(
    name: str, code: str, references: str, published: date, basis: str, expected: list[tuple[str, str]]
) -> None:
    text = (ARTICLES / name).read_text(encoding="utf-8")
    body, heading, after = text.partition(references) if references else (text, "", "")
    pieces = [(piece, "paragraph") for piece in re.split(r"\n+|(?<=[.!?]) (?=[A-ZÅÄÖ])", body)]
    pieces += [(piece, "reference") for piece in (heading + after).split("\n")]
    article = [dated(piece, code, zone) for piece, zone in pieces]
    assert infer_published(article) == (published, basis)
    found = [
        (piece.text[match.start : match.end], reading.value.edtf if reading.value else "")
        for piece, row in zip(article, read(article, published), strict=True)
        for match, reading in zip(piece.matches, row, strict=True)
    ]
    assert found == expected


# --- keys and reviewers' words -------------------------------------------------------------------


def test_key_ignores_how_sure() -> None:
    assert key(kind.parse("2024-10~/2024-12~")) == key(kind.parse("2024-10/2024-12"))
    assert key(kind.parse("2024")) != key(kind.parse("2024-01"))


@pytest.mark.parametrize(
    "text", ["", "2024-", "24", "2024-13", "2023-02-29", "..", "../..", "2025/2024", "x", "2024-21~"]
)
def test_parse_names_what_it_cannot_read(text: str) -> None:
    with pytest.raises(ValueError, match="is not an EDTF date"):
        kind.parse(text)


def test_a_shape_of_nothing_but_numbers_is_refused() -> None:
    """Numbers alone set off no search, so it would never be found."""
    words = language("en").dates
    lost = replace(words, patterns=(*words.patterns, ("point", "{num} {second:num}", "same {num}")))
    with pytest.raises(ValueError, match="a shape of num has no word to be found by"):
        find("3 4", replace(language("en"), dates=lost))


@pytest.mark.parametrize("text", ["750 of 48", "room 404", "The 400 is 96 long, 0 wide and 3000 high."])
def test_numbers_that_can_be_no_day_and_no_year_are_no_dates(text: str) -> None:
    for tables in LANGUAGES:
        assert find(text, tables) == ()


# --- value → text → value ------------------------------------------------------------------------

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
YEARS = st.integers(1900, 2099)

#: Language -> what is written for a number, an ordinal.
ORDINALS = {"en": ["first", "second", "third", "fourth"], "sv": ["första", "andra", "tredje", "fjärde"]}
SEASONS = {"en": ["spring", "summer", "autumn", "winter"], "sv": ["våren", "sommaren", "hösten", "vintern"]}

Writer = Callable[[date, int], tuple[str, str]]


def _day(code: str, width: str) -> Writer:
    return lambda day, _: (format_date(day, width, locale=code), day.isoformat())


def _long(day: date, code: str) -> str:
    return format_date(day, "long", locale=code)


def _month_name(day: date, code: str, width: str = "wide") -> str:
    return str(get_month_names(width, locale=code)[day.month])


def _year(pattern: str, value: str) -> Writer:
    return lambda day, n: (
        pattern.format(y=day.year, z=day.year + n),
        value.format(y=day.year, z=day.year + n),
    )


def _shared(code: str) -> list[Writer]:
    quarter = ORDINALS[code]
    return [
        _day(code, "long"),
        _day(code, "medium"),
        lambda day, _: (day.isoformat(), day.isoformat()),
        lambda day, _: (f"{_month_name(day, code)} {day.year}", f"{day:%Y-%m}"),
        lambda day, _: (f"{_month_name(day, code, 'abbreviated')} {day.year}", f"{day:%Y-%m}"),
        lambda day, _: (f"Q{(day.month + 2) // 3} {day.year}", f"{day.year}-{32 + (day.month + 2) // 3}"),
        lambda day, _: (f"H{(day.month + 5) // 6} {day.year}", f"{day.year}-{39 + (day.month + 5) // 6}"),
        lambda day, n: (f"{SEASONS[code][n % 3]} {day.year}", f"{day.year}-{21 + n % 3}"),
        lambda day, n: (f"{quarter[n % 4]} {'quarter of' if code == 'en' else 'kvartalet'} {day.year}",
                        f"{day.year}-{33 + n % 4}"),
        _year("{y}–{z}", "{y}/{z}"),
        lambda day, n: (f"{_long(day, code)} – {_long(day + timedelta(n), code)}",
                        f"{day.isoformat()}/{(day + timedelta(n)).isoformat()}"),
    ]  # fmt: skip


def _weekday(day: date, code: str) -> str:
    return str(get_day_names("wide", locale=code)[day.weekday()])


WRITERS: dict[str, list[Writer]] = {
    "en": [
        *_shared("en"),
        lambda day, _: (f"{day.day} {_month_name(day, 'en')} {day.year}", day.isoformat()),
        lambda day, _: (f"{_weekday(day, 'en')} {day.day} {_month_name(day, 'en')} {day.year}",
                        day.isoformat()),
        lambda day, _: (f"{_weekday(day, 'en')}, {_month_name(day, 'en')} {day.day}, {day.year}",
                        day.isoformat()),
        _year("in {y}", "{y}"),
        _year("between {y} and {z}", "{y}/{z}"),
        _year("from {y} to {z}", "{y}/{z}"),
        _year("by {y}", "../{y}"),
        _year("since {y}", "{y}/.."),
        _year("about {y}", "{y}~"),
        _year("in early {y}", "{y}-01~/{y}-03~"),
        _year("in late {y}", "{y}-10~/{y}-12~"),
        lambda day, _: (f"the {day.year // 10 * 10}s",
                        f"{day.year // 10}X" if day.year % 100 // 10 or day.year > 1999
                        else f"{day.year // 100}XX"),
    ],
    "sv": [
        *_shared("sv"),
        lambda day, _: (f"den {day.day} {_month_name(day, 'sv')} {day.year}", day.isoformat()),
        lambda day, _: (f"{_weekday(day, 'sv')}en den {day.day} {_month_name(day, 'sv')} {day.year}",
                        day.isoformat()),
        lambda day, _: (f"{day.day}/{day.month} {day.year}", day.isoformat()),
        _year("under {y}", "{y}"),
        _year("år {y}", "{y}"),
        _year("mellan {y} och {z}", "{y}/{z}"),
        _year("från {y} till {z}", "{y}/{z}"),
        _year("senast {y}", "../{y}"),
        _year("sedan {y}", "{y}/.."),
        _year("från och med {y}", "{y}/.."),
        _year("omkring {y}", "{y}~"),
        _year("i början av {y}", "{y}-01~/{y}-03~"),
        _year("i slutet av {y}", "{y}-10~/{y}-12~"),
        lambda day, _: (f"{day.year // 10 * 10}-talet", f"{day.year // 10}X" if day.year % 100 // 10
                        else f"{day.year // 100}XX"),
    ],
}  # fmt: skip


@pytest.mark.parametrize("code", sorted(WRITERS))
@given(data=st.data())
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_value_to_text_to_value(code: str, data: st.DataObject) -> None:
    writer = data.draw(st.sampled_from(WRITERS[code]))
    text, expected = writer(data.draw(DAYS), data.draw(st.integers(1, 60)))
    before, after = data.draw(st.sampled_from([("", ""), ("", "."), ("(", ")"), ("  ", ", "), ("— ", "\n")]))
    found = values(before + text + after, code)
    assert [value for _, value in found] == [expected], text


# --- strange strings -----------------------------------------------------------------------------

#: Pieces of dates, and what stands between them, in any order.
WORDS = """
0 1 2 3 4 5 6 7 8 9 / - – : . , ( ) ' ’ ~ % $ é 😀 2025 1990 2024/25 4/12 03 s -talet May mars in i the den
last year år of to till och and early slutet av since sedan by Q3 FY week vecka three två ago later
quarter between mellan from från Monday måndag the end of för om nästa next half The first tredje kvartalet
December dec
"""
PIECES = st.sampled_from([*WORDS.split(), " ", "\n", "\u00a0", "e\u0301"])
STRANGE = st.one_of(
    st.text(max_size=200),
    st.text(alphabet=string.printable, max_size=200),
    st.lists(PIECES, max_size=60).map("".join),
    st.lists(PIECES, max_size=40).map(" ".join),
)


def check_strange(text: str, code: str) -> None:
    started = time.process_time()
    article = dated(text, code)
    rows = read([article, article], PUBLISHED)
    infer_published([article, article])
    read([article], None)
    assert time.process_time() - started < 1
    for match, reading in zip(article.matches, rows[0], strict=True):
        assert 0 <= match.start < match.end <= len(text)
        assert (reading.value is None) <= bool(reading.problem)
        if reading.value is not None:
            assert is_edtf(reading.value.edtf)
            assert kind.parse(reading.value.edtf).start == reading.value.start


@pytest.mark.parametrize("code", sorted(WRITERS))
@given(text=STRANGE)
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_nothing_raises(code: str, text: str) -> None:
    check_strange(text, code)


# --- every shape of the tables -------------------------------------------------------------------

SAMPLES = {
    "year": ["2024"], "yy": ["24"], "day": ["3"], "num": ["3", "45"], "iso": ["2024-12-03"],
    "dmy": ["3/12/2024"], "ymd": ["2024/12/03"], "dm": ["3/12"], "ym": ["2024-12", "2024-25"],
    "split": ["2024/25"], "dash": ["–"], "qcode": ["Q3"], "hcode": ["H1"], "fcode": ["FY24"],
    "wcode": ["W45"],
}  # fmt: skip


def _fill(symbol: str, words: DateWords, code: str) -> list[str]:
    """Some texts for one symbol of a shape."""
    if not symbol.startswith("{"):
        return [symbol]
    name = symbol[1:-1].rpartition(":")[2]
    tables: dict[str, list[str]] = {
        "month": [_month_name(date(2024, 5, 1), code), _month_name(date(2024, 12, 1), code)],
        "weekday": [_weekday(date(2024, 5, 1), code)],
        "season": list(words.seasons), "hundreds": list(words.centuries), "unit": list(words.units), "tens": list(words.decades),
        "ord": list(words.ordinals)[:5], "n": ["3", *list(language(code).numbers.small)[2:4]],
        "decade": ["1990-talet", "2000-talet"] if code == "sv" else ["1990s", "90s", "2000s"],
    }  # fmt: skip
    if name in SAMPLES | tables:
        return (SAMPLES | tables)[name]
    if name in words.phrases:
        return [" ".join(next(expand(shape))) for shapes in words.phrases[name].values() for shape in shapes]
    shapes = [shape for group, shape, _ in words.patterns if group == name]
    filled = [_sample(next(expand(shape)), words, code) for shape in shapes[:40]]
    return [each[0] for each in filled if each]


def _sample(symbols: tuple[str, ...], words: DateWords, code: str) -> list[str]:
    """As many texts for a row of symbols as its richest symbol has, at most three."""
    choices = [_fill(symbol, words, code) for symbol in symbols]
    count = min(max(map(len, choices), default=0), 3)
    return [" ".join(choice[index % len(choice)] for choice in choices) for index in range(count)]


@pytest.mark.parametrize("code", sorted(WRITERS))
def test_every_shape_can_be_read(code: str) -> None:
    words = language(code).dates
    found = 0
    for _, shape, _ in words.patterns:
        longest, *_, plainest = [*expand(shape)] * 2
        for symbols in {longest, plainest}:
            for text in _sample(symbols, words, code):
                check_strange(text, code)
                found += bool(find(text, language(code)))
    assert found > 300


def _vocabulary(code: str) -> list[str]:
    """All words of the tables of a language, those of the shapes included."""
    words = language(code).dates
    shapes = [shape for _, shape, _ in words.patterns]
    shapes += [shape for values in words.phrases.values() for shapes in values.values() for shape in shapes]
    plain = {word for shape in shapes for word in re.findall(r"(?<!\{)\b[^\W\d_]+\b(?![:}])", shape)}
    tables = (words.months, words.weekdays, words.seasons, words.units, words.ordinals, words.decades)
    names = {name for table in tables for name in table} | {_month_name(date(2024, 5, 1), code)}
    forms = {each for many in SAMPLES.values() for each in many}
    return sorted(plain | names | forms | words.past | words.future)


def _random_text(chance: random.Random, words: list[str]) -> str:
    """200 characters of signs, of one expression again and again, or of words, numbers and signs."""
    way = chance.random()
    if way < 0.2:
        return "".join(chance.choice(string.printable) for _ in range(200))
    if way < 0.25:
        return ((chance.choice(words) + chance.choice([" ", "-", ", ", " 5 "])) * 200)[:200]
    text = ""
    while len(text) < 200:
        piece = chance.choice(
            [chance.choice(words), str(chance.randint(0, 3000)), chance.choice(".,;:–-()/’")]
        )
        text += piece + chance.choice([" ", " ", "", "-"])
    return text[:200]


def _seconds(text: str, code: str) -> float:
    """The time of the processor that a text takes to be found and read."""
    started = time.process_time()
    read([dated(text, code)], PUBLISHED)
    return time.process_time() - started


def _slowest(code: str, count: int, seed: int) -> list[tuple[float, str]]:
    """The slowest of some random texts, each with the best of ten times in milliseconds."""
    chance, words = random.Random(seed), _vocabulary(code)
    slow: list[tuple[float, str]] = []
    for _ in range(count):
        text = _random_text(chance, words)
        taken = _seconds(text, code)
        if len(slow) < 10 or taken > slow[-1][0]:
            slow = sorted([*slow, (taken, text)], reverse=True)[:10]
    return sorted(
        ((1000 * min(_seconds(text, code) for _ in range(10)), text) for _, text in slow), reverse=True
    )


@pytest.mark.parametrize("code", sorted(WRITERS))
def test_random_texts_never_raise_and_take_no_time(code: str) -> None:
    (milliseconds, text), *_ = _slowest(code, 300, seed=1)
    assert milliseconds < 20, text


@pytest.mark.slow
@pytest.mark.timeout(0)
@pytest.mark.parametrize("code", sorted(WRITERS))
def test_half_a_million_random_texts(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    """None raises; 200 characters that are nothing but dates, some fifty of them, take the longest: about 1 ms."""
    slowest = _slowest(code, 500_000, seed=2)
    with capsys.disabled():
        print(f"\n{code}: at most {slowest[0][0]:.2f} ms, in {slowest[0][1]!r}")
    assert slowest[0][0] < 2, slowest[0][1]


@pytest.mark.slow
@pytest.mark.timeout(0)
@pytest.mark.parametrize("code", sorted(WRITERS))
@given(text=STRANGE)
@settings(max_examples=100_000, deadline=None, suppress_health_check=list(HealthCheck))
def test_nothing_raises_in_many_strings(code: str, text: str) -> None:
    check_strange(text, code)


@pytest.mark.parametrize("code", sorted(WRITERS))
@pytest.mark.parametrize(
    "piece",
    [
        "2025 ", "the last ", "between ", "from the end of ", "3, ", "in ", "den ", "1 000 ", "2024, ", "the week of ",
        "on the 20th ", "den 3:e och ", "on the 2nd floor and the 3rd, ", "the year ended the year to March ", "from the 1st of ",
    ],
)  # fmt: skip
def test_long_repetitions_stay_linear(code: str, piece: str) -> None:
    def seconds(count: int) -> float:
        text = piece * count
        started = time.process_time()
        read([dated(text, code)], PUBLISHED)
        return time.process_time() - started

    seconds(10)
    assert seconds(2000) < 5


def test_edtf_conventions_are_as_documented() -> None:
    assert edtf.part(edtf.year(2024), "late").edtf == "2024-10~/2024-12~"
    assert edtf.part(edtf.decade(1990), "mid").edtf == "1993~/1996~"
    assert edtf.before(edtf.year(2030)).edtf == "../2029"
    assert edtf.after(edtf.month(2020, 3)).edtf == "2020-04/.."
    assert edtf.season(2024, 4).span().end == date(2025, 2, 28)
    assert edtf.until(edtf.quarter(2024, 2)).edtf == "../2024-06"
