"""The translation memory: what it reads, finds, refuses."""

from __future__ import annotations

import io
import time
import tracemalloc
from itertools import chain, repeat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.translation import (
    MemoryFileError,
    TranslationMemory,
    Unit,
    fold,
    read_memory,
    read_units,
)

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
HEADER = (
    '<header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en"'
    ' srclang="sv" datatype="plaintext"/>'
)


def tmx(*units: str, header: str = HEADER, head: str = HEAD) -> bytes:
    return f'{head}<tmx version="1.4">\n{header}\n<body>\n{chr(10).join(units)}\n</body></tmx>'.encode()


def tu(source: str, target: str, status: str | None = None, attributes: str = "") -> str:
    prop = "" if status is None else f'<prop type="x-status">{status}</prop>'
    return (
        f"<tu{attributes}>{prop}"
        f'<tuv xml:lang="sv"><seg>{source}</seg></tuv><tuv xml:lang="en"><seg>{target}</seg></tuv></tu>'
    )


def memory(*units: str) -> TranslationMemory:
    return TranslationMemory(read_units(io.BytesIO(tmx(*units)), "m.tmx"))


LOOKUPS = [
    ("Hej då", "Hej då", True, "the same"),
    ("Hej då", "Hej\u00a0 \r\n då ", True, "white space is folded"),
    ("Café å", "Cafe\u0301 a\u030a", True, "NFC"),
    ("Cafe\u0301", "Café", True, "NFC, the other way"),
    ("Hej då", "hej då", False, "case counts"),
    ("Hej då", "Hej då!", False, "marks count"),
    ("90 %", "90%", False, "white space against none is another text"),
    ("A &amp; B &lt;", "A & B <", True, "escaped characters"),
    ('Hej <hi type="b">du</hi>', "Hej du", True, "marked-up text is text"),
    (
        'Hej <bpt i="1">&lt;b&gt;</bpt>du<ept i="1">&lt;/b&gt;</ept>',
        "Hej du",
        True,
        "another format's code is none",
    ),
]


@pytest.mark.parametrize(("source", "asked", "found", "reason"), LOOKUPS, ids=[row[3] for row in LOOKUPS])
def test_lookup(source: str, asked: str, found: bool, reason: str) -> None:
    unit = memory(tu(source, "Yes")).lookup(asked, "sv", "en")
    assert (unit is not None) is found, reason


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_a_unit_says_what_it_is_worth_and_where_it_stands() -> None:
    unit = memory(tu("Ett", "One"), tu("Två", " Two\n", "reviewed")).lookup("Två", "sv", "en")
    assert unit == Unit(
        source="Två",
        target="Two",
        source_language="sv",
        target_language="en",
        status="reviewed",
        line=6,
    )


@pytest.mark.parametrize(
    ("units", "expected", "reason"),
    [
        ([tu("A", "old"), tu("A", "new")], "new", "of two alike the later"),
        ([tu("A", "good", "reviewed"), tu("A", "new")], "good", "the worthier stays"),
        ([tu("A", "new", "translated"), tu("A", "good", "final")], "good", "the worthier comes"),
        ([tu("A", "bad", "machine")], None, "an engine's text never poses as a person's"),
        ([tu("A", "", "reviewed")], None, "an empty translation is none"),
        ([tu("A", "good", " Reviewed ")], "good", "written loosely"),
    ],
)
def test_status(units: list[str], expected: str | None, reason: str) -> None:
    unit = memory(*units).lookup("A", "sv", "en")
    assert (unit.target if unit else None) == expected, reason


def test_units_that_are_not_used_are_counted() -> None:
    assert memory(tu("A", "a", "machine"), tu("B", "b")).unused == 1


def test_only_the_source_language_is_a_source() -> None:
    found = memory(tu("Ett", "One"))
    assert found.lookup("One", "en", "sv") is None
    both = memory(tu("Ett", "One", attributes=' srclang="*all*"'))
    assert both.lookup("One", "en", "sv") is not None


