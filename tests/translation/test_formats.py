"""TMX and XLIFF: what is written is read back, by us and by the rules of the formats."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.translation import MemoryFileError, TranslationMemory, Unit, fold
from pipeline.translation.markup import forbidden
from pipeline.translation.suggestions import Suggestion
from pipeline.translation.tmx import add_units, read_units, write_units
from pipeline.translation.xliff import MACHINE, Item, read_xliff, write_xliff

#: Every character that XML can hold, the awkward ones often.
TEXT = st.text(
    st.one_of(
        st.sampled_from("<>&\"']\r\n\t\u00a0\u202f\u0085\u2028🎉👩‍👩‍👧å"),
        st.characters(blacklist_categories=["Cs"]),  # type: ignore[arg-type]
    ),
    min_size=1,
    max_size=40,
).filter(lambda text: not forbidden(text) and text.strip() != "")


def unit(source: str, target: str = "", status: str = "reviewed", origin: str = "") -> Unit:
    return Unit(
        source=source,
        target=target,
        source_language="sv",
        target_language="en",
        status=status,
        origin=origin,
    )


def tmx_units(data: bytes) -> list[Unit]:
    return [replace(one, line=0) for one in read_units(io.BytesIO(data), "m.tmx")]


def xliff_units(data: bytes) -> list[Unit]:
    return [replace(one, line=0) for one in read_xliff(io.BytesIO(data), "m.xlf")]


@given(st.lists(st.tuples(TEXT, TEXT), max_size=4))
def test_what_is_written_as_tmx_is_read_back_exactly(pairs: list[tuple[str, str]]) -> None:
    units = [unit(source, target) for source, target in pairs]
    read = tmx_units(write_units(units, "sv"))
    assert [(one.source, one.target) for one in read] == [(s, t.strip()) for s, t in pairs]
    assert write_units(units, "sv") == write_units(list(units), "sv")


@given(st.lists(st.tuples(TEXT, TEXT), max_size=4))
def test_what_is_written_as_xliff_is_read_back_exactly(pairs: list[tuple[str, str]]) -> None:
    items = [Item(unit=unit(source, target), article="a") for source, target in pairs]
    read = xliff_units(write_xliff(items, "sv", "en"))
    assert [(one.source, one.target, one.status) for one in read] == [
        (s, t.strip(), "reviewed") for s, t in pairs
    ]


@given(TEXT, TEXT, TEXT)
def test_a_text_found_before_a_round_trip_is_found_after(source: str, target: str, other: str) -> None:
    data = add_units(write_units([unit(source, target)], "sv"), [unit(other, target)], "m.tmx")
    memory = TranslationMemory(read_units(io.BytesIO(data), "m.tmx"))
    for text in (source, other):
        found = memory.lookup(text, "sv", "en")
        assert found is not None
        assert fold(found.target) == fold(target)


@pytest.mark.parametrize("sign", ["\x00", "\x01", "\x0b", "\ud800", "\ufffe"], ids=ascii)
def test_what_xml_cannot_hold_is_named(sign: str) -> None:
    name = f"U\\+{ord(sign):04X}"
    with pytest.raises(ValueError, match=name):
        write_units([unit(f"a{sign}b", "c")], "sv")
    with pytest.raises(ValueError, match=name):
        write_xliff([Item(unit=unit(f"a{sign}b"))], "sv", "en")


# --- adding to a memory --------------------------------------------------------------------------

BODY = "<tu><tuv xml:lang='sv'><seg>Ett</seg></tuv><tuv xml:lang='en'><seg>One</seg></tuv></tu>"


def tmx(body: str, head: str = "<?xml version='1.0'?>") -> str:
    return f"{head}\n<!-- a remark -->\n<tmx version='1.4'><header srclang='sv'/>{body}</tmx>\n"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (tmx(f"<body>{BODY}</body>").encode(), "UTF-8"),
        (tmx(f"<body>\n{BODY}\n  </body>").encode("utf-8-sig"), "with a byte-order mark"),
        (tmx("<body/>").encode(), "an empty body"),
        (tmx("<body />").encode(), "an empty body with a space"),
        (tmx("<body></body>").encode(), "an empty body of two tags"),
        (tmx(f"<body>{BODY}</body>", "").encode("utf-16"), "UTF-16"),
        (
            tmx(f"<body>{BODY}</body>", "<?xml version='1.0' encoding='iso-8859-1'?>").encode("latin-1"),
            "Latin-1",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_units_are_added_and_not_a_byte_is_changed(data: bytes, reason: str) -> None:
    before = tmx_units(data)
    after = add_units(data, [unit("Två å", "Two")], "m.tmx")
    assert tmx_units(after) == [*before, unit("Två å", "Two")], reason
    kept = 0
    for byte in after:  # what was there still is, in order
        kept += kept < len(data) and byte == data[kept]
    if b"<body/>" not in data and b"<body />" not in data:
        assert kept == len(data)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (tmx("").encode(), "no <body>"),
        (b"<tmx><body>", "not well-formed"),
        (b"<html/>", "not a TMX"),
        (
            tmx("<body></body>", "<?xml version='1.0' encoding='us-ascii'?>").encode(),
            "cannot hold",
        ),
    ],
)
def test_a_file_that_cannot_be_added_to_is_one_clear_line(data: bytes, message: str) -> None:
    with pytest.raises(MemoryFileError, match=message) as caught:
        add_units(data, [unit("Två å", "Two")], "m.tmx")
    assert "\n" not in str(caught.value)


OTHER_TOOLS = [
    ("<tmx version='1.1'><header srclang='SV'/><body>{}</body></tmx>", "lang", "TMX 1.1 with lang"),
    ("<tmx version='1.4'><header srclang='SV-SE'/><body>{}</body></tmx>", "xml:lang", "a region"),
    ("<tmx version='1.4'><header srclang='*all*'/><body>{}</body></tmx>", "xml:lang", "any language"),
    ("<!DOCTYPE tmx SYSTEM 'tmx14.dtd'><tmx><header/><body>{}</body></tmx>", "xml:lang", "a DOCTYPE"),
]


@pytest.mark.parametrize(("frame", "attribute", "reason"), OTHER_TOOLS, ids=[row[2] for row in OTHER_TOOLS])
def test_files_of_other_tools_are_read(frame: str, attribute: str, reason: str) -> None:
    body = (
        f"<tu><note>n</note><tuv {attribute}='SV-SE'><prop type='p'>x</prop><seg>Tryck <bpt i='1'>{{b}}</bpt>här"
        f"<ept i='1'>{{/b}}</ept><ph x='1'>%s</ph></seg></tuv>"
        f"<tuv {attribute}='EN-us'><seg>Press <hi type='b'>here</hi></seg></tuv></tu>"
    )
    memory = TranslationMemory(read_units(io.BytesIO(frame.format(body).encode()), "m.tmx"))
    found = memory.lookup("Tryck här", "sv", "en")
    assert found is not None, reason
    assert found.target == "Press here"


def test_units_of_one_text_that_say_otherwise_are_shown() -> None:
    memory = TranslationMemory(
        [unit("Ett", "One"), unit("Ett", "one  "), unit("Ett", "A"), unit("Ett", "One")]
    )
    assert memory.differing == 3
    assert [(used.target, old.target) for used, old in memory.overruled] == [
        ("one  ", "One"),
        ("A", "one  "),
        ("One", "A"),
    ]
    assert len(memory) == 1


def test_numbers_are_never_folded_away() -> None:
    memory = TranslationMemory([unit("Det blev 90 %.", "It was 90%.")])
    for text in ("Det blev 80 %.", "Det blev 9 0 %.", "Det blev ９０ %.", "Det blev 90%."):
        assert memory.lookup(text, "sv", "en") is None


# --- XLIFF by its rules --------------------------------------------------------------------------

NS = {"x": "urn:oasis:names:tc:xliff:document:2.0", "m": "urn:oasis:names:tc:xliff:matches:2.0"}
ITEMS = [
    Item(unit=unit("Ett", status="pending"), article="a"),
    Item(unit=unit("Två", "Two", status="machine"), article="a", notes=("Made by the engine x.",)),
    Item(
        unit=unit("Det blev 90.", status="pending"),
        article="b/c & d",
        suggestions=(
            Suggestion(unit=unit("Det blev 80.", "It was 80."), similarity=0.667, numbers_differ=True),
        ),
    ),
    Item(unit=unit("Fyra", "Four", status="final"), article="b/c & d"),
]


def test_an_xliff_file_follows_the_rules_of_the_format() -> None:
    root = ET.fromstring(write_xliff(ITEMS, "sv", "en"))
    assert (root.tag, root.get("version")) == (f"{{{NS['x']}}}xliff", "2.0")
    assert (root.get("srcLang"), root.get("trgLang")) == ("sv", "en")
    files = root.findall("x:file", NS)
    assert len({one.get("id") for one in files}) == len(files) == 2
    for file in files:
        units = file.findall("x:unit", NS)
        assert len({one.get("id") for one in units}) == len(units) > 0
        for one in units:
            assert re.fullmatch(r"[\w.:-]+", one.get("id", ""))  # NMTOKEN
            names = [child.tag.rpartition("}")[2] for child in one]
            # Elements of modules first, then notes, then segments.
            assert names == sorted(names, key=["matches", "notes", "segment"].index)
            (segment,) = one.findall("x:segment", NS)
            assert segment.get("state") in {"initial", "translated", "reviewed", "final"}
            assert [child.tag.rpartition("}")[2] for child in segment][:1] == ["source"]
            # A subState needs a state, and a prefix of its own.
            assert ":" in segment.get("subState", "kallspar:none")
            for match in one.findall("m:matches/m:match", NS):
                assert match.get("ref") == f"#{segment.get('id')}"
                assert 0 <= float(match.get("similarity", "")) <= 100
                assert [child.tag for child in match] == [f"{{{NS['x']}}}source", f"{{{NS['x']}}}target"]


def test_a_machine_s_text_says_so_and_a_suggestion_warns_of_its_numbers() -> None:
    root = ET.fromstring(write_xliff(ITEMS, "sv", "en"))
    second = root.findall(".//x:unit", NS)[1]
    segment = second.find("x:segment", NS)
    assert segment is not None
    assert (segment.get("state"), segment.get("subState")) == ("initial", MACHINE)
    third = root.findall(".//x:unit", NS)[2]
    assert [note.text for note in third.findall("x:notes/x:note", NS)] == [
        "The numbers of a suggestion differ from those of this sentence."
    ]


def test_no_item_makes_a_file_all_the_same() -> None:
    assert xliff_units(write_xliff([], "sv", "en")) == []


XLIFF = (
    "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.{minor}' version='2.{minor}' srcLang='sv-SE' trgLang='en-GB'>"
    "<file id='f'><unit id='u'>{unit}</unit></file></xliff>"
)
READ = [
    (
        "<segment state='translated'><source>Ett</source><target>One</target></segment>",
        "One",
        "translated",
        "plain",
    ),
    ("<segment><source>Ett</source><target>One</target></segment>", "One", "initial", "no state"),
    ("<segment state='final'><source>Ett</source></segment>", "", "final", "no target"),
    (
        "<segment state='final'><source>E<pc id='1'>t</pc>t</source><target>O<ph id='2'/>ne</target></segment>",
        "One",
        "final",
        "inline codes",
    ),
    (
        "<segment state='final'><source>E</source><target>On</target></segment>"
        "<segment state='translated'><source>tt</source><target>e</target></segment>",
        "One",
        "translated",
        "split by a tool: the least finished counts",
    ),
    (
        "<segment state='final'><source>E</source><target>One</target></segment>"
        "<segment state='initial'><source>tt</source></segment>",
        "",
        "initial",
        "half translated is not translated",
    ),
    (
        "<m:matches xmlns:m='urn:oasis:names:tc:xliff:matches:2.0'><m:match ref='#1'><source>Sju</source>"
        "<target>Seven</target></m:match></m:matches><notes><note>n</note></notes>"
        "<segment state='final'><source>Ett</source><target>One</target></segment>",
        "One",
        "final",
        "a candidate is no target",
    ),
]


@pytest.mark.parametrize("minor", [0, 1, 2])
@pytest.mark.parametrize(("inner", "target", "status", "reason"), READ, ids=[row[3] for row in READ])
def test_xliff_of_other_tools(inner: str, target: str, status: str, reason: str, minor: int) -> None:
    (one,) = xliff_units(XLIFF.format(minor=minor, unit=inner).encode())
    assert (one.source, one.target, one.status) == ("Ett", target, status), reason
    assert (one.source_language, one.target_language) == ("sv", "en")


def test_a_control_character_of_xliff_is_read() -> None:
    inner = "<segment><source>a<cp hex='0001'/>b</source></segment>"
    assert [one.source for one in xliff_units(XLIFF.format(minor=0, unit=inner).encode())] == ["a\x01b"]


BROKEN = [
    (b"", "not well-formed", "nothing"),
    (b"<xliff xmlns='urn:oasis:names:tc:xliff:document:1.2' version='1.2'/>", "XLIFF 1.2", "an older XLIFF"),
    (b"<tmx/>", r"not XLIFF 2.*2\.0, 2\.1 or 2\.2", "another format"),
    (
        b"<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.0' srcLang='sv'/>",
        "no language pair",
        "half",
    ),
    (
        b"<!DOCTYPE x [<!ENTITY a 'ha'>]><xliff xmlns='urn:oasis:names:tc:xliff:document:2.0'>&a;</xliff>",
        "entities",
        "entities",
    ),
    (b"<?xml version='1.0' encoding='klingon'?><xliff/>", "encoding", "an unknown encoding"),
]


@pytest.mark.parametrize(("data", "message", "reason"), BROKEN, ids=[row[2] for row in BROKEN])
def test_a_broken_xliff_file_is_one_clear_line(data: bytes, message: str, reason: str) -> None:
    with pytest.raises(MemoryFileError, match=message) as caught:
        xliff_units(data)
    assert str(caught.value).startswith("m.xlf, line "), reason
    assert "\n" not in str(caught.value)
