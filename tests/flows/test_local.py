from __future__ import annotations

import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from flows import local
from pipeline.errors import KallsparError
from pipeline.settings import Project

SETTLED = {
    "PREFECT_HOME": "ROOT/.prefect",
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "90",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "DO_NOT_TRACK": "1",
}


@pytest.mark.parametrize(
    ("given", "changed", "reason"),
    [
        ({}, {}, "nothing set: the project's defaults"),
        ({"PREFECT_HOME": "ROOT/else"}, {"PREFECT_HOME": "ROOT/else"}, "a person's own home is kept"),
        (
            {"PREFECT_API_URL": "http://here/api"},
            {"PREFECT_API_URL": "http://here/api"},
            "a person's server is kept",
        ),
        ({"DO_NOT_TRACK": "0"}, {"DO_NOT_TRACK": "0"}, "even this is theirs to decide"),
    ],
)
def test_settles_only_what_nobody_has_set(
    tmp_path: Path, given: dict[str, str], changed: dict[str, str], reason: str
) -> None:
    def at(values: dict[str, str]) -> dict[str, str]:
        return {name: value.replace("ROOT", str(tmp_path)) for name, value in values.items()}

    environment = at(given)
    local.settle(tmp_path, environment)
    assert environment == at({**SETTLED, **changed}), reason
    assert Path(environment["PREFECT_HOME"]).is_dir()


def test_a_home_that_cannot_be_made_is_one_line(tmp_path: Path) -> None:
    (tmp_path / ".prefect").write_text("a file in the way")
    with pytest.raises(KallsparError, match=r"\.prefect: cannot be made"):
        local.settle(tmp_path, {})


@pytest.mark.skipif(shutil.which("false") is None, reason="needs a program that fails")
def test_a_server_that_stops_at_once_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", shutil.which("false"))
    with pytest.raises(KallsparError, match=r"the Prefect server: stopped"), local.server(tmp_path):
        pytest.fail("there is no server")


@pytest.mark.parametrize("module", ["flows.read_corpus", "flows.serve"])
def test_a_wrong_folder_is_one_line_before_anything_is_started(tmp_path: Path, module: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", module, "--root", str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr.startswith(f"error: {tmp_path}: no folder corpus/articles here")
    assert len(done.stderr.splitlines()) == 1
    assert not (tmp_path / ".prefect").exists()


@pytest.mark.parametrize(
    ("module", "option", "value"),
    [("flows.read_corpus", "--workers", "two"), ("flows.serve", "--cron", "now and then")],
)
def test_wrong_usage_has_its_own_code(
    two_articles: Project, capsys: pytest.CaptureFixture[str], module: str, option: str, value: str
) -> None:
    main = import_module(module).main  # Prefect takes seconds to import, so no process of its own
    with pytest.raises(SystemExit) as ended:
        main(["--root", str(two_articles.root), option, value])
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert option in said
    assert value in said
