"""DeepL's API, through its official client."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import metadata, util
from typing import Any

import requests

from pipeline.translation.engines.base import Answer, Failure, Secret, fail_all
from pipeline.translation.engines.web import judged, of_error, of_status, timely_session

HOSTS = ("api.deepl.com", "api-free.deepl.com")
KEY_VARIABLE = "DEEPL_AUTH_KEY"

_QUOTA_STATUS = 456  # DeepL's own: the quota of the billing period is used up
_BYTES_LIMIT = 100_000  # of one request; the service takes 128 KiB with everything around the texts
#: Which variant is meant where the service wants one as the target.
_VARIANTS = {"en": "EN-GB", "pt": "PT-PT", "zh": "ZH-HANS"}


class DeepLEngine:
    """DeepL: batches of texts, a key from the environment (a key of a free account asks the free host).

    The official client repeats requests by itself, follows redirects with the texts and the key, and limits
    only each wait: so its requests go through an adapter of ours, and every call has a client of its own.

    Args:
        key: The account's key; without one nothing is sent.
        timeout: Seconds for the whole of a request.
        base_url: Another address that speaks the same protocol, for tests.
    """

    name = "deepl"

    def __init__(self, *, key: Secret, timeout: float = 20.0, base_url: str | None = None) -> None:
        self._installed = util.find_spec("deepl") is not None
        self.version = f"deepl {metadata.version('deepl')}" if self._installed else ""
        self._key = key
        self._timeout = timeout
        self._base_url = base_url

    def translate(self, texts: Sequence[str], source: str, target: str) -> Sequence[Answer]:
        """One request for all ``texts``."""
        lacks = self.lacks()
        if lacks:
            return fail_all(texts, Failure(kind="not_ready", detail=lacks))
        if sum(len(text.encode("utf-8", "replace")) for text in texts) > _BYTES_LIMIT:
            return fail_all(texts, Failure(kind="too_long", detail=f"over {_BYTES_LIMIT} bytes"))
        answers = self._ask(list(texts), source, target)
        if isinstance(answers, Failure):
            return fail_all(texts, answers)
        if len(answers) != len(texts):
            detail = f"{len(answers)} answers to {len(texts)} texts"
            return fail_all(texts, Failure(kind="bad_answer", detail=detail))
        return [judged(text, answer) for text, answer in zip(texts, answers, strict=True)]

    def lacks(self) -> str:
        """What it cannot ask the service without, and so sends nothing; "" if it has everything."""
        if not self._installed:
            return "the package deepl is missing; install it: pip install 'kallspar[deepl]'"
        return "" if self._key else f"no key in {KEY_VARIABLE}"

    def _ask(self, texts: list[str], source: str, target: str) -> list[object] | Failure:
        import deepl  # noqa: PLC0415 - optional, and not needed without a network

        client = deepl.Translator(
            self._key.reveal(), server_url=self._base_url, send_platform_info=False, skip_language_check=True
        )
        session, adapter = timely_session(self._timeout)
        client._client._session = session
        setattr(client._client, "_should_retry", _never)  # noqa: B010 - an instance's, not the class's
        try:
            results: Any = client.translate_text(
                texts,
                source_lang=source.upper(),
                target_lang=_VARIANTS.get(target, target.upper()),
                split_sentences=deepl.SplitSentences.OFF,
            )
        except deepl.DeepLException as error:
            return _meaning(error, adapter.status, adapter.retry_after, self._timeout)
        except (LookupError, AttributeError, TypeError, ValueError):
            # Its code takes the form of an answer for granted.
            return Failure(kind="bad_answer", detail="an answer in another form")
        finally:
            session.close()
        return [result.text for result in results]


def _never(*_: object) -> bool:
    return False


def _meaning(error: Exception, status: int, wait: float | None, timeout: float) -> Failure:
    """The client's exception by status and cause; its text, which may quote the request, is not used."""
    if isinstance(error.__cause__, requests.RequestException | TimeoutError):
        return of_error(error.__cause__, timeout)
    if status == _QUOTA_STATUS:
        return Failure(kind="quota", detail="the quota of the billing period is used up")
    if 200 <= status < 300:
        return Failure(kind="bad_answer", detail="an answer in another form")
    if status == 403:
        return Failure(kind="refused", detail=f"HTTP 403: is the key in {KEY_VARIABLE} right?")
    if status:
        return of_status(status, wait)
    return Failure(kind="unreachable", detail=type(error).__name__)
