"""How many sentences a second a local model translates, and what asking costs besides the engine.

The figure of a real model is printed if one is in place (``kallspar models get translation-sv-en``). That of the
model made here, with random weights and as wide as OPUS-MT's, says how fast such a model can be on this machine; its
translations are noise, cut at the length that real ones have.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

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
    real = ROOT / "models" / "translation"
    tiny = make_model(tmp_path / "sv-en").parent
    wide = make_model(tmp_path / "wide" / "sv-en", width=512, layers=6, heads=8, vocabulary=58_101).parent
    for name, folder, count in (("real", real, 256), ("tiny", tiny, 256), ("as large as OPUS-MT", wide, 64)):
        if not (folder / "sv-en" / "model.bin").is_file():
            print(f"\n{name} model: not in place")
            continue
        engine = LocalEngine(folder)
        engine.translate(SENTENCES[:1], "sv", "en")
        begun = time.perf_counter()
        answers = [
            a for n in range(0, count, 32) for a in engine.translate(SENTENCES[n : n + 32], "sv", "en")
        ]
        seconds = time.perf_counter() - begun
        words = sum(len(one.text.split()) for one in answers if isinstance(one, Translated))
        print(f"\n{name} model: {count / seconds:,.1f} sentences/s, {words} words out")


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
