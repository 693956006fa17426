"""The traps that the two shipped articles hold, read with and without their metadata."""

from __future__ import annotations

import csv
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline import run as job
from pipeline.cells import restore
from pipeline.settings import Project
from tests.conftest import ROOT

Rows = list[dict[str, str]]
SV, EN = "batteriresa-till-japan-del-1", "japan-eu-battery-alliance"


@pytest.fixture(scope="module", params=["with metadata", "without metadata"])
def tables(
    request: pytest.FixtureRequest, articles_read: Project, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Rows]:
    project = articles_read
    if request.param == "without metadata":
        project = replace(articles_read, root=tmp_path_factory.mktemp("two") / "project")
        shutil.copytree(ROOT / "corpus", project.corpus)
        (project.corpus / "articles.csv").unlink()
        assert not job.run(project).problems
    return {path.stem: read(path) for path in project.dataset.glob("*.csv")}


def read(path: Path) -> Rows:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [{name: restore(cell) for name, cell in row.items()} for row in csv.DictReader(file)]


def dates(tables: dict[str, Rows], article: str, text: str) -> list[tuple[str, str, str]]:
    return [
        (row["edtf"], row["basis"], row["zone"])
        for row in tables["dates"]
        if row["article_id"] == article and row["text"] == text
    ]


def test_the_year_of_publication_is_inferred_and_marked(tables: dict[str, Rows]) -> None:
    found = {row["article_id"]: (row["published"], row["published_basis"]) for row in tables["articles"]}
    assert found == {SV: ("2025-12-03", "inferred"), EN: ("2025-09-14", "dateline")}


@pytest.mark.parametrize(
    ("article", "text", "expected", "reason"),
    [
        (
            EN,
            "Tuesday",
            [("2025-09-16", "publication", "paragraph")],
            "seen from Sunday the 14th, and still to come",
        ),
        (EN, "A decade later", [("2025", "text", "paragraph")], "it hangs on 2015, not on publication"),
        (EN, "July", [("2025-07", "publication", "paragraph")], "launched, so it is past"),
        (SV, "juni 2025", [("2025-06", "explicit", "paragraph")], "kept beside July"),
        (SV, "september", [("2025-09", "publication", "paragraph")] * 3, "three times, always the past one"),
        (SV, "6 oktober. 2025", [("2025-10-06", "explicit", "reference")], "one date, in a reference"),
        (SV, "i dag", [("2025-12-03", "publication", "paragraph")], "what the inference rests on"),
        (SV, "2026/2027", [("2026/2027", "explicit", "paragraph")], "two years"),
        (SV, "slutet av 2024", [("2024-10~/2024-12~", "explicit", "paragraph")], "a part of a year"),
        (SV, "senast i slutet av 2025", [("../2025-12~", "explicit", "paragraph")], "a bound"),
    ],
)
def test_dates(
    tables: dict[str, Rows], article: str, text: str, expected: list[tuple[str, str, str]], reason: str
) -> None:
    assert dates(tables, article, text) == expected, reason


def test_a_relative_date_names_its_anchor(tables: dict[str, Rows]) -> None:
    (row,) = [row for row in tables["dates"] if row["text"] == "A decade later"]
    assert row["anchor_text"] == "2015"


def test_one_change_with_a_range_at_its_end(tables: dict[str, Rows]) -> None:
    (row,) = [row for row in tables["percentages"] if row["articles"] == SV]
    assert (row["change_from"], row["change_to"], row["direction"]) == ("90", "60..70", "down")
    assert (row["agreement"], row["unit"]) == ("both", "percent")


def test_the_english_facts(tables: dict[str, Rows]) -> None:
    rows = [row for row in tables["percentages"] if row["articles"] == EN]
    facts = [(row["low"], row["high"], row["approximate"], row["role"], row["time_edtf"]) for row in rows]
    assert facts == [
        ("50", "50", "about", "level", "2015"),
        ("60", "60", "about", "level", "2025"),
        ("8", "8", "", "change_to", "2025"),
    ]


SHARE = "global market share for automotive lithium-ion batteries"


def test_what_the_percentages_state(tables: dict[str, Rows]) -> None:
    found = {
        (row["change_to"] or row["low"]): (row["subject"], row["measure"], row["object"], row["time_edtf"])
        for row in tables["percentages"]
    }
    assert found == {
        "50": ("Japan", SHARE, "", "2015"),
        "60": ("Chinese manufacturers", SHARE, "", "2025"),
        "8": ("Japan", SHARE, "", "2025"),
        "60..70": ("Japan", "beroende av Kina för sällsynta jordartsmetaller", "Kina", ""),
    }


