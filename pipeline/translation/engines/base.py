"""What every engine keeps: one answer a text, in order, and never an exception for what a service does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

FailureKind = Literal[
    "no_engine",  # none is configured
    "not_ready",  # a package, a model, an address or a key is missing
    "unreachable",  # no connection, or it broke
    "timeout",
    "rate_limited",  # HTTP 429
    "server_error",  # HTTP 5xx: it may be better in a moment
    "refused",  # another HTTP status, a redirect
    "quota",  # the service says that no more is given today or this month
    "too_long",  # over the engine's size limit
    "bad_answer",  # a page without a translation, nothing, a service message, too many bytes
    "unsupported",  # the engine does not know the language pair
    "not_sent",  # the engine failed too often before, or the run's budget is used up
]

#: Failures that may be gone in a moment: the same request is tried again.
PASSING: frozenset[FailureKind] = frozenset({"unreachable", "timeout", "rate_limited", "server_error"})
#: Failures that tell of the host, not of the text: they count against it.
OF_THE_HOST: frozenset[FailureKind] = PASSING | {"refused", "quota"}
#: Failures that trying again with the same engine never mends.
FOR_GOOD: frozenset[FailureKind] = frozenset({"too_long", "unsupported"})
#: Failures before anything is sent, or for which nothing was made.
UNSENT: frozenset[FailureKind] = FOR_GOOD | {"no_engine", "not_ready", "not_sent"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Translated:
    """An engine's text, not yet checked."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Why there is no text, for a person to read.

    Attributes:
        kind: What went wrong, one of a short list.
        detail: More, in one line. It never quotes a request or what a client library said, since both may
            hold a key.
        retry_after: Seconds that the service asked to be left alone for (``Retry-After``), if it did.
    """

    kind: FailureKind
    detail: str = ""
    retry_after: float | None = None

    def __str__(self) -> str:
        return f"{self.kind}: {self.detail}" if self.detail else self.kind


#: What an engine says to one text.
Answer = Translated | Failure


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How an engine may be asked.

    Attributes:
        texts: At most so many in one request.
        characters: At most so many in one request, if it holds more than one text.
        per_second: Requests; 0 is no limit.
        concurrency: Requests at a time.
        tries: For a request that fails in passing, 1 or more.
        first_wait, longest_wait: Seconds: the limit of the wait before the second try, doubled for each
            further one, and where doubling ends. A service that asks for more is left alone instead.
        failures: Of the host in a row, after which it is left alone. An unusable answer counts a third.
        pause: Seconds for which it then is, before one request tries it.
    """

    texts: int = 1
    characters: int = 5_000
    per_second: float = 0.0
    concurrency: int = 1
    tries: int = 3
    first_wait: float = 1.0
    longest_wait: float = 30.0
    failures: int = 3
    pause: float = 60.0


class Engine(Protocol):
    """What the translation stage needs of an engine."""

    @property
    def name(self) -> str:
        """A short, stable name, part of what machine results are remembered by."""

    @property
    def version(self) -> str:
        """Changes when its results may change; "" for an engine that makes none."""

    def translate(self, texts: Sequence[str], source: str, target: str) -> Sequence[Answer]:
        """One answer for each of ``texts``, in order; languages are ISO 639-1 codes.

        May be called from several threads at a time.
        """


@dataclass(frozen=True, slots=True)
class Secret:
    """A key. It shows in no ``repr``, log or error; :meth:`reveal` gives it to a client."""

    _value: str

    def reveal(self) -> str:
        """The key itself."""
        return self._value

    def __bool__(self) -> bool:
        return bool(self._value)

    def __repr__(self) -> str:
        return "Secret(***)" if self._value else "Secret()"

    __str__ = __repr__


def fail_all(texts: Sequence[str], failure: Failure) -> list[Answer]:
    """The same failure for every text."""
    return [failure] * len(texts)
