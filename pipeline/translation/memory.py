"""The translation memory: TMX 1.4 files read as a stream.

What a unit is worth stands in its ``<prop type="x-status">``, in the words of XLIFF 2:

* ``final`` and ``reviewed``: a person has read the translation against its source;
* ``translated``: written as a translation, not yet reviewed. A unit without the property, as other
  tools write them, counts as this;
* anything else (``initial``, ``machine``, ``rejected``): never used as memory.

``<prop type="x-origin">`` says in plain words where the translation comes from.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO
from xml.parsers import expat

from pipeline.records import Problem

#: Worth of a status: of two units for one text the worthier is used, of two alike the later.
STATUSES: tuple[str, ...] = ("translated", "reviewed", "final")

_STATUS_PROPS = frozenset({"x-status", "status"})
_ORIGIN_PROPS = frozenset({"x-origin", "origin"})
# Their content is another format's code, not text; <hi> alone holds text.
_CODE_ELEMENTS = frozenset({"bpt", "ept", "it", "ph", "ut"})
_TEXT_ELEMENTS = frozenset({"seg", "prop"})


class MemoryFileError(ValueError):
    """A translation memory that cannot be read; ``problem`` says it in one line."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One text in two languages.

    Attributes:
        source, target: The texts as they stand in the file.
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


class TranslationMemory:
    """Units by language pair and text, exact after :func:`fold`."""

    def __init__(self, units: Iterable[Unit] = ()) -> None:
        self._units: dict[tuple[str, str, str], Unit] = {}
        #: How many units were passed over because of their status.
        self.unused = 0
        for unit in units:
            self._add(unit)

    def __len__(self) -> int:
        return len(self._units)

    def lookup(self, text: str, source: str, target: str) -> Unit | None:
        """The unit for ``text`` from language ``source`` into ``target``, or None."""
        return self._units.get((source, target, fold(text)))

    def _add(self, unit: Unit) -> None:
        if unit.status not in STATUSES:
            self.unused += 1
            return
        key = (unit.source_language, unit.target_language, fold(unit.source))
        known = self._units.get(key)
        if known is None or STATUSES.index(unit.status) >= STATUSES.index(known.status):
            self._units[key] = unit


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


def read_units(stream: IO[bytes], name: str) -> Iterator[Unit]:
    """Every unit of a TMX stream with both texts, in order; ``name`` is used in errors.

    Raises:
        MemoryFileError: As for :func:`read_memory`.
    """
    reader = _TmxReader(name)
    while chunk := stream.read(1 << 16):
        yield from reader.feed(chunk, last=False)
    yield from reader.feed(b"", last=True)


@dataclass(slots=True)
class _OpenUnit:
    line: int
    source_language: str
    status: str = "translated"
    origin: str = ""
    segments: list[tuple[str, str]] = field(default_factory=list)


class _TmxReader:
    """Expat handlers that gather finished units.

    Expat itself is used, since it tells lines and lets entity declarations be refused before
    any is expanded. A bare DOCTYPE, which most TMX files have, is harmless: it is not fetched.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._finished: list[Unit] = []
        self._unit: _OpenUnit | None = None
        self._header_language = ""
        self._language = ""
        self._prop = ""
        self._text: list[str] | None = None
        self._code_depth = 0
        self._has_root = False
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.EntityDeclHandler = self._refuse_entity
        parser.SkippedEntityHandler = self._refuse_entity
        self._parser = parser

    def feed(self, chunk: bytes, *, last: bool) -> list[Unit]:
        """The units that ``chunk`` completes."""
        try:
            self._parser.Parse(chunk, last)
        except expat.ExpatError as error:
            raise self._error(
                f"is not well-formed XML: {expat.ErrorString(error.code)}",
                "repair it, or export it again from the tool that wrote it",
                error.lineno,
            ) from error
        finished, self._finished = self._finished, []
        return finished

    def _error(self, message: str, remedy: str, line: int) -> MemoryFileError:
        return MemoryFileError(Problem(subject=f"{self._name}, line {line}", message=message, remedy=remedy))

    def _refuse_entity(self, *_: object) -> None:
        raise self._error(
            "declares or uses XML entities of its own, which are refused since they can blow up memory",
            "replace each by the text it stands for",
            self._parser.CurrentLineNumber,
        )

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if not self._has_root:
            self._has_root = True
            if name != "tmx":
                raise self._error(
                    f"is not a TMX file: its root is <{name}>",
                    "give a TMX 1.4 file",
                    self._parser.CurrentLineNumber,
                )
        elif name == "header":
            self._header_language = _language(attributes.get("srclang", ""))
        elif name == "tu":
            self._unit = _OpenUnit(
                line=self._parser.CurrentLineNumber,
                source_language=_language(attributes.get("srclang", "")) or self._header_language,
            )
        elif name == "tuv":
            self._language = _language(attributes.get("xml:lang") or attributes.get("lang", ""))
        elif name in _TEXT_ELEMENTS:
            self._prop = attributes.get("type", "")
            self._text = []
            self._code_depth = 0
        elif name in _CODE_ELEMENTS:
            self._code_depth += 1

    def _characters(self, data: str) -> None:
        if self._text is not None and not self._code_depth:
            self._text.append(data)

    def _end(self, name: str) -> None:
        if name in _CODE_ELEMENTS:
            self._code_depth = max(0, self._code_depth - 1)
        elif name == "tu":
            self._finish_unit()
        elif name == "tuv":
            self._language = ""
        elif name in _TEXT_ELEMENTS and self._text is not None:
            text = "".join(self._text)
            self._text = None
            if self._unit is None:
                return
            if name == "seg":
                self._unit.segments.append((self._language, text))
            elif self._prop in _STATUS_PROPS:
                self._unit.status = text.strip().casefold()
            elif self._prop in _ORIGIN_PROPS:
                self._unit.origin = text.strip()

    def _finish_unit(self) -> None:
        unit, self._unit = self._unit, None
        if unit is None:
            return
        for source_language, source in unit.segments:
            # "*all*" and an unnamed source language let every text be the source.
            if unit.source_language not in {"", "*all*", source_language} or not source.strip():
                continue
            for target_language, target in unit.segments:
                if target_language != source_language and target.strip():
                    self._finished.append(
                        Unit(
                            source=source,
                            target=target.strip(),
                            source_language=source_language,
                            target_language=target_language,
                            status=unit.status,
                            origin=unit.origin,
                            line=unit.line,
                        )
                    )


def _language(code: str) -> str:
    """``sv-SE`` and ``SV`` are ``sv``; ``*all*`` stays."""
    return code.replace("_", "-").split("-")[0].strip().lower()