def test_what_a_sentence_leaves_out_is_marked_with_where_it_stands(tables: dict[str, Rows]) -> None:
    spans = {
        row["low"]: row["measure_span"].split() for row in tables["percentages"] if row["articles"] == EN
    }
    assert {low: span[-1] for low, span in spans.items()} == {"50": "own", "60": "carried", "8": "carried"}
    assert len({tuple(span[:3]) for span in spans.values()}) == 1, "all three read it off one span"


@pytest.mark.parametrize(
    "text", ["127.47", "22865-22867", "600", "[2,3]", "2,3", "elva", "50", "EXPO 2025", "II"]
)
def test_neither_date_nor_percentage(tables: dict[str, Rows], text: str) -> None:
    assert text not in {row["text"] for row in tables["mentions"] if row["kind"] != "organisation"}


@pytest.mark.parametrize(
    "text", ["Horizon Europe", "Horisont Europa", "Resource EU", "Japan", "Sverige", "EXPO"]
)
def test_no_organisation(tables: dict[str, Rows], text: str) -> None:
    assert text not in {row["text"] for row in tables["mentions"] if row["kind"] == "organisation"}


@pytest.mark.parametrize(
    "forms",
    [
        {"Energimyndigheten", "Swedish Energy Agency"},
        {"JOGMEC", "Japan Organisation for Metals and Energy Security"},
        {"JETRO", "Japan External Trade Organization"},
        {"European Battery Alliance", "EBA"},
        {"BASC", "Battery Association for Supply Chain"},
        {"InnoEnergy", "Innoenergy"},
        {"EU", "European Union"},
    ],
    ids=min,
)
def test_one_organisation_under_all_its_names(tables: dict[str, Rows], forms: set[str]) -> None:
    ids = {
        row["organisation_id"]
        for row in tables["mentions"]
        if row["kind"] == "organisation" and row["text"] in forms
    }
    assert forms <= {row["text"] for row in tables["mentions"]}
    assert len(ids) == 1


def test_the_union_and_its_commission_are_two(tables: dict[str, Rows]) -> None:
    ids = {row["text"]: row["organisation_id"] for row in tables["mentions"] if row["kind"] == "organisation"}
    assert ids["European Union"] != ids["European Commission"]


def test_june_and_july_are_a_question(tables: dict[str, Rows]) -> None:
    (conflict,) = tables["conflicts"]
    assert conflict["kind"] == "possibly_one_event"
    assert "2025-06 ('juni 2025')" in conflict["question"]
    assert "2025-07 ('July')" in conflict["question"]
    assert conflict["question"].endswith("?")
    assert "toppmöte" in conflict["sentence_text"]
    assert "launched by both sides in July" in conflict["sentence_text"]
    assert set(conflict["articles"].split("; ")) == {SV, EN}
    assert tables["review_queue"][0]["row_id"] == conflict["conflict_id"], "it is what to look at first"


def test_references_are_told_by_their_zone(tables: dict[str, Rows]) -> None:
    zones = {row["text"]: row["zone"] for row in tables["sentences"]}
    assert all(
        (zone == "reference") == text.startswith("[") for text, zone in zones.items() if text != "Referenser"
    )


def test_residue_survives_and_is_zoned(tables: dict[str, Rows]) -> None:
    zones = {row["text"]: row["zone"] for row in tables["sentences"]}
    assert zones["![]() |"] == "caption"
    assert [zone for text, zone in zones.items() if text.startswith("• ·")] == ["list_item"]


def test_every_swedish_sentence_has_its_translation(tables: dict[str, Rows]) -> None:
    statuses = {(row["language"], row["translation_status"]) for row in tables["sentences"]}
    assert statuses == {("sv", "memory"), ("en", "not_needed")}


def test_the_shipped_articles_are_as_they_were_given(tables: dict[str, Rows]) -> None:
    assert {row["article_id"]: row["version"][:8] for row in tables["articles"]} == {
        SV: "30c52e42",
        EN: "de705a61",
    }


def test_the_readme_shows_rows_that_are_there(tables: dict[str, Rows]) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for key in re.findall(r"kallspar show (f-[0-9a-f]{16})", readme):
        assert key in {row["fact_id"] for row in tables["percentages"]}
