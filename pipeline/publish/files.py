"""Writing files so that nobody ever sees half of one, nor has to hold a whole one in memory."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from pipeline.errors import KallsparError

__all__ = ["Staging", "clear_staged", "read_chunks", "sha256_of", "write_file"]

_CHUNK = 1 << 20


def write_file(path: Path, data: bytes) -> None:
    """Write ``data`` to a temporary file beside ``path``, sync it, and rename it into place.

    Raises:
        KallsparError: The disk is full or the folder cannot be written; ``path`` is as it was.
    """
    with Staging() as staging:
        staging.add(path, (data,))
        staging.commit()


class Staging:
    """Files written and synced beside their places, then renamed into them all together.

    So a disk that is full leaves all of them as they were, not some new and some old. Use as a context
    manager: what was not committed is gone at its end. Every method raises KallsparError where the disk is
    full or a folder cannot be written.
    """

    def __init__(self) -> None:
        self._staged: dict[Path, Path] = {}

    def __enter__(self) -> Staging:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for temporary in self._staged.values():
            temporary.unlink(missing_ok=True)

    def add(self, path: Path, chunks: Iterable[bytes], *, there: str = "") -> str:
        """Stage the content of ``path`` and return its SHA-256.

        ``there`` is the SHA-256 of what stands there now: the same again is not staged.
        """
        with _explained(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        self._staged[path] = Path(name)
        hashed = hashlib.sha256()
        with os.fdopen(descriptor, "wb") as file:
            for chunk in chunks:  # what fails in making them is no fault of the file
                hashed.update(chunk)
                with _explained(path):
                    file.write(chunk)
            digest = hashed.hexdigest()
            with _explained(path):
                file.flush()
                if digest != there:
                    os.fsync(file.fileno())
        if digest == there:
            self._staged.pop(path).unlink()
            return digest
        with _explained(path):
            # mkstemp makes files private; a published table is for everybody whom the umask allows.
            umask = os.umask(0)
            os.umask(umask)
            self._staged[path].chmod(0o666 & ~umask)
        return digest

    def commit(self) -> None:
        """Rename everything that is staged into place."""
        for path, temporary in self._staged.items():
            with _explained(path):
                temporary.replace(path)
        self._staged.clear()


def clear_staged(path: Path) -> None:
    """Remove what a run that was killed while it wrote ``path`` left beside it."""
    for left in path.parent.glob(f".{path.name}.*"):
        left.unlink(missing_ok=True)


def read_chunks(path: Path) -> Iterator[bytes]:
    """The content of a file, piece by piece."""
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk


def sha256_of(path: Path) -> str:
    """SHA-256 of a file in hex; "" if it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Turn what the system says into one line that names the file and the remedy."""
    try:
        yield
    except OSError as error:
        remedy = "make the folder writable, free some disk space, or close the program that has the file open"
        if isinstance(error, FileExistsError | NotADirectoryError):
            remedy = "a file stands where a folder should be: move it away"
        raise KallsparError(str(path), f"cannot be written: {error.strerror or error}", remedy) from None
