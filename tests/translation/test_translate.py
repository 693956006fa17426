"""The stage as a whole: who is asked for what, in which order, and what a result is called."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pytest

from pipeline.records import Sentence, Translation
from pipeline.translation import (
    Answers,
    Engine,
    Failure,
    Guarded,
    Link,
    MachineKey,
    SourceText,
    Translated,
    TranslationMemory,
    Unit,
    accepts,
    ask,
    is_waiting,
    translate,
    wanting,
)
from pipeline.translation.engines import LibreTranslateEngine
from pipeline.translation.engines.base import Limits
from tests.translation.conftest import FakeClock
from tests.translation.server import Server, english


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
PATIENT = Limits(texts=10, tries=1, failures=100)


def run(
    sentences: Sequence[Sentence],
    *engines: Engine,
    answers: Answers | None = None,
    keep: Callable[[Sequence[tuple[MachineKey, str]]], None] = lambda _: None,
) -> tuple[Translation, ...]:
    """What a run does: ask for what is wanting, then translate."""
    answers = Answers() if answers is None else answers
    chain = [Link(engine=Guarded(engine, PATIENT), limits=PATIENT) for engine in engines]
    texts = wanting(sentences, MEMORY, answers)
    reasons = ask(texts, chain, answers, accepts=accepts, keep=keep) if chain else {}
    return translate(sentences, MEMORY, answers, reasons, [(e.name, e.version) for e in engines])


def one(text: str, *engines: Engine, answers: Answers | None = None) -> Translation:
    (result,) = run([sentence(text)], *engines, answers=answers)
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
    (result,) = translate([sentence("90 %")], memory, Answers())
    assert (result.status, result.text, result.checks) == ("memory", "80%", ("numbers",))


def test_english_and_other_languages_are_not_translated() -> None:
    engine = FakeEngine({})
    english_, danish, unknown = run(
        [sentence("Hi", "en"), sentence("Hej", "da"), sentence("…", "")],
        engine,
    )
    assert [result.status for result in (english_, danish, unknown)] == ["not_needed"] * 3
    assert english_.reason == ""
    assert "'da'" in danish.reason
    assert "not known" in unknown.reason
    assert engine.asked == []


def test_an_engine_is_asked_for_the_rest_once_and_remembered() -> None:
    engine = FakeEngine({"Ja visst": "Yes indeed"})
    answers = Answers()
    sentences = [sentence("Ja visst", ordinal=1), sentence("Ja\n visst", ordinal=2)]
    results = run(sentences, engine, answers=answers)
    assert [(result.status, result.text) for result in results] == [("machine", "Yes indeed")] * 2
    assert [result.sentence_id for result in results] == [s.id for s in sentences]
    assert run(sentences, engine, answers=answers) == results
    assert engine.asked == ["Ja visst"]


def test_what_an_older_version_said_is_used_if_it_passes() -> None:
    answers = Answers()
    run([sentence("Ja visst")], FakeEngine({"Ja visst": "Yes"}), answers=answers)
    newer = FakeEngine({}, version="2")
    assert one("Ja visst", newer, answers=answers).text == "Yes"
    assert newer.asked == []


def test_the_first_engine_of_the_chain_goes_before_others_that_answered() -> None:
    key = MachineKey(text="Ja", source="sv", target="en", engine="b", engine_version="1")
    answers = Answers([(key, "Yes of b")])
    answers.add(MachineKey(text="Ja", source="sv", target="en", engine="a", engine_version="1"), "Yes of a")
    for engines, expected in (
        ([("b", "1")], "Yes of b"),
        ([("a", "1"), ("b", "1")], "Yes of a"),
        ([], "Yes of a"),
    ):
        (result,) = translate([sentence("Ja")], MEMORY, answers, {}, engines)
        assert result.text == expected


def test_what_fails_a_check_is_rejected_with_the_engine_s_words_and_not_asked_again() -> None:
    engine = FakeEngine({"Det är 90 %": "It is 80%"})
    answers = Answers()
    for _ in range(2):
        result = one("Det är 90 %", engine, answers=answers)
        assert (result.status, result.text, result.checks) == ("rejected", "", ("numbers",))
        assert "90 / 80" in result.reason
        assert "It is 80%" in result.reason
        assert not is_waiting(result)
    assert len(engine.asked) == 1


def test_what_fails_a_check_is_tried_on_the_next_engine() -> None:
    wrong = FakeEngine({"Det är 90 %": "It is 80%", "Ja visst": "Yes indeed"}, name="wrong")
    right = FakeEngine({"Det är 90 %": "It is 90%"}, name="right")
    results = run([sentence("Det är 90 %"), sentence("Ja visst")], wrong, right)
    assert [(r.status, r.text, r.engine) for r in results] == [
        ("machine", "It is 90%", "right"),
        ("machine", "Yes indeed", "wrong"),
    ]
    assert right.asked == ["Det är 90 %"]


def test_a_failure_is_pending_and_asked_again() -> None:
    engine = FakeEngine({"Nej då": Failure(kind="timeout", detail="slow")})
    answers = Answers()
    result = one("Nej då", engine, answers=answers)
    assert (result.status, result.text, result.reason) == ("pending", "", "fake: timeout: slow")
    assert is_waiting(result)
    engine.answers["Nej då"] = "Oh no"
    assert one("Nej då", engine, answers=answers).status == "machine"


def test_a_failure_falls_back_to_the_next_engine_and_both_are_named_if_it_fails_too() -> None:
    away = FakeEngine({"Ja": Failure(kind="timeout"), "Nej": Failure(kind="timeout")}, name="away")
    there = FakeEngine({"Ja": "Yes", "Nej": Failure(kind="quota", detail="no more")}, name="there")
    yes, no = run([sentence("Ja"), sentence("Nej")], away, there)
    assert (yes.status, yes.engine) == ("machine", "there")
    assert (no.status, no.reason) == ("pending", "away: timeout; there: quota: no more")


def test_what_no_engine_can_ever_translate_waits_no_more() -> None:
    long = FakeEngine({"Ja": Failure(kind="too_long", detail="x")}, name="a")
    unknown = FakeEngine({"Ja": Failure(kind="unsupported")}, name="b")
    result = one("Ja", long, unknown)
    assert result.reason == "cannot be translated: a: too_long: x; b: unsupported"
    assert not is_waiting(result)
    away = FakeEngine({"Ja": Failure(kind="timeout")}, name="c")
    assert is_waiting(one("Ja", long, unknown, away))


def test_a_rejected_one_waits_for_an_engine_that_was_away() -> None:
    wrong = FakeEngine({"Det är 90 %": "It is 80%"}, name="wrong")
    away = FakeEngine({"Det är 90 %": Failure(kind="unreachable")}, name="away")
    answers = Answers()
    result = one("Det är 90 %", wrong, away, answers=answers)
    assert result.status == "rejected"
    assert result.reason.endswith("; still to be asked: away: unreachable")
    assert is_waiting(result)
    away.answers["Det är 90 %"] = "It is 90%"
    assert one("Det är 90 %", wrong, away, answers=answers).text == "It is 90%"
    assert len(wrong.asked) == 1


def test_without_an_engine_all_is_pending() -> None:
    result = one("Nej då")
    assert (result.status, result.reason) == ("pending", "no_engine: no engine for sv-en is configured")
    assert is_waiting(result)


class Raising(FakeEngine):
    def translate(self, texts: Sequence[str], source: str, target: str) -> Sequence[Translated | Failure]:
        raise RuntimeError(f"a key that must not be shown with {texts} {source} {target}")


class Forgetful(FakeEngine):
    def translate(self, texts: Sequence[str], source: str, target: str) -> Sequence[Translated | Failure]:
        return [Translated(text=f"{source} {target}")] * (len(texts) - 1)


def test_an_engine_that_breaks_its_promise_stops_nothing() -> None:
    sentences = [sentence("Ett", ordinal=1), sentence("Två", ordinal=2), sentence("Hej", ordinal=3)]
    for engine, words in ((Raising({}), "RuntimeError"), (Forgetful({}), "0 answers to 1 texts")):
        results = run(sentences, engine)
        assert [result.status for result in results] == ["pending", "pending", "memory"]
        assert words in results[0].reason
        assert "key" not in results[0].reason


# --- batches ---------------------------------------------------------------------------------------


def texts(*some: str) -> list[SourceText]:
    return [SourceText.of(text, "sv", "en") for text in some]


@pytest.mark.parametrize("concurrency", [1, 4])
def test_every_batch_is_kept_as_soon_as_it_is_in(concurrency: int) -> None:
    limits = Limits(texts=2, characters=1_000, concurrency=concurrency)
    engine = FakeEngine({f"t{n}": f"T{n}" for n in range(7)})
    kept: list[list[str]] = []
    answers = Answers()
    wanted = texts(*(f"t{n}" for n in range(7)))
    failed = ask(
        wanted,
        [Link(engine=engine, limits=limits)],
        answers,
        accepts=lambda *_: True,
        keep=lambda made: kept.append([said for _, said in made]),
    )
    assert failed == {}
    assert sorted(map(tuple, kept)) == [("T0", "T1"), ("T2", "T3"), ("T4", "T5"), ("T6",)]
    assert {key.text: said for key, said in answers} == engine.answers


def test_a_batch_is_as_large_as_the_service_takes_and_of_one_language_pair() -> None:
    sent: list[list[str]] = []

    class Noting(FakeEngine):
        def translate(self, texts: Sequence[str], source: str, target: str) -> Sequence[Translated | Failure]:  # noqa: ARG002
            sent.append(list(texts))
            return [Translated(text=text) for text in texts]

    limits = Limits(texts=3, characters=10)
    wanted = [*texts("a", "b", "c", "d" * 8, "e" * 30, "f"), SourceText.of("g", "da", "en")]
    ask(wanted, [Link(engine=Noting({}), limits=limits)], Answers(), accepts=lambda *_: True)
    assert sent == [["a", "b", "c"], ["d" * 8], ["e" * 30], ["f"], ["g"]]


def test_what_was_kept_before_a_crash_is_not_sent_again() -> None:
    """Stopped after every possible number of batches, in this process; a killed one is in test_asking."""
    wanted = texts(*(f"t{n}" for n in range(6)))
    for stop in range(6):
        engine = FakeEngine({f"t{n}": f"T{n}" for n in range(6)})
        ledger: dict[MachineKey, str] = {}

        def keep(
            made: Sequence[tuple[MachineKey, str]], ledger: dict[MachineKey, str] = ledger, stop: int = stop
        ) -> None:
            ledger.update(made)
            if len(ledger) == stop:
                raise KeyboardInterrupt

        chain = [Link(engine=engine, limits=Limits(texts=1))]
        if stop:
            with pytest.raises(KeyboardInterrupt):
                ask(wanted, chain, Answers(), accepts=lambda *_: True, keep=keep)
        assert len(ledger) == stop
        ask(wanted, chain, Answers(ledger.items()), accepts=lambda *_: True)
        assert engine.asked == [f"t{n}" for n in range(6)]


def test_answers_in_another_order_are_found_by_the_checks(server: Server, clock: FakeClock) -> None:
    """A service that mixes its answers up cannot be told by their number: what they say must agree."""
    server.script = ["reversed"]
    engine = LibreTranslateEngine(url=server.url("libretranslate"))
    sentences = [sentence("Det är 91 procent", ordinal=1), sentence("Det är 27 procent", ordinal=2)]
    results = run(sentences, Guarded(engine, PATIENT, clock=clock.clock))
    assert [result.status for result in results] == ["rejected", "rejected"]


def test_an_echo_is_rejected_and_not_sent_again(server: Server) -> None:
    server.script = ["echo"]
    engine = LibreTranslateEngine(url=server.url("libretranslate"))
    answers = Answers()
    for _ in range(2):
        result = one("Det regnar idag", engine, answers=answers)
        assert (result.status, result.checks) == ("rejected", ("echo",))
    assert len(server.asked) == 1


def test_sixteen_requests_at_a_time_keep_every_sentence_with_its_translation(server: Server) -> None:
    """Through the whole asking: 1,000 sentences in batches, answered out of order by the server's threads."""
    limits = Limits(texts=7, characters=10_000, concurrency=16)
    engine = LibreTranslateEngine(url=server.url("libretranslate"))
    answers = Answers()
    wanted = texts(*(f"mening {n} om {n * 3}" for n in range(1_000)))
    failed = ask(wanted, [Link(engine=Guarded(engine, limits), limits=limits)], answers, accepts=accepts)
    assert failed == {}
    assert {key.text: said for key, said in answers} == {text.text: english(text.text) for text in wanted}
    assert sorted(server.texts) == sorted(text.text for text in wanted), "each was sent once"
