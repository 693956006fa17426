"""Fetching the local translation models: streamed, verified, put in place whole or not at all.

What there is stands in ``models/translation.toml``; what the files of a fetched model hash to stands in
``models/translation.lock`` of the project. A file must have the hash that the command gives, else the one of
the table, else the one of the lock; the first fetch of a file that none of them knows records what came.
"""

from __future__ import annotations

import hashlib
import lzma
import os
import tarfile
import tempfile
import tomllib
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, TypeVar

import httpx

from pipeline.errors import KallsparError
from pipeline.paths import models_folder
from pipeline.settings import Project

__all__ = ["Fetched", "Model", "fetch", "models", "state"]

#: Larger files are not taken: a model has some hundred megabytes.
LARGEST = 4 * 2**30
_CHUNK = 1 << 20
_TIMEOUT = 60.0  # seconds for connecting and for each wait


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A model that can be fetched.

    Attributes:
        name: As on the command line.
        source, target: Its language pair.
        url: The folder of its files, one revision for ever.
        files: Their names, with the SHA-256 of each, or "" where it is not pinned.
        licence, attribution: Whose it is.
        size_mb: About how large.
    """

    name: str
    source: str
    target: str
    url: str
    files: Mapping[str, str]
    licence: str
    attribution: str
    size_mb: int

    @property
    def pair(self) -> str:
        """Its folder: ``sv-en``."""
        return f"{self.source}-{self.target}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What a fetch did: where the model lies, and which files nothing but this fetch vouches for."""

    folder: Path
    trusted_now: tuple[str, ...]


def models(table: Path | None = None) -> tuple[Model, ...]:
    """Every model of the table."""
    path = table or models_folder() / "translation.toml"
    rows = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(
        Model(
            name=name,
            source=row["source"],
            target=row["target"],
            url=row["url"].rstrip("/"),
            files=row["sha256"],
            licence=row["licence"],
            attribution=row["attribution"],
            size_mb=row["size_mb"],
        )
        for name, row in rows.items()
    )


def get_model(name: str) -> Model:
    """The model of this name.

    Raises:
        KallsparError: There is none; the remedy lists those there are.
    """
    known = {one.name: one for one in models()}
    if name not in known:
        raise KallsparError(name, "is no model that can be fetched", f"there are: {', '.join(known)}")
    return known[name]


def state(project: Project, model: Model) -> str:
    """Whether a model is in place: ``installed``, ``missing``, or ``changed``: not what was fetched."""
    folder = project.translation_models / model.pair
    if not all((folder / name).is_file() for name in model.files):
        return "missing"
    locked = _read_lock(project.models_lock).get(model.name, {})
    for name, digest in locked.items():
        with (folder / name).open("rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != digest:
                return "changed"
    return "installed"


def fetch(
    project: Project,
    model: Model,
    *,
    given: Path | None = None,
    hashes: Mapping[str, str] | None = None,
    progress: Callable[[str], None] = lambda _: None,
) -> Fetched:
    """Put a model in place, from the network or from what lies on this machine.

    Args:
        given: A folder, or a zip or tar archive, with the model's files; no network is used then.
        hashes: SHA-256 by file name, which go before those of the table and of the lock.
        progress: Called with a file's name before it is taken.

    Raises:
        KallsparError: It cannot be had, is not whole, or is not what was pinned. What was there before stays.
    """
    if given is None and project.settings.offline:
        raise KallsparError(
            model.name, "cannot be fetched: offline = true forbids the network", "give its files with --from"
        )
    unknown = sorted(set(hashes or {}) - set(model.files))
    if unknown:
        raise KallsparError(
            "--sha256", f"{unknown[0]} is no file of {model.name}", f"they are: {', '.join(model.files)}"
        )
    lock = _read_lock(project.models_lock)
    locked = lock.get(model.name, {})
    parent = project.translation_models
    try:
        parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{model.pair}-", dir=parent) as temporary:
            new = Path(temporary) / "new"
            new.mkdir()
            found: dict[str, str] = {}
            trusted = []
            with _opener(model, given) as opened:
                for name, pinned in model.files.items():
                    progress(name)
                    found[name] = _take(opened(name), new / name)
                    expected = (hashes or {}).get(name) or pinned or locked.get(name, "")
                    if not expected:
                        trusted.append(name)
                    elif found[name] != expected.lower():
                        raise KallsparError(
                            f"{model.name}, {name}",
                            "is not the file that was pinned: "
                            f"its SHA-256 is {found[name]}, not {expected.lower()}",
                            "nothing was changed; if you know that it is right, give it with --sha256",
                        )
            _put_in_place(new, parent / model.pair, Path(temporary) / "old")
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, tarfile.TarError, EOFError):
        raise KallsparError(str(given), "is damaged", "take the archive anew") from None
    except OSError as error:
        raise KallsparError(
            str(error.filename or parent),
            error.strerror or str(error),
            "make the folder writable or free space",
        ) from None
    _write_lock(project.models_lock, {**lock, model.name: found})
    return Fetched(folder=parent / model.pair, trusted_now=tuple(trusted))


