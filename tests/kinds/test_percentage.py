"""Percentages: tables of real phrasings, round trips, and promises that hold for any text."""

from __future__ import annotations

import dataclasses
import random
import time
import unicodedata
from decimal import Decimal
from functools import lru_cache
from typing import Literal, get_args

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.kinds import percentage
from pipeline.kinds.percentages.scanner import may_state, scanner
from pipeline.languages import LANGUAGES, Language, get_language
from pipeline.records import Direction, Percentage, Role, Unit
from tests.kinds.percentage_rows import ENGLISH, SWEDISH
from tests.kinds.test_linear import calls


def language(code: str) -> Language:
    found = get_language(code)
    assert found is not None
    return found


EN, SV = language("en"), language("sv")


def rows() -> list[tuple[Language, str, str, str]]:
    return [
        (tables, text, expected, reason)
        for tables, reasons in ((EN, ENGLISH), (SV, SWEDISH))
        for reason, texts in reasons.items()
        for text, expected in texts.items()
    ]


def shown(text: str, tables: Language) -> str:
    """The matches of a text, one after the other, in the notation of the rows."""
    parts = []
    for match in percentage.find(text, tables):
        key = percentage.key(match.value) if match.value else "?"
        group = "" if match.group is None else f" #{match.group}"
        parts.append(f"{text[match.start : match.end]} = {key}{group}")
    return " | ".join(parts)


@pytest.mark.parametrize(("tables", "text", "expected", "reason"), rows(), ids=lambda value: str(value)[:40])
def test_rows(tables: Language, text: str, expected: str, reason: str) -> None:
    assert shown(text, tables) == expected, reason


@pytest.mark.parametrize(("tables", "text", "expected", "reason"), rows(), ids=lambda value: str(value)[:40])
def test_rows_do_not_depend_on_case_or_place(tables: Language, text: str, expected: str, reason: str) -> None:
    inside = f"({text})"
    matches = percentage.find(inside, tables)
    assert [inside[m.start : m.end] for m in matches] == [
        text[m.start : m.end] for m in percentage.find(text, tables)
    ], reason
    assert shown(text.upper(), tables).lower().count("=") == expected.count("="), reason


def only(text: str, tables: Language) -> percentage.PercentageMatch:
    matches = percentage.find(text, tables)
    assert len(matches) == 1, matches
    return matches[0]


def test_letters_with_their_marks_set_apart_are_the_same_letters() -> None:
    text = unicodedata.normalize("NFD", "Det minskade från två tredjedelar till åtta procent, drygt hälften.")
    assert [text[m.start : m.end] for m in percentage.find(text, SV)] == [
        unicodedata.normalize("NFD", span) for span in ("två tredjedelar", "åtta procent", "drygt hälften")
    ]


def test_a_majority_says_that_it_is_not_stated_how_much() -> None:
    match = only("Merparten av bolagen", SV)
    assert match.value == Percentage(low=Decimal(50), high=None, unit="percent")
    assert match.problem == "a majority: more than half, not stated how much"


@pytest.mark.parametrize(
    ("tables", "text"), [(EN, "It rose a few percent."), (SV, "Det steg några procent.")]
)
def test_a_number_that_is_not_told_has_a_reason(tables: Language, text: str) -> None:
    match = only(text, tables)
    assert match.value is None
    assert match.problem == "the number is not stated"


def test_a_range_that_runs_backwards_is_not_guessed() -> None:
    match = only("It is 10-5 percent.", EN)
    assert match.value is None
    assert match.problem == "the range runs from high to low"


def test_the_languages_have_rows_for_the_same_reasons() -> None:
    assert min(sum(map(len, table.values())) for table in (ENGLISH, SWEDISH)) >= 150
    assert len(set(ENGLISH) & set(SWEDISH)) >= 30


# --- promises for any text -------------------------------------------------------------------------


@lru_cache
def vocabulary(tables: Language) -> list[str]:
    """Every word and phrase of the percentage and number tables."""
    words = {"percent", "procent", "%"}
    for table in (tables.percentages, tables.numbers):
        for name in table.__dataclass_fields__:
            value = getattr(table, name)
            words |= {value} if isinstance(value, str) else set(value)
    return sorted(words)


SIGNS = list("0123456789  .,;:%‰-–—−+/()[]~<>±½¼\u00a0\u2009\n\t'’aeouåäö_@#€İ\ud800\U0001f600\u0301٣²")


