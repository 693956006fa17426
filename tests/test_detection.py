"""Languages: trusted as far as langdetect has been measured, inherited beyond."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.detection import assign, detect
from pipeline.sentences import split

SWEDISH = (
    "Regeringen lade i går fram en ny strategi för landets batteriindustri. Den ska göra företagen mindre "
    "beroende av import.\n\nNäringsministern presenterade förslaget tillsammans med flera myndigheter. Kritiken "
    "från oppositionen lät inte vänta på sig."
)
ENGLISH = (
    "The government presented a new strategy for the battery industry yesterday. It is meant to make companies "
    "less dependent on imports.\n\nSeveral agencies stood behind the proposal. The opposition was quick to object."
)
NORWEGIAN = (
    "Regjeringen la i går frem en ny strategi for batteriindustrien i landet. Den skal gjøre selskapene mindre "
    "avhengige av import, og næringsministeren presenterte forslaget sammen med flere etater."
)
GERMAN = (
    "Die Regierung hat gestern eine neue Strategie für die Batterieindustrie vorgelegt. Sie soll die Unternehmen "
    "unabhängiger von Importen machen, und mehrere Behörden stehen hinter dem Vorschlag."
)


@pytest.mark.parametrize(
    ("text", "language", "reason"),
    [
        (SWEDISH, "sv", "running Swedish"),
        (ENGLISH, "en", "running English"),
        (NORWEGIAN, "no", "close kin are not forced into Swedish"),
        (GERMAN, "de", "and none of the four is not forced into one of them"),
        ("Andelen är nu 30 procent.", "sv", "a short sentence"),
        ("The share is now 30 percent.", "en", "a short sentence"),
        ("JETRO said 5% of it.", "en", "names and a few small words"),
        ("Målet kom i den 29:e minuten.", "sv", "short Swedish that looks Norwegian by its letters"),
        ("2025-12-03 12:30 100 %", "", "digits and signs say nothing"),
        ("…", "", "nothing at all"),
        ("日本と欧州連合は電池の供給網を強化するための協定に署名した。", "ja", "another script"),
    ],
)
def test_article(text: str, language: str, reason: str) -> None:
    found, sentences = assign(split("a", text))
    assert found == language, reason
    assert all(sentence.language == language for sentence in sentences), reason


def test_english_titles_in_a_swedish_reference_list() -> None:
    text = SWEDISH + (
        "\n\nReferenser\n\n[1] Tokyo drift: Why the EU is going all-in on Japan. Example Media. länk\n\n"
        "[2] Sverige och Japan ingår nytt strategiskt partnerskap. 2024. Regeringen. länk\n\n[3] OK. länk"
    )
    language, sentences = assign(split("a", text))
    assert language == "sv"
    references = [s.language for s in sentences if s.zone == "reference" and s.text.startswith("[")]
    assert references == ["en", "sv", "sv"], "a title too short to tell inherits"


def test_an_english_quotation_in_a_swedish_article() -> None:
    text = SWEDISH + "\n\n”We have never seen such a demand for our batteries before”, säger han."
    _, sentences = assign(split("a", text))
    assert sentences[-1].language == "en"
    assert sentences[-1].language_confidence is not None


def test_short_segments_inherit_and_say_so() -> None:
    _, sentences = assign(split("a", SWEDISH + "\n\nOK."))
    assert sentences[-1].language == "sv"
    assert sentences[-1].language_confidence is None


@given(st.text(max_size=200))
def test_never_raises_and_is_the_same_again(text: str) -> None:
    assert detect(text) == detect(text)
    assert assign(split("a", text)) == assign(split("a", text))
