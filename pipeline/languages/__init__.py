"""The languages that are read, one file of tables each."""

from __future__ import annotations

from pipeline.languages.base import Language
from pipeline.languages.en import ENGLISH
from pipeline.languages.sv import SWEDISH

#: Every language that is extracted. A new one is one file and one line here.
LANGUAGES: tuple[Language, ...] = (ENGLISH, SWEDISH)

__all__ = ["LANGUAGES", "Language", "get_language"]


def get_language(code: str) -> Language | None:
    """The tables of the language with this ISO 639-1 code, or None if it is not read."""
    return next((language for language in LANGUAGES if language.code == code), None)
