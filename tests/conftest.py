"""Shared fixtures: small projects in temporary folders."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import hypothesis
import pytest

from pipeline.run import run
from pipeline.settings import Project, Settings

# A machine that is busy with something else fails no test: what must be fast counts its own work.
hypothesis.settings.register_profile("patient", deadline=None)
hypothesis.settings.load_profile("patient")

ROOT = Path(__file__).parent.parent


@pytest.fixture
def make_project(tmp_path: Path) -> Callable[..., Project]:
    """A project in a folder of its own, with these articles (name to text) and settings."""

    def make(
        articles: dict[str, str | bytes] | None = None, name: str = "project", **settings: object
    ) -> Project:
        root = tmp_path / name
        (root / "corpus" / "articles").mkdir(parents=True)
        for path, text in (articles or {}).items():
            file = root / "corpus" / "articles" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return Project(root=root, settings=Settings(**settings))  # type: ignore[arg-type]

    return make


@pytest.fixture
def two_articles(tmp_path: Path) -> Project:
    """A copy of the shipped corpus."""
    shutil.copytree(ROOT / "corpus", tmp_path / "shipped" / "corpus")
    return Project(root=tmp_path / "shipped", settings=Settings())


@pytest.fixture(scope="session")
def articles_read(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The shipped corpus after one run: for every test to look at, and for none to change."""
    root = tmp_path_factory.mktemp("read")
    shutil.copytree(ROOT / "corpus", root / "corpus")
    project = Project(root=root, settings=Settings())
    assert not run(project).problems
    return project


def published(project: Project) -> dict[str, bytes]:
    """Every published file with its bytes."""
    files = [
        *project.dataset.iterdir(),
        project.outputs / "report.html",
        project.outputs / "annotations.jsonl",
    ]
    return {path.name: path.read_bytes() for path in files}
