"""MyMemory, a public translation memory with machine translation behind it, read by ``deep-translator``."""

from __future__ import annotations

from typing import ClassVar

from pipeline.translation.engines.base import Answer
from pipeline.translation.engines.deep import DeepEngine

HOST = "api.mymemory.translated.net"

_BYTES_LIMIT = 500  # of a text in UTF-8, as the service says
_CHARACTERS_LIMIT = 499  # deep-translator's own bound
#: Which variant is meant where the service knows several of a language.
_VARIANTS = {"en": "en-GB", "pt": "pt-PT", "zh": "zh-CN"}


class MyMemoryEngine(DeepEngine):
    """MyMemory without a key: about 5,000 characters a day.

    deep-translator speaks to it by plain http and passes its messages on as translations; here it is asked by
    https, and a message about the quota is a failure.
    """

    name: ClassVar[str] = "mymemory"
    address: ClassVar[str] = f"https://{HOST}/get"

    def fits(self, text: str) -> bool:
        """Whether one request may carry a text."""
        return len(text) <= _CHARACTERS_LIMIT and len(text.encode("utf-8", "replace")) <= _BYTES_LIMIT

    def _one(self, text: str, source: str, target: str) -> Answer:
        from deep_translator import MyMemoryTranslator  # noqa: PLC0415 - imported late: it is slow to import

        pair = {"source": _code(source), "target": _code(target)}
        return self._ask(lambda client: client(**pair), MyMemoryTranslator, text)


def _code(language: str) -> str:
    """The service's code of an ISO 639-1 language; if it has none the language itself, which is refused."""
    from deep_translator.constants import MY_MEMORY_LANGUAGES_TO_CODES  # noqa: PLC0415

    known = sorted(code for code in MY_MEMORY_LANGUAGES_TO_CODES.values() if code.split("-")[0] == language)
    return _VARIANTS.get(language) or (known[0] if known else language)
