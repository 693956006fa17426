"""The structure that the design fixes, held by reading the code."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

PIPELINE = ROOT / "pipeline"
MODULES = sorted(PIPELINE.rglob("*.py"))
#: A stage is a module or package; it imports records and tables, never another stage.
STAGES = {
    "intake",
    "sentences",
    "detection",
    "translation",
    "extract",
    "reconcile",
    "publish",
    "ledger",
    "review",
}


def imports(path: Path) -> set[str]:
    """Every module and name that a file imports, those for type checkers only left out."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    typing_only = {
        inner
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        for inner in ast.walk(node)
    }
    names: set[str] = set()
    for node in set(ast.walk(tree)) - typing_only:
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def stage_of(path: Path) -> str:
    return path.relative_to(PIPELINE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PIPELINE)))
def test_pipeline_never_imports_prefect_or_flows(path: Path) -> None:
    assert not {name for name in imports(path) if name.split(".")[0] in ("prefect", "flows")}


@pytest.mark.parametrize(
    "path", [p for p in MODULES if stage_of(p) in STAGES], ids=lambda path: str(path.relative_to(PIPELINE))
)
def test_no_stage_imports_another(path: Path) -> None:
    own = stage_of(path)
    others = {name.split(".")[1] for name in imports(path) if name.startswith("pipeline.")} & STAGES
    # Publishing shows what reconciliation made: its record is reconciliation's output type.
    allowed = {own} | ({"reconcile"} if own == "publish" else set())
    assert others <= allowed


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PIPELINE)))
def test_no_language_is_special_outside_its_tables(path: Path) -> None:
    if path.parent.name == "languages":
        return
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"""(language|code|lang)\s*(==|!=)\s*["'](sv|en)["']""", text)


def test_running_imports_no_prefect() -> None:
    code = "import sys, pipeline.run, pipeline.cli, pipeline.library; print('prefect' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "False"


def test_imports_make_no_circle() -> None:
    graph = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): imports(path)
        for path in MODULES
        if path.name != "__init__.py" or path.parent != PIPELINE
    }
    seen: set[str] = set()

    def walk(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " -> ".join((*trail, name))
        if name in seen:
            return
        for other in sorted(graph[name] & set(graph) - {name}):
            if not name.startswith(f"{other}."):
                walk(other, (*trail, name))
        seen.add(name)

    for name in graph:
        walk(name, ())


def test_no_file_eats_the_project() -> None:
    code = [path for path in MODULES if path.parent.name != "languages"]  # tables may be long
    long = {str(p.relative_to(ROOT)): n for p in code if (n := len(p.read_text("utf-8").splitlines())) > 900}
    assert not long
