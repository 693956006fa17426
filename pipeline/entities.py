"""The named-entity model at work: texts in, names of people, organisations and places out.

It needs onnxruntime, tokenizers and numpy only. Each text is read on its own: its scores do not depend on
what else is read with it, because the length it is padded to follows from the text alone and the model
quantises each row by itself. What the network marks is then cut to the name that a reader means
(:mod:`pipeline.entity_spans`). The spaCy component around it is ``kallspar_entities`` in :mod:`pipeline.nlp`.
"""

from __future__ import annotations

import functools
import json
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import numpy as np
import numpy.typing as npt
import onnxruntime
from tokenizers import Tokenizer

from pipeline.entity_spans import Entity, EntityLabel, tidy
from pipeline.errors import KallsparError
from pipeline.paths import models_folder
from pipeline.register import load_register
from pipeline.segments import END, PAD, START, Pieces, Segment, segments

__all__ = ["Entity", "EntityLabel", "EntityModel", "load_entity_model"]

Floats = npt.NDArray[np.float32]

#: Pieces of one window, its two end pieces included. A longer text is read in several windows.
WINDOW = 192
#: Pieces that two neighbouring windows share, at least. A segment is judged in the window whose edge it is
#: farther from, so
#: a name shorter than half of this is always seen whole with context on both sides.
SHARED = 64
#: Pieces of one batch, padding included: small enough for the processor's cache.
BATCH = 256
#: Windows are padded to a multiple of this, so that texts of like length share a batch.
STEP = 2


