"""The command line as tests call it: in this process, or in one of its own where that is what is tested."""

from __future__ import annotations

import io
import os
import subprocess
import sys

import pytest

from tests.conftest import ROOT

Done = subprocess.CompletedProcess[str]


def kallspar(*arguments: str, stdin: str | bytes = "", **environment: str) -> Done:
    """``kallspar`` with these arguments, in this process, where the models are loaded already."""
    from pipeline.cli import main

    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    code: object = 0
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["kallspar", *arguments])
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(_bytes(stdin)), encoding="utf-8"))
        patch.setattr(sys, "stdout", out)
        patch.setattr(sys, "stderr", err)
        patch.chdir(ROOT)
        for name, value in environment.items():
            patch.setenv(name, value)
        try:
            main()
        except SystemExit as end:
            code = end.code or 0
    return subprocess.CompletedProcess(["kallspar", *arguments], int(str(code)), _text(out), _text(err))


def kallspar_process(*arguments: str, stdin: str | bytes = "", **environment: str) -> Done:
    """The same in a process of its own, as a person starts it: some seconds, most of them for imports."""
    done = subprocess.run(  # noqa: PLW1510  # exit codes are what is tested
        [sys.executable, "-m", "pipeline", *arguments],
        input=_bytes(stdin),
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        timeout=120,
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    )


def _bytes(text: str | bytes) -> bytes:
    return text.encode() if isinstance(text, str) else text


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    return stream.buffer.getvalue().decode("utf-8")  # type: ignore[attr-defined]  # it is a BytesIO
