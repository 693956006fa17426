"""One organisation under all its names: merged on evidence, kept apart without."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from pipeline.reconcile import reconcile
from pipeline.records import Decision
from pipeline.register import Entry, Register
from tests.reconcile.build import Builder

REGISTER = Register(
    [
        Entry(
            key="Swedish Energy Agency",
            names={"en": "Swedish Energy Agency", "sv": "Energimyndigheten"},
            aliases={},
            acronym="",
            kind="authority",
            wikidata="Q1",
        ),
        Entry(
            key="European Union",
            names={"en": "European Union"},
            aliases={},
            acronym="EU",
            kind="",
            wikidata="",
        ),
        Entry(
            key="European Commission",
            names={"en": "European Commission"},
            aliases={},
            acronym="",
            kind="",
            wikidata="",
        ),
    ]
)
NONE = Register([])


def names(builders: list[Builder], register: Register = NONE) -> list[set[str]]:
    dataset = reconcile([one.done() for one in builders], register)
    return [set(one.aliases) for one in dataset.organisations]


@pytest.mark.parametrize(
    ("text", "named", "translation", "also", "groups", "reason"),
    [
        ("Energimyndigheten svarar.", ["Energimyndigheten"], "The Swedish Energy Agency answers.",
         ["Swedish Energy Agency"], 1, "the register knows both"),
        ("InnoEnergy och Innoenergy", ["InnoEnergy", "Innoenergy"], "", [], 1, "case does not tell firms apart"),
        ("Northvolt AB, Northvolt", ["Northvolt AB", "Northvolt"], "", [], 1, "nor does the legal form"),
        ("Euractivs och Euractiv", ["Euractivs", "Euractiv"], "", [], 1, "a genitive whose base form occurs"),
        ("Mars och Mar", ["Mars", "Mar"], "", [], 2, "an s after three letters is part of a name"),
        ("European Battery Alliance (EBA)", ["European Battery Alliance", "EBA"], "", [], 1, "acronym in brackets"),
        ("kontoret för innovation på Sveriges ambassad (KIS)", ["Sveriges ambassad", "KIS"], "", [], 2,
         "the acronym is of more than the embassy"),
        ("Regeringskansliet säger nej.", ["Regeringskansliet"], "The Government Offices say no.",
         ["Government Offices"], 1, "what its translation calls it, nothing else being named"),
        ("EU-kommissionen säger att kommissionen", ["EU-kommissionen", "kommissionen"], "", [], 1,
         "the noun alone has one antecedent"),
        ("EU-kommissionen, Elkommissionen, kommissionen",
         ["EU-kommissionen", "Elkommissionen", "kommissionen"], "", [], 3, "two antecedents: abstain"),
        ("EU och European Commission", ["EU", "European Commission"], "", [], 2, "two rows of the register"),
        ("Volvo Cars och Volvo", ["Volvo Cars", "Volvo"], "", [], 2, "likeness alone is no evidence"),
        ("A-verket och B-verket", ["A-verket", "B-verket"], "the A Agency and the B Agency",
         ["A Agency", "B Agency"], 4, "which is which would be a guess"),
        ("Högsta domstolen ringer senaten.", ["Högsta domstolen"], "The Supreme Court calls the Senate.", ["Senate"], 2,
         "another phrase in capitals may be what is meant"),
        ("Svenska Energimyndigheten svarar.", ["Energimyndigheten"], "Zed answers.", ["Zed"], 2,
         "the register knows what it is called in the other language"),
        ("Alfa köper av Beta.", ["Alfa"], "Alfa buys from Beta.", ["Beta"], 2, "missed on one side, not renamed"),
        ("Northvolt AB och Northvolt GmbH", ["Northvolt AB", "Northvolt GmbH"], "", [], 2,
         "two firms of one group, told apart by their legal form"),
        ("Northvolt AB, Northvolt GmbH, Northvolt", ["Northvolt AB", "Northvolt GmbH", "Northvolt"], "", [], 3,
         "which of the two is meant would be a guess"),
        ("Acme Ltd, Acme Limited, Acme Co., Ltd.", ["Acme Ltd", "Acme Limited", "Acme Co., Ltd."], "", [], 1,
         "one legal form in three spellings"),
        ("Volvo Group och Volvo", ["Volvo Group", "Volvo"], "", [], 2, "a group is more than a firm of that name"),
        ("Kontoret (OSI)", ["OSI"], "the Office of Science and Innovation at the Embassy of Sweden (OSI)",
         ["Office of Science and Innovation", "Embassy of Sweden", "OSI"], 2,
         "initials tell which of two names before the bracket is meant: the office, not the embassy"),
        ("Sveriges ambassad (OSI)", ["Sveriges ambassad", "OSI"],
         "the Office of Science and Innovation at the Embassy of Sweden (OSI)",
         ["Office of Science and Innovation", "Embassy of Sweden", "OSI"], 2,
         "once the acronym is settled one name is left on each side"),
        ("Finansdepartementet, regeringen", ["Finansdepartementet", "regeringen"], "", [], 2,
         "a ministry is not its government"),
        ("kommissionen och EU-kommissionären", ["kommissionen"], "", [], 1, "an officer names the body"),
        ("The agency, Swedish Energy Agency", ["agency", "Swedish Energy Agency"], "", [], 1, "in English too"),
        ("The agency, Swedish Energy Agency, Space Agency",
         ["agency", "Swedish Energy Agency", "Space Agency"], "", [], 3, "two antecedents: abstain"),
    ],
)  # fmt: skip
def test_merging(
    text: str, named: list[str], translation: str, also: list[str], groups: int, reason: str
) -> None:
    builder = Builder("a").sentence(
        text, [(n, "org") for n in named], translation, [(n, "org") for n in also]
    )
    assert len(names([builder], REGISTER)) == groups, reason


@pytest.mark.parametrize(
    ("sentences", "groups", "reason"),
    [
        ([("Averket och Bverket svarar.", "The A Agency and the B Agency answer."),
          ("Averket ringer Bverket.", "The A Agency calls the B Agency.")], 2, "two lists in one order, twice"),
        ([("Averket och Bverket svarar.", "The A Agency and the B Agency answer."),
          ("Averket ringer Bverket.", "The B Agency is called by the A Agency.")], 4, "in two orders: abstain"),
        ([("Averket svarar.", "The A Agency answers."), ("Averket frågar.", "The B Agency asks.")], 3,
         "one name with two translations: abstain"),
        ([("Averket svarar.", "The A Agency answers."), ("Averket frågar.", "The A Agency asks.")], 1, "agreed"),
    ],
)  # fmt: skip
def test_sentence_pairs(sentences: list[tuple[str, str]], groups: int, reason: str) -> None:
    builder = Builder("a")
    known = {name: name for name in ("Averket", "Bverket", "A Agency", "B Agency")}
    for text, translation in sentences:
        named, also = (
            sorted((name for name in known if name in side), key=side.index) for side in (text, translation)
        )
        builder.sentence(text, [(n, "org") for n in named], translation, [(n, "org") for n in also])
    assert len(names([builder])) == groups, reason


def test_a_machine_s_translation_is_no_evidence() -> None:
    reading = (
        Builder("a")
        .sentence("Averket svarar.", [("Averket", "org")], "The A Agency answers.", [("A Agency", "org")])
        .done()
    )
    machine = replace(
        reading, translations=tuple(replace(one, status="machine") for one in reading.translations)
    )
    assert len(reconcile([reading], NONE).organisations) == 1
    assert len(reconcile([machine], NONE).organisations) == 2


def test_a_register_s_exact_form_counts_before_the_name_without_legal_form() -> None:
    rows = [
        Entry(key=key, names={"en": key}, aliases={}, acronym="", kind="", wikidata="")
        for key in ("AB Volvo", "Volvo", "Volvo Cars")
    ]
    text = "AB Volvo, Volvo AB, Volvo, Volvo Cars"
    builder = Builder("a").sentence(text, [(n, "org") for n in text.split(", ")])
    found = sorted(names([builder], Register(rows)), key=sorted)
    assert found == [{"AB Volvo", "Volvo AB"}, {"Volvo"}, {"Volvo Cars"}]


@pytest.mark.parametrize(
    ("text", "named", "question"),
    [
        ("Solid Power, SolidPower", ["Solid Power", "SolidPower"], "the same as"),
        ("Northvolt AB, Northvolt GmbH", ["Northvolt AB", "Northvolt GmbH"], "the same as"),
        ("Nordic Battery Club, NBC", ["Nordic Battery Club", "NBC"], "short for"),
        ("Ministry of Mines of Japan, Ministry of Mines", ["Ministry of Mines of Japan", "Ministry of Mines"],
         "the same as"),
        ("Volvo Cars, Volvo", ["Volvo Cars", "Volvo"], None),
        ("Nordic Battery Club, Northern Beer Council, NBC",
         ["Nordic Battery Club", "Northern Beer Council", "NBC"], None),
    ],
)  # fmt: skip
def test_likeness_makes_a_question(text: str, named: list[str], question: str | None) -> None:
    dataset = reconcile([Builder("a").sentence(text, [(n, "org") for n in named]).done()], NONE)
    assert len(dataset.organisations) == len(named), "nothing is merged"
    assert [question in item.reason for item in dataset.review] == ([True] if question else [])


def test_a_question_is_not_asked_twice() -> None:
    text = "Solid Power, SolidPower"
    reading = Builder("a").sentence(text, [(n, "org") for n in text.split(", ")]).done()
    one, other = reconcile([reading], NONE).organisations
    assert reconcile([reading], NONE, [decision(one.id, "different", other.id)]).review == ()


def test_a_noun_alone_is_asked_about() -> None:
    builders = [
        Builder("a").sentence("Kommissionen svarar", [("Kommissionen", "org")]),
        Builder("b").sentence("EU-kommissionen", [("EU-kommissionen", "org")]),
    ]
    dataset = reconcile([one.done() for one in builders], NONE)
    assert len(dataset.organisations) == 2, "likeness alone is no evidence"
    (item,) = dataset.review
    assert "Is 'Kommissionen' short for EU-kommissionen" in item.reason


def test_order_of_articles_makes_no_difference() -> None:
    builders = [
        Builder("a").sentence(
            "European Battery Alliance (EBA)", [("European Battery Alliance", "org"), ("EBA", "org")]
        ),
        Builder("b").sentence("EBA säger", [("EBA", "org")]),
        Builder("c").sentence("European Battery Alliance", [("European Battery Alliance", "org")]),
    ]
    results = {
        repr(reconcile([one.done() for one in order], NONE).organisations)
        for order in itertools.permutations(builders)
    }
    assert len(results) == 1


def test_every_merge_has_its_evidence() -> None:
    builder = Builder("a").sentence(
        "European Battery Alliance (EBA)", [("European Battery Alliance", "org"), ("EBA", "org")]
    )
    (one,) = reconcile([builder.done()], NONE).organisations
    assert [(e.rule, e.left, e.right) for e in one.evidence] == [
        ("acronym", "European Battery Alliance", "EBA")
    ]
    assert one.evidence[0].sentence_id == builder.sentences[0].id
    assert one.evidence[0].mention_ids == tuple(mention.id for mention in builder.mentions)


def test_names_by_language() -> None:
    builder = Builder("a").sentence(
        "Energimyndigheten",
        [("Energimyndigheten", "org")],
        "Swedish Energy Agency",
        [("Swedish Energy Agency", "org")],
    )
    (one,) = reconcile([builder.done()], REGISTER).organisations
    assert (one.name_en, one.name_sv, one.wikidata) == ("Swedish Energy Agency", "Energimyndigheten", "Q1")
    (one,) = reconcile([Builder("a").sentence("Alfa", [("Alfa", "org")]).done()], NONE).organisations
    assert (one.name_en, one.name_sv) == ("", "Alfa"), "not attested in English: empty, not guessed"


def decision(key: str, judgement: str, value: str) -> Decision:
    return Decision(
        key=key,
        field="organisation",
        judgement=judgement,  # type: ignore[arg-type]
        value=value,
        reviewer="",
        decided_at="",
    )


@pytest.mark.parametrize(("judgement", "count"), [("same", 1), ("different", 2), ("unsure", 2)])
def test_a_reviewer_decides_on_two(judgement: str, count: int) -> None:
    reading = Builder("a").sentence("Alfa och Beta", [("Alfa", "org"), ("Beta", "org")]).done()
    one, other = reconcile([reading], NONE).organisations
    assert len(reconcile([reading], NONE, [decision(one.id, judgement, other.id)]).organisations) == count


def test_a_reviewer_keeps_apart_what_would_be_merged() -> None:
    first = Builder("a").sentence("Alfa och Alfas", [("Alfa", "org")]).done()
    later = Builder("b").sentence("Alfas och Alfa", [("Alfas", "org"), ("Alfa", "org")]).done()
    assert len(reconcile([later], NONE).organisations) == 1
    (alfa,) = reconcile([first], NONE).organisations
    (alfas,) = reconcile([Builder("c").sentence("Alfas", [("Alfas", "org")]).done()], NONE).organisations
    assert len(reconcile([later], NONE, [decision(alfas.id, "different", alfa.id)]).organisations) == 2


def test_a_reviewer_corrects_a_name() -> None:
    reading = Builder("a").sentence("Alfa", [("Alfa", "org")]).done()
    (one,) = reconcile([reading], NONE).organisations
    (corrected,) = reconcile([reading], NONE, [decision(one.id, "correct", "Alpha Ltd")]).organisations
    assert (corrected.id, corrected.name_en) == (one.id, "Alpha Ltd")


def test_a_reviewer_gives_a_wikidata_id() -> None:
    reading = Builder("a").sentence("Alfa", [("Alfa", "org")]).done()
    (one,) = reconcile([reading], NONE).organisations
    (corrected,) = reconcile([reading], NONE, [decision(one.id, "correct", "Q42")]).organisations
    assert (corrected.wikidata, corrected.name_sv, corrected.name_en) == ("Q42", "Alfa", "")


def test_a_decision_finds_an_organisation_that_got_more_names() -> None:
    short = Builder("b").sentence("EBA", [("EBA", "org")])
    (one,) = reconcile([short.done()], NONE).organisations
    # It is read first, as its path comes first, so the organisation has the id of the long form.
    more = Builder("a").sentence(
        "European Battery Alliance (EBA)", [("European Battery Alliance", "org"), ("EBA", "org")]
    )
    dataset = reconcile([short.done(), more.done()], NONE, [decision(one.id, "correct", "The Alliance")])
    (now,) = dataset.organisations
    assert now.id != one.id
    assert now.name_en == "The Alliance"
    assert dataset.former[one.id] == now.id
    assert now.former_ids == (one.id,)


@pytest.mark.parametrize(
    ("texts", "groups", "reason"),
    [
        ([("Svensk Kollektivtrafik (SVK)", ["Svensk Kollektivtrafik", "SVK"]),
          ("Svenska Vattenkraft (SVK)", ["Svenska Vattenkraft", "SVK"])],
         2, "one acronym, two articles, two organisations"),
        ([("Coronakommissionen, kommissionen", ["Coronakommissionen", "kommissionen"]),
          ("Elkommissionen, kommissionen", ["Elkommissionen", "kommissionen"])],
         2, "a noun alone is short for another one in each article"),
        ([("European Battery Alliance (EBA)", ["European Battery Alliance", "EBA"]), ("EBA säger", ["EBA"])],
         1, "an acronym that the corpus explains in one way only"),
        ([("RISE", ["RISE"]), ("Rise", ["Rise"])], 2, "capitals tell acronyms from words"),
        ([("Energy Utility (EU)", ["Energy Utility", "EU"]), ("EU", ["EU"])], 2,
         "an article may spell out the register's acronym as another organisation"),
        ([("Europeiska unionen (EU)", ["Europeiska unionen", "EU"]), ("EU", ["EU"])], 1,
         "or as the same in words that the register lacks"),
    ],
)  # fmt: skip
def test_what_one_article_says_of_a_short_name(
    texts: list[tuple[str, list[str]]], groups: int, reason: str
) -> None:
    builders = [
        Builder(str(n)).sentence(text, [(name, "org") for name in named])
        for n, (text, named) in enumerate(texts)
    ]
    assert len(names(builders, REGISTER)) == groups, reason


@pytest.mark.parametrize(
    ("sentences", "groups", "reason"),
    [
        ([("NORDBATT I KONKURS", "NORDBATT"), ("Nordbatt har slut på pengar.", "Nordbatt")], 1,
         "a headline of capitals"),
        ([("RISE och Rise", "RISE"), ("Rise växer.", "Rise")], 2, "capitals in a sentence tell two apart"),
        ([("RISE I KRIS", "RISE"), ("RISE har slut på pengar.", "RISE")], 1, "an acronym in both"),
        ([("EBA I KRIS", "EBA"), ("Ebbas har slut på pengar.", "Ebbas")], 2, "another word"),
    ],
)  # fmt: skip
def test_a_headline_of_capitals(sentences: list[tuple[str, str]], groups: int, reason: str) -> None:
    builder = Builder("a")
    for text, name in sentences:
        builder.sentence(text, [(name, "org")])
    assert len(names([builder])) == groups, reason


def test_an_acronym_that_stays_while_its_long_form_is_translated() -> None:
    builder = Builder("a").sentence(
        "Nordiska klubben (NK), Alfa",
        [("Nordiska klubben", "org"), ("NK", "org"), ("Alfa", "org")],
        "Nordic Klub (NK), Beta",
        [("Nordic Klub", "org"), ("NK", "org"), ("Beta", "org")],
    )
    assert {"Nordiska klubben", "Nordic Klub", "NK"} in names([builder])


def test_two_that_a_reviewer_calls_each_other_s_same_are_one() -> None:
    reading = Builder("a").sentence("Alfa och Beta", [("Alfa", "org"), ("Beta", "org")]).done()
    one, other = reconcile([reading], NONE).organisations
    both = [
        Decision(key=a, field="organisation", judgement="same", value=b, reviewer="", decided_at="")
        for a, b in ((one.id, other.id), (other.id, one.id))
    ]
    assert len(reconcile([reading], NONE, both).organisations) == 1