@dataclass(frozen=True, slots=True)
class _Window:
    """Segments ``first`` to ``last`` (exclusive) of text number ``text``, with their pieces."""

    text: int
    first: int
    last: int
    pieces: tuple[int, ...]
    heads: tuple[int, ...]  # where in ``pieces`` each segment begins

    def depth(self, segments_of_text: int) -> npt.NDArray[np.intp]:
        """How far each segment is from the window's nearer edge; a text's own ends are no edges."""
        here = np.arange(self.last - self.first)
        far = np.full_like(here, segments_of_text)
        left = here if self.first else far
        right = here[::-1] if self.last < segments_of_text else far
        return np.minimum(left, right)

    @property
    def padded(self) -> int:
        """Its length with padding."""
        return -(-len(self.pieces) // STEP) * STEP


class EntityModel:
    """A loaded model. Loading takes under a second, reading is safe to share between threads of one process.

    Args:
        folder: Holds ``model.onnx`` and ``tokenizer.json``.
        is_known: Whether a form is certain to name an organisation; sharpens the ends of spans only.
        threads: Batches that are read side by side, each on one thread; 0 means one for each processor
            that this process may use. The result is the same for any number.

    Raises:
        KallsparError: A file is missing or is not of this model.
    """

    def __init__(
        self, folder: Path, *, is_known: Callable[[str], bool] = lambda _: False, threads: int = 0
    ) -> None:
        model, tokenizer = folder / "model.onnx", folder / "tokenizer.json"
        for file in (model, tokenizer):
            if not file.is_file():
                raise KallsparError(
                    str(file), "is missing", "restore it, or train it with models/train_ner.py"
                )
        options = onnxruntime.SessionOptions()
        # Its operations are too small to share out: threads that meet after each of some hundred lose more
        # than they win. Whole batches side by side gave 1.7 times the speed on two processors.
        options.intra_op_num_threads = 1
        self._threads = threads or _usable_processors()
        self._session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
        notes = self._session.get_modelmeta().custom_metadata_map
        if "tags" not in notes:
            raise KallsparError(
                str(model), "does not say which tags it gives", "train it with models/train_ner.py"
            )
        self._tags: tuple[str, ...] = tuple(json.loads(notes["tags"]))
        #: What scores are divided by before they become probabilities; fitted on held-out text.
        self.temperature = float(notes["temperature"])
        self._allowed = _allowed(self._tags)
        self._pieces = Pieces(Tokenizer.from_file(str(tokenizer)))
        self._is_known = is_known

    def find(self, texts: Sequence[str]) -> list[list[Entity]]:
        """The names in each of ``texts``, in reading order, without overlaps."""
        cut = [segments(text) for text in texts]
        return [
            self.names(text, parts, scores)
            for text, parts, scores in zip(texts, cut, self.scores(texts, cut), strict=True)
        ]

    def scores(self, texts: Sequence[str], cut: Sequence[Sequence[Segment]]) -> list[Floats]:
        """What the network says of each segment of each text: segments × tags, before any softmax."""
        windows = [
            window
            for n, (text, parts) in enumerate(zip(texts, cut, strict=True))
            for window in self._windows(n, text, parts)
        ]
        scores = [np.zeros((len(parts), len(self._tags)), np.float32) for parts in cut]
        depths = [np.full(len(parts), -1) for parts in cut]
        for window, rows in self._read(list(_batches(windows))):
            depth = window.depth(len(cut[window.text]))
            kept = depths[window.text][window.first : window.last]
            deeper = np.flatnonzero(depth > kept)
            scores[window.text][window.first + deeper] = rows[np.array(window.heads)[deeper]]
            kept[deeper] = depth[deeper]
        return scores

    def names(self, text: str, parts: Sequence[Segment], scores: Floats) -> list[Entity]:
        """The names that ``scores`` of the segments ``parts`` of ``text`` amount to."""
        return tidy(text, self._entities(parts, scores), self._is_known) if parts else []

    def _windows(self, number: int, text: str, parts: Sequence[Segment]) -> Iterator[_Window]:
        """The windows that cover a text: whole segments, each window beginning about ``SHARED`` pieces
        before the last one's end."""
        pieces = self._pieces.of(text, parts)
        first = 0
        while first < len(parts):
            last, size = first, 2
            while last < len(parts) and size + len(pieces[last]) <= WINDOW:
                size += len(pieces[last])
                last += 1
            joined, heads = [START], []
            for part in pieces[first:last]:
                heads.append(len(joined))
                joined.extend(part)
            yield _Window(number, first, last, (*joined, END), tuple(heads))
            if last == len(parts):
                return
            back, size = last, 0
            while size < SHARED:
                back -= 1
                size += len(pieces[back])
            first = back

    def _read(self, batches: Sequence[Sequence[_Window]]) -> Iterator[tuple[_Window, Floats]]:
        """Every window with the scores of its pieces, in the order of ``batches``."""
        if len(batches) == 1 or self._threads == 1:
            for batch in batches:
                yield from zip(batch, self._run(batch), strict=True)
            return
        # Made for one call: threads that are kept would be missing in a process that forks from this one.
        with ThreadPoolExecutor(self._threads) as pool:
            for batch, scores in zip(batches, pool.map(self._run, batches), strict=True):
                yield from zip(batch, scores, strict=True)

    def _run(self, batch: Sequence[_Window]) -> Floats:
        length = batch[0].padded
        pieces = np.full((len(batch), length), PAD, np.int64)
        for row, window in enumerate(batch):
            pieces[row, : len(window.pieces)] = window.pieces
        (scores,) = self._session.run(
            ["scores"], {"pieces": pieces, "present": (pieces != PAD).astype(np.int64)}
        )
        return cast("Floats", scores)

    def _entities(self, parts: Sequence[Segment], scores: Floats) -> list[Entity]:
        likely = _log_shares(scores / self.temperature)
        tags = [self._tags[n] for n in _best_path(likely, self._allowed)]
        found = []
        for first, last in _runs(tags):
            label = cast("EntityLabel", tags[first][2:])
            found.append(
                Entity(
                    start=parts[first].start,
                    end=parts[last - 1].end,
                    label=label,
                    score=round(self._certainty(likely, first, last, label), 3),
                )
            )
        return found

    def _certainty(self, likely: Floats, first: int, last: int, label: str) -> float:
        """How sure the network is of a whole span: of its least sure segment, the end of the span
        included."""
        begins, goes_on = self._tags.index(f"B-{label}"), self._tags.index(f"I-{label}")
        shares = [float(np.exp(likely[first, begins])), *np.exp(likely[first + 1 : last, goes_on]).tolist()]
        if last < len(likely):
            shares.append(1.0 - float(np.exp(likely[last, goes_on])))
        return float(min(shares))


def _usable_processors() -> int:
    """Processors that this process may use: a container or ``taskset`` may leave it fewer than there are."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on macOS and Windows
        return os.cpu_count() or 1


def _batches(windows: Sequence[_Window]) -> Iterator[list[_Window]]:
    """Windows of one padded length together, at most ``BATCH`` pieces a batch."""
    lengths: dict[int, list[_Window]] = {}
    for window in windows:
        lengths.setdefault(window.padded, []).append(window)
    for length in sorted(lengths):
        rows = max(1, BATCH // length)
        for at in range(0, len(lengths[length]), rows):
            yield lengths[length][at : at + rows]


def _allowed(tags: Sequence[str]) -> Floats:
    """0 where the second tag may follow the first, else minus infinity; the first row is a text's
    beginning."""

    def may(before: str, after: str) -> bool:
        return not after.startswith("I-") or before[1:] == after[1:]

    return np.array([[0.0 if may(a, b) else -np.inf for b in tags] for a in ("O", *tags)], np.float32)


def _log_shares(scores: Floats) -> Floats:
    """Log of the softmax of each row."""
    shifted = scores - scores.max(axis=1, keepdims=True)
    return cast("Floats", shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True)))


def _best_path(likely: Floats, allowed: Floats) -> list[int]:
    """The likeliest sequence of tags in which every I- follows its kind (Viterbi)."""
    best = [int(n) for n in likely.argmax(axis=1)]
    if all(allowed[before + 1, after] == 0 for before, after in zip([-1, *best], best, strict=False)):
        return best
    total = likely[0] + allowed[0]
    back: list[npt.NDArray[np.intp]] = []
    for row in likely[1:]:
        ways = total[:, None] + allowed[1:]
        back.append(ways.argmax(axis=0))
        total = ways.max(axis=0) + row
    path = [int(total.argmax())]
    for step in reversed(back):
        path.append(int(step[path[-1]]))
    return path[::-1]


def _runs(tags: Sequence[str]) -> Iterator[tuple[int, int]]:
    """First and last (exclusive) segment of each name in a valid sequence of tags."""
    first = None
    for n, tag in enumerate((*tags, "O")):
        if first is not None and not tag.startswith("I-"):
            yield first, n
            first = None
        if tag.startswith("B-"):
            first = n


@functools.cache
def load_entity_model(folder: Path | None = None) -> EntityModel:
    """The shipped model, or the one in ``folder``, with the shipped register; loaded once a process.

    Raises:
        KallsparError: A file of the model or the register is missing.
    """
    register = load_register()
    return EntityModel(
        folder or models_folder() / "ner-sv-en", is_known=lambda name: register.lookup(name) is not None
    )
