"""A language as an argument of a cached function that is keyed by the language's tables alone."""

from __future__ import annotations

from pipeline.languages.base import Language


class Held:
    """A language as an argument that does not count for the cache, whose keys are the tables beside it."""

    __slots__ = ("language",)

    def __init__(self, language: Language) -> None:
        self.language = language

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Held)

    def __hash__(self) -> int:
        return 0
