"""Google's public translation page, read by ``deep-translator``."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import metadata

from pipeline.translation.engines import deep
from pipeline.translation.engines.base import Answer, Failure

HOST = "translate.google.com"

_TEXT_LIMIT = 4_999  # characters, deep-translator's own bound
_QUOTED_LIMIT = 14_000  # bytes of the text within the URL; longer ones are refused with HTTP 413 or 414


class GoogleEngine:
    """Google's public translation page.

    The texts go into the URL of an https request. Nobody promises this page; when Google changes it, every
    text fails by name and stays pending.

    Args:
        timeout: Seconds for the whole of a request.
        base_url: Another address that speaks the same protocol, for tests.
    """

    name = "google"

    def __init__(self, *, timeout: float = 10.0, base_url: str = f"https://{HOST}/m") -> None:
        self.version = f"deep-translator {metadata.version('deep-translator')}"
        self._timeout = timeout
        self._base_url = base_url

    def translate(self, texts: Sequence[str], source: str, target: str) -> Sequence[Answer]:
        """One request a text, one after another."""
        return [self._one(text, source, target) for text in texts]

    def _one(self, text: str, source: str, target: str) -> Answer:
        from deep_translator import GoogleTranslator  # noqa: PLC0415 - imported late: it is slow to import

        if len(text) > _TEXT_LIMIT or len(text.encode("utf-8", "replace")) > _QUOTED_LIMIT // 3:
            return Failure(kind="too_long", detail=f"{len(text)} characters are too many for one request")
        return deep.ask(
            lambda client: client(source=source, target=target),
            GoogleTranslator,
            text,
            self._timeout,
            self._base_url,
        )
