"""The engines on the network against a loopback server that misbehaves on a script.

See :mod:`tests.translation.server` for what that proves and what it does not.
"""

from __future__ import annotations

import logging
import socket
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import deep_translator.google
import pytest
import requests

from pipeline.translation.engines import (
    ENGINES,
    DeepLEngine,
    Engine,
    Failure,
    GoogleEngine,
    LibreTranslateEngine,
    MyMemoryEngine,
    NoEngine,
    Options,
    Secret,
    Translated,
    get_choice,
)
from pipeline.translation.engines.web import retry_after
from tests.translation.server import Server, english

KEY = "a-key-that-must-not-show:fx"
SHORT = 0.4  # seconds, for what never comes
LONG = 30.0


def make(name: str, server: Server, timeout: float = LONG) -> Engine:
    url = server.url(name)
    makers: dict[str, Callable[[], Engine]] = {
        "google": lambda: GoogleEngine(timeout=timeout, base_url=url),
        "mymemory": lambda: MyMemoryEngine(timeout=timeout, base_url=url),
        "libretranslate": lambda: LibreTranslateEngine(url=url, key=Secret(KEY), timeout=timeout),
        "deepl": lambda: DeepLEngine(key=Secret(KEY), timeout=timeout, base_url=url),
    }
    return makers[name]()


NAMES = ("google", "mymemory", "libretranslate", "deepl")
BATCHED = ("libretranslate", "deepl")
every_engine = pytest.mark.parametrize("name", NAMES)


@every_engine
def test_texts_are_translated_in_order(name: str, server: Server) -> None:
    texts = ["Ett & två", "tre 90 %", "å" * 150]
    assert make(name, server).translate(texts, "sv", "en") == [Translated(text=english(t)) for t in texts]
    assert server.texts == texts
    assert len(server.asked) == (1 if name in BATCHED else 3)


@every_engine
def test_the_language_pair_is_told_as_each_service_wants_it(name: str, server: Server) -> None:
    make(name, server).translate(["Hej"], "sv", "en")
    (request,) = server.asked
    said = {
        "google": lambda: (request.query["sl"], request.query["tl"]) == (["sv"], ["en"]),
        "mymemory": lambda: request.query["langpair"] == ["sv-SE|en-GB"],
        "libretranslate": lambda: (
            b'"source":"sv","target":"en"' in request.body.replace(b": ", b":").replace(b", ", b",")
        ),
        "deepl": lambda: b'"source_lang": "SV"' in request.body and b'"target_lang": "EN-GB"' in request.body,
    }
    assert said[name](), (request.query, request.body)


@every_engine
def test_a_compressed_answer_is_read(name: str, server: Server) -> None:
    server.script = ["gzip"]
    assert make(name, server).translate(["Hej"], "sv", "en") == [Translated(text=english("Hej"))]


@every_engine
@pytest.mark.parametrize(
    ("how", "kind", "wait", "reason"),
    [
        ("429", "rate_limited", None, "asked too fast"),
        ("429 7", "rate_limited", 7, "the service says for how long"),
        ("429 date", "rate_limited", 90, "or until when"),
        ("500", "server_error", None, "it may be better soon"),
        ("503 5", "server_error", 5, "it says when"),
        ("403", "refused", None, "a wrong key, or a blocked address"),
        ("404", "refused", None, "a wrong address"),
        ("hang", "timeout", None, "nothing comes"),
        ("drip", "timeout", None, "a byte now and then is no progress"),
        ("truncated", "unreachable", None, "half an answer is none"),
        ("reset", "unreachable", None, "the connection broke"),
        ("redirect", "refused", None, "a text goes to the host that was named, or nowhere"),
        ("huge", "bad_answer", None, "two megabytes are no sentence"),
        ("consent", "bad_answer", None, "a page with a button is no translation"),
        ("nonjson", "bad_answer", None, "words without a form"),
        ("null", "bad_answer", None, "a form without words"),
        ("form", "bad_answer", None, "another form"),
        ("blank", "bad_answer", None, "nothing, as if translated"),
        ("empty", "bad_answer", None, "an empty list"),
        ("quota", "quota", None, "the service's own words with HTTP 200"),
    ],
)  # fmt: skip
def test_what_goes_wrong_is_a_named_failure_in_time(
    name: str, server: Server, how: str, kind: str, wait: float | None, reason: str
) -> None:
    server.script = [how]
    begun = time.monotonic()
    engine = make(name, server, SHORT if kind == "timeout" else LONG)
    (answer,) = engine.translate(["Hej då"], "sv", "en")
    assert isinstance(answer, Failure), reason
    assert answer.kind == kind, (reason, answer)
    assert answer.retry_after == (pytest.approx(wait, abs=5) if wait else None), reason
    assert time.monotonic() - begun < LONG / 2
    assert len(server.asked) == 1, "the engine itself asks once: repeating is the guard's"