@st.composite
def texts(draw: st.DrawFn) -> tuple[str, str]:
    tables = draw(st.sampled_from([tables.code for tables in LANGUAGES]).map(language))
    number = st.integers(0, 3000).map(str)
    piece = st.one_of(
        st.sampled_from(vocabulary(tables)), number, st.sampled_from(SIGNS), st.text(max_size=5)
    )
    joint = st.sampled_from([" ", " ", " ", "", "-", "\u00a0", "\n"])
    parts = draw(st.lists(st.tuples(piece, joint), max_size=25))
    return tables.code, "".join(part for pair in parts for part in pair)


def check(tables: Language, text: str) -> None:
    matches = percentage.find(text, tables)
    end = 0
    for match in matches:
        assert end <= match.start < match.end <= len(text)
        end = match.end
        assert match.value is not None or match.problem
        span = text[match.start : match.end]
        assert span == span.strip()
        if match.value is not None:
            assert match.value.low is not None or match.value.high is not None
            assert percentage.parse(percentage.key(match.value), tables) == match.value
            if match.value.low is not None and match.value.high is not None:
                assert match.value.low <= match.value.high
    assert percentage.find(text, tables) == matches


@given(texts())
def test_any_text_gives_ordered_spans_and_consistent_values(drawn: tuple[str, str]) -> None:
    check(language(drawn[0]), drawn[1])


@given(texts())
@example(("en", "½ bips "))  # a short unit behind a fraction's sign
def test_the_cheap_look_misses_nothing(drawn: tuple[str, str]) -> None:
    tables, text = language(drawn[0]), drawn[1]
    scan = scanner(tables)
    items = scan.items(text)
    if not scan.may_hold(text) or not may_state(items, scan):
        assert percentage._stated(items, scan) == ()
    if scan.is_quiet(text.split(" ")):
        assert not scan.may_hold(text)


def random_text(chance: random.Random, words: list[str]) -> str:
    if chance.random() < 0.3:
        return "".join(chance.choice(SIGNS) for _ in range(chance.randint(0, 200)))
    if chance.random() < 0.1:
        return ((chance.choice(words) + chance.choice(["", " ", "-", " 5 "])) * 200)[:200]
    text = ""
    while len(text) < 200:
        text += chance.choice([chance.choice(words), str(chance.randint(0, 3000)), chance.choice(SIGNS), "%"])
        text += chance.choice([" ", " ", "", "-"])
    return text[:200]


def fuzz(seed: int, count: int) -> list[tuple[float, Language, str]]:
    """Checks random texts; the slowest, with the seconds that each took."""
    slowest: list[tuple[float, Language, str]] = []
    chance = random.Random(seed)
    for tables in LANGUAGES:
        words = vocabulary(tables)
        for _ in range(count):
            text = random_text(chance, words)
            start = time.process_time()
            percentage.find(text, tables)
            taken = time.process_time() - start
            if len(slowest) < 10 or taken > slowest[-1][0]:
                slowest = sorted([*slowest, (taken, tables, text)], key=lambda row: -row[0])[:10]
    return slowest


def best_of(times: int, text: str, tables: Language) -> float:
    """The shortest time in seconds, which other work on the machine does not lengthen."""
    taken = []
    for _ in range(times):
        start = time.process_time()
        percentage.find(text, tables)
        taken.append(time.process_time() - start)
    return min(taken)


def test_random_texts_never_raise_and_take_no_time() -> None:
    for _, tables, text in fuzz(1, 1000):
        assert best_of(5, text, tables) < 0.01, text


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_a_million_random_texts_never_raise_nor_take_a_millisecond() -> None:
    for _, tables, text in fuzz(2, 500_000):
        assert best_of(25, text, tables) < 0.001, text


#: What takes longest of all that was tried, if a text is made of nothing else.
DENSEST = [
    "<5%", "+5%", "½±5%-", "+½a 5%", "-0±5%", "5% ½up 5% (", "5% 8% up ½ of a ", "½/½av ½", "8-5% ", "8% 5 8% 5 ",
    "5 (4) % ", "var 5:e 8-5% ",
]  # fmt: skip


#: With so many calls of functions a text takes less than a millisecond, on a core of 2020 that does nothing else.
MOST_CALLS = 8_000


