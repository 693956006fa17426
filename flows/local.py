"""Where Prefect lives on a machine of one's own: its state inside the project, its server on loopback.

This module imports no Prefect. Prefect takes its settings from the environment when it is first imported, so
they are settled here before that. Whatever a person has set is left as it is.
"""

from __future__ import annotations

import argparse
import http.client
import importlib
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, MutableMapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from pipeline.cli import FAILED
from pipeline.errors import KallsparError
from pipeline.settings import load_project

#: Seconds that a server may take to answer for the first time; on a busy machine it needs tens.
STARTUP_SECONDS = 90
#: Seconds that a server gets to stop by itself.
_STOP_SECONDS = 15
#: Prefect's own port, taken if it is free, so that the address of the UI stays the same.
_PORT = 4200


def start(module: str, argv: Sequence[str] | None = None) -> int:
    """Settle Prefect's environment for the project named in ``argv``, then run ``module.main(argv)``.

    Returns:
        The exit code. Errors meant for people are one line on standard error.
    """
    argv = sys.argv[1:] if argv is None else argv
    try:
        if not {"-h", "--help"} & set(argv):
            settle(project_root(root_option().parse_known_args(argv)[0].root), os.environ)
        code: int = importlib.import_module(module).main(argv)
    except KallsparError as error:
        sys.stderr.write(f"error: {error}\n")
        return FAILED
    except KeyboardInterrupt:
        sys.stderr.write("stopped; what was read so far is kept, the next run goes on from there\n")
        return 130
    return code


def root_option() -> argparse.ArgumentParser:
    """The option ``--root``, to be the parent of a command's parser."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument(
        "--root",
        type=Path,
        metavar="DIR",
        help="folder of the project; default: $KALLSPAR_ROOT, else this folder",
    )
    return parser


def project_root(given: Path | None) -> Path:
    """The absolute folder of the project. Raises KallsparError if it is none."""
    return load_project(given).root


def settle(root: Path, environment: MutableMapping[str, str]) -> None:
    """Set what Prefect needs and nobody has set.

    Its state lies in ``.prefect/`` of the project and not under ``outputs/``, which may be deleted at any
    time, also while a server is at work. Nothing is told to anybody outside.

    Raises:
        KallsparError: The folder for the state cannot be made.
    """
    defaults = {
        "PREFECT_HOME": str(root / ".prefect"),
        "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": str(STARTUP_SECONDS),
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "DO_NOT_TRACK": "1",
    }
    for name, value in defaults.items():
        environment.setdefault(name, value)
    home = Path(environment["PREFECT_HOME"])
    try:
        home.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KallsparError(
            str(home), f"cannot be made: {error.strerror}", "make its folder writable, or set PREFECT_HOME"
        ) from None


@contextmanager
def server(home: Path) -> Iterator[str]:
    """A Prefect server of our own on loopback, with its scheduler and UI; stopped at the end.

    The server that Prefect starts by itself for a single run fires no schedules, so a served flow needs this.

    Yields:
        The address of its API.

    Raises:
        KallsparError: It did not answer in time.
    """
    if threading.current_thread() is threading.main_thread():
        # Until the runner takes the TERM signal over, it must not leave a server behind.
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    port, log = _free_port(), home / "server.log"
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port)]
    with log.open("wb") as out:
        # In a session of its own Ctrl-C does not reach it: the runner must still tell it to pause the
        # schedule.
        child = subprocess.Popen(  # noqa: S603  # our own interpreter and constants
            command, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT, start_new_session=True
        )
        try:
            _await_answer(child, port, log)
            yield f"http://127.0.0.1:{port}/api"
        finally:
            _stop(child)


def _free_port() -> int:
    for wanted in (_PORT, 0):
        with closing(socket.socket()) as probe:
            # As the server itself does: a port that was closed a moment ago counts as free.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", wanted))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    raise KallsparError("127.0.0.1", "no port is free", "close some programs")


def _await_answer(child: subprocess.Popen[bytes], port: int, log: Path) -> None:
    end = time.monotonic() + STARTUP_SECONDS
    while time.monotonic() < end and child.poll() is None:
        # http.client knows no proxies: an address on loopback must not be asked of one.
        with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=5)) as connection:
            try:
                connection.request("GET", "/api/health")
                if connection.getresponse().status == http.client.OK:
                    return
            except (OSError, http.client.HTTPException):
                pass
        time.sleep(0.2)
    why = "stopped" if child.poll() is not None else f"did not answer within {STARTUP_SECONDS} seconds"
    raise KallsparError("the Prefect server", why, f"see {log}")


def _stop(child: subprocess.Popen[bytes]) -> None:
    child.terminate()
    try:
        child.wait(_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        if hasattr(os, "killpg"):
            # Its own session is its own group: nothing that it started is left behind.
            os.killpg(child.pid, signal.SIGKILL)
        else:
            child.kill()
        child.wait()
