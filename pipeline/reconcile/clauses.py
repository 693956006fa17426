"""Subject, measure and object of a percentage, as far as a clause states them plainly.

Invariant: abstain rather than guess. A part is filled only where one reading is left; every part is a
stretch of the sentence itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.records import Mention, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What was read; "" for what was not. ``subject_mention_id`` names an organisation's mention."""

    subject: str = ""
    subject_mention_id: str = ""
    measure: str = ""
    object: str = ""


def parts_of(
    text: str,
    language: str,
    offset: int,
    first: Mention,
    last: Mention,
    organisations: Sequence[Mention],
    places: Sequence[Place],
) -> Parts:
    """The parts of the statement that begins with ``first`` and ends with ``last`` in ``text``."""
    return Parts()