def _take(source: Iterator[bytes], path: Path) -> str:
    """Write a stream to ``path``, synced; its SHA-256."""
    digest, size = hashlib.sha256(), 0
    with path.open("wb") as file:
        for chunk in source:
            size += len(chunk)
            if size > LARGEST:
                raise KallsparError(path.name, f"is larger than {LARGEST} bytes", "this is no model")
            digest.update(chunk)
            file.write(chunk)
        file.flush()
        os.fsync(file.fileno())
    return digest.hexdigest()


def _put_in_place(new: Path, place: Path, old: Path) -> None:
    """Exchange folders by renaming: the model is there whole, the old one or the new one."""
    if place.exists():
        place.rename(old)
    try:
        new.rename(place)
    except OSError:
        if old.exists():
            old.rename(place)
        raise


# --- where files come from -----------------------------------------------------------------------

_Opened = Callable[[str], Iterator[bytes]]
_Member = TypeVar("_Member")


@contextmanager
def _opener(model: Model, given: Path | None) -> Iterator[_Opened]:
    """Something that gives the bytes of a file by its name."""
    if given is None:
        with _network(model) as opened:
            yield opened
    elif given.is_dir():
        yield lambda name: _local(given, name)
    elif zipfile.is_zipfile(given):
        with zipfile.ZipFile(given) as archive:
            names = {PurePosixPath(n).name: n for n in archive.namelist()}
            yield lambda name: _chunks(archive.open(_inside(given, names, name)))
    elif given.is_file() and tarfile.is_tarfile(given):
        with tarfile.open(given) as archive_:
            members = {PurePosixPath(m.name).name: m for m in archive_.getmembers() if m.isfile()}
            yield lambda name: _chunks(archive_.extractfile(_inside(given, members, name)))
    else:
        remedy = "name a folder, a .zip or a .tar with the model's files"
        raise KallsparError(str(given), "is neither a folder nor an archive", remedy)


def _inside(given: Path, members: Mapping[str, _Member], name: str) -> _Member:
    if name not in members:
        raise KallsparError(str(given), f"holds no {name}", "take all files of the model")
    return members[name]


def _local(folder: Path, name: str) -> Iterator[bytes]:
    try:
        yield from _chunks((folder / name).open("rb"))
    except FileNotFoundError:
        raise KallsparError(str(folder), f"holds no {name}", "take all files of the model") from None


def _chunks(file: IO[bytes] | None) -> Iterator[bytes]:
    if file is None:
        return
    with file:
        while chunk := file.read(_CHUNK):
            yield chunk


@contextmanager
def _network(model: Model) -> Iterator[_Opened]:
    def only_safe(request: httpx.Request) -> None:
        if request.url.scheme != "https" and request.url.host not in ("127.0.0.1", "localhost"):
            raise KallsparError(model.name, f"would come unencrypted from {request.url.host}", "use --from")

    with httpx.Client(
        timeout=_TIMEOUT, follow_redirects=True, event_hooks={"request": [only_safe]}
    ) as client:
        yield lambda name: _download(client, f"{model.url}/{name}", model.name)


def _download(client: httpx.Client, url: str, name: str) -> Iterator[bytes]:
    remedy = f"try again, or fetch it elsewhere and use: kallspar models get {name} --from DIR"
    try:
        with client.stream("GET", url) as response:
            if not response.is_success:
                raise KallsparError(url, f"the host answered with HTTP {response.status_code}", remedy)
            yield from (
                response.iter_raw(_CHUNK)
                if "content-encoding" not in response.headers
                else response.iter_bytes(_CHUNK)
            )
    except (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL) as error:
        raise KallsparError(url, f"could not be fetched: {type(error).__name__}", remedy) from None


# --- the lock ------------------------------------------------------------------------------------


def _read_lock(path: Path) -> dict[str, dict[str, str]]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise KallsparError(str(path), f"cannot be read: {error}", "take it from version control") from None


def _write_lock(path: Path, lock: Mapping[str, Mapping[str, str]]) -> None:
    lines = ["# SHA-256 of the files of the fetched models. Keep it under version control.\n"]
    for name in sorted(lock):
        lines.append(f"\n[{name}]\n")
        lines += [f'"{file}" = "{digest}"\n' for file, digest in sorted(lock[name].items())]
    temporary = path.with_name(f".{path.name}.new")
    temporary.write_text("".join(lines), encoding="utf-8")
    temporary.replace(path)
