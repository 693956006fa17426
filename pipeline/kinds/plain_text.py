"""A text as the grammars read it: without signs that nobody sees, and with plain signs for their variants.

Word processors and web pages set soft hyphens into words, write full-width figures, and put no-break hyphens
or minus signs into dates (2025‑02‑28). Both kinds of values read such a text as what it looks like, and tell
the offsets of the text as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

#: Soft hyphen, word joiner, byte-order mark: they stand inside words and are not seen.
_UNSEEN = "\u00ad\u2060\ufeff"
#: What a text without anything unusual does not hold; most do not.
_UNUSUAL = re.compile("[\u00ad\u2060\ufeff\u2010\u2011\u2212\uff01-\uff5e]")
#: Full-width signs and hyphens that break no line to the plain ones: one for one, so that offsets hold.
_VARIANTS = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x2010: "-", 0x2011: "-"}
#: A day that is written with minus signs.
_MINUS_DATE = re.compile("(?<![0-9])([0-9]{4})\u2212([0-9]{2})\u2212([0-9]{2})(?![0-9])")


def is_plain(text: str) -> bool:
    """Whether nothing in a text is unusual."""
    return text.isascii() or _UNUSUAL.search(text) is None


def plain_text(text: str) -> tuple[str, Sequence[int] | None]:
    """The text with plain signs, and the offset in the given text of each of its signs.

    The offsets are None where they are those of the text as given. Time is linear in its length.
    """
    if is_plain(text):
        return text, None
    text = _MINUS_DATE.sub(r"\1-\2-\3", text.translate(_VARIANTS))
    if not any(sign in text for sign in _UNSEEN):
        return text, None
    kept = [place for place, sign in enumerate(text) if sign not in _UNSEEN]
    return "".join(text[place] for place in kept), kept


def given_span(start: int, end: int, offsets: Sequence[int] | None) -> tuple[int, int]:
    """The span in the text as given of a span that is not empty in the plain one."""
    return (start, end) if offsets is None else (offsets[start], offsets[end - 1] + 1)