@pytest.mark.parametrize("tables", LANGUAGES, ids=lambda tables: tables.code)
@pytest.mark.parametrize("piece", DENSEST)
def test_nothing_but_percentages_takes_few_calls(tables: Language, piece: str) -> None:
    text = (piece * 200)[:200]
    percentage.find(text, tables)  # so that words are looked up before anything is counted
    assert calls(lambda: percentage.find(text, tables)) < MOST_CALLS


@pytest.mark.parametrize("tables", LANGUAGES, ids=lambda tables: tables.code)
@pytest.mark.parametrize(
    "piece", ["5 % ", "8, ", "about ", "half of ", "sextio", "from 5 to ", "50/50 ", "- ", "1 2"]
)
def test_time_is_linear_in_the_length(tables: Language, piece: str) -> None:
    def of_length(length: int) -> float:
        return best_of(3, (piece * length)[:length] + " 5 %", tables)

    assert of_length(16_000) < 16 * max(of_length(4_000), 0.0005)


# --- value to text to value -------------------------------------------------------------------------

Words = dict[str, str]
UNITS: dict[str, dict[Unit, tuple[str, ...]]] = {
    "en": {
        "percent": ("%", " %", "\u00a0%", " percent", " per cent", " pct"),
        "percentage_point": (" percentage points", " pp", "-percentage-point"),
        "permille": ("‰", " per mille"),
        "basis_point": (" basis points", " bps"),
    },
    "sv": {
        "percent": ("%", " %", "\u00a0%", " procent", "-procentig"),
        "percentage_point": (" procentenheter", " %-enheter", " p.p."),
        "permille": ("‰", " promille"),
        "basis_point": (" baspunkter", " räntepunkter"),
    },
}
NEAR: dict[str, dict[str, tuple[str, ...]]] = {
    "en": {
        "": ("",),
        "about": ("about ", "roughly ", "~"),
        "above": ("just over ", "slightly more than "),
        "below": ("nearly ", "just under ", "almost "),
    },
    "sv": {
        "": ("",),
        "about": ("cirka ", "omkring ", "~"),
        "above": ("drygt ", "strax över "),
        "below": ("knappt ", "nästan ", "strax under "),
    },
}
RANGES: dict[str, tuple[tuple[str, str, str], ...]] = {
    "en": (("", "-", ""), ("", "–", ""), ("", " to ", ""), ("between ", " and ", "")),
    "sv": (("", "-", ""), ("", "–", ""), ("", " till ", ""), ("mellan ", " och ", "")),
}
LOW: dict[str, tuple[str, ...]] = {
    "en": ("at least ", "more than ", "over "),
    "sv": ("minst ", "mer än ", "över "),
}
HIGH: dict[str, tuple[str, ...]] = {
    "en": ("at most ", "up to ", "less than "),
    "sv": ("högst ", "upp till ", "mindre än "),
}
ROLES: dict[str, dict[tuple[Role, Direction], tuple[str, ...]]] = {
    "en": {
        ("level", ""): ("The share was ", "It is ", "", "They own "),
        ("change_by", "up"): ("It rose ", "It grew by ", "It is up ", "It was an increase of "),
        ("change_by", "down"): ("It fell ", "It was cut by ", "It is down ", "It was a drop of "),
        ("change_to", "up"): ("It rose to ", "It has been raised to "),
        ("change_to", "down"): ("It fell to ", "It has been cut to "),
        ("change_from", "up"): ("It rose from ", "It is up from "),
        ("change_from", "down"): ("It fell from ", "It is down from "),
    },
    "sv": {
        ("level", ""): ("Andelen var ", "Det är ", "", "De äger "),
        ("change_by", "up"): ("Det steg ", "Det ökade med ", "Det är upp ", "Det var en ökning på "),
        ("change_by", "down"): ("Det föll ", "Det minskade med ", "Det är ned ", "Det var en minskning med "),
        ("change_to", "up"): ("Det steg till ", "Det har höjts till "),
        ("change_to", "down"): ("Det föll till ", "Det har sänkts till "),
        ("change_from", "up"): ("Det steg från ", "Det är upp från "),
        ("change_from", "down"): ("Det föll från ", "Det är ned från "),
    },
}


def in_figures(value: Decimal, tables: Language, *, grouped: bool) -> str:
    whole, _, decimals = format(value, "f").partition(".")
    if grouped and len(whole) > 3:
        whole = f"{int(whole):,}".replace(",", "\u00a0")
    return f"{whole}{tables.numbers.decimal_mark}{decimals}" if decimals else whole


