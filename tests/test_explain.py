"""From a row to the characters of the sources: on files published from readings made by hand."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.errors import KallsparError
from pipeline.explain import Explanation, explain
from pipeline.publish import publish, render
from pipeline.reconcile import Dataset, reconcile
from pipeline.reconcile.evidence import RULES
from pipeline.records import DateSpan, Decision, Percentage
from pipeline.register import Entry, Register
from pipeline.review import append_decisions
from tests.reconcile.build import Builder

REGISTER = Register(
    [
        Entry(
            key="European Commission",
            names={"en": "European Commission", "sv": "EU-kommissionen"},
            aliases={},
            acronym="",
            kind="eu_body",
            wikidata="Q8880",
        )
    ]
)
EIGHT = Percentage(low=Decimal(8), high=Decimal(8), unit="percent")
YEAR = DateSpan(edtf="2015", start=date(2015, 1, 1), end=date(2015, 12, 31), precision="year")


def dataset(decisions: Sequence[Decision] = (), more: Iterable[Builder] = ()) -> Dataset:
    builder = (
        Builder("mapp/a")
        .sentence(
            "Nordiska batteriklubben (NBK) svarar.",
            [("Nordiska batteriklubben", "org"), ("NBK", "org")],
            "The Nordic Battery Club (NBC) answers.",
            [("Nordic Battery Club", "org"), ("NBC", "org")],
        )
        .sentence("EU-kommissionen: kommissionen!", [("EU-kommissionen", "org"), ("kommissionen", "org")])
        .sentence(
            "Alfas andel 2015: 8 %",
            [("Alfa", "org"), ("2015", YEAR), ("8 %", EIGHT)],
            "8 %",
            [("8 %", EIGHT)],
        )
        .sentence("Volvo, Volvo Cars", [("Volvo", "org"), ("Volvo Cars", "org")])
    )
    return reconcile([builder.done(), *(one.done() for one in more)], REGISTER, decisions)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "corpus" / "articles").mkdir(parents=True)
    publish(tmp_path / "outputs", render(dataset()), {})
    return tmp_path


def of(root: Path, key: str) -> Explanation:
    return explain(root / "outputs" / "dataset", root / "corpus" / "decisions.csv", key)


@pytest.mark.parametrize(
    ("name", "rule", "left", "right"),
    [
        ("NBK", "acronym", "Nordiska batteriklubben", "NBK"),
        ("European Commission", "short_form", "EU-kommissionen", "kommissionen"),
        ("European Commission", "register", "", "EU-kommissionen"),
    ],
)
def test_evidence_leads_to_the_characters(root: Path, name: str, rule: str, left: str, right: str) -> None:
    found = of(root, name)
    steps = [one for one in found.steps if one.kind == "evidence" and f"({rule}: {RULES[rule]})" in one.says]
    (step,) = [one for one in steps if right in [mark.text for mark in one.marks]]
    assert [mark.text for mark in step.marks] == [text for text in (left, right) if text]
    for mark in step.marks:
        (passage,) = [one for one in step.passages if one.sentence_id == mark.sentence_id]
        source = mark.witness == "source"
        text, offset = (passage.text, passage.start) if source else (passage.translation, 0)
        assert text[mark.start - offset : mark.end - offset] == mark.text
        assert mark.article_id == "mapp/a"


def test_every_mention_is_shown(root: Path) -> None:
    found = of(root, "Nordic Battery Club")
    shown = {mark.text for one in found.steps if one.kind == "mention" for mark in one.marks}
    assert shown <= {"Nordiska batteriklubben", "NBK", "Nordic Battery Club", "NBC"}
    assert {"Nordic Battery Club", "NBC"} <= shown


def test_a_former_id_leads_to_the_organisation(root: Path) -> None:
    one = next(one for one in dataset().organisations if "NBK" in one.aliases)
    for former in one.former_ids:
        found = of(root, former)
        assert (found.key, found.redirected) == (one.id, True)
    assert one.former_ids
    assert not of(root, one.id).redirected


@pytest.mark.parametrize(
    ("key", "aliases"),
    [
        ("volvo cars", ["Volvo Cars"]),  # as people type names
        ("NORDIC BATTERY CLUB", ["NBC", "NBK", "Nordic Battery Club", "Nordiska batteriklubben"]),
        ("nbk", ["NBC", "NBK", "Nordic Battery Club", "Nordiska batteriklubben"]),
        ("RISE", ["RISE"]),  # an institute, and a firm that is called so too: the exact name goes first
        ("Rise", ["Rise"]),
    ],
)
def test_a_name_is_found_in_any_capitals(root: Path, key: str, aliases: list[str]) -> None:
    builder = Builder("b").sentence("RISE och Rise svarar.", [("RISE", "org"), ("Rise", "org")])
    publish(root / "outputs", render(dataset(more=[builder])), {})
    found = of(root, key)
    assert found.table == "organisations"
    assert {one.split(" (")[0] for one in found.row["aliases"].split("; ")} == set(aliases)


def test_a_name_of_two_in_other_capitals_is_told(root: Path) -> None:
    builder = Builder("b").sentence("RISE och Rise svarar.", [("RISE", "org"), ("Rise", "org")])
    publish(root / "outputs", render(dataset(more=[builder])), {})
    with pytest.raises(KallsparError, match="is a name of 2 organisations"):
        of(root, "rise")


def test_an_article_goes_before_a_name_in_other_capitals(root: Path) -> None:
    builder = Builder("volvo").sentence("Volvo svarar.", [("Volvo", "org")])
    publish(root / "outputs", render(dataset(more=[builder])), {})
    assert of(root, "volvo").table == "articles"
    assert of(root, "Volvo").table == "organisations"


def test_a_fact_has_its_witnesses_and_its_time(root: Path) -> None:
    (fact,) = dataset().facts
    found = of(root, fact.id)
    assert [mark.witness for mark in found.steps[0].marks] == ["source", "translation"]
    assert {one.kind for one in found.steps} >= {"mention"}


def test_a_date_has_its_basis(root: Path) -> None:
    (row,) = dataset().dates
    found = of(root, row.id)
    assert "stated outright" in found.steps[0].says
    assert [mark.text for mark in found.steps[0].marks] == ["2015"]


def test_decisions_are_told(root: Path) -> None:
    volvo, cars = (
        next(one.id for one in dataset().organisations if one.aliases == (name,))
        for name in ("Volvo", "Volvo Cars")
    )
    said = Decision(
        key=cars,
        field="organisation",
        judgement="same",
        value=volvo,
        reviewer="Eva",
        decided_at="2026-01-01T00:00:00",
    )
    append_decisions(root / "corpus" / "decisions.csv", [said])
    publish(root / "outputs", render(dataset([said])), {})
    for key in (volvo, cars):
        found = of(root, key)
        assert [(one.judgement, one.reviewer) for one in found.decisions] == [("same", "Eva")]
        assert any("(decision:" in one.says for one in found.steps)


@pytest.mark.parametrize("key", ["o-0000000000000000", "Nobody", ""])
def test_an_unknown_id_is_one_line(root: Path, key: str) -> None:
    with pytest.raises(KallsparError, match="no article, sentence or row has this id"):
        of(root, key)


def test_before_the_first_run(tmp_path: Path) -> None:
    with pytest.raises(KallsparError, match="kallspar run"):
        of(tmp_path, "o-0000000000000000")


def test_the_command(root: Path) -> None:
    one = next(one for one in dataset().organisations if "NBK" in one.aliases)
    printed = CliRunner().invoke(app, ["explain", one.former_ids[0], "--root", str(root)])
    assert printed.exit_code == 0, printed.output
    assert f"{one.former_ids[0]} leads to {one.id}" in printed.output
    assert "[[Nordiska batteriklubben]] ([[NBK]]) svarar." in printed.output
    assert "mapp/a [0:23]" in printed.output
    as_json = CliRunner().invoke(app, ["explain", one.id, "--root", str(root), "--json"])
    value = json.loads(as_json.output)
    assert (value["id"], value["table"], value["redirected"]) == (one.id, "organisations", False)
    spans = [span["text"] for step in value["steps"] if step["kind"] == "evidence" for span in step["spans"]]
    assert {"Nordiska batteriklubben", "NBK"} <= set(spans)
