"""Sentences out to a translator and back: files, memory, command line."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline.cli_translations import app
from pipeline.errors import KallsparError
from pipeline.exchange import export, import_file, status
from pipeline.ledger import Ledger, MachineTranslation
from pipeline.run import run
from pipeline.settings import Project
from pipeline.translation.xliff import MACHINE

Make = Callable[..., Project]
TEXT = (
    "Andelen minskade mycket från 90 % till 70 % i fjol.\n\nBolaget växer snabbt i hela landet enligt rapporten.\n\n"
    "Det kostade 30 miljoner kronor att bygga den nya fabriken.\n"
)
MACHINE_SAID = {
    "Bolaget växer snabbt i hela landet enligt rapporten.": "The company is growing fast all over the country.",
    "Det kostade 30 miljoner kronor att bygga den nya fabriken.": "It cost 50 million kronor to build the factory.",
}


@pytest.fixture
def project(make_project: Make) -> Project:
    """One article: a sentence pending, one by a machine, one of a machine rejected for its number."""
    made = make_project({"a.txt": TEXT})
    with Ledger(made.ledger) as ledger:
        ledger.put_machine_translations(
            MachineTranslation(source="sv", target="en", text=s, engine="x", version="1", translation=t)
            for s, t in MACHINE_SAID.items()
        )
    run(made)
    return made


def statuses(project: Project) -> dict[str, int]:
    return {word: number for (word, _), number in status(project).counts.items()}


def test_what_is_open_goes_out_and_comes_back_as_a_person_s(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "out.xlf"
    assert export(project, path).counts["pending"] >= 1
    text = path.read_text("utf-8")
    assert text.count(MACHINE) == statuses(project).get("machine", 0)
    # A translator fills in what is open.
    done = text.replace(
        'state="initial">\n        <source xml:space="preserve">Andelen minskade mycket från 90 % till 70 % i fjol.</source>',
        'state="translated">\n        <source>Andelen minskade mycket från 90 % till 70 % i fjol.</source>'
        "<target>The share fell a lot from 90% to 70% last year.</target>",
    )
    assert done != text
    path.write_text(done, "utf-8")
    imported = import_file(project, path)
    assert [one.target for one in imported.merged.added] == [
        "The share fell a lot from 90% to 70% last year."
    ]
    assert imported.problems == ()
    # A machine's text that nobody touched is not taken, however often the file is imported.
    again = import_file(project, path)
    assert (again.merged.added, again.merged.unchanged) == ((), 1)
    assert again.merged.untouched == imported.merged.untouched
    run(project)
    assert statuses(project)["memory"] == 1


def test_a_rejected_text_goes_out_as_a_remark_and_not_as_a_target(project: Project, tmp_path: Path) -> None:
    before = statuses(project).get("rejected", 0)
    with Ledger(project.ledger) as ledger:
        entry, reading = ledger.entries()["a"], ledger.reading("a")
        refused = replace(
            reading.translations[0],
            status="rejected",
            engine="x",
            engine_version="1",
            checks=("numbers",),
            reason="failed the check: numbers (90 % / 80 %); the engine said: The share fell from 80%.",
        )
        ledger.put(entry, replace(reading, translations=(refused, *reading.translations[1:])))
    assert status(project).reasons["rejected", "numbers"] == before + 1
    path = tmp_path / "out.xlf"
    assert export(project, path, choice="rejected").counts == {"rejected": before + 1}
    text = path.read_text("utf-8")
    assert "<target" not in text
    assert "the engine said: The share fell from 80%." in text


@pytest.mark.parametrize("name", ["out.tmx", "out.xlf"])
def test_nothing_comes_back_that_nobody_touched(project: Project, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    export(project, path)
    before = project.translations.exists()
    imported = import_file(project, path)
    assert imported.merged.added == ()
    assert project.translations.exists() == before


def test_everything_that_is_exported_from_the_memory_is_there_already(
    articles_read: Project, tmp_path: Path
) -> None:
    own = replace(articles_read, root=tmp_path / "own")
    shutil.copytree(articles_read.root, own.root)
    before = own.translations.read_bytes()
    for name in ("all.tmx", "all.xlf"):
        written = export(own, tmp_path / name, choice="all").counts["memory"]
        imported = import_file(own, tmp_path / name).merged
        assert (imported.added, imported.unchanged, imported.problems) == (
            (),
            written,
            (),
        )
    assert own.translations.read_bytes() == before


def test_the_same_export_is_the_same_bytes(project: Project, tmp_path: Path) -> None:
    for name in ("1.xlf", "2.xlf", "1.tmx", "2.tmx"):
        export(project, tmp_path / name)
    assert (tmp_path / "1.xlf").read_bytes() == (tmp_path / "2.xlf").read_bytes()
    assert (tmp_path / "1.tmx").read_bytes() == (tmp_path / "2.tmx").read_bytes()


def test_a_slip_in_what_was_taken_is_told(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "in.tmx"
    path.write_text(
        "<tmx version='1.4'><header srclang='sv'/><body><tu><tuv xml:lang='sv'><seg>Det blev 90 %.</seg></tuv>"
        "<tuv xml:lang='en'><seg>It was 80%.</seg></tuv></tu></body></tmx>"
    )
    imported = import_file(project, path)
    assert len(imported.merged.added) == 1
    assert "numbers (90 / 80)" in str(imported.problems[0])


def test_a_memory_of_two_minds_is_told(project: Project) -> None:
    body = "".join(
        f"<tu><tuv xml:lang='sv'><seg>Ett</seg></tuv><tuv xml:lang='en'><seg>{word}</seg></tuv></tu>\n"
        for word in ("One", "A")
    )
    project.translations.write_text(f"<tmx><header srclang='sv'/><body>{body}</body></tmx>", "utf-8")
    state = status(project)
    assert (state.units, state.differing) == (1, 1)
    assert "'A' is used, 'One' (line 1) is not" in str(state.problems[0])


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("out.txt", "the ending tells the format"),
        ("corpus/translations.tmx", "lies in the corpus"),
        ("there.tmx", "is there already"),
    ],
)
def test_nothing_of_a_person_s_is_overwritten(project: Project, name: str, message: str) -> None:
    path = project.root / name
    if name == "there.tmx":
        path.write_text("a translator's work", "utf-8")
    before = path.read_bytes() if path.exists() else None
    with pytest.raises(KallsparError, match=message):
        export(project, path)
    assert (path.read_bytes() if path.exists() else None) == before


def test_a_project_that_never_ran(make_project: Make, tmp_path: Path) -> None:
    project = make_project({"a.txt": TEXT}, "new")
    with pytest.raises(KallsparError, match="no article was read yet"):
        export(project, tmp_path / "a.tmx")
    assert status(project).counts == {}
    assert not project.ledger.exists()


def test_a_broken_file_changes_nothing(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "in.tmx"
    for data in (b"<tmx>", b"", b"<html/>"):
        path.write_bytes(data)
        with pytest.raises(KallsparError, match=r"in\.tmx"):
            import_file(project, path)
    project.translations.write_text("<tmx>", "utf-8")
    path.write_text("<tmx><body/></tmx>", "utf-8")
    with pytest.raises(KallsparError, match=r"translations\.tmx"):
        import_file(project, path)
    assert project.translations.read_text("utf-8") == "<tmx>"


def test_the_command_line(project: Project, tmp_path: Path) -> None:
    runner, root, path = CliRunner(), str(project.root), str(tmp_path / "out.tmx")
    done = runner.invoke(app, ["export", path, "--root", root])
    assert done.exit_code == 0, done.output
    assert "sentences written to" in done.output
    assert "kallspar translations import" in done.output
    done = runner.invoke(app, ["import", path, "--root", root, "--json"])
    assert done.exit_code == 0
    assert json.loads(done.output)["added"] == 0
    done = runner.invoke(app, ["status", "--root", root])
    assert done.exit_code == 0
    assert "pending" in done.output
    assert "units in use" in done.output
    done = runner.invoke(app, ["status", "--root", root, "--json"])
    assert {row["status"] for row in json.loads(done.output)["sentences"]} == set(statuses(project))
    done = runner.invoke(app, ["export", path, "--root", root, "--what", "nothing"])
    assert done.exit_code == 2


def test_a_text_that_xml_cannot_hold_is_told_and_the_rest_goes_out(
    make_project: Make, tmp_path: Path
) -> None:
    project = make_project(
        {"a.txt": "Bolaget ökade\ufffe mycket i fjol.\n\nAndelen minskade mycket i fjol.\n"}
    )
    run(project)
    path = tmp_path / "a.tmx"
    done = export(project, path)
    assert [one.subject for one in done.problems] == ["a.txt, sentence 1"]
    assert "U+FFFE" in str(done.problems[0])
    assert "<seg>Andelen minskade mycket i fjol.</seg>" in path.read_text("utf-8")
