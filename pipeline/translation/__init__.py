"""The translation stage: reviewed memory first, then remembered and new machine results, else pending.

Extraction never waits for it: a sentence without a translation is ``pending`` with a reason, and
the next run takes it up. A machine result that fails a check is ``rejected`` and is no witness.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from dataclasses import dataclass

from pipeline.languages import LANGUAGES, Language
from pipeline.records import Sentence, Translation
from pipeline.translation.checks import ALARMS, FLAGS, VALUES, Alarm, AlarmName, audit
from pipeline.translation.engines import (
    ENGINES,
    Engine,
    EngineChoice,
    Failure,
    GoogleEngine,
    NoEngine,
    Translated,
    get_engine,
)
from pipeline.translation.memory import (
    STATUSES,
    MemoryFileError,
    TranslationMemory,
    Unit,
    fold,
    read_memory,
    read_units,
)

__all__ = [
    "ALARMS",
    "ENGINES",
    "FLAGS",
    "MEMORY_ENGINE",
    "STATUSES",
    "TARGET",
    "VALUES",
    "Alarm",
    "AlarmName",
    "Engine",
    "EngineChoice",
    "Failure",
    "GoogleEngine",
    "MachineKey",
    "MemoryFileError",
    "NoEngine",
    "Translated",
    "TranslationMemory",
    "Unit",
    "audit",
    "fold",
    "get_engine",
    "is_waiting",
    "read_memory",
    "read_units",
    "translate",
]

#: The language that everything is translated into.
TARGET = "en"
#: Failures that trying again does not mend.
_FOR_GOOD = ("too_long", "unsupported")
#: Name of the engine in translations from the memory; their ``engine_version`` is the unit's status.
MEMORY_ENGINE = "memory"


@dataclass(frozen=True, slots=True, kw_only=True)
class MachineKey:
    """What a machine result is remembered by, so that nothing is sent twice.

    ``text`` is the source after :func:`~pipeline.translation.memory.fold`.
    """

    text: str
    source: str
    target: str
    engine: str
    engine_version: str


def translate(
    sentences: Sequence[Sentence],
    memory: TranslationMemory,
    engine: Engine,
    cached: MutableMapping[MachineKey, str] | None = None,
    remembered: Mapping[tuple[str, str, str], MachineKey] | None = None,
    languages: Sequence[Language] = LANGUAGES,
) -> tuple[Translation, ...]:
    """One translation for each of ``sentences``, in order; never raises for what an engine does.

    Args:
        cached: What engines said before, as they said it. New results are added to it, also those
            that a check rejects, so that they are not asked for again; failures are not.
        remembered: Keys of ``cached`` by (folded text, source, target): what any engine said is used
            before this one is asked, if it passes the checks. So a machine that is offline keeps what it has.
        languages: Sentences in another language than these are not translated.
    """
    results = {} if cached is None else cached
    codes = {language.code for language in languages} - {TARGET}
    settled = [_without_engine(sentence, memory, codes) for sentence in sentences]
    keys = {
        sentence.id: _usable(sentence, engine, results, remembered or {})
        for sentence, known in zip(sentences, settled, strict=True)
        if known is None
    }
    failures = _ask(keys.values(), engine, results)

    def from_engine(sentence: Sentence) -> Translation:
        key = keys[sentence.id]
        if key in results:
            return _machine(sentence, results[key], key)
        return _pending(sentence, failures[key])

    return tuple(known or from_engine(sentence) for sentence, known in zip(sentences, settled, strict=True))


def is_waiting(made: Translation) -> bool:
    """Whether a later run with an engine may bring what is missing."""
    return made.status == "pending" and not made.reason.startswith(_FOR_GOOD)


def _usable(
    sentence: Sentence,
    engine: Engine,
    results: Mapping[MachineKey, str],
    remembered: Mapping[tuple[str, str, str], MachineKey],
) -> MachineKey:
    """The key of what this engine said; else of what another said, if that passes; else this one's."""
    own = _key(sentence, engine)
    other = remembered.get((own.text, own.source, own.target))
    if own in results or other is None or other not in results:
        return own
    return other if _machine(sentence, results[other], other).status == "machine" else own


