"""From the dataset to files: tables, their description, the report and the annotations.

Names are imported when they are first used: who only reads what was published needs the columns
(:mod:`pipeline.publish.schema`), and none of what makes it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.publish.tables import Source
    from pipeline.publish.writing import PUBLISHED, intact, publish, render

__all__ = ["PUBLISHED", "Source", "intact", "publish", "render"]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module 'pipeline.publish' has no attribute {name!r}")
    return getattr(import_module("pipeline.publish.writing"), name)
