"""The main job keeps the promises of the design: determinism, nothing read twice, nothing lost."""

from __future__ import annotations

import csv
import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline import run as job
from pipeline.bylines import titled
from pipeline.cells import restore
from pipeline.errors import KallsparError
from pipeline.intake import make_article
from pipeline.ledger import Ledger, MachineTranslation
from pipeline.records import Decision, Sentence
from pipeline.review import append_decisions
from pipeline.settings import Project
from pipeline.workers import batch_size
from tests.conftest import ROOT, published

Make = Callable[..., Project]

SMALL = {
    "en/one.txt": "Sales rose 5 percent in May 2024, the European Commission said.\n\nJapan’s share was 8 percent.",
    "sv/två.md": "# Rubrik\n\nEU:s andel minskade från 90 % till 60–70 % under 2023. Det sade Energimyndigheten.",
    "sv/tre.txt": "Vinsten föll med 3 procent förra året.",
}


def table(project: Project, name: str) -> list[dict[str, str]]:
    with (project.dataset / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return [{column: restore(cell) for column, cell in row.items()} for row in csv.DictReader(file)]


@pytest.mark.parametrize(
    ("byline", "author"),
    [
        ("By Anna Holm", "Anna Holm"),
        ("Av: Karin Ek", "Karin Ek"),
        ("By Anna Holm | Grid Weekly | March 18, 2026", "Anna Holm"),
        ("Anna Holm – 18 March 2026", "Anna Holm"),
        ("By Anna Holm-Ek and Bo Ek", "Anna Holm-Ek and Bo Ek"),
    ],
)
def test_the_author_is_the_name_in_the_byline(byline: str, author: str) -> None:
    line = Sentence(id="s-1", article_id="a", ordinal=0, start=0, end=len(byline), text=byline, zone="byline")
    assert titled(make_article(byline, id="a"), [line]).author == author


def test_second_run_reads_nothing_and_writes_nothing(make_project: Make) -> None:
    project = make_project(SMALL)
    first = job.run(project)
    assert first.counts["articles_read"] == 3
    before = {path: path.stat().st_mtime_ns for path in project.dataset.iterdir()}
    second = job.run(project)
    assert (second.counts["articles_read"], second.counts["articles_unchanged"]) == (0, 3)
    assert not second.published
    assert {path: path.stat().st_mtime_ns for path in project.dataset.iterdir()} == before
    assert {**second.counts, "articles_read": 3, "articles_unchanged": 0} == dict(first.counts)


def test_outputs_are_disposable(make_project: Make) -> None:
    project = make_project(SMALL)
    job.run(project)
    before = published(project)
    shutil.rmtree(project.outputs)
    job.run(project)
    assert published(project) == before


@pytest.mark.parametrize("name", ["dataset/mentions.csv", "report.html"])
def test_a_damaged_published_file_is_written_again(make_project: Make, name: str) -> None:
    project = make_project(SMALL)
    job.run(project)
    before = published(project)
    (project.outputs / name).write_text("spoilt", encoding="utf-8")
    assert job.run(project).counts["articles_read"] == 0
    assert published(project) == before


def test_order_and_batches_make_no_difference(make_project: Make) -> None:
    usual = make_project(SMALL)
    job.run(usual)
    shuffled = make_project(SMALL, "shuffled")
    todo = job.plan(shuffled)
    articles = list(todo.to_read)
    random.Random(7).shuffle(articles)
    job.commit(shuffled, job.read_batch(shuffled, articles[:1]))
    job.commit(shuffled, job.read_batch(shuffled, articles[1:]))
    job.finish(shuffled, todo)
    assert published(shuffled) == published(usual)


@pytest.mark.slow  # tests/test_asking.py has workers that read what engines said, in every run of the tests
def test_two_workers_make_no_difference(make_project: Make) -> None:
    one, two = make_project(SMALL), make_project(SMALL, "two", workers=2, batch_size=1)
    job.run(one)
    job.run(two)
    assert published(two) == published(one)


@pytest.mark.parametrize(
    ("articles", "workers", "size", "expected", "reason"),
    [
        (3, 2, 16, 2, "a few articles are shared out all the same"),
        (100, 2, 16, 16, "many go in batches as set"),
        (1, 4, 16, 1, "fewer articles than workers"),
        (0, 2, 16, 1, "nothing to do"),
        (5, 1, 16, 5, "one worker takes all"),
    ],
)
def test_every_worker_gets_a_batch(
    make_project: Make, articles: int, workers: int, size: int, expected: int, reason: str
) -> None:
    project = make_project(workers=workers, batch_size=size)
    article = make_article("Text.", id="a")
    assert batch_size(project, [article] * articles) == expected, reason


def test_a_run_killed_while_it_published_leaves_nothing_behind(make_project: Make) -> None:
    usual = make_project(SMALL)
    job.run(usual)
    killed = make_project(SMALL, "killed")
    code = (
        "import os, signal, sys; from pathlib import Path; from pipeline.settings import load_project\n"
        "from pipeline import run; from pipeline.publish import files\n"
        "real, calls = os.fsync, []\n"
        "def fsync(descriptor):\n"
        "    real(descriptor); calls.append(descriptor)\n"
        "    if len(calls) == 4: os.kill(os.getpid(), signal.SIGKILL)\n"
        "files.os.fsync = fsync\n"
        "run.run(load_project(Path(sys.argv[1])))\n"
    )
    done = subprocess.run(  # noqa: PLW1510  # it is killed
        [sys.executable, "-c", code, str(killed.root)], cwd=ROOT, capture_output=True
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    left = {path.name for path in killed.dataset.iterdir()}
    assert all(name.startswith(".") for name in left), "nothing is published half"
    assert job.run(killed).counts["articles_read"] == 0, "what was read is kept"
    assert published(killed) == published(usual)
    assert not [path for path in killed.dataset.iterdir() if path.name.startswith(".")]


@pytest.mark.skipif(sys.platform == "win32", reason="process groups are of POSIX systems")
def test_ctrl_c_with_workers_ends_without_tracebacks(make_project: Make) -> None:
    texts = {f"{n}.txt": f"Andelen är {n} procent i Sverige, säger EU.\n\n" * 40 for n in range(8)}
    project = make_project(texts)
    started = subprocess.Popen(
        [sys.executable, "-m", "pipeline", "run", "--workers", "2", "--root", str(project.root)],
        cwd=ROOT,
        env={**os.environ, "KALLSPAR_BATCH_SIZE": "1"},
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )
    assert started.stderr is not None
    first = started.stderr.readline()
    os.killpg(started.pid, signal.SIGINT)
    rest = started.stderr.read()
    started.wait()
    assert first == "read 1 of 8 articles\n"
    assert "Traceback" not in rest
    assert job.plan(project).unchanged >= 1, "what was read is kept"


def test_a_crash_between_articles_loses_nothing(make_project: Make) -> None:
    usual = make_project(SMALL)
    job.run(usual)
    crashed = make_project(SMALL, "crashed")
    todo = job.plan(crashed)
    job.commit(crashed, job.read_batch(crashed, todo.to_read[:1]))
    # ... and here the power went. The next run goes on from there:
    summary = job.run(crashed)
    assert (summary.counts["articles_read"], summary.counts["articles_unchanged"]) == (2, 1)
    assert published(crashed) == published(usual)


def test_adding_changing_and_removing_articles(make_project: Make) -> None:
    project = make_project(SMALL)
    job.run(project)
    before = {row["mention_id"] for row in table(project, "mentions")}
    new = project.articles / "ny.txt"
    new.write_text("Andelen är 12 procent.", encoding="utf-8")
    assert job.run(project).counts["articles_read"] == 1
    assert before < {row["mention_id"] for row in table(project, "mentions")}, "old ids stay"
    changed = project.articles / "sv" / "två.md"
    changed.write_text(SMALL["sv/två.md"] + " En mening till.", encoding="utf-8")
    new.unlink()
    assert job.run(project).counts["articles_read"] == 1
    assert {row["mention_id"] for row in table(project, "mentions")} == before, "an edit elsewhere keeps ids"


def test_new_metadata_reads_only_its_article_again(make_project: Make) -> None:
    project = make_project(SMALL)
    job.run(project)
    project.metadata.write_text("path,published\nsv/tre.txt,2025-03-01\n", encoding="utf-8")
    assert job.run(project).counts["articles_read"] == 1
    (row,) = [row for row in table(project, "dates") if row["article_id"] == "sv/tre"]
    assert row["edtf"] == "2024"


def test_every_mention_leads_to_its_characters(articles_read: Project) -> None:
    with Ledger(articles_read.ledger) as ledger:
        texts = {one.article.id: one.article.text for one in ledger.readings()}
    translations = {row["sentence_id"]: row["translation"] for row in table(articles_read, "sentences")}
    rows = table(articles_read, "mentions")
    assert rows
    for row in rows:
        source = row["witness"] == "source"
        text = texts[row["article_id"]] if source else translations[row["sentence_id"]]
        assert text[int(row["start"]) : int(row["end"])] == row["text"], row


def test_every_character_is_in_one_sentence_or_between_two(articles_read: Project) -> None:
    with Ledger(articles_read.ledger) as ledger:
        for one in ledger.readings():
            place = 0
            for sentence in one.sentences:
                assert not one.article.text[place : sentence.start].strip()
                place = sentence.end
            assert not one.article.text[place:].strip()


def test_a_translation_that_comes_later_is_taken_up(make_project: Make) -> None:
    text = "Andelen är nu 30 procent."
    project = make_project({"a.txt": text})
    job.run(project)
    (row,) = table(project, "sentences")
    assert row["translation_status"] == "pending"
    assert table(project, "percentages")[0]["agreement"] == "source_only"
    project.translations.write_text(tmx(text, "The share is now 30 percent."), encoding="utf-8")
    assert job.run(project).counts["articles_read"] == 1
    (row,) = table(project, "sentences")
    assert row["translation_status"] == "memory"
    assert table(project, "percentages")[0]["agreement"] == "both"
    assert job.run(project).counts["articles_read"] == 0


def test_two_readings_that_differ_are_a_conflict_and_the_source_wins(make_project: Make) -> None:
    text = "Andelen är nu 30 procent."
    project = make_project({"a.txt": text})
    project.translations.write_text(tmx(text, "The share is now 13 percent."), encoding="utf-8")
    job.run(project)
    (fact,) = table(project, "percentages")
    assert (fact["low"], fact["agreement"]) == ("30", "differs")
    (conflict,) = table(project, "conflicts")
    assert (conflict["kind"], conflict["rows"]) == ("witnesses_differ", fact["fact_id"])
    assert table(project, "review_queue")[0]["row_id"] == conflict["conflict_id"]


def tmx(source: str, target: str) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?><tmx version="1.4"><header creationtool="test" '
        'creationtoolversion="1" segtype="sentence" o-tmf="none" adminlang="en" srclang="sv" datatype="plaintext"/>'
        f'<body><tu><prop type="x-status">reviewed</prop><tuv xml:lang="sv"><seg>{source}</seg></tuv>'
        f'<tuv xml:lang="en"><seg>{target}</seg></tuv></tu></body></tmx>'
    )


def decide(project: Project, key: str, field: str, judgement: str, value: str = "") -> None:
    one = Decision(
        key=key,
        field=field,
        judgement=judgement,  # type: ignore[arg-type]
        value=value,
        reviewer="t",
        decided_at="2026-01-01T00:00:00+00:00",
    )
    append_decisions(project.decisions, [one])


def test_decisions_are_applied_and_survive(make_project: Make) -> None:
    project = make_project(SMALL)
    job.run(project)
    facts = {row["low"]: row for row in table(project, "percentages")}
    decide(project, facts["8"]["fact_id"], "fact", "correct", "9 percent")
    decide(project, facts["3"]["fact_id"], "fact", "accept")
    decide(project, facts["5"]["witnesses"], "mention", "reject")
    assert job.run(project).counts["articles_read"] == 0, "a decision reads no article again"
    after = {row["fact_id"]: row for row in table(project, "percentages")}
    assert after[facts["8"]["fact_id"]]["low"] == "9"
    assert after[facts["8"]["fact_id"]]["decision"] == "correct"
    assert after[facts["3"]["fact_id"]]["decision"] == "accept"
    assert facts["5"]["fact_id"] not in after, "a rejected mention states nothing"
    rejected = [row for row in table(project, "mentions") if row["mention_id"] == facts["5"]["witnesses"]]
    assert rejected[0]["decision"] == "reject", "but its row stays, with the decision"
    shutil.rmtree(project.outputs)
    job.run(project)
    assert {row["fact_id"]: row for row in table(project, "percentages")} == after


def test_a_decision_without_target_is_orphaned_and_shown(make_project: Make) -> None:
    project = make_project(SMALL)
    decide(project, "f-0000000000000000", "fact", "accept")
    summary = job.run(project)
    assert summary.counts["orphaned_decisions"] == 1
    assert any("Orphaned decision" in row["reason"] for row in table(project, "review_queue"))


def test_a_decision_that_names_a_missing_organisation_says_which(make_project: Make) -> None:
    project = make_project({"a.txt": "Northvolt AB ökade. Volvo AB minskade."})
    job.run(project)
    one, other = sorted(row["organisation_id"] for row in table(project, "organisations"))
    gone = "org-0000000000000000"
    decide(project, one, "organisation", "same", gone)
    assert job.run(project).counts["orphaned_decisions"] == 1
    (reason,) = [r["reason"] for r in table(project, "review_queue") if "Orphaned" in r["reason"]]
    assert f"it names {gone}, which the dataset does not have" in reason
    decide(project, one, "organisation", "different", other)
    assert job.run(project).counts["orphaned_decisions"] == 0, "both are there"


def test_a_decision_whose_value_cannot_be_read_is_told_and_not_applied(make_project: Make) -> None:
    project = make_project(SMALL)
    job.run(project)
    fact = table(project, "percentages")[0]
    decide(project, fact["fact_id"], "fact", "correct", "lots")
    summary = job.run(project)
    assert "'lots'" in str(summary.problems[0])
    assert table(project, "percentages")[0]["low"] == fact["low"]
    assert job.run(project).partial, "it is told again as long as it stands"


def test_two_organisations_that_a_reviewer_says_are_the_same(make_project: Make) -> None:
    project = make_project(SMALL)
    job.run(project)
    one, other = [row["organisation_id"] for row in table(project, "organisations")][:2]
    decide(project, one, "organisation", "same", other)
    job.run(project)
    rows = {row["organisation_id"]: row for row in table(project, "organisations")}
    (kept,) = {one, other} & rows.keys()
    assert "decision" in rows[kept]["evidence"]
    assert ({one, other} - {kept}).pop() in rows[kept]["former_ids"].split("; ")


@pytest.mark.parametrize(
    ("name", "data", "status"),
    [
        ("empty.txt", b"", "failed"),
        ("blank.txt", b" \n", "failed"),
        ("binary.txt", bytes(range(256)), "failed"),
        ("long.txt", b"word " * 40_000, "not_read"),
        ("norsk.txt", ("Regjeringen la frem en ny strategi for å gjøre selskapene mindre avhengige. " * 5).encode(),
         "not_read"),
        ("copy.txt", SMALL["sv/tre.txt"].encode(), "read"),
    ],
)  # fmt: skip
def test_bad_input_is_a_row_and_the_rest_is_done(
    make_project: Make, name: str, data: bytes, status: str
) -> None:
    project = make_project({**SMALL, name: data})
    summary = job.run(project)
    rows = {row["path"]: row for row in table(project, "articles")}
    assert rows[name]["status"] == status
    assert rows["en/one.txt"]["status"] == "read"
    if status != "read":
        assert rows[name]["problem"]
    assert summary.partial is (name != "norsk.txt"), "another language is no problem, its row says it"


def test_an_unwritable_outputs_folder(make_project: Make) -> None:
    project = make_project(SMALL)
    project.outputs.write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(KallsparError, match="writable"):
        job.run(project)


def test_a_full_disk_leaves_no_half_file(make_project: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    project = make_project(SMALL)
    job.run(project)
    before = published(project)
    (project.articles / "ny.txt").write_text("Andelen är 12 procent.", encoding="utf-8")
    real = os.fsync

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pipeline.publish.files.os.fsync", full)
    with pytest.raises(KallsparError, match="No space left"):
        job.run(project)
    assert published(project) == before
    assert not [path for path in project.dataset.iterdir() if path.name.startswith(".")]
    monkeypatch.setattr("pipeline.publish.files.os.fsync", real)
    assert job.run(project).counts["articles_read"] == 0, "what was read before is kept"
    assert len(table(project, "articles")) == 4


def test_an_article_on_which_the_program_fails(make_project: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    project = make_project(SMALL)
    job.run(project)
    file = project.articles / "sv" / "tre.txt"
    file.write_text("Vinsten föll med 4 procent.", encoding="utf-8")
    with monkeypatch.context() as patch:
        patch.setattr("pipeline.run.split", lambda *_: 1 / 0)
        summary = job.run(project)
    assert "sv/tre.txt: could not be read: ZeroDivisionError" in str(summary.problems[0])
    rows = {row["path"]: row for row in table(project, "articles")}
    assert rows["sv/tre.txt"]["status"] == "failed"
    assert rows["en/one.txt"]["status"] == "read", "the others are as they were"
    assert not [row for row in table(project, "percentages") if row["low"] == "3"], (
        "the old version says nothing now"
    )
    assert not job.run(project).problems, "the next run tries again"
    assert "4" in {row["low"] for row in table(project, "percentages")}


def test_a_table_that_was_edited_and_not_imported_is_kept(make_project: Make) -> None:
    project = make_project(SMALL)
    job.run(project)
    edited = project.dataset / "percentages.csv"
    work = edited.read_text(encoding="utf-8-sig").replace("level", "level!")
    edited.write_text(work, encoding="utf-8-sig")
    summary = job.run(project)
    assert "edited and not imported" in str(summary.problems[0])
    (kept,) = (project.outputs / "edited").iterdir()
    assert kept.read_text(encoding="utf-8-sig") == work
    assert "level!" not in edited.read_text(encoding="utf-8-sig")
    assert not job.run(project).problems, "it is told once, and kept"


def test_a_memory_that_changes_during_a_run_is_taken_up_by_the_next(make_project: Make) -> None:
    text = "Andelen är nu 30 procent."
    project = make_project({"a.txt": text})
    todo = job.plan(project)
    job.commit(project, job.read_batch(project, todo.to_read))
    project.translations.write_text(tmx(text, "The share is now 30 percent."), encoding="utf-8")
    job.finish(project, todo)
    assert job.run(project).counts["articles_read"] == 1


def test_a_picture_beside_a_text_of_the_same_name(make_project: Make) -> None:
    project = make_project({**SMALL, "en/one.png": b"\x89PNG"})
    job.run(project)
    statuses = {row["path"]: row["status"] for row in table(project, "articles")}
    assert (statuses["en/one.txt"], statuses["en/one.png"]) == ("read", "failed")


def test_a_sentence_that_is_too_long_is_told_and_the_others_are_read(make_project: Make) -> None:
    project = make_project({"a.txt": "Andelen är 8 procent.\n\n" + "och det är inga ord som vi har " * 900})
    summary = job.run(project)
    assert "no end of sentence" in str(summary.problems[0])
    (row,) = table(project, "articles")
    assert row["status"] == "partly_read"
    assert "too long to be one" in row["problem"]
    assert len(table(project, "percentages")) == 1
    assert job.run(project).partial, "it is told as long as it is so"


def test_what_an_engine_said_is_used_without_it(make_project: Make) -> None:
    text = "Andelen är nu 30 procent."
    project = make_project({"a.txt": text})
    with Ledger(project.ledger) as ledger:
        ledger.put_machine_translations(
            [
                MachineTranslation(
                    source="sv",
                    target="en",
                    text=text,
                    engine="google",
                    version="1",
                    translation="The share is now 30 percent.",
                )
            ]
        )
    job.run(project)
    (row,) = table(project, "sentences")
    assert (row["translation_status"], row["translation_engine"]) == ("machine", "google 1")


def test_a_broken_memory_stops_no_article(make_project: Make) -> None:
    text = "Andelen är nu 30 procent."
    project = make_project({"a.txt": text})
    project.translations.write_text(tmx(text, "The share is now 30 percent."), encoding="utf-8")
    job.run(project)
    project.translations.write_text("<tmx><bro", encoding="utf-8")
    (project.articles / "b.txt").write_text("The share is 5 percent.", encoding="utf-8")
    summary = job.run(project)
    assert "translations.tmx" in str(summary.problems[0])
    assert summary.counts["articles_read"] == 1, "the others stay as they were translated"
    statuses = {row["article_id"]: row["translation_status"] for row in table(project, "sentences")}
    assert statuses == {"a": "memory", "b": "not_needed"}
    project.translations.write_text(tmx(text, "The share is 30 percent now."), encoding="utf-8")
    assert not job.run(project).problems
    assert table(project, "sentences")[0]["translation"] == "The share is 30 percent now."


def test_a_corrected_end_of_a_change_is_still_one(make_project: Make) -> None:
    project = make_project({"a.txt": "The share fell to 8 percent."})
    job.run(project)
    decide(project, table(project, "percentages")[0]["fact_id"], "fact", "correct", "9 percent")
    job.run(project)
    (fact,) = table(project, "percentages")
    assert (fact["low"], fact["role"], fact["direction"], fact["change_to"]) == (
        "9",
        "change_to",
        "down",
        "9",
    )


def test_a_conflict_that_is_decided_leaves_the_queue(make_project: Make) -> None:
    text = "Andelen är nu 30 procent."
    project = make_project({"a.txt": text})
    project.translations.write_text(tmx(text, "The share is now 13 percent."), encoding="utf-8")
    job.run(project)
    decide(project, table(project, "conflicts")[0]["conflict_id"], "conflict", "accept")
    assert job.run(project).counts["orphaned_decisions"] == 0
    assert table(project, "conflicts")[0]["decision"] == "accept"
    assert table(project, "review_queue") == []


def test_two_runs_at_a_time(make_project: Make) -> None:
    project = make_project(SMALL)
    with job.alone(project), pytest.raises(KallsparError, match="another run"):
        job.run(replace(project))


def test_nothing_to_read(make_project: Make) -> None:
    project = make_project({})
    assert job.run(project).counts["articles"] == 0
    assert table(project, "articles") == []


def test_inputs_are_never_rewritten(articles_read: Project) -> None:
    def inputs(folder: Path) -> dict[str, bytes]:
        return {
            str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()
        }

    assert inputs(articles_read.corpus) == inputs(ROOT / "corpus")
