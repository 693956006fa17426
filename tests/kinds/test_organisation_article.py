"""What the rest of an article says of a name in one sentence."""

from __future__ import annotations

import pytest

from pipeline.kinds import organisation
from pipeline.kinds.organisation_article import ReadText, complete
from pipeline.languages import get_language
from pipeline.register import Entry, Register
from pipeline.spans import Found

REGISTER = Register(
    [
        Entry(
            key="European Commission",
            names={"en": "European Commission", "sv": "Europeiska kommissionen"},
            aliases={"en": ("EU Commission",), "sv": ("EU-kommissionen",)},
            acronym="",
            kind="",
            wikidata="",
        ),
        Entry(
            key="European Union",
            names={"en": "European Union"},
            aliases={},
            acronym="EU",
            kind="",
            wikidata="",
        ),
    ]
)


def read(code: str, texts: list[str], named: list[str], score: float = 0.9) -> list[list[str]]:
    """What is found in each text, the model having seen ``named`` where each first stands as a word."""
    language = get_language(code)
    assert language
    given = []
    for text in texts:
        # One name a text is marked, so its offset is that of the text without marks.
        seen = [
            Found(start=at, end=at + len(name), label="ORG", found_by="model", score=score)
            for name in named
            if (at := text.find(f"<{name}>")) >= 0
        ]
        bare = text.replace("<", "").replace(">", "")
        known = [
            Found(start=m.start, end=m.end, label="ORG", found_by="register", score=1.0)
            for m in REGISTER.find(bare, language)
        ]
        given.append(ReadText(text=bare, language=language, found=(*seen, *known)))
    done = complete(given, REGISTER)
    return [[one.text[f.start : f.end] for f in found] for one, found in zip(given, done, strict=True)]


@pytest.mark.parametrize(
    ("code", "texts", "named", "expected", "reason"),
    [
        ("en", ["<Battery> delegation to Japan.", "A battery is a battery."], ["Battery"], [[], []],
         "a word that the article also writes small, at the beginning of a sentence"),
        ("en", ["[2] <Battery> delegation.", "battery"], ["Battery"], [[], []], "after a reference's number"),
        ("en", ["The <Battery> club.", "battery"], ["Battery"], [["Battery"], []], "not at the beginning"),
        ("en", ["<Apple> rose.", "Pears fell."], ["Apple"], [["Apple"], []], "never written small"),
        ("en", ["<Acme Systems> grew.", "Then Acme Systems fell."], ["Acme Systems"],
         [["Acme Systems"], ["Acme Systems"]], "certain in one sentence, missed in another"),
        ("sv", ["<Acme Systems> växte.", "Acme Systems chef"], ["Acme Systems"],
         [["Acme Systems"], ["Acme Systems"]], "in Swedish too"),
        ("sv", ["<Skanova> växte.", "Skanovas chef, Skanovadagen"], ["Skanova"], [["Skanova"], ["Skanova"]],
         "a genitive is the name, a compound in one word is not"),
        ("sv", ["EU svarar.", "EU-program och EU-kommissionärer"], [], [["EU"], ["EU", "EU"]],
         "the name before a hyphen, where the article names it alone too"),
        ("sv", ["EU-program"], [], [[]], "a compound alone is no sign of a name"),
        ("sv", ["EU svarar.", "EU-domstolen"], [], [["EU"], []], "a compound that names another organisation"),
        ("en", ["The EU pays.", "an EU-funded plan"], [], [["EU"], ["EU"]], "in English too"),
        ("sv", ["EU-kommissionen säger.", "Därför vill kommissionen mer."], [],
         [["EU-kommissionen"], ["kommissionen"]], "a noun alone with one antecedent"),
        ("sv", ["En EU-kommissionär kom.", "Kommissionen vill mer."], [], [[], ["Kommissionen"]],
         "an officer names the body"),
        ("sv", ["kommissionens plan", "EU-kommissionen"], [], [["kommissionen"], ["EU-kommissionen"]],
         "without the genitive; before the name, in a heading"),
        ("sv", ["EU-kommissionen och <Klimatkommissionen>.", "kommissionen"], ["Klimatkommissionen"],
         [["EU-kommissionen", "Klimatkommissionen"], []], "two antecedents: abstain"),
        ("sv", ["Ingen säger något.", "kommissionen"], [], [[], []], "no antecedent: abstain"),
        ("en", ["The <Swedish Energy Agency> pays.", "The agency said so, and the agency's plan."],
         ["Swedish Energy Agency"], [["Swedish Energy Agency"], ["agency", "agency"]], "without the article"),
        ("en", ["The <Deutsche Bank> pays.", "the bank account, an bank, the banks, the bank of England"],
         ["Deutsche Bank"], [["Deutsche Bank"], []], "part of a compound, indefinite, plural, another bank"),
        ("sv", ["<Nasdaqs> chef.", "Hos <Nasdaq> är det lugnt."], ["Nasdaqs", "Nasdaq"], [["Nasdaq"], ["Nasdaq"]],
         "a bare genitive, the name shown elsewhere"),
        ("sv", ["<Nasdaqs> chef."], ["Nasdaqs"], [["Nasdaqs"]], "not shown: the name may end in s"),
        ("en", ["<Acmes> grew.", "<Acme> fell."], ["Acmes", "Acme"], [["Acmes"], ["Acme"]], "no genitive in English"),
        ("sv", ["<Centralbanken> höjde."], ["Centralbanken"], [[]], "a noun alone that the model took for a name"),
        ("sv", ["<Centralbanken> höjde.", "<Japans centralbank> och <Alfabanken>"], ["Centralbanken"],
         [[], []], "nor with nothing that it refers to"),
        ("sv", ["<Kommissionen> höjde.", "EU-kommissionen"], ["Kommissionen"],
         [["Kommissionen"], ["EU-kommissionen"]], "with one antecedent it is found"),
        ("en", ["The <Bank> pays."], ["Bank"], [["Bank"]], "a capital inside the sentence: a name"),
        ("en", ["NORDBATT FILES FOR BANKRUPTCY", "<Nordbatt> is out of cash."], ["Nordbatt"],
         [["NORDBATT"], ["Nordbatt"]], "in a headline of capitals"),
        ("en", ["NORDBATTS FILE", "<Nordbatt> is out of cash."], ["Nordbatt"], [[], ["Nordbatt"]], "another word"),
        ("en", ["OPEN TO ALL", "<OPE> is out of cash."], ["OPE"], [[], ["OPE"]], "no part of a word"),
        ("en", ["The European Commission pays.", "A commission was set up."], [],
         [["European Commission"], []], "indefinite: another one"),
    ],
)  # fmt: skip
def test_complete(
    code: str, texts: list[str], named: list[str], expected: list[list[str]], reason: str
) -> None:
    assert read(code, texts, named) == expected, reason