@every_engine
def test_an_echo_is_handed_on_for_the_checks_to_reject(name: str, server: Server) -> None:
    """As a failure it would be asked for again by every run; a name is rightly its own translation."""
    server.script = ["echo"]
    assert make(name, server).translate(["Northvolt AB"], "sv", "en") == [Translated(text="Northvolt AB")]


@pytest.mark.parametrize("name", BATCHED)
def test_a_batch_with_an_answer_missing_is_used_for_none(name: str, server: Server) -> None:
    server.script = ["missing"]
    answers = make(name, server).translate(["Ett", "Två", "Tre"], "sv", "en")
    assert [str(answer) for answer in answers] == ["bad_answer: 2 answers to 3 texts"] * 3


def test_deepls_own_status_for_a_used_up_quota(server: Server) -> None:
    server.script = ["456"]
    (answer,) = make("deepl", server).translate(["Hej"], "sv", "en")
    assert isinstance(answer, Failure)
    assert answer.kind == "quota"


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("google", "å" * 5000, "deep-translator takes fewer than 5,000 characters"),
        ("google", "☃" * 2000, "and the URL takes some 14,000 bytes"),
        ("mymemory", "a" * 500, "MyMemory takes 500 bytes"),
        ("mymemory", "å" * 251, "in UTF-8"),
        ("deepl", "å" * 60_000, "DeepL takes 128 KiB"),
    ],
)
def test_a_text_over_the_limit_is_not_sent(name: str, text: str, reason: str, server: Server) -> None:
    (answer,) = make(name, server).translate([text], "sv", "en")
    assert isinstance(answer, Failure)
    assert answer.kind == "too_long", reason
    assert server.asked == []


@every_engine
def test_no_server_at_all_is_a_failure(name: str) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        (answer,) = make(name, Server(port=unused.getsockname()[1])).translate(["Ett"], "sv", "en")
    assert isinstance(answer, Failure)
    assert answer.kind == "unreachable"


@pytest.mark.parametrize("name", ["google", "mymemory"])
def test_an_unknown_language_is_unsupported(name: str, server: Server) -> None:
    (answer,) = make(name, server).translate(["Ett"], "xx", "en")
    assert isinstance(answer, Failure)
    assert answer.kind == "unsupported"
    assert server.asked == []


# --- every translation belongs to its sentence -----------------------------------------------------


def in_threads(name: str, server: Server, threads: int, sentences: int, batch: int) -> None:
    engine = make(name, server)
    texts = [f"mening {number} om {number * 7}" for number in range(sentences)]
    batches = [texts[start : start + batch] for start in range(0, sentences, batch)]
    with ThreadPoolExecutor(threads) as pool:
        answers = [
            one for many in pool.map(lambda b: engine.translate(b, "sv", "en"), batches) for one in many
        ]
    assert answers == [Translated(text=english(text)) for text in texts]


@pytest.mark.parametrize(
    ("name", "batch"), [("google", 5), ("mymemory", 5), ("libretranslate", 25), ("deepl", 25)]
)
def test_sixteen_threads_get_the_translations_of_their_own_sentences(
    name: str, batch: int, server: Server
) -> None:
    in_threads(name, server, threads=16, sentences=1_000, batch=batch)


@pytest.mark.slow
@pytest.mark.timeout(1_200)
@pytest.mark.parametrize(
    ("name", "batch"), [("google", 5), ("mymemory", 5), ("libretranslate", 25), ("deepl", 25)]
)
def test_sixteen_threads_with_a_thousand_sentences_each(name: str, batch: int, server: Server) -> None:
    in_threads(name, server, threads=16, sentences=16_000, batch=batch)


def test_no_module_is_changed_for_anyone_else(server: Server) -> None:
    before = deep_translator.GoogleTranslator.translate
    make("google", server).translate(["Ett"], "sv", "en")
    assert deep_translator.google.requests is requests
    assert deep_translator.GoogleTranslator.translate is before


