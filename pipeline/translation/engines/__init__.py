"""Translation engines behind one small interface, and the list of them.

An engine never raises for what a network or a service does: every text gets an answer in order, its
translation or a named :class:`Failure`. Which texts go to which host is plain from :data:`ENGINES`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.translation.engines import deepl, google, libretranslate, mymemory
from pipeline.translation.engines.base import (
    FOR_GOOD,
    Answer,
    Engine,
    Failure,
    FailureKind,
    Limits,
    Secret,
    Translated,
)
from pipeline.translation.engines.deepl import DeepLEngine
from pipeline.translation.engines.google import GoogleEngine
from pipeline.translation.engines.libretranslate import LibreTranslateEngine
from pipeline.translation.engines.local import LocalEngine
from pipeline.translation.engines.mymemory import MyMemoryEngine
from pipeline.translation.engines.none import NoEngine

__all__ = [
    "ENGINES",
    "FOR_GOOD",
    "Answer",
    "DeepLEngine",
    "Engine",
    "EngineChoice",
    "Failure",
    "FailureKind",
    "GoogleEngine",
    "LibreTranslateEngine",
    "Limits",
    "LocalEngine",
    "MyMemoryEngine",
    "NoEngine",
    "Options",
    "Secret",
    "Translated",
    "get_choice",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What an engine is made with.

    Attributes:
        models: Folder of the local models, a sub-folder a language pair.
        libretranslate_url: Address of a LibreTranslate server, or "".
        timeout: Seconds for the whole of a request.
        environment: Where keys come from. It is not shown, since it holds them.
    """

    models: Path = Path("models/translation")
    libretranslate_url: str = ""
    timeout: float = 20.0
    environment: Mapping[str, str] = field(default_factory=dict, repr=False)

    def secret(self, variable: str) -> Secret:
        """The key in an environment variable, or an empty one."""
        return Secret(self.environment.get(variable, "").strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineChoice:
    """An engine that the settings can name.

    Attributes:
        name: As in the settings.
        make: Makes one, without touching the network.
        hosts: Where the text of a sentence is sent, as the options say; empty if nowhere.
        lacks: What it cannot ask its host without, as the options say; "" if it has everything.
        limits: How it is asked.
    """

    name: str
    make: Callable[[Options], Engine]
    hosts: Callable[[Options], tuple[str, ...]] = lambda _: ()
    lacks: Callable[[Options], str] = lambda _: ""
    limits: Limits = field(default_factory=Limits)


def _libretranslate(options: Options) -> LibreTranslateEngine:
    return LibreTranslateEngine(
        url=options.libretranslate_url,
        key=options.secret(libretranslate.KEY_VARIABLE),
        timeout=options.timeout,
    )


def _deepl(options: Options) -> DeepLEngine:
    return DeepLEngine(key=options.secret(deepl.KEY_VARIABLE), timeout=options.timeout)


def _libretranslate_hosts(options: Options) -> tuple[str, ...]:
    return (libretranslate.host_of(options.libretranslate_url) or "the host in libretranslate_url",)


#: Every engine. A new one is one file and one entry here.
ENGINES: tuple[EngineChoice, ...] = (
    EngineChoice(name="none", make=lambda _: NoEngine()),
    EngineChoice(
        name="local",
        make=lambda options: LocalEngine(options.models),
        limits=Limits(texts=32, characters=8_000),
    ),
    EngineChoice(
        name="libretranslate",
        make=_libretranslate,
        hosts=_libretranslate_hosts,
        lacks=lambda options: _libretranslate(options).lacks(),
        limits=Limits(texts=20, characters=2_000, per_second=10, concurrency=2),
    ),
    EngineChoice(
        name="deepl",
        make=_deepl,
        hosts=lambda _: deepl.HOSTS,
        lacks=lambda options: _deepl(options).lacks(),
        limits=Limits(texts=50, characters=20_000, per_second=5, concurrency=2),
    ),
    EngineChoice(
        name="google",
        make=lambda options: GoogleEngine(timeout=options.timeout),
        hosts=lambda _: (google.HOST,),
        limits=Limits(per_second=2),
    ),
    EngineChoice(
        name="mymemory",
        make=lambda options: MyMemoryEngine(timeout=options.timeout),
        hosts=lambda _: (mymemory.HOST,),
        limits=Limits(per_second=1),
    ),
)


def get_choice(name: str) -> EngineChoice:
    """The engine of this name.

    Raises:
        ValueError: There is none; the message lists those there are.
    """
    for choice in ENGINES:
        if choice.name == name:
            return choice
    names = ", ".join(choice.name for choice in ENGINES)
    raise ValueError(f"no translation engine is called {name!r}; there are: {names}")
