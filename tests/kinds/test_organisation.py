"""Organisations by register and pattern; names read apart from legal forms; acronyms beside long forms."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.kinds import organisation
from pipeline.languages import LANGUAGES, Language, get_language
from pipeline.register import Entry, Register
from pipeline.spans import Found

NONE = Register([])


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
@pytest.mark.parametrize(
    ("text", "names", "reason"),
    [
        ("Northvolt AB", ["Northvolt AB"], "a Swedish legal form"),
        ("Panasonic Energy Co., Ltd. said", ["Panasonic Energy Co., Ltd."], "a comma inside the form"),
        ("Japan's Acme Holdings said", ["Acme Holdings"], "a country's genitive is no part of the firm"),
        ("Macy's Holdings said", ["Macy's Holdings"], "another genitive is"),
        ("Umicore NV/SA", ["Umicore NV"], "the first of two joined forms"),
        ("the Japan External Trade Organization (JETRO)", ["Japan External Trade Organization", "JETRO"], "headed"),
        ("JOGMEC (Japan Organisation for Metals and Energy Security)",
         ["JOGMEC", "Japan Organisation for Metals and Energy Security"], "the acronym first"),
        ("electric vehicle (EV)", [], "an acronym of a thing"),
        ("Member of Northvolt AB (MNA)", ["Northvolt AB"], "a name inside the long form is not the long form"),
        ("Gross Domestic Product (GDP)", [], "capitalised, but no kind of organisation"),
        ("ett AB", [], "a legal form without a name"),
        ("i Sverige (2025)", [], "a year in brackets"),
        ("Panasonic\nEnergy Co.,\nLtd. said", ["Panasonic\nEnergy Co.,\nLtd."], "broken by line ends"),
        ("the Japan External\nTrade Organization (JETRO)", ["Japan External\nTrade Organization", "JETRO"], "so too"),
        ("Volvo Group said", ["Volvo Group"], "a group"),
        ("Batteritillverkaren Nordbatt AB ökade.", ["Nordbatt AB"], "a noun that describes the firm"),
        ("Vinst! Konsultföretaget Alfa Beta AB ökade.", ["Alfa Beta AB"], "after another sentence"),
        ("Hos Byggkedjan Nordbatt AB", ["Byggkedjan Nordbatt AB"], "a capital inside the sentence: a name"),
        ("Martin Olsson AB ökade.", ["Martin Olsson AB"], "a person's name that ends like a noun"),
        ("Mälaren Energi AB ökade.", ["Mälaren Energi AB"], "a lake"),
        ("Kraftbolaget Sverige AB ökade.", ["Kraftbolaget Sverige AB"], "a country is no firm"),
        ("Aktiebolaget Nordbatt AB ökade.", ["Aktiebolaget Nordbatt AB"], "a legal form"),
        ("Systembolaget AB ökade.", ["Systembolaget AB"], "the noun is the whole name"),
        ("Batteritillverkaren ökade.", [], "no name behind it"),
        ("Oxford-based Gigatech Ltd. rose.", ["Gigatech Ltd."], "where the firm is"),
        ("Oxford-Baseline Gigatech Ltd. rose.", ["Oxford-Baseline Gigatech Ltd."], "a name with a hyphen"),
        ("Oxford-based firms rose.", [], "no name behind it"),
        ("ACME CUTS 3,000 JOBS AS TARIFFS BITE", [], "in a headline of capitals \"as\" is a word"),
        ("NORDBATT AB I KONKURS", ["NORDBATT AB"], "a form that is no word, in capitals too"),
        ("Norsk Batteri AS", ["Norsk Batteri AS"], "the same form where capitals mean something"),
        ("3,000 Acme Ltd workers", ["Acme Ltd"], "how many is not who"),
        ("Studio 100 NV", ["Studio 100 NV"], "a number inside the name"),
        ("3M Company", ["3M Company"], "a name with a digit"),
        ("plain words only", [], "nothing"),
    ],
)  # fmt: skip
def test_find(language: Language, text: str, names: list[str], reason: str) -> None:
    found = sorted(organisation.find(text, language, NONE), key=lambda one: one.start)
    assert [text[one.start : one.end] for one in found] == names, reason


@pytest.mark.parametrize(
    ("text", "names", "reason"),
    [
        ("Sveriges ambassad i Tokyo höll öppet.", ["Sveriges ambassad i Tokyo"], "with its town"),
        ("vid Japans generalkonsulat i dag", ["Japans generalkonsulat"], "no town but a day"),
        ("Sveriges ambassadör i Tokyo", [], "a person in office"),
        ("en ambassad i Tokyo, kundens ambassad", [], "no country's"),
        ("Sveriges statsminister", [], "no such office"),
        ("Japans ekonomiministerium teg.", ["Japans ekonomiministerium"], "an office at home"),
        ("Finlands handelsministeriums plan", ["Finlands handelsministerium"], "without its own genitive"),
        ("Japans ministeriumchef, Finlands regering", [], "a person; a government may be the country"),
        ("Norges Centralbanken, kundens ministerium", [], "another form; no country's"),
    ],
)
def test_an_office_of_a_country(text: str, names: list[str], reason: str) -> None:
    swedish = next(one for one in LANGUAGES if one.code == "sv")
    found = organisation.find(text, swedish, NONE)
    assert [text[one.start : one.end] for one in found] == names, reason
    seen = [
        Found(start=one.start, end=one.start + 8, label="ORG", found_by="model", score=0.9) for one in found
    ]
    assert organisation.find(text, swedish, NONE, seen) == (), "what the model marks there stays"


def test_an_acronym_of_a_name_that_the_model_found() -> None:
    text = "Clean Energy Ventures (CEV)"
    model = Found(start=0, end=21, label="ORG", found_by="model", score=0.9)
    found = organisation.find(text, LANGUAGES[0], NONE, [model])
    assert {text[one.start : one.end] for one in found} == {"Clean Energy Ventures", "CEV"}


@pytest.mark.parametrize(
    ("text", "name", "form", "acronym"),
    [
        ("Northvolt AB", "Northvolt", "AB", False),
        ("Panasonic Energy Co., Ltd.", "Panasonic Energy", "Co., Ltd.", False),
        ("European\nUnion", "European Union", "", False),
        ("Shell Plc", "Shell", "PLC", False),
        ("AB Volvo", "Volvo", "AB", False),
        ("EU", "EU", "", True),
        ("RECHARGE", "RECHARGE", "", True),
        ("Volvo", "Volvo", "", False),
        ("Volvo Group", "Volvo Group", "", False),
        ("Panasonic Holdings Corporation", "Panasonic Holdings", "Corporation", False),
    ],
)
def test_read(text: str, name: str, form: str, acronym: bool) -> None:
    read = organisation.read(text)
    assert (read.name, read.legal_form, read.acronym) == (name, form, acronym)


@pytest.mark.parametrize("text", ["", "–", " . "])
def test_read_refuses_what_is_no_name(text: str) -> None:
    with pytest.raises(ValueError, match="no name"):
        organisation.read(text)


@pytest.mark.parametrize(
    ("left", "right", "equal"),
    [
        ("InnoEnergy", "Innoenergy", True),
        ("Société Générale", "Societe Generale", True),
        ("Northvolt AB", "Northvolt", True),
        ("European Union", "European Commission", False),
        ("Volvo Cars", "Volvo", False),
    ],
)
def test_key(left: str, right: str, equal: bool) -> None:
    same = organisation.key(organisation.read(left)) == organisation.key(organisation.read(right))
    assert same is equal


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Acme Ltd", "ltd"),
        ("Acme Limited", "ltd"),
        ("Acme Co., Ltd.", "ltd"),
        ("Acme Inc.", "inc"),
        ("Acme Incorporated", "inc"),
        ("Acme S.A.", "sa"),
        ("Acme SA", "sa"),
        ("Acme Aktiebolag", "ab"),
        ("Acme Co.", ""),
        ("Acme", ""),
    ],
)
def test_legal_form(text: str, form: str) -> None:
    assert organisation.legal_form(organisation.read(text)) == form


@pytest.mark.parametrize(
    ("name", "acronym", "is_its"),
    [
        ("Office of Science and Innovation", "OSI", True),
        ("Embassy of Sweden", "OSI", False),
        ("Embassy of Sweden", "ES", True),
        ("Sweden", "S", False),
    ],
)
def test_initials(name: str, acronym: str, is_its: bool) -> None:
    assert organisation.has_initials(name, acronym) is is_its


@pytest.mark.parametrize(
    ("text", "pairs", "reason"),
    [
        ("European Battery Alliance (EBA)", [("European Battery Alliance", "EBA")], "initials"),
        ("by the Battery Association for Supply Chain (BASC) .",
         [("Battery Association for Supply Chain", "BASC")], "a small word is passed over"),
        ("hypertext (HTML)", [], "the letters are not all there"),
        ("(EBA)", [], "no long form"),
        ("något (se nedan)", [], "brackets without an acronym"),
    ],
)  # fmt: skip
def test_acronym_pairs(text: str, pairs: list[tuple[str, str]], reason: str) -> None:
    found = [(text[slice(*one.long)], text[slice(*one.short)]) for one in organisation.acronym_pairs(text)]
    assert found == pairs, reason


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("Japan", [("Japan", "LOC")], "a country is a place"),
        ("Horizon Europe", [], "a programme"),
        ("The Journal of Physical Chemistry", [], "a work, by its noun"),
        ("Acme Systems", [("Acme Systems", "ORG")], "the model is believed"),
        ("Critical Raw Materials Act", [], "a law"),
    ],
)
def test_revise(language: Language, text: str, expected: list[tuple[str, str]], reason: str) -> None:
    seen = [Found(start=0, end=len(text), label="ORG", found_by="model", score=0.9)]
    found = organisation.revise(text, seen, language, NONE)
    assert [(text[one.start : one.end], one.label) for one in found] == expected, reason


@pytest.mark.parametrize("label", ["ORG", "LOC"])
def test_a_genitive_of_a_known_name_does_not_outdo_it(label: str) -> None:
    register = Register(
        [Entry(key="x", names={"sv": "Unionen"}, aliases={}, acronym="", kind="", wikidata="")]
    )
    swedish = next(one for one in LANGUAGES if one.code == "sv")
    seen = [Found(start=0, end=8, label=label, found_by="model", score=0.9)]
    assert organisation.revise("Unionens plan", seen, swedish, register) == ()
    assert organisation.revise("Siemens plan", [replace(seen[0], end=7)], swedish, register) != ()


MAKERS = Register(
    [
        Entry(key=name, names={"en": name}, aliases={}, acronym="", kind=kind, wikidata="")
        for name, kind in (
            ("Volvo", "company"),
            ("Tesla", "company"),
            ("Polestar", "company"),
            ("Chelsea", "club"),
        )
    ]
)


@pytest.mark.parametrize(
    ("code", "text", "names", "reason"),
    [
        ("en", "The new Volvo EX90 is late.", [], "what its maker calls it"),
        ("sv", "Nya Volvo EX90 är sen.", [], "in Swedish too"),
        ("en", "Tesla Model 3, Volvo V60 and Volvo FH16", [], "several"),
        ("en", "the Polestar 3.", [], "an article and a number"),
        ("en", "the Volvo i4, a Volvo Q8", [], "a small letter, a letter that stands for quarters to 4"),
        ("en", "her Tesla outside the house", [], "where it stands"),
        ("en", "Volvo and Polestar 3.", ["Volvo", "Polestar"], "a number alone may be anything"),
        ("en", "the Volvo 3% rise", ["Volvo"], "a share"),
        ("en", "the Volvo 3 million fine", ["Volvo"], "an amount"),
        ("en", "Volvo Q3 profit, Volvo H1, Volvo FY25, Volvo CO2 goals", ["Volvo"] * 4, "times and substances"),
        ("en", "Volvo G20 delegation", ["Volvo"], "a club of states"),
        ("en", "Volvo's EX90", ["Volvo"], "the maker's"),
        ("en", "a 1998 Volvo, a Tesla was found", [], "one of many"),
        ("en", "a Volvo plant, a Tesla spokesman", ["Volvo", "Tesla"], "a noun that the name describes"),
        ("en", "a Volvo and Tesla deal", ["Volvo", "Tesla"], "so in a list"),
        ("en", "a Chelsea was found, Chelsea V60", ["Chelsea", "Chelsea"], "what makes no things"),
        ("sv", "i en Volvo från 1998", [], "a car"),
        ("sv", "en Volvo-fabrik, ett Volvo i kris", ["Volvo"], "a company spoken of as one is neuter"),
        ("sv", "Köpt av Volvo 1999 och Tesla 3 miljoner", ["Volvo", "Tesla"], "a year, an amount"),
        ("sv", "en Volvos motor", ["Volvo"], "the maker's"),
    ],
)  # fmt: skip
def test_a_thing_is_not_its_maker(code: str, text: str, names: list[str], reason: str) -> None:
    language = next(one for one in LANGUAGES if one.code == code)
    found = organisation.find(text, language, MAKERS)
    assert [text[one.start : one.end] for one in found] == names, reason
    seen = [
        Found(start=m.start, end=m.end, label="ORG", found_by="model", score=0.9)
        for m in MAKERS.find(text, language)
    ]
    kept = organisation.revise(text, seen, language, MAKERS)
    assert [text[one.start : one.end] for one in kept] == names, reason


@pytest.mark.parametrize(
    ("name", "kept"),
    [("Volvoägda", False), ("Teslachefen", False), ("Volvogruppen", True), ("Bostadsägarna", True), ("LÄGDA", True)],
)  # fmt: skip
def test_a_word_that_only_begins_with_a_name(name: str, kept: bool) -> None:
    swedish = next(one for one in LANGUAGES if one.code == "sv")
    seen = [Found(start=0, end=len(name), label="ORG", found_by="model", score=0.9)]
    assert bool(organisation.revise(name, seen, swedish, NONE)) is kept


@pytest.mark.parametrize(
    ("language", "score", "kept", "reason"),
    [
        ("sv", 0.4, False, "more likely no organisation than one"),
        ("en", 0.4, False, "nor in English"),
        ("sv", 0.55, True, "a little more likely one"),
        ("en", 0.55, False, "in English such scores promise too much"),
        ("en", 0.65, True, "a third wrong and two thirds right"),
    ],
)
def test_what_the_model_doubts_is_left_out(language: str, score: float, kept: bool, reason: str) -> None:
    tables = get_language(language)
    assert tables is not None
    seen = [Found(start=0, end=4, label="ORG", found_by="model", score=score)]
    assert bool(organisation.revise("Acme", seen, tables, NONE)) is kept, reason


def test_a_known_name_inside_a_programme_is_not_named() -> None:
    register = Register([Entry(key="EU", names={"en": "EU"}, aliases={}, acronym="", kind="", wikidata="")])
    text = "Resource EU, EU"
    found = organisation.find(text, LANGUAGES[0], register)
    assert [(one.start, one.end) for one in found] == [(13, 15)]