# --- keys and addresses ----------------------------------------------------------------------------


@pytest.mark.parametrize("name", BATCHED)
@pytest.mark.parametrize(
    "how", ["ok", "403", "500", "429", "nonjson", "reset", "redirect", "truncated", "form"]
)
def test_a_key_shows_nowhere(name: str, how: str, server: Server, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    server.script = [how]
    engine = make(name, server)
    answers = engine.translate(["Hej"], "sv", "en")
    sent = server.asked[0]
    assert KEY.encode() in sent.body or KEY in sent.headers.get("Authorization", ""), "the service got it"
    assert not any(KEY in value for values in sent.query.values() for value in values)
    shown = (
        f"{answers} {engine!r} {vars(engine)} {caplog.text} {Options(environment={'DEEPL_AUTH_KEY': KEY})}"
    )
    assert KEY not in shown


def test_a_redirect_takes_no_text_and_no_key_elsewhere(server: Server) -> None:
    for name in NAMES:
        server.script = ["redirect"]
        make(name, server).translate(["Hej"], "sv", "en")
    assert len(server.asked) == len(NAMES)


@pytest.mark.parametrize(
    ("engine", "words"),
    [
        (DeepLEngine(key=Secret("")), "no key in DEEPL_AUTH_KEY"),
        (LibreTranslateEngine(url=""), "set libretranslate_url"),
        (LibreTranslateEngine(url="localhost:5000"), "write it as"),
        (LibreTranslateEngine(url="ftp://example.org"), "write it as"),
        (LibreTranslateEngine(url="http://[::1"), "is no address"),
        (LibreTranslateEngine(url="http://:5000"), "write it as"),
        (LibreTranslateEngine(url="http://example.org", key=Secret(KEY)), "not sent unencrypted"),
    ],
)
def test_what_is_missing_is_said_with_its_remedy(engine: Engine, words: str) -> None:
    (answer,) = engine.translate(["Hej"], "sv", "en")
    assert isinstance(answer, Failure)
    assert answer.kind == "not_ready"
    assert words in answer.detail


def test_deepl_without_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.translation.engines.deepl.util.find_spec", lambda _: None)
    (answer,) = DeepLEngine(key=Secret(KEY)).translate(["Hej"], "sv", "en")
    assert "pip install 'kallspar[deepl]'" in str(answer)


def test_the_list_of_engines() -> None:
    options = Options(libretranslate_url="http://user:word@localhost:5000")
    made = [choice.make(options) for choice in ENGINES]
    assert [engine.name for engine in made] == [choice.name for choice in ENGINES]
    hosts = {choice.name: choice.hosts(options) for choice in ENGINES}
    assert hosts == {
        "none": (),
        "local": (),
        "libretranslate": ("localhost:5000",),
        "deepl": ("api.deepl.com", "api-free.deepl.com"),
        "google": ("translate.google.com",),
        "mymemory": ("api.mymemory.translated.net",),
    }
    with pytest.raises(ValueError, match="there are: none, local"):
        get_choice("gogle")


def test_the_services_are_asked_by_https() -> None:
    assert GoogleEngine()._base_url.startswith("https://translate.google.com/")
    assert MyMemoryEngine()._base_url.startswith("https://api.mymemory.translated.net/")


def test_no_engine_fails_each_text() -> None:
    answers = NoEngine().translate(["a", "b"], "sv", "en")
    assert [str(answer) for answer in answers] == ["no_engine: no engine for sv-en is configured"] * 2


@pytest.mark.parametrize(
    ("value", "expected", "reason"),
    [
        ("120", 120.0, "seconds"),
        (" 0 ", 0.0, "at once"),
        ("Wed, 21 Oct 2026 07:28:00 GMT", 60.0, "an HTTP date"),
        ("Wednesday, 21-Oct-26 07:28:00 GMT", 60.0, "in its obsolete form, too"),
        ("Wed, 21 Oct 2020 07:28:00 GMT", 0.0, "a date in the past"),
        ("soon", None, "neither"),
        ("-5", None, "no number of seconds"),
        ("", None, "nothing"),
    ],
)
def test_retry_after(value: str, expected: float | None, reason: str) -> None:
    now = datetime(2026, 10, 21, 7, 27, tzinfo=UTC)
    assert retry_after({"Retry-After": value}, now) == expected, reason
