"""A loopback server that speaks the protocol of every engine on the network, and misbehaves on a script.

The engines' real client code runs against it. That proves how their code and ours take what a service may do:
statuses, silence, dripping, half an answer, messages in place of translations. It does not prove that the services
themselves still look like that today: their pages and interfaces are copied here as they were when this was written.
"""

from __future__ import annotations

import gzip
import html
import json
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

CONSENT = b"<!doctype html><html><body><form>Before you continue to Google</form></body></html>"
QUOTA = "MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY. NEXT AVAILABLE IN 10 HOURS"


#: Sentences that the server does translate: the checks take nothing else.
KNOWN = {
    "Andelen är nu 30 procent.": "The share is now 30 percent.",
    "Vinsten föll med 3 procent förra året.": "Profits fell by 3 percent last year.",
    "Vinsten föll med 3 procent.": "Profits fell by 3 percent.",
    "Regeringen sade nej.": "The government said no.",
    "Andelen är 8 procent.": "The share is 8 percent.",
    **{
        f"Andelen i kommun {n} är {n} procent.": f"The share in municipality {n} is {n} percent."
        for n in range(20, 26)
    },
}


def english(text: str) -> str:
    """What the server says to a text, if it behaves."""
    return KNOWN.get(text, f"English of <{text}>")


@dataclass(frozen=True, slots=True)
class Protocol:
    """How one service is asked, and how it answers."""

    path: str
    texts: Callable[[dict[str, list[str]], bytes], list[str]]
    render: Callable[[list[str]], bytes]


def _page(texts: list[str]) -> bytes:
    shown = html.escape(texts[0]) if texts else ""
    return f'<html><body><div class="result-container">{shown}</div></body></html>'.encode()


def _mymemory(texts: list[str]) -> bytes:
    text = texts[0] if texts else ""
    status = 429 if text == QUOTA else 200
    return json.dumps(
        {"responseData": {"translatedText": text}, "responseStatus": status, "matches": []}
    ).encode()


PROTOCOLS: dict[str, Protocol] = {
    "google": Protocol("/m", lambda query, _: query["q"], _page),
    "mymemory": Protocol("/get", lambda query, _: query["q"], _mymemory),
    "libretranslate": Protocol(
        "/translate",
        lambda _, body: json.loads(body)["q"],
        lambda texts: json.dumps({"translatedText": texts}).encode(),
    ),
    "deepl": Protocol(
        "/v2/translate",
        lambda _, body: json.loads(body)["text"],
        lambda texts: json.dumps(
            {
                "translations": [
                    {"text": text, "detected_source_language": "SV", "billed_characters": len(text)}
                    for text in texts
                ]
            }
        ).encode(),
    ),
}


@dataclass(frozen=True, slots=True)
class Request:
    """What the server was asked."""

    protocol: str
    texts: tuple[str, ...]
    query: dict[str, list[str]]
    headers: dict[str, str]
    body: bytes


@dataclass
class Server:
    """What a test sees of the server: what was asked, and the script, a behaviour a request, then always "ok".

    ``by_text`` gives a behaviour to every request that holds a text.
    """

    script: list[str] = field(default_factory=list)
    by_text: dict[str, str] = field(default_factory=dict)
    asked: list[Request] = field(default_factory=list)
    released: threading.Event = field(default_factory=threading.Event)
    lock: threading.Lock = field(default_factory=threading.Lock)
    before_answer: Callable[[Request], None] = lambda _: None
    port: int = 0

    @property
    def texts(self) -> list[str]:
        """Every text that was sent, in order."""
        return [text for request in self.asked for text in request.texts]

    def url(self, protocol: str) -> str:
        """The address for an engine's client."""
        base = f"http://127.0.0.1:{self.port}"
        return base if protocol in ("libretranslate", "deepl") else f"{base}{PROTOCOLS[protocol].path}"

    def behaviour(self, request: Request) -> str:
        with self.lock:
            self.asked.append(request)
            for text, how in self.by_text.items():
                if text in request.texts:
                    return how
            return self.script.pop(0) if self.script else "ok"


