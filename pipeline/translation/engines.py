"""Translation engines behind one small interface.

An engine never raises for what a network or a service does: every text gets an answer in order,
its translation or a named :class:`Failure`. Which texts go to which host is plain from
:data:`ENGINES`.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import metadata
from types import FunctionType
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from requests import Response

FailureKind = Literal[
    "no_engine",  # none is configured
    "unreachable",  # no connection, or it broke
    "timeout",
    "rate_limited",  # HTTP 429
    "refused",  # another HTTP status, a redirect
    "too_long",  # over the engine's size limit
    "bad_answer",  # a page without a translation, nothing, a service message, too many bytes
    "unsupported",  # the engine does not know the language pair
    "not_sent",  # the engine failed too often before
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Translated:
    """An engine's text, not yet checked."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Why there is no text, for a person to read; the same request may succeed later."""

    kind: FailureKind
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.kind}: {self.detail}" if self.detail else self.kind


class Engine(Protocol):
    """What the translation stage needs of an engine."""

    @property
    def name(self) -> str:
        """A short, stable name, part of what machine results are remembered by."""

    @property
    def version(self) -> str:
        """Changes when its results may change; "" for an engine that makes none."""

    def translate(self, texts: Sequence[str], source: str, target: str) -> Sequence[Translated | Failure]:
        """One answer for each of ``texts``, in order; languages are ISO 639-1 codes."""


@dataclass(frozen=True, slots=True)
class NoEngine:
    """Translates nothing and uses no network: what the memory lacks stays pending."""

    name: str = "none"
    version: str = ""

    def translate(self, texts: Sequence[str], source: str, target: str) -> Sequence[Translated | Failure]:
        """A failure for each text."""
        return [Failure(kind="no_engine", detail=f"no engine for {source}-{target} is configured")] * len(
            texts
        )


# --- Google, through deep-translator -------------------------------------------------------------

_LARGEST_PAGE = 1_000_000  # bytes; a page with a translation of 5,000 characters is below a tenth of it
_TEXT_LIMIT = 4_999  # characters, deep-translator's own bound
_QUOTED_LIMIT = 14_000  # bytes of the text within the URL; longer ones are refused with HTTP 413 or 414
_FAILURES_TO_STOP = 3
# A service's own words where a translation should stand; matched only if the source lacks them.
_SERVICE_MESSAGES = (
    "unusual traffic from your computer",
    "you have exceeded",
    "quota exceeded",
    "quota has been exceeded",
    "too many requests",
    "mymemory warning",
    "query length limit",
    "before you continue to google",
    "error 4",
    "error 5",
)


class GoogleEngine:
    """Google's public translation page, read by ``deep-translator``.

    deep-translator 1.11 sets no timeout, keeps each text in parameters that threads would share, and
    gives ``None`` or a service message for a translation. So every text gets a client of its own,
    whose ``requests.get`` is, for that client alone, one with time limits, a size limit and no redirects.

    After three failures of the host in a row, or one HTTP 429, this object sends nothing more: the
    rest is ``not_sent`` and left to the next run.

    Args:
        timeout: Seconds for connecting, for the answer to begin, and for all of it to come.
        base_url: Another address that speaks the same protocol, for tests.
    """

    name = "google"

    def __init__(self, *, timeout: float = 10.0, base_url: str | None = None) -> None:
        self.version = f"deep-translator {metadata.version('deep-translator')}"
        self._timeout = timeout
        self._base_url = base_url
        self._lock = threading.Lock()
        self._failures = 0
        self._stopped = ""

    def translate(self, texts: Sequence[str], source: str, target: str) -> Sequence[Translated | Failure]:
        """One request a text, one after another."""
        return [self._translate_one(text, source, target) for text in texts]

    def _translate_one(self, text: str, source: str, target: str) -> Translated | Failure:
        if len(text) > _TEXT_LIMIT or len(text.encode("utf-8", "replace")) > _QUOTED_LIMIT // 3:
            return Failure(kind="too_long", detail=f"{len(text)} characters are too many for one request")
        if self._stopped:
            return Failure(kind="not_sent", detail=self._stopped)
        answer = self._ask(text, source, target)
        self._note(answer)
        return answer

    def _note(self, answer: Translated | Failure) -> None:
        """Stop before a host that is away, or angry, is asked again and again."""
        with self._lock:
            if isinstance(answer, Failure) and answer.kind in {
                "unreachable",
                "timeout",
                "rate_limited",
                "refused",
            }:
                self._failures += 1
                if answer.kind == "rate_limited" or self._failures >= _FAILURES_TO_STOP:
                    self._stopped = f"after {answer}"
            else:
                self._failures = 0

    def _ask(self, text: str, source: str, target: str) -> Translated | Failure:
        import requests  # noqa: PLC0415 - imported late: heavy, and not needed without a network
        from deep_translator import exceptions  # noqa: PLC0415

        try:
            client = _google_client(source, target, self._timeout, self._base_url)
            result = client(text)
        except (exceptions.LanguageNotSupportedException, exceptions.InvalidSourceOrTargetLanguage):
            return Failure(kind="unsupported", detail=f"{source}-{target}")
        except exceptions.NotValidLength as error:
            return Failure(kind="too_long", detail=_one_line(error))
        except exceptions.TooManyRequests:
            return Failure(kind="rate_limited", detail="HTTP 429")
        except exceptions.TranslationNotFound:
            return Failure(kind="bad_answer", detail="a page without a translation")
        except exceptions.RequestError as error:
            return Failure(kind="refused", detail=_one_line(error.__cause__ or error))
        except _TooLargeError:
            return Failure(kind="bad_answer", detail=f"more than {_LARGEST_PAGE} bytes")
        except (requests.Timeout, TimeoutError):
            return Failure(kind="timeout", detail=f"no whole answer within {self._timeout:g} s")
        except (requests.RequestException, OSError) as error:
            return Failure(kind="unreachable", detail=type(error).__name__)
        return _judged(text, result)


