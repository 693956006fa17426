"""Sentences for translators, and their translations back: ``kallspar translations``.

What goes out is what the ledger has read; what comes in is added to ``corpus/translations.tmx``, which is a
person's own and is written by this command alone. What an engine said goes out under the engine's name and
never comes back as a person's, unless a person has changed or confirmed it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.errors import KallsparError
from pipeline.ledger import Ledger
from pipeline.lock import alone
from pipeline.publish.files import write_file
from pipeline.records import ArticleReading, Problem, Sentence, Translation
from pipeline.settings import Project
from pipeline.translation import TARGET, VALUES, audit
from pipeline.translation.markup import MemoryFileError, forbidden
from pipeline.translation.memory import TranslationMemory, read_memory
from pipeline.translation.merging import MACHINE_ORIGIN, UNSTATED, Merge, merge
from pipeline.translation.suggestions import Suggestions
from pipeline.translation.tmx import add_units, read_units, write_units
from pipeline.translation.units import Unit, fold
from pipeline.translation.xliff import Item, read_xliff, write_xliff

__all__ = ["CHOICES", "Exported", "Imported", "State", "export", "import_file", "status"]

#: What can be exported -> statuses of translations.
CHOICES: Mapping[str, frozenset[str]] = {
    "open": frozenset({"pending", "rejected", "machine"}),
    "pending": frozenset({"pending"}),
    "rejected": frozenset({"rejected"}),
    "machine": frozenset({"machine"}),
    "all": frozenset({"pending", "rejected", "machine", "memory"}),
}
_ENDINGS = {".tmx": "TMX", ".xlf": "XLIFF", ".xliff": "XLIFF"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What was written: sentences by the status of their translation, and what could not be."""

    counts: Mapping[str, int]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What an import did to the memory; ``problems`` also tells of slips in what was taken."""

    merged: Merge
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """How the translations stand.

    Attributes:
        counts: Sentences by (status, engine).
        reasons: Sentences by (status, why they are pending or rejected).
        flags: Sentences that are used though a check noticed something, by what it noticed.
        units: Units of the memory in use.
        unused: Units that are not, because of their status.
        differing: Units whose text has another translation, too.
        problems: What is wrong with the memory.
    """

    counts: Mapping[tuple[str, str], int]
    reasons: Mapping[tuple[str, str], int]
    flags: Mapping[str, int]
    units: int
    unused: int
    differing: int
    problems: tuple[Problem, ...]


def export(
    project: Project, path: Path, *, choice: str = "open", article: str = "", overwrite: bool = False
) -> Exported:
    """Write sentences with their translations to ``path``, for a translator; the ending tells the format.

    Every text stands there once, in reading order, under the first article that has it.

    Raises:
        KallsparError: Nothing was read yet, no such article, or the file cannot or must not be written.
    """
    form = _format(path)
    _may_write(project, path, overwrite=overwrite)
    memory, suggestions = _memory(project), None
    items: list[Item] = []
    problems: list[Problem] = []
    counts: Counter[str] = Counter()
    for reading, sentence, made in _sentences(project, CHOICES[choice], article):
        sign = forbidden(sentence.text) or forbidden(made.text)
        if sign:
            problems.append(
                Problem(
                    subject=f"{reading.article.path}, sentence {sentence.ordinal + 1}",
                    message=f"holds {sign}, which XML cannot hold; it was not exported",
                    remedy="take the character out of the article",
                )
            )
            continue
        counts[made.status] += 1
        item = _item(reading, sentence, made, memory)
        if form == "XLIFF" and not item.unit.target:
            suggestions = suggestions or Suggestions(memory.units())
            item = replace(item, suggestions=suggestions.like(sentence.text, sentence.language, TARGET))
        items.append(item)
    write_file(path, _written(items, form))
    return Exported(counts=dict(sorted(counts.items())), problems=tuple(problems))


def import_file(project: Project, path: Path, *, unstated: str = "translated") -> Imported:
    """Add a translator's units to ``corpus/translations.tmx``; nothing that stands there is changed.

    Args:
        unstated: What units are worth whose file does not say it.

    Raises:
        KallsparError: The file or the memory cannot be read or written, or a run is at work.
    """
    form = _format(path)
    with alone(project):
        return _import(project, path, form, unstated)


def _import(project: Project, path: Path, form: str, unstated: str) -> Imported:
    try:
        with path.open("rb") as stream:
            reader = (
                read_xliff(stream, path.name) if form == "XLIFF" else read_units(stream, path.name, UNSTATED)
            )
            units = [unit for unit in reader if unit.target_language == TARGET]
        memory = read_memory(project.translations)
        before = project.translations.read_bytes() if project.translations.exists() else b""
    except MemoryFileError as error:
        raise KallsparError(error.problem.subject, error.problem.message, error.problem.remedy) from None
    except OSError as error:
        raise KallsparError(
            str(path), f"cannot be read: {error.strerror or error}", "check the name"
        ) from None
    said = _machine_texts(project)
    merged = merge(memory, units, lambda unit: said.get(_key(unit), ""), name=path.name, status=unstated)
    if merged.added:
        try:
            name = project.translations.name
            data = (
                add_units(before, merged.added, name)
                if before
                else write_units(merged.added, merged.added[0].source_language)
            )
        except MemoryFileError as error:
            raise KallsparError(error.problem.subject, error.problem.message, error.problem.remedy) from None
        write_file(project.translations, data)
    return Imported(merged=merged, problems=(*merged.problems, *_slips(merged.added, path.name)))


def status(project: Project) -> State:
    """How the translations of ``project`` stand. Changes nothing."""
    counts: Counter[tuple[str, str]] = Counter()
    reasons: Counter[tuple[str, str]] = Counter()
    flags: Counter[str] = Counter()
    for reading in _readings(project):
        for made in reading.translations:
            counts[made.status, made.engine] += 1
            if made.status == "rejected":
                reasons.update(("rejected", check) for check in made.checks)
            elif made.status in ("pending", "not_needed"):
                reasons[made.status, made.reason] += bool(made.reason)
            else:
                flags.update(made.checks)
    problems = []
    try:
        memory = read_memory(project.translations)
    except MemoryFileError as error:
        memory = TranslationMemory()
        problems.append(error.problem)
    problems += [
        Problem(
            subject=f"corpus/{project.translations.name}, line {used.line}",
            message=f"{used.source!r} has two translations: {used.target!r} is used, {old.target!r} "
            f"(line {old.line}) is not",
            remedy="take one out, or give the right one the higher x-status",
        )
        for used, old in memory.overruled
        if used.status == old.status
    ]
    return State(
        counts=dict(sorted(counts.items())),
        reasons={key: number for key, number in sorted(reasons.items()) if number},
        flags=dict(sorted(flags.items())),
        units=len(memory),
        unused=memory.unused,
        differing=memory.differing,
        problems=tuple(problems),
    )


def _format(path: Path) -> str:
    form = _ENDINGS.get(path.suffix.lower())
    if form is None:
        raise KallsparError(str(path), "the ending tells the format", "name it .tmx, .xlf or .xliff")
    return form


def _may_write(project: Project, path: Path, *, overwrite: bool) -> None:
    if path.resolve().is_relative_to(project.corpus.resolve()):
        raise KallsparError(str(path), "lies in the corpus, which is yours", "export to another folder")
    if path.exists() and not overwrite:
        raise KallsparError(
            str(path),
            "is there already and may hold a translator's work",
            "import it first, or give --overwrite",
        )


def _memory(project: Project) -> TranslationMemory:
    try:
        return read_memory(project.translations)
    except MemoryFileError as error:
        raise KallsparError(error.problem.subject, error.problem.message, error.problem.remedy) from None


def _readings(project: Project) -> Iterator[ArticleReading]:
    """Every article that was read; none of a project that never ran, which gets no ledger by asking."""
    if project.ledger.is_file():
        with Ledger(project.ledger) as ledger:
            yield from ledger.readings()


def _sentences(
    project: Project, statuses: frozenset[str], article: str
) -> Iterator[tuple[ArticleReading, Sentence, Translation]]:
    """Each text with one of ``statuses`` once, where it stands first."""
    seen: set[tuple[str, str]] = set()
    articles = 0
    for reading in _readings(project):
        if article and article not in (reading.article.id, reading.article.path):
            continue
        articles += 1
        for sentence, made in zip(reading.sentences, reading.translations, strict=True):
            key = sentence.language, fold(sentence.text)
            if made.status in statuses and key not in seen:
                seen.add(key)
                yield reading, sentence, made
    if not articles:
        raise KallsparError(
            article or "the project",
            "is no article that was read" if article else "no article was read yet",
            "kallspar status tells what there is; kallspar run reads it",
        )


def _item(reading: ArticleReading, sentence: Sentence, made: Translation, memory: TranslationMemory) -> Item:
    unit = Unit(
        source=sentence.text,
        target=made.text,
        source_language=sentence.language,
        target_language=TARGET,
        status={"rejected": "pending"}.get(made.status, made.status),
    )
    engine = f"{made.engine} {made.engine_version}".strip()
    if made.status == "memory":
        known = memory.lookup(sentence.text, sentence.language, TARGET)
        unit = replace(unit, status=made.engine_version, origin=known.origin if known else "")
    elif made.status == "machine":
        unit = replace(unit, origin=f"{MACHINE_ORIGIN}{engine}")
    notes = [f"Made by the engine {engine}; no person has read it."] if made.status == "machine" else []
    # Why no engine was asked is no news to a translator; why its words were refused is.
    if made.status in ("machine", "rejected") and made.reason and not forbidden(made.reason):
        notes.append(made.reason)
    return Item(unit=unit, article=reading.article.id, notes=tuple(notes))


def _written(items: Sequence[Item], form: str) -> bytes:
    languages = sorted({item.unit.source_language for item in items}) or ["sv"]
    if form == "TMX":
        # "*all*" lets every language be the source; one alone is named.
        return write_units([item.unit for item in items], languages[0] if len(languages) == 1 else "*all*")
    if len(languages) > 1:
        raise KallsparError(
            ", ".join(languages),
            "XLIFF holds one source language",
            "export each article by itself with --article, or as .tmx",
        )
    return write_xliff(items, languages[0], TARGET)


def _machine_texts(project: Project) -> dict[tuple[str, str, str, str], str]:
    """The engine of everything that one ever said, used or rejected."""
    if not project.ledger.is_file():
        return {}
    with Ledger(project.ledger) as ledger:
        return {
            (one.source, one.target, one.text, fold(one.translation)): f"{one.engine} {one.version}".strip()
            for one in ledger.machine_translations()
        }


def _key(unit: Unit) -> tuple[str, str, str, str]:
    return unit.source_language, unit.target_language, fold(unit.source), fold(unit.target)


def _slips(units: Iterable[Unit], name: str) -> Iterator[Problem]:
    """Units that were taken and in which a value differs: a person may have slipped."""
    for unit in units:
        alarms = audit(unit.source, unit.target, unit.source_language, unit.target_language)
        slips = [alarm for alarm in alarms if alarm.name in VALUES]
        if slips:
            yield Problem(
                subject=f"{name}, line {unit.line}",
                message=f"was taken, but {'; '.join(map(str, slips))}: {unit.source!r} / {unit.target!r}",
                remedy="correct it and import it again if it is a slip",
            )
