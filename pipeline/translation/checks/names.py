"""Whether the names of a sentence are carried over into its translation.

A name may be translated (*Göteborg*, *Röda korset*), so that one which is not found again is worth a look
and no proof. Two organisations of the register, of which each side names another, are; and a sentence of
which no name at all comes back is another sentence.
"""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

from babel import Locale

from pipeline.languages.base import Language
from pipeline.places import countries, country_code
from pipeline.register import Entry, Register, load_register

__all__ = ["differing_organisations", "lost_names"]

# "U.S." and "A.I." are one word.
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_][\w’'&-]*")
#: After these a capital is the beginning of a sentence and no name.
_OPENS = re.compile(r"(?:^|[.!?:;”\"»]\s*|[–—/|]\s*|\n\s*)[\s”\"“»'‘’(\[*#–—-]*\Z")
#: How alike two spellings of one name are, at least (0 to 1): Macedonia, *Makedonien*.
_ALIKE = 0.6
_SHORTEST = 3


def lost_names(text: str, other: str, language: Language, other_language: Language) -> tuple[list[str], int]:
    """Names of ``text`` that ``other`` has nothing like, and how many names it has in all.

    Countries and organisations of the register are known by their names in both languages. Words of dates,
    which some languages write with a capital, are no names.
    """
    known = _known_spans(text, language, other, other_language)
    words = frozenset(_folded(match[0]) for match in _WORD.finditer(other))
    total, lost = 0, []
    for match in _WORD.finditer(text):
        word = match[0].rstrip("-'’&")
        if not word[0].isupper() or len(word) < _SHORTEST or _opens(text, match.start()):
            continue
        bare = _bare(word, language)
        if bare.casefold() in _date_words(language):
            continue
        total += 1
        if any(start <= match.start() < end for start, end in known):
            continue
        if not (_carried(bare, words) or _carried(word, words)) and bare not in lost:
            lost.append(bare)
    return lost, total


@lru_cache(maxsize=16)
def _date_words(language: Language) -> frozenset[str]:
    locale, words = Locale(language.dates.locale), {*language.dates.months, *language.dates.weekdays}
    for names in (locale.months, locale.days):
        words |= {
            name.casefold() for width in ("wide", "abbreviated") for name in names["format"][width].values()
        }
    return frozenset(word.strip(".") for word in words)


def differing_organisations(
    source: str, target: str, source_language: Language, target_language: Language
) -> str:
    """Organisations of the register that one side names instead of the other's, as "Volvo / Scania"."""
    register = load_register()
    left = {match.entry.key: match.entry for match in register.find(source, source_language)}
    right = {match.entry.key: match.entry for match in register.find(target, target_language)}
    lone_left = [left[key] for key in sorted(left.keys() - right.keys())]
    lone_right = [right[key] for key in sorted(right.keys() - left.keys())]
    if not lone_left or not lone_right or any(_related(a, b) for a in lone_left for b in lone_right):
        return ""
    return f"{', '.join(e.key for e in lone_left)} / {', '.join(e.key for e in lone_right)}"


def _related(one: Entry, other: Entry) -> bool:
    """Whether the name of one stands in a name of the other: the UN in "UN General Assembly"."""
    return any(
        re.search(rf"(?<!\w){re.escape(short)}(?!\w)", long)
        for a, b in ((one, other), (other, one))
        for code in {**a.names, **b.names}
        for short in a.forms(code)
        for long in b.forms(code)
    )


def _known_spans(
    source: str, source_language: Language, target: str, target_language: Language
) -> list[tuple[int, int]]:
    """Where the source names a country or an organisation that the target names too."""
    register: Register = load_register()
    there = {match.entry.key for match in register.find(target, target_language)}
    spans = [
        (match.start, match.end)
        for match in register.find(source, source_language)
        if match.entry.key in there
    ]
    lands = {land for _, _, land in _countries(target, target_language)}
    spans += [(start, end) for start, end, land in _countries(source, source_language) if land in lands]
    return spans


def _countries(text: str, language: Language) -> list[tuple[int, int, str]]:
    """Start, end and ISO 3166 code of every country that ``text`` names, also by its people or in short."""
    found = [
        (one.start, one.end, country_code(text[one.start : one.end]) or "")
        for one in countries(text, language)
    ]
    known = language.comparison.countries
    found += [
        (match.start(), match.end(), known[word])
        for match in _WORD.finditer(text)
        if (word := _bare(match[0], language).rstrip("'’-")) in known or (word := match[0]) in known
    ]
    return found


def _opens(text: str, place: int) -> bool:
    return bool(_OPENS.search(text, max(0, place - 12), place)) if place else True


def _bare(word: str, language: Language) -> str:
    """The word without a genitive ending."""
    words = language.organisations
    for ending in sorted((*words.genitive_signs, *words.genitive_endings), key=len, reverse=True):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word


def _carried(word: str, words: frozenset[str]) -> bool:
    folded = _folded(word)
    if folded in words:
        return True
    head = word.partition("-")[0]
    if len(head) > 1 and head.isupper():
        # An acronym, alone or before a common noun ("AI-forskning"), is spelt alike or is another one.
        return _folded(head) in words or f"{_folded(head)}s" in words
    # A compound of a name and a noun: "Dragons Den-stjärnan".
    parts = [part for part in folded.split("-") if len(part) >= _SHORTEST] or [folded]
    return any(_alike(part, other) for part in parts for other in words)


def _alike(one: str, other: str) -> bool:
    if one.startswith(other) or other.startswith(one):
        return min(len(one), len(other)) >= _SHORTEST
    if one[0] != other[0] and one[1:3] != other[1:3]:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


def _folded(word: str) -> str:
    letters = unicodedata.normalize("NFKD", word.casefold())
    return "".join(
        sign for sign in letters if not unicodedata.combining(sign) and (sign.isalnum() or sign == "-")
    )
