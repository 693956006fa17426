"""How long the stages of a job take."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Mapping

__all__ = ["Clock"]


class Clock:
    """Seconds by stage, in ``seconds``; those given are added to."""

    def __init__(self, seconds: Mapping[str, float] | None = None) -> None:
        self.seconds: Counter[str] = Counter(seconds or {})
        self._last = time.perf_counter()

    def lap(self, stage: str) -> None:
        """A stage is done: the time since the last lap is its own."""
        now = time.perf_counter()
        self.seconds[stage] += now - self._last  # type: ignore[assignment]  # a Counter of floats adds as well
        self._last = now
