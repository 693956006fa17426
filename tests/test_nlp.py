"""The spaCy pipelines and their components, each usable alone."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from pipeline import load_nlp
from pipeline.errors import KallsparError
from pipeline.languages import LANGUAGES
from pipeline.nlp import COMPONENTS
from pipeline.paths import models_folder
from pipeline.spans import GROUP


@pytest.mark.parametrize("language", [one.code for one in LANGUAGES])
def test_the_pipeline_finds_every_kind(language: str) -> None:
    doc = load_nlp(language)("Volvo AB: 8 % (2025-09-14)")
    assert [(ent.text, ent.label_) for ent in doc.ents] == [
        ("Volvo AB", "ORG"),
        ("8 %", "PERCENT"),
        ("2025-09-14", "DATE"),
    ]
    assert load_nlp(language) is load_nlp(language), "made once a process"


@pytest.mark.parametrize(
    ("component", "labels"),
    [
        ("kallspar_percentages", {"PERCENT"}),
        ("kallspar_dates", {"DATE"}),
        ("kallspar_organisations", {"ORG"}),
    ],
)
@pytest.mark.parametrize("language", [one.code for one in LANGUAGES])
def test_a_component_alone(language: str, component: str, labels: set[str]) -> None:
    nlp = spacy.blank(language)
    nlp.add_pipe(component)
    (doc,) = nlp.pipe(["Volvo AB: 8 % (2025-09-14)"])
    assert {ent.label_ for ent in doc.ents} == labels
    assert component in COMPONENTS


@pytest.mark.parametrize(
    ("folder", "found", "reason"),
    [
        ("", ["Volvo AB"], "the shipped model"),
        (str(models_folder() / "ner-sv-en"), ["Volvo AB"], "a model told by its folder"),
    ],
)
def test_the_entity_component_takes_a_folder(folder: str, found: list[str], reason: str) -> None:
    nlp = spacy.blank("sv")
    nlp.add_pipe("kallspar_entities", config={"folder": folder})
    assert [ent.text for ent in nlp("Volvo AB bygger en fabrik.").ents] == found, reason


def test_a_folder_without_a_model_is_told(tmp_path: Path) -> None:
    with pytest.raises(KallsparError, match=r"model\.onnx: is missing"):
        spacy.blank("sv").add_pipe("kallspar_entities", config={"folder": str(tmp_path)})


def test_another_language_is_refused() -> None:
    with pytest.raises(ValueError, match="'de' is not read; known are en, sv"):
        load_nlp("de")


@pytest.mark.parametrize(
    ("language", "text", "dates", "reason"),
    [
        (
            "en",
            "Nordic Council. 6 oktober. 2025. länk",
            ["6 oktober. 2025"],
            "a Swedish date below an English title",
        ),
        ("sv", "Publicerad October 6, 2025.", ["October 6, 2025"], "an English one in Swedish"),
        ("en", "Oktober 2025", ["Oktober 2025"], "a month with its year"),
        ("en", "i maj", [], "a bare Swedish month says nothing in English"),
        ("en", "i dag", [], "nor does a relative word"),
        ("sv", "in May", [], "nor the other way"),
    ],
)
def test_full_dates_of_another_language(language: str, text: str, dates: list[str], reason: str) -> None:
    doc = load_nlp(language)(text)
    assert [span.text for span in doc.spans[GROUP] if span.label_ == "DATE"] == dates, reason
