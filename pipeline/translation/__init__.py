"""The translation stage: reviewed memory first, then remembered and new machine results, else pending.

Extraction never waits for it: a sentence without a translation is ``pending`` with a reason, and
the next run takes it up. A machine result that fails a check is ``rejected`` and is no witness.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence

from pipeline.languages import LANGUAGES, Language
from pipeline.records import Sentence, Translation
from pipeline.translation.asking import (
    Answers,
    Link,
    MachineKey,
    SourceText,
    ask,
    best,
    is_for_good,
    no_engine,
)
from pipeline.translation.checks import ALARMS, FLAGS, VALUES, Alarm, AlarmName, audit
from pipeline.translation.engines import (
    ENGINES,
    Engine,
    EngineChoice,
    Failure,
    NoEngine,
    Options,
    Translated,
    get_choice,
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
from pipeline.translation.resilience import Budget, Guarded

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
    "Answers",
    "Budget",
    "Engine",
    "EngineChoice",
    "Failure",
    "Guarded",
    "Link",
    "MachineKey",
    "MemoryFileError",
    "NoEngine",
    "Options",
    "SourceText",
    "Translated",
    "TranslationMemory",
    "Unit",
    "accepts",
    "ask",
    "audit",
    "fold",
    "get_choice",
    "is_waiting",
    "read_memory",
    "read_units",
    "source_text",
    "translate",
    "wanting",
]

#: The language that everything is translated into.
TARGET = "en"
#: Name of the engine in translations from the memory; their ``engine_version`` is the unit's status.
MEMORY_ENGINE = "memory"
#: In the reason of a rejected translation, before the engines that could not be asked yet.
_STILL_TO_ASK = "; still to be asked: "


def translate(
    sentences: Sequence[Sentence],
    memory: TranslationMemory,
    answers: Answers,
    reasons: Mapping[SourceText, str] | None = None,
    engines: Sequence[tuple[str, str]] = (),
    languages: Sequence[Language] = LANGUAGES,
) -> tuple[Translation, ...]:
    """One translation for each of ``sentences``, in order, from what is known. No engine is asked here.

    Args:
        answers: What engines said, as they said it. What any of them said is used if it passes the checks, so
            a machine that is offline keeps what it has.
        reasons: Why there is no answer to a text, from :func:`~pipeline.translation.asking.ask`.
        engines: Names and versions of the engines of the chain: their answers come before those of others.
        languages: Sentences in another language than these are not translated.
    """
    codes = {language.code for language in languages} - {TARGET}

    def one(sentence: Sentence) -> Translation:
        known = _without_engine(sentence, memory, codes)
        if known is not None:
            return known
        text = source_text(sentence)
        reason = (reasons or {}).get(text, "")
        answer = best(text, answers, engines, accepts)
        if answer is None:
            return _pending(sentence, reason or no_engine(text))
        return _machine(sentence, answer[1], answer[0], "" if is_for_good(reason) else reason)

    return tuple(map(one, sentences))


def wanting(
    sentences: Sequence[Sentence],
    memory: TranslationMemory,
    answers: Answers,
    languages: Sequence[Language] = LANGUAGES,
) -> list[SourceText]:
    """The texts that an engine may be asked for: neither the memory nor an answer that passes has them."""
    codes = {language.code for language in languages} - {TARGET}
    texts = [source_text(one) for one in sentences if _without_engine(one, memory, codes) is None]
    return [text for text in texts if not any(accepts(text, said) for said in answers.of(text).values())]


def source_text(sentence: Sentence) -> SourceText:
    """What an engine is asked for a sentence."""
    return SourceText.of(sentence.text, sentence.language, TARGET)


@functools.lru_cache(maxsize=1 << 16)
def accepts(text: SourceText, said: str) -> bool:
    """Whether a translation passes the checks. Remembered, since a run asks it again and again."""
    return not any(alarm.rejects for alarm in audit(text.text, said, text.source, text.target))


def is_waiting(made: Translation) -> bool:
    """Whether a later run with an engine may bring what is missing."""
    if made.status == "rejected":
        return _STILL_TO_ASK in made.reason
    return made.status == "pending" and not is_for_good(made.reason)


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


def _machine(sentence: Sentence, text: str, key: MachineKey, still: str) -> Translation:
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
        reason=_noticed(alarms, text if rejected else "")
        + (f"{_STILL_TO_ASK}{still}" if rejected and still else ""),
    )


def _noticed(alarms: Sequence[Alarm], refused: str) -> str:
    """What the checks noticed, with the words that were refused for it."""
    if not alarms:
        return ""
    if not refused:
        return f"flagged: {'; '.join(map(str, alarms))}"
    return f"failed the check: {'; '.join(map(str, alarms))}; the engine said: {fold(refused)[:300]}"


def _pending(sentence: Sentence, reason: str) -> Translation:
    return Translation(sentence_id=sentence.id, language=TARGET, text="", status="pending", reason=reason)
