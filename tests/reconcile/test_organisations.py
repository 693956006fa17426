"""One organisation under all its names: merged on evidence, kept apart without."""

from __future__ import annotations

import itertools

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
        ("Alfa köper av Beta.", ["Alfa"], "Alfa buys from Beta.", ["Beta"], 2, "missed on one side, not renamed"),
    ],
)  # fmt: skip
def test_merging(
    text: str, named: list[str], translation: str, also: list[str], groups: int, reason: str
) -> None:
    builder = Builder("a").sentence(
        text, [(n, "org") for n in named], translation, [(n, "org") for n in also]
    )
    assert len(names([builder], REGISTER)) == groups, reason


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
        ("acronym", "european battery alliance", "EBA")
    ]
    assert one.evidence[0].sentence_id == builder.sentences[0].id


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


def test_a_decision_finds_an_organisation_that_got_more_names() -> None:
    short = Builder("a").sentence("EBA", [("EBA", "org")])
    (one,) = reconcile([short.done()], NONE).organisations
    more = Builder("b").sentence(
        "European Battery Alliance (EBA)", [("European Battery Alliance", "org"), ("EBA", "org")]
    )
    dataset = reconcile([short.done(), more.done()], NONE, [decision(one.id, "correct", "The Alliance")])
    (now,) = dataset.organisations
    assert now.id != one.id
    assert now.name_en == "The Alliance"
    assert dataset.former[one.id] == now.id


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
    ],
)  # fmt: skip
def test_what_one_article_says_of_a_short_name(
    texts: list[tuple[str, list[str]]], groups: int, reason: str
) -> None:
    builders = [
        Builder(str(n)).sentence(text, [(name, "org") for name in named])
        for n, (text, named) in enumerate(texts)
    ]
    assert len(names(builders)) == groups, reason


def test_two_that_a_reviewer_calls_each_other_s_same_are_one() -> None:
    reading = Builder("a").sentence("Alfa och Beta", [("Alfa", "org"), ("Beta", "org")]).done()
    one, other = reconcile([reading], NONE).organisations
    both = [
        Decision(key=a, field="organisation", judgement="same", value=b, reviewer="", decided_at="")
        for a, b in ((one.id, other.id), (other.id, one.id))
    ]
    assert len(reconcile([reading], NONE, both).organisations) == 1
