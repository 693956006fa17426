"""Bytes become text strictly, or are refused with the place of the doubt."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.csvfile import delimiter_of
from pipeline.encoding import decode

SWEDISH = "Företaget ökade – med 25 % – i år."


@pytest.mark.parametrize(
    ("data", "encoding", "reason"),
    [
        (SWEDISH.encode(), "utf-8", "the usual"),
        (b"plain ascii", "utf-8", "ASCII is UTF-8"),
        (b"\xef\xbb\xbf" + SWEDISH.encode(), "utf-8-sig", "Windows programs write a mark"),
        (b"\xff\xfe" + SWEDISH.encode("utf-16-le"), "utf-16", "Notepad's 'Unicode'"),
        (b"\xfe\xff" + SWEDISH.encode("utf-16-be"), "utf-16", "big endian"),
        (SWEDISH.encode("utf-16-le"), "utf-16-le", "without a mark: every second byte is NUL"),
        (SWEDISH.encode("utf-16-be"), "utf-16-be", "without a mark, the other way"),
        (b"\xff\xfe\x00\x00" + SWEDISH.encode("utf-32-le"), "utf-32", "UTF-32 begins like UTF-16"),
        (SWEDISH.encode("windows-1252"), "windows-1252", "old newsletters"),
        (
            "Hon fick en ”IDÉ” på väg till Umeå".encode("windows-1252"),
            "windows-1252",
            "É” happens to be valid UTF-8",
        ),
        ("“Smart” quotes and €".encode("windows-1252"), "windows-1252", "what only Windows-1252 has"),
    ],
)
def test_recognised(data: bytes, encoding: str, reason: str) -> None:
    text, found = decode(data)
    assert found == encoding, reason
    assert text.lstrip("\ufeff") == data.decode(encoding).lstrip("\ufeff")
    assert not text.startswith("\ufeff")


@pytest.mark.parametrize(
    ("data", "message", "reason"),
    [
        (b"abc\x00def\x01", "NUL byte at byte 3", "binary"),
        (
            b"\x7fELF\x02\x00" + b"a\x00\x00\x00" * 99 + b"\x00\xdf",
            "binary data: a NUL byte at byte 5",
            "a program, not UTF-16",
        ),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "NUL byte at byte 8", "a picture"),
        (
            "å ä ö".encode() + b"\xff" + "å".encode(),
            "damaged UTF-8: invalid at byte 8",
            "UTF-8 with one bad byte",
        ),
        (
            "å ".encode() + b"\xed\xa0\xbd\xed\xb8\x80",
            "damaged UTF-8: half of a surrogate pair at byte 3",
            "an emoji as two surrogates",
        ),
        (b"8 \xed\xa0\x80 %", "half of a surrogate pair at byte 2", "no other high byte: not Windows-1252"),
        (b"\xff\xfea", "marked as utf-16 but invalid at byte", "half a character at the end"),
        ("日本と中国".encode("shift_jis"), "neither UTF-8 nor Windows-1252", "Shift-JIS is not guessed"),
        ("åäö".encode("mac_roman"), "neither UTF-8 nor Windows-1252", "nor is MacRoman"),
        (b"text\x07bell", "control character at byte 4", "control characters are no text"),
    ],
)
def test_refused(data: bytes, message: str, reason: str) -> None:
    with pytest.raises(ValueError, match=message):
        decode(data)
    assert reason


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"))))
def test_utf8_round_trip(text: str) -> None:
    if not text.startswith("\ufeff"):
        assert decode(text.encode())[0] == text


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        decode(data)
    except ValueError as error:
        assert str(error)


@pytest.mark.parametrize(
    ("header", "mark"), [("a,b,c\n1;2", ","), ("a;b;c\n", ";"), ("a\tb\n", "\t"), ("alone\n", ",")]
)
def test_delimiter(header: str, mark: str) -> None:
    assert delimiter_of(header) == mark
