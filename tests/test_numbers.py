"""Numbers in figures and words, in both languages."""

from __future__ import annotations

import contextlib
import re
import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.languages import LANGUAGES, Language, get_language
from pipeline.numbers import number_pattern, parse_number


def language(code: str) -> Language:
    found = get_language(code)
    assert found is not None
    return found


ENGLISH = {
    "figures": {"5": "5", "0": "0", "12.5": "12.5", "0.05": "0.05", ".5": "0.5", "007": "7"},
    "a comma that groups by three": {"1,200": "1200", "1,200.5": "1200.5", "12,345,678": "12345678"},
    "a comma that is a decimal mark": {"3,5": "3.5", "0,125": "0.125", "12,34": "12.34", "1,5": "1.5"},
    "spaces that group": {
        "1 200": "1200",
        "1\u00a0200": "1200",
        "1\u2009200,5": "1200.5",
        "1\u202f234\u202f567": "1234567",
    },
    "the other language's way of writing": {"1.234,5": "1234.5", "1.234.567": "1234567"},
    "three decimals": {"1.234": "1.234", "99.999": "99.999"},
    "vulgar fractions": {
        "½": "0.5",
        "2½": "2.5",
        "2 ½": "2.5",
        "1/2": "0.5",
        "2 1/2": "2.5",
        "¾": "0.75",
        "⅓": "0.333333",
    },
    "signs": {
        "-5": "-5",
        "−5": "-5",
        "–5": "-5",
        "+5": "5",
        "minus 5": "-5",
        "plus two": "2",
        "minus two": "-2",
    },
    "small words": {"zero": "0", "one": "1", "nine": "9", "eleven": "11", "nineteen": "19", "Seven": "7"},
    "tens and compounds": {"twenty": "20", "twenty-five": "25", "twenty five": "25", "ninety-nine": "99"},
    "hundreds": {
        "hundred": "100",
        "a hundred": "100",
        "one hundred": "100",
        "one hundred and five": "105",
        "three hundred twenty-one": "321",
        "thirteen hundred": "1300",
    },
    "thousands and more": {
        "a thousand": "1000",
        "two thousand": "2000",
        "two thousand three hundred": "2300",
        "a hundred and twenty thousand": "120000",
        "three million two hundred thousand": "3200000",
        "two billion": "2000000000",
    },
    "halves": {
        "a half": "0.5",
        "one half": "0.5",
        "two and a half": "2.5",
        "five-and-a-half": "5.5",
        "4 and a half": "4.5",
    },
    "decimals in words": {
        "two point five": "2.5",
        "zero point two five": "0.25",
        "three point five million": "3500000",
    },
    "figures before a scale word": {
        "2.5 million": "2500000",
        "two and a half million": "2500000",
        "12 thousand": "12000",
    },
}
SWEDISH = {
    "figures": {"5": "5", "0": "0", "12,5": "12.5", "0,05": "0.05"},
    "a point that groups by three": {"1.200": "1200", "1.200,5": "1200.5", "12.345.678": "12345678"},
    "a point that is a decimal mark": {"3.5": "3.5", "0.125": "0.125", "12.34": "12.34"},
    "spaces that group": {"1 200": "1200", "1\u00a0200,5": "1200.5", "1\u2009234\u2009567": "1234567"},
    "the other language's way of writing": {"1,234.5": "1234.5", "1,234,567": "1234567"},
    "three decimals": {"1,234": "1.234", "99,999": "99.999"},
    "vulgar fractions": {"½": "0.5", "2½": "2.5", "1/2": "0.5", "2 1/2": "2.5", "⅔": "0.666667"},
    "signs": {"-5": "-5", "−5,5": "-5.5", "–5": "-5", "+5": "5", "minus fem": "-5", "plus två": "2"},
    "small words": {
        "noll": "0",
        "en": "1",
        "ett": "1",
        "nio": "9",
        "elva": "11",
        "aderton": "18",
        "Sju": "7",
    },
    "tens and compounds": {
        "tjugo": "20",
        "tjugofem": "25",
        "tjugo fem": "25",
        "nittionio": "99",
        "sextioett": "61",
    },
    "hundreds": {
        "hundra": "100",
        "etthundra": "100",
        "etthundratjugo": "120",
        "ett hundra tjugo": "120",
        "trehundratjugoen": "321",
        "nittonhundra": "1900",
        "etthundra och fem": "105",
    },
    "thousands and more": {
        "tusen": "1000",
        "ettusen": "1000",
        "etttusen": "1000",
        "tvåtusen": "2000",
        "tvåtusen trehundra": "2300",
        "hundratjugotusen": "120000",
        "tre miljoner tvåhundratusen": "3200000",
        "två miljarder": "2000000000",
    },
    "halves": {
        "en halv": "0.5",
        "ett halvt": "0.5",
        "två och en halv": "2.5",
        "fyra och ett halvt": "4.5",
        "halvannan": "1.5",
        "4 och en halv": "4.5",
    },
    "decimals in words": {
        "två komma fem": "2.5",
        "noll komma två fem": "0.25",
        "tre komma fem miljoner": "3500000",
    },
    "figures before a scale word": {
        "2,5 miljoner": "2500000",
        "två och en halv miljoner": "2500000",
        "12 tusen": "12000",
    },
}
NONE = {
    "en": [
        "",
        " ",
        "five-ish",
        "fiveteen",
        "percent",
        "third",
        "a",
        "1.2.3",
        "1,2,3",
        "12:30",
        "5-10",
        "tjugo",
    ],
    "sv": [
        "",
        " ",
        "femtiden",
        "procent",
        "tredje",
        "sjuk",
        "1.2.3",
        "12:30",
        "5-10",
        "--5",
        "twenty",
        "tiotal",
    ],
}


