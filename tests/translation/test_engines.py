"""The Google engine against a loopback server that misbehaves on command.

The real deep-translator client runs, with its base address set to a server of our own. This proves
how its code and ours take what a server may do: statuses, silence, dripping, pages without a
translation. It does not prove that Google's page still looks like that today.
"""

from __future__ import annotations

import gzip
import html
import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import deep_translator.google
import pytest
import requests

from pipeline.translation import ENGINES, Failure, GoogleEngine, NoEngine, Translated, get_engine

TIMEOUT = 0.3


def page(text: str) -> bytes:
    return f'<html><body><div class="result-container">{html.escape(text)}</div></body></html>'.encode()


class Handler(BaseHTTPRequestHandler):
    """Answers by the first word of the text that it is asked to translate."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        pass

    def answer(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self) -> None:
        server = self.server
        assert isinstance(server, Server)
        query = parse_qs(urlsplit(self.path).query)
        text = query["q"][0]
        server.asked.append((text, query["sl"][0], query["tl"][0]))
        match text.split()[0]:
            case "echo":
                self.answer(page(text))
            case "empty":
                self.answer(page(""))
            case "quota":
                self.answer(page("Error 429: too many requests, try again later"))
            case "consent":
                self.answer(b"<html><body><form>Before you continue</form></body></html>")
            case "redirect":
                self.answer(b"", 302, Location="/m?q=elsewhere")
            case "status":
                self.answer(b"no", int(text.split()[1]))
            case "huge":
                self.answer(page("x" * 2_000_000))
            case "short":
                self.send_response(200)
                self.send_header("Content-Length", "5000")
                self.end_headers()
                self.wfile.write(page("half a")[:40])
                self.close_connection = True
            case "reset":
                self.connection.shutdown(socket.SHUT_RDWR)
                self.close_connection = True
            case "hang":
                server.released.wait(10)
                self.close_connection = True
            case "drip":
                self.send_response(200)
                self.send_header("Content-Length", "100000")
                self.end_headers()
                while not server.released.wait(0.02):
                    try:
                        self.wfile.write(b" ")
                    except OSError:
                        break
                self.close_connection = True
            case "gzip":
                self.answer(gzip.compress(page("unpacked")), Content_Encoding="gzip")
            case _:
                self.answer(page(f"English of <{text}>"))


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[tuple[str, str, str]] = []
        self.released = threading.Event()

    def handle_error(self, *_: object) -> None:
        """A client that hangs up early is what some tests want."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/m"


@pytest.fixture
def server() -> Iterator[Server]:
    running = Server()
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield running
    running.released.set()
    running.shutdown()
    thread.join()
    running.server_close()


@pytest.fixture
def engine(server: Server) -> GoogleEngine:
    return GoogleEngine(timeout=TIMEOUT, base_url=server.url)


def test_texts_are_translated_in_order(server: Server, engine: GoogleEngine) -> None:
    texts = ["Ett & två", "tre 90 %", "  blanka  "]
    assert engine.translate(texts, "sv", "en") == [
        Translated(text="English of <Ett & två>"),
        Translated(text="English of <tre 90 %>"),
        Translated(text="English of <blanka>"),
    ]
    assert server.asked == [(text.strip(), "sv", "en") for text in texts]


def test_a_compressed_page_is_read(engine: GoogleEngine) -> None:
    assert engine.translate(["gzip"], "sv", "en") == [Translated(text="unpacked")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("empty här", "bad_answer"),
        ("quota här", "bad_answer"),
        ("consent här", "bad_answer"),
        ("huge här", "bad_answer"),
        ("redirect här", "refused"),
        ("status 403", "refused"),
        ("status 500", "refused"),
        ("status 429", "rate_limited"),
        ("hang här", "timeout"),
        ("drip här", "timeout"),
        ("short här", "unreachable"),
        ("reset här", "unreachable"),
        ("å" * 5000, "too_long"),
    ],
)
def test_what_goes_wrong_is_a_named_failure_in_time(engine: GoogleEngine, text: str, kind: str) -> None:
    begun = time.monotonic()
    (answer,) = engine.translate([text], "sv", "en")
    assert isinstance(answer, Failure)
    assert answer.kind == kind
    assert time.monotonic() - begun < 10 * TIMEOUT


def test_a_redirect_is_not_followed(server: Server, engine: GoogleEngine) -> None:
    engine.translate(["redirect här"], "sv", "en")
    assert len(server.asked) == 1


def test_an_echo_is_handed_on_for_the_checks_to_reject(engine: GoogleEngine) -> None:
    assert engine.translate(["echo den här"], "sv", "en") == [Translated(text="echo den här")]


def test_one_bad_text_does_not_spoil_the_others(engine: GoogleEngine) -> None:
    answers = engine.translate(["Ett", "status 500", "Två"], "sv", "en")
    assert [isinstance(answer, Translated) for answer in answers] == [True, False, True]


def test_a_host_that_limits_the_rate_is_asked_no_more(server: Server, engine: GoogleEngine) -> None:
    answers = engine.translate(["status 429", "Ett", "Två"], "sv", "en")
    assert [answer.kind for answer in answers if isinstance(answer, Failure)] == [
        "rate_limited",
        "not_sent",
        "not_sent",
    ]
    assert len(server.asked) == 1


def test_a_host_that_fails_three_times_is_asked_no_more(server: Server, engine: GoogleEngine) -> None:
    engine.translate(["status 500", "Ett", *["status 500"] * 5], "sv", "en")
    assert len(server.asked) == 5


def test_no_server_at_all_is_a_failure() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        engine = GoogleEngine(timeout=TIMEOUT, base_url=f"http://127.0.0.1:{unused.getsockname()[1]}/m")
        (answer,) = engine.translate(["Ett"], "sv", "en")
    assert isinstance(answer, Failure)
    assert answer.kind == "unreachable"


def test_an_unknown_language_is_unsupported(engine: GoogleEngine) -> None:
    (answer,) = engine.translate(["Ett"], "xx", "en")
    assert isinstance(answer, Failure)
    assert answer.kind == "unsupported"


def test_many_threads_get_the_translations_of_their_own_sentences(server: Server) -> None:
    engine = GoogleEngine(timeout=30, base_url=server.url)
    texts = [f"mening {number}" for number in range(120)]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda text: engine.translate([text], "sv", "en")[0], texts))
    assert answers == [Translated(text=f"English of <{text}>") for text in texts]


def test_no_module_is_changed_for_anyone_else(engine: GoogleEngine) -> None:
    before = deep_translator.GoogleTranslator.translate
    engine.translate(["Ett"], "sv", "en")
    assert deep_translator.google.requests is requests
    assert deep_translator.GoogleTranslator.translate is before


def test_the_list_of_engines() -> None:
    assert [choice.make().name for choice in ENGINES] == [choice.name for choice in ENGINES]
    assert isinstance(get_engine("none"), NoEngine)
    assert get_engine("google").version.startswith("deep-translator ")
    with pytest.raises(ValueError, match="there are: none, google"):
        get_engine("gogle")


def test_no_engine_fails_each_text() -> None:
    answers = NoEngine().translate(["a", "b"], "sv", "en")
    assert [str(answer) for answer in answers] == ["no_engine: no engine for sv-en is configured"] * 2
