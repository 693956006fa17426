"""Expensive things, made once a process: the translation memory, the engine, what engines said before."""

from __future__ import annotations

import functools
import hashlib
from dataclasses import dataclass

from pipeline import translation
from pipeline.errors import KallsparError
from pipeline.ledger import Ledger
from pipeline.records import Problem
from pipeline.settings import Project


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """Expensive things that reading needs, made once a process."""

    memory: translation.TranslationMemory
    engine: translation.Engine
    cached: dict[translation.MachineKey, str]
    remembered: dict[tuple[str, str, str], translation.MachineKey]


@functools.lru_cache(maxsize=1)
def load_tools(project: Project, stamp: str) -> Tools:  # noqa: ARG001
    """What reading needs; ``stamp`` (see :func:`memory_stamp`) makes a changed memory a new call."""
    with Ledger(project.ledger) as ledger:
        cached = {
            translation.MachineKey(
                text=one.text,
                source=one.source,
                target=one.target,
                engine=one.engine,
                engine_version=one.version,
            ): one.translation
            for one in ledger.machine_translations()
        }
    # The ledger gives them in the order of their engines: the first of several is always the same.
    remembered: dict[tuple[str, str, str], translation.MachineKey] = {}
    for key in cached:
        remembered.setdefault((key.text, key.source, key.target), key)
    return Tools(
        memory=load_memory(project)[0], engine=make_engine(project), cached=cached, remembered=remembered
    )


def load_memory(project: Project) -> tuple[translation.TranslationMemory, Problem | None]:
    """The translation memory of the project; an empty one, and why, if the file cannot be understood."""
    try:
        return translation.read_memory(project.translations), None
    except translation.MemoryFileError as error:
        return translation.TranslationMemory(), error.problem


def make_engine(project: Project) -> translation.Engine:
    """The engine that the settings name; none when offline. Raises KallsparError for an unknown name."""
    settings = project.settings
    try:
        return translation.get_engine("none" if settings.offline else settings.translation_engine)
    except ValueError as error:
        raise KallsparError("translation_engine", str(error), "correct the setting") from None


def memory_stamp(project: Project) -> str:
    """Changes when the translation memory or the engine does."""
    try:
        data = project.translations.read_bytes()
    except FileNotFoundError:
        data = b""
    except OSError:
        data = b"unreadable"  # what is wrong with it is told when it is loaded
    engine = make_engine(project)
    return f"{hashlib.sha256(data).hexdigest()} {engine.name} {engine.version}"
