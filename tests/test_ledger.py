"""The ledger commits an article whole or not at all, and says in one line what went wrong."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.errors import KallsparError
from pipeline.ledger import Entry, Ledger, MachineTranslation
from pipeline.records import Article, ArticleReading, Run


def reading(article_id: str, text: str = "Text.") -> ArticleReading:
    return ArticleReading(
        article=Article(id=article_id, version="v", path=f"{article_id}.txt", text=text),
        language="sv",
        sentences=(),
        translations=(),
        mentions=(),
        readings=(),
    )


def entry(article_id: str) -> Entry:
    return Entry(id=article_id, input_key="k", translation_key="t", pending=2)


def test_what_is_put_comes_back_in_order(tmp_path: Path) -> None:
    with Ledger(tmp_path / "ledger.sqlite") as ledger:
        for name in ("b", "a"):
            ledger.put(entry(name), reading(name))
        assert list(ledger.entries()) == ["a", "b"]
        assert [one.article.id for one in ledger.readings()] == ["a", "b"]
    with Ledger(tmp_path / "ledger.sqlite") as ledger:
        assert ledger.entries()["a"] == entry("a")
        assert ledger.reading("b") == reading("b")


def test_a_failed_commit_leaves_the_old_reading(tmp_path: Path) -> None:
    with Ledger(tmp_path / "ledger.sqlite") as ledger:
        ledger.put(entry("a"), reading("a"))
        broken = replace(reading("a"), article=replace(reading("a").article, text="\ud800"))
        with pytest.raises(UnicodeEncodeError):
            ledger.put(entry("a"), broken)
        assert ledger.reading("a") == reading("a")


def test_keep_only_forgets_what_left_the_corpus(tmp_path: Path) -> None:
    with Ledger(tmp_path / "ledger.sqlite") as ledger:
        for name in ("a", "b", "c"):
            ledger.put(entry(name), reading(name))
        assert ledger.keep_only(["b"]) == 2
        assert list(ledger.entries()) == ["b"]


def test_machine_translations_are_kept_once(tmp_path: Path) -> None:
    made = MachineTranslation(
        source="sv", target="en", text="Hej", engine="google", version="1", translation="Hi"
    )
    with Ledger(tmp_path / "ledger.sqlite") as ledger:
        ledger.put_machine_translations([made, made])
        assert list(ledger.machine_translations()) == [made]


def test_runs_and_notes(tmp_path: Path) -> None:
    run = Run(id="r", fingerprint="f", counts={"articles": 2}, engines=("none",), timings={"extract": 1.5})
    with Ledger(tmp_path / "ledger.sqlite") as ledger:
        assert ledger.last_run() is None
        assert ledger.note("x") == ""
        ledger.put_run(run)
        ledger.put_note("x", "y")
        assert ledger.last_run() == run
        assert ledger.note("x") == "y"


def test_no_ledger(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    path.write_bytes(b"this is no database, and long enough to be seen as none " * 20)
    with pytest.raises(KallsparError, match="delete the outputs folder"):
        Ledger(path)


def test_a_later_schema_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA user_version = 99")
    with pytest.raises(KallsparError, match="another version"):
        Ledger(path)


def test_a_folder_in_its_place(tmp_path: Path) -> None:
    (tmp_path / "outputs").write_text("a file", encoding="utf-8")
    with pytest.raises(KallsparError, match="writable"):
        Ledger(tmp_path / "outputs" / "ledger.sqlite")