def test_what_the_model_doubts_is_not_looked_for_elsewhere() -> None:
    assert read("en", ["<Acme Systems> grew.", "Acme Systems fell."], ["Acme Systems"], score=0.6)[1] == []


def test_a_name_that_is_also_a_place_is_not_looked_for_elsewhere() -> None:
    language = get_language("en")
    assert language
    texts = [
        ReadText(
            text="Wolfsburg paid.",
            language=language,
            found=(Found(start=0, end=9, label="ORG", found_by="model", score=0.95),),
        ),
        ReadText(
            text="Near Wolfsburg.",
            language=language,
            found=(Found(start=5, end=14, label="LOC", found_by="model", score=0.9),),
        ),
        ReadText(text="Then Wolfsburg grew.", language=language, found=()),
    ]
    assert complete(texts, REGISTER)[2] == ()


def test_a_surname_is_the_person() -> None:
    language = get_language("en")
    assert language
    person = Found(start=0, end=15, label="PER", found_by="model", score=0.95)
    texts = [
        ReadText(text="Holly Holdbrook came.", language=language, found=(person,)),
        ReadText(
            text="Then Holdbrook left.",
            language=language,
            found=(Found(start=5, end=14, label="ORG", found_by="model", score=0.9),),
        ),
    ]
    assert [one.label for one in complete(texts, REGISTER)[1]] == ["PER"]


def test_every_noun_that_refers_back_names_a_kind_of_organisation() -> None:
    for code in ("sv", "en"):
        language = get_language(code)
        assert language
        assert language.organisations.back <= language.organisations.heads
        assert {noun for _, noun in language.organisations.offices} <= language.organisations.back


def test_bodies() -> None:
    swedish, english = get_language("sv"), get_language("en")
    assert swedish
    assert english
    for text, language, nouns in (
        ("från EU-kommissionärer", swedish, ["kommissionen"]),
        ("kommissionär", swedish, []),
        ("EU Commissioner Smith", english, ["commission"]),
        ("a police commissioner", english, []),
    ):
        assert [noun for noun, _, _ in organisation.bodies(text, language, REGISTER)] == nouns
