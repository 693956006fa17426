"""What the README says is so."""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields

from typer.main import get_command

from pipeline.cli import app
from pipeline.publish import schema
from pipeline.settings import Settings
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
START = "<!-- dictionary: made from pipeline/publish/schema.py, tested against it -->\n"
END = "<!-- end of dictionary -->"


def with_dictionary(text: str) -> str:
    """The README with its data dictionary made anew."""
    head, rest = text.split(START)
    return f"{head}{START}\n{schema.dictionary()}\n\n{END}{rest.split(END)[1]}"


def test_the_data_dictionary_is_the_schema() -> None:
    assert with_dictionary(README) == README, "make it anew with: python -m tests.test_docs"


def test_every_command_is_named() -> None:
    group = get_command(app)
    names = []
    for name, command in group.commands.items():  # type: ignore[attr-defined]
        inner = getattr(command, "commands", None)
        names += [f"{name} {sub}" for sub in inner] if inner else [name]
    assert names
    for name in names:
        assert f"kallspar {name}" in README


def test_every_setting_is_named() -> None:
    for field in fields(Settings):
        assert f"`{field.name}`" in README or f"`{field.name} = " in README or f"\n{field.name} = " in README


def test_every_make_target_and_flow_is_real() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in set(re.findall(r"\bmake (run|test|check|flow|benchmark|lock|clean)\b", README)):
        assert re.search(rf"^{target}:", makefile, re.M)
    for module in set(re.findall(r"python -m (flows\.\w+)", README)):
        assert (ROOT / f"{module.replace('.', '/')}.py").is_file()


def test_files_that_the_readme_names_are_there() -> None:
    for path in set(re.findall(r"\((\.github/[\w.-]+)\)", README)):
        assert (ROOT / path).is_file()


def test_the_changelog_knows_the_version() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## [{version}]" in changelog or "## [Unreleased]" in changelog


if __name__ == "__main__":
    (ROOT / "README.md").write_text(with_dictionary(README), encoding="utf-8")
