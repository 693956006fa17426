"""Offices that are named after their country: "Japans ekonomiministerium", "Sveriges ambassad i Tokyo"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from pipeline.languages import Language
from pipeline.places import country_code
from pipeline.spans import Found


def of_countries(text: str, language: Language, known: Iterable[Found]) -> Iterable[tuple[int, int]]:
    """Offsets of such offices, those abroad with their town, where none of ``known`` stands yet."""
    words = language.organisations
    if not any(noun in text for noun in (*words.missions, *words.state_bodies)):
        return
    for match in _pattern(language).finditer(text):
        start, end = match.span()
        if match["town"] and not match["town"][0].isupper():
            end = match.end("noun")
        if country_code(match["country"]) and not any(one.start <= start < one.end for one in known):
            yield start, end


@functools.cache
def _pattern(language: Language) -> re.Pattern[str]:
    words = language.organisations
    endings = "|".join(words.genitive_endings)
    abroad, at_home = "|".join(words.missions), "|".join(words.state_bodies)
    return re.compile(
        rf"(?<![\w-])(?P<country>\w{{2,40}})(?:{endings})\s+(?:"
        rf"(?P<noun>{abroad})(?!\w)(?:\s+{words.mission_place}\s+(?P<town>[^\W\d_][\w-]*))?"
        rf"|\w{{0,40}}(?:{at_home})(?=(?:{endings})?(?!\w)))"
    )
