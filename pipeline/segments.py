"""Cutting text into the segments that the entity model labels, and turning them into model input.

A segment is a run of word characters or one other visible character. Cutting happens on the untouched
text, so a segment's offsets are exact whatever the tokenizer's normaliser does to its characters afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tokenizers import Tokenizer

# Combining marks and joiners continue the word they follow; Python's \w leaves them out.
_SEGMENT = re.compile(r"\w[\w\u0300-\u036f\u00ad\u200c\u200d]*|[^\w\s]")

START, PAD, END, UNKNOWN = 0, 1, 2, 3
"""Piece numbers of the special pieces, as in the XLM-R vocabulary that the model's own is cut from."""

LONGEST_SEGMENT = 12
"""Pieces kept of one segment. A longer one is a web address or a script without spaces; its label hangs on
its start."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """One labelled unit of a text: `text[start:end]`, and whether white space or the text's start precedes
    it."""

    start: int
    end: int
    spaced: bool


def segments(text: str) -> list[Segment]:
    """Cut `text` into segments, in order; every character that is not white space belongs to exactly one."""
    return [
        Segment(start=m.start(), end=m.end(), spaced=m.start() == 0 or text[m.start() - 1].isspace())
        for m in _SEGMENT.finditer(text)
    ]


class Pieces:
    """Piece numbers of segments, remembered per segment: the same segment is always cut the same way."""

    def __init__(self, tokenizer: Tokenizer, *, remembered: int = 200_000) -> None:
        self._tokenizer = tokenizer
        self._remembered = remembered
        self._known: dict[str, tuple[int, ...]] = {}

    def of(self, text: str, parts: Sequence[Segment]) -> list[tuple[int, ...]]:
        """The piece numbers of each of `parts` of `text`; never empty for a segment."""
        # A full memory is replaced, not emptied: another thread may be reading the old one.
        if len(self._known) > self._remembered:
            self._known = {}
        known = self._known
        surfaces = [("▁" if part.spaced else "") + text[part.start : part.end] for part in parts]
        new = list(dict.fromkeys(surface for surface in surfaces if surface not in known))
        encodings = self._tokenizer.encode_batch(new, add_special_tokens=False)
        for surface, encoding in zip(new, encodings, strict=True):
            known[surface] = tuple(encoding.ids[:LONGEST_SEGMENT]) or (UNKNOWN,)
        return [known[surface] for surface in surfaces]
