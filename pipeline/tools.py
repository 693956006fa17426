"""Expensive things, made once a process: the translation memory, the engines, what engines said before."""

from __future__ import annotations

import functools
import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass, field

from pipeline import translation
from pipeline.errors import KallsparError
from pipeline.ledger import Ledger
from pipeline.records import Problem
from pipeline.settings import Project


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What reading needs.

    Attributes:
        memory: The reviewed translations.
        answers: What engines said.
        reasons: Why there is no answer to a text.
        engines: Names and versions of the engines of the chain, the preferred first.
    """

    memory: translation.TranslationMemory
    answers: translation.Answers = field(default_factory=translation.Answers)
    reasons: Mapping[translation.SourceText, str] = field(default_factory=dict)
    engines: tuple[tuple[str, str], ...] = ()


def load_tools(project: Project) -> Tools:
    """What reading needs, as things are now; what has not changed since the last call is not loaded again."""
    with Ledger(project.ledger) as ledger:
        asked = f"{ledger.note(ASKED)} {ledger.count_machine_translations()}"
    answers, reasons = _load_answers(project, asked)
    return Tools(
        memory=current_memory(project)[0],
        answers=answers,
        reasons=reasons,
        engines=tuple((one.engine.name, one.engine.version) for one in make_chain(project)),
    )


#: Note in the ledger that changes whenever engines were asked.
ASKED = "asked"


def current_memory(project: Project) -> tuple[translation.TranslationMemory, Problem | None]:
    """What :func:`load_memory` gives, loaded once as long as nothing changes."""
    return _load_memory(project, memory_stamp(project))


@functools.lru_cache(maxsize=1)
def _load_memory(
    project: Project,
    stamp: str,  # noqa: ARG001 - makes a changed memory a new call
) -> tuple[translation.TranslationMemory, Problem | None]:
    return load_memory(project)


@functools.lru_cache(maxsize=1)
def _load_answers(
    project: Project,
    asked: str,  # noqa: ARG001 - makes new answers a new call
) -> tuple[translation.Answers, Mapping[translation.SourceText, str]]:
    with Ledger(project.ledger) as ledger:
        answers = read_answers(ledger)
        reasons = {
            translation.SourceText(text=one.text, source=one.source, target=one.target): one.reason
            for one in ledger.waiting()
        }
    return answers, reasons


def read_answers(ledger: Ledger) -> translation.Answers:
    """Everything that engines ever said."""
    return translation.Answers(
        (
            translation.MachineKey(
                text=one.text,
                source=one.source,
                target=one.target,
                engine=one.engine,
                engine_version=one.version,
            ),
            one.translation,
        )
        for one in ledger.machine_translations()
    )


def load_memory(project: Project) -> tuple[translation.TranslationMemory, Problem | None]:
    """The translation memory of the project; an empty one, and why, if the file cannot be understood."""
    try:
        return translation.read_memory(project.translations), None
    except translation.MemoryFileError as error:
        return translation.TranslationMemory(), error.problem


def make_chain(project: Project) -> tuple[translation.Link, ...]:
    """The engines that the settings name, in order, each guarded; offline, only those that send nothing.

    Making them touches no network. All of a call share one budget of characters, so a run makes them once.

    Raises:
        KallsparError: The settings name an engine that there is not.
    """
    options = engine_options(project)
    budget = translation.Budget(project.settings.characters_per_run)
    chain = []
    for choice in chosen(project):
        sends = bool(choice.hosts(options))
        engine = translation.Guarded(choice.make(options), choice.limits, budget if sends else None)
        chain.append(translation.Link(engine=engine, limits=choice.limits))
    return tuple(chain)


def chosen(project: Project) -> tuple[translation.EngineChoice, ...]:
    """The engines that a run asks, as the settings say; "none" is nothing to ask.

    Raises:
        KallsparError: The settings name an engine that there is not.
    """
    try:
        named = [translation.get_choice(name) for name in dict.fromkeys(project.settings.engines)]
    except ValueError as error:
        raise KallsparError("engines", str(error), "correct the setting") from None
    options = engine_options(project)
    return tuple(
        one for one in named if one.name != "none" and not (project.settings.offline and one.hosts(options))
    )


def engine_options(project: Project) -> translation.Options:
    """What engines are made with; keys come from the environment alone."""
    return translation.Options(
        models=project.translation_models,
        libretranslate_url=project.settings.libretranslate_url,
        timeout=float(project.settings.engine_timeout),
        environment=os.environ,
    )


def memory_stamp(project: Project) -> str:
    """Changes when the translation memory or the chain of engines does."""
    try:
        data = project.translations.read_bytes()
    except FileNotFoundError:
        data = b""
    except OSError:
        data = b"unreadable"  # what is wrong with it is told when it is loaded
    engines = ", ".join(f"{one.engine.name} {one.engine.version}" for one in make_chain(project))
    return f"{hashlib.sha256(data).hexdigest()} {engines}"
