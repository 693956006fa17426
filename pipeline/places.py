"""Countries by their names in every language that is read, from CLDR through Babel.

Places are no published kind; they are context: two sentences about "Japan and China" and
"Japan och Kina" name the same two countries.
"""

from __future__ import annotations

import functools
import re
import unicodedata

from babel import Locale

from pipeline.languages import LANGUAGES, Language, get_language
from pipeline.spans import Found

__all__ = ["countries", "country_code", "country_name", "is_region", "place_key"]

_CODE = re.compile(r"[A-Z]{2}")


@functools.cache
def _countries() -> dict[str, str]:
    """Folded country name to ISO 3166-1 code, in all languages that are read."""
    names: dict[str, str] = {}
    for language in LANGUAGES:
        for code, name in sorted(Locale(language.code).territories.items()):
            # EU, EZ and UN have codes in CLDR but are organisations; ZZ and the like are no places.
            if _CODE.fullmatch(code) and code not in {"EU", "EZ", "UN", "ZZ", "XA", "XB", "QO"}:
                names.setdefault(fold(name), code)
    return names


def fold(name: str) -> str:
    """``name`` in NFKC, casefolded, with single spaces: equal for names that differ in dress only."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def country_code(name: str) -> str | None:
    """ISO 3166-1 code of the country with this name in any language that is read, or None."""
    return _countries().get(fold(name))


def is_region(name: str) -> bool:
    """Whether this is what a continent, or a part of one, is called in any language that is read."""
    return fold(name) in _regions()


@functools.cache
def _regions() -> frozenset[str]:
    """Folded names of what UN M49 gives a number: "europa", "southern asia"."""
    names = (Locale(language.code).territories.items() for language in LANGUAGES)
    return frozenset(fold(name) for items in names for code, name in items if code.isdigit())


def countries(text: str, language: Language) -> tuple[Found, ...]:
    """Every country that ``text`` names, in this language's names, without a genitive ending."""
    return tuple(
        Found(start=match.start(1), end=match.end(1), label="LOC", found_by="register", score=1.0)
        for match in _pattern(language.code).finditer(text)
    )


@functools.cache
def _pattern(code: str) -> re.Pattern[str]:
    language = get_language(code)
    names = [str(n) for c, n in Locale(code).territories.items() if country_code(str(n)) == c]
    longest_first = "|".join(re.escape(name) for name in sorted(names, key=lambda n: (-len(n), n)))
    endings = "|".join(language.organisations.genitive_endings) if language else ""
    return re.compile(
        rf"(?<![\w-])({longest_first})(?:{endings})?(?![\w])"
        if endings
        else rf"(?<![\w-])({longest_first})(?!\w)"
    )


def country_name(code: str) -> str | None:
    """English name of the country with this ISO 3166-1 code, or None if there is none."""
    name = Locale("en").territories.get(code) if _CODE.fullmatch(code) else None
    return str(name) if name else None


def place_key(name: str) -> str:
    """The country's code, also for a genitive ("Sveriges"); else the folded name."""
    for ending in ("", "'s", "’s", "s", "'", "’"):
        if name.endswith(ending):
            code = country_code(name[: len(name) - len(ending)])
            if code:
                return code
    return fold(name)
