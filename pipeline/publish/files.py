"""Writing files so that nobody ever sees half of one."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from pipeline.errors import KallsparError

__all__ = ["clear_staged", "sha256", "write_file", "write_files"]


def write_file(path: Path, data: bytes) -> None:
    """Write ``data`` to a temporary file beside ``path``, sync it, and rename it into place.

    Raises:
        KallsparError: The disk is full or the folder cannot be written; ``path`` is as it was.
    """
    write_files({path: data})


def write_files(files: Mapping[Path, bytes]) -> None:
    """Write several files: all are staged and synced before the first is renamed into place.

    So a disk that is full leaves all of them as they were, not some new and some old.

    Raises:
        KallsparError: As for :func:`write_file`.
    """
    staged: dict[Path, Path] = {}
    path = Path()
    try:
        for path, data in files.items():
            staged[path] = _stage(path, data)
        for path, temporary in staged.items():
            temporary.replace(path)
    except OSError as error:
        remedy = "make the folder writable, free some disk space, or close the program that has the file open"
        if isinstance(error, FileExistsError | NotADirectoryError):
            remedy = "a file stands where a folder should be: move it away"
        raise KallsparError(str(path), f"cannot be written: {error.strerror or error}", remedy) from None
    finally:
        for temporary in staged.values():
            temporary.unlink(missing_ok=True)


def clear_staged(path: Path) -> None:
    """Remove what a run that was killed while it wrote ``path`` left beside it."""
    for left in path.parent.glob(f".{path.name}.*"):
        left.unlink(missing_ok=True)


def _stage(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        # mkstemp makes files private; a published table is for everybody whom the umask allows.
        umask = os.umask(0)
        os.umask(umask)
        temporary.chmod(0o666 & ~umask)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def sha256(data: bytes) -> str:
    """SHA-256 of ``data`` in hex."""
    return hashlib.sha256(data).hexdigest()
