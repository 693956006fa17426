"""One run at a time in a project."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import filelock

from pipeline.errors import KallsparError
from pipeline.settings import Project

__all__ = ["alone"]


@contextmanager
def alone(project: Project) -> Iterator[None]:
    """Hold the project's lock: two runs at a time would do the same work twice.

    Raises:
        KallsparError: Another run holds it, or ``outputs/`` cannot be written.
    """
    try:
        project.outputs.mkdir(parents=True, exist_ok=True)
        lock = filelock.FileLock(project.outputs / ".lock", blocking=False)
        lock.acquire()
    except filelock.Timeout:
        raise KallsparError(
            str(project.outputs), "another run is at work here", "wait until it is done"
        ) from None
    except OSError as error:
        raise KallsparError(
            str(project.outputs), f"cannot be written: {error.strerror or error}", "make the folder writable"
        ) from None
    try:
        yield
    finally:
        lock.release()
