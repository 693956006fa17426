"""XLIFF 2.0, the format of translators' tools: written for them, and read when it comes back.

Written: one ``<file>`` an article, one ``<unit>`` a sentence, its state in the words of XLIFF, what an engine
said as a target whose ``subState`` says that no person wrote it, remarks as notes, and units of the memory
that are alike as candidates of the Translation Candidates module. Read: XLIFF 2.0, 2.1 and 2.2; the states
``translated``, ``reviewed`` and ``final`` are a person's word, ``initial`` is not.

OASIS, XLIFF Version 2.0 (2014) and 2.1 (2018), sections 4.2, 4.3 and 5.1.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import IO

from pipeline.records import content_id
from pipeline.translation.markup import Reader, attribute, escaped
from pipeline.translation.suggestions import Suggestion
from pipeline.translation.units import Unit, fold

__all__ = ["MACHINE", "Item", "read_xliff", "write_xliff"]

_CORE = "urn:oasis:names:tc:xliff:document:2.0"
_ANY_CORE = "urn:oasis:names:tc:xliff:document:2."
_MATCHES = "urn:oasis:names:tc:xliff:matches:2.0"
#: The ``subState`` of a target that an engine made and nobody has looked at.
MACHINE = "kallspar:machine"
_STATES = ("initial", "translated", "reviewed", "final")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One sentence for a translator.

    Attributes:
        unit: Its texts; ``status`` is "pending", "rejected", "machine" or one of a person's.
        article: Where it stands (first).
        notes: Remarks for the translator.
        suggestions: Units of the memory that are alike.
    """

    unit: Unit
    article: str = ""
    notes: tuple[str, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()


def write_xliff(items: Sequence[Item], source_language: str, target_language: str) -> bytes:
    """An XLIFF 2.0 file of ``items``, in order; the same bytes for the same items.

    Raises:
        ValueError: A text holds a character that XML cannot hold, or is of another language pair.
    """
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<xliff xmlns="{_CORE}" xmlns:mtc="{_MATCHES}" version="2.0" srcLang={attribute(source_language)} '
        f"trgLang={attribute(target_language)}>",
    ]
    for number, (article, group) in enumerate(groupby(items, key=lambda item: item.article), start=1):
        lines.append(f'  <file id="f{number}" original={attribute(article)}>')
        for item in group:
            if (item.unit.source_language, item.unit.target_language) != (source_language, target_language):
                raise ValueError(f"is not from {source_language} into {target_language}")
            lines += _unit_lines(item)
        lines.append("  </file>")
    if not items:
        # The schema asks for one file at least, and in it for one unit or group.
        lines.append('  <file id="f1"><group id="g1"/></file>')
    return "\n".join([*lines, "</xliff>", ""]).encode()


def _unit_lines(item: Item) -> Iterator[str]:
    unit = item.unit
    yield f'    <unit id="{content_id("u", unit.source_language, fold(unit.source))}">'
    if item.suggestions:
        yield "      <mtc:matches>"
        for one in item.suggestions:
            yield (
                f'        <mtc:match ref="#1" type="tm" similarity="{one.similarity * 100:.1f}" '
                f"origin={attribute(one.unit.origin or 'translation memory')}>"
            )
            yield f"          <source>{escaped(one.unit.source)}</source>"
            yield f"          <target>{escaped(one.unit.target)}</target>"
            yield "        </mtc:match>"
        yield "      </mtc:matches>"
    notes = [*item.notes]
    if any(one.numbers_differ for one in item.suggestions):
        notes.append("The numbers of a suggestion differ from those of this sentence.")
    if notes:
        yield "      <notes>"
        for note in notes:
            yield f"        <note>{escaped(note)}</note>"
        yield "      </notes>"
    state = unit.status if unit.status in _STATES else "initial"
    made = f' subState="{MACHINE}"' if unit.target and state == "initial" else ""
    yield f'      <segment id="1" state="{state}"{made}>'
    yield f'        <source xml:space="preserve">{escaped(unit.source)}</source>'
    if unit.target:
        yield f'        <target xml:space="preserve">{escaped(unit.target)}</target>'
    yield "      </segment>"
    yield "    </unit>"


