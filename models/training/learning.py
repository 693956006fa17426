"""The training loop: AdamW, warm-up and linear decay, an average of the weights, checkpoints that a
stopped run goes on from."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from models.training.network import TAGS, Tagger
from models.training.plan import IGNORED, Encoded, padded


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The numbers of one run of training.

    `share` is how much of the batches is learnt from: the learning rate falls as if all were, so that a
    course which ends early hands over to the next at a rate above zero.
    """

    encoder_rate: float = 8e-5
    head_rate: float = 1e-3
    weight_decay: float = 0.01
    warm_up: float = 0.06
    smoothing: float = 0.03
    averaging: float = 0.996
    share: float = 1.0
    checkpoint_every: int = 100


def _optimiser(tagger: Tagger, course: Course) -> torch.optim.AdamW:
    plain: list[Tensor] = []
    decayed: list[Tensor] = []
    for name, parameter in tagger.named_parameters():
        if parameter.requires_grad and not name.startswith("head"):
            (decayed if parameter.ndim > 1 else plain).append(parameter)
    return torch.optim.AdamW(
        [
            {"params": decayed, "lr": course.encoder_rate, "weight_decay": course.weight_decay},
            {"params": plain, "lr": course.encoder_rate, "weight_decay": 0.0},
            {"params": list(tagger.head.parameters()), "lr": course.head_rate, "weight_decay": 0.0},
        ],
        betas=(0.9, 0.98),
    )


def learn(
    tagger: Tagger,
    dealt: Sequence[Sequence[Encoded]],
    course: Course,
    checkpoint: Path,
    say: Callable[[str], None],
) -> Tagger:
    """Train `tagger` on the batches `dealt`, at most once through, and return it with the averaged weights.

    A checkpoint at `checkpoint` is gone on from, so the same call after a stop ends with the same batches
    seen.
    """
    optimiser = _optimiser(tagger, course)
    warm = max(1, int(course.warm_up * len(dealt)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda n: min((n + 1) / warm, max(0.0, (len(dealt) - n) / (len(dealt) - warm)))
    )
    trained = {n: p for n, p in tagger.named_parameters() if p.requires_grad}
    average = {n: p.detach().clone() for n, p in trained.items()}
    step = 0
    if checkpoint.exists():
        saved = torch.load(checkpoint, weights_only=True)
        tagger.load_state_dict(saved["tagger"], strict=False)
        optimiser.load_state_dict(saved["optimiser"])
        schedule.load_state_dict(saved["schedule"])
        average, step = saved["average"], saved["step"]
        torch.set_rng_state(saved["random"])
        say(f"going on from step {step}")
    tagger.train()
    # A processor without instructions for it reckons bfloat16 at a twentieth of its speed.
    halved = bool(torch.cpu.get_capabilities().get("avx512_bf16"))
    began, seen, total = time.monotonic(), 0, 0.0
    last = int(course.share * len(dealt))
    while step < last:
        batch = padded(dealt[step])
        with torch.autocast("cpu", torch.bfloat16, enabled=halved):
            logits = tagger(torch.from_numpy(batch.pieces), torch.from_numpy(batch.present))
        tags = torch.from_numpy(batch.tags)
        losses = functional.cross_entropy(
            logits.float().view(-1, len(TAGS)),
            tags.view(-1),
            ignore_index=IGNORED,
            label_smoothing=course.smoothing,
            reduction="none",
        ).view(tags.shape)
        weights = torch.from_numpy(batch.weights)[:, None] * (tags != IGNORED)
        loss = (losses * weights).sum() / weights.sum()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(trained.values(), 1.0)
        optimiser.step()
        optimiser.zero_grad(set_to_none=True)
        schedule.step()
        step += 1
        kept = min(course.averaging, step / (step + 10))
        with torch.no_grad():
            for name, parameter in trained.items():
                average[name].lerp_(parameter, 1 - kept)
        seen, total = seen + batch.pieces.size, total + float(loss.detach())
        if step % 25 == 0:
            speed = seen / (time.monotonic() - began)
            say(f"step {step}/{len(dealt)} loss {total / 25:.4f} pieces/s {speed:.0f}")
            total = 0.0
        if step % course.checkpoint_every == 0 or step == last:
            state = {
                "tagger": {n: p.detach() for n, p in trained.items()},
                "optimiser": optimiser.state_dict(),
                "schedule": schedule.state_dict(),
                "average": average,
                "step": step,
                "random": torch.get_rng_state(),
            }
            torch.save(state, checkpoint.with_suffix(".part"))
            checkpoint.with_suffix(".part").replace(checkpoint)
    with torch.no_grad():
        for name, parameter in trained.items():
            parameter.copy_(average[name])
    return tagger.eval()
