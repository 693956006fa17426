"""Published files validate, survive a spreadsheet, stand alone and say what the dataset says."""

from __future__ import annotations

import csv
import io
import json
import re
import tracemalloc
from collections.abc import Iterator
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import frictionless
import pandas as pd
import pytest

from pipeline.cells import restore
from pipeline.publish import PUBLISHED, Source, intact, publish, render, schema
from pipeline.publish.report import SHOWN_ROWS, SHOWN_TEXTS
from pipeline.publish.tables import bounds
from pipeline.reconcile import Dataset, reconcile
from pipeline.records import Percentage
from pipeline.register import Register
from tests.reconcile.build import Builder

NASTY = '=cmd|"x"! <script>alert(1)</script> 😀 e\u0301 8 % "citat"; semikolon, komma\r\nny rad'


def dataset(text: str = NASTY) -> Dataset:
    value = Percentage(low=Decimal(8), high=Decimal(8), unit="percent")
    builder = Builder("-mapp/=artikel").sentence(text, [("8 %", value)], "@8 %", [("8 %", value)])
    return reconcile([builder.done()], Register([]))


UNREAD = [Source(id="tom", path="tom.txt", status="failed", problem="is empty")]


@pytest.fixture
def outputs(tmp_path: Path) -> Path:
    publish(tmp_path, render(dataset(), UNREAD), {})
    return tmp_path


def test_every_file_is_written_and_remembered(outputs: Path) -> None:
    digests, _ = publish(outputs, render(dataset(), UNREAD), {})
    assert tuple(digests) == PUBLISHED
    assert intact(outputs, digests)
    (outputs / "report.html").unlink()
    assert not intact(outputs, digests)


def test_the_package_validates(outputs: Path) -> None:
    report = frictionless.Package(outputs / "dataset" / "datapackage.json").validate()
    assert report.valid, report.flatten(["title", "fieldName", "message"])


@pytest.mark.parametrize("table", schema.TABLES, ids=lambda table: table.name)
def test_no_cell_is_a_formula_and_every_text_comes_back(outputs: Path, table: schema.Table) -> None:
    data = (outputs / "dataset" / f"{table.name}.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf"), "Excel needs the mark"
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    for row in rows:
        for column in table.columns:
            assert column.type != "string" or not row[column.name].startswith(("=", "+", "-", "@"))
    texts = {restore(row["text"]) for row in rows} if table.name == "sentences" else {NASTY}
    assert NASTY in texts


def test_pandas_reads_it_back(outputs: Path) -> None:
    frame = pd.read_csv(outputs / "dataset" / "percentages.csv", encoding="utf-8-sig")
    assert frame["low"].tolist() == [8]
    assert frame["agreement"].tolist() == ["both"]


def test_files_that_were_not_read_are_rows(outputs: Path) -> None:
    frame = pd.read_csv(outputs / "dataset" / "articles.csv", dtype=str, keep_default_na=False)
    assert frame[frame.path == "tom.txt"][["status", "problem"]].values.tolist() == [["failed", "is empty"]]


class Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]
        self.ids += [value or "" for name, value in attrs if name == "id"]


def test_the_report_stands_alone_and_escapes(outputs: Path) -> None:
    text = (outputs / "report.html").read_text(encoding="utf-8")
    page = Page()
    page.feed(text)
    assert "script" not in page.tags, "a text with a tag is shown, not run"
    assert "&lt;script&gt;" in text
    assert all(link.startswith("#") for link in page.links), "nothing is loaded from elsewhere"
    assert {link[1:] for link in page.links} <= set(page.ids), "every link has its target"
    assert len(page.ids) == len(set(page.ids))
    assert not re.search(r"@import|url\(", text)


