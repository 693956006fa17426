"""How an engine is asked when its service is slow, angry or away. Nobody sleeps: the clock is a fake."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.translation.engines import Answer, Failure, LibreTranslateEngine, Translated
from pipeline.translation.engines.base import FailureKind, Limits
from pipeline.translation.resilience import Budget, Guarded
from tests.translation.conftest import FakeClock
from tests.translation.server import Server, english


@dataclass
class Scripted:
    """Gives each request the next of its answers, for all texts; then their translations."""

    script: list[Failure | str]
    name: str = "scripted"
    version: str = "1"
    asked: list[list[str]] = field(default_factory=list)

    def translate(self, texts: Sequence[str], source: str, target: str) -> Sequence[Answer]:  # noqa: ARG002
        self.asked.append(list(texts))
        now = self.script.pop(0) if self.script else "ok"
        return [now if isinstance(now, Failure) else Translated(text=text.upper()) for text in texts]


def failure(kind: FailureKind, retry_after: float | None = None) -> Failure:
    return Failure(kind=kind, retry_after=retry_after)


def guarded(engine: Scripted, clock: FakeClock, budget: Budget | None = None, **limits: float) -> Guarded:
    return Guarded(engine, Limits(**limits), budget, clock.clock, random.Random(1))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("script", "tries", "text", "reason"),
    [
        ([], 1, True, "nothing is wrong"),
        ([failure("timeout")], 2, True, "it came with the second try"),
        ([failure("server_error"), failure("unreachable")], 3, True, "with the third"),
        ([failure("rate_limited")] * 3, 3, False, "three tries are enough"),
        ([failure("refused")], 1, False, "a wrong key stays wrong"),
        ([failure("bad_answer")], 1, False, "a page stays a page"),
        ([failure("too_long")], 1, False, "it does not get shorter"),
        ([failure("quota")], 1, False, "tomorrow, perhaps"),
        ([failure("rate_limited", 31)], 1, False, "asked to wait longer than we do"),
    ],
)
def test_only_what_passes_is_tried_again(
    script: list[Failure | str], tries: int, text: bool, reason: str, clock: FakeClock
) -> None:
    engine = Scripted(list(script))
    (answer,) = guarded(engine, clock).translate(["hej"], "sv", "en")
    assert isinstance(answer, Translated) is text, reason
    assert len(engine.asked) == tries, reason


def test_the_waits_grow_are_bounded_and_differ(clock: FakeClock) -> None:
    engine = Scripted([failure("timeout")] * 9)
    guarded(engine, clock, tries=10, failures=99, first_wait=1, longest_wait=8).translate(["hej"], "sv", "en")
    limits = [1, 2, 4, 8, 8, 8, 8, 8, 8]
    assert len(clock.slept) == len(limits)
    assert all(0 <= wait <= limit for wait, limit in zip(clock.slept, limits, strict=True))
    assert len(set(clock.slept)) == len(clock.slept), "jitter: many clients do not come back at once"


def test_the_same_seed_gives_the_same_waits() -> None:
    waits = []
    for _ in range(2):
        clock = FakeClock()
        guarded(Scripted([failure("timeout")] * 4), clock, tries=5, failures=9).translate(["hej"], "sv", "en")
        waits.append(clock.slept)
    assert waits[0] == waits[1]


def test_what_the_service_asks_for_is_waited_at_least(clock: FakeClock) -> None:
    guarded(Scripted([failure("rate_limited", 17)]), clock).translate(["hej"], "sv", "en")
    assert clock.slept[0] >= 17


def test_only_the_texts_that_failed_are_sent_again(clock: FakeClock) -> None:
    class Half(Scripted):
        def translate(self, texts: Sequence[str], source: str, target: str) -> Sequence[Answer]:
            first = not self.asked
            answers = super().translate(texts, source, target)
            return [failure("timeout") if first and n % 2 else one for n, one in enumerate(answers)]

    engine = Half([])
    answers = guarded(engine, clock).translate(["a", "b", "c", "d"], "sv", "en")
    assert answers == [Translated(text=text) for text in "ABCD"]
    assert engine.asked == [["a", "b", "c", "d"], ["b", "d"]]


def test_one_bad_text_spoils_no_other_of_its_batch(clock: FakeClock) -> None:
    class Picky(Scripted):
        def translate(self, texts: Sequence[str], source: str, target: str) -> Sequence[Answer]:
            answers = super().translate(texts, source, target)
            return [failure("bad_answer")] * len(texts) if "bad" in texts else answers

    engine = Picky([])
    texts = [f"t{n}" for n in range(15)] + ["bad"]
    answers = guarded(engine, clock).translate(texts, "sv", "en")
    assert [isinstance(answer, Translated) for answer in answers] == [True] * 15 + [False]
    assert len(engine.asked) == 9, "halving finds it"


def test_a_rate_is_kept(clock: FakeClock) -> None:
    guard = guarded(Scripted([]), clock, per_second=4)
    begun = clock.time
    for _ in range(9):
        guard.translate(["hej"], "sv", "en")
    assert clock.time - begun == pytest.approx(2.0)


def test_a_host_that_fails_three_times_is_left_alone_then_tried_once(clock: FakeClock) -> None:
    engine = Scripted([failure("refused")] * 4)
    guard = guarded(engine, clock, failures=3, pause=60)
    kinds = [guard.translate(["hej"], "sv", "en")[0] for _ in range(5)]
    assert [one.kind for one in kinds if isinstance(one, Failure)] == ["refused"] * 3 + ["not_sent"] * 2
    assert str(kinds[-1]) == "not_sent: after refused"
    clock.time += 61
    assert guard.translate(["hej"], "sv", "en") == [failure("refused")], "one tries"
    assert guard.translate(["hej"], "sv", "en") == [Failure(kind="not_sent", detail="after refused")]
    clock.time += 61
    assert guard.translate(["hej"], "sv", "en") == [Translated(text="HEJ")]
    assert guard.translate(["hej"], "sv", "en") == [Translated(text="HEJ")], "closed again"


@pytest.mark.parametrize(
    ("first", "later", "still", "reason"),
    [
        (failure("quota"), 10**6, True, "a used-up quota ends the run's use of it"),
        (failure("rate_limited", 3600), 3599, True, "left alone for as long as it asked"),
        (failure("rate_limited", 3600), 3601, False, "and no longer"),
    ],
)
def test_a_service_that_says_so_is_left_alone_at_once(
    first: Failure, later: float, still: bool, reason: str, clock: FakeClock
) -> None:
    engine = Scripted([first])
    guard = guarded(engine, clock)
    guard.translate(["hej"], "sv", "en")
    assert isinstance(guard.translate(["hej"], "sv", "en")[0], Failure)
    assert len(engine.asked) == 1
    clock.time += later
    assert isinstance(guard.translate(["hej"], "sv", "en")[0], Failure) is still, reason


def test_pages_without_a_translation_end_it_too_but_later(clock: FakeClock) -> None:
    engine = Scripted([failure("bad_answer")] * 50)
    guard = guarded(engine, clock)
    for _ in range(50):
        guard.translate(["hej"], "sv", "en")
    assert len(engine.asked) == 9


def test_a_budget_is_never_exceeded_and_what_was_not_sent_is_not_booked(clock: FakeClock) -> None:
    budget = Budget(10)
    guard = guarded(Scripted([failure("too_long")]), clock, budget)
    assert guard.translate(["12345"], "sv", "en") == [failure("too_long")]
    assert budget.used == 0
    assert guard.translate(["123456"], "sv", "en") == [Translated(text="123456")]
    (answer,) = guard.translate(["12345"], "sv", "en")
    assert str(answer) == "not_sent: the run's budget of 10 characters is used up"
    assert guard.translate(["1234"], "sv", "en") == [Translated(text="1234")]
    assert budget.used == 10


def test_engines_share_the_budget_of_the_run(clock: FakeClock) -> None:
    budget = Budget(6)
    one, other = Scripted([]), Scripted([])
    guarded(one, clock, budget).translate(["1234"], "sv", "en")
    guarded(other, clock, budget).translate(["1234"], "sv", "en")
    assert (len(one.asked), len(other.asked)) == (1, 0)


KINDS: list[FailureKind] = [
    "unreachable",
    "timeout",
    "rate_limited",
    "server_error",
    "refused",
    "bad_answer",
    "quota",
]


@given(
    script=st.lists(st.one_of(st.just("ok"), st.sampled_from(KINDS).map(failure)), max_size=30),
    sizes=st.lists(st.integers(1, 6), min_size=1, max_size=8),
    seed=st.integers(),
)
def test_every_text_gets_its_own_answer_whatever_happens(
    script: list[Failure | str], sizes: list[int], seed: int
) -> None:
    clock = FakeClock()
    engine = Scripted(list(script))
    guard = Guarded(engine, Limits(texts=6), None, clock.clock, random.Random(seed))
    for number, size in enumerate(sizes):
        texts = [f"t{number}.{place}" for place in range(size)]
        answers = guard.translate(texts, "sv", "en")
        assert len(answers) == size
        for text, answer in zip(texts, answers, strict=True):
            assert isinstance(answer, Failure) or answer.text == text.upper()
    assert sum(clock.slept) <= 30 * len(engine.asked)


def test_a_real_server_that_recovers(server: Server, clock: FakeClock) -> None:
    server.script = ["429 2", "503", "ok", "truncated", "ok"]
    engine = LibreTranslateEngine(url=server.url("libretranslate"))
    guard = Guarded(engine, Limits(texts=5), None, clock.clock, random.Random(1))
    for texts in (["ett", "två"], ["tre"]):
        assert guard.translate(texts, "sv", "en") == [Translated(text=english(text)) for text in texts]
    assert clock.slept[0] >= 2
    assert len(server.asked) == 5


def test_a_real_server_that_chokes_on_one_text(server: Server, clock: FakeClock) -> None:
    server.by_text = {"sju": "nonjson"}
    engine = LibreTranslateEngine(url=server.url("libretranslate"))
    guard = Guarded(engine, Limits(texts=8), None, clock.clock, random.Random(1))
    texts = ["ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta"]
    answers = guard.translate(texts, "sv", "en")
    assert [str(answer) for answer in answers if isinstance(answer, Failure)] == ["bad_answer: no JSON"]
    assert answers[7] == Translated(text=english("åtta"))