def _handler(server: Server) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_: object) -> None:
            pass

        def do_GET(self) -> None:
            self.act(b"")

        def do_POST(self) -> None:
            self.act(self.rfile.read(int(self.headers["Content-Length"])))

        def act(self, body: bytes) -> None:
            parts = urlsplit(self.path)
            name, protocol = next((n, p) for n, p in PROTOCOLS.items() if p.path == parts.path)
            query = parse_qs(parts.query)
            texts = protocol.texts(query, body)
            request = Request(name, tuple(texts), query, dict(self.headers.items()), body)
            how = server.behaviour(request)
            server.before_answer(request)
            try:
                self.behave(how, protocol, texts)
            except OSError:
                self.close_connection = True  # a client that hangs up early is what some tests want

        def behave(self, how: str, protocol: Protocol, texts: list[str]) -> None:
            good = [english(text) for text in texts]
            match how.split():
                case ["ok"]:
                    self.answer(protocol.render(good))
                case ["gzip"]:
                    self.answer(gzip.compress(protocol.render(good)), Content_Encoding="gzip")
                case ["echo"]:
                    self.answer(protocol.render(texts))
                case ["quota"]:
                    self.answer(protocol.render([QUOTA] * len(texts)))
                case ["blank"]:
                    self.answer(protocol.render([""] * len(texts)))
                case ["empty"]:
                    self.answer(protocol.render([]))
                case ["missing"]:
                    self.answer(protocol.render(good[:-1]))
                case ["reversed"]:
                    self.answer(protocol.render(good[::-1]))
                case ["null"]:
                    self.answer(b"null")
                case ["form"]:
                    self.answer(b'{"translatedText": {}, "translations": [{}, {}], "responseData": null}')
                case ["nonjson"]:
                    self.answer(b"Service is being maintained")
                case ["consent"]:
                    self.answer(CONSENT)
                case ["huge"]:
                    self.answer(protocol.render(["x" * 2_000_000]))
                case ["redirect"]:
                    self.answer(
                        b"", 307, Location=f"http://127.0.0.1:{server.port}{protocol.path}?q=elsewhere"
                    )
                case [status] if status.isdigit():
                    self.answer(b"{}", int(status))
                case [status, "date"]:
                    when = format_datetime(datetime.now(UTC) + timedelta(seconds=90), usegmt=True)
                    self.answer(b"{}", int(status), Retry_After=when)
                case [status, seconds] if status.isdigit():
                    self.answer(b"{}", int(status), Retry_After=seconds)
                case ["truncated"]:
                    self.start(5_000)
                    self.wfile.write(protocol.render(good)[:20])
                    self.close_connection = True
                case ["reset"]:
                    self.connection.shutdown(socket.SHUT_RDWR)
                    self.close_connection = True
                case ["hang"]:
                    server.released.wait(10)
                    self.close_connection = True
                case ["drip"]:
                    self.start(100_000)
                    while not server.released.wait(0.02):
                        self.wfile.write(b" ")
                    self.close_connection = True
                case _:
                    raise AssertionError(f"the script knows no {how!r}")

        def start(self, length: int, status: int = 200, **headers: str) -> None:
            self.send_response(status)
            self.send_header("Content-Length", str(length))
            for name, value in headers.items():
                self.send_header(name.replace("_", "-"), value)
            self.end_headers()

        def answer(self, body: bytes, status: int = 200, **headers: str) -> None:
            self.start(len(body), status, **headers)
            self.wfile.write(body)

    return Handler


class _Http(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def handle_error(self, *_: object) -> None:
        """See ``act``."""


@contextmanager
def running() -> Iterator[Server]:
    """A server that listens on a port of this machine."""
    server = Server()
    http = _Http(("127.0.0.1", 0), _handler(server))
    server.port = http.server_address[1]
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.released.set()
        http.shutdown()
        thread.join()
        http.server_close()