def test_the_report_of_a_large_corpus_says_what_it_leaves_out() -> None:
    value = Percentage(low=Decimal(8), high=Decimal(8), unit="percent")
    builders = [Builder(f"a{number:03}") for number in range(SHOWN_TEXTS + 1)]
    for builder in builders:
        for place in range(SHOWN_ROWS // SHOWN_TEXTS):
            builder.sentence(f"{place}: 8 %", [("8 %", value)])
    # Read in the translation only: what waits for a person is shown, wherever it stands.
    builders[-1].sentence("last", [], "last 8 %", [("8 %", value)])
    files = {
        name: b"".join(pieces)
        for name, pieces in render(reconcile([one.done() for one in builders], Register([])))
    }
    text = files["report.html"].decode("utf-8")
    page = Page()
    page.feed(text)
    assert f"{SHOWN_ROWS} of {SHOWN_ROWS + SHOWN_ROWS // SHOWN_TEXTS + 1}, the first of the table." in text
    assert f"{SHOWN_TEXTS} of {SHOWN_TEXTS + 1}, those with rows to review before others." in text
    assert {one for one in page.ids if one.startswith("article-")} == {
        f"article-{number}" for number in range(1, SHOWN_TEXTS + 1)
    }
    assert f">{builders[-1].article_id}</h3>" in text
    assert {link[1:] for link in page.links} <= set(page.ids), "and no link leads to what is left out"
    assert files["dataset/percentages.csv"].count(b"\r\n") == SHOWN_ROWS + SHOWN_ROWS // SHOWN_TEXTS + 2


def test_no_table_is_in_memory_whole() -> None:
    builders = [Builder(f"a{number:03}") for number in range(100)]
    for builder in builders:
        for place in range(20):
            builder.sentence(f"{place}: {'mycket text ' * 200}.")
    files = render(reconcile([one.done() for one in builders], Register([])))
    written = 0
    tracemalloc.start()
    for name, pieces in files:
        written += sum(map(len, pieces))
        if name == "dataset/review_queue.csv":
            break
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert written > 4_000_000
    assert peak < written / 2, (
        "with the look-ups of the dataset; all tables at once take several times as much"
    )


def test_what_is_unchanged_is_not_written_again(outputs: Path) -> None:
    before = {path: path.stat().st_ino for path in (outputs / "dataset").iterdir()}
    publish(outputs, render(dataset(), []), {})  # one file less that was not read
    after = {path: path.stat().st_ino for path in (outputs / "dataset").iterdir()}
    assert {path.name for path in before if before[path] != after[path]} == {
        "articles.csv",
        "datapackage.json",
    }


def test_what_fails_while_it_is_made_leaves_everything(outputs: Path) -> None:
    def broken() -> Iterator[tuple[str, Iterator[bytes]]]:
        yield "dataset/articles.csv", iter((b"new",))
        yield "report.html", (b"%d" % (1 // place) for place in (1, 0))

    before = {path: path.read_bytes() for path in outputs.rglob("*.*")}
    with pytest.raises(ZeroDivisionError):
        publish(outputs, broken(), {})
    assert {path: path.read_bytes() for path in outputs.rglob("*.*")} == before


def test_annotations_quote_what_they_target(outputs: Path) -> None:
    text = dataset().corpus.articles[0].article.text
    lines = (outputs / "annotations.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 2
    for line in lines:
        annotation = json.loads(line)
        position, quote = annotation["target"]["selector"]
        shown = text if "article" in annotation["target"]["source"] else "@8 %"
        assert shown[position["start"] : position["end"]] == quote["exact"] == "8 %"


@pytest.mark.parametrize(
    ("low", "high", "shown"),
    [("90", "90", "90"), ("60", "70", "60..70"), ("10", None, "10.."), (None, "5.50", "..5.5"), ("-3", "-3", "-3"),
     ("0", "0", "0"), ("100", "100", "100"), ("1E+2", "1E+2", "100")],
)  # fmt: skip
def test_bounds(low: str | None, high: str | None, shown: str) -> None:
    value = Percentage(
        low=Decimal(low) if low else None, high=Decimal(high) if high else None, unit="percent"
    )
    assert bounds(value) == shown


def test_tables_have_the_columns_that_others_rely_on() -> None:
    promised = {
        "mentions": "mention_id, article_id, sentence_id, kind, witness, start, end, text, zone, found_by, score, "
        "organisation_id, low, high, unit, approximate, role, edtf, start_date, end_date, precision, basis, "
        "anchor_mention_id, problem, decision, sentence_text, translation_text",
        "sentences": "sentence_id, article_id, ordinal, start, end, zone, language, language_confidence, text, "
        "translation, translation_status, translation_engine, checks",
        "articles": "article_id, path, source_url, title, author, publisher, published, published_basis, language, "
        "version, sentences, organisations, percentages, dates, status, problem",
        "organisations": "organisation_id, name_en, name_sv, aliases, kind, wikidata, mentions, articles, "
        "first_seen, last_seen, evidence, decision",
        "percentages": "fact_id, subject, subject_organisation_id, measure, object, low, high, unit, approximate, "
        "role, direction, change_from, change_to, time_edtf, time_start, time_end, time_basis, witnesses, agreement, "
        "articles, sentence_ids, sentence_text, translation_text, decision",
        "dates": "row_id, edtf, start_date, end_date, precision, basis, anchor_text, text, article_id, sentence_id, "
        "organisations, facts, zone, sentence_text, translation_text, decision",
    }
    columns = {table.name: [column.name for column in table.columns] for table in schema.TABLES}
    for name, names in promised.items():
        assert set(names.split(", ")) <= set(columns[name]), name
