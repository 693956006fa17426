"""Training the parser on states that are computed once: batches of equal length, AdamW, warm-up and
linear decay, an average of the weights."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from models.training.parser import Parser, loss

Halves = npt.NDArray[np.float16]


@dataclass(frozen=True, slots=True, kw_only=True)
class Learnt:
    """A sentence as the parser takes it: states of its words, and numbers for all that is to be learnt."""

    states: Halves
    language: int
    heads: tuple[int, ...]
    labels: tuple[int, ...]
    tags: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ParserCourse:
    """The numbers of one run of training."""

    epochs: int
    rate: float = 3e-3
    weight_decay: float = 0.01
    warm_up: int = 60
    averaging: float = 0.998
    words: int = 600  # of one batch


def _batches(sentences: Sequence[Learnt], words: int, dice: random.Random) -> Iterator[list[Learnt]]:
    """Sentences of equal length together, in random order."""
    lengths: dict[int, list[Learnt]] = {}
    for sentence in sentences:
        lengths.setdefault(len(sentence.heads), []).append(sentence)
    batches = []
    for length, alike in sorted(lengths.items()):
        dice.shuffle(alike)
        rows = max(1, words // length)
        batches += [alike[at : at + rows] for at in range(0, len(alike), rows)]
    dice.shuffle(batches)
    yield from batches


def _tensors(batch: Sequence[Learnt]) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
    """States, language, heads, labels and tags of a batch."""
    return (
        torch.from_numpy(np.stack([one.states for one in batch])).float(),
        torch.tensor([one.language for one in batch]),
        torch.tensor([one.heads for one in batch]),
        torch.tensor([one.labels for one in batch]),
        torch.tensor([one.tags for one in batch]),
    )


def learn_to_parse(
    parser: Parser,
    sentences: Sequence[Learnt],
    course: ParserCourse,
    seed: int,
    say: Callable[[str], None],
) -> Parser:
    """Train `parser` and return it with the averaged weights."""
    dice = random.Random(seed)  # noqa: S311
    dealt = [batch for _ in range(course.epochs) for batch in _batches(sentences, course.words, dice)]
    optimiser = torch.optim.AdamW(
        parser.parameters(), lr=course.rate, betas=(0.9, 0.95), weight_decay=course.weight_decay
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser,
        lambda n: min(
            (n + 1) / course.warm_up, max(0.0, (len(dealt) - n) / max(1, len(dealt) - course.warm_up))
        ),
    )
    average = {name: p.detach().clone() for name, p in parser.named_parameters()}
    parser.train()
    began, total = time.monotonic(), 0.0
    for step, batch in enumerate(dealt, start=1):
        states, language, heads, labels, tags = _tensors(batch)
        cost = loss(parser(states, language, heads), heads, labels, tags)
        optimiser.zero_grad(set_to_none=True)
        cost.backward()
        torch.nn.utils.clip_grad_norm_(parser.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        kept = min(course.averaging, step / (step + 10))
        with torch.no_grad():
            for name, parameter in parser.named_parameters():
                average[name].lerp_(parameter, 1 - kept)
        total += float(cost.detach())
        if step % 50 == 0:
            say(f"step {step}/{len(dealt)} loss {total / 50:.3f} {time.monotonic() - began:.0f} s")
            total = 0.0
    with torch.no_grad():
        for name, parameter in parser.named_parameters():
            parameter.copy_(average[name])
    return parser.eval()
