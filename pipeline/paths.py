"""Where the shipped models lie."""

from __future__ import annotations

from pathlib import Path

__all__ = ["models_folder"]


def models_folder() -> Path:
    """The folder of shipped models: inside an installed package, or beside it in a checkout."""
    installed = Path(__file__).parent / "_models"
    return installed if installed.is_dir() else Path(__file__).parent.parent / "models"