def _judged(text: str, result: object) -> Translated | Failure:
    """deep-translator's result, unless it is none."""
    if not isinstance(result, str) or not result.strip():
        return Failure(kind="bad_answer", detail="an empty translation")
    folded, source = result.casefold(), text.casefold()
    message = next((words for words in _SERVICE_MESSAGES if words in folded and words not in source), "")
    if message:
        return Failure(kind="bad_answer", detail=f"a message of the service: {_one_line(result)}")
    return Translated(text=result.strip())


def _google_client(source: str, target: str, timeout: float, base_url: str | None) -> Callable[[str], object]:
    """``GoogleTranslator.translate`` of a fresh client, with requests that end in time.

    deep-translator calls ``requests.get`` by its module's global name and takes neither a session nor
    a timeout. Its method is therefore rebound to a copy of those globals in which ``requests`` is
    ours: its own code runs, and neither its module nor ``requests`` is changed for anyone else.
    """
    from deep_translator import GoogleTranslator  # noqa: PLC0415

    class TimelyTranslator(GoogleTranslator):  # type: ignore[misc]
        """GoogleTranslator with its own ``requests``."""

    original = GoogleTranslator.translate
    TimelyTranslator.translate = FunctionType(
        original.__code__,
        {**original.__globals__, "requests": _TimelyRequests(timeout)},
        original.__name__,
        original.__defaults__,
        original.__closure__,
    )
    client = TimelyTranslator(source=source, target=target)
    if base_url is not None:
        client._base_url = base_url
    translate: Callable[[str], object] = client.translate
    return translate


class _TooLargeError(Exception):
    """An answer over the size limit."""


@dataclass(frozen=True, slots=True)
class _TimelyRequests:
    """Stands in for the module ``requests``, of which deep-translator uses ``get`` alone."""

    timeout: float

    def get(self, url: str, *, params: dict[str, str], proxies: dict[str, str] | None) -> Response:
        """``requests.get`` with a limit for connecting, for each wait, for the whole body and its size."""
        import requests  # noqa: PLC0415
        import urllib3  # noqa: PLC0415

        deadline = time.monotonic() + self.timeout
        with requests.Session() as session:
            response = session.get(
                url,
                params=params,
                proxies=proxies,
                timeout=self.timeout,
                allow_redirects=False,
                stream=True,
            )
            body = bytearray()
            try:
                # read1 returns what has come so far, so that a server that drips meets the deadline, too.
                while chunk := response.raw.read1(1 << 16, decode_content=True):
                    body += chunk
                    if len(body) > _LARGEST_PAGE:
                        raise _TooLargeError
                    if time.monotonic() > deadline:
                        raise TimeoutError
            except urllib3.exceptions.TimeoutError as error:
                raise TimeoutError from error
            except urllib3.exceptions.HTTPError as error:
                raise requests.ConnectionError("the answer broke off") from error
            response._content = bytes(body)
            response._content_consumed = True
        return response


def _one_line(error: object) -> str:
    return " ".join(str(error).split())[:200]


# --- the list ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineChoice:
    """An engine that the settings can name.

    Attributes:
        name: As in the settings.
        make: Makes one, without touching the network.
        hosts: Where the text of every sentence that the memory lacks is sent.
    """

    name: str
    make: Callable[[], Engine]
    hosts: tuple[str, ...] = ()


#: Every engine. A new one is one class and one line here.
ENGINES: tuple[EngineChoice, ...] = (
    EngineChoice(name="none", make=NoEngine),
    EngineChoice(name="google", make=GoogleEngine, hosts=("translate.google.com",)),
)


def get_engine(name: str) -> Engine:
    """The engine of this name.

    Raises:
        ValueError: There is none; the message lists those there are.
    """
    for choice in ENGINES:
        if choice.name == name:
            return choice.make()
    names = ", ".join(choice.name for choice in ENGINES)
    raise ValueError(f"no translation engine is called {name!r}; there are: {names}")