def _without_engine(sentence: Sentence, memory: TranslationMemory, codes: set[str]) -> Translation | None:
    """What can be said without any engine; None if one must be asked."""
    if sentence.language not in codes:
        reasons = {TARGET: "", "": "its language is not known"}
        return Translation(
            sentence_id=sentence.id,
            language="",
            text="",
            status="not_needed",
            reason=reasons.get(sentence.language, f"texts in {sentence.language!r} are not translated"),
        )
    unit = memory.lookup(sentence.text, sentence.language, TARGET)
    if unit is None:
        return None
    return Translation(
        sentence_id=sentence.id,
        language=TARGET,
        text=unit.target,
        status="memory",
        engine=MEMORY_ENGINE,
        engine_version=unit.status,
        # A person's word is not rejected, but a slip in a value is worth showing.
        checks=tuple(
            alarm.name
            for alarm in audit(sentence.text, unit.target, sentence.language, TARGET)
            if alarm.name in VALUES
        ),
    )


def _ask(
    keys: Iterable[MachineKey], engine: Engine, results: MutableMapping[MachineKey, str]
) -> dict[MachineKey, Failure]:
    """Ask ``engine`` for what ``results`` lacks, each text once; what failed comes back."""
    failures: dict[MachineKey, Failure] = {}
    by_language: dict[str, dict[MachineKey, None]] = {}
    for key in keys:
        if key not in results:
            by_language.setdefault(key.source, {})[key] = None
    for source, wanted in by_language.items():
        for key, answer in zip(wanted, _answers(engine, list(wanted), source), strict=True):
            if isinstance(answer, Translated):
                results[key] = answer.text
            else:
                failures[key] = answer
    return failures


def _answers(engine: Engine, keys: Sequence[MachineKey], source: str) -> Sequence[Translated | Failure]:
    """What ``engine`` says to each text, or why its answers cannot be used."""
    try:
        answers = list(engine.translate([key.text for key in keys], source, TARGET))
    except Exception as error:  # noqa: BLE001 - whatever an engine does, the run goes on and says so
        detail = f"{engine.name} failed: {type(error).__name__}"
    else:
        if len(answers) == len(keys):
            return answers
        # Which answer belongs to which text cannot be told: none is used.
        detail = f"{engine.name} gave {len(answers)} answers to {len(keys)} texts"
    return [Failure(kind="bad_answer", detail=detail)] * len(keys)


def _machine(sentence: Sentence, text: str, key: MachineKey) -> Translation:
    alarms = audit(sentence.text, text, sentence.language, TARGET)
    rejected = any(alarm.rejects for alarm in alarms)
    return Translation(
        sentence_id=sentence.id,
        language=TARGET,
        text="" if rejected else text,
        status="rejected" if rejected else "machine",
        engine=key.engine,
        engine_version=key.engine_version,
        checks=tuple(alarm.name for alarm in alarms),
        reason=_noticed(alarms, text if rejected else ""),
    )


def _noticed(alarms: Sequence[Alarm], refused: str) -> str:
    """What the checks noticed, with the words that were refused for it."""
    if not alarms:
        return ""
    if not refused:
        return f"flagged: {'; '.join(map(str, alarms))}"
    return f"failed the check: {'; '.join(map(str, alarms))}; the engine said: {fold(refused)[:300]}"


def _pending(sentence: Sentence, failure: Failure) -> Translation:
    return Translation(
        sentence_id=sentence.id, language=TARGET, text="", status="pending", reason=str(failure)
    )


def _key(sentence: Sentence, engine: Engine) -> MachineKey:
    return MachineKey(
        text=fold(sentence.text),
        source=sentence.language,
        target=TARGET,
        engine=engine.name,
        engine_version=engine.version,
    )
