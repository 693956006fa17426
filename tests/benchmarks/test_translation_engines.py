"""How many sentences a second a local model translates, and what asking costs besides the engine.

The figure of a real model is printed if one is in place (``kallspar models get translation-sv-en``). Those of models
made here, with random weights, say what the path costs and how fast a model as large as OPUS-MT's can be on
this machine; what they say is noise.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import ctranslate2
import pytest

from pipeline.translation import Answers, Guarded, Link, SourceText, Translated, accepts, ask
from pipeline.translation.engines import LocalEngine
from pipeline.translation.engines.base import Limits
from tests.conftest import ROOT
from tests.translation.tiny import make_model

pytestmark = pytest.mark.benchmark

SENTENCES = [
    f"Andelen av företagen i landet som sade nej var {n} procent under förra året, sade regeringen i går."
    for n in range(256)
]


def test_sentences_a_second_of_a_local_model(tmp_path: Path) -> None:
    tiny = make_model(tmp_path / "sv-en").parent
    for name, folder in (("real", ROOT / "models" / "translation"), ("tiny", tiny)):
        if not (folder / "sv-en" / "model.bin").is_file():
            print(f"\n{name} model: not in place")
            continue
        engine = LocalEngine(folder)
        engine.translate(SENTENCES[:1], "sv", "en")
        begun = time.perf_counter()
        for start in range(0, len(SENTENCES), 32):
            engine.translate(SENTENCES[start : start + 32], "sv", "en")
        print(f"\n{name} model: {len(SENTENCES) / (time.perf_counter() - begun):,.1f} sentences/s")


def test_sentences_a_second_of_a_model_as_large_as_opus_mt(tmp_path: Path) -> None:
    """Random weights do not end where a sentence does: CTranslate2 is told to make 30 pieces of each."""
    folder = make_model(tmp_path / "sv-en", width=512, layers=6, heads=8, vocabulary=58_101)
    translator = ctranslate2.Translator(str(folder), device="cpu", inter_threads=1)
    pieces = [[*"abcdefghijklmnopqrstuvwxyzåäö", "</s>"]] * 8
    begun = time.perf_counter()
    translator.translate_batch(pieces, beam_size=4, min_decoding_length=30, max_decoding_length=30)
    seconds = time.perf_counter() - begun
    print(f"\nas large as OPUS-MT: {len(pieces) / seconds:,.1f} sentences of 30 pieces a second")


@dataclass
class Instant:
    """An engine that costs nothing."""

    name: str = "instant"
    version: str = "1"

    def translate(self, texts: Sequence[str], source: str, target: str) -> Sequence[Translated]:  # noqa: ARG002
        return [Translated(text=f"English of {text}") for text in texts]


def test_what_asking_costs() -> None:
    limits = Limits(texts=32, characters=8_000)
    texts = [SourceText.of(f"Mening {n} är en mening om {n}.", "sv", "en") for n in range(20_000)]
    begun = time.perf_counter()
    ask(texts, [Link(engine=Guarded(Instant(), limits), limits=limits)], Answers(), accepts=accepts)
    print(f"\nasking, with the checks: {len(texts) / (time.perf_counter() - begun):,.0f} sentences/s")
