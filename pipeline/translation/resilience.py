"""How an engine is asked: not too fast, again when that can help, and no more once its host is away.

:class:`Guarded` puts an engine behind a rate limit, retries with exponential backoff, a circuit breaker and
the run's budget of characters. It is an engine itself. Time, sleep and chance come from outside: tests need
none.

The backoff is the one called "full jitter": a random wait between nothing and an exponentially growing limit
(M. Brooker, "Exponential Backoff and Jitter", AWS Architecture Blog, 2015).
"""

from __future__ import annotations

import math
import random
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from pipeline.translation.engines.base import (
    OF_THE_HOST,
    PASSING,
    UNSENT,
    Answer,
    Engine,
    Failure,
    Limits,
    fail_all,
)

#: Failures that count against a host.
_COUNTED = OF_THE_HOST | {"bad_answer"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """Time as a guard sees it."""

    now: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep


class Budget:
    """Characters that a run may still send to services; shared by its engines and threads.

    Args:
        characters: 0 is no limit.
    """

    def __init__(self, characters: int = 0) -> None:
        self._limit = characters
        self._lock = threading.Lock()
        #: Characters taken so far.
        self.used = 0

    def take(self, characters: int) -> bool:
        """Book ``characters``, all or none; False if so many are not left."""
        with self._lock:
            if self._limit and self.used + characters > self._limit:
                return False
            self.used += characters
            return True

    def give_back(self, characters: int) -> None:
        """Unbook what was not sent after all."""
        with self._lock:
            self.used -= characters

    def __str__(self) -> str:
        return f"the run's budget of {self._limit} characters is used up"


class RateLimit:
    """Requests evenly spaced: each caller gets the next free moment, and sleeps until then."""

    def __init__(self, per_second: float, clock: Clock) -> None:
        self._gap = 1 / per_second if per_second else 0.0
        self._clock = clock
        self._lock = threading.Lock()
        self._next = clock.now()

    def wait(self) -> None:
        """Return when a request may be sent."""
        if not self._gap:
            return
        with self._lock:
            now = self._clock.now()
            mine = max(now, self._next)
            self._next = mine + self._gap
        if mine > now:
            self._clock.sleep(mine - now)


class Breaker:
    """A circuit breaker: open after failures in a row, for a time; then one request tries (half-open)."""

    def __init__(self, limits: Limits, clock: Clock) -> None:
        self._limits = limits
        self._clock = clock
        self._lock = threading.Lock()
        self._failures = 0.0
        self._closed_again = 0.0
        self._trying = False
        self._why = ""

    def refusal(self) -> str:
        """Why no request may be sent now; "" if one may."""
        with self._lock:
            if not self._why:
                return ""
            if self._clock.now() < self._closed_again or self._trying:
                return self._why
            self._trying = True
            return ""

    def note(self, answers: Sequence[Answer]) -> None:
        """What became of a request."""
        told = [one for one in answers if not (isinstance(one, Failure) and one.kind in UNSENT)]
        failures = [one for one in told if isinstance(one, Failure) and one.kind in _COUNTED]
        with self._lock:
            self._trying = False
            if not told:
                return
            if len(failures) < len(told):
                # Some of a batch answered: the host is there.
                self._failures, self._why = 0.0, ""
                return
            first = failures[0]
            self._failures += 1 if first.kind in OF_THE_HOST else 1 / 3
            asked = first.retry_after or 0.0
            leave_alone = first.kind == "quota" or asked > self._limits.longest_wait
            if leave_alone or self._why or self._failures >= self._limits.failures:
                self._why = self._why or f"after {first}"
                wait = math.inf if first.kind == "quota" else max(asked, self._limits.pause)
                self._closed_again = self._clock.now() + wait


@dataclass(slots=True)
class Guarded:
    """An engine that is asked with care.

    A request that fails in passing is repeated, with only the texts that failed. A batch of which every text
    fails for its own sake (an answer that cannot be used) is halved, so that one bad text spoils no other.

    Attributes:
        engine: Who is asked.
        limits: How.
        budget: Characters that may be sent; None for an engine that sends nothing anywhere.
        clock, chance: Where time and jitter come from.
    """

    engine: Engine
    limits: Limits = field(default_factory=Limits)
    budget: Budget | None = None
    clock: Clock = field(default_factory=Clock)
    chance: random.Random = field(default_factory=random.Random)
    _rate: RateLimit = field(init=False, repr=False)
    _breaker: Breaker = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._rate = RateLimit(self.limits.per_second, self.clock)
        self._breaker = Breaker(self.limits, self.clock)

    @property
    def name(self) -> str:
        """The engine's."""
        return self.engine.name

    @property
    def version(self) -> str:
        """The engine's."""
        return self.engine.version

    def translate(self, texts: Sequence[str], source: str, target: str) -> Sequence[Answer]:
        """One answer a text, in order; never raises for what the engine does."""
        if self.budget is None:
            return self._with_tries(list(texts), source, target)
        # As many of the first as may be sent: a short text further back does not overtake a long one.
        fits = next((n for n, text in enumerate(texts) if not self.budget.take(len(text))), len(texts))
        left = fail_all(texts[fits:], Failure(kind="not_sent", detail=str(self.budget)))
        if not fits:
            return left
        answers = self._with_tries(list(texts[:fits]), source, target)
        unsent = [isinstance(one, Failure) and one.kind in UNSENT for one in answers]
        self.budget.give_back(sum(len(text) for text, one in zip(texts, unsent, strict=False) if one))
        return [*answers, *left]

    def _with_tries(self, texts: list[str], source: str, target: str) -> list[Answer]:
        answers = self._once(texts, source, target)
        for number in range(1, self.limits.tries):
            again = [place for place, one in enumerate(answers) if _passing(one)]
            if not again or not self._pause(number, [answers[place] for place in again]):
                break
            repeated = self._once([texts[place] for place in again], source, target)
            for place, answer in zip(again, repeated, strict=True):
                # The first reason says more than that nothing was sent after it.
                if not (isinstance(answer, Failure) and answer.kind == "not_sent"):
                    answers[place] = answer
        if len(texts) > 1 and all(isinstance(one, Failure) and one.kind == "bad_answer" for one in answers):
            half = len(texts) // 2
            return [
                *self._with_tries(texts[:half], source, target),
                *self._with_tries(texts[half:], source, target),
            ]
        return answers

    def _pause(self, number: int, answers: Sequence[Answer]) -> bool:
        """Sleep before try ``number + 1``; False if the service wants to be left alone for too long."""
        asked = max((one.retry_after or 0.0 for one in answers if isinstance(one, Failure)), default=0.0)
        if asked > self.limits.longest_wait:
            return False
        limit = min(self.limits.longest_wait, self.limits.first_wait * 2 ** (number - 1))
        self.clock.sleep(max(asked, self.chance.uniform(0, limit)))
        return True

    def _once(self, texts: list[str], source: str, target: str) -> list[Answer]:
        refusal = self._breaker.refusal()
        if refusal:
            return fail_all(texts, Failure(kind="not_sent", detail=refusal))
        self._rate.wait()
        answers = _answers(self.engine, texts, source, target)
        self._breaker.note(answers)
        return answers


def _passing(answer: Answer) -> bool:
    return isinstance(answer, Failure) and answer.kind in PASSING


def _answers(engine: Engine, texts: Sequence[str], source: str, target: str) -> list[Answer]:
    """What ``engine`` says to each text, or why its answers cannot be used."""
    try:
        answers = list(engine.translate(texts, source, target))
    except Exception as error:  # noqa: BLE001 - whatever an engine does, the run goes on and says so
        return fail_all(
            texts, Failure(kind="bad_answer", detail=f"the engine failed: {type(error).__name__}")
        )
    if len(answers) == len(texts):
        return answers
    # Which answer belongs to which text cannot be told: none is used.
    detail = f"{len(answers)} answers to {len(texts)} texts"
    return fail_all(texts, Failure(kind="bad_answer", detail=detail))
