"""LibreTranslate, usually on a machine of one's own: its JSON interface over ``httpx``."""

from __future__ import annotations

import ipaddress
import json
import time
from collections.abc import Sequence
from urllib.parse import urlsplit

import httpx

from pipeline.translation.engines.base import Answer, Failure, Secret, fail_all
from pipeline.translation.engines.web import LARGEST_ANSWER, judged, of_status, retry_after

KEY_VARIABLE = "LIBRETRANSLATE_API_KEY"


class LibreTranslateEngine:
    """A LibreTranslate server: batches of texts in the body of one POST, never in a URL.

    The service names neither its version nor its models, so results are remembered by its address.

    Args:
        url: Address of the server, such as ``http://localhost:5000``; without one nothing is sent.
        key: The server's key if it wants one. It is not sent unencrypted to another machine.
        timeout: Seconds for the whole of a request.
    """

    name = "libretranslate"

    def __init__(self, *, url: str, key: Secret | None = None, timeout: float = 30.0) -> None:
        self._url = url.rstrip("/")
        self._key = key or Secret("")
        self._timeout = timeout
        self.version = host_of(url)

    def translate(self, texts: Sequence[str], source: str, target: str) -> Sequence[Answer]:
        """One request for all ``texts``."""
        lacks = self.lacks()
        if lacks:
            return fail_all(texts, Failure(kind="not_ready", detail=lacks))
        answers = self._ask(list(texts), source, target)
        if isinstance(answers, Failure):
            return fail_all(texts, answers)
        # Which answer belongs to which text cannot be told if one is missing: none is used.
        if len(answers) != len(texts):
            detail = f"{len(answers)} answers to {len(texts)} texts"
            return fail_all(texts, Failure(kind="bad_answer", detail=detail))
        return [judged(text, answer) for text, answer in zip(texts, answers, strict=True)]

    def lacks(self) -> str:
        """What it cannot ask the server without, and so sends nothing; "" if it has everything."""
        if not self._url:
            return "no address; set libretranslate_url"
        try:
            scheme, host = httpx.URL(self._url).scheme, httpx.URL(self._url).host
        except httpx.InvalidURL:
            return "libretranslate_url is no address"
        if scheme not in ("http", "https") or not host:
            return "libretranslate_url is no address: write it as https://host or http://localhost:5000"
        if self._key and scheme == "http" and not _is_here(host):
            return f"the key in {KEY_VARIABLE} is not sent unencrypted: use https"
        return ""

    def _ask(self, texts: list[str], source: str, target: str) -> list[object] | Failure:
        body: dict[str, object] = {"q": texts, "source": source, "target": target, "format": "text"}
        if self._key:
            body["api_key"] = self._key.reveal()
        deadline = time.monotonic() + self._timeout
        try:
            with (
                httpx.Client(timeout=self._timeout, follow_redirects=False) as client,
                client.stream("POST", f"{self._url}/translate", json=body) as response,
            ):
                content = bytearray()
                for chunk in response.iter_bytes():
                    content += chunk
                    if len(content) > LARGEST_ANSWER:
                        return Failure(kind="bad_answer", detail=f"more than {LARGEST_ANSWER} bytes")
                    if time.monotonic() > deadline:
                        raise httpx.ReadTimeout("not all of it came in time")
        except httpx.TimeoutException:
            return Failure(kind="timeout", detail=f"no whole answer within {self._timeout:g} s")
        except (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL, OSError) as error:
            return Failure(kind="unreachable", detail=type(error).__name__)
        if response.is_redirect:
            return Failure(kind="refused", detail="redirected elsewhere, which is not followed")
        if not response.is_success:
            return _refusal(response.status_code, bytes(content), retry_after(response.headers))
        return _translations(bytes(content))


def host_of(url: str) -> str:
    """Host and port of an address, without a user's name and password; "" if it is none."""
    try:
        return urlsplit(url).netloc.rpartition("@")[2]
    except ValueError:
        return ""


def _is_here(host: str) -> bool:
    """Whether a host is this machine."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _refusal(status: int, content: bytes, wait: float | None) -> Failure:
    if status == 400 and b"not supported" in content:
        return Failure(kind="unsupported", detail="a language that the server does not know")
    if status in (400, 413) and (b"exceeds text limit" in content or b"exceeds character limit" in content):
        return Failure(kind="too_long", detail="more characters than the server takes at a time")
    return of_status(status, wait)


def _translations(content: bytes) -> list[object] | Failure:
    try:
        answer = json.loads(content)
    except ValueError:
        return Failure(kind="bad_answer", detail="no JSON")
    texts = answer.get("translatedText") if isinstance(answer, dict) else None
    if not isinstance(texts, list):
        return Failure(kind="bad_answer", detail="an answer in another form")
    return texts