def rows() -> list[tuple[str, str, str, str]]:
    return [
        (code, text, value, reason)
        for code, reasons in (("en", ENGLISH), ("sv", SWEDISH))
        for reason, texts in reasons.items()
        for text, value in texts.items()
    ]


@pytest.mark.parametrize(("code", "text", "value", "reason"), rows())
def test_value(code: str, text: str, value: str, reason: str) -> None:
    assert parse_number(text, language(code)) == Decimal(value), reason


@pytest.mark.parametrize(("code", "text", "value", "reason"), rows())
def test_pattern_finds_the_same_number_in_a_sentence(code: str, text: str, value: str, reason: str) -> None:
    tables = language(code)
    pattern = re.compile(number_pattern(tables), re.IGNORECASE)
    match = pattern.search(f"Ja: {text}, ok.")
    assert match is not None, reason
    # The pattern has no sign: a dash may as well join a range.
    assert abs(parse_number(match[0], tables)) == abs(Decimal(value)), reason


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in NONE.items() for text in texts])
def test_what_is_no_number_is_refused_by_name(code: str, text: str) -> None:
    with pytest.raises(ValueError, match="not a number") as error:
        parse_number(text, language(code))
    assert repr(text) in str(error.value)


@pytest.mark.parametrize("tables", LANGUAGES, ids=lambda tables: tables.code)
def test_the_pattern_has_no_groups(tables: Language) -> None:
    assert re.compile(number_pattern(tables), re.IGNORECASE).groups == 0
    assert re.compile(number_pattern(tables, bounded=False), re.IGNORECASE).groups == 0


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("en", "nineteen ninety two", ["nineteen", "ninety two"]),
        ("en", "a dog and one cat", ["one"]),
        ("en", "v1.2 and 127.0.0.1 at 12:30", []),
        ("en", "hundreds of tons", []),
        ("sv", "tre, fyra", ["tre", "fyra"]),
        ("sv", "tiotals sjuka i tvåan", []),
        ("sv", "en tusendels sekund", ["en"]),
        ("sv", "sexton sex", ["sexton", "sex"]),
    ],
)
def test_where_one_number_ends(code: str, text: str, found: list[str]) -> None:
    assert re.findall(number_pattern(language(code)), text, re.IGNORECASE) == found


