"""Prefect with its state out of the way, and one server for all tests.

Prefect reads its settings when it is first imported, so no test module here imports it, or what imports it,
at its top: only after the fixture below has settled them.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from flows import local


@pytest.fixture(scope="session", autouse=True)
def prefect_state(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    root = tmp_path_factory.mktemp("prefect")
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith(("PREFECT_", "KALLSPAR_"))]:
            patch.delenv(name)
        settled: dict[str, str] = {}
        local.settle(root, settled)
        for name, value in settled.items():
            patch.setenv(name, value)
        yield root / ".prefect"


@pytest.fixture(scope="session")
def engine(prefect_state: Path) -> Iterator[None]:  # noqa: ARG001  # it comes first
    """A real Prefect server, one for all tests: it needs up to half a minute on a busy machine."""
    from prefect.testing.utilities import prefect_test_harness

    with prefect_test_harness(server_startup_timeout=local.STARTUP_SECONDS):
        yield
