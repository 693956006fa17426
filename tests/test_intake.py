"""Every file of the corpus becomes an article, or a problem that names it and the remedy."""

from __future__ import annotations

import os
import sys
import unicodedata
from pathlib import Path

import pytest

from pipeline.intake import Intake, front_matter, read_metadata, take_in

MEGABYTE = 2**20


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus" / "articles"
    folder.mkdir(parents=True)
    return folder


def take(articles: Path, limit: int = MEGABYTE) -> Intake:
    return take_in(articles, articles.parent / "articles.csv", max_bytes=limit)


def test_reads_text_and_markdown_below_folders_in_order(articles: Path) -> None:
    (articles / "b.md").write_text("# Rubrik\n\nText.", encoding="utf-8")
    (articles / "2025").mkdir()
    (articles / "2025" / "a.txt").write_bytes(b"One.\r\nTwo.\r\n")
    (articles / ".hidden").write_text("x", encoding="utf-8")
    found = [source.article for source in take(articles).sources]
    assert [article.id for article in found if article] == ["2025/a", "b"]
    assert found[0] is not None
    assert found[0].text == "One.\r\nTwo.\r\n", "line ends stay as the file has them"


@pytest.mark.parametrize(
    ("name", "data", "words", "reason"),
    [
        ("empty.txt", b"", "is empty", "nothing in it"),
        ("blank.txt", b" \r\n\t\xc2\xa0", "only blanks", "a no-break space is blank too"),
        ("picture.txt", b"\x89PNG\x00", "binary data", "a picture under a wrong name"),
        ("broken.txt", b"\xc3\xa5 \xc3", "damaged UTF-8: invalid at byte 3", "the byte is named"),
        ("paper.pdf", b"%PDF-1.7", "no reader for .pdf", "other formats come later"),
        ("noending", b"text", "without ending", "a file without ending is not guessed at"),
        ("big.txt", b"x" * (MEGABYTE + 1), "is 1 MB, more than 1", "too large"),
    ],
)
def test_bad_files_get_one_line_and_the_others_are_read(
    articles: Path, name: str, data: bytes, words: str, reason: str
) -> None:
    (articles / name).write_bytes(data)
    (articles / "good.txt").write_text("Good.", encoding="utf-8")
    sources = {source.path: source for source in take(articles).sources}
    assert sources["good.txt"].status == "ok"
    bad = sources[name]
    assert (bad.status, bad.article) == ("failed", None)
    assert words in str(bad.problem), reason
    assert name in str(bad.problem)
    assert str(bad.problem).endswith(")"), "the remedy stands in brackets"
    assert "\n" not in str(bad.problem)


def test_same_text_counts_once(articles: Path) -> None:
    for name in ("b.txt", "a.txt"):
        (articles / name).write_text("Same.", encoding="utf-8")
    first, second = take(articles).sources
    assert (first.path, first.status) == ("a.txt", "ok")
    assert (second.path, second.status) == ("b.txt", "duplicate")
    assert "same text as a.txt" in str(second.problem)


@pytest.mark.parametrize(
    ("copy", "named", "counts"),
    [
        ("nyhet (1).txt", "", "nyhet.txt"),  # a browser's second download: a blank comes before a point
        ("nyhet - Copy.txt", "", "nyhet.txt"),
        ("Kopia av nyhet.txt", "", "nyhet.txt"),
        ("2025/nyhet.txt", "", "nyhet.txt"),  # digits come before letters
        ("x.txt", "", "x.txt"),  # nothing tells which was first: the shorter name
        ("x.txt", "nyhet.txt", "nyhet.txt"),  # but the metadata does
        ("annat.txt", "", "annat.txt"),
    ],
)
def test_a_copy_does_not_take_the_place_of_the_original(
    tmp_path: Path, copy: str, named: str, counts: str
) -> None:
    for path in ("nyhet.txt", copy):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text("Andelen är 8 %.", encoding="utf-8")
    metadata = tmp_path.parent / f"{tmp_path.name}.csv"
    metadata.write_text(f"path,title\n{named},Nyhet\n" if named else "path\n", encoding="utf-8")
    sources = take_in(tmp_path, metadata, max_bytes=1_000).sources
    assert [one.path for one in sources if one.status == "ok"] == [counts]
    assert [one.status for one in sources if one.path != counts] == ["duplicate"]


def test_same_id_is_refused(articles: Path) -> None:
    (articles / "a.md").write_text("One.", encoding="utf-8")
    (articles / "a.txt").write_text("Two.", encoding="utf-8")
    assert [source.status for source in take(articles).sources] == ["ok", "failed"]


def test_decomposed_file_names_give_the_same_id(articles: Path) -> None:
    (articles / unicodedata.normalize("NFD", "återvinning.txt")).write_text("Text.", encoding="utf-8")
    assert take(articles).sources[0].id == "återvinning"


def test_a_file_that_cannot_be_opened(articles: Path) -> None:
    (articles / "gone.txt").symlink_to(articles / "nowhere.txt")
    (source,) = take(articles).sources
    assert "gone.txt: is a link to a file that is not there" in str(source.problem)