def read_xliff(stream: IO[bytes], name: str) -> Iterator[Unit]:
    """Every unit of an XLIFF 2 stream, in order, its segments joined; ``name`` is used in errors.

    The status is that of its least finished segment; the target is "" unless every segment has one.

    Raises:
        MemoryFileError: It is not well-formed XML, declares entities or is no XLIFF 2.
    """
    return _XliffReader(name).read(stream)


@dataclass(slots=True)
class _OpenSegment:
    state: str
    text: dict[str, list[str]] = field(default_factory=lambda: {"source": [], "target": []})
    ignorable: bool = False
    has_target: bool = False


class _XliffReader(Reader[Unit]):
    """Gathers finished units."""

    def __init__(self, name: str) -> None:
        super().__init__(name, namespaces=True)
        self._languages = "", ""
        self._has_root = False
        self._line = 0
        self._segments: list[_OpenSegment] = []
        self._segment: _OpenSegment | None = None
        self._text: list[str] | None = None

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, tag = name.rpartition(" ")
        if not self._has_root:
            self._has_root = True
            if tag != "xliff" or not space.startswith(_ANY_CORE):
                what = f"XLIFF {attributes.get('version', '?')}" if tag == "xliff" else f"root <{tag}>"
                raise self.error(f"is not XLIFF 2: {what}", "export it as XLIFF 2.0, 2.1 or 2.2, or as TMX")
            self._languages = (
                _language(attributes.get("srcLang", "")),
                _language(attributes.get("trgLang", "")),
            )
            if not all(self._languages):
                raise self.error("names no language pair", "give srcLang and trgLang in its <xliff>")
        elif not space.startswith(_ANY_CORE):
            return
        elif tag == "unit":
            self._line, self._segments = self.line, []
        elif tag in {"segment", "ignorable"}:
            state = attributes.get("state", "initial")
            self._segment = _OpenSegment(state=state, ignorable=tag == "ignorable")
        elif tag in {"source", "target"} and self._segment is not None:
            # Sources and targets of candidates stand outside every segment and are passed over.
            self._text = self._segment.text[tag]
            self._segment.has_target |= tag == "target"
        elif tag == "cp" and self._text is not None:
            self._text.append(_control_character(attributes.get("hex", "")))

    def _characters(self, data: str) -> None:
        if self._text is not None:
            self._text.append(data)

    def _end(self, name: str) -> None:
        space, _, tag = name.rpartition(" ")
        if not space.startswith(_ANY_CORE):
            return
        if tag in {"source", "target"}:
            self._text = None
        elif tag in {"segment", "ignorable"} and self._segment is not None:
            self._segments.append(self._segment)
            self._segment = None
        elif tag == "unit":
            self._finish()

    def _finish(self) -> None:
        parts = self._segments
        source = "".join("".join(part.text["source"]) for part in parts)
        if not source.strip():
            return
        written = [part for part in parts if not part.ignorable]
        done = all(part.has_target for part in written)
        # What stands between two segments is kept as it is if it has no target.
        target = "".join("".join(part.text["target" if part.has_target else "source"]) for part in parts)
        states = [_STATES.index(part.state) if part.state in _STATES else 0 for part in written]
        self._finished.append(
            Unit(
                source=source,
                target=target.strip() if done else "",
                source_language=self._languages[0],
                target_language=self._languages[1],
                status=_STATES[min(states, default=0)],
                line=self._line,
            )
        )


def _control_character(code: str) -> str:
    """What ``<cp hex="0001"/>`` stands for."""
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return "\N{REPLACEMENT CHARACTER}"


def _language(code: str) -> str:
    return code.replace("_", "-").partition("-")[0].strip().lower()
