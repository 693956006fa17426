"""Scoring what is read against a gold set: ``kallspar evaluate``.

The format of gold sets is told in ``tests/gold/README.md``.
"""

from __future__ import annotations

from pathlib import Path

from pipeline.evaluation.evaluation import Evaluation, compare, table
from pipeline.evaluation.gold import read_gold
from pipeline.evaluation.reading import read
from pipeline.settings import Project

__all__ = ["Evaluation", "evaluate", "table"]


def evaluate(project: Project, path: Path) -> Evaluation:
    """Score what is read now of the articles of the gold set at ``path``. Writes nothing.

    The articles are read anew, with the translations of the gold set and without reviewers' decisions, so
    that the figures are those of the program alone.

    Raises:
        KallsparError: The gold set cannot be read, breaks its format, or does not fit the articles.
    """
    gold = read_gold(path)
    return compare(gold, read(project, gold))
