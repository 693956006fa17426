"""How often the audit alarms on good translations, and how many injected errors it catches.

Needs parallel sentences: a gzipped table of two columns, English and Swedish, by people (for instance the first
thousand of NTREX-128), named by KALLSPAR_PARALLEL. Rules were tuned on its first half only.
"""

from __future__ import annotations

import gzip
import os
import random
import re
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.translation.checks import audit

pytestmark = pytest.mark.benchmark

Pair = tuple[str, str]


def halves() -> list[list[Pair]]:
    """(Swedish, English) pairs, in two halves."""
    path = Path(os.environ.get("KALLSPAR_PARALLEL", ""))
    if not path.is_file():
        pytest.skip("no parallel sentences: name the file with KALLSPAR_PARALLEL")
    rows = [line.split("\t") for line in gzip.decompress(path.read_bytes()).decode("utf-8").split("\n")]
    pairs = [(row[1].strip(), row[0].strip()) for row in rows if len(row) == 2]
    return [pairs[: len(pairs) // 2], pairs[len(pairs) // 2 :]]


def rejected(source: str, target: str) -> bool:
    return any(alarm.rejects for alarm in audit(source, target, "sv", "en"))


def test_false_alarms() -> None:
    audit("Hej på dig.", "Hello there.", "sv", "en")  # compiles the patterns
    for name, pairs in zip(("first", "second"), halves(), strict=True):
        classes: Counter[str] = Counter()
        refused = 0
        begun = time.process_time()
        for source, target in pairs:
            alarms = audit(source, target, "sv", "en")
            classes.update(alarm.name for alarm in alarms)
            refused += any(alarm.rejects for alarm in alarms)
            if any(alarm.rejects for alarm in alarms):
                print(f"\n  {'; '.join(map(str, alarms))}\n    {source}\n    {target}")
        speed = len(pairs) / (time.process_time() - begun)
        print(f"\n{name} half: {refused} of {len(pairs)} rejected; {dict(classes)}; {speed:,.0f} checks/s")
        assert refused <= len(pairs) / 50


def digits(target: str, rng: random.Random) -> Iterator[str]:
    for match in re.finditer("[0-9]", target):
        other = rng.choice([digit for digit in "0123456789" if digit != match[0]])
        yield target[: match.start()] + other + target[match.end() :]


def decimals(target: str) -> Iterator[str]:
    for match in re.finditer(r"(?<=[0-9])\.([0-9]+)", target):
        yield target[: match.start()] + match[1] + target[match.end() :]
        yield target[: match.start()] + target[match.end() :]


def points(target: str) -> Iterator[str]:
    for match in re.finditer(r"(?i)\bper ?cent\b|%", target):
        yield f"{target[: match.start()]} percentage points{target[match.end() :]}"


def test_injected_errors() -> None:
    rng = random.Random(0)
    for name, half in zip(("first", "second"), halves(), strict=True):
        pairs = [pair for pair in half if not rejected(*pair)]
        told: dict[str, list[bool]] = {}
        for place, (source, target) in enumerate(pairs):
            made = {
                "digit changed": digits(target, rng),
                "decimal dropped": decimals(target),
                "per cent to points": points(target),
                "sentence swapped": iter([pairs[(place + 1) % len(pairs)][1]]),
            }
            for error, targets in made.items():
                told.setdefault(error, []).extend(rejected(source, bad) for bad in targets)
        for error, caught in told.items():
            share = sum(caught) / len(caught)
            print(f"\n{name} half: {error}: {sum(caught)} of {len(caught)} rejected ({share:.1%})")
        assert sum(told["digit changed"]) >= 0.98 * len(told["digit changed"])


def test_changed_names() -> None:
    rng = random.Random(0)
    name = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}(?= )")
    for half, pairs in zip(("first", "second"), halves(), strict=True):
        pool = sorted({match[0] for _, target in pairs for match in name.finditer(target)})
        made = told = refused = 0
        for source, target in pairs:
            for match in name.finditer(target):
                other = rng.choice(pool)
                # Only names that the Swedish sentence has too, and that are gone when one is changed.
                bad = target[: match.start()] + other + target[match.end() :]
                if match[0] in bad or other in target or not re.search(rf"(?<!\w){match[0][:4]}", source):
                    continue
                alarms = audit(source, bad, "sv", "en")
                made, told = made + 1, told + bool(alarms)
                refused += any(alarm.rejects for alarm in alarms)
        print(f"\n{half} half: name changed: {told} of {made} told, {refused} rejected")
        assert told > made / 2
