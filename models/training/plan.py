"""What is trained on, in which order: sources weighed, shapes varied, batches of like length. All of it
follows from one seed."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from models.training.corpora import Example, Span
from models.training.network import TAGS
from pipeline.segments import END, PAD, START, Pieces, segments

LONGEST = 190
"""Pieces of a sentence that training sees; the runtime's windows are about as long."""

IGNORED = -100


@dataclass(frozen=True, slots=True, kw_only=True)
class Shapes:
    """How often a sentence is shown in another shape than it was written in (shares of 1)."""

    lower: float = 0.04
    upper: float = 0.03
    title: float = 0.04
    unclosed: float = 0.05
    renamed: float = 0.15


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoded:
    """A sentence as the network takes it: pieces, the tag number of each (IGNORED where none is asked),
    its weight in the loss."""

    pieces: list[int]
    tags: list[int]
    weight: float


def encoded(example: Example, pieces: Pieces, weight: float = 1.0) -> Encoded:
    """Label the first piece of each segment; the other pieces of a segment are not asked."""
    parts = segments(example.text)
    tags = ["O"] * len(parts)
    for span in example.spans:
        inside = [n for n, part in enumerate(parts) if span.start <= part.start < span.end]
        for n in inside:
            tags[n] = ("B-" if n == inside[0] else "I-") + span.label
    numbers, asked = [START], [IGNORED]
    for part, tag in zip(pieces.of(example.text, parts), tags, strict=True):
        numbers.extend(part)
        asked.extend([TAGS.index(tag)] + [IGNORED] * (len(part) - 1))
    numbers, asked = numbers[: LONGEST - 1], asked[: LONGEST - 1]
    return Encoded(pieces=[*numbers, END], tags=[*asked, IGNORED], weight=weight)


def name_pools(examples: Sequence[Example]) -> dict[str, list[str]]:
    """The names of each label in `examples`, as often as they occur: what a name may be exchanged for."""
    pools: dict[str, list[str]] = {}
    for example in examples:
        for span in example.spans:
            name = example.text[span.start : span.end]
            if len(name) > 1 and not name.islower():
                pools.setdefault(span.label, []).append(name)
    return pools


def _renamed(example: Example, pools: Mapping[str, Sequence[str]], dice: random.Random) -> Example:
    """Exchange names for others of their label. A name that ends in s is left: it may be a genitive."""
    text, spans, at = "", [], 0
    for span in sorted(example.spans, key=lambda s: s.start):
        text += example.text[at : span.start]
        name = example.text[span.start : span.end]
        if pools.get(span.label) and not name.endswith("s") and dice.random() < 0.6:
            other = dice.choice(pools[span.label])
            name = name if other.endswith("s") else other
        spans.append(Span(start=len(text), end=len(text) + len(name), label=span.label))
        text += name
        at = span.end
    return replace(example, text=text + example.text[at:], spans=tuple(spans))


def _same_length(text: str, change: str) -> str:
    """`text` in another case, letter by letter, so that offsets stay (ß and the like stay as they are)."""
    if change == "title":
        return "".join(
            c.upper()
            if (n == 0 or (not text[n - 1].isalnum() and text[n - 1] not in "'’")) and len(c.upper()) == 1
            else c
            for n, c in enumerate(text)
        )
    turned = (c.upper() if change == "upper" else c.lower() for c in text)
    return "".join(new if len(new) == 1 else old for old, new in zip(text, turned, strict=True))


def varied(
    example: Example, shapes: Shapes, pools: Mapping[str, Sequence[str]], dice: random.Random
) -> Example:
    """One showing of `example`: mostly as written, sometimes in another shape."""
    if example.spans and dice.random() < shapes.renamed:
        example = _renamed(example, pools, dice)
    throw = dice.random()
    for share, change in ((shapes.lower, "lower"), (shapes.upper, "upper"), (shapes.title, "title")):
        if throw < share:
            return replace(example, text=_same_length(example.text, change))
        throw -= share
    named_last = any(span.end == len(example.text) for span in example.spans)
    if throw < shapes.unclosed and example.text.endswith(".") and not named_last:
        return replace(example, text=example.text[:-1])
    return example


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Sentences of like length, padded to the longest."""

    pieces: np.ndarray
    present: np.ndarray
    tags: np.ndarray
    weights: np.ndarray


def batches(sentences: Sequence[Encoded], budget: int, dice: random.Random) -> list[list[Encoded]]:
    """Deal `sentences` into batches of at most `budget` pieces with their padding: shuffled, then like
    lengths together."""
    order = list(sentences)
    dice.shuffle(order)
    dealt: list[list[Encoded]] = []
    for at in range(0, len(order), 4000):
        batch: list[Encoded] = []
        for sentence in sorted(order[at : at + 4000], key=lambda s: len(s.pieces)):
            if batch and len(sentence.pieces) * (len(batch) + 1) > budget:
                dealt.append(batch)
                batch = []
            batch.append(sentence)
        dealt.append(batch)
    dice.shuffle(dealt)
    return dealt


def padded(batch: Sequence[Encoded]) -> Batch:
    """The arrays of one batch."""
    length = max(len(s.pieces) for s in batch)
    pieces = np.full((len(batch), length), PAD, np.int64)
    tags = np.full((len(batch), length), IGNORED, np.int64)
    for row, sentence in enumerate(batch):
        pieces[row, : len(sentence.pieces)] = sentence.pieces
        tags[row, : len(sentence.tags)] = sentence.tags
    return Batch(
        pieces=pieces,
        present=pieces != PAD,
        tags=tags,
        weights=np.array([s.weight for s in batch], np.float32),
    )
