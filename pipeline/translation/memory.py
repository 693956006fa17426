"""The translation memory: what people translated, found by its exact text.

A text is found if it is the same after NFC and folding of white space; nothing else is folded, least of all a
number. What is only alike is at most suggested to a person: :mod:`pipeline.translation.suggestions`.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pipeline.records import Problem
from pipeline.translation.tmx import MemoryFileError, read_units
from pipeline.translation.units import STATUSES, Unit, fold

__all__ = ["STATUSES", "MemoryFileError", "TranslationMemory", "Unit", "fold", "read_memory", "read_units"]

#: So many units with one text and two translations are kept to be shown.
SHOWN = 100


class TranslationMemory:
    """Units by language pair and text, exact after :func:`fold`."""

    def __init__(self, units: Iterable[Unit] = ()) -> None:
        self._units: dict[tuple[str, str, str], Unit] = {}
        #: How many units were passed over because of their status.
        self.unused = 0
        #: How many units have the text of another and say otherwise.
        self.differing = 0
        #: The first :data:`SHOWN` of them, each as (the unit in use, the one that it overrules).
        self.overruled: list[tuple[Unit, Unit]] = []
        for unit in units:
            self._add(unit)

    def __len__(self) -> int:
        return len(self._units)

    def lookup(self, text: str, source: str, target: str) -> Unit | None:
        """The unit for ``text`` from language ``source`` into ``target``, or None."""
        return self._units.get((source, target, fold(text)))

    def units(self) -> Iterable[Unit]:
        """The units in use, in the order of their files."""
        return self._units.values()

    def _add(self, unit: Unit) -> None:
        if unit.status not in STATUSES:
            self.unused += 1
            return
        key = (unit.source_language, unit.target_language, fold(unit.source))
        known = self._units.get(key)
        if known is None:
            self._units[key] = unit
            return
        worthier = STATUSES.index(unit.status) >= STATUSES.index(known.status)
        if worthier:
            self._units[key] = unit
        if fold(known.target) != fold(unit.target):
            self.differing += 1
            if len(self.overruled) < SHOWN:
                self.overruled.append((unit, known) if worthier else (known, unit))


def read_memory(path: Path) -> TranslationMemory:
    """The memory in the TMX file ``path``; an empty one if there is no such file.

    Raises:
        MemoryFileError: It cannot be opened, is not well-formed XML, declares entities or is no TMX.
    """
    try:
        with path.open("rb") as stream:
            return TranslationMemory(read_units(stream, path.name))
    except FileNotFoundError:
        return TranslationMemory()
    except OSError as error:
        raise MemoryFileError(
            Problem(
                subject=str(path),
                message=f"cannot be read: {error.strerror or error}",
                remedy="check that it is a file and that you may read it",
            )
        ) from error
