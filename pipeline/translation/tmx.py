"""TMX 1.4, the format of translation memories: read as a stream, written, and added to.

What a unit is worth stands in its ``<prop type="x-status">``, in the words of XLIFF 2:

* ``final`` and ``reviewed``: a person has read the translation against its source;
* ``translated``: written as a translation, not yet reviewed. A unit without the property, as other
  tools write them, counts as this;
* anything else (``initial``, ``machine``, ``rejected``): never used as memory.

``<prop type="x-origin">`` says in plain words where the translation comes from. Files of TMX 1.1 to 1.4
in any encoding that XML names are read; codes of other formats (``<bpt>``, ``<ph>`` …) are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import IO
from xml.parsers import expat

from pipeline.records import Problem, content_id
from pipeline.translation.markup import MemoryFileError, Reader, attribute, escaped
from pipeline.translation.units import Unit, fold

__all__ = ["MemoryFileError", "add_units", "read_units", "write_units"]

_STATUS_PROPS = frozenset({"x-status", "status"})
_ORIGIN_PROPS = frozenset({"x-origin", "origin"})
# Their content is another format's code, not text; <hi> alone holds text.
_CODE_ELEMENTS = frozenset({"bpt", "ept", "it", "ph", "ut"})
_TEXT_ELEMENTS = frozenset({"seg", "prop"})
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="kallspar" creationtoolversion="1" segtype="sentence" o-tmf="tmx" adminlang="en" \
srclang={} datatype="plaintext"/>
  <body>
"""
_FOOT = "  </body>\n</tmx>\n"


def read_units(stream: IO[bytes], name: str, unstated: str = "translated") -> Iterator[Unit]:
    """Every unit of a TMX stream with both texts, in order.

    Args:
        name: Of the file, for errors.
        unstated: Status of a unit that has none.

    Raises:
        MemoryFileError: It is not well-formed XML, declares entities or is no TMX.
    """
    return _TmxReader(name, unstated).read(stream)


def write_units(units: Iterable[Unit], source_language: str) -> bytes:
    """A TMX 1.4 file of ``units``, in order; the same bytes for the same units.

    Raises:
        ValueError: A text holds a character that XML cannot hold.
    """
    body = "".join(map(_element, units))
    return f"{_HEAD.format(attribute(source_language))}{body}{_FOOT}".encode()


def add_units(data: bytes, units: Iterable[Unit], name: str) -> bytes:
    """The TMX file ``data`` with ``units`` after those that it has; not one byte of it is changed.

    Raises:
        MemoryFileError: ``data`` is no TMX file that can be added to.
        ValueError: A text holds a character that XML cannot hold.
    """
    list(_TmxReader(name).feed(data, last=True))
    place, encoding, empty = _end_of_body(data)
    if place < 0:
        raise MemoryFileError(_no_body(name))
    new = "".join(map(_element, units))
    try:
        if empty:
            close = data.index("/>".encode(encoding), place)
            head, tail = data[:close] + ">\n".encode(encoding), data[close + len("/>".encode(encoding)) :]
            return head + new.encode(encoding) + "  </body>".encode(encoding) + tail
        # The indentation of the end tag stays with it.
        start = place
        gap = "  ".encode(encoding)
        if data[:start].endswith(gap):
            start -= len(gap)
        return data[:start] + new.encode(encoding) + data[start:]
    except (LookupError, UnicodeEncodeError) as error:
        raise MemoryFileError(
            Problem(
                subject=name,
                message=f"its encoding {encoding} cannot hold what is to be added: {error}",
                remedy="save it as UTF-8",
            )
        ) from error


def _no_body(name: str) -> Problem:
    return Problem(subject=name, message="has no <body> to add to", remedy="give a TMX 1.4 file")


def _end_of_body(data: bytes) -> tuple[int, str, bool]:
    """Byte offset of the end tag of the body (-1: none), the encoding, and whether it is ``<body/>``."""
    found, encoding = [-1, -1], [""]
    parser = expat.ParserCreate()

    def declared(_version: str, name: str | None, _standalone: int) -> None:
        encoding[0] = name or ""

    def start(name: str, _attributes: dict[str, str]) -> None:
        if name == "body":
            found[0] = parser.CurrentByteIndex

    def end(name: str) -> None:
        if name == "body":
            found[1] = parser.CurrentByteIndex

    parser.XmlDeclHandler = declared
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.Parse(data, True)
    for mark, name in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if data.startswith(mark):
            encoding[0] = name
    return found[1], encoding[0] or "utf-8", found[0] == found[1]


def _element(unit: Unit) -> str:
    """One ``<tu>``, its tuid made from its content."""
    props = [("x-status", unit.status), ("x-origin", unit.origin)]
    key = content_id("tu", unit.source_language, fold(unit.source), fold(unit.target))
    lines = [f'    <tu tuid="{key}">']
    lines += [f"      <prop type={attribute(kind)}>{escaped(text)}</prop>" for kind, text in props if text]
    texts = [(unit.source_language, unit.source), (unit.target_language, unit.target)]
    lines += [
        f"      <tuv xml:lang={attribute(language)}><seg>{escaped(text)}</seg></tuv>"
        for language, text in texts
        if text
    ]
    return "\n".join([*lines, "    </tu>", ""])


@dataclass(slots=True)
class _OpenUnit:
    line: int
    source_language: str
    status: str
    origin: str = ""
    segments: list[tuple[str, str]] = field(default_factory=list)


class _TmxReader(Reader[Unit]):
    """Gathers finished units."""

    def __init__(self, name: str, unstated: str = "translated") -> None:
        super().__init__(name)
        self._unstated = unstated
        self._unit: _OpenUnit | None = None
        self._header_language = ""
        self._language = ""
        self._prop = ""
        self._text: list[str] | None = None
        self._code_depth = 0
        self._has_root = False

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if not self._has_root:
            self._has_root = True
            if name != "tmx":
                raise self.error(f"is not a TMX file: its root is <{name}>", "give a TMX 1.4 file")
        elif name == "header":
            self._header_language = _language(attributes.get("srclang", ""))
        elif name == "tu":
            self._unit = _OpenUnit(
                line=self.line,
                source_language=_language(attributes.get("srclang", "")) or self._header_language,
                status=self._unstated,
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
