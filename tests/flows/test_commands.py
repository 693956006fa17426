"""Both commands as a person starts them, with the servers that they start themselves: minutes, so marked slow."""

from __future__ import annotations

import os
import queue
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from pipeline.settings import Project

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

#: The line that a run's end puts into the log.
FINISHED = re.compile(r"Flow run .*Finished in state (\w+)\('(\d+) of (\d+) articles read; .*'\)")
#: The line that tells where the server is.
UI = re.compile(r"UI: http://127\.0\.0\.1:(\d+)")


def environment() -> dict[str, str]:
    """As on a machine where nobody has set anything, and which reaches no other."""
    clean = {
        name: value for name, value in os.environ.items() if not name.startswith(("PREFECT_", "KALLSPAR_"))
    }
    return {**clean, "http_proxy": "", "https_proxy": "", "no_proxy": "*"}


@pytest.mark.parametrize("workers", [1, 2])
def test_one_run_with_the_server_that_prefect_starts(two_articles: Project, workers: int) -> None:
    root = two_articles.root
    command = [sys.executable, "-m", "flows.read_corpus", "--root", str(root), "--workers", str(workers)]
    done = subprocess.run(
        command,
        env={**environment(), "KALLSPAR_BATCH_SIZE": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    said = done.stdout + done.stderr
    assert done.returncode == 0, said
    assert said.count("Starting temporary server") == 1
    assert said.count("Stopping temporary server") == 1
    assert "Completed('2 of 2 articles read; " in said
    assert (root / ".prefect" / "prefect.db").is_file()
    assert sorted(path.name for path in root.iterdir()) == [".prefect", "corpus", "outputs"]


@contextmanager
def served(root: Path) -> Iterator[tuple[subprocess.Popen[str], queue.Queue[str]]]:
    """``python -m flows.serve`` with a run every minute, and the lines it prints."""
    command = [sys.executable, "-u", "-m", "flows.serve", "--root", str(root), "--cron", "* * * * *"]
    lines: queue.Queue[str] = queue.Queue()
    with subprocess.Popen(
        command, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        assert process.stdout is not None
        reader = threading.Thread(target=lambda out: [lines.put(line) for line in out], args=[process.stdout])
        reader.start()
        try:
            yield process, lines
        finally:
            process.terminate()
            process.wait(60)
            reader.join(60)


def found(lines: queue.Queue[str], wanted: re.Pattern[str], within: float = 240) -> re.Match[str]:
    """The next line that holds what is wanted."""
    end, seen = time.monotonic() + within, []
    while True:
        try:
            seen.append(lines.get(timeout=max(0.0, end - time.monotonic())))
        except queue.Empty:
            pytest.fail(f"no {wanted.pattern!r} within {within} seconds:\n{''.join(seen)}")
        if match := wanted.search(seen[-1]):
            return match


def next_run(lines: queue.Queue[str]) -> tuple[str, int, int]:
    """State, articles read and articles of the next run that ends."""
    match = found(lines, FINISHED)
    return match[1], int(match[2]), int(match[3])


def answers(port: int) -> bool:
    """Whether anything listens there."""
    with closing(socket.socket()) as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="stops the command by a signal")
def test_the_schedule_fires_and_the_second_run_reads_nothing_again(two_articles: Project) -> None:
    root, dataset = two_articles.root, two_articles.dataset
    with served(root) as (process, lines):
        port = int(found(lines, UI)[1])
        assert answers(port)
        assert next_run(lines) == ("Completed", 2, 2)
        written = {path.name: path.stat().st_mtime_ns for path in dataset.iterdir()}
        assert next_run(lines) == ("Completed", 0, 2)
        assert {path.name: path.stat().st_mtime_ns for path in dataset.iterdir()} == written
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 0
    assert not answers(port), "the server that was started is stopped again"

    # What was served before is served again: stopping paused the schedule, starting resumes it.
    with served(root) as (process, lines):
        assert next_run(lines) == ("Completed", 0, 2)
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 0
