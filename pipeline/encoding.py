"""From bytes to text, strictly.

Invariant: a text that leaves here is exactly what the bytes say, in an encoding that was recognised without
doubt; what is in doubt is refused with the place of the doubt.
"""

from __future__ import annotations

from contextlib import suppress

__all__ = ["decode"]

# Characters beyond ASCII that Western European prose uses. A text that is Windows-1252 has almost only
# these ("µ" or "Škoda" now and then); Shift-JIS, MacRoman or broken UTF-8 read so shows others at once.
_WESTERN = frozenset(
    "åäöÅÄÖéÉèÈêÊëËàÀáÁâÂãÃçÇíÍìÌîÎïÏñÑóÓòÒôÔõÕúÚùÙûÛüÜýÝÿæÆøØßðÐþÞ"
    "‘’‚“”„†‡•…‰‹›«»–—·×÷±°ºª§¶©®™€£¥¢¿¡¼½¾¹²³´¨\xa0\xad"
)
#: That many others may stand in any text, and one in that many characters of a long one.
_FEW, _RARE = 1, 400
_CONTROLS = frozenset(map(chr, [*range(9), 11, *range(14, 32), 127]))


def decode(data: bytes) -> tuple[str, str]:
    """Text and encoding of ``data``, recognised strictly.

    UTF-8 (with or without a byte-order mark), UTF-16 and UTF-32 with a mark, UTF-16 without one, and
    Windows-1252 are recognised, in that order.

    Raises:
        ValueError: Not text in one of these; the message names the byte position.
    """
    for mark, encoding in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe\x00\x00", "utf-32"),
        (b"\x00\x00\xfe\xff", "utf-32"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if data.startswith(mark):
            return _strict(data, encoding), encoding
    if b"\0" in data:
        for encoding, zeros in (("utf-16-le", data[1::2]), ("utf-16-be", data[0::2])):
            if len(data) % 2 == 0 and zeros.count(0) > 0.6 * len(zeros):
                # Programs hold as many NUL bytes as UTF-16: what does not decode to text is one.
                with suppress(ValueError):
                    return _strict(data, encoding), encoding
        raise ValueError(f"binary data: a NUL byte at byte {data.index(0)}")
    try:
        text, encoding = data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        if _is_utf8_with_halves(data):
            raise ValueError(f"damaged UTF-8: half of a surrogate pair at byte {error.start}") from None
        text, encoding = _windows_1252(data, error), "windows-1252"
    controls = next((place for place, character in enumerate(text) if character in _CONTROLS), None)
    if controls is not None:
        position = len(text[:controls].encode(encoding))
        raise ValueError(f"binary data: a control character at byte {position}")
    return text, encoding


def _strict(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ValueError(f"marked as {encoding} but invalid at byte {error.start}") from None
    if any(character in _CONTROLS for character in text):
        raise ValueError(f"decodes as {encoding} but holds control characters, so it is no plain text")
    return text


def lone_surrogate(text: str) -> int | None:
    """Where the first half of a surrogate pair stands, which no Unicode text holds; None if there is none."""
    return next((place for place, sign in enumerate(text) if "\ud800" <= sign <= "\udfff"), None)


def _is_utf8_with_halves(data: bytes) -> bool:
    """Whether nothing is wrong with UTF-8 but that it holds surrogates, which some programs write."""
    try:
        data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return False
    return True


def _windows_1252(data: bytes, error: UnicodeDecodeError) -> str:
    """``data`` as Windows-1252 if all of it looks like that, else ValueError at the first bad UTF-8 byte."""
    # More valid multi-byte UTF-8 than other high bytes means UTF-8 that was damaged, not another
    # encoding. (One or two can be chance: "IDÉ”" in Windows-1252 ends in a valid pair.)
    valid = sum(len(c.encode()) for c in data.decode("utf-8", "ignore") if ord(c) > 127)
    if valid * 2 > sum(byte > 127 for byte in data):
        raise ValueError(f"damaged UTF-8: invalid at byte {error.start}")
    try:
        text = data.decode("windows-1252")
    except UnicodeDecodeError as bad:
        raise ValueError(f"neither UTF-8 nor Windows-1252: invalid at byte {bad.start}") from None
    foreign = [i for i, c in enumerate(text) if ord(c) > 127 and c not in _WESTERN]
    if len(foreign) > max(_FEW, len(text) // _RARE):
        raise ValueError(f"neither UTF-8 nor Windows-1252: unlikely character at byte {foreign[0]}")
    return text
