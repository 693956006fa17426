"""No engine: what the memory lacks stays pending."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.translation.engines.base import Answer, Failure, fail_all


@dataclass(frozen=True, slots=True)
class NoEngine:
    """Translates nothing and uses no network."""

    name: str = "none"
    version: str = ""

    def translate(self, texts: Sequence[str], source: str, target: str) -> Sequence[Answer]:
        """A failure for each text."""
        return fail_all(
            texts, Failure(kind="no_engine", detail=f"no engine for {source}-{target} is configured")
        )
