"""The register finds its names exactly as written, inflected as the language allows, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pipeline.errors import KallsparError
from pipeline.languages import LANGUAGES, get_language
from pipeline.register import Entry, Register, load_register

REGISTER = Register(
    [
        Entry(
            key="European Union",
            names={"en": "European Union", "sv": "Europeiska unionen"},
            aliases={},
            acronym="EU",
            kind="",
            wikidata="Q458",
        ),
        Entry(
            key="Volvo",
            names={"en": "Volvo"},
            aliases={"sv": ("Volvo Cars",)},
            acronym="",
            kind="",
            wikidata="",
        ),
        Entry(
            key="Swedish Energy Agency",
            names={"en": "Swedish Energy Agency", "sv": "Energimyndigheten"},
            aliases={},
            acronym="",
            kind="authority",
            wikidata="",
        ),
    ]
)


@pytest.mark.parametrize(
    ("language", "text", "names", "reason"),
    [
        ("sv", "EU och Europeiska unionen", ["EU", "Europeiska unionen"], "acronym and name"),
        (
            "sv",
            "EU:s plan och Energimyndighetens svar",
            ["EU", "Energimyndigheten"],
            "genitives point to the name",
        ),
        ("sv", "Volvos vinst, Volvo Cars vinst", ["Volvo", "Volvo Cars"], "the longest form"),
        ("sv", "Japan-EU-avtal", [], "a compound about it is not its name"),
        ("sv", "Japan-EU", ["EU"], "the second of two names"),
        ("sv", "EU-länder och EU-kommissionär", [], "compounds in lower case"),
        ("sv", "EUR, TEU, REUNION", [], "letters inside other words"),
        ("sv", "eu och volvo", [], "case counts"),
        ("en", "The European Union's plan", ["European Union"], "an English genitive stands apart"),
        ("en", "Volvos are cars", [], "English has no genitive without an apostrophe"),
        ("en", "the European\nUnion and the European \r\n Union", ["European\nUnion", "European \r\n Union"],
         "broken by line ends"),
        ("sv", "Europeiska\xa0unionens plan", ["Europeiska\xa0unionen"], "a hard blank"),
        ("en", "", [], "nothing"),
    ],
)  # fmt: skip
def test_find(language: str, text: str, names: list[str], reason: str) -> None:
    tables = get_language(language)
    assert tables
    found = REGISTER.find(text, tables)
    assert [text[match.start : match.end] for match in found] == names, reason


def test_lookup_is_exact() -> None:
    assert (entry := REGISTER.lookup("Energimyndigheten")) is not None
    assert entry.key == "Swedish Energy Agency"
    assert REGISTER.lookup("energimyndigheten") is None
    assert REGISTER.lookup("European\nUnion") is REGISTER.lookup("European Union") is not None


def test_the_shipped_register_is_sound() -> None:
    register = load_register()
    assert len(register.entries) > 500
    forms: dict[str, str] = {}
    for entry in register.entries:
        assert not entry.wikidata or re.fullmatch(r"Q[1-9]\d*", entry.wikidata), entry
        for language in LANGUAGES:
            for form in entry.forms(language.code):
                assert form == " ".join(form.split()), f"{form!r} has stray blanks"
                assert forms.setdefault(form, entry.key) == entry.key, f"{form!r} names two organisations"
    wikidata = [entry.wikidata for entry in register.entries if entry.wikidata]
    assert len(wikidata) == len(set(wikidata)), "one Wikidata id, one organisation"


def test_a_missing_register_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(KallsparError, match="cannot be read"):
        load_register(tmp_path / "organisations.csv")