numbers = st.one_of(
    st.integers(0, 120).map(Decimal),
    st.integers(0, 120_000).map(lambda hundredths: percentage.plain(Decimal(hundredths) / 100)),
)


@st.composite
def written(draw: st.DrawFn) -> tuple[str, str, Percentage]:
    """A language, a phrase in it, and the value that it states."""
    code = draw(st.sampled_from(("en", "sv")))
    tables = language(code)
    unit = draw(st.sampled_from(get_args(Unit)))
    ending = draw(st.sampled_from(UNITS[code][unit]))
    shape = draw(st.sampled_from(("plain", "range", "low", "high")))
    role, direction = draw(st.sampled_from(sorted(ROLES[code])))
    lead = draw(st.sampled_from(ROLES[code][role, direction]))
    grouped = draw(st.booleans())
    first, second = sorted((draw(numbers), draw(numbers)))
    figures = in_figures(first, tables, grouped=grouped)
    near: Literal["", "about", "above", "below"] = ""
    low: Decimal | None = first
    high: Decimal | None = first
    if shape == "plain":
        near = draw(st.sampled_from(("", "about", "above", "below")))
        text = draw(st.sampled_from(NEAR[code][near])) + figures
    elif shape == "range":
        before, joint, _ = draw(st.sampled_from(RANGES[code]))
        if role == "change_from" and joint.strip() in tables.percentages.to:
            joint = "–"
        text, high = before + figures + joint + in_figures(second, tables, grouped=grouped), second
    elif shape == "low":
        text, high = draw(st.sampled_from(LOW[code])) + figures, None
    else:
        text, low = draw(st.sampled_from(HIGH[code])) + figures, None
    value = Percentage(low=low, high=high, unit=unit, approximate=near, role=role, direction=direction)
    return code, f"{lead}{text}{ending}", value


@given(written())
def test_value_to_text_to_value(drawn: tuple[str, str, Percentage]) -> None:
    code, text, value = drawn
    match = only(text, language(code))
    assert match.value == value, text
    assert match.end == len(text)


@given(written())
def test_key_and_parse_are_inverse(drawn: tuple[str, str, Percentage]) -> None:
    code, _, value = drawn
    assert percentage.parse(percentage.key(value), language(code)) == value


@pytest.mark.parametrize(
    ("tables", "text", "key"),
    [
        (EN, "60–70 %", "60..70 percent level"),
        (EN, "60..70 percentage_point", "60..70 percentage_point level"),
        (EN, "about 5 percent", "5 percent about level"),
        (EN, "12 percent change_to up", "12 percent change_to up"),
        (EN, "10.. percent", "10.. percent level"),
        (EN, "..10 percent", "..10 percent level"),
        (SV, "  minst 10 procent ", "10.. percent level"),
        (SV, "mellan 10 och 15 procentenheter", "10..15 percentage_point level"),
        (SV, "en tredjedel", "33.3333 percent level"),
    ],
)
def test_a_reviewer_writes_a_value(tables: Language, text: str, key: str) -> None:
    assert percentage.key(percentage.parse(text, tables)) == key


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "60–70",
        "about",
        "5 % and 6 %",
        "It is 5 %",
        "a few percent",
        "nan percent",
        "7..5 percent",
        "..",
    ],
)
def test_what_is_not_one_value_is_refused_by_name(text: str) -> None:
    with pytest.raises(ValueError, match=r"percentage|low end") as error:
        percentage.parse(text, EN)
    assert repr(text) in str(error.value)


def test_equal_values_have_equal_keys() -> None:
    two, also_two = (Percentage(low=Decimal(n), high=Decimal(n), unit="percent") for n in ("2", "2.00"))
    assert percentage.key(two) == percentage.key(also_two)


@pytest.mark.parametrize(
    "text", ["a-million percent", "an-billion %", "a hundredx percent", "a thousandth percent"]
)
def test_an_article_that_is_no_number_is_none(text: str) -> None:
    check(EN, text)


def test_a_phrase_in_two_tables_is_refused() -> None:
    words = dataclasses.replace(EN.percentages, vague=(*EN.percentages.vague, "at least"))
    with pytest.raises(ValueError, match="'at least' stands in two tables"):
        scanner(dataclasses.replace(EN, percentages=words))
