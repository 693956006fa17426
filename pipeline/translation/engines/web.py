"""What the engines on the network share: requests that end in time, and answers that are none."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import requests
import urllib3
from requests.adapters import HTTPAdapter

from pipeline.translation.engines.base import Answer, Failure, Translated

#: Bytes; a page with a translation of 5,000 characters is below a tenth of it.
LARGEST_ANSWER = 1_000_000

# A service's own words where a translation should stand; matched only if the source lacks them.
_QUOTA_MESSAGES = (
    "you used all available free translations",
    "mymemory warning",
    "you have exceeded",
    "quota exceeded",
    "quota has been exceeded",
    "too many requests",
    "unusual traffic from your computer",
)
_SERVICE_MESSAGES = (
    "query length limit",
    "invalid language pair",
    "is an invalid source language",
    "is an invalid target language",
    "before you continue to google",
    "innan du fortsätter till google",
    "<html",
    "<!doctype",
    "error 4",
    "error 5",
)


class TooLargeError(requests.RequestException):
    """An answer over :data:`LARGEST_ANSWER`."""


class RedirectedError(requests.RequestException):
    """The host sent the request elsewhere: a text goes to the host that was named, or nowhere."""


class TimelyAdapter(HTTPAdapter):
    """Carries a session's requests, with a limit for the whole of each and for the size of its answer.

    ``requests`` itself only limits each wait for more bytes, so that a host which drips holds it for ever.
    This adapter reads the whole body before it hands the answer on, follows no redirect, and keeps the status
    and ``Retry-After`` of the last answer, which client libraries swallow.

    Args:
        timeout: Seconds for connecting, for each wait, and for the body to be there. (A host that drips its
            *headers* is only held to each wait.)
    """

    def __init__(self, timeout: float) -> None:
        self._timeout = timeout
        self.status = 0
        self.retry_after: float | None = None
        super().__init__()

    def send(self, request: requests.PreparedRequest, *_: Any, **kwargs: Any) -> requests.Response:
        """One request, or an exception of ``requests``, or :class:`TimeoutError`."""
        deadline = time.monotonic() + self._timeout
        kwargs.update(stream=True, timeout=self._timeout)
        response = super().send(request, **kwargs)
        self.status = response.status_code
        self.retry_after = retry_after(response.headers)
        try:
            body = self._body(response.raw, deadline)
        except BaseException:
            response.close()
            raise
        response._content = body
        response._content_consumed = True
        if response.is_redirect:
            raise RedirectedError("redirected")
        return response

    def _body(self, raw: Any, deadline: float) -> bytes:
        body = bytearray()
        try:
            # read1 returns what has come so far, so that a server that drips meets the deadline, too.
            while chunk := raw.read1(1 << 16, decode_content=True):
                body += chunk
                if len(body) > LARGEST_ANSWER:
                    raise TooLargeError("too large")
                if time.monotonic() > deadline:
                    raise requests.Timeout("not all of it came in time")
        except urllib3.exceptions.TimeoutError as error:
            raise requests.Timeout("no more came in time") from error
        except urllib3.exceptions.HTTPError as error:
            raise requests.ConnectionError("the answer broke off") from error
        return bytes(body)


def timely_session(timeout: float) -> tuple[requests.Session, TimelyAdapter]:
    """A fresh session whose every request goes through the adapter that comes with it."""
    session, adapter = requests.Session(), TimelyAdapter(timeout)
    session.mount("https://", adapter)
    session.mount("http://", adapter)
    return session, adapter


def retry_after(headers: Mapping[str, str], now: datetime | None = None) -> float | None:
    """Seconds in ``Retry-After``, which may be a number or an HTTP date (RFC 9110, 10.2.3); None without one.

    A date in the past is 0; what is neither is ignored.
    """
    value = (headers.get("Retry-After") or "").strip()
    if value.isascii() and value.isdigit():
        return float(value)
    with contextlib.suppress(ValueError):
        when = parsedate_to_datetime(value)
        when = when if when.tzinfo else when.replace(tzinfo=UTC)
        return max(0.0, (when - (now or datetime.now(UTC))).total_seconds())
    return None


def of_status(status: int, wait: float | None = None) -> Failure:
    """What an HTTP status that is no success means."""
    detail = f"HTTP {status}"
    if status == 429:
        return Failure(kind="rate_limited", detail=detail, retry_after=wait)
    if status >= 500:
        return Failure(kind="server_error", detail=detail, retry_after=wait)
    return Failure(kind="refused", detail=detail, retry_after=wait)


def of_error(error: BaseException, timeout: float) -> Failure:
    """What an exception of ``requests``, or of the system below it, means. What it says is not quoted."""
    if isinstance(error, TooLargeError):
        return Failure(kind="bad_answer", detail=f"more than {LARGEST_ANSWER} bytes")
    if isinstance(error, RedirectedError):
        return Failure(kind="refused", detail="redirected elsewhere, which is not followed")
    if isinstance(error, requests.Timeout | TimeoutError):
        return Failure(kind="timeout", detail=f"no whole answer within {timeout:g} s")
    return Failure(kind="unreachable", detail=type(error).__name__)


def judged(text: str, result: object) -> Answer:
    """What stands where a translation should, unless it is none.

    An echo of the source is handed on: a name is its own translation, and the checks that every translation
    passes reject and remember the other ones, so that they are not asked for again.
    """
    if not isinstance(result, str) or not result.strip():
        return Failure(kind="bad_answer", detail="an empty translation")
    folded, source = result.casefold(), text.casefold()
    for kind, messages in (("quota", _QUOTA_MESSAGES), ("bad_answer", _SERVICE_MESSAGES)):
        if any(words in folded and words not in source for words in messages):
            said = f"a message of the service: {one_line(result)}"
            return Failure(kind="quota" if kind == "quota" else "bad_answer", detail=said)
    return Translated(text=result.strip())


def one_line(text: object) -> str:
    """At most 200 characters of it, in one line."""
    return " ".join(str(text).split())[:200]
