"""How fast a large translation memory loads and answers."""

from __future__ import annotations

import io
import time

import pytest

from pipeline.translation import TranslationMemory, read_units

pytestmark = pytest.mark.benchmark

UNITS = 200_000


def test_two_hundred_thousand_units() -> None:
    body = "".join(
        f'<tu tuid="{n}"><prop type="x-status">reviewed</prop>'
        f'<tuv xml:lang="sv"><seg>Mening nummer {n} står i det stora minnet.</seg></tuv>'
        f'<tuv xml:lang="en"><seg>Sentence number {n} is in the large memory.</seg></tuv></tu>\n'
        for n in range(UNITS)
    )
    data = f'<tmx version="1.4"><header srclang="sv"/><body>{body}</body></tmx>'.encode()
    begun = time.perf_counter()
    memory = TranslationMemory(read_units(io.BytesIO(data), "large.tmx"))
    load = time.perf_counter() - begun
    begun = time.perf_counter()
    found = sum(
        memory.lookup(f"Mening nummer {n} står i det stora minnet.", "sv", "en") is not None
        for n in range(UNITS)
    )
    speed = UNITS / (time.perf_counter() - begun)
    print(f"\n{UNITS:,} units loaded in {load:.1f} s; {speed:,.0f} lookups/s")
    assert found == UNITS
    assert load < 10
