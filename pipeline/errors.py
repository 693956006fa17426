"""The one exception that the program shows to people."""

from __future__ import annotations

from pipeline.records import Problem

__all__ = ["KallsparError"]


class KallsparError(Exception):
    """Something that stops the whole command, said in one line with its remedy."""

    def __init__(self, subject: str, message: str, remedy: str = "") -> None:
        self.problem = Problem(subject=subject, message=message, remedy=remedy)
        super().__init__(str(self.problem))

    def __reduce__(self) -> tuple[type[KallsparError], tuple[str, str, str]]:
        """Keep the three parts when the error crosses a process border."""
        return type(self), (self.problem.subject, self.problem.message, self.problem.remedy)