def test_a_file_that_vanishes_during_the_run(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (articles / "a.txt").write_text("Text.", encoding="utf-8")

    def gone(path: Path) -> bytes:
        raise FileNotFoundError(path)

    monkeypatch.setattr(Path, "read_bytes", gone)
    (source,) = take(articles).sources
    assert "a.txt: vanished during the run" in str(source.problem)


def test_a_file_that_changes_during_the_run(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (articles / "a.txt").write_text("Text.", encoding="utf-8")
    read = Path.read_bytes

    def read_while_someone_writes(path: Path) -> bytes:
        data = read(path)
        with path.open("ab") as file:
            file.write(b" More.")
        return data

    monkeypatch.setattr(Path, "read_bytes", read_while_someone_writes)
    (source,) = take(articles).sources
    assert "a.txt: changed while it was read" in str(source.problem)


def test_a_link_to_a_folder_is_told(articles: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "a.txt").write_text("Text.", encoding="utf-8")
    (articles / "linked").symlink_to(tmp_path / "elsewhere")
    taken = take(articles)
    assert taken.sources == ()
    assert "linked: is a link to a folder" in str(taken.problems[0])


@pytest.mark.skipif(sys.platform != "linux", reason="other systems allow no such name")
def test_a_file_name_in_another_encoding(articles: Path) -> None:
    Path(os.fsdecode(os.fsencode(articles) + b"/artikel-\xe5.txt")).write_text("Text.", encoding="utf-8")
    (source,) = take(articles).sources
    assert str(source.problem).startswith("artikel-\\udce5.txt: has a name that is no Unicode text")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows allows no such name")
def test_a_line_end_in_a_file_name_leaves_the_problem_one_line(articles: Path) -> None:
    (articles / "a\n\x1b[2Jb.txt").write_text("", encoding="utf-8")
    (source,) = take(articles).sources
    assert str(source.problem).startswith("a\\n\\x1b[2Jb.txt: is empty")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_is_not_waited_for(articles: Path) -> None:
    os.mkfifo(articles / "pipe.txt")
    (source,) = take(articles).sources
    assert "no regular file" in str(source.problem)


def test_front_matter_is_metadata(articles: Path) -> None:
    (articles / "a.md").write_text(
        '---\ntitle: "Ny fabrik"\ndate: 2025-05-06\nauthor: Anna\ntags: x\n---\n\nText.', encoding="utf-8"
    )
    (articles.parent / "articles.csv").write_text("path,author\na.md,Bo\n", encoding="utf-8")
    article = take(articles).sources[0].article
    assert article is not None
    assert (article.title, str(article.published), article.author) == ("Ny fabrik", "2025-05-06", "Bo")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("date: 2025-05-06 10:00:00 +0200", "2025-05-06"),
        ("published: '2025-05-06T10:00Z'", "2025-05-06"),
        ("date: 3 maj", None),
    ],
)
def test_the_day_in_front_matter(articles: Path, line: str, day: str | None) -> None:
    (articles / "a.md").write_text(f"---\n{line}\n---\n\nText.", encoding="utf-8")
    (source,) = take(articles).sources
    assert source.article is not None
    assert (source.article.published and str(source.article.published)) == day
    assert (source.problem is None) == (day is not None), "a date that is none is told"
    assert source.status == "ok", "and the article is read all the same"


@pytest.mark.parametrize("text", ["---\nno end", "Text.\n---\ntitle: x\n---\n", "---\ntitle: >\n---\n"])
def test_what_is_no_front_matter(text: str) -> None:
    assert front_matter(text) == {}


def test_metadata(articles: Path) -> None:
    (articles / "a.txt").write_text("Text.", encoding="utf-8")
    (articles.parent / "articles.csv").write_text(
        "path,title,published,licence\na.txt,En titel,2025-12-03,CC BY\n", encoding="utf-8-sig"
    )
    article = take(articles).sources[0].article
    assert article is not None
    assert (article.title, str(article.published), article.published_basis) == (
        "En titel",
        "2025-12-03",
        "metadata",
    )


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        ("path,published\na.txt,3 dec\n", "line 2: published '3 dec' is no date", "a date that is none"),
        ("title\nx\n", "no column 'path'", "nothing to join on"),
        ("path;title\na.txt;x;y\n", "more cells than the header", "an unquoted delimiter"),
        ("path\nnowhere.txt\n", "names nowhere.txt, which is not in", "a row for no file"),
        ("path,title\na.txt,one\na.txt,two\n", "names a.txt again", "two rows for one file"),
        ("path,title\n,orphan\n", "names no path", "a row without a path"),
        ('path,title\na.txt,"open\n', "is no valid CSV", "a quote that never ends"),
    ],
)
def test_bad_metadata_is_told_and_the_article_is_read(
    articles: Path, text: str, words: str, reason: str
) -> None:
    (articles / "a.txt").write_text("Text.", encoding="utf-8")
    (articles.parent / "articles.csv").write_text(text, encoding="utf-8")
    taken = take(articles)
    assert taken.sources[0].status == "ok"
    assert any(words in str(problem) for problem in taken.problems), (reason, taken.problems)


def test_binary_metadata(tmp_path: Path) -> None:
    (tmp_path / "articles.csv").write_bytes(b"PK\x03\x04\x00")
    rows, problems = read_metadata(tmp_path / "articles.csv")
    assert not rows
    assert "cannot be read" in str(problems[0])


def test_semicolons_and_windows_1252_as_a_swedish_excel_saves_them(articles: Path) -> None:
    (articles / "a.txt").write_text("Text.", encoding="utf-8")
    (articles.parent / "articles.csv").write_bytes(
        "path;title\r\na.txt;Återvinning\r\n".encode("windows-1252")
    )
    article = take(articles).sources[0].article
    assert article is not None
    assert article.title == "Återvinning"
