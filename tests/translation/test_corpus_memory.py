"""The memory that the project ships covers the Swedish newsletter, whole and with its figures."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from pipeline.sentences import split
from pipeline.translation import NoEngine, TranslationMemory, read_memory, translate

CORPUS = Path(__file__).parents[2] / "corpus"
ARTICLE = "batteriresa-till-japan-del-1"


@pytest.fixture(scope="module")
def memory() -> TranslationMemory:
    return read_memory(CORPUS / "translations.tmx")


def translations(memory: TranslationMemory) -> dict[str, str]:
    text = (CORPUS / "articles" / f"{ARTICLE}.txt").read_bytes().decode()
    sentences = [replace(sentence, language="sv") for sentence in split(ARTICLE, text)]
    results = translate(sentences, memory, NoEngine())
    assert [(result.status, result.checks) for result in results] == [("memory", ())] * len(sentences)
    return {sentence.text: result.text for sentence, result in zip(sentences, results, strict=True)}


def test_every_sentence_is_in_the_memory_with_the_same_numbers(memory: TranslationMemory) -> None:
    found = translations(memory)
    for source, target, reason in [
        ("60-70%.", "from 90% to 60–70%.", "a change with a range"),
        ("i dag (3 december)", "today (3 December)", "a day without a year"),
        ("elva officiella", "eleven official visits", "a number word stays one"),
        ("6 oktober. 2025.", "6 October 2025.", "one date"),
        ("Horisont Europa", "Horizon Europe", "a programme under its English name"),
        ("tjänstemän från Energimyndigheten och", "the Swedish Energy Agency", "an authority's English name"),
        ("slutet av 2024", "the end of 2024", "a part of a year"),
    ]:
        matches = [english for swedish, english in found.items() if source in swedish]
        assert matches, source
        assert all(target in english for english in matches), reason


def test_no_unit_is_left_over_and_each_says_where_it_comes_from(memory: TranslationMemory) -> None:
    assert len(memory) == len(translations(memory))
    tree = ET.parse(CORPUS / "translations.tmx")
    units = tree.findall("body/tu")
    assert len({unit.get("tuid") for unit in units}) == len(units) == len(memory)
    for unit in units:
        props = {prop.get("type"): prop.text for prop in unit.findall("prop")}
        assert props["x-status"] in {"translated", "reviewed", "final"}
        assert props["x-origin"]


def test_metadata_names_the_articles_that_are_there() -> None:
    with (CORPUS / "articles.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["path"] for row in rows] == sorted(path.name for path in (CORPUS / "articles").iterdir())
    assert [row["published"] for row in rows] == ["", ""]