@given(st.sampled_from(["en", "sv"]), st.integers(-(10**9), 10**9), st.integers(0, 4), st.booleans())
def test_value_to_figures_to_value(code: str, digits: int, places: int, grouped: bool) -> None:
    tables = language(code)
    value = Decimal(digits).scaleb(-places)
    whole, _, decimals = format(abs(value), "f").partition(".")
    text = f"{int(whole):,}".replace(",", "\u00a0") if grouped else whole
    if decimals:
        text += tables.numbers.decimal_mark + decimals
    assert parse_number(("−" if value < 0 else "") + text, tables) == value


def in_words(value: int, tables: Language) -> str:
    """The number in words, built from the tables in another way than the parser reads it."""
    numbers = tables.numbers
    compact = "" in numbers.joints

    def first(words: dict[str, int], wanted: int) -> str:
        return next(word for word, number in words.items() if number == wanted)

    def below_100(number: int) -> str:
        if number < 20:
            return first(dict(numbers.small), number)
        ten = first(dict(numbers.tens), number - number % 10)
        if number % 10 == 0:
            return ten
        return ten + ("" if compact else "-") + first(dict(numbers.small), number % 10)

    def below_1000(number: int) -> str:
        if number < 100:
            return below_100(number)
        head = below_100(number // 100) + ("" if compact else " ") + numbers.hundreds[0]
        if number % 100 == 0:
            return head
        return head + ("" if compact else f" {numbers.ands[0]} ") + below_100(number % 100)

    if value < 1000:
        return below_1000(value)
    head = below_1000(value // 1000) + ("" if compact else " ") + numbers.thousands[0]
    return head if value % 1000 == 0 else f"{head} {below_1000(value % 1000)}"


@given(st.sampled_from(["en", "sv"]), st.integers(0, 999_999))
def test_value_to_words_to_value(code: str, value: int) -> None:
    tables = language(code)
    text = in_words(value, tables)
    assert parse_number(text, tables) == value
    assert re.fullmatch(number_pattern(tables), text, re.IGNORECASE)


@given(st.sampled_from(["en", "sv"]), st.text(max_size=40))
def test_any_text_is_a_number_or_refused(code: str, text: str) -> None:
    with contextlib.suppress(ValueError):
        assert parse_number(text, language(code)).is_finite()


@pytest.mark.parametrize("tables", LANGUAGES, ids=lambda tables: tables.code)
@pytest.mark.parametrize(
    "piece", ["sextio", "sex", "hundra", "one hundred ", "1,000", "1 ", "en ", "two and a half "]
)
def test_the_pattern_takes_linear_time(tables: Language, piece: str) -> None:
    pattern = re.compile(number_pattern(tables), re.IGNORECASE)

    def taken(length: int) -> float:
        text = (piece * length)[:length] + "x"
        times = []
        for _ in range(3):
            start = time.process_time()
            pattern.findall(text)
            times.append(time.process_time() - start)
        return min(times)

    assert taken(32_000) < 16 * max(taken(8_000), 0.0005)


@st.composite
def number_words(draw: st.DrawFn) -> tuple[str, str]:
    """A language and a heap of its number words and figures, joined in every way."""
    code = draw(st.sampled_from(["en", "sv"]))
    numbers = language(code).numbers
    tables = (numbers.small, numbers.tens, numbers.hundreds, numbers.thousands, numbers.scales, numbers.ones)
    words = {word for table in (*tables, numbers.halves, numbers.ands, numbers.points) for word in table}
    piece = st.sampled_from([*sorted(words), "1", "200", "3,5", "1.000", "½", "1/2", "x"])
    joint = st.sampled_from([" ", " ", "-", "", "\u00a0", ", "])
    return code, "".join(draw(st.lists(st.one_of(piece, joint), max_size=16)))


@given(number_words())
def test_whatever_the_pattern_finds_has_a_value(drawn: tuple[str, str]) -> None:
    code, text = drawn
    for bounded in (True, False):
        pattern = number_pattern(language(code), bounded=bounded)
        for found in re.findall(pattern, text, re.IGNORECASE):
            assert parse_number(found, language(code)).is_finite()
