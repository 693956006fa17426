"""The misbehaving server, and a clock that nobody waits for."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from pipeline.translation.resilience import Clock
from tests.translation.server import Server, running


@pytest.fixture
def server() -> Iterator[Server]:
    with running() as one:
        yield one


@dataclass
class FakeClock:
    """Time that passes only by sleeping."""

    time: float = 1_000.0
    slept: list[float] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def sleep(self, seconds: float) -> None:
        with self.lock:
            self.slept.append(seconds)
            self.time += seconds

    @property
    def clock(self) -> Clock:
        return Clock(now=lambda: self.time, sleep=self.sleep)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()
