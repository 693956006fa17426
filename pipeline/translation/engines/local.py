"""A translation model on this machine: CTranslate2 with the SentencePiece files of an OPUS-MT model."""

from __future__ import annotations

import functools
import hashlib
import json
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import metadata, util
from pathlib import Path
from typing import Any

from pipeline.translation.engines.base import Answer, Failure, Translated, fail_all

#: What a model's folder holds besides its vocabulary (one shared file, or one a language).
FILES = ("model.bin", "config.json", "source.spm", "target.spm")
VOCABULARIES = (
    ("shared_vocabulary.json",),
    ("shared_vocabulary.txt",),
    ("source_vocabulary.json", "target_vocabulary.json"),
    ("source_vocabulary.txt", "target_vocabulary.txt"),
)

_PACKAGES = ("ctranslate2", "sentencepiece")
_LONGEST = 500  # pieces; OPUS-MT models know 512 places
_BEAM = 4
_END = "</s>"


class LocalEngine:
    """Models below one folder, a sub-folder a language pair (``sv-en``), each loaded when it is first needed.

    Nothing leaves the machine. The same files and the same processor give the same translations.

    Args:
        folder: Holds the sub-folders.
        threads: Processor threads for one batch; 0 leaves it to CTranslate2.
    """

    name = "local"

    def __init__(self, folder: Path, *, threads: int = 0) -> None:
        self._folder = folder
        self._threads = threads
        self._lock = threading.Lock()
        self._loaded: dict[str, _Model | Failure] = {}

    @property
    def version(self) -> str:
        """A hash of the models' files with the version of CTranslate2; "" if there is no model."""
        if not _installed():
            return ""
        try:
            digests = [
                f"{folder.name} {_digest(folder, _state(folder))}"
                for folder in _pairs(self._folder)
                if not _lacks(folder)
            ]
        except OSError:
            return "unreadable"  # what is wrong is told when it is asked
        if not digests:
            return ""
        whole = hashlib.sha256("\n".join(digests).encode()).hexdigest()
        return f"{whole[:12]} ctranslate2 {metadata.version('ctranslate2')}"

    def translate(self, texts: Sequence[str], source: str, target: str) -> Sequence[Answer]:
        """All ``texts`` in one batch."""
        model = self._model(f"{source}-{target}")
        if isinstance(model, Failure):
            return fail_all(texts, model)
        return model.translate(texts)

    def _model(self, pair: str) -> _Model | Failure:
        with self._lock:
            if pair not in self._loaded:
                self._loaded[pair] = _load(self._folder / pair, self._threads)
            return self._loaded[pair]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Model:
    translator: Any  # ctranslate2.Translator
    source: Any  # sentencepiece.SentencePieceProcessor
    target: Any
    add_end: bool

    def translate(self, texts: Sequence[str]) -> list[Answer]:
        pieces = [self.source.encode(text, out_type=str) for text in texts]
        fits = [place for place, some in enumerate(pieces) if 0 < len(some) <= _LONGEST]
        answers: list[Answer] = [
            Failure(kind="too_long", detail=f"{len(some)} pieces of words are too many for the model")
            for some in pieces
        ]
        results = self.translator.translate_batch(
            [[*pieces[place], _END] if self.add_end else pieces[place] for place in fits],
            batch_type="tokens",
            max_batch_size=2048,
            beam_size=_BEAM,
            max_input_length=0,
            max_decoding_length=max((_most(len(pieces[place])) for place in fits), default=1),
        )
        for place, result in zip(fits, results, strict=True):
            answers[place] = self._answer(result.hypotheses[0], _most(len(pieces[place])))
        return answers

    def _answer(self, pieces: Sequence[str], most: int) -> Answer:
        # By the text's own length, not the batch's: who else is in a batch must make no difference.
        if len(pieces) >= most:
            return Failure(kind="bad_answer", detail="a translation that does not end")
        text = self.target.decode(list(pieces)).strip()
        return Translated(text=text) if text else Failure(kind="bad_answer", detail="an empty translation")


def _most(pieces: int) -> int:
    """How many pieces a translation of so many may have: three times as many is a loop."""
    return min(_LONGEST, 3 * pieces + 30)


def _load(folder: Path, threads: int) -> _Model | Failure:
    """The model in ``folder``, or why there is none, with the remedy."""
    if not _installed():
        missing = " and ".join(name for name in _PACKAGES if util.find_spec(name) is None)
        remedy = f"{missing} is missing; install it: pip install 'kallspar[local]'"
        return Failure(kind="not_ready", detail=remedy)
    remedy = f"kallspar models get translation-{folder.name}"
    try:
        lacks = _lacks(folder)
        if lacks:
            detail = f"no model for {folder.name} ({lacks}), fetch it: {remedy}"
            return Failure(kind="not_ready", detail=detail)
        import ctranslate2  # noqa: PLC0415 - optional, and slow to import
        import sentencepiece  # noqa: PLC0415

        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        return _Model(
            translator=ctranslate2.Translator(
                str(folder), device="cpu", compute_type="default", inter_threads=1, intra_threads=threads
            ),
            source=sentencepiece.SentencePieceProcessor(model_file=str(folder / "source.spm")),
            target=sentencepiece.SentencePieceProcessor(model_file=str(folder / "target.spm")),
            # Converters differ in who ends a sentence: that of Marian's own format leaves it to CTranslate2.
            add_end=not config.get("add_source_eos", False),
        )
    except (RuntimeError, ValueError, OSError, AttributeError, TypeError, ImportError) as error:
        said = f"the model for {folder.name} cannot be loaded ({type(error).__name__})"
        return Failure(kind="not_ready", detail=f"{said}, fetch it anew: {remedy}")


def _installed() -> bool:
    return all(util.find_spec(name) is not None for name in _PACKAGES)


def _pairs(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.is_dir() and not path.name.startswith("."))
    except OSError:
        return []


def _lacks(folder: Path) -> str:
    """What a model's folder lacks, in words; "" if it is whole."""
    if not folder.is_dir():
        return "there is no folder"
    missing = [name for name in FILES if not (folder / name).is_file()]
    if not any(all((folder / name).is_file() for name in names) for names in VOCABULARIES):
        missing.append(VOCABULARIES[0][0])
    return f"{', '.join(missing)} missing" if missing else ""


def _state(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """What tells that a file changed without reading it."""
    stats = [(path.name, path.stat()) for path in sorted(folder.iterdir()) if path.is_file()]
    return tuple((name, stat.st_size, stat.st_mtime_ns) for name, stat in stats)


@functools.lru_cache(maxsize=8)
def _digest(folder: Path, state: tuple[tuple[str, int, int], ...]) -> str:
    whole = hashlib.sha256()
    for name, _, _ in state:
        with (folder / name).open("rb") as file:
            whole.update(f"{name} {hashlib.file_digest(file, 'sha256').hexdigest()}\n".encode())
    return whole.hexdigest()
