"""Boundary F1 against Universal Dependencies treebanks, beside sentencex alone and spaCy's sentencizer.

``KALLSPAR_TREEBANKS`` names a folder with ``sv_talbanken-ud-{dev,test}.conllu.gz`` and
``en_ewt-ud-dev.conllu.gz``. Ten consecutive sentences joined by spaces make a paragraph. Some of
those "sentences" are headings without any mark, which no splitter can see in running text.
"""

from __future__ import annotations

import gzip
import os
import time
from collections.abc import Callable, Iterator
from itertools import accumulate
from pathlib import Path

import pytest
import sentencex
import spacy

from pipeline.sentences import split

pytestmark = pytest.mark.benchmark

Splitter = Callable[[str], set[int]]
ENV = "KALLSPAR_TREEBANKS"


def paragraphs(names: list[str]) -> list[tuple[str, set[int]]]:
    folder = Path(os.environ.get(ENV, ""))
    paths = [folder / f"{name}.conllu.gz" for name in names]
    if not os.environ.get(ENV) or not all(path.is_file() for path in paths):
        pytest.skip(f"{ENV} names no folder with {', '.join(path.name for path in paths)}")
    sentences: list[str] = []
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            sentences += [line[9:].strip() for line in lines if line.startswith("# text = ")]
    groups = (sentences[first : first + 10] for first in range(0, len(sentences), 10))
    return [
        (" ".join(group), {end - 1 for end in accumulate(len(sentence) + 1 for sentence in group)})
        for group in groups
    ]


def trimmed_ends(pieces: list[str]) -> Iterator[int]:
    position = 0
    for piece in pieces:
        position += len(piece)
        if piece.strip():
            yield position - (len(piece) - len(piece.rstrip()))


def f1(texts: list[tuple[str, set[int]]], splitter: Splitter) -> float:
    """Over all ends, that of the paragraph included."""
    hits = found = gold = 0
    for text, ends in texts:
        got = splitter(text)
        hits += len(got & ends)
        found += len(got)
        gold += len(ends)
    return 2 * hits / (found + gold)


@pytest.mark.parametrize(
    ("code", "names", "floor"),
    [("sv", ["sv_talbanken-ud-dev", "sv_talbanken-ud-test"], 0.955), ("en", ["en_ewt-ud-dev"], 0.85)],
)
def test_boundaries_against_treebanks(code: str, names: list[str], floor: float) -> None:
    texts = paragraphs(names)
    sentencizer = spacy.blank(code)
    sentencizer.add_pipe("sentencizer")
    splitters: dict[str, Splitter] = {
        "sentencex": lambda text: set(trimmed_ends(sentencex.segment(code, text))),
        "sentencizer": lambda text: {sentence.end_char for sentence in sentencizer(text).sents},
        "kallspar": lambda text: {sentence.end for sentence in split("a", text)},
    }
    scores = {}
    for name, splitter in splitters.items():
        begun = time.perf_counter()
        scores[name] = f1(texts, splitter)
        characters = sum(len(text) for text, _ in texts)
        speed = characters / (time.perf_counter() - begun) / 1e6
        print(f"\n{code} {name:12} boundary F1 {scores[name]:.4f}  {speed:.2f} million characters/s")
    assert scores["kallspar"] >= floor
    assert scores["kallspar"] > max(scores["sentencex"], scores["sentencizer"])
