"""How fast a large translation memory loads and answers, and what it suggests."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from pipeline.translation import read_memory
from pipeline.translation.suggestions import Suggestions

pytestmark = pytest.mark.benchmark

UNITS = 200_000


def test_two_hundred_thousand_units(tmp_path: Path) -> None:
    path = tmp_path / "large.tmx"
    with path.open("w", encoding="utf-8") as file:
        file.write('<tmx version="1.4"><header srclang="sv"/><body>')
        for n in range(UNITS):
            file.write(
                f'<tu tuid="{n}"><prop type="x-status">reviewed</prop>'
                f'<tuv xml:lang="sv"><seg>Mening nummer {n} står i det stora minnet.</seg></tuv>'
                f'<tuv xml:lang="en"><seg>Sentence number {n} is in the large memory.</seg></tuv></tu>\n'
            )
        file.write("</body></tmx>")
    # Processor time, so that a busy machine says nothing about us.
    begun = time.process_time()
    memory = read_memory(path)
    load = time.process_time() - begun
    begun = time.process_time()
    found = sum(
        memory.lookup(f"Mening nummer {n} står i det stora minnet.", "sv", "en") is not None
        for n in range(UNITS)
    )
    speed = UNITS / (time.process_time() - begun)
    begun = time.process_time()
    suggestions = Suggestions(memory.units())
    index = time.process_time() - begun
    begun = time.process_time()
    for n in range(20):
        assert suggestions.like(f"Mening nummer {n} står i ett stort minne.", "sv", "en")
    each = (time.process_time() - begun) / 20
    print(f"\n{UNITS:,} units loaded in {load:.1f} s; {speed:,.0f} lookups/s")
    print(f"index for suggestions {index:.1f} s; {each * 1000:.0f} ms a text")
    assert found == UNITS
    assert load < 10
