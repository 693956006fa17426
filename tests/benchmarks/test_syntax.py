"""The parser on the sentences that its training kept aside, and its speed.

``KALLSPAR_TREEBANKS`` names the folder with the treebanks that ``models/train_syntax.py`` reads.
"""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
import spacy

from models.training.parser_scoring import agreement, by_spacy, by_treebank
from models.training.treebanks import Treebanks, read_all
from pipeline.syntax import load_syntax_model

pytestmark = pytest.mark.benchmark

ENV = "KALLSPAR_TREEBANKS"


@pytest.fixture(scope="module")
def treebanks() -> Treebanks:
    folder = Path(os.environ.get(ENV, ""))
    if not os.environ.get(ENV) or not (folder / "sv_talbanken-ud-dev.conllu.gz").is_file():
        pytest.skip(f"{ENV} names no folder with the treebanks")
    return read_all(folder)


@pytest.mark.parametrize(("language", "floor"), [("sv", 0.7), ("en", 0.7)])
def test_attachment_and_speed(treebanks: Treebanks, language: str, floor: float) -> None:
    model, nlp = load_syntax_model(), spacy.blank(language)
    sentences = treebanks.held_back[language]
    for words, read in (("treebank's words", by_treebank(model)), ("spaCy's words", by_spacy(model, nlp))):
        began = time.perf_counter()
        figures = agreement(sentences, read)
        speed = figures.given / (time.perf_counter() - began)
        print(
            f"\n{language}, {words}: UAS {figures.uas:.3f} LAS {figures.las:.3f} UPOS {figures.upos:.3f},"
            f" {figures.gold} words, {speed:.0f} words/s"
        )
        assert figures.las > floor
