"""Källspår: organisations, percentages and dates from Swedish and English news, traced to their sentences.

The library in one look::

    from pipeline import read_text, read_texts      # one text, or many: mentions with their readings
    from pipeline import load_nlp                    # the spaCy pipeline of a language
    from pipeline import load_project                # the folders and settings of a project ...
    from pipeline.run import run                     # ... and the whole job on its corpus
    from pipeline.records import Percentage, DateSpan, OrganisationName   # what readings hold

Names are imported when they are first used, so that ``import pipeline`` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.library import TextInput, TextMention, TextReading, read_text, read_texts
    from pipeline.nlp import load_nlp
    from pipeline.settings import load_project

_HOMES = {
    "TextInput": "pipeline.library",
    "TextMention": "pipeline.library",
    "TextReading": "pipeline.library",
    "load_nlp": "pipeline.nlp",
    "load_project": "pipeline.settings",
    "read_text": "pipeline.library",
    "read_texts": "pipeline.library",
}

__all__ = [
    "TextInput",
    "TextMention",
    "TextReading",
    "load_nlp",
    "load_project",
    "read_text",
    "read_texts",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'pipeline' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
