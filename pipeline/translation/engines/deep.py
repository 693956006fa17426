"""The part of ``deep-translator`` that is used here, made safe: one client a call, requests that end in time.

deep-translator 1.11.4 sets no timeout, keeps each text in parameters that threads would share (so that one
thread gets another's translation), and gives ``None`` or a service message for a translation. It calls
``requests.get`` by its module's global name and takes neither a session nor a timeout. So every text gets a
client of its own, whose method is rebound to a copy of those globals in which ``requests`` is ours: its own
code runs, and neither its module nor ``requests`` is changed for anyone else.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from importlib import metadata
from types import FunctionType
from typing import Any, ClassVar

import requests

from pipeline.translation.engines.base import Answer, Failure
from pipeline.translation.engines.web import TimelyAdapter, judged, of_error, of_status, timely_session


@dataclass(slots=True)
class _TimelyRequests:
    """Stands in for the module ``requests``, of which deep-translator uses ``get`` alone."""

    timeout: float
    adapter: TimelyAdapter | None = field(default=None)

    def get(self, url: str, *, params: dict[str, str], proxies: dict[str, str] | None) -> requests.Response:
        """``requests.get`` through a session of its own."""
        session, self.adapter = timely_session(self.timeout)
        with session:
            return session.get(url, params=params, proxies=proxies)


class DeepEngine(ABC):
    """An engine that deep-translator speaks for: one https request a text, the text in its address.

    Args:
        timeout: Seconds for the whole of a request.
        base_url: Another address that speaks the same protocol, for tests; else the service's own.
    """

    name: ClassVar[str]
    #: Where the service is asked.
    address: ClassVar[str]

    def __init__(self, *, timeout: float = 10.0, base_url: str = "") -> None:
        self.version = f"deep-translator {metadata.version('deep-translator')}"
        self._timeout = timeout
        self._base_url = base_url or self.address

    def translate(self, texts: Sequence[str], source: str, target: str) -> Sequence[Answer]:
        """One request a text, one after another."""
        return [self._too_long(text) or self._one(text, source, target) for text in texts]

    @abstractmethod
    def fits(self, text: str) -> bool:
        """Whether one request may carry a text."""

    @abstractmethod
    def _one(self, text: str, source: str, target: str) -> Answer: ...

    def _too_long(self, text: str) -> Failure | None:
        if self.fits(text):
            return None
        return Failure(kind="too_long", detail=f"{len(text)} characters are too many for one request")

    def _ask(self, make: Callable[[type[Any]], Any], client_class: type[Any], text: str) -> Answer:
        return ask(make, client_class, text, self._timeout, self._base_url)


def ask(
    make: Callable[[type[Any]], Any], client_class: type[Any], text: str, timeout: float, base_url: str
) -> Answer:
    """What a fresh client of deep-translator says to one text.

    Args:
        make: Makes the client from a subclass of ``client_class``.
        timeout: Seconds for the whole request.
        base_url: Where it is sent.
    """
    from deep_translator import exceptions  # noqa: PLC0415 - imported late: not needed without a network

    transport = _TimelyRequests(timeout)
    original = client_class.translate
    timely = FunctionType(
        original.__code__,
        {**original.__globals__, "requests": transport},
        original.__name__,
        original.__defaults__,
        original.__closure__,
    )
    try:
        client = make(type(f"Timely{client_class.__name__}", (client_class,), {"translate": timely}))
        client._base_url = base_url
        result = client.translate(text)
    except (exceptions.LanguageNotSupportedException, exceptions.InvalidSourceOrTargetLanguage):
        return Failure(kind="unsupported", detail="a language that the service does not know")
    except exceptions.NotValidLength:
        return Failure(kind="too_long", detail=f"{len(text)} characters are too many for one request")
    except exceptions.TranslationNotFound:
        return Failure(kind="bad_answer", detail="a page without a translation")
    except (exceptions.TooManyRequests, exceptions.RequestError):
        adapter = transport.adapter
        return of_status(adapter.status, adapter.retry_after) if adapter else Failure(kind="refused")
    except requests.exceptions.InvalidJSONError:
        return Failure(kind="bad_answer", detail="no JSON")
    except (requests.RequestException, OSError) as error:
        return of_error(error, timeout)
    except (LookupError, AttributeError, TypeError, ValueError, StopIteration):
        # Its code takes the form of an answer for granted.
        return Failure(kind="bad_answer", detail="an answer in another form")
    return judged(text, result)
