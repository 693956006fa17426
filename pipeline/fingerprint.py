"""What a reading depends on besides the article: code, settings, models, libraries.

If any of it changes, every article is read again; if none does, none is.
"""

from __future__ import annotations

import functools
import hashlib
from importlib.metadata import version
from pathlib import Path

from pipeline.paths import models_folder

#: Libraries whose version can change a reading.
_LIBRARIES = ("babel", "langdetect", "onnxruntime", "sentencex", "spacy", "tokenizers")
#: Files of models that a reading uses.
_MODEL_FILES = ("*.csv", "*/*.onnx", "*/*.json")


@functools.cache
def fingerprint() -> str:
    """SHA-256 over the code of this package, the shipped models and the versions of its libraries."""
    digest = hashlib.sha256()
    for name in _LIBRARIES:
        digest.update(f"{name}=={version(name)}\n".encode())
    package = Path(__file__).parent
    code = [path for ending in ("*.py", "*.j2") for path in package.rglob(ending)]
    models = [path for pattern in _MODEL_FILES for path in models_folder().glob(pattern)]
    for root, files in ((package, code), (models_folder(), models)):
        for path in sorted(files):
            digest.update(f"{path.relative_to(root).as_posix()}\n".encode())
            # Line ends differ between checkouts on different systems; they change no reading.
            digest.update(path.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()
