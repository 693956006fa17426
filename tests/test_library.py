"""One text in, mentions with their readings out; no corpus, no ledger, no file."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from pipeline import TextInput, read_text, read_texts
from pipeline.records import DateSpan, Percentage


def test_read_text() -> None:
    reading = read_text("I går steg andelen till 8 procent.", published=date(2025, 3, 1))
    assert reading.language == "sv"
    day, share = reading.mentions
    assert isinstance(day.value, DateSpan)
    assert (day.value.edtf, day.value.basis) == ("2025-02-28", "publication")
    assert isinstance(share.value, Percentage)
    assert (share.value.low, share.value.role, share.value.direction) == (Decimal(8), "change_to", "up")


def test_a_relative_date_names_its_anchor() -> None:
    reading = read_text("In 2015 it was small. A decade later it was large.", "en")
    first, second = [mention for mention in reading.mentions if mention.kind == "date"]
    assert second.anchor is not None
    assert reading.mentions[second.anchor] is first


def test_without_a_day_of_publication_a_relative_date_stays_open() -> None:
    (day,) = read_text("I går regnade det i hela landet.", "sv").mentions
    assert day.value is None
    assert day.problem


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", ""),
        ("   \n", ""),
        ("Regjeringen la frem en ny strategi for å gjøre selskapene mindre avhengige av importen fra Kina og Japan.",
         "language no is not read"),
        ("och det är inga ord som vi har " * 900, "too long to be one"),
    ],
)  # fmt: skip
def test_what_is_not_read_says_why(text: str, problem: str) -> None:
    reading = read_text(text)
    assert reading.mentions == ()
    assert problem in reading.problem


def test_read_texts_streams_in_order() -> None:
    asked: list[str] = []

    def stream() -> object:
        for number in range(3):
            asked.append(str(number))
            yield TextInput(text=f"Andelen är {number} procent.", language="sv")

    answers = read_texts(stream())  # type: ignore[arg-type]
    assert [m.text for m in next(answers).mentions] == ["0 procent"]
    assert asked == ["0"], "nothing is read before it is asked for"
    assert [[m.text for m in one.mentions] for one in answers] == [["1 procent"], ["2 procent"]]


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="'de' is not read"):
        read_text("Text.", "de")


@pytest.mark.parametrize(
    ("text", "error", "words"),
    [
        (None, TypeError, "a text is a str, not NoneType"),
        (b"8 %", TypeError, r"not bytes; pipeline\.encoding\.decode makes one"),
        ("Andelen \ud83d är 8 %.", ValueError, r"character 8 is half of a surrogate pair \(U\+D83D\)"),
    ],
)
def test_what_is_no_text_is_refused(text: object, error: type[Exception], words: str) -> None:
    with pytest.raises(error, match=words):
        read_text(text, "sv")  # type: ignore[arg-type]


def test_json_has_every_key_and_plain_values() -> None:
    (mention,) = read_text("Andelen är 7,5 procent.", "sv").mentions
    made = mention.to_json()
    assert (made["low"], made["high"], made["edtf"], made["approximate"]) == (7.5, 7.5, None, None)
