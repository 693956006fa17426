"""The stage as a whole: who is asked for what, in which order, and what a result is called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline.records import Sentence, Translation
from pipeline.translation import (
    Failure,
    MachineKey,
    NoEngine,
    Translated,
    TranslationMemory,
    Unit,
    translate,
)


def sentence(text: str, language: str = "sv", ordinal: int = 0) -> Sentence:
    return Sentence(
        id=f"s-{ordinal}-{text}",
        article_id="a",
        ordinal=ordinal,
        start=0,
        end=len(text),
        text=text,
        zone="paragraph",
        language=language,
    )


@dataclass
class FakeEngine:
    answers: dict[str, str | Failure]
    name: str = "fake"
    version: str = "1"
    asked: list[str] = field(default_factory=list)

    def translate(self, texts: Sequence[str], source: str, target: str) -> Sequence[Translated | Failure]:
        assert (source, target) == ("sv", "en")
        self.asked += texts
        found = [self.answers[text] for text in texts]
        return [Translated(text=answer) if isinstance(answer, str) else answer for answer in found]


MEMORY = TranslationMemory(
    [Unit(source="Hej", target="Hello", source_language="sv", target_language="en", status="reviewed")]
)


def one(text: str, engine: FakeEngine | NoEngine, cached: dict[MachineKey, str] | None = None) -> Translation:
    (result,) = translate([sentence(text)], MEMORY, engine, cached)
    return result


def test_memory_goes_before_the_engine() -> None:
    engine = FakeEngine({})
    result = one("Hej", engine)
    assert (result.text, result.status, result.engine, result.engine_version) == (
        "Hello",
        "memory",
        "memory",
        "reviewed",
    )
    assert engine.asked == []


def test_a_slip_in_a_number_of_the_memory_is_shown_but_kept() -> None:
    memory = TranslationMemory(
        [Unit(source="90 %", target="80%", source_language="sv", target_language="en")]
    )
    (result,) = translate([sentence("90 %")], memory, NoEngine())
    assert (result.status, result.text, result.checks) == ("memory", "80%", ("numbers",))


def test_english_and_other_languages_are_not_translated() -> None:
    engine = FakeEngine({})
    english, danish, unknown = translate(
        [sentence("Hi", "en"), sentence("Hej", "da"), sentence("…", "")], MEMORY, engine
    )
    assert [result.status for result in (english, danish, unknown)] == ["not_needed"] * 3
    assert english.reason == ""
    assert "'da'" in danish.reason
    assert "not known" in unknown.reason
    assert engine.asked == []


def test_an_engine_is_asked_for_the_rest_once_and_remembered() -> None:
    engine = FakeEngine({"Ja visst": "Yes indeed"})
    cached: dict[MachineKey, str] = {}
    sentences = [sentence("Ja visst", ordinal=1), sentence("Ja\n visst", ordinal=2)]
    results = translate(sentences, MEMORY, engine, cached)
    assert [(result.status, result.text) for result in results] == [("machine", "Yes indeed")] * 2
    assert [result.sentence_id for result in results] == [s.id for s in sentences]
    assert translate(sentences, MEMORY, engine, cached) == results
    assert engine.asked == ["Ja visst"]


def test_another_version_is_asked_anew() -> None:
    cached: dict[MachineKey, str] = {}
    translate([sentence("Ja visst")], MEMORY, FakeEngine({"Ja visst": "Yes"}), cached)
    newer = FakeEngine({"Ja visst": "Certainly"}, version="2")
    assert one("Ja visst", newer, cached=cached).text == "Certainly"


def test_what_fails_a_check_is_rejected_with_the_engine_s_words_and_not_asked_again() -> None:
    engine = FakeEngine({"Det är 90 %": "It is 80%"})
    cached: dict[MachineKey, str] = {}
    for _ in range(2):
        result = one("Det är 90 %", engine, cached=cached)
        assert (result.status, result.text, result.checks) == ("rejected", "", ("numbers",))
        assert "90 / 80" in result.reason
        assert "It is 80%" in result.reason
    assert len(engine.asked) == 1


def test_a_failure_is_pending_and_asked_again() -> None:
    engine = FakeEngine({"Nej då": Failure(kind="timeout", detail="slow")})
    cached: dict[MachineKey, str] = {}
    result = one("Nej då", engine, cached=cached)
    assert (result.status, result.text, result.reason) == ("pending", "", "timeout: slow")
    engine.answers["Nej då"] = "Oh no"
    assert one("Nej då", engine, cached=cached).status == "machine"


def test_without_an_engine_all_is_pending() -> None:
    result = one("Nej då", NoEngine())
    assert (result.status, result.reason) == ("pending", "no_engine: no engine for sv-en is configured")


class Raising(FakeEngine):
    def translate(self, texts: Sequence[str], source: str, target: str) -> Sequence[Translated | Failure]:
        raise RuntimeError(f"a key that must not be shown with {texts} {source} {target}")


class Forgetful(FakeEngine):
    def translate(self, texts: Sequence[str], source: str, target: str) -> Sequence[Translated | Failure]:
        return [Translated(text=f"{source} {target}")] * (len(texts) - 1)


def test_an_engine_that_breaks_its_promise_stops_nothing() -> None:
    sentences = [sentence("Ett", ordinal=1), sentence("Två", ordinal=2), sentence("Hej", ordinal=3)]
    for engine, words in ((Raising({}), "RuntimeError"), (Forgetful({}), "1 answers to 2 texts")):
        results = translate(sentences, MEMORY, engine)
        assert [result.status for result in results] == ["pending", "pending", "memory"]
        assert words in results[0].reason
        assert "key" not in results[0].reason
