"""What the audit of translations notices, and what it lets pass."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.languages import LANGUAGES, get_language
from pipeline.translation.checks import ALARMS, FLAGS, audit
from pipeline.translation.checks.numbers import differing, quantities, shown
from tests.kinds.test_linear import calls

SWEDISH, ENGLISH = get_language("sv"), get_language("en")


def notice(source: str, target: str) -> tuple[str, ...]:
    return tuple(alarm.name for alarm in audit(source, target, "sv", "en"))


PASSES = [
    # Numbers by value
    ("Det ökade 3,5 procent.", "It grew by 3.5 per cent.", "a decimal comma is a decimal point"),
    ("Det kom 1 000 personer.", "There came 1,000 people.", "a space is a comma between thousands"),
    ("Det kom 12\u00a0500 personer.", "There came 12,500 people.", "so is a no-break space"),
    ("Det kostar 1.234 kronor.", "It costs 1,234 kronor.", "a point between thousands"),
    ("Elva besök 2025.", "Eleven visits in 2025.", "words on both sides"),
    ("Det var 3 besök.", "There were three visits.", "a small number becomes a word"),
    ("Tre besök.", "3 visits.", "a word becomes a small number"),
    ("Det kom tio personer.", "There came 10 people.", "a word becomes figures"),
    ("Tjugofem personer kom.", "Twenty-five people came.", "a compound word"),
    ("Det kostade en miljard kronor.", "It cost one billion kronor.", "a milliard is a billion"),
    ("Det kostade 2,8 miljarder pund.", "It cost £2.8bn.", "a short scale"),
    ("Avtalet är värt 125 miljoner pund.", "The deal is worth £125m.", "a shorter one"),
    ("Det kostar 2–3 miljoner.", "It costs 2 million to 3 million.", "a scale that both ends share"),
    ("En halv miljon kronor.", "Half a million kronor.", "half a scale"),
    ("Två och en halv timme.", "Two and a half hours.", "a mixed number"),
    ("De båda bolagen växer.", "The two companies are growing.", "a word that implies a number"),
    ("Ett dussin bolag växer.", "12 companies are growing.", "a dozen"),
    ("Den tredje gången.", "The 3rd time.", "an ordinal"),
    ("Under andra världskriget.", "During World War II.", "a Roman numeral"),
    ("På 1400-talet.", "In the 15th century.", "a century is counted one on"),
    ("På 1400-talet.", "In the fifteenth century.", "in words"),
    ("På 1990-talet.", "In the 1990s.", "a decade is not"),
    ("På 90-talet.", "In the 1990s.", "a decade in short"),
    ("På 90-talet.", "In the nineties.", "in words"),
    ("från 90% till 60-70%", "from 90% to 60–70%", "a change with a range"),
    ("En femårig plan.", "A five-year plan.", "a compound that begins with a number"),
    ("En 20-årig man.", "A 20-year-old man.", "an age"),
    ("Forskarna mätte 1 till 2 tum.", "The researchers measured 1 to 2 inches.", "measures"),
    # Times and dates
    ("Mötet börjar kl. 15.", "The meeting begins at 3 pm.", "24 hours are 12"),
    ("Mötet börjar klockan 15.30.", "The meeting begins at 3:30 p.m.", "with minutes"),
    ("Mötet börjar halv åtta.", "The meeting begins at 7:30.", "half to"),
    ("Mötet börjar halv åtta.", "The meeting begins at half past seven.", "and half past"),
    ("Mötet börjar klockan tre på eftermiddagen.", "The meeting begins at 3 pm.", "in words"),
    ("den 3 december 2024", "3 December 2024", "a date"),
    ("den första oktober 1968", "October 1, 1968", "a day in words"),
    ("Publicerad 2024-12-03.", "Published on 3 December 2024.", "a month in figures"),
    ("I fjol ökade det.", "Last year it grew.", "a year that is relative on both sides"),
    ("I lördags ökade det.", "On Saturday it grew.", "a weekday, whatever the tense"),
    ("I maj ökade det.", "In May it grew.", "a month without a year"),
    # Measures
    ("Det ligger 72 km bort.", "It is 45 miles away.", "a converted measure"),
    ("Det ligger 300 km bort.", "It is 300 km (190 miles) away.", "a conversion in brackets"),
    ("Han är 1,98 meter lång.", "He is 6-foot-6 tall.", "feet and inches"),
    ("Det blir 27 grader varmt.", "It will be 80 degrees warm.", "degrees in two scales"),
    # Names and wording
    ("Horizon Europe 2026/2027 [7]", "Horizon Europe 2026/2027 [7]", "a name is called so in both languages"),
    ("Han bor i Sverige och Tyskland.", "He lives in Sweden and Germany.", "countries"),
    ("Enligt EU:s regler.", "According to the rules of the EU.", "a genitive"),
    ("Ja, ja, ja.", "Yes, yes, yes.", "what is said three times"),
    ("3,5 %", "3.5%", "no word on either side"),
]


@pytest.mark.parametrize(("source", "target", "reason"), PASSES, ids=[f"{r[2]}: {r[0][:20]}" for r in PASSES])
def test_a_good_translation_passes(source: str, target: str, reason: str) -> None:
    rejecting = [str(alarm) for alarm in audit(source, target, "sv", "en") if alarm.rejects]
    # An echo of names alone is told, since nothing else can be seen in it.
    assert [one for one in rejecting if not one.startswith("echo")] == [], reason


ALARMED = [
    ("Det ökade 90 procent.", "It grew by 80 per cent.", "numbers", "a digit changed"),
    ("Det ökade 3,5 procent.", "It grew by 35 per cent.", "numbers", "a decimal mark dropped"),
    ("Det kom 3,125 ton.", "There came 3,125 tonnes.", "numbers", "alike in figures, not in value"),
    ("Det ökade 3 procent.", "It grew by 4 per cent.", "numbers", "a small digit changed"),
    ("Det ökade 2025.", "It grew.", "numbers", "a year lost"),
    ("Det ökade.", "It grew in 2025.", "numbers", "a year made up"),
    ("Det kostade en miljard.", "It cost one million.", "numbers", "another scale"),
    ("Det kostade en miljard.", "It cost one trillion.", "numbers", "the scale above"),
    ("På 1400-talet.", "In the 14th century.", "numbers", "a century counted by its hundreds"),
    ("På 1990-talet.", "In the 1980s.", "numbers", "another decade"),
    ("Mötet börjar kl. 15.", "The meeting begins at 5 pm.", "numbers", "the digit kept, the hour wrong"),
    ("Mötet börjar kl. 15.", "The meeting begins at 3 am.", "numbers", "the other half of the day"),
    ("Det ligger 72 km bort.", "It is 76 km (45 miles) away.", "numbers", "a conversion excuses no slip"),
    ("Det ligger 72 km bort.", "It is 72 miles away, 14 km.", "numbers", "a number made up"),
    ("Det ökade 5 procent.", "It grew by 5 percentage points.", "percentages", "another unit"),
    ("Det ökade 5 procentenheter.", "It grew by 5 per cent.", "percentages", "and the other way"),
    ("Den 3 december 2024.", "On 3 November 2024.", "dates", "another month"),
    ("I måndags kom de.", "On Tuesday they came.", "dates", "another weekday"),
    ("Det byggs av Northvolt.", "It is built by Toyota.", "organisations", "another organisation"),
    ("Nyheter för hela landet.", "News news news news for all.", "loop", "one word"),
    ("Nyheter för hela landet.", "all the news all the news all the news", "loop", "a phrase"),
    ("Nyheter.", "aaaaaaaaaaaa", "loop", "one letter"),
    ("Det ökade 90 %.", "Det ökade 90 %.", "echo", "the source again"),
    ("Det ökade kraftigt.", "Det ökade kraftigt!", "echo", "but for a sign"),
    ("Det ökade kraftigt.", "…", "empty", "no word"),
    ("Det ökade.", "", "empty", "nothing"),
    ("Det ökade kraftigt under hela året i hela landet.", "It grew.", "length", "too short"),
    ("Det ökade mycket.", "MYMEMORY WARNING: YOU USED ALL AVAILABLE", "error_page", "a quota message"),
    ("Det ökade mycket.", "<html><body>Sorry</body></html>", "error_page", "a page"),
    ("Det ökade mycket.", "Error 500 (Server Error)!!1", "error_page", "an error"),
    ("Vi har sett att det ökar.", "Vi har set at det øker i landet.", "language", "a kindred language"),
    ("Det ökade mycket i landet.", "Это сильно выросло", "language", "another script"),
    (
        "De talade med Anna Berg och Olof Ek i går.",
        "They spoke to John Smith and Peter Jones about it.",
        "other_sentence",
        "no name comes back",
    ),
    ("Vi mötte Lindqvist i går.", "We met Holmstedt yesterday.", "names", "a name changed"),
]


@pytest.mark.parametrize(
    ("source", "target", "expected", "reason"), ALARMED, ids=[f"{r[2]}: {r[3]}" for r in ALARMED]
)
def test_a_bad_translation_is_told(source: str, target: str, expected: str, reason: str) -> None:
    assert expected in notice(source, target), reason


def test_every_class_is_tried() -> None:
    assert {row[2] for row in ALARMED} == set(ALARMS)


def test_a_name_is_flagged_and_rejects_nothing() -> None:
    (alarm,) = audit("Vi bor i Göteborg.", "We live in the second city.", "sv", "en")
    assert alarm.name == "names"
    assert not alarm.rejects
    assert "Göteborg" in alarm.detail
    assert {"names"} == FLAGS


def test_the_numbers_that_differ_are_named_as_they_are_written() -> None:
    (alarm,) = audit("från 90 till 1 060", "from 80 to 1,060", "sv", "en")
    assert str(alarm) == "numbers (90 / 80)"


NUMBERS = [
    ("sv", "2,8 miljarder och 350 000", ["2,8 miljarder", "350 000"], "decimals and groups"),
    ("sv", "en bil, ett hus", [], "articles are no numbers"),
    ("en", "a car and one house", [], "nor in English"),
    ("en", "on 9/11, at 10:15, 859-292-3680", ["9", "11", "10:15", "859", "292", "3680"], "chains"),
    ("en", "£11million", ["11million"], "a scale without a space"),
    ("sv", "hundratals sextioåringar", [], "no number by itself"),
]


@pytest.mark.parametrize(("code", "text", "expected", "reason"), NUMBERS, ids=[row[3] for row in NUMBERS])
def test_numbers_that_a_text_states(code: str, text: str, expected: list[str], reason: str) -> None:
    language = get_language(code)
    assert language is not None
    assert [one.text for one in quantities(text, language)] == expected, reason


def test_a_language_without_tables_is_checked_as_far_as_may_be() -> None:
    assert [a.name for a in audit("Det blev 90.", "Es wurde 80.", "sv", "de")] == []
    assert [a.name for a in audit("Det blev så.", "Det blev så.", "sv", "de")] == ["echo"]


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_can_be_compared(source: str, target: str) -> None:
    for alarm in audit(source, target, "sv", "en"):
        assert alarm.name in ALARMS
        assert "\n" not in str(alarm)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
@given(text=st.text(alphabet="0123456789.,: –-/%½ enatiotonmlkpm\u00a0", max_size=40))
def test_a_text_states_the_same_numbers_as_itself(language, text: str) -> None:  # type: ignore[no-untyped-def]
    assert differing(text, text, language, language) == ([], [])


@given(st.integers(13, 10**7), st.integers(13, 10**7))
def test_two_large_numbers_agree_only_if_they_are_one(one: int, other: int) -> None:
    assert SWEDISH is not None
    assert ENGLISH is not None
    source, target = f"Det blev {one:,} kr.".replace(",", " "), f"It was {other:,} kr."
    left, right = differing(source, target, SWEDISH, ENGLISH)
    assert (shown(left) == shown(right) == "none") is (one == other)


@pytest.mark.parametrize(
    ("source", "target", "passes"),
    [
        ("12 ", "13 ", False),  # none has a partner
        ("12 ", "12 ", True),  # every one could be that of every other
        ("7 ", "then ", True),  # small numbers that only one side has
        ("12 km, ", "7.5 miles, ", True),  # every one is another's in another unit
    ],
)
def test_twice_the_numbers_take_twice_the_work(source: str, target: str, passes: bool) -> None:
    languages = (get_language("sv"), get_language("en"))

    def work(length: int) -> int:
        return calls(lambda: differing(source * length, target * length, *languages))

    assert (differing(source * 300, target * 300, *languages) == ([], [])) == passes  # words are looked up
    assert work(600) < 2.3 * work(300)


def test_a_long_text_of_numbers_takes_no_time() -> None:
    long = "12 " * 5000
    assert audit(long, long.replace("12", "13"), "sv", "en")
