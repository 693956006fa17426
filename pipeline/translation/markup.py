"""Reading and writing XML that comes from and goes to other people's tools."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import IO, Generic, TypeVar
from xml.parsers import expat

from pipeline.records import Problem

__all__ = ["MemoryFileError", "Reader", "attribute", "escaped", "forbidden"]

#: What XML 1.0 cannot hold, not even escaped (section 2.2, "Char").
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_Item = TypeVar("_Item")


class MemoryFileError(ValueError):
    """A file of translations that cannot be read; ``problem`` says it in one line."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def forbidden(text: str) -> str:
    """The first character of ``text`` that XML cannot hold, as "U+0001", or ""."""
    match = _FORBIDDEN.search(text)
    return f"U+{ord(match[0]):04X}" if match else ""


def escaped(text: str) -> str:
    """``text`` as the content of an element, such that every reader gets exactly it back.

    Raises:
        ValueError: It holds a character that XML cannot hold; see :func:`forbidden`.
    """
    sign = forbidden(text)
    if sign:
        raise ValueError(f"holds {sign}, a character that XML cannot hold")
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    # A parser makes one line feed of every other line end, unless it is written as a reference.
    return text.replace("\r", "&#13;").replace("\x85", "&#133;").replace("\u2028", "&#8232;")


def attribute(text: str) -> str:
    """``text`` as the value of an attribute, with its quotes. Raises as :func:`escaped` does."""
    value = escaped(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")
    return f'"{value}"'


class Reader(Generic[_Item]):
    """Expat handlers that gather finished items.

    Expat itself is used, since it streams, tells lines and lets entity declarations be refused before any
    is expanded. A bare DOCTYPE, which most TMX files have, is harmless: it is not fetched.
    """

    def __init__(self, name: str, *, namespaces: bool = False) -> None:
        self._name = name
        self._finished: list[_Item] = []
        # With namespaces a name is "uri tag".
        parser = expat.ParserCreate(namespace_separator=" ") if namespaces else expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.EntityDeclHandler = self._refuse_entity
        parser.SkippedEntityHandler = self._refuse_entity
        self._parser = parser

    def read(self, stream: IO[bytes]) -> Iterator[_Item]:
        """Every item of ``stream``, in order, in bounded memory.

        Raises:
            MemoryFileError: It is not well-formed XML, declares entities or is no file of this format.
        """
        while chunk := stream.read(1 << 16):
            yield from self.feed(chunk, last=False)
        yield from self.feed(b"", last=True)

    def feed(self, chunk: bytes, *, last: bool) -> list[_Item]:
        """The items that ``chunk`` completes."""
        try:
            self._parser.Parse(chunk, last)
        except expat.ExpatError as error:
            raise self.error(
                f"is not well-formed XML: {expat.ErrorString(error.code)}",
                "repair it, or export it again from the tool that wrote it",
                error.lineno,
            ) from error
        except (LookupError, ValueError) as error:
            if isinstance(error, MemoryFileError):
                raise
            raise self.error(f"cannot be decoded: {error}", "save it as UTF-8", 1) from error
        finished, self._finished = self._finished, []
        return finished

    @property
    def line(self) -> int:
        """The line that is being read, 1-based."""
        return self._parser.CurrentLineNumber

    def error(self, message: str, remedy: str, line: int | None = None) -> MemoryFileError:
        """An error that names the file and the line."""
        subject = f"{self._name}, line {self.line if line is None else line}"
        return MemoryFileError(Problem(subject=subject, message=message, remedy=remedy))

    def _refuse_entity(self, *_: object) -> None:
        raise self.error(
            "declares or uses XML entities of its own, which are refused since they can blow up memory",
            "replace each by the text it stands for",
        )

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        raise NotImplementedError

    def _end(self, name: str) -> None:
        raise NotImplementedError

    def _characters(self, data: str) -> None:
        raise NotImplementedError
