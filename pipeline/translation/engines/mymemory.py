"""MyMemory, a public translation memory with machine translation behind it, read by ``deep-translator``."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import metadata

from pipeline.translation.engines import deep
from pipeline.translation.engines.base import Answer, Failure

HOST = "api.mymemory.translated.net"

_BYTES_LIMIT = 500  # of a text in UTF-8, as the service says
_CHARACTERS_LIMIT = 499  # deep-translator's own bound
#: Which variant is meant where the service knows several of a language.
_VARIANTS = {"en": "en-GB", "pt": "pt-PT", "zh": "zh-CN"}


class MyMemoryEngine:
    """MyMemory without a key: about 5,000 characters a day.

    deep-translator speaks to it by plain http and passes its messages on as translations; here it is asked by
    https, and a message about the quota is a failure.

    Args:
        timeout: Seconds for the whole of a request.
        base_url: Another address that speaks the same protocol, for tests.
    """

    name = "mymemory"

    def __init__(self, *, timeout: float = 10.0, base_url: str = f"https://{HOST}/get") -> None:
        self.version = f"deep-translator {metadata.version('deep-translator')}"
        self._timeout = timeout
        self._base_url = base_url

    def translate(self, texts: Sequence[str], source: str, target: str) -> Sequence[Answer]:
        """One request a text, one after another."""
        return [self._one(text, source, target) for text in texts]

    def _one(self, text: str, source: str, target: str) -> Answer:
        from deep_translator import MyMemoryTranslator  # noqa: PLC0415 - imported late: it is slow to import

        if len(text) > _CHARACTERS_LIMIT or len(text.encode("utf-8", "replace")) > _BYTES_LIMIT:
            return Failure(kind="too_long", detail=f"{len(text)} characters are too many for one request")
        return deep.ask(
            lambda client: client(source=_code(source), target=_code(target)),
            MyMemoryTranslator,
            text,
            self._timeout,
            self._base_url,
        )


def _code(language: str) -> str:
    """The service's code of an ISO 639-1 language; if it has none the language itself, which is refused."""
    from deep_translator.constants import MY_MEMORY_LANGUAGES_TO_CODES  # noqa: PLC0415

    known = sorted(code for code in MY_MEMORY_LANGUAGES_TO_CODES.values() if code.split("-")[0] == language)
    return _VARIANTS.get(language) or (known[0] if known else language)
