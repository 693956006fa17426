"""One text in two languages: what memories hold and what goes to translators and comes back."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

__all__ = ["STATUSES", "Unit", "fold"]

#: Worth of a status: of two units for one text the worthier is used, of two alike the later.
STATUSES: tuple[str, ...] = ("translated", "reviewed", "final")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One text in two languages.

    Attributes:
        source, target: The texts as they stand in the file; ``target`` is "" for one still to be translated.
        source_language, target_language: ISO 639-1, without region.
        status: One of :data:`STATUSES`, or another word for a unit that is not used.
        origin: Where it comes from, or "".
        line: Where the unit begins in its file, 1-based; 0 if from no file.
    """

    source: str
    target: str
    source_language: str
    target_language: str
    status: str = "translated"
    origin: str = ""
    line: int = 0


def fold(text: str) -> str:
    """The form in which texts are compared and sent: NFC, every run of white space one space."""
    return " ".join(unicodedata.normalize("NFC", text).split())