def test_regions_and_old_language_attributes_are_understood() -> None:
    unit = '<tu><tuv lang="SV-SE"><seg>Ett</seg></tuv><tuv xml:lang="en_GB"><seg>One</seg></tuv></tu>'
    assert memory(unit).lookup("Ett", "sv", "en") is not None


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_other_encodings(encoding: str) -> None:
    text = tmx(tu("Å", "A"), head="").decode()
    found = TranslationMemory(read_units(io.BytesIO(text.encode(encoding)), "m.tmx"))
    assert found.lookup("Å", "sv", "en") is not None


def test_a_plain_doctype_is_harmless() -> None:
    data = tmx(tu("Ett", "One"), head=f'{HEAD}<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n')
    assert len(TranslationMemory(read_units(io.BytesIO(data), "m.tmx"))) == 1


LAUGHS = HEAD + '<!DOCTYPE tmx [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>\n'
BROKEN = [
    (b"", "no element found", "an empty file"),
    (b"not xml", "not well-formed", "no XML"),
    (tmx(tu("Ett", "One"))[:-20], "unclosed token", "cut off"),
    (tmx("<tu><tuv></tu>"), "mismatched tag", "wrong nesting"),
    (tmx(tu("&x;", "One")), "undefined entity", "an undeclared entity"),
    (tmx(tu("\x01", "One")), "not well-formed", "a control character"),
    (tmx(tu("Ett", "One")).replace(b"One", b"\xff\xfe"), "not well-formed", "not UTF-8"),
    (b"<html><body/></html>", "not a TMX file", "another root"),
    (tmx(tu("&c;", "One"), head=LAUGHS), "entities of its own", "a billion laughs"),
    (
        tmx(tu("&x;", "x"), head=f'{HEAD}<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/hostname">]>'),
        "entities of its own",
        "an entity from a file",
    ),
]


@pytest.mark.parametrize(("data", "message", "reason"), BROKEN, ids=[row[2] for row in BROKEN])
def test_a_broken_file_is_one_clear_line(tmp_path: Path, data: bytes, message: str, reason: str) -> None:
    path = tmp_path / "memory.tmx"
    path.write_bytes(data)
    with pytest.raises(MemoryFileError) as caught:
        read_memory(path)
    line = str(caught.value)
    assert "\n" not in line
    assert message in line, reason
    assert line.startswith("memory.tmx, line ")
    assert caught.value.problem.remedy


def test_no_file_is_an_empty_memory_and_a_folder_is_an_error(tmp_path: Path) -> None:
    assert len(read_memory(tmp_path / "none.tmx")) == 0
    with pytest.raises(MemoryFileError, match="cannot be read"):
        read_memory(tmp_path)


def test_a_memory_of_many_units_is_streamed() -> None:
    units = 20_000
    data = tmx(
        *(tu(f"Mening nummer {n} i minnet.", f"Sentence {n} in memory.", "reviewed") for n in range(units))
    )
    begun = time.process_time()
    found = TranslationMemory(read_units(io.BytesIO(data), "m.tmx"))
    assert len(found) == units
    assert time.process_time() - begun < 5  # 200,000 units are to load in under 10 s; see the benchmark


class Endless(io.RawIOBase):
    """A TMX file of very many units that is made as it is read."""

    def __init__(self, units: int) -> None:
        unit = tu("Mening i minnet.", "Sentence in memory.").encode()
        self._parts = chain([tmx()[:-14]], repeat(unit, units), [b"</body></tmx>"])

    def read(self, _size: int = -1) -> bytes:
        return next(self._parts, b"")


def test_reading_takes_no_more_memory_for_a_longer_file() -> None:
    def peak(units: int) -> int:
        tracemalloc.start()
        count = sum(1 for _ in read_units(Endless(units), "m.tmx"))  # type: ignore[arg-type]
        assert count == units
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    peak(10)
    assert peak(2_000) < peak(200) + 100_000
