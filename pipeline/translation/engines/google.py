"""Google's public translation page, read by ``deep-translator``."""

from __future__ import annotations

from typing import ClassVar

from pipeline.translation.engines.base import Answer
from pipeline.translation.engines.deep import DeepEngine

HOST = "translate.google.com"

_TEXT_LIMIT = 4_999  # characters, deep-translator's own bound
_QUOTED_LIMIT = 14_000  # bytes of the text within the URL; longer ones are refused with HTTP 413 or 414


class GoogleEngine(DeepEngine):
    """Google's public translation page. Nobody promises it; when Google changes it, every text fails by name
    and stays pending.
    """

    name: ClassVar[str] = "google"
    address: ClassVar[str] = f"https://{HOST}/m"

    def fits(self, text: str) -> bool:
        """Whether one request may carry a text."""
        return len(text) <= _TEXT_LIMIT and len(text.encode("utf-8", "replace")) <= _QUOTED_LIMIT // 3

    def _one(self, text: str, source: str, target: str) -> Answer:
        from deep_translator import GoogleTranslator  # noqa: PLC0415 - imported late: it is slow to import

        return self._ask(lambda client: client(source=source, target=target), GoogleTranslator, text)
